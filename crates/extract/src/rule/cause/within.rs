//! The coarse cause that a row of a table prints.

use jikenbo_model::vocabulary::Cause;

use crate::article::{Column, Shape};
use crate::reading::Reading;

/// Printed words and the fine causes they may stand for, the likeliest first. The longest printed words decide.
const PRINTED: &[(&str, &[Cause])] = &[
    ("メール誤送信", &[Cause::MisdeliveryEmail]),
    ("FAX誤送信", &[Cause::MisdeliveryOther]),
    ("誤送信", &[Cause::MisdeliveryEmail, Cause::MisdeliveryOther, Cause::SystemDefect]),
    ("誤送付", &[Cause::MisdeliveryOther, Cause::MisdeliveryEmail]),
    ("誤交付", &[Cause::MisdeliveryOther]),
    ("誤配", &[Cause::MisdeliveryOther]),
    ("誤発送", &[Cause::MisdeliveryOther]),
    ("誤封入", &[Cause::MisdeliveryOther]),
    ("誤廃棄", &[Cause::Loss]),
    ("紛失", &[Cause::Loss, Cause::Theft]),
    ("置き忘れ", &[Cause::Loss]),
    ("盗難", &[Cause::Theft]),
    ("誤設定", &[Cause::Misconfiguration, Cause::SystemDefect]),
    ("設定の誤り", &[Cause::Misconfiguration]),
    ("設定ミス", &[Cause::Misconfiguration]),
    ("誤公開", &[Cause::Misconfiguration]),
    ("誤掲載", &[Cause::Misconfiguration]),
    ("不具合", &[Cause::SystemDefect]),
    ("バグ", &[Cause::SystemDefect]),
    ("不正アクセス", &[Cause::UnauthorizedAccess, Cause::Phishing, Cause::Ransomware, Cause::Malware]),
    ("ランサムウェア", &[Cause::Ransomware]),
    ("ウイルス感染", &[Cause::Malware, Cause::Ransomware]),
    ("マルウェア", &[Cause::Malware, Cause::Ransomware]),
    (
        "サイバー攻撃",
        &[
            Cause::Cyberattack,
            Cause::Ransomware,
            Cause::Malware,
            Cause::SpoofedMail,
            Cause::Ddos,
            Cause::UnauthorizedAccess,
            Cause::Phishing,
        ],
    ),
    ("フィッシング", &[Cause::Phishing]),
    ("なりすまし", &[Cause::SpoofedMail, Cause::UnauthorizedAccess, Cause::Phishing]),
    ("持ち出し", &[Cause::Insider]),
    ("持出", &[Cause::Insider]),
    ("内部不正", &[Cause::Insider]),
];

/// What a printed cause is parted by.
const PARTED: &[char] = &[' ', '\t', '|', '、', '/', '・', '(', ')', '\n'];

/// The causes among which the row's own cause has to be; nothing where the row prints none.
pub(super) fn printed(reading: &Reading) -> Option<&'static [Cause]> {
    if reading.article.shape != Shape::Row {
        return None;
    }
    match reading.cell(Column::Cause) {
        Some(cell) => family(reading.words(cell)),
        None => reading.words(reading.article.span).split(PARTED).take(8).find_map(exact),
    }
}

fn family(words: &str) -> Option<&'static [Cause]> {
    let named = PRINTED.iter().filter(|(name, _)| words.contains(name));
    named.max_by_key(|(name, _)| name.len()).map(|&(_, family)| family)
}

fn exact(word: &str) -> Option<&'static [Cause]> {
    PRINTED.iter().find(|(name, _)| *name == word).map(|&(_, family)| family)
}
