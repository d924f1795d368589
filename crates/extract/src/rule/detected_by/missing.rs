//! Was it missed by whoever had it, or told to be missing?

use crate::reading::{Located, Reading};
use crate::words::Words;

/// 届かないという問い合わせがあり、調べて: did somebody from outside say that the thing was missing?
pub(super) fn is_told_to_be_missing(words: &str) -> bool {
    static TOLD: Words = Words::of(&[
        "という問い合わせ",
        "との問い合わせ",
        "とのお問い合わせ",
        "という連絡",
        "との連絡",
        "とのご連絡",
        "との申し出",
        "とのお申し出",
        "という電話",
        "との電話",
        "とのお電話",
        "との指摘",
        "とのご指摘",
        "という申し出",
        "という指摘",
        "という声",
        "との声",
    ]);
    TOLD.stands_in(words)
}

/// 同社の職員が紛失し、気づいた: did one of a contractor's staff miss what he had lost, with no word of the owner being told?
pub(super) fn is_own_loss(reading: &Reading, located: &Located) -> bool {
    static LOST: Words = Words::of(&[
        "紛失",
        "落と",
        "なくし",
        "失くし",
        "置き忘れ",
        "盗ま",
        "送信",
        "誤っ",
        "なくなって",
        "無くなって",
        "ないこと",
        "無いこと",
    ]);
    let words = reading.words(located.mention.span);
    let sentence = reading.sentence(located.sentence);
    let is_noticed = ["気づ", "気付", "発見"].iter().any(|notices| words.contains(notices));
    is_noticed && !words.contains("から") && LOST.stands_in(sentence) && !is_owner_told(reading, located)
}

/// Sentences after the notice of a contractor in which the owner is told.
const TIDINGS: usize = 4;

/// Is the owner said to have been told of it?
fn is_owner_told(reading: &Reading, located: &Located) -> bool {
    let last = (located.sentence + TIDINGS).min(reading.sentences.len().saturating_sub(1));
    (located.sentence.saturating_sub(1)..=last)
        .any(|sentence| reading.named_in(sentence, "date", "told_owner").next().is_some())
}
