//! Names that end in what the writer calls itself: 当ステーション tells that みなも天文ステーション is the writer.

use jikenbo_text::FoldedSpan;

use super::context::searched;
use crate::reading::Reading;

/// What a writer calls its product, not itself.
const PRODUCTS: &[&str] = &[
    "サイト",
    "ページ",
    "サービス",
    "システム",
    "メール",
    "サーバ",
    "アカウント",
    "キャンペーン",
    "コンテンツ",
    "ショップ",
    "ブログ",
    "アプリ",
    "フォーム",
    "グループ",
    "メディア",
    "チャンネル",
    "データ",
    "ファイル",
];

/// Places of a name that count.
const PLACES: usize = 4;

/// The names, with their weight and the reason.
pub(super) fn names(reading: &Reading) -> impl Iterator<Item = (FoldedSpan, i32, &'static str)> {
    let (article, from) = searched(reading);
    let kind = calls_itself(article);
    let found = kind.into_iter().flat_map(move |kind| {
        let ends = article.match_indices(kind);
        ends.filter_map(move |(at, _)| named(article, at).map(|start| (start, at + kind.len())))
    });
    found
        .take(PLACES)
        .map(move |(start, end)| (FoldedSpan::between(from + start, from + end), 4, "self_named"))
}

/// The word in katakana after 当.
fn calls_itself(article: &str) -> Option<&str> {
    article.match_indices('当').find_map(|(at, mark)| {
        let rest = article.get(at + mark.len()..)?;
        let end = rest.find(|c| !is_katakana(c)).unwrap_or(rest.len());
        let word = rest.get(..end)?;
        let product = PRODUCTS.iter().any(|product| word.starts_with(product));
        (word.chars().count() >= 3 && !product).then_some(word)
    })
}

/// Where the name begins that goes on with the word at `at`: two characters or more of kanji, katakana or Latin.
fn named(article: &str, at: usize) -> Option<usize> {
    let is_part = |c: char| matches!(c, '一'..='鿿' | '々') || is_katakana(c) || c.is_ascii_alphanumeric();
    let head = article.get(..at)?;
    let start = head.char_indices().rev().take(20).take_while(|&(_, c)| is_part(c)).last()?.0;
    let proper = head.get(start..)?;
    let whole = proper.chars().count() >= 2 && !proper.starts_with(['当', '同', '本', '各', '他']);
    whole.then(|| with_kana(head, start))
}

/// Where the hiragana before `start` begins, if it begins a line or stands after a pause: みなも|天文ステーション.
fn with_kana(head: &str, start: usize) -> usize {
    let before = head.get(..start).unwrap_or_default();
    let rest = before.trim_end_matches(|c| matches!(c, 'ぁ'..='ん'));
    let kana = before.get(rest.len()..).unwrap_or_default().chars().count();
    let pause = rest.is_empty() || rest.ends_with(['\n', ' ', '「', '、', '。']);
    if pause && (2..=6).contains(&kana) { rest.len() } else { start }
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー')
}
