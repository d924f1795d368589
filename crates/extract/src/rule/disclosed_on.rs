//! The date of this disclosure.

mod announced;
mod dateline;

use jikenbo_model::Fact;
use jikenbo_text::When;

use super::dated::{self, Day};
use crate::article::Column;
use crate::reading::Reading;

/// The date of the cell or of the announcement that the article reports; otherwise that which stands at its head or
/// foot. The organisation's own text bears its date there: an announcement that it tells of is an earlier one.
pub(super) fn read(reading: &Reading, is_own: bool) -> Option<Fact<When>> {
    let outside = dated::outside(reading);
    let days = dated::days(reading, outside);
    if let Some(cell) = reading.cell(Column::Disclosed) {
        let day = days.iter().find(|day| cell.contains(day.span()))?;
        return Some(reading.fact(day.when, [day.span()], "cell"));
    }
    let dateline = dateline::find(reading, &days);
    let anchor = dateline.map(|day| day.when).or(outside);
    let days = dated::days(reading, anchor);
    let is_signed = is_own && dateline.is_some();
    if let Some(day) = announced::find(reading, &days, anchor).filter(|_| !is_signed) {
        return Some(reading.fact(day.when, [day.span()], "announced"));
    }
    dateline.map(|day| reading.fact(day.when, [day.span()], "dateline"))
}

/// The day from which dates without a year are counted.
pub(super) fn anchor(reading: &Reading, disclosed: Option<&Fact<When>>) -> Option<When> {
    disclosed.map(|fact| fact.value).or_else(|| dated::outside(reading))
}

/// The positions, among the dates of the article, of those that date notices and reports, this or others.
pub(super) fn datelines(reading: &Reading, days: &[Day]) -> Vec<usize> {
    dateline::positions(reading, days)
}
