//! The tables of a casebook, and how a file is told to be one.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::people;

/// `PRAGMA application_id` of every casebook: `事件` in the first bytes of its UTF-16.
pub(crate) const APPLICATION_ID: i64 = 0x4E8B_4EF6;

/// `PRAGMA user_version` of the tables below. Raise it with every change of them.
pub(crate) const VERSION: i64 = 22;

/// What a file says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    /// An empty file, or one in which nothing was ever made.
    Fresh,
    /// A casebook of this version of the tables.
    Casebook(i64),
    /// Another program's database.
    Foreign,
}

/// Reads the marks of the file. Changes nothing.
pub(crate) fn identity(connection: &Connection) -> rusqlite::Result<Identity> {
    let number = |sql| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let version = number("PRAGMA user_version")?;
    Ok(match (number("PRAGMA application_id")?, number("SELECT count(*) FROM sqlite_schema")?) {
        (APPLICATION_ID, _) => Identity::Casebook(version),
        (0, 0) if version == 0 => Identity::Fresh,
        _ => Identity::Foreign,
    })
}

/// Are the tables of an older version than this one?
pub(crate) fn is_older(connection: &Connection) -> rusqlite::Result<bool> {
    Ok(matches!(identity(connection)?, Identity::Casebook(version) if version < VERSION))
}

/// Makes the tables; to be called inside a transaction.
pub(crate) fn create(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(STATE)?;
    connection.execute_batch(people::SCHEMA)?;
    connection.execute_batch(DERIVED)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", VERSION)
}

/// Takes everything derived away, as whatever version made it, and makes the tables of this version; to be called
/// inside a transaction.
pub(crate) fn remake_derived(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "defer_foreign_keys", true)?;
    connection.execute_batch("DROP TABLE IF EXISTS word_index;")?;
    let mut left = derived_tables(connection)?;
    while !left.is_empty() {
        let table = left.remove(unreferred(connection, &left)?);
        connection.execute_batch(&format!("DROP TABLE \"{table}\""))?;
    }
    connection.execute_batch(people::SCHEMA)?;
    connection.execute_batch(DERIVED)?;
    connection.pragma_update(None, "user_version", VERSION)
}

/// The first of the tables to which no other of them refers: of a table that is referred to, every row would be looked for
/// among those of the others before it goes.
fn unreferred(connection: &Connection, tables: &[String]) -> rusqlite::Result<usize> {
    let mut refers = connection.prepare_cached("SELECT \"table\" FROM pragma_foreign_key_list(?1)")?;
    let mut referred = BTreeSet::new();
    for table in tables {
        let others = refers.query_map([table], |row| row.get::<_, String>(0))?;
        for other in others {
            referred.extend(Some(other?).filter(|other| other != table));
        }
    }
    Ok(tables.iter().position(|table| !referred.contains(table)).unwrap_or(0))
}

/// The names of the tables that are made from the archive and the log, in order; the index of words is none of them.
pub(crate) fn derived_tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut tables = connection.prepare(
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT IN ('document', 'event') AND name NOT GLOB 'word_index*'
               AND name NOT GLOB 'sqlite_*'
         ORDER BY name",
    )?;
    let names = tables.query_map([], |row| row.get(0))?;
    names.filter(|name| !name.as_deref().is_ok_and(|name: &str| people::TABLES.contains(&name))).collect()
}

/// The archive and the log: appended to, never changed. The triggers hold for every program that writes.
const STATE: &str = "
CREATE TABLE document (
    seq      INTEGER PRIMARY KEY,                    -- order of arrival
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 32), -- SHA-256 of the bytes
    name     TEXT NOT NULL,                          -- file name, as given
    kind     TEXT NOT NULL,
    size     INTEGER NOT NULL,                       -- bytes
    added_at TEXT NOT NULL,                          -- RFC 3339
    packed   BLOB NOT NULL                           -- the bytes, zstd
) STRICT;

