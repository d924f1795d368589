//! Which house of a city or a prefecture is it?

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;
use jikenbo_text::name::Body;

use super::super::organization::Organization;
use super::apposition::{self, Said};
use super::by_name::{ends_as_an_area, of_body};
use super::by_text::votes;
use crate::article::Shape;
use crate::reading::Reading;
use crate::words::Words;

/// Of a city or prefecture that answers for its own house: that of the house.
pub(super) fn of_house(reading: &Reading, known: &Organization) -> Option<Industry> {
    let is_area = ends_as_an_area(reading.words(known.span));
    let is_house = matches!(known.body, Body::School | Body::Care | Body::Hospital);
    of_body(known.body).filter(|_| is_area && is_house)
}

/// A city's school is a school, its nursery a nursery, its hospital a hospital; else it is the city.
pub(super) fn of_area(reading: &Reading, known: &Organization) -> Fact<Industry> {
    if let Some((industry, words)) =
        apposition::read(reading, known, Said::Trade).filter(|(of, _)| FACILITIES.contains(of))
    {
        return reading.fact(industry, [words], "apposition");
    }
    let votes = votes(reading, FACILITIES);
    let is_short = matches!(reading.article.shape, Shape::Row | Shape::Listed);
    let enough = if is_short { FACILITY_OF_A_ROW } else { FACILITY };
    if let Some(fact) = of_bureau(reading, known) {
        return fact;
    }
    if runs_its_hospitals(reading, known) {
        return reading.fact(Industry::Hospital, [known.span], "facility");
    }
    if cares_for_children(reading) {
        return reading.fact(Industry::ChildcareWelfare, [known.span], "facility");
    }
    let is_facility = |industry, weight| match industry {
        Industry::School if is_of_mayor(reading, known) || is_of_the_board(reading) => false,
        Industry::School if is_school_board(reading) || tells_of_its_schools(reading) => {
            weight >= FACILITY_OF_A_ROW
        }
        Industry::Hospital => weight >= enough && !is_health_centre(reading) && is_of_a_hospital(reading),
        _ => weight >= enough,
    };
    if tells_of_its_nurseries(reading) {
        return reading.fact(Industry::ChildcareWelfare, [known.span], "facility");
    }
    match votes.first() {
        Some(&(Industry::School, weight, _)) if is_nursery(reading) && weight >= FACILITY_OF_A_ROW => {
            reading.fact(Industry::ChildcareWelfare, [known.span], "facility")
        }
        Some(&(industry, weight, words)) if is_facility(industry, weight) => {
            reading.fact(industry, [words], "facility")
        }
        _ => reading.fact(Industry::Municipality, [known.span], "name"),
    }
}

/// 東丘市|長(福祉課): a row of the mayor's own offices, which are no school.
fn is_of_mayor(reading: &Reading, known: &Organization) -> bool {
    let after = reading.folded().get(known.span.end()..).unwrap_or_default();
    reading.article.shape == Shape::Row && ["長(", "長 ("].iter().any(|head| after.starts_with(head))
}

/// 教育委員会事務局|が保管していた: did it happen at the board itself, and is no school named?
fn is_of_the_board(reading: &Reading) -> bool {
    static BOARD: Words = Words::of(&["教育委員会事務局", "教育総務課", "教育センター", "教育委員会の職員"]);
    static SCHOOLS: Words = Words::of(&[
        "小学校",
        "中学校",
        "高校",
        "高等学校",
        "支援学校",
        "幼稚園",
        "教諭",
        "教員",
        "校長",
        "担任",
        "同校",
        "教頭",
        "各校",
        "学校に",
        "学校が",
        "学校で",
        "学校の",
    ]);
    reading.holds_any(&BOARD) && !reading.holds_any(&SCHOOLS)
}

/// 児童相談所|の職員が: did it happen at the house that a prefecture has for children in need?
fn cares_for_children(reading: &Reading) -> bool {
    static HOUSES: Words = Words::of(&[
        "児童相談所の職員",
        "児童相談所の男性職員",
        "児童相談所の女性職員",
        "児童相談所が",
        "児童相談所は",
        "児童相談所で",
        "児童相談所において",
        "児童相談所における",
        "児童養護施設の職員",
    ]);
    reading.holds_any(&HOUSES)
}

