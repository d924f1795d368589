//! What stands out, by rule: the largest incident, suppliers whose accident reached several organisations, one malware in
//! several incidents, causes that grow, organisations hit again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::{CauseGroup, Role};

use super::causes::Causes;
use super::{cause, share};
use crate::compose::maker::{Blanks, Draft, Maker, counted};
use crate::compose::{Order, facts, mask};
use crate::matter::{Matter, folded};
use crate::piece::{Block, Section};
use crate::template::{self, Wording};

/// The section of what stands out, and one below it for each.
pub(super) fn sections(
    maker: &mut Maker<'_>,
    words: &template::Table,
    matters: &[Matter],
    causes: &Causes,
) -> Vec<Section> {
    let mut told: Vec<Section> = largest(maker, words, matters).into_iter().collect();
    told.extend(suppliers(maker, words, matters));
    told.extend(malware(maker, words, matters));
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

/// The incident that hit the most people, where there are others.
fn largest(maker: &mut Maker<'_>, words: &template::Table, matters: &[Matter]) -> Option<Section> {
    let people = |matter: &&Matter| matter.people().is_some();
    let largest =
        matters.iter().filter(people).max_by_key(|matter| (matter.people(), Reverse(matter.number)))?;
    if matters.len() < 2 {
        return None;
    }
    let mut blanks = facts::blanks(maker.order, largest);
    blanks.extend(name_of(maker, largest));
    Some(told(maker, words, "largest".to_owned(), (&words.largest_title, &words.largest), &blanks))
}

/// Whose incident it is, even where that is not told.
fn name_of(maker: &Maker<'_>, matter: &Matter) -> Option<(&'static str, Vec<Draft>)> {
    let untold = matter.organization().is_none().then(|| maker.order.templates.words.nobody.clone());
    untold.map(|words| ("organization", vec![Draft::Words(words)]))
}

/// A malware or gang that several incidents name.
fn malware(maker: &mut Maker<'_>, words: &template::Table, matters: &[Matter]) -> Vec<Section> {
    let order = maker.order;
    let mut named: BTreeMap<String, (&str, Vec<&Matter>)> = BTreeMap::new();
    for matter in matters {
        let names = matter.record.malware.iter().map(|fact| (folded(&fact.value), fact.value.as_str()));
        for (key, name) in names.collect::<BTreeMap<_, _>>() {
            named.entry(key).or_insert((name, Vec::new())).1.push(matter);
        }
    }
    let mut named: Vec<_> = named.into_iter().filter(|(_, (_, matters))| matters.len() > 1).collect();
    named.sort_by_key(|(key, (_, matters))| (Reverse(matters.len()), key.clone()));
    let sections = named.iter().enumerate().map(|(at, (_, (name, matters)))| {
        let numbers: Vec<IncidentNumber> = matters.iter().map(|matter| matter.number).collect();
        let blanks = Blanks::from([
            ("malware", vec![Draft::Words((*name).to_owned())]),
            ("count", vec![counted(order, &format!("malware.{at}.count"), name, &numbers)]),
            ("organizations", vec![Draft::Words(organizations(order, matters))]),
        ]);
        told(maker, words, format!("malware-{at}"), (&words.malware_title, &words.malware), &blanks)
    });
    sections.collect()
}

/// Organisations of a paragraph before the rest is 「など」.
const NAMED: usize = 8;

/// Whose incidents they are, each once; where that is not told, in which trade.
fn organizations(order: &Order<'_>, matters: &[&Matter]) -> String {
    let words = &order.templates.words;
    let mut names: Vec<String> = Vec::new();
    for matter in matters {
        let trade = matter.record.industry.as_ref().map(|fact| (order.names.industry)(fact.value));
        let nobody = || match trade {
            Some(trade) => words.nobody_of.plain(&[("industry", trade)]),
            None => words.nobody.clone(),
        };
        let name = mask::organization(order, matter).unwrap_or_else(nobody);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let etc = if names.len() > NAMED { words.etc.as_str() } else { "" };
    names.truncate(NAMED);
    names.join(&words.and) + etc
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
    reached.sort_by_key(|(name, matters)| (Reverse(matters.len()), *name));
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
    let shown = mask::party(order, party);
    let mut blanks = Blanks::from([
        ("party", vec![Draft::Words(shown.to_owned())]),
        ("count", vec![counted(order, &format!("supplier.{at}.count"), shown, &numbers)]),
        ("organizations", vec![Draft::Words(organizations(order, matters))]),
    ]);
    let stopped = matters.iter().filter(|matter| matter.has_stopped()).map(|matter| matter.number);
    let stopped: Vec<IncidentNumber> = stopped.collect();
    if !stopped.is_empty() {
        let figure = counted(order, &format!("supplier.{at}.stopped"), shown, &stopped);
        blanks.insert("stopped", vec![figure]);
    }
    let speaks = matters.iter().filter_map(|matter| Some((*matter, facts::quote(order, matter, QUOTED)?)));
    if let Some((matter, quote)) = speaks.max_by_key(|(matter, _)| matter.organization() == Some(party)) {
        blanks.insert("teller", vec![Draft::Words(facts::teller(order, matter.is_own()).to_owned())]);
        blanks.insert("quote", vec![quote]);
    }
    told(maker, words, format!("supplier-{at}"), (&words.supplier_title, &words.supplier), &blanks)
}

/// Characters of the sentence in a paragraph.
const QUOTED: usize = 120;

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
    let sections = rising.take(words.rising_at_most).map(|one| {
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
