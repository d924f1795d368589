//! Every number of affected people, records, addresses, devices, documents or money that the article gives.
//!
//! Nearly every number of such an article counts what was affected; `bystander` knows those that do not.

mod bystander;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod counted;
mod parts;
mod same;
mod subject;
mod unit;

use std::collections::BTreeMap;

use jikenbo_model::vocabulary::Unit;
use jikenbo_model::{Count, Counted, Fact, Record};
use jikenbo_text::number::{Amount, Total};
use jikenbo_text::{Bound, FoldedSpan};

use crate::article::Column;
use crate::reading::Reading;
use crate::section::Section;
use crate::words::Words;

/// A number that counts something affected, with what the headline rule wants to know of it.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The number and its unit.
    pub(super) count: Count,
    /// Do its own words say the unit?
    plainly: bool,
    /// The words that give it, hedges and counter included.
    pub(super) span: FoldedSpan,
    /// All places where the article gives it, the first being `span`.
    pub(super) places: Vec<FoldedSpan>,
    /// The words it counts; may be empty.
    pub(super) of: FoldedSpan,
    /// Does the heading print it?
    pub(super) in_heading: bool,
    /// Does its cell, or a word such as 合計, make it the total?
    pub(super) is_total: bool,
    /// Is it a part (うち) of another?
    pub(super) is_part: bool,
    /// Does any place that gives it say うち?
    is_said_part: bool,
    /// How it was summed.
    pub(super) total: Total,
    /// Mails that were sent out, not mails that got out.
    pub(super) is_sent: bool,
    /// Does it only say how many were told of it?
    pub(super) is_told: bool,
    /// Does it only say to how many something was sent?
    is_addressed: bool,
    /// Does it only say how many pieces were brought back?
    is_returned: bool,
    /// Does it only say how many were sent off, nothing being said to be wrong with them?
    is_sent_off: bool,
    /// Is it a number of 件, or of what is used like it?
    is_case: bool,
    /// Does the part of the notice on what got out give it?
    pub(super) in_data: bool,
    /// Does its sentence only recall what was announced before (最大約8万人に上ると公表し、…調べていた)?
    pub(super) is_recalled: bool,
    /// Index of its sentence.
    sentence: usize,
    /// How often the article gives it.
    times: u32,
}

impl Candidate {
    /// Is it said to be a part of a larger number of the same, such as `largest`?
    pub(super) fn is_part_of(&self, largest: Count) -> bool {
        self.is_said_part && largest.unit == self.count.unit && largest.value > self.count.value
    }

    /// Does it count accounts of which several were entered?
    pub(super) fn is_of_accounts(&self) -> bool {
        self.count.unit == Unit::Accounts && self.count.value > 1
    }
}

/// The numbers of the article that count something affected, each once, in order of first mention.
pub(super) fn candidates(reading: &Reading, record: &Record) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut by_value: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    let mut last = None;
    for (_, candidate) in sorted(reading, record) {
        let Ok(mut candidate) = candidate else {
            continue;
        };
        let whole = last.and_then(|at: usize| found.get(at));
        if let Some(whole) =
            whole.filter(|whole| goes_with(whole, &candidate) || counts_sheets(reading, whole, &candidate))
        {
            candidate.count.unit = whole.count.unit;
        }
        let is_told =
            |part: &&mut Candidate| is_told_by(part, &candidate) && !are_items(reading, part, &candidate);
        found.iter_mut().rev().take_while(is_told).for_each(|part| {
            part.count.unit = candidate.count.unit;
            part.plainly = true;
        });
        let alike = by_value.entry(candidate.count.value).or_default();
        match alike.iter().find(|&&at| is_same_count(&found[at], &candidate)) {
            Some(&at) => {
                merge(&mut found[at], &candidate);
                last = Some(at);
            }
            None => {
                last = Some(found.len());
                alike.push(found.len());
                found.push(candidate);
            }
        }
    }
    drop_rounded(&mut found);
    same::drop_said_otherwise(&mut found);
    drop_told(&mut found);
    drop_returned(&mut found);
    drop_sent_off(&mut found);
    parts::mark(&mut found);
    parts::unmark(&mut found);
    found
}

