//! Accounts: a name, a role, a hashed password. What administrators change is told in the log.

use rusqlite::{Connection, OptionalExtension, Row};

use super::Role;
use crate::error::{Inner, Result, Trouble};
use crate::event::{AccountChanged, Event};
use crate::key::key;
use crate::log;
use crate::number;
use crate::store::Casebook;

/// Who an account is, inside one casebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AccountId(pub i64);

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Which.
    pub id: AccountId,
    /// The name by which its owner signs in and decides.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Nobody may use it.
    pub is_disabled: bool,
    /// Its password was made by an administrator and is to be changed at the next visit.
    pub must_change: bool,
    /// When it was made, RFC 3339.
    pub made_at: String,
}

/// A password as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Password {
    /// What the hash function wrote, in PHC form; never the password itself.
    pub hashed: String,
    /// Is it to be changed at the next visit?
    pub must_change: bool,
}

/// What an administrator changes of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountChange {
    /// What it may do.
    Role(Role),
    /// Nobody may use it from now on; its sessions end.
    Disabled,
    /// It may be used again.
    Enabled,
    /// It gets another password; its sessions end.
    Password(Password),
}

impl AccountChange {
    fn as_str(&self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::Password(_) => "password",
        }
    }
}

/// The columns that [`read`] reads.
pub(super) const COLUMNS: &str =
    "account.id, account.name, account.role, account.is_disabled, account.must_change, account.made_at";

impl Casebook {
    /// All accounts, by name.
    ///
    /// # Errors
    /// The store's own.
    pub fn accounts(&self) -> Result<Vec<Account>> {
        self.name(all(&self.connection))
    }

    /// The account that this name means, whatever its width and case, and its hashed password.
    ///
    /// # Errors
    /// The store's own.
    pub fn account_named(&self, name: &str) -> Result<Option<(Account, String)>> {
        let sql = format!("SELECT {COLUMNS}, password FROM account WHERE name_key = ?1");
        self.name(one(&self.connection, &sql, &key(name)))
    }

    /// An account and its hashed password.
    ///
    /// # Errors
    /// The store's own.
    pub fn account(&self, id: AccountId) -> Result<Option<(Account, String)>> {
        let sql = format!("SELECT {COLUMNS}, password FROM account WHERE id = ?1");
        self.name(one(&self.connection, &sql, &id.0))
    }

    /// Makes an account. `who` makes it, at time `at`, RFC 3339.
    ///
    /// # Errors
    /// [`Error::NameTaken`](crate::Error::NameTaken), and those of a writer.
    pub fn add_account(
        &mut self,
        name: &str,
        role: Role,
        password: &Password,
        who: &str,
        at: &str,
    ) -> Result<AccountId> {
        self.name(self.added(name, role, password, who, at))
    }

    fn added(&self, name: &str, role: Role, password: &Password, who: &str, at: &str) -> Inner<AccountId> {
        let writing = self.writing()?;
        let made = writing.execute(
            "INSERT INTO account (name, name_key, role, password, must_change, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (name_key) DO NOTHING",
            (name, key(name), role.as_str(), &password.hashed, password.must_change, at),
        )?;
        if made == 0 {
            return Err(Trouble::NameTaken(name.to_owned()));
        }
        let id = AccountId(writing.last_insert_rowid());
        tell(&writing, (name, role), "added", who, at)?;
        writing.commit()?;
        Ok(id)
    }

    /// Changes an account. `who` changes it, at time `at`, RFC 3339.
    ///
    /// # Errors
    /// [`Error::NoSuchAccount`](crate::Error::NoSuchAccount),
    /// [`Error::LastAdministrator`](crate::Error::LastAdministrator), and those of a writer.
    pub fn change_account(
        &mut self,
        id: AccountId,
        change: &AccountChange,
        who: &str,
        at: &str,
    ) -> Result<()> {
        self.name(self.changed(id, change, who, at))
    }

    fn changed(&self, id: AccountId, change: &AccountChange, who: &str, at: &str) -> Inner<()> {
        let writing = self.writing()?;
        apply(&writing, id, change)?;
        let account = known(&writing, id)?;
        if !has_administrator(&writing)? {
            return Err(Trouble::LastAdministrator);
        }
        if matches!(change, AccountChange::Disabled | AccountChange::Password(_)) {
            writing.execute("DELETE FROM session WHERE account = ?1", [id.0])?;
        }
        tell(&writing, (&account.name, account.role), change.as_str(), who, at)?;
        Ok(writing.commit()?)
    }

    /// Is there an account that may look after the others?
    ///
    /// # Errors
    /// The store's own.
    pub fn has_administrator(&self) -> Result<bool> {
        self.name(has_administrator(&self.connection))
    }
}

fn apply(connection: &Connection, id: AccountId, change: &AccountChange) -> Inner<()> {
    match change {
        AccountChange::Role(role) => {
            connection.execute("UPDATE account SET role = ?2 WHERE id = ?1", (id.0, role.as_str()))?
        }
        AccountChange::Disabled => {
            connection.execute("UPDATE account SET is_disabled = 1 WHERE id = ?1", [id.0])?
        }
        AccountChange::Enabled => {
            connection.execute("UPDATE account SET is_disabled = 0 WHERE id = ?1", [id.0])?
        }
        AccountChange::Password(Password { hashed, must_change }) => connection.execute(
            "UPDATE account SET password = ?2, must_change = ?3 WHERE id = ?1",
            (id.0, hashed, must_change),
        )?,
    };
    Ok(())
}

/// Writes into the log what became of an account.
fn tell(connection: &Connection, (name, role): (&str, Role), change: &str, who: &str, at: &str) -> Inner<()> {
    number::year_now(at)?;
    let event = Event::AccountChanged(AccountChanged {
        account: name.to_owned(),
        change: change.to_owned(),
        role: role.as_str().to_owned(),
        who: who.to_owned(),
    });
    log::append(connection, log::head(connection)?, at, &event)?;
    Ok(())
}

fn has_administrator(connection: &Connection) -> Inner<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM account WHERE role = 'administrator' AND NOT is_disabled)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

fn known(connection: &Connection, id: AccountId) -> Inner<Account> {
    let sql = format!("SELECT {COLUMNS}, password FROM account WHERE id = ?1");
    one(connection, &sql, &id.0)?.map(|(account, _)| account).ok_or(Trouble::NoSuchAccount)
}

fn all(connection: &Connection) -> Inner<Vec<Account>> {
    let mut accounts = connection.prepare(&format!("SELECT {COLUMNS} FROM account ORDER BY name_key"))?;
    let rows = accounts.query_map([], |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

fn one(connection: &Connection, sql: &str, which: &dyn rusqlite::ToSql) -> Inner<Option<(Account, String)>> {
    let mut account = connection.prepare_cached(sql)?;
    let found =
        account.query_row([which], |row| Ok(read(row).map(|account| (account, row.get(6))))).optional()?;
    match found.transpose()? {
        Some((account, hashed)) => Ok(Some((account, hashed?))),
        None => Ok(None),
    }
}

/// Reads the columns of [`COLUMNS`].
pub(super) fn read(row: &Row<'_>) -> Inner<Account> {
    let role: String = row.get(2)?;
    Ok(Account {
        id: AccountId(row.get(0)?),
        name: row.get(1)?,
        role: Role::named(&role).ok_or_else(|| Trouble::damaged("account", role))?,
        is_disabled: row.get(3)?,
        must_change: row.get(4)?,
        made_at: row.get(5)?,
    })
}
