//! Does the sentence after a heading or a question deny what it speaks of (二次被害の有無 / 確認されておりません)?

use crate::reading::Reading;
use crate::words::Words;

/// Is the sentence a heading, or a question that the notice puts to itself, that the next one answers with no?
/// `others` are words by which the answer speaks of something else.
pub(super) fn is_no(reading: &Reading, sentence: usize, others: &Words) -> bool {
    static NO: Words = Words::of(&[
        "確認されていない",
        "確認されていません",
        "確認されておりません",
        "確認しておりません",
        "確認していません",
        "認められていない",
        "認められません",
        "認められておりません",
        "把握しておりません",
        "把握していません",
        "つかんでおりません",
        "受けておりません",
        "受けていません",
        "ありません",
        "ありませんでした",
        "ございません",
        "なし",
        "無し",
        "ない",
        "なかった",
    ]);
    let is_heading = reading.is_title(sentence) && !reading.sentence(sentence).ends_with('。');
    let asks = is_heading || is_question(reading, sentence);
    asks && reading.sentences.get(sentence + 1).is_some_and(|next| {
        let answer = reading.words(next.span).trim_end_matches(['。', ' ']);
        NO.ends(answer) && !others.stands_in(answer)
    })
}

/// Is it a question that the notice puts to itself (情報は漏れていますか。)?
pub(super) fn is_question(reading: &Reading, sentence: usize) -> bool {
    static ASKS: Words = Words::of(&[
        "ますか",
        "ですか",
        "ましたか",
        "せんか",
        "でしょうか",
        "でしたか",
        "のか",
        "ことは",
        "のは",
    ]);
    let words = reading.sentence(sentence);
    let is_open = words.ends_with('?') || !words.ends_with('は');
    is_open && ASKS.ends(words.trim_end_matches(['。', '?', ' ', '」']))
}

/// 何を見られた可能性がありますか: does the question ask what, and so take for granted that it may be?
pub(super) fn asks_what(reading: &Reading, sentence: usize) -> bool {
    static WHAT: Words = Words::of(&[
        "何が",
        "何を",
        "どのような情報",
        "どのような個人情報",
        "どんな情報",
        "どの情報",
        "どういう情報",
        "どういった情報",
    ]);
    let words = reading.sentence(sentence);
    WHAT.stands_in(words) && ["可能性", "おそれ", "恐れ"].iter().any(|doubt| words.contains(doubt))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn answers() {
        static OTHERS: Words = Words::of(&["番号"]);
        for (text, expected) in [
            ("お知らせ\n# 二次被害の有無\n確認されておりません。", true),
            ("お知らせ\nQ 悪用された例はありますか。\nA 今のところ把握しておりません。", true),
            ("お知らせ\n# 流出した情報\n口座の番号は含まれていません。", false),
            ("お知らせ\n流出しました。\n被害はありません。", false),
            ("お知らせ\n# 被害\n二名から申し出がありました。", false),
        ] {
            assert_eq!(case::read(text, |reading| is_no(reading, 1, &OTHERS)), expected, "{text}");
        }
    }
}