/// The bureau of a city that runs its buses and trains (市交通局).
fn of_bureau(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
    static BUREAUS: Words = Words::of(&[
        "市交通局の",
        "市交通局は",
        "市交通局が",
        "市交通部の",
        "市交通部は",
        "市交通部が",
        "都交通局の",
        "都交通局は",
        "市営バスの営業所",
    ]);
    let after = reading.folded().get(known.span.end()..)?;
    let is_bureau = after.starts_with("交通局") || after.starts_with("交通部") || reading.holds_any(&BUREAUS);
    is_bureau.then(|| reading.fact(Industry::Transport, [known.span], "bureau"))
}

/// 県立高等学校における…: does the heading or one of the first sentences tell of schools that a town or a prefecture founded?
fn tells_of_its_schools(reading: &Reading) -> bool {
    const FIRST: usize = 3;
    const KINDS: &[&str] = &["高等学校", "高校", "小学校", "中学校", "特別支援学校", "学校"];
    static FOUNDED: Words = Words::of(&["市立", "県立", "府立", "都立", "道立", "町立", "村立", "区立"]);
    let first = reading.sentences.iter().take(FIRST).map(|sentence| reading.words(sentence.span));
    first.into_iter().any(|words| {
        FOUNDED.stands_in(words)
            && FOUNDED.iter().any(|founded| {
                words.split(founded).skip(1).any(|rest| KINDS.iter().any(|kind| rest.starts_with(kind)))
            })
    })
}

/// 市立保育園において, 学童クラブの職員が: does the heading or the first sentence tell of a house for children, and not of who
/// asks to be taken in?
fn tells_of_its_nurseries(reading: &Reading) -> bool {
    const FIRST: usize = 2;
    const HOUSES: &[&str] = &["保育園", "保育所", "こども園", "学童クラブ", "学童保育", "児童クラブ"];
    const HAPPENS: &[&str] =
        &["において", "で", "の職員", "の保育士", "の支援員", "の指導員", "が", "における"];
    static ASKS: Words =
        Words::of(&["入所", "入園", "申込", "申し込", "申請", "利用調整", "現況届", "保育料", "誤送信先"]);
    let first = reading.sentences.iter().take(FIRST).map(|sentence| reading.words(sentence.span));
    first.into_iter().any(|words| {
        let is_where = |house: &&str| {
            words.split(*house).skip(1).any(|rest| HAPPENS.iter().any(|happens| rest.starts_with(happens)))
        };
        !ASKS.stands_in(words) && HOUSES.iter().any(is_where)
    })
}

/// Does the board of education speak, which answers for schools?
fn is_school_board(reading: &Reading) -> bool {
    static BOARDS: Words = Words::of(&["教育委員会", "市教委", "県教委", "町教委", "都教委", "府教委"]);
    reading.holds_any(&BOARDS)
}

/// 青葉県|病院局, 東丘市|病院事業: does the office speak that runs the hospitals?
fn runs_its_hospitals(reading: &Reading, known: &Organization) -> bool {
    let article = reading.words(reading.article.span);
    let area = reading.words(known.span);
    ["病院局", "病院事業", "病院企業団"].iter().any(|office| article.contains(&format!("{area}{office}")))
}

/// Is it a health centre, whose patients are no hospital's?
fn is_health_centre(reading: &Reading) -> bool {
    static CENTRES: Words = Words::of(&["保健所", "保健センター", "保健福祉センター"]);
    reading.holds_any(&CENTRES)
}

/// Are its children those of a nursery?
fn is_nursery(reading: &Reading) -> bool {
    static NURSERIES: Words = Words::of(&["保育園", "保育所", "こども園", "保育士", "園児"]);
    static SCHOOLS: Words = Words::of(&[
        "学校",
        "小学",
        "中学",
        "高校",
        "教諭",
        "学級",
        "幼稚園",
        "教育委員会",
        "市教委",
        "町教委",
    ]);
    reading.holds_any(&NURSERIES) && !reading.holds_any(&SCHOOLS)
}

/// Is there a hospital in it, and not only the check-ups that a town offers?
fn is_of_a_hospital(reading: &Reading) -> bool {
    static HOSPITALS: Words = Words::of(&[
        "病院",
        "診療所",
        "クリニック",
        "医療センター",
        "看護師",
        "医師",
        "病棟",
        "入院",
        "外来",
        "カルテ",
        "患者",
        "医大",
        "救命",
    ]);
    reading.holds_any(&HOSPITALS)
}

/// What a city may run under its own name.
pub(super) const FACILITIES: &[Industry] =
    &[Industry::School, Industry::ChildcareWelfare, Industry::Hospital];

/// Weight from which a city's article is about its school.
pub(super) const FACILITY: u32 = 7;

/// The same for a row, which says little, and where the board of education speaks.
pub(super) const FACILITY_OF_A_ROW: u32 = 2;
