//! What the words after a date say happened then.

use jikenbo_text::FoldedSpan;

use super::word::Word;
use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading};

/// Bytes after a date within which a verb may stand that makes it the date of the noun after it: 3日に送った書類.
const NEAR: usize = 45;

/// What makes a noun of a clause: 送信したことが, 紛失したとの.
const NOMINAL: &[&str] = &[
    "こと",
    "旨",
    "疑い",
    "おそれ",
    "恐れ",
    "可能性",
    "との",
    "という",
    "のを",
    "のに",
    "のが",
    "と連絡",
    "と申",
    "事実",
    "形跡",
    "痕跡",
    "跡が",
    "跡を",
];

/// What a stretch of words says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// What happened.
    pub(super) word: Option<Word>,
    /// It was an event, and the same stretch goes on to say that it was noticed.
    pub(super) then_noticed: bool,
}

/// Reads the words of `stretch`; `is_stretch`: the date before them is a stretch of time.
pub(super) fn told(reading: &Reading, sentence: usize, stretch: FoldedSpan, is_stretch: bool) -> Told {
    let words: Vec<(Word, &Located)> = reading
        .in_sentence(sentence)
        .iter()
        .filter(|located| stretch.contains(located.mention.span))
        .filter_map(|located| Some((Word::of(located)?, located)))
        .filter(|(word, located)| counts(reading, *word, located, stretch))
        .collect();
    if let Some(word) = of_data(reading, sentence, &words, stretch, is_stretch) {
        return Told {
            word: Some(word),
            then_noticed: false,
        };
    }
    let said: Vec<_> = words
        .into_iter()
        .filter(|(word, _)| !matches!(word, Word::OfData | Word::OfCards))
        .collect();
    attributive(reading, &said, stretch).unwrap_or_else(|| main_clause(reading, sentence, &said))
}

/// Does the mention say what happened?
fn counts(reading: &Reading, word: Word, located: &Located, stretch: FoldedSpan) -> bool {
    if word.is_label() || word == Word::Earlier {
        return false;
    }
    if matches!(word, Word::OfData | Word::OfCards) {
        return true;
    }
    let before = FoldedSpan::between(stretch.start(), located.mention.span.start());
    if is_quoting(reading.words(before)) {
        return false;
    }
    !matches!(
        reading.polarity_of(located),
        Polarity::Negated | Polarity::Hypothetical | Polarity::Planned
    )
}

/// Is a quotation open at the end of these words?
fn is_quoting(before: &str) -> bool {
    before.matches('「').count() > before.matches('」').count()
}

/// The time when data came in, or people were of the kind affected.
fn of_data(
    reading: &Reading,
    sentence: usize,
    words: &[(Word, &Located)],
    stretch: FoldedSpan,
    is_stretch: bool,
) -> Option<Word> {
    let first = words.iter().find(|(word, _)| *word == Word::OfData)?.1.mention;
    let starts_at_once = first.span.start() <= stretch.start() + 4;
    let clause = reading.clause_of(sentence, first.head);
    let is_first = !words
        .iter()
        .any(|(word, located)| word.is_event() && located.mention.span.end() <= first.span.start());
    if !(is_stretch && is_first || starts_at_once) {
        return None;
    }
    let cards = words
        .iter()
        .any(|(word, located)| *word == Word::OfCards && clause.contains(located.mention.head));
    Some(if cards && is_stretch {
        Word::OfCards
    } else {
        Word::OfData
    })
}

/// 3日に送った書類に: the date is that of the verb, whatever the clause goes on to say.
fn attributive(reading: &Reading, said: &[(Word, &Located)], stretch: FoldedSpan) -> Option<Told> {
    let near = |located: &Located| located.mention.span.end() <= stretch.start() + NEAR;
    let (word, located) = said
        .iter()
        .find(|(word, located)| word.is_event() && near(located))?;
    let head = located.mention.head;
    let between = FoldedSpan::between(stretch.start(), head.start());
    let tail = FoldedSpan::between(head.end(), stretch.end());
    let is_of_verb = !reading.words(between).contains(['、', '。']);
    (is_of_verb && polarity::is_attributive(reading.words(tail))).then_some(Told {
        word: Some(*word),
        then_noticed: noticed_after(said, head.end()),
    })
}

/// What the first clause says that is no object of another.
fn main_clause(reading: &Reading, sentence: usize, said: &[(Word, &Located)]) -> Told {
    let mut object = None;
    let mut rest = said;
    while let Some((_, first)) = rest.first() {
        let clause = reading.clause_of(sentence, first.mention.head);
        let length = rest
            .iter()
            .take_while(|(_, located)| located.mention.head.start() < clause.end())
            .count()
            .max(1);
        let (inside, after) = rest.split_at(length);
        let Some((word, last)) = inside.last() else {
            break;
        };
        let tail = FoldedSpan::between(last.mention.head.end(), clause.end());
        if word.is_event() && is_object(reading.words(tail)) {
            object = object.or(Some(*word));
            rest = after;
            continue;
        }
        return Told {
            word: Some(*word),
            then_noticed: word.is_event() && noticed_after(after, clause.end()),
        };
    }
    Told {
        word: object,
        then_noticed: false,
    }
}

fn is_object(tail: &str) -> bool {
    NOMINAL.iter().any(|words| tail.contains(words))
}

fn noticed_after(said: &[(Word, &Located)], offset: usize) -> bool {
    said.iter()
        .any(|(word, located)| *word == Word::Discovered && located.mention.head.start() >= offset)
}
