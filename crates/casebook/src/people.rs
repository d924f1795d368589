//! Who may do what: the people who use a casebook through a browser. State of the casebook beside the archive and the
//! log: a rebuild keeps it, an export does not carry it.

pub(crate) mod account;
mod role;
mod saved;
mod session;
mod token;

pub use account::{Account, AccountChange, AccountId, Password};
pub use role::Role;
pub use saved::SavedSearch;
pub use session::{Lasting, Session, SessionDigest};
pub use token::{Meant, Token, TokenDigest};

/// The tables of people.
pub(crate) const TABLES: &[&str] = &["account", "saved_search", "session", "token", "token_used"];

/// Makes the tables that are not there yet.
pub(crate) const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS account (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL UNIQUE,                -- the name, folded: names that look the same are one
    role        TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'administrator')),
    password    TEXT NOT NULL,                       -- what the hash function wrote, PHC
    must_change INTEGER NOT NULL,                    -- 1 where an administrator made the password
    is_disabled INTEGER NOT NULL DEFAULT 0,
    made_at     TEXT NOT NULL                        -- RFC 3339
) STRICT;

CREATE TABLE IF NOT EXISTS session (
    digest  BLOB PRIMARY KEY CHECK (length(digest) = 32), -- SHA-256 of what the browser holds
    account INTEGER NOT NULL REFERENCES account (id),
    begun   INTEGER NOT NULL,                        -- seconds since 1970
    seen    INTEGER NOT NULL                         -- seconds since 1970
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS session_by_account ON session (account);

CREATE TABLE IF NOT EXISTS token (
    id      INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id),
    name    TEXT NOT NULL,
    role    TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'administrator')),
    digest  BLOB NOT NULL UNIQUE CHECK (length(digest) = 32), -- SHA-256 of the token
    made_at TEXT NOT NULL                            -- RFC 3339
) STRICT;
CREATE INDEX IF NOT EXISTS token_by_account ON token (account);

CREATE TABLE IF NOT EXISTS token_used (
    token INTEGER PRIMARY KEY REFERENCES token (id) ON DELETE CASCADE,
    at    INTEGER NOT NULL                           -- seconds since 1970, the last time
) STRICT;

CREATE TABLE IF NOT EXISTS saved_search (
    id      INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id),
    name    TEXT NOT NULL,
    query   TEXT NOT NULL,                           -- the conditions, as the query part of an address
    made_at TEXT NOT NULL,                           -- RFC 3339
    UNIQUE (account, name)
) STRICT;

CREATE INDEX IF NOT EXISTS event_by_people ON event (seq) WHERE kind NOT IN ('document_added', 'number_given');
";
