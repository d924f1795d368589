//! Dates in numbers: 2023年2月9日 · 令和5年2月 · 2023/2/9 · R5.2.9 · 6月18日 · 18日 · 3/8(水).

use super::Part;
use super::weekday::take_weekday;
use crate::clock_time::time_at;
use crate::cursor::{Cursor, glues, is_kanji};
use crate::era::Era;
use crate::number::{begins_kanji_numeral, numeral};

/// How years are counted; short years (5年2月) go on as the year before them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Reckoning {
    /// No year yet.
    #[default]
    Untold,
    Western,
    By(Era),
}

impl Reckoning {
    /// What a year that was told in no era was counted by.
    pub(super) fn or_western(self) -> Self {
        if self == Self::Untold { Self::Western } else { self }
    }

    /// The year that two digits mean.
    fn short_year(self, n: u16) -> Option<u16> {
        match self {
            Self::By(Era::Reiwa) if n > 18 => Some(2000 + n),
            Self::By(era) => era.year(n),
            Self::Western if n >= 40 => Some(1900 + n),
            Self::Western => Some(2000 + n),
            Self::Untold => (19..40).contains(&n).then_some(2000 + n),
        }
    }
}

/// What was read of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) year: Part,
    pub(super) month: Part,
    pub(super) day: Part,
    pub(super) fiscal: bool,
    /// How the year was told.
    pub(super) reckoning: Reckoning,
    /// One past the last number of a list that shares the unit at its end: 7、12日.
    pub(super) list_until: usize,
}

/// Takes the date in numbers at `cursor`. `reckoning`: that of the last year told.
pub(super) fn take_written(cursor: &mut Cursor<'_>, reckoning: Reckoning) -> Option<Written> {
    take_era_date(cursor)
        .or_else(|| take_with_year(cursor))
        .or_else(|| take_short_year(cursor, reckoning))
        .or_else(|| take_separated(cursor))
        .or_else(|| take_lone_month(cursor))
        .or_else(|| take_slashed(cursor))
        .or_else(|| take_lone_day(cursor))
}

/// 令和5年2月9日, 令和5年度, R5.2.9, R5年2月.
fn take_era_date(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let spelled = Era::ALL.into_iter().find(|era| trial.eat(era.name()));
    let era = spelled.or_else(|| take_initial(&mut trial))?;
    trial.skip_space();
    let n = if trial.eat("元") {
        1
    } else {
        small_number(&mut trial)?
    };
    let year = era.year(n)?;
    let dotted = take_rest_separated(&mut trial, year);
    let written = dotted.or_else(|| take_rest_of_year(&mut trial, year))?;
    *cursor = trial;
    Some(Written {
        reckoning: Reckoning::By(era),
        ..written
    })
}

fn take_initial(cursor: &mut Cursor<'_>) -> Option<Era> {
    let glued = cursor
        .before()
        .is_some_and(|c| c.is_ascii_alphanumeric() || glues(c) && c != ':');
    let initial = cursor.peek().filter(|_| !glued)?;
    let era = [Era::Reiwa, Era::Heisei, Era::Showa]
        .into_iter()
        .find(|era| era.initial() == initial)?;
    cursor.skip_char();
    cursor.sees_digit().then_some(era)
}

/// 2023年2月9日, 二〇二三年五月.
fn take_with_year(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let year = long_year(&mut trial)?;
    let written = match take_rest_of_year(&mut trial, year) {
        Some(written) => written,
        None => Written {
            year: Part::Written(year),
            list_until: list_end(trial, "年")?,
            ..Written::default()
        },
    };
    *cursor = trial;
    Some(written)
}

/// A Western year in four digits.
fn long_year(cursor: &mut Cursor<'_>) -> Option<u16> {
    let mut trial = *cursor;
    let year = if trial.sees_digit() {
        trial.digits().filter(|digits| digits.count == 4)?.value
    } else {
        let year = numeral(trial).filter(|year| year.end - trial.at() == 4 * '〇'.len_utf8())?;
        trial = trial.moved_to(year.end);
        year.value
    };
    let year = u16::try_from(year)
        .ok()
        .filter(|year| (1868..2200).contains(year))?;
    *cursor = trial;
    Some(year)
}

/// 5年2月 after 令和4年, 23年2月 otherwise: short years stand with a month, or are business years.
fn take_short_year(cursor: &mut Cursor<'_>, reckoning: Reckoning) -> Option<Written> {
    let mut trial = *cursor;
    let year = reckoning.short_year(trial.one_or_two_digits()?)?;
    let written = take_rest_of_year(&mut trial, year)?;
    (written.month != Part::Unwritten || written.fiscal).then_some(())?;
    *cursor = trial;
    Some(Written { reckoning, ..written })
}

