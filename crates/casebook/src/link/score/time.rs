//! When two incidents were made known and happened, and whether one report names the other.

use jikenbo_model::Voice;

use super::cause::{ATTACKS, family, may_be_insiders};
use super::count::{count_alike, counts_the_same, goes_on_from_many};
use crate::link::day::Days;
use crate::link::evidence::{Evidence, Point, Points};
use crate::link::organisation::{Nearness, is_area};
use crate::link::traits::Traits;
use crate::link::undated::{are_of_other_months, is_undated_twin};

pub(super) fn series(a: &Traits, b: &Traits, points: &mut Points) {
    let named = names_report_of(a, b).max(names_report_of(b, a));
    if named > 0 {
        points.add(Evidence::EarlierReport, named, "");
    } else if goes_on(a, b) || goes_on(b, a) {
        points.add(Evidence::Series, GOES_ON, "");
    } else if (a.follows || b.follows) && gap(a, b).is_some_and(|gap| gap < 400) {
        points.add(Evidence::Series, 2, "");
    }
}

/// Is `later` a higher number than `earlier` of what can hardly be two series: two follow-ups within some weeks?
fn goes_on(earlier: &Traits, later: &Traits) -> bool {
    let (Some(one), Some(other)) = (earlier.nth, later.nth) else { return false };
    let days = earlier.disclosed.zip(later.disclosed);
    let follows = days.is_some_and(|(one, other)| one.first <= other.first && one.gap(other) <= WEEKS);
    1 < one && one < other && follows
}

/// Days between two follow-ups of one series.
const WEEKS: i32 = 120;

/// What it says that `later` names a report of the day on which `earlier` was disclosed: an article of somebody else's
/// may be of the day after, and a month may be that of another report.
pub(in crate::link) fn names_report_of(later: &Traits, earlier: &Traits) -> i32 {
    let Some(disclosed) = earlier.disclosed.filter(|days| days.is_exact()) else { return 0 };
    let is_owners = earlier.mention.is_none() && later.owner.nearness(&earlier.owner) >= Nearness::Short;
    if is_owners && later.reported.contains(&disclosed.month_and_day()) {
        return OF_NO_YEAR;
    }
    let is_told = earlier.voice == Some(Voice::ThirdParty) || earlier.mention.is_some();
    let weight = |named: &Days| match named.gap(disclosed) {
        0 if named.is_exact() && is_owners && are_own(later, earlier) => OF_ITS_OWN,
        0 if named.is_exact() => OF_DAY,
        0 if named.is_within_month() => 3,
        1 if named.is_exact() && is_told => 2,
        _ => 0,
    };
    let numbered = earlier.nth.is_some_and(|nth| later.earlier_numbers.contains(&nth));
    let is_next = numbered && is_owners && gap(earlier, later).is_some_and(|gap| gap <= YEAR);
    later.earlier.iter().map(weight).max().unwrap_or(0).max(if is_next { OF_NUMBER } else { 0 })
}

/// Are both the owner's own texts?
fn are_own(a: &Traits, b: &Traits) -> bool {
    [a, b].iter().all(|traits| traits.voice == Some(Voice::Own))
}

/// What it says that a text names the day of a report.
pub(super) const OF_DAY: i32 = 6;

/// What it says that an owner's own text names the day of its report, and the number of one within a year.
const OF_ITS_OWN: i32 = 8;

const OF_NUMBER: i32 = GOES_ON;

const YEAR: i32 = 370;

/// What it says that what bears no date names a report of the month and day on which its owner told of something.
const OF_NO_YEAR: i32 = 5;

fn gap(a: &Traits, b: &Traits) -> Option<i32> {
    Some(a.disclosed?.gap(b.disclosed?))
}

pub(super) fn disclosures(a: &Traits, b: &Traits, points: &mut Points) {
    let exact = [a, b].iter().all(|traits| traits.disclosed.is_some_and(Days::is_exact));
    let mentioned = a.mention.is_some() || b.mention.is_some();
    match gap(a, b) {
        Some(0) if exact && !mentioned => points.add(Evidence::SameDisclosure, 2, ""),
        Some(gap @ 1..LONG) if goes_on_about(a, b) || goes_on_about(b, a) => {
            points.add(Evidence::LooksBack, 5, days(gap));
        }
        Some(0..=14) => points.add(Evidence::NearDisclosure, 1, ""),
        Some(gap @ LONG..=YEARS) if looks_back(a, b) || looks_back(b, a) || are_of_one_complaint(a, b) => {
            points.add(Evidence::LooksBack, 4, days(gap));
        }
        // An article that looks back tells the same exact number, a later report the same day on which it happened.
        Some(120..=500) if a.shares_telling_count(b) || (a.follows || b.follows) && a.is_of_one_day(b) => {}
        Some(120..=500) if points.has(Evidence::EarlierReport) => {}
        // What somebody of the house took is counted anew when the police give back what they seized.
        Some(120..=500) if goes_on_from_many(a, b) && points.has_name() && may_be_insiders(a, b) => {}
        Some(gap @ 120..=500) if !mentioned => points.add(Evidence::FarDisclosure, -3, days(gap)),
        Some(gap) if gap > 500 => points.add(Evidence::FarDisclosure, -5, days(gap)),
        _ => {}
    }
}

