//! Other incidents of which the article gives a fact: the contractor's behind its own, those of a contractor's
//! customers, earlier and further ones of the same organisation, those of others in the same news.

mod again;
mod another;
#[cfg(test)]
mod cases;
mod kin;
mod name;
mod origin;
mod part;

use jikenbo_model::{Count, Fact, Mentioned, Reading as How, Record, Span, Tie};
use jikenbo_text::name::without_legal_form;
use jikenbo_text::number::Amount;
use jikenbo_text::{Counter, FoldedSpan, When};

use jikenbo_model::vocabulary::Unit;

use crate::reading::Reading;
use crate::rule::dated::{self, Day};
use crate::rule::disclosed_on;
use crate::rule::organization::{self, Located, Organization, printed};
use name::Named;

/// Mentions of one article.
const MOST: usize = 40;

/// One mention, and the words of each of its parts.
#[derive(Clone, Debug)]
struct Found {
    name: FoldedSpan,
    tie: Tie,
    day: Option<Told>,
    count: Option<(Count, FoldedSpan)>,
    /// The words that tell the deed.
    deed: Option<FoldedSpan>,
    /// All words that speak of it alone.
    reach: Option<FoldedSpan>,
    reason: &'static str,
}

/// A day that is told of an incident, and its words.
#[derive(Clone, Debug)]
struct Told {
    when: When,
    words: Vec<Span>,
    /// Is it the day on which it was made public, not that on which it happened?
    is_disclosure: bool,
}

/// What every way of mentioning looks at.
struct Article<'r, 'd> {
    reading: &'r Reading<'d>,
    record: &'r Record,
    organization: Option<&'r Organization>,
    names: Vec<Named>,
    days: Vec<Day>,
}

/// What the article tells of other incidents.
#[derive(Debug, Default)]
pub(in crate::rule) struct Others {
    /// The incidents, each once, in order of the ways in which they are mentioned.
    pub(in crate::rule) mentioned: Vec<Fact<Mentioned>>,
    /// The words that speak of them alone: a number among them is not the article's own.
    pub(in crate::rule) words: Vec<FoldedSpan>,
}

/// Reads the other incidents.
pub(in crate::rule) fn read(
    reading: &Reading,
    names: &[Located],
    organization: Option<&Organization>,
    record: &Record,
) -> Others {
    let days = dated::days(reading, disclosed_on::anchor(reading, record.disclosed_on.as_ref()));
    let names = name::names(reading, names);
    let article = Article { reading, record, organization, names, days };
    let origins = origin::find(&article);
    let others = another::find(&article, &origins);
    let mut found = origins;
    let further = again::find(&article).into_iter().chain(part::find(&article)).chain(kin::find(&article));
    add(reading, &mut found, others.into_iter().chain(further));
    let words = found.iter().filter_map(|mention| mention.reach).collect();
    Others { mentioned: found.into_iter().map(|mention| fact(reading, mention)).collect(), words }
}

/// Events that an article names which tells of several victims.
const EVENTS: usize = 2;

/// Reads the incidents of which an article tells that reports none itself, such as a round-up of several victims.
pub(in crate::rule) fn of_many(reading: &Reading, record: &Record) -> Vec<Fact<Mentioned>> {
    let events = reading.topic("kind").filter(|(_, name)| *name == "event");
    if events.take(EVENTS).count() < EVENTS {
        return Vec::new();
    }
    let names = name::names(reading, &organization::names(reading));
    let disclosed = disclosed_on::read(reading, false);
    let days = dated::days(reading, disclosed_on::anchor(reading, disclosed.as_ref()));
    let article = Article { reading, record, organization: None, names, days };
    let mut found: Vec<Found> = Vec::new();
    add(reading, &mut found, another::of_many(&article));
    found.into_iter().map(|mention| fact(reading, mention)).collect()
}

/// Adds those that are not known yet.
fn add(reading: &Reading, found: &mut Vec<Found>, mentions: impl IntoIterator<Item = Found>) {
    for mention in mentions {
        if !found.iter().any(|known| is_known(reading, known, &mention)) {
            found.push(mention);
        }
    }
    found.truncate(MOST);
}

/// The same organisation is the same incident, unless both give counts and these differ; of the owner's own, also where
/// only one gives a count.
fn is_known(reading: &Reading, known: &Found, again: &Found) -> bool {
    let count = |found: &Found| found.count.map(|(count, _)| count.value);
    let same_owner = known.tie == Tie::SameOwner && again.tie == Tie::SameOwner;
    let both_count = count(known).is_some() && count(again).is_some();
    let apart = (same_owner || both_count) && count(known) != count(again);
    is_same_name(reading.words(known.name), reading.words(again.name)) && !apart
}

