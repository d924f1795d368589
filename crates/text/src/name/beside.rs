//! What stands behind a company's name and is no part of it: its people, its deeds, its branches.

use super::run;

/// まなびのわ|の職員: the name without what is said to be its own.
pub(super) fn without_member(words: &str) -> &str {
    const OWN: &[&str] = &[
        "の職員",
        "の社員",
        "の従業員",
        "の担当者",
        "の担当",
        "のスタッフ",
        "の代表",
        "の理事長",
        "の元社員",
        "の元職員",
        "の元従業員",
        "のサーバ",
        "のサーバー",
        "のシステム",
        "のサイト",
        "のホームページ",
        "のメール",
        "の委託先",
        "の子会社",
        "の役員",
        "の作業員",
        "の調査員",
        "の検針員",
        "の配達員",
        "の倉庫",
        "の工場",
    ];
    let head = OWN.iter().filter_map(|own| words.strip_suffix(own)).min_by_key(|head| head.len());
    head.filter(|head| head.chars().count() >= 2).unwrap_or(words)
}

/// ミナモクラウド|社製の, ミナモ電子|製の: the name without the word for who made it.
pub(super) fn without_make(words: &str) -> &str {
    let is_kana = |head: &&str| head.ends_with(|c| run::class(c) == run::Class::Katakana);
    let head = words.strip_suffix("社製").or_else(|| words.strip_suffix('製').filter(is_kana));
    head.filter(|head| head.chars().count() >= 2).unwrap_or(words)
}

/// ミナモムーブ|関係者に, ミナモムーブ|社長が: the name without its people.
pub(super) fn without_people(words: &str) -> &str {
    const PEOPLE: &[&str] =
        &["関係者", "元社員", "従業員", "社員", "副社長", "社長", "会長", "役員", "担当者", "代表取締役"];
    let head = PEOPLE.iter().filter_map(|people| words.strip_suffix(people)).min_by_key(|head| head.len());
    head.filter(|head| head.chars().count() >= 2).unwrap_or(words)
}

/// ミナモアシスト|提供の…, ミナモアシスト|主催の…: the name without what its bearer does with the thing that follows.
pub(super) fn without_deed<'t>(words: &'t str, rest: &str) -> &'t str {
    const DEEDS: &[&str] = &["提供", "主催", "所有", "作成"];
    let is_kana =
        |head: &&str| head.ends_with(|c| matches!(run::class(c), run::Class::Katakana | run::Class::Latin));
    // (株式会社ミナモ計算センター|提供): all that a bracket holds.
    const BRACKETED: &[&str] = &["提供", "運営", "社製"];
    if let Some(head) = BRACKETED.iter().find_map(|deed| words.strip_suffix(deed))
        && rest.starts_with(')')
    {
        return head;
    }
    let head = DEEDS.iter().find_map(|deed| words.strip_suffix(deed)).filter(|_| rest.starts_with('の'));
    head.filter(is_kana).filter(|head| head.chars().count() >= 2).unwrap_or(words)
}

/// ミナモ物流|2024年3月4日: the name without the day that follows where cells have run together.
pub(super) fn without_day(words: &str) -> &str {
    let is_year = |at: &usize| {
        let number = words.get(*at..).unwrap_or_default();
        let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
        number.len() - rest.len() == 4 && rest.starts_with(['年', '/', '.'])
    };
    let begins = |at: &usize| *at > 0 && !words[..*at].ends_with(|c: char| c.is_ascii_digit());
    let year = words.match_indices(['1', '2']).map(|(at, _)| at).filter(begins).find(is_year);
    year.map_or(words, |at| &words[..at])
}

/// Offices that end a company's name, whatever stands before them.
const BRANCHES: &[&str] = &[
    "本社",
    "本店",
    "総務部",
    "営業部",
    "広報部",
    "広報室",
    "経営企画部",
    "管理部",
    "情報システム部",
    "人事部",
    "お客様相談室",
    "お客様窓口",
    "本社工場",
];

/// Offices that do so behind katakana or Latin letters.
const OFFICES: &[&str] =
    &["部", "課", "室", "係", "支店", "支社", "営業所", "事業所", "事務所", "出張所", "工場", "窓口"];

/// Bytes of the department or branch at the end of a company's name: ミナモ運営部, 東丘商会総務部.
pub(super) fn branch(words: &str) -> usize {
    // Parts of the country that a firm has in its name: 株式会社ミナモ東部.
    const REGIONS: &[&str] = &["東部", "西部", "南部", "北部", "中部", "中央部"];
    // What makes an office a firm of its own: 有限会社ミナモ保険事務所.
    const PRACTICES: &[&str] = &[
        "保険", "設計", "測量", "法律", "会計", "税", "労務", "労働", "建築", "特許", "調査", "経営", "書士",
        "鑑定", "企画", "総合",
    ];
    if ["屋本店", "堂本店", "軒本店", "庵本店", "舗本店"].iter().any(|shop| words.ends_with(shop))
    {
        return 0;
    }
    if let Some(branch) =
        BRANCHES.iter().find(|branch| words.ends_with(**branch) && words.len() > branch.len())
    {
        return branch.len();
    }
    let tail = words.trim_end_matches(|c| run::class(c) == run::Class::Kanji).len();
    let mixed =
        words[..tail].ends_with(|c| matches!(run::class(c), run::Class::Katakana | run::Class::Latin));
    let is_region = REGIONS.contains(&&words[tail..]);
    let practice = PRACTICES.iter().any(|practice| words[tail..].contains(practice));
    let office = OFFICES.iter().any(|office| words.ends_with(office))
        && words[tail..].chars().count() >= 2
        && !(practice && words.ends_with("事務所"))
        && !words.ends_with("教室");
    if mixed && office && !is_region { words.len() - tail } else { 0 }
}
