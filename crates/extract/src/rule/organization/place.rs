//! What kind of place of the article a name stands in.

use jikenbo_text::FoldedSpan;

use crate::reading::{Line, Reading};
use crate::section::Section;
use crate::words::Words;

/// A kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The way through the site to the page: ホーム > お知らせ.
    Trail,
    /// The heading, or one of the lines before the text that read like one.
    Title,
    /// Any other short line without a predicate: the head of a letter, a signature.
    Line,
    /// Whom to ask.
    Contact,
    /// One of the first three sentences of the text; how many stand before it.
    Early(usize),
    /// Any later sentence.
    Later,
}

/// Where the text begins, and what the lines before it are.
pub(super) struct Layout {
    places: Vec<Place>,
    /// Index of the first sentence of running text.
    first: usize,
}

/// Lines before the text that may be titles.
const HEAD: usize = 12;

impl Layout {
    pub(super) fn of(reading: &Reading) -> Self {
        let runs = |line: &Line| is_running(reading.words(line.span));
        let text_at = reading.lines.iter().position(runs).unwrap_or(reading.lines.len());
        let places = reading.lines.iter().enumerate();
        let places = places.map(|(at, line)| of_line(reading, line, at < text_at && at < HEAD)).collect();
        let first = reading.sentences.iter().position(|sentence| sentence.line >= text_at).unwrap_or(0);
        Self { places, first }
    }

    /// Where a sentence stands.
    pub(super) fn of_sentence(&self, reading: &Reading, sentence: usize) -> Place {
        let line = reading.sentences.get(sentence).map_or(0, |sentence| sentence.line);
        match self.places.get(line) {
            Some(Place::Later) | None => match sentence.checked_sub(self.first) {
                Some(before) if before < 3 => Place::Early(before),
                _ => Place::Later,
            },
            Some(&place) => place,
        }
    }

    /// Where a line stands.
    pub(super) fn of_line(&self, line: usize) -> Place {
        self.places.get(line).copied().unwrap_or(Place::Later)
    }

    /// The titles, in order.
    pub(super) fn titles<'r>(&'r self, reading: &'r Reading) -> impl Iterator<Item = FoldedSpan> + 'r {
        let lines = reading.lines.iter().zip(&self.places);
        lines.filter(|(_, place)| **place == Place::Title).map(|(line, _)| line.span)
    }
}

fn of_line(reading: &Reading, line: &Line, in_head: bool) -> Place {
    let words = reading.words(line.span);
    if is_trail(words) {
        Place::Trail
    } else if is_contact(words) || (line.section == Section::Contact && !in_head) {
        Place::Contact
    } else if in_head && (line.is_heading || reads_like_a_title(reading, line)) {
        Place::Title
    } else if !words.contains(['。']) && words.chars().count() <= 60 {
        Place::Line
    } else {
        Place::Later
    }
}

/// Running text: a full stop, or a line too long for a heading.
fn is_running(words: &str) -> bool {
    words.contains('。') || words.chars().count() > 90
}

fn is_trail(words: &str) -> bool {
    // » is two bytes, of which the first is this.
    let may_hold = |byte: u8| matches!(byte, b'>' | b'|' | 0xC2);
    if !words.bytes().fold(false, |has, byte| has | may_hold(byte)) {
        return false;
    }
    let marks = words.matches([' ', '>', '|', '»']).count();
    words.contains(['>', '|', '»']) && marks >= 2 && words.chars().count() < 90 && !words.contains('。')
}

fn is_contact(words: &str) -> bool {
    static ASK: Words = Words::of(&[
        "問い合わせ",
        "問合せ",
        "問合わせ",
        "お問い合せ",
        "連絡先",
        "相談窓口",
        "専用窓口",
        "TEL",
        "電話:",
        "担当:",
        "担当 ",
    ]);
    // One of these stands in each of the words.
    let may_ask = words.contains(['問', '連', '窓', 'T', '電', '担']);
    static ANNOUNCES: Words =
        Words::of(&["発表した", "公表した", "発表しました", "公表しました", "明らかにした"]);
    let tells = words.contains('。') && ANNOUNCES.stands_in(words);
    may_ask && words.chars().count() < 80 && ASK.stands_in(words) && !words.ends_with("について") && !tells
}

/// A line that says what happened, or apologises: について, お詫び, a case particle, a comma.
fn reads_like_a_title(reading: &Reading, line: &Line) -> bool {
    static SAYS: Words = Words::of(&[
        "について",
        "お詫び",
        "おわび",
        "お知らせ",
        "報告",
        "に関する",
        "における",
        "に係る",
        "、",
        "を",
        "が",
        "に",
        "の件",
        "で",
    ]);
    let words = reading.words(line.span);
    words.chars().count() >= 10 && SAYS.stands_in(words)
}
