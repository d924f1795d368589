//! Measures told in one sentence, and which of them are parts of others.

use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use crate::reading::Reading;

/// A measure and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// Which.
    pub(super) value: Prevention,
    /// Its words.
    pub(super) span: FoldedSpan,
    /// The last of them.
    pub(super) head: FoldedSpan,
}

/// Names of written rules.
const WRITTEN: &[&str] = &[
    "書",
    "マニュアル",
    "規程",
    "規定",
    "要領",
    "ルール",
    "チェック",
    "ポリシー",
    "ガイドライン",
    "基準",
    "原則",
    "内規",
];

/// Removes what is only a part of another measure of the sentence.
pub(super) fn settle(reading: &Reading, measures: &mut Vec<Measure>) {
    let all = measures.clone();
    measures.retain(|measure| !all.iter().any(|other| is_part(reading, *measure, *other)));
}

/// Is the first only a part, or another word, of the second?
fn is_part(reading: &Reading, part: Measure, whole: Measure) -> bool {
    use Prevention::{
        Audit, ContractorOversight, DeviceRestriction, DoubleCheck, Edr, MediaRestriction, Monitoring, Rules,
        Training,
    };
    let words = reading.words(part.span);
    match (part.value, whole.value) {
        (Audit, DoubleCheck) => part.span.start() > whole.span.start() && words.ends_with("点検"),
        (Audit, Monitoring) => whole.span.contains(part.head),
        (Rules, DoubleCheck) => !WRITTEN.iter().any(|written| words.contains(written)),
        (Rules, MediaRestriction | DeviceRestriction) => words.starts_with("ことを"),
        (Training, ContractorOversight) => words.contains("指導"),
        (Monitoring, Edr) => part.span.end() <= whole.span.start(),
        _ => false,
    }
}