/// Does a plain 件 count what the number before it counts: its part, or the next of its sentence?
fn goes_with(whole: &Candidate, candidate: &Candidate) -> bool {
    let beside = whole.is_case && candidate.is_case && whole.plainly && whole.sentence == candidate.sentence;
    let is_data = !matches!(whole.count.unit, Unit::Devices | Unit::Files | Unit::Yen);
    !candidate.plainly && (candidate.is_part && is_data || beside)
}

/// 綴り1冊(263件): does a plain 件 in the brackets behind a volume say how many papers it holds?
fn counts_sheets(reading: &Reading, whole: &Candidate, candidate: &Candidate) -> bool {
    let behind = candidate.span.start() == whole.span.end() + '('.len_utf8();
    let is_portion = reading.words(candidate.span).ends_with('分');
    whole.count.unit == Unit::Items && candidate.is_case && !candidate.plainly && behind && !is_portion
}

/// Does the later number say what this plain 件 of its sentence counts: 一度目が51件、合わせて73件のアドレス?
fn is_told_by(part: &Candidate, later: &Candidate) -> bool {
    later.is_case && later.plainly && part.is_case && !part.plainly && part.sentence == later.sentence
}

/// ①氏名など 2,100件 ②メールアドレス 300件: are they items of a numbered list, of which each says its own?
fn are_items(reading: &Reading, part: &Candidate, later: &Candidate) -> bool {
    let between = FoldedSpan::between(part.span.end(), later.span.start().max(part.span.end()));
    reading.words(between).contains(|c: char| matches!(c, '①'..='⑳'))
}

/// So few who were told of it are the one whom it befell and the one who got it (お二人に謝罪した).
const FEW: u64 = 2;

/// Drops how many were told of it where the article says as many, or how many persons, elsewhere.
fn drop_told(found: &mut Vec<Candidate>) {
    let said: Vec<Count> =
        found.iter().filter(|candidate| !candidate.is_told).map(|candidate| candidate.count).collect();
    found.retain(|candidate| {
        let says = |count: &Count| {
            count.value == candidate.count.value && count.unit != Unit::Items
                || count.unit == candidate.count.unit
                    && (count.value > candidate.count.value || candidate.count.value <= FEW)
                || count.unit == Unit::Items && count.value == 1 && candidate.count.value == FEW
        };
        !candidate.is_told || !said.iter().any(says)
    });
}

/// Drops how many pieces were brought back where the article says how many there were.
fn drop_returned(found: &mut Vec<Candidate>) {
    let all: Vec<Count> =
        found.iter().filter(|candidate| !candidate.is_returned).map(|candidate| candidate.count).collect();
    found.retain(|candidate| {
        let is_of = |whole: &Count| {
            whole.unit == Unit::Items && candidate.count.unit == Unit::Items
                || whole.unit == candidate.count.unit && whole.value > candidate.count.value
        };
        !candidate.is_returned || !all.iter().any(is_of)
    });
}

/// Drops how many were sent off in all where the article says how many of them went astray.
fn drop_sent_off(found: &mut Vec<Candidate>) {
    let is_piece =
        |unit: Unit| matches!(unit, Unit::Persons | Unit::Items | Unit::Households | Unit::Records);
    let astray: Vec<u64> = found
        .iter()
        .filter(|candidate| !candidate.is_sent_off && is_piece(candidate.count.unit))
        .map(|candidate| candidate.count.value)
        .collect();
    found.retain(|candidate| {
        !candidate.is_sent_off || !astray.iter().any(|&value| value < candidate.count.value)
    });
}

