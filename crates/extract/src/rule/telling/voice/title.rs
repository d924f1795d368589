//! What the heading says of its writer: a notice is 「…について」, a news item 「東丘市、名簿を紛失」.

use super::Sign;
use crate::reading::Reading;
use crate::rule::organization::Organization;
use crate::words::last_bracket;

/// Points of a notice's title.
const NOTICE: i32 = 3;
/// Points of a title that has the organisation as its subject.
const NEWS: i32 = -4;

/// How titles of notices end, marks and a number of the report aside.
const NOTICES: &[&str] = &[
    "について",
    "に関して",
    "に関するお知らせ",
    "のお知らせ",
    "お知らせ",
    "お詫び",
    "おわび",
    "ご報告",
    "御報告",
    "のご案内",
    "のお願い",
    "の件",
    "に関する件",
    "お詫びとお知らせ",
    "お知らせとお詫び",
    "お詫びとご報告",
    "の概要",
    "について(お詫び)",
];

pub(super) fn sign(reading: &Reading, organization: Option<&Organization>) -> Option<Sign> {
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let sign = |points, name| Some(Sign { points, name, words: heading });
    if is_notice(words) {
        return sign(NOTICE, "notice_title");
    }
    let subject = organization.is_some_and(|organization| is_subject(words, &organization.core));
    if subject { sign(NEWS, "news_title") } else { None }
}

/// Does the title end as a notice's does, brackets aside?
fn is_notice(title: &str) -> bool {
    let mut rest = title.trim();
    while let Some(inner) = last_bracket(rest) {
        if inner.1.contains("お詫び") || inner.1.contains("おわび") || inner.1.ends_with('報') {
            return true;
        }
        rest = inner.0.trim_end();
    }
    let rest = rest.trim_end_matches(['」', '』', '】', '。']);
    NOTICES.iter().any(|end| rest.ends_with(end))
        || title.starts_with("お詫び")
        || title.contains("【お詫び】")
}

/// Is the organisation the subject of the title: 東丘市、…; 東丘市が…; …|東丘市?
fn is_subject(title: &str, core: &str) -> bool {
    let Some(rest) = title.find(core).and_then(|at| title.get(at + core.len()..)) else {
        return false;
    };
    rest.starts_with(['、', ',', 'が', 'も', '・']) || rest.starts_with("から")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        let check = |title: &str, notice: bool, subject: bool| {
            assert_eq!((is_notice(title), is_subject(title, "東丘市")), (notice, subject), "{title}");
        };
        check("個人情報を含む名簿の紛失について", true, false);
        check("個人情報の漏えいについて(お詫び)", true, false);
        check("不正アクセスに関するお知らせ(第2報)", true, false);
        check("会員サイトへの不正アクセスのお詫びとお知らせ", true, false);
        check("【お詫び】メールの誤送信", true, false);
        check("東丘市における個人情報の漏えいについて", true, false);
        check("「東丘便」への不正アクセスについて(第3報)", true, false);
        check("東丘市、312人の名簿を紛失", false, true);
        check("東丘市が個人情報を誤って公開", false, true);
        check("東丘市から312人の情報流出", false, true);
        check("委託先にサイバー攻撃、東丘市も公表", false, true);
        check("職員が名簿を紛失 東丘市", false, false);
        check("東丘市 名簿を紛失", false, false);
    }
}
