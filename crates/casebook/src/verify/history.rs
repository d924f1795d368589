//! The log: its chain, and whether archive and incidents are as it tells.

use std::collections::{BTreeMap, BTreeSet};

use jikenbo_model::{DocumentId, Field, IncidentNumber};
use rusqlite::Connection;

use crate::decided;
use crate::document::{self, number_at};
use crate::error::Inner;
use crate::event::{ColumnsMapped, DocumentAdded, Event, NumberGiven, ReportUnlinked};
use crate::finding::Finding;
use crate::log::{self, Entry, Head};
use crate::number::{self, Place};
use crate::settled;

pub(super) fn check(connection: &Connection, findings: &mut Vec<Finding>) -> Inner<()> {
    let (documents, numbers) = (BTreeSet::new(), BTreeSet::new());
    let (decided, settled) = (BTreeMap::new(), BTreeMap::new());
    let mut history = History { connection, findings, documents, numbers, decided, settled };
    let (mut last, mut head) = (0, Head::default());
    while let Some(entry) = log::raw_after(connection, last)? {
        history.check_chain(last, head, &entry);
        (last, head) = (entry.seq, Head { seq: entry.seq.unsigned_abs(), hash: entry.hash });
        history.check_event(&entry)?;
    }
    history.check_documents()?;
    history.check_decided()?;
    history.check_settled()?;
    history.check_incidents()
}

struct History<'c> {
    connection: &'c Connection,
    findings: &'c mut Vec<Finding>,
    /// Places in the archive of the documents that the log tells of.
    documents: BTreeSet<i64>,
    numbers: BTreeSet<IncidentNumber>,
    /// The last decision of each field of an incident.
    decided: BTreeMap<(IncidentNumber, Field), (i64, String)>,
    /// The entry by which each doubt rests.
    settled: BTreeMap<(IncidentNumber, String), i64>,
}

