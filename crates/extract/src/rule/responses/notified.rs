//! Were the persons themselves told, or is it an apology to every reader?

use jikenbo_text::FoldedSpan;

use super::{follows, within};
use crate::reading::{Located, Reading};
use crate::section::Section;

/// Do the words tell the persons concerned? A notice apologises in its own voice too (皆様に深くお詫び申し上げます).
pub(super) fn is_notice(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    !reading.lines[reading.sentences[located.sentence].line].is_heading
        && !is_quoted(reading, located)
        && !is_office(reading, located)
        && !is_incoming(reading, located)
        && !is_title(reading, located)
        && (!is_greeting(reading, located) || is_personal(reading, located, words))
}

/// Is it the present tense of a letter: お詫びいたします, お知らせします?
fn is_greeting(reading: &Reading, located: &Located) -> bool {
    let head = located.mention.head.end();
    let soon = |other: &Located| {
        (head..head + 10).contains(&other.mention.span.start()) || other.mention.span.holds(head)
    };
    within(reading, located.sentence, "greeting").any(soon)
}

/// Does the clause name a way of reaching each person?
fn is_personal(reading: &Reading, located: &Located, words: &str) -> bool {
    let in_answer = reading.sentences[located.sentence].section == Section::Response;
    let apology = ["詫", "わび"].iter().any(|apology| words.contains(apology));
    let clause = reading.clause_of(located.sentence, located.mention.head);
    let means =
        within(reading, located.sentence, "personal").any(|other| clause.contains(other.mention.span));
    means || (!apology && (in_answer || words.contains("には") || words.contains("へは")))
}

/// Did the words come from outside (お客様からご連絡をいただき)?
fn is_incoming(reading: &Reading, located: &Located) -> bool {
    const COMES: &[&str] = &[
        "をいただ",
        "を頂",
        "があ",
        "が寄せ",
        "が入",
        "を受け",
        "を取られ",
        "がござ",
        "もいただ",
        "のあった",
    ];
    let sentence = reading.sentences[located.sentence].span;
    let rest = reading.words(FoldedSpan::between(located.mention.head.end(), sentence.end()));
    COMES.iter().any(|comes| rest.starts_with(comes))
}

/// Is it the end of a title (患者の皆さまへのお詫び)?
fn is_title(reading: &Reading, located: &Located) -> bool {
    let sentence = &reading.sentences[located.sentence];
    sentence.section == Section::Opening
        && reading.lines[sentence.line].span.end() == located.mention.head.end()
        && reading.lines[sentence.line].span.len() == sentence.span.len()
}

/// Are those told only part of the work (業者に連絡)?
fn is_office(reading: &Reading, located: &Located) -> bool {
    let start = located.mention.span.start();
    within(reading, located.sentence, "office").any(|other| other.mention.span.holds(start))
}

/// Does it stand in words quoted from a spokesman?
fn is_quoted(reading: &Reading, located: &Located) -> bool {
    let sentence = reading.sentences[located.sentence].span;
    let before = FoldedSpan::between(sentence.start(), located.mention.head.start());
    let words = reading.words(before);
    words.matches('「').count() > words.matches('」').count() && !follows(reading, located, "personal")
}
