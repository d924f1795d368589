//! Do the words before a date tell what happened then, and not those after it?

use super::aside::is_thing;
use crate::words::{Words, first, to_pause};

/// 気づいたのは3日だった: the words before the date tell what happened then.
pub(super) fn is_cleft(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(['、', ' ', ',']);
    let before = before.strip_suffix("現地時間").or(before.strip_suffix("日本時間")).unwrap_or(before);
    let before = without_epithet(without_ground(before));
    let after = after.strip_prefix("(現地時間)").or(after.strip_prefix("(日本時間)")).unwrap_or(after);
    let ends = [
        "。",
        "だ",
        "とみ",
        "と見",
        "と考え",
        "と推",
        "で",
        "、",
        "までの",
        "までで",
        "まで。",
        "にかけて",
        "ごろ",
        "頃",
        ")",
        "午",
        "のこと",
        "の午",
        "の夜",
        "の夕",
        "の朝",
        "の未明",
    ];
    let of_noun = after.strip_prefix("までの").is_some_and(is_thing);
    before.ends_with("のは")
        && !of_noun
        && (after.trim().is_empty() || ends.iter().any(|end| after.starts_with(end)) || is_occasion(after))
}

/// Characters of the noun that a date is said with: 10日|の集計のときです.
const OCCASION: usize = 16;

/// 10日|の集計のときです: does the clause end with what there was on that day?
fn is_occasion(after: &str) -> bool {
    let clause = to_pause(after);
    let is_short = first(clause, OCCASION) == clause;
    after.starts_with('の')
        && is_short
        && ["です", "でした", "だ", "だった", "である", "であった"].iter().any(|end| clause.ends_with(end))
}

/// 気付いたのは連休明けの|7日: the words without what only says more of the day.
fn without_epithet(before: &str) -> &str {
    const EPITHET: usize = 12;
    match before.rsplit_once("のは").map(|(said, epithet)| (said, epithet.trim_start_matches('、'))) {
        Some((said, epithet))
            if epithet.ends_with('の')
                && first(epithet, EPITHET) == epithet
                && !epithet.contains(['、', '。', 'が', 'を', 'は']) =>
        {
            before.get(..said.len() + "のは".len()).unwrap_or(before)
        }
        _ => before,
    }
}

/// 感染したのは、ファイルの日付から3日とみられる: the words without the ground on which the day is told.
fn without_ground(before: &str) -> &str {
    let is_ground =
        |ground: &str| ["から", "より", "によると", "によれば"].iter().any(|of| ground.ends_with(of));
    match before.rsplit_once("のは、") {
        Some((said, ground)) if is_ground(ground) && !ground.contains(['、', '。']) => {
            before.get(..said.len() + "のは".len()).unwrap_or(before)
        }
        _ => before,
    }
}

/// 最初に知らせたのは住民で、3日|のことでした: do the words after the date say only that this was the day?
pub(super) fn is_that_day(after: &str) -> bool {
    static TIMES: Words = Words::of(&[
        "の朝",
        "の昼",
        "の夕方",
        "の夜",
        "の午前",
        "の午後",
        "の未明",
        "の正午",
        "過ぎ",
        "すぎ",
        "頃",
        "ごろ",
    ]);
    let mut rest = after;
    while let Some(cut) = TIMES.iter().find_map(|time| rest.strip_prefix(time)) {
        rest = cut;
    }
    ["のことで", "のことだ", "のこと。"].iter().any(|day| rest.starts_with(day))
}

/// 急増に気づき、調べ始めました(3日): the date stands in brackets behind the verb that tells it, 気付いた3日から: or right
/// behind it.
pub(super) fn is_in_brackets(before: &str, after: &str) -> bool {
    let after_joint =
        ["から", "まで", "以降"].iter().find_map(|joint| after.strip_prefix(joint)).unwrap_or(after);
    let told = before.trim_end().strip_suffix('(').filter(|_| after_joint.trim_start().starts_with(')'));
    told.is_some_and(|told| {
        told.ends_with([
            'た', '動', '生', '始', '知', '明', '覚', '信', '付', '失', '難', '布', '染', '棄', '忘',
        ])
    }) || ["した", "いた", "った", "れた", "えた"].iter().any(|verb| before.ends_with(verb))
        && ["から", "まで", "以降"].iter().any(|joint| after.starts_with(joint))
}
