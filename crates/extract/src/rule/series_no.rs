//! The casebook's own number: of a row in its table, of a post in its series.

use jikenbo_model::Fact;
use jikenbo_text::FoldedSpan;

use crate::article::{Column, Shape};
use crate::reading::Reading;

/// Characters of a number: 40, 2024-001, R7-01, 第12号.
const LONGEST: usize = 16;

pub(super) fn read(reading: &Reading) -> Option<Fact<String>> {
    let (number, reason) = of_row(reading)
        .or_else(|| of_list(reading))
        .map(|span| (span, "row"))
        .or_else(|| Some((of_title(reading)?, "title")))?;
    Some(reading.fact(reading.words(number).to_owned(), [number], reason))
}

/// The number in the row's own column.
fn of_row(reading: &Reading) -> Option<FoldedSpan> {
    let cell = reading.cell(Column::Number)?;
    let words = reading.words(cell).trim_end_matches(['.', ')', ' ']);
    let is_number = words.contains(|c: char| c.is_ascii_digit()) && words.chars().count() <= LONGEST;
    is_number.then(|| FoldedSpan::between(cell.start(), cell.start() + words.len()))
}

/// 3. みさき市 名簿の紛失: the number of a line that is one of a list of cases.
fn of_list(reading: &Reading) -> Option<FoldedSpan> {
    let article = reading.article;
    if article.shape != Shape::Listed {
        return None;
    }
    let words = reading.words(article.span);
    let length = words.find(|c: char| !c.is_ascii_digit()).filter(|length| (1..=3).contains(length))?;
    let is_number = words.get(length..)?.starts_with(['.', ')', '、', ' ', ':', '/', '|', '■', '●', '◆']);
    is_number.then(|| FoldedSpan::between(article.span.start(), article.span.start() + length))
}

/// 【事故帖#2026-009】 in the heading or above it; 【事故帖#2026】 is a year and no number.
fn of_title(reading: &Reading) -> Option<FoldedSpan> {
    let article = reading.article;
    let titles =
        reading.lines.iter().map(|line| line.span).take_while(|line| line.start() <= article.heading.end());
    titles.into_iter().find_map(|line| {
        let words = reading.words(line);
        in_bracket(words)
            .or_else(|| opening_bracket(words))
            .or_else(|| counted(words))
            .or_else(|| year_first(words))
            .or_else(|| of_case(words))
            .map(|(from, until)| FoldedSpan::between(line.start() + from, line.start() + until))
    })
}

/// Where the number of a series stands in a title: behind a number sign, inside a bracket.
fn in_bracket(words: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(at) = words.get(from..)?.find('#') {
        let sign = from + at;
        let before = words.get(..sign)?;
        let start = sign + words.get(sign..)?.chars().next()?.len_utf8();
        let rest = words.get(start..)?;
        let length =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '/')).unwrap_or(rest.len());
        let number = rest.get(..length)?.trim_end_matches(['-', '/']);
        let opens =
            before.contains(['【', '[', '(', '〔', '<']) || is_mark_of_title(before) && number.len() >= 3;
        if opens && is_serial(number) {
            return Some((start, start + number.len()));
        }
        from = start;
    }
    None
}

/// 【事故帖 2026-009】 before a title: a year and a number of several digits, which no month has.
fn opening_bracket(words: &str) -> Option<(usize, usize)> {
    let inside =
        words.strip_prefix(['【', '[', '(', '〔', '<'])?.split(['】', ']', ')', '〕', '>']).next()?;
    let number = closing_number(inside.trim_end().trim_end_matches('号'))?;
    let (year, count) = number.split_once(['-', '/'])?;
    let named = inside.len() > number.len()
        && words
            .split_once(['】', ']', ')', '〕', '>'])
            .is_some_and(|(_, after)| after.trim().chars().count() > 3);
    let is_year = is_digits(year.trim_start_matches(['R', 'H'])) && (2..=4).contains(&year.len());
    let start = words.find(number)?;
    (is_year && (count.len() >= 3 || named) && is_digits(count)).then_some((start, start + number.len()))
}

