//! How much speaks for two articles being of one incident: a list of comparisons, each giving a point or none.

mod cause;
mod count;
mod hired;
mod time;
mod whose;

use jikenbo_model::Tie;

use super::evidence::{Evidence, Points};
use super::near;
use super::organisation::{Nearness, Organisation, are_of_two_scripts, is_area};
use super::titled::goes_on_under_title;
use super::traits::Traits;
use super::undated::{further_number, is_undated_twin};
use crate::key::key;
use count::LARGE;
use whose::{corrects, is_told_alike, is_unnamed_twin, may_be_translated, misread, partner};

pub(super) use cause::{ATTACKS, INSIDERS, TAKEN, family, is_stolen_by_attack};
pub(super) use count::{count_alike, rounds, weight_of_same};
pub(super) use time::names_report_of;

/// Points from which two articles are of one incident.
pub(crate) const ENOUGH: i32 = 9;

/// A comparison of two incidents as told.
type Comparison = fn(&Traits, &Traits, &mut Points);

const COMPARISONS: &[Comparison] = &[
    texts,
    numbers,
    time::series,
    time::disclosures,
    time::events,
    time::days_of_months,
    time::beginnings,
    count::counts,
    count::firsts,
    cause::causes,
    cause::arrests,
    time::long_after,
    malware,
    hired::contractors,
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
        Nearness::Apart if let Some(name) = partner(a, b).or_else(|| partner(b, a)) => {
            points.add(Evidence::PartOf, 3, name.to_owned());
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
        // A city or a prefecture has many matters.
        Nearness::Same => {
            points.add(Evidence::SameOrganisation, if is_area(&a.owner.full) { 3 } else { 4 }, name())
        }
        Nearness::Group => points.add(Evidence::SameGroup, 3, name()),
        Nearness::Short => points.add(Evidence::ShortForm, 2, format!("{} {}", a.owner.full, b.owner.full)),
    }
    for comparison in COMPARISONS {
        comparison(a, b, &mut points);
    }
    Some(points)
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

fn malware(a: &Traits, b: &Traits, points: &mut Points) {
    if a.malware.is_empty() || b.malware.is_empty() {
        return;
    }
    match a.malware.iter().find(|name| b.malware.contains(name)) {
        Some(name) => points.add(Evidence::SameMalware, 3, name.clone()),
        None => points.add(Evidence::OtherMalware, -2, ""),
    }
}

fn places(a: &Traits, b: &Traits, points: &mut Points) {
    let (Some(one), Some(other)) = (a.places.first(), b.places.first()) else { return };
    if one == other || is_short_for(one, other, &a.owner) || is_short_for(other, one, &b.owner) {
        points.add(Evidence::SamePlace, 3, one.clone());
    } else if !a.places.iter().any(|place| b.places.contains(place)) {
        points.add(Evidence::OtherPlace, -5, format!("{one} {other}"));
    }
}

/// 中央病院 in a text on 青嶺会, 青嶺会|中央病院: is a place of the owner the other one, without the owner's name?
fn is_short_for(place: &str, whole: &str, owner: &Organisation) -> bool {
    let name = whole.strip_suffix(place);
    name.is_some_and(|name| !name.is_empty() && key(name) == owner.full)
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
    use jikenbo_model::vocabulary::Cause;

    use super::super::organisation::Organisation;
    use super::*;

    #[test]
    fn a_place_without_the_name_of_its_owner() {
        let of = |owner: &str, place: &str| Traits {
            owner: Organisation::named(owner),
            places: vec![place.to_owned()],
            ..Traits::default()
        };
        let said = |a: &Traits, b: &Traits| compare(a, b).unwrap();
        let short = of("社会医療法人青嶺会", "中央病院");
        assert!(said(&short, &of("社会医療法人青嶺会", "青嶺会中央病院")).has(Evidence::SamePlace));
        assert!(said(&short, &of("社会医療法人青嶺会", "青嶺会東病院")).has(Evidence::OtherPlace));
        assert!(said(&short, &of("社会医療法人青嶺会", "白樺中央病院")).has(Evidence::OtherPlace));
    }

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
}
