//! What happened, with its dates, and what several such events tell together.

use jikenbo_text::{FoldedSpan, When};

use super::Word;
use super::topic::End;

/// How firmly a date is tied to what happened: the larger, the firmer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::rule) enum Tie {
    /// The words stand in a later sentence without a date.
    Inherited,
    /// The same, and the words say that it was at once.
    AtOnce,
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
pub(in crate::rule) struct Event {
    /// What.
    pub(in crate::rule) word: Word,
    /// The first day and its words; not told for what only ended then.
    pub(in crate::rule) from: Option<(When, FoldedSpan)>,
    /// The last day and its words; not told for what only began then.
    pub(in crate::rule) until: Option<(When, FoldedSpan)>,
    /// How firmly they are tied.
    pub(in crate::rule) tie: Tie,
    /// Whose doing the sentence says it was.
    pub(in crate::rule) whose: Whose,
    /// It is said to have happened once more: 13日にも送った.
    pub(in crate::rule) is_again: bool,
}

/// Whose doing an event is, as the sentence says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::rule) enum Whose {
    /// It does not say, or the organisation's own.
    #[default]
    Untold,
    /// A contractor's, of which the organisation had yet to be told.
    Contractor,
    /// The organisation was told of it.
    Told,
}

impl Event {
    /// The same where it is known to be only the first or the last of many.
    pub(super) fn bounded(self, end: Option<End>) -> Self {
        Self {
            from: self.from.filter(|_| end != Some(End::Last)),
            until: self.until.filter(|_| end != Some(End::First)),
            ..self
        }
    }

    /// Is it a stretch of more than one day?
    pub(in crate::rule) fn is_of_days(&self) -> bool {
        self.from.zip(self.until).is_some_and(|(from, until)| from.0 != until.0)
    }

    /// A day of it, the first where there are two.
    pub(in crate::rule) fn day(&self) -> Option<(When, FoldedSpan)> {
        self.from.or(self.until)
    }
}

/// Leaves out months of which other events of the kind tell the day. A stretch of time that ends on a day begins on the
/// day that is told of its first month: 12月下旬から1月29日まで … 12月23日から.
pub(super) fn without_vague(events: Vec<Event>) -> Vec<Event> {
    let kind = |word: Word| (word.is_event() || word == Word::LabelOccurred, word.is_noticing());
    let exact = |event: &Event| {
        let (month, _) = event.day().filter(|(when, _)| when.day().is_none())?;
        let same =
            |when: When| when.day().is_some() && (when.year(), when.month()) == (month.year(), month.month());
        let alike = events.iter().filter(|other| kind(other.word) == kind(event.word));
        alike.filter_map(Event::day).find(|day| same(day.0))
    };
    let ends_on_day = |event: &Event| event.until.is_some_and(|(when, _)| when.day().is_some());
    let told = |event: &Event| match exact(event) {
        None => Some(*event),
        from => ends_on_day(event).then_some(Event { from, ..*event }),
    };
    events.iter().filter_map(told).collect()
}

/// The first day of noticing; one that is told with no date of its own, or on which only a contractor noticed before
/// the organisation was told, where no other is.
pub(in crate::rule) fn noticed(
    events: &[Event],
    fits: impl Fn(When) -> bool,
) -> Option<(When, FoldedSpan, Tie)> {
    let days: Vec<_> = noticings(events).filter(|(_, (when, _))| fits(*when)).collect();
    let is_told = days.iter().any(|(event, _)| event.whose == Whose::Told);
    let is_too_early = |event: &Event| is_told && event.whose == Whose::Contractor;
    let first_day =
        days.iter().filter(|(_, (when, _))| when.day().is_some()).map(|(_, (_, span))| span.start()).min();
    // What is told of a month after the day was told is told of others, or in general.
    let is_vague = |(when, span): (When, FoldedSpan)| {
        when.day().is_none() && first_day.is_some_and(|first| first < span.start())
    };
    days.into_iter()
        .min_by_key(|(event, point)| {
            (event.tie == Tie::Inherited, is_too_early(event), is_vague(*point), point.0)
        })
        .map(|(event, (when, span))| (when, span, event.tie))
}

/// The first day on which anybody noticed, a contractor too.
pub(in crate::rule) fn missed(events: &[Event]) -> Option<(When, FoldedSpan)> {
    noticings(events)
        .min_by_key(|(event, (when, _))| (event.tie == Tie::Inherited, *when))
        .map(|(_, point)| point)
}

/// What tells that it was noticed, with its day or month.
fn noticings(events: &[Event]) -> impl Iterator<Item = (&Event, (When, FoldedSpan))> {
    let noticing = events.iter().filter(|event| event.word.is_noticing());
    let days = noticing.filter_map(|event| event.day().map(|point| (event, point)));
    days.filter(|(_, (when, _))| when.month().is_some())
}
