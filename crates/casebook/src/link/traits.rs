//! What linking looks at: an incident as an article tells it, its own or one that it mentions.

mod article;
mod counts;
mod days;
mod filed;

pub(super) use days::is_yearless;
pub(super) use filed::{count_key, customer_key, retold_key, struck_key, unnamed_key};

use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Mentioned, Tie, Voice};
use serde::{Deserialize, Serialize};

use super::called::Firm;
use super::day::Days;
use super::organisation::{Nearness, Organisation};
use super::retold::Retold;
use super::words::place;
use crate::history::precision;
use counts::told;

/// A count that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) value: u64,
    /// 約, 最大, 以上: not exact.
    pub(crate) rounded: bool,
}

/// Is it a number by which alone an incident may be found: of four digits or more, and not round?
pub(super) fn is_telling(value: u64) -> bool {
    value >= 1_000 && (!value.is_multiple_of(100) || precision(value) >= 4)
}

/// An incident as one article tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Traits {
    /// Whose it is.
    pub(crate) owner: Organisation,
    /// Where none is named: what its title and first sentence may name, made comparable.
    pub(crate) lead: Vec<String>,
    /// Other names of the owner.
    pub(crate) brands: Vec<String>,
    /// The domains that the owner writes from.
    pub(crate) domains: Vec<String>,
    /// Other firms and services that are named where it is told what happened.
    pub(crate) firms: Vec<Firm>,
    /// The trades of firms without a name that were hit.
    pub(crate) trades: Vec<String>,
    /// The kinds of services that it names.
    pub(crate) services: Vec<String>,
    /// What it says that somebody sells.
    pub(crate) goods: Vec<String>,
    /// The kinds of work that the owner does for others.
    pub(crate) works: Vec<u8>,
    /// The kinds of work that were given to a firm without a name.
    pub(crate) given: Vec<u8>,
    /// The towns in which the owner has its seat.
    pub(crate) seats: Vec<String>,
    /// The towns of firms without a name.
    pub(crate) towns: Vec<String>,
    /// The days that are told of it.
    pub(crate) given_days: Vec<Days>,
    /// The days on which a firm without a name made known that it was hit.
    pub(crate) heard: Vec<Days>,
    /// Lines by which other incidents may be known.
    #[serde(skip)]
    pub(crate) retold: Vec<Retold>,
    /// The days that an article names which reports nothing of its own.
    pub(crate) days: Vec<Days>,
    /// Where there are such lines, and of others: its title and first sentence, a space for all white space.
    pub(crate) head: String,
    /// Of an article of which nothing tells when it was written: which days of a month it names, 1 to 31.
    pub(crate) days_of_months: Vec<u8>,
    /// Of an own text: its title without what is set beside it, where that tells anything.
    pub(crate) title: String,
    /// The same with their months.
    pub(crate) months_and_days: Vec<(u8, u8)>,
    /// The months and days of reports that it names as its own, of which nothing tells the year.
    pub(crate) reported: Vec<(u8, u8)>,
    /// When it was disclosed.
    pub(crate) disclosed: Option<Days>,
    /// Where that is not told: when its document was issued.
    pub(crate) issued: Option<Days>,
    /// The first day of it.
    pub(crate) began: Option<Days>,
    /// And on which it ended, as told.
    pub(crate) ended: Option<Days>,
    /// When it happened or was noticed.
    pub(crate) event: Vec<Days>,
    pub(crate) cause: Option<Cause>,
    /// Malware and gangs, folded.
    pub(crate) malware: Vec<String>,
    /// The headline first.
    pub(crate) counts: Vec<Told>,
    /// Numbers that an earlier report gave.
    pub(crate) former: Vec<u64>,
    /// Contractors, and customers of a contractor's incident.
    pub(crate) contractors: Vec<Organisation>,
    /// The companies whose subsidiary the owner is.
    pub(crate) parents: Vec<Organisation>,
    /// Schools, branches and the like, folded, the first one first.
    pub(crate) places: Vec<String>,
    /// The city of the school or the like that is the owner, where the text prints it.
    pub(crate) seat: Option<Organisation>,
    /// Hashes of words that few articles have.
    #[serde(skip)]
    pub(crate) words: Vec<u32>,
    /// Days of earlier reports that are named.
    pub(crate) earlier: Vec<Days>,
    /// The numbers in their series of earlier reports that are named without a day.
    pub(crate) earlier_numbers: Vec<u32>,
    /// Where it tells what came of it: the days and months on which it says that it happened.
    pub(crate) looks_back: Vec<Days>,
    /// The days and months on which the police were asked to look into it.
    pub(crate) complained: Vec<Days>,
    /// Does somebody else's text take the matter for known?
    pub(crate) is_known_matter: bool,
    /// Its number in a catalogue of incidents that gives each one number for ever: a UUID.
    pub(crate) catalogued: Option<String>,
    /// Calls itself one of a series, or names an earlier one.
    pub(crate) follows: bool,
    /// Which of a series it calls itself; the last of all where it is the final one.
    pub(crate) nth: Option<u32>,
    /// Whose text it is.
    pub(crate) voice: Option<Voice>,
    /// Sketch of the whole text.
    #[serde(skip)]
    pub(crate) sketch: Vec<u32>,
    /// By what its copies are looked up.
    pub(crate) marks: Vec<u32>,
    /// How much frame the text has about it: see `relation.rs`.
    pub(crate) frame: u32,
    /// Only mentioned: what is not told says nothing against.
    pub(crate) mention: Option<Tie>,
}

