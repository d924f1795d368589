//! What the words after a date say happened then.

mod asked;
mod attributive;
mod found_again;
mod main_clause;
mod object;
mod other_deed;

use jikenbo_text::FoldedSpan;

use super::heard::{counts, longest, of_data};
use super::other_verb;
use super::topic::End;
use super::word::Word;
use crate::reading::{Located, Reading};
use crate::words::{Words, first, parted_at, to_pause};
use attributive::attributive;
use found_again::is_found_again;
use main_clause::main_clause;
use other_deed::{is_disposal, is_own_stop, is_tried};

pub(super) use asked::Asked;

/// Bytes after a date within which a verb may stand that makes it the date of the noun after it: 3日に送った書類.
const NEAR: usize = 45;

/// What a stretch of words says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// What happened.
    pub(super) word: Option<Word>,
    /// It was an event, and the same stretch goes on to say that it was noticed.
    pub(super) then_noticed: bool,
    /// What the sentence says at its end of the event that this stretch tells.
    pub(super) outer: Option<Word>,
    /// It was noticed, and the same stretch goes on to say that the exposure was closed.
    pub(super) then_closed: bool,
    /// The date is that of a verb of something else.
    pub(super) is_of_other: bool,
    /// The stretch names the event at all.
    pub(super) names_event: bool,
    /// It is what the sentence says was on that date.
    pub(super) is_topic: bool,
    /// It was the first or the last of many such events.
    pub(super) end: Option<End>,
}

impl Told {
    /// May a label before the date stand beside it? 公開は3月1日 is no date of the notice.
    pub(super) fn agrees_with(&self, label: Word) -> bool {
        let meant = match label {
            Word::LabelOccurred => Word::is_event,
            Word::LabelDiscovered => Word::is_noticing,
            _ => |word: Word| word == Word::Announced,
        };
        !self.is_topic || self.word.is_some_and(meant)
    }

    /// Do the words end with how it was noticed?
    pub(super) fn ends_in_noticing(&self) -> bool {
        self.word.or(self.outer).is_some_and(Word::is_noticing) || self.outer.is_some_and(Word::is_noticing)
    }

    pub(super) fn only(word: Word) -> Self {
        Self { word: Some(word), ..Self::default() }
    }
}

/// Reads the words of `stretch`.
pub(super) fn told(reading: &Reading, sentence: usize, stretch: FoldedSpan, asked: Asked) -> Told {
    let asides = asides(reading, stretch);
    let words: Vec<(Word, &Located)> = reading
        .in_sentence(sentence)
        .iter()
        .filter(|located| stretch.contains(located.mention.span))
        .filter(|located| !asides.iter().any(|aside| aside.contains(located.mention.span)))
        .filter_map(|located| {
            Some((asked.meant(Word::of(located)?, reading.words(located.mention.span))?, located))
        })
        .map(|(word, located)| {
            let is_found_again = || asked.is_loss() && is_found_again(reading, word, located, stretch);
            let is_tried = asked.is_loss() && is_tried(reading, located);
            let is_other = asked.is_attack() && is_own_stop(reading, located)
                || is_tried
                || is_found_again()
                || !asked.is_loss() && is_disposal(reading, word, located);
            (if is_other { Word::Handled } else { word }, located)
        })
        .filter(|(word, located)| counts(reading, *word, located, stretch))
        .collect();
    if asked.is_beside
        && let Some(word) = of_data(reading, sentence, &words, stretch, asked.is_stretch)
    {
        return Told::only(word);
    }
    let said = longest(words);
    if asked.is_beside && is_told_by_viewer(reading.words(stretch)) {
        return Told::only(Word::Discovered);
    }
    if asked.is_beside && is_of_announced(reading, &said, stretch) {
        return Told::only(Word::Announced);
    }
    if other_verb::is_of_other_verb(reading, &said, stretch) {
        let main = main_clause(reading, sentence, &said, stretch, asked);
        return Told { is_of_other: true, outer: main.word, ..Told::default() };
    }
    let told = attributive(reading, &said, stretch)
        .filter(|_| asked.is_beside)
        .unwrap_or_else(|| main_clause(reading, sentence, &said, stretch, asked));
    Told { names_event: said.iter().any(|(word, _)| word.is_event()), ..told }
}

/// 3日に|投稿を見た人からの通報で分かった: is it those who saw it then who told of it?
fn is_told_by_viewer(words: &str) -> bool {
    static SAW: Words = Words::of(&[
        "を見た",
        "を閲覧した",
        "を目にした",
        "に気付いた",
        "に気づいた",
        "を見つけた",
        "を拾った",
    ]);
    static FROM: Words = Words::of(&["からの", "から", "より"]);
    static TIDINGS: Words =
        Words::of(&["通報", "連絡", "指摘", "電話", "知らせ", "問い合わせ", "申し出", "情報提供"]);
    const WHO: usize = 24;
    let clause = to_pause(words);
    let who = SAW.iter().find_map(|saw| parted_at(clause, saw)).filter(|(what, _)| !what.contains('た'));
    who.is_some_and(|(_, who)| FROM.stands_in(first(who, WHO)) && TIDINGS.stands_in(first(who, WHO)))
}

/// 3日に公表いたしました|不正アクセスにつきまして: is what was told of that day only which thing is meant?
fn is_of_announced(reading: &Reading, said: &[(Word, &Located)], stretch: FoldedSpan) -> bool {
    const ENDINGS: &[&str] =
        &["しました", "いたしました", "致しました", "した", "しておりました", "していた"];
    let words = reading.words(stretch);
    let Some((Word::Announced, located)) = said.first() else {
        return false;
    };
    let is_near =
        located.mention.span.start() <= stretch.start() + 'に'.len_utf8() && words.starts_with('に');
    let tail = reading.words(FoldedSpan::between(located.mention.head.end(), stretch.end()));
    let noun = ENDINGS.iter().find_map(|ending| tail.strip_prefix(ending)).unwrap_or_default();
    is_near && noun.starts_with(|c: char| c.is_alphanumeric() && !matches!(c, 'ぁ'..='ん'))
}

/// 10時(受付の開始)から11時(停止)まで: the words in brackets, where something is said outside them.
fn asides(reading: &Reading, stretch: FoldedSpan) -> Vec<FoldedSpan> {
    let words = reading.words(stretch);
    let (mut found, mut open, mut is_said) = (Vec::new(), None, false);
    if !words.contains(')') {
        return found;
    }
    for (at, c) in words.char_indices() {
        match (c, open) {
            ('(', None) => open = Some(stretch.start() + at),
            (')', Some(start)) => {
                found.push(FoldedSpan::between(start, stretch.start() + at + c.len_utf8()));
                open = None;
            }
            (_, None) => is_said |= c.is_alphanumeric(),
            _ => {}
        }
    }
    if is_said { found } else { Vec::new() }
}