/// From 年 on.
fn take_rest_of_year(cursor: &mut Cursor<'_>, year: u16) -> Option<Written> {
    let mut trial = *cursor;
    trial.skip_space();
    (trial.eat("年") && !trial.sees_one_of(&["代", "間", "ぶり", "前", "後"])).then_some(())?;
    let fiscal = trial.eat("度");
    skip_other_writing(&mut trial, year);
    *cursor = trial;
    let year = Written {
        year: Part::Written(year),
        fiscal,
        ..Written::default()
    };
    Some(if fiscal {
        year
    } else {
        take_below_year(cursor, year)
    })
}

/// Skips the same year told otherwise: the brackets of 令和6年(2024年)2月10日.
fn skip_other_writing(cursor: &mut Cursor<'_>, year: u16) {
    let mut trial = *cursor;
    let same = trial.eat("(") && {
        let era = Era::ALL.into_iter().find(|era| trial.eat(era.name()));
        let n = if trial.eat("元") {
            Some(1)
        } else {
            trial.digits().and_then(|n| u16::try_from(n.value).ok())
        };
        let told = n.and_then(|n| era.map_or(Some(n), |era| era.year(n)));
        trial.eat("年");
        told == Some(year) && trial.eat(")")
    };
    if same {
        *cursor = trial;
    }
}

/// The month and day that follow a year, a space or の between.
pub(super) fn take_below_year(cursor: &mut Cursor<'_>, year: Written) -> Written {
    let mut trial = *cursor;
    trial.skip_space();
    trial.eat("の");
    trial.skip_space();
    let Some(below) = take_month_and_day(&mut trial) else {
        return year;
    };
    *cursor = trial;
    Written {
        year: year.year,
        reckoning: year.reckoning,
        ..below
    }
}

/// 2023/2/9, 2023.2.9, 2023-02-09, 23/2/9, 2023/2.
fn take_separated(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let year = match trial.digits()? {
        year if year.count == 4 && (1868..2200).contains(&year.value) => year.value,
        year if year.count == 2 && trial.sees("/") && (10..40).contains(&year.value) => 2000 + year.value,
        _ => return None,
    };
    let written = take_rest_separated(&mut trial, u16::try_from(year).ok()?);
    let long = trial.at() - cursor.at() == 4;
    let written = written.or_else(|| long.then(|| take_separated_month(&mut trial, year)).flatten())?;
    *cursor = trial;
    Some(written)
}

/// From the separator after the year on: `/2/9`, `.2.9`, `-02-09`.
fn take_rest_separated(cursor: &mut Cursor<'_>, year: u16) -> Option<Written> {
    let mut trial = *cursor;
    let separator = trial.eat_one_of(&["/", ".", "-"])?;
    let month = trial
        .one_or_two_digits()
        .filter(|month| (1..=12).contains(month))?;
    trial.eat(separator).then_some(())?;
    let day = trial.one_or_two_digits().filter(|day| (1..=31).contains(day))?;
    ends_a_date(trial).then_some(())?;
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
    let month = trial
        .one_or_two_digits()
        .filter(|month| (1..=12).contains(month))?;
    ends_a_date(trial).then_some(())?;
    *cursor = trial;
    let year = Part::Written(u16::try_from(year).ok()?);
    Some(Written {
        year,
        month: Part::Written(month),
        ..Written::default()
    })
}

/// No letter and no further part after the last number.
fn ends_a_date(after: Cursor<'_>) -> bool {
    let goes_on = matches!(after.peek(), Some('/' | '.' | '-' | '_'))
        && after.peek_second().is_some_and(|c| c.is_ascii_digit());
    let begins_range = after.sees("-") && after.moved_to(after.at() + 1).sees_digit();
    !after.sees_latin() && !after.sees("_") && (!goes_on || begins_range && follows_long_year(after))
}

/// 2023/2/9-2023/2/12: after the hyphen stands a whole date.
fn follows_long_year(after: Cursor<'_>) -> bool {
    let mut next = after.moved_to(after.at() + 1);
    next.digits().is_some_and(|digits| digits.count == 4) && next.sees_any_of("/.")
}

/// 6月18日, 6月, 4~6月.
pub(super) fn take_month_and_day(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    if !trial.sees_digit() && trial.before().is_some_and(begins_kanji_numeral) {
        return None;
    }
    let month = small_number(&mut trial).filter(|month| (1..=13).contains(month))?;
    let mut written = Written {
        month: Part::Written(month),
        ..Written::default()
    };
    if let Some(list_until) = list_end(trial, "月") {
        *cursor = trial;
        return Some(Written {
            list_until,
            ..written
        });
    }
    trial.skip_space();
    (trial.eat("月") && !trial.sees_any_of("曜額間当給次")).then_some(())?;
    *cursor = trial;
    take_day(cursor, &mut written);
    Some(written)
}

/// A month with no year before it; in kanji, only where it is clearly one.
fn take_lone_month(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let kanji = !trial.sees_digit();
    let written = take_month_and_day(&mut trial)?;
    let clear = !kanji || written.day != Part::Unwritten || stands_as_month(trial);
    clear.then(|| *cursor = trial)?;
    Some(written)
}

