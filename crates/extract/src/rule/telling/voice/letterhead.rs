//! A line that heads or signs a letter: the day and the sender, the sender alone.

use super::Sign;
use crate::reading::{Line, Reading};
use crate::rule::organization::Organization;
use crate::rule::prefecture::prefecture;
use crate::words::{Words, parted_at};

/// Lines at the head and at the foot that may be it.
const LINES: usize = 14;
/// Characters of such a line.
const LONGEST: usize = 50;
/// Points of a line with the day and the sender.
const DATED: i32 = 7;
/// Points of a line with the sender alone.
const ALONE: i32 = 5;

/// The line that names the organisation as the sender.
pub(super) fn sign(reading: &Reading, organization: Option<&Organization>) -> Option<Sign> {
    let core = organization?.core.as_str();
    let last = reading.lines.len().saturating_sub(LINES);
    let heading = reading.article.heading;
    let mut lines =
        reading.lines.iter().enumerate().filter(|(at, line)| {
            (*at < LINES || *at >= last) && !line.is_item && !heading.overlaps(line.span)
        });
    let signs = |line: &Line| is_sender(reading.words(line.span), core);
    let line = lines.find(|(_, line)| signs(line))?.1;
    let points = if reading.has_date(line.span) { DATED } else { ALONE };
    Some(Sign { points, name: "letterhead", words: line.span })
}

/// Is the line nothing but a day, a name and an office or person of it?
fn is_sender(line: &str, core: &str) -> bool {
    if line.chars().count() > LONGEST {
        return false;
    }
    let Some((before, after)) = parted_at(line, core) else {
        return false;
    };
    let before = without_prefecture(without_label(before), core);
    is_day(before) && is_office(after)
}

/// The words before the prefecture of a town: 2月1日 |青葉県|東丘町.
fn without_prefecture<'t>(before: &'t str, core: &str) -> &'t str {
    let is_town = core.ends_with(['市', '区', '町', '村']);
    let length = prefecture(before).filter(|_| is_town).unwrap_or(0);
    before.get(..before.len() - length).unwrap_or(before)
}

/// The words after 公表日:, 更新日: and the like.
fn without_label(before: &str) -> &str {
    const LABELS: &[&str] = &["日:", "日時:", "公開:", "公表:", "更新:", "掲載:", "発表:"];
    LABELS.iter().find_map(|label| parted_at(before, label)).map_or(before, |(_, rest)| rest)
}

/// A day with its legal form or nothing: 2026年2月1日 株式会社.
fn is_day(before: &str) -> bool {
    static FORMS: Words = Words::of(&[
        "法人",
        "会社",
        "財団",
        "社団",
        "組合",
        "(株)",
        "(有)",
        "医療",
        "学校",
        "福祉",
        "公立",
        "国立",
        "独立行政",
    ]);
    let words = before.trim_matches([' ', '(', ')', '[', ']']);
    let numbers = |c: char| c.is_ascii_digit() || "年月日令和平成昭元曜火水木金土付時分 ./-:()".contains(c);
    words.chars().all(numbers) || FORMS.ends(words)
}

/// An office or a person after a name, without any word of grammar and without a mark of a list.
fn is_office(after: &str) -> bool {
    let grammar =
        |c: char| matches!(c, 'は' | 'が' | 'を' | 'に' | 'で' | 'と' | '、' | '。' | ':' | '>' | '|' | '」');
    let prose = ["の", "から", "へ", "より", "も"].iter().any(|word| after.starts_with(word));
    !after.contains(grammar) && !prose
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_senders() {
        let check = |line: &str, expected: bool| assert_eq!(is_sender(line, "東丘市"), expected, "{line}");
        check("令和8年2月3日 東丘市", true);
        check("東丘市", true);
        check("東丘市教育委員会", true);
        check("令和8年2月3日 青葉県東丘市 健康福祉課", true);
        check("青葉県東丘市の名簿紛失", false);
        check("2026年2月3日 東丘市総務部情報政策課", true);
        check("公開日:2026-02-03 東丘市", true);
        check("東丘市長 港町 太郎", true);
        check("(令和8年2月3日 東丘市報道発表)", true);
        check("東丘市 名簿を紛失", false);
        check("東丘市、名簿を紛失 職員が車内に放置", false);
        check("東丘市の名簿紛失", false);
        check("- 東丘市 防災訓練の案内", true);
        check("組織: 東丘市", false);
        check("港町新聞 東丘市", false);
        check("東丘市は3日、名簿を紛失したと発表した。", false);
        check("ホーム > 東丘市 > お知らせ", false);
    }
}
