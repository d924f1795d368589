//! Tokens by which programs ask in a person's name. Only a digest is kept; a token may do no more than its owner.

use rusqlite::{Connection, OptionalExtension};

use super::Role;
use super::account::{self, Account, AccountId};
use crate::error::{Inner, Result, Trouble};
use crate::store::Casebook;

/// SHA-256 of a token.
pub type TokenDigest = [u8; 32];

/// A token, without itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Which, inside one casebook.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// What it may do at most.
    pub role: Role,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// When it was used last, to some minutes, in seconds since 1970; `None` where it never was.
    pub used: Option<i64>,
}

/// What a token means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// Which token.
    pub id: i64,
    /// Whose it is.
    pub account: Account,
    /// What it may do: no more than its owner may now.
    pub role: Role,
    /// When it was used last, in seconds since 1970.
    pub used: Option<i64>,
}

impl Casebook {
    /// Makes a token of an account at time `at`, RFC 3339.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn add_token(
        &mut self,
        account: AccountId,
        name: &str,
        role: Role,
        digest: &TokenDigest,
        at: &str,
    ) -> Result<()> {
        let sql = "INSERT INTO token (account, name, role, digest, made_at) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.name(self.put(sql, (account.0, name, role.as_str(), digest, at)))
    }

    /// The tokens of an account, the oldest first.
    ///
    /// # Errors
    /// The store's own.
    pub fn tokens_of(&self, account: AccountId) -> Result<Vec<Token>> {
        self.name(of(&self.connection, account))
    }

    /// Whose token it is, and what it may do. `None` where the owner's account may not be used.
    ///
    /// # Errors
    /// The store's own.
    pub fn token(&self, digest: &TokenDigest) -> Result<Option<Meant>> {
        self.name(found(&self.connection, digest))
    }

    /// Notes that a token was used at `now`, in seconds since 1970.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn touch_token(&mut self, id: i64, now: i64) -> Result<()> {
        let sql = "INSERT INTO token_used (token, at) SELECT id, ?2 FROM token WHERE id = ?1
                   ON CONFLICT (token) DO UPDATE SET at = max(at, excluded.at)";
        self.name(self.put(sql, (id, now)))
    }

    /// Makes a token of an account worthless.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn revoke_token(&mut self, account: AccountId, id: i64) -> Result<()> {
        self.name(self.put("DELETE FROM token WHERE account = ?1 AND id = ?2", (account.0, id)))
    }
}

fn of(connection: &Connection, account: AccountId) -> Inner<Vec<Token>> {
    let mut tokens = connection.prepare_cached(
        "SELECT id, name, role, made_at, at FROM token LEFT JOIN token_used ON token_used.token = token.id
             WHERE account = ?1 ORDER BY id",
    )?;
    let mut rows = tokens.query([account.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let role = role(&row.get::<_, String>(2)?)?;
        let (made_at, used) = (row.get(3)?, row.get(4)?);
        found.push(Token { id: row.get(0)?, name: row.get(1)?, role, made_at, used });
    }
    Ok(found)
}

fn found(connection: &Connection, digest: &TokenDigest) -> Inner<Option<Meant>> {
    let mut token = connection.prepare_cached(&format!(
        "SELECT {}, token.role, token.id, token_used.at
         FROM token JOIN account ON account.id = token.account LEFT JOIN token_used ON token_used.token = token.id
         WHERE token.digest = ?1 AND NOT account.is_disabled AND NOT account.must_change",
        account::COLUMNS
    ))?;
    let found = token.query_row([digest], |row| {
        Ok((account::read(row), row.get::<_, String>(6)?, row.get(7)?, row.get(8)?))
    });
    let Some((account, named, id, used)) = found.optional()? else { return Ok(None) };
    let account = account?;
    let role = role(&named)?.min(account.role);
    Ok(Some(Meant { id, account, role, used }))
}

fn role(named: &str) -> Inner<Role> {
    Role::named(named).ok_or_else(|| Trouble::damaged("token", named))
}
