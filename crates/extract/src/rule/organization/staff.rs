//! For whom the one worked whom the police took in: 県警は…ミナモ商事の元社員の男を逮捕した, JAみなもの元職員を書類送検.

use jikenbo_text::FoldedSpan;

use super::before::named_before;
use super::no_name::is_no_name;
use crate::reading::Reading;
use crate::words::Words;

/// What it adds.
const WEIGHT: i32 = 6;

/// Characters of the name.
const NAME: std::ops::RangeInclusive<usize> = 3..=20;

/// What befalls one who is suspected.
static TAKEN_IN: Words = Words::of(&["逮捕", "送検", "起訴", "告訴", "告発"]);

/// What he was there, behind の.
static POSTS: Words = Words::of(&[
    "の元職員",
    "の元社員",
    "の元従業員",
    "の元行員",
    "の元局員",
    "の元主任",
    "の元係長",
    "の元課長",
    "の元部長",
    "の元役員",
    "の元教諭",
    "の元店長",
    "の元主事",
    "の元主査",
    "の職員",
    "の社員",
    "の従業員",
    "の行員",
]);

/// The name before what he was, with its weight and the reason.
pub(super) fn name(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    if !reading.may_hold_any(&TAKEN_IN) || !TAKEN_IN.stands_in(words) {
        return None;
    }
    let (at, _) = POSTS.first_places(words).min()?;
    let (start, end) = named_before(words, at)?;
    let name = words.get(start..end)?;
    let is_name = NAME.contains(&name.chars().count()) && !is_no_name(name) && !name.contains(['、', '。']);
    let span = FoldedSpan::between(sentence.start() + start, sentence.start() + end);
    is_name.then_some((span, WEIGHT, "staff"))
}
