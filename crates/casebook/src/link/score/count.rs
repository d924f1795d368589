//! How many two incidents count, now and in an earlier report.

use jikenbo_model::Voice;

use crate::history::precision as digits;
use crate::link::evidence::{Evidence, Points};
use crate::link::traits::{Told, Traits};

/// May both count the same people? They do where they tell one number, where one rounds or corrects the other's, and
/// where one counts nobody.
pub(in crate::link) fn count_alike(a: &Traits, b: &Traits) -> bool {
    let rounds = |one: &Told| b.counts.iter().any(|other| rounds(*one, *other) || rounds(*other, *one));
    let tells_none = a.counts.is_empty() || b.counts.is_empty();
    let corrects = former_of_either(a, b).is_some();
    tells_none || corrects || !shared_counts(a, b).is_empty() || a.counts.iter().any(rounds)
}

/// Do both tell a number that is hardly that of another incident?
pub(super) fn counts_the_same(a: &Traits, b: &Traits) -> bool {
    shared_counts(a, b).first().is_some_and(|&most| weight_of_shared(a, b, most) >= OF_ONE_DAY)
}

pub(super) fn counts(a: &Traits, b: &Traits, points: &mut Points) {
    let shared = shared_counts(a, b);
    let weight_of_former = |former| if former >= MANY { FORMER_OF_MANY } else { FORMER };
    let former = former_of_either(a, b).map(|former| (former, weight_of_former(former)));
    if let Some((former, weight)) = former
        && shared.first().map_or(0, |&value| weight_of_shared(a, b, value)) < weight
    {
        return points.add(Evidence::SameCount, weight, former.to_string());
    }
    if let Some(most) = shared.first().copied() {
        let evidence = if digits(most) > 2 { Evidence::SameCount } else { Evidence::RoundCount };
        let weight = weight_of_shared(a, b, most);
        // Of one day, a round headline number is hardly that of another incident.
        let is_of_one_day = points.has(Evidence::SameDisclosure) && a.shared_headline(b) == Some(most);
        let weight = if is_of_one_day && most >= LARGE { weight.max(OF_ONE_DAY) } else { weight };
        points.add(evidence, weight, most.to_string());
        let tells_more = |value: &&u64| **value != most && **value >= LARGE && digits(**value) > 1;
        if let Some(further) = shared.iter().find(tells_more) {
            points.add(Evidence::SameCount, 2, further.to_string());
        }
        return;
    }
    let both = || a.counts.iter().flat_map(|one| b.counts.iter().map(move |other| (*one, *other)));
    if let Some((one, other)) = both().find(|(one, other)| rounds(*one, *other) || rounds(*other, *one)) {
        let headlines = a.counts.first() == Some(&one) && b.counts.first() == Some(&other);
        let is_of_one_day = points.has(Evidence::SameDisclosure) && headlines && one.value >= LARGE;
        let weight = if is_of_one_day { OF_ONE_DAY } else { 3 };
        return points.add(Evidence::RoundCount, weight, format!("{} {}", one.value, other.value));
    }
    if let (Some(one), Some(other)) = (a.counts.first(), b.counts.first()) {
        let (less, more) = (one.value.min(other.value).max(1), one.value.max(other.value));
        // What came of it long after counts all whom it touched.
        let is_later = points.has(Evidence::EarlierReport) || points.has(Evidence::LooksBack);
        if more / less >= 10 && !is_later {
            points.add(Evidence::OtherCount, -2, format!("{less} {more}"));
        }
    }
}

/// Does one give a large number of the other to an earlier report? When it happened is then of less weight.
pub(super) fn goes_on_from_many(a: &Traits, b: &Traits) -> bool {
    former_of_either(a, b).is_some_and(|former| former >= MANY)
}

/// The least number that hardly two incidents of one owner have, where one is said to have been told before.
const MANY: u64 = 1_000;

/// The headline number of one of the two that the other gives to an earlier report.
pub(super) fn former_of_either(a: &Traits, b: &Traits) -> Option<u64> {
    told_before(a, b).or_else(|| told_before(b, a))
}

/// The headline number of `earlier` that `later` gives to an earlier report; others may have told it roughly.
pub(super) fn told_before(earlier: &Traits, later: &Traits) -> Option<u64> {
    let headline = *earlier.counts.first()?;
    let is_it = |&&former: &&u64| {
        let former = Told { value: former, rounded: false };
        headline.value == former.value || headline.rounded && rounds(headline, former)
    };
    later.former.iter().find(is_it).copied()
}

/// The numbers that both give, the most telling first.
fn shared_counts(a: &Traits, b: &Traits) -> Vec<u64> {
    let is_told = |value: u64| b.counts.iter().any(|other| other.value == value);
    let mut shared: Vec<u64> = a.counts.iter().map(|one| one.value).filter(|&one| is_told(one)).collect();
    shared.sort_unstable();
    shared.dedup();
    shared.sort_by_key(|&value| std::cmp::Reverse((weight_of_shared(a, b, value), value)));
    shared
}

fn weight_of_shared(a: &Traits, b: &Traits, value: u64) -> i32 {
    weight_of_same(value, a.shared_headline(b) == Some(value))
}

