//! A mapped cell → the value of its field.

use jikenbo_model::vocabulary::{AffectedStatus, Cause, Industry, LeakStatus, Unit};
use jikenbo_model::{
    Affected, Bound, ColumnField, ColumnMap, Count, Counted, DateOrder, Fact, Reading as How, Record, When,
};
use jikenbo_text::FoldedSpan;
use jikenbo_text::date::{DateMention, Part};
use jikenbo_text::number::Counter;

use super::own::OwnWords;
use crate::reading::Reading;
use crate::rule;

/// The name of the reason of everything that is read here.
const REASON: &str = "column";

/// A cell that is filled in.
#[derive(Clone, Copy)]
pub(super) struct Filled<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) map: &'a ColumnMap,
    /// The map's words for values.
    pub(super) own: &'a OwnWords,
    pub(super) field: ColumnField,
    pub(super) span: FoldedSpan,
    /// The words of the row's column of units; empty where there are none.
    pub(super) unit: &'a str,
}

/// Words that say that a number or a date is not known; that is no fault of the table.
const NOT_TOLD: [&str; 9] = ["不明", "調査中", "非公表", "未公表", "未定", "-", "―", "なし", "確認中"];

impl Filled<'_> {
    /// Puts the cell's value into `record`; `false` where its words are not understood. What the rules read from the rest
    /// of the row stays then, but for the field itself.
    pub(super) fn put(self, record: &mut Record) -> bool {
        match self.field {
            ColumnField::SeriesNo => record.series_no = Some(self.printed()),
            ColumnField::Organization => record.organization = Some(self.printed()),
            ColumnField::Heading => record.heading = self.reading.original(self.span),
            ColumnField::Account | ColumnField::AffectedUnit => {}
            ColumnField::DisclosedOn => return self.put_date(&mut record.disclosed_on),
            ColumnField::OccurredFrom => return self.put_date(&mut record.occurred_from),
            ColumnField::OccurredUntil => return self.put_date(&mut record.occurred_until),
            ColumnField::DiscoveredOn => return self.put_date(&mut record.discovered_on),
            ColumnField::Industry => return self.put_industry(record),
            ColumnField::Cause => return self.put_cause(record),
            ColumnField::Affected => return self.put_affected(record),
        }
        true
    }

    /// The words as printed.
    fn printed(self) -> Fact<String> {
        let span = self.reading.original(self.span);
        Fact::quoted(self.reading.document.text.at(span).to_owned(), [span], How::Exact, REASON)
    }

    fn means<T>(self, value: T) -> Fact<T> {
        Fact::quoted(value, [self.reading.original(self.span)], How::Normalised, REASON)
    }

    fn is_not_told(self) -> bool {
        NOT_TOLD.contains(&self.reading.words(self.span))
    }

    /// Does the fact that the rules found rest on this cell?
    fn holds<T>(self, fact: &Fact<T>) -> bool {
        let cell = self.reading.original(self.span);
        fact.spans().next().is_some_and(|span| span.overlaps(cell))
    }

    fn put_date(self, field: &mut Option<Fact<When>>) -> bool {
        let told = field.take().filter(|fact| self.holds(fact));
        *field = self.date().map(|when| self.means(when)).or(told);
        field.is_some() || self.is_not_told()
    }

    fn date(self) -> Option<When> {
        let words = self.reading.words(self.span);
        if self.map.date_order != DateOrder::Ymd {
            return turned(words, self.map.date_order);
        }
        let mut dates = self.reading.dates.iter();
        let written = dates.find(|date| self.span.contains(date.span));
        written.and_then(|date| whole(date, self.map.year)).or_else(|| month_and_day(words, self.map.year?))
    }

    /// The table's own word, else what the rules made of the row.
    fn put_industry(self, record: &mut Record) -> bool {
        let own = self.own.industries.named(self.reading.words(self.span));
        let own = own.or_else(|| Industry::named(self.reading.words(self.span)));
        record.industry = own.map(|industry| self.means(industry)).or(record.industry.take());
        record.industry.is_some() || self.is_not_told()
    }

    /// What the table itself calls the cause, else what the rules make of its words.
    fn put_cause(self, record: &mut Record) -> bool {
        let own = self.own.causes.named(self.reading.words(self.span));
        let own = own.or_else(|| Cause::named(self.reading.words(self.span)));
        let known = record.cause.take().filter(|cause| cause.value != Cause::Unknown);
        let cell = self.reading.original(self.span);
        let rests_here = known.as_ref().is_some_and(|known| known.spans().any(|span| cell.contains(span)));
        let says_so = known.as_ref().is_some_and(|known| self.says_cause(known.value));
        let is_printed = rests_here || says_so || rule::prints_cause(self.reading);
        record.cause = Some(match (own, known) {
            (Some(own), _) => self.means(own),
            (None, Some(known)) if is_printed => self.first_of(known),
            (None, Some(known)) => known,
            (None, None) => self.means(Cause::Unknown),
        });
        own.is_some() || is_printed || self.is_not_told()
    }

    /// Do words of this cell tell of the cause, wherever in the row the rules found it?
    fn says_cause(self, cause: Cause) -> bool {
        let mut causes = self.reading.topic("cause");
        causes.any(|(located, name)| name == cause.as_str() && self.span.contains(located.mention.span))
    }

    /// The same fact, this cell the decisive words.
    fn first_of<T>(self, fact: Fact<T>) -> Fact<T> {
        let cell = self.reading.original(self.span);
        let others: Vec<_> = fact.spans().filter(|span| !cell.contains(*span)).collect();
        Fact::quoted(fact.value, [cell].into_iter().chain(others), How::Normalised, REASON)
    }

    fn put_affected(self, record: &mut Record) -> bool {
        let told = record.affected.take().filter(|fact| self.holds(fact)).map(|fact| fact.value.status);
        let Some(count) = self.count() else {
            return self.is_not_told();
        };
        if record.counts.iter().all(|counted| counted.value.count != count) {
            record.counts.push(self.means(Counted { count, of: String::new() }));
        }
        // Devices and files are counts, and never the headline.
        if let Some(unit) = rule::headline_unit(count.unit) {
            let status = told.unwrap_or_else(|| status_of(record));
            record.affected = Some(self.means(Affected { count: Count { unit, ..count }, status }));
        }
        true
    }

    fn count(self) -> Option<Count> {
        let mut amounts = self.reading.amounts.iter();
        let (value, bound, counter) = match amounts.find(|amount| self.span.contains(amount.span)) {
            Some(amount) => (amount.value, amount.bound, amount.counter),
            None => bare(self.reading.words(self.span)).map(|(value, bound)| (value, bound, None))?,
        };
        Some(Count { value, unit: self.unit(counter)?, bound })
    }

    /// What the counter says, else the row's own unit, else the map, else the name of the column.
    fn unit(self, counter: Option<Counter>) -> Option<Unit> {
        let counter = match counter {
            None if !self.unit.is_empty() => Some(counter_of(self.unit)?),
            counter => counter,
        };
        let name = self.map.columns.get(&self.field).map_or("", String::as_str);
        let usual = if name.contains(['人', '名']) { Unit::Persons } else { Unit::Records };
        match counter {
            None => Some(self.map.unit.unwrap_or(usual)),
            Some(Counter::Case | Counter::Record | Counter::Row) => {
                Some(self.map.unit.unwrap_or(Unit::Records))
            }
            Some(Counter::Person | Counter::Party | Counter::User | Counter::Member) => Some(Unit::Persons),
            Some(Counter::Household) => Some(Unit::Households),
            Some(Counter::Company | Counter::Corporation | Counter::Business) => Some(Unit::Companies),
            Some(Counter::Device | Counter::Terminal) => Some(Unit::Devices),
            Some(Counter::Sheet | Counter::Copy | Counter::Volume | Counter::Letter) => Some(Unit::Items),
            Some(Counter::Account) => Some(Unit::Accounts),
            Some(Counter::File) => Some(Unit::Files),
            Some(Counter::Email) => Some(Unit::Emails),
            Some(Counter::EmailAddress) => Some(Unit::EmailAddresses),
            Some(_) => None,
        }
    }
}

