//! The course of events: which date of the article is that of what.
//!
//! A date governs the words after it up to the next date. The clause that ends first among these tells what happened
//! then; a label before the date tells it more firmly.

mod around;
mod aside;
#[cfg(test)]
mod came_to_light;
#[cfg(test)]
mod cases;
mod cleft;
mod day;
mod deed;
mod doing;
mod end;
#[cfg(test)]
mod endings;
mod event;
mod group;
mod heard;
pub(super) mod label;
mod leading;
#[cfg(test)]
mod meanwhile;
#[cfg(test)]
mod moments;
mod naming;
mod other_verb;
mod over;
mod right_then;
#[cfg(test)]
mod roundabout;
mod seen;
mod sentence;
#[cfg(test)]
mod story;
mod tellers;
mod telling;
#[cfg(test)]
mod tidings;
mod tied;
mod told;
mod topic;
mod undated;
#[cfg(test)]
mod ways;
#[cfg(test)]
mod wider;
mod word;

use jikenbo_model::Record;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::{Span, When};

use super::dated::{self, Day};
use super::disclosed_on;
use super::telling::are_of_reports;
use crate::reading::Reading;
use event::without_vague;
use told::Asked;

pub(super) use aside::begins_with_time;
pub(super) use event::{Event, Tie, missed, noticed};
pub(super) use naming::is_of_told_matter;
pub(super) use word::Word;

/// The events of the article, in the order of its text. `record` tells the cause and the date of the notice itself.
pub(super) fn events(reading: &Reading, anchor: Option<When>, record: &Record) -> Vec<Event> {
    let days = dated::days(reading, anchor);
    let own = record.disclosed_on.as_ref().and_then(|fact| fact.spans().next());
    let cause = record.cause.as_ref().map(|fact| fact.value);
    let mut course = Course {
        reading,
        own,
        datelines: disclosed_on::datelines(reading, &days),
        disclosed: record.disclosed_on.as_ref().map(|fact| fact.value),
        cause,
        events: Vec::new(),
        last: None,
        noticed: None,
        alone: false,
        headed: false,
        date: None,
    };
    for (at, sentence) in reading.sentences.iter().enumerate() {
        if !sentence.section.is_apart() && !aside::is_way_to_page(reading.words(sentence.span)) {
            let of_sentence = dated::in_sentence(&days, at);
            let told = of_sentence.iter().zip(are_of_reports(reading, of_sentence));
            let told = told.filter(|(day, is_of_report)| !is_of_report && !is_of_thing(reading, day));
            course.sentence(at, &told.map(|(day, _)| *day).collect::<Vec<Day>>());
        }
    }
    without_vague(tellers::marked(reading, course.events))
}

/// 前日の送信履歴: no date of the story.
fn is_of_thing(reading: &Reading, day: &Day) -> bool {
    let after = reading.folded().get(day.span().end()..).unwrap_or_default();
    let is_end = day.index.checked_sub(1).is_some_and(|before| reading.are_ends(before, day.index));
    !is_end && naming::is_named_by(day, reading.words(day.span()), after)
}

struct Course<'r, 'd> {
    reading: &'r Reading<'d>,
    /// The words of the date of the notice.
    own: Option<Span>,
    /// The positions of dates of other notices and reports.
    datelines: Vec<usize>,
    /// The date of the notice.
    disclosed: Option<When>,
    /// What the article tells of.
    cause: Option<Cause>,
    events: Vec<Event>,
    /// The last thing that happened.
    last: Option<Event>,
    /// The last day of noticing, with its sentence.
    noticed: Option<(usize, Event)>,
    /// That event is of a date with no words beside it.
    alone: bool,
    /// The last date stood with no words beside it, over the lines that tell of that day.
    headed: bool,
    /// The last date of the story, with its sentence.
    date: Option<(usize, Day)>,
}

impl Course<'_, '_> {
    fn asked(&self, is_stretch: bool) -> Asked {
        Asked { is_stretch, cause: self.cause, is_beside: true, is_found_out: false }
    }
}
