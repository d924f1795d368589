//! Does the article report a concrete incident at one identifiable victim?
//!
//! Features of the heading and of the whole article add small weights; the heaviest feature names the reason.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Kind;
use jikenbo_text::FoldedSpan;

use crate::article::Shape;
use crate::reading::Reading;

/// A feature: a concept of `lexicon/kind.toml`, how often it has to stand there, and what it adds.
type Feature = (&'static str, usize, i32);

/// In the heading.
const HEADING: &[Feature] = &[
    ("event", 1, 4),
    ("apology", 1, 3),
    ("statistics", 1, -6),
    ("guide", 1, -3),
    ("product", 1, -6),
    ("invitation", 1, -6),
    ("maintenance", 1, -4),
    ("opinion", 1, -5),
    ("many", 1, -6),
    ("advisory", 1, -2),
];

/// In the whole article.
const BODY: &[Feature] = &[
    ("event", 2, 1),
    ("event", 5, 1),
    ("apology", 1, 3),
    ("told", 1, 1),
    ("told", 3, 1),
    ("own", 1, 1),
    ("statistics", 3, -2),
    ("statistics", 6, -3),
    ("guide", 5, -1),
    ("product", 2, -3),
    ("invitation", 2, -2),
    ("invitation", 4, -3),
    ("maintenance", 2, -2),
    ("opinion", 1, -1),
    ("opinion", 3, -3),
    ("many", 1, -1),
    ("many", 3, -2),
];

/// The sum from which an article is an incident.
const ENOUGH: i32 = 4;

pub(super) fn read(reading: &Reading) -> Fact<Kind> {
    let heading = reading.article.heading;
    match reading.article.shape {
        Shape::Row => return reading.fact(Kind::Incident, [heading], "row"),
        Shape::Around => return reading.fact(Kind::Other, [heading], "around_table"),
        Shape::Whole | Shape::Item => {}
    }
    let inside = features(reading, HEADING, heading);
    let whole = features(reading, BODY, reading.article.span);
    let sum: i32 = inside.iter().chain(&whole).map(|(_, weight)| weight).sum();
    let kind = if sum >= ENOUGH { Kind::Incident } else { Kind::Other };
    let weighs = |&&(_, weight): &&(&str, i32)| if kind == Kind::Incident { weight } else { -weight };
    let reason = inside.iter().chain(&whole).max_by_key(weighs).map_or("nothing_happened", |(name, _)| name);
    reading.fact(kind, [heading], reason)
}

/// The features that hold in `within`, with their weights.
fn features(reading: &Reading, table: &[Feature], within: FoldedSpan) -> Vec<(&'static str, i32)> {
    let mut found = vec![0; table.len()];
    for (located, name) in reading.topic("kind") {
        if within.contains(located.mention.span) {
            table.iter().zip(&mut found).filter(|((known, ..), _)| *known == name).for_each(|(_, count)| *count += 1);
        }
    }
    let holds = |((_, least, _), count): &(&Feature, usize)| count >= least;
    table.iter().zip(found).filter(holds).map(|(&(name, _, weight), _)| (name, weight)).collect()
}
