//! Names without a mark: runs of katakana and Latin letters, and runs of kanji that announce.

use jikenbo_text::FoldedSpan;

use super::around::{
    announces, introduces, is_common, is_hit, is_kin, is_matter, is_parent, is_thing, reveals,
    starts_with_particle,
};
use crate::reading::Reading;
use crate::rule::tool::is_kind_of_tool;
use crate::words::Words;

/// Characters of the shortest unmarked name.
const SHORTEST: usize = 3;

/// The unmarked names of a sentence.
pub(super) fn names(reading: &Reading, sentence: FoldedSpan) -> Vec<FoldedSpan> {
    let words = reading.words(sentence);
    let mut found = Vec::new();
    let mut before = ' ';
    let mut until = 0;
    for (at, c) in words.char_indices() {
        if at >= until && is_foreign(c) && !is_foreign(before) {
            let end = end_of_run(words, at);
            until = end;
            let is_kind = || is_kind_of_tool(words.get(at..end).unwrap_or_default());
            if stands_for_a_name(words, at, end) && !is_kind() {
                found.push(FoldedSpan::between(sentence.start() + at, sentence.start() + end));
            }
        } else if at >= until && is_kanji(c) && is_pause(before) {
            let end = end_of_kanji(words, at);
            until = end;
            if announces(words, at, end) {
                found.push(FoldedSpan::between(sentence.start() + at, sentence.start() + end));
            }
        }
        before = c;
    }
    found
}

fn is_foreign(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー') || c.is_ascii_alphabetic()
}

fn is_kanji(c: char) -> bool {
    matches!(c, '一'..='鿿' | '々')
}

fn is_pause(c: char) -> bool {
    matches!(c, ' ' | '、' | '。' | '「' | '(')
}

/// The end of a run of katakana and Latin letters, with the marks that join them.
fn end_of_run(words: &str, at: usize) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    let joins = |c: char| matches!(c, '・' | '&' | '.' | '-') || c.is_ascii_digit();
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let over_space = c == ' ' && next.is_some_and(|next| next.is_ascii_uppercase());
        if is_foreign(c)
            || is_kanji(c) && is_inside(rest, at)
            || (joins(c) || over_space) && next.is_some_and(is_foreign)
        {
            end = at + c.len_utf8();
        } else if c.is_ascii_digit() {
            end = at + 1;
        } else {
            break;
        }
    }
    at + end
}

/// Kanji that end a name after katakana: ミナモ|電機, not ミナモ|社.
fn is_inside(run: &str, at: usize) -> bool {
    static WORDS: Words = Words::of(&[
        "社",
        "側",
        "製",
        "上",
        "内",
        "等",
        "用",
        "宛",
        "版",
        "経由",
        "担当",
        "会員",
        "利用",
        "株式会社",
        "型",
        "分",
        "名",
        "氏",
        "様",
    ]);
    !WORDS.begins(run.get(at..).unwrap_or_default())
}

fn end_of_kanji(words: &str, at: usize) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    at + rest.find(|c| !is_kanji(c)).unwrap_or(rest.len())
}

/// Is the run a name, by what stands before it or directly after?
fn stands_for_a_name(words: &str, at: usize, end: usize) -> bool {
    let (Some(run), Some(before), Some(after)) = (words.get(at..end), words.get(..at), words.get(end..))
    else {
        return false;
    };
    let quoted = before.ends_with('「') && after.starts_with('」');
    let inner = before.trim_end_matches(['「', '(']);
    let after = if before.ends_with('(') { after.strip_prefix(')').unwrap_or(after) } else { after };
    let long = run.chars().count() >= SHORTEST && !is_common(run);
    let firm = after.strip_prefix('社').is_some_and(starts_with_particle);
    let stands = starts_with_particle(after) || after.starts_with(['(', '。', '、']) || quoted;
    let stands_free = !before.ends_with(is_kanji) && !is_thing(run);
    let told =
        stands_free && (is_hit(after) || is_parent(after) || is_matter(after)) || reveals(before, after);
    long && (firm || stands && (introduces(inner) || is_kin(inner) || told || announces(words, at, end)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    /// The unmarked names of a sentence.
    fn found(sentence: &str) -> String {
        case::read(sentence, |reading| {
            let spans = names(reading, reading.sentences[0].span);
            spans.iter().map(|span| reading.words(*span)).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn names_without_a_mark() {
        for (sentence, expected) in [
            ("印刷を委託しているミナモプリントのサーバが感染した。", "ミナモプリント"),
            ("コンサルティング会社「ミナモプラン」(東丘市)は3日、感染を公表した。", "ミナモプラン"),
            ("委託先であるミナモ社への不正アクセスがありました。", "ミナモ"),
            ("計画づくりの支援を行うミナモプラン。", "ミナモプラン"),
            ("配送を任せているMINAMO LOGISが感染した。", "MINAMO LOGIS"),
            ("ミナモの子会社の元社員が情報を持ち出した。", ""),
            ("ミナモデンワの子会社の元社員が情報を持ち出した。", "ミナモデンワ"),
            ("親会社のミナモ通運は3月、情報が見られたと公表した。", "ミナモ通運"),
            ("同じ日、東丘文具も、流出の可能性があると公表した。", "東丘文具"),
            ("対象者は3日に公表した。", ""),
            ("委託しているコールセンターの社員が持ち出した。", ""),
            ("管理会社が使うシステムへの不正アクセスがあった。", ""),
            ("電子カルテが攻撃で使えなくなった。", ""),
            ("攻撃者のリークサイトから流出した。", ""),
            ("ファイルはZIP形式の圧縮をしていた。", ""),
            ("委託先だったミナモプリントから流出した。", "ミナモプリント"),
            ("会社はメールで連絡した。", ""),
            ("ミナモ印刷の宛名約31万件の流出で、公表が続いている。", "ミナモ印刷"),
            ("会社はミナモプリントで、市は7日に連絡を受けた。", "ミナモプリント"),
            ("委託先は「ミナモプリント」だという。", "ミナモプリント"),
            ("会社はミナモプリントで作業をしていた。", ""),
        ] {
            assert_eq!(found(sentence), expected, "{sentence}");
        }
    }
}
