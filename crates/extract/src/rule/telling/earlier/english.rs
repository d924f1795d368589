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
    let told = days.iter().zip(are_of_reports(reading, days)).filter(|(_, is_told)| *is_told);
    let named = told.map(|(day, _)| day).filter(is_past);
    named
        .map(|day| Named {
            earlier: Earlier { on: Some(day.when), no: None },
            words: day.span(),
            reason: "told",
        })
        .collect()
}

/// Of each of these days, which stand in order: was something told on it? The first of a list has the words for it before it.
pub(in crate::rule) fn are_of_reports(reading: &Reading, days: &[Day]) -> Vec<bool> {
    let text = reading.folded();
    // Where the day before ends, if something was told on it.
    let mut told: Option<usize> = None;
    let of_report = |day: &Day| {
        let start = day.span().start();
        let between = told.and_then(|end| text.get(end..start));
        let goes_on = between.is_some_and(|between| JOINTS.contains(&between));
        let is_told = goes_on || text.get(..start).is_some_and(|before| TOLD.ends(before));
        told = is_told.then(|| day.span().end());
        is_told
    };
    days.iter().map(of_report).collect()
}
