//! Dates in numbers and separators alone: 2023/2/9 · 2023-02-09 · R5.2.9 · 3/8(水).

use super::Part;
use super::column::stands_in_column;
use super::weekday::take_weekday;
use super::written::Written;
use crate::clock_time::time_at;
use crate::cursor::Cursor;

/// 2023/2/9, 2023.2.9, 2023-02-09, 23/2/9, 2023/2.
pub(super) fn take_separated(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let year = match trial.digits()? {
        year if year.count == 4 && (1868..2200).contains(&year.value) => year.value,
        year if year.count == 2 && trial.sees("/") && (10..40).contains(&year.value) => 2000 + year.value,
        // '05/2/9
        year if year.count == 2 && trial.sees("/") && cursor.past().ends_with(['\'', '’']) => {
            2000 + year.value
        }
        _ => return None,
    };
    let written = take_rest_separated(&mut trial, u16::try_from(year).ok()?);
    let long = trial.at() - cursor.at() == 4;
    let written = written.or_else(|| long.then(|| take_separated_month(&mut trial, year)).flatten())?;
    *cursor = trial;
    Some(written)
}

/// From the separator after the year on: `/2/9`, `.2.9`, `-02-09`.
pub(super) fn take_rest_separated(cursor: &mut Cursor<'_>, year: u16) -> Option<Written> {
    let mut trial = *cursor;
    let separator = trial.eat_one_of(&["/", ".", "-", "・"])?;
    let month = trial.one_or_two_digits().filter(|month| (1..=12).contains(month))?;
    trial.eat(separator).then_some(())?;
    if trial.sees_one_of(&["上旬", "中旬", "下旬", "初旬"]) {
        *cursor = trial;
        return Some(Written {
            year: Part::Written(year),
            month: Part::Written(month),
            ..Written::default()
        });
    }
    let day = trial.one_or_two_digits().filter(|day| (1..=31).contains(day))?;
    (ends_a_date(trial) && (separator != "・" || ends_a_list(trial))).then_some(())?;
    let list_until = list_after(trial);
    *cursor = trial;
    Some(Written {
        year: Part::Written(year),
        month: Part::Written(month),
        day: Part::Written(day),
        list_until,
        ..Written::default()
    })
}

/// 2023/5 where the year has four digits.
fn take_separated_month(cursor: &mut Cursor<'_>, year: u64) -> Option<Written> {
    let mut trial = *cursor;
    trial.eat("/").then_some(())?;
    let month = trial.one_or_two_digits().filter(|month| (1..=12).contains(month))?;
    ends_a_date(trial).then_some(())?;
    *cursor = trial;
    let year = Part::Written(u16::try_from(year).ok()?);
    Some(Written { year, month: Part::Written(month), ..Written::default() })
}

/// No letter and no further part after the last number.
fn ends_a_date(after: Cursor<'_>) -> bool {
    let goes_on = matches!(after.peek(), Some('/' | '.' | '-' | '_'))
        && after.peek_second().is_some_and(|c| c.is_ascii_digit());
    let begins_range = after.sees("-") && after.moved_to(after.at() + 1).sees_digit();
    !after.sees_latin() && !after.sees("_") && (!goes_on || begins_range && follows_long_year(after))
}

/// 2017・6・15): nothing follows of which the numbers might be a list, as 2017・18・19年度 is one.
fn ends_a_list(after: Cursor<'_>) -> bool {
    after.peek().is_none_or(|c| c.is_whitespace() || matches!(c, ')' | ']' | '】' | '朝' | '夕' | '付'))
}

/// 2023/2/9-2023/2/12: after the hyphen stands a whole date.
fn follows_long_year(after: Cursor<'_>) -> bool {
    let mut next = after.moved_to(after.at() + 1);
    next.digits().is_some_and(|digits| digits.count == 4) && next.sees_any_of("/.")
}

