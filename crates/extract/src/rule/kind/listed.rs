//! An item of a list: what the title above lets expect, and what it is about after all.

use jikenbo_text::{Counter, FoldedSpan};

use super::{counts_people, harm, people};
use crate::article::Shape;
use crate::reading::{Located, Reading};

/// Does one of the first sentences say that people came together: 教室を開いた?
pub(super) fn is_of_gathering(reading: &Reading) -> bool {
    let first: Vec<FoldedSpan> = reading.sentences.iter().take(2).map(|sentence| sentence.span).collect();
    let is_first = |located: &Located| first.iter().any(|span| span.contains(located.mention.span));
    reading.topic("kind").any(|(located, name)| name == "gathering" && is_first(located))
}

/// Does an item stand under a title of accidents, count people or name data, and speak of nothing in general?
pub(super) fn is_expected(reading: &Reading) -> bool {
    let says = |wanted: &[&str]| reading.topic("kind").any(|(_, name)| wanted.contains(&name));
    let (counts, names) = (counts_people(reading), reading.topic("data_kind").next().is_some());
    let has_cause = || reading.topic("cause").next().is_some();
    let tells = || says(&["event", "apology", "data"]) || has_cause();
    let is_listed = reading.article.shape == Shape::Listed;
    reading.article.is_expected
        && (counts || names || is_listed && says(&["event"]))
        && !harm::is_only_punished(reading)
        && (tells() || is_listed && counts && (names || counts_persons(reading)))
        && !harm::speaks_in_general(reading)
        && !says(&["general", "gathering", "advertised"])
        && (!says(&["figures", "statistics"]) || tells() && counts && is_called_once(reading))
}

/// Are people or households counted, and not only cases?
fn counts_persons(reading: &Reading) -> bool {
    people(reading).any(|amount| amount.counter != Some(Counter::Case))
}

/// Does one word alone speak of figures, which may be what was lost: 希望調査の結果?
fn is_called_once(reading: &Reading) -> bool {
    let is_of_parts = |words: &str| words.contains(['%', '割', '社']);
    let mut figures = reading.topic("kind").filter(|(_, name)| matches!(*name, "figures" | "statistics"));
    let first = figures.next().is_some_and(|(figure, _)| !is_of_parts(reading.words(figure.mention.span)));
    first && figures.next().is_none() && !reading.topic("kind").any(|(_, name)| name == "many")
}
