//! Articles, weighed by all their words.
//!
//! Of a text that is one article, the pairs of its characters are weighed, and what the features of the kind say: where a
//! set was left out, its texts were judged wrong less than half as often as by the features alone.
//!
//! Of an item of a page, the kinds of things that stand in it are weighed too, what is counted, and how its sentences end.
//! The weights below were not guessed either: they are those of a logistic regression over the labelled items of
//! `fixtures`, in tenths of a logarithm of the odds, with a penalty that drops what tells little. Where a set was left out,
//! they judged its items wrong half as often as the sum of the features alone, and with the pairs a third less often
//! again. What the features of the kind say counts as `SUMS`. Of a row, of which hardly any reports nothing, the pairs tell
//! no more.

use std::sync::LazyLock;

use jikenbo_text::Counter;

use super::ending::{Ending, ending};
use crate::article::Shape;
use crate::lexicon::{Concept, LEXICON};
use crate::pair_weights::{ITEMS, Table, WHOLES};
use crate::reading::Reading;

/// A topic of the lexicon, one of its concepts or any, and what it weighs where it is mentioned.
type Weight = (&'static str, &'static str, i32);

/// Any concept of the topic.
const ANY: &str = "*";

/// In the heading.
const HEADING: &[Weight] = &[
    ("asset", "*", 8),
    ("asset", "paper", 3),
    ("asset", "pc", 2),
    ("cause", "*", 8),
    ("data_context", "held", 2),
    ("data_context", "mere", -2),
    ("data_kind", "*", 2),
    ("date", "*", -2),
    ("earlier", "*", -1),
    ("industry", "*", 5),
    ("industry_name", "*", 11),
    ("kind", "body", 6),
    ("kind", "data", -5),
    ("kind", "event", -3),
    ("kind", "rubric", -2),
    ("polarity", "*", -2),
    ("prevention", "*", -9),
    ("prevention_context", "*", -2),
    ("section", "*", -5),
];

/// Below the heading.
const BODY: &[Weight] = &[
    ("asset", "*", 3),
    ("asset", "business_system", 4),
    ("asset", "paper", 4),
    ("cause", "*", 3),
    ("cause", "ransomware", 3),
    ("cause", "unauthorized_access", 1),
    ("data_context", "spared", -2),
    ("data_context", "unsettled", -2),
    ("data_in_list", "*", 2),
    ("data_kind", "*", 6),
    ("data_kind", "name", 7),
    ("data_kind", "password", -2),
    ("date", "*", 2),
    ("detection", "external", 4),
    ("detection", "internal", 3),
    ("detection", "sees", 3),
    ("detection", "shows", 5),
    ("detection", "staff", 9),
    ("earlier", "*", -2),
    ("industry", "*", 6),
    ("industry_name", "*", -2),
    ("kind", "*", -2),
    ("kind", "advisory", -6),
    ("kind", "body", -1),
    ("kind", "collection", -3),
    ("kind", "figures", -10),
    ("kind", "general", -1),
    ("kind", "many", -8),
    ("kind", "notice", 2),
    ("kind", "statistics", -4),
    ("leak", "*", 6),
    ("leak", "out", 1),
    ("leak", "reached", 5),
    ("leak", "shown", 1),
    ("prevention", "encryption", 6),
    ("prevention", "training", -2),
    ("response", "individuals_notified", 4),
    ("response", "internal_investigation", -4),
    ("section", "prevention", -2),
    ("section", "response", 5),
    ("section", "timeline", 4),
    ("thing", "*", 4),
    ("voice", "*", -1),
];

/// What is counted below the heading.
const COUNTED: &[(Counter, i32)] = &[(Counter::Person, 9), (Counter::Sheet, 10), (Counter::Company, 1)];

/// How a sentence ends.
const ENDINGS: &[(Ending, i32)] = &[
    (Ending::Plain, -9),
    (Ending::Request, -8),
    (Ending::Question, -6),
    (Ending::Polite, -6),
    (Ending::Denied, -4),
    (Ending::GoesOn, -1),
];

/// From which sum of the features of the kind on.
const SUMS: &[(i32, i32)] =
    &[(-7, 5), (-3, 11), (-1, 4), (1, 6), (3, 2), (5, 4), (7, 7), (9, 3), (11, 10), (13, 2)];

/// An item before anything is known of it.
const ITEM: i32 = -47;
/// A line or a paragraph of a digest.
const LISTED: i32 = -39;
/// A row of an incident table, of which hardly any reports none.
const ROW: i32 = -12;
/// A title above says that accidents follow.
const EXPECTED: i32 = 6;

