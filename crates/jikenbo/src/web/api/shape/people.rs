//! Accounts and tokens.

use jikenbo_casebook::{Account as Known, Role, Token as KnownToken};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who may come in.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Accounts {
    pub(in crate::web::api) accounts: Vec<Account>,
}

/// An account.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Account {
    id: i64,
    name: String,
    role: &'static str,
    is_disabled: bool,
    made_at: String,
}

impl Account {
    /// As it is kept, without its password.
    pub(in crate::web::api) fn of(account: &Known) -> Self {
        let Known { id, name, role, is_disabled, made_at, .. } = account;
        Self {
            id: id.0,
            name: name.clone(),
            role: role.as_str(),
            is_disabled: *is_disabled,
            made_at: made_at.clone(),
        }
    }
}

/// What an account may do.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::web::api) enum RoleWord {
    Reader,
    Editor,
    Administrator,
}

impl RoleWord {
    /// The role.
    pub(in crate::web::api) fn role(self) -> Role {
        match self {
            Self::Reader => Role::Reader,
            Self::Editor => Role::Editor,
            Self::Administrator => Role::Administrator,
        }
    }
}

/// Somebody new.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::web::api) struct NewAccount {
    #[schema(min_length = 1, max_length = 64)]
    pub(in crate::web::api) name: String,
    pub(in crate::web::api) role: RoleWord,
}

/// What is to be changed of an account; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::web::api) struct AccountChanges {
    pub(in crate::web::api) role: Option<RoleWord>,
    pub(in crate::web::api) is_disabled: Option<bool>,
}

/// A new account's first password, shown once; it must be changed at the first visit.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct FirstPassword {
    pub(in crate::web::api) id: i64,
    pub(in crate::web::api) name: String,
    pub(in crate::web::api) password: String,
}

/// The tokens of the account that asks.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Tokens {
    pub(in crate::web::api) tokens: Vec<Token>,
}

/// A token, without itself.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Token {
    id: i64,
    name: String,
    role: &'static str,
    made_at: String,
    /// When it was used last, to some minutes, in seconds since 1970; null where it never was.
    used: Option<i64>,
}

impl Token {
    /// As it is kept.
    pub(in crate::web::api) fn of(token: &KnownToken) -> Self {
        let KnownToken { id, name, role, made_at, used } = token;
        Self { id: *id, name: name.clone(), role: role.as_str(), made_at: made_at.clone(), used: *used }
    }
}

/// A token to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::web::api) struct NewToken {
    /// What its owner calls it.
    #[schema(min_length = 1, max_length = 64)]
    pub(in crate::web::api) name: String,
    /// What it may do at most.
    pub(in crate::web::api) role: RoleWord,
}

/// A token, shown once.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct TokenMade {
    pub(in crate::web::api) token: String,
}
