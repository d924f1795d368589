//! The one file: opening, making, refusing.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::error::{Error, Inner, Result, Trouble};
use crate::roll::AtHand;
use crate::schema::{self, Identity};

/// Memory for pages of the file, in KiB, negative as SQLite wants it: what a search of a hundred thousand articles asks for
/// again and again, and what a batch writes to.
const PAGES: i64 = -65_536;
/// The same where documents are kept: what an article is compared with lies all over the file.
const WRITERS_PAGES: i64 = -131_072;
/// Pages that wait beside the file before they are copied into it: a page that one batch after the other writes to is copied
/// once.
const WAITING: i64 = 32_768;
/// Statements kept ready.
const STATEMENTS: usize = 256;
/// How long a writer waits for another one before it gives up.
const PATIENCE: Duration = Duration::from_millis(2000);

/// No SQLite file that holds anything is smaller. SQLite itself takes smaller ones for empty, and writes over them.
const LEAST_BYTES: u64 = 512;

/// An open casebook. Many may read at once, in this process and others; writers take turns, batch by batch.
#[derive(Debug)]
pub struct Casebook {
    pub(crate) connection: Connection,
    pub(crate) at_hand: AtHand,
    path: PathBuf,
}

/// A state of the casebook that stays as it is, whatever others write, as long as this lives.
#[derive(Debug)]
pub struct View<'c> {
    _reading: Option<Transaction<'c>>,
}

impl Casebook {
    /// Opens the casebook at `path` for reading and writing; makes it where there is no file or an empty one. The
    /// folder must exist.
    ///
    /// # Errors
    /// [`Error::NotACasebook`], [`Error::NewerVersion`], [`Error::OlderVersion`], [`Error::NotAllowed`],
    /// [`Error::NoRoom`], [`Error::AnotherWriter`] where another process is making it just now.
    pub fn open_or_create(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let casebook = Self::connected(path, flags)?;
        if casebook.known_identity()? == Identity::Fresh {
            casebook.name(casebook.make())?;
        }
        casebook.is_current()?;
        casebook.safely()
    }

