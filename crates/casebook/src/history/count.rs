//! Is one number the other, rounded?

use jikenbo_model::{Bound, Count};

/// Digits of a number without the zeros at its end.
pub(crate) fn precision(value: u64) -> u32 {
    digits(value).saturating_sub(zeros(value))
}

/// Is one of the numbers the other, its first digits kept? 42万 and 419,254; units are not looked at.
pub(super) fn is_rounding(a: Count, b: Count) -> bool {
    if a.value == b.value {
        return true;
    }
    let (rough, fine) = if zeros(a.value) >= zeros(b.value) { (a, b) } else { (b, a) };
    let step = 10_u64.saturating_pow(zeros(rough.value));
    let off = rough.value.abs_diff(fine.value);
    let is_near = rough.bound == Bound::About && off.saturating_mul(NEAR) <= fine.value;
    is_near || step >= ROUGH && precision(rough.value) >= 2 && off < step
}

/// 約 is off by no more than one in so many.
const NEAR: u64 = 50;

/// Nobody rounds to less without saying 約.
const ROUGH: u64 = 100;

fn digits(value: u64) -> u32 {
    value.checked_ilog10().map_or(1, |log| log + 1)
}

fn zeros(value: u64) -> u32 {
    let mut count = 0;
    let mut rest = value;
    while rest > 0 && rest.is_multiple_of(10) {
        rest /= 10;
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Unit;

    use super::*;

    #[test]
    fn first_digits_are_kept() {
        let count = |value, bound| Count { value, unit: Unit::Persons, bound };
        let cases = [
            (420_000, 419_254, true),
            (74_300, 74_000, true),
            (1_906, 1_900, true),
            (31_247, 31_000, true),
            (145_000, 144_000, false),
            (9_000_000, 9_280_000, false),
            (1_377, 1_402, false),
            (120, 125, false),
            (0, 5, false),
        ];
        for (a, b, same) in cases {
            let [a, b] = [a, b].map(|value| count(value, Bound::Exact));
            assert_eq!((is_rounding(a, b), is_rounding(b, a)), (same, same), "{a:?} {b:?}");
        }
        assert!(is_rounding(count(500, Bound::About), count(498, Bound::Exact)));
    }
}
