//! What an article says of each field that has a history.

use std::collections::BTreeMap;

use jikenbo_model::vocabulary::{Cause, Unit};
use jikenbo_model::{Count, Fact, Field, Record, Span, When};

use super::course::{Told, Voice, course};
use super::teller::Teller;
use super::{Course, Value, denied, figures, teller, unknown};
use crate::key::key;

/// The fields of which an article says one thing.
const SINGLE: [Field; 8] = [
    Field::OccurredFrom,
    Field::OccurredUntil,
    Field::DiscoveredOn,
    Field::Cause,
    Field::Malware,
    Field::Affected,
    Field::LeakStatus,
    Field::SecondaryDamage,
];

/// A course for each field of which the articles say anything, in the order of the fields.
pub(super) fn courses(tellers: &[Teller]) -> Vec<Course> {
    let names = teller::owners(tellers);
    let single = |&field: &Field| single(field, tellers, &names);
    let mut courses: Vec<Course> = SINGLE.iter().filter_map(single).collect();
    courses.extend(counted(tellers));
    courses.extend(denied::courses(tellers));
    courses.sort_by_key(|course| course.field);
    courses
}

/// The course of a field of which each article says one thing; the incident is that of one of `names`.
fn single(field: Field, tellers: &[Teller], names: &[String]) -> Option<Course> {
    let told = tellers.iter().enumerate().flat_map(|(nth, teller)| told(field, nth, teller, names));
    course(field, String::new(), told, tellers)
}

/// What the article says in the field: one value, and numbers of those affected that it gives beside it.
fn told(field: Field, nth: usize, teller: &Teller, names: &[String]) -> Vec<Told> {
    let is_mentioned = teller.mentioned.iter().any(|fact| fact.value.count.is_some());
    let figures = match (field, teller.relation) {
        (Field::Affected, Some(_)) => figures::told(nth, teller),
        (Field::Affected, None) if !is_mentioned => {
            figures::told_of(nth, teller, names).into_iter().collect()
        }
        _ => Vec::new(),
    };
    if !figures.is_empty() {
        return figures;
    }
    let said = said(field, teller).or_else(|| unknown::asked(field, teller));
    let told = said.map(|(value, span)| Told { value, teller: nth, span, voice: Voice::Headline });
    told.into_iter().collect()
}

/// What the article says of the field, and the words that decide.
fn said(field: Field, teller: &Teller) -> Option<(Value, Span)> {
    match teller.relation {
        None => mentioned(field, teller),
        Some(_) => of_record(field, &teller.record),
    }
}

/// What a record says in a field of which an article says one thing, and the words that decide.
pub(crate) fn of_record(field: Field, record: &Record) -> Option<(Value, Span)> {
    match field {
        Field::OccurredFrom => of(record, &record.occurred_from, |when: &When| Value::When(*when)),
        Field::OccurredUntil => of(record, &record.occurred_until, |when| Value::When(*when)),
        Field::DiscoveredOn => of(record, &record.discovered_on, |when| Value::When(*when)),
        Field::Cause => of(record, &record.cause, cause),
        Field::Malware => names(record),
        Field::Affected => of(record, &record.affected, |all| Value::Number(all.count, Some(all.status))),
        Field::LeakStatus => of(record, &record.leak_status, |word| Value::Leak(*word)),
        Field::SecondaryDamage => of(record, &record.secondary_damage, |word| Value::Misuse(*word)),
        _ => None,
    }
}

/// What an article of another incident says of this one.
fn mentioned(field: Field, teller: &Teller) -> Option<(Value, Span)> {
    let fact = teller.mentioned.first().filter(|_| field == Field::Affected)?;
    let value = Value::Number(fact.value.count?, None);
    Some((value, fact.spans().next().unwrap_or(teller.record.heading)))
}

fn of<T>(record: &Record, fact: &Option<Fact<T>>, value: impl Fn(&T) -> Value) -> Option<(Value, Span)> {
    let fact = fact.as_ref()?;
    Some((value(&fact.value), fact.spans().next().unwrap_or(record.heading)))
}

pub(super) fn cause(cause: &Cause) -> Value {
    match cause {
        Cause::Unknown => Value::Unknown,
        known => Value::Cause(*known),
    }
}

fn names(record: &Record) -> Option<(Value, Span)> {
    let first = record.malware.first()?;
    let mut names: Vec<String> = record.malware.iter().map(|name| name.value.clone()).collect();
    names.sort_unstable();
    Some((Value::Names(names), first.spans().next().unwrap_or(record.heading)))
}

/// The other numbers: those whose words two articles print alike and give different numbers for.
fn counted(tellers: &[Teller]) -> Vec<Course> {
    let mut named: BTreeMap<(String, Unit), Vec<Told>> = BTreeMap::new();
    for (nth, teller) in tellers.iter().enumerate().filter(|(_, teller)| teller.relation.is_some()) {
        for (name, count, span) in single_counts(&teller.record) {
            let told = Told { value: Value::Number(count, None), teller: nth, span, voice: Voice::Headline };
            named.entry((name, count.unit)).or_default().push(told);
        }
    }
    let courses = named.into_iter().filter_map(|((name, _), told)| {
        course(Field::Counts, name, told.into_iter(), tellers).filter(|course| course.steps.len() > 1)
    });
    courses.collect()
}

/// The numbers whose words and unit an article gives only one number for.
fn single_counts(record: &Record) -> Vec<(String, Count, Span)> {
    let headline = record.affected.as_ref().map(|affected| affected.value.count);
    let all: Vec<_> = record
        .counts
        .iter()
        .filter(|fact| !fact.value.of.is_empty() && Some(fact.value.count) != headline)
        .filter_map(|fact| Some((key(&fact.value.of), fact.value.count, fact.spans().next()?)))
        .collect();
    let is_single = |(name, count, _): &&(String, Count, Span)| {
        let same = all.iter().filter(|(other, number, _)| other == name && number.unit == count.unit);
        same.count() == 1
    };
    all.iter().filter(is_single).cloned().collect()
}
