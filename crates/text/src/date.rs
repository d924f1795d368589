//! When? Dates as they are written, whole or in part, in words or in numbers.

mod around;
#[cfg(test)]
mod cases;
mod column;
mod english;
mod month_day;
mod numeric;
mod read;
mod relative;
mod resolve;
mod span_of_time;
mod weekday;
mod written;

use serde::{Deserialize, Serialize};

use crate::span::FoldedSpan;

pub use resolve::{resolve, resolve_past};
pub use weekday::Weekday;

pub(crate) use read::read_dates;

/// How a year, a month or a day is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// As a number; not always one that exists.
    Written(u16),
    /// 同年, 同月, 同日, 当日: that of the date before it in the text.
    Same,
    /// 前年, 前月, 前日: the one before that of the date before it in the text.
    Before,
    /// 翌年, 翌月, 翌日: the one after that of the date before it in the text.
    After,
    /// 翌々日, その3日後: so many days after that of the date before it in the text.
    DaysAfter(u16),
    /// The first that fits and does not lie before the date before it in the text: 翌24日, the end of a range.
    Coming,
    /// 今年, 今月, 本日: that of the writing.
    This,
    /// 昨年, 先月, 昨日: the one before the writing.
    Last,
    /// 一昨年, 一昨日.
    BeforeLast,
    /// 来年, 来月.
    Next,
    /// Not told.
    #[default]
    Unwritten,
}

/// A date as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateMention {
    /// All its words, with weekday, time of day and 頃.
    pub span: FoldedSpan,
    /// The year, eras turned into Western years.
    pub year: Part,
    /// The month.
    pub month: Part,
    /// The day of the month.
    pub day: Part,
    /// A business year (令和5年度): no date of the calendar.
    pub fiscal: bool,
    /// 頃, 上旬, 末: near that date.
    pub about: bool,
    /// Words for the time of day that stand with it.
    pub time: Option<FoldedSpan>,
    /// The weekday that stands with it, true or not.
    pub weekday: Option<Weekday>,
    /// Something begins then, and no end stands with it: 6月1日から.
    pub opens: bool,
    /// Something ends then, and no beginning stands with it: 4月5日まで.
    pub closes: bool,
}

/// Two dates that are the ends of one stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// Index of the first day among the mentions.
    pub from: usize,
    /// Index of the last day among the mentions.
    pub until: usize,
    /// The words of both.
    pub span: FoldedSpan,
}

/// All dates of a stretch of text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateScan {
    /// Each date.
    pub mentions: Vec<DateMention>,
    /// Those that belong together.
    pub ranges: Vec<DateRange>,
}

/// All dates of a folded text.
#[must_use]
pub fn dates(folded: &str) -> DateScan {
    crate::scan::scan(folded).dates
}