/// The facts of the field `counts`.
pub(super) fn read(reading: &Reading, candidates: &[Candidate]) -> Vec<Fact<Counted>> {
    let fact = |candidate: &Candidate| {
        let of = reading.words(candidate.of).to_owned();
        reading.fact(Counted { count: candidate.count, of }, [candidate.span], "counted")
    };
    candidates.iter().map(fact).collect()
}

/// Why a number is no candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Passed {
    /// It counts nothing affected.
    Bystander,
    /// Nothing tells what it counts.
    Unitless,
}

/// What becomes of each number of the article, in order.
pub(super) fn sorted<'r>(
    reading: &'r Reading,
    record: &Record,
) -> impl Iterator<Item = (&'r Amount, Result<Candidate, Passed>)> {
    let circumstances = bystander::Circumstances::of(reading, record);
    reading.amounts.iter().map(move |amount| (amount, candidate(reading, amount, record, &circumstances)))
}

fn candidate(
    reading: &Reading,
    amount: &Amount,
    record: &Record,
    circumstances: &bystander::Circumstances,
) -> Result<Candidate, Passed> {
    let sentence = reading.sentence_at(amount.span.start()).ok_or(Passed::Unitless)?;
    let place = subject::Place::of(reading, amount, sentence);
    if bystander::is_bystander(reading, &place, amount, circumstances)
        || is_whole_of_another(place.before, record)
    {
        return Err(Passed::Bystander);
    }
    let shown = circumstances.addresses_are_shown();
    let unit::Told { unit, plainly } =
        unit::of(reading, &place, amount, record, shown).ok_or(Passed::Unitless)?;
    let cell = reading.cell(Column::Affected).filter(|cell| cell.contains(amount.digits));
    let in_heading = reading.article.heading.overlaps(amount.span);
    Ok(Candidate {
        count: Count { value: amount.value, unit, bound: place.bound_in(reading, amount) },
        plainly,
        span: amount.span,
        places: vec![amount.span],
        of: place.subject(),
        in_heading,
        is_total: cell.is_some() || place.is_total(),
        is_part: place.is_part(),
        is_said_part: place.is_part(),
        total: if place.is_without_doubles() { amount.total.max(Total::Net) } else { amount.total },
        is_sent: place.is_sent() || place.counts_spam() || place.tells_how_much_spam(reading),
        is_told: bystander::are_told(&place, amount),
        is_addressed: bystander::are_sent_to(&place, amount),
        is_returned: bystander::is_brought_back(&place, amount),
        is_sent_off: bystander::are_sent_off(&place, amount),
        is_case: amount.counter.is_some_and(unit::is_case),
        in_data: reading.sentences[sentence].section == Section::Data,
        is_recalled: bystander::was_announced(&place),
        sentence,
        times: 1,
    })
}

