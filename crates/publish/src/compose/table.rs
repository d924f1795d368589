//! The monthly table 今月の情報漏えい事故: every incident in a row, counts by cause, the worst, and what stands out.

mod causes;
mod notable;

use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::Cause;

use super::maker::{Blanks, Draft, Maker, beside, counted, figure};
use super::{Made, Order, day, facts, mask, shown};
use crate::matter::Matter;
use crate::piece::{Align, Amount, Block, Cell, Column, Inline, Section, Table};
use crate::template;
use causes::Causes;

/// What a table tells of.
#[derive(Clone, Copy, Debug)]
pub struct TableOf<'m> {
    /// The incidents of the period, in their order.
    pub matters: &'m [Matter],
    /// Those of the period before it, of the same length; `None` where there is none to compare with.
    pub before: Option<&'m [Matter]>,
    /// That period, for a person: 2025年5月.
    pub before_words: &'m str,
}

/// A monthly table.
#[must_use]
pub fn table(order: &Order<'_>, of: TableOf<'_>) -> Made {
    let words = &order.templates.table;
    let period = day::told(order);
    let title = words.title.plain(&[("period", &period), ("issuer", &words.issuer)]);
    let mut maker = Maker::new(order, title, &words.issuer);
    maker.state_basis(of.matters.iter());
    let causes = Causes::of(of);
    let mut sections =
        vec![opening(&mut maker, words, of, &causes, &period), incidents(&mut maker, words, of.matters)];
    sections.push(causes::section(&mut maker, words, of, &causes, &period));
    sections.extend(worst(&mut maker, words, of.matters));
    sections.extend(notable::sections(&mut maker, words, of.matters, &causes));
    maker.piece.sections = sections;
    maker.made()
}

fn opening(
    maker: &mut Maker<'_>,
    words: &template::Table,
    of: TableOf<'_>,
    causes: &Causes,
    period: &str,
) -> Section {
    let order = maker.order;
    let numbers = numbers(of.matters);
    let mut blanks = Blanks::from([
        ("period", vec![Draft::Words(period.to_owned())]),
        ("count", vec![counted(order, "table.count", &words.opening, &numbers)]),
    ]);
    if let Some(before) = of.before {
        blanks.insert("before", vec![Draft::Words(of.before_words.to_owned())]);
        blanks.insert("change", change(order, words, of.matters.len(), before.len(), &numbers));
    }
    if let Some((group, numbers)) = causes.most() {
        let name = (order.names.cause_group)(group);
        blanks.insert("cause", vec![Draft::Words(name.to_owned())]);
        blanks.insert("cause_count", vec![counted(order, "table.first_cause.count", name, numbers)]);
        blanks.insert("cause_share", vec![share("table.first_cause.share", name, numbers, of.matters.len())]);
    }
    people(order, words, of.matters, &mut blanks);
    let overview = maker.choose("table.overview", None, &words.overview, &blanks);
    let blocks = vec![
        Block::Paragraph(overview),
        maker.slot("opening", order.by_month(&words.opening_prompt, &words.opening_prompt_span)),
    ];
    section("opening", &words.opening, blocks)
}

/// 前月より3件多い, as a figure within words.
fn change(
    order: &Order<'_>,
    words: &template::Table,
    now: usize,
    before: usize,
    numbers: &[IncidentNumber],
) -> Vec<Draft> {
    let wording = match now.cmp(&before) {
        std::cmp::Ordering::Greater => &words.more,
        std::cmp::Ordering::Less => &words.fewer,
        std::cmp::Ordering::Equal => return vec![Draft::Words(words.equal.clone())],
    };
    let difference = now.abs_diff(before) as u64;
    let shown = super::maker::count(order, difference);
    let amount = Amount::Change(now as i64 - before as i64);
    let figure = beside(figure(("table.change", &words.column_change), amount, shown, numbers));
    wording.filled(|_| true, |words| Draft::Words(words.to_owned()), |_| vec![figure.clone()])
}

/// The sum of the people affected, and of how many incidents it is.
fn people(order: &Order<'_>, words: &template::Table, matters: &[Matter], blanks: &mut Blanks) {
    let told = matters.iter().filter_map(|matter| Some((matter.number, matter.people()?)));
    let told: Vec<(IncidentNumber, u64)> = told.collect();
    if told.is_empty() {
        return;
    }
    let numbers: Vec<_> = told.iter().map(|(number, _)| *number).collect();
    let sum = told.iter().fold(0_u64, |sum, (_, value)| sum.saturating_add(*value));
    let shown = format!("{}人", shown::grouped(sum));
    let names = ("table.people", words.column_affected.as_str());
    blanks.insert("told", vec![counted(order, "table.people.told", &words.column_affected, &numbers)]);
    blanks.insert("people", vec![beside(figure(names, Amount::Integer(sum), shown, &numbers))]);
}

