//! Which incidents: the conditions under which they are listed, searched, counted and exported.

use jikenbo_model::When;
use jikenbo_model::vocabulary::{
    Asset, Cause, CauseGroup, Choice, DataKind, Industry, Kind, LeakStatus, Prevention, Response, Unit,
    Vector,
};

use crate::choices::Choices;
use crate::facet::Band;
use crate::facts::Facts;
use crate::listing::{first_day, last_day};

/// Which incidents, and which other articles. Every condition that is given must hold; the default passes all. Of
/// several words for what an incident has one of (cause, industry, leak status, unit) any may hold; of several for what
/// it has many of (data kinds, ways in, assets, responses, prevention) all must.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Disclosed on this day, in this month or year, or later. A disclosure of which only the month or year is known
    /// is in every range that touches it.
    pub disclosed_from: Option<When>,
    /// Disclosed by the end of this day, month or year.
    pub disclosed_until: Option<When>,
    /// The primary cause.
    pub cause: Vec<Cause>,
    /// The group of the primary cause.
    pub cause_group: Vec<CauseGroup>,
    /// The line of business.
    pub industry: Vec<Industry>,
    /// Did the data get out?
    pub leak: Vec<LeakStatus>,
    /// What the headline number counts.
    pub unit: Vec<Unit>,
    /// Kinds of data.
    pub data_kinds: Vec<DataKind>,
    /// The way in.
    pub vectors: Vec<Vector>,
    /// What held the data or was hit.
    pub assets: Vec<Asset>,
    /// What was done.
    pub responses: Vec<Response>,
    /// Measures against recurrence.
    pub prevention: Vec<Prevention>,
    /// Part of the organisation's name; width, case and kana do not matter.
    pub organization: Option<String>,
    /// Part of the document's file name; width, case and kana do not matter.
    pub document: Option<String>,
    /// Part of the name of a malware or gang; width, case and kana do not matter.
    pub malware: Option<String>,
    /// At least so many affected, whatever the unit.
    pub affected_at_least: Option<u64>,
    /// At most so many affected, whatever the unit.
    pub affected_at_most: Option<u64>,
    /// What must be told.
    pub told: Vec<Aspect>,
    /// What must not be told.
    pub untold: Vec<Aspect>,
    /// Incidents, or articles that are none.
    pub kind: Option<Kind>,
    /// As of the end of this day, month or year: what had not been disclosed by then is not there. An undated report
    /// counts from the day it came in.
    pub as_of: Option<When>,
    /// Of the incidents of one event, a contractor's and its customers', the one with the largest number alone.
    pub once: bool,
    /// In which order.
    pub sort: Sort,
    /// So many of the first ones are left out.
    pub skip: usize,
    /// No more than this many.
    pub limit: Option<usize>,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The latest disclosure first, undated ones last.
    #[default]
    Newest,
    /// The earliest disclosure first, undated ones last.
    Oldest,
    /// The largest headline number first, whatever its unit; those without one last.
    Largest,
    /// Where the words of a search weigh most first; without words as [`Sort::Newest`].
    Relevance,
}

/// A side of an incident that may be told or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Date of the disclosure.
    Disclosed,
    /// Month of the disclosure.
    Month,
    /// First day of it.
    Occurred,
    /// Day of notice.
    Discovered,
    /// The primary cause.
    Cause,
    /// The line of business.
    Industry,
    /// Did the data get out?
    Leak,
    /// How many were affected.
    Affected,
    /// How many people were affected; told in another unit is not told.
    People,
    /// Kinds of data.
    DataKinds,
    /// The way in.
    Vectors,
    /// What held the data or was hit.
    Assets,
    /// What was done.
    Responses,
    /// Measures against recurrence.
    Prevention,
}

