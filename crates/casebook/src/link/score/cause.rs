//! By what two incidents came about.

use jikenbo_model::Voice;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::Words;

use super::count::rounds;
use super::time::{OF_DAY, names_report_of};
use crate::history::precision as digits;
use crate::link::evidence::{Evidence, Points};
use crate::link::organisation::{Nearness, is_area};
use crate::link::traits::{Told, Traits};

/// Where one owner tells the same number on the same day, another cause is one that was misread.
pub(super) fn causes(a: &Traits, b: &Traits, points: &mut Points) {
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

/// The least number by which what somebody took from a firm is known.
pub(in crate::link) const TAKEN: u64 = 100_000;

/// Days after which he is taken in.
const LATER: i32 = 420;

/// Does one tell that somebody was taken in for what he took from a firm, and the other how much the firm had lost before, so
/// many that it is the same?
pub(super) fn arrests(a: &Traits, b: &Traits, points: &mut Points) {
    if tells_of_arrest(a, b) || tells_of_arrest(b, a) {
        points.add(Evidence::LooksBack, 2, "");
    }
}

/// Does one tell of what one of the house took, and the other of nothing else?
pub(super) fn may_be_insiders(a: &Traits, b: &Traits) -> bool {
    [a, b].iter().any(|traits| traits.cause.and_then(family) == Some(INSIDERS)) && are_none_but_insiders(a, b)
}

/// Is the cause of neither of another kind?
pub(super) fn are_none_but_insiders(a: &Traits, b: &Traits) -> bool {
    [a, b].iter().all(|traits| traits.cause.and_then(family).is_none_or(|family| family == INSIDERS))
}

fn tells_of_arrest(later: &Traits, earlier: &Traits) -> bool {
    static TAKEN_IN: Words = Words::of(&["逮捕", "送検", "起訴", "有罪", "実刑"]);
    let days = later.disclosed.zip(earlier.disclosed).map(|(later, earlier)| later.first - earlier.last);
    let is_later = days.is_some_and(|days| (0..=LATER).contains(&days));
    let is_firm = later.owner.nearness(&earlier.owner) >= Nearness::Group && !is_area(&later.owner.full);
    let counted = |one: &Told| {
        let is_it = |other: &Told| one.value == other.value || rounds(*one, *other) || rounds(*other, *one);
        one.value >= TAKEN && earlier.counts.first().is_some_and(is_it)
    };
    is_later
        && is_firm
        && later.cause == Some(Cause::Insider)
        && may_be_insiders(later, earlier)
        && later.voice == Some(Voice::ThirdParty)
        && later.counts.iter().any(counted)
        && TAKEN_IN.stands_in(&later.head)
}

/// Others say of data that an attack took away that they were stolen.
pub(in crate::link) fn is_stolen_by_attack(others: &Traits, of: &Traits) -> bool {
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
pub(in crate::link) fn family(cause: Cause) -> Option<u8> {
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

/// The families of causes by which things are gone, of those that come from outside, and of those of the house: see
/// [`family`].
const LOSSES: u8 = 3;

pub(in crate::link) const ATTACKS: u8 = 4;

pub(in crate::link) const INSIDERS: u8 = 5;

#[cfg(test)]
mod tests {
    use super::super::compare;
    use super::*;
    use crate::link::day::Days;
    use crate::link::organisation::Organisation;

    #[test]
    fn what_a_hired_firm_had_is_gone() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let told = |day: &str, cause, firm: &str| Traits {
            owner: Organisation::named("青嶺県"),
            disclosed: Some(days(day)),
            cause: Some(cause),
            contractors: Organisation::named(firm)
                .is_named()
                .then(|| Organisation::named(firm))
                .into_iter()
                .collect(),
            ..Traits::default()
        };
        let count = |value| vec![Told { value, rounded: false }];
        let is_other = |a: &Traits, b: &Traits| compare(a, b).unwrap().has(Evidence::OtherCause);
        let own = told("2024-12-05", Cause::Insider, "ミナモ廃棄");
        assert!(!is_other(&told("2024-12-05", Cause::Loss, "ミナモ廃棄"), &own));
        assert!(!is_other(&told("2024-12-05", Cause::UnauthorizedAccess, "ミナモ廃棄"), &own));
        let later = Traits { earlier: vec![days("2024-12-05")], ..told("2024-12-23", Cause::Loss, "") };
        assert!(!is_other(&later, &own));
        for other in [
            told("2024-12-05", Cause::Loss, "シラカバ印刷"),
            told("2024-12-05", Cause::MisdeliveryOther, "ミナモ廃棄"),
            told("2024-12-06", Cause::Loss, "ミナモ廃棄"),
        ] {
            assert!(is_other(&other, &own), "{other:?}");
        }
        let many = Traits { counts: count(9_000), ..told("2024-12-05", Cause::Loss, "ミナモ廃棄") };
        assert!(is_other(&many, &Traits { counts: count(12), ..own }));
    }

    #[test]
    fn who_took_it_is_taken_in() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let told = |day: &str, value, cause, head: &str| Traits {
            owner: Organisation::named("ミナモ保証"),
            voice: Some(Voice::ThirdParty),
            disclosed: Some(days(day)),
            counts: vec![Told { value, rounded: value % 10_000 == 0 }],
            cause: Some(cause),
            head: head.to_owned(),
            ..Traits::default()
        };
        let arrest = told("2020-09-08", 480_000, Cause::Insider, "ミナモ保証子会社の元社員を逮捕");
        for (earlier, is_it) in [
            (told("2020-06-25", 483_000, Cause::Unknown, ""), true),
            (told("2020-06-25", 483_000, Cause::Ransomware, ""), false),
            (told("2020-06-25", 1_483, Cause::Insider, ""), false),
            (told("2018-06-25", 483_000, Cause::Insider, ""), false),
        ] {
            assert_eq!(tells_of_arrest(&arrest, &earlier), is_it, "{earlier:?}");
        }
    }
}
