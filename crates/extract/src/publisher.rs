//! Whose list a page is: the body that its head names as the one that publishes it. It is sought once for all articles of a
//! document.

use jikenbo_text::name::{self, Body, Name};
use jikenbo_text::{FoldedSpan, Words};

/// Bytes of a page, and lines that hold words, in which its publisher is named.
const HEAD: usize = 900;
const LINES: usize = 10;

/// The body that the head of a page, which ends where its first article begins, names as its publisher; none where the page
/// tells of others, as a periodical does.
pub(crate) fn of_page(folded: &str, first: usize) -> Option<Name> {
    let head = folded.get(..folded.floor_char_boundary(first.min(HEAD)))?;
    if OTHERS.stands_in(head) {
        return None;
    }
    let mut at = 0;
    let lines = head.split_inclusive('\n').map(|line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        FoldedSpan::between(start, start + line.trim().len())
    });
    let filled = lines.filter(|line| !line.is_empty()).take(LINES);
    let mut names = filled.filter_map(|line| publisher_in(folded, line));
    let publisher = names.next()?;
    let is_same = |other: Name| words(folded, other.core) == words(folded, publisher.core);
    names.all(is_same).then_some(publisher)
}

/// What a page says of itself that tells of others.
static OTHERS: Words = Words::of(&[
    "ニュース",
    "通信",
    "便り",
    "メルマガ",
    "マガジン",
    "月号",
    "ウォッチ",
    "報じられ",
    "手帖",
    "クリップ",
    "発行者",
    "発行人",
    "号外",
    "教訓",
    "各社",
    "他社",
    "他団体",
    "他大学",
    "他自治体",
    "市町村",
    "会員の皆",
    "会報",
    "事例集",
    "新聞",
    "ブログ",
    "レター",
    "切り抜き",
    "メモ",
    "コラム",
    "年表",
    "県内",
    "市内",
    "都内",
    "府内",
    "道内",
    "国内",
    "業界",
    "よくあるご質問",
]);

fn words(folded: &str, span: FoldedSpan) -> &str {
    folded.get(span.start()..span.end()).unwrap_or_default()
}

/// The name that a line of the head gives as that of the publisher.
fn publisher_in(folded: &str, line: FoldedSpan) -> Option<Name> {
    let is_told = |name: &Name| {
        let before = words(folded, FoldedSpan::between(line.start(), name.span.start()));
        let after = words(folded, FoldedSpan::between(name.span.end(), line.end()));
        may_publish(name, after) && publishes(before, after)
    };
    name::names(folded, line).map(|name| of_its_area(folded, name)).find(is_told)
}

/// みなも県 of みなも県教育庁, 東丘市 of 東丘市情報公開審査会: the town or prefecture of which the name is an office.
fn of_its_area(folded: &str, name: Name) -> Name {
    let is_house = matches!(name.body, Body::Hospital | Body::School | Body::University | Body::Care);
    let rest = |area: FoldedSpan| words(folded, FoldedSpan::between(area.end(), name.span.end()));
    let area = name.area.filter(|area| !is_house && !rest(*area).is_empty());
    area.map_or(name, |area| Name { span: area, core: area, body: Body::Area, area: None })
}

/// May it publish what happened in its own house: a town or a legal person?
fn may_publish(name: &Name, after: &str) -> bool {
    let is_person = name.core != name.span || name.body == Body::Association && is_of_page(after);
    match name.body {
        Body::Area | Body::University | Body::Hospital => true,
        Body::Company | Body::Association | Body::Care | Body::School => is_person,
        _ => false,
    }
}

/// Do the words around a name in its line say that it publishes the page: |総務部 広報課, 一覧(|), |では、…を公表しています?
fn publishes(before: &str, after: &str) -> bool {
    let is_of_paper = ["本", "この"].iter().any(|this| before.starts_with(this)) && before.ends_with("は、");
    let is_first = before.is_empty() || before.ends_with([' ', '(', ':', '　']) || is_of_paper;
    is_first
        && (is_alone(before, after)
            || is_office(after)
            || is_of_page(after)
            || tells_that_it_publishes(after))
}