impl Aspect {
    /// Every aspect, in listing order.
    pub const ALL: &'static [Self] = &[
        Self::Disclosed,
        Self::Month,
        Self::Occurred,
        Self::Discovered,
        Self::Cause,
        Self::Industry,
        Self::Leak,
        Self::Affected,
        Self::People,
        Self::DataKinds,
        Self::Vectors,
        Self::Assets,
        Self::Responses,
        Self::Prevention,
    ];

    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Disclosed => "disclosed",
            Self::Month => "month",
            Self::Occurred => "occurred",
            Self::Discovered => "discovered",
            Self::Cause => "cause",
            Self::Industry => "industry",
            Self::Leak => "leak_status",
            Self::Affected => "affected",
            Self::People => "people",
            Self::DataKinds => "data_kinds",
            Self::Vectors => "vector",
            Self::Assets => "assets",
            Self::Responses => "responses",
            Self::Prevention => "prevention",
        }
    }

    fn is_told(self, facts: &Facts) -> bool {
        match self {
            Self::Disclosed => facts.disclosed.is_some(),
            Self::Month => facts.disclosed.is_some_and(|day| day.month().is_some()),
            Self::Occurred => facts.occurred.is_some(),
            Self::Discovered => facts.discovered.is_some(),
            Self::Cause => facts.cause.is_some_and(|cause| cause != Cause::Unknown),
            Self::Industry => facts.industry.is_some(),
            Self::Leak => facts.leak.is_some(),
            Self::Affected => facts.affected.is_some(),
            Self::People => facts.people().is_some(),
            Self::DataKinds => !facts.data_kinds.is_empty(),
            Self::Vectors => !facts.vectors.is_empty(),
            Self::Assets => !facts.assets.is_empty(),
            Self::Responses => !facts.responses.is_empty(),
            Self::Prevention => !facts.prevention.is_empty(),
        }
    }
}

impl Filter {
    /// Disclosed on that day, or in that month or year.
    #[must_use]
    pub fn disclosed_in(when: When) -> Self {
        Self { disclosed_from: Some(when), disclosed_until: Some(when), ..Self::default() }
    }

    /// No more than `limit`.
    #[must_use]
    pub fn first(self, limit: usize) -> Self {
        Self { limit: Some(limit), ..self }
    }

    /// Narrows the time of disclosure to a year or month that is told.
    pub(crate) fn narrow_to(&mut self, when: Option<When>) {
        let Some(when) = when else { return };
        self.disclosed_from =
            self.disclosed_from.filter(|&from| first_day(from) > first_day(when)).or(Some(when));
        self.disclosed_until =
            self.disclosed_until.filter(|&until| last_day(until) < last_day(when)).or(Some(when));
        if when.month().is_some() {
            self.told.push(Aspect::Month);
        }
    }

    /// Narrows the number of those affected to a band of people.
    pub(crate) fn narrow_to_people(&mut self, band: Band) {
        self.unit = vec![Unit::Persons];
        self.affected_at_least = Some(self.affected_at_least.unwrap_or_default().max(band.least));
        self.affected_at_most = band.most.into_iter().chain(self.affected_at_most).min();
    }

    /// Does it pass everything, text between articles included?
    pub(crate) fn is_open(&self) -> bool {
        let open = Self { sort: self.sort, skip: self.skip, limit: self.limit, ..Self::default() };
        *self == open
    }

    /// Do these facts pass? Names, kind and `as_of` are left to the table.
    pub(crate) fn passes(&self, facts: &Facts) -> bool {
        any(&self.cause, facts.cause)
            && any(&self.cause_group, facts.cause.map(Cause::group))
            && any(&self.industry, facts.industry)
            && any(&self.leak, facts.leak)
            && any(&self.unit, facts.affected.map(|affected| affected.count.unit))
            && all(&self.data_kinds, facts.data_kinds)
            && all(&self.vectors, facts.vectors)
            && all(&self.assets, facts.assets)
            && all(&self.responses, facts.responses)
            && all(&self.prevention, facts.prevention)
            && self.passes_numbers(facts)
            && self.passes_dates(facts)
            && self.told.iter().all(|aspect| aspect.is_told(facts))
            && !self.untold.iter().any(|aspect| aspect.is_told(facts))
    }

    fn passes_dates(&self, facts: &Facts) -> bool {
        let since = |from| facts.disclosed.is_some_and(|day| last_day(day) >= first_day(from));
        let by = |until| facts.disclosed.is_some_and(|day| first_day(day) <= last_day(until));
        self.disclosed_from.is_none_or(since) && self.disclosed_until.is_none_or(by)
    }

    fn passes_numbers(&self, facts: &Facts) -> bool {
        let hit = || facts.hit().map(|count| count.value);
        self.affected_at_least.is_none_or(|least| hit().is_some_and(|hit| hit >= least))
            && self.affected_at_most.is_none_or(|most| hit().is_some_and(|hit| hit <= most))
    }
}

fn any<T: PartialEq>(wanted: &[T], told: Option<T>) -> bool {
    wanted.is_empty() || told.is_some_and(|told| wanted.contains(&told))
}

fn all<T: Choice>(wanted: &[T], told: Choices<T>) -> bool {
    wanted.iter().all(|&word| told.has(word))
}
