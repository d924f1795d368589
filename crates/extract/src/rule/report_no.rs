//! Which report of a series does the article call itself: 第1報, 第3報, 最終報?

use jikenbo_model::{Fact, ReportNo};
use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::find;

/// Lines in which an article says what it is, before its first sentence.
const TITLES: usize = 14;
/// Words by which a report is called the last.
const FINAL: &[&str] = &["最終報", "最終のご報告", "最終のお知らせ", "終報", "完了報告", "完報"];
/// Words by which a report is called the first.
const FIRST: &[&str] = &["初報", "速報第1号"];
/// What the number of a report may stand before: 第4回報告.
const REPORTS: &[&str] = &["回報告", "回ご報告", "回目の報告", "回目のご報告", "回のご報告"];
/// What follows the number of another report that is only spoken of.
const OTHERS: &[&str] = &[
    "でお知らせ",
    "でご報告",
    "でお伝え",
    "にて",
    "の続き",
    "のとおり",
    "から",
    "以降",
    "後の",
    "の訂正",
    "において",
    "では",
    "は、",
    "に続",
];

pub(super) fn read(reading: &Reading) -> Option<Fact<ReportNo>> {
    let heading = in_words(reading, reading.article.heading).map(|found| (found, "heading"));
    let title = heading.or_else(|| Some((in_titles(reading)?, "title")));
    let ((number, span), reason) = title.or_else(|| Some((in_text(reading)?, "text")))?;
    Some(reading.fact(number, [span], reason))
}

/// The lines around the heading, up to the first sentence.
fn in_titles(reading: &Reading) -> Option<(ReportNo, FoldedSpan)> {
    let lines = reading.lines.iter().map(|line| line.span).take(TITLES);
    lines.take_while(|line| !reading.words(*line).contains('。')).find_map(|line| in_words(reading, line))
}

/// The report that somebody else tells of: 同社は3日、第4報を公開した. The highest of them.
fn in_text(reading: &Reading) -> Option<(ReportNo, FoldedSpan)> {
    const TOLD: &[&str] = &[
        "を公開した",
        "を公開し、",
        "を公表した",
        "を公表し、",
        "を発表した",
        "を発表し、",
        "を出した",
        "を出し、",
        "を掲載した",
        "を掲載し、",
        "によると",
        "によれば",
        "にしてようやく",
        "にして初めて",
        "にしてはじめて",
        "でようやく",
        "で初めて",
        "ではじめて",
        "にあたり",
        "にあたる",
        "に当たる",
        "となる",
    ];
    let sentences = reading.sentences.iter().map(|sentence| sentence.span);
    let found = sentences.flat_map(|sentence| {
        let words = reading.words(sentence);
        words.match_indices('第').filter_map(move |(at, mark)| {
            let (number, after) = numeral(words.get(at + mark.len()..)?)?;
            let after = after.strip_prefix('報')?;
            let span = FoldedSpan::between(sentence.start() + at, sentence.end() - after.len());
            let is_closing = closes_a_report(words.get(..at)?, after);
            let after = after.strip_prefix(')').unwrap_or(after);
            let is_told = number > 1 && TOLD.iter().any(|told| after.starts_with(told));
            (is_told || is_closing).then_some((number, span))
        })
    });
    found.max_by_key(|(number, _)| *number).map(|(number, span)| (ReportNo::Number(number), span))
}

/// Do the words stand in brackets behind what a reporter closes with: …と発表した(第1報)。?
fn closes_a_report(before: &str, after: &str) -> bool {
    const TOLD: &[&str] = &[
        "発表した",
        "公表した",
        "明らかにした",
        "発表している",
        "公表している",
        "発表しました",
        "公表しました",
    ];
    let told = before.strip_suffix('(').is_some_and(|before| TOLD.iter().any(|told| before.ends_with(told)));
    told && after.starts_with(")。")
}

fn in_words(reading: &Reading, line: FoldedSpan) -> Option<(ReportNo, FoldedSpan)> {
    let (number, from, until) = named(reading.words(line))?;
    Some((number, FoldedSpan::between(line.start() + from, line.start() + until)))
}

