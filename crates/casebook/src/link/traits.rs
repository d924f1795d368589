//! What linking looks at: an incident as an article tells it, its own or one that it mentions.

use jikenbo_model::vocabulary::{Cause, Role};
use jikenbo_model::{Bound, Count, Mentioned, Record, ReportNo, Text, Tie, Voice};
use serde::{Deserialize, Serialize};

use super::day::Days;
use super::near;
use super::organisation::{Organisation, prefecture_before};
use super::words::{places_of, telling_words};
use crate::key::key;

/// A count that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) value: u64,
    /// 約, 最大, 以上: not exact.
    pub(crate) rounded: bool,
}

/// An incident as one article tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Traits {
    /// Whose it is.
    pub(crate) owner: Organisation,
    /// When it was disclosed.
    pub(crate) disclosed: Option<Days>,
    /// When it happened or was noticed.
    pub(crate) event: Vec<Days>,
    pub(crate) cause: Option<Cause>,
    /// Malware and gangs, folded.
    pub(crate) malware: Vec<String>,
    /// The headline first.
    pub(crate) counts: Vec<Told>,
    /// Contractors, and customers of a contractor's incident.
    pub(crate) contractors: Vec<Organisation>,
    /// Schools, branches and the like, folded, the first one first.
    pub(crate) places: Vec<String>,
    /// Hashes of words that few articles have.
    pub(crate) words: Vec<u32>,
    /// Days of earlier reports that are named.
    pub(crate) earlier: Vec<Days>,
    /// Its number in a catalogue of incidents that gives each one number for ever: a UUID.
    pub(crate) catalogued: Option<String>,
    /// Calls itself one of a series, or names an earlier one.
    pub(crate) follows: bool,
    /// Whose text it is.
    pub(crate) voice: Option<Voice>,
    /// Sketch of the whole text.
    pub(crate) sketch: Vec<u32>,
    /// Only mentioned: what is not told says nothing against.
    pub(crate) mention: Option<Tie>,
}

impl Traits {
    /// The article's own incident; `words` are the article's.
    pub(crate) fn of(record: &Record, words: &str) -> Self {
        let text = Text::new(words);
        let folded = key(words);
        let name = record.organization.as_ref().map(|name| name.value.as_str()).unwrap_or_default();
        let mut owner = Organisation::named(name);
        if owner.prefecture.is_none() {
            owner.prefecture = prefecture_before(&folded, &owner.full);
        }
        Self {
            disclosed: record.disclosed_on.as_ref().map(|when| Days::of(when.value)),
            event: event_of(record),
            cause: record.cause.as_ref().map(|cause| cause.value),
            malware: malware_of(record),
            counts: counts_of(record),
            contractors: contractors_of(record, &owner),
            places: places_of(text.folded(), &owner.full),
            words: telling_words(text.folded(), name),
            earlier: record.earlier.iter().filter_map(|earlier| earlier.value.on).map(Days::of).collect(),
            catalogued: catalogued(record),
            follows: follows(record),
            voice: record.voice.as_ref().map(|voice| voice.value),
            sketch: near::sketch(&folded),
            mention: None,
            owner,
        }
    }

    /// An incident that the article with the traits `self` mentions.
    pub(crate) fn mentioned(&self, mentioned: &Mentioned) -> Self {
        let same_attack = matches!(mentioned.tie, Tie::Origin | Tie::Consequence);
        Self {
            owner: Organisation::named(&mentioned.organization),
            disclosed: mentioned.disclosed_on.map(Days::of).or(self.disclosed),
            event: [mentioned.on, mentioned.disclosed_on].into_iter().flatten().map(Days::of).collect(),
            cause: self.cause.filter(|_| same_attack),
            malware: if same_attack { self.malware.clone() } else { Vec::new() },
            counts: mentioned.count.map(told).into_iter().collect(),
            mention: Some(mentioned.tie),
            ..Self::default()
        }
    }
}

fn event_of(record: &Record) -> Vec<Days> {
    let told = [&record.occurred_from, &record.occurred_until, &record.discovered_on];
    let mut days: Vec<Days> = told.into_iter().flatten().map(|when| Days::of(when.value)).collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn malware_of(record: &Record) -> Vec<String> {
    let gangs = record.parties.iter().filter(|party| party.value.role == Role::Attacker);
    let names = record.malware.iter().map(|name| &name.value).chain(gangs.map(|party| &party.value.name));
    let mut names: Vec<String> =
        names.map(|name| key(name).chars().filter(|c| c.is_alphanumeric()).collect()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn counts_of(record: &Record) -> Vec<Told> {
    let headline = record.affected.iter().map(|affected| affected.value.count);
    let all = headline.chain(record.counts.iter().map(|counted| counted.value.count));
    let mut counts: Vec<Told> = Vec::new();
    for told in all.map(told) {
        if !counts.contains(&told) {
            counts.push(told);
        }
    }
    counts
}

fn told(count: Count) -> Told {
    Told { value: count.value, rounded: count.bound != Bound::Exact }
}

fn contractors_of(record: &Record, owner: &Organisation) -> Vec<Organisation> {
    let processors = record.parties.iter().filter(|party| party.value.role == Role::Processor);
    let origins = record.mentioned.iter().filter(|mentioned| mentioned.value.tie == Tie::Origin);
    let names =
        processors.map(|party| &party.value.name).chain(origins.map(|origin| &origin.value.organization));
    let mut named: Vec<Organisation> =
        names.map(|name| Organisation::named(name)).filter(|name| name.full != owner.full).collect();
    named.sort_unstable();
    named.dedup();
    named
}

/// The number of a catalogue: hexadecimal digits in the groups of a UUID.
fn catalogued(record: &Record) -> Option<String> {
    let number = &record.series_no.as_ref()?.value;
    let is_hexadecimal = |group: &str| group.chars().all(|c| c.is_ascii_hexdigit());
    let groups: Vec<usize> = number.split('-').filter(|group| is_hexadecimal(group)).map(str::len).collect();
    (groups == [8, 4, 4, 4, 12]).then(|| number.to_ascii_lowercase())
}

fn follows(record: &Record) -> bool {
    let later = match record.report_no.as_ref().map(|no| no.value) {
        Some(ReportNo::Number(number)) => number > 1,
        Some(ReportNo::Final) => true,
        None => false,
    };
    later || !record.earlier.is_empty()
}
