//! Numbers as pieces show them.

/// 1,234,567.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `part` of `whole` in tenths of a percent, rounded to the nearest; 0 of nothing.
pub(super) fn permille(part: u64, whole: u64) -> u64 {
    (part * 2_000 + whole).checked_div(whole * 2).unwrap_or(0)
}

/// 12.5%.
pub(super) fn percent(permille: u64) -> String {
    format!("{}.{}%", permille / 10, permille % 10)
}

/// +3, −2, ±0.
pub(super) fn change(change: i64) -> String {
    let sign = match change {
        0 => "±",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", grouped(change.unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_they_are_shown() {
        assert_eq!((grouped(999), grouped(1_234_567)), ("999".to_owned(), "1,234,567".to_owned()));
        assert_eq!([change(1_200), change(-2), change(0)], ["+1,200", "−2", "±0"]);
        for (part, whole, words) in
            [(1, 8, "12.5%"), (2, 3, "66.7%"), (1, 3, "33.3%"), (0, 0, "0.0%"), (5, 5, "100.0%")]
        {
            assert_eq!(percent(permille(part, whole)), words);
        }
    }
}
