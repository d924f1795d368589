//! Is a subsidiary the one that was hit, or does it only work for the one that speaks?

use super::super::context::Context;
use crate::reading::Reading;
use crate::words::{Words, first, past_bracket, to_pause};

/// What speaks for a subsidiary of the one that announces; more where the title tells of one.
pub(in crate::rule::organization) fn of_subsidiary(reading: &Reading) -> i32 {
    const HIT: &[&str] =
        &["子会社で", "子会社が", "子会社の", "子会社に", "子会社へ", "子会社サ", "子会社、"];
    let title = reading.words(reading.article.heading);
    if HIT.iter().any(|hit| title.contains(hit)) { 17 } else { 9 }
}

/// Does the title tell of a subsidiary that was hit?
pub(super) fn is_of_subsidiary(reading: &Reading) -> bool {
    static HIT: Words = Words::of(&[
        "子会社における",
        "子会社にて",
        "子会社での",
        "子会社で",
        "子会社への",
        "子会社が",
        "子会社サ",
    ]);
    HIT.stands_in(reading.words(reading.article.heading))
}

/// ミナモ物流株式会社|で発生した: the place of what happened.
pub(super) fn is_where(right: &str) -> bool {
    [
        "で発生",
        "において発生",
        "におけるランサム",
        "における不正",
        "において、",
        "で起き",
        "が受けた",
        "にて発生",
        "への不正",
    ]
    .iter()
    .any(|of| right.starts_with(of))
}

/// Does a subsidiary only work for the one that speaks, or is it no more than the way in?
pub(super) fn only_works_for_another(reading: &Reading, context: &Context) -> bool {
    works_for(context.right) && !runs_what_was_hit(reading, context.right)
        || is_hired_kin(context.left)
        || is_way_in(context.right) && !is_of_subsidiary(reading)
}

/// 子会社の|ミナモ|が運営するアプリ「…」において: under a title that tells of a subsidiary, does it run what was hit?
fn runs_what_was_hit(reading: &Reading, right: &str) -> bool {
    static RUNS: Words =
        Words::of(&["が運営する", "が運営している", "が運営しております", "が提供する", "が展開する"]);
    let title = reading.words(reading.article.heading);
    RUNS.begins(right) && (is_of_subsidiary(reading) || title.contains("子会社の"))
}

/// 子会社のミナモ|に管理を委託した, |が運用していた: a subsidiary that works with the data of its parent.
pub(in crate::rule::organization) fn works_for(right: &str) -> bool {
    let right = past_bracket(right);
    static GIVEN: Words = Words::of(&["委託", "任せ", "委ね", "預け", "請け負わ"]);
    static WORKS: Words =
        Words::of(&["運用", "管理", "運営", "保守", "開発", "構築", "預か", "受託", "請け負"]);
    let near = first(right, 24);
    let clause = to_pause(near);
    right.starts_with(['に', 'へ']) && GIVEN.stands_in(clause)
        || right.starts_with('が')
            && WORKS.stands_in(first(clause, 6))
            && ["していた", "する"].iter().any(|verb| clause.contains(verb))
}

/// 子会社のミナモ|に設置した機器から侵入された: is a subsidiary told of only as the way by which the one that speaks was entered?
fn is_way_in(right: &str) -> bool {
    static STAND: Words = Words::of(&[
        "に設置した",
        "に設置して",
        "に設置され",
        "に置いた",
        "に置かれ",
        "に導入した",
        "に導入して",
        "を経由",
        "を踏み台",
        "経由で",
    ]);
    STAND.begins(past_bracket(right))
}

/// 集配を担当するグループ会社の|株式会社ミナモ: a subsidiary told by the work that it does for the one that speaks.
fn is_hired_kin(left: &str) -> bool {
    const KIN: &[&str] = &["グループ会社", "子会社", "関連会社"];
    const LINKS: &[&str] = &["の", "である", "、", ""];
    static WORKS: Words = Words::of(&[
        "を担当する",
        "を担当している",
        "を担う",
        "を担っている",
        "を請け負う",
        "を委託している",
        "を委託する",
        "を受託する",
        "を任せている",
    ]);
    let before_link = LINKS.iter().filter_map(|link| left.strip_suffix(link));
    let before_kin = before_link.flat_map(|left| KIN.iter().filter_map(|kin| left.strip_suffix(kin)));
    before_kin.into_iter().any(|left| WORKS.ends(left))
}
