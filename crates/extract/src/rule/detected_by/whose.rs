//! Is it one of the staff who noticed, or somebody else's?

use super::report::REPLY;
use crate::reading::{Located, Reading};
use crate::words::{Words, first, last};

/// 漁協の担当の方から電話をいただき気づいた, 気付き、署に来署して申し出た: was it somebody who came or called?
pub(super) fn is_of_guest(reading: &Reading, located: &Located) -> bool {
    static GUESTS: Words = Words::of(&[
        "の方から",
        "の方より",
        "の方が",
        "様から",
        "様より",
        "様が",
        "さまから",
        "さまより",
        "さんから",
        "お客様の",
        "お客さまの",
        "利用者の",
        "住民の",
        "市民の",
        "会員の",
        "保護者の",
    ]);
    static COMES: Words = Words::of(&["来署", "来庁", "来所", "来院", "来店", "来校", "来社", "来館"]);
    is_person_concerned(reading, located)
        || GUESTS.stands_in(reading.words(located.mention.span))
        || COMES.stands_in(first(reading.tail(located), REPLY))
}

/// ご|本人から, 申請者|本人より: is it the person whose data it is?
fn is_person_concerned(reading: &Reading, located: &Located) -> bool {
    static WHOSE: Words = Words::of(&[
        "ご",
        "者",
        "様",
        "さま",
        "方の",
        "民",
        "患者の",
        "生徒",
        "児童",
        "学生",
        "会員",
        "受給者",
        "利用者の",
    ]);
    reading.words(located.mention.span).starts_with("本人") && WHOSE.ends(reading.before(located))
}

/// 管理者を見つけ: is the person the one who was found?
pub(super) fn is_object(words: &str) -> bool {
    words.split_once('を').is_some_and(|(noun, _)| {
        noun.ends_with(['者', '員', '長', '係']) && noun.chars().all(|c| !matches!(c, 'ぁ'..='ん'))
    })
}

/// Is it the staff of a contractor who noticed, so that the organisation was told?
pub(super) fn is_of_contractor(reading: &Reading, located: &Located) -> bool {
    const OTHERS: &[&str] = &[
        "委託先の",
        "受託者の",
        "受託業者の",
        "同社の",
        "提供元の",
        "保守会社の",
        "運営会社の",
        "委託業者の",
        "業者の",
        "取引先の",
        "派遣先の",
        "相手方の",
        "先方の",
    ];
    let before = reading.before(located);
    let said = reading.words(located.mention.span);
    let is_told = said.contains("委託") && said.contains("から");
    is_told || OTHERS.iter().any(|other| before.ends_with(other)) || is_of_other_house(before)
}

/// みなと印刷社の, 他施設の: do the words before one of the staff name another house?
fn is_of_other_house(before: &str) -> bool {
    static HOUSES: Words = Words::of(&["社の", "会社の", "銀行の", "先の"]);
    static OURS: Words = Words::of(&["当社の", "弊社の", "自社の", "本社の", "支社の", "各社の", "子会社の"]);
    const OTHER: usize = 6;
    let noun = last(before, OTHER);
    HOUSES.ends(before) && !OURS.ends(before) || noun.ends_with('の') && noun.contains('他')
}
