//! The kind: words that are its features, and the pairs of characters that weigh most of all that were weighed.

use jikenbo_model::vocabulary::Kind;
use jikenbo_text::FoldedSpan;

use super::{Considered, Told, Verdict, at, mentioned};
use crate::reading::Reading;
use crate::rule::kind::table_of;

/// Pairs that are shown.
const SHOWN: usize = 12;

/// What was considered for the kind.
pub(super) fn considered(reading: &Reading, kind: Kind, told: &[Told]) -> Vec<Considered> {
    let mut considered = mentioned::considered(reading, "kind", told);
    considered
        .extend(heaviest(reading).into_iter().map(|(place, weight)| pair(reading, kind, place, weight)));
    considered
}

fn heaviest(reading: &Reading) -> Vec<(FoldedSpan, i16)> {
    let span = reading.article.span;
    let found = table_of(reading.article.shape).map(|table| table.heaviest(reading.words(span), SHOWN));
    let found = found.into_iter().flatten();
    found.map(|(place, weight)| (place.moved(span.start()), weight)).collect()
}

fn pair(reading: &Reading, kind: Kind, place: FoldedSpan, weight: i16) -> Considered {
    let says = if weight > 0 { Kind::Incident } else { Kind::Other };
    let verdict = if says == kind { Verdict::Same } else { Verdict::Lighter };
    let meaning = if says == Kind::Incident { "pair_for" } else { "pair_against" };
    Considered { weight: Some(i64::from(weight)), ..at(reading, place, meaning.to_owned(), verdict) }
}
