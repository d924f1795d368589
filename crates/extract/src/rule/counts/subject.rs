//! The words around a number: what it counts, and in what company it stands.

use jikenbo_text::FoldedSpan;
use jikenbo_text::number::Amount;

use crate::reading::Reading;
use crate::words::{Words, first, last};

/// Characters before and after a number that may speak of it.
const NEAR: usize = 26;
/// Bytes at the end of a line that may introduce a list.
const LEAD: usize = 3_000;

/// A number's place in its sentence.
pub(super) struct Place<'d> {
    /// The words of its clause before it, at most `NEAR` characters.
    pub(super) before: &'d str,
    /// The words of its sentence after it, at most `NEAR` characters.
    pub(super) after: &'d str,
    /// The whole sentence.
    pub(super) sentence: &'d str,
    /// Bytes of the sentence before the number.
    ahead: usize,
    /// The line that introduces it where it stands in a list, and the heading above it.
    pub(super) lead: &'d str,
    /// Index of the sentence.
    pub(super) at: usize,
    start: usize,
}

impl<'d> Place<'d> {
    pub(super) fn of(reading: &Reading<'d>, amount: &Amount, sentence: usize) -> Self {
        let within = reading.sentences[sentence];
        let line = &reading.lines[within.line];
        let cut = |from: usize, until: usize| reading.words(FoldedSpan::between(from, until));
        let lead = line.lead.map_or("", |lead| reading.words(reading.lines[lead].span));
        let lead = lead.get(lead.ceil_char_boundary(lead.len().saturating_sub(LEAD))..).unwrap_or(lead);
        Self {
            before: last(cut(within.span.start(), amount.span.start()), NEAR),
            after: first(cut(amount.span.end().min(within.span.end()), within.span.end()), NEAR),
            sentence: reading.words(within.span),
            ahead: amount.span.start() - within.span.start(),
            lead,
            at: sentence,
            start: amount.span.start(),
        }
    }

    /// The noun phrase right before the number, without the particles between them.
    pub(super) fn subject(&self) -> FoldedSpan {
        let words = self.before.trim_end_matches(BETWEEN);
        let from = words.rfind(BREAKS).map_or(0, |at| {
            at + words.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        let phrase = words.get(from..).unwrap_or_default();
        let begin = self.start - self.before.len() + from;
        FoldedSpan::between(begin, begin + phrase.len())
    }

    /// All of its sentence that stands before it.
    pub(super) fn sentence_before(&self) -> &'d str {
        self.sentence.get(..self.ahead).unwrap_or_default()
    }

    /// All of its sentence that stands after it begins.
    pub(super) fn sentence_after(&self) -> &'d str {
        self.sentence.get(self.ahead..).unwrap_or_default()
    }

    /// Does a word right before the number say that it is the sum?
    pub(super) fn is_total(&self) -> bool {
        let words = self.before.trim_end_matches([' ', '(', ':', '約', 'は', '、', 'で', 'の']);
        TOTALS.ends(words)
    }

    /// Does its sentence say that what it counts was sent?
    pub(super) fn is_sent(&self) -> bool {
        static SENT: Words = Words::of(&["送信", "配信", "発信", "送られ", "送り付け", "ばらまか"]);
        SENT.stands_in(self.sentence)
    }

    /// Does its sentence tell of spam that was sent out?
    pub(super) fn is_spam(&self) -> bool {
        static SPAM: Words = Words::of(&[
            "迷惑メール",
            "スパム",
            "不審なメール",
            "不審メール",
            "フィッシングメール",
            "詐欺メール",
        ]);
        self.is_sent() && SPAM.stands_in(self.sentence)
    }

    /// Does a word before the number say that it is a part of another?
    pub(super) fn is_part(&self) -> bool {
        let near = last(self.before, 12);
        PARTS.stands_in(near)
    }
}

static TOTALS: Words = Words::of(&[
    "計",
    "合計",
    "総数",
    "総件数",
    "総計",
    "合わせて",
    "あわせて",
    "併せて",
    "全体",
    "全部で",
    "延べ",
    "のべ",
    "全",
]);

static PARTS: Words = Words::of(&["うち", "内訳", "中の", "一部の", "内、", "内の"]);

/// What may stand between a noun and its number.
const BETWEEN: [char; 14] = [' ', '(', ':', 'は', 'が', 'の', '、', 'で', 'を', 'も', 'に', '.', '"', '|'];

/// What begins a noun phrase before it.
const BREAKS: [char; 16] =
    ['。', '、', '(', ')', '「', '」', ' ', '\n', 'は', 'を', 'が', 'に', ':', '・', '|', ','];
