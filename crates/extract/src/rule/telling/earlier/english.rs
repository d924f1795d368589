//! Earlier reports that an English notice names by their days: disclosed on September 9 and September 18, our notices of
//! October 14 and October 24.

use jikenbo_model::Earlier;
use jikenbo_text::When;

use super::Named;
use crate::reading::Reading;
use crate::rule::dated::Day;
use crate::words::Words;

/// The words right before the first day of those on which something was told.
static TOLD: Words = Words::of(&[
    "disclosed on ",
    "announced on ",
    "reported on ",
    "released on ",
    "published on ",
    "notified on ",
    "disclosed as of ",
    "notice of ",
    "notices of ",
    "notice dated ",
    "notices dated ",
    "report of ",
    "reports of ",
    "report dated ",
    "release of ",
    "release dated ",
    "announcement of ",
    "announcement on ",
    "announcements of ",
    "announcement dated ",
    "disclosure of ",
    "disclosure on ",
]);

/// What joins the days of a list.
const JOINTS: &[&str] = &[" and ", ", ", ", and ", " and on ", " & "];

/// The reports of the days before `disclosed`.
pub(super) fn named(reading: &Reading, days: &[Day], disclosed: Option<When>) -> Vec<Named> {
    let is_past = |day: &&Day| disclosed.is_none_or(|disclosed| day.when < disclosed);
    let told = days.iter().enumerate().filter(|(at, _)| is_day_of_report(reading, days, *at));
    let named = told.map(|(_, day)| day).filter(is_past);
    named
        .map(|day| Named {
            earlier: Earlier { on: Some(day.when), no: None },
            words: day.span(),
            reason: "told",
        })
        .collect()
}

/// Was something told on the day at `at`, or on one before it in a list?
pub(in crate::rule) fn is_day_of_report(reading: &Reading, days: &[Day], at: usize) -> bool {
    let Some(day) = days.get(at) else { return false };
    let start = day.span().start();
    let text = reading.folded().get(..start).unwrap_or_default();
    if TOLD.ends(text) {
        return true;
    }
    let before = at.checked_sub(1).and_then(|before| days.get(before));
    let between = before.and_then(|before| reading.folded().get(before.span().end()..start));
    between.is_some_and(|between| JOINTS.contains(&between)) && is_day_of_report(reading, days, at - 1)
}
