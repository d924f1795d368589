//! Harm that an article tells as having been done, whatever its heading says: an attack or a mistake, a day, people or
//! records, and somebody to whom it happened.

use jikenbo_text::{Part, name};

use super::counts_people;
use crate::article::Shape;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::rule::telling;
use crate::words::{Words, first};

/// What an article in general says, and how often it may be said in one that tells of what befell somebody.
const GENERAL: &[(&str, usize)] = &[
    ("statistics", 1),
    ("guide", 1),
    ("advisory", 1),
    ("product", 0),
    ("invitation", 1),
    ("opinion", 0),
    ("many", 1),
    ("maintenance", 0),
    ("figures", 1),
];

/// Was somebody punished, and nothing is said of data or of how it got out?
pub(super) fn is_only_punished(reading: &Reading) -> bool {
    static PUNISHED: Words = Words::of(&[
        "懲戒",
        "停職",
        "減給",
        "戒告",
        "免職",
        "逮捕",
        "書類送検",
        "不適切",
        "目的外",
        "表示され",
    ]);
    let mut events = reading.topic("kind").filter(|(_, name)| *name == "event").peekable();
    events.peek().is_some()
        && events.all(|(located, _)| PUNISHED.stands_in(reading.words(located.mention.span)))
        && says(reading, "data") == 0
        && reading.topic("cause").next().is_none()
        && !reading.topic("data_kind").any(|(_, name)| !OF_A_PERSON.contains(&name))
}

/// What is told of somebody who was punished, not of data: 消防士(40代).
const OF_A_PERSON: [&str; 4] = ["age", "sex", "job_title", "employment"];

/// Does it tell of harm below its heading?
pub(super) fn is_told(reading: &Reading) -> bool {
    (is_done(reading) || may_be_done(reading))
        && has_day(reading)
        && (counts_people(reading) || says(reading, "dealt_with") > 0)
        && !speaks_in_general(reading)
        && says(reading, "general") == 0
        && has_victim(reading)
}

/// Does an item tell of harm to data below its heading, though neither says whose it was?
pub(super) fn is_told_in_item(reading: &Reading) -> bool {
    matches!(reading.article.shape, Shape::Item | Shape::Listed)
        && is_done(reading)
        && (reading.topic("data_kind").next().is_some() || says(reading, "data") > 0)
        && (counts_people(reading) || says(reading, "dealt_with") > 0 || says(reading, "told") > 0)
        && !speaks_in_general(reading)
        && says(reading, "general") == 0
        && says(reading, "gathering") == 0
        && !is_only_punished(reading)
}

/// Does it say oftener what an article in general says than one may that tells of what befell somebody?
pub(super) fn speaks_in_general(reading: &Reading) -> bool {
    // ATMの操作をお願いすることはありません: what one does not ask for is no guide.
    let is_asked = |located: &Located| reading.polarity_of(located) != Polarity::Negated;
    GENERAL.iter().any(|(name, most)| {
        let said = reading.topic("kind").filter(|(_, of)| of == name);
        said.filter(|(located, of)| *of != "guide" || is_asked(located)).count() > *most
    })
}

/// Is a deed told by the writer himself as what may have been done to people whom he counts: 弊社のお客様に関するデータ8,140件が
/// 持ち出された可能性がある?
fn may_be_done(reading: &Reading) -> bool {
    telling::speaks(reading) && counts_people(reading) && tells_a_deed(reading, Polarity::Possible)
}

/// Is a cause or a deed told as having happened, outside the heading, and no mere outage?
fn is_done(reading: &Reading) -> bool {
    tells_a_deed(reading, Polarity::Asserted)
}

/// Is a cause or a deed told with this polarity, outside the heading, and no mere outage?
fn tells_a_deed(reading: &Reading, polarity: Polarity) -> bool {
    static OUTAGES: Words = Words::of(&["障害", "ダウン", "つながら", "不具合", "停電", "故障"]);
    static TALKED_OF: Words = Words::of(&[
        "事例",
        "対策",
        "訓練",
        "防止",
        "予防",
        "手口",
        "講座",
        "研修",
        "セミナー",
        "演習",
        "とは",
        "クイズ",
    ]);
    let heading = reading.article.heading;
    let deeds = reading.topic("kind").filter(|(_, name)| *name == "event").chain(reading.topic("cause"));
    let mut told = deeds.filter(|(located, _)| {
        let span = located.mention.span;
        !heading.contains(span)
            && !OUTAGES.stands_in(reading.words(span))
            && !TALKED_OF.stands_in(first(reading.folded().get(span.end()..).unwrap_or_default(), 6))
            && reading.polarity_of(located) == polarity
    });
    told.next().is_some()
}

fn has_day(reading: &Reading) -> bool {
    reading.dates.iter().any(|date| matches!(date.day, Part::Written(_)))
}

/// The writer speaks of himself, or the heading of an item names a body.
fn has_victim(reading: &Reading) -> bool {
    let is_part = reading.article.shape != Shape::Whole;
    let named = || name::names(reading.folded(), reading.article.heading).next().is_some();
    telling::speaks(reading) || is_part && named() || says(reading, "own") > 0 || is_announced(reading)
}

/// Sentences with which a newspaper tells who announced it.
const LEAD: usize = 3;

/// ミナモ印刷は17日、…と発表した: one of the first sentences tells who announced it, or told it, on which day.
fn is_announced(reading: &Reading) -> bool {
    let first = reading.sentences.iter().enumerate().filter(|(_, sentence)| sentence.line > 0);
    first.take(LEAD).any(|(at, sentence)| {
        let words = reading.words(sentence.span);
        reading.sentence_has(at, "kind", "announced")
            && words.contains(['は', 'が'])
            && reading.has_date(sentence.span)
    })
}

/// How often the article says something of this kind.
pub(super) fn says(reading: &Reading, wanted: &str) -> usize {
    reading.topic("kind").filter(|(_, name)| *name == wanted).count()
}
