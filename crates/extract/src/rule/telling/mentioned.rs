//! Other incidents of which the article gives a fact: the contractor's behind its own, those of a contractor's
//! customers, earlier and further ones of the same organisation, those of others in the same news.

mod again;
mod another;
mod name;
mod origin;
mod part;

use jikenbo_model::{Count, Fact, Mentioned, Reading as How, Record, Span, Tie};
use jikenbo_text::name::without_legal_form;
use jikenbo_text::number::Amount;
use jikenbo_text::{Counter, FoldedSpan, When};

use jikenbo_model::vocabulary::Unit;

use crate::lexicon::LEXICON;
use crate::reading::Reading;
use crate::rule::dated::{self, Day};
use crate::rule::disclosed_on;
use crate::rule::organization::{Located, Organization, printed};
use name::Named;

/// Mentions of one article.
const MOST: usize = 40;

/// One mention, and the words of each of its parts.
#[derive(Clone, Debug)]
struct Found {
    name: FoldedSpan,
    tie: Tie,
    on: Option<(When, Vec<Span>)>,
    count: Option<(Count, FoldedSpan)>,
    /// The words that tell the deed.
    deed: Option<FoldedSpan>,
    reason: &'static str,
}

/// What every way of mentioning looks at.
struct Article<'r, 'd> {
    reading: &'r Reading<'d>,
    record: &'r Record,
    organization: Option<&'r Organization>,
    names: Vec<Named>,
    days: Vec<Day>,
}

/// The incidents, each once, in order of the ways in which they are mentioned.
pub(in crate::rule) fn read(
    reading: &Reading,
    names: &[Located],
    organization: Option<&Organization>,
    record: &Record,
) -> Vec<Fact<Mentioned>> {
    let days = dated::days(reading, disclosed_on::anchor(reading, record.disclosed_on.as_ref()));
    let names = name::names(reading, names);
    let article = Article { reading, record, organization, names, days };
    let origins = origin::find(&article);
    let others = another::find(&article, &origins);
    let mut found = origins;
    for mention in others.into_iter().chain(again::find(&article)).chain(part::find(&article)) {
        if !found.iter().any(|known| is_known(reading, known, &mention)) {
            found.push(mention);
        }
    }
    found.into_iter().take(MOST).map(|mention| fact(reading, mention)).collect()
}

/// One organisation with one tie: the same incident, unless both give different counts or days.
fn is_known(reading: &Reading, known: &Found, again: &Found) -> bool {
    let count = |found: &Found| found.count.map(|(count, _)| count.value);
    let same_owner = known.tie == Tie::SameOwner && again.tie == Tie::SameOwner;
    let apart = same_owner && count(known) != count(again);
    is_same_name(reading.words(known.name), reading.words(again.name)) && !apart
}

fn fact(reading: &Reading, found: Found) -> Fact<Mentioned> {
    let (on, days) = found.on.unzip();
    let spans = [Some(found.name), found.count.map(|(_, words)| words), found.deed];
    let spans = spans.into_iter().flatten().map(|span| reading.original(span));
    let spans: Vec<Span> = spans.chain(days.unwrap_or_default()).collect();
    let organization = printed(reading, found.name);
    let count = found.count.map(|(count, _)| count);
    Fact::quoted(Mentioned { organization, tie: found.tie, on, count }, spans, How::Normalised, found.reason)
}

impl Article<'_, '_> {
    /// The words that say in `within` that something happened to data or to a system.
    fn deed(&self, sentence: usize, within: FoldedSpan) -> Option<FoldedSpan> {
        let is_event = |located: &&crate::reading::Located| {
            let concept = LEXICON.named(located.mention.concept);
            concept.topic == "kind" && concept.name == "event" && within.contains(located.mention.span)
        };
        self.reading.in_sentence(sentence).iter().find(is_event).map(|located| located.mention.span)
    }

    /// The first number of people, records and the like in `within`.
    fn count(&self, within: FoldedSpan) -> Option<(Count, FoldedSpan)> {
        let amounts = self.reading.amounts;
        let from = amounts.partition_point(|amount| amount.span.start() < within.start());
        let inside = amounts.get(from..)?.iter().take_while(|amount| amount.span.end() <= within.end());
        inside.filter_map(|amount| Some((count(amount)?, amount.span))).next()
    }

    /// The first day in `within`.
    fn day(&self, within: FoldedSpan) -> Option<(When, Vec<Span>)> {
        let day = self.days.iter().find(|day| within.contains(day.span()))?;
        Some((day.when, vec![self.reading.original(day.span())]))
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
