//! Two lists side by side: where they differ.

use std::ops::Range;

/// A stretch in which two lists differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    /// In the list that is expected.
    pub(super) expected: Range<usize>,
    /// In the list that was found.
    pub(super) found: Range<usize>,
}

/// Cells of the table by which the longest common part is looked for; what is larger is taken for one gap.
const LARGEST: usize = 16_000_000;

/// The stretches in which the lists differ, in order. What both begin and end with is set aside first.
pub(super) fn aligned(expected: &[String], found: &[String]) -> Vec<Gap> {
    let head = expected.iter().zip(found).take_while(|(a, b)| a == b).count();
    let (expected, found) = (expected.get(head..).unwrap_or_default(), found.get(head..).unwrap_or_default());
    let tail = expected.iter().rev().zip(found.iter().rev()).take_while(|(a, b)| a == b).count();
    let expected = expected.get(..expected.len() - tail).unwrap_or_default();
    let found = found.get(..found.len() - tail).unwrap_or_default();
    let pairs = if expected.len().saturating_mul(found.len()) > LARGEST {
        Vec::new()
    } else {
        common(expected, found)
    };
    gaps(&pairs, expected.len(), found.len(), head)
}

/// The pairs of a longest common part.
fn common(a: &[String], b: &[String]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    let mut longest = vec![0_u32; (a.len() + 1) * width];
    let at = |i: usize, j: usize| i * width + j;
    let get = |longest: &[u32], i, j| longest.get(at(i, j)).copied().unwrap_or(0);
    for (i, one) in a.iter().enumerate().rev() {
        for (j, other) in b.iter().enumerate().rev() {
            let length = match one == other {
                true => get(&longest, i + 1, j + 1) + 1,
                false => get(&longest, i + 1, j).max(get(&longest, i, j + 1)),
            };
            longest.iter_mut().skip(at(i, j)).take(1).for_each(|cell| *cell = length);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while let (Some(one), Some(other)) = (a.get(i), b.get(j)) {
        if one == other {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if get(&longest, i + 1, j) >= get(&longest, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// What lies between the pairs, shifted by `head`.
fn gaps(pairs: &[(usize, usize)], expected: usize, found: usize, head: usize) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let (mut i, mut j) = (0, 0);
    for &(a, b) in pairs.iter().chain([&(expected, found)]) {
        if a > i || b > j {
            gaps.push(Gap { expected: head + i..head + a, found: head + j..head + b });
        }
        (i, j) = (a + 1, b + 1);
    }
    gaps
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn list(words: &str) -> Vec<String> {
        words.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn one_that_differs_is_one_gap() {
        let gaps = aligned(&list("1 2 3 4"), &list("1 9 3 4"));
        assert_eq!(gaps, [Gap { expected: 1..2, found: 1..2 }]);
        let gaps = aligned(&list("1 2 3 4"), &list("1 3 4 5"));
        assert_eq!(gaps, [Gap { expected: 1..2, found: 1..1 }, Gap { expected: 4..4, found: 3..4 }]);
    }

    proptest! {
        #[test]
        fn outside_of_the_gaps_the_lists_are_equal(a in "[1-3 ]{0,30}", b in "[1-3 ]{0,30}") {
            let (a, b) = (list(&a), list(&b));
            let (mut rest_a, mut rest_b) = (a.clone(), b.clone());
            for gap in aligned(&a, &b).into_iter().rev() {
                rest_a.drain(gap.expected);
                rest_b.drain(gap.found);
            }
            prop_assert_eq!(rest_a, rest_b);
        }
    }
}
