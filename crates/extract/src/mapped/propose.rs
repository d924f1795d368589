//! A map to begin with: what the names of the columns tell by themselves, and the words that a person must add.

use jikenbo_model::{ColumnField, ColumnMap, Document};
use jikenbo_text::FoldedSpan;

use super::field_of;
use super::table::{Row, sheets};
use crate::article::Column;
use crate::lexicon::LEXICON;
use crate::split;

/// What the first table of a document seems to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Columns whose names tell what they hold.
    pub map: ColumnMap,
    /// The names of the other columns.
    pub others: Vec<String>,
    /// The words of the column of causes, each once, as written.
    pub causes: Vec<String>,
}

/// The name by which a column of units is known.
const UNIT: &str = "単位";

/// Words of a column that are looked at.
const MOST: usize = 60;

/// Proposes a map; `None` where no row names columns.
pub(crate) fn propose(document: &Document) -> Option<Proposal> {
    let found = LEXICON.found(document.text.folded());
    let named = split::names_of_columns(document, &found);
    for (sheet, rows) in sheets(document) {
        let header = rows.iter().take(MOST).find_map(|row| Some((row, named(&row.cells)?)));
        if let Some((header, columns)) = header {
            let below = rows.iter().filter(|row| row.block > header.block);
            return Some(proposal(document, sheet, header, &columns, below));
        }
    }
    None
}

fn proposal<'r>(
    document: &Document,
    sheet: String,
    header: &Row,
    columns: &[Column],
    below: impl Iterator<Item = &'r Row>,
) -> Proposal {
    let mut proposal = Proposal::default();
    proposal.map.sheet = Some(sheet).filter(|sheet| !sheet.is_empty());
    let words = |cell: FoldedSpan| document.text.at(document.text.to_original(cell)).trim().to_owned();
    for (&cell, &column) in header.cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()) {
        let field = if words(cell) == UNIT { Some(ColumnField::AffectedUnit) } else { field_of(column) };
        match field.filter(|field| !proposal.map.columns.contains_key(field)) {
            Some(field) => drop(proposal.map.columns.insert(field, words(cell))),
            None => proposal.others.push(words(cell)),
        }
    }
    let at = columns.iter().position(|column| *column == Column::Cause);
    for cell in below.filter_map(|row| row.cells.get(at?)).filter(|cell| !cell.is_empty()) {
        let words = words(*cell);
        if proposal.causes.len() < MOST && !proposal.causes.contains(&words) {
            proposal.causes.push(words);
        }
    }
    proposal
}
