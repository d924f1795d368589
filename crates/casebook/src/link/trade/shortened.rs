//! A firm whose name others cut short, ミナモ社 for ミナモワークス: by the beginning of its name, the kind of its service and
//! the weeks in which it was hit, that is known of whom they tell.

use super::{is_attack, may_be_attack};
use crate::link::evidence::{Evidence, Points};
use crate::link::organisation::{Nearness, Organisation, is_area};
use crate::link::traits::Traits;

/// Characters of the shortest name that is cut short, by which it is looked up, and of the longest.
const SHORTEST: usize = 3;
const LONGEST: usize = 6;

/// Days before the notice of the firm, and after it, in which its customers tell of what happened.
const SOONER: i32 = 14;
const LATER: i32 = 60;

/// By what a firm with a service is filed that was hit.
pub(super) fn own_beginnings(of: &Traits) -> Vec<String> {
    if is_attack(of) && !is_area(&of.owner.full) { marks(of, &of.owner.full).collect() } else { Vec::new() }
}

/// By what those are looked up whose names a text may have cut short.
pub(super) fn beginnings_sought(teller: &Traits) -> Vec<String> {
    if !may_be_attack(teller) {
        return Vec::new();
    }
    let names = teller.told_names().filter(|name| name.chars().count() <= LONGEST);
    names.flat_map(|name| marks(teller, name)).collect()
}

fn marks<'a>(traits: &'a Traits, name: &str) -> impl Iterator<Item = String> + use<'a> {
    let beginning: String = name.chars().take(SHORTEST).collect();
    let is_name = beginning.chars().count() == SHORTEST;
    traits.services.iter().filter(move |_| is_name).map(move |kind| format!("n{beginning}@{kind}"))
}

/// Did the incident of `teller` come from that of `of`, a firm that it names by the beginning of its name, which has a service
/// of the kind that it tells of, hired nobody, and tells of an attack near the same day?
pub(in crate::link) fn came_from_shortened(teller: &Traits, of: &Traits) -> Option<Points> {
    let of_service = teller.services.iter().any(|kind| of.services.contains(kind));
    let is_host = of_service && of.contractors.is_empty() && is_attack(of) && may_be_attack(teller);
    let days = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    let is_soon = days.is_some_and(|days| (-SOONER..=LATER).contains(&days));
    let apart = teller.owner.nearness(&of.owner) == Nearness::Apart;
    if !(is_host && is_soon && apart) {
        return None;
    }
    teller.told_names().find(|name| is_cut_from(name, &of.owner))?;
    let mut points = Points::default();
    points.add(Evidence::NamedContractor, 4, of.owner.full.clone());
    points.add(Evidence::NearDisclosure, 2, "");
    Some(points)
}

/// ミナモ|ワークス: is the name the beginning of that of the owner?
fn is_cut_from(name: &str, owner: &Organisation) -> bool {
    let length = name.chars().count();
    (SHORTEST..=LONGEST).contains(&length)
        && !is_area(name)
        && owner.full.starts_with(name)
        && owner.full.chars().count() > length
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Cause;

    use super::*;
    use crate::key::key;
    use crate::link::called::Firm;
    use crate::link::day::Days;

    #[test]
    fn a_firm_whose_name_is_cut_short() {
        let told = |owner: &str, day: &str, service: &str| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(Days::of(day.parse().unwrap())),
            cause: Some(Cause::UnauthorizedAccess),
            services: vec![key(service)],
            ..Traits::default()
        };
        let teller = |name: &str| Traits {
            firms: vec![Firm { name: key(name), said: 0 }],
            ..told("東丘銀行", "2024-06-20", "予約")
        };
        for (name, firm, day, service, came) in [
            ("アオミネ", "アオミネワークス", "2024-06-14", "予約", true),
            ("アオミネ", "アオミネワークス", "2024-06-14", "計算", false),
            ("アオミネ", "アオミネワークス", "2024-02-14", "予約", false),
            ("アオ", "アオミネワークス", "2024-06-14", "予約", false),
            ("アオミドリ", "アオミネワークス", "2024-06-14", "予約", false),
        ] {
            let (teller, of) = (teller(name), told(firm, day, service));
            assert_eq!(came_from_shortened(&teller, &of).is_some(), came, "{name} {firm} {day} {service}");
            let meets = own_beginnings(&of).iter().any(|known| beginnings_sought(&teller).contains(known));
            assert!(meets || !came, "{name}");
        }
    }
}