fn fact(reading: &Reading, found: Found) -> Fact<Mentioned> {
    let spans = [Some(found.name), found.count.map(|(_, words)| words), found.deed];
    let spans = spans.into_iter().flatten().map(|span| reading.original(span));
    let days = found.day.iter().flat_map(|day| day.words.iter().copied());
    let spans: Vec<Span> = spans.chain(days).collect();
    let when = |is_disclosure: bool| {
        found.day.as_ref().filter(|day| day.is_disclosure == is_disclosure).map(|day| day.when)
    };
    let mentioned = Mentioned {
        organization: printed(reading, found.name),
        tie: found.tie,
        on: when(false),
        disclosed_on: when(true),
        count: found.count.map(|(count, _)| count),
    };
    Fact::quoted(mentioned, spans, How::Normalised, found.reason)
}

impl Article<'_, '_> {
    /// The words that say in `within` that something happened to data or to a system, or that it was as here.
    fn deed(&self, sentence: usize, within: FoldedSpan) -> Option<FoldedSpan> {
        const LIKE: &[&str] =
            &["同様の", "同じ誤り", "同じような", "被害を受け", "被害に", "の被害を", "の影響で"];
        let mut events = self.reading.named_in(sentence, "kind", "event").map(|located| located.mention.span);
        events.find(|event| within.contains(*event)).or_else(|| {
            let words = self.reading.words(within);
            let (at, like) = LIKE.iter().find_map(|like| Some((words.find(like)?, like)))?;
            Some(FoldedSpan::between(within.start() + at, within.start() + at + like.len()))
        })
    }

    /// The first number of people in `within`, else of records and the like.
    fn count(&self, within: FoldedSpan) -> Option<(Count, FoldedSpan)> {
        let begun = self.reading.amounts_in(within).iter();
        let inside = begun.take_while(|amount| amount.span.end() <= within.end());
        let counts: Vec<_> = inside.filter_map(|amount| Some((count(amount)?, amount.span))).collect();
        let persons = counts.iter().find(|(count, _)| count.unit == Unit::Persons);
        persons.or(counts.first()).copied()
    }

    /// The first day in `within`, and whether it is that of an announcement: no other day, and a verb of announcing
    /// between it and the end.
    fn day(&self, within: FoldedSpan) -> Option<Told> {
        const ANNOUNCED: &[&str] = &["公表", "発表", "明らかに", "明かし"];
        let mut days = self.days_in(within).iter().filter(|day| within.contains(day.span()));
        let day = days.next()?;
        let end = days.next().map_or(within.end(), |next| next.span().start());
        let after = self.reading.words(FoldedSpan::between(day.span().end(), end));
        let is_disclosure = ANNOUNCED.iter().any(|verb| after.contains(verb)) && day.when.day().is_some();
        Some(Told { when: day.when, words: vec![self.reading.original(day.span())], is_disclosure })
    }

    /// The days that begin in `within`.
    fn days_in(&self, within: FoldedSpan) -> &[Day] {
        let before = |offset: usize| self.days.partition_point(|day| day.span().start() < offset);
        self.days.get(before(within.start())..before(within.end())).unwrap_or_default()
    }

    /// Is it the article's own organisation, or a part of it?
    fn is_own(&self, span: FoldedSpan) -> bool {
        let words = without_legal_form(self.reading.words(span));
        self.organization.is_some_and(|own| {
            own.span.overlaps(span) || own.core.contains(words) || words.contains(own.core.as_str())
        })
    }
}

/// One name and the same with a legal form, or written shorter.
fn is_same_name(one: &str, other: &str) -> bool {
    let (one, other) = (without_legal_form(one), without_legal_form(other));
    one == other || one.contains(other) || other.contains(one)
}

fn count(amount: &Amount) -> Option<Count> {
    let unit = match amount.counter? {
        Counter::Person | Counter::Party | Counter::User | Counter::Member => Unit::Persons,
        Counter::Case
        | Counter::Record
        | Counter::Row
        | Counter::Set
        | Counter::Client
        | Counter::Contract => Unit::Records,
        Counter::Household => Unit::Households,
        Counter::EmailAddress => Unit::EmailAddresses,
        Counter::Sheet | Counter::Copy | Counter::Letter => Unit::Items,
        _ => return None,
    };
    Some(Count { value: amount.value, unit, bound: amount.bound })
}