/// 五月 alone is a month only before words that say so.
fn stands_as_month(after: Cursor<'_>) -> bool {
    after.sees_one_of(&[
        "に", "の", "から", "頃", "ごろ", "上旬", "中旬", "下旬", "末", "、", "まで",
    ])
}

/// The day after a month; the first of a list too: 7、12日.
pub(super) fn take_day(cursor: &mut Cursor<'_>, written: &mut Written) -> Option<()> {
    let mut trial = *cursor;
    trial.skip_space();
    let day = small_number(&mut trial).filter(|day| (1..=39).contains(day))?;
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

/// One or two digits, or kanji up to 99.
fn small_number(cursor: &mut Cursor<'_>) -> Option<u16> {
    if cursor.sees_digit() {
        return cursor.one_or_two_digits();
    }
    begins_kanji_numeral(cursor.peek()?).then_some(())?;
    let number = numeral(*cursor)?;
    *cursor = cursor.moved_to(number.end);
    u16::try_from(number.value).ok().filter(|&number| number <= 99)
}

/// One past the last of further numbers that share `unit`: after the 7 of 7、12日.
fn list_end(mut cursor: Cursor<'_>, unit: &str) -> Option<usize> {
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

/// One past the days that follow a whole date: 2018/6/7、12. 0 where none does.
fn list_after(mut cursor: Cursor<'_>) -> usize {
    let mut until = 0;
    for _ in 0..8 {
        if !cursor.eat("、")
            || cursor
                .one_or_two_digits()
                .is_none_or(|day| !(1..=31).contains(&day))
        {
            break;
        }
        if !cursor
            .peek()
            .is_none_or(|c| c.is_whitespace() || matches!(c, '、' | '。' | ')' | '|'))
        {
            break;
        }
        until = cursor.at();
    }
    until
}

/// A further day of a list, or one past a month: `12`, `12日`.
pub(super) fn take_listed(cursor: &mut Cursor<'_>, unit: char) -> Option<u16> {
    let mut trial = *cursor;
    let number = u16::try_from(trial.digits()?.value).ok()?;
    let end = trial;
    trial.skip_space();
    *cursor = if trial.peek() == Some(unit) {
        trial.moved_to(trial.at() + unit.len_utf8())
    } else {
        end
    };
    Some(number)
}

/// 3/8 where the words around say that it is a date.
fn take_slashed(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let month = trial
        .one_or_two_digits()
        .filter(|month| (1..=12).contains(month))?;
    trial.eat("/").then_some(())?;
    let day = trial.one_or_two_digits().filter(|day| (1..=31).contains(day))?;
    let plausible = ends_a_date(trial)
        && (said_to_be_a_date(trial) || !is_common_fraction(month, day) && reads_as_date(*cursor, trial));
    plausible.then_some(())?;
    *cursor = trial;
    Some(Written {
        month: Part::Written(month),
        day: Part::Written(day),
        ..Written::default()
    })
}

fn is_common_fraction(above: u16, below: u16) -> bool {
    above <= below && (below <= 5 || below == 10)
}

/// A weekday or a time of day follows.
fn said_to_be_a_date(mut after: Cursor<'_>) -> bool {
    take_weekday(&mut after).is_some() || {
        after.skip_space();
        time_at(after).is_some()
    }
}

/// A particle of time follows, or it fills a cell.
fn reads_as_date(before: Cursor<'_>, after: Cursor<'_>) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '|' | '~'));
    after.sees_one_of(&["に", "から", "~", "頃", "ごろ", "付", "より", "まで", "以降"])
        || edge(before.before()) && edge(after.peek())
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
fn take_lone_day(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let day = trial.one_or_two_digits().filter(|day| (1..=31).contains(day))?;
    trial.skip_space();
    trial.eat("日").then_some(())?;
    let counted =
        cursor.before().is_some_and(|c| "第約全計数各毎業".contains(c)) || follows_a_number(*cursor);
    let from_a_date = cursor.past().ends_with("から") && trial.sees("の間");
    let length =
        trial.sees_one_of(&LENGTHS) && !from_a_date || trial.sees_digit() && time_at(trial).is_none();
    (!counted && !length).then_some(())?;
    *cursor = trial;
    Some(Written {
        day: Part::Written(day),
        ..Written::default()
    })
}

/// The 3 of 2~3日 or 2、3日.
fn follows_a_number(cursor: Cursor<'_>) -> bool {
    let mut past = cursor.past().chars().rev();
    past.next().is_some_and(|c| matches!(c, '~' | '-' | '、' | '・'))
        && past.next().is_some_and(|c| c.is_ascii_digit())
}

/// Can a date in numbers begin so?
pub(super) fn begins_written(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '令' | '平' | '昭' | '大' | '明' | 'R' | 'H' | 'S')
        || is_kanji(c) && begins_kanji_numeral(c)
}
