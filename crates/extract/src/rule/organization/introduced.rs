//! Names without a mark after the word for what their bearer is or does: 化粧品メーカーのミナモ, 浄水器の販売を手がけるミナモ(東丘市).

use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use crate::reading::Reading;

/// What a firm is, before の and its name.
const TRADES: &[&str] = &[
    "メーカー",
    "分譲",
    "雑貨",
    "衣料",
    "旅館",
    "ホテル",
    "書店",
    "版元",
    "子ども服",
    "化粧品",
    "電子部品",
    "健康食品",
    "サプリメント",
    "大手",
    "商社",
    "老舗",
    "チェーン",
    "通販",
    "通信販売",
    "ベンチャー",
    "スタートアップ",
    "中堅",
    "専門店",
    "百貨店",
    "スーパー",
    "ドラッグストア",
    "卸",
    "小売",
    "製造",
    "販売",
    "運輸",
    "物流",
    "運送",
    "出版",
    "印刷",
    "学習塾",
    "人材派遣",
    "人材紹介",
    "広告代理店",
    "旅行会社",
    "旅行業",
    "不動産",
    "製薬会社",
    "保険会社",
    "証券会社",
    "電力会社",
    "ガス会社",
    "鉄道会社",
    "運送会社",
    "建設会社",
    "印刷会社",
    "食品会社",
    "化学会社",
    "ゲーム会社",
    "IT企業",
    "IT会社",
];

/// What a firm does, before its name.
pub(super) const DOES: &[&str] = &[
    "手がける",
    "手掛ける",
    "営む",
    "運営する",
    "展開する",
    "販売する",
    "製造する",
    "扱う",
    "取り扱う",
    "開発する",
];

/// What may follow such a name.
const FOLLOWS: &[&str] = &["さん", "は", "が", "で", "の", "(", "に", "から", "、", "も"];
/// Characters of a name.
const NAME: std::ops::RangeInclusive<usize> = 3..=14;

/// The names of one sentence, with their weight and the reason.
pub(super) fn names(
    reading: &Reading,
    sentence: FoldedSpan,
) -> impl Iterator<Item = (FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    let trades = TRADES.iter().filter_map(move |trade| {
        let at = words.find(trade)? + trade.len();
        words.get(at..)?.starts_with('の').then_some(at + 'の'.len_utf8())
    });
    let does = DOES.iter().filter_map(move |verb| Some(words.find(verb)? + verb.len()));
    let hired = ["委託", "依頼", "調査", "子会社", "提供元"].iter().any(|word| words.contains(word));
    let named = trades.chain(does).filter_map(move |at| name_at(words, at));
    named.filter(move |_| !hired).map(move |(start, end)| {
        (FoldedSpan::between(sentence.start() + start, sentence.start() + end), 4, "introduced")
    })
}

/// The bare name that begins at `at` and is followed as names are.
fn name_at(words: &str, at: usize) -> Option<(usize, usize)> {
    let bare = name::bare_at(words, at, words.len())?;
    let name = words.get(bare.start()..bare.end())?;
    let rest = words.get(bare.end()..)?;
    let is_kind =
        TRADES.iter().any(|trade| name.ends_with(trade)) || name.ends_with(['者', '社', '店', '人']);
    let follows = FOLLOWS.iter().any(|next| rest.starts_with(next));
    (follows && !is_kind && NAME.contains(&name.chars().count())).then_some((bare.start(), bare.end()))
}
