//! A value's way through the reports on one line, and the sentences below it.

use std::collections::BTreeMap;

use jikenbo_casebook::{Change, Course, History, Said, Step, Value};
use jikenbo_publish::Field;

use super::mark::{marked, one_line, unwrapped};
use super::quoted::{clipped_end, clipped_start};
use crate::message::label::{self, Label, history};
use crate::message::{Key, Language};

/// The courses that moved, by the field under which they are shown; each as its lines.
pub(super) type Moved = BTreeMap<Field, Vec<String>>;

/// The courses of `told` that moved.
pub(super) fn moved(told: &History, language: Language, colour: bool) -> Moved {
    let mut moved = Moved::new();
    for course in told.courses.iter().filter(|course| course.has_moved()) {
        let lines = moved.entry(course.field).or_default();
        for line in course.lines().into_iter().filter(|line| line.len() > 1) {
            let words = self::line(course, &line, language);
            lines.push(format!("  {}", language.fill(Key::ShowMoved, &[("course", &words)])));
            lines.extend(line.iter().filter_map(|step| step.said.first()).map(|said| {
                let on = said.on.map_or_else(String::new, |on| on.to_string());
                format!("      {on}: {}", sentence(said, colour))
            }));
        }
    }
    moved
}

/// 最大3,400人（漏えいの可能性、2024-08-02 第1報）→ 2,812人（漏えいした、2024-09-10 第2報、絞り込み）.
fn line(course: &Course, steps: &[&Step], language: Language) -> String {
    let steps: Vec<_> = steps.iter().map(|step| self::step(step, language)).collect();
    let line = steps.join(" → ");
    match course.of.as_str() {
        "" => line,
        _ => format!("{}: {line}", history::course(course, language)),
    }
}

/// A value with when and by which report it was said or who decided of it, and what it is to the one before.
pub(super) fn step(step: &Step, language: Language) -> String {
    let value = one_line(&history::value(&step.value, language));
    let status = match step.value {
        Value::Number(_, Some(status)) => Some(status.label(language).to_owned()),
        _ => None,
    };
    let is_former = step.said.first().is_some_and(|said| said.is_former);
    let says_nothing = step.change == Change::First || is_former && step.change == Change::Beside;
    let change = (!says_nothing).then(|| step.change.label(language).to_owned());
    let more = step.said.len().saturating_sub(1);
    let more = (more > 0).then(|| language.fill(Key::MoreReports, &[("n", &more)]));
    let when = step.said.first().map(|said| self::when(said, language));
    let former =
        step.said.first().filter(|said| said.is_former).map(|_| language.say(Key::AsFormer).to_owned());
    let who = step.decided.as_ref().map(|decided| one_line(&decided.who));
    let about: Vec<String> = [status, when, former, more, who, change].into_iter().flatten().collect();
    let about = about.join(language.say(Key::And));
    match language {
        Language::Ja => format!("{value}（{about}）"),
        Language::En => format!("{value} ({about})"),
    }
}

/// 2024-08-02 第1報; a report without a date is named by its file.
fn when(said: &Said, language: Language) -> String {
    let on = said.on.map_or_else(|| one_line(&said.at.name), |on| on.to_string());
    match said.report_no {
        Some(no) => format!("{on} {}", label::report_no(no, language)),
        None => on,
    }
}

/// The sentence on one line, the words that decide marked.
pub(super) fn sentence(said: &Said, colour: bool) -> String {
    let (before, after) = (unwrapped(&said.before), unwrapped(&said.after));
    let words = marked(clipped_end(unwrapped(&said.words).trim()).as_str(), colour);
    format!("{}{words}{}", clipped_start(before.trim_start()), clipped_end(after.trim_end()))
}
