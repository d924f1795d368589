//! From a figure or a quotation back to the incident, its sentence and its document.

use jikenbo_model::{Affected, Evidence, Fact, IncidentNumber};

use super::{Order, mask};
use crate::matter::{Matter, Other, Said};
use crate::piece::{Inline, Note};

/// Characters of a sentence in a note.
const LONGEST: usize = 160;
/// Numbers of incidents in a note on what was counted.
const NUMBERS: usize = 30;

/// The note on a fact of an incident.
pub(super) fn of_fact<T>(order: &Order<'_>, matter: &Matter, fact: &Fact<T>) -> Note {
    let words = &order.templates.words;
    let sentence = fact.spans().find_map(|span| matter.excerpt.as_ref()?.sentence(span));
    match (sentence, fact.evidence.first()) {
        (Some(sentence), _) => of_sentence(order, matter, &sentence),
        (None, Some(Evidence::Entry { who, at, .. })) => {
            note(matter, vec![Inline::text(words.entered.plain(&[("who", who), ("at", at)]))])
        }
        (None, _) => note(matter, vec![Inline::text(words.unsupported.clone())]),
    }
}

/// The note on the headline number: where the leading report does not say it, the sentence of the one that does.
pub(super) fn of_affected(order: &Order<'_>, matter: &Matter, fact: &Fact<Affected>) -> Note {
    let said = |other: &Other| {
        let same = other.record.affected.as_ref().filter(|said| said.value.count == fact.value.count)?;
        let sentence = same.spans().find_map(|span| other.excerpt.sentence(span))?;
        Some(of_words(order, matter, &sentence, &other.document))
    };
    let elsewhere = matter.others.iter().find_map(said).filter(|_| fact.evidence.is_empty());
    elsewhere.unwrap_or_else(|| of_fact(order, matter, fact))
}

/// The note on a sentence of the leading report.
pub(super) fn of_sentence(order: &Order<'_>, matter: &Matter, sentence: &str) -> Note {
    let sentence = clipped(&mask::quoted(order, matter, sentence), LONGEST);
    let mut inlines = vec![Inline::Quoted { words: sentence, note: None }];
    if !order.is_masked {
        inlines.extend(source(order, matter));
    }
    note(matter, inlines)
}

/// The note on what a later or earlier report said.
pub(super) fn of_said(order: &Order<'_>, matter: &Matter, said: &Said) -> Note {
    of_words(order, matter, &said.sentence, &said.document)
}

fn of_words(order: &Order<'_>, matter: &Matter, sentence: &str, document: &str) -> Note {
    let sentence = clipped(&mask::quoted(order, matter, sentence.trim()), LONGEST);
    let mut inlines = vec![Inline::Quoted { words: sentence, note: None }];
    if !order.is_masked {
        inlines.push(Inline::text(order.templates.words.document.plain(&[("document", document)])));
    }
    note(matter, inlines)
}

/// The note on a number of incidents.
pub(super) fn of_counted(order: &Order<'_>, numbers: &[IncidentNumber]) -> Note {
    let words = &order.templates.words;
    let shown: Vec<String> = numbers.iter().take(NUMBERS).map(ToString::to_string).collect();
    let more = numbers.len().saturating_sub(NUMBERS);
    let more = if more > 0 { more.to_string() } else { String::new() };
    let line = match shown.is_empty() {
        true => words.nothing_counted.clone(),
        false => words.counted.plain(&[("numbers", &shown.join(&words.and)), ("more", &more)]),
    };
    Note { number: None, words: vec![Inline::text(line)] }
}

/// The document of the leading report, and its address.
pub(super) fn source(order: &Order<'_>, matter: &Matter) -> Vec<Inline> {
    let words = &order.templates.words;
    let mut inlines = vec![Inline::text(words.document.plain(&[("document", &matter.document)]))];
    inlines.extend(matter.addresses().into_iter().next().map(link));
    inlines
}

/// An address that shows itself.
pub(super) fn link(address: String) -> Inline {
    Inline::Link { words: address.clone(), address }
}

fn note(matter: &Matter, mut words: Vec<Inline>) -> Note {
    words.insert(0, Inline::text(format!("{} ", matter.number)));
    Note { number: Some(matter.number), words }
}

/// At most `longest` characters of `words`.
pub(super) fn clipped(words: &str, longest: usize) -> String {
    match words.char_indices().nth(longest) {
        Some((at, _)) => format!("{}…", words.get(..at).unwrap_or(words)),
        None => words.to_owned(),
    }
}
