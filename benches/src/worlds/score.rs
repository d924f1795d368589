//! How well documents were gathered: pairs, B³, wrong merges of what is easily confused, relations.

use std::collections::{BTreeMap, BTreeSet};

use crate::affair::Likeness;

/// What a document belongs to, by any names, and how it stands to it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Label {
    pub(crate) incidents: BTreeSet<String>,
    pub(crate) relation: String,
}

/// Documents that are together, the smaller number first.
type Pair = (usize, usize);

/// All pairs of documents that share an incident.
pub(crate) fn pairs(labels: &[Label]) -> BTreeSet<Pair> {
    let mut members: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, label) in labels.iter().enumerate() {
        for incident in &label.incidents {
            members.entry(incident).or_default().push(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for group in members.values() {
        for (nth, &a) in group.iter().enumerate() {
            pairs.extend(group.iter().skip(nth + 1).map(|&b| (a, b)));
        }
    }
    pairs
}

/// The share `part` of `whole`; all of nothing.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Pairwise precision and recall.
pub(crate) fn pairwise(truth: &BTreeSet<Pair>, found: &BTreeSet<Pair>) -> (f64, f64) {
    let right = truth.intersection(found).count();
    (share(right, found.len()), share(right, truth.len()))
}

/// The harmonic mean of B³ precision and recall.
pub(crate) fn b_cubed(documents: usize, truth: &BTreeSet<Pair>, found: &BTreeSet<Pair>) -> f64 {
    let (mut of_truth, mut of_found, mut right) =
        (vec![1_usize; documents], vec![1_usize; documents], vec![1_usize; documents]);
    for (pairs, counts) in [(truth, &mut of_truth), (found, &mut of_found)] {
        pairs.iter().for_each(|pair| count(*pair, counts));
    }
    truth.intersection(found).for_each(|pair| count(*pair, &mut right));
    let mean = |of: &[usize]| -> f64 {
        right.iter().zip(of).map(|(&right, &of)| share(right, of)).sum::<f64>() / documents.max(1) as f64
    };
    let (precision, recall) = (mean(&of_found), mean(&of_truth));
    2.0 * precision * recall / (precision + recall)
}

fn count((a, b): Pair, counts: &mut [usize]) {
    counts[a] += 1;
    counts[b] += 1;
}

/// Of the incidents that are easily confused, those of which documents were put together, by likeness: wrong and all.
pub(crate) fn confused(
    confusable: &[(usize, usize, Likeness)],
    own: &[usize],
    wrong: &BTreeSet<Pair>,
) -> BTreeMap<Likeness, (usize, usize)> {
    let together: BTreeSet<Pair> =
        wrong.iter().map(|&(a, b)| (own[a].min(own[b]), own[a].max(own[b]))).collect();
    let mut confused: BTreeMap<Likeness, (usize, usize)> = BTreeMap::new();
    for &(a, b, likeness) in confusable {
        let counted = confused.entry(likeness).or_default();
        counted.0 += usize::from(together.contains(&(a.min(b), a.max(b))));
        counted.1 += 1;
    }
    confused
}

/// The share of documents whose relation is right.
pub(crate) fn relations(truth: &[Label], found: &[Label]) -> f64 {
    let right = truth.iter().zip(found).filter(|(truth, found)| truth.relation == found.relation).count();
    share(right, truth.len())
}