/// The counter that a word is.
fn counter_of(word: &str) -> Option<Counter> {
    jikenbo_text::number::amounts(&format!("1{word}")).first()?.counter
}

/// Hedges of a number that stands alone.
const HEDGES: &[(&str, Bound)] = &[
    ("約", Bound::About),
    ("およそ", Bound::About),
    ("最大", Bound::UpTo),
    ("以上", Bound::MoreThan),
    ("超", Bound::MoreThan),
];

/// A number without a counter, which only a column can be known by: `1,234`, `約900`.
fn bare(words: &str) -> Option<(u64, Bound)> {
    let (mut rest, mut bound) = (words.trim(), Bound::Exact);
    for (hedge, own) in HEDGES {
        if let Some(left) = rest.strip_prefix(hedge).or_else(|| rest.strip_suffix(hedge)) {
            (rest, bound) = (left.trim(), if bound == Bound::Exact { *own } else { bound });
        }
    }
    let digits: String = rest.chars().filter(|&c| c != ',').collect();
    Some((digits.parse().ok()?, bound))
}

/// What became of them, by the rest of the row.
fn status_of(record: &Record) -> AffectedStatus {
    let leak = record.leak_status.as_ref().map(|leak| leak.value);
    match (record.cause.as_ref().map(|cause| cause.value), leak) {
        (_, Some(LeakStatus::Confirmed)) => AffectedStatus::Confirmed,
        (_, Some(LeakStatus::None)) => AffectedStatus::RuledOut,
        (Some(Cause::Loss | Cause::Theft), _) => AffectedStatus::Lost,
        (Some(Cause::MisdeliveryEmail | Cause::MisdeliveryOther), None) => AffectedStatus::Confirmed,
        _ => AffectedStatus::Possible,
    }
}

