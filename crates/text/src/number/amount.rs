//! One number with all its words: hedges, numeral, counter, both ends of a range.

use super::counter::{self, counter};
use super::hedge::{
    Hedges, hedge_between, hedges_after, hedges_before, makes_a_word_with_kanji_numeral, skip_hedges,
    total_in_brackets,
};
use super::label::{is_digit_among_digits, is_labelled, is_part_of_a_word, names_something};
use super::numeral::{Numeral, begins_kanji_numeral, is_numeral_kanji, numeral};
use super::vague::{Vague, begins_vague, rest_of_vague, vague_at};
use super::{Amount, Bound, Total};
use crate::clock_time::time_at;
use crate::cursor::{Cursor, glues, goes_on_from_before, is_kana, past_glued_run};
use crate::span::FoldedSpan;

/// The numbers of a stretch, and the words that stand for numbers and give none.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    pub(crate) amounts: Vec<Amount>,
    pub(crate) vague: Vec<Vague>,
}

/// A numeral with its counter and the hedges between and after.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) numeral: Numeral,
    pub(super) counter: Option<counter::Read>,
    /// Where the counter begins; the end where there is none.
    counter_start: usize,
    hedges: Hedges,
    /// One past its last word.
    pub(super) end: usize,
}

impl Piece {
    /// The words of the counter; empty where there is none.
    pub(super) fn counter_words(&self) -> FoldedSpan {
        FoldedSpan::between(self.counter_start, self.counter.map_or(self.counter_start, |read| read.end))
    }
}

/// Reads all numbers from `cursor` on, but for those inside `dates` (in order).
pub(crate) fn read_numbers(mut cursor: Cursor<'_>, dates: impl Iterator<Item = FoldedSpan>) -> Numbers {
    let mut dates = dates.peekable();
    let mut numbers = Numbers::default();
    loop {
        cursor.skip_while(|c| !begins_number(c));
        let Some(first) = cursor.peek() else {
            return numbers;
        };
        while dates.next_if(|date| date.end() <= cursor.at()).is_some() {}
        let end = match dates.peek() {
            Some(date) if date.holds(cursor.at()) => date.end(),
            Some(date) => numbers.read_at(cursor, first, date.start()).min(date.start()),
            None => numbers.read_at(cursor, first, usize::MAX),
        };
        cursor = cursor.moved_to(end);
    }
}

fn begins_number(c: char) -> bool {
    !is_kana(c) && (c.is_ascii_digit() || begins_vague(c) || begins_kanji_numeral(c))
}

impl Numbers {
    /// Keeps what begins at `cursor` and ends before `limit`; gives where to go on.
    fn read_at(&mut self, cursor: Cursor<'_>, first: char, limit: usize) -> usize {
        let past_first = cursor.at() + first.len_utf8();
        if begins_vague(first) {
            let vague = vague_at(cursor).filter(|vague| vague.span.end() <= limit);
            self.vague.extend(vague);
            return vague.map_or(past_first, |vague| vague.span.end());
        }
        let Some(numeral) = numeral(cursor) else {
            return past_digits(cursor, past_first);
        };
        if numeral.fraction && begins_answer(cursor.past()) {
            return past_digits(cursor, past_first) + '.'.len_utf8();
        }
        if first.is_ascii_digit() && is_glued(cursor, &numeral) {
            return past_glued_run(cursor);
        }
        if let Some(end) = time_at(cursor) {
            return end;
        }
        if let Some(end) = past_fraction(cursor.moved_to(numeral.end)) {
            return end;
        }
        let vague = rest_of_vague(cursor.moved_to(numeral.end), cursor.at());
        if let Some(vague) = vague.filter(|vague| vague.span.end() <= limit) {
            self.vague.push(vague);
            return vague.span.end();
        }
        let amount = amount_at(cursor, numeral).filter(|amount| amount.span.end() <= limit);
        self.amounts.extend(amount);
        amount.map_or(numeral.end, |amount| amount.span.end())
    }
}

