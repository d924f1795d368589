//! Places: who ties shares one, and how long each has been held.

use std::collections::BTreeMap;

use jikenbo_model::{IncidentNumber, When};

use super::{RankingOf, Side};
use crate::compose::Order;

/// The places of the last month, and what they were before.
pub(super) struct Board {
    pub(super) months: Vec<When>,
    /// The first place first.
    pub(super) ranked: Vec<Ranked>,
}

/// One that is ranked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    pub(super) key: String,
    pub(super) label: String,
    /// The incidents of the last month.
    pub(super) numbers: Vec<IncidentNumber>,
    /// Its place, from 1; those that tie share one.
    pub(super) rank: u64,
    /// Its place in the month before; `None` where it had none.
    pub(super) rank_before: Option<u64>,
    pub(super) count_before: u64,
    /// Months in a row at this place, the last one included.
    pub(super) streak: u64,
    /// How many in each month.
    pub(super) course: Vec<u64>,
}

/// What is counted of one month, by key.
type Counts = BTreeMap<String, (String, Vec<IncidentNumber>)>;

impl Board {
    pub(super) fn of(order: &Order<'_>, side: Side, of: RankingOf<'_>) -> Self {
        let counts: Vec<Counts> = of
            .months
            .iter()
            .map(|(_, matters)| {
                let mut counts = Counts::new();
                for matter in matters {
                    for (key, label) in side.of(order, matter) {
                        counts.entry(key).or_insert_with(|| (label, Vec::new())).1.push(matter.number);
                    }
                }
                counts
            })
            .collect();
        Self { months: of.months.iter().map(|(month, _)| *month).collect(), ranked: ranked(&counts) }
    }

    /// Was a place held in all the months?
    pub(super) fn is_held_throughout(&self) -> bool {
        self.ranked.iter().any(|one| one.streak >= self.months.len() as u64)
    }
}

fn ranked(months: &[Counts]) -> Vec<Ranked> {
    let Some((now, earlier)) = months.split_last() else { return Vec::new() };
    let mut ranked: Vec<Ranked> = now
        .iter()
        .filter_map(|(key, (label, numbers))| {
            let rank = rank(now, key)?;
            let before = earlier.last();
            let same = earlier.iter().rev().take_while(|month| self::rank(month, key) == Some(rank));
            Some(Ranked {
                key: key.clone(),
                label: label.clone(),
                numbers: numbers.clone(),
                rank,
                rank_before: before.and_then(|month| self::rank(month, key)),
                count_before: before.map_or(0, |month| count(month, key)),
                streak: 1 + same.count() as u64,
                course: months.iter().map(|month| count(month, key)).collect(),
            })
        })
        .collect();
    ranked.sort_by(|a, b| (a.rank, &a.key).cmp(&(b.rank, &b.key)));
    ranked
}

fn count(month: &Counts, key: &str) -> u64 {
    month.get(key).map_or(0, |(_, numbers)| numbers.len() as u64)
}

/// The place of `key`: one more than those that have more.
fn rank(month: &Counts, key: &str) -> Option<u64> {
    let own = month.get(key)?.1.len();
    Some(1 + month.values().filter(|(_, numbers)| numbers.len() > own).count() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(counts: &[(&str, u32)]) -> Counts {
        let numbers = |count| (1..=count).map(|serial| IncidentNumber { year: 2025, serial }).collect();
        counts.iter().map(|&(key, count)| (key.to_owned(), (key.to_owned(), numbers(count)))).collect()
    }

    #[test]
    fn ties_share_a_place_and_streaks_end_where_the_place_was_another() {
        let months = [
            month(&[("loss", 9), ("theft", 1)]),
            month(&[("loss", 2), ("theft", 5)]),
            month(&[("loss", 4), ("theft", 4), ("insider", 1)]),
            month(&[("loss", 3), ("theft", 3), ("ddos", 1), ("insider", 1)]),
        ];
        let told: Vec<String> = ranked(&months)
            .iter()
            .map(|one| {
                let before = one.rank_before.map_or("-".to_owned(), |before| before.to_string());
                format!(
                    "{} {} (before {before}, {}) for {} {:?}",
                    one.rank, one.key, one.count_before, one.streak, one.course
                )
            })
            .collect();
        insta::assert_snapshot!(told.join("\n"), @r"
        1 loss (before 1, 4) for 2 [9, 2, 4, 3]
        1 theft (before 1, 4) for 3 [1, 5, 4, 3]
        3 ddos (before -, 0) for 1 [0, 0, 0, 1]
        3 insider (before 3, 1) for 2 [0, 0, 1, 1]
        ");
    }
}
