//! How much speaks for two articles being of one incident: a list of comparisons, each giving a point or none.

use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Tie, Voice};

use super::day::Days;
use super::evidence::{Evidence, Point, Points};
use super::near;
use super::organisation::{Nearness, are_of_two_scripts, is_area};
use super::prints::prints;
use super::titled::goes_on_under_title;
use super::traits::{Told, Traits, is_telling};
use super::undated::{further_number, is_undated_twin};
use crate::history::precision as digits;

/// Points from which two articles are of one incident.
pub(crate) const ENOUGH: i32 = 10;

/// A comparison of two incidents as told.
type Comparison = fn(&Traits, &Traits, &mut Points);

const COMPARISONS: &[Comparison] = &[
    texts,
    numbers,
    series,
    disclosures,
    events,
    days_of_months,
    beginnings,
    counts,
    firsts,
    causes,
    long_after,
    malware,
    contractors,
    places,
    words,
];

/// What speaks for and against `a` and `b` being one incident; `None` where their owners have nothing to do with each
/// other, unless both tell one telling number or nearly the same text, and one owner is not named or its name ends the
/// other's.
pub(crate) fn compare(a: &Traits, b: &Traits) -> Option<Points> {
    let mut points = Points::default();
    let name = || a.owner.full.clone();
    match a.owner.nearness(&b.owner) {
        Nearness::Apart if a.is_part_of(b) || b.is_part_of(a) => {
            points.add(Evidence::PartOf, 3, format!("{} {}", a.owner.full, b.owner.full));
        }
        Nearness::Apart if a.leads_with(&b.owner) || b.leads_with(&a.owner) => {
            let named = if a.leads_with(&b.owner) { b } else { a };
            points.add(Evidence::NamedInLead, 3, named.owner.full.clone());
        }
        Nearness::Apart if let Some(name) = a.called_in(b).or_else(|| b.called_in(a)) => {
            points.add(Evidence::ShortForm, 3, name.to_owned());
        }
        Nearness::Apart if are_of_two_scripts(&a.owner, &b.owner) && may_be_translated(a, b) => {}
        Nearness::Apart if let Some(name) = misread(a, b).or_else(|| misread(b, a)) => {
            points.add(Evidence::NamedInLead, 3, name.to_owned());
        }
        Nearness::Apart if is_undated_twin(a, b) => {
            let further = further_number(a, b).filter(|&further| further < LARGE);
            further.into_iter().for_each(|further| points.add(Evidence::SameCount, 1, further.to_string()));
        }
        Nearness::Apart if goes_on_under_title(a, b) || goes_on_under_title(b, a) => {
            points.add(Evidence::SameTitle, 3, "");
        }
        Nearness::Apart if is_unnamed_twin(a, b) || is_told_alike(a, b) => {}
        Nearness::Apart
            if a.owner.ends_with(&b.owner) && a.shared_headline(b).is_some_and(|count| count >= LARGE) =>
        {
            points.add(Evidence::ShortForm, 2, format!("{} {}", a.owner.full, b.owner.full));
        }
        Nearness::Apart if a.owner.shares_ending(&b.owner) && (corrects(a, b) || corrects(b, a)) => {
            points.add(Evidence::ShortForm, 2, format!("{} {}", a.owner.full, b.owner.full));
        }
        Nearness::Apart if !a.shares_telling_count(b) && nearly(a, b).is_none() => return None,
        Nearness::Apart if !a.owner.is_named() || !b.owner.is_named() => {}
        Nearness::Apart if a.owner.ends_with(&b.owner) => {
            points.add(Evidence::ShortForm, 2, format!("{} {}", a.owner.full, b.owner.full));
        }
        Nearness::Apart => return None,
        Nearness::Same => points.add(Evidence::SameOrganisation, 4, name()),
        Nearness::Group => points.add(Evidence::SameGroup, 3, name()),
        Nearness::Short => points.add(Evidence::ShortForm, 2, format!("{} {}", a.owner.full, b.owner.full)),
    }
    for comparison in COMPARISONS {
        comparison(a, b, &mut points);
    }
    Some(points)
}

/// May the owner of one be that of the other in another language? They write from one domain, tell one telling number,
/// or one names the report of the other, or gives its number to an earlier report, and tells when it happened or is
/// called alike in part.
fn may_be_translated(a: &Traits, b: &Traits) -> bool {
    a.domains.iter().any(|domain| b.domains.contains(domain))
        || a.shares_telling_count(b)
        || names_report_of(a, b).max(names_report_of(b, a)) > 3
        || former_of_either(a, b).is_some_and(|former| {
            is_telling(former)
                || former >= LARGE && (a.is_of_one_day(b) || a.owner.sounds_alike_in_part(&b.owner))
        })
}

