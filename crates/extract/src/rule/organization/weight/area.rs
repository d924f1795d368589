//! Is a town or a prefecture only named as where something lies, works or happened?

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body};

use super::super::context::{Context, searched};
use crate::reading::Reading;
use crate::words::{Words, first, to_pause};

/// What speaks against a town or a prefecture that is only named as where something lies; `None` where it may be more.
pub(super) fn only_lies(reading: &Reading, area: FoldedSpan, context: &Context) -> Option<i32> {
    let right = context.right;
    let is_prefecture = reading.words(area).ends_with(['県', '府', '都', '道']);
    if is_beyond(right) {
        return Some(0);
    }
    if is_seat_above_its_company(reading, area) {
        return Some(-8);
    }
    if is_in_quotes(reading, area) {
        return Some(-8);
    }
    if !is_prefecture && holds_house_of_another(right)
        || is_where_somebody_works(right)
        || is_where_a_house_lies(right)
        || is_where_a_named_house_lies(reading, area, right)
    {
        return Some(-7);
    }
    if is_prefecture && is_column_of_a_list(context) {
        return Some(-8);
    }
    (is_prefecture && (is_where_a_town_lies(context) || is_seat_of_another(reading, area, context)))
        .then_some(-7)
}

/// 東京都|東丘区 above 株式会社ミナモ, 東丘市| before it: the seat that a firm prints where it signs its letter.
fn is_seat_above_its_company(reading: &Reading, area: FoldedSpan) -> bool {
    const LONGEST: usize = 40;
    let Some(sentence) = reading.sentence_at(area.start()) else {
        return false;
    };
    let line = reading.line_of(sentence);
    let before = reading.words(FoldedSpan::between(line.start(), area.start().max(line.start()))).trim();
    let is_seat =
        before.is_empty() || before.ends_with(['都', '道', '府', '県']) && before.chars().count() <= 4;
    let behind = reading.words(FoldedSpan::between(area.end(), line.end().max(area.end())));
    let signer = if behind.trim().is_empty() {
        let below = reading.folded().get(line.end()..).unwrap_or_default();
        below.trim_start().split('\n').next().unwrap_or_default()
    } else if behind.starts_with(' ') {
        behind.trim_start()
    } else {
        return false;
    };
    let first = || name::names(signer, FoldedSpan::between(0, signer.len())).next();
    is_seat
        && signer.chars().count() <= LONGEST
        && !signer.contains('。')
        && first().is_some_and(|name| name.span.start() == 0 && name.core != name.span)
}

/// …に漏えいのおそれ(青葉県|): the seat in brackets at the end of a title, of whoever acts in the text (青葉県のミナモ商工会は).
fn is_seat_of_another(reading: &Reading, area: FoldedSpan, context: &Context) -> bool {
    let closes = context.left.ends_with('(') && context.right.trim_end() == ")";
    if !closes || !reading.article.heading.contains(area) {
        return false;
    }
    let seat = format!("{}の", reading.words(area));
    let (article, from) = searched(reading);
    let acts = |at: usize| {
        let line = FoldedSpan::between(from + at, from + article.len());
        let named = name::names(reading.folded(), line).next().filter(|name| name.body != Body::Area)?;
        let is_next = named.span.start() == from + at;
        let behind = reading.folded().get(named.span.end()..)?;
        Some(is_next && behind.starts_with(['は', 'が']))
    };
    article.match_indices(&seat).any(|(at, seat)| acts(at + seat.len()) == Some(true))
}

/// 「東丘めぐり市」: a market or a shop that ends as a town does.
fn is_in_quotes(reading: &Reading, area: FoldedSpan) -> bool {
    let folded = reading.folded();
    let opens = folded.get(..area.start()).is_some_and(|before| before.ends_with(['「', '『']));
    opens && folded.get(area.end()..).is_some_and(|after| after.starts_with(['」', '』']))
}

/// 東丘県|外の店, 東丘市|外: any other place.
fn is_beyond(right: &str) -> bool {
    ["外の", "外へ", "外に", "外か", "外で", "内外"].iter().any(|beyond| right.starts_with(beyond))
}

/// 東丘市|の県立高校: a house of another body that lies there.
fn holds_house_of_another(right: &str) -> bool {
    ["の県立", "の都立", "の道立", "の府立", "の国立", "の私立", "の公立"]
        .iter()
        .any(|of| right.starts_with(of))
}

