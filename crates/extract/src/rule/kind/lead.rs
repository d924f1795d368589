//! How an item of a newsletter or a digest begins: that a body announced what happened, or figures about many.

use jikenbo_text::{DateMention, FoldedSpan, Part, name};

use crate::article::Shape;
use crate::lexicon::LEXICON;
use crate::reading::Reading;
use crate::words::Words;

/// Sentences with which an item tells its story.
pub(super) const LEAD: usize = 4;

/// Who warns of what happens to others.
static WARNERS: Words = Words::of(&[
    "県警は",
    "府警は",
    "道警は",
    "警察庁が",
    "警察署は",
    "委員会は",
    "IPAは",
    "IPAが",
    "JPCERT/CCは",
    "庁は",
    "省は",
]);

/// Does the sentence begin with a body as its topic: みなと市が、…?
fn begins_with_a_body(reading: &Reading, sentence: FoldedSpan) -> bool {
    let name = name::names(reading.folded(), sentence).next();
    name.is_some_and(|name| {
        let rest = reading.folded().get(name.span.end()..sentence.end()).unwrap_or_default();
        name.span.start() == sentence.start() && rest.starts_with(['は', 'が'])
    })
}

/// Does the sentence name a body, and a day stand above it, at the head of the item?
fn is_below_a_day(reading: &Reading, at: usize) -> bool {
    let start = reading.sentences.get(at).map_or(0, |sentence| sentence.span.start());
    let is_above = |day: &DateMention| day.span.end() <= start && matches!(day.day, Part::Written(_));
    let span = reading.sentences.get(at).map(|sentence| sentence.span).unwrap_or_default();
    reading.dates.iter().any(is_above) && name::names(reading.folded(), span).next().is_some()
}

/// Does the sentence go on about the body that the heading names: 同区は?
fn goes_on_from_the_heading(reading: &Reading, sentence: FoldedSpan) -> bool {
    reading.words(sentence).starts_with('同')
        && name::names(reading.folded(), reading.article.heading).next().is_some()
}

/// Committees that tell of their own.
static BOARDS: Words = Words::of(&["教育委員会は", "実行委員会は", "管理委員会は", "農業委員会は"]);

/// Of what an item says at its beginning that it was announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Of the body that announces it, on a day.
    OfBody,
    /// Of figures about many.
    OfFigures,
}

/// With what a sentence at the beginning of an item, or of a digest's, says it was announced.
pub(super) fn lead(reading: &Reading) -> Option<Lead> {
    if !matches!(reading.article.shape, Shape::Item | Shape::Listed) {
        return None;
    }
    let announced = |at: &usize| {
        reading.sentence_has(*at, "kind", "announced")
            || reading.words(reading.sentences[*at].span).contains("逮捕")
    };
    let of_figures = |at: usize| {
        let mentions = reading.in_sentence(at).iter().map(|located| LEXICON.named(located.mention.concept));
        let figures = mentions.filter(|of| of.topic == "kind" && matches!(of.name, "statistics" | "figures"));
        figures.clone().any(|of| of.name == "statistics") || figures.count() >= 2
    };
    let of_body = |at: usize| {
        let span = reading.sentences[at].span;
        let words = reading.words(span);
        let warns = WARNERS.stands_in(words) && !BOARDS.stands_in(words);
        let has_topic = words.contains(['は', 'が']) && (!warns || words.contains("逮捕"));
        has_topic
            && (reading.has_date(span)
                || begins_with_a_body(reading, span)
                || is_below_a_day(reading, at)
                || goes_on_from_the_heading(reading, span))
    };
    let mut told = (0..reading.sentences.len().min(LEAD)).filter(announced);
    told.find_map(|at| match (of_figures(at), of_body(at)) {
        (true, _) => Some(Lead::OfFigures),
        (false, true) => Some(Lead::OfBody),
        (false, false) => None,
    })
}
