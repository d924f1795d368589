//! The days that an article names, with their year and without it.

use jikenbo_model::{Record, When};
use jikenbo_text::date::{DateMention, Part};
use jikenbo_text::{dates, resolve};

use crate::link::day::Days;

/// Days that are kept of an article which reports nothing of its own.
pub(super) const MOST_DAYS: usize = 12;

/// The days that a folded text names.
pub(super) fn days_of(text: &str, writing: Option<When>) -> Vec<Days> {
    let mut days: Vec<Days> = exact_days(text, writing).collect();
    days.sort_unstable();
    days.dedup();
    days.truncate(MOST_DAYS);
    days
}

/// Each exact day that a folded text names, in its order.
fn exact_days(text: &str, writing: Option<When>) -> impl Iterator<Item = Days> {
    let found = resolve(&dates(text).mentions, writing).into_iter().flatten().map(Days::of);
    found.filter(|days| days.is_exact())
}

/// The dates that a folded text names of which nothing tells the year.
pub(super) fn yearless(text: &str) -> Vec<DateMention> {
    let mentions = dates(text).mentions;
    let resolved = resolve(&mentions, None);
    // A month of the data, 2023年4月から, gives no year to the days of the story.
    let is_full =
        |mention: &DateMention| matches!(mention.year, Part::Written(_)) && month_and_day(mention).is_some();
    let has_year = mentions.iter().any(is_full);
    mentions
        .into_iter()
        .zip(resolved)
        .filter(|(mention, when)| when.is_none() || !has_year && is_yearless(mention))
        .map(|(mention, _)| mention)
        .collect()
}

/// The days of a month that these dates name.
pub(super) fn days_of_months(yearless: &[DateMention]) -> Vec<u8> {
    let mut days: Vec<u8> = yearless
        .iter()
        .filter_map(|mention| match mention.day {
            Part::Written(day) => u8::try_from(day).ok(),
            _ => None,
        })
        .collect();
    days.sort_unstable();
    days.dedup();
    days.truncate(MOST_DAYS);
    days
}

/// The months and days, of which nothing tells the year, on which a folded text says that it told of it: 9月13日にお知らせした件.
pub(super) fn reported_on(text: &str, yearless: &[DateMention]) -> Vec<(u8, u8)> {
    let is_told = |mention: &&DateMention| text.get(mention.span.end()..).is_some_and(names_report);
    yearless.iter().filter(is_told).filter_map(month_and_day).take(MOST_DAYS).collect()
}

/// Is a day written with its month and without a year?
pub(in crate::link) fn is_yearless(mention: &DateMention) -> bool {
    mention.year == Part::Unwritten && month_and_day(mention).is_some()
}

/// Month and day, where both are written.
pub(super) fn month_and_day(mention: &DateMention) -> Option<(u8, u8)> {
    match (mention.month, mention.day) {
        (Part::Written(month), Part::Written(day)) => {
            Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?))
        }
        _ => None,
    }
}

/// Do the words behind a day tell of a report of that day that this one goes on from?
fn names_report(after: &str) -> bool {
    const LINKS: &[&str] = &["に", "の", "付の", "付けの", "付", "付けで", "付で", ""];
    const REPORTS: &[&str] = &[
        "お知らせした",
        "お知らせしました",
        "お知らせいたしました",
        "ご報告した",
        "ご報告しました",
        "公表した",
        "公表しました",
        "公表いたしました",
        "発表した件",
        "掲載した",
        "掲載しました",
        "お知らせの",
        "お知らせ以",
        "お知らせ後",
        "第1報",
        "第2報",
        "第3報",
        "第一報",
        "第二報",
        "初報",
    ];
    let told = LINKS.iter().filter_map(|link| after.strip_prefix(link));
    told.into_iter().any(|told| REPORTS.iter().any(|report| told.starts_with(report)))
}

/// Days before its issue within which a document tells of what has just happened.
const JUST_BEFORE: i32 = 45;

/// When it happened or was noticed; where neither that nor when it was disclosed is told, the days that the text names, as
/// they were when its document was issued.
pub(super) fn event_of(record: &Record, text: &str, issued: Option<When>) -> Vec<Days> {
    let told = [&record.occurred_from, &record.occurred_until, &record.discovered_on];
    let mut days: Vec<Days> = told.into_iter().flatten().map(|when| Days::of(when.value)).collect();
    if days.is_empty()
        && let Some(issued) = issued.filter(|_| record.disclosed_on.is_none() && record.is_incident())
    {
        let of_issue = Days::of(issued).first;
        let named = exact_days(text, Some(issued));
        days.extend(named.filter(|day| (0..=JUST_BEFORE).contains(&(of_issue - day.first))));
    }
    days.sort_unstable();
    days.dedup();
    days
}
