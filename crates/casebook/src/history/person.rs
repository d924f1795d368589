//! What people decided of the values of an incident, as the last steps of their courses.

use jikenbo_model::{Field, FieldValue};

use super::{Change, Course, Step, Value, field};
use crate::decided::{Decided, Verdict};

/// `courses` with a step more for each decision.
pub(super) fn decided(mut courses: Vec<Course>, decided: Vec<Decided>) -> Vec<Course> {
    for decided in decided {
        let course = course_of(&mut courses, decided.value.field());
        course.steps.push(Step {
            value: value(&decided.value),
            change: change(decided.verdict),
            from: course.steps.len().checked_sub(1),
            said: Vec::new(),
            decided: Some(decided),
        });
    }
    courses.sort_by_key(|course| course.field);
    courses
}

/// The course of the whole field, begun where there is none.
fn course_of(courses: &mut Vec<Course>, field: Field) -> &mut Course {
    let is_whole = |course: &Course| course.field == field && course.of.is_empty();
    let at = courses.iter().position(is_whole).unwrap_or(courses.len());
    if at == courses.len() {
        courses.push(Course { field, of: String::new(), steps: Vec::new() });
    }
    &mut courses[at]
}

fn change(verdict: Verdict) -> Change {
    match verdict {
        Verdict::Corrected => Change::Entered,
        Verdict::Accepted => Change::Accepted,
        Verdict::Rejected => Change::Rejected,
    }
}

fn value(decided: &FieldValue) -> Value {
    match decided {
        FieldValue::OccurredFrom(Some(day))
        | FieldValue::OccurredUntil(Some(day))
        | FieldValue::DiscoveredOn(Some(day)) => Value::When(*day),
        FieldValue::Cause(Some(cause)) => field::cause(cause),
        FieldValue::Malware(names) if !names.is_empty() => Value::Names(names.clone()),
        FieldValue::Affected(Some(affected)) => Value::Number(affected.count, Some(affected.status)),
        FieldValue::LeakStatus(Some(word)) => Value::Leak(*word),
        FieldValue::SecondaryDamage(Some(word)) => Value::Misuse(*word),
        other => Value::Held(other.clone()),
    }
}
