//! From whom two incidents came: a firm that was hired, named or known by its trade.

use jikenbo_model::Voice;

use super::cause::{ATTACKS, family};
use crate::link::evidence::{Evidence, Points};
use crate::link::organisation::Nearness;
use crate::link::traits::Traits;

pub(super) fn contractors(a: &Traits, b: &Traits, points: &mut Points) {
    let pairs = || a.contractors.iter().flat_map(|one| b.contractors.iter().map(move |other| (one, other)));
    let named = !a.contractors.is_empty() && !b.contractors.is_empty();
    let shared = pairs().find(|(one, other)| one.nearness(other) > Nearness::Apart);
    let is_hired = |name: &String| a.contractors.iter().chain(&b.contractors).any(|firm| firm.full == *name);
    let blamed = || a.blamed().find(|name| is_hired(name) && b.blamed().any(|other| other == *name));
    if let Some(name) = shared.map(|(name, _)| &name.full).or_else(blamed) {
        // Of what came from an attack on one firm, the customers' reports are of one incident each.
        let came_from_it = a.blamed().any(|firm| firm == name) && b.blamed().any(|firm| firm == name);
        let is_attack = [a, b].iter().all(|traits| traits.cause.and_then(family) == Some(ATTACKS));
        // Of one day, one owner hardly has two of one firm, of which somebody else tells one; two notices of its own are of two.
        let of_others = [a, b].iter().any(|traits| traits.voice == Some(Voice::ThirdParty));
        let weight = match points.has(Evidence::SameDisclosure) {
            _ if came_from_it && is_attack => 5,
            true if of_others => 4,
            true => 2,
            false => 3,
        };
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

#[cfg(test)]
mod tests {
    use super::super::{ENOUGH, compare};
    use super::*;
    use crate::link::day::Days;
    use crate::link::organisation::Organisation;
    use crate::link::traits::Told;

    #[test]
    fn what_one_firm_had_is_told_on_one_day() {
        let told = |voice, day: &str, count| Traits {
            owner: Organisation::named("青嶺県"),
            disclosed: Some(Days::of(day.parse().unwrap())),
            contractors: vec![Organisation::named("ミナモ廃棄")],
            counts: vec![Told { value: count, rounded: false }],
            voice: Some(voice),
            ..Traits::default()
        };
        let own = Traits { counts: Vec::new(), ..told(Voice::Own, "2024-09-06", 8) };
        let is_one = |other: &Traits| compare(&own, other).unwrap().total() >= ENOUGH;
        assert!(is_one(&told(Voice::ThirdParty, "2024-09-06", 8)));
        assert!(!is_one(&told(Voice::ThirdParty, "2024-09-07", 8)));
        assert!(!is_one(&told(Voice::Own, "2024-09-06", 8)));
    }
}