/// A|5.12アカウント: are these words the letter of a question or an answer, at the beginning of its line?
fn begins_answer(past: &str) -> bool {
    past.strip_suffix(['A', 'Q']).is_some_and(|before| before.is_empty() || before.ends_with('\n'))
}

/// A5.|12アカウント: does the number stand right behind the mark of a question or an answer?
fn is_behind_answer(past: &str) -> bool {
    let mark = past.strip_suffix('.').unwrap_or_default();
    let letter = mark.trim_end_matches(|c: char| c.is_ascii_digit());
    letter.len() < mark.len() && begins_answer(letter)
}

fn past_digits(mut cursor: Cursor<'_>, at_least: usize) -> usize {
    cursor.skip_while(|c| c.is_ascii_digit());
    cursor.at().max(at_least)
}

/// The rest of 3分の1, after the 3.
fn past_fraction(mut cursor: Cursor<'_>) -> Option<usize> {
    let read = cursor.eat("分の").then(|| numeral(cursor)).flatten();
    read.map(|part| part.end)
}

/// Is the numeral a part of a version, a telephone number, an address, a name?
fn is_glued(cursor: Cursor<'_>, numeral: &Numeral) -> bool {
    let after = cursor.moved_to(numeral.end);
    let counted = counter(after).is_some();
    if goes_on_from_before(cursor) && !is_behind_answer(cursor.past()) {
        return !(counted && follows_capitals(cursor));
    }
    if counted || range_by_hyphen(after) {
        return false;
    }
    after.sees_latin()
        || after.peek().is_some_and(glues) && after.peek_second().is_some_and(|c| c.is_ascii_alphanumeric())
}

/// PC5台, DVD-R3枚: the letters before are a noun, not the start of a name.
fn follows_capitals(cursor: Cursor<'_>) -> bool {
    let word = |c: &char| c.is_ascii_alphanumeric() || glues(*c);
    let mut past = cursor.past().chars().rev().take_while(word).take(12);
    past.clone().next().is_some_and(|c| c.is_ascii_uppercase())
        && past.all(|c| c.is_ascii_uppercase() || c == '-')
}

/// 3-5名: after the 3.
fn range_by_hyphen(mut after: Cursor<'_>) -> bool {
    after.eat("-") && numeral(after).is_some_and(|upper| counter(after.moved_to(upper.end)).is_some())
}

/// The number whose lower or only numeral begins at `cursor`.
fn amount_at(cursor: Cursor<'_>, numeral: Numeral) -> Option<Amount> {
    if is_labelled(cursor) || numeral.kanji && makes_another_word(cursor) {
        return None;
    }
    let piece = piece(cursor, numeral)?;
    let (start, before) = hedges_before(cursor);
    let hedged = before != Hedges::default() || start < cursor.at() || piece.hedges != Hedges::default();
    if let Some(range) = range(cursor, &piece, start, before) {
        return Some(range);
    }
    if names_something(cursor, &piece, hedged) {
        return None;
    }
    Some(amount(cursor, start, &piece, before.with(piece.hedges)))
}

fn makes_another_word(cursor: Cursor<'_>) -> bool {
    let before = cursor.before();
    is_part_of_a_word(cursor)
        || before
            .is_some_and(|c| is_numeral_kanji(c) || c.is_ascii_digit() || makes_a_word_with_kanji_numeral(c))
}

/// Reads on after the numeral. `None` for ordinals, shares and kanji without a counter.
fn piece(cursor: Cursor<'_>, numeral: Numeral) -> Option<Piece> {
    let mut after = cursor.moved_to(numeral.end);
    let between = hedge_between(&mut after);
    let mut spaced = after;
    if !numeral.kanji {
        spaced.skip_space();
    }
    let Some(read) = counter(spaced) else {
        let hedges = between.with(hedges_after(&mut after));
        return (!numeral.kanji).then(|| Piece {
            numeral,
            counter: None,
            counter_start: after.at(),
            hedges,
            end: after.at(),
        });
    };
    if spaced.at() > numeral.end && is_digit_among_digits(cursor, numeral) {
        return None;
    }
    let counter_start = spaced.at();
    let mut after = spaced.moved_to(read.end);
    if ranks_or_shares(after) {
        return None;
    }
    let hedges = between.with(hedges_after(&mut after));
    Some(Piece { numeral, counter: Some(read), counter_start, hedges, end: after.at() })
}

