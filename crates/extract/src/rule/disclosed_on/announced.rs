//! 「…市は12日、…と発表した」: the day on which the organisation told the public, in the words of somebody else.

use jikenbo_text::date::Part;
use jikenbo_text::{FoldedSpan, When};

use crate::polarity;
use crate::reading::{Located, Reading};
use crate::rule::course::Word;
use crate::rule::dated::{self, Day};

/// Sentences at the head of a report that may tell it.
const SENTENCES: usize = 8;
/// Bytes after the verb to the end of its sentence.
const TAIL: usize = 60;

/// The day of the announcement.
pub(super) fn find(reading: &Reading, days: &[Day], anchor: Option<When>) -> Option<Day> {
    let is_told = |day: &Day, anchor| matches!(day.mention.year, Part::Written(_)) && day.when > anchor;
    let fits = |day: &Day| anchor.is_none_or(|anchor| is_near(day.when, anchor) || is_told(day, anchor));
    let verbs = |wanted: fn(&Reading, &Located) -> bool| {
        let head = reading.mentions().take_while(|located| located.sentence < SENTENCES);
        head.filter(move |located| wanted(reading, located))
    };
    let told = verbs(|_, located| Word::of(located) == Some(Word::Announced))
        .filter_map(|located| of_verb(reading, located, days))
        .find(fits);
    told.or_else(|| {
        verbs(is_sentence)
            .filter_map(|located| topic(reading, located, days))
            .filter(|day| is_set_off(reading, day))
            .find(fits)
    })
}

/// Words for what police, courts and employers do to a person, which is news on its day.
fn is_sentence(reading: &Reading, located: &Located) -> bool {
    const SENTENCES: &[&str] = &["逮捕", "送検", "懲戒", "停職", "解雇", "起訴"];
    let words = reading.words(located.mention.span);
    Word::of(located) == Some(Word::Handled) && SENTENCES.iter().any(|sentence| words.starts_with(sentence))
}

/// …は24日、: does a comma part the date from the rest of the sentence?
fn is_set_off(reading: &Reading, day: &Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    without_bracket(reading.words(FoldedSpan::between(day.span().end(), sentence.end())))
        .starts_with(['、', ','])
}

/// The words after a note on the date: 12日(現地時間)、.
fn without_bracket(after: &str) -> &str {
    let inside = after.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    inside.map_or(after, |(_, rest)| rest)
}

/// The date of a verb that ends its sentence, told at the beginning or after the topic.
fn topic(reading: &Reading, verb: &Located, days: &[Day]) -> Option<Day> {
    let before = |day: &&Day| day.span().end() <= verb.mention.span.start();
    let mut days = of_sentence(verb, days).filter(before);
    is_final(reading, verb).then(|| days.find(|day| is_adverb(reading, day))).flatten().copied()
}

/// The date of one verb of announcing.
fn of_verb(reading: &Reading, verb: &Located, days: &[Day]) -> Option<Day> {
    let head = verb.mention.span;
    let after = of_sentence(verb, days).find(|day| is_in_bracket_after(reading, head, day));
    let beside = || of_sentence(verb, days).find(|day| is_beside(reading, day, head));
    let of_object = || of_sentence(verb, days).find(|day| is_of_object(reading, day, verb));
    after.or_else(beside).or_else(of_object).copied().or_else(|| topic(reading, verb, days))
}

/// 8月27日の夜に感染し、29日に診療の制限を公表しました: is the date that of the verb, by what it makes known?
fn is_of_object(reading: &Reading, day: &Day, verb: &Located) -> bool {
    let (from, to) = (day.span().end(), verb.mention.span.start());
    let between = if from < to { reading.words(FoldedSpan::between(from, to)) } else { "" };
    between.starts_with('に')
        && between.ends_with('を')
        && !between.contains(['、', '。', '「', '」'])
        && is_final(reading, verb)
}

/// The whole days in the sentence of a verb that are no end of a stretch of time.
fn of_sentence<'d>(verb: &Located, days: &'d [Day]) -> impl Iterator<Item = &'d Day> + use<'d> {
    let whole = |day: &&Day| day.when.day().is_some() && !day.mention.closes;
    dated::in_sentence(days, verb.sentence).iter().filter(whole)
}

/// Is the verb the end of its sentence, and nobody's own: 発表した。?
fn is_final(reading: &Reading, verb: &Located) -> bool {
    let sentence = reading.sentences[verb.sentence].span;
    let tail = reading.words(FoldedSpan::between(verb.mention.span.end(), sentence.end()));
    tail.len() <= TAIL
        && !polarity::is_attributive(tail)
        && !tail.contains('、')
        && !tail.contains("予定")
        && !tail.contains('「')
}

/// Does the date stand where an adverb of time does: after a topic or at the beginning?
fn is_adverb(reading: &Reading, day: &Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    let before = reading.words(FoldedSpan::between(sentence.start(), day.span().start()));
    let after = reading.words(FoldedSpan::between(day.span().end(), sentence.end()));
    let before = before.trim_end_matches([' ', '(', '-', '・', '●', '■', '○', '*']);
    let follows = ["は", "が", "も", "で", "、", ":", "】", "」"];
    let after = without_bracket(after);
    (before.is_empty() || follows.iter().any(|word| before.ends_with(word)) || before.ends_with("きょう"))
        && after.starts_with(['、', 'に', ')', ',', '付', '夜', '夕', '朝', '午'])
}

/// What goes on after a verb of announcing that has its date right before it: 3日に公表した一件です, 3日付の新聞報道で.
const BESIDE: &[&str] = &[
    "があ",
    "した一件",
    "した事案です",
    "した事故です",
    "した事例です",
    "したものです",
    "した件です",
    "した内容",
    "したところによ",
    "によれば",
    "によると",
    "で分か",
    "で判明",
    "で明らか",
    "で報じ",
];

/// 11月5日の発表, 6月20日発表.
fn is_beside(reading: &Reading, day: &Day, head: FoldedSpan) -> bool {
    if day.span().end() > head.start() {
        return false;
    }
    let between = reading.words(FoldedSpan::between(day.span().end(), head.start()));
    let sentence = reading.sentences[day.sentence].span;
    let tail = reading.words(FoldedSpan::between(head.end(), sentence.end()));
    ["", "の", "に", "付で", "付けで", "付の"].contains(&between.trim())
        && (tail.is_empty()
            || tail.starts_with(['。', ')', '】', '」'])
            || BESIDE.iter().any(|words| tail.starts_with(words)))
}

/// 発表(11/26付), 発表は19日.
fn is_in_bracket_after(reading: &Reading, head: FoldedSpan, day: &Day) -> bool {
    if day.span().start() < head.end() {
        return false;
    }
    let between = reading.words(FoldedSpan::between(head.end(), day.span().start()));
    let between = between.trim_start_matches("しました").trim_start_matches("した");
    ["(", "は", "があったのは", "日は"].contains(&between)
}

/// An announcement of weeks ago is news; one of years ago is another.
fn is_near(told: When, anchor: When) -> bool {
    let months = |when: When| i32::from(when.year()) * 12 + when.month().map_or(6, i32::from);
    let apart = months(anchor) - months(told);
    (0..=3).contains(&apart) || anchor.month().is_none() && told.year() == anchor.year()
}
