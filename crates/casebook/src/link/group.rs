//! What an article tells of an incident by the group to which its owner belongs: 青嶺グループの会社の元社員が610万件を流出させた問題.

use super::evidence::{Evidence, Points};
use super::organisation::is_area;
use super::prints::prints;
use super::retold::{Retold, says};
use super::score::weight_of_same;
use super::traits::Traits;

/// The least number by which what befell a company of a group is known.
const MANY: u64 = 100_000;

/// Days after an incident within which others go on about it.
const LATER: i32 = 120;

/// Characters of the shortest name of a group.
const SHORTEST: usize = 3;

/// Does a line of `teller` count as many as the incident of `of`, not long after it, and name the group with whose name that of the
/// owner begins?
pub(super) fn tells_by_group(teller: &Traits, of: &Traits) -> Option<Points> {
    let headline = of.counts.first().filter(|told| told.value >= MANY)?;
    let days = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    days.filter(|days| (0..=LATER).contains(days))?;
    let counts = |line: &&Retold| line.counts.iter().any(|told| says(told, headline));
    let mut lines = teller.retold.iter().filter(counts);
    let group = lines.find_map(|line| group_in(&line.words, &of.owner.full))?;
    let mut points = Points::default();
    points.add(Evidence::SameGroup, 3, group);
    points.add(Evidence::SameCount, weight_of_same(headline.value, true), headline.value.to_string());
    Some(points)
}

/// The name of a group that is printed in a folded text, where the name of the owner begins with it.
fn group_in(words: &str, owner: &str) -> Option<String> {
    const GROUP: &str = "グループ";
    if !words.contains(GROUP) || is_area(owner) {
        return None;
    }
    let ends = owner.char_indices().map(|(at, _)| at).skip(SHORTEST);
    let mut groups = ends.filter_map(|end| owner.get(..end)).map(|stem| format!("{stem}ぐるーぷ"));
    groups.find(|group| prints(words, group))
}

#[cfg(test)]
mod tests {
    use super::super::day::Days;
    use super::super::organisation::Organisation;
    use super::super::retold::retold;
    use super::super::traits::Told;
    use super::*;
    use jikenbo_model::When;

    #[test]
    fn by_the_group_of_the_owner() {
        let of = |owner: &str, day: &str, count| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(Days::of(day.parse().unwrap())),
            counts: vec![Told { value: count, rounded: true }],
            ..Traits::default()
        };
        let text = "アオミネグループの会社の元社員がおよそ610万件の情報を流出させた問題で、市の分はすでに9万6418人の漏えいが確認されている。";
        let written = When::on(2024, 7, 25);
        let retold = retold(text, &Organisation::named("東丘市"), Some(20_000), written);
        let teller =
            Traits { retold, disclosed: written.map(Days::of), ..of("東丘市", "2024-07-25", 20_000) };
        for (owner, day, count, is_told) in [
            ("アオミネ・コンタクト", "2024-05-16", 6_100_000, true),
            ("アオミネ・コンタクト", "2023-05-16", 6_100_000, false),
            ("アオミネ・コンタクト", "2024-05-16", 2_100_000, false),
            ("シラカバ・コンタクト", "2024-05-16", 6_100_000, false),
        ] {
            assert_eq!(
                tells_by_group(&teller, &of(owner, day, count)).is_some(),
                is_told,
                "{owner} {day} {count}"
            );
        }
    }
}