/// The number with which a name closes, whether or not a space stands before it: 事故帖 R6-4, 事故帖2026-009.
fn closing_number(name: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/');
    let number = name.rsplit(|c| !is_part(c)).next()?;
    let letters = number.len() - number.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    number.get(if letters > 1 { letters } else { 0 }..)
}

/// 事例 2026-031 before a title: a year and a number, behind one word or none.
fn year_first(words: &str) -> Option<(usize, usize)> {
    const WORD: usize = 8;
    let marks = |c: char| !c.is_alphanumeric();
    let start = words.len() - words.trim_start_matches(marks).len();
    let rest = words.get(start..)?;
    let word = rest.find(' ').filter(|&end| {
        rest.get(..end)
            .is_some_and(|word| word.chars().count() <= WORD && !word.contains(|c: char| c.is_ascii_digit()))
    });
    let from = start + word.map_or(0, |end| end + 1);
    let number = words.get(from..)?.split([' ', ':', '|']).next()?;
    let (year, count) = number.split_once('-')?;
    let titled = words.get(from + number.len()..).is_some_and(|title| title.trim().chars().count() > 3);
    (is_year(year) && count.len() == 3 && is_digits(year) && is_digits(count) && titled)
        .then_some((from, from + number.len()))
}

/// No.12 before a title, or behind the name of the series: 事故帖 No.12.
fn counted(words: &str) -> Option<(usize, usize)> {
    const NAME: usize = 10;
    let (before, rest) = words.split_once("No.").or_else(|| words.split_once("No"))?;
    let named = before.trim_start_matches(['【', '[', '■', '●', '◆', '▼', '○', '◇', '(', ' ']);
    let is_name = named.chars().count() <= NAME && !named.contains(['。', '、', '「']);
    let digits = rest.trim_start_matches([' ', '.']);
    let length = digits.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(digits.len());
    let after = digits.get(length..)?;
    let stands_alone =
        after.starts_with([' ', '】', ']', ':', '.', ')', '、', '|']) && after.chars().count() > 3;
    let start = words.len() - digits.len();
    let is_number = is_name && stands_alone && is_serial(digits.get(..length)?);
    is_number.then_some((start, start + length))
}

/// 事例3 小学校 名簿の紛失, 【事案12】: the number of a case in a list of them.
fn of_case(words: &str) -> Option<(usize, usize)> {
    const CASES: [&str; 6] = ["事例", "事案", "案件", "ケース", "Case", "CASE"];
    let rest = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let number = CASES.iter().find_map(|case| rest.strip_prefix(case))?.trim_start_matches([' ', '.', '#']);
    let length = number.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(number.len());
    let shown = number.get(..length)?.trim_end_matches('-');
    let after = number.get(shown.len()..)?;
    let parted = after.is_empty()
        || after.starts_with([' ', ':', '.', '】', ']', ')', '|', '/', '-', '(', '「', '、']);
    let is_number = match shown.split_once('-') {
        Some((year, count)) => (2..=4).contains(&year.len()) && (2..=4).contains(&count.len()),
        None => (1..=3).contains(&shown.len()),
    };
    let start = words.len() - number.len();
    (is_number && parted).then_some((start, start + shown.len()))
}

/// Nothing but signs, or the name of the series, before the number sign: ■ #012, 事故帖 #2026-009.
fn is_mark_of_title(before: &str) -> bool {
    const NAME: usize = 10;
    let name = before.trim_matches(|c: char| !c.is_alphanumeric());
    name.chars().count() <= NAME && !name.contains(['は', 'が', 'を', 'に', 'の', '、', '。'])
}

fn is_digits(words: &str) -> bool {
    !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit())
}

