//! Maps of a table's columns: read from the file that a person wrote, and proposed for a table.

use std::path::Path;

use jikenbo_extract::{Proposal, propose_columns};
use jikenbo_model::ColumnMap;

use super::failure::{Failure, Reason};
use super::isolate::Readers;
use super::read::document;
use crate::config::limits::Bounds;
use crate::refused::Refused;
use crate::task::input::Input;

/// The map that is written in the file at `path`.
///
/// # Errors
/// [`Refused::Input`] where it cannot be read, [`Refused::BadColumns`] where it is no map.
pub(crate) fn map_at(path: &Path) -> Result<ColumnMap, Refused> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Refused::Input(Failure { path: shown.clone(), reason: error.into() }))?;
    let map: ColumnMap = toml::from_str(&text)
        .map_err(|error| Refused::BadColumns { path: shown.clone(), what: in_short(&text, &error) })?;
    if map.columns.is_empty() {
        return Err(Refused::BadColumns { path: shown, what: "[columns]".to_owned() });
    }
    Ok(map)
}

/// The line, and what is wrong with it.
fn in_short(text: &str, error: &toml::de::Error) -> String {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    format!("{}: {}", before.matches('\n').count() + 1, error.message().lines().next().unwrap_or_default())
}

/// What the table at `path` seems to hold; `None` where no row names columns.
///
/// # Errors
/// Where it cannot be read.
pub(crate) fn propose(path: &Path) -> Result<Option<Proposal>, Refused> {
    let shown = path.display().to_string();
    let failed = |reason: Reason| Refused::Input(Failure { path: shown.clone(), reason });
    let facts = std::fs::metadata(path).map_err(|error| failed(error.into()))?;
    let input = Input::File { path: path.to_owned(), bytes: facts.len() };
    let limits = Bounds::default().document;
    let read = input.read(&limits).and_then(|bytes| document(&bytes, &limits, &Readers::default()));
    Ok(propose_columns(&read.map_err(failed)?))
}
