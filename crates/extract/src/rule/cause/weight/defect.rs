//! Is a defect or a setting another thing's, or no more than what others made use of?

use jikenbo_model::vocabulary::Cause;

use crate::reading::{Located, Reading};
use crate::words::Words;

/// 印刷会社の機械の|設定誤り: is it a machine for printing or enclosing that was set wrongly, so that papers went astray?
pub(super) fn is_of_printing_machine(reading: &Reading, located: &Located) -> bool {
    static MACHINES: Words = Words::of(&[
        "機械の",
        "封入機の",
        "印刷機の",
        "印字機の",
        "プリンターの",
        "プリンタの",
        "封かん機の",
    ]);
    MACHINES.ends(reading.before(located)) && reading.words(located.mention.span).starts_with("設定")
}

/// 更新の案内で、…別の方の案内が届いた: is it a contract or a licence that is renewed, and no program?
pub(super) fn is_of_renewal(reading: &Reading, located: &Located) -> bool {
    const RENEWALS: &[&str] = &[
        "更新の案内",
        "更新のご案内",
        "更新のお知らせ",
        "更新の通知",
        "更新手続",
        "更新の手続",
        "更新申請",
        "更新の申請",
        "更新通知",
        "更新案内",
    ];
    let words = reading.words(located.mention.span);
    words.starts_with("更新") && RENEWALS.iter().any(|renewal| words.starts_with(renewal))
}

/// カルテが閲覧でき|なくなっている, 端末が動かなくなった: does it say that a thing does not work any more, and not that it is gone?
pub(super) fn is_of_what_fails(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    let Some((verb, _)) = words.rsplit_once("なくな") else { return false };
    let is_stem = verb.ends_with(['き', 'え', 'れ', 'け', 'げ', 'せ', 'べ', 'め', 'か', 'ら', 'さ']);
    is_stem && !verb.ends_with("から")
}

/// Is it a setting that an attacker made use of?
pub(super) fn is_exploited_setting(reading: &Reading, located: &Located, cause: Cause) -> bool {
    const USED: &[&str] = &["突", "悪用", "狙", "つか", "衝"];
    let rest = reading.tail(located).strip_prefix(['を', 'が', 'に']);
    cause == Cause::Misconfiguration
        && rest.is_some_and(|rest| USED.iter().any(|used| rest.starts_with(used)))
}

/// Is somebody punished for a mistake that the same sentence tells, not for a deed done on purpose?
pub(super) fn is_punished_mistake(reading: &Reading, located: &Located, cause: Cause) -> bool {
    const PUNISHED: &[&str] = &["懲戒", "停職", "免職", "減給", "戒告"];
    let words = reading.words(located.mention.span);
    static MISTAKEN: Words =
        Words::of(&["誤", "取り違", "間違", "渡す際", "交付する際", "返却する際", "返す際"]);
    let is_handed = words.contains("渡して");
    let sentence = reading.sentence(located.sentence);
    cause == Cause::Insider
        && (is_handed && MISTAKEN.stands_in(sentence)
            || PUNISHED.iter().any(|punished| words.contains(punished)))
        && ["loss", "theft", "misdelivery_email", "misdelivery_other"]
            .iter()
            .any(|mistake| reading.sentence_has(located.sentence, "cause", mistake))
}
