//! Whose accident an article of a list tells that names no owner: that of the body which publishes the list of what happened in
//! its own offices and houses.

use jikenbo_text::name::{Body, Name};

use super::{Organization, printed};
use crate::article::{Column, Shape};
use crate::reading::Reading;
use crate::words::Words;

/// The publisher of the page, where the article is one of its own list: in place of nobody, or of `chosen`, which is a house or
/// a contractor of it.
pub(super) fn owner(reading: &Reading, chosen: Option<&Organization>) -> Option<Organization> {
    if matches!(reading.article.shape, Shape::Whole | Shape::Around) {
        return None;
    }
    let publisher = reading.publisher()?;
    let is_it = match chosen {
        None => is_of_its_own(reading, publisher),
        Some(chosen) => {
            is_house_of(reading, publisher, chosen) || is_contractor_of(reading, publisher, chosen)
        }
    };
    is_it.then(|| organization(reading, publisher, chosen))
}

fn organization(reading: &Reading, publisher: &Name, house: Option<&Organization>) -> Organization {
    let words = printed(reading, publisher.span);
    let of_house = house
        .map(|house| house.body)
        .filter(|body| !matches!(body, Body::Company | Body::Unmarked | Body::Government | Body::Area));
    Organization {
        fact: reading.fact(words, [publisher.span], "publisher"),
        span: publisher.span,
        core: reading.words(publisher.core).to_owned(),
        body: of_house.unwrap_or(publisher.body),
    }
}

/// Does the article, which names nobody, tell of an office of the publisher, or speak of it as its writer does?
fn is_of_its_own(reading: &Reading, publisher: &Name) -> bool {
    static MINUTES: Words = Words::of(&["議事録", "会議録", "議事要旨"]);
    let is_own = || {
        if publisher.body == Body::Area {
            names_an_office(reading)
        } else {
            writes_of_itself(reading, publisher)
        }
    };
    MINUTES.stands_in(head(reading)) || reading.holds_any(&APOLOGIES) || is_own()
}

/// With what a house speaks of its own accident.
static APOLOGIES: Words = Words::of(&[
    "お詫び申し上げ",
    "おわび申し上げ",
    "お詫びいたし",
    "おわびいたし",
    "お詫び致し",
    "ご迷惑",
    "御迷惑",
    "ご心配",
]);

/// Does a cell or a line of the article hold nothing but an office, or a label for one?
fn names_an_office(reading: &Reading) -> bool {
    static LABELS: Words =
        Words::of(&["所属", "担当課", "所管課", "担当部", "所管部", "発生課", "課名", "部署", "所管"]);
    let cell = || {
        let cell = reading.cell(Column::Organization);
        cell.is_none_or(|cell| !reading.words(cell).is_empty())
    };
    let is_line = |words: &str| LABELS.begins(words) || !words.contains('。') && holds_an_office(words);
    let mut lines = reading.lines.iter().map(|line| reading.words(line.span).trim());
    reading.article.shape == Shape::Row && cell() || lines.any(is_line) || LABELS.stands_in(head(reading))
}

/// 障がい福祉課, (子育て支援課), 介護保険課長 山野: is one of the words of a line an office that bears no name of another house?
fn holds_an_office(line: &str) -> bool {
    const LONGEST: usize = 12;
    let is_one = |word: &str| {
        let office = word.strip_suffix('長').unwrap_or(word);
        office.ends_with(['課', '係', '室'])
            && (3..=LONGEST).contains(&office.chars().count())
            && !office.contains(['市', '町', '村', '県', '社', 'の'])
    };
    line.split([' ', '(', ')', ':', '・', '、', '[', ']', '【', '】']).any(is_one)
}

/// Does the article speak as the house of which the publisher is, or its list by the offices of that?
fn writes_of_itself(reading: &Reading, publisher: &Name) -> bool {
    static OWN: Words = Words::of(&[
        "当社",
        "弊社",
        "当行",
        "当院",
        "本学",
        "当法人",
        "当組合",
        "当機構",
        "当協会",
        "当会",
        "本会",
        "当センター",
        "本校",
        "当校",
        "当金庫",
        "当財団",
        "当園",
    ]);
    static OFFICES: Words = Words::of(&[
        "部署",
        "支社",
        "拠点",
        "営業所",
        "店舗",
        "学部",
        "担当課",
        "所属",
        "事業所",
        "キャンパス",
    ]);
    let text = reading.words(reading.article.span);
    let is_row = reading.article.shape == Shape::Row;
    publisher.body != Body::Area && (OWN.stands_in(text) || is_row && OFFICES.stands_in(head(reading)))
}

/// The words of the page above the article.
fn head<'d>(reading: &Reading<'d>) -> &'d str {
    const HEAD: usize = 900;
    reading.words(reading.head_of_page(HEAD))
}

/// 県立東丘高校 of みなも県: is it a house that shows by its name alone that a body of the publisher's kind founded it, or one
/// that a column names in which others are offices?
fn is_house_of(reading: &Reading, publisher: &Name, chosen: &Organization) -> bool {
    let kind = reading.words(publisher.span).chars().next_back();
    let founder = chosen.core.chars().next();
    let is_founded = founder == kind && chosen.core.chars().nth(1) == Some('立')
        || matches!(chosen.body, Body::Hospital | Body::School | Body::Care)
            && chosen.core.starts_with(reading.words(publisher.core));
    publisher.body == Body::Area && (is_founded || is_house_of_the_column(reading, chosen))
}

/// 西部総合支庁, 運転免許センター under 所属: a house without a form of law or another town in its name.
fn is_house_of_the_column(reading: &Reading, chosen: &Organization) -> bool {
    static HOUSES: Words = Words::of(&[
        "支庁",
        "支所",
        "センター",
        "事務所",
        "出張所",
        "研究所",
        "試験場",
        "保健所",
        "図書館",
        "警察署",
        "消防署",
    ]);
    let cell = reading.cell(Column::Organization).filter(|cell| cell.contains(chosen.span));
    reading.article.shape == Shape::Row
        && cell.is_some()
        && HOUSES.ends(&chosen.core)
        && !chosen.core.contains(['市', '町', '村', '区'])
        && chosen.core == reading.words(chosen.span)
}

/// Is it a firm to which the publisher gave work, in an article that names no other owner?
fn is_contractor_of(reading: &Reading, publisher: &Name, chosen: &Organization) -> bool {
    static HIRED: Words = Words::of(&["委託", "受託", "指定管理", "請負", "受注"]);
    publisher.body == Body::Area
        && matches!(chosen.body, Body::Company | Body::Association | Body::Unmarked)
        && reading.holds_any(&HIRED)
}
