//! Names without a mark after the word for what their bearer is or does: 化粧品メーカーのミナモ, 浄水器の販売を手がけるミナモ(東丘市).

use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use crate::reading::Reading;
use crate::words::{Words, find};

/// What a firm is, before の and its name.
const TRADES: &[&str] = &[
    "メーカー",
    "卸",
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
    "量販",
    "コンビニ",
    "コンビニエンスストア",
    "ホームセンター",
    "百円ショップ",
    "リユース",
    "ゼネコン",
    "住宅会社",
    "不動産会社",
    "電機会社",
    "ソフトウェア会社",
    "システム会社",
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
    "管理会社",
    "タクシー会社",
    "バス会社",
    "航空会社",
    "警備会社",
    "派遣会社",
    "出版社",
    "新聞社",
    "地域紙",
    "地方紙",
    "専門紙",
    "業界紙",
    "建設業",
    "製造業",
    "卸売業",
    "小売業",
    "運送業",
    "チーム",
    "球団",
    "劇団",
    "プロダクション",
    "学習教室",
    "旅行代理店",
    "携帯電話会社",
    "通信会社",
    "放送局",
    "引越し",
    "引っ越し",
];

/// What a firm deals in, before の and its name, where the name is a topic or has its place behind it.
const GOODS: &[&str] = &[
    "証券",
    "銀行",
    "保険",
    "菓子",
    "食品",
    "飲料",
    "酒造",
    "家電",
    "家具",
    "玩具",
    "文具",
    "衣料品",
    "靴",
    "絵本",
    "書籍",
    "仲介",
    "加工",
    "住宅",
    "建築",
    "設計",
    "建設",
    "農機",
    "機械",
    "金属",
    "繊維",
    "紙",
    "薬局",
    "生花店",
    "土産物店",
    "菓子店",
    "雑貨店",
    "飲食店",
    "眼鏡店",
    "時計店",
    "レストラン",
    "カフェ",
    "居酒屋",
    "美容室",
    "進学塾",
    "予備校",
    "語学教室",
    "英会話",
    "フィットネスクラブ",
    "スポーツクラブ",
    "スポーツジム",
    "芸能事務所",
    "設計事務所",
    "会計事務所",
    "結婚相談所",
    "介護",
    "葬儀",
    "冠婚葬祭",
    "コンサルティング",
    "システム開発",
    "ソフト開発",
    "アプリ開発",
    "タクシー",
    "路線バス",
    "フェリー",
    "鉄道",
    "都市ガス",
    "電力",
    "ケーブルテレビ",
];

/// What a firm does, before its name.
pub(super) const DOES: &[&str] = &[
    "手がける",
    "手掛ける",
    "営む",
    "運営する",
    "経営する",
    "経営している",
    "主宰する",
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
    "制作する",
    "制作している",
    "製作する",
    "製造している",
    "販売している",
    "企画する",
    "貸す",
    "貸し出す",
    "貸している",
    "貸し出している",
];

/// What may follow such a name.
const FOLLOWS: &[&str] = &["さん", "は", "が", "で", "の", "(", "に", "から", "より", "、", "も"];
/// Characters of a name.
const NAME: std::ops::RangeInclusive<usize> = 3..=14;

/// The names of one sentence, with their weight and the reason.
pub(super) fn names(
    reading: &Reading,
    sentence: FoldedSpan,
) -> impl Iterator<Item = (FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    let behind = move |trade: &&'static str| {
        let ends = words.match_indices(*trade).map(|(at, trade)| at + trade.len());
        ends.take(PLACES).find_map(|at| after_link(words, at))
    };
    let trades = TRADES.iter().filter(|trade| reading.may_hold(trade)).filter_map(behind);
    let goods = GOODS.iter().filter(|goods| reading.may_hold(goods)).filter_map(behind);
    let goods = goods.filter(move |&at| is_topic_or_placed(words, at));
    let verbs = DOES.iter().filter(|verb| reading.may_hold(verb));
    let does = verbs.filter_map(move |verb| Some(find(words, verb)? + verb.len()));
    let is_hired = || {
        ["委託", "依頼", "調査を行", "調査会社", "調査機関", "子会社", "提供元"]
            .iter()
            .any(|word| words.contains(word))
    };
    let begins = move |at: &usize| is_first_phrase(words, *at);
    let starts = trades.chain(goods).chain(does.filter(begins)).chain(behind_town(words));
    let named = starts.filter_map(move |at| name_at(words, at));
    named.filter(move |_| !is_hired()).map(move |(start, end)| {
        (FoldedSpan::between(sentence.start() + start, sentence.start() + end), 4, "introduced")
    })
}

