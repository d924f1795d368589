//! Bodies that hear of incidents and are known by their letters: IPA, NISC, FBI.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::{Words, first, past_bracket};

/// Their letters.
static BODIES: Words =
    Words::of(&["IPA", "NISC", "FBI", "JC3", "CISA", "NCSC", "フィッシング対策協議会", "国民生活センター"]);

/// What is done to a body that hears.
static TOLD: Words = Words::of(&[
    "報告",
    "届",
    "相談",
    "通報",
    "連絡",
    "情報提供",
    "情報を提供",
    "情報共有",
    "申告",
    "共有し",
]);

/// The bodies that a sentence says were told, each as an authority.
pub(super) fn names(reading: &Reading) -> Vec<(FoldedSpan, Role, FoldedSpan)> {
    if !reading.may_hold_any(&BODIES) {
        return Vec::new();
    }
    let held = reading.held(&BODIES);
    let sentences = reading.sentences.iter();
    let told = sentences.flat_map(|sentence| {
        let within = sentence.span;
        held.iter().filter_map(move |body| told_in(reading, within, body))
    });
    told.map(|span| (span, Role::Authority, span)).collect()
}

/// The place of `body` in a sentence that says it was told of something, and not only read or shown.
fn told_in(reading: &Reading, within: FoldedSpan, body: &str) -> Option<FoldedSpan> {
    const REACH: usize = 20;
    const ADVICE: usize = 40;
    let words = reading.words(within);
    let at = words.find(body)?;
    let (before, after) = (words.get(..at)?, words.get(at + body.len()..)?);
    let is_part = before.ends_with(|c: char| c.is_ascii_alphanumeric())
        || after.starts_with(|c: char| c.is_ascii_alphanumeric());
    let after = after.strip_prefix(')').unwrap_or(after);
    let after = past_bracket(after);
    let is_listed =
        ["に", "へ", "、", "と", "及び", "および", "や", "並びに"].iter().any(|link| after.starts_with(link));
    let clause = first(after, REACH);
    let spelled_out = before.strip_suffix('(').is_some_and(|name| name.ends_with(char::is_alphabetic));
    let advises = ["ください", "下さい"].iter().any(|asks| first(after, ADVICE).contains(asks));
    (is_listed && !is_part && !spelled_out && !advises && TOLD.stands_in(clause))
        .then(|| FoldedSpan::between(within.start() + at, within.start() + at + body.len()))
}
