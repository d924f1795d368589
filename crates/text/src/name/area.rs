//! Cities, towns, wards and prefectures at the beginning of a run.

/// The place in whose name the run begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// Where the innermost named body begins: 東丘市 of 青葉県東丘市.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

/// The innermost prefecture or municipality that `run` begins with. A ward of a city is a part of the city.
pub(super) fn leading(run: &str) -> Option<Area> {
    if !run.chars().take(PREFECTURE + LONGEST).any(is_mark) {
        return None;
    }
    let prefecture = prefecture(run).unwrap_or(0);
    let after = &run[prefecture..];
    if let Some(end) = municipality(after) {
        let county = after[..end].find('郡').map_or(0, |at| at + '郡'.len_utf8());
        let county = if county < end && county > '郡'.len_utf8() { county } else { 0 };
        return Some(Area { start: prefecture + county, end: prefecture + end });
    }
    (prefecture > 0).then_some(Area { start: 0, end: prefecture })
}

/// May the name of a place end in this character?
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '都' | '道' | '府' | '県' | '市' | '区' | '町' | '村')
}

/// The end of the prefecture at the beginning. An office for its taxes is called by where it lies: 東部|県税事務所.
fn prefecture(run: &str) -> Option<usize> {
    if run.starts_with("東京都") || run.starts_with("北海道") {
        return Some("東京都".len());
    }
    let (at, c) = run.char_indices().take(PREFECTURE).find(|&(at, c)| at > 0 && matches!(c, '県' | '府'))?;
    let end = at + c.len_utf8();
    let next = run[end..].chars().next();
    let goes_on = c == '府' && next.is_some_and(|c| matches!(c, '市' | '町' | '中' | '省' | '庁'));
    let is_tax = run[end..].starts_with("税事務所");
    (!goes_on && !is_tax && is_proper(&run[..at])).then_some(end)
}

/// The end of the city, ward, town or village at the beginning: the first 市, else 区, 町, 村.
fn municipality(run: &str) -> Option<usize> {
    ['市', '区', '町', '村'].into_iter().find_map(|mark| ends_in(run, mark))
}

/// Letters of the longest name of a prefecture, its mark included.
const PREFECTURE: usize = 5;
/// Letters of the longest name of a municipality, its mark included.
const LONGEST: usize = 8;

fn ends_in(run: &str, mark: char) -> Option<usize> {
    let marks = run.char_indices().take(LONGEST).filter(|&(at, c)| c == mark && at > 0);
    marks.map(|(at, _)| at + mark.len_utf8()).find(|&end| {
        let next = run[end..].chars().next();
        let name = &run[..end - mark.len_utf8()];
        !is_doubled(&run[end..], mark)
            && !next.is_some_and(|next| is_a_word(mark, next))
            && is_proper(name)
            && !joins(name, mark)
    })
}

/// The mark stands twice and belongs to the name: 東日市市, but not 東丘市市民課.
fn is_doubled(rest: &str, mark: char) -> bool {
    const BODIES_OF_A_TOWN: &str = "民長役議税営立内外政有史報章";
    let after = rest.strip_prefix(mark).map(|after| after.chars().next());
    after.is_some_and(|after| !after.is_some_and(|c| BODIES_OF_A_TOWN.contains(c)))
}

/// 市場, 区分, 町内, 村落: a common word begins here.
fn is_a_word(mark: char, next: char) -> bool {
    match mark {
        '市' => matches!(next, '場' | '販' | '況' | '価' | '街' | '町' | '区'),
        '区' => matches!(next, '分' | '域' | '別' | '画' | '間'),
        '町' => matches!(next, '市' | '田' | '村' | '名' | '工' | '駅' | '店'),
        '村' => matches!(
            next,
            '市' | '町' | '上' | '山' | '田' | '落' | '茶' | '商' | '製' | '建' | '電' | '酒' | '菓' | '陶'
        ),
        _ => matches!(next, '市' | '町' | '上' | '山' | '田' | '落'),
    }
}

/// 都市, 地区, 学区: the mark belongs to the word before it.
fn joins(name: &str, mark: char) -> bool {
    match mark {
        '市' => name.ends_with('都') && name != "京都" || name.ends_with("区"),
        '区' => name.ends_with(['地', '学', '校', '市']),
        _ => name.ends_with(['市', '区', '県']),
    }
}

/// Words that tell which of several a place is, and are no name.
const NO_NAMES: &[&str] = &[
    "同",
    "本",
    "当",
    "各",
    "他",
    "両",
    "全",
    "某",
    "元",
    "前",
    "別",
    "近隣",
    "周辺",
    "隣接",
    "政令",
    "地方",
    "都道府",
    "道府",
    "国",
    "甲",
    "乙",
    "丙",
    "市",
    "町",
    "市町",
    "市区町",
    "区市町",
    "府",
    "都",
    "一部",
    "全国",
    "関係",
    "該当",
    "対象",
    "自",
    "所属",
    "複数",
    "県内",
    "府内",
    "都内",
    "旧",
    "合併",
    "○○",
    "〇〇",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "在住",
];

/// 市民生活部|市: a department before the office of which it is a part.
fn is_department(name: &str) -> bool {
    const DUTIES: &[&str] = &[
        "民", "生活", "福祉", "総務", "企画", "財政", "財務", "環境", "健康", "保健", "教育", "経済", "産業",
        "建設", "都市", "政策", "税務", "地域", "文化", "防災", "危機", "子育", "農林", "観光", "まち",
    ];
    name.ends_with(['部', '局', '課', '室']) && DUTIES.iter().any(|duty| name.contains(duty))
}

fn is_proper(name: &str) -> bool {
    let digits = name.chars().any(|c| c.is_ascii_digit());
    let letter = name.len() == 1;
    !digits && !letter && !is_department(name) && !NO_NAMES.contains(&name)
}
