//! What stands in each column of the row of an incident.

use jikenbo_model::When;
use parquet::data_type::ByteArray;

use super::leaf::{Column, Leaf};
use crate::article::Article;
use crate::incident::Incident;
use crate::standing::{Dated, Standing};
use crate::value::{Value, values};

/// Rows that wait to be written, column by column. The columns are those of the schema.
#[derive(Debug, Default)]
pub(super) struct Rows {
    count: usize,
    numbers: Leaf<ByteArray>,
    organization: Leaf<ByteArray>,
    industry: Leaf<ByteArray>,
    dates: [Leaf<ByteArray>; 4],
    days: [Leaf<i32>; 4],
    detected_by: Leaf<ByteArray>,
    cause: Leaf<ByteArray>,
    affected: Leaf<i64>,
    affected_words: [Leaf<ByteArray>; 3],
    leak_status: Leaf<ByteArray>,
    secondary_damage: Leaf<ByteArray>,
    moments: [Leaf<i64>; 2],
    lists: [Leaf<ByteArray>; 6],
    parties: [Leaf<ByteArray>; 2],
    counts: Leaf<i64>,
    count_words: [Leaf<ByteArray>; 3],
    reports: [Leaf<ByteArray>; 2],
    report_articles: Leaf<i64>,
    evidence: [Leaf<ByteArray>; 4],
    evidence_places: [Leaf<i64>; 2],
    evidence_exact: Leaf<ByteArray>,
}

const DATES: [Dated; 4] = [
    |record| record.disclosed_on.as_ref(),
    |record| record.occurred_from.as_ref(),
    |record| record.occurred_until.as_ref(),
    |record| record.discovered_on.as_ref(),
];

impl Rows {
    pub(super) fn count(&self) -> usize {
        self.count
    }

    pub(super) fn add(&mut self, incident: &Incident<'_>) {
        let standing = Standing::of(incident);
        self.count += 1;
        self.numbers.one(Some(bytes(incident.number)));
        self.add_words(&standing);
        self.add_dates(&standing);
        self.add_affected(&standing);
        let [since, changed] = &mut self.moments;
        since.one(Some(incident.since.as_millisecond()));
        changed.one(Some(incident.changed.as_millisecond()));
        self.add_lists(&standing);
        self.add_counts(&standing);
        self.add_reports(incident);
    }

    fn add_words(&mut self, standing: &Standing<'_>) {
        self.organization
            .one(standing.one(|record| record.organization.as_ref()).map(|said| bytes(&said.fact.value)));
        self.industry.one(standing.one(|record| record.industry.as_ref()).map(|said| bytes(said.fact.value)));
        self.detected_by
            .one(standing.one(|record| record.detected_by.as_ref()).map(|said| bytes(said.fact.value)));
        self.cause.one(standing.cause().map(|said| bytes(said.fact.value)));
        self.leak_status
            .one(standing.one(|record| record.leak_status.as_ref()).map(|said| bytes(said.fact.value)));
        let damage = standing.one(|record| record.secondary_damage.as_ref());
        self.secondary_damage.one(damage.map(|said| bytes(said.fact.value)));
    }

    fn add_dates(&mut self, standing: &Standing<'_>) {
        for (field, (date, day)) in DATES.into_iter().zip(self.dates.iter_mut().zip(&mut self.days)) {
            let when = standing.one(field).map(|said| said.fact.value);
            date.one(when.map(bytes));
            day.one(when.and_then(days));
        }
    }

    fn add_affected(&mut self, standing: &Standing<'_>) {
        let affected = standing.one(|record| record.affected.as_ref()).map(|said| said.fact.value);
        self.affected.one(affected.map(|affected| number(affected.count.value)));
        let [unit, bound, status] = &mut self.affected_words;
        unit.one(affected.map(|affected| bytes(affected.count.unit)));
        bound.one(affected.map(|affected| bytes(affected.count.bound.as_str())));
        status.one(affected.map(|affected| bytes(affected.status)));
    }