/// 東丘市の|ミナモ・リサイクル|は5日、: where a name in katakana begins behind the town with which a sentence begins, that tells
/// what its bearer did on a day. What a town runs itself is called by its kind.
fn behind_town(words: &str) -> Option<usize> {
    const TOWN: std::ops::RangeInclusive<usize> = 3..=8;
    const SPELLED: usize = 3;
    static TOWNS_OWN: Words = Words::of(&[
        "センター",
        "ホール",
        "プール",
        "プラザ",
        "パーク",
        "ホーム",
        "クラブ",
        "スタジアム",
        "ドーム",
        "サービス",
        "システム",
        "サイト",
        "アプリ",
        "ポータル",
        "事務局",
        "会館",
        "館",
        "園",
        "校",
        "課",
        "室",
        "局",
        "部",
        "係",
    ]);
    let (town, rest) = words.trim_start().split_once('の')?;
    let is_town = town.ends_with(['市', '町', '村', '区'])
        && TOWN.contains(&town.chars().count())
        && town.chars().all(|c| matches!(c, '一'..='鿿' | '々' | 'ヶ'));
    let spelled = rest.chars().take_while(|c| matches!(c, 'ァ'..='ヺ' | 'ー' | '・')).count();
    let at = words.len() - rest.len();
    let is_firm = || {
        name_at(words, at)
            .and_then(|(start, end)| words.get(start..end))
            .is_some_and(|name| !TOWNS_OWN.ends(name))
    };
    (is_town && spelled >= SPELLED && is_topic_on_a_day(words, at) && is_firm()).then_some(at)
}

/// Places of a trade in a sentence that are looked at.
const PLACES: usize = 4;

/// Where a name may begin behind a trade that ends at `at`: behind の; behind a comma where the trade is a kind of firm.
fn after_link(words: &str, at: usize) -> Option<usize> {
    let link = words.get(at..)?.chars().next()?;
    let closes = words.get(..at)?.ends_with(['社', '業', '卸']) && link == '、';
    (link == 'の' || closes).then_some(at + link.len_utf8())
}

/// Is the name at `at` what the sentence speaks of, on a day, or is its place told?
fn is_topic_or_placed(words: &str, at: usize) -> bool {
    is_topic_on_a_day(words, at) || behind_name(words, at).starts_with('(')
}

fn is_topic_on_a_day(words: &str, at: usize) -> bool {
    let topic = behind_name(words, at).strip_prefix('は');
    topic.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// What stands behind the name at `at`.
fn behind_name(words: &str, at: usize) -> &str {
    let end = name_at(words, at).map_or(words.len(), |(_, end)| end);
    words.get(end..).unwrap_or_default().trim_start_matches('」')
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

/// デンキの|森田|は: where a shop ends that is called by its goods in katakana and a family.
fn with_family(words: &str, start: usize, end: usize) -> Option<usize> {
    const GOODS: &[&str] = &[
        "デンキ",
        "カメラ",
        "メガネ",
        "ホビー",
        "クスリ",
        "スーパー",
        "オモチャ",
        "パソコン",
        "クルマ",
        "バイク",
        "フトン",
        "キモノ",
        "タタミ",
        "ガス",
        "カバン",
        "クツ",
        "ハンコ",
        "ピアノ",
    ];
    GOODS.contains(&words.get(start..end)?).then_some(())?;
    let from = words.get(end..)?.strip_prefix('の').map(|_| end + 'の'.len_utf8())?;
    let family = name::bare_at(words, from, words.len())?;
    let behind = words.get(family.end()..)?;
    (words.get(from..family.end())?.chars().count() <= 8
        && FOLLOWS.iter().any(|next| behind.starts_with(next)))
    .then_some(family.end())
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
    let bare = with_family(words, bare.start(), bare.end())
        .map_or(bare, |end| FoldedSpan::between(bare.start(), end));
    let name = words.get(bare.start()..bare.end())?;
    let rest = words.get(bare.end()..)?;
    let is_kind =
        TRADES.iter().any(|trade| name.ends_with(trade)) || name.ends_with(['者', '社', '店', '人']);
    let follows = FOLLOWS.iter().any(|next| rest.starts_with(next));
    (follows && !is_kind && NAME.contains(&name.chars().count())).then_some((bare.start(), bare.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firms_behind_their_town() {
        for (words, name) in [
            ("東丘市のミナモ・リサイクルは5日、発表した。", Some("ミナモ・リサイクル")),
            ("東丘市のスポーツセンターは5日、発表した。", None),
            ("東丘市のプレミアム商品券事務局(受託:ミナモ企画)が5日、発表した。", None),
            ("東丘市のミナモ・リサイクルは、発表した。", None),
            ("市内のミナモ・リサイクルは5日、発表した。", None),
        ] {
            let named = behind_town(words).and_then(|at| name_at(words, at));
            assert_eq!(named.and_then(|(start, end)| words.get(start..end)), name, "{words}");
        }
    }
}
