//! Does an office of the city announce what happened at a house of the city: こども未来部保育課, 教育委員会学校教育課?

use crate::reading::Reading;
use crate::words::Words;

/// Characters of a line that names the office.
const LINE: usize = 60;

/// Does a short line name such an office, where the house does not speak for itself?
pub(super) fn announces(reading: &Reading) -> bool {
    static ITS_OWN: Words = Words::of(&[
        "当院",
        "当園",
        "本校",
        "本園",
        "当館",
        "当校",
        "病院長",
        "院長",
        "学校長",
        "校長 ",
        "園長 ",
        "館長 ",
        "事務部",
        "病院総務",
        "病院事務",
    ]);
    if reading.holds_any(&ITS_OWN) {
        return false;
    }
    let short = |words: &str| !words.contains('。') && words.chars().count() <= LINE;
    let mut lines = reading.lines.iter().map(|line| reading.words(line.span));
    lines.any(|words| short(words) && names_an_office(words))
}

/// A board of education, or a department with a division under it, as those of cities are called.
fn names_an_office(words: &str) -> bool {
    static BOARDS: Words =
        Words::of(&["教育委員会", "教育総務課", "学校教育課", "教育部", "病院局", "病院事業局"]);
    static FIELDS: Words = Words::of(&[
        "こども",
        "子ども",
        "子育て",
        "福祉",
        "健康",
        "保健",
        "市民",
        "町民",
        "区民",
        "県民",
        "住民",
        "教育",
        "生涯学習",
        "文化",
        "環境",
        "都市",
        "建設",
        "地域",
        "医療",
        "総務",
        "企画",
    ]);
    const DIVISIONS: [char; 4] = ['課', '室', '局', '係'];
    let has_department = || {
        words.match_indices('部').any(|(at, mark)| {
            let before = words.get(..at).unwrap_or_default();
            let after = words.get(at + mark.len()..).unwrap_or_default().trim_start();
            let division: &str = after.split([' ', '(', '、', ':', '/']).next().unwrap_or_default();
            let head = before.split([' ', ':', '】', '、']).next_back().unwrap_or_default();
            FIELDS.stands_in(head) && division.chars().count() >= 2 && division.contains(DIVISIONS)
        })
    };
    BOARDS.stands_in(words) || has_department()
}
