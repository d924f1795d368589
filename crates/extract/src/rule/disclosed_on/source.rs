//! The line in which an item names what it was read from: 発表:株式会社ミナモ 2024年9月13日.

use jikenbo_text::FoldedSpan;

use crate::article::Shape;
use crate::reading::Reading;
use crate::rule::dated::Day;
use crate::words::Words;

/// Characters of such a line.
const LINE: usize = 100;

/// Under which names it tells who made it known, and when.
static LABELS: Words = Words::of(&[
    "発表:",
    "公表:",
    "発表元:",
    "公表元:",
    "発表者:",
    "発表主体:",
    "発表機関:",
    "公表機関:",
    "プレスリリース:",
    "リリース:",
    "公式発表:",
    "ニュースリリース:",
    "出所:",
]);

/// The day in a line of the label, behind the name of who made it known.
pub(super) fn find<'d>(reading: &Reading, days: &'d [Day]) -> Option<&'d Day> {
    days.iter().find(|day| day.when.day().is_some() && is_of_source(reading, day))
}

/// The day behind the organisation's own page or release, in the bracket that closes an item: [同社サイト 6/10].
pub(super) fn in_bracket<'d>(reading: &Reading, days: &'d [Day]) -> Option<&'d Day> {
    let is_item = matches!(reading.article.shape, Shape::Item | Shape::Listed);
    days.iter().find(|day| is_item && day.when.day().is_some() && is_of_own_page(reading, day))
}

fn is_of_own_page(reading: &Reading, day: &Day) -> bool {
    static OWN: Words =
        Words::of(&["同社", "同法人", "同院", "同校", "同大", "同市", "同町", "同県", "公式"]);
    static PAGES: Words =
        Words::of(&["サイト", "HP", "ホームページ", "リリース", "お知らせ", "発表", "blog", "ブログ"]);
    let line = reading.line_of(day.sentence);
    let before = reading.words(FoldedSpan::between(line.start(), day.span().start().max(line.start())));
    let after = reading.words(FoldedSpan::between(day.span().end().min(line.end()), line.end()));
    let Some((_, source)) = before.rsplit_once(['[', '(']) else { return false };
    let source = source.rsplit(['、', ',', '/', '・']).next().unwrap_or(source).trim();
    let closes = after.starts_with([']', ')', '、', ',']) && !after.contains('。');
    closes && OWN.begins(source) && PAGES.stands_in(source)
}

fn is_of_source(reading: &Reading, day: &Day) -> bool {
    let line = reading.line_of(day.sentence);
    let words = reading.words(line);
    let before = reading.words(FoldedSpan::between(line.start(), day.span().start().max(line.start())));
    let after = reading.words(FoldedSpan::between(day.span().end().min(line.end()), line.end()));
    let opening = before.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_tail = |c: char| !c.is_alphanumeric();
    LABELS.begins(opening)
        && words.chars().nth(LINE).is_none()
        && !words.contains('。')
        && (after.is_empty() || after.starts_with(is_tail) || after.starts_with(['付', '発', '公']))
}

#[cfg(test)]
mod tests {
    use crate::article::Shape;
    use crate::case;
    use crate::rule;

    #[test]
    fn lines_that_name_their_source() {
        for (line, expected) in [
            ("発表:株式会社ミナモ 2024年9月13日", "2024-09-13"),
            ("▼公表元：東丘市　令和6年9月12日（記者会見）", "2024-09-12"),
            ("発表:同法人 2024/9/11 → https://www.example.jp/news", "2024-09-11"),
            ("同社は謝罪した。[みなも新報 6/14、同社サイト 2024/6/10]", "2024-06-10"),
            ("発表:ミナモ協会の資料。2024年8月1日に配られた名簿を使用", "-"),
        ] {
            let text = format!("会員アプリに不正ログイン\n{line}\n8月30日、会員の氏名が外から見られた。");
            let told = case::read_as(Shape::Item, &text, |reading| rule::read(reading, 1).disclosed_on);
            assert_eq!(told.map_or("-".to_owned(), |day| day.value.to_string()), expected, "{line}");
        }
    }
}
