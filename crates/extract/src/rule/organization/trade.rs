//! What a firm is or deals in, printed before its name without a particle: 飲料メーカー|ミナモ, 園芸通販|ミナモ.

use jikenbo_text::name;

use crate::words::Words;

/// Words that end what a firm is: what follows is its name.
static TRADES: Words = Words::of(&[
    "メーカー",
    "最大手",
    "準大手",
    "大手",
    "通販",
    "通販サイト",
    "商社",
    "コンサル",
    "コンサルタント",
    "会社",
    "企業",
    "事業者",
    "業者",
    "チェーン",
    "専門店",
    "量販店",
    "代理店",
    "ベンチャー",
    "スタートアップ",
    "老舗",
]);

/// Words in which a name never ends: no firm is called so.
static KINDS: Words = Words::of(&[
    "メーカー",
    "最大手",
    "準大手",
    "大手",
    "コンサル",
    "業者",
    "企業",
    "チェーン",
    "スタートアップ",
    "老舗",
    "通販サイト",
    "予約サイト",
]);

/// What ends a name after such a word: ミナモ通販|倶楽部.
const ENDINGS: &[&str] = &[
    "倶楽部",
    "クラブ",
    "サービス",
    "センター",
    "ショップ",
    "ストア",
    "サイト",
    "システム",
    "オンライン",
    "商店",
    "商会",
    "本舗",
    "協会",
    "組合",
    "広場",
    "市場",
    "プラザ",
    "ネット",
    "ジャパン",
    "グループ",
    "ホールディングス",
    "支援機構",
    "支援センター",
    "協同組合",
];

/// Characters of the shortest name.
const SHORTEST: usize = 3;

/// Bytes of the trade at the beginning of a run, where a name follows in it.
pub(in crate::rule) fn past(run: &str) -> usize {
    if !TRADES.stands_in(run) {
        return 0;
    }
    let ends =
        TRADES.iter().flat_map(|trade| run.match_indices(trade).map(|(at, word)| (at, at + word.len())));
    let parts = ends.filter(|&(at, end)| parts(run, at, end)).map(|(_, end)| end);
    parts.max().unwrap_or(0)
}

/// Does the word from `at` to `end` part a trade from a name, and belong to no longer word?
fn parts(run: &str, at: usize, end: usize) -> bool {
    let (before, after) = (run.get(..at).unwrap_or_default(), run.get(end..).unwrap_or_default());
    let legal = ["株式", "有限", "合同", "合資", "合名", "相互"].iter().any(|form| before.ends_with(form));
    let goes_on = after.starts_with(['町', '門', '前', '側', '員', '向', '等', '系', '各', '間', '名']);
    !legal
        && !goes_on
        && !ENDINGS.contains(&after)
        && after.chars().count() >= SHORTEST
        && name::bare_at(after, 0, after.len()).is_some_and(|bare| bare.len() == after.len())
}

/// Is the run what a firm is, and no name: 計画コンサル, 飲料メーカー? Before a quotation mark 園芸通販 is one too.
pub(super) fn is_kind(run: &str, is_quoted_after: bool) -> bool {
    KINDS.ends(run) || is_quoted_after && TRADES.ends(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades_before_names() {
        for (run, name) in [
            ("菓子メーカーミナモ製菓", "ミナモ製菓"),
            ("園芸通販ミナモ", "ミナモ"),
            ("通販大手ミナモ商会", "ミナモ商会"),
            ("印刷会社ミナモプリント", "ミナモプリント"),
            ("株式会社ミナモ", "株式会社ミナモ"),
            ("大手町商会", "大手町商会"),
            ("ミナモ通販", "ミナモ通販"),
            ("中堅企業", "中堅企業"),
            ("企業情報", "企業情報"),
        ] {
            assert_eq!(run.get(past(run)..), Some(name), "{run}");
        }
        assert!(is_kind("計画コンサル", false) && is_kind("園芸通販", true));
        assert!(!is_kind("ミナモ通販", false) && !is_kind("ミナモ", true));
    }
}
