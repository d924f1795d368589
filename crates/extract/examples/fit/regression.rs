//! A logistic regression, made small by a penalty on the squares of its weights.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::texts::{Labelled, Pair};

/// Texts in which a pair has to stand.
const LEAST: usize = 5;
/// What a mistake costs beside the squares of the weights.
const COST: f64 = 0.1;
/// Steps of the descent.
const STEPS: usize = 1_500;

/// Weights of pairs, in logarithms of the odds.
pub(crate) struct Weights {
    of: BTreeMap<Pair, f64>,
    bias: f64,
}

impl Weights {
    /// What a text weighs.
    pub(crate) fn judge(&self, pairs: &BTreeSet<Pair>) -> f64 {
        self.bias + pairs.iter().filter_map(|pair| self.of.get(pair)).sum::<f64>()
    }

    /// A line a pair, in hundredths; those that round to nothing are left out.
    pub(crate) fn file(&self) -> String {
        let hundredths = |weight: f64| (weight * 100.0).round();
        let mut file = format!("\t{}\n", hundredths(self.bias));
        for ([first, second], weight) in &self.of {
            if hundredths(*weight) != 0.0 {
                writeln!(file, "{first}{second}\t{}", hundredths(*weight)).expect("a string takes text");
            }
        }
        file
    }
}

/// Texts as rows of the positions of their pairs.
struct Rows<'t> {
    pairs: Vec<Pair>,
    rows: Vec<(&'t Labelled, Vec<usize>)>,
}

impl<'t> Rows<'t> {
    fn of(texts: &[&'t Labelled]) -> Self {
        let mut held: BTreeMap<Pair, usize> = BTreeMap::new();
        for pair in texts.iter().flat_map(|text| &text.pairs) {
            *held.entry(*pair).or_default() += 1;
        }
        held.retain(|_, texts| *texts >= LEAST);
        let pairs: Vec<Pair> = held.into_keys().collect();
        let row =
            |text: &Labelled| text.pairs.iter().filter_map(|pair| pairs.binary_search(pair).ok()).collect();
        let rows = texts.iter().map(|text| (*text, row(text))).collect();
        Self { pairs, rows }
    }

    /// The slope of the cost at these weights, of which the last is the bias.
    fn slope(&self, weights: &[f64]) -> Vec<f64> {
        let mut slope = weights.to_vec();
        let bias = self.pairs.len();
        for (text, row) in &self.rows {
            let odds = weights[bias] + row.iter().map(|&at| weights[at]).sum::<f64>();
            let label = if text.is_incident { 1.0 } else { 0.0 };
            let missed = COST * text.share * (1.0 / (1.0 + (-odds).exp()) - label);
            row.iter().for_each(|&at| slope[at] += missed);
            slope[bias] += missed;
        }
        slope
    }

    /// How fast the slope can turn at most: the greatest eigenvalue of what the texts have in common.
    fn steepest(&self) -> f64 {
        let bias = self.pairs.len();
        let mut along = vec![1.0; bias + 1];
        let mut greatest = 0.0;
        for _ in 0..30 {
            let mut turned = vec![0.0; bias + 1];
            for (text, row) in &self.rows {
                let sum = text.share * (along[bias] + row.iter().map(|&at| along[at]).sum::<f64>());
                row.iter().for_each(|&at| turned[at] += sum);
                turned[bias] += sum;
            }
            greatest = turned.iter().map(|along| along * along).sum::<f64>().sqrt();
            along = turned.iter().map(|along| along / greatest).collect();
        }
        1.0 + COST * 0.25 * greatest
    }
}

/// The weights that cost least, found by a descent that gathers speed and starts again where it would climb (Nesterov 1983;
/// O'Donoghue and Candès 2015).
pub(crate) fn fit(texts: &[&Labelled]) -> Weights {
    let rows = Rows::of(texts);
    let step = 1.0 / rows.steepest();
    let mut weights = vec![0.0; rows.pairs.len() + 1];
    let mut ahead = weights.clone();
    let mut speed = 1.0_f64;
    for _ in 0..STEPS {
        let slope = rows.slope(&ahead);
        let next: Vec<f64> = ahead.iter().zip(&slope).map(|(weight, slope)| weight - step * slope).collect();
        let moved: Vec<f64> = next.iter().zip(&weights).map(|(next, last)| next - last).collect();
        let climbs = slope.iter().zip(&moved).map(|(slope, moved)| slope * moved).sum::<f64>() > 0.0;
        let faster = if climbs { 1.0 } else { f64::midpoint(1.0, (1.0 + 4.0 * speed * speed).sqrt()) };
        let carried = if climbs { 0.0 } else { (speed - 1.0) / faster };
        ahead = next.iter().zip(&moved).map(|(next, moved)| next + carried * moved).collect();
        (weights, speed) = (next, faster);
    }
    let bias = weights.pop().unwrap_or_default();
    Weights { of: rows.pairs.into_iter().zip(weights).collect(), bias }
}
