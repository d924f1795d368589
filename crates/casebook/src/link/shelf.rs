//! Tellings that were read for one article: some are compared with it more than once, and reading one takes longer than
//! comparing it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rusqlite::Connection;

use super::block::{Candidate, KEPT, read_without_passing};
use crate::error::Inner;

/// The tellings that were read so far, without their lines about others.
pub(crate) struct Shelf<'c> {
    pub(super) connection: &'c Connection,
    read: RefCell<BTreeMap<i64, Rc<Candidate>>>,
}

impl<'c> Shelf<'c> {
    /// One with nothing on it, for one article.
    pub(crate) fn of(connection: &'c Connection) -> Self {
        Self { connection, read: RefCell::default() }
    }

    /// These tellings in order of arrival, but for those of the article.
    pub(super) fn tellings(&self, article: i64, mut arrivals: Vec<i64>) -> Inner<Vec<Rc<Candidate>>> {
        arrivals.sort_unstable();
        arrivals.dedup();
        let mut kept = self.connection.prepare_cached(&format!("{KEPT} WHERE id = ?1 AND article <> ?2"))?;
        let mut read = self.read.borrow_mut();
        let mut tellings = Vec::with_capacity(arrivals.len());
        for arrival in arrivals {
            if let Some(known) = read.get(&arrival) {
                tellings.push(Rc::clone(known));
                continue;
            }
            let mut rows = kept.query((arrival, article))?;
            if let Some(row) = rows.next()? {
                let telling = Rc::new(read_without_passing(row)?);
                read.insert(arrival, Rc::clone(&telling));
                tellings.push(telling);
            }
        }
        Ok(tellings)
    }
}
