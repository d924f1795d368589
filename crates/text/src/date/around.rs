//! The words around a date: its weekday, the time of day, its year in brackets, 頃, から and まで.

use super::weekday::take_weekday;
use super::written::{Reckoning, take_written};
use super::{DateMention, Part};
use crate::clock_time::time_at;
use crate::cursor::Cursor;
use crate::span::FoldedSpan;

/// Words that put a date near, and those that only begin like one.
const NEAR: [&str; 15] = [
    "頃",
    "ごろ",
    "ころ",
    "上旬",
    "中旬",
    "下旬",
    "初旬",
    "初頭",
    "初め",
    "はじめ",
    "末",
    "半ば",
    "前後",
    "前半",
    "後半",
];
const NOT_NEAR: [&str; 4] = ["末日", "末尾", "末端", "はじめと"];

/// Takes what belongs to the date `mention` and follows it; the span is set by the caller.
pub(super) fn take_around(cursor: &mut Cursor<'_>, mention: &mut DateMention) {
    take_near(cursor, mention);
    mention.weekday = take_weekday(cursor);
    if mention.day != Part::Unwritten {
        mention.time = take_time(cursor);
    }
    take_near(cursor, mention);
    take_year_behind(cursor, mention);
    let time_ends = mention.time.is_some_and(|time| spans_hours(*cursor, time));
    if !time_ends {
        mention.opens = opens(*cursor, mention);
        mention.closes = closes(*cursor);
    }
}

/// 10月21日 7時12分 (2023年): the year that stands alone in brackets behind a day without one.
fn take_year_behind(cursor: &mut Cursor<'_>, mention: &mut DateMention) {
    let is_without = mention.year == Part::Unwritten && mention.month != Part::Unwritten;
    let mut trial = *cursor;
    trial.skip_space();
    if !is_without || mention.day == Part::Unwritten || !trial.eat("(") {
        return;
    }
    let behind = take_written(&mut trial, Reckoning::default());
    let year = behind.filter(|behind| behind.month == Part::Unwritten && !behind.fiscal);
    if let Some(year @ Part::Written(_)) = year.map(|behind| behind.year)
        && trial.eat(")")
    {
        mention.year = year;
        *cursor = trial;
    }
}

fn take_near(cursor: &mut Cursor<'_>, mention: &mut DateMention) {
    let mut trial = *cursor;
    trial.skip_space();
    if !trial.sees_one_of(&NOT_NEAR) && trial.eat_one_of(&NEAR).is_some() {
        mention.about = true;
        *cursor = trial;
    }
}

fn take_time(cursor: &mut Cursor<'_>) -> Option<FoldedSpan> {
    let mut trial = *cursor;
    trial.skip_space();
    trial.eat_one_of(&["の", "、"]);
    let end = time_at(trial)?;
    let time = FoldedSpan::between(trial.at(), end);
    *cursor = trial.moved_to(end);
    Some(time)
}

/// 10時から11時: the stretch lies within the day.
fn spans_hours(cursor: Cursor<'_>, time: FoldedSpan) -> bool {
    let words = cursor.past().get(cursor.past().len().saturating_sub(time.len())..).unwrap_or_default();
    ["から", "より", "~", "-"].iter().any(|joint| words.contains(joint))
}

fn opens(mut after: Cursor<'_>, mention: &DateMention) -> bool {
    after.skip_space();
    let told_exactly = mention.month != Part::Unwritten || mention.day != Part::Unwritten;
    after.sees_one_of(&["から", "以降", "以後", "~"]) || told_exactly && after.sees("より")
}

fn closes(mut after: Cursor<'_>) -> bool {
    after.skip_space();
    after.sees_one_of(&["まで", "迄"])
}
