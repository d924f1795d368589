//! Offices of a town or a prefecture that an item of its list names, where nobody says of which.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;

use super::by_area::{FACILITIES, FACILITY};
use super::by_text::votes;
use crate::article::{Column, Shape};
use crate::reading::Reading;
use crate::rule::organization;
use crate::words::Words;

/// Bytes of the head of a page.
const HEAD: usize = 900;

/// What speaks for a facility in a record that prints its words in labelled lines.
const OF_A_RECORD: u32 = 4;

/// 健康推進課 受診券の誤送付, 県では…公表します: an item that names an office of a town, or stands on a page that lists what
/// happened at such offices.
pub(super) fn of_town(reading: &Reading) -> Option<Fact<Industry>> {
    let enough = match reading.article.shape {
        Shape::Item | Shape::Listed => FACILITY,
        Shape::Row => OF_A_RECORD,
        Shape::Whole | Shape::Around => return None,
    };
    let heading = reading.article.heading;
    let span = if heading.is_empty() { reading.article.span } else { heading };
    let is_cell = || {
        let cell = reading.cell(Column::Organization);
        cell.map(|cell| reading.words(cell))
            .is_some_and(|cell| organization::is_of_a_prefecture(cell) || is_an_office(cell))
            || reading.article.shape == Shape::Row && names_any_office(reading.words(span))
    };
    let is_of_office =
        is_cell() || begins_with_an_office(reading.words(span)) || is_on_a_public_page(reading);
    if !is_of_office {
        return None;
    }
    let industry = match votes(reading, FACILITIES).first() {
        Some(&(industry, weight, _)) if weight >= enough => industry,
        _ => Industry::Municipality,
    };
    Some(reading.fact(industry, [span], "office"))
}

/// 7 6月3日 |土木事務所| 紛失: is one of the cells such an office, without the name of a place?
fn names_any_office(row: &str) -> bool {
    row.split([' ', '|', '\t']).any(organization::is_any_office)
}

/// 文化振興課: is a cell the name of such an office, with none of a facility behind it?
fn is_an_office(cell: &str) -> bool {
    begins_with_an_office(cell) && cell.trim_end().ends_with(['課', '係', '室'])
}

/// Does a heading begin with an office as those of towns are called?
fn begins_with_an_office(heading: &str) -> bool {
    static DUTIES: Words = Words::of(&[
        "市民",
        "町民",
        "区民",
        "住民",
        "保険年金",
        "年金",
        "税務",
        "収納",
        "納税",
        "福祉",
        "介護",
        "健康",
        "保健",
        "子育",
        "こども",
        "子ども",
        "保育",
        "教育",
        "学習",
        "農業",
        "農政",
        "農林",
        "商工",
        "観光",
        "土木",
        "建築",
        "環境",
        "防災",
        "上下水道",
        "水道",
        "スポーツ振興",
        "文化振興",
        "会計",
    ]);
    let start = heading.trim_start_matches(|c: char| !c.is_alphanumeric() || c.is_ascii_digit());
    let run = start.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let office = ["課", "係", "土木事務所", "県税事務所", "水道局", "保健所", "福祉事務所"]
        .iter()
        .find_map(|end| run.find(end).map(|at| at + end.len()));
    office.and_then(|end| run.get(..end)).is_some_and(|office| DUTIES.stands_in(office))
}

/// Does the head of the page speak for a town or a prefecture that publishes what happened?
fn is_on_a_public_page(reading: &Reading) -> bool {
    static SPEAKS: Words = Words::of(&[
        "県では、",
        "市では、",
        "町では、",
        "区では、",
        "県の機関に",
        "市の機関に",
        "県が保有する",
        "市が保有する",
        "市が取り扱う",
        "県政情報",
        "市政情報",
        "町政情報",
    ]);
    let head = reading.words(reading.head_of_page(HEAD));
    SPEAKS.stands_in(head) && head.contains("個人情報") && head.contains("公表")
}