/// As much of a date as is written; the year may come from the map.
fn whole(date: &DateMention, year: Option<u16>) -> Option<When> {
    let year = match date.year {
        Part::Written(year) => year,
        Part::Unwritten => year?,
        _ => return None,
    };
    let small = |part: Part| match part {
        Part::Written(number) => u8::try_from(number).map(Some).ok(),
        Part::Unwritten => Some(None),
        _ => None,
    };
    match (small(date.month)?, small(date.day)?) {
        (Some(month), Some(day)) => When::on(year, month, day),
        (Some(month), None) => When::in_month(year, month),
        (None, _) => When::in_year(year),
    }
}

/// The numbers in some words.
fn numbers(words: &str) -> Option<Vec<u16>> {
    let parts = words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok()).collect()
}

/// 1/5: only a map can tell that it is a day.
fn month_and_day(words: &str, year: u16) -> Option<When> {
    let &[month, day] = numbers(words)?.as_slice() else {
        return None;
    };
    When::on(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// A date in numbers, in another order than ours.
fn turned(words: &str, order: DateOrder) -> Option<When> {
    let &[first, second, third, ..] = numbers(words)?.as_slice() else {
        return None;
    };
    let small = |number: u16| u8::try_from(number).ok();
    match order {
        // What a spreadsheet knew for a date comes with the year first, whatever the map says.
        _ if first > 31 => When::on(first, small(second)?, small(third)?),
        DateOrder::Dmy => When::on(third, small(second)?, small(first)?),
        DateOrder::Mdy | DateOrder::Ymd => When::on(third, small(first)?, small(second)?),
    }
}
