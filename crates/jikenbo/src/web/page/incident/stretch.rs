//! A text cut into stretches by the words that values were read from, which may overlap.

use jikenbo_model::Span;

/// A stretch of a text, and the values that were read from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Where.
    pub(super) span: Span,
    /// The values, by their places among those of the report.
    pub(super) values: Vec<usize>,
}

/// `within` cut wherever one of the marks, each a value and its words, begins or ends.
pub(super) fn stretches(within: Span, marks: &[(usize, Span)]) -> Vec<Stretch> {
    let marks: Vec<_> = marks.iter().filter(|(_, mark)| mark.overlaps(within)).collect();
    let inside = |at: &usize| within.start() < *at && *at < within.end();
    let mut cuts: Vec<usize> =
        marks.iter().flat_map(|(_, mark)| [mark.start(), mark.end()]).filter(inside).collect();
    cuts.extend([within.start(), within.end()]);
    cuts.sort_unstable();
    cuts.dedup();
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    pairs.map(|(&from, &to)| stretch(Span::between(from, to), &marks)).collect()
}

fn stretch(span: Span, marks: &[&(usize, Span)]) -> Stretch {
    let mut values: Vec<usize> =
        marks.iter().filter(|(_, mark)| mark.contains(span)).map(|(value, _)| *value).collect();
    values.sort_unstable();
    values.dedup();
    Stretch { span, values }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(within: (usize, usize), marks: &[(usize, usize, usize)], expected: &str) {
        let marks: Vec<_> = marks.iter().map(|&(value, from, to)| (value, Span::between(from, to))).collect();
        let cut = stretches(Span::between(within.0, within.1), &marks);
        let shown: Vec<_> = cut
            .iter()
            .map(|one| format!("{}-{}{:?}", one.span.start(), one.span.end(), one.values))
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn marks_may_overlap() {
        check((0, 9), &[], "0-9[]");
        check((0, 9), &[(0, 2, 5), (1, 4, 7)], "0-2[] 2-4[0] 4-5[0, 1] 5-7[1] 7-9[]");
        check((3, 6), &[(0, 0, 9), (1, 5, 8), (2, 6, 7)], "3-5[0] 5-6[0, 1]");
        check((0, 4), &[(3, 1, 2), (3, 1, 2)], "0-1[] 1-2[3] 2-4[]");
        check((4, 4), &[(0, 2, 8)], "");
    }

    proptest! {
        /// Nothing is lost, nothing is said twice, and each value has just its words.
        #[test]
        fn stretches_are_the_text(marks in prop::collection::vec((0usize..4, 0usize..30, 0usize..30), 0..8)) {
            let marks: Vec<_> = marks
                .into_iter()
                .map(|(value, a, b)| (value, Span::between(a.min(b), a.max(b))))
                .collect();
            let cut = stretches(Span::between(5, 25), &marks);
            let mut at = 5;
            for one in &cut {
                prop_assert_eq!(one.span.start(), at);
                at = one.span.end();
                for place in one.span.start()..one.span.end() {
                    for value in 0..4 {
                        let is_marked = marks
                            .iter()
                            .any(|(of, mark)| *of == value && mark.start() <= place && place < mark.end());
                        prop_assert_eq!(is_marked, one.values.contains(&value));
                    }
                }
            }
            prop_assert_eq!(at, 25);
        }
    }
}
