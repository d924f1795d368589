//! An item of a list: what the title above lets expect, and what it is about after all.

use jikenbo_text::{Counter, Part, name};

use super::{counts_people, harm, people, punishes_for_no_data};
use crate::article::Shape;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::words::Words;

/// Does an item stand under a title of accidents, count people or name data, and speak of nothing in general?
pub(super) fn is_expected(reading: &Reading) -> bool {
    let says = |wanted: &[&str]| reading.topic("kind").any(|(_, name)| wanted.contains(&name));
    static DRILLS: Words = Words::of(&["訓練", "演習"]);
    let (counts, names) = (counts_people(reading), reading.topic("data_kind").next().is_some());
    let has_cause = || reading.topic("cause").next().is_some();
    let tells = || says(&["event", "apology", "data"]) || has_cause();
    let is_listed = reading.article.shape == Shape::Listed;
    reading.article.is_expected
        && (counts || names || is_listed && happened(reading) && !says(&["weakness", "advisory"]))
        && !punishes_for_no_data(reading)
        && !reading.holds_any(&DRILLS)
        && (tells() || is_listed && counts && (names || counts_persons(reading)))
        && !harm::speaks_in_general(reading)
        && !says(&["general", "gathering", "advertised"])
        && (!says(&["figures", "statistics"]) || tells() && counts && is_called_once(reading))
}

/// Is an event told as something that has happened, with its day or with whom it befell?
fn happened(reading: &Reading) -> bool {
    let is_told =
        |located: &Located| matches!(reading.polarity_of(located), Polarity::Asserted | Polarity::Possible);
    let has_day = || reading.dates.iter().any(|date| matches!(date.day, Part::Written(_)));
    reading.topic("kind").any(|(located, name)| name == "event" && is_told(located))
        && (has_day() || name::names(reading.folded(), reading.article.span).next().is_some())
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
