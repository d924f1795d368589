//! What changed of incidents that were told before a period.

use jikenbo_casebook::{Casebook, Change, Course, Filter, Relation, Said, Step, Value};
use jikenbo_model::{Field, When};
use jikenbo_publish::compose::Period;
use jikenbo_publish::matter::{self, Followup, Moved};

use super::Wanted;
use super::gathered::with_texts;
use crate::message::Language;
use crate::message::label::history;

/// The incidents told first before `period` of which something changed in it.
///
/// # Errors
/// Those of the casebook.
pub(super) fn followups(
    casebook: &Casebook,
    wanted: &Wanted,
    period: Period,
) -> anyhow::Result<Vec<Followup>> {
    let again = casebook.told_again(period.from, period.until)?;
    if again.is_empty() {
        return Ok(Vec::new());
    }
    let anytime = Filter { disclosed_from: None, disclosed_until: None, ..wanted.filter.clone() };
    let mut found = Vec::new();
    for matter in with_texts(casebook, &anytime, &again)? {
        let Some(history) = casebook.history(matter.number)? else { continue };
        let moved: Vec<Moved> =
            history.courses.iter().flat_map(|course| moved(course, period, wanted.as_of)).collect();
        if !moved.is_empty() {
            found.push(Followup { matter, moved });
        }
    }
    Ok(found)
}

/// The fields whose moves are news.
const TOLD: [Field; 5] =
    [Field::Cause, Field::Malware, Field::Affected, Field::LeakStatus, Field::SecondaryDamage];

/// What stood before the period and what stands at its end, where that is something else; a move for each line of values
/// that go on from one another.
fn moved(course: &Course, period: Period, as_of: When) -> Vec<Moved> {
    if !TOLD.contains(&course.field) {
        return Vec::new();
    }
    let lines = course.lines();
    lines.iter().filter_map(|line| moved_in(course, line, period, as_of)).collect()
}

fn moved_in(course: &Course, line: &[&Step], period: Period, as_of: When) -> Option<Moved> {
    let is_before = |said: &&Said| !said.is_former && said.on.is_some_and(|on| is_earlier(on, period.from));
    let is_within = |said: &&Said| {
        let seen = |on| !is_earlier(on, period.from) && is_by(on, period.until) && is_by(on, as_of);
        !said.is_former && said.on.is_some_and(seen)
    };
    let (after, said) =
        line.iter().rev().find_map(|step| Some((*step, step.said.iter().find(is_within)?)))?;
    let before = line.iter().rev().find_map(|step| Some((*step, step.said.iter().rev().find(is_before)?)));
    let stays = matches!(after.change, Change::First | Change::Same | Change::Beside | Change::Accepted);
    if stays || before.is_some_and(|(before, _)| before.value == after.value) {
        return None;
    }
    let known = before.filter(|(step, _)| step.value != Value::Unknown);
    Some(Moved {
        topic: history::course(course, Language::Ja),
        before: known.map(|(step, said)| outward(step, said)),
        after: outward(after, said),
        change: after.change.as_str(),
    })
}

fn outward(step: &Step, said: &Said) -> matter::Said {
    let count = match step.value {
        Value::Number(count, _) => Some(count),
        _ => None,
    };
    matter::Said {
        words: history::value(&step.value, Language::Ja),
        count,
        sentence: said.sentence(),
        document: said.at.name.clone(),
        on: said.on,
        is_own: !matches!(said.relation, Some(Relation::ReportsOn)),
    }
}

fn is_earlier(on: When, from: When) -> bool {
    edge(on, 0) < edge(from, 0)
}

fn is_by(on: When, until: When) -> bool {
    edge(on, 0) <= edge(until, 99)
}

/// A date as a number in order; what is not written is `missing`.
fn edge(when: When, missing: u8) -> u32 {
    let part = |part: Option<u8>| u32::from(part.unwrap_or(missing));
    u32::from(when.year()) * 10_000 + part(when.month()) * 100 + part(when.day())
}
