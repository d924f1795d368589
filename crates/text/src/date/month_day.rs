//! Months and days with their units: 6月18日 · 4~6月 · 7、12日 · 18日 but not 18日間.

use super::Part;
use super::written::Written;
use crate::clock_time::time_at;
use crate::cursor::{Cursor, is_kanji};
use crate::number::{begins_kanji_numeral, small_number};

/// 6月18日, 6月, 4~6月.
pub(super) fn take_month_and_day(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    if !trial.sees_digit() && trial.before().is_some_and(begins_kanji_numeral) {
        return None;
    }
    let month = spaced_number(&mut trial, "月")
        .or_else(|| small_number(&mut trial))
        .filter(|month| (1..=13).contains(month))?;
    let mut written = Written { month: Part::Written(month), ..Written::default() };
    if let Some(list_until) = list_end(trial, "月") {
        *cursor = trial;
        return Some(Written { list_until, ..written });
    }
    trial.skip_space();
    (trial.eat("月") && !trial.sees_any_of("曜額間当給次")).then_some(())?;
    *cursor = trial;
    take_day(cursor, &mut written);
    Some(written)
}

/// A month with no year before it; in kanji, only where it is clearly one.
pub(super) fn take_lone_month(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let kanji = !trial.sees_digit();
    let written = take_month_and_day(&mut trial)?;
    let clear = !kanji || written.day != Part::Unwritten || stands_as_month(trial);
    clear.then(|| *cursor = trial)?;
    Some(written)
}

/// 五月 alone is a month only before words that say so.
fn stands_as_month(after: Cursor<'_>) -> bool {
    after.sees_one_of(&["に", "の", "から", "頃", "ごろ", "上旬", "中旬", "下旬", "末", "、", "まで"])
}

/// The day after a month; the first of a list too: 7、12日.
pub(super) fn take_day(cursor: &mut Cursor<'_>, written: &mut Written) -> Option<()> {
    let mut trial = *cursor;
    trial.skip_space();
    let day = spaced_number(&mut trial, "日")
        .or_else(|| small_number(&mut trial))
        .filter(|day| (1..=39).contains(day))?;
    let list_until = list_end(trial, "日");
    if list_until.is_none() {
        trial.skip_space();
        (trial.eat("日") && !trial.sees("間")).then_some(())?;
    }
    written.day = Part::Written(day);
    written.list_until = list_until.unwrap_or(0);
    *cursor = trial;
    Some(())
}

/// 1 3日: the two digits of a number that is set apart, before its unit.
fn spaced_number(cursor: &mut Cursor<'_>, unit: &str) -> Option<u16> {
    let mut trial = *cursor;
    let tens = trial.digits().filter(|digits| digits.count == 1)?.value;
    trial.skip_space().then_some(())?;
    let ones = trial.digits().filter(|digits| digits.count == 1)?.value;
    let mut after = trial;
    after.skip_space();
    after.sees(unit).then_some(())?;
    *cursor = trial;
    u16::try_from(tens * 10 + ones).ok().filter(|_| (1..=3).contains(&tens))
}

/// One past the last of further numbers that share `unit`: after the 7 of 7、12日.
pub(super) fn list_end(mut cursor: Cursor<'_>, unit: &str) -> Option<usize> {
    for _ in 0..8 {
        cursor.eat_one_of(&["、", "・", ",", "~", "-"])?;
        cursor.skip_space();
        cursor.digits().filter(|digits| digits.count <= 4)?;
        let end = cursor.at();
        let mut after = cursor;
        after.skip_space();
        if after.eat(unit) {
            return (!after.sees_any_of("間後前以")).then_some(end);
        }
    }
    None
}

/// A further day of a list, or one past a month: `12`, `12日`.
pub(super) fn take_listed(cursor: &mut Cursor<'_>, unit: char) -> Option<u16> {
    let mut trial = *cursor;
    let number = u16::try_from(trial.digits()?.value).ok()?;
    let end = trial;
    trial.skip_space();
    *cursor = if trial.peek() == Some(unit) { trial.moved_to(trial.at() + unit.len_utf8()) } else { end };
    Some(number)
}

/// What after 18日 makes it a length of time: 18日間.
const LENGTHS: [&str; 36] = [
    "間",
    "後",
    "前",
    "以内",
    "以上",
    "以下",
    "未満",
    "分",
    "程度",
    "ほど",
    "目",
    "おき",
    "ごと",
    "毎",
    "連続",
    "遅れ",
    "かけ",
    "で",
    "も",
    "くらい",
    "ぐらい",
    "余",
    "あまり",
    "経",
    "を要",
    "の間",
    "かか",
    "ぶり",
    "本",
    "当たり",
    "あたり",
    "平均",
    "曜",
    "弱",
    "強",
    "超",
];

/// 18日, not 18日間.
pub(super) fn take_lone_day(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let kanji = !trial.sees_digit();
    let first = if kanji { 2 } else { 1 };
    let day = small_number(&mut trial).filter(|day| (first..=31).contains(day))?;
    trial.skip_space();
    trial.eat("日").then_some(())?;
    let in_words = kanji && !stands_as_day(*cursor, trial);
    let counted =
        cursor.before().is_some_and(|c| "第約全計数各毎業".contains(c)) || follows_a_number(*cursor);
    (!in_words && !counted && !is_length(*cursor, trial)).then_some(())?;
    *cursor = trial;
    Some(Written { day: Part::Written(day), ..Written::default() })
}

/// 二日 in kanji is a day only between words that say so: 翌二日、.
fn stands_as_day(before: Cursor<'_>, after: Cursor<'_>) -> bool {
    let is_joined = before.before().is_some_and(|c| is_kanji(c) && !matches!(c, '翌' | '同'));
    !is_joined && after.sees_any_of("、にのかまは朝夕夜午深未早付")
}

/// 18日間, 1日2回, but 17日から25日の間, 27日16時 and 送信は22日で、, 三日後の25日でした.
fn is_length(before: Cursor<'_>, after: Cursor<'_>) -> bool {
    let from_a_date = before.past().ends_with("から") && after.sees("の間");
    let is_topic = before.past().ends_with(['は', 'の']);
    let is_number = ["数は", "間は"].iter().any(|number| before.past().ends_with(number));
    let is_predicate = is_topic && !is_number && after.sees_one_of(&["で、", "で。", "です", "でし", "であ"]);
    after.sees_one_of(&LENGTHS) && !from_a_date && !is_predicate
        || after.sees_digit() && time_at(after).is_none()
}

/// The 3 of 2~3日 or 2、3日.
fn follows_a_number(cursor: Cursor<'_>) -> bool {
    let mut past = cursor.past().chars().rev();
    past.next().is_some_and(|c| matches!(c, '~' | '-' | '、' | '・'))
        && past.next().is_some_and(|c| c.is_ascii_digit())
}