impl Traits {
    /// As they are kept, but for the lines about others, the hashes of words and the sketch: read again for each article that is compared with
    /// this one, so that JSON would be most of the work of linking. Whoever changes a field raises `schema::VERSION`.
    pub(crate) fn told(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_extend(self, Vec::new())
    }

    /// The lines by which other incidents may be known, as they are kept.
    pub(crate) fn passing(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_extend(&self.retold, Vec::new())
    }

    /// The lines that [`Traits::passing`] told.
    pub(super) fn passing_read(passing: &[u8]) -> postcard::Result<Vec<Retold>> {
        postcard::from_bytes(passing)
    }

    /// What [`Traits::told`] told, with the hashes beside it.
    pub(crate) fn read(told: &[u8], words: Vec<u32>, sketch: Vec<u32>) -> postcard::Result<Self> {
        Ok(Self { words, sketch, ..postcard::from_bytes(told)? })
    }

    /// Do the two tell one headline number that hardly two incidents have?
    pub(crate) fn shares_telling_count(&self, other: &Self) -> bool {
        self.shared_headline(other).is_some_and(is_telling)
    }

    /// The headline number, where both tell the same one.
    pub(crate) fn shared_headline(&self, other: &Self) -> Option<u64> {
        let (one, other) = (self.counts.first()?, other.counts.first()?);
        (one.value == other.value).then_some(one.value)
    }

    /// Do both tell one day on which it happened or was noticed?
    pub(crate) fn is_of_one_day(&self, other: &Self) -> bool {
        self.event.iter().any(|day| day.is_exact() && other.event.contains(day))
    }

    /// The names of the owner.
    pub(crate) fn called(&self) -> impl Iterator<Item = &str> {
        let own = [self.owner.full.as_str(), self.owner.stem()].into_iter().filter(|_| self.owner.is_named());
        own.chain(self.brands.iter().map(String::as_str))
    }

    /// May it tell of other incidents than its own?
    pub(crate) fn tells_of_others(&self) -> bool {
        !self.firms.is_empty() || !self.retold.is_empty() || !self.trades.is_empty() || !self.heard.is_empty()
    }

    /// The firms of which it says that it came from there.
    pub(crate) fn blamed(&self) -> impl Iterator<Item = &String> {
        self.firms.iter().filter(|firm| firm.said >= BLAMED).map(|firm| &firm.name)
    }

    /// Is the owner a subsidiary of the owner of `whole`, a school or the like of which that tells, or one in the city
    /// that is the owner there?
    pub(crate) fn is_part_of(&self, whole: &Self) -> bool {
        if self.is_kept_by(&whole.owner) {
            return true;
        }
        let Some(name) = self.institution() else { return false };
        let is_seat = |seat: &Organisation| seat.nearness(&whole.owner) == Nearness::Same;
        whole.places.first() == Some(&name) || self.seat.as_ref().is_some_and(is_seat)
    }

    /// Is the owner a subsidiary of `keeper`, or a house that bears the name of that city?
    pub(crate) fn is_kept_by(&self, keeper: &Organisation) -> bool {
        self.parents.iter().any(|parent| parent.nearness(keeper) == Nearness::Same)
            || self.owner.founder().is_some_and(|founder| founder == keeper.full)
    }

    /// Another name of the owner of `self` by which `other` calls its own, or which its title and first sentence print
    /// where it names nobody.
    pub(crate) fn called_in(&self, other: &Self) -> Option<&str> {
        let is_in = |name: &&String| **name == other.owner.full || other.lead.contains(name);
        self.brands.iter().chain(&self.domains).find(is_in).map(String::as_str)
    }

    /// Does the article name `owner` in its title or first sentence, and nobody as its own?
    pub(crate) fn leads_with(&self, owner: &Organisation) -> bool {
        self.lead.contains(&owner.full)
    }

    /// The owner as a school or the like, where it is one that may be part of another organisation.
    pub(super) fn institution(&self) -> Option<String> {
        place(&self.owner.full)
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

/// How much an article says of a firm from which what happened came.
pub(crate) const BLAMED: i32 = 3;
