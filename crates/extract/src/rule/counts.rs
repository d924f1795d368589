//! Every number of affected people, records, addresses, devices, documents or money that the article gives.
//!
//! Nearly every number of such an article counts what was affected; `bystander` knows those that do not.

mod bystander;
mod subject;
mod unit;

use jikenbo_model::{Count, Counted, Fact, Record};
use jikenbo_text::number::{Amount, Total};
use jikenbo_text::{Bound, FoldedSpan};

use crate::article::Column;
use crate::reading::Reading;

/// A number that counts something affected, with what the headline rule wants to know of it.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The number and its unit.
    pub(super) count: Count,
    /// Do its own words say the unit?
    plainly: bool,
    /// The words that give it, hedges and counter included.
    pub(super) span: FoldedSpan,
    /// The words it counts; may be empty.
    pub(super) of: FoldedSpan,
    /// Does the heading print it?
    pub(super) in_heading: bool,
    /// Does its cell, or a word such as 合計, make it the total?
    pub(super) is_total: bool,
    /// Is it a part (うち) of another?
    pub(super) is_part: bool,
    /// How it was summed.
    pub(super) total: Total,
    /// Mails that were sent out, not mails that got out.
    pub(super) is_sent: bool,
    /// How often the article gives it.
    times: u32,
    /// Index of its sentence.
    pub(super) sentence: usize,
}

/// The numbers of the article that count something affected, each once, in order of first mention.
pub(super) fn candidates(reading: &Reading, record: &Record) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for amount in reading.amounts {
        let Some(candidate) = candidate(reading, amount, record) else {
            continue;
        };
        let same = |known: &&mut Candidate| {
            known.count.value == candidate.count.value && known.count.unit == candidate.count.unit
        };
        match found.iter_mut().find(same) {
            None => found.push(candidate),
            Some(known) => merge(known, &candidate),
        }
    }
    drop_rounded(&mut found);
    found
}

/// The facts of the field `counts`.
pub(super) fn read(reading: &Reading, candidates: &[Candidate]) -> Vec<Fact<Counted>> {
    let fact = |candidate: &Candidate| {
        let of = reading.words(candidate.of).to_owned();
        reading.fact(
            Counted {
                count: candidate.count,
                of,
            },
            [candidate.span],
            "counted",
        )
    };
    candidates.iter().map(fact).collect()
}

fn candidate(reading: &Reading, amount: &Amount, record: &Record) -> Option<Candidate> {
    let sentence = reading.sentence_at(amount.span.start())?;
    let place = subject::Place::of(reading, amount, sentence);
    if bystander::is_bystander(reading, &place, amount, record) {
        return None;
    }
    let unit::Told { unit, plainly } = unit::of(&place, amount, record)?;
    let cell = reading
        .cell(Column::Affected)
        .filter(|cell| cell.contains(amount.digits));
    let in_heading = reading.article.heading.overlaps(amount.span);
    Some(Candidate {
        count: Count {
            value: amount.value,
            unit,
            bound: amount.bound,
        },
        plainly,
        span: amount.span,
        of: place.subject(),
        in_heading,
        is_total: cell.is_some() || place.is_total(),
        is_part: place.is_part(),
        total: amount.total,
        is_sent: place.is_sent(),
        times: 1,
        sentence,
    })
}

/// The same number in the same unit, or once with a plain 件 that another place explains.
fn is_same_count(known: &Candidate, again: &Candidate) -> bool {
    known.count.value == again.count.value
        && (known.count.unit == again.count.unit || !known.plainly || !again.plainly)
}

fn merge(known: &mut Candidate, again: &Candidate) {
    known.times += 1;
    if !known.plainly && again.plainly {
        known.count.unit = again.count.unit;
        known.plainly = true;
    }
    known.in_heading |= again.in_heading;
    known.is_total |= again.is_total;
    known.is_part &= again.is_part;
    known.total = known.total.max(again.total);
    if known.of.is_empty() || (known.in_heading && !again.in_heading && known.times == 2) {
        known.of = again.of;
    }
    if again.count.bound > known.count.bound {
        known.count.bound = again.count.bound;
    }
}

/// Of a number that the heading rounds (約8,000人) and the body gives exactly (8,122人), the exact one alone.
fn drop_rounded(found: &mut Vec<Candidate>) {
    let rounds = |rough: &Candidate, exact: &Candidate| {
        rough.count.unit == exact.count.unit
            && rough.count.value != exact.count.value
            && (rough.count.bound != Bound::Exact || rough.in_heading)
            && is_rounding(rough.count.value, exact.count.value)
    };
    let rounded: Vec<bool> = found
        .iter()
        .map(|rough| found.iter().any(|exact| rounds(rough, exact)))
        .collect();
    let heading: Vec<bool> = found
        .iter()
        .zip(&rounded)
        .map(|(rough, &is)| is && rough.in_heading)
        .collect();
    for at in 0..found.len() {
        if heading[at] {
            let value = found[at].count.value;
            let exact = (0..found.len())
                .find(|&other| !rounded[other] && is_rounding(value, found[other].count.value));
            if let Some(exact) = exact {
                found[exact].in_heading = true;
            }
        }
    }
    let mut rounded = rounded.into_iter();
    found.retain(|_| !rounded.next().unwrap_or(false));
}

/// Is `rough` what one gets by keeping the first one or two digits of `exact`?
fn is_rounding(rough: u64, exact: u64) -> bool {
    let scale = 10u64
        .checked_pow(rough.checked_ilog10().unwrap_or(0))
        .unwrap_or(1);
    let fits = |step: u64| {
        step > 1 && rough.is_multiple_of(step) && !exact.is_multiple_of(step) && rough.abs_diff(exact) < step
    };
    rough >= 100 && (fits(scale) || fits(scale / 10))
}