/// Four characters that begin like the years of our days.
fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// A number that is no bare year.
fn is_serial(number: &str) -> bool {
    number.contains(|c: char| c.is_ascii_digit()) && !is_year(number) && number.len() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn numbers_before_titles() {
        let check = |words: &str, number: &str| {
            let found = opening_bracket(words)
                .or_else(|| counted(words))
                .or_else(|| year_first(words))
                .or_else(|| of_case(words));
            let found = found.map_or("", |(from, until)| words.get(from..until).unwrap());
            assert_eq!(found, number, "{words}");
        };
        check("【事故帖 2026-009】株式会社みさき 誤送信", "2026-009");
        check("[2026-109] 名簿の紛失", "2026-109");
        check("【事故帖第2026-031号】みさき旅館", "2026-031");
        check("【R6-014】名簿の紛失", "R6-014");
        check("【安全事故帖2026-009】みさき旅館 名簿の紛失", "2026-009");
        check("【JIKO2026-009】みさき旅館 名簿の紛失", "2026-009");
        check("【安全事故帖2026】みさき旅館 名簿の紛失", "");
        check("【更新2026/04/01】みさき旅館 名簿の紛失", "");
        check("【事故帖 R6-4】名簿の紛失", "R6-4");
        check("事例 2026-031 名簿の紛失", "2026-031");
        check("■2026-031 名簿の紛失", "2026-031");
        check("2026-03-12 名簿の紛失", "");
        check("電話 2026-031", "");
        check("No.12 名簿の紛失", "12");
        check("No3 【公表】令和6年5月1日", "3");
        check("事故帖 No.0312 名簿の紛失", "0312");
        check("■No.2026-031 名簿の紛失", "2026-031");
        check("【2026-09】九月のまとめ", "");
        check("【お詫び】名簿の紛失", "");
        check("みさき通信 No.12", "");
        check("名簿を入れたUSBメモリー No.3 の紛失", "");
        check("Notice of a leak", "");
        check("事例3 小学校 名簿の紛失", "3");
        check("■事案12:名簿の紛失", "12");
        check("【事例10】名簿の紛失", "10");
        check("事例24-131 名簿の紛失", "24-131");
        check("【事案2024-009】名簿の紛失", "2024-009");
        check("事例3-名簿の紛失", "3");
        check("事例5件の一覧", "");
        check("ケース2024の記録", "");
    }

    #[test]
    fn numbers_before_the_cases_of_a_list() {
        let check = |text: &str, number: &str| {
            let found = case::read_as(Shape::Listed, text, |reading| {
                of_list(reading).map(|span| reading.words(span).to_owned())
            });
            assert_eq!(found.unwrap_or_default(), number, "{text}");
        };
        check("3.■みさき市 名簿の紛失 2016年10月3日", "3");
        check("12 みさき市、名簿を紛失", "12");
        check("3■みさき市 名簿の紛失 2016年10月3日", "3");
        check("2016年10月3日 みさき市 名簿の紛失", "");
        check("みさき市 名簿の紛失", "");
    }

    #[test]
    fn numbers_in_brackets() {
        let check = |words: &str, number: &str| {
            let found = in_bracket(words).map_or("", |(from, until)| words.get(from..until).unwrap());
            assert_eq!(found, number, "{words}");
        };
        check("【事故帖#2026-009】株式会社みさき 誤送信", "2026-009");
        check("2026年2月11日 【事故帖#2026-031】みさき旅館", "2026-031");
        check("【漏帖#12】名簿の紛失", "12");
        check("#2026-009 株式会社みさき 誤送信", "2026-009");
        check("事故帖 #0312 名簿の紛失", "0312");
        check("[失敗集 #2024-07] 名簿の紛失", "2024-07");
        check("【事故帖#2026】年のはじめに", "");
        check("【雑記】#写真 港町を歩く", "");
        check("#24 のこと", "");
        check("【お詫び】名簿の紛失", "");
    }

    #[test]
    fn numbers_of_blocks_of_labels() {
        let block = |first: &str| {
            format!(
                "{first}\n公表日:2024年5月7日\n概要:名簿を入れた鞄を電車に置き忘れて紛失した。\n件数:30人\n"
            )
        };
        for (one, other, number) in [
            ("事例24-31 組織名:渚市", "事例24-32 組織名:渚町", "24-31"),
            ("No.12 組織名:渚市", "No.13 組織名:渚町", "12"),
            ("組織名:渚市", "組織名:渚町", ""),
        ] {
            let text = format!("事例集\n第1部 詳しい事例\n{}\n{}", block(one), block(other));
            let records = crate::extract(&case::document(&text));
            let found = records.first().and_then(|record| record.series_no.as_ref());
            assert_eq!(found.map_or("", |fact| fact.value.as_str()), number, "{one}");
        }
    }
}