/// Does `later` name the day of the report `earlier`, and give its number of people to that?
fn corrects(later: &Traits, earlier: &Traits) -> bool {
    names_report_of(later, earlier) > 3 && told_before(earlier, later).is_some()
}

/// Does one name no owner, and both tell one number of people, one cause and one day on which it happened, or does the
/// one name the other's report with its number?
fn is_unnamed_twin(a: &Traits, b: &Traits) -> bool {
    let is_unnamed = !a.owner.is_named() || !b.owner.is_named();
    if is_unnamed && (corrects(a, b) || corrects(b, a)) {
        return true;
    }
    let counted = a.counted().is_some() && a.shared_headline(b).is_some();
    is_unnamed && counted && a.cause.is_some() && a.cause == b.cause && a.is_of_one_day(b)
}

/// Do both tell one number of people, one cause, and the same days, in words of which they share some, one of them
/// somebody else's? Whose it is may have been misread.
fn is_told_alike(a: &Traits, b: &Traits) -> bool {
    let is_of_others = [a, b].iter().any(|traits| traits.voice == Some(Voice::ThirdParty));
    let counted = a.shared_headline(b).is_some_and(|count| count >= LARGE && digits(count) > 2);
    let disclosed = a.disclosed.is_some_and(Days::is_exact) && a.disclosed == b.disclosed;
    let of_one_cause = a.cause == b.cause && a.cause.is_some_and(|cause| cause != Cause::Unknown);
    is_of_others
        && counted
        && disclosed
        && of_one_cause
        && a.is_of_one_day(b)
        && near::common(&a.words, &b.words) > 1
}

/// The owner of `of`, where somebody else's title or first sentence prints it and tells the same number of people, or gives
/// its number to an earlier report: whose it is was misread there.
fn misread<'t>(others: &Traits, of: &'t Traits) -> Option<&'t str> {
    let is_of_others = others.voice == Some(Voice::ThirdParty) && of.owner.is_named();
    let counted = others.counted().is_some() && others.shared_headline(of).is_some()
        || told_before(of, others).is_some();
    let is_party = |name: &&str| {
        others.firms.iter().any(|firm| firm.name == *name)
            || others.contractors.iter().any(|party| party.full == *name)
    };
    let printed = || of.called().find(|name| prints(&others.head, name)).filter(|name| !is_party(name));
    if is_of_others && counted { printed() } else { None }
}

/// A copy tells the same; articles that differ in cause or headline are rows or notices of one pattern.
fn texts(a: &Traits, b: &Traits, points: &mut Points) {
    let Some(shared) = nearly(a, b) else { return };
    let (one, other) = (a.counts.first(), b.counts.first());
    let is_copy = shared >= COPY && one.is_some() && a.places == b.places;
    let tell_the_same = one == other && (is_copy || a.cause == b.cause && a.event == b.event);
    // What hangs under another heading of a page tells nothing by itself: 対象の方には個別にお詫びしています。
    let tell_something = one.is_some() || !a.event.is_empty() || a.owner.is_named() || b.owner.is_named();
    if tell_the_same && tell_something {
        points.add(Evidence::NearIdentical, 20, format!("{shared}%"));
    }
}

/// Shared per cent from which a text that counts the same is a copy, though something else was read from it.
const COPY: u32 = 90;

/// Shared per cent of two texts, where they are nearly the same.
fn nearly(a: &Traits, b: &Traits) -> Option<u32> {
    near::shared(&a.sketch, &b.sketch).filter(|&shared| shared >= near::NEARLY)
}

/// A catalogue gives an incident one number.
fn numbers(a: &Traits, b: &Traits, points: &mut Points) {
    if a.catalogued.is_some() && b.catalogued.is_some() && a.catalogued != b.catalogued {
        points.add(Evidence::OtherNumber, -40, "");
    }
}