    /// Opens the casebook at `path` for reading and writing; makes none.
    ///
    /// # Errors
    /// As [`Casebook::open_read_only`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let casebook = Self::open_to_rebuild(path)?;
        casebook.is_current()?;
        Ok(casebook)
    }

    /// Opens the casebook at `path` for [`Casebook::rebuild`] and [`Casebook::foresee`], whatever version of the tables it
    /// has; nothing else may be asked of it before, but [`Casebook::digest`] and [`Casebook::counts`].
    ///
    /// # Errors
    /// As [`Casebook::open_read_only`], but for [`Error::OlderVersion`].
    pub fn open_to_rebuild(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        Self::open_existing(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?.safely()
    }

    /// Opens the casebook at `path` for reading alone.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::NotACasebook`], [`Error::NewerVersion`], [`Error::OlderVersion`],
    /// [`Error::NotAllowed`].
    pub fn open_read_only(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let casebook = match Self::open_existing(path, OpenFlags::SQLITE_OPEN_READ_ONLY) {
            Err(Error::NotAllowed { .. }) => Self::open_after_rollback(path)?,
            opened => opened?,
        };
        casebook.is_current()?;
        Ok(casebook)
    }

    /// Opens for reading a file whose last writer was killed: only who may write can take back what that left half done.
    fn open_after_rollback(path: &Path) -> Result<Self> {
        drop(Self::open_existing(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?);
        Self::open_existing(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
    }

    fn open_existing(path: &Path, flags: OpenFlags) -> Result<Self> {
        if !path.exists() {
            return Err(Error::NotFound { path: path.to_owned() });
        }
        let casebook = Self::connected(path, flags)?;
        match casebook.known_identity()? {
            Identity::Casebook(_) => Ok(casebook),
            Identity::Fresh | Identity::Foreign => Err(Error::NotACasebook { path: path.to_owned() }),
        }
    }

    /// Holds the present state: everything that is read while the view lives belongs together.
    ///
    /// # Errors
    /// The store's own.
    pub fn view(&self) -> Result<View<'_>> {
        Ok(View { _reading: self.name(self.reading())? })
    }

    /// A number that changes whenever anyone else has written since it was asked for; only numbers of the same open
    /// casebook can be compared.
    ///
    /// # Errors
    /// The store's own.
    pub fn changes(&self) -> Result<i64> {
        let asked = self.connection.query_row("PRAGMA data_version", [], |row| row.get(0));
        self.name(asked.map_err(Trouble::from))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn connected(path: &Path, flags: OpenFlags) -> Result<Self> {
        if path.metadata().is_ok_and(|file| file.is_file() && (1..LEAST_BYTES).contains(&file.len())) {
            return Err(Error::NotACasebook { path: path.to_owned() });
        }
        let named = |error| Error::of(error, path);
        let connection =
            Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(named)?;
        connection.busy_timeout(PATIENCE).map_err(named)?;
        connection.pragma_update(None, "foreign_keys", true).map_err(named)?;
        connection.pragma_update(None, "trusted_schema", false).map_err(named)?;
        connection.pragma_update(None, "cache_size", PAGES).map_err(named)?;
        connection.pragma_update_and_check(None, "wal_autocheckpoint", WAITING, |_| Ok(())).map_err(named)?;
        // A plan that hangs on the values bound to it is made anew at each of them: a fifth of the time of linking.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(named)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(Self { connection, at_hand: AtHand::default(), path: path.to_owned() })
    }

    /// What the file is; an error where it is nothing that this program may touch.
    fn known_identity(&self) -> Result<Identity> {
        let path = self.path.clone();
        match schema::identity(&self.connection).map_err(|error| Error::of(error, &path))? {
            Identity::Casebook(found) if found > schema::VERSION => {
                Err(Error::NewerVersion { path, found, known: schema::VERSION })
            }
            Identity::Foreign => Err(Error::NotACasebook { path }),
            known => Ok(known),
        }
    }

    /// Has it the tables of this version?
    fn is_current(&self) -> Result<()> {
        match self.known_identity()? {
            Identity::Casebook(found) if found < schema::VERSION => {
                Err(Error::OlderVersion { path: self.path.clone(), found, known: schema::VERSION })
            }
            _ => Ok(()),
        }
    }

    /// What is acknowledged from here on is on the disk; more of the file is at hand than readers need.
    fn safely(self) -> Result<Self> {
        self.name(self.connection.pragma_update(None, "synchronous", "FULL").map_err(Trouble::from))?;
        self.name(self.connection.pragma_update(None, "cache_size", WRITERS_PAGES).map_err(Trouble::from))?;
        Ok(self)
    }

    /// Makes the tables, unless another process made them in between.
    fn make(&self) -> Inner<()> {
        self.connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        let making = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        if schema::identity(&making)? == Identity::Fresh {
            schema::create(&making)?;
        }
        Ok(making.commit()?)
    }

    /// A transaction that writes: the claim of the one writer, until it is committed or dropped.
    pub(crate) fn writing(&self) -> Inner<Transaction<'_>> {
        Ok(Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?)
    }

    /// A view that stays the same while others write. `None` where one is open already.
    pub(crate) fn reading(&self) -> Inner<Option<Transaction<'_>>> {
        if !self.connection.is_autocommit() {
            return Ok(None);
        }
        Ok(Some(Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)?))
    }

    /// Puts the file's name to what went wrong.
    pub(crate) fn name<T>(&self, outcome: Inner<T>) -> Result<T> {
        outcome.map_err(|trouble| trouble.at(&self.path))
    }
}

#[cfg(test)]
mod tests {
    use jikenbo_model::{DocumentId, FileKind};
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::take_in::Intake;

    /// Bytes that no packing makes shorter.
    fn noise(seed: u8, blocks: usize) -> Intake {
        let next = |digest: &[u8; 32]| Some(Sha256::digest(digest).into());
        let bytes = std::iter::successors(Some([seed; 32]), next).take(blocks).collect::<Vec<_>>().concat();
        let id = DocumentId::new(Sha256::digest(&bytes).into());
        let (name, text) = (seed.to_string(), String::new());
        let gaps = Vec::new();
        Intake { id, name, kind: FileKind::Pdf, bytes, text, gaps, records: Vec::new(), columns: None }
    }

    #[test]
    fn a_full_disk_loses_nothing_that_was_kept() {
        let at = "2026-04-01T09:00:00Z";
        let folder = tempfile::tempdir().unwrap();
        let mut casebook = Casebook::open_or_create(folder.path().join("casebook.db")).unwrap();
        casebook.add(&[noise(1, 9)], at).unwrap();
        casebook.connection.pragma_update_and_check(None, "max_page_count", 60, |_| Ok(())).unwrap();
        let head = casebook.head().unwrap();
        assert!(matches!(casebook.add(&[noise(2, 9), noise(3, 9999)], at), Err(Error::NoRoom { .. })));
        assert_eq!(casebook.head().unwrap(), head);
        casebook.add(&[noise(2, 9)], at).unwrap();
        assert_eq!(casebook.counts().unwrap().documents, 2);
        assert_eq!(casebook.verify().unwrap(), []);
    }
}
