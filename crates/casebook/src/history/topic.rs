//! What a history is about, and what an article says of each topic.

use std::collections::BTreeMap;

use jikenbo_model::vocabulary::{Cause, Unit};
use jikenbo_model::{Count, Fact, Record, Span, When};

use super::course::{Told, course};
use super::teller::Teller;
use super::{Course, Value, denied, unknown};
use crate::key::key;

/// What a history is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// First day of it.
    OccurredFrom,
    /// Last day of it.
    OccurredUntil,
    /// Day of notice.
    DiscoveredOn,
    /// The primary cause.
    Cause,
    /// Malware and gangs.
    Malware,
    /// The headline number.
    Affected,
    /// Another number.
    Counts,
    /// A kind of data.
    DataKinds,
    /// Did the data get out?
    LeakStatus,
    /// Was it misused?
    SecondaryDamage,
}

impl Topic {
    /// The outward name: that of the field.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OccurredFrom => "occurred_from",
            Self::OccurredUntil => "occurred_until",
            Self::DiscoveredOn => "discovered_on",
            Self::Cause => "cause",
            Self::Malware => "malware",
            Self::Affected => "affected",
            Self::Counts => "counts",
            Self::DataKinds => "data_kinds",
            Self::LeakStatus => "leak_status",
            Self::SecondaryDamage => "secondary_damage",
        }
    }
}

/// The topics of which an article says one thing.
const SINGLE: [Topic; 8] = [
    Topic::OccurredFrom,
    Topic::OccurredUntil,
    Topic::DiscoveredOn,
    Topic::Cause,
    Topic::Malware,
    Topic::Affected,
    Topic::LeakStatus,
    Topic::SecondaryDamage,
];

/// A course for each topic of which the articles say anything, in the order of the topics.
pub(super) fn courses(tellers: &[Teller]) -> Vec<Course> {
    let mut courses: Vec<Course> = SINGLE.iter().filter_map(|&topic| single(topic, tellers)).collect();
    courses.extend(counted(tellers));
    courses.extend(denied::courses(tellers));
    courses.sort_by_key(|course| course.topic);
    courses
}

fn single(topic: Topic, tellers: &[Teller]) -> Option<Course> {
    let told = tellers.iter().enumerate().filter_map(|(nth, teller)| {
        let (value, span) = said(topic, teller).or_else(|| unknown::asked(topic, teller))?;
        Some(Told { value, teller: nth, span })
    });
    course(topic, String::new(), told, tellers)
}

/// What the article says of the topic, and the words that decide.
fn said(topic: Topic, teller: &Teller) -> Option<(Value, Span)> {
    if teller.relation.is_none() {
        return mentioned(topic, teller);
    }
    let record = &teller.record;
    match topic {
        Topic::OccurredFrom => of(record, &record.occurred_from, |when: &When| Value::When(*when)),
        Topic::OccurredUntil => of(record, &record.occurred_until, |when| Value::When(*when)),
        Topic::DiscoveredOn => of(record, &record.discovered_on, |when| Value::When(*when)),
        Topic::Cause => of(record, &record.cause, cause),
        Topic::Malware => names(record),
        Topic::Affected => of(record, &record.affected, |all| Value::Number(all.count, Some(all.status))),
        Topic::LeakStatus => of(record, &record.leak_status, |word| Value::Leak(*word)),
        Topic::SecondaryDamage => of(record, &record.secondary_damage, |word| Value::Misuse(*word)),
        Topic::Counts | Topic::DataKinds => None,
    }
}

/// What an article of another incident says of this one.
fn mentioned(topic: Topic, teller: &Teller) -> Option<(Value, Span)> {
    let fact = teller.mentioned.first().filter(|_| topic == Topic::Affected)?;
    let value = Value::Number(fact.value.count?, None);
    Some((value, fact.spans().next().unwrap_or(teller.record.heading)))
}

fn of<T>(record: &Record, fact: &Option<Fact<T>>, value: impl Fn(&T) -> Value) -> Option<(Value, Span)> {
    let fact = fact.as_ref()?;
    Some((value(&fact.value), fact.spans().next().unwrap_or(record.heading)))
}

fn cause(cause: &Cause) -> Value {
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
            let told = Told { value: Value::Number(count, None), teller: nth, span };
            named.entry((name, count.unit)).or_default().push(told);
        }
    }
    let courses = named.into_iter().filter_map(|((name, _), told)| {
        course(Topic::Counts, name, told.into_iter(), tellers).filter(|course| course.steps.len() > 1)
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
