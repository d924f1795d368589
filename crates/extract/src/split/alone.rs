//! Does a stretch of text tell of an accident by itself, whatever stands around it?

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::page::Page;
use super::phrase;
use crate::words::Words;

/// How a part of a story goes on from what was told above it.
static GOES_ON: Words = Words::of(&[
    "本件",
    "本事案",
    "本事故",
    "当該",
    "今回の",
    "上記",
    "この件",
    "この度",
    "このため",
    "これ",
    "その後",
    "そのため",
    "同社",
    "同市",
    "同校",
    "なお",
    "また、",
    "以上",
    "前記",
    "標記",
    "先般",
    "このたびの",
    "このほか",
    "現在",
    "引き続き",
]);

/// Characters in which a story says that it goes on.
const OPENING: usize = 6;

/// How many of the stretches tell of an accident of their own?
pub(super) fn told(page: &Page, stories: impl Iterator<Item = Range<usize>>) -> usize {
    stories.filter(|story| tells(page, story)).count()
}

/// Does the text below the first of the lines name what happened and count or name what was affected, without going back to
/// what was told before?
pub(super) fn tells(page: &Page, lines: &Range<usize>) -> bool {
    !goes_on(page, lines) && tells_of_accident(page, page.cover(lines))
}

/// Is it said what happened, and is what was affected counted or named?
pub(super) fn tells_of_accident(page: &Page, span: FoldedSpan) -> bool {
    let happens = page.speaks_of(span, "kind", "event") || page.touches(span, "cause");
    happens && (counts(page.words(span)) || page.touches(span, "data_kind"))
}

/// Does the first line of the text begin with a word that goes on?
pub(super) fn goes_on(page: &Page, lines: &Range<usize>) -> bool {
    let text = if lines.len() > 1 { lines.start + 1 } else { lines.start };
    let words = page.line(text).trim_start_matches(|c: char| !c.is_alphanumeric());
    let opening: String = words.chars().take(OPENING).collect();
    GOES_ON.begins(&opening)
}

/// Is something counted that is lost, sent or shown: 312人, 二十六枚, 44軒?
fn counts(words: &str) -> bool {
    const COUNTED: &str = "人名件枚通台冊世帯軒社本校箱部個先巻束袋";
    let is_numeral = |c: char| c.is_ascii_digit() || "〇一二三四五六七八九十百千万余数".contains(c);
    phrase::counts(words, is_numeral, COUNTED)
}
