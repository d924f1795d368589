//! A notice that goes on under the title of an earlier one, names its day, and leaves out whose it is: the seal or the
//! page tells that, and only words of it are kept.

use jikenbo_model::Voice;

use super::score::names_report_of;
use super::traits::Traits;

/// Characters of the shortest title that tells anything.
const SHORTEST: usize = 12;

/// What opens and closes what is set beside a title: 【重要】, (第2報).
const BRACKETS: &[(char, char)] = &[('【', '】'), ('(', ')'), ('[', ']'), ('<', '>'), ('〔', '〕')];

/// How titles of many end; what is left tells of what it is.
const COMMON: &[&str] = &[
    "に関するお詫びとお知らせ",
    "についてのお詫び",
    "に関するお詫び",
    "に関するお知らせ",
    "に関するご報告",
    "に関する調査結果",
    "のお知らせ",
    "のご報告",
    "のお詫び",
    "について",
    "に関して",
    "の件",
];

/// The first line of a folded text without what is set beside it; nothing where it is short, or a sentence.
pub(super) fn title_of(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let mut title = String::new();
    let mut closing = None;
    for c in line.chars().filter(|c| !c.is_whitespace()) {
        match closing {
            Some(end) if c == end => closing = None,
            Some(_) => {}
            None => match BRACKETS.iter().find(|(opening, _)| *opening == c) {
                Some((_, end)) => closing = Some(*end),
                None => title.push(c),
            },
        }
    }
    let ending = COMMON.iter().find_map(|ending| title.strip_suffix(ending)).map(str::to_owned);
    let title = ending.unwrap_or_default();
    if title.chars().count() >= SHORTEST && !title.contains('。') { title } else { String::new() }
}

/// Under what a notice is filed: its title and the day on which its owner disclosed it, or, where it names nobody, the days
/// of the reports from which it goes on.
pub(super) fn filed_under(traits: &Traits) -> Vec<String> {
    marks(traits, traits.owner.is_named())
}

/// By what the notices are looked up that may go on from it, or from which it goes on.
pub(super) fn looked_up_by(traits: &Traits) -> Vec<String> {
    marks(traits, !traits.owner.is_named())
}

fn marks(traits: &Traits, is_named: bool) -> Vec<String> {
    if !is_own(traits) || traits.title.is_empty() {
        return Vec::new();
    }
    let days = if traits.owner.is_named() { traits.disclosed.as_slice() } else { &traits.earlier };
    let sign = if is_named { "t" } else { "u" };
    let days = days.iter().filter(|days| days.is_exact());
    days.map(|day| format!("{sign}{}@{}", traits.title, day.first)).collect()
}

fn is_own(traits: &Traits) -> bool {
    traits.mention.is_none() && traits.voice != Some(Voice::ThirdParty)
}

/// Does `later`, which names nobody, go on from `earlier` under the same title and name its day?
pub(super) fn goes_on_under_title(later: &Traits, earlier: &Traits) -> bool {
    let are_own = is_own(later) && is_own(earlier);
    let is_unnamed = !later.owner.is_named() && earlier.owner.is_named();
    let of_one_title = !later.title.is_empty() && later.title == earlier.title;
    are_own && is_unnamed && of_one_title && names_report_of(later, earlier) > 3
}

#[cfg(test)]
mod tests {
    use super::super::day::Days;
    use super::super::organisation::Organisation;
    use super::*;

    #[test]
    fn titles_without_what_is_beside_them() {
        for (text, title) in [
            (
                "【重要】「青い鳥倶楽部」会員ページへの不正ログインについて\n本文",
                "「青い鳥倶楽部」会員ページへの不正ログイン",
            ),
            (
                "「青い鳥倶楽部」会員ページへの不正ログインについて(第2報)",
                "「青い鳥倶楽部」会員ページへの不正ログイン",
            ),
            ("不正アクセスに関するお知らせ", ""),
            ("青い鳥倶楽部の会員ページで、不正ログインがあった", ""),
        ] {
            assert_eq!(title_of(text), title);
        }
    }

    #[test]
    fn goes_on_and_names_nobody() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let told = |owner: &str, day: &str| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(days(day)),
            title: "青い鳥倶楽部会員ページへの不正ログイン".to_owned(),
            voice: Some(Voice::Own),
            ..Traits::default()
        };
        let first = told("青嶺鉄道", "2024-03-05");
        let later = |of: &str| Traits { earlier: vec![days(of)], ..told("", "2024-04-02") };
        assert!(goes_on_under_title(&later("2024-03-05"), &first));
        assert!(looked_up_by(&later("2024-03-05")).contains(&filed_under(&first)[0]));
        assert!(looked_up_by(&first).contains(&filed_under(&later("2024-03-05"))[0]));
        let others = [
            later("2024-03-06"),
            Traits { title: "青い鳥倶楽部入会案内の誤送信".to_owned(), ..later("2024-03-05") },
            Traits { owner: Organisation::named("白樺鉄道"), ..later("2024-03-05") },
            Traits { voice: Some(Voice::ThirdParty), ..later("2024-03-05") },
        ];
        for other in others {
            assert!(!goes_on_under_title(&other, &first), "{other:?}");
        }
    }
}
