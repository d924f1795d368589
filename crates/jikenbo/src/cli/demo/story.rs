//! The longest story that the casebook tells: one organisation's numbered reports.

use std::collections::BTreeMap;

use jikenbo_casebook::{Article, Casebook};
use jikenbo_model::{Affected, IncidentNumber, ReportNo, When};

/// One report of a story.
pub(super) struct Told {
    pub(super) number: IncidentNumber,
    pub(super) report_no: ReportNo,
    pub(super) organization: String,
    pub(super) disclosed: Option<When>,
    pub(super) affected: Option<Affected>,
}

/// The numbered reports of the organisation that has most of them, in order.
pub(super) fn story(casebook: &Casebook) -> anyhow::Result<Vec<Told>> {
    let mut stories: BTreeMap<String, Vec<Told>> = BTreeMap::new();
    for exported in casebook.export()? {
        for told in exported?.articles.into_iter().filter_map(told) {
            stories.entry(told.organization.clone()).or_default().push(told);
        }
    }
    let mut longest = stories.into_values().max_by_key(Vec::len).unwrap_or_default();
    longest.sort_by_key(|told| (told.disclosed, told.report_no));
    Ok(longest)
}

fn told(article: Article) -> Option<Told> {
    let record = article.record;
    Some(Told {
        number: article.number?,
        report_no: record.report_no?.value,
        organization: record.organization?.value,
        disclosed: record.disclosed_on.map(|fact| fact.value),
        affected: record.affected.map(|fact| fact.value),
    })
}