/// The report that a title names, and where.
fn named(title: &str) -> Option<(ReportNo, usize, usize)> {
    // One of these stands in every word for a report.
    if !title.contains(['報', '終']) {
        return in_english(title);
    }
    let word = |words: &&str| find(title, words).map(|at| (at, at + words.len()));
    if let Some((from, until)) = FINAL.iter().find_map(word) {
        return Some((ReportNo::Final, from, until));
    }
    numbered(title)
        .or_else(|| closes_the_series(title))
        .or_else(|| in_bracket(title))
        .or_else(|| FIRST.iter().find_map(word).map(|(from, until)| (ReportNo::Number(1), from, until)))
}

/// (Third Report), 2nd Update, Final Report.
fn in_english(title: &str) -> Option<(ReportNo, usize, usize)> {
    const ORDINALS: &[(&str, &str)] = &[
        ("First", "1st"),
        ("Second", "2nd"),
        ("Third", "3rd"),
        ("Fourth", "4th"),
        ("Fifth", "5th"),
        ("Sixth", "6th"),
        ("Seventh", "7th"),
        ("Eighth", "8th"),
        ("Ninth", "9th"),
    ];
    const KINDS: &[&str] = &[" Report", " Notice", " Update", " Release", " report", " notice", " update"];
    let kind = KINDS.iter().filter_map(|kind| find(title, kind).map(|at| (at, at + kind.len())));
    kind.min().and_then(|(at, until)| {
        let before = title.get(..at)?;
        let ends = |word: &&str| before.ends_with(*word);
        if let Some(word) = ["Final", "final"].into_iter().find(ends) {
            return Some((ReportNo::Final, at - word.len(), until));
        }
        let numbered = (1..).zip(ORDINALS);
        let mut found = numbered.filter_map(|(number, (word, short))| {
            [*word, *short].into_iter().find(ends).map(|word| (number, at - word.len()))
        });
        found.next().map(|(number, from)| (ReportNo::Number(number), from, until))
    })
}

/// The last 第N報 of a title that is not another report's.
fn numbered(title: &str) -> Option<(ReportNo, usize, usize)> {
    let mut found = title.match_indices('第').filter_map(|(at, _)| {
        let rest = title.get(at + '第'.len_utf8()..)?;
        let (number, after) = numeral(rest.trim_start())?;
        let after = after.trim_start();
        let after = after.strip_prefix('報').or_else(|| {
            REPORTS
                .iter()
                .find_map(|report| after.strip_prefix(report))
                .filter(|after| !after.starts_with('会'))
        })?;
        let is_other =
            OTHERS.iter().any(|other| after.starts_with(other)) || ends_with_date_of(title.get(..at)?);
        (!is_other).then_some((ReportNo::Number(number), at, title.len() - after.len()))
    });
    found.next_back()
}

/// …に関するご報告(最終), 【最終】…について: a bracket that holds no more than that it is the last; 更新(最終) is one of a page.
fn closes_the_series(title: &str) -> Option<(ReportNo, usize, usize)> {
    let found = title.match_indices("最終").find(|(at, word)| {
        let (before, after) =
            (title.get(..*at).unwrap_or_default(), title.get(at + word.len()..).unwrap_or_default());
        let is_update = before.trim_end_matches(['(', '[', '【']).trim_end().ends_with("更新");
        before.ends_with(['(', '[', '【']) && after.starts_with([')', ']', '】']) && !is_update
    });
    found.map(|(at, word)| (ReportNo::Final, at, at + word.len()))
}

/// (3報), 【2報】: a bracket that holds a number and the word for a report.
fn in_bracket(title: &str) -> Option<(ReportNo, usize, usize)> {
    title.match_indices(['(', '[', '【', '〔']).find_map(|(at, bracket)| {
        let from = at + bracket.len();
        let (number, after) = numeral(title.get(from..)?)?;
        let after = after.strip_prefix('報').filter(|after| after.starts_with([')', ']', '】', '〕']))?;
        Some((ReportNo::Number(number), from, title.len() - after.len()))
    })
}

