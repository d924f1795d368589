//! Dates in numbers, whichever way: 2023年2月9日 · 令和5年2月 · R5.2.9 · 6月18日 · 3/8(水).

use super::Part;
use super::english::{begins_month, take_english, take_month_first};
use super::month_day::{list_end, take_lone_day, take_lone_month, take_month_and_day};
use super::numeric::{take_rest_separated, take_separated, take_slashed};
use crate::cursor::{Cursor, glues, is_kanji};
use crate::era::Era;
use crate::number::{begins_kanji_numeral, numeral, small_number};

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
        .or_else(|| take_english(cursor))
        .or_else(|| take_month_first(cursor))
        .or_else(|| take_lone_day(cursor))
}

/// 令和5年2月9日, 令和5年度, R5.2.9, R5年2月.
fn take_era_date(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let spelled = Era::ALL.into_iter().find(|era| trial.eat(era.name()));
    let era = spelled.or_else(|| take_initial(&mut trial))?;
    trial.skip_space();
    let n = if trial.eat("元") { 1 } else { small_number(&mut trial)? };
    let year = era.year(n)?;
    let dotted = take_rest_separated(&mut trial, year);
    let written = dotted.or_else(|| take_rest_of_year(&mut trial, year))?;
    *cursor = trial;
    Some(Written { reckoning: Reckoning::By(era), ..written })
}

fn take_initial(cursor: &mut Cursor<'_>) -> Option<Era> {
    let glued = cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || glues(c) && c != ':');
    let initial = cursor.peek().filter(|_| !glued)?;
    let era = [Era::Reiwa, Era::Heisei, Era::Showa].into_iter().find(|era| era.initial() == initial)?;
    cursor.skip_char();
    cursor.sees_digit().then_some(era)
}

/// 2023年2月9日, 二〇二三年五月.
fn take_with_year(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let year = long_year(&mut trial)?;
    let written = match take_rest_of_year(&mut trial, year) {
        Some(written) => written,
        None => {
            Written { year: Part::Written(year), list_until: list_end(trial, "年")?, ..Written::default() }
        }
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
    let year = u16::try_from(year).ok().filter(|year| (1868..2200).contains(year))?;
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
    skip_other_writing(&mut trial, year);
    (trial.eat("年") && !trial.sees_one_of(&["代", "間", "ぶり", "前", "後"])).then_some(())?;
    let fiscal = trial.eat("度");
    skip_other_writing(&mut trial, year);
    *cursor = trial;
    let year = Written { year: Part::Written(year), fiscal, ..Written::default() };
    Some(if fiscal { year } else { take_below_year(cursor, year) })
}

/// Skips the same year told otherwise: the brackets of 令和6年(2024年)2月10日 and of 2024(令和6)年2月10日.
fn skip_other_writing(cursor: &mut Cursor<'_>, year: u16) {
    let mut trial = *cursor;
    let same = trial.eat("(") && {
        let era = Era::ALL.into_iter().find(|era| trial.eat(era.name()));
        let n =
            if trial.eat("元") { Some(1) } else { trial.digits().and_then(|n| u16::try_from(n.value).ok()) };
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
    Written { year: year.year, reckoning: year.reckoning, ..below }
}

/// Can a date in numbers begin so?
pub(super) fn begins_written(c: char) -> bool {
    c.is_ascii_digit()
        || begins_month(c)
        || matches!(c, '令' | '平' | '昭' | '大' | '明' | 'R' | 'H' | 'S')
        || is_kanji(c) && begins_kanji_numeral(c)
}
