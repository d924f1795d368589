//! Where do sentences and clauses end? On folded text; offsets into the whole of it.

use crate::span::FoldedSpan;
use crate::words::Words;

/// A bracket that is not closed within so many bytes is taken for a slip, and sentences end inside it.
const FARTHEST: usize = 600;

/// Bytes after which a sentence that does not end is cut at the next mark, or here if none comes as far again: what
/// is asked of each sentence has to stay cheap.
const LONGEST: usize = 3_000;

/// The sentences of `within`, without white space around them. A sentence ends at 。 ! ? and at a line end, but
/// not inside brackets; without any of them it ends somewhere.
#[must_use]
pub fn sentences(folded: &str, within: FoldedSpan) -> Vec<FoldedSpan> {
    let Some(text) = folded.get(within.start()..within.end()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut outside = Outside::of(text);
    let (mut start, mut ended, mut before) = (0, false, ' ');
    for (at, c) in text.char_indices() {
        let passes = !ended && is_inner(c) && at.saturating_sub(start) <= LONGEST;
        if passes || !outside.holds(at, c) {
            before = c;
            continue;
        }
        if ended && !is_closing(c) && !is_terminal(c) {
            found.extend(trimmed(text, start, at));
            (start, ended) = (at, false);
        }
        if c == '\n' {
            found.extend(trimmed(text, start, at));
            (start, ended) = (at + 1, false);
        }
        if is_too_long(at.saturating_sub(start), c) {
            found.extend(trimmed(text, start, at));
            (start, ended) = (at, false);
        }
        ended |= is_terminal(c) && !is_in_a_name(before, c);
        before = c;
    }
    found.extend(trimmed(text, start, text.len()));
    let shift = within.start();
    found.into_iter().map(|span| FoldedSpan::between(shift + span.start(), shift + span.end())).collect()
}

/// Stands inside a sentence, whatever stands around it: kana, kanji, and all else behind the marks and brackets.
fn is_inner(c: char) -> bool {
    c > '】'
}

fn is_too_long(length: usize, c: char) -> bool {
    length > LONGEST * 2 || length > LONGEST && matches!(c, '、' | ',' | '・' | ' ' | '|')
}

fn is_terminal(c: char) -> bool {
    matches!(c, '。' | '!' | '?')
}

/// The ! of a brand, the ? of an address: they follow a Latin letter or a slash.
fn is_in_a_name(before: char, c: char) -> bool {
    c != '。' && (before.is_ascii_alphanumeric() || before == '/')
}

fn is_closing(c: char) -> bool {
    closing_kind(c).is_some()
}

fn opening_kind(c: char) -> Option<usize> {
    match c {
        '「' => Some(0),
        '『' => Some(1),
        '【' => Some(2),
        '(' => Some(3),
        _ => None,
    }
}

fn closing_kind(c: char) -> Option<usize> {
    match c {
        '」' => Some(0),
        '』' => Some(1),
        '】' => Some(2),
        ')' => Some(3),
        _ => None,
    }
}

/// Where each closed bracket opens and closes, in the order of opening. Pairs lie on one line and not too far
/// apart; each kind of bracket is matched for itself.
fn brackets(text: &str) -> Vec<(usize, usize)> {
    let mut open: [Vec<usize>; 4] = Default::default();
    let mut pairs = Vec::new();
    for (at, c) in text.char_indices() {
        if c == '\n' {
            open.iter_mut().for_each(Vec::clear);
        } else if let Some(kind) = opening_kind(c) {
            open[kind].push(at);
        } else if let Some(kind) = closing_kind(c) {
            let opened = open[kind].pop().filter(|open| at - open < FARTHEST);
            pairs.extend(opened.map(|open| (open, at)));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Which characters of a text no closed brackets hold; the brackets themselves are among them.
struct Outside<'t> {
    text: &'t str,
    /// The brackets further on; looked for when the first one opens.
    pairs: Option<std::iter::Peekable<std::vec::IntoIter<(usize, usize)>>>,
    closes_at: usize,
}

impl<'t> Outside<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, pairs: None, closes_at: 0 }
    }

    /// Is the character at `at` outside? Asked of characters in order, of opening brackets all.
    fn holds(&mut self, at: usize, c: char) -> bool {
        if self.pairs.is_none() && opening_kind(c).is_some() {
            self.pairs = Some(brackets(self.text).into_iter().peekable());
        }
        if let Some(pairs) = &mut self.pairs {
            while let Some((open, close)) = pairs.next_if(|&(open, _)| open < at) {
                if open >= self.closes_at {
                    self.closes_at = close;
                }
            }
        }
        at >= self.closes_at
    }
}

fn trimmed(text: &str, start: usize, end: usize) -> Option<FoldedSpan> {
    let words = &text[start..end];
    let from = start + words.len() - words.trim_start().len();
    let until = start + words.trim_end().len();
    (from < until).then(|| FoldedSpan::between(from, until))
}

/// Words before 、 that end a clause: the predicate has been said.
static CONNECTIVES: Words = Words::of(&[
    "が",
    "て",
    "で",
    "ため",
    "ので",
    "ものの",
    "ところ",
    "と",
    "し",
    "おり",
    "ず",
    "から",
    "際",
    "際に",
    "場合",
    "とき",
    "後",
    "り",
    "れ",
    "ば",
    "たら",
    "うえ",
    "上",
    "一方",
    "のに",
    "なく",
]);

/// The clauses of a sentence: cut after a 、 that follows a connective, not inside brackets. Together they cover
/// the sentence.
#[must_use]
pub fn clauses(folded: &str, sentence: FoldedSpan) -> Vec<FoldedSpan> {
    let Some(text) = folded.get(sentence.start()..sentence.end()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut start = 0;
    let mut outside = Outside::of(text);
    let looked_at = |&(_, c): &(usize, char)| matches!(c, '、' | ',') || opening_kind(c).is_some();
    for (at, c) in text.char_indices().filter(looked_at) {
        if outside.holds(at, c) && matches!(c, '、' | ',') && ends_a_clause(&text[start..at]) {
            let end = at + c.len_utf8();
            found.push(FoldedSpan::between(sentence.start() + start, sentence.start() + end));
            start = end;
        }
    }
    if start < text.len() {
        found.push(FoldedSpan::between(sentence.start() + start, sentence.end()));
    }
    found
}

/// Has the stretch before a comma a predicate of its own? Lists of nouns (氏名と、住所) have none.
fn ends_a_clause(words: &str) -> bool {
    words.len() > 4
        && words.chars().nth(4).is_some()
        && CONNECTIVES.ends(words)
        && words
            .trim_end_matches('と')
            .chars()
            .next_back()
            .is_some_and(|c| matches!(c, 'ぁ'..='ん') || words.ends_with(['後', '際', '上', '方', '合']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, how: fn(&str, FoldedSpan) -> Vec<FoldedSpan>) -> String {
        let whole = FoldedSpan::between(0, text.len());
        how(text, whole).iter().map(|span| &text[span.start()..span.end()]).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn sentences_end() {
        assert_eq!(cut("流出した。調査中。 以上", sentences), "流出した。|調査中。|以上");
        assert_eq!(
            cut("「漏れた。すみません。」と述べた。\n次", sentences),
            "「漏れた。すみません。」と述べた。|次"
        );
        assert_eq!(cut("(注。\n次。", sentences), "(注。|次。");
        assert_eq!(cut("((注。)次。", sentences), "((注。)次。");
        assert_eq!(cut("本当か?はい!!次", sentences), "本当か?|はい!!|次");
        assert_eq!(
            cut("Abc!メールとhttps://example.jp/?id=5です。次", sentences),
            "Abc!メールとhttps://example.jp/?id=5です。|次"
        );
    }

    #[test]
    fn endless_sentences_are_cut() {
        for unit in ["情報、", "情報", "「情報", "情報 "] {
            let text = unit.repeat(20_000);
            let whole = FoldedSpan::between(0, text.len());
            let longest = sentences(&text, whole).iter().map(|span| span.len()).max();
            assert!(longest.is_some_and(|longest| longest <= LONGEST * 2 + FARTHEST), "{unit}");
        }
    }

    #[test]
    fn clauses_end() {
        assert_eq!(
            cut("調査を行い、漏えいしたが、悪用はない。", clauses),
            "調査を行い、漏えいしたが、|悪用はない。"
        );
        assert_eq!(cut("氏名、住所、電話番号が含まれる。", clauses), "氏名、住所、電話番号が含まれる。");
        assert_eq!(
            cut("確認されておらず、調査を続けている。", clauses),
            "確認されておらず、|調査を続けている。"
        );
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost(text in "[あが、。!?()「」『』【】 \\n氏名て]{0,40}") {
            let whole = FoldedSpan::between(0, text.len());
            let found = sentences(&text, whole);
            let kept: String = found.iter().map(|span| &text[span.start()..span.end()]).collect();
            let without_space = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            proptest::prop_assert_eq!(without_space(&kept), without_space(&text));
            for sentence in found {
                let parts = clauses(&text, sentence);
                let joined: String = parts.iter().map(|span| &text[span.start()..span.end()]).collect();
                proptest::prop_assert_eq!(joined, &text[sentence.start()..sentence.end()]);
            }
        }
    }
}
