//! The documents of the incidents that leave, as WARC.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use jikenbo_casebook::{Casebook, Filter};
use jikenbo_model::{DocumentId, IncidentNumber};
use jikenbo_publish::format::warc;

use super::moment;
use crate::task::address::given_in;
use crate::task::end::End;

/// Writes the documents of what passes `filter` in order of arrival, and gives their number.
///
/// # Errors
/// Those of the casebook, and of `out`.
pub(crate) fn export(
    casebook: &Casebook,
    filter: &Filter,
    out: impl Write,
    stop: &AtomicBool,
) -> anyhow::Result<End<u64>> {
    let _view = casebook.view()?;
    let chosen = if *filter == Filter::default() { None } else { Some(told_in(casebook, filter)?) };
    let reporting = reporting(casebook)?;
    let mut writer = warc::Writer::new(out, last_change(casebook)?)?;
    let mut written = 0;
    for info in casebook.documents()? {
        if stop.load(Ordering::Relaxed) {
            return Ok(End::Stopped);
        }
        let info = info?;
        let incidents = reporting.get(&info.id).map(Vec::as_slice).unwrap_or_default();
        let is_chosen = chosen.as_ref().is_none_or(|chosen| chosen.has(info.id, incidents));
        let Some(bytes) = casebook.bytes_of(&info.id)?.filter(|_| is_chosen) else {
            continue;
        };
        let text = casebook.text_of(&info.id)?;
        let (added, text) = (moment(&info.added_at)?, text.as_deref());
        let address = given_in(info.kind, &bytes);
        let (id, name, kind, address) = (info.id, info.name.as_str(), info.kind, address.as_deref());
        writer.write(&warc::Document { id, name, address, kind, added, bytes: &bytes, text, incidents })?;
        written += 1;
    }
    writer.finish()?;
    Ok(End::Done(written))
}

/// What passed a filter.
struct Chosen {
    incidents: BTreeSet<IncidentNumber>,
    others: BTreeSet<DocumentId>,
}

impl Chosen {
    fn has(&self, document: DocumentId, incidents: &[IncidentNumber]) -> bool {
        self.others.contains(&document) || incidents.iter().any(|number| self.incidents.contains(number))
    }
}

fn told_in(casebook: &Casebook, filter: &Filter) -> anyhow::Result<Chosen> {
    let listed = casebook.list(filter)?;
    let incidents = listed.iter().filter_map(|row| row.number).collect();
    let others = listed.iter().filter(|row| row.number.is_none()).map(|row| row.document).collect();
    Ok(Chosen { incidents, others })
}

/// The incidents that each document reports.
fn reporting(casebook: &Casebook) -> anyhow::Result<BTreeMap<DocumentId, Vec<IncidentNumber>>> {
    let mut reporting: BTreeMap<DocumentId, Vec<IncidentNumber>> = BTreeMap::new();
    for linked in casebook.links()? {
        let numbers = reporting.entry(linked.at.document).or_default();
        if !numbers.contains(&linked.number) {
            numbers.push(linked.number);
        }
    }
    Ok(reporting)
}

/// When the last document came in.
fn last_change(casebook: &Casebook) -> anyhow::Result<Timestamp> {
    let mut last = Timestamp::UNIX_EPOCH;
    for info in casebook.documents()? {
        last = last.max(moment(&info?.added_at)?);
    }
    Ok(last)
}
