//! What stands of the incidents that pass a filter, with or without the texts it was read from.

use std::collections::{BTreeMap, BTreeSet};

use jikenbo_casebook::{Aspect, Casebook, DocumentInfo, Filter, Stands};
use jikenbo_model::{DocumentId, IncidentNumber, Record, Text};
use jikenbo_publish::matter::{Excerpt, Matter, Other, Rubric, Rubrics};

use crate::task::address::published_at;

/// Incidents with the text of the report that leads; where `numbers` are given, those alone and in their order.
///
/// # Errors
/// Those of the casebook.
pub(super) fn with_texts(
    casebook: &Casebook,
    filter: &Filter,
    numbers: &[IncidentNumber],
) -> anyhow::Result<Vec<Matter>> {
    let stands = match numbers {
        [] => casebook.all_standing(filter, None)?,
        numbers => chosen(casebook, filter, numbers)?,
    };
    opened(casebook, stands)
}

/// Incidents with the texts that are read from; the reports of each are dropped as soon as that is done.
fn opened(casebook: &Casebook, stands: Vec<Stands>) -> anyhow::Result<Vec<Matter>> {
    let mut waiting: Vec<(usize, Stands)> = stands.into_iter().enumerate().collect();
    waiting.sort_by_key(|(_, one)| leading(one).map(|(_, document)| document.seq));
    let mut texts = Texts { casebook, last: None };
    let mut matters = Vec::with_capacity(waiting.len());
    for (at, one) in waiting {
        let opened = texts.opened(&one)?;
        matters.push((at, matter(one, opened)));
    }
    matters.sort_by_key(|(at, _)| *at);
    Ok(matters.into_iter().map(|(_, matter)| matter).collect())
}

/// What stands of `numbers`, in their order.
fn chosen(casebook: &Casebook, filter: &Filter, numbers: &[IncidentNumber]) -> anyhow::Result<Vec<Stands>> {
    let mut roots = Vec::new();
    for number in numbers {
        roots.extend(casebook.root(*number)?);
    }
    let mut stands = casebook.all_standing(filter, Some(&roots.iter().copied().collect()))?;
    stands.sort_by_key(|one| roots.iter().position(|root| *root == one.number));
    Ok(stands)
}

/// Finds where the documents that lead `matters` say that they were published.
///
/// # Errors
/// Those of the casebook.
pub(super) fn find_addresses(casebook: &Casebook, matters: &mut [Matter]) -> anyhow::Result<()> {
    for matter in matters {
        let Some(id) = matter.source else { continue };
        let document = casebook.document(&id)?;
        matter.address = document.map(|info| published_at(casebook, &info)).transpose()?.flatten();
    }
    Ok(())
}

/// The report that leads.
fn leading(stands: &Stands) -> Option<&(Record, DocumentInfo)> {
    stands.reports.first()
}

/// Incidents to be counted alone.
///
/// # Errors
/// Those of the casebook.
pub(super) fn counted(casebook: &Casebook, filter: &Filter) -> anyhow::Result<Vec<Matter>> {
    let stands = casebook.all_standing(filter, None)?;
    Ok(stands.into_iter().map(|one| matter(one, Opened::default())).collect())
}

/// The incidents that pass but for their date, since they have none, and stand in a list whose title tells its months.
///
/// # Errors
/// Those of the casebook.
pub(super) fn in_dated_lists(casebook: &Casebook, filter: &Filter) -> anyhow::Result<Vec<Matter>> {
    let mut undated = Filter { disclosed_from: None, disclosed_until: None, ..filter.clone() };
    undated.untold.push(Aspect::Disclosed);
    let listed = casebook.list(&undated)?;
    let mut rows: BTreeMap<DocumentId, usize> = BTreeMap::new();
    listed.iter().for_each(|row| *rows.entry(row.document).or_default() += 1);
    let mut dated = BTreeSet::new();
    for (document, _) in rows.into_iter().filter(|(_, rows)| *rows > 1) {
        let text = casebook.text_of(&document)?;
        if text.is_some_and(|text| Rubrics::of(&text) != Rubrics::default()) {
            dated.insert(document);
        }
    }
    let in_one = listed.iter().filter(|row| dated.contains(&row.document));
    let numbers: BTreeSet<IncidentNumber> = in_one.filter_map(|row| row.number).collect();
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut matters = opened(casebook, casebook.all_standing(&undated, Some(&numbers))?)?;
    matters.retain(|matter| matter.rubric.is_some());
    Ok(matters)
}

/// What the texts of an incident's reports say of it.
#[derive(Default)]
struct Opened {
    leading: Option<Excerpt>,
    others: Vec<Other>,
    rubric: Option<Rubric>,
}

fn matter(stands: Stands, opened: Opened) -> Matter {
    let source = leading(&stands).map(|(_, document)| document.id);
    let document = leading(&stands).map(|(_, document)| document.name.clone()).unwrap_or_default();
    let Opened { leading, others, rubric } = opened;
    let rubric = rubric.filter(|_| stands.record.disclosed_on.is_none());
    Matter {
        number: stands.number,
        record: stands.record,
        source,
        document,
        address: None,
        excerpt: leading,
        others,
        rubric,
    }
}

/// The texts of documents, the last one kept at hand: many incidents stand in one.
struct Texts<'c> {
    casebook: &'c Casebook,
    last: Option<(DocumentId, Text, Rubrics)>,
}

impl Texts<'_> {
    /// The text of the report that leads, and the further reports with theirs.
    fn opened(&mut self, stands: &Stands) -> anyhow::Result<Opened> {
        let Some(((record, document), further)) = stands.reports.split_first() else {
            return Ok(Opened::default());
        };
        let leading = self.excerpt(record, document)?;
        let rubrics = self.last.as_ref().map(|(_, _, rubrics)| rubrics);
        let rubric = rubrics.and_then(|rubrics| rubrics.above(record.span.start()));
        let mut others = Vec::new();
        for (record, document) in further {
            let (record, name) = (record.clone(), document.name.clone());
            let excerpt = self.excerpt(&record, document)?;
            others.extend(excerpt.map(|excerpt| Other { record, document: name, excerpt }));
        }
        Ok(Opened { leading, others, rubric })
    }

    fn excerpt(&mut self, record: &Record, document: &DocumentInfo) -> anyhow::Result<Option<Excerpt>> {
        let id = document.id;
        if self.last.as_ref().is_none_or(|(last, ..)| *last != id) {
            self.last = self.casebook.folded_of(&id)?.map(|text| {
                let rubrics = Rubrics::of(text.original());
                (id, text, rubrics)
            });
        }
        Ok(self.last.as_ref().map(|(_, text, _)| Excerpt::new(text, record)))
    }
}