CREATE TABLE event (
    seq       INTEGER PRIMARY KEY,                   -- from 1, without gaps
    at        TEXT NOT NULL,                         -- RFC 3339
    kind      TEXT NOT NULL,
    payload   TEXT NOT NULL,                         -- JSON
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32) -- SHA-256 over all of the above
) STRICT;

CREATE TRIGGER document_stays BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'documents never change'); END;
CREATE TRIGGER document_keeps BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'documents are never deleted'); END;
CREATE TRIGGER document_once BEFORE INSERT ON document
    WHEN EXISTS (SELECT 1 FROM document WHERE seq = NEW.seq OR id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'documents are never replaced'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events never change'); END;
CREATE TRIGGER event_keeps BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER event_once BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
";

/// What is made from the archive and the log, and may be made again.
const DERIVED: &str = "
CREATE TABLE text (
    document INTEGER PRIMARY KEY REFERENCES document (seq),
    name_key TEXT NOT NULL,                          -- the file's name, folded for search
    size     INTEGER NOT NULL,                       -- bytes of UTF-8
    packed   BLOB,                                   -- the canonical text, zstd; NULL where the document's bytes are it
    gaps     BLOB                                    -- where lines end inside a sentence: see wraps.rs
) STRICT;

CREATE TABLE article (
    id               INTEGER PRIMARY KEY,            -- in the order in which search shows them: see rank.rs
    document         INTEGER NOT NULL REFERENCES document (seq),
    ordinal          INTEGER NOT NULL,               -- position in the document, from 1
    span_start       INTEGER NOT NULL,               -- bytes of the canonical text
    span_end         INTEGER NOT NULL,
    kind             TEXT NOT NULL,
    disclosed        TEXT,                           -- as precise as written
    disclosed_from   INTEGER,                        -- yyyymmdd, 00 for what was not written
    disclosed_until  INTEGER,                        -- yyyymmdd, 99 for what was not written
    organization     TEXT,
    industry         TEXT,
    cause            TEXT,
    affected         TEXT,                           -- JSON
    size             INTEGER NOT NULL,               -- bytes of the record's JSON
    packed           BLOB NOT NULL,                  -- the record, JSON, zstd
    UNIQUE (document, ordinal)
) STRICT;

CREATE TABLE incident (
    year       INTEGER NOT NULL,
    serial     INTEGER NOT NULL,
    document   INTEGER NOT NULL REFERENCES document (seq), -- where the number was given
    ordinal    INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    words      TEXT NOT NULL,                        -- digest of the article's words
    mention    TEXT,                                 -- whose incident it is, where the article only mentions it
    unlinked   INTEGER NOT NULL,                     -- 1 where a person gave it to an article wrongly linked
    PRIMARY KEY (year, serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_by_document ON incident (document);

CREATE TABLE report (                                -- an article and the one incident that it reports
    article     INTEGER PRIMARY KEY REFERENCES article (id),
    telling     INTEGER NOT NULL REFERENCES telling (id),
    year        INTEGER NOT NULL,                    -- the number that the incident bears now
    serial      INTEGER NOT NULL,
    home_year   INTEGER NOT NULL,                    -- the number under which it was filed
    home_serial INTEGER NOT NULL,
    relation    TEXT NOT NULL,
    of          INTEGER REFERENCES article (id),     -- the article by which it was linked
    points      TEXT NOT NULL,                       -- what spoke for it, JSON
    FOREIGN KEY (year, serial) REFERENCES incident (year, serial),
    FOREIGN KEY (home_year, home_serial) REFERENCES incident (year, serial)
) STRICT;
CREATE INDEX report_by_incident ON report (year, serial, article);

CREATE TABLE mention (                               -- an article and another incident of which it tells
    article     INTEGER NOT NULL REFERENCES article (id),
    nth         INTEGER NOT NULL,                    -- position among its mentions, from 1; carried over ones after them: see link/tie.rs, link/behind.rs
    one_event   INTEGER NOT NULL,                    -- 1 where both incidents are of one event: a contractor's, a customer's
    year        INTEGER,                             -- the number that the incident bears now, if it has one
    serial      INTEGER,
    home_year   INTEGER,                             -- the number under which it was filed
    home_serial INTEGER,
    points      TEXT,                                -- what spoke for it, JSON
    PRIMARY KEY (article, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_incident ON mention (year, serial, article);

CREATE TABLE joined (                                -- a number that redirects
    year        INTEGER NOT NULL,
    serial      INTEGER NOT NULL,
    into_year   INTEGER NOT NULL,
    into_serial INTEGER NOT NULL,
    article     INTEGER REFERENCES article (id),     -- which told of both; NULL where a person joined them
    points      TEXT,                                -- what spoke for it, JSON
    event       INTEGER,                             -- the person's decision
    PRIMARY KEY (year, serial),
    FOREIGN KEY (year, serial) REFERENCES incident (year, serial),
    FOREIGN KEY (into_year, into_serial) REFERENCES incident (year, serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX joined_by_root ON joined (into_year, into_serial);

CREATE TABLE apart (                                 -- numbers that a person holds apart
    year         INTEGER NOT NULL,
    serial       INTEGER NOT NULL,
    other_year   INTEGER NOT NULL,
    other_serial INTEGER NOT NULL,
    event        INTEGER NOT NULL,
    PRIMARY KEY (year, serial, other_year, other_serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX apart_by_other ON apart (other_year, other_serial);

CREATE TABLE decided (                               -- the last decision of a person about a field of an incident
    year   INTEGER NOT NULL,                         -- the number that it bore then
    serial INTEGER NOT NULL,
    field  TEXT NOT NULL,
    event  INTEGER NOT NULL,                         -- the decision
    words  TEXT NOT NULL,                            -- what was entered, folded for search, one value a line
    PRIMARY KEY (year, serial, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE settled (                               -- doubts about an incident that a person let rest
    year   INTEGER NOT NULL,                         -- the number that it bore then
    serial INTEGER NOT NULL,
    about  TEXT NOT NULL,
    event  INTEGER NOT NULL,                         -- the decision
    PRIMARY KEY (year, serial, about)
) STRICT, WITHOUT ROWID;

CREATE TABLE telling (                               -- what linking compares: see link/traits.rs
    id       INTEGER PRIMARY KEY,                    -- order of arrival
    document INTEGER NOT NULL,
    article  INTEGER NOT NULL REFERENCES article (id),
    nth      INTEGER NOT NULL,                       -- 0 for the article's own incident, else the nth that it mentions
    told     BLOB NOT NULL,                          -- packed
    words    BLOB NOT NULL,                          -- hashes of telling words, 4 bytes each
    sketch   BLOB NOT NULL,                          -- hashes of the whole text, 4 bytes each
    passing  BLOB NOT NULL                           -- what it tells in passing, packed
) STRICT;
CREATE INDEX telling_by_article ON telling (article) WHERE nth = 0;

CREATE TABLE block (                                 -- by which name and day a telling is looked up: see link/block.rs
    name    INTEGER NOT NULL,                        -- its hash
    day     INTEGER NOT NULL,
    telling INTEGER NOT NULL,
    PRIMARY KEY (name, day, telling)
) STRICT, WITHOUT ROWID;

CREATE TABLE standing (                               -- what stands of an incident now: see standing.rs
    article          INTEGER PRIMARY KEY REFERENCES article (id), -- the report that leads, or an article that is no incident
    year             INTEGER,                        -- NULL where it is no incident
    serial           INTEGER,
    facts            BLOB NOT NULL,                  -- what is filtered and counted: see facts.rs
    reports          INTEGER NOT NULL,               -- articles that report it
    organization_key TEXT,                           -- folded for search
    malware_key      TEXT NOT NULL,                  -- folded for search, one a line
    UNIQUE (year, serial)
) STRICT;
CREATE INDEX standing_of_many ON standing (year, serial) WHERE reports > 1;

CREATE VIRTUAL TABLE word_index USING fts5 (words, fields, content = '', tokenize = 'ascii');
INSERT INTO word_index (word_index, rank) VALUES ('hashsize', 33554432); -- bytes that wait before they are written
";
