//! The issue of a paper that an item names at its end: (食品ウイークリー 7月5日号、2021年).

use jikenbo_text::date::{DateMention, Part};
use jikenbo_text::{FoldedSpan, When};

use crate::reading::Reading;
use crate::words::Words;

/// Characters of such a line.
const LINE: usize = 48;

/// The day of the issue, or its year: from it the days of the item are counted that bear none.
pub(super) fn day(reading: &Reading) -> Option<When> {
    let line = source(reading)?;
    let dates = || reading.dates.iter().filter(|date| line.contains(date.span));
    let written = |part: Part| if let Part::Written(value) = part { Some(value) } else { None };
    let year = dates().find_map(|date| written(date.year))?;
    let in_year = |date: &DateMention| {
        let (month, day) = (written(date.month)?, written(date.day)?);
        When::on(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    };
    let in_month = |date: &DateMention| When::in_month(year, u8::try_from(written(date.month)?).ok()?);
    dates().find_map(in_year).or_else(|| dates().find_map(in_month)).or_else(|| When::in_year(year))
}

/// The words at the end of the item that say where it stood: a line of its own, or a bracket behind the last full stop.
fn source(reading: &Reading) -> Option<FoldedSpan> {
    static ISSUES: Words = Words::of(&[
        "号",
        "付",
        "朝刊",
        "夕刊",
        "掲載",
        "面",
        "版",
        "配信",
        "より",
        "紙",
        "ニュース",
        "発行",
        "放送",
    ]);
    let line = reading.lines.last()?.span;
    let words = reading.words(line).trim();
    let is_short = words.chars().count() <= LINE && !words.contains('。');
    let is_marked = words.starts_with(['(', '【', '[', '―', '-', '=', '<', '※']);
    let is_imprint = words.starts_with("発行 ");
    if is_short && (is_marked && (ISSUES.stands_in(words) || is_year_alone(words)) || is_imprint) {
        return Some(line);
    }
    let (prose, behind) = reading.words(line).rsplit_once('。')?;
    let is_bracket = behind.starts_with('(') && behind.ends_with(')') && behind.chars().count() <= LINE;
    let start = line.start() + prose.len() + '。'.len_utf8();
    is_bracket.then(|| FoldedSpan::between(start, start + behind.len()))
}

/// (2015年): nothing but the year.
fn is_year_alone(words: &str) -> bool {
    let inside = words.trim_start_matches('(').trim_end_matches(')');
    inside.strip_suffix('年').is_some_and(|year| year.len() == 4 && year.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use crate::case;
    use crate::rule;

    #[test]
    fn the_issue_at_the_end() {
        for (end, expected) in [
            ("\n(食品ウイークリー 7月5日号、2021年)", "2021-07-03"),
            ("(7月4日、2021年)", "2021-07-03"),
            ("(7月4日付朝刊、2021年)", "2021-07-03"),
            ("\n発行 2021年7月", "2021-07-03"),
            ("(地域面・7月4日、2021年)", "2021-07-03"),
        ] {
            let text =
                format!("東丘市、名簿が流出\n\n東丘市は3日、名簿が流出したと発表した。市は謝罪した。{end}");
            let told = case::read(&text, |reading| rule::read(reading, 1).disclosed_on);
            assert_eq!(told.map_or("-".to_owned(), |day| day.value.to_string()), expected, "{end}");
        }
        let text = "東丘市、名簿が流出\n\n東丘市は7月3日、名簿が流出したと発表した。市は謝罪した。\n(2021年)";
        let told = case::read(text, |reading| rule::read(reading, 1).disclosed_on);
        assert_eq!(told.map(|day| day.value.to_string()).as_deref(), Some("2021-07-03"));
    }
}
