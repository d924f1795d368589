//! The sides by which incidents are put into groups, and the groups.

use std::fmt;

use jikenbo_model::When;
use jikenbo_model::vocabulary::{
    Asset, Cause, CauseGroup, Choice, DataKind, Industry, LeakStatus, Prevention, Response, Vector,
};

use crate::choices::Choices;
use crate::facts::Facts;
use crate::filter::{Aspect, Filter};

/// A side by which incidents are put into groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Year of the disclosure.
    Year,
    /// Month of the disclosure.
    Month,
    /// The primary cause.
    Cause,
    /// The group of the primary cause.
    CauseGroup,
    /// The line of business.
    Industry,
    /// Kinds of data; an incident is in several groups.
    DataKind,
    /// How many people were affected.
    SizeBand,
    /// Did the data get out?
    LeakStatus,
    /// The way in; an incident is in several groups.
    Vector,
    /// What was hit; an incident is in several groups.
    Asset,
    /// What was done; an incident is in several groups.
    Response,
    /// Measures against recurrence; an incident is in several groups.
    Prevention,
}

/// A group of incidents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Disclosed in this year.
    Year(u16),
    /// Disclosed in this month of a year.
    Month(u16, u8),
    /// With this cause.
    Cause(Cause),
    /// With a cause of this group.
    CauseGroup(CauseGroup),
    /// In this line of business.
    Industry(Industry),
    /// With this kind of data.
    DataKind(DataKind),
    /// With so many people.
    SizeBand(Band),
    /// With this outcome.
    LeakStatus(LeakStatus),
    /// With this way in.
    Vector(Vector),
    /// With this thing hit.
    Asset(Asset),
    /// With this deed.
    Response(Response),
    /// With this measure.
    Prevention(Prevention),
    /// It is not told.
    Untold(Aspect),
}

/// A band of sizes, in people; the upper end is included, the last band has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Band {
    /// The fewest.
    pub least: u64,
    /// The most.
    pub most: Option<u64>,
}

impl Band {
    /// Every band, the smallest first. The usual tables (100, 1,000, 10,000, 1,000,000 and 1,000, 10,000, 50,000) are sums
    /// of these.
    pub const ALL: [Self; 6] = [
        Self { least: 0, most: Some(100) },
        Self { least: 101, most: Some(1_000) },
        Self { least: 1_001, most: Some(10_000) },
        Self { least: 10_001, most: Some(50_000) },
        Self { least: 50_001, most: Some(1_000_000) },
        Self { least: 1_000_001, most: None },
    ];

    /// Where among [`Band::ALL`] so many people are.
    pub(crate) fn place_of(people: u64) -> usize {
        Self::ALL.iter().position(|band| band.most.is_none_or(|most| people <= most)).unwrap_or_default()
    }
}

impl fmt::Display for Band {
    /// `101-1000`, `1000001-`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-", self.least)?;
        self.most.map_or(Ok(()), |most| most.fmt(f))
    }
}

