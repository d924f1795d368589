//! An article that names nobody and bears no date, and one that tells whose it was and when: how many they were, and days
//! of a month, 県内の病院で患者412人分, 今月6日, say that both are of one incident.

use super::day::apart_within_a_year;
use super::near;
use super::score::family;
use super::traits::Traits;

/// The least number of people by which it is looked for.
const LEAST: u64 = 100;

/// Days by which it is looked for.
const MOST: usize = 6;

/// Days of a month, and telling words, that both have.
const DAYS: usize = 2;
const WORDS: usize = 2;

/// Under what it is filed, those that bear no date and name nobody apart from those that tell when it was.
pub(super) fn filed_under(traits: &Traits) -> Vec<String> {
    marks(traits, is_undated(traits))
}

/// What it is looked up by: those of the other kind.
pub(super) fn looked_up_by(traits: &Traits) -> Vec<String> {
    marks(traits, !is_undated(traits))
}

fn marks(traits: &Traits, is_undated: bool) -> Vec<String> {
    let count = traits.counted().filter(|&count| count >= LEAST && traits.mention.is_none());
    let sign = if is_undated { "?d" } else { "!d" };
    count.map_or_else(Vec::new, |count| {
        days_of(traits).into_iter().take(MOST).map(|day| format!("{sign}{count}@{day}")).collect()
    })
}

/// Does it name nobody, and nothing tell when it was written?
fn is_undated(traits: &Traits) -> bool {
    !traits.owner.is_named() && !traits.days_of_months.is_empty()
}

/// The days of a month that it names where it bears no date, or on which it was disclosed and happened, each once.
fn days_of(traits: &Traits) -> Vec<u8> {
    if is_undated(traits) {
        return traits.days_of_months.clone();
    }
    let exact = traits.disclosed.iter().chain(&traits.event).filter(|day| day.is_exact());
    let mut days: Vec<u8> = exact.map(|day| day.month_and_day().1).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Does one of the two name nobody and bear no date, and do both count the same people, share days of a month and telling
/// words, and tell of no other cause?
pub(super) fn is_undated_twin(a: &Traits, b: &Traits) -> bool {
    let of_two_kinds = is_undated(a) != is_undated(b);
    let counted = a.counted().filter(|&count| count >= LEAST).is_some() && a.shared_headline(b).is_some();
    if !of_two_kinds || !counted {
        return false;
    }
    let days = days_of(b);
    let shared = days_of(a).iter().filter(|day| days.contains(day)).count();
    let kinds = a.cause.and_then(family).zip(b.cause.and_then(family));
    let told = near::common(&a.words, &b.words) + usize::from(further_number(a, b).is_some());
    shared >= DAYS && kinds.is_none_or(|(one, other)| one == other) && told >= WORDS
}

/// Does one of the two bear no date and name months and days, all of them months away from all that the other tells?
pub(super) fn are_of_other_months(a: &Traits, b: &Traits) -> bool {
    is_months_away(a, b) || is_months_away(b, a)
}

fn is_months_away(undated: &Traits, of: &Traits) -> bool {
    let exact = of.event.iter().chain(&of.disclosed).filter(|day| day.is_exact());
    let gaps = exact.flat_map(|day| {
        let day = day.month_and_day();
        undated.months_and_days.iter().map(move |other| apart_within_a_year(day, *other))
    });
    gaps.min().is_some_and(|gap| gap > SEASON)
}

/// Days of a year, whichever, by which what happened is something else.
const SEASON: i32 = 90;

/// A number besides the headline that both tell: うち31人.
pub(super) fn further_number(a: &Traits, b: &Traits) -> Option<u64> {
    let mut further = a.counts.iter().skip(1).map(|told| told.value).filter(|&value| value >= TELLING);
    further.find(|&value| b.counts.iter().skip(1).any(|told| told.value == value))
}

/// The least number besides the headline that tells something.
const TELLING: u64 = 10;

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Cause;

    use super::super::day::Days;
    use super::super::organisation::Organisation;
    use super::super::traits::Told;
    use super::*;

    fn counted(count: u64) -> Traits {
        Traits {
            counts: vec![Told { value: count, rounded: false }],
            cause: Some(Cause::Loss),
            words: vec![1, 2, 3],
            ..Traits::default()
        }
    }

    #[test]
    fn months_that_are_far_from_all_that_is_told() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let undated = Traits { months_and_days: vec![(6, 18), (7, 19)], ..Traits::default() };
        let told = |disclosed: &str, event: &str| Traits {
            disclosed: Some(days(disclosed)),
            event: vec![days(event)],
            ..Traits::default()
        };
        for (disclosed, event, other) in [
            ("2022-02-17", "2022-02-03", true),
            ("2022-08-17", "2022-02-03", false),
            ("2022-02-17", "2022-06-20", false),
            ("2022-02", "2022-01", false),
        ] {
            let of = told(disclosed, event);
            let found = (are_of_other_months(&undated, &of), are_of_other_months(&of, &undated));
            assert_eq!(found, (other, other), "{disclosed} {event}");
        }
    }

    #[test]
    fn days_of_a_month_and_how_many() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let named = Traits {
            owner: Organisation::named("月見野市立病院"),
            disclosed: Some(days("2024-03-21")),
            event: vec![days("2024-03-05"), days("2024-03-08")],
            ..counted(318)
        };
        let undated = |days: &[u8]| Traits { days_of_months: days.to_vec(), ..counted(318) };
        assert!(is_undated_twin(&undated(&[5, 8]), &named) && is_undated_twin(&named, &undated(&[8, 21])));
        let others = [
            undated(&[5, 9]),
            Traits { counts: counted(319).counts, ..undated(&[5, 8]) },
            Traits { cause: Some(Cause::Phishing), ..undated(&[5, 8]) },
            Traits { words: vec![4, 5, 6], ..undated(&[5, 8]) },
            Traits { owner: Organisation::named("青葉病院"), ..undated(&[5, 8]) },
        ];
        let more = |own: Traits, words: &[u32]| {
            let further = Told { value: 23, rounded: false };
            Traits { counts: [own.counts, vec![further]].concat(), words: words.to_vec(), ..own }
        };
        let (one, other) = (more(undated(&[5, 8]), &[3, 4]), more(named.clone(), &[1, 2, 3]));
        assert!(is_undated_twin(&one, &other) && !is_undated_twin(&one, &named));
        for other in others {
            assert!(!is_undated_twin(&other, &named), "{other:?}");
        }
        assert!(filed_under(&named).iter().any(|mark| looked_up_by(&undated(&[8])).contains(mark)));
        assert!(filed_under(&undated(&[8])).iter().any(|mark| looked_up_by(&named).contains(mark)));
    }
}
