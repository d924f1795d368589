//! Offices that the cell of a row names, of whose owner it says nothing.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use crate::reading::Reading;
use crate::words::Words;

/// 東濃県|事務所 福祉課, 農政部 |農村|振興課: does what looks like a town or a prefecture only stand in the name of an office?
pub(super) fn is_inside(reading: &Reading, cell: FoldedSpan, name: Name) -> bool {
    const GOES_ON: &[&str] = &["事務所", "振興", "税務", "整備"];
    let right = reading.words(FoldedSpan::between(name.span.end(), cell.end()));
    let is_later = name.span.start() > cell.start();
    name.body == Body::Area && (is_later || GOES_ON.iter().any(|rest| right.starts_with(rest)))
}

/// 小豆土木事務所, 東濃保健所(当時): an office as prefectures have them in their parts.
pub(in crate::rule) fn is_of_a_prefecture(cell: &str) -> bool {
    const LONGEST: usize = 12;
    static OFFICES: Words = Words::of(&[
        "土木事務所",
        "県税事務所",
        "県事務所",
        "総合事務所",
        "福祉事務所",
        "環境事務所",
        "農林事務所",
        "建設事務所",
        "保健所",
        "試験場",
        "県民局",
        "総合支庁",
    ]);
    let office = cell.split('(').next().unwrap_or(cell).trim_end();
    OFFICES.ends(office)
        && office.chars().count() <= LONGEST
        && !office.contains(['市', '町', '村', '区', ' '])
}

/// 土木事務所, 衛生研究所: an office that every prefecture has, without the name of a place.
pub(in crate::rule) fn is_any_office(cell: &str) -> bool {
    const OFFICES: &[&str] = &[
        "土木事務所",
        "県税事務所",
        "税務事務所",
        "県事務所",
        "総合事務所",
        "福祉事務所",
        "環境事務所",
        "農林事務所",
        "農政事務所",
        "建設事務所",
        "建築事務所",
        "教育事務所",
        "港湾事務所",
        "水道事務所",
        "衛生研究所",
        "児童相談所",
        "保健所",
        "試験場",
        "農業試験場",
        "県民局",
        "総合支庁",
        "消防署",
        "保健福祉センター",
        "保健センター",
    ];
    OFFICES.contains(&cell.split('(').next().unwrap_or(cell).trim())
}

/// Is it such an office on a page whose head names the prefecture?
pub(super) fn is_of_page(reading: &Reading, cell: FoldedSpan) -> bool {
    const HEAD: usize = 600;
    let head = reading.head_of_page(HEAD);
    let is_prefecture =
        |name: Name| name.body == Body::Area && reading.words(name.span).ends_with(['県', '府', '都', '道']);
    is_of_a_prefecture(reading.words(cell)) && name::names(reading.folded(), head).any(is_prefecture)
}

/// 北関東支社: a branch told by nothing but where it lies.
pub(super) fn is_branch(words: &str) -> bool {
    const PLACE: usize = 4;
    let place =
        ["支社", "支店", "支部", "営業所", "出張所"].iter().find_map(|branch| words.strip_suffix(branch));
    place.is_some_and(|place| place.chars().count() <= PLACE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_of_somebody() {
        for office in ["小豆土木事務所", "東濃保健所(当時)", "水産試験場", "中濃県税事務所"]
        {
            assert!(is_of_a_prefecture(office), "{office}");
        }
        for other in ["東丘市保健所", "みなも法律事務所", "東丘市福祉事務所"] {
            assert!(!is_of_a_prefecture(other), "{other}");
        }
        assert!(is_any_office("衛生研究所") && !is_any_office("東濃土木事務所"));
        assert!(is_branch("北関東支社") && !is_branch("東丘信用金庫南支店"));
    }
}
