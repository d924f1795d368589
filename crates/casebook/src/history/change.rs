//! What is a value to the one before it: the same again, narrower, put right, or the opposite?

use jikenbo_model::vocabulary::{AffectedStatus, Cause, LeakStatus, SecondaryDamage};
use jikenbo_model::{Bound, Count, When};

use super::Value;
use super::count::is_rounding;

/// What a value is to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Nothing was said before.
    First,
    /// The same, said otherwise: rounded, in another unit, less precisely, a bound that holds.
    Same,
    /// Within what was said: 不明 became known, 最大 a number, possible certain, a month a day.
    Narrowed,
    /// Another value.
    Corrected,
    /// What was said is taken back: 流出していない became 流出した.
    Contradicted,
    /// Another number that stands beside it and goes on from none before.
    Beside,
    /// A person entered it.
    Entered,
    /// A person confirmed what was read.
    Accepted,
    /// A person rejected what was read.
    Rejected,
}

impl Change {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Same => "same",
            Self::Narrowed => "narrowed",
            Self::Corrected => "corrected",
            Self::Contradicted => "contradicted",
            Self::Beside => "beside",
            Self::Entered => "entered",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

/// What `after` is to `before`; `corrects` where the text says of itself that it puts something right.
pub(crate) fn change(before: &Value, after: &Value, corrects: bool) -> Change {
    match (before, after) {
        (Value::Unknown, _) => Change::Narrowed,
        (Value::Number(before, was), Value::Number(after, is)) => {
            number((*before, *was), (*after, *is), corrects)
        }
        (Value::Leak(before), Value::Leak(after)) => leak(*before, *after),
        (Value::Misuse(before), Value::Misuse(after)) => misuse(*before, *after),
        (Value::Cause(before), Value::Cause(after)) => cause(*before, *after),
        (Value::When(before), Value::When(after)) => when(*before, *after),
        (Value::Names(before), Value::Names(after)) => names(before, after),
        (Value::Included(false), Value::Included(true)) => Change::Contradicted,
        _ => Change::Corrected,
    }
}

fn number(
    (before, was): (Count, Option<AffectedStatus>),
    (after, is): (Count, Option<AffectedStatus>),
    corrects: bool,
) -> Change {
    use AffectedStatus::{Confirmed, Lost, Possible, RuledOut};
    let became_certain = was == Some(Possible) && matches!(is, Some(Confirmed | RuledOut));
    match (was, is) {
        (Some(RuledOut), Some(Confirmed | Possible)) => return Change::Contradicted,
        (Some(Confirmed), Some(RuledOut)) => return Change::Corrected,
        (Some(Lost), Some(RuledOut)) if before.value == after.value => return Change::Narrowed,
        _ => {}
    }
    if is_rounding(before, after) {
        return if became_certain || is_firmer(before, after) { Change::Narrowed } else { Change::Same };
    }
    let same_unit = before.unit == after.unit;
    match (before.bound, after.bound) {
        _ if corrects || !same_unit => Change::Corrected,
        (Bound::Exact | Bound::About, Bound::UpTo) if before.value <= after.value => Change::Same,
        (Bound::UpTo, _) if after.value < before.value => Change::Narrowed,
        (Bound::MoreThan, _) if after.value > before.value => Change::Narrowed,
        _ if became_certain && after.value < before.value => Change::Narrowed,
        _ => Change::Corrected,
    }
}

/// 最大, 以上 or 約 fell away.
fn is_firmer(before: Count, after: Count) -> bool {
    matches!(before.bound, Bound::UpTo | Bound::MoreThan) && after.bound == Bound::Exact
}

fn leak(before: LeakStatus, after: LeakStatus) -> Change {
    match (before, after) {
        (LeakStatus::Possible, _) => Change::Narrowed,
        (LeakStatus::Confirmed, LeakStatus::Possible) => Change::Same,
        (LeakStatus::Confirmed, _) => Change::Corrected,
        (LeakStatus::None, _) => Change::Contradicted,
    }
}

fn misuse(before: SecondaryDamage, _: SecondaryDamage) -> Change {
    match before {
        SecondaryDamage::NoneReported => Change::Contradicted,
        SecondaryDamage::Reported => Change::Corrected,
    }
}

fn cause(before: Cause, after: Cause) -> Change {
    let is_wide = |cause| matches!(cause, Cause::Cyberattack | Cause::UnauthorizedAccess | Cause::Malware);
    let is_attack = |cause| {
        let within = [Cause::Ransomware, Cause::Malware, Cause::Phishing, Cause::SpoofedMail, Cause::Ddos];
        within.contains(&cause) || cause == Cause::UnauthorizedAccess
    };
    match (before, after) {
        (_, Cause::Cyberattack) if is_attack(before) => Change::Same,
        (Cause::Ransomware, Cause::Malware | Cause::UnauthorizedAccess) => Change::Same,
        _ if is_wide(before) && is_attack(after) => Change::Narrowed,
        _ => Change::Corrected,
    }
}

fn when(before: When, after: When) -> Change {
    if holds(before, after) {
        Change::Narrowed
    } else if holds(after, before) {
        Change::Same
    } else {
        Change::Corrected
    }
}

/// Is `day` within `span`, a year or a month?
fn holds(span: When, day: When) -> bool {
    span.year() == day.year()
        && span.month().is_none_or(|month| day.month() == Some(month))
        && span.day().is_none()
}

fn names(before: &[String], after: &[String]) -> Change {
    if before.iter().all(|name| after.contains(name)) {
        Change::Narrowed
    } else if after.iter().all(|name| before.contains(name)) {
        Change::Same
    } else {
        Change::Corrected
    }
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Unit;

    use super::*;

    fn counted(value: u64, bound: Bound, status: AffectedStatus) -> Value {
        Value::Number(Count { value, unit: Unit::Persons, bound }, Some(status))
    }

    #[test]
    fn numbers_narrow_move_and_are_taken_back() {
        use AffectedStatus::{Confirmed, Possible, RuledOut};
        use Bound::{Exact, MoreThan, UpTo};
        let cases = [
            ((3_400, UpTo, Possible), (2_812, Exact, Possible), Change::Narrowed),
            ((3_400, UpTo, Possible), (3_400, Exact, Confirmed), Change::Narrowed),
            ((12_400, Exact, Possible), (9_812, Exact, Confirmed), Change::Narrowed),
            ((9_812, Exact, Confirmed), (9_800, Exact, Confirmed), Change::Same),
            ((9_812, Exact, Confirmed), (12_000, UpTo, Confirmed), Change::Same),
            ((1_000, MoreThan, Confirmed), (1_240, Exact, Confirmed), Change::Narrowed),
            ((1_377, Exact, Confirmed), (1_402, Exact, Confirmed), Change::Corrected),
            ((40, Exact, RuledOut), (40, Exact, Confirmed), Change::Contradicted),
        ];
        for (before, after, expected) in cases {
            let of = |(value, bound, status)| counted(value, bound, status);
            assert_eq!(change(&of(before), &of(after), false), expected, "{before:?} {after:?}");
        }
        let (most, fewer) = (counted(3_400, UpTo, Possible), counted(2_812, Exact, Possible));
        assert_eq!(change(&most, &fewer, true), Change::Corrected);
    }

    #[test]
    fn words_and_days_narrow_and_are_taken_back() {
        let day = |words: &str| Value::When(words.parse().expect("a date"));
        let cases = [
            (day("2024-05"), day("2024-05-17"), Change::Narrowed),
            (day("2024-05-17"), day("2024"), Change::Same),
            (day("2024-05-17"), day("2024-05-16"), Change::Corrected),
            (Value::Unknown, day("2024-05-16"), Change::Narrowed),
            (Value::Leak(LeakStatus::Possible), Value::Leak(LeakStatus::None), Change::Narrowed),
            (Value::Leak(LeakStatus::None), Value::Leak(LeakStatus::Confirmed), Change::Contradicted),
            (Value::Cause(Cause::Cyberattack), Value::Cause(Cause::Ransomware), Change::Narrowed),
            (Value::Cause(Cause::Loss), Value::Cause(Cause::Theft), Change::Corrected),
            (Value::Included(false), Value::Included(true), Change::Contradicted),
        ];
        for (before, after, expected) in cases {
            assert_eq!(change(&before, &after, false), expected, "{before:?} {after:?}");
        }
    }
}
