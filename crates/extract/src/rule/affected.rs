//! The headline number of the article.

use jikenbo_model::vocabulary::{AffectedStatus, Cause, LeakStatus, Unit};
use jikenbo_model::{Affected, Count, Fact, Record};

use super::counts::Candidate;
use crate::reading::Reading;

/// Chooses among the numbers that count something affected: persons before other units, the total before its
/// parts, what the heading prints before the rest.
pub(super) fn read(reading: &Reading, candidates: &[Candidate], record: &Record) -> Option<Fact<Affected>> {
    let fits = |candidate: &&Candidate| headline_unit(candidate.count.unit).is_some();
    let best = candidates
        .iter()
        .filter(fits)
        .max_by_key(|candidate| weight(candidate))?;
    let unit = headline_unit(best.count.unit)?;
    let count = Count { unit, ..best.count };
    Some(reading.fact(
        Affected {
            count,
            status: status(record),
        },
        [best.span],
        reason(best),
    ))
}

/// Accounts as the headline are records; devices, files and money are never the headline.
fn headline_unit(unit: Unit) -> Option<Unit> {
    match unit {
        Unit::Accounts => Some(Unit::Records),
        Unit::Devices | Unit::Files | Unit::Yen => None,
        _ => Some(unit),
    }
}

/// The larger, the likelier the headline; of equals the one with the larger number, then the earlier.
fn weight(candidate: &Candidate) -> (u32, u64) {
    let unit = match candidate.count.unit {
        Unit::Persons => 4,
        Unit::Records => 3,
        Unit::EmailAddresses | Unit::Households | Unit::Companies => 2,
        _ => 0,
    };
    let standing = [
        (candidate.in_heading, 4),
        (candidate.is_total, 3),
        (!candidate.is_part, 2),
    ];
    let standing: u32 = standing
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, points)| points)
        .sum();
    (unit + standing, candidate.count.value)
}

fn reason(candidate: &Candidate) -> &'static str {
    match (candidate.in_heading, candidate.is_total) {
        (true, _) => "heading",
        (false, true) => "total",
        (false, false) => "largest",
    }
}

fn status(record: &Record) -> AffectedStatus {
    let cause = record.cause.as_ref().map(|cause| cause.value);
    let leak = record.leak_status.as_ref().map(|leak| leak.value);
    match (cause, leak) {
        (Some(Cause::Loss | Cause::Theft), _) => AffectedStatus::Lost,
        (_, Some(LeakStatus::Confirmed)) => AffectedStatus::Confirmed,
        (_, Some(LeakStatus::None)) => AffectedStatus::RuledOut,
        _ => AffectedStatus::Possible,
    }
}
