//! From the casebook to a piece: what stands of the incidents that are told, with their texts.

mod followed;
mod format;
mod gathered;
mod names;
mod words;

use std::collections::BTreeMap;

use jikenbo_casebook::{Casebook, Filter};
use jikenbo_model::{IncidentNumber, When};
use jikenbo_publish::compose::{
    self, Boards, DigestOf, Made, Order, Period, RankingOf, TableOf, period_words,
};
use jikenbo_publish::matter::Matter;
use jikenbo_publish::template::Templates;

pub(crate) use format::Format;
use gathered::{counted, find_addresses, in_dated_lists, with_texts};
use names::NAMES;
pub(crate) use words::words;

/// The pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kind {
    /// Item by item.
    Digest,
    /// Every incident in a row.
    Table,
    /// What there is most of.
    Ranking,
}

impl Kind {
    /// The outward name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Digest => "digest",
            Self::Table => "table",
            Self::Ranking => "ranking",
        }
    }
}

/// What is to be made.
pub(crate) struct Wanted {
    /// Which piece.
    pub(crate) kind: Kind,
    /// Which incidents; says the state, too.
    pub(crate) filter: Filter,
    /// The state: the end of this day.
    pub(crate) as_of: When,
    /// These incidents alone; empty for all that pass.
    pub(crate) numbers: Vec<IncidentNumber>,
    /// Items of a digest.
    pub(crate) items: usize,
    /// Are those without a date of their own left out, though the title of their list tells its months?
    pub(crate) is_dated_alone: bool,
    /// Are names left out?
    pub(crate) is_masked: bool,
    /// The time told of; `None` where only numbers choose.
    pub(crate) period: Option<Period>,
    /// The words.
    pub(crate) templates: Templates,
    /// The command that makes it again, without the name of the program.
    pub(crate) command: String,
    /// The name of its files, without ending.
    pub(crate) stem: String,
    /// The flags that choose beside time and numbers.
    pub(crate) conditions: String,
}

/// Makes the piece; `kept` is what an editor wrote in it before.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn made(
    casebook: &Casebook,
    wanted: &Wanted,
    kept: &BTreeMap<String, Vec<String>>,
) -> anyhow::Result<Made> {
    let order = Order {
        templates: &wanted.templates,
        names: &NAMES,
        period: wanted.period,
        as_of: wanted.as_of,
        selection: &selection(wanted),
        command: &wanted.command,
        is_masked: wanted.is_masked,
        kept,
    };
    match wanted.kind {
        Kind::Digest => digest(casebook, wanted, &order),
        Kind::Table => table(casebook, wanted, &order),
        Kind::Ranking => ranking(casebook, wanted, &order),
    }
}

/// Which incidents, for a person.
fn selection(wanted: &Wanted) -> String {
    let chosen = match wanted.period {
        _ if !wanted.numbers.is_empty() => "番号で選んだ事故".to_owned(),
        Some(period) => format!("{}に公表された事故", period_words(period)),
        None => "事故".to_owned(),
    };
    match wanted.conditions.as_str() {
        "" => chosen,
        conditions => format!("{chosen}（条件 {conditions}）"),
    }
}

fn digest(casebook: &Casebook, wanted: &Wanted, order: &Order<'_>) -> anyhow::Result<Made> {
    let mut matters = with_texts(casebook, &wanted.filter, &wanted.numbers)?;
    matters.extend(Listed::of(casebook, wanted)?.within(wanted.period));
    if wanted.numbers.is_empty() {
        matters.sort_by_key(|matter| (std::cmp::Reverse(matter.hit()), by_day(matter)));
    }
    let mut others = matters.split_off(wanted.items.min(matters.len()));
    others.sort_by_key(by_day);
    find_addresses(casebook, &mut matters)?;
    let followups = match wanted.period {
        Some(period) => followed::followups(casebook, wanted, period)?,
        None => Vec::new(),
    };
    Ok(compose::digest(order, DigestOf { items: &matters, others: &others, followups: &followups }))
}

fn table(casebook: &Casebook, wanted: &Wanted, order: &Order<'_>) -> anyhow::Result<Made> {
    let mut listed = Listed::of(casebook, wanted)?;
    let mut matters = with_texts(casebook, &wanted.filter, &wanted.numbers)?;
    matters.extend(listed.within(wanted.period));
    if wanted.numbers.is_empty() {
        matters.sort_by_key(by_day);
    }
    let before = wanted.period.and_then(Period::before).filter(|_| wanted.numbers.is_empty());
    let mut earlier = before.map(|before| counted(casebook, &within(&wanted.filter, before))).transpose()?;
    earlier.iter_mut().for_each(|earlier| earlier.extend(listed.within(before)));
    // Of a time of which the casebook holds nothing, it tells nothing.
    earlier = earlier.filter(|earlier| !earlier.is_empty());
    let before_words = before.map(period_words).unwrap_or_default();
    Ok(compose::table(
        order,
        TableOf { matters: &matters, before: earlier.as_deref(), before_words: &before_words },
    ))
}

/// In order of disclosure; those without a date of their own after the others.
fn by_day(matter: &Matter) -> (bool, Option<When>, IncidentNumber) {
    let listed = matter.rubric.map(|rubric| rubric.from);
    (matter.disclosed().is_none(), matter.disclosed().or(listed), matter.number)
}

/// Incidents without a date of their own, in lists whose titles tell their months.
struct Listed(Vec<Matter>);

impl Listed {
    fn of(casebook: &Casebook, wanted: &Wanted) -> anyhow::Result<Self> {
        let asks = !wanted.is_dated_alone && wanted.numbers.is_empty() && wanted.period.is_some();
        Ok(Self(if asks { in_dated_lists(casebook, &wanted.filter)? } else { Vec::new() }))
    }

    /// Those whose list lies within `period`; they are taken out.
    fn within(&mut self, period: Option<Period>) -> Vec<Matter> {
        let Some(period) = period else { return Vec::new() };
        let is_within = |matter: &mut Matter| {
            matter.rubric.is_some_and(|rubric| period.holds(rubric.from) && period.holds(rubric.until))
        };
        self.0.extract_if(.., is_within).collect()
    }
}

/// Stretches that a ranking looks back on, its own included; further back only where a place was held all the time.
const STRETCHES: usize = 12;

fn ranking(casebook: &Casebook, wanted: &Wanted, order: &Order<'_>) -> anyhow::Result<Made> {
    let mut listed = Listed::of(casebook, wanted)?;
    let mut stretches: Vec<(Period, Vec<Matter>)> = Vec::new();
    let (mut next, mut most) = (wanted.period, STRETCHES);
    loop {
        while let Some(period) = next.filter(|_| stretches.len() < most) {
            let mut matters = counted(casebook, &within(&wanted.filter, period))?;
            matters.extend(listed.within(Some(period)));
            stretches.push((period, matters));
            next = period.before();
        }
        let boards = Boards::of(order, RankingOf { stretches: &stretches });
        if next.is_none() || !boards.are_held_throughout() {
            return Ok(compose::ranking(order, &boards));
        }
        most *= 2;
    }
}

/// `filter` in another time.
fn within(filter: &Filter, period: Period) -> Filter {
    Filter { disclosed_from: Some(period.from), disclosed_until: Some(period.until), ..filter.clone() }
}
