//! What stands of the incidents that pass a filter, with or without the texts it was read from.

use jikenbo_casebook::{Casebook, DocumentInfo, Filter, Stands};
use jikenbo_model::{DocumentId, IncidentNumber, Record, Text};
use jikenbo_publish::matter::{Excerpt, Matter, Other};

/// Incidents with the text of the report that leads; where `numbers` are given, those alone and in their order.
///
/// # Errors
/// Those of the casebook.
pub(super) fn with_texts(
    casebook: &Casebook,
    filter: &Filter,
    numbers: &[IncidentNumber],
) -> anyhow::Result<Vec<Matter>> {
    let mut stands = casebook.all_standing(filter)?;
    if !numbers.is_empty() {
        let mut roots = Vec::new();
        for number in numbers {
            roots.extend(casebook.root(*number)?);
        }
        let place = |one: &Stands| roots.iter().position(|root| *root == one.number);
        stands.retain(|one| place(one).is_some());
        stands.sort_by_key(place);
    }
    let mut order: Vec<usize> = (0..stands.len()).collect();
    order.sort_by_key(|&at| stands.get(at).and_then(leading).map(|(_, document)| document.seq));
    let mut texts = Texts { casebook, last: None };
    let mut opened: Vec<(Option<Excerpt>, Vec<Other>)> = stands.iter().map(|_| (None, Vec::new())).collect();
    for at in order {
        let (Some(one), Some(place)) = (stands.get(at), opened.get_mut(at)) else { continue };
        *place = texts.opened(one)?;
    }
    Ok(stands.into_iter().zip(opened).map(|(one, (excerpt, others))| matter(one, excerpt, others)).collect())
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
    Ok(casebook.all_standing(filter)?.into_iter().map(|one| matter(one, None, Vec::new())).collect())
}

fn matter(stands: Stands, excerpt: Option<Excerpt>, others: Vec<Other>) -> Matter {
    let document = leading(&stands).map(|(_, document)| document.name.clone()).unwrap_or_default();
    Matter { number: stands.number, record: stands.record, document, excerpt, others }
}

/// The texts of documents, the last one kept at hand: many incidents stand in one.
struct Texts<'c> {
    casebook: &'c Casebook,
    last: Option<(DocumentId, Text)>,
}

impl Texts<'_> {
    /// The text of the report that leads, and the further reports with theirs.
    fn opened(&mut self, stands: &Stands) -> anyhow::Result<(Option<Excerpt>, Vec<Other>)> {
        let Some(((record, document), further)) = stands.reports.split_first() else {
            return Ok((None, Vec::new()));
        };
        let leads = self.excerpt(record, document)?;
        let mut others = Vec::new();
        for (record, document) in further {
            let (record, name) = (record.clone(), document.name.clone());
            let excerpt = self.excerpt(&record, document)?;
            others.extend(excerpt.map(|excerpt| Other { record, document: name, excerpt }));
        }
        Ok((leads, others))
    }

    fn excerpt(&mut self, record: &Record, document: &DocumentInfo) -> anyhow::Result<Option<Excerpt>> {
        let id = document.id;
        if self.last.as_ref().is_none_or(|(last, _)| *last != id) {
            self.last = self.casebook.folded_of(&id)?.map(|text| (id, text));
        }
        Ok(self.last.as_ref().map(|(_, text)| Excerpt::new(text, record)))
    }
}
