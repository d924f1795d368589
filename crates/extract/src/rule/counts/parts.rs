//! Which numbers are parts of another: 24人 and 41人 beside 65人.

use jikenbo_model::vocabulary::Unit;

use super::Candidate;

/// The most parts that are tried, and the smallest sum that is no chance.
const MOST: usize = 12;
const LEAST: u64 = 10;

/// Marks the numbers that together make the one right before or after them, and that one as the total.
pub(super) fn mark(found: &mut [Candidate]) {
    let values: Vec<u64> = found.iter().map(|candidate| candidate.count.value).collect();
    let sums = (0..values.len()).filter_map(|at| Some((at, parts_of(&values, at)?)));
    for (total, parts) in sums.collect::<Vec<_>>() {
        if !are_alike(found, total, parts.clone()) {
            continue;
        }
        found[total].is_total = true;
        let unit = found[total].count.unit;
        for part in &mut found[parts] {
            part.is_part = true;
            part.count.unit = if is_plain_case(part) { unit } else { part.count.unit };
        }
    }
}

/// Takes a sum for no total where its sentence goes on to a larger number of the same: 職員と元職員あわせて61名、それに患者404名.
pub(super) fn unmark(found: &mut [Candidate]) {
    let lesser: Vec<usize> = (0..found.len()).filter(|&at| is_lesser(found, at)).collect();
    lesser.into_iter().for_each(|at| found[at].is_total = false);
}

fn is_lesser(found: &[Candidate], at: usize) -> bool {
    let sum = &found[at];
    let goes_beyond = |other: &Candidate| {
        other.sentence == sum.sentence
            && other.count.unit == sum.count.unit
            && other.count.value > sum.count.value
            && !other.is_part
    };
    sum.is_total && !sum.in_heading && found[at + 1..].iter().any(goes_beyond)
}

/// Do the parts count what the total counts, or persons and firms together?
fn are_alike(found: &[Candidate], total: usize, mut parts: std::ops::Range<usize>) -> bool {
    let unit = |at: usize| found[at].count.unit;
    let both = [Unit::Persons, Unit::Companies].iter().all(|kind| parts.clone().any(|at| unit(at) == *kind));
    let counts_total =
        |at: usize| unit(at) == unit(total) || is_plain_case(&found[at]) && is_of_data(unit(total));
    both || parts.all(counts_total)
}

/// Is it a 件 of which nothing says what it counts?
fn is_plain_case(candidate: &Candidate) -> bool {
    candidate.is_case && !candidate.plainly
}

/// May its parts be counted by 件?
fn is_of_data(unit: Unit) -> bool {
    matches!(unit, Unit::EmailAddresses | Unit::Records | Unit::Accounts | Unit::Emails | Unit::Items)
}

/// The numbers right after, else right before, that together make the one at this position.
fn parts_of(values: &[u64], at: usize) -> Option<std::ops::Range<usize>> {
    let total = *values.get(at).filter(|&&total| total >= LEAST)?;
    let many = |count: usize| (count >= 2).then_some(count);
    let after = values.get(at + 1..).unwrap_or_default().iter().copied();
    if let Some(count) = summed(after, total).and_then(many) {
        return Some(at + 1..at + 1 + count);
    }
    let before = values.get(..at).unwrap_or_default().iter().rev().copied();
    summed(before, total).and_then(many).map(|count| at - count..at)
}

/// How many of the first `values` make the total.
fn summed(values: impl Iterator<Item = u64>, total: u64) -> Option<usize> {
    let sums = values.take(MOST).scan(0u64, |sum, value| {
        *sum = sum.saturating_add(value);
        (*sum <= total).then_some(*sum)
    });
    sums.zip(1..).find(|&(sum, _)| sum == total).map(|(_, count)| count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_totals() {
        assert_eq!(parts_of(&[65, 24, 41], 0), Some(1..3));
        assert_eq!(parts_of(&[24, 41, 65], 2), Some(0..2));
        assert_eq!(parts_of(&[7, 24, 41, 65, 3], 3), Some(1..3));
        assert_eq!(parts_of(&[65, 65], 0), None);
        assert_eq!(parts_of(&[3, 1, 2], 0), None);
        assert_eq!(parts_of(&[65, 24, 42], 0), None);
    }
}
