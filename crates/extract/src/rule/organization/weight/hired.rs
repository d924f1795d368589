//! Does one who works for others answer for the incident itself?

use super::super::context::Context;
use crate::reading::Reading;
use crate::rule::telling;
use crate::words::{Words, last, past_bracket};

/// 株式会社ミナモ|が提供する「ミナモID」に対し: one who speaks of its own service, which nobody else uses.
pub(super) fn provides_its_own(reading: &Reading, context: &Context) -> bool {
    static USES: Words = Words::of(&["利用", "導入", "使用", "契約", "採用", "使って", "委託", "任せ"]);
    let provides = ["が提供する", "が運営する", "が提供している", "が運営している"];
    provides.iter().any(|provides| context.right.starts_with(provides))
        && !USES.stands_in(context.left)
        && telling::speaks(reading)
}

/// 集計を請け負う調査会社「ミナモ」(東丘市)|は9月1日、: one who is told by what it does, and announces.
pub(super) fn announces_what_it_does(context: &Context) -> bool {
    const REACH: usize = 14;
    static DOES: Words = Words::of(&[
        "手がける",
        "手掛ける",
        "請け負う",
        "担う",
        "扱う",
        "営む",
        "展開する",
        "運営する",
        "提供する",
        "手がけている",
        "展開している",
        "運営している",
        "提供している",
        "請け負っている",
        "担っている",
        "代行する",
        "代行している",
        "受託する",
        "受託している",
        "引き受ける",
        "引き受けている",
        "受け持つ",
        "受け持っている",
        "支援する",
        "支援している",
    ]);
    // What a firm is, where the sentence begins with it; and what it is to another.
    static KINDS: Words = Words::of(&["メーカー", "会社", "業者", "大手"]);
    static TIED: Words = Words::of(&[
        "子会社",
        "親会社",
        "関連会社",
        "グループ会社",
        "運営会社",
        "委託会社",
        "受託会社",
        "委託業者",
        "受託業者",
        "委託事業者",
        "受託事業者",
        "請負業者",
        "受注業者",
    ]);
    static MAKERS: Words = Words::of(&["メーカー", "大手"]);
    static TELLS: Words =
        Words::of(&["と発表し", "を発表し", "と公表し", "を公表し", "を明らかにし", "と明らかにし"]);
    let kind = context.left.trim_end_matches(['の', '、']);
    let right = context.right.trim_start_matches(['」', '』']);
    let behind = past_bracket(right);
    let is_day = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let is_heard = ["より", "から"].iter().any(|from| {
        behind.strip_prefix(from).is_some_and(|rest| rest.contains("発表され") || rest.contains("公表され"))
    });
    let opens = || !kind.contains(['は', 'が']) && KINDS.ends(kind) && !TIED.ends(kind);
    let is_maker = MAKERS.ends(kind)
        && !kind.contains(['は', 'が', 'を', 'に', 'で', '、'])
        && behind.starts_with(['で', 'が', 'に']);
    if is_maker {
        return true;
    }
    let tells = |rest: &str| {
        is_day(rest) || rest.starts_with('、') && (TELLS.stands_in(rest) || rest.starts_with("、自社の"))
    };
    let announces = is_heard || behind.strip_prefix('は').is_some_and(tells);
    announces && (DOES.stands_in(last(context.left, REACH)) || opens())
}

/// 職業訓練を担う|ミナモ機構|から、利用者の情報が流出した: one who is told by what it does, and from which data got out that nobody is
/// said to have given to it.
pub(super) fn loses_its_own(reading: &Reading, context: &Context) -> bool {
    static GIVEN: Words =
        Words::of(&["委託", "受託", "任せ", "任され", "委ね", "請け負", "発注", "依頼", "頼ん", "外注"]);
    static LEAKS: Words = Words::of(&["流出", "漏えい", "漏洩", "漏れ"]);
    let behind = past_bracket(context.right.trim_start_matches(['」', '』']));
    context.left.ends_with("を担う")
        && behind.starts_with("から")
        && LEAKS.stands_in(behind)
        && !reading.holds_any(&GIVEN)
}
