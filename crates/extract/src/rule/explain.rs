//! Why a value was chosen: everything that was considered for a field of an article, and what became of each.
//!
//! Nothing here decides. The rules are asked for the candidates they weighed; the value itself is the record's.

#[cfg(test)]
mod cases;
mod counted;
mod dated;
mod field;
mod mentioned;
mod named;
mod weighed;

use jikenbo_model::{Record, Span};
use jikenbo_text::FoldedSpan;

use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::section::Section;
use field::{Told, told};

/// What a place in the text was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The value was read from it.
    Taken,
    /// It says the same; other words are the evidence.
    Same,
    /// It is said not to be so.
    Negated,
    /// It is to be done.
    Planned,
    /// If it were so.
    Hypothetical,
    /// It happened to others, or at another time.
    Elsewhere,
    /// It stands in a part of the notice that does not tell this: measures to come, requests, the contact.
    OtherPart,
    /// The date of something else.
    OtherRole,
    /// The date of nothing that the words tell: of a notice, of papers.
    NoEvent,
    /// The number counts nothing affected.
    Bystander,
    /// Nothing tells what the number counts.
    Unitless,
    /// The number that another gives exactly.
    Rounded,
    /// Its unit is never the headline.
    NeverHeadline,
    /// Another weighs more.
    Lighter,
    /// The rule asks for more than these words say.
    SetAside,
}

/// A place in the text that was considered for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Considered {
    /// The words, in the original text.
    pub span: Span,
    /// The clause around them, in the original text.
    pub clause: Span,
    /// What they would mean: a word of the field's vocabulary, an ISO date, a number with its unit, a name.
    pub meaning: String,
    /// What the rule calls them: what the date is of, what speaks for the name.
    pub role: Option<&'static str>,
    /// The part of the notice in which they stand.
    pub section: Section,
    /// What the clause makes of them.
    pub polarity: Polarity,
    /// How much speaks for them, where the rule weighs.
    pub weight: Option<i64>,
    /// What became of them.
    pub verdict: Verdict,
}

/// The values of a field with everything that was considered for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What the article reports.
    pub record: Record,
    /// In the order of the text; what was taken comes first among equals.
    pub considered: Vec<Considered>,
}

/// Explains the field with this outward name of an article; `None` where no rule has such a field.
pub(crate) fn explain(reading: &Reading, ordinal: u32, field: &str) -> Option<Explanation> {
    let record = super::read(reading, ordinal);
    let told = told(&record, field)?;
    let mut considered = match field {
        "disclosed_on" | "occurred_from" | "occurred_until" | "discovered_on" => {
            dated::considered(reading, &record, field, &told)
        }
        "counts" => counted::considered(reading, &record, &told),
        "affected" => counted::weighed(reading, &record, &told),
        "kind" => weighed::considered(reading, record.kind.value, &told),
        "organization" => named::organizations(reading, &told),
        "parties" => named::parties(reading, &told),
        _ => mentioned::considered(reading, field, &told),
    };
    let known: Vec<Span> = considered.iter().map(|one| one.span).collect();
    considered.extend(unseen(reading, &told, &known));
    considered.sort_by_key(|one| (one.span, one.verdict));
    Some(Explanation { record, considered })
}

/// Evidence that is none of the places that were considered: a cell, a heading.
fn unseen(reading: &Reading, told: &[Told], known: &[Span]) -> Vec<Considered> {
    let missing = |span: &Span| !known.iter().any(|seen| seen.overlaps(*span));
    let places = told.iter().flat_map(|told| told.spans.iter().map(move |span| (told, *span)));
    places
        .filter(|(_, span)| missing(span))
        .map(|(told, span)| {
            let place = reading.document.text.to_folded(span);
            Considered { span, ..at(reading, place, told.value.clone(), Verdict::Taken) }
        })
        .collect()
}

/// A place with what surrounds it.
fn at(reading: &Reading, place: FoldedSpan, meaning: String, verdict: Verdict) -> Considered {
    let sentence = reading.sentence_at(place.start());
    let clause = sentence.map_or(place, |sentence| reading.clause_of(sentence, place));
    Considered {
        span: reading.original(place),
        clause: reading.original(clause),
        meaning,
        role: None,
        section: sentence.map_or(Section::Opening, |sentence| reading.sentences[sentence].section),
        polarity: sentence.map_or(Polarity::Asserted, |sentence| reading.polarity(sentence, place)),
        weight: None,
        verdict,
    }
}

/// Is any of the values read from the place?
fn is_taken(reading: &Reading, told: &[Told], place: FoldedSpan) -> bool {
    let place = reading.original(place);
    told.iter().any(|told| told.spans.iter().any(|span| span.overlaps(place)))
}

impl Verdict {
    /// Every verdict.
    pub const ALL: &'static [Self] = &[
        Self::Taken,
        Self::Same,
        Self::Negated,
        Self::Planned,
        Self::Hypothetical,
        Self::Elsewhere,
        Self::OtherPart,
        Self::OtherRole,
        Self::NoEvent,
        Self::Bystander,
        Self::Unitless,
        Self::Rounded,
        Self::NeverHeadline,
        Self::Lighter,
        Self::SetAside,
    ];

    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Same => "same",
            Self::Negated => "negated",
            Self::Planned => "planned",
            Self::Hypothetical => "hypothetical",
            Self::Elsewhere => "elsewhere",
            Self::OtherPart => "other_part",
            Self::OtherRole => "other_role",
            Self::NoEvent => "no_event",
            Self::Bystander => "bystander",
            Self::Unitless => "unitless",
            Self::Rounded => "rounded",
            Self::NeverHeadline => "never_headline",
            Self::Lighter => "lighter",
            Self::SetAside => "set_aside",
        }
    }
}
