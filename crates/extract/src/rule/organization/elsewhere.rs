//! Where else in its article a name is printed, and the marks before it in a title.

use jikenbo_text::FoldedSpan;

use super::context::searched;
use crate::reading::Reading;
use crate::words::Words;

/// Bytes of marks, brackets with their words, numbers and dates at the beginning of a title.
pub(super) fn marks(title: &str) -> usize {
    let mut at = 0;
    while let Some(rest) = title.get(at..) {
        let Some(first) = rest.chars().next() else { break };
        let closing = match first {
            '【' => '】',
            '[' => ']',
            '〔' => '〕',
            '<' => '>',
            '〈' => '〉',
            '(' => ')',
            _ if !first.is_alphanumeric() && !matches!(first, '「' | '『') => {
                at += first.len_utf8();
                continue;
            }
            _ => break,
        };
        let Some(end) = rest.find(closing) else { break };
        at += end + closing.len_utf8();
    }
    at
}

/// How often the name stands elsewhere in the article as one that acts.
pub(super) fn repetitions(reading: &Reading, span: FoldedSpan) -> i32 {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    let acts = |at: usize| {
        let right = article.get(at + words.len()..).unwrap_or_default();
        let right = right.strip_prefix('」').unwrap_or(right);
        ["は", "が", "では", "によ", "株式会社", "(", "側は"].iter().any(|next| right.starts_with(next))
    };
    let count =
        article.match_indices(words).filter(|&(at, _)| start + at != span.start() && acts(at)).count();
    i32::try_from(count).unwrap_or(0)
}

/// Is a name of several letters with kana in it the place or the owner of something below too: みなもで, みなもの?
pub(super) fn is_printed_below(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    static PRODUCTS: Words = Words::of(&[
        "システム",
        "サイト",
        "サービス",
        "アプリ",
        "サーバー",
        "サーバ",
        "メール",
        "データ",
        "ファイル",
        "パソコン",
        "フォーム",
        "カード",
        "ページ",
        "メモリ",
        "メモリー",
        "アカウント",
        "クラウド",
        "アドレス",
        "ソフト",
        "ツール",
        "リスト",
        "タブレット",
        "カメラ",
        "ネットワーク",
    ]);
    let has_kana = !PRODUCTS.ends(words) && words.contains(|c| matches!(c, 'ぁ'..='ん' | 'ァ'..='ヺ' | 'ー'));
    has_kana
        && words.chars().count() >= 4
        && article.match_indices(words).any(|(at, _)| {
            let right = article.get(at + words.len()..).unwrap_or_default();
            start + at != span.start() && right.starts_with(['で', 'に', 'の', 'も', 'を', '('])
        })
}

/// Is a name in katakana, too long for a common word, printed elsewhere in the article?
pub(super) fn is_printed_again(reading: &Reading, span: FoldedSpan) -> bool {
    let words = reading.words(span);
    let katakana = words.chars().all(|c| matches!(c, 'ァ'..='ヺ' | 'ー' | '・'));
    katakana && words.chars().count() >= 7 && searched(reading).0.matches(words).count() >= 2
}