/// 3人目, 1件当たり, 一人ひとり.
fn ranks_or_shares(after: Cursor<'_>) -> bool {
    after.sees_one_of(&["目", "当たり", "当り", "あたり", "ひとり", "一人", "おひとり", "ひとつ", "一つ"])
        && !after.sees_one_of(&["目的", "目標", "目録", "目視"])
}

fn amount(cursor: Cursor<'_>, start: usize, piece: &Piece, hedges: Hedges) -> Amount {
    let after = cursor.moved_to(piece.end);
    let total =
        hedges.total.max(if piece.counter.is_some() { total_in_brackets(after) } else { Total::Plain });
    Amount {
        span: after.span_from(start),
        digits: FoldedSpan::between(cursor.at(), piece.numeral.end),
        value: piece.numeral.value,
        lower: None,
        bound: hedges.bound,
        counter: piece.counter.map(|read| read.counter),
        counter_words: piece.counter_words(),
        total,
    }
}

/// A range from the piece at `cursor` to one that follows: 約11万件から最大で75万件程度, 3~5名, 2、3名.
fn range(cursor: Cursor<'_>, lower: &Piece, start: usize, before: Hedges) -> Option<Amount> {
    let mut next = cursor.moved_to(lower.end);
    let joint = joint(&mut next)?;
    let between = skip_hedges(&mut next);
    let upper = numeral(next).filter(|upper| upper.kanji == lower.numeral.kanji)?;
    let upper = piece(next, upper)?;
    let lower_value = shared_unit(lower, &upper);
    (joins(lower, &upper, lower_value) && joint.allows(lower, &upper, next.moved_to(upper.end)))
        .then_some(())?;
    let mut hedges = before.with(lower.hedges).with(between).with(upper.hedges);
    if joint == Joint::Comma {
        hedges = hedges.with(Hedges { bound: Bound::About, total: Total::Plain });
    }
    Some(Amount { lower: Some(lower_value), ..amount(next, start, &upper, hedges) })
}

/// 3 in 3~5万件 is 3万.
fn shared_unit(lower: &Piece, upper: &Piece) -> u64 {
    let value = lower.numeral.value;
    let shares = !lower.numeral.grouped && lower.counter.is_none() && upper.numeral.unit >= 10_000;
    match value.checked_mul(upper.numeral.unit) {
        Some(shared) if shares && shared < upper.numeral.value => shared,
        _ => value,
    }
}

fn joins(lower: &Piece, upper: &Piece, lower_value: u64) -> bool {
    let counters_agree = match (lower.counter, upper.counter) {
        (Some(lower), Some(upper)) => lower.counter == upper.counter,
        (None, Some(_)) => true,
        (None, None) => lower.numeral.grouped && upper.numeral.grouped,
        (Some(_), None) => false,
    };
    counters_agree && lower_value < upper.numeral.value && !lower.numeral.fraction
}

/// What joins the ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    From,
    Tilde,
    Hyphen,
    Comma,
}

impl Joint {
    fn allows(self, lower: &Piece, upper: &Piece, after: Cursor<'_>) -> bool {
        match self {
            Self::From => {
                !after.sees_any_of("にへ") || after.sees_one_of(&["に上", "にのぼ", "に達", "にわた", "に及"])
            }
            Self::Tilde => true,
            Self::Hyphen => lower.counter.is_none(),
            Self::Comma => {
                let (one, next) = (lower.numeral.value, upper.numeral.value);
                lower.counter.is_none() && next <= 9 && one + 1 == next
            }
        }
    }
}

fn joint(cursor: &mut Cursor<'_>) -> Option<Joint> {
    cursor.skip_space();
    let joint = match cursor.eat_one_of(&["から", "ないし", "乃至", "~", "-", "、"])? {
        "から" => Joint::From,
        "-" => Joint::Hyphen,
        "、" => Joint::Comma,
        _ => Joint::Tilde,
    };
    cursor.skip_space();
    Some(joint)
}