/// Is what stands before 第N報 the day on which that one came out: 2月10日付の, 公表した?
fn ends_with_date_of(before: &str) -> bool {
    ["付", "付の", "付け", "付けの", "公表した", "発表した", "公表の", "発表の", "掲載した"]
        .iter()
        .any(|end| before.ends_with(end))
}

/// A number of one or two digits, or in kanji up to 十九.
pub(super) fn numeral(words: &str) -> Option<(u32, &str)> {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = words.strip_suffix(rest)?;
    if !digits.is_empty() {
        return (digits.len() <= 2).then(|| digits.parse().ok())?.map(|number| (number, rest));
    }
    let tens = words.strip_prefix('十');
    let ones = tens.unwrap_or(words);
    let one = ones
        .chars()
        .next()
        .and_then(|c| "一二三四五六七八九".chars().zip(1..).find(|(known, _)| *known == c));
    match (tens, one) {
        (_, Some((c, value))) => Some((value + if tens.is_some() { 10 } else { 0 }, ones.strip_prefix(c)?)),
        (Some(rest), None) => Some((10, rest)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn titles_name_the_report() {
        let check = |title: &str, expected: &str| {
            let found = named(title).map_or(String::new(), |(number, from, until)| {
                format!("{number} {}", title.get(from..until).unwrap())
            });
            assert_eq!(found, expected, "{title}");
        };
        check("不正アクセスについて(第1報)", "1 第1報");
        check("【第2報】会員サイトへの不正アクセスについて", "2 第2報");
        check("システム障害について(第三報)", "3 第三報");
        check("システム障害について(第十二報)", "12 第十二報");
        check("システム障害について 第 4 報", "4 第 4 報");
        check("クラウドメールの不正利用に関するご報告(最終報)", "final 最終報");
        check("サイバー攻撃に関する最終報告", "final 最終報");
        check("システム障害について(第5報・最終報)", "final 最終報");
        check("【初報】サーバーへの侵入について", "1 初報");
        check("システム障害について(続報)", "");
        check("2月10日付の第2報の訂正", "");
        check("第1報でお知らせした件数の誤りについて", "");
        check("第1報に続く第2報", "2 第2報");
        check("第三者による不正アクセス", "");
        check("不正アクセスに関するご報告(3報)", "3 3報");
        check("不正アクセスに関するご報告(最終)", "final 最終");
        check("6月14日 18:40 更新(最終)", "");
        check("当社サーバーへの攻撃に関する第4回報告", "4 第4回報告");
        check("第4回報告会のご案内", "");
        check("第1回の会議の報告", "");
        check("Update on the Unauthorized Access to Our Network (3rd Report)", "3 3rd Report");
        check("Notice on the Ransomware Incident (Third Report)", "3 Third Report");
        check("Final Report on the Leak of Personal Information", "final Final Report");
        check("Third Quarter Report", "");
    }

    #[test]
    fn reports_that_are_told_of() {
        for (text, expected) in [
            ("流出を認定\n第11報にしてようやく数が出た。", "11"),
            ("流出を認定\n同社の第6報によると、範囲が広がった。", "6"),
            ("流出を認定\n同社は3日、第4報を出した。", "4"),
            ("流出を認定\n第2報でお知らせします。", ""),
        ] {
            let found = case::read(text, |reading| read(reading).map(|fact| fact.value.to_string()));
            assert_eq!(found.unwrap_or_default(), expected, "{text}");
        }
    }

    #[test]
    fn reporters_close_with_the_report() {
        let check = |sentence: &str, expected: bool| {
            let (before, after) = sentence.split_once("第1報").unwrap();
            assert_eq!(closes_a_report(before, after), expected, "{sentence}");
        };
        check("サーバーが使えなくなっていると発表した(第1報)。", true);
        check("流出の有無を調べていると公表している(第1報)。", true);
        check("5月1日にお知らせした(第1報)件について", false);
    }
}
