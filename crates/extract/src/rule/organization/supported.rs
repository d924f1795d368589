//! A club or a body that thanks for being supported, by a name without a mark: いつもミナモ東丘へ熱い応援を….

use jikenbo_text::{FoldedSpan, name};

use super::no_name::is_no_name;
use crate::reading::Reading;
use crate::words::{Words, first};

/// What it says for a name.
const WEIGHT: i32 = 4;
/// Characters of the name, and from it to what the reader does.
const NAME: std::ops::RangeInclusive<usize> = 3..=18;
const REACH: usize = 12;

/// The name in a sentence of thanks.
pub(super) fn name(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    const OPENINGS: &[&str] =
        &["いつも", "日頃より", "日ごろより", "日頃から", "日ごろから", "平素より", "常日頃より", "平素から"];
    static SUPPORTS: Words = Words::of(&["応援", "声援", "ご支援", "サポート"]);
    if reading.holds_any(&FORMS) {
        return None;
    }
    let words = reading.words(sentence);
    let opening = OPENINGS.iter().find(|opening| words.starts_with(**opening))?;
    let from = sentence.start() + opening.len();
    let from = from + usize::from(words.get(opening.len()..)?.starts_with('、')) * '、'.len_utf8();
    let span = name::bare_at(reading.folded(), from, sentence.end())?;
    let right = reading.folded().get(span.end()..sentence.end())?;
    let thanks = ["へ", "に", "を"].iter().find_map(|to| right.strip_prefix(to))?;
    let named = reading.words(span);
    let is_name = NAME.contains(&named.chars().count()) && !is_no_name(named) && !POINTS.begins(named);
    (is_name && SUPPORTS.stands_in(first(thanks, REACH))).then_some((span, WEIGHT, "topic"))
}

/// Who signs with a legal form is not called by the name of a team.
static FORMS: Words = Words::of(&[
    "株式会社",
    "(株)",
    "有限会社",
    "合同会社",
    "社団法人",
    "NPO法人",
    "非営利活動法人",
    "財団法人",
]);

/// 当クラブ, 本会: whoever writes, without a name.
static POINTS: Words = Words::of(&["当", "本", "弊", "私", "我", "格別", "多大", "皆様", "各位"]);