/// 青葉県|の東丘市立八幡小で, 青葉県|の市立小学校で, 【青葉県|】市立小学校、: the prefecture in which the town lies whose house it is.
fn is_where_a_town_lies(context: &Context) -> bool {
    const FOUNDED: &[&str] =
        &["市立", "町立", "村立", "区立", "私立", "国立", "公立", "組合立", "町役場", "市役所", "村役場"];
    const REACH: usize = 8;
    let right = context.right;
    let bracket =
        right.strip_prefix(['】', ']', ')', ' ']).filter(|_| !context.left.contains(char::is_alphabetic));
    let Some(rest) = right.strip_prefix('の').or(bracket) else { return false };
    let town = rest
        .chars()
        .take(REACH)
        .take_while(|c| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'ー' | '々'))
        .collect::<String>();
    let is_town = right.starts_with('の')
        && town.char_indices().any(|(at, c)| at > 0 && matches!(c, '市' | '町' | '村'))
        && town.contains('立');
    is_town || FOUNDED.iter().any(|founded| rest.starts_with(founded))
}

/// 青葉県| 2023年11月1日 市立小学校 紛失: where it was, in a line of a list that goes on with a day and some house.
fn is_column_of_a_list(context: &Context) -> bool {
    static HOUSES: Words = Words::of(&[
        "市立",
        "町立",
        "村立",
        "区立",
        "私立",
        "国立",
        "公立",
        "県立",
        "府立",
        "都立",
        "道立",
        "市教育委員会",
        "町教育委員会",
        "民間",
    ]);
    let Some(rest) = context.right.strip_prefix(' ') else { return false };
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || "年月日./-".contains(c));
    context.left.is_empty() && behind.len() < rest.len() && HOUSES.begins(behind.trim_start())
}

/// 青葉県|の公立みなも総合病院, 青葉県|の東丘学院大学: where a hospital or a university lies that bears a name of its own.
fn is_where_a_named_house_lies(reading: &Reading, area: FoldedSpan, right: &str) -> bool {
    const REACH: usize = 24;
    static OWN: Words =
        Words::of(&["県立", "府立", "都立", "道立", "市立", "町立", "村立", "区立", "市民", "町民", "県民"]);
    let Some(rest) = right.strip_prefix('の') else { return false };
    let near = first(rest, REACH);
    let words = reading.words(area);
    let house = name::names(near, FoldedSpan::between(0, near.len())).next();
    let founded = near.strip_prefix(words).is_some_and(|rest| rest.starts_with('立'));
    let is_prefecture = words.ends_with(['県', '府', '都', '道']);
    house.is_some_and(|house| {
        let name = near.get(..house.span.end()).unwrap_or_default();
        let is_college = || {
            !is_prefecture
                && ["専門学校", "看護学校", "学院高校", "学園高校"].iter().any(|end| name.ends_with(end))
        };
        house.span.start() == 0
            && (matches!(house.body, Body::Hospital | Body::University)
                || house.body == Body::School && is_college())
            && !OWN.begins(near)
            && !founded
    })
}

/// 青葉府|で人材サービス事業を展開する「ミナモ」, 東丘町|の病院で: where a firm works, or a hospital lies that is not named.
fn is_where_somebody_works(right: &str) -> bool {
    const REACH: usize = 24;
    static WORKS: Words = Words::of(&[
        "を展開する",
        "を展開している",
        "を手がける",
        "を手掛ける",
        "を営む",
        "を運営する「",
        "を経営する「",
    ]);
    static HIDDEN: Words = Words::of(&[
        "の病院で",
        "の病院が",
        "の医療機関",
        "の診療所で",
        "の薬局で",
        "の専門学校で",
        "の大学で",
        "の寺で",
        "の寺が",
        "の寺院",
        "の神社",
    ]);
    let works = right.starts_with('で') && WORKS.stands_in(to_pause(first(right, REACH)));
    works || HIDDEN.begins(right)
}

/// 青葉県|の「みなもクリニック」, 東丘市|の旅館「みなも荘」: where a house lies that is no city's.
fn is_where_a_house_lies(right: &str) -> bool {
    static HOUSES: Words = Words::of(&[
        "クリニック",
        "病院",
        "医院",
        "歯科",
        "薬局",
        "株式会社",
        "ホテル",
        "旅館",
        "民宿",
        "ペンション",
        "ゲストハウス",
        "宿",
        "荘",
        "塾",
        "商店",
        "書店",
        "整骨院",
        "スーパー",
        "医療法人",
        "工業",
        "温泉",
    ]);
    let joined = right.strip_prefix('の').or_else(|| Some(right).filter(|right| right.starts_with('「')));
    let Some((kind, rest)) = joined.and_then(|rest| rest.split_once('「')) else {
        return false;
    };
    let Some((inner, _)) = rest.split_once('」') else { return false };
    HOUSES.ends(kind) || kind.is_empty() && HOUSES.stands_in(inner)
}
