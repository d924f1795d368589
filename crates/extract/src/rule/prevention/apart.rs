//! A clause that tells a step of its own beside the measures of its sentence: 紙に印刷したものだけを公開するほか、別の職員も
//! 確かめる.

use jikenbo_text::FoldedSpan;

use super::measure::Measure;
use super::step::is_time;
use super::{CONTEXT, name_in};
use crate::reading::Reading;
use crate::words::Words;

/// Characters that a clause with an object and a verb has at least.
const SHORTEST: usize = 8;

/// The first clause of the sentence that no measure is told in and that says what is to be done with a thing.
pub(super) fn clause(reading: &Reading, sentence: usize, measures: &[Measure]) -> Option<FoldedSpan> {
    let is_free = |clause: FoldedSpan| measures.iter().all(|measure| !measure.span.overlaps(clause));
    let clauses = reading.clauses_in(sentence).iter().copied();
    clauses.filter(|&clause| is_free(clause)).find(|&clause| tells_a_step(reading, sentence, clause))
}

/// Does the clause say in its own words what is done with a thing, and neither when, nor why, nor what became of it?
fn tells_a_step(reading: &Reading, sentence: usize, clause: FoldedSpan) -> bool {
    static ENDS: Words = Words::of(&[
        "し",
        "て",
        "り",
        "き",
        "み",
        "め",
        "え",
        "け",
        "せ",
        "ち",
        "れず",
        "わず",
        "らず",
        "さず",
        "かず",
        "行い",
        "使い",
        "ほか",
        "とともに",
        "こと",
        "ます",
        "る",
        "す",
        "く",
        "う",
        "むという",
        "るという",
        "すという",
        "とした",
        "ました",
    ]);
    static PURPOSE: Words = Words::of(&[
        "ため",
        "ように",
        "よう",
        "として",
        "ついて",
        "おいて",
        "より",
        "対し",
        "対して",
        "関して",
        "通じて",
        "受けて",
    ]);
    let words = reading.words(clause).trim_end_matches(['、', ',', '。', ' ', '」']);
    words.chars().count() >= SHORTEST
        && words.contains(['を', 'に', 'は'])
        && ENDS.ends(words)
        && !PURPOSE.ends(words)
        && !is_time(words)
        && !is_taken(reading, sentence, clause)
}

/// Does the clause hold words of a measure, of an answer to the event, or of what makes it no step?
fn is_taken(reading: &Reading, sentence: usize, clause: FoldedSpan) -> bool {
    reading.in_sentence(sentence).iter().filter(|located| located.mention.span.overlaps(clause)).any(
        |located| {
            let is_other = ["prevention", "response", "prevention_thing", "section", "damage", "cause"]
                .iter()
                .any(|topic| name_in(located, topic).is_some());
            is_other
                || matches!(
                    name_in(located, CONTEXT),
                    Some("vague" | "failing" | "technical" | "mere" | "advice" | "habit" | "attack")
                )
        },
    )
}
