//! What leaves for other programs: the incidents of a casebook one after the other, as what stands of them, and the
//! documents of their reports.

mod folder;
mod sources;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use jiff::Timestamp;
use jikenbo_casebook::{Casebook, Filter};
use jikenbo_model::IncidentNumber;
use jikenbo_publish::{Article, Incident, Source};

use super::end::End;

pub(crate) use folder::{Files, export as export_folder};
pub(crate) use sources::export as export_sources;

/// Gives every incident that passes `filter` to `each`, in the order of their numbers; how many.
///
/// # Errors
/// Those of the casebook, and of `each`.
pub(crate) fn each_incident(
    casebook: &Casebook,
    filter: &Filter,
    stop: &AtomicBool,
    mut each: impl FnMut(&Incident<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<End<u64>> {
    let _view = casebook.view()?;
    let mut count = 0;
    for number in numbers(casebook, filter)? {
        if stop.load(Ordering::Relaxed) {
            return Ok(End::Stopped);
        }
        count += u64::from(with_incident(casebook, number, &mut each)?);
    }
    Ok(End::Done(count))
}

fn numbers(casebook: &Casebook, filter: &Filter) -> anyhow::Result<BTreeSet<IncidentNumber>> {
    let listed = casebook.list(filter)?;
    Ok(listed.into_iter().filter_map(|listed| listed.number).collect())
}

/// Opens an incident for `each`; was there anything to open?
fn with_incident(
    casebook: &Casebook,
    number: IncidentNumber,
    each: &mut impl FnMut(&Incident<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<bool> {
    let (Some(known), Some(stands)) = (casebook.incident(number)?, casebook.standing(number)?) else {
        return Ok(false);
    };
    let sources: Vec<Source<'_>> = known
        .reports
        .iter()
        .map(|report| Source::new(&report.document.name, report.document.id, &report.text))
        .collect();
    let reports = known.reports.iter().zip(&sources);
    let reports =
        reports.map(|(report, source)| Article { source, number: Some(number), record: &report.record });
    let came: Vec<Timestamp> =
        known.reports.iter().map(|report| moment(&report.document.added_at)).collect::<Result<_, _>>()?;
    let decided: Vec<Timestamp> =
        casebook.decided(number)?.iter().map(|decided| moment(&decided.at)).collect::<Result<_, _>>()?;
    let (Some(since), Some(changed)) = (came.iter().min(), came.iter().chain(&decided).max()) else {
        return Ok(false);
    };
    each(&Incident {
        number,
        reports: reports.collect(),
        stands: &stands,
        since: *since,
        changed: *changed,
    })?;
    Ok(true)
}

fn moment(words: &str) -> anyhow::Result<Timestamp> {
    words.parse().with_context(|| words.to_owned())
}