/// Days after which an article looks back on what came of an incident.
const LONG: i32 = 60;

const YEARS: i32 = 1_100;

/// Does `later` tell what came of something long after, and name the day or month of `earlier`?
fn looks_back(later: &Traits, earlier: &Traits) -> bool {
    let is_later = later.disclosed.zip(earlier.disclosed).is_some_and(|(one, other)| one.first > other.last);
    let of_it: Vec<Days> = if earlier.event.is_empty() {
        earlier.disclosed.into_iter().collect()
    } else {
        earlier.event.iter().copied().filter(|day| day.is_within_month()).collect()
    };
    is_later && later.looks_back.iter().any(|day| of_it.iter().any(|other| day.gap(*other) == 0))
}

/// Do both tell of one day or month on which the police were asked to look into it?
pub(super) fn are_of_one_complaint(a: &Traits, b: &Traits) -> bool {
    a.complained.iter().any(|day| b.complained.iter().any(|other| day.gap(*other) == 0))
}

/// Does `later` go on about a matter of a firm's that is known, an attack, and did the firm tell of one itself, in the weeks
/// before? A city has many matters.
fn goes_on_about(later: &Traits, earlier: &Traits) -> bool {
    let is_attack = |traits: &Traits| traits.cause.and_then(family) == Some(ATTACKS);
    let is_later = later.disclosed.zip(earlier.disclosed).is_some_and(|(one, other)| one.first > other.last);
    let is_own = earlier.voice == Some(Voice::Own) && earlier.mention.is_none();
    let is_firm = later.owner.nearness(&earlier.owner) >= Nearness::Group && !is_area(&later.owner.full);
    later.is_known_matter && is_later && is_own && is_firm && is_attack(later) && is_attack(earlier)
}

fn days(gap: i32) -> String {
    format!("{gap}d")
}

pub(super) fn events(a: &Traits, b: &Traits, points: &mut Points) {
    let told = |traits: &Traits| -> Vec<Days> {
        let disclosed =
            traits.disclosed.filter(|_| traits.mention.is_none() && (a.mention.or(b.mention)).is_some());
        traits.event.iter().copied().chain(disclosed).collect()
    };
    let (of_a, of_b) = (told(a), told(b));
    let pairs = of_a.iter().flat_map(|day| of_b.iter().map(move |other| (*day, *other)));
    let mut nearest = i32::MAX;
    for (day, other) in pairs {
        if day.is_exact() && day == other {
            return points.add(Evidence::SameDay, 4, "");
        }
        nearest = nearest.min(day.gap(other));
    }
    if nearest == i32::MAX && (names_event_of(a, b) || names_event_of(b, a)) {
        return points.add(Evidence::SameDay, 4, "");
    }
    let mentioned = a.mention.or(b.mention).is_some();
    let month = || mentioned && of_a.iter().chain(&of_b).all(|day| day.is_within_month());
    match nearest {
        i32::MAX if mentioned && are_of_other_months(a, b) => points.add(Evidence::OtherDay, -4, ""),
        i32::MAX if goes_on_undated(a, b) || goes_on_undated(b, a) => points.add(Evidence::NearDay, 2, ""),
        0 if month() => points.add(Evidence::NearDay, 3, ""),
        0 => points.add(Evidence::NearDay, 1, ""),
        1..=3 | i32::MAX => {}
        gap if !points.has_name() => points.add(Evidence::OtherDay, -4, days(gap)),
        gap if is_later_report(points) && !count_alike(a, b) => points.add(Evidence::OtherDay, -4, days(gap)),
        _ if goes_on_from_many(a, b) => {}
        gap if gap > 45 && !is_later_report(points) => points.add(Evidence::OtherDay, -3, days(gap)),
        gap => points.add(Evidence::OtherDay, -1, days(gap)),
    }
}

