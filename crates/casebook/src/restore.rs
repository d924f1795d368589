//! Take over another casebook's log and documents, entry by entry, as they are.

use rusqlite::Connection;

use crate::document;
use crate::error::{Inner, Result, Trouble};
use crate::event::Event;
use crate::log::{self, Entry, Head};
use crate::store::Casebook;

/// An entry that is taken over.
#[derive(Clone, Debug)]
pub struct Restored {
    /// As it was sealed.
    pub entry: Entry,
    /// The bytes of the document that it tells of, where it tells that one came in.
    pub bytes: Option<Vec<u8>>,
}

impl Casebook {
    /// Takes over `entries`, all or none, behind the last entry of the log; gives the new head. What is derived from
    /// them is not there until the next [`Casebook::rebuild`].
    ///
    /// # Errors
    /// [`Error::NotTheNext`](crate::Error::NotTheNext),
    /// [`Error::AnotherWriter`](crate::Error::AnotherWriter), [`Error::NoRoom`](crate::Error::NoRoom); nothing of
    /// `entries` is kept then.
    pub fn restore(&mut self, entries: &[Restored]) -> Result<Head> {
        self.name(self.restore_all(entries))
    }

    fn restore_all(&self, entries: &[Restored]) -> Inner<Head> {
        let writing = self.writing()?;
        let mut head = log::head(&writing)?;
        for restored in entries {
            head = take_over(&writing, head, restored)?;
        }
        writing.commit()?;
        Ok(head)
    }
}

fn take_over(connection: &Connection, head: Head, Restored { entry, bytes }: &Restored) -> Inner<Head> {
    let not_the_next = || Trouble::NotTheNext(entry.seq);
    let event = entry.event().ok().filter(|_| entry.follows(head)).ok_or_else(not_the_next)?;
    match (event, bytes) {
        (Event::DocumentAdded(added), Some(bytes)) => {
            let is_new = document::find(connection, &added.id)?.is_none();
            if !is_new || added.size != bytes.len() as u64 || !document::is_of(added.id, bytes) {
                return Err(not_the_next());
            }
            document::put(connection, &entry.at, &added, &document::packed(added.id, bytes)?)?;
        }
        (Event::DocumentAdded(_), None) | (_, Some(_)) => return Err(not_the_next()),
        (_, None) => {}
    }
    log::put(connection, entry)?;
    Ok(entry.head())
}
