//! Which predicted article is which gold one?

use serde_json::Value;

/// An article with its place in code points.
#[derive(Debug)]
pub(super) struct Placed<T> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) article: T,
}

/// A prediction may begin so many characters after the gold article: a mark before the heading.
const SLACK: usize = 12;

/// Finds each gold article by its anchor, after the one before it where it can be found there.
/// An anchor that the text does not hold leaves its article where no prediction is.
pub(super) fn placed_by_anchor<'g>(gold: &[&'g Value], text: &str) -> Vec<Placed<&'g Value>> {
    let mut placed: Vec<Placed<&Value>> = Vec::new();
    let mut cursor = 0;
    for &article in gold {
        let anchor = article.get("anchor").and_then(Value::as_str).unwrap_or_default();
        let after = text.get(cursor..).and_then(|rest| rest.find(anchor)).map(|at| at + cursor);
        let start = match after.or_else(|| text.find(anchor)) {
            Some(at) => {
                cursor = cursor
                    .max(at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
                text.get(..at).map_or(usize::MAX, |before| before.chars().count())
            }
            None => usize::MAX,
        };
        placed.push(Placed { start, end: usize::MAX, article });
    }
    placed.sort_by_key(|placed| placed.start);
    placed
}

/// Every gold article with its prediction, then the predictions that are left.
pub(super) fn pairs(
    gold: Vec<Placed<&Value>>,
    mut predicted: Vec<Placed<Value>>,
) -> Vec<(Option<&Value>, Option<Value>)> {
    predicted.sort_by_key(|placed| placed.start);
    let mut left: Vec<Option<Placed<Value>>> = predicted.into_iter().map(Some).collect();
    let mut pairs = Vec::new();
    for gold in gold {
        let holds = |slot: &Option<Placed<Value>>| {
            slot.as_ref().is_some_and(|placed| {
                placed.start <= gold.start.saturating_add(SLACK)
                    && gold.start < placed.end.max(placed.start + 1)
            })
        };
        let best = left.iter_mut().rfind(|slot| holds(slot)).and_then(Option::take);
        pairs.push((Some(gold.article), best.map(|placed| placed.article)));
    }
    pairs.extend(left.into_iter().flatten().map(|placed| (None, Some(placed.article))));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn anchors_are_found_one_after_the_other() {
        let gold =
            [json!({"anchor": "お詫び"}), json!({"anchor": "お詫び"}), json!({"anchor": "どこにもない"})];
        let gold: Vec<_> = gold.iter().collect();
        let starts: Vec<_> =
            placed_by_anchor(&gold, "☆お詫び\nお詫び").iter().map(|placed| placed.start).collect();
        assert_eq!(starts, [1, 5, usize::MAX]);
    }

    #[test]
    fn each_prediction_is_taken_once() {
        let (one, two) = (json!({"anchor": "一"}), json!({"anchor": "二"}));
        let gold = vec![
            Placed { start: 0, end: usize::MAX, article: &one },
            Placed { start: 30, end: usize::MAX, article: &two },
        ];
        let predicted = vec![
            Placed { start: 0, end: 100, article: json!(1) },
            Placed { start: 200, end: 300, article: json!(2) },
        ];
        let pairs: Vec<_> =
            pairs(gold, predicted).into_iter().map(|(gold, have)| (gold.is_some(), have)).collect();
        assert_eq!(pairs, [(true, Some(json!(1))), (true, None), (false, Some(json!(2)))]);
    }
}
