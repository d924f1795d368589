//! Is what looks like a town the family name of who heads a house?

use crate::words::Words;

/// 支配人 |中村, 園長 |西村: a family name behind the title of who heads a house.
pub(super) fn is_head_by_name(left: &str, name: &str, right: &str) -> bool {
    static TITLES: Words = Words::of(&[
        "長",
        "支配人",
        "代表",
        "取締役",
        "理事",
        "店主",
        "女将",
        "住職",
        "担当",
        "責任者",
        "管理者",
        "幹事",
        "主任",
        "教授",
    ]);
    let spaced = left.trim_end_matches([' ', ':']);
    spaced.len() < left.len()
        && TITLES.ends(spaced)
        && name.chars().count() <= 3
        && name.ends_with(['村', '町', '市'])
        && !is_department(right)
}

/// 担当:東丘市|こども部 子育て課: does a department go on from the name?
fn is_department(right: &str) -> bool {
    let run = right.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    run.chars().count() > 1 && run.ends_with(['部', '課', '局', '室', '係'])
}

/// 担当:東丘町| 企画課: an office behind a blank.
pub(super) fn is_before_office(right: &str) -> bool {
    let next = right.trim_start().split([' ', '(', '、']).next().unwrap_or_default();
    right.starts_with(' ') && next.ends_with(['課', '係', '室', '部', '局'])
}