fn incidents(maker: &mut Maker<'_>, words: &template::Table, matters: &[Matter]) -> Section {
    let mut columns =
        vec![column(&words.column_no, Align::Right, 5), column(&words.column_day, Align::Left, 11)];
    columns.push(column(&words.column_organization, Align::Left, 20));
    columns.push(column(&words.column_industry, Align::Left, 13));
    columns.push(column(&words.column_cause, Align::Left, 14));
    columns.push(column(&words.column_affected, Align::Right, 13));
    columns.push(column(&words.column_account, Align::Left, 40));
    if maker.order.is_masked {
        columns.remove(2);
    }
    let rows = matters.iter().enumerate().map(|(at, matter)| row(maker, words, at, matter)).collect();
    let table = Table { name: "incidents".to_owned(), caption: String::new(), columns, rows };
    let title = maker.order.by_month(&words.incidents, &words.incidents_span);
    section("incidents", title, vec![Block::Table(table)])
}

fn row(maker: &mut Maker<'_>, words: &template::Table, at: usize, matter: &Matter) -> Vec<Cell> {
    let order = maker.order;
    let affected = facts::affected(order, matter);
    let blanks = facts::blanks_quoting(order, matter, words.account_characters);
    let mut cells = vec![Cell::text((at + 1).to_string()), Cell::text(day::disclosed(order, matter))];
    if !order.is_masked {
        cells.push(Cell::text(name(order, matter)));
    }
    cells.push(Cell::text(industry(order, matter)));
    cells.push(Cell::text(cause(order, matter)));
    cells.push(maker.cell(affected));
    cells.push(Cell::Words(maker.choose("table.account", Some(matter.number), &words.account, &blanks)));
    cells
}

fn name(order: &Order<'_>, matter: &Matter) -> String {
    mask::organization(order, matter).unwrap_or_else(|| order.templates.words.unnamed.clone())
}

fn industry(order: &Order<'_>, matter: &Matter) -> String {
    let industry = matter.record.industry.as_ref().map(|fact| (order.names.industry)(fact.value).to_owned());
    industry.unwrap_or_else(|| order.templates.words.untold.clone())
}

fn cause(order: &Order<'_>, matter: &Matter) -> String {
    let cause = matter.record.cause.as_ref().map_or(Cause::Unknown, |fact| fact.value);
    (order.names.cause)(cause).to_owned()
}

fn worst(maker: &mut Maker<'_>, words: &template::Table, matters: &[Matter]) -> Option<Section> {
    let mut worst: Vec<&Matter> = matters.iter().filter(|matter| matter.hit().is_some()).collect();
    worst.sort_by_key(|matter| (std::cmp::Reverse(matter.hit()), matter.number));
    worst.truncate(words.worst_at_most);
    if worst.is_empty() {
        return None;
    }
    let columns = vec![
        column(&words.column_no, Align::Right, 5),
        column(&words.column_affected, Align::Right, 14),
        column(&words.column_organization, Align::Left, 24),
        column(&words.column_industry, Align::Left, 14),
        column(&words.column_cause, Align::Left, 16),
    ];
    let rows = worst.iter().enumerate().map(|(at, matter)| {
        let order = maker.order;
        let affected = maker.cell(facts::affected(order, matter));
        let [name, industry, cause] =
            [name(order, matter), industry(order, matter), cause(order, matter)].map(Cell::text);
        vec![Cell::text((at + 1).to_string()), affected, name, industry, cause]
    });
    let table = Table { name: "worst".to_owned(), caption: String::new(), columns, rows: rows.collect() };
    let line = Block::Paragraph(vec![Inline::text(words.worst_line.clone())]);
    Some(section("worst", &words.worst, vec![line, Block::Table(table)]))
}

/// What part of `whole` incidents `numbers` are.
fn share(name: &str, label: &str, numbers: &[IncidentNumber], whole: usize) -> Draft {
    let permille = shown::permille(numbers.len() as u64, whole as u64);
    beside(figure((name, label), Amount::Permille(permille), shown::percent(permille), numbers))
}

fn numbers(matters: &[Matter]) -> Vec<IncidentNumber> {
    matters.iter().map(|matter| matter.number).collect()
}

fn column(title: &str, align: Align, width: u16) -> Column {
    Column { title: title.to_owned(), align, width }
}

fn section(anchor: &str, title: &str, blocks: Vec<Block>) -> Section {
    Section { anchor: anchor.to_owned(), title: vec![Inline::text(title)], depth: 1, blocks, entry: None }
}
