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
    "請け負う",
    "提供する",
    "運行する",
    "主催する",
    "生産する",
    "運営している",
    "展開している",
    "手がけている",
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
    let trades = TRADES.iter().filter(|trade| reading.may_hold(trade)).filter_map(move |trade| {
        let at = words.find(trade)? + trade.len();
        words.get(at..)?.starts_with('の').then_some(at + 'の'.len_utf8())
    });
    let verbs = DOES.iter().filter(|verb| reading.may_hold(verb));
    let does = verbs.filter_map(move |verb| Some(words.find(verb)? + verb.len()));
    let is_hired = || {
        ["委託", "依頼", "調査を行", "調査会社", "調査機関", "子会社", "提供元"]
            .iter()
            .any(|word| words.contains(word))
    };
    let begins = move |at: &usize| is_first_phrase(words, *at);
    let named = trades.chain(does.filter(begins)).filter_map(move |at| name_at(words, at));
    named.filter(move |_| !is_hired()).map(move |(start, end)| {
        (FoldedSpan::between(sentence.start() + start, sentence.start() + end), 4, "introduced")
    })
}

/// The cell without what its bearer deals in: 人材紹介の|ミナモ.
pub(super) fn past_trade(reading: &Reading, cell: FoldedSpan) -> FoldedSpan {
    let words = reading.words(cell);
    let name = words.split_once('の').filter(|(trade, name)| {
        TRADES.iter().any(|known| trade.ends_with(known)) && NAME.contains(&name.chars().count())
    });
    name.map_or(cell, |(_, name)| FoldedSpan::between(cell.end() - name.len(), cell.end()))
}

/// Has nothing before `at` been said to act or be acted upon in a sentence that hires: 市が印刷を請け負う|ミナモ?
fn is_first_phrase(words: &str, at: usize) -> bool {
    let before = words.get(..at).unwrap_or_default();
    let hires = before.ends_with("請け負う") || before.ends_with("提供する");
    !hires || !before.contains(['は', 'が'])
}

/// The bare name that begins at `at`, in quotation marks or not, and is followed as names are.
fn name_at(words: &str, at: usize) -> Option<(usize, usize)> {
    if let Some((name, after)) = words.get(at..)?.strip_prefix('「').and_then(|inner| inner.split_once('」'))
    {
        let start = at + '「'.len_utf8();
        let is_name = name::bare_at(name, 0, name.len()).is_some_and(|bare| bare.len() == name.len());
        let follows = after.starts_with(['(', 'は', 'が', 'の']);
        return (is_name && follows && NAME.contains(&name.chars().count()))
            .then_some((start, start + name.len()));
    }
    let bare = name::bare_at(words, at, words.len())?;
    let name = words.get(bare.start()..bare.end())?;
    let rest = words.get(bare.end()..)?;
    let is_kind =
        TRADES.iter().any(|trade| name.ends_with(trade)) || name.ends_with(['者', '社', '店', '人']);
    let follows = FOLLOWS.iter().any(|next| rest.starts_with(next));
    (follows && !is_kind && NAME.contains(&name.chars().count())).then_some((bare.start(), bare.end()))
}