/// 取引先のミナモ旅行|全体では約6万人: is it all that another body tells of, of which the owner's are a part?
fn is_whole_of_another(before: &str, record: &Record) -> bool {
    const SHORTEST: usize = 3;
    let is_name = |c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'ー') || c.is_ascii_alphabetic();
    static NO_NAMES: Words =
        Words::of(&["当社", "弊社", "自社", "同社", "グループ", "会社", "全国", "市内", "県内", "組織"]);
    let Some(head) =
        ["全体では", "全体で", "全体としては"].iter().find_map(|whole| before.strip_suffix(whole))
    else {
        return false;
    };
    let name = head.get(head.trim_end_matches(is_name).len()..).unwrap_or_default();
    let own = record.organization.as_ref().map_or("", |owner| owner.value.as_str());
    name.chars().count() >= SHORTEST && !NO_NAMES.ends(name) && !own.is_empty() && !own.contains(name)
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
    known.in_data |= again.in_data;
    known.is_part &= again.is_part;
    known.is_said_part |= again.is_said_part;
    known.is_sent |= again.is_sent;
    known.is_told &= again.is_told;
    known.is_addressed &= again.is_addressed;
    known.is_returned &= again.is_returned;
    known.is_sent_off &= again.is_sent_off;
    known.is_recalled &= again.is_recalled;
    known.places.extend(&again.places);
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
    let is_rough = |known: &Candidate| {
        is_round(known.count.value) && (known.count.bound != Bound::Exact || known.in_heading)
    };
    let finer = |rough: &Candidate, exact: &Candidate| {
        let above = rough.count.bound == Bound::MoreThan && exact.count.value > rough.count.value;
        let is_plain = exact.count.bound == Bound::Exact
            || rough.count.bound == Bound::Exact && exact.count.bound == Bound::About
            || rough.in_heading && !exact.in_heading && exact.count.bound == Bound::UpTo;
        let counted = is_plain
            && rough.count.value.abs_diff(exact.count.value).saturating_mul(33) <= exact.count.value
            && (rough.count.bound == Bound::About || rough.in_heading && !exact.in_heading);
        if above || counted { 1 } else { 2 }
    };
    let rounds = |rough: &Candidate, exact: &Candidate| {
        are_of_one_kind(rough, exact)
            && rough.count.value != exact.count.value
            && is_rounding(rough.count.value, exact.count.value)
            && digits(exact.count.value) >= digits(rough.count.value) + finer(rough, exact)
    };
    let rounded: Vec<bool> =
        found.iter().map(|rough| is_rough(rough) && found.iter().any(|exact| rounds(rough, exact))).collect();
    let meant = |rough: &Candidate| {
        (0..found.len()).find(|&at| !rounded[at] && is_rounding(rough.count.value, found[at].count.value))
    };
    let in_heading =
        found.iter().zip(&rounded).filter(|(rough, is_rounded)| **is_rounded && rough.in_heading);
    let taken_over: Vec<usize> = in_heading.filter_map(|(rough, _)| meant(rough)).collect();
    taken_over.into_iter().for_each(|at| found[at].in_heading = true);
    let mut rounded = rounded.into_iter();
    found.retain(|_| !rounded.next().unwrap_or(false));
}

/// Do both count the same, be it that the heading prints 件 where the body counts persons, or persons where it counts records?
fn are_of_one_kind(rough: &Candidate, exact: &Candidate) -> bool {
    let (records, persons) = (Unit::Records, Unit::Persons);
    let units = [rough.count.unit, exact.count.unit];
    let headed = rough.in_heading && (units == [records, persons] || units == [persons, records]);
    let of_papers = rough.in_heading && units == [records, Unit::Items] && exact.is_total;
    let of_addresses = rough.in_heading && units == [Unit::EmailAddresses, records];
    rough.count.unit == exact.count.unit || (headed || of_papers || of_addresses) && !exact.is_part
}

/// Significant digits.
fn digits(value: u64) -> u32 {
    let mut rest = value;
    while rest > 0 && rest.is_multiple_of(10) {
        rest /= 10;
    }
    rest.checked_ilog10().map_or(0, |log| log + 1)
}

/// May it be what one gets by rounding? There are few such numbers, however many an article gives.
fn is_round(value: u64) -> bool {
    value >= 100 && digits(value) <= 2 || value >= 10_000 && digits(value) <= 3
}

/// Is `rough` what one gets by keeping the first digits of `exact`, one or two, or three of a large number?
fn is_rounding(rough: u64, exact: u64) -> bool {
    let scale = 10u64.checked_pow(rough.checked_ilog10().unwrap_or(0)).unwrap_or(1);
    let fits = |step: u64| {
        step > 1 && rough.is_multiple_of(step) && !exact.is_multiple_of(step) && rough.abs_diff(exact) < step
    };
    let finest = if rough >= 10_000 { scale / 100 } else { scale / 10 };
    is_round(rough) && (fits(scale) || fits(scale / 10) || fits(finest))
}
