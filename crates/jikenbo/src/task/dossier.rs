//! Everything that is known of one incident, for a person to read.

use jikenbo_casebook::{Casebook, Decided, History, Mention, Why};
use jikenbo_model::{IncidentNumber, Record};

use super::find::{Opened, opened};
use super::isolate::Readers;

/// An incident with its reports opened, and all that was decided and worked out of it.
#[derive(Debug)]
pub(crate) struct Dossier {
    /// Its number; another one than was asked for where that redirects.
    pub(crate) number: IncidentNumber,
    /// Numbers that redirect to it.
    pub(crate) joined: Vec<IncidentNumber>,
    /// Articles that only mention it.
    pub(crate) mentions: Vec<Mention>,
    /// Its reports in order of arrival.
    pub(crate) reports: Vec<Opened>,
    /// What stands; `None` where no report bears the number.
    pub(crate) stands: Option<Record>,
    /// What people decided of its values.
    pub(crate) decided: Vec<Decided>,
    /// How its values moved.
    pub(crate) history: History,
    /// Why its reports are of one incident.
    pub(crate) why: Why,
}

/// The incident with this number, or the one to which it redirects; `None` where the number was never given.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn dossier(
    casebook: &Casebook,
    number: IncidentNumber,
    readers: &Readers,
) -> jikenbo_casebook::Result<Option<Dossier>> {
    let Some(known) = casebook.known(number)? else {
        return Ok(None);
    };
    let incident = known.incident;
    let reports = incident.reports.into_iter().map(|report| opened(casebook, report, readers));
    Ok(Some(Dossier {
        number: incident.number,
        joined: incident.joined,
        mentions: incident.mentions,
        reports: reports.collect::<jikenbo_casebook::Result<_>>()?,
        stands: known.stands,
        decided: known.decided,
        history: known.history,
        why: known.why,
    }))
}