    fn add_lists(&mut self, standing: &Standing<'_>) {
        let [malware, vector, assets, data_kinds, responses, prevention] = &mut self.lists;
        malware.list(standing.all(|record| &record.malware).iter().map(|said| bytes(&said.fact.value)));
        vector.list(standing.all(|record| &record.vector).iter().map(|said| bytes(said.fact.value)));
        assets.list(standing.all(|record| &record.assets).iter().map(|said| bytes(said.fact.value)));
        data_kinds.list(standing.all(|record| &record.data_kinds).iter().map(|said| bytes(said.fact.value)));
        responses.list(standing.all(|record| &record.responses).iter().map(|said| bytes(said.fact.value)));
        prevention.list(standing.all(|record| &record.prevention).iter().map(|said| bytes(said.fact.value)));
        let parties = standing.all(|record| &record.parties);
        let [name, role] = &mut self.parties;
        name.list(parties.iter().map(|said| bytes(&said.fact.value.name)));
        role.list(parties.iter().map(|said| bytes(said.fact.value.role)));
    }

    fn add_counts(&mut self, standing: &Standing<'_>) {
        let counts = standing.all(|record| &record.counts);
        self.counts.list(counts.iter().map(|said| number(said.fact.value.count.value)));
        let [unit, bound, of] = &mut self.count_words;
        unit.list(counts.iter().map(|said| bytes(said.fact.value.count.unit)));
        bound.list(counts.iter().map(|said| bytes(said.fact.value.count.bound.as_str())));
        of.list(counts.iter().map(|said| bytes(&said.fact.value.of)));
    }

    fn add_reports(&mut self, incident: &Incident<'_>) {
        let [document, name] = &mut self.reports;
        document.list(incident.reports.iter().map(|report| bytes(report.source.id)));
        name.list(incident.reports.iter().map(|report| bytes(report.source.name)));
        self.report_articles.list(incident.reports.iter().map(|report| i64::from(report.record.ordinal)));
        let quotes: Vec<Quote<'_>> = incident.reports.iter().flat_map(quotes).collect();
        let [field, value, stance, document] = &mut self.evidence;
        field.list(quotes.iter().map(|quote| bytes(quote.value.field.as_str())));
        value.list(quotes.iter().map(|quote| bytes(quote.value.word)));
        stance.list(quotes.iter().map(|quote| bytes(quote.value.stance.as_str())));
        document.list(quotes.iter().map(|quote| bytes(quote.document)));
        let [start, end] = &mut self.evidence_places;
        start.list(quotes.iter().map(|quote| place(quote.place[0])));
        end.list(quotes.iter().map(|quote| place(quote.place[1])));
        self.evidence_exact.list(quotes.iter().map(|quote| bytes(quote.exact)));
    }

    /// The columns in the order of the schema.
    pub(super) fn leaves(&self) -> Vec<Column<'_>> {
        let text = Column::Texts;
        let mut leaves = vec![text(&self.numbers), text(&self.organization), text(&self.industry)];
        leaves.extend(self.dates.iter().map(Column::Texts));
        leaves.extend(self.days.iter().map(Column::Days));
        leaves.extend([text(&self.detected_by), text(&self.cause), Column::Numbers(&self.affected)]);
        leaves.extend(self.affected_words.iter().map(Column::Texts));
        leaves.extend([text(&self.leak_status), text(&self.secondary_damage)]);
        leaves.extend(self.moments.iter().map(Column::Numbers));
        leaves.extend(self.lists.iter().chain(&self.parties).map(Column::Texts));
        leaves.push(Column::Numbers(&self.counts));
        leaves.extend(self.count_words.iter().chain(&self.reports).map(Column::Texts));
        leaves.push(Column::Numbers(&self.report_articles));
        leaves.extend(self.evidence.iter().map(Column::Texts));
        leaves.extend(self.evidence_places.iter().map(Column::Numbers));
        leaves.push(text(&self.evidence_exact));
        leaves
    }
}

/// A value of a report with one stretch of its words.
struct Quote<'d> {
    value: Value<'d>,
    document: jikenbo_model::DocumentId,
    place: [usize; 2],
    exact: &'d str,
}

fn quotes<'d>(report: &Article<'d>) -> Vec<Quote<'d>> {
    let source = report.source;
    let of_value = |value: Value<'d>| {
        let quote = move |span| Quote {
            value,
            document: source.id,
            place: source.points(span),
            exact: source.words(span),
        };
        value.spans().map(quote)
    };
    values(report.record).into_iter().flat_map(of_value).collect()
}

/// Days since the one from which Parquet counts; none where no day is written.
fn days(when: When) -> Option<i32> {
    i32::try_from(When::on(1970, 1, 1)?.days_until(when)?).ok()
}

fn bytes(value: impl ToString) -> ByteArray {
    ByteArray::from(value.to_string().into_bytes())
}

fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn place(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}