fn series(a: &Traits, b: &Traits, points: &mut Points) {
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
pub(super) fn names_report_of(later: &Traits, earlier: &Traits) -> i32 {
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
const OF_DAY: i32 = 6;

/// What it says that an owner's own text names the day of its report, and the number of one within a year.
const OF_ITS_OWN: i32 = 8;
const OF_NUMBER: i32 = GOES_ON;
const YEAR: i32 = 370;

/// What it says that what bears no date names a report of the month and day on which its owner told of something.
const OF_NO_YEAR: i32 = 5;

fn gap(a: &Traits, b: &Traits) -> Option<i32> {
    Some(a.disclosed?.gap(b.disclosed?))
}

fn disclosures(a: &Traits, b: &Traits, points: &mut Points) {
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
        Some(gap @ 120..=500) if !mentioned => points.add(Evidence::FarDisclosure, -2, days(gap)),
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
fn are_of_one_complaint(a: &Traits, b: &Traits) -> bool {
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

fn events(a: &Traits, b: &Traits, points: &mut Points) {
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
    let month =
        || a.mention.or(b.mention).is_some() && of_a.iter().chain(&of_b).all(|day| day.is_within_month());
    match nearest {
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

/// Does what bears no date name the days of its month on which the other was disclosed and happened?
fn days_of_months(a: &Traits, b: &Traits, points: &mut Points) {
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

/// May both count the same people? They do where they tell one number, where one rounds or corrects the other's, and
/// where one counts nobody.
pub(crate) fn count_alike(a: &Traits, b: &Traits) -> bool {
    let rounds = |one: &Told| b.counts.iter().any(|other| rounds(*one, *other) || rounds(*other, *one));
    let tells_none = a.counts.is_empty() || b.counts.is_empty();
    let corrects = former_of_either(a, b).is_some();
    tells_none || corrects || !shared_counts(a, b).is_empty() || a.counts.iter().any(rounds)
}

/// Does a later report speak, which may know better when it happened?
fn is_later_report(points: &Points) -> bool {
    points.has(Evidence::EarlierReport) || points.has(Evidence::Series)
}

/// Do both tell a number that is hardly that of another incident?
fn counts_the_same(a: &Traits, b: &Traits) -> bool {
    shared_counts(a, b).first().is_some_and(|&most| weight_of_shared(a, b, most) >= OF_ONE_DAY)
}

/// Does a report speak that names the other, or has the next number of one series?
fn is_next_report(points: &Points) -> bool {
    let goes_on = |point: &Point| point.evidence == Evidence::Series && point.weight >= GOES_ON;
    points.has(Evidence::EarlierReport) || points.0.iter().any(goes_on)
}

/// What it says that a report has a higher number of one series.
const GOES_ON: i32 = 6;

/// What began some days apart is two incidents, unless a later report says that it began otherwise.
fn beginnings(a: &Traits, b: &Traits, points: &mut Points) {
    let gap = a.began.zip(b.began).map(|(one, other)| one.gap(other));
    if let Some(gap @ 1..=30) = gap
        && !is_next_report(points)
        && !goes_on_from_many(a, b)
        && !(is_later_report(points) && counts_the_same(a, b))
    {
        points.add(Evidence::OtherBeginning, -2, days(gap));
    }
}

fn counts(a: &Traits, b: &Traits, points: &mut Points) {
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
fn goes_on_from_many(a: &Traits, b: &Traits) -> bool {
    former_of_either(a, b).is_some_and(|former| former >= MANY)
}

/// The least number that hardly two incidents of one owner have, where one is said to have been told before.
const MANY: u64 = 1_000;

/// The headline number of one of the two that the other gives to an earlier report.
fn former_of_either(a: &Traits, b: &Traits) -> Option<u64> {
    told_before(a, b).or_else(|| told_before(b, a))
}

/// The headline number of `earlier` that `later` gives to an earlier report; others may have told it roughly.
fn told_before(earlier: &Traits, later: &Traits) -> Option<u64> {
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
fn firsts(a: &Traits, b: &Traits, points: &mut Points) {
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
const LARGE: u64 = 100;

/// What it says that two articles tell the same number: the more the more digits it has and the larger it is, and more
/// of the headline number of both than of one among many.
pub(super) fn weight_of_same(value: u64, is_headline: bool) -> i32 {
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
pub(super) fn rounds(round: Told, exact: Told) -> bool {
    if round.value < 100 || digits(round.value) >= digits(exact.value) {
        return false;
    }
    let step = 10_u64.pow(round.value.ilog10() + 1 - digits(round.value));
    exact.value.abs_diff(round.value) < step && step <= round.value / 10 + round.value % 10 + round.value / 5
}

/// Where one owner tells the same number on the same day, another cause is one that was misread.
fn causes(a: &Traits, b: &Traits, points: &mut Points) {
    let (Some(one), Some(other)) = (a.cause, b.cause) else { return };
    let is_one_notice =
        points.has(Evidence::SameDisclosure) && a.shared_headline(b).is_some_and(|value| digits(value) > 1);
    let words = || format!("{one} {other}");
    match (family(one), family(other)) {
        _ if one == other && one != Cause::Unknown => points.add(Evidence::SameCause, 2, one.as_str()),
        (Some(one), Some(other)) if one == other => points.add(Evidence::SameCause, 1, words()),
        _ if is_stolen_by_attack(a, b) || is_stolen_by_attack(b, a) => {}
        _ if is_stolen_from_within(one, other) => {}
        _ if is_gone_at_one_firm(a, b, points) => {}
        (Some(_), Some(_)) if !is_one_notice => points.add(Evidence::OtherCause, -4, words()),
        _ => {}
    }
}

/// Others say of data that an attack took away that they were stolen.
pub(super) fn is_stolen_by_attack(others: &Traits, of: &Traits) -> bool {
    let is_attack = of.cause.and_then(family) == Some(ATTACKS);
    others.voice == Some(Voice::ThirdParty) && others.cause == Some(Cause::Theft) && is_attack
}

/// What somebody of the house took away is told as theft and as the deed of an insider.
fn is_stolen_from_within(one: Cause, other: Cause) -> bool {
    matches!((one, other), (Cause::Theft, Cause::Insider) | (Cause::Insider, Cause::Theft))
}

/// What a hired firm had, and somebody took away, is told by one as a theft or a deed of its staff, by another as lost or
/// got at. Do both tell of the same day on which it was made known and blame the same firm, or does one name the report of
/// the other, and neither tell of a slip?
fn is_gone_at_one_firm(a: &Traits, b: &Traits, points: &Points) -> bool {
    let may_be_gone =
        |cause: Option<Cause>| matches!(cause.and_then(family), Some(LOSSES | ATTACKS | INSIDERS));
    let is_taken = |cause: Option<Cause>| matches!(cause, Some(Cause::Theft | Cause::Insider));
    let of_one_firm = || {
        let parties =
            |traits: &Traits| traits.contractors.iter().map(|firm| firm.full.clone()).collect::<Vec<_>>();
        let (of_a, of_b) = (parties(a), parties(b));
        let is_of = |firm: &String, others: &[String], of: &Traits| {
            others.contains(firm) || of.firms.iter().any(|other| other.name == *firm)
        };
        of_a.iter().any(|firm| is_of(firm, &of_b, b)) || of_b.iter().any(|firm| is_of(firm, &of_a, a))
    };
    let of_one_day = points.has(Evidence::SameDisclosure) && of_one_firm();
    let is_named = || names_report_of(a, b).max(names_report_of(b, a)) >= OF_DAY;
    may_be_gone(a.cause)
        && may_be_gone(b.cause)
        && (is_taken(a.cause) || is_taken(b.cause))
        && !points.has(Evidence::OtherCount)
        && (of_one_day || is_named())
}

/// Causes of one family are told for each other; `None` goes with all.
pub(super) fn family(cause: Cause) -> Option<u8> {
    match cause {
        Cause::MisdeliveryEmail | Cause::MisdeliveryOther => Some(1),
        Cause::Misconfiguration | Cause::SystemDefect => Some(2),
        Cause::Loss | Cause::Theft => Some(LOSSES),
        Cause::UnauthorizedAccess
        | Cause::Ransomware
        | Cause::Malware
        | Cause::Phishing
        | Cause::SpoofedMail
        | Cause::Ddos
        | Cause::Cyberattack => Some(ATTACKS),
        Cause::Insider => Some(INSIDERS),
        Cause::Unknown => None,
    }
}

/// A contractor's customers tell of its incident within some weeks; what they tell long after, with no day and no number
/// of it, may be another one.
fn long_after(a: &Traits, b: &Traits, points: &mut Points) {
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

fn malware(a: &Traits, b: &Traits, points: &mut Points) {
    if a.malware.is_empty() || b.malware.is_empty() {
        return;
    }
    match a.malware.iter().find(|name| b.malware.contains(name)) {
        Some(name) => points.add(Evidence::SameMalware, 3, name.clone()),
        None => points.add(Evidence::OtherMalware, -2, ""),
    }
}

fn contractors(a: &Traits, b: &Traits, points: &mut Points) {
    let pairs = || a.contractors.iter().flat_map(|one| b.contractors.iter().map(move |other| (one, other)));
    let named = !a.contractors.is_empty() && !b.contractors.is_empty();
    let shared = pairs().find(|(one, other)| one.nearness(other) > Nearness::Apart);
    let is_hired = |name: &String| a.contractors.iter().chain(&b.contractors).any(|firm| firm.full == *name);
    let blamed = || a.blamed().find(|name| is_hired(name) && b.blamed().any(|other| other == *name));
    if let Some(name) = shared.map(|(name, _)| &name.full).or_else(blamed) {
        // Of what came from an attack on one firm, the customers' reports are of one incident each.
        let came_from_it = a.blamed().any(|firm| firm == name) && b.blamed().any(|firm| firm == name);
        let is_attack = [a, b].iter().all(|traits| traits.cause.and_then(family) == Some(ATTACKS));
        let weight = if came_from_it && is_attack { 5 } else { 3 };
        points.add(Evidence::SameContractor, weight, name.clone());
    } else if named {
        points.add(Evidence::OtherContractor, -5, "");
    } else if let Some(trade) = hit_trade(a, b).or_else(|| hit_trade(b, a)) {
        let is_near = points.has_time()
            || [Evidence::SameDisclosure, Evidence::NearDisclosure].into_iter().any(|fact| points.has(fact));
        points.add(Evidence::SameContractor, if is_near { 4 } else { 2 }, trade.clone());
    }
}

/// The trade of a firm without a name that was hit, as `teller` says, where `other` says so as well or names the firm: 印刷会社.
fn hit_trade<'t>(teller: &'t Traits, other: &Traits) -> Option<&'t String> {
    let is_attack = [teller, other].iter().all(|traits| traits.cause.and_then(family) == Some(ATTACKS));
    let mut trades = teller.trades.iter().filter(|_| is_attack);
    trades.find(|trade| {
        let named = other.contractors.iter().map(|firm| firm.full.as_str());
        let blamed = other.blamed().map(String::as_str);
        other.trades.contains(trade) || named.chain(blamed).any(|firm| firm.ends_with(trade.as_str()))
    })
}

/// The families of causes by which things are gone, of those that come from outside, and of those of the house: see
/// [`family`].
const LOSSES: u8 = 3;
pub(super) const ATTACKS: u8 = 4;
const INSIDERS: u8 = 5;

fn places(a: &Traits, b: &Traits, points: &mut Points) {
    let (Some(one), Some(other)) = (a.places.first(), b.places.first()) else { return };
    if one == other {
        points.add(Evidence::SamePlace, 3, one.clone());
    } else if !a.places.iter().any(|place| b.places.contains(place)) {
        points.add(Evidence::OtherPlace, -5, format!("{one} {other}"));
    }
}

fn words(a: &Traits, b: &Traits, points: &mut Points) {
    let fewest = a.words.len().min(b.words.len());
    if fewest == 0 {
        return;
    }
    let shared = near::common(&a.words, &b.words);
    match shared {
        0 if fewest >= TELLING && !points.has(Evidence::LooksBack) => {
            points.add(Evidence::NoWords, -2, "");
        }
        0..=2 => {}
        3..=5 => points.add(Evidence::SameWords, 2, shared.to_string()),
        6..=9 => points.add(Evidence::SameWords, 4, shared.to_string()),
        _ => points.add(Evidence::SameWords, 6, shared.to_string()),
    }
}

/// Telling words that each of two texts has where it tells something that they share none.
const TELLING: usize = 8;

/// Points from which an incident that is mentioned is the one compared.
pub(crate) fn enough_for_mention(tie: Tie) -> i32 {
    match tie {
        Tie::Origin | Tie::Consequence => 4,
        Tie::SameOwner | Tie::Aside => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::super::organisation::Organisation;
    use super::*;

    #[test]
    fn what_tells_nothing_by_itself_is_no_copy() {
        let text = "対象の方には個別にご連絡し、お詫びしています。個人情報保護委員会に報告しました。封入の作業を二人一組で行います。";
        let passage = |owner: &str| Traits {
            owner: Organisation::named(owner),
            sketch: near::Near::of(text).sketch,
            cause: Some(Cause::Unknown),
            ..Traits::default()
        };
        let is_copy =
            |a: &Traits, b: &Traits| compare(a, b).is_some_and(|points| points.has(Evidence::NearIdentical));
        assert!(!is_copy(&passage(""), &passage("")));
        assert!(is_copy(&passage("青嶺商店"), &passage("青嶺商店")));
    }

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
}
