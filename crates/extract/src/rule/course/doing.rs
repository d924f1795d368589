//! Whose doing does a sentence tell?

use jikenbo_text::FoldedSpan;

use super::event::Whose;
use super::word;
use crate::lexicon::ConceptId;
use crate::reading::{Located, Reading};

/// Whose doing a sentence tells: 委託先の社員が気づき、… · 委託先から報告を受け、….
pub(super) fn whose(reading: &Reading, sentence: usize, stretch: FoldedSpan) -> Whose {
    let says = |concept: ConceptId, within: FoldedSpan| {
        let mut mentions = reading.in_sentence(sentence).iter();
        mentions.find(|located| located.mention.concept == concept && within.contains(located.mention.span))
    };
    match (says(*word::TOLD_OWNER, stretch), says(*word::OF_CONTRACTOR, stretch)) {
        (Some(told), Some(contractor)) => {
            let is_of_both =
                told.mention.span.overlaps(contractor.mention.span) && is_told(reading, contractor);
            if is_of_both { Whose::Contractor } else { Whose::Told }
        }
        (Some(_), None) => Whose::Told,
        (None, Some(_)) => Whose::Contractor,
        (None, None) => {
            let whole = told_on_the_day(reading, sentence, stretch);
            let is_before = |located: &Located| located.mention.span.end() <= stretch.start();
            match (says(*word::TOLD_OWNER, whole), says(*word::OF_CONTRACTOR, whole)) {
                (Some(told), Some(contractor)) if is_before(contractor) && !is_before(told) => {
                    Whose::Contractor
                }
                (Some(_), _) => Whose::Told,
                (None, Some(_)) => Whose::Contractor,
                (None, None) => Whose::Untold,
            }
        }
    }
}

/// The sentence up to the next date but one: 3日に委託先で分かり、10日に報告があった tells of the third nobody who was told.
fn told_on_the_day(reading: &Reading, sentence: usize, stretch: FoldedSpan) -> FoldedSpan {
    let whole = reading.sentences[sentence].span;
    let rest = FoldedSpan::between(stretch.end().min(whole.end()), whole.end());
    match reading.has_date(rest) {
        true => FoldedSpan::between(whole.start(), rest.start()),
        false => whole,
    }
}

/// 同社に対し連絡があり: was the contractor told?
fn is_told(reading: &Reading, contractor: &Located) -> bool {
    let words = reading.words(contractor.mention.span);
    ["同社に", "委託先に", "受託者に", "業者に", "同社へ", "委託先へ"]
        .iter()
        .any(|told| words.starts_with(told))
}
