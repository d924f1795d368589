//! An item of a list: what the title above lets expect, and what it is about after all.

use jikenbo_text::FoldedSpan;

use super::{counts_people, harm};
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
    let tells = || says(&["event", "apology", "data"]) || reading.topic("cause").next().is_some();
    reading.article.is_expected
        && (counts || names)
        && (tells() || counts && names && reading.article.shape == Shape::Listed)
        && !harm::speaks_in_general(reading)
        && !says(&["general", "gathering", "figures", "statistics", "advertised"])
}
