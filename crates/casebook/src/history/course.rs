//! Values one after the other become steps: equal neighbours are one, and each step says what it is to those before.

use jikenbo_model::{Count, Field, Span};

use super::change::{Change, Change::Same, change};
use super::count::{is_rounding, precision};
use super::teller::Teller;
use super::{Course, Step, Value};

/// What an article says of a field.
pub(super) struct Told {
    pub(super) value: Value,
    /// Which of the articles.
    pub(super) teller: usize,
    /// The words that decide.
    pub(super) span: Span,
}

/// The course of what was told, in order; `None` where nothing but 不明 was.
pub(super) fn course(
    field: Field,
    of: String,
    told: impl Iterator<Item = Told>,
    tellers: &[Teller],
) -> Option<Course> {
    let mut steps: Vec<Step> = Vec::new();
    for told in told {
        let is_late = told.value == Value::Unknown && steps.iter().any(|step| step.value != Value::Unknown);
        if !is_late {
            put(&mut steps, &told, tellers);
        }
    }
    let is_known = steps.iter().any(|step| step.value != Value::Unknown);
    is_known.then_some(Course { field, of, steps })
}

fn put(steps: &mut Vec<Step>, told: &Told, tellers: &[Teller]) {
    let Some(teller) = tellers.get(told.teller) else { return };
    let said = teller.says(told.span);
    match steps.last_mut() {
        Some(last) if is_same(&last.value, &told.value) => last.said.push(said),
        _ => {
            let earlier = tellers.get(..told.teller).unwrap_or_default();
            let change = change_of(steps, told, teller, earlier);
            steps.push(Step { value: told.value.clone(), change, said: vec![said] });
        }
    }
}

/// The same value; a number of which nobody says what became of those counted is the same as one of which it is said.
fn is_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a, of_a), Value::Number(b, of_b)) => {
            a == b && (of_a == of_b || of_a.is_none() || of_b.is_none())
        }
        _ => a == b,
    }
}

fn change_of(steps: &[Step], told: &Told, teller: &Teller, earlier: &[Teller]) -> Change {
    let Some(last) = steps.last() else { return Change::First };
    let Value::Number(count, _) = told.value else {
        return change(&last.value, &told.value, false);
    };
    let before = anchor(steps, count).unwrap_or(last);
    let change = change(&before.value, &told.value, teller.corrects(told.span));
    let is_other_unit = matches!(before.value, Value::Number(known, _) if known.unit != count.unit);
    match change {
        Change::Corrected if is_other_unit && is_told(count, earlier) => Same,
        Same if is_finer(&before.value, count) && is_later(before, teller) => Change::Narrowed,
        change => change,
    }
}

/// The most precise number of those that say the same as the last one, in the same unit if there is one.
fn anchor(steps: &[Step], count: Count) -> Option<&Step> {
    let from = steps.iter().rposition(|step| step.change != Same)?;
    let run = steps.get(from..)?;
    run.iter().filter(|step| matches!(step.value, Value::Number(..))).max_by_key(|step| match step.value {
        Value::Number(known, _) => (known.unit == count.unit, precision(known.value)),
        _ => (false, 0),
    })
}

/// Is `count` the number of which the one before was a rounding?
fn is_finer(before: &Value, count: Count) -> bool {
    matches!(before, Value::Number(known, _) if precision(known.value) < precision(count.value))
}

/// Was the article disclosed after the day on which the step was first said?
fn is_later(before: &Step, teller: &Teller) -> bool {
    before.said.first().and_then(|said| said.on).is_some_and(|on| teller.on().is_some_and(|now| now > on))
}

/// Did an earlier article give this number, though not as its headline?
fn is_told(count: Count, earlier: &[Teller]) -> bool {
    earlier.iter().flat_map(Teller::counts).any(|known| known.unit == count.unit && is_rounding(known, count))
}
