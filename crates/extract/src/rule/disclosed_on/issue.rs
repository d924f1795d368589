//! The issue of a paper that an item names at its end: (食品ウイークリー 7月5日号、2021年).

use jikenbo_text::When;
use jikenbo_text::date::{DateMention, Part};

use crate::reading::Reading;
use crate::words::Words;

/// Characters of such a line.
const LINE: usize = 48;

/// The day of the issue, or its year: from it the days of the item are counted that bear none.
pub(super) fn day(reading: &Reading) -> Option<When> {
    static ISSUES: Words = Words::of(&["号", "付", "朝刊", "夕刊", "掲載", "面", "版", "配信", "より", "紙"]);
    let line = reading.lines.last()?.span;
    let words = reading.words(line).trim();
    let is_source = words.starts_with(['(', '【', '[', '―', '-', '=', '<', '※'])
        && words.chars().count() <= LINE
        && !words.contains('。')
        && ISSUES.stands_in(words);
    if !is_source {
        return None;
    }
    let dates = || reading.dates.iter().filter(|date| line.contains(date.span));
    let written = |part: Part| if let Part::Written(value) = part { Some(value) } else { None };
    let year = dates().find_map(|date| written(date.year))?;
    let in_year = |date: &DateMention| {
        let (month, day) = (written(date.month)?, written(date.day)?);
        When::on(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    };
    dates().find_map(in_year).or_else(|| When::in_year(year))
}
