//! Kinds of data of which the victim says that they are not among what was affected, and then that they are.

use std::collections::BTreeSet;

use jikenbo_model::vocabulary::DataKind;
use jikenbo_model::{Fact, Field, Span};

use super::course::{Told, Voice, course};
use super::teller::Teller;
use super::{Course, Value};

/// Words that deny what stands before them.
const DENIALS: &[&str] = &[
    "流出してい",
    "流出しており",
    "漏えいしてい",
    "漏えいしており",
    "含まれてい",
    "含まれており",
    "含まれませ",
    "含まれない",
    "含んでいませ",
    "含んでおりませ",
    "保有していませ",
    "保有しておりませ",
];

/// A course for each kind of data that is denied and then told, or told and then denied.
pub(super) fn courses(tellers: &[Teller]) -> Vec<Course> {
    let all = tellers.iter().flat_map(|teller| &teller.record.data_kinds).map(|kind| kind.value);
    let kinds: BTreeSet<DataKind> = all.collect();
    kinds.into_iter().filter_map(|kind| of_kind(kind, tellers)).collect()
}

fn of_kind(kind: DataKind, tellers: &[Teller]) -> Option<Course> {
    let own = || tellers.iter().enumerate().filter(|(_, teller)| teller.is_own());
    let names: BTreeSet<&str> = own().flat_map(|(_, teller)| names_of(kind, teller)).collect();
    let told = own().filter_map(|(nth, teller)| {
        let (is_in, span) = said(kind, &names, teller)?;
        Some(Told { value: Value::Included(is_in), teller: nth, span, voice: Voice::Headline })
    });
    course(Field::DataKinds, kind.as_str().to_owned(), told, tellers).filter(|course| course.steps.len() > 1)
}

/// The words by which an article calls the kind.
fn names_of(kind: DataKind, teller: &Teller) -> Vec<&str> {
    let told = teller.record.data_kinds.iter().filter(|told| told.value == kind);
    told.flat_map(Fact::spans).map(|span| teller.folded_at(span)).filter(|name| is_name(name)).collect()
}

/// Neither a single character nor a whole sentence.
fn is_name(words: &str) -> bool {
    (2..=20).contains(&words.chars().count())
}

/// Is the kind among what was affected? `None` where the article does not say, or
/// lists it in a sentence that denies something.
fn said(kind: DataKind, names: &BTreeSet<&str>, teller: &Teller) -> Option<(bool, Span)> {
    if let Some(told) = teller.record.data_kinds.iter().find(|told| told.value == kind) {
        let span = told.spans().next()?;
        let is_clear = !is_denied(teller.folded_at(teller.sentence(span)), names);
        return is_clear.then_some((true, span));
    }
    let denied = teller.folded().find(|(_, words)| is_denied(words, names))?;
    Some((false, denied.0))
}

/// Does the sentence say that one of the names is not in it?
fn is_denied(sentence: &str, names: &BTreeSet<&str>) -> bool {
    let is_negative = |rest: &str| ["ません", "ない"].iter().any(|no| rest.contains(no));
    let denied = |rest: &str| DENIALS.iter().any(|mark| rest.contains(mark)) && is_negative(rest);
    names.iter().any(|name| sentence.split_once(name).is_some_and(|(_, rest)| denied(rest)))
}
