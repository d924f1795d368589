//! What does a clause leave to the next one, or know from another day?

use crate::words::{Words, first};

/// 書庫を探したところ、: what was done only leads to what the next clause tells.
pub(super) fn leads_on(tail: &str) -> bool {
    let tail = tail.trim_end_matches(['、', ' ', ',']);
    [
        "ところ",
        "際",
        "際に",
        "中",
        "中に",
        "うち",
        "うちに",
        "結果",
        "後",
        "後に",
        "途中",
        "途中に",
        "途中で",
        "時",
        "時に",
        "過程で",
        "中で",
        "において",
    ]
    .iter()
    .any(|ending| tail.ends_with(ending))
}

/// 3日に48名の方へ、10日には53名の方へ送信した: the first date waits for the verb of the second.
pub(super) fn waits_for_next(words: &str) -> bool {
    let words = words.trim_end();
    ["へ、", "に、", "名、", "人、", "件、", "通、", "へ、また、", "に、また、"]
        .iter()
        .any(|ending| words.ends_with(ending))
        && !words.contains("した")
}

/// 3日に業者から、攻撃が|2日から…と通報があった; 3日の点検で、|2日に…が判明した: whence it was learnt that day.
pub(super) fn names_source(words: &str) -> bool {
    static REVIEWS: Words =
        Words::of(&["点検で", "検査で", "監査で", "調査で", "棚卸しで", "棚卸で", "確認で"]);
    static TIDINGS: Words = Words::of(&[
        "からの通知により、",
        "からの連絡により、",
        "からの通報により、",
        "からの指摘により、",
        "からの報告により、",
        "からの連絡で、",
        "からの通知で、",
        "からの指摘で、",
        "からの通報で、",
        "からの電話で、",
        "からの問い合わせで、",
        "からの問い合わせにより、",
        "から連絡を受け、",
        "から通知を受け、",
        "から指摘を受け、",
        "から通報を受け、",
        "から報告を受け、",
    ]);
    let clause = words.trim_start_matches(['、', ' ']).split('、').next().unwrap_or(words);
    let is_source =
        ["から", "より"].iter().any(|from| clause.ends_with(from)) && words.starts_with(['に', '、', ' ']);
    let is_tidings = || TIDINGS.stands_in(words) && words.ends_with('、');
    !words.contains('。')
        && words.contains('、')
        && (is_source || is_tidings() || words.starts_with('の') && REVIEWS.ends(clause))
}

/// 3日に接続|し、5日に…: does the clause end with a verb that goes on to the next?
pub(super) fn goes_on_to_next(words: &str) -> bool {
    const LINKS: &[&str] =
        &["し、", "て、", "れ、", "り、", "み、", "き、", "え、", "い、", "け、", "め、", "し", "って"];
    LINKS.iter().any(|link| words.ends_with(link)) && !words.contains('。')
}

/// 3日には棚にあったが、6日に…: the clause has said what it has to say.
pub(super) fn is_said(words: &str) -> bool {
    ["たが、", "ますが、", "ですが、", "ものの、"].iter().any(|ending| words.ends_with(ending))
        || ["はずでした", "はずだった", "はずの"].iter().any(|meant| words.contains(meant))
}

/// 第三者が侵入(後日の調査で判明): what stands in the brackets was learnt later.
pub(super) fn is_learnt_later(before: &str) -> bool {
    static LATER: Words = Words::of(&[
        "後日の",
        "後日、",
        "後の",
        "その後の",
        "のちの",
        "調査により",
        "調査で",
        "解析で",
        "記録による",
    ]);
    let inside = before.rsplit_once('(').map(|(_, inside)| inside).filter(|inside| !inside.contains(')'));
    inside.is_some_and(|inside| LATER.stands_in(inside))
}

/// このたび、3日に…していることを確認した: is the day on which it was noticed left untold?
pub(super) fn is_of_late(before: &str) -> bool {
    ["このたび", "この度", "今般", "このほど"].iter().any(|late| before.trim_start().starts_with(late))
}

/// 調査の結果、3日に…: it was noticed before that was found out.
pub(super) fn is_looked_into(before: &str) -> bool {
    static INQUIRIES: Words = Words::of(&[
        "調査の結果",
        "調べたところ",
        "調査したところ",
        "調査を行ったところ",
        "調査をしたところ",
        "調査を実施したところ",
        "確認を行ったところ",
        "調査を行った結果",
        "調査を実施した結果",
        "調査により",
        "解析の結果",
        "解析により",
        "調査で",
        "確認したところ",
        "調査を進め",
        "調べましたところ",
        "調べると",
        "確認しましたところ",
        "確認いたしましたところ",
        "調査しましたところ",
        "調査いたしましたところ",
        "聞き取ったところ",
        "聞き取りの結果",
        "聞き取りで",
        "聞き取りにより",
        "確認の結果",
        "調査の中で",
        "調査の過程で",
        "依頼した結果",
        "調査した結果",
        "調べた結果",
        "確認した結果",
        "解析した結果",
        "精査した結果",
        "照会した結果",
        "精査したところ",
        "解析したところ",
        "その後の調べで",
    ]);
    INQUIRIES.stands_in(before)
}

/// 3日から5日まで調査し、…を確認した: what was done about it in that time.
pub(super) fn is_inquiry(words: &str) -> bool {
    let near = first(words, 24);
    ["調査", "解析", "捜索", "点検", "探し", "捜し", "検証"].iter().any(|inquiry| near.contains(inquiry))
}

/// 3日から5日に不審な通信を検知した: that was how it was noticed.
pub(super) fn is_alarm(words: &str) -> bool {
    ["検知", "検出", "感知", "発見"].iter().any(|alarm| words.contains(alarm))
}
