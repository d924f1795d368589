//! What happened, and what was done about it: one event, and a task for each step.

use jikenbo_model::When;

use super::Frame;
use super::object::Object;
use crate::format::extension::{Step, steps, types};
use crate::moment::{begins, to_millisecond};
use crate::standing::{Dated, Standing};

const EVENT: &str = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e";
const TASK: &str = "extension-definition--2074a052-8be4-4932-849e-f5e7798e0030";

/// The attack, loss or mistake, with its first and last day; of a single day the first alone.
pub(super) fn event(standing: &Standing<'_>, frame: &Frame) -> Object {
    let day = |field: Dated| standing.one(field).map(|said| said.fact.value);
    let from = day(|record| record.occurred_from.as_ref());
    let until = day(|record| record.occurred_until.as_ref());
    let until = until.filter(|until| from.is_none_or(|from| from < *until));
    let event = frame.own("event", "").with("status", "occurred").of_extension(EVENT);
    let event = event.with_any("event_types", types(standing));
    timed(timed(event, "start", from), "end", until)
}

pub(super) fn tasks(standing: &Standing<'_>, frame: &Frame) -> Vec<Object> {
    steps(standing).iter().map(|step| task(step, frame)).collect()
}

fn task(step: &Step, frame: &Frame) -> Object {
    let task = frame.own("task", &step.name).with("name", step.name.as_str()).with("outcome", step.outcome);
    let task = task.with("task_types", [step.kind].as_slice()).of_extension(TASK);
    timed(task, "start", step.on)
}

/// With the beginning or the end of it, as precise as it was written.
fn timed(object: Object, end: &str, when: Option<When>) -> Object {
    let Some((moment, fidelity)) = when.and_then(begins) else {
        return object;
    };
    let object = object.with(&format!("{end}_time"), to_millisecond(moment));
    object.with(&format!("{end}_time_fidelity"), fidelity)
}
