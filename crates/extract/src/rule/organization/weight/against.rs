//! What speaks against a name at its place.

use jikenbo_text::name::Body;

use super::super::context::Context;
use super::super::place::Place;
use super::is_opening;
use crate::words::{Words, find, first};

/// What speaks against a name at its place, as a weight not above zero.
pub(super) fn against(body: Body, place: Place, context: &Context) -> i32 {
    let heads = matches!(place, Place::Title | Place::Line) && is_opening(context.left);
    let by_body = match body {
        Body::Commission => -12,
        Body::Government if orders(context.right) => -12,
        Body::Police if !heads => -12,
        Body::Government if !heads && matches!(place, Place::Later) => -3,
        Body::Media if place == Place::Line || place == Place::Trail => -8,
        Body::Media if !heads => -1,
        _ => 0,
    };
    by_body + by_words(body, context)
}

/// 財務局|は9日、…に業務改善命令を出した: does it take somebody else to task?
fn orders(right: &str) -> bool {
    static TO_TASK: Words = Words::of(&["業務改善命令", "改善命令を", "是正勧告", "行政指導", "行政処分"]);
    let sentence = right.split('。').next().unwrap_or_default();
    right.starts_with('は') && TO_TASK.stands_in(sentence)
}

/// What the words right beside a name say against it.
fn by_words(body: Body, context: &Context) -> i32 {
    let right = context.right;
    if ADDRESSED.begins(right) {
        return -4;
    }
    if body == Body::Area && (is_of_resident(right) || is_seat(right)) {
        return -7;
    }
    if context.left.ends_with('#') || is_turned_to(right) || is_run_by_another(body, context) {
        return -8;
    }
    if body == Body::Area && is_mere_place(context) { -7 } else { 0 }
}

/// What others do who come to whom they tell it.
static ADDRESSED: Words = Words::of(&[
    "に報告",
    "へ報告",
    "に相談",
    "に通報",
    "へ通報",
    "に届",
    "へ届",
    "に被害",
    "から連絡",
    "から通報",
    "から指摘",
    "からの指摘",
    "からの連絡",
    "より連絡",
    "より指摘",
    "に依頼",
]);

/// What goes on from a town or a prefecture that is no more than a place.
static PLACES: Words = Words::of(&[
    "内",
    "在住",
    "出身",
    "の会社",
    "の企業",
    "の業者",
    "の男",
    "の女",
    "駅",
    "民",
    "方面",
    "沖",
    "産",
    "にある",
    "に本社",
    "に拠点",
    "に所在",
    "に立地",
    "で開かれ",
]);

/// 東丘市|の男(45), but not 東丘市|の男性職員: somebody who lives there.
fn is_of_resident(right: &str) -> bool {
    static STAFF: Words =
        Words::of(&["職員", "教諭", "教員", "講師", "主事", "主査", "係長", "課長", "消防", "嘱託", "臨時"]);
    right.starts_with('の')
        && ["男", "女", "容疑者", "会社員", "無職"].iter().any(|who| first(right, 10).contains(who))
        && !STAFF.stands_in(first(right, 16))
}

/// 株式会社ミナモ| 御中: one to whom a letter goes.
fn is_turned_to(right: &str) -> bool {
    const LONGEST: usize = 16;
    let honoured = ["様", "殿", "御中", "各位", "宛"].iter().any(|honour| right.trim_end().ends_with(honour));
    honoured && right.chars().count() <= LONGEST
}

/// 東丘市|在住, (東丘市|), 本社:東丘市|, 東丘市|1-2-3: does a town only say where?
fn is_mere_place(context: &Context) -> bool {
    static SEATS: Words =
        Words::of(&["本社", "本店", "本部", "本拠", "所在地", "住所", "所在", "本籍", "支店", "本社所在地"]);
    let right = context.right;
    let inside = context.left.ends_with('(')
        && (right.starts_with('・') || right.starts_with(')') && !right.trim_start_matches(')').is_empty());
    PLACES.begins(right) && !is_own_house(right) && !addresses_people(right)
        || inside
        || SEATS.ends(context.left.trim_end_matches([':', ' ', '・', '/', '=']))
        || right.starts_with(|c: char| c.is_ascii_digit())
}

/// 東丘市|の印刷会社、: where a firm has its seat.
fn is_seat(right: &str) -> bool {
    static FIRMS: Words = Words::of(&[
        "会社",
        "メーカー",
        "企業",
        "商社",
        "旅館",
        "ホテル",
        "チェーン",
        "コンサル",
        "専門店",
        "百貨店",
    ]);
    static ITS_OWN: Words = Words::of(&["委託", "受託", "指定", "は", "が", "を", "、", "で", "に"]);
    let Some(rest) = right.strip_prefix('の') else { return false };
    let near = first(rest, 10);
    FIRMS
        .iter()
        .filter_map(|firm| find(near, firm))
        .min()
        .is_some_and(|at| !ITS_OWN.stands_in(near.get(..at).unwrap_or_default()))
}

/// 東丘市|民の皆様, 東丘市|民の情報: turned to by the one who answers, or told of as its own.
fn addresses_people(right: &str) -> bool {
    ["民の皆", "民の方", "民のみな", "民の個人情報", "民の健診情報", "民の情報", "民の名簿"]
        .iter()
        .any(|people| right.starts_with(people))
}

/// 公社は、運営する東丘病院で…, 東丘病院を運営する東丘市は…: the house of the body that speaks.
fn is_run_by_another(body: Body, context: &Context) -> bool {
    static RUNS: Words =
        Words::of(&["運営する", "経営する", "開設する", "設置する", "運営している", "管轄する"]);
    let facility = matches!(body, Body::Hospital | Body::School | Body::Care | Body::University);
    let is_run = ["を", "などを", "等を"]
        .iter()
        .any(|object| context.right.strip_prefix(object).is_some_and(|rest| RUNS.begins(rest)));
    facility && (is_run || RUNS.ends(context.left))
}

/// 東丘町|内の小学校: what a town runs itself.
fn is_own_house(right: &str) -> bool {
    static HOUSES: Words =
        Words::of(&["小", "中", "学校", "高", "幼", "保", "公", "市立", "町立", "村立", "区立", "県立"]);
    right.strip_prefix("内の").or_else(|| right.strip_prefix('内')).is_some_and(|rest| HOUSES.begins(rest))
}
