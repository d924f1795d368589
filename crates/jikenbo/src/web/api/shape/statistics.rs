//! Figures.

use jikenbo_casebook::{Days, Facets as FacetCounts, Figures, People, Spread, Statistics as Counted};
use serde::Serialize;
use utoipa::ToSchema;

use crate::message::Language;
use crate::message::group;
use crate::message::label::Label;

/// Figures over what passes the conditions.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Statistics {
    all: Row,
    /// In the order of their kind.
    groups: Vec<Grouped>,
}

/// A group and its figures.
#[derive(Serialize, ToSchema)]
struct Grouped {
    label: String,
    figures: Row,
}

/// Figures.
#[derive(Serialize, ToSchema)]
struct Row {
    incidents: u64,
    people: Persons,
    days_until_noticed: DaysTold,
    days_until_disclosed: DaysTold,
    days_in_all: DaysTold,
}

/// People affected, where people were counted.
#[derive(Serialize, ToSchema)]
struct Persons {
    told: u64,
    ruled_out: u64,
    other_unit: u64,
    untold: u64,
    spread: Option<Quartiles>,
}

/// Days between two dates, where both were told to the day.
#[derive(Serialize, ToSchema)]
struct DaysTold {
    told: u64,
    backwards: u64,
    untold: u64,
    spread: Option<Quartiles>,
}

/// How numbers spread.
#[derive(Serialize, ToSchema)]
struct Quartiles {
    lower: f64,
    median: f64,
    upper: f64,
    mean: f64,
    largest: u64,
}

/// How many of what passes the conditions are of each kind.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Facets {
    /// All that passes.
    incidents: u64,
    facets: Vec<Side>,
}

/// A side by which incidents are narrowed.
#[derive(Serialize, ToSchema)]
struct Side {
    facet: &'static str,
    label: &'static str,
    /// An incident may be in several of its groups.
    overlaps: bool,
    /// The largest first, times in their order.
    counts: Vec<CountOf>,
}

/// A group, and how many are in it.
#[derive(Serialize, ToSchema)]
struct CountOf {
    value: String,
    label: String,
    incidents: u64,
}

impl Facets {
    /// As they were counted.
    pub(in crate::web::api) fn of(counted: &FacetCounts, language: Language) -> Self {
        let facets = counted.counts.iter().map(|(facet, counts)| Side {
            facet: facet.as_str(),
            label: facet.label(language),
            overlaps: facet.overlaps(),
            counts: counts
                .iter()
                .map(|(of, incidents)| CountOf {
                    value: of.to_string(),
                    label: group::group(*of, language),
                    incidents: *incidents,
                })
                .collect(),
        });
        Self { incidents: counted.incidents, facets: facets.collect() }
    }
}

impl Statistics {
    /// As they were counted.
    pub(in crate::web::api) fn of(counted: &Counted, language: Language) -> Self {
        let groups = counted.groups.iter().map(|(group, figures)| Grouped {
            label: group::group(*group, language),
            figures: Row::of(figures),
        });
        Self { all: Row::of(&counted.all), groups: groups.collect() }
    }
}

impl Row {
    fn of(figures: &Figures) -> Self {
        Self {
            incidents: figures.incidents,
            people: Persons::of(&figures.people),
            days_until_noticed: DaysTold::of(&figures.until_noticed),
            days_until_disclosed: DaysTold::of(&figures.until_disclosed),
            days_in_all: DaysTold::of(&figures.in_all),
        }
    }
}

impl Persons {
    fn of(people: &People) -> Self {
        let People { told, ruled_out, other_unit, untold, spread, .. } = people;
        let [told, ruled_out, other_unit, untold] = [*told, *ruled_out, *other_unit, *untold];
        Self { told, ruled_out, other_unit, untold, spread: spread.as_ref().map(Quartiles::of) }
    }
}

impl DaysTold {
    fn of(days: &Days) -> Self {
        let Days { told, backwards, untold, spread } = days;
        Self {
            told: *told,
            backwards: *backwards,
            untold: *untold,
            spread: spread.as_ref().map(Quartiles::of),
        }
    }
}

impl Quartiles {
    fn of(spread: &Spread) -> Self {
        let Spread { lower, median, upper, mean, largest, .. } = spread;
        Self { lower: *lower, median: *median, upper: *upper, mean: *mean, largest: *largest }
    }
}