/// Does the name fill the line, or a bracket or the place at its right?
fn is_alone(before: &str, after: &str) -> bool {
    let is_closed = after.trim() == ")" && before.ends_with('(');
    after.is_empty() && !before.ends_with('(') || is_closed
}

/// 総務部 広報課, 情報基盤センター, 総務部文書課 公表資料: do the offices of the house fill the rest of the line?
fn is_office(after: &str) -> bool {
    const ENDS: [char; 9] = ['課', '部', '室', '局', '係', '班', '庁', '会', '長'];
    const PAPERS: [&str; 5] = ["公表資料", "報道資料", "発表資料", "記者発表資料", "資料"];
    let trimmed = after.trim();
    let outside =
        trimmed.rsplit_once('(').filter(|_| trimmed.ends_with(')')).map_or(trimmed, |(outside, _)| outside);
    let offices =
        PAPERS.iter().find_map(|paper| outside.trim_end().strip_suffix(paper)).unwrap_or(outside).trim_end();
    let is_offices = |office: &str| office.ends_with(ENDS) || office.ends_with("センター");
    !offices.is_empty()
        && !offices.contains(['。', '、', 'は', 'が', 'を', 'の'])
        && offices.split(' ').filter(|office| !office.is_empty()).all(is_offices)
}

/// 公式ホームページ, 個人情報保護審議会, における個人情報の…: does the line call the page, or what it is on, that of the house?
fn is_of_page(after: &str) -> bool {
    static OWN: Words = Words::of(&[
        "公式ホームページ",
        "公式サイト",
        "ホームページ",
        "情報公開",
        "個人情報保護",
        "個人情報の",
        "個人情報漏",
        "個人情報等",
        "における個人情報",
        "における情報セキュリティ",
        "における事務処理",
        "における漏",
        "が保有する",
        "の保有する",
        "が取り扱う",
        "(以下「",
    ]);
    OWN.begins(after.trim_start())
}

/// では、個人情報の漏えい等について公表しています。: does the name open a sentence that says that it publishes?
fn tells_that_it_publishes(after: &str) -> bool {
    static PUBLISHES: Words = Words::of(&["公表し", "公表いた", "お知らせ", "掲載し", "公開し"]);
    ["では", "は、", "(以下"].iter().any(|topic| after.starts_with(topic)) && PUBLISHES.stands_in(after)
}

#[cfg(test)]
mod tests {
    use super::of_page;

    #[test]
    fn publishers_of_pages() {
        for (head, expected) in [
            ("みなも県総務部文書課 公表資料|個人情報の漏えい等事案について|", "みなも県"),
            ("個人情報に関する事故の状況(一覧)|東丘市|", "東丘市"),
            ("令和6年度 個人情報漏えい等事案一覧(東丘市)|", "東丘市"),
            (
                "個人情報の漏えい等事案の公表について|みなも県では、漏えい等の概要を公表しています。|",
                "みなも県",
            ),
            ("会議録|東丘市個人情報保護審議会|", "東丘市"),
            ("資料2|東丘市情報公開・個人情報保護審査会(第3回)|事案の一覧|", "東丘市"),
            ("株式会社ミナモ流通|ホーム > お知らせ|", "株式会社ミナモ流通"),
            ("東丘市 総務部 広報課|平成26年11月4日|", "東丘市"),
            ("県立学校における事故について|みなも県教育庁 総務課|", "みなも県"),
            ("東丘市内の事故まとめ|東丘市 広報課|", "-"),
            ("セキュリティ通信 10月号|株式会社ミナモ|", "-"),
            ("東丘市は名簿を紛失したと発表した。|", "-"),
            ("最近の事故|みさき市の名簿紛失|", "-"),
        ] {
            let head = head.replace('|', "\n");
            let name = of_page(&head, head.len());
            let told = name.and_then(|name| head.get(name.span.start()..name.span.end()));
            assert_eq!(told.unwrap_or("-"), expected, "{head}");
        }
    }
}
