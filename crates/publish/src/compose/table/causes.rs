//! Counts by cause, with the change from the period before.

use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::CauseGroup;

use super::{TableOf, column, numbers, share};
use crate::compose::facts::by_cause;
use crate::compose::maker::{Draft, Maker, beside, figure, noted};
use crate::compose::shown;
use crate::piece::{Align, Amount, Block, Cell, Chart, ChartKind, Section, Series, Table};
use crate::template;

/// The incidents of each group of causes, now and before.
pub(super) struct Causes {
    /// Those that occur in either period; the most now first.
    pub(super) groups: Vec<Group>,
    /// Is there a period before?
    pub(super) compares: bool,
}

/// The incidents of a group of causes.
pub(super) struct Group {
    pub(super) group: CauseGroup,
    pub(super) now: Vec<IncidentNumber>,
    pub(super) before: Vec<IncidentNumber>,
}

impl Causes {
    pub(super) fn of(of: TableOf<'_>) -> Self {
        let now = by_cause(of.matters);
        let before = by_cause(of.before.unwrap_or_default());
        let group = |&group: &CauseGroup| Group {
            group,
            now: now.get(&group).cloned().unwrap_or_default(),
            before: before.get(&group).cloned().unwrap_or_default(),
        };
        let mut groups: Vec<Group> = CauseGroup::ALL.iter().map(group).collect();
        groups.retain(|group| !group.now.is_empty() || !group.before.is_empty());
        groups.sort_by_key(|one| {
            (one.group == CauseGroup::Unknown, std::cmp::Reverse(one.now.len()), one.group)
        });
        Self { groups, compares: of.before.is_some() }
    }

    /// The most frequent known cause; `None` where no cause is known.
    pub(super) fn most(&self) -> Option<(CauseGroup, &[IncidentNumber])> {
        let first =
            self.groups.first().filter(|one| one.group != CauseGroup::Unknown && !one.now.is_empty())?;
        Some((first.group, &first.now))
    }
}

/// The table of causes and its chart.
pub(super) fn section(
    maker: &mut Maker<'_>,
    words: &template::Table,
    of: TableOf<'_>,
    causes: &Causes,
    period: &str,
) -> Section {
    let change = maker.order.by_month(&words.column_month_change, &words.column_change);
    let mut columns = vec![
        column(&words.column_cause, Align::Left, 20),
        column(&words.column_count, Align::Right, 8),
        column(&words.column_share, Align::Right, 8),
    ];
    if causes.compares {
        columns.push(column(change, Align::Right, 8));
    }
    let mut rows: Vec<_> = causes.groups.iter().map(|group| row(maker, of, causes, group)).collect();
    rows.push(total(maker, words, of, causes));
    let table = Table { name: "causes".to_owned(), caption: String::new(), columns, rows };
    let chart = chart(maker, words, causes, period);
    let blocks = std::iter::once(Block::Table(table)).chain(chart.map(Block::Chart)).collect();
    super::section("causes", &words.causes, blocks)
}

fn row(maker: &mut Maker<'_>, of: TableOf<'_>, causes: &Causes, one: &Group) -> Vec<Cell> {
    let order = maker.order;
    let label = (order.names.cause_group)(one.group);
    let name = |what: &str| format!("cause.{}.{what}", one.group);
    let mut cells = vec![
        Cell::text(label),
        maker.cell(Some(integer(maker, &name("count"), label, &one.now))),
        maker.cell(Some(share(&name("share"), label, &one.now, of.matters.len()))),
    ];
    if causes.compares {
        cells.push(maker.cell(Some(changed(&name("change"), label, &one.now, &one.before))));
    }
    cells
}

fn total(maker: &mut Maker<'_>, words: &template::Table, of: TableOf<'_>, causes: &Causes) -> Vec<Cell> {
    let (now, before) = (numbers(of.matters), numbers(of.before.unwrap_or_default()));
    let label = words.total.as_str();
    let mut cells = vec![
        Cell::text(label),
        maker.cell(Some(integer(maker, "cause.total.count", label, &now))),
        maker.cell(Some(share("cause.total.share", label, &now, of.matters.len()))),
    ];
    if causes.compares {
        cells.push(maker.cell(Some(changed("cause.total.change", label, &now, &before))));
    }
    cells
}

fn integer(maker: &Maker<'_>, name: &str, label: &str, numbers: &[IncidentNumber]) -> Draft {
    let count = numbers.len() as u64;
    noted(maker.order, figure((name, label), Amount::Integer(count), shown::grouped(count), numbers))
}

fn changed(name: &str, label: &str, now: &[IncidentNumber], before: &[IncidentNumber]) -> Draft {
    let change = now.len() as i64 - before.len() as i64;
    beside(figure((name, label), Amount::Change(change), shown::change(change), before))
}

fn chart(maker: &Maker<'_>, words: &template::Table, causes: &Causes, period: &str) -> Option<Chart> {
    let order = maker.order;
    let shown: Vec<&Group> = causes.groups.iter().filter(|one| !one.now.is_empty()).collect();
    let bar = |one: &&Group| {
        let count = crate::compose::maker::count(order, one.now.len() as u64);
        words.bar.plain(&[("name", (order.names.cause_group)(one.group)), ("count", &count)])
    };
    let description = shown.iter().map(bar).collect::<Vec<_>>().join(&order.templates.words.and);
    (!shown.is_empty()).then(|| Chart {
        name: "causes".to_owned(),
        title: words.chart.plain(&[("period", period)]),
        kind: ChartKind::Bars,
        unit: order.templates.words.count.plain(&[("n", "")]),
        categories: shown.iter().map(|one| (order.names.cause_group)(one.group).to_owned()).collect(),
        series: vec![Series {
            name: String::new(),
            numbers: shown.iter().map(|one| Some(one.now.len() as u64)).collect(),
        }],
        description,
    })
}