impl Facet {
    /// Every facet, in listing order.
    pub const ALL: &'static [Self] = &[
        Self::Year,
        Self::Month,
        Self::Cause,
        Self::CauseGroup,
        Self::Industry,
        Self::DataKind,
        Self::SizeBand,
        Self::LeakStatus,
        Self::Vector,
        Self::Asset,
        Self::Response,
        Self::Prevention,
    ];

    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Cause => "cause",
            Self::CauseGroup => "cause-group",
            Self::Industry => "industry",
            Self::DataKind => "data-kind",
            Self::SizeBand => "size-band",
            Self::LeakStatus => "leak-status",
            Self::Vector => "vector",
            Self::Asset => "asset",
            Self::Response => "response",
            Self::Prevention => "prevention",
        }
    }

    /// May an incident be in several of its groups, so that they must not be summed?
    #[must_use]
    pub fn overlaps(self) -> bool {
        matches!(self, Self::DataKind | Self::Vector | Self::Asset | Self::Response | Self::Prevention)
    }

    /// What is not told of an incident that is in none of its groups.
    #[must_use]
    pub fn aspect(self) -> Aspect {
        match self {
            Self::Year => Aspect::Disclosed,
            Self::Month => Aspect::Month,
            Self::Cause | Self::CauseGroup => Aspect::Cause,
            Self::Industry => Aspect::Industry,
            Self::DataKind => Aspect::DataKinds,
            Self::SizeBand => Aspect::People,
            Self::LeakStatus => Aspect::Leak,
            Self::Vector => Aspect::Vectors,
            Self::Asset => Aspect::Assets,
            Self::Response => Aspect::Responses,
            Self::Prevention => Aspect::Prevention,
        }
    }

    /// Hands on the slots of the groups that `facts` are in, one at least: [`NOWHERE`] where it is not told.
    pub(crate) fn slots(self, facts: &Facts, each: impl FnMut(usize)) {
        match self {
            Self::Year => one(facts.disclosed.map(|day| usize::from(day.year())), each),
            Self::Month => one(facts.disclosed.and_then(month), each),
            Self::Cause => one(facts.cause.filter(|&cause| cause != Cause::Unknown).map(Cause::place), each),
            Self::CauseGroup => {
                let group = facts.cause.map(Cause::group).filter(|&group| group != CauseGroup::Unknown);
                one(group.map(CauseGroup::place), each);
            }
            Self::Industry => one(facts.industry.map(Industry::place), each),
            Self::DataKind => many(facts.data_kinds, each),
            Self::SizeBand => one(facts.people().map(Band::place_of), each),
            Self::LeakStatus => one(facts.leak.map(LeakStatus::place), each),
            Self::Vector => many(facts.vectors, each),
            Self::Asset => many(facts.assets, each),
            Self::Response => many(facts.responses, each),
            Self::Prevention => many(facts.prevention, each),
        }
    }

    /// The group of a slot.
    pub(crate) fn group(self, slot: usize) -> Option<Group> {
        let Some(place) = slot.checked_sub(1) else {
            return Some(Group::Untold(self.aspect()));
        };
        Some(match self {
            Self::Year => Group::Year(u16::try_from(place).ok()?),
            Self::Month => Group::Month(u16::try_from(place / 12).ok()?, u8::try_from(place % 12 + 1).ok()?),
            Self::Cause => Group::Cause(*Cause::LIST.get(place)?),
            Self::CauseGroup => Group::CauseGroup(*CauseGroup::LIST.get(place)?),
            Self::Industry => Group::Industry(*Industry::LIST.get(place)?),
            Self::DataKind => Group::DataKind(*DataKind::LIST.get(place)?),
            Self::SizeBand => Group::SizeBand(*Band::ALL.get(place)?),
            Self::LeakStatus => Group::LeakStatus(*LeakStatus::LIST.get(place)?),
            Self::Vector => Group::Vector(*Vector::LIST.get(place)?),
            Self::Asset => Group::Asset(*Asset::LIST.get(place)?),
            Self::Response => Group::Response(*Response::LIST.get(place)?),
            Self::Prevention => Group::Prevention(*Prevention::LIST.get(place)?),
        })
    }
}

/// The slot of those of which it is not told; the others follow it.
pub(crate) const NOWHERE: usize = 0;

fn one(place: Option<usize>, mut each: impl FnMut(usize)) {
    each(place.map_or(NOWHERE, |place| place + 1));
}

fn many<T: Choice>(words: Choices<T>, mut each: impl FnMut(usize)) {
    if words.is_empty() {
        each(NOWHERE);
    }
    words.places().for_each(|place| each(place + 1));
}

/// The month of a date, counted from the year 0.
fn month(day: When) -> Option<usize> {
    Some(usize::from(day.year()) * 12 + usize::from(day.month()?) - 1)
}

impl Group {
    /// `filter` narrowed to the group: what it lists is what the group counts.
    #[must_use]
    pub fn narrowed(self, filter: &Filter) -> Filter {
        let mut filter = filter.clone();
        match self {
            Self::Year(year) => filter.narrow_to(When::in_year(year)),
            Self::Month(year, month) => filter.narrow_to(When::in_month(year, month)),
            Self::Cause(cause) => filter.cause = vec![cause],
            Self::CauseGroup(group) => filter.cause_group = vec![group],
            Self::Industry(industry) => filter.industry = vec![industry],
            Self::DataKind(kind) => filter.data_kinds.push(kind),
            Self::SizeBand(band) => filter.narrow_to_people(band),
            Self::LeakStatus(status) => filter.leak = vec![status],
            Self::Vector(vector) => filter.vectors.push(vector),
            Self::Asset(asset) => filter.assets.push(asset),
            Self::Response(response) => filter.responses.push(response),
            Self::Prevention(measure) => filter.prevention.push(measure),
            Self::Untold(aspect) => filter.untold.push(aspect),
        }
        filter
    }
}

impl fmt::Display for Group {
    /// The outward word; `unknown` where it is not told.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Cause(word) => word.fmt(f),
            Self::CauseGroup(word) => word.fmt(f),
            Self::Industry(word) => word.fmt(f),
            Self::DataKind(word) => word.fmt(f),
            Self::SizeBand(band) => band.fmt(f),
            Self::LeakStatus(word) => word.fmt(f),
            Self::Vector(word) => word.fmt(f),
            Self::Asset(word) => word.fmt(f),
            Self::Response(word) => word.fmt(f),
            Self::Prevention(word) => word.fmt(f),
            Self::Untold(_) => f.write_str("unknown"),
        }
    }
}
