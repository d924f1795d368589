//! What stands out, by rule: suppliers whose accident reached several organisations, causes that grow, organisations hit
//! again.

use std::collections::{BTreeMap, BTreeSet};

use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::{CauseGroup, Role};

use super::causes::Causes;
use super::{cause, name, share};
use crate::compose::maker::{Blanks, Draft, Maker, counted};
use crate::matter::Matter;
use crate::piece::{Block, Section};
use crate::template::{self, Wording};

/// The section of what stands out, and one below it for each.
pub(super) fn sections(
    maker: &mut Maker<'_>,
    words: &template::Table,
    matters: &[Matter],
    causes: &Causes,
) -> Vec<Section> {
    let mut told: Vec<Section> = suppliers(maker, words, matters);
    told.extend(rising(maker, words, matters, causes));
    told.extend(again(maker, words, matters));
    if !told.is_empty() {
        told.insert(0, super::section("notable", &words.notable, Vec::new()));
    }
    told
}

/// A paragraph by `wording`, with a place for the editor below it.
fn told(
    maker: &mut Maker<'_>,
    words: &template::Table,
    anchor: String,
    (title, wording): (&Wording, &Wording),
    blanks: &Blanks,
) -> Section {
    let title = maker.fill(title, blanks);
    let paragraph = Block::Paragraph(maker.fill(wording, blanks));
    let blocks = vec![paragraph, maker.slot(&anchor, &words.notable_prompt)];
    Section { anchor, title, depth: 2, blocks, entry: None }
}

/// A contractor or vendor that has a part in several incidents.
fn suppliers(maker: &mut Maker<'_>, words: &template::Table, matters: &[Matter]) -> Vec<Section> {
    let mut reached: BTreeMap<&str, Vec<&Matter>> =
        matters.iter().flat_map(suppliers_of).map(|name| (name, Vec::new())).collect();
    for matter in matters {
        let names: BTreeSet<&str> = suppliers_of(matter).chain(matter.organization()).collect();
        for name in names {
            reached.entry(name).and_modify(|matters| matters.push(matter));
        }
    }
    let mut reached: Vec<_> = reached.into_iter().filter(|(_, matters)| matters.len() > 1).collect();
    reached.sort_by_key(|(name, matters)| (std::cmp::Reverse(matters.len()), *name));
    let each =
        reached.iter().enumerate().map(|(at, (party, matters))| supplier(maker, words, at, party, matters));
    each.collect()
}

/// Those of whom its data came, or whose product it was.
fn suppliers_of(matter: &Matter) -> impl Iterator<Item = &str> {
    let has_part = |role| matches!(role, Role::Processor | Role::Vendor);
    let parties = matter.record.parties.iter().filter(move |party| has_part(party.value.role));
    parties.map(|party| party.value.name.as_str())
}

fn supplier(
    maker: &mut Maker<'_>,
    words: &template::Table,
    at: usize,
    party: &str,
    matters: &[&Matter],
) -> Section {
    let order = maker.order;
    let numbers: Vec<IncidentNumber> = matters.iter().map(|matter| matter.number).collect();
    let shown = if order.is_masked { order.templates.words.masked_name.as_str() } else { party };
    let organizations: Vec<String> = matters.iter().map(|matter| name(order, matter)).collect();
    let blanks = Blanks::from([
        ("party", vec![Draft::Words(shown.to_owned())]),
        ("count", vec![counted(order, &format!("supplier.{at}.count"), shown, &numbers)]),
        ("organizations", vec![Draft::Words(organizations.join(&order.templates.words.and))]),
    ]);
    told(maker, words, format!("supplier-{at}"), (&words.supplier_title, &words.supplier), &blanks)
}

/// Causes of which there are more than in the period before, and not few.
fn rising(
    maker: &mut Maker<'_>,
    words: &template::Table,
    matters: &[Matter],
    causes: &Causes,
) -> Vec<Section> {
    let order = maker.order;
    let is_rising =
        |now: usize, before: usize| now as u64 >= words.rising_at_least && now > before && before > 0;
    let rising = causes.groups.iter().filter(|one| {
        causes.compares && one.group != CauseGroup::Unknown && is_rising(one.now.len(), one.before.len())
    });
    let sections = rising.map(|one| {
        let label = (order.names.cause_group)(one.group);
        let figure = |what: &str, numbers: &[IncidentNumber]| {
            vec![counted(order, &format!("rising.{}.{what}", one.group), label, numbers)]
        };
        let share = share(&format!("rising.{}.share", one.group), label, &one.now, matters.len());
        let blanks = Blanks::from([
            ("cause", vec![Draft::Words(label.to_owned())]),
            ("before", figure("before", &one.before)),
            ("count", figure("count", &one.now)),
            ("share", vec![share]),
        ]);
        told(maker, words, format!("rising-{}", one.group), (&words.rising_title, &words.rising), &blanks)
    });
    sections.collect()
}

/// Organisations of which several incidents were disclosed.
fn again(maker: &mut Maker<'_>, words: &template::Table, matters: &[Matter]) -> Vec<Section> {
    let order = maker.order;
    if order.is_masked {
        return Vec::new();
    }
    let mut of: BTreeMap<&str, Vec<&Matter>> = BTreeMap::new();
    for matter in matters {
        of.entry(matter.organization().unwrap_or_default()).or_default().push(matter);
    }
    let again = of.into_iter().filter(|(name, matters)| !name.is_empty() && matters.len() > 1);
    let sections = again.enumerate().map(|(at, (organization, matters))| {
        let numbers: Vec<IncidentNumber> = matters.iter().map(|matter| matter.number).collect();
        let causes: BTreeSet<String> = matters.iter().map(|matter| cause(order, matter)).collect();
        let causes: Vec<String> = causes.into_iter().collect();
        let blanks = Blanks::from([
            ("organization", vec![Draft::Words(organization.to_owned())]),
            ("count", vec![counted(order, &format!("again.{at}.count"), organization, &numbers)]),
            ("causes", vec![Draft::Words(causes.join(&order.templates.words.and))]),
        ]);
        told(maker, words, format!("again-{at}"), (&words.again_title, &words.again), &blanks)
    });
    sections.collect()
}
