//! The digest 便り: item by item what happened, what to learn, and what changed since it was told.

mod followups;
mod item;

use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::CauseGroup;

use super::facts::{blanks, by_cause};
use super::maker::{Blanks, Draft, Maker, counted};
use super::{Made, Order, day, facts, mask};
use crate::matter::{Followup, Matter};
use crate::piece::{Align, Block, Cell, Column, Inline, Section, Table};
use crate::template::Digest;
use item::Lessons;

/// What a digest tells of.
#[derive(Clone, Copy, Debug)]
pub struct DigestOf<'m> {
    /// Told item by item, in their order.
    pub items: &'m [Matter],
    /// Only listed.
    pub others: &'m [Matter],
    /// Told before, and changed since.
    pub followups: &'m [Followup],
}

/// A digest.
#[must_use]
pub fn digest(order: &Order<'_>, of: DigestOf<'_>) -> Made {
    let words = &order.templates.digest;
    let period = day::told(order);
    let title = words.title.plain(&[("period", &period), ("issuer", &words.issuer)]);
    let mut maker = Maker::new(order, title, &words.issuer);
    maker.state_basis(of.items.iter().chain(of.others));
    let mut sections = vec![opening(&mut maker, words, of, &period)];
    let mut lessons = Lessons::default();
    for matter in of.items {
        sections.extend(item::sections(&mut maker, words, matter, &mut lessons));
    }
    sections.extend(followups::sections(&mut maker, words, of.followups));
    sections.extend(others(&mut maker, words, of.others));
    maker.piece.sections = sections;
    maker.made()
}

fn opening(maker: &mut Maker<'_>, words: &Digest, of: DigestOf<'_>, period: &str) -> Section {
    let blanks = overview_blanks(maker.order, words, of, period);
    let overview = if of.items.is_empty() { &words.overview_of_none } else { &words.overview };
    let mut blocks = vec![Block::Paragraph(maker.fill(overview, &blanks))];
    blocks.push(maker.slot("opening", &words.opening_prompt));
    if of.items.len() > 1 {
        let lines = of.items.iter().map(|matter| contents(maker, words, matter)).collect();
        blocks.extend([Block::Paragraph(vec![Inline::Strong(words.contents.clone())]), Block::List(lines)]);
    }
    section("opening", vec![Inline::text(words.opening.clone())], 1, blocks)
}

fn overview_blanks(order: &Order<'_>, words: &Digest, of: DigestOf<'_>, period: &str) -> Blanks {
    let numbers =
        |matters: &[Matter]| -> Vec<IncidentNumber> { matters.iter().map(|matter| matter.number).collect() };
    let (shown, mut all) = (numbers(of.items), numbers(of.items));
    all.extend(numbers(of.others));
    let mut blanks = Blanks::from([
        ("period", vec![Draft::Words(period.to_owned())]),
        ("count", vec![counted(order, "digest.count", &words.opening, &all)]),
        ("shown", vec![counted(order, "digest.shown", &words.opening, &shown)]),
        ("causes", causes(order, of)),
    ]);
    if !of.others.is_empty() {
        blanks.insert("rest", vec![counted(order, "digest.rest", &words.others, &numbers(of.others))]);
    }
    if !of.followups.is_empty() {
        let told: Vec<_> = of.followups.iter().map(|followup| followup.matter.number).collect();
        blanks.insert("told", vec![counted(order, "digest.followups", &words.followups, &told)]);
    }
    let largest = of.items.iter().chain(of.others).filter(|matter| matter.hit().is_some());
    if let Some(largest) = largest.max_by_key(|matter| (matter.hit(), std::cmp::Reverse(matter.number))) {
        let name = mask::organization(order, largest).unwrap_or_else(|| largest.number.to_string());
        let mut drafts = vec![Draft::Words(format!("{name}の"))];
        drafts.extend(facts::affected(order, largest));
        blanks.insert("largest", drafts);
    }
    blanks
}

/// How many there are of each group of causes, the most first.
fn causes(order: &Order<'_>, of: DigestOf<'_>) -> Vec<Draft> {
    let mut groups: Vec<_> = by_cause(of.items.iter().chain(of.others)).into_iter().collect();
    groups.sort_by_key(|(group, numbers)| (*group == CauseGroup::Unknown, std::cmp::Reverse(numbers.len())));
    let mut drafts = Vec::new();
    for (group, numbers) in groups {
        if !drafts.is_empty() {
            drafts.push(Draft::Words(order.templates.words.and.clone()));
        }
        let label = (order.names.cause_group)(group);
        drafts.push(Draft::Words(label.to_owned()));
        drafts.push(counted(order, &format!("digest.cause.{group}"), label, &numbers));
    }
    drafts
}

/// The line of the contents that leads to an item.
fn contents(maker: &mut Maker<'_>, words: &Digest, matter: &Matter) -> Vec<Inline> {
    let told = blanks(maker.order, matter);
    let line = maker.choose("digest.contents_line", Some(matter.number), &words.contents_line, &told);
    let words = line.into_iter().map(|inline| match inline {
        Inline::Text(words) => words,
        _ => String::new(),
    });
    vec![Inline::Link { words: words.collect(), address: format!("#{}", item::anchor(matter)) }]
}

fn others(maker: &mut Maker<'_>, words: &Digest, others: &[Matter]) -> Option<Section> {
    if others.is_empty() {
        return None;
    }
    let column = |title: &String, align, width| Column { title: title.clone(), align, width };
    let columns = vec![
        column(&words.column_number, Align::Left, 10),
        column(&words.column_day, Align::Left, 11),
        column(&words.column_organization, Align::Left, 26),
        column(&words.column_cause, Align::Left, 16),
        column(&words.column_affected, Align::Right, 16),
    ];
    let rows = others.iter().map(|matter| other(maker, matter)).collect();
    let table = Table { name: "others".to_owned(), caption: String::new(), columns, rows };
    Some(section("others", vec![Inline::text(words.others.clone())], 1, vec![Block::Table(table)]))
}

fn other(maker: &mut Maker<'_>, matter: &Matter) -> Vec<Cell> {
    let order = maker.order;
    let words = &order.templates.words;
    let cause = matter.record.cause.as_ref().map(|fact| (order.names.cause)(fact.value).to_owned());
    let affected = facts::affected(order, matter);
    vec![
        Cell::text(matter.number.to_string()),
        Cell::text(day::disclosed(order, matter)),
        Cell::text(mask::organization(order, matter).unwrap_or_else(|| words.unnamed.clone())),
        Cell::text(cause.unwrap_or_else(|| words.untold.clone())),
        maker.cell(affected),
    ]
}

fn section(anchor: &str, title: Vec<Inline>, depth: u8, blocks: Vec<Block>) -> Section {
    Section { anchor: anchor.to_owned(), title, depth, blocks, entry: None }
}
