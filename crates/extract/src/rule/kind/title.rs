//! The words by which an article is judged as by its title.

use jikenbo_text::FoldedSpan;

use crate::article::Shape;
use crate::reading::Reading;
use crate::words::last_bracket;

/// Lines at the top among which a title is sought that the heading (報道資料, お知らせ) does not hold.
pub(super) const TOP: usize = 10;

/// The heading; where it says nothing, the first line below it that reads like a title and does; under one that only
/// turns to the readers, the first sentence that does.
pub(super) fn title(reading: &Reading) -> FoldedSpan {
    const CLOSES: &[&str] =
        &["について", "お詫び", "おわび", "お知らせ", "ご報告", "の件", "(お詫び)", "に関して"];
    let heading = reading.article.heading;
    let speaks = |span: FoldedSpan| {
        let mut mentions = reading.topic("kind");
        mentions.any(|(located, name)| {
            matches!(name, "event" | "apology" | "data") && span.contains(located.mention.span)
        })
    };
    let closes = |words: &str| CLOSES.iter().any(|close| words.trim_end().ends_with(close));
    if reading.article.shape != Shape::Whole || speaks(heading) {
        return heading;
    }
    let top = reading.lines.iter().take(TOP).map(|line| line.span);
    let tells = |words: &str| words.ends_with("ました") && words.chars().count() < 30;
    let is_title = |words: &str| closes(words) && words.chars().count() < 60 || tells(words.trim_end());
    let mut titles = top.filter(|span| is_title(reading.words(*span)));
    let of_letter = || {
        let sentences = reading.sentences.iter().map(|sentence| sentence.span);
        let mut opening = sentences.filter(|span| reading.words(*span).ends_with('。')).take(LETTER);
        opening.find(|span| {
            is_letter(reading.words(heading)) && speaks(*span) && has_happened(reading.words(*span))
        })
    };
    titles.find(|span| speaks(*span)).or_else(of_letter).unwrap_or(heading)
}

/// Sentences of a letter in which it says what happened: a greeting may come first.
pub(super) const LETTER: usize = 3;

/// Does a sentence tell of what was, not of what is going on: ございました, おそれがあります?
fn has_happened(sentence: &str) -> bool {
    ["ました", "でした", "おそれ", "恐れ", "可能性", "判明", "発生", "事案"]
        .iter()
        .any(|past| sentence.contains(past))
}

/// Does a heading do no more than turn to the readers: ご利用のお客様へ, 保護者各位, 大切なお知らせ?
fn is_letter(heading: &str) -> bool {
    const READERS: &[&str] =
        &["様へ", "さまへ", "皆様", "皆さま", "皆さん", "各位", "方へ", "方々へ", "みなさん"];
    const TIDINGS: &[&str] = &["お知らせ", "ご報告", "お願い", "より", "ご連絡", "ご案内"];
    const SHORT: usize = 16;
    let words = heading.trim_end_matches([')', '】', ' ', '。']);
    let ends = |ends: &[&str]| ends.iter().any(|end| words.ends_with(end));
    ends(READERS) || words.chars().count() <= SHORT && ends(TIDINGS)
}

/// ミナモ食品|(10月14日公表): the heading without the day of the announcement in a bracket at its end.
pub(super) fn without_day(reading: &Reading, heading: FoldedSpan) -> FoldedSpan {
    let words = reading.words(heading);
    let told = last_bracket(words.trim_end());
    let is_day = |inside: &str| {
        inside.contains(|c: char| c.is_ascii_digit())
            && ["公表", "発表", "報道", "公開"].iter().any(|end| inside.ends_with(end))
    };
    let name = told.filter(|(_, inside)| is_day(inside)).map_or(words, |(name, _)| name.trim_end());
    FoldedSpan::between(heading.start(), heading.start() + name.len())
}
