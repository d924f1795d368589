//! The city or prefecture whose own list of accidents a page is, as its head signs it: 若葉県教育委員会事務局教職員課. What
//! happened at its houses (県立東高校, 総合研修所), or where no house is named, is its own.

use jikenbo_model::Fact;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body};

use super::page::{lines, tells_of_others};
use super::{Organization, printed};
use crate::article::Shape;
use crate::reading::Reading;
use crate::words::Words;

/// Bytes of the head of a page, and characters of a line that signs it.
const HEAD: usize = 600;
const LINE: usize = 40;

/// The publisher of the list of which the article is a part, where it tells of no other body than `chosen`, one of the
/// publisher's houses.
pub(super) fn of_list(reading: &Reading, chosen: Option<&Organization>) -> Option<Organization> {
    if !matches!(reading.article.shape, Shape::Item | Shape::Listed)
        || chosen.is_some_and(|body| !may_be_run(body))
    {
        return None;
    }
    let head = reading.head_of_page(HEAD);
    let is_own = || chosen.map_or(tells_of_own(reading, head), |body| is_house(body, reading, head));
    if tells_of_others(reading.words(head)) || !is_own() {
        return None;
    }
    let span = signature(reading, head)?;
    let fact: Fact<String> = reading.fact(printed(reading, span), [span], "publisher");
    let of_nobody = if is_of_board(reading, head) { Body::School } else { Body::Area };
    let body = chosen.map_or(of_nobody, |body| body.body);
    Some(Organization { fact, span, core: reading.words(span).to_owned(), body })
}

/// The one city or prefecture that signs the head by one of its offices.
fn signature(reading: &Reading, head: FoldedSpan) -> Option<FoldedSpan> {
    let mut signing = lines(reading.folded(), head).filter_map(|line| signed_by(reading, line));
    let first = signing.next()?;
    signing.all(|other| reading.words(other) == reading.words(first)).then_some(first)
}

/// The area with which the last words of a line begin, which name an office of it: 10月13日 若葉県教育委員会事務局.
fn signed_by(reading: &Reading, line: FoldedSpan) -> Option<FoldedSpan> {
    static OFFICES: Words = Words::of(&["総務", "人事", "職員", "監察", "行政管理"]);
    let words = reading.words(line);
    if words.contains('。') || words.chars().count() > LINE {
        return None;
    }
    let area =
        name::names(reading.folded(), line).find(|name| name.body == Body::Area || name.area.is_some())?;
    let area = area.area.unwrap_or(area.span);
    let before = reading.words(FoldedSpan::between(line.start(), area.start()));
    let office = reading.words(FoldedSpan::between(area.end(), line.end())).trim();
    let is_known = BOARDS.begins(office) || OFFICES.begins(office) && is_on_punishments(reading);
    let is_office = is_known && office.ends_with(['課', '室', '局', '部', '会', '庁', '係', '班']);
    (is_office && (before.is_empty() || before.ends_with(' '))).then_some(area)
}

/// May the body be a house of the publisher: none that bears the name of another area, or a legal form?
fn may_be_run(body: &Organization) -> bool {
    const LEGAL: &[&str] = &["会社", "法人", "(株)", "(有)"];
    !LEGAL.iter().any(|form| body.fact.value.contains(form))
        && matches!(
            body.body,
            Body::School | Body::Hospital | Body::Care | Body::Association | Body::Unmarked
        )
}

/// Is the body one of the publisher's houses: by its name, or since the list tells of what its own did?
fn is_house(body: &Organization, reading: &Reading, head: FoldedSpan) -> bool {
    const RUN: &[&str] = &["県立", "市立", "町立", "村立", "区立", "府立", "都立", "道立"];
    const ENDS: &[&str] = &["校", "園", "所", "館", "センター", "院", "場", "局"];
    let is_bare = RUN.iter().any(|run| body.core.starts_with(run));
    is_bare || tells_of_own(reading, head) && ENDS.iter().any(|end| body.core.ends_with(end))
}

/// What a board of education and its office are called.
static BOARDS: Words = Words::of(&["教育委員会", "教育庁", "教育局", "教委"]);

fn is_of_board(reading: &Reading, head: FoldedSpan) -> bool {
    BOARDS.stands_in(reading.words(head))
}

/// Is the page one on what the publisher's own people are punished for?
fn is_on_punishments(reading: &Reading) -> bool {
    static PUNISHED: Words = Words::of(&["懲戒", "服務", "不祥事", "非違行為"]);
    PUNISHED.stands_in(reading.words(reading.head_of_page(HEAD)))
}

/// Does the head of the page say that it tells of what the publisher's own people and houses did?
fn tells_of_own(reading: &Reading, head: FoldedSpan) -> bool {
    static OWN: Words =
        Words::of(&["定例会", "定例教育委員会", "県立学校", "市立学校", "町立学校", "区立学校", "公立学校"]);
    is_on_punishments(reading) || OWN.stands_in(reading.words(head))
}
