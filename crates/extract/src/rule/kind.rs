//! Does the article report a concrete incident at one identifiable victim?
//!
//! Features of the heading and of the whole article add small weights; the heaviest feature names the reason.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Kind;
use jikenbo_text::{Counter, FoldedSpan, Part};

use crate::article::Shape;
use crate::lexicon::LEXICON;
use crate::reading::{Located, Reading};
use crate::rule::{report_no, series_no};

/// A feature: a concept of `lexicon/kind.toml`, how often it has to stand there, and what it adds.
type Feature = (&'static str, usize, i32);

/// In the heading.
const HEADING: &[Feature] = &[
    ("event", 1, 4),
    ("apology", 1, 4),
    ("statistics", 1, -6),
    ("guide", 1, -7),
    ("product", 1, -6),
    ("data", 1, 2),
    ("invitation", 1, -3),
    ("maintenance", 1, -6),
    ("opinion", 1, -5),
    ("many", 1, -8),
    ("advisory", 1, -3),
];

/// In the whole article.
const BODY: &[Feature] = &[
    ("event", 2, 1),
    ("event", 5, 1),
    ("apology", 1, 2),
    ("told", 1, 1),
    ("told", 3, 1),
    ("own", 1, 1),
    ("statistics", 3, -2),
    ("figures", 2, -1),
    ("figures", 4, -3),
    ("guide", 2, -1),
    ("guide", 4, -3),
    ("product", 2, -3),
    ("invitation", 2, -1),
    ("invitation", 3, -4),
    ("maintenance", 2, -3),
    ("opinion", 1, -1),
    ("opinion", 3, -3),
    ("advisory", 3, -2),
    ("advisory", 5, -3),
    ("many", 1, -1),
    ("many", 2, -2),
];

/// A sentence that says what happened, with its day.
const HAPPENING: (&str, i32) = ("happening", 3);
/// Nobody is named to whom it happened: no body in the heading, nobody who speaks for himself.
const NOBODY: (&str, i32) = ("nobody", -2);
/// The heading says nothing of what happened, and nobody apologises.
const SILENT: (&str, i32) = ("silent_heading", -3);
/// People, households or records are counted.
const COUNTED: (&str, i32) = ("counted", 1);
/// A number in the series of a casebook, or of a series of reports.
const IN_SERIES: (&str, i32) = ("in_series", 4);
/// The sum from which an article is an incident.
const ENOUGH: i32 = 5;

pub(super) fn read(reading: &Reading) -> Fact<Kind> {
    let heading = reading.article.heading;
    match reading.article.shape {
        Shape::Row => return reading.fact(Kind::Incident, [heading], "row"),
        Shape::Around => return reading.fact(Kind::Other, [heading], "around_table"),
        Shape::Whole | Shape::Item => {}
    }
    let mut held = features(reading, HEADING, heading);
    held.extend(tells_a_day(reading).then_some(HAPPENING));
    let speaks = |(name, _): &(&str, i32)| matches!(*name, "event" | "apology" | "data");
    let silent = !held.iter().any(speaks) && !reading.topic("kind").any(|(_, name)| name == "apology");
    held.extend(silent.then_some(SILENT));
    held.extend(features(reading, BODY, reading.article.span));
    held.extend(names_nobody(reading).then_some(NOBODY));
    held.extend(counts_people(reading).then_some(COUNTED));
    held.extend(
        (series_no::read(reading).is_some() || report_no::read(reading).is_some()).then_some(IN_SERIES),
    );
    let sum: i32 = held.iter().map(|(_, weight)| weight).sum();
    let kind = if sum >= ENOUGH {
        Kind::Incident
    } else {
        Kind::Other
    };
    let weighs = |(_, weight): &&(&str, i32)| if kind == Kind::Incident { *weight } else { -weight };
    let reason = held
        .iter()
        .max_by_key(weighs)
        .map_or("nothing_happened", |(name, _)| name);
    reading.fact(kind, [heading], reason)
}

/// Does a sentence tell of an event, or of how it became known, together with a day?
fn tells_a_day(reading: &Reading) -> bool {
    let days = reading
        .dates
        .iter()
        .filter(|date| matches!(date.day, Part::Written(_)));
    days.filter_map(|date| reading.sentence_at(date.span.start()))
        .any(|sentence| {
            let names = |located: &Located| LEXICON.named(located.mention.concept);
            let tells = |name: &str| matches!(name, "event" | "told");
            reading
                .in_sentence(sentence)
                .iter()
                .map(names)
                .any(|concept| concept.topic == "kind" && tells(&concept.name))
        })
}

/// Is there no victim in sight?
fn names_nobody(reading: &Reading) -> bool {
    let heading = reading.words(reading.article.heading);
    let victim = |name: &str| matches!(name, "body" | "own" | "apology");
    let places = "市町村県府都区省庁局院社校園大";
    !heading.contains(|c| places.contains(c)) && !reading.topic("kind").any(|(_, name)| victim(name))
}

/// Does it count people, households or records?
fn counts_people(reading: &Reading) -> bool {
    let counters = [Counter::Person, Counter::Household, Counter::Case];
    reading
        .amounts
        .iter()
        .any(|amount| amount.counter.is_some_and(|counter| counters.contains(&counter)))
}

/// The features that hold in `within`, with their weights.
fn features(reading: &Reading, table: &[Feature], within: FoldedSpan) -> Vec<(&'static str, i32)> {
    let mut found = vec![0; table.len()];
    for (located, name) in reading.topic("kind") {
        if within.contains(located.mention.span) {
            table
                .iter()
                .zip(&mut found)
                .filter(|((known, ..), _)| *known == name)
                .for_each(|(_, count)| *count += 1);
        }
    }
    let holds = |((_, least, _), count): &(&Feature, usize)| count >= least;
    table
        .iter()
        .zip(found)
        .filter(holds)
        .map(|(&(name, _, weight), _)| (name, weight))
        .collect()
}
