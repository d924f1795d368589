//! Is the date that of a verb before a noun, whatever the clause goes on to say?

use jikenbo_text::FoldedSpan;

use super::super::word::Word;
use super::main_clause::last_word;
use super::{NEAR, Told};
use crate::polarity;
use crate::reading::{Located, Reading};
use crate::words::Words;

/// 3日に送った書類に: the date is that of the verb, whatever the clause goes on to say.
pub(super) fn attributive(reading: &Reading, said: &[(Word, &Located)], stretch: FoldedSpan) -> Option<Told> {
    let near = |located: &Located| located.mention.span.end() <= stretch.start() + NEAR;
    let (word, located) =
        said.iter().find(|(word, located)| (word.is_event() || word.is_noticing()) && near(located))?;
    // 同日中に|悪用された鍵を無効にした: the day is that of the last verb.
    if ["中に", "のうちに"].iter().any(|within| reading.words(stretch).starts_with(within)) {
        return None;
    }
    // 16時25分 |送信した職員が気付き: set apart from its words, the time is that of all they tell.
    if reading.words(stretch).starts_with(' ')
        && word.is_event()
        && said.iter().any(|(word, _)| word.is_noticing())
    {
        return None;
    }
    let head = located.mention.head;
    let between = FoldedSpan::between(stretch.start(), head.start());
    let tail = FoldedSpan::between(head.end(), stretch.end());
    let is_of_verb = !reading.words(between).contains(['、', '。']);
    let names_it = |word: Word| word.is_noticing() && !reading.words(stretch).starts_with('に');
    let is_suffered = reading.words(located.mention.span).starts_with("受けた");
    // A cue may hold the verb's ending: 把握した|不正アクセス.
    let past = head.end() - if reading.words(head).ends_with('た') { 'た'.len_utf8() } else { 0 };
    let tail = tail.cover(FoldedSpan::between(past, head.end()));
    let is_attribute = is_suffered
        || polarity::is_attributive(reading.words(tail))
        || is_polite_attribute(reading.words(tail));
    let is_of_teller = || tells_by_whom(reading, said, head.end());
    (is_of_verb && !names_it(*word) && is_attribute && !is_of_teller()).then_some(Told {
        word: Some(*word),
        outer: last_word(said, head.end()),
        ..Told::default()
    })
}

/// 3日に発生|いたしました障害につきまして: the verb of a noun, said politely.
fn is_polite_attribute(tail: &str) -> bool {
    let noun = ["いたしました", "致しました", "しました", "されました"]
        .iter()
        .find_map(|verb| tail.strip_prefix(verb));
    noun.is_some_and(|noun| noun.starts_with(|c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'A'..='Z')))
}

/// 3日に閲覧し|た市民の連絡で判明: do those of whom the verb is said tell of it at once?
fn tells_by_whom(reading: &Reading, said: &[(Word, &Located)], from: usize) -> bool {
    static FROM: Words = Words::of(&[
        "の連絡",
        "からの",
        "から連絡",
        "から電話",
        "からご連絡",
        "からお電話",
        "からご指摘",
        "の指摘",
        "の電話",
        "の通報",
        "の申し出",
    ]);
    const WHOM: usize = 30;
    let noticing =
        said.iter().find(|(word, located)| word.is_noticing() && located.mention.head.end() > from);
    noticing.is_some_and(|(_, located)| {
        let between = reading.words(FoldedSpan::between(from, located.mention.head.end()));
        between.len() <= WHOM + "連絡".len() && !between.contains('、') && FROM.stands_in(between)
    })
}
