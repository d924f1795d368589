//! Records of articles that are looked at together: each is unpacked once, however many questions need it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use jikenbo_model::Record;
use rusqlite::Connection;

use crate::error::Inner;
use crate::standing::record_of;

/// The records that were opened so far, by article; of one moment of the casebook.
pub(crate) struct Opened<'c> {
    pub(crate) connection: &'c Connection,
    records: RefCell<BTreeMap<i64, Rc<Record>>>,
}

impl<'c> Opened<'c> {
    /// None yet.
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self { connection, records: RefCell::default() }
    }

    /// The record of an article.
    pub(crate) fn record(&self, article: i64) -> Inner<Rc<Record>> {
        if let Some(known) = self.records.borrow().get(&article) {
            return Ok(Rc::clone(known));
        }
        let record = Rc::new(record_of(self.connection, article)?);
        self.records.borrow_mut().insert(article, Rc::clone(&record));
        Ok(record)
    }
}
