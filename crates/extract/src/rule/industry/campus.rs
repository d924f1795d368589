//! School corporations: what they are is told by the school of theirs that the notice is about.

use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::Words;

/// Sentences in which that school is told of.
const FIRST: usize = 4;

/// 学校法人みなも学園, 本学園が設置するみなも短期大学におきまして: does a notice of a corporation tell of its university?
pub(super) fn is_of_a_university(reading: &Reading, name: FoldedSpan) -> bool {
    static SCHOOLS: Words = Words::of(&["高等学校", "高校", "中学校", "小学校", "幼稚園"]);
    const HAPPENS: &[&str] = &["において", "におきまして", "における", "の学内", "で、", "は、", "が、"];
    let words = reading.words(name);
    let is_corporation = words.starts_with("学校法人") && !words.contains("大学");
    let first = || reading.sentences.iter().take(FIRST).map(|sentence| reading.words(sentence.span));
    let tells = |sentence: &str| {
        ["短期大学", "大学"].iter().any(|campus| {
            sentence.split(campus).skip(1).any(|rest| HAPPENS.iter().any(|happens| rest.starts_with(happens)))
        })
    };
    is_corporation && first().any(tells) && !first().any(|sentence| SCHOOLS.stands_in(sentence))
}