/// Does what bears no date name month and day on which something happened to one of the same name?
fn names_event_of(undated: &Traits, of: &Traits) -> bool {
    let is_owners = undated.owner.is_named() && undated.owner.nearness(&of.owner) >= Nearness::Short;
    let mut days = of.event.iter().filter(|day| day.is_exact());
    is_owners && days.any(|day| undated.months_and_days.contains(&day.month_and_day()))
}

/// Does what bears no date go on about an attack on a firm that is known, and name a day of the month in which the other tells
/// that the firm was attacked?
fn goes_on_undated(undated: &Traits, of: &Traits) -> bool {
    let is_attack = |traits: &Traits| traits.cause.and_then(family) == Some(ATTACKS);
    let is_firm = undated.owner.nearness(&of.owner) >= Nearness::Group && !is_area(&undated.owner.full);
    let in_month = |day: &Days| {
        day.is_within_month()
            && undated.months_and_days.iter().any(|(month, _)| *month == day.month_and_day().0)
    };
    undated.is_known_matter && is_firm && is_attack(undated) && is_attack(of) && of.event.iter().any(in_month)
}

/// Does what bears no date name the days of its month on which the other was disclosed and happened?
pub(super) fn days_of_months(a: &Traits, b: &Traits, points: &mut Points) {
    let is_known = points.has(Evidence::SameDay) || points.has(Evidence::NearDay);
    let may_be_one = points.has_name() && count_alike(a, b) || is_undated_twin(a, b);
    if is_known || !may_be_one {
        return;
    }
    let weight = on_days_of_months(a, b).max(on_days_of_months(b, a));
    if weight > 0 {
        points.add(Evidence::NearDay, weight, "");
    }
}

/// Two for the day on which `of` was disclosed, and three for one more.
fn on_days_of_months(undated: &Traits, of: &Traits) -> i32 {
    let is_named = |day: &Days| day.is_exact() && undated.days_of_months.contains(&day.month_and_day().1);
    let is_disclosed = of.disclosed.as_ref().is_some_and(is_named);
    let further = of.event.iter().filter(|day| Some(**day) != of.disclosed).any(is_named);
    if is_disclosed { 2 + 3 * i32::from(further) } else { 0 }
}

/// Does a later report speak, which may know better when it happened?
pub(super) fn is_later_report(points: &Points) -> bool {
    points.has(Evidence::EarlierReport) || points.has(Evidence::Series)
}

/// Does a report speak that names the other, or has the next number of one series?
fn is_next_report(points: &Points) -> bool {
    let goes_on = |point: &Point| point.evidence == Evidence::Series && point.weight >= GOES_ON;
    points.has(Evidence::EarlierReport) || points.0.iter().any(goes_on)
}

/// What it says that a report has a higher number of one series.
const GOES_ON: i32 = 6;

/// What began some days apart is two incidents, unless a later report says that it began otherwise.
pub(super) fn beginnings(a: &Traits, b: &Traits, points: &mut Points) {
    let gap = a.began.zip(b.began).map(|(one, other)| one.gap(other));
    if let Some(gap @ 1..=30) = gap
        && !is_next_report(points)
        && !goes_on_from_many(a, b)
        && !(is_later_report(points) && counts_the_same(a, b))
    {
        points.add(Evidence::OtherBeginning, -2, days(gap));
    }
}

/// A contractor's customers tell of its incident within some weeks; what they tell long after, with no day and no number
/// of it, may be another one.
pub(super) fn long_after(a: &Traits, b: &Traits, points: &mut Points) {
    let agrees = points.has_time()
        || [Evidence::SameCount, Evidence::EarlierReport].into_iter().any(|fact| points.has(fact));
    if agrees || a.mention.or(b.mention).is_none() {
        return;
    }
    match gap(a, b) {
        Some(gap @ WITHIN..=500) => points.add(Evidence::FarDisclosure, -4, days(gap)),
        Some(gap @ SOME..WITHIN) if a.cause != b.cause => {
            points.add(Evidence::FarDisclosure, -2, days(gap));
        }
        None if a.cause.is_some() && b.cause.is_some() && a.cause != b.cause => {
            points.add(Evidence::FarDisclosure, -2, "");
        }
        _ => {}
    }
}

/// Days after which it may be another one, and after which it may where another cause is told.
const WITHIN: i32 = 90;