/// What a text weighs for each point by which its features exceed what is enough, in hundredths.
const POINT: i32 = 15;
/// What a text has to weigh, in hundredths: few that are collected report nothing, and those that do are looked through.
const LEAST: i32 = 150;

/// Its heading speaks of several bodies or of none, which its words cannot tell: what befell two is worded as what befell one.
const SEVERAL: i32 = -200;
/// The same as `LEAST` of an item.
const LEAST_OF_ITEM: i32 = 50;

/// By which pairs an article of this shape is weighed; a row by none.
pub(in crate::rule) fn table_of(shape: Shape) -> Option<Table> {
    match shape {
        Shape::Row => None,
        Shape::Whole => Some(WHOLES),
        Shape::Item | Shape::Listed | Shape::Around => Some(ITEMS),
    }
}

/// What the words of a text that is one article weigh, together with the `excess` of the features of its kind: from nought
/// on, it reports an incident.
pub(super) fn weigh_whole(reading: &Reading, excess: i32, of_many: bool) -> i32 {
    let several = if of_many { SEVERAL } else { 0 };
    WHOLES.weigh(reading.words(reading.article.span), LEAST) + POINT * excess + POINT / 2 + several
}

/// What the words of an item weigh together with the `sum` of the features of its kind: from nought on, it reports an
/// incident.
pub(super) fn weigh(reading: &Reading, sum: i32) -> i32 {
    let article = reading.article;
    let shape = match article.shape {
        Shape::Row => ROW,
        Shape::Listed => LISTED,
        Shape::Item | Shape::Whole | Shape::Around => ITEM,
    };
    let expected = if article.is_expected { EXPECTED } else { 0 };
    let sums: i32 = SUMS.iter().filter(|(least, _)| sum >= *least).map(|(_, weight)| weight).sum();
    let known = shape + expected + sums + mentioned(reading) + counted(reading) + ended(reading);
    let pairs = table_of(article.shape);
    known + pairs.map_or(0, |pairs| pairs.weigh(reading.words(article.span), LEAST_OF_ITEM) / 10)
}

/// For each concept of the lexicon, by its position, the rows of a table that it fills.
type Rows = Vec<Vec<usize>>;

static ABOVE: LazyLock<Rows> = LazyLock::new(|| rows(HEADING));
static BELOW: LazyLock<Rows> = LazyLock::new(|| rows(BODY));

fn rows(table: &[Weight]) -> Rows {
    let fills = |concept: &Concept, (topic, name, _): &Weight| {
        *topic == concept.topic && (*name == ANY || *name == concept.name)
    };
    let of = |concept| (0..table.len()).filter(|&row| fills(concept, &table[row])).collect();
    LEXICON.concepts().iter().map(of).collect()
}

/// What the concepts weigh that are mentioned, each once.
fn mentioned(reading: &Reading) -> i32 {
    let (mut above, mut below) = ([false; HEADING.len()], [false; BODY.len()]);
    for located in reading.mentions() {
        let concept = located.mention.concept.position();
        if reading.article.heading.contains(located.mention.span) {
            ABOVE[concept].iter().for_each(|&row| above[row] = true);
        } else {
            BELOW[concept].iter().for_each(|&row| below[row] = true);
        }
    }
    weight_of(HEADING, &above) + weight_of(BODY, &below)
}

fn weight_of(table: &[Weight], seen: &[bool]) -> i32 {
    table.iter().zip(seen).filter(|(_, seen)| **seen).map(|((.., weight), _)| weight).sum()
}

/// What the things weigh that are counted below the heading.
fn counted(reading: &Reading) -> i32 {
    let below = || reading.amounts.iter().filter(|amount| !reading.article.heading.contains(amount.span));
    let holds = |counter: Counter| below().any(|amount| amount.counter == Some(counter));
    COUNTED.iter().filter(|(counter, _)| holds(*counter)).map(|(_, weight)| weight).sum()
}

/// What the ends of the sentences weigh.
fn ended(reading: &Reading) -> i32 {
    let ends: Vec<Ending> = (0..reading.sentences.len()).map(|at| ending(reading.sentence(at))).collect();
    ENDINGS.iter().filter(|(end, _)| ends.contains(end)).map(|(_, weight)| weight).sum()
}

#[test]
fn names_of_the_lexicon() {
    for (topic, name, _) in HEADING.iter().chain(BODY) {
        let known = if *name == ANY {
            LEXICON.topic(topic).is_some()
        } else {
            LEXICON.concept(topic, name).is_some()
        };
        assert!(known, "{topic}.{name}");
    }
}
