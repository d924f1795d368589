//! Whose page it is on which several notices stand: the body at its head or its foot, which runs the houses of which
//! the notices tell.

use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::Words;

/// Bytes of a page's head and foot among which its owner is sought.
const HEAD: usize = 400;
const FOOT: usize = 300;

/// Is the page, of which the article is a part, that of the city or prefecture `area`, or of a board of education?
pub(super) fn is_of(reading: &Reading, area: &str) -> bool {
    let folded = reading.folded();
    let article = reading.article.span;
    let foot = folded.floor_char_boundary(folded.len().saturating_sub(FOOT).max(article.end()));
    let ends = [reading.head_of_page(HEAD), FoldedSpan::between(foot.min(folded.len()), folded.len())];
    let tells_of_others = ends.iter().any(|end| OTHERS.stands_in(reading.words(*end)));
    let owns = |end: &FoldedSpan| {
        is_of_board(reading.words(*end)) || lines(folded, *end).any(|line| is_named(reading, line, area))
    };
    !tells_of_others && ends.iter().any(owns)
}

/// 教育委員会では、市立学校で発生した事故を…: does the head of the page say that a board tells of the schools of its town?
pub(super) fn is_of_the_board(reading: &Reading) -> bool {
    static SCHOOLS: Words = Words::of(&[
        "市立学校",
        "町立学校",
        "区立学校",
        "村立学校",
        "県立学校",
        "市立小",
        "市立中",
        "学校園",
    ]);
    let head = reading.words(reading.head_of_page(HEAD));
    let speaks = ["教育委員会では", "教育委員会は", "教育委員会が"].iter().any(|board| head.contains(board));
    static PAPERS: Words =
        Words::of(&["ニュース", "だより", "便り", "メルマガ", "マガジン", "新聞", "ブログ"]);
    speaks && SCHOOLS.stands_in(head) && !PAPERS.stands_in(head)
}

/// Does a line of the head or the foot begin with the name, before what shows that it is the owner?
fn is_named(reading: &Reading, line: FoldedSpan, area: &str) -> bool {
    static AFTER: Words = Words::of(&[
        "では",
        "ホームページ",
        "個人情報",
        "公式",
        "教育委員会",
        ">",
        "|",
        "における",
        "の個人情報",
        "に係る",
        "総務",
        "長",
    ]);
    let words = reading.words(line).trim_start();
    words.strip_prefix(area).is_some_and(|rest| {
        let rest = rest.trim_start();
        rest.is_empty() || AFTER.begins(rest) || rest.ends_with(['課', '部', '室', '係'])
    })
}

/// A list of a board of education of what happened at its schools.
fn is_of_board(words: &str) -> bool {
    words.contains("教育委員会") && words.contains(['作', '資']) || words.contains("公立学校における")
}

fn lines(folded: &str, within: FoldedSpan) -> impl Iterator<Item = FoldedSpan> {
    let words = folded.get(within.start()..within.end()).unwrap_or_default();
    let mut at = within.start();
    words.split_inclusive('\n').map(move |line| {
        let span = FoldedSpan::between(at, at + line.trim_end().len());
        at += line.len();
        span
    })
}

/// What a newsletter or a digest, which tells of others, says of itself.
static OTHERS: Words = Words::of(&[
    "ニュース",
    "通信",
    "だより",
    "便り",
    "まとめ",
    "メルマガ",
    "マガジン",
    "月号",
    "ウォッチ",
    "報じられ",
    "事故簿",
    "手帖",
    "クリップ",
    "発行者",
    "発行人",
    "発行:",
    "号外",
    "教訓",
    "各社",
    "新聞",
    "ブログ",
    "レター",
    "切り抜き",
]);
