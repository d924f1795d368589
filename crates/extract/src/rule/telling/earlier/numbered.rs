//! Earlier reports by their number: 7月4日の第2報では, 第1報でお知らせした.

use jikenbo_model::{Earlier, ReportNo};
use jikenbo_text::FoldedSpan;

use super::Named;
use super::told::is_anothers;
use crate::reading::Reading;
use crate::rule::dated::Day;
use crate::rule::report_no::numeral;
use crate::words::Words;

/// Characters between the day and the number.
const NEAR: usize = 10;
/// Bytes of a character.
const LONGEST: usize = char::MAX.len_utf8();

/// What follows the number of a report that is still to come.
const TO_COME: &[&str] = &[
    "でお知らせします",
    "でお知らせいたします",
    "でご報告します",
    "でご報告いたします",
    "を予定",
    "にてお知らせします",
    "にてお知らせいたします",
];
/// What follows the number of one that is past, where this report has no number of its own.
const PAST: &[&str] = &[
    "で",
    "にて",
    "の続",
    "のとおり",
    "の通り",
    "から",
    "以降",
    "後",
    "の訂正",
    "に続",
    "(",
    "を公表し",
    "を発表し",
    "をお知らせし",
];

/// The numbered reports that came before `own`.
pub(super) fn named(reading: &Reading, days: &[Day], own: Option<ReportNo>) -> Vec<Named> {
    let sentences = reading.sentences.iter().zip(0..).filter(|(_, at)| !reading.is_title(*at));
    let found = sentences.flat_map(|(sentence, _)| {
        let words = reading.words(sentence.span);
        words
            .match_indices('第')
            .filter_map(move |(at, _)| in_sentence(reading, sentence.span, at, days, own))
    });
    found.collect()
}

fn in_sentence(
    reading: &Reading,
    sentence: FoldedSpan,
    at: usize,
    days: &[Day],
    own: Option<ReportNo>,
) -> Option<Named> {
    let words = reading.words(sentence);
    let (number, after) = numeral(words.get(at + '第'.len_utf8()..)?.trim_start())?;
    let after = after.trim_start().strip_prefix('報')?;
    let behind = after.trim_start_matches(')');
    let begins = |list: &[&str]| list.iter().any(|word| behind.starts_with(word));
    let earlier = match own {
        Some(ReportNo::Number(own)) => number < own,
        Some(ReportNo::Final) => true,
        None => begins(PAST),
    };
    if !earlier || begins(TO_COME) || is_anothers(words.get(..at)?) || is_heard(after) {
        return None;
    }
    let span = FoldedSpan::between(sentence.start() + at, sentence.end() - after.len());
    let day = beside(reading, days, span);
    let earlier = Earlier { on: day.map(|day| day.when), no: Some(ReportNo::Number(number)) };
    Some(Named { earlier, words: day.map_or(span, |day| day.span().cover(span)), reason: "number" })
}

/// 9月13日の第1報|では、流出は確認されていないとの説明でした: is it what the writer was told by another?
fn is_heard(after: &str) -> bool {
    static HEARD: Words = Words::of(&[
        "との説明でした",
        "との説明だった",
        "との説明であった",
        "との説明を受け",
        "との報告でした",
        "との報告であった",
        "との報告を受け",
        "との連絡でした",
        "との連絡を受け",
        "との回答でした",
        "と説明されて",
        "と報告されて",
        "とのことでした",
    ]);
    let sentence = after.split(['。', '\n']).next().unwrap_or_default();
    HEARD.stands_in(sentence)
}

/// The day directly before the number, which may stand in brackets behind it, or in the brackets after it.
fn beside<'r>(reading: &Reading, days: &'r [Day], number: FoldedSpan) -> Option<&'r Day> {
    const BETWEEN: &[&str] = &["の", "に", "付", "公表", "発表", "お知らせ"];
    let (ended, begun) = (
        days.partition_point(|day| day.span().end() <= number.start()),
        days.partition_point(|day| day.span().start() < number.end()),
    );
    let is_near = |day: &&Day| number.start() - day.span().end() <= NEAR * LONGEST;
    let before = |day: &&Day| {
        let between = reading.folded().get(day.span().end()..number.start()).unwrap_or("、");
        let says = matches!(between, "" | "(") || BETWEEN.iter().any(|word| between.starts_with(word));
        says && between.chars().count() <= NEAR && !between.contains(['、', '。', '\n'])
    };
    let after = |day: &&Day| {
        let between = reading.folded().get(number.end()..day.span().start());
        between.is_some_and(|between| matches!(between, "(" | " (" | ":" | " "))
    };
    let ended = days.get(..ended).unwrap_or_default().iter().rev();
    // What may stand between is shorter than any day: only the next day may follow at once.
    ended.take_while(is_near).find(before).or_else(|| days.get(begun).filter(after))
}
