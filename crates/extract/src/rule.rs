//! The rules, one file a fact, in the order in which later ones build on earlier ones.

mod affected;
mod answer;
mod assets;
mod cause;
mod counts;
mod course;
mod data_kinds;
mod dated;
mod denied;
mod detected_by;
mod disclosed_on;
mod discovered_on;
pub(crate) mod explain;
mod industry;
mod kind;
mod leak_status;
mod leave;
mod malware;
mod named;
mod occurred;
mod organization;
mod parties;
mod prefecture;
mod prevention;
mod remark;
mod report_no;
mod responses;
mod secondary_damage;
mod series_no;
mod telling;
mod tool;
mod vector;

pub(crate) use affected::headline_unit;

use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{Fact, Record, ReportNo, Voice};

use crate::reading::Reading;

/// Reads one article into a record.
pub(crate) fn read(reading: &Reading, ordinal: u32) -> Record {
    let numbers = Numbers::read(reading);
    let (span, heading) = (reading.original(reading.article.span), reading.original(reading.article.title()));
    let mut record = Record::new(ordinal, span, heading, kind::read(reading, &numbers));
    if record.is_incident() {
        fill(reading, numbers, &mut record);
    } else {
        record.mentioned = telling::of_many(reading, &record);
    }
    record
}

/// Does a row print its cause in a word that is known?
pub(crate) fn prints_cause(reading: &Reading) -> bool {
    cause::is_printed(reading)
}

/// Reads an article that is known to be an incident, whatever its words say.
pub(crate) fn read_incident(reading: &Reading, ordinal: u32, kind: Fact<Kind>) -> Record {
    let (span, heading) = (reading.original(reading.article.span), reading.original(reading.article.title()));
    let mut record = Record::new(ordinal, span, heading, kind);
    fill(reading, Numbers::read(reading), &mut record);
    record
}

/// What an article calls itself in a series.
struct Numbers {
    /// The casebook's own number.
    series: Option<Fact<String>>,
    /// 第N報.
    report: Option<Fact<ReportNo>>,
}

impl Numbers {
    fn read(reading: &Reading) -> Self {
        Self { series: series_no::read(reading), report: report_no::read(reading) }
    }
}

fn fill(reading: &Reading, numbers: Numbers, record: &mut Record) {
    record.series_no = numbers.series;
    record.report_no = numbers.report;
    let names = organization::names(reading);
    let organization = organization::read(reading, &names);
    record.parties = parties::read(reading, &names, organization.as_ref());
    record.industry = industry::read(reading, organization.as_ref());
    record.voice = Some(telling::voice(reading, organization.as_ref(), record.series_no.is_some()));
    record.prefecture = prefecture::read(reading, &names, organization.as_ref());
    record.organization = organization.as_ref().map(|organization| organization.fact.clone());
    let cause = cause::read(reading);
    record.cause = Some(cause.clone());
    record.detected_by = detected_by::read(reading);
    dates(reading, record);
    record.malware = malware::read(reading, cause.value);
    record.leak_status = leak_status::read(reading, &cause);
    record.vector = vector::read(reading, &cause);
    record.assets = assets::read(reading, &cause);
    record.data_kinds = data_kinds::read(reading);
    let others = telling::others(reading, &names, organization.as_ref(), record);
    let candidates = counts::candidates(reading, record);
    record.counts = counts::read(reading, &candidates);
    record.affected = affected::read(reading, &candidates, record, &others.words);
    record.mentioned = others.mentioned;
    record.secondary_damage = secondary_damage::read(reading, cause.value);
    record.responses = responses::read(reading, cause.value);
    record.prevention = prevention::read(reading);
}

fn dates(reading: &Reading, record: &mut Record) {
    record.disclosed_on = disclosed_on::read(reading, is_own(record));
    record.earlier = match is_own(record) {
        true => telling::earlier(reading, record),
        false => telling::earlier_by_others(reading, record),
    };
    let anchor = disclosed_on::anchor(reading, record.disclosed_on.as_ref());
    let events = course::events(reading, anchor, record);
    let occurred = occurred::read(reading, &events, record);
    record.occurred_from = occurred.from;
    record.occurred_until = occurred.until;
    record.discovered_on = discovered_on::read(reading, &events, record);
}

/// Is the article the organisation's own text?
fn is_own(record: &Record) -> bool {
    record.voice.as_ref().is_some_and(|voice| voice.value == Voice::Own)
}
