//! One event, counted once: a contractor's incident and those of its customers.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jikenbo_model::IncidentNumber;
use rusqlite::Connection;

use crate::document::number_at;
use crate::error::Inner;
use crate::sieve::Passed;

/// Which incidents are of one event: each that is not alone, and the one after which its event is called.
#[derive(Default)]
pub(crate) struct Events(BTreeMap<IncidentNumber, IncidentNumber>);

impl Events {
    /// As the articles tell that came through a contractor, or tell of its customers.
    pub(crate) fn of(connection: &Connection) -> Inner<Self> {
        let mut pairs = connection.prepare_cached(
            "SELECT DISTINCT mention.year, mention.serial, report.year, report.serial
             FROM mention JOIN report ON report.article = mention.article
             WHERE mention.one_event = 1 AND mention.year IS NOT NULL
                   AND (mention.year, mention.serial) <> (report.year, report.serial)
             ORDER BY 1, 2, 3, 4",
        )?;
        let mut rows = pairs.query([])?;
        let mut events = Self::default();
        while let Some(row) = rows.next()? {
            events.join(number_at(row, 0)?, number_at(row, 2)?);
        }
        Ok(events)
    }

    fn join(&mut self, a: IncidentNumber, b: IncidentNumber) {
        let (a, b) = (self.named(a), self.named(b));
        let event = a.min(b);
        for event_of in self.0.values_mut().filter(|event_of| **event_of == a || **event_of == b) {
            *event_of = event;
        }
        self.0.extend([(a, event), (b, event)]);
    }

    fn named(&self, number: IncidentNumber) -> IncidentNumber {
        self.0.get(&number).copied().unwrap_or(number)
    }

    /// One of each event, in the order in which they stand: the one with the largest headline number, of equals the one
    /// numbered first.
    pub(crate) fn once(&self, passed: &[Passed]) -> Vec<Passed> {
        let weight = |passed: &Passed, number| (passed.facts.hit().map(|count| count.value), Reverse(number));
        let mut speaks: BTreeMap<IncidentNumber, (_, IncidentNumber)> = BTreeMap::new();
        for (one, number) in passed.iter().filter_map(|one| Some((one, one.number?))) {
            let spoken = speaks.entry(self.named(number)).or_insert((weight(one, number), number));
            if spoken.0 < weight(one, number) {
                *spoken = (weight(one, number), number);
            }
        }
        let is_spoken = |number| speaks.get(&self.named(number)).is_none_or(|spoken| spoken.1 == number);
        passed.iter().filter(|one| one.number.is_none_or(is_spoken)).copied().collect()
    }
}
