//! How many an article counts, and how many an earlier report did.

use jikenbo_model::vocabulary::Unit;
use jikenbo_model::{Bound, Count, Record};
use jikenbo_text::{Amount, Counter, Words, amounts};

use super::{Told, is_telling};
use crate::former::formers;
use crate::link::other::numbers_of_another;

pub(super) fn counts_of(record: &Record, text: &str, former: &[u64]) -> Vec<Told> {
    let headline = record.affected.iter().map(|affected| affected.value.count);
    let counted = || record.counts.iter().map(|counted| counted.value.count);
    let headline =
        headline.flat_map(|count| instead_of_former(count, counted(), former).into_iter().chain([count]));
    let others: Vec<u64> =
        record.mentioned.iter().filter_map(|other| Some(other.value.count?.value)).collect();
    // How many devices were replaced says nothing of how many people it touched.
    let may_lead = |unit: Unit| record.affected.is_some() || !matches!(unit, Unit::Devices | Unit::Yen);
    let own = record.counts.iter().map(|counted| &counted.value.count);
    let own = own.filter(|count| !others.contains(&count.value) && may_lead(count.unit));
    let all = headline.chain(own.copied());
    let mut counts: Vec<Told> = Vec::new();
    for told in all.map(told) {
        if !counts.contains(&told) {
            counts.push(told);
        }
    }
    let of_another = numbers_of_another(text);
    let is_own = |told: &Told| !of_another.contains(&told.value);
    if counts.iter().any(is_own) {
        counts.retain(is_own);
    }
    if counts.is_empty() { titled(text) } else { counts }
}

/// Where the headline number is one that an earlier report gave: the exact one of its unit among those that are `told`
/// now.
fn instead_of_former(
    headline: Count,
    mut told: impl Iterator<Item = Count>,
    former: &[u64],
) -> Option<Count> {
    if headline.bound == Bound::Exact || !former.contains(&headline.value) {
        return None;
    }
    told.find(|count| {
        let is_now = count.bound == Bound::Exact && !former.contains(&count.value);
        let is_of_its_kind = count.unit == headline.unit && count.value * PART > headline.value;
        is_now && is_of_its_kind && is_telling(count.value)
    })
}

/// The part of the number of an earlier report that a later one tells at least, where it takes its place.
const PART: u64 = 10;

/// The people or cases that the first line of a folded text counts, where nothing is known of what became of them.
pub(super) fn titled(text: &str) -> Vec<Told> {
    let counts = |amount: &Amount| {
        let counters = [Counter::Person, Counter::Case, Counter::Member, Counter::Household];
        amount.counter.is_some_and(|counter| counters.contains(&counter))
    };
    let title = text.trim_start().lines().next().unwrap_or_default();
    let told = amounts(title).into_iter().filter(counts);
    told.map(|amount| Told { value: amount.value, rounded: amount.bound != Bound::Exact }).collect()
}

/// The least number that is worth comparing.
const WORTH: u64 = 100;

/// The numbers that a folded text gives to an earlier report: これまでは約900万件としていた.
pub(super) fn former_counts(text: &str) -> Vec<u64> {
    let sentences = text.split(['。', '\n']).flat_map(formers).map(|told| told.value);
    let mut former: Vec<u64> = sentences.chain(wrong_counts(text)).chain(former_in_english(text)).collect();
    former.retain(|&value| value >= WORTH);
    former.sort_unstable();
    former.dedup();
    former
}

/// 1,402 persons, not |1,317|: the numbers that an English text takes back.
fn former_in_english(text: &str) -> impl Iterator<Item = u64> {
    static TAKEN_BACK: Words = Words::of(&[
        ", not ",
        "instead of ",
        "rather than ",
        "up from ",
        "down from ",
        "revised from ",
        "increased from ",
        "decreased from ",
        "previously reported ",
        "initially reported ",
        "previously announced ",
    ]);
    TAKEN_BACK.places(text).filter_map(|(at, words)| {
        let rest = text.get(at + words.len()..)?;
        let number =
            rest.get(..rest.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(rest.len()))?;
        number.trim_end_matches(',').replace(',', "").parse().ok()
    })
}

/// The wrong numbers of tables of errors whose right ones stand on the next line.
fn wrong_counts(text: &str) -> Vec<u64> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    let mut wrong = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with('誤')
            && let Some(right) = lines.peek()
        {
            wrong.extend(formers(&format!("{line} {right}")).into_iter().map(|told| told.value));
        }
    }
    wrong
}

pub(super) fn told(count: Count) -> Told {
    Told { value: count.value, rounded: count.bound != Bound::Exact }
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Unit;

    use super::*;

    #[test]
    fn numbers_that_an_english_text_takes_back() {
        for (text, former) in [
            ("Personal data: 2,460 persons, not 2,410. All have been informed.", &[2_410][..]),
            ("The number rose to 2,460, up from 2,410 in June.", &[2_410]),
            ("Details of 2,410 persons, not payment data, were taken.", &[]),
        ] {
            assert_eq!(former_counts(text), former, "{text}");
        }
    }

    #[test]
    fn the_number_of_an_earlier_report_is_no_headline() {
        let count = |value, bound| Count { value, unit: Unit::Records, bound };
        let (most, companies) =
            (count(112_000, Bound::UpTo), Count { unit: Unit::Companies, ..count(1_058, Bound::Exact) });
        for (now, former, expected) in [
            (count(96_377, Bound::Exact), &[112_000][..], Some(96_377)),
            (count(96_377, Bound::Exact), &[], None),
            (count(96_377, Bound::Exact), &[112_000, 96_377], None),
            (count(96_000, Bound::About), &[112_000], None),
            (count(1_203, Bound::Exact), &[112_000], None),
        ] {
            let told = [most, companies, now].into_iter();
            let found = instead_of_former(most, told, former).map(|count| count.value);
            assert_eq!(found, expected, "{now:?} {former:?}");
        }
    }
}