/// The owner's own texts of one incident that have one number in their series, the first ones mostly, tell the same
/// headline number.
pub(super) fn firsts(a: &Traits, b: &Traits, points: &mut Points) {
    let is_own = |traits: &Traits| traits.voice != Some(Voice::ThirdParty) && traits.mention.is_none();
    let nth = |traits: &Traits| if traits.follows { traits.nth } else { Some(1) };
    if is_after_the_first(a, b) || is_after_the_first(b, a) {
        return points.add(Evidence::TwoFirsts, -4, "");
    }
    let of_one_number = nth(a).is_some() && nth(a) == nth(b);
    let (Some(one), Some(other)) = (a.counts.first(), b.counts.first()) else { return };
    let agree = one.value == other.value || rounds(*one, *other) || rounds(*other, *one);
    if is_own(a) && is_own(b) && of_one_number && !agree && !points.has(Evidence::NearIdentical) {
        points.add(Evidence::TwoFirsts, -4, format!("{} {}", one.value, other.value));
    }
}

/// Does `later` name the day of the first report, and is `other` an owner's own first notice of a later day that counts
/// others? A correction of yesterday's notice has nothing to do with what is told for the first time today.
fn is_after_the_first(later: &Traits, other: &Traits) -> bool {
    let is_own = |traits: &Traits| traits.voice == Some(Voice::Own) && traits.mention.is_none();
    let is_first = !other.follows && other.earlier.is_empty() && other.nth.is_none_or(|nth| nth == 1);
    let named = later.earlier.iter().filter(|days| days.is_exact()).map(|days| days.last).min();
    let disclosed = other.disclosed.filter(|days| days.is_exact());
    let is_after = named.zip(disclosed).is_some_and(|(named, days)| named < days.first);
    let is_named = disclosed.is_some_and(|days| later.earlier.contains(&days));
    let counts_others = shared_counts(later, other).is_empty() && !other.counts.is_empty();
    is_own(later) && is_own(other) && is_first && is_after && !is_named && counts_others
}

/// What it says that one gives the headline number of the other to an earlier report.
const FORMER: i32 = 5;

/// The same of a number of a thousand or more.
const FORMER_OF_MANY: i32 = 6;

/// What it says at least that two articles of one day tell the same headline number.
const OF_ONE_DAY: i32 = 4;

/// Numbers from which a further one that is shared tells something.
pub(super) const LARGE: u64 = 100;

/// What it says that two articles tell the same number: the more the more digits it has and the larger it is, and more
/// of the headline number of both than of one among many.
pub(in crate::link) fn weight_of_same(value: u64, is_headline: bool) -> i32 {
    let weight = match (digits(value), value) {
        (3.., _) | (2, 10_000..) => 5,
        (2, 100..) => 3,
        (2, _) | (_, LARGE..) => 2,
        _ => 1,
    };
    match digits(value) {
        4.. if is_headline => weight + 2,
        3.. => weight + i32::from(is_headline),
        2 if is_headline => weight.max(4),
        _ => weight,
    }
}

/// Is `round` what one says for `exact`, cut or rounded to fewer digits?
pub(in crate::link) fn rounds(round: Told, exact: Told) -> bool {
    if round.value < 100 || digits(round.value) >= digits(exact.value) {
        return false;
    }
    let step = 10_u64.pow(round.value.ilog10() + 1 - digits(round.value));
    exact.value.abs_diff(round.value) < step && step <= round.value / 10 + round.value % 10 + round.value / 5
}

#[cfg(test)]
mod tests {
    use super::super::compare;
    use super::*;
    use crate::link::day::Days;
    use crate::link::organisation::Organisation;

    #[test]
    fn what_others_told_roughly_before_it_was_corrected() {
        let told = |value, rounded, former: &[u64]| Traits {
            owner: Organisation::named("月見野市"),
            counts: vec![Told { value, rounded }],
            former: former.to_vec(),
            ..Traits::default()
        };
        let later = told(9_874, false, &[12_480]);
        for (value, rounded, is_corrected) in
            [(12_500, true, true), (12_480, false, true), (12_500, false, false), (13_100, true, false)]
        {
            let points = compare(&told(value, rounded, &[]), &later).unwrap();
            assert_eq!(points.has(Evidence::SameCount), is_corrected, "{value}");
        }
    }

    #[test]
    fn what_is_told_first_after_the_first_report_is_another() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let own = |disclosed: &str, earlier: &[&str], count: u64| Traits {
            owner: Organisation::named("月見野市"),
            voice: Some(Voice::Own),
            disclosed: Some(days(disclosed)),
            earlier: earlier.iter().map(|day| days(day)).collect(),
            follows: !earlier.is_empty(),
            counts: vec![Told { value: count, rounded: false }],
            ..Traits::default()
        };
        let correction = own("2024-03-08", &["2024-03-07"], 418);
        for (other, is_another) in [
            (own("2024-03-08", &[], 36), true),
            (own("2024-03-07", &[], 481), false),
            (own("2024-03-01", &[], 36), false),
            (own("2024-03-08", &[], 418), false),
            (own("2024-03-12", &["2024-03-08"], 36), false),
            (Traits { voice: Some(Voice::ThirdParty), ..own("2024-03-08", &[], 36) }, false),
        ] {
            let points = compare(&correction, &other).unwrap();
            assert_eq!(points.has(Evidence::TwoFirsts), is_another, "{other:?}");
        }
    }
}
