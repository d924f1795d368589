//! Values one after the other become steps: equal neighbours are one, and each step says what it is to the one that it
//! goes on from.

use jikenbo_model::vocabulary::Unit;
use jikenbo_model::{Count, Field, Span};

use super::change::{Change, Change::Same, change};
use super::count::{is_rounding, precision};
use super::teller::Teller;
use super::{Course, Step, Value};

/// What an article says in a field.
pub(super) struct Told {
    pub(super) value: Value,
    /// Which of the articles.
    pub(super) teller: usize,
    /// The words that decide.
    pub(super) span: Span,
    pub(super) voice: Voice,
}

/// How an article says a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// As its word on the field.
    Headline,
    /// Beside its headline number.
    Beside,
    /// As what an earlier report had said.
    Former,
}

/// The course of what was told, in order; `None` where nothing but 不明 was.
pub(super) fn course(
    field: Field,
    of: String,
    told: impl Iterator<Item = Told>,
    tellers: &[Teller],
) -> Option<Course> {
    let mut course = Walk { tellers, steps: Vec::new(), by: Vec::new(), headline: None };
    told.for_each(|told| course.put(&told));
    let steps = course.steps;
    let is_known = steps.iter().any(|step| step.value != Value::Unknown);
    is_known.then_some(Course { field, of, steps })
}

/// A course in the making.
struct Walk<'t> {
    tellers: &'t [Teller],
    steps: Vec<Step>,
    /// Which of the articles said each step last.
    by: Vec<usize>,
    /// The last step that was the word of a report.
    headline: Option<usize>,
}

impl Walk<'_> {
    fn put(&mut self, told: &Told) {
        let Some(teller) = self.tellers.get(told.teller) else { return };
        if told.value == Value::Unknown && self.steps.iter().any(|step| step.value != Value::Unknown)
            || told.voice == Voice::Former && self.is_known(&told.value)
        {
            return;
        }
        let mut said = teller.says(told.span);
        said.is_former = told.voice == Voice::Former;
        match self.steps.last_mut() {
            Some(last) if is_same(&last.value, &told.value) => {
                if matches!(last.value, Value::Number(_, None)) {
                    last.value = told.value.clone();
                }
                last.said.push(said);
                self.by.pop();
            }
            _ => self.step(told, teller, said),
        }
        self.by.push(told.teller);
        if told.voice == Voice::Headline {
            self.headline = self.steps.len().checked_sub(1);
        }
    }

    fn step(&mut self, told: &Told, teller: &Teller, said: super::Said) {
        let base = self.base(told);
        let change = base.map_or_else(|| self.beginning(), |base| self.change_from(base, told, teller));
        self.steps.push(Step {
            value: told.value.clone(),
            change,
            from: base,
            said: vec![said],
            decided: None,
        });
    }

    /// The first value, or one that goes on from none before it.
    fn beginning(&self) -> Change {
        if self.steps.is_empty() { Change::First } else { Change::Beside }
    }

    /// Which step the value goes on from: the word of the last report, or what was said since then of those of whom it
    /// says the same; a number beside the headline number from one in its unit alone.
    fn base(&self, told: &Told) -> Option<usize> {
        let alike = (0..self.steps.len()).rev().find(|&at| self.is_alike(at, told));
        match (told.voice, self.headline) {
            (Voice::Headline, Some(headline)) => {
                alike.filter(|&alike| self.is_as_young(alike, headline)).or(Some(headline))
            }
            (Voice::Headline, None) => alike.or(self.steps.len().checked_sub(1)),
            (Voice::Beside | Voice::Former, _) => alike,
        }
    }

    /// Is the step another report's number, or a former one, of those of whom the same is said?
    fn is_alike(&self, at: usize, told: &Told) -> bool {
        self.steps.get(at).is_some_and(|step| {
            let is_of_another =
                self.by.get(at) != Some(&told.teller) || step.said.iter().any(|said| said.is_former);
            let is_counted_alike = told.voice == Voice::Headline || unit(&step.value) == unit(&told.value);
            is_of_another && is_counted_alike && is_of_one_kind(&step.value, &told.value)
        })
    }

    /// Does a report of the day of the step `headline`, or of a later one, say the step `alike`?
    fn is_as_young(&self, alike: usize, headline: usize) -> bool {
        let on = |at: usize| self.steps.get(at).and_then(|step| step.said.last()).and_then(|said| said.on);
        alike >= headline || on(alike) >= on(headline)
    }

    /// Did an earlier report say it, in whatever unit?
    fn is_known(&self, value: &Value) -> bool {
        let is_told = |step: &Step| match (&step.value, value) {
            (Value::Number(told, _), Value::Number(now, _)) => is_rounding(*told, *now),
            (told, now) => told == now,
        };
        self.steps.iter().any(is_told)
    }

    fn change_from(&self, base: usize, told: &Told, teller: &Teller) -> Change {
        let Some(last) = self.steps.get(base) else { return Change::First };
        let Value::Number(count, _) = told.value else {
            return change(&last.value, &told.value, false);
        };
        let before = self.anchor(base, count).unwrap_or(last);
        let change = change(&before.value, &told.value, teller.corrects(told.span));
        let is_other_unit = matches!(before.value, Value::Number(known, _) if known.unit != count.unit);
        let earlier = self.tellers.get(..told.teller).unwrap_or_default();
        match change {
            Change::Corrected if is_other_unit && is_told(count, earlier) => Same,
            Same if is_finer(&before.value, count) && is_later(before, teller) => Change::Narrowed,
            change => change,
        }
    }

    /// The most precise number of those that say the same as the step `base`, in the same unit if there is one.
    fn anchor(&self, base: usize, count: Count) -> Option<&Step> {
        let mut run = Vec::new();
        let mut at = Some(base);
        while let Some(step) = at.and_then(|at| self.steps.get(at)) {
            run.push(step);
            at = step.from.filter(|_| step.change == Same);
        }
        let numbers = run.into_iter().rev().filter(|step| matches!(step.value, Value::Number(..)));
        numbers.max_by_key(|step| match step.value {
            Value::Number(known, _) => (known.unit == count.unit, precision(known.value)),
            _ => (false, 0),
        })
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

/// Two numbers of those of whom the same is said.
fn is_of_one_kind(a: &Value, b: &Value) -> bool {
    matches!((a, b), (Value::Number(_, Some(of_a)), Value::Number(_, Some(of_b))) if of_a == of_b)
}

fn unit(value: &Value) -> Option<Unit> {
    match value {
        Value::Number(count, _) => Some(count.unit),
        _ => None,
    }
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
