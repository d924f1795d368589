//! Tellings that were read for one article: most are compared with it more than once, and reading one takes longer than
//! comparing it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::rc::Rc;

use rusqlite::Connection;

use super::block::{Candidate, KEPT, read_without_passing};
use crate::error::Inner;

/// The tellings that were read so far.
pub(crate) struct Shelf<'c> {
    pub(super) connection: &'c Connection,
    read: RefCell<BTreeMap<i64, Rc<Candidate>>>,
}

impl<'c> Shelf<'c> {
    /// One with nothing on it, for one article.
    pub(crate) fn of(connection: &'c Connection) -> Self {
        Self { connection, read: RefCell::default() }
    }

    /// These tellings in order of arrival, but for those of the article; of none it is told what it says of others.
    pub(super) fn tellings(&self, article: i64, arrivals: Vec<i64>) -> Inner<Vec<Rc<Candidate>>> {
        self.each(article, arrivals, |telling| Ok(Rc::clone(telling)))
    }

    /// The same with their lines about others.
    pub(super) fn with_passing(&self, article: i64, arrivals: Vec<i64>) -> Inner<Vec<Rc<Candidate>>> {
        self.each(article, arrivals, |telling| {
            Rc::make_mut(telling).read_passing()?;
            Ok(Rc::clone(telling))
        })
    }

    fn each(
        &self,
        article: i64,
        mut arrivals: Vec<i64>,
        take: impl Fn(&mut Rc<Candidate>) -> Inner<Rc<Candidate>>,
    ) -> Inner<Vec<Rc<Candidate>>> {
        arrivals.sort_unstable();
        arrivals.dedup();
        let mut kept = self.connection.prepare_cached(&format!("{KEPT} WHERE id = ?1 AND article <> ?2"))?;
        let mut read = self.read.borrow_mut();
        let mut tellings = Vec::with_capacity(arrivals.len());
        for arrival in arrivals {
            match read.entry(arrival) {
                Entry::Occupied(mut known) => tellings.push(take(known.get_mut())?),
                Entry::Vacant(place) => {
                    let mut rows = kept.query((arrival, article))?;
                    if let Some(row) = rows.next()? {
                        tellings.push(take(place.insert(Rc::new(read_without_passing(row)?)))?);
                    }
                }
            }
        }
        Ok(tellings)
    }
}
