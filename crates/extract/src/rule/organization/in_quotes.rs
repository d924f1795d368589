//! The house whose name a report prints in quotation marks.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use super::lodging;
use super::unmarked::shifted;
use crate::reading::Reading;

/// コンサルタント会社「ミナモ」(東京)の: the firm or the house that opens a report, in quotation marks.
pub(super) fn in_quotes(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    let (before, inner) = words.split_once('「')?;
    let (inner, after) = inner.split_once('」')?;
    if let Some(found) = lodging::in_quotes(before, inner, after) {
        return Some((shifted(sentence, found), 5, "quoted"));
    }
    let (house, head) = HOUSES.iter().find_map(|house| Some((*house, before.strip_suffix(house)?)))?;
    let hired = before.contains("委託")
        || ["任せ", "依頼", "請け負", "子"].iter().any(|word| head.ends_with(word))
        || ["請け負う", "請け負った", "受託", "任せて", "担当し", "依頼し"]
            .iter()
            .any(|word| head.contains(word));
    let is_bare = || name::bare_at(inner, 0, inner.len()).is_some_and(|bare| bare.len() == inner.len());
    let is_name = if matches!(house, "会社" | "企業" | "団体" | "を手がける" | "を手掛ける" | "を展開する")
    {
        is_bare()
    } else {
        (2..=16).contains(&inner.chars().count()) && !inner.contains(['、', '。'])
    };
    const FIRST: &[&str] = &["(", "の", "が", "は", "では"];
    const FURTHER: &[&str] =
        &["社が", "社は", "社の", "社で", "で", "から", "に対し", "において", "にて", "への"];
    let further = if TOLD_OF.contains(&house) { FURTHER } else { &[] };
    let is_place = || {
        let day = after.strip_prefix('で').unwrap_or_default();
        day.starts_with(|c: char| c.is_ascii_digit() || c == '、')
    };
    let topic = FIRST.iter().chain(further).any(|acts| after.starts_with(acts)) || is_place();
    let start = before.len() + '「'.len_utf8();
    let keeper = is_told_by_its_keeper(after);
    let weight = if keeper { KEEPER } else { 5 };
    (is_name && (topic || keeper) && !hired)
        .then(|| (shifted(sentence, (start, start + inner.len())), weight, "quoted"))
}

/// What it says that the keeper of a house, who has no name there, announces.
pub(super) const KEEPER: i32 = 9;

/// 私立美術館「ミナモ美術館」|を運営する財団は29日、: does the body that keeps the house announce, without a name of its own?
pub(super) fn is_told_by_its_keeper(after: &str) -> bool {
    const BODIES: &[&str] = &["財団", "会社", "法人", "団体", "企業", "組合", "協会", "公社"];
    let keeper = ["を運営する", "を経営する"].iter().find_map(|runs| after.strip_prefix(runs));
    let told = keeper.and_then(|keeper| BODIES.iter().find_map(|body| keeper.strip_prefix(body)));
    told.and_then(|told| told.strip_prefix('は'))
        .is_some_and(|told| told.starts_with(|c: char| c.is_ascii_digit() || c == '、'))
}

/// 携帯電話販売店の運営会社「ミナモ」の店舗で: does the sentence say who runs the house of which it tells?
pub(super) fn names_an_operator(reading: &Reading, sentence: FoldedSpan) -> bool {
    let words = reading.words(sentence);
    words.contains("運営会社「") || words.contains("を運営する「") || words.contains("を経営する会社「")
}

/// Houses that print their name in quotation marks.
const HOUSES: &[&str] = &[
    "会社",
    "通販",
    "コンサル",
    "メーカー",
    "ホテル",
    "旅館",
    "民宿",
    "ペンション",
    "レストラン",
    "料理店",
    "書店",
    "薬局",
    "商店",
    "専門店",
    "百貨店",
    "ブランド",
    "スーパー",
    "学習塾",
    "サロン",
    "美容室",
    "居酒屋",
    "クリニック",
    "歯科",
    "教室",
    "劇団",
    "美術館",
    "水族館",
    "遊園地",
    "温泉",
    "ジム",
    "企業",
    "施設",
    "団体",
    "チェーン",
    "FM局",
    "放送局",
    "テレビ局",
    "予備校",
    "進学塾",
    "を手がける",
    "を手掛ける",
    "を展開する",
];

/// Those of them that are told of in other cases too: 宿泊施設「…」で, 製網企業「…」社が.
const TOLD_OF: &[&str] = &[
    "企業",
    "施設",
    "団体",
    "チェーン",
    "を手がける",
    "を手掛ける",
    "を展開する",
    "FM局",
    "放送局",
    "テレビ局",
];
