//! Another casebook's log and documents taken over as they are.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{Scratch, nth, reader};
use jikenbo_casebook::{Casebook, Error, Event, Intake, Restored};

const LATER: &str = "2027-01-01T00:00:00Z";

/// Everything that a casebook's log tells, with the bytes of its documents.
fn taken_from(casebook: &Casebook) -> Vec<Restored> {
    let with_bytes = |entry: jikenbo_casebook::Entry| {
        let bytes = match entry.event().unwrap() {
            Event::DocumentAdded(added) => casebook.bytes_of(&added.id).unwrap(),
            _ => None,
        };
        Restored { entry, bytes }
    };
    casebook.entries().unwrap().map(|entry| with_bytes(entry.unwrap())).collect()
}

#[test]
fn the_same_state_again() {
    let documents: Vec<Intake> = (0..40).map(nth).collect();
    let old = Scratch::with(&documents);
    let mut new = Scratch::with(&[]);
    let taken = taken_from(&old.casebook);
    new.casebook.restore(&taken[..17]).unwrap();
    new.casebook.restore(&taken[17..]).unwrap();
    new.casebook.rebuild(LATER, reader(&documents)).unwrap();
    assert_eq!(new.casebook.head().unwrap(), old.casebook.head().unwrap());
    assert_eq!(new.casebook.digest().unwrap(), old.casebook.digest().unwrap());
    assert_eq!(taken_from(&new.casebook).len(), taken.len());
    new.is_sound();
}

/// What is changed by hand before it is taken over.
type Change = fn(&mut Vec<Restored>);

#[test]
fn what_does_not_fit_is_refused_whole() {
    let old = Scratch::with(&(0..3).map(nth).collect::<Vec<_>>());
    let changes: [(Change, i64); 7] = [
        (|all| drop(all.remove(0)), 2),
        (|all| all.swap(2, 4), 5),
        (|all| all[1].entry.payload = all[1].entry.payload.replace("2020-", "2021-"), 2),
        (|all| all[2].entry.at = "2026-04-01T09:00:01+09:00".to_owned(), 3),
        (|all| all[2].bytes = None, 3),
        (|all| all[2].bytes.iter_mut().for_each(|bytes| bytes.push(b'x')), 3),
        (|all| all[3].bytes = Some(Vec::new()), 4),
    ];
    for (nth, (change, at)) in changes.into_iter().enumerate() {
        let mut taken = taken_from(&old.casebook);
        change(&mut taken);
        let mut new = Scratch::with(&[]);
        let refused = new.casebook.restore(&taken);
        assert!(matches!(refused, Err(Error::NotTheNext { seq, .. }) if seq == at), "{nth}: {refused:?}");
        assert_eq!(new.casebook.head().unwrap().seq, 0, "{nth}: nothing is kept");
    }
}
