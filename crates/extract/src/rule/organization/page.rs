//! Whose page it is on which several notices stand: the body at its head or its foot, which runs the houses of which
//! the notices tell.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use crate::article::Shape;
use crate::reading::Reading;
use crate::words::Words;

/// Bytes of a page's head and foot among which its owner is sought.
const HEAD: usize = 400;
const FOOT: usize = 300;

/// Is the page, of which the article is a part, that of the city or prefecture `area`, or of a board of education?
pub(super) fn is_of(reading: &Reading, area: &str) -> bool {
    let folded = reading.folded();
    let ends = ends(reading);
    let tells_of_others = ends.iter().any(|end| OTHERS.stands_in(reading.words(*end)));
    let owns = |end: &FoldedSpan| {
        is_of_board(reading.words(*end)) || lines(folded, *end).any(|line| is_named(reading, line, area))
    };
    !tells_of_others && ends.iter().any(owns)
}

/// The city or prefecture on whose page of notices the article stands: the only one that the lines of the head and the foot
/// tell as its own.
pub(super) fn owner(reading: &Reading) -> Option<Name> {
    let is_part = matches!(reading.article.shape, Shape::Item | Shape::Listed | Shape::Row);
    if !is_part || !speaks_of_its_own(reading) {
        return None;
    }
    let folded = reading.folded();
    let ends = ends(reading);
    if ends.iter().any(|end| OTHERS.stands_in(reading.words(*end))) {
        return None;
    }
    let mut owners =
        ends.iter().flat_map(|end| lines(folded, *end)).filter_map(|line| owned_by(reading, line));
    let first = owners.next()?;
    let words = reading.words(first.span);
    owners.all(|other| reading.words(other.span) == words).then_some(first)
}

/// Does the article tell of offices, houses and people as those of a town do?
fn speaks_of_its_own(reading: &Reading) -> bool {
    static OWN: Words = Words::of(&[
        "課", "職員", "市立", "町立", "区立", "県立", "市民", "町民", "教諭", "窓口", "市が", "市は", "市の",
    ]);
    OWN.stands_in(reading.words(reading.article.span))
}

/// The area that a line tells as the owner of the page: 東丘市公式ウェブサイト, 東丘市では、…を公表しています.
fn owned_by(reading: &Reading, line: FoldedSpan) -> Option<Name> {
    let name = name::names(reading.folded(), line).find(|name| name.body == Body::Area)?;
    let before = reading.words(FoldedSpan::between(line.start(), name.span.start()));
    let opens = !before.contains(char::is_alphabetic) || before.ends_with([' ', '>', '|', '(']);
    let rest = reading.words(FoldedSpan::between(name.span.end(), line.end()));
    (opens && OWNS.begins(rest.trim_start())).then_some(name)
}

/// What follows the name of a city on a page of its own; an office that signs a list is not enough.
static OWNS: Words = Words::of(&[
    "では",
    "ホームページ",
    "公式",
    "ウェブサイト",
    "Webサイト",
    "個人情報",
    "における個人情報",
    "の個人情報",
    "が保有する",
    "の保有する",
    ">",
    "|",
]);

/// The head and the foot of the page.
fn ends(reading: &Reading) -> [FoldedSpan; 2] {
    let folded = reading.folded();
    let article = reading.article.span;
    let head = folded.floor_char_boundary(HEAD.min(article.start()));
    let foot = folded.floor_char_boundary(folded.len().saturating_sub(FOOT).max(article.end()));
    [FoldedSpan::between(0, head), FoldedSpan::between(foot.min(folded.len()), folded.len())]
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
