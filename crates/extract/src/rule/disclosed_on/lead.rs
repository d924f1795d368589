//! The day or month with which a line of a list begins that is ordered by the days of the announcements.

use jikenbo_text::FoldedSpan;

use crate::article::Shape;
use crate::reading::Reading;
use crate::rule::course::Word;
use crate::rule::dated::Day;
use crate::words::{Words, first};

/// Characters of the page above the list in which its order is told.
const ABOVE: usize = 600;

/// The day at the head of a line or in a bracket at its end, where the words above the list say that it is the day of
/// the announcement, or the line ends with 発表 or 公表.
pub(super) fn find<'d>(reading: &Reading, days: &'d [Day]) -> Option<&'d Day> {
    let is_item = reading.article.shape == Shape::Item && is_list_of_notices(reading);
    let is_of_list = matches!(reading.article.shape, Shape::Listed | Shape::Row) || is_item;
    if !is_of_list || !reading.article.cells.is_empty() {
        return None;
    }
    if let Some(day) = days.iter().find(|day| is_labelled(reading, day)) {
        return Some(day);
    }
    let closing = || days.iter().find(|day| closes_heading(reading, day));
    if let Some(day) = closing().filter(|_| is_list_of_notices(reading)) {
        return Some(day);
    }
    let first = days.first().filter(|day| begins(reading, day))?;
    let is_told =
        if first.when.day().is_some() { is_list_of_notices(reading) } else { ends_announced(reading, first) };
    is_told.then_some(first)
}

/// 事例1 令和5年4月公表 小学校 名簿の紛失: the month in the heading, where it is said to be that of the announcement.
pub(super) fn month_of_heading<'d>(reading: &Reading, days: &'d [Day]) -> Option<&'d Day> {
    static TOLD: Words = Words::of(&["公表", "発表", "報道", "公開", "掲載", "判明分"]);
    let heading = reading.article.heading;
    let is_told = |day: &&Day| {
        let after = reading.words(FoldedSpan::between(day.span().end(), heading.end()));
        let before = reading.words(FoldedSpan::between(heading.start(), day.span().start()));
        let label = before.trim_end_matches([' ', ':', '(', '[']);
        TOLD.begins(after.trim_start_matches([' ', 'に', 'の']))
            || ["公表", "発表", "公表月", "公表時期", "発表月"].iter().any(|word| label.ends_with(word))
    };
    let is_month = |day: &&Day| day.when.month().is_some() && heading.contains(day.span());
    days.iter().filter(is_month).find(is_told)
}

/// 公表 7/8。退職した…, 発表:7月8日(第2報 8月30日): does a line open with the word for the announcement, the day, and what parts it from a text?
fn is_labelled(reading: &Reading, day: &Day) -> bool {
    const LABELS: [&str; 6] = ["公表", "発表", "公表日", "発表日", "報道発表", "プレス発表"];
    let line = reading.line_of(day.sentence);
    let before = reading.words(FoldedSpan::between(line.start(), day.span().start()));
    let after = reading.words(FoldedSpan::between(day.span().end(), line.end()));
    let label = before.trim_matches(|c: char| !c.is_alphanumeric());
    day.when.day().is_some()
        && LABELS.contains(&label)
        && (after.is_empty() || after.starts_with(['。', '(', ' ', ')', ']', '】', '.', '/', ',', '、']))
}

/// Does nothing but marks and a number stand before the date?
fn begins(reading: &Reading, day: &Day) -> bool {
    let before = reading.words(FoldedSpan::between(reading.article.span.start(), day.span().start()));
    before.chars().all(|c| !c.is_alphabetic() || matches!(c, '№'))
}

/// …名簿を紛失(5/24): does the heading close with a bracket that holds nothing but the day?
fn closes_heading(reading: &Reading, day: &Day) -> bool {
    let heading = reading.article.heading;
    let before = reading.words(FoldedSpan::between(heading.start(), day.span().start().max(heading.start())));
    let after = reading.words(FoldedSpan::between(day.span().end().min(heading.end()), heading.end()));
    heading.contains(day.span())
        && before.ends_with(['(', '[', '【'])
        && matches!(after.trim(), ")" | "]" | "】")
}

/// 2019年2月に公表された事故, 公表日 内容 規模: the page lists what was made public.
fn is_list_of_notices(reading: &Reading) -> bool {
    static ORDERED: Words = Words::of(&[
        "公表日",
        "公表分",
        "公表された",
        "公表月日",
        "発表日",
        "発表分",
        "発表された",
        "日付は公表",
        "日付は発表",
        "日付は報道",
        "公表順",
        "発表順",
        "公表の日",
        "発表の日",
        "報道の日",
    ]);
    let start = reading.article.span.start().min(reading.folded().len());
    let above = reading.folded().get(..start).unwrap_or_default();
    ORDERED.stands_in(first(above, ABOVE))
}

/// 2005年4月 …を紛失と発表。: does the sentence of the month end with the announcement?
fn ends_announced(reading: &Reading, day: &Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    let tail = |end: usize| reading.words(FoldedSpan::between(end, sentence.end()));
    reading
        .in_sentence(day.sentence)
        .iter()
        .filter(|located| Word::of(located) == Some(Word::Announced))
        .any(|located| matches!(tail(located.mention.span.end()).trim(), "" | "。" | "した。" | "した"))
}

#[cfg(test)]
mod tests {
    use crate::article::Shape;
    use crate::case;
    use crate::rule;

    #[test]
    fn days_behind_the_word_for_the_announcement() {
        for (text, expected) in [
            ("東丘大:名簿の紛失\n公表 2022/7/8。7月1日に名簿120人分を紛失した。", "2022-07-08"),
            (
                "東丘大:名簿の紛失\n発表:2022年7月25日(第2報 8月30日)。7月1日に名簿120人分を紛失した。",
                "2022-07-25",
            ),
        ] {
            let told = case::read_as(Shape::Item, text, |reading| rule::read(reading, 1).disclosed_on);
            assert_eq!(told.map_or("-".to_owned(), |day| day.value.to_string()), expected, "{text}");
        }
    }

    #[test]
    fn days_at_the_head_of_a_line() {
        for (line, expected) in [
            ("2005年4月 ミナモ信金、名簿を紛失と発表。", "2005-04"),
            ("2013年1月 ミナモ信金、名簿が流出したと公表した。", "2013-01"),
            ("2021年12月 ミナモ共済の会員ページに大量の接続。", "-"),
        ] {
            let told = case::read_as(Shape::Listed, line, |reading| rule::read(reading, 1).disclosed_on);
            assert_eq!(told.map_or("-".to_owned(), |day| day.value.to_string()), expected, "{line}");
        }
    }
}
