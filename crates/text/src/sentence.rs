//! Where do sentences and clauses end? On folded text; offsets into the whole of it.

use crate::span::FoldedSpan;

/// A bracket that is not closed within so many bytes is taken for a slip, and sentences end inside it.
const FARTHEST: usize = 600;

/// The sentences of `within`, without white space around them. A sentence ends at 。 ! ? and at a line end, but
/// not inside brackets.
#[must_use]
pub fn sentences(folded: &str, within: FoldedSpan) -> Vec<FoldedSpan> {
    let Some(text) = folded.get(within.start()..within.end()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let (mut start, mut closes_at, mut ended) = (0, 0, false);
    for (at, c) in text.char_indices() {
        if ended && !is_closing(c) && !is_terminal(c) {
            found.extend(trimmed(text, start, at));
            (start, ended) = (at, false);
        }
        if at < closes_at {
            continue;
        }
        match c {
            '\n' => {
                found.extend(trimmed(text, start, at));
                (start, ended) = (at + 1, false);
            }
            '「' | '『' | '(' | '【' => closes_at = closing(text, at, c).unwrap_or(closes_at),
            _ if is_terminal(c) => ended = true,
            _ => {}
        }
    }
    found.extend(trimmed(text, start, text.len()));
    let shift = within.start();
    found
        .into_iter()
        .map(|span| FoldedSpan::between(shift + span.start(), shift + span.end()))
        .collect()
}

fn is_terminal(c: char) -> bool {
    matches!(c, '。' | '!' | '?')
}

fn is_closing(c: char) -> bool {
    matches!(c, '」' | '』' | ')' | '】')
}

/// The byte of the bracket that closes the one at `open`, if it comes on the same line and soon.
fn closing(text: &str, open: usize, bracket: char) -> Option<usize> {
    let close = match bracket {
        '「' => '」',
        '『' => '』',
        '【' => '】',
        _ => ')',
    };
    let mut depth = 0usize;
    for (at, c) in text[open..]
        .char_indices()
        .take_while(|&(at, c)| at < FARTHEST && c != '\n')
    {
        if c == bracket {
            depth += 1;
        } else if c == close {
            depth -= 1;
            if depth == 0 {
                return Some(open + at);
            }
        }
    }
    None
}

fn trimmed(text: &str, start: usize, end: usize) -> Option<FoldedSpan> {
    let words = &text[start..end];
    let from = start + words.len() - words.trim_start().len();
    let until = start + words.trim_end().len();
    (from < until).then(|| FoldedSpan::between(from, until))
}

/// Words before 、 that end a clause: the predicate has been said.
const CONNECTIVES: &[&str] = &[
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
];

/// The clauses of a sentence: cut after a 、 that follows a connective, not inside brackets. Together they cover
/// the sentence.
#[must_use]
pub fn clauses(folded: &str, sentence: FoldedSpan) -> Vec<FoldedSpan> {
    let Some(text) = folded.get(sentence.start()..sentence.end()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let (mut start, mut closes_at) = (0, 0);
    for (at, c) in text.char_indices() {
        if at < closes_at {
            continue;
        }
        if matches!(c, '「' | '『' | '(' | '【') {
            closes_at = closing(text, at, c).unwrap_or(closes_at);
        } else if matches!(c, '、' | ',') && ends_a_clause(&text[start..at]) {
            let end = at + c.len_utf8();
            found.push(FoldedSpan::between(
                sentence.start() + start,
                sentence.start() + end,
            ));
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
    words.chars().nth(4).is_some()
        && CONNECTIVES.iter().any(|ending| words.ends_with(ending))
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
        how(text, whole)
            .iter()
            .map(|span| &text[span.start()..span.end()])
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn sentences_end() {
        assert_eq!(
            cut("流出した。調査中。 以上", sentences),
            "流出した。|調査中。|以上"
        );
        assert_eq!(
            cut("「漏れた。すみません。」と述べた。\n次", sentences),
            "「漏れた。すみません。」と述べた。|次"
        );
        assert_eq!(cut("(注。\n次。", sentences), "(注。|次。");
    }

    #[test]
    fn clauses_end() {
        assert_eq!(
            cut("調査を行い、漏えいしたが、悪用はない。", clauses),
            "調査を行い、漏えいしたが、|悪用はない。"
        );
        assert_eq!(
            cut("氏名、住所、電話番号が含まれる。", clauses),
            "氏名、住所、電話番号が含まれる。"
        );
        assert_eq!(
            cut("確認されておらず、調査を続けている。", clauses),
            "確認されておらず、|調査を続けている。"
        );
    }
}
