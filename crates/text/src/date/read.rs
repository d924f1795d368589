//! Reads the dates of a stretch one after the other.

use super::around::take_around;
use super::month_day::{take_day, take_listed, take_month_and_day};
use super::relative::{Tells, begins_relative, take_relative};
use super::span_of_time::join_ranges;
use super::written::{Reckoning, Written, begins_written, take_below_year, take_written};
use super::{DateMention, DateScan, Part};
use crate::cursor::{Cursor, goes_on_from_before, is_kana, past_glued_run};

/// Reads all dates from `cursor` on.
pub(crate) fn read_dates(start: Cursor<'_>) -> DateScan {
    let mut reader = Reader::default();
    let mut cursor = start;
    loop {
        cursor.skip_while(|c| !begins_relative(c) && (is_kana(c) || !begins_written(c)));
        let Some(first) = cursor.peek() else { break };
        let end = reader.read_at(cursor);
        cursor = cursor.moved_to(end.unwrap_or_else(|| past_failed(cursor, first)));
    }
    let ranges = join_ranges(start, &mut reader.mentions);
    DateScan { mentions: reader.mentions, ranges }
}

/// Where to go on when no date begins at `cursor`: digits and what they are glued to are passed as a whole.
fn past_failed(mut cursor: Cursor<'_>, first: char) -> usize {
    if !first.is_ascii_digit() {
        return cursor.at() + first.len_utf8();
    }
    if goes_on_from_before(cursor) {
        return past_glued_run(cursor);
    }
    cursor.skip_while(|c| c.is_ascii_digit());
    cursor.at()
}

#[derive(Debug, Default)]
struct Reader {
    mentions: Vec<DateMention>,
    /// How the last year was told.
    reckoning: Reckoning,
    /// One past the last number of a list of months or days, and their unit.
    list: Option<(usize, char)>,
}

impl Reader {
    /// Keeps the date that begins at `cursor`; gives where it ends.
    fn read_at(&mut self, cursor: Cursor<'_>) -> Option<usize> {
        let mut after = cursor;
        let written = self.take(&mut after)?;
        if let Part::Written(_) = written.year {
            self.reckoning = written.reckoning.or_western();
        }
        self.list = self.list.filter(|&(until, _)| until > after.at());
        if written.list_until > after.at() {
            self.list = Some((written.list_until, unit_of(&written)));
        }
        self.keep(cursor.at(), after, &written)
    }

    fn take(&self, after: &mut Cursor<'_>) -> Option<Written> {
        if let Some((_, unit)) = self.list.filter(|&(until, _)| after.sees_digit() && after.at() < until) {
            return Some(listed(take_listed(after, unit)?, unit));
        }
        if let Some(tells) = take_relative(after) {
            return below_relative(after, tells);
        }
        if after.sees_digit() && goes_on_from_before(*after) && !self.ends_with_hyphen(*after) {
            return None;
        }
        take_written(after, self.reckoning)
    }

    /// Does a date end right before a hyphen before `cursor`: 2023/2/9-2023/2/12?
    fn ends_with_hyphen(&self, cursor: Cursor<'_>) -> bool {
        let ended = self.mentions.last().map_or(0, |mention| mention.span.end());
        cursor.before() == Some('-') && ended + 1 == cursor.at()
    }

    fn keep(&mut self, start: usize, mut after: Cursor<'_>, written: &Written) -> Option<usize> {
        let mut mention = DateMention {
            year: written.year,
            month: written.month,
            day: written.day,
            fiscal: written.fiscal || ends_business_year(&mut after),
            ..DateMention::default()
        };
        take_around(&mut after, &mut mention);
        mention.span = after.span_from(start);
        self.mentions.push(mention);
        Some(after.at())
    }
}

/// 3月期 in the words of accountants.
fn ends_business_year(after: &mut Cursor<'_>) -> bool {
    after.past().ends_with('月') && after.eat("期")
}

fn unit_of(written: &Written) -> char {
    match (written.month, written.day) {
        (_, Part::Written(_)) => '日',
        (Part::Written(_), _) => '月',
        _ => '年',
    }
}

fn listed(number: u16, unit: char) -> Written {
    let part = Part::Written(number);
    match unit {
        '日' => Written { day: part, ..Written::default() },
        '月' => Written { month: part, ..Written::default() },
        _ => Written { year: part, ..Written::default() },
    }
}

/// The numbers that may follow a word: 昨年6月28日, 先月11日, 翌24日.
fn below_relative(cursor: &mut Cursor<'_>, tells: Tells) -> Option<Written> {
    match tells {
        Tells::Year(year) => {
            let year = Written { year, fiscal: cursor.eat("度"), ..Written::default() };
            Some(if year.fiscal { year } else { below_year_word(cursor, year) })
        }
        Tells::Month(month) => Some(take_day_below(cursor, month)),
        Tells::Day(day) => Some(Written { day, ..Written::default() }),
        Tells::AboveNumber(above) => below_same_or_coming(cursor, above),
    }
}

/// 同年同月, 同年7月25日.
fn below_year_word(cursor: &mut Cursor<'_>, year: Written) -> Written {
    let mut trial = *cursor;
    if let Some(Tells::Month(month)) = take_relative(&mut trial) {
        let below = take_day_below(&mut trial, month);
        *cursor = trial;
        return Written { year: year.year, ..below };
    }
    take_below_year(cursor, year)
}

/// The day below a month, the first of a list too: 先月11日, 同25~27日.
fn take_day_below(cursor: &mut Cursor<'_>, month: Part) -> Written {
    let mut written = Written { month, ..Written::default() };
    let mut trial = *cursor;
    trial.skip_space();
    trial.eat("の");
    if take_day(&mut trial, &mut written).is_some() {
        *cursor = trial;
    }
    written
}

/// 同22日, 同7月25日, 翌24日, 翌4月1日.
fn below_same_or_coming(cursor: &mut Cursor<'_>, above: Part) -> Option<Written> {
    let mut trial = *cursor;
    if let Some(written) = take_month_and_day(&mut trial) {
        *cursor = trial;
        return Some(Written { year: above, ..written });
    }
    Some(take_day_below(cursor, above)).filter(|written| written.day != Part::Unwritten)
}
