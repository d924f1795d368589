//! How sentences end: です and ます, or た and だ.

use jikenbo_text::FoldedSpan;

use super::Sign;
use crate::reading::Reading;

/// Sentences that are looked at.
const SENTENCES: usize = 60;
/// Points of a text whose sentences end in た and だ.
const PLAIN: i32 = -4;
/// Points of one whose sentences end in です and ます.
const POLITE: i32 = 2;

/// How a sentence ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Polite,
    Plain,
}

/// The sign that most sentences give, with the first of them as its words.
pub(super) fn sign(reading: &Reading) -> Option<Sign> {
    let (mut polite, mut plain) = (Vec::new(), Vec::new());
    for sentence in reading.sentences.iter().take(SENTENCES) {
        match end(reading.words(sentence.span)) {
            Some(End::Polite) => polite.push(sentence.span),
            Some(End::Plain) => plain.push(sentence.span),
            None => {}
        }
    }
    let begins =
        polite.first().filter(|first| plain.first().is_none_or(|plain| first.start() < plain.start()));
    if plain.len() > polite.len() && begins.is_some_and(|first| is_notice(reading.words(*first))) {
        return None;
    }
    if plain.len() > polite.len() {
        let words = last_words(reading, *plain.first()?);
        return Some(Sign { points: PLAIN, name: "plain_style", words });
    }
    let words = last_words(reading, *polite.first()?);
    Some(Sign { points: POLITE, name: "polite_style", words })
}

/// …を紛失する事故が起きましたので、|お知らせします|。: the sentence before the items of a notice, which go on without any politeness.
fn is_notice(sentence: &str) -> bool {
    const NOTICES: &[&str] = &[
        "お知らせします。",
        "お知らせいたします。",
        "公表します。",
        "公表いたします。",
        "ご報告します。",
        "ご報告いたします。",
    ];
    NOTICES.iter().any(|notice| sentence.ends_with(notice))
}

/// The end of a sentence, as evidence.
fn last_words(reading: &Reading, sentence: FoldedSpan) -> FoldedSpan {
    const BYTES: usize = 24;
    let from = reading.folded().floor_char_boundary(sentence.end().saturating_sub(BYTES));
    FoldedSpan::between(from.max(sentence.start()), sentence.end())
}

fn end(sentence: &str) -> Option<End> {
    const POLITE: &[&str] = &[
        "ます",
        "ました",
        "ません",
        "ませんでした",
        "です",
        "でした",
        "ください",
        "下さい",
        "でしょう",
        "ましょう",
    ];
    let words = sentence.strip_suffix('。')?.trim_end_matches([')', '」', '』']);
    if POLITE.iter().any(|end| words.ends_with(end)) {
        return Some(End::Polite);
    }
    words.ends_with(['た', 'る', 'だ', 'う', 'い', 'く', 'す', 'む', 'つ']).then_some(End::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_sentences() {
        let check = |sentence: &str, expected: Option<End>| assert_eq!(end(sentence), expected, "{sentence}");
        check("名簿を紛失しました。", Some(End::Polite));
        check("漏えいは確認されておりません。", Some(End::Polite));
        check("原因は設定の誤りでした。", Some(End::Polite));
        check("心当たりの方はご連絡ください。", Some(End::Polite));
        check("市は3日、名簿を紛失したと発表した。", Some(End::Plain));
        check("件数はさらに増える可能性があるという。", Some(End::Plain));
        check("悪用は確認されていない。", Some(End::Plain));
        check("調べを進める方針だ。", Some(End::Plain));
        check("対象者へ通知。", None);
        check("住所、氏名", None);
    }
}
