//! Police that lost or leaked something of their own, and hear of nobody else's loss.

use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::{Words, past_bracket};

/// Somebody is caught, and the police tell of him.
static CAUGHT: Words = Words::of(&[
    "逮捕",
    "書類送検",
    "容疑者を",
    "容疑者が",
    "容疑者は",
    "容疑で",
    "疑いで",
    "の疑い",
    "摘発",
    "捜査を進め",
    "不正競争",
]);

/// What goes astray.
static LOST: Words = Words::of(&[
    "紛失",
    "なくし",
    "置き忘れ",
    "漏えい",
    "漏洩",
    "流出",
    "誤送信",
    "誤送付",
    "誤って",
    "誤廃棄",
    "誤交付",
    "誤ファクス",
    "盗まれ",
    "落とし",
]);

/// Does the heading tell of something that happened to officers or to papers of theirs, or does a force head its own
/// apology, and nobody is arrested?
pub(super) fn police_are_at_fault(reading: &Reading) -> bool {
    static OFFICERS: Words = Words::of(&[
        "巡査",
        "警官",
        "警察官",
        "署員",
        "警部",
        "警視",
        "捜査資料",
        "捜査書類",
        "捜査関係",
        "事件関係書類",
        "供述調書",
        "被害届",
        "拾得物",
        "県警職員",
        "府警職員",
    ]);
    static FORCES: Words = Words::of(&["県警", "府警", "道警", "警視庁", "警察本部", "警察署"]);
    static SORRY: Words = Words::of(&["お詫び", "おわび", "お知らせ"]);
    let heading = reading.words(reading.article.heading);
    let apologises = || FORCES.stands_in(heading) && LOST.stands_in(heading) && SORRY.stands_in(heading);
    (OFFICERS.stands_in(heading) || apologises()) && !is_of_a_culprit(reading)
}

/// Does the article tell of somebody who is caught, so that the force that heads it only tells of him?
pub(super) fn police_tell_of_a_culprit(reading: &Reading) -> bool {
    static ARRESTED: Words =
        Words::of(&["を逮捕", "逮捕し", "を書類送検", "書類送検し", "を送検", "を再逮捕"]);
    is_of_a_culprit(reading) && reading.holds_any(&ARRESTED)
}

/// 青葉県警|は12日、保管していた書類を紛失したと発表した: does a force announce what it lost itself?
pub(super) fn tells_of_its_own(right: &str) -> bool {
    static ANNOUNCES: Words = Words::of(&["発表し", "公表し", "明らかにし", "発表。", "明らかになった"]);
    static OF_OTHERS: Words = Words::of(&["株式会社", "社員", "従業員", "届け出", "届けが", "相談"]);
    right.starts_with(['は', 'が'])
        && ANNOUNCES.stands_in(right)
        && LOST.stands_in(right)
        && !CAUGHT.stands_in(right)
        && !OF_OTHERS.stands_in(right)
}

/// ミナモテレビ(東丘市)|は3月26日、…が流出したと発表した: does a broadcaster or a newspaper announce somewhere what it lost itself?
pub(super) fn announces_its_loss(reading: &Reading, name: FoldedSpan) -> bool {
    static ANNOUNCES: Words =
        Words::of(&["と発表し", "を発表し", "と公表し", "を公表し", "を明らかにし", "と明らかにし"]);
    const REACH: usize = 400;
    let words = reading.words(name);
    let article = reading.words(reading.article.span);
    article.match_indices(words).take(4).any(|(at, _)| {
        let rest = past_bracket(article.get(at + words.len()..).unwrap_or_default());
        let end = rest.floor_char_boundary(REACH.min(rest.len()));
        let sentence = rest.get(..end).and_then(|rest| rest.split('。').next()).unwrap_or_default();
        sentence.starts_with('は') && ANNOUNCES.stands_in(sentence) && LOST.stands_in(sentence)
    })
}

/// Does the heading, or what is told first, tell of somebody who is caught?
fn is_of_a_culprit(reading: &Reading) -> bool {
    const FIRST: usize = 4;
    let told = reading.sentences.iter().take(FIRST).map(|sentence| sentence.span);
    let spans: Vec<FoldedSpan> = std::iter::once(reading.article.heading).chain(told).collect();
    spans.into_iter().any(|span| CAUGHT.stands_in(reading.words(span)))
}
