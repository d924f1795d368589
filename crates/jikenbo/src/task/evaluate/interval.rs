//! How far may a share be trusted that was counted on few cases?

use std::fmt;

/// The Wilson score interval of a share, between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Interval {
    /// Lower end.
    pub(crate) low: f64,
    /// Upper end.
    pub(crate) high: f64,
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}–{:.3}", self.low, self.high)
    }
}

/// The normal quantile of 95 % on both sides.
const Z: f64 = 1.959_963_984_540_054;

/// The interval of `part` out of `whole` at 95 %; of nothing it is everything. Wilson, JASA 22 (1927), 209–212.
pub(super) fn wilson(part: usize, whole: usize) -> Interval {
    if whole == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let n = whole as f64;
    let share = part as f64 / n;
    let spread = 1.0 + Z * Z / n;
    let centre = (share + Z * Z / (2.0 * n)) / spread;
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt() / spread;
    Interval { low: (centre - half).max(0.0), high: (centre + half).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_those_of_the_tables() {
        // Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
        for (part, whole, words) in [
            (81, 263, "0.255–0.366"),
            (15, 148, "0.062–0.160"),
            (0, 20, "0.000–0.161"),
            (1, 29, "0.006–0.172"),
            (0, 0, "0.000–1.000"),
        ] {
            assert_eq!(wilson(part, whole).to_string(), words, "{part} of {whole}");
        }
    }
}
