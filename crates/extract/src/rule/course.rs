//! The course of events: which date of the article is that of what.
//!
//! A date governs the words after it up to the next date. The clause that ends first among these tells what happened
//! then; a label before the date tells it more firmly.

mod label;
mod told;
mod word;

use jikenbo_model::Fact;
use jikenbo_text::{FoldedSpan, Span, When};

use super::dated::{self, Day};
use crate::reading::Reading;
use crate::section::Section;

pub(super) use word::Word;

/// How firmly a date is tied to what happened: the larger, the firmer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tie {
    /// The words stand in a later sentence without a date.
    Inherited,
    /// The time when data came in that was stolen as it did.
    OfCards,
    /// A clause after one date.
    Clause,
    /// A clause after a stretch of time.
    Range,
    /// A label.
    Label,
}

/// Something that happened, with its dates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    /// What.
    pub(super) word: Word,
    /// The first day and its words; not told for what only ended then.
    pub(super) from: Option<(When, FoldedSpan)>,
    /// The last day and its words; not told for what only began then.
    pub(super) until: Option<(When, FoldedSpan)>,
    /// How firmly they are tied.
    pub(super) tie: Tie,
}

impl Event {
    /// A day of it, the first where there are two.
    pub(super) fn day(&self) -> Option<(When, FoldedSpan)> {
        self.from.or(self.until)
    }
}

/// Neighbouring dates that belong to the same words.
struct Group<'a> {
    days: &'a [Day],
    is_range: bool,
}

impl Group<'_> {
    fn start(&self) -> usize {
        self.days.first().map_or(0, |day| day.span().start())
    }

    fn end(&self) -> usize {
        self.days.last().map_or(0, |day| day.span().end())
    }

    fn event(&self, word: Word, tie: Tie) -> Event {
        let point = |day: &Day| (day.when, day.span());
        let (first, last) = (self.days.first(), self.days.last());
        let closes = |day: &&Day| self.is_range || !day.mention.closes;
        let opens = |day: &&Day| self.is_range || !day.mention.opens;
        Event {
            word,
            from: first.filter(closes).map(point),
            until: last.filter(opens).map(point),
            tie,
        }
    }

    /// Is it a stretch of time, or an end of one?
    fn is_stretch(&self) -> bool {
        self.is_range
            || self
                .days
                .iter()
                .any(|day| day.mention.opens || day.mention.closes)
    }
}

/// The events of the article, in the order of its text. `disclosed` is the date of the notice itself.
pub(super) fn events(reading: &Reading, anchor: Option<When>, disclosed: Option<&Fact<When>>) -> Vec<Event> {
    let days = dated::days(reading, anchor);
    let own = disclosed.and_then(|fact| fact.spans().next());
    let mut course = Course {
        reading,
        own,
        events: Vec::new(),
        last: None,
    };
    for (at, sentence) in reading.sentences.iter().enumerate() {
        if !matches!(
            sentence.section,
            Section::Prevention | Section::Contact | Section::Request
        ) {
            let from = days.partition_point(|day| day.sentence < at);
            let until = days.partition_point(|day| day.sentence <= at);
            course.sentence(at, days.get(from..until).unwrap_or_default());
        }
    }
    course.events
}

struct Course<'r, 'd> {
    reading: &'r Reading<'d>,
    /// The words of the date of the notice.
    own: Option<Span>,
    events: Vec<Event>,
    /// The last thing that happened.
    last: Option<Event>,
}

impl Course<'_, '_> {
    fn sentence(&mut self, at: usize, days: &[Day]) {
        let whole = self.reading.sentences[at].span;
        let groups = groups(self.reading, days);
        let first = groups.first().map_or(whole.end(), Group::start);
        self.undated(at, FoldedSpan::between(whole.start(), first));
        for (position, group) in groups.iter().enumerate() {
            let end = groups.get(position + 1).map_or(whole.end(), Group::start);
            self.group(at, group, FoldedSpan::between(group.end(), end));
        }
    }

    /// Words before any date: they go on from what was told last.
    fn undated(&mut self, at: usize, stretch: FoldedSpan) {
        let told = told::told(self.reading, at, stretch, false);
        if told.word == Some(Word::Discovered) || told.then_noticed {
            self.inherit();
        }
    }

    fn group(&mut self, at: usize, group: &Group, stretch: FoldedSpan) {
        let Some(first) = group.days.first() else {
            return;
        };
        if self.own == Some(self.reading.original(first.span())) {
            return;
        }
        let told = told::told(self.reading, at, stretch, group.is_stretch());
        let label = label::of(self.reading, first);
        let Some((word, tie)) = tied(label, told.word, group.is_range) else {
            return;
        };
        let event = group.event(word, tie);
        self.events.push(event);
        if word.is_event() {
            self.last = Some(event);
            if told.then_noticed {
                self.inherit();
            }
        }
    }

    /// It was noticed on the last day of what was told before.
    fn inherit(&mut self) {
        let Some(day) = self.last.and_then(|last| last.until) else {
            return;
        };
        self.events.push(Event {
            word: Word::Discovered,
            from: Some(day),
            until: Some(day),
            tie: Tie::Inherited,
        });
    }
}

/// What a date is of, by its label and by the words after it.
fn tied(label: Option<label::Label>, told: Option<Word>, is_range: bool) -> Option<(Word, Tie)> {
    let clause = |word| match word {
        Word::OfCards => (word, Tie::OfCards),
        _ if is_range => (word, Tie::Range),
        _ => (word, Tie::Clause),
    };
    match (label, told) {
        (Some(label), _) if label.is_beside => Some((label.word, Tie::Label)),
        (_, Some(word)) => Some(clause(word)),
        (Some(label), None) => Some((label.word, Tie::Label)),
        (None, None) => None,
    }
}

/// Puts together the ends of a range, and dates with nothing but a mark between them.
fn groups<'a>(reading: &Reading, days: &'a [Day]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut start = 0;
    while let Some(first) = days.get(start) {
        let mut end = start + 1;
        let mut is_range = false;
        while let Some(next) = days.get(end) {
            let before = days[end - 1];
            let ranged = reading.ranges.contains(&(before.index, next.index))
                || reading.ranges.contains(&(first.index, next.index));
            if !ranged && !is_beside(reading, before, *next) {
                break;
            }
            is_range |= ranged;
            end += 1;
        }
        groups.push(Group {
            days: &days[start..end],
            is_range: is_range || end > start + 1,
        });
        start = end;
    }
    groups
}

fn is_beside(reading: &Reading, before: Day, next: Day) -> bool {
    let between = FoldedSpan::between(before.span().end(), next.span().start());
    let words = reading.words(between).trim();
    !words.is_empty() && ["、", "・", "と", "及び", "および", ","].contains(&words)
}
