//! Counting: what was found, what was missed, what was made up, and what has no words to show.

use std::collections::BTreeMap;

use serde_json::Value;

use super::interval::{Interval, wilson};
use super::item::{FIELDS, items};
use super::support::{Words, is_supported};

/// True positives, false positives, false negatives.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Score {
    pub(crate) tp: usize,
    pub(crate) fp: usize,
    pub(crate) r#fn: usize,
}

impl Score {
    /// Of what was predicted, how much is gold?
    pub(crate) fn precision(self) -> f64 {
        ratio(self.tp, self.tp + self.fp)
    }

    /// Of what is gold, how much was predicted?
    pub(crate) fn recall(self) -> f64 {
        ratio(self.tp, self.tp + self.r#fn)
    }

    /// Where [`Self::precision`] may well lie.
    pub(crate) fn precision_interval(self) -> Interval {
        wilson(self.tp, self.tp + self.fp)
    }

    /// Where [`Self::recall`] may well lie.
    pub(crate) fn recall_interval(self) -> Interval {
        wilson(self.tp, self.tp + self.r#fn)
    }

    /// The harmonic mean of both.
    pub(crate) fn f1(self) -> f64 {
        ratio(2 * self.tp, 2 * self.tp + self.fp + self.r#fn)
    }

    fn plus(self, other: Self) -> Self {
        Self { tp: self.tp + other.tp, fp: self.fp + other.fp, r#fn: self.r#fn + other.r#fn }
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The sums over all pairs.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    fields: BTreeMap<&'static str, Score>,
    /// Gold articles.
    pub(crate) articles: usize,
    /// Gold articles with a prediction.
    pub(crate) found: usize,
    /// Predicted fields that hold a value.
    pub(crate) values: usize,
    /// Those of them without words inside their article that hold them up.
    pub(crate) naked: usize,
}

impl Tally {
    /// Counts one pair; `words` are those of the document.
    pub(super) fn count(&mut self, gold: Option<&Value>, predicted: Option<&Value>, words: &Words) {
        self.articles += usize::from(gold.is_some());
        self.found += usize::from(gold.is_some() && predicted.is_some());
        for &field in FIELDS {
            let (want, have) = (items(gold, field), items(predicted, field));
            let both = want.intersection(&have).count();
            let score = self.fields.entry(field).or_default();
            *score = score.plus(Score { tp: both, fp: have.len() - both, r#fn: want.len() - both });
        }
        if let Some(predicted) = predicted {
            let filled =
                FIELDS.iter().filter(|&&field| field != "kind" && !items(Some(predicted), field).is_empty());
            let filled: Vec<_> = filled.filter(|&&field| field != "affected_detail").collect();
            self.values += filled.len();
            self.naked += filled.iter().filter(|field| !is_supported(predicted, field, words)).count();
        }
    }

    /// The score of every field, in the order of [`FIELDS`].
    pub(crate) fn scores(&self) -> impl Iterator<Item = (&'static str, Score)> {
        FIELDS.iter().map(|&field| (field, self.fields.get(field).copied().unwrap_or_default()))
    }

    /// All fields together.
    pub(crate) fn micro(&self) -> Score {
        self.scores().fold(Score::default(), |all, (_, score)| all.plus(score))
    }

    /// The mean over the fields that the gold labels use.
    pub(crate) fn macro_f1(&self) -> f64 {
        let used: Vec<_> = self.scores().filter(|(_, score)| score.tp + score.r#fn > 0).collect();
        if used.is_empty() {
            0.0
        } else {
            used.iter().map(|(_, score)| score.f1()).sum::<f64>() / used.len() as f64
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn missed_and_made_up_are_counted_apart() {
        let gold = json!({"kind": "incident", "cause": "loss", "assets": ["paper", "pc"]});
        let predicted = json!({"kind": "incident", "cause": "theft", "assets": ["paper"], "start": 0, "end": 9,
            "evidence": {"assets": [[2, 4]], "cause": [[8, 12]]}});
        let mut tally = Tally::default();
        let words = Words::new("申込書の紛失と盗難");
        tally.count(Some(&gold), Some(&predicted), &words);
        tally.count(Some(&gold), None, &words);
        assert_eq!(tally.micro(), Score { tp: 2, fp: 1, r#fn: 6 });
        assert_eq!((tally.articles, tally.found, tally.values, tally.naked), (2, 1, 2, 1));
    }
}
