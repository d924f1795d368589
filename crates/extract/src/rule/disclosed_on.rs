//! The date of this disclosure.

mod announced;
mod cited;
mod dateline;
mod issue;
mod lead;
mod news;
mod source;

use jikenbo_model::Fact;
use jikenbo_text::When;
use jikenbo_text::date::Part;

use super::dated::{self, Day};
use crate::article::{Column, Shape};
use crate::reading::{Line, Reading};
use crate::section;

/// The date of the cell or of the announcement that the article reports; otherwise that which stands at its head or
/// foot. The organisation's own text bears its date there: an announcement that it tells of is an earlier one.
pub(super) fn read(reading: &Reading, is_own: bool) -> Option<Fact<When>> {
    // An item with remarks is its editor's, whosesoever notice it quotes below them.
    let is_own = is_own && !reading.lines.iter().any(|line| heads_remarks(reading, line));
    let outside = dated::outside(reading);
    let days = dated::days(reading, outside);
    if let Some(cell) = reading.cell(Column::Disclosed) {
        let day = days.iter().find(|day| cell.contains(day.span()))?;
        return Some(reading.fact(day.when, [day.span()], "cell"));
    }
    if let Some(day) = lead::find(reading, &days) {
        return Some(reading.fact(day.when, [day.span()], "lead"));
    }
    if let Some(day) = source::find(reading, &days) {
        return Some(reading.fact(day.when, [day.span()], "announced"));
    }
    let dateline = dateline::find(reading, &days).filter(|day| {
        !dateline::is_above_a_post(reading, day) && (is_own || !dateline::is_of_post(reading, day))
    });
    let anchor = dateline.map(|day| day.when).or(outside).or_else(|| issue::day(reading));
    let days = dated::days(reading, anchor);
    let is_signed = is_own && dateline.is_some();
    // きょう tells the day where the article bears its date; a date outside it is not the article's to show.
    let is_shown = |day: &Day| dateline.is_some() || dated::tells_itself(reading.words(day.span()));
    let announced = announced::find(reading, &days, anchor).filter(|day| !is_signed && is_shown(day));
    if let Some(day) = announced {
        let when = if anchor.is_none() { after_events(&day, &days) } else { day.when };
        // きょう: such a word rests on the date of writing.
        let writing = dateline.filter(|_| !dated::tells_itself(reading.words(day.span())));
        let spans = [day.span()].into_iter().chain(writing.map(|day| day.span()));
        return Some(reading.fact(when, spans, "announced"));
    }
    let today = || days.iter().find(|day| news::is_today(reading, day)).copied();
    let day = dateline
        .or_else(today)
        .or_else(|| dateline::of_punishment(reading, &days))
        .or_else(|| source::in_bracket(reading, &days).copied())
        .or_else(|| lead::month_of_heading(reading, &days).copied());
    day.map(|day| reading.fact(day.when, [day.span()], "dateline"))
}

/// Does the line stand above remarks of an editor, in one of several items?
fn heads_remarks(reading: &Reading, line: &Line) -> bool {
    reading.article.shape == Shape::Item
        && line.is_heading
        && section::heads_remarks(reading.words(line.span))
}

/// Months after an announcement within which its page may bear another date.
const LATER: u8 = 5;

/// The day of an announcement, in the year in which all that is dated with its year had happened.
fn after_events(announced: &Day, days: &[Day]) -> When {
    let is_dated = |day: &&Day| matches!(day.mention.year, Part::Written(_)) && day.when.day().is_some();
    let latest = days.iter().filter(is_dated).map(|day| day.when).max();
    let (Some(latest), Some(month), Some(day)) = (latest, announced.when.month(), announced.when.day())
    else {
        return announced.when;
    };
    if matches!(announced.mention.year, Part::Written(_)) || announced.when >= latest {
        return announced.when;
    }
    // A date of some months later is that of a later report, or of the page.
    let is_just_before = latest.month().is_some_and(|last| month <= last && last - month <= LATER);
    let in_year = |year| When::on(year, month, day).filter(|when| *when >= latest || is_just_before);
    in_year(latest.year()).or_else(|| in_year(latest.year() + 1)).unwrap_or(announced.when)
}

/// The day from which dates without a year are counted.
pub(super) fn anchor(reading: &Reading, disclosed: Option<&Fact<When>>) -> Option<When> {
    disclosed.map(|fact| fact.value).or_else(|| dated::outside(reading)).or_else(|| issue::day(reading))
}

/// Is it one of the towns from which releases are dated without the word for a town?
pub(super) fn is_capital(place: &str) -> bool {
    const TOWNS: &[&str] = &[
        "東京",
        "大阪",
        "名古屋",
        "京都",
        "横浜",
        "神戸",
        "福岡",
        "札幌",
        "仙台",
        "広島",
        "千葉",
        "埼玉",
        "川崎",
        "新潟",
        "静岡",
        "浜松",
        "金沢",
        "岡山",
        "熊本",
        "那覇",
        "ロンドン",
        "ニューヨーク",
        "東京発",
    ];
    TOWNS.contains(&place)
}

/// The positions, among the dates of the article, of those that date notices and reports, this or others.
pub(super) fn datelines(reading: &Reading, days: &[Day]) -> Vec<usize> {
    dateline::positions(reading, days)
}