impl History<'_> {
    fn check_chain(&mut self, last: i64, head: Head, entry: &Entry) {
        let seq = entry.seq;
        if seq != last + 1 {
            self.findings.push(Finding::LogGap { after: last, seq });
        }
        if entry.prev_hash != head.hash || entry.seal() != entry.hash {
            self.findings.push(Finding::LogBroken { seq });
        }
    }

    fn check_event(&mut self, entry: &Entry) -> Inner<()> {
        match Event::read(&entry.kind, &entry.payload) {
            Ok(Event::DocumentAdded(added)) => self.check_added(entry, added),
            Ok(Event::NumberGiven(given)) => self.check_given(given),
            Ok(Event::ReportUnlinked(unlinked)) => self.check_unlinked(unlinked),
            Ok(Event::IncidentsMerged(merged)) => self.check_known([merged.kept, merged.merged]),
            Ok(Event::MergeUndone(undone)) => self.check_known([undone.number, undone.from]),
            Ok(Event::ColumnsMapped(mapped)) => self.check_mapped(entry, &mapped),
            Ok(
                event @ (Event::ValueCorrected(_)
                | Event::ValueAccepted(_)
                | Event::ValueRejected(_)
                | Event::ValueDecisionUndone(_)),
            ) => self.note_decided(entry.seq, &event),
            Ok(event @ (Event::DoubtSettled(_) | Event::DoubtReopened(_))) => {
                self.note_settled(entry.seq, event)
            }
            Ok(Event::AccountChanged(_) | Event::Unknown { .. }) => Ok(()),
            Err(_) => {
                self.findings.push(Finding::LogUnreadable { seq: entry.seq });
                Ok(())
            }
        }
    }

    fn check_added(&mut self, entry: &Entry, added: DocumentAdded) -> Inner<()> {
        let kept = document::find(self.connection, &added.id)?;
        let told = |kept: &document::DocumentInfo| {
            (&kept.name, kept.kind, kept.size, &kept.added_at)
                == (&added.name, added.kind, added.size, &entry.at)
        };
        let fresh = kept.as_ref().is_some_and(|&(seq, _)| self.documents.insert(seq));
        if !fresh || !kept.is_some_and(|(_, kept)| told(&kept)) {
            self.findings.push(Finding::DocumentOtherwise { seq: entry.seq, id: added.id });
        }
        Ok(())
    }

    fn check_given(&mut self, given: NumberGiven) -> Inner<()> {
        let NumberGiven { document, ordinal, span, words, number, mention } = given;
        self.check_number(number, &document, Place { ordinal, span, words }, mention)
    }

    fn check_unlinked(&mut self, unlinked: ReportUnlinked) -> Inner<()> {
        let ReportUnlinked { document, ordinal, span, words, number, .. } = unlinked;
        if self.numbers.contains(&number) {
            return Ok(());
        }
        self.check_number(number, &document, Place { ordinal, span, words }, None)
    }

    /// Is the number given once, and noted as it was given?
    fn check_number(
        &mut self,
        number: IncidentNumber,
        document: &DocumentId,
        place: Place,
        mention: Option<String>,
    ) -> Inner<()> {
        if !self.numbers.insert(number) {
            self.findings.push(Finding::NumberTwice { number });
            return Ok(());
        }
        let told = document::find(self.connection, document)?.map(|(seq, _)| (seq, place, mention));
        if told.is_none() || number::noted(self.connection, number)? != told {
            self.findings.push(Finding::IncidentOtherwise { number });
        }
        Ok(())
    }

    /// Were the numbers given before?
    fn check_known<const N: usize>(&mut self, numbers: [IncidentNumber; N]) -> Inner<()> {
        let unknown = numbers.into_iter().filter(|number| !self.numbers.contains(number));
        self.findings.extend(unknown.map(|number| Finding::IncidentOtherwise { number }));
        Ok(())
    }

    /// Notes a decision about a value, to compare them all in the end.
    fn note_decided(&mut self, seq: i64, event: &Event) -> Inner<()> {
        let Some((number, field)) = decided::subject(event) else { return Ok(()) };
        match event {
            Event::ValueDecisionUndone(_) => self.decided.remove(&(number, field)),
            _ => self.decided.insert((number, field), (seq, decided::searched(event))),
        };
        self.check_known([number])
    }

    /// Notes what was said of a doubt, to compare it all in the end.
    fn note_settled(&mut self, seq: i64, event: Event) -> Inner<()> {
        match event {
            Event::DoubtSettled(doubt) => {
                self.settled.insert((doubt.number, doubt.about), seq);
                self.check_known([doubt.number])
            }
            Event::DoubtReopened(doubt) => {
                self.settled.remove(&(doubt.number, doubt.about));
                self.check_known([doubt.number])
            }
            _ => Ok(()),
        }
    }

    /// Do those doubts rest of which that was said last?
    fn check_settled(&mut self) -> Inner<()> {
        let told = self.settled.iter().map(|((number, about), &seq)| (*number, about.clone(), seq));
        let told: BTreeSet<_> = told.collect();
        let noted = settled::noted(self.connection)?;
        let astray: BTreeSet<_> = told.symmetric_difference(&noted).map(|(number, ..)| *number).collect();
        self.findings.extend(astray.into_iter().map(|number| Finding::IncidentOtherwise { number }));
        Ok(())
    }

    /// Do those decisions count that were made last?
    fn check_decided(&mut self) -> Inner<()> {
        let told = std::mem::take(&mut self.decided).into_iter();
        let told: BTreeSet<_> = told
            .map(|((number, field), (seq, words))| (number, field.as_str().to_owned(), seq, words))
            .collect();
        let noted = decided::noted(self.connection)?;
        let astray = told.symmetric_difference(&noted).map(|(number, ..)| *number);
        let astray: BTreeSet<_> = astray.collect();
        self.findings.extend(astray.into_iter().map(|number| Finding::IncidentOtherwise { number }));
        Ok(())
    }

    fn check_mapped(&mut self, entry: &Entry, mapped: &ColumnsMapped) -> Inner<()> {
        let id = mapped.document;
        if document::find(self.connection, &id)?.is_none() {
            self.findings.push(Finding::DocumentOtherwise { seq: entry.seq, id });
        }
        Ok(())
    }

    fn check_documents(&mut self) -> Inner<()> {
        let mut last = 0;
        while let Some((seq, document)) = document::after(self.connection, last)? {
            last = seq;
            if !self.documents.contains(&seq) {
                self.findings.push(Finding::DocumentNotLogged { id: document.id });
            }
        }
        Ok(())
    }

    fn check_incidents(&mut self) -> Inner<()> {
        let mut incidents =
            self.connection.prepare("SELECT year, serial FROM incident ORDER BY year, serial")?;
        let mut rows = incidents.query([])?;
        while let Some(row) = rows.next()? {
            let number = number_at(row, 0)?;
            if !self.numbers.contains(&number) {
                self.findings.push(Finding::IncidentOtherwise { number });
            }
        }
        Ok(())
    }
}