/// One past the days that follow a whole date: 2018/6/7、12. 0 where none does.
fn list_after(mut cursor: Cursor<'_>) -> usize {
    let mut until = 0;
    for _ in 0..8 {
        if !cursor.eat("、") || cursor.one_or_two_digits().is_none_or(|day| !(1..=31).contains(&day)) {
            break;
        }
        if !cursor
            .peek()
            .is_none_or(|c| c.is_whitespace() || matches!(c, '、' | '。' | ')' | '|' | 'の' | 'に' | 'と'))
        {
            break;
        }
        until = cursor.at();
    }
    until
}

/// 3/8 where the words around say that it is a date.
pub(super) fn take_slashed(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let month = trial.one_or_two_digits().filter(|month| (1..=12).contains(month))?;
    trial.eat("/").then_some(())?;
    trial.skip_space();
    let day = trial.one_or_two_digits().filter(|day| (1..=31).contains(day))?;
    let plausible = ends_a_date(trial)
        && !begins_a_month(trial)
        && (said_to_be_a_date(trial)
            || fills_a_column(*cursor, trial)
            || is_common_fraction(month, day) && stands_in_column(*cursor, trial)
            || !is_common_fraction(month, day)
                && (reads_as_date(*cursor, trial) || closes_in_bracket(*cursor, trial)));
    plausible.then_some(())?;
    *cursor = trial;
    Some(Written { month: Part::Written(month), day: Part::Written(day), ..Written::default() })
}

/// 2/3月5日: the number before 月 is that of a month, and what stands before the stroke is not.
fn begins_a_month(after: Cursor<'_>) -> bool {
    after.sees("月") && after.peek_second().is_some_and(|c| c.is_ascii_digit())
}

/// Is it a number that is rather a part of a whole than a day: 2/3, 9/10?
pub(super) fn is_common_fraction(above: u16, below: u16) -> bool {
    above <= below && (below <= 5 || below == 10)
}

/// A weekday or a time of day follows.
fn said_to_be_a_date(mut after: Cursor<'_>) -> bool {
    take_weekday(&mut after).is_some() || {
        after.skip_space();
        time_at(after).is_some()
    }
}

/// `| 5/10 |`: in a table drawn with bars.
fn fills_a_column(before: Cursor<'_>, after: Cursor<'_>) -> bool {
    before.past().trim_end_matches(' ').ends_with('|')
        && after.rest().trim_start_matches(' ').starts_with('|')
}

/// 名簿を紛失(5/24): it fills a bracket behind words, where the number of a page does not stand.
fn closes_in_bracket(before: Cursor<'_>, after: Cursor<'_>) -> bool {
    let behind = before.past().strip_suffix('(');
    behind.is_some_and(|words| words.ends_with(|c: char| c.is_alphabetic() || c == '」')) && after.sees(")")
}

/// A particle of time follows, or it fills a cell.
fn reads_as_date(before: Cursor<'_>, after: Cursor<'_>) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '|' | '~'));
    after.sees_one_of(&["に", "から", "~", "頃", "ごろ", "付", "より", "まで", "以降"])
        || after
            .sees_one_of(&["発表", "公表", "報道", "掲載", "公開", "配信", "判明", "発覚", "発生", "更新"])
        || after.sees_one_of(&["現在", "時点", "未明", "早朝", "深夜", "夕方", "の朝", "の夜", "の夕"])
        || edge(before.before()) && edge(after.peek())
        || is_told(before) && after.sees_any_of("。(、")
        || before.past().trim_end_matches(' ').ends_with(['。', '\n']) && after.sees("、")
}

/// 公表 |7/8: does a word stand before it that a day goes with?
fn is_told(before: Cursor<'_>) -> bool {
    const TOLD: [&str; 6] = ["公表", "発表", "報道", "掲載", "判明", "発生"];
    let words = before.past().trim_end_matches([' ', ':']);
    TOLD.iter().any(|told| words.ends_with(told))
}
