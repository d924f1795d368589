//! Places: who ties shares one, and how long each has been held.

use std::collections::BTreeMap;

use jikenbo_model::IncidentNumber;

use super::{RankingOf, Side};
use crate::compose::{Order, Period};

/// The places of the last stretch of time, and what they were before.
pub(super) struct Board {
    /// Oldest first.
    pub(super) stretches: Vec<Period>,
    /// The first place first.
    pub(super) ranked: Vec<Ranked>,
}

/// One that is ranked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    pub(super) key: String,
    pub(super) label: String,
    /// The incidents of the last stretch.
    pub(super) numbers: Vec<IncidentNumber>,
    /// Its place, from 1; those that tie share one.
    pub(super) rank: u64,
    /// Its place in the stretch before; `None` where it had none.
    pub(super) rank_before: Option<u64>,
    pub(super) count_before: u64,
    /// Stretches in a row at this place, the last one included.
    pub(super) streak: u64,
    /// How many in each stretch, oldest first.
    pub(super) course: Vec<u64>,
}

/// What is counted of one stretch, by key.
type Counts = BTreeMap<String, (String, Vec<IncidentNumber>)>;

impl Board {
    pub(super) fn of(order: &Order<'_>, side: Side, of: RankingOf<'_>) -> Self {
        let counts: Vec<Counts> = of
            .stretches
            .iter()
            .rev()
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
        let stretches = of.stretches.iter().rev().map(|(period, _)| *period).collect();
        Self { stretches, ranked: ranked(&counts) }
    }

    /// Was a place held in all the stretches?
    pub(super) fn is_held_throughout(&self) -> bool {
        self.ranked.iter().any(|one| one.streak >= self.stretches.len() as u64)
    }
}

fn ranked(stretches: &[Counts]) -> Vec<Ranked> {
    let Some((now, earlier)) = stretches.split_last() else { return Vec::new() };
    let mut ranked: Vec<Ranked> = now
        .iter()
        .filter_map(|(key, (label, numbers))| {
            let rank = rank(now, key)?;
            let before = earlier.last();
            let same = earlier.iter().rev().take_while(|stretch| self::rank(stretch, key) == Some(rank));
            Some(Ranked {
                key: key.clone(),
                label: label.clone(),
                numbers: numbers.clone(),
                rank,
                rank_before: before.and_then(|stretch| self::rank(stretch, key)),
                count_before: before.map_or(0, |stretch| count(stretch, key)),
                streak: 1 + same.count() as u64,
                course: stretches.iter().map(|stretch| count(stretch, key)).collect(),
            })
        })
        .collect();
    ranked.sort_by(|a, b| (a.rank, &a.key).cmp(&(b.rank, &b.key)));
    ranked
}

fn count(stretch: &Counts, key: &str) -> u64 {
    stretch.get(key).map_or(0, |(_, numbers)| numbers.len() as u64)
}

/// The place of `key`: one more than those that have more.
fn rank(stretch: &Counts, key: &str) -> Option<u64> {
    let own = stretch.get(key)?.1.len();
    Some(1 + stretch.values().filter(|(_, numbers)| numbers.len() > own).count() as u64)
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