const SOME: i32 = 30;

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Cause;

    use super::super::compare;
    use super::*;
    use crate::link::organisation::Organisation;
    use crate::link::traits::Told;

    #[test]
    fn what_bears_no_date_names_days_of_its_month() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let owner = || Organisation::named("月見野市");
        let undated = Traits { owner: owner(), days_of_months: vec![7, 15], ..Traits::default() };
        let counted =
            |undated: &Traits| Traits { counts: vec![Told { value: 31, rounded: false }], ..undated.clone() };
        for (disclosed, hit, expected) in [
            ("2025-03-07", "2025-02-15", Some(5)),
            ("2025-03-07", "2025-02-14", Some(2)),
            ("2025-03-08", "2025-02-15", None),
            ("2025-03-07", "2025-03-07", Some(2)),
        ] {
            let of = Traits {
                owner: owner(),
                disclosed: Some(days(disclosed)),
                event: vec![days(hit)],
                ..Traits::default()
            };
            let points = compare(&undated, &of).unwrap();
            let other = Traits { counts: vec![Told { value: 58, rounded: false }], ..of };
            assert!(!compare(&counted(&undated), &other).unwrap().has(Evidence::NearDay));
            let near = points.0.iter().find(|point| point.evidence == Evidence::NearDay);
            assert_eq!(near.map(|point| point.weight), expected, "{disclosed} {hit}");
        }
    }

    #[test]
    fn what_goes_on_without_a_date_about_an_attack_of_its_month() {
        let told = |owner: &str, days: &[&str]| Traits {
            owner: Organisation::named(owner),
            event: days.iter().map(|day| Days::of(day.parse().unwrap())).collect(),
            cause: Some(Cause::Ransomware),
            ..Traits::default()
        };
        let undated = |owner: &str, is_known_matter| Traits {
            months_and_days: vec![(6, 18)],
            is_known_matter,
            ..told(owner, &[])
        };
        for (owner, is_known, event, is_near) in [
            ("青嶺製版", true, "2024-06", true),
            ("青嶺製版", true, "2024-07", false),
            ("青嶺製版", false, "2024-06", false),
            ("青嶺市", true, "2024-06", false),
        ] {
            let points = compare(&undated(owner, is_known), &told(owner, &[event])).unwrap();
            assert_eq!(points.has(Evidence::NearDay), is_near, "{owner} {event}");
        }
    }

    #[test]
    fn by_its_number_alone_another_day_is_of_another() {
        let told = |owner: &str, day: &str| Traits {
            owner: Organisation::named(owner),
            event: vec![Days::of(day.parse().unwrap())],
            counts: vec![Told { value: 1_540, rounded: false }],
            cause: Some(Cause::Ransomware),
            ..Traits::default()
        };
        let against = |a: &Traits, b: &Traits| {
            let points = compare(a, b).unwrap();
            points.0.iter().find(|point| point.evidence == Evidence::OtherDay).map(|point| point.weight)
        };
        let named = told("青嶺商店", "2024-06-22");
        assert_eq!(against(&named, &told("", "2024-05-17")), Some(-4));
        assert_eq!(against(&named, &told("青嶺商店", "2024-05-17")), Some(-1));
        assert_eq!(against(&named, &told("", "2024-06-22")), None);
    }

    #[test]
    fn what_came_of_it_after_the_police_were_asked() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let told = |day: &str, asked: &str| Traits {
            owner: Organisation::named("青嶺商店"),
            disclosed: Some(days(day)),
            complained: vec![days(asked)],
            ..Traits::default()
        };
        let own = told("2023-09-05", "2023-08-26");
        for (asked, looks_back) in [("2023-08", true), ("2023-07", false)] {
            let points = compare(&told("2024-01-18", asked), &own).unwrap();
            assert_eq!(points.has(Evidence::LooksBack), looks_back, "{asked}");
        }
    }

    #[test]
    fn what_goes_on_about_a_known_attack() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let own = |owner: &str, cause| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(days("2024-03-28")),
            cause: Some(cause),
            voice: Some(Voice::Own),
            ..Traits::default()
        };
        let report = |owner: &str, day: &str| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(days(day)),
            cause: Some(Cause::Cyberattack),
            voice: Some(Voice::ThirdParty),
            is_known_matter: true,
            ..Traits::default()
        };
        for (owner, day, cause, goes_on) in [
            ("青嶺製版", "2024-04-17", Cause::Ransomware, true),
            ("青嶺製版", "2024-03-27", Cause::Ransomware, false),
            ("青嶺製版", "2024-07-17", Cause::Ransomware, false),
            ("青嶺製版", "2024-04-17", Cause::Loss, false),
            ("青嶺市", "2024-04-17", Cause::Ransomware, false),
        ] {
            let points = compare(&report(owner, day), &own(owner, cause)).unwrap();
            assert_eq!(points.has(Evidence::LooksBack), goes_on, "{owner} {day} {cause}");
            let new = Traits { is_known_matter: false, ..report(owner, day) };
            assert!(!compare(&new, &own(owner, cause)).unwrap().has(Evidence::LooksBack));
        }
    }
}
