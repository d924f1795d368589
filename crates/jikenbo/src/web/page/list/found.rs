//! What the list shows: incidents that pass, or hold the words, in short.

use jikenbo_casebook::{Casebook, Filter, Found, Listed, Snippet};
use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Affected, IncidentNumber, When};

use crate::web::query::{LAST_PAGE, Query};

/// A page of the list.
#[derive(Debug)]
pub(super) struct Shown {
    /// In order.
    pub(super) lines: Vec<Line>,
    /// Is there another page?
    pub(super) is_more: bool,
    /// How many pass, where that is known.
    pub(super) total: Option<u64>,
    /// Nothing is kept at all.
    pub(super) is_empty_casebook: bool,
    /// Words that occur nowhere, where nothing was found.
    pub(super) strangers: Vec<String>,
    /// Nothing was found, but the words occur where the conditions do not hold.
    pub(super) is_outside: bool,
}

/// An incident, or an article that is none, in short.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) number: Option<IncidentNumber>,
    pub(super) disclosed: Option<When>,
    pub(super) organization: Option<String>,
    pub(super) cause: Option<Cause>,
    pub(super) affected: Option<Affected>,
    /// Articles that report it.
    pub(super) reports: u64,
    /// What stands for the name where the document gives none: its first words, or its file name.
    pub(super) title: String,
    /// The words where they stand.
    pub(super) snippet: Option<Snippet>,
    /// Values that hold words which the text does not.
    pub(super) fields: Vec<String>,
}

/// Rows on a page without words.
pub(super) const ROWS: usize = 50;
/// Hits on a page with words, each with a sentence.
pub(super) const HITS: usize = 20;

/// The page that `query` asks for.
///
/// # Errors
/// Those of the casebook.
pub(super) fn found(casebook: &Casebook, query: &Query) -> jikenbo_casebook::Result<Shown> {
    let rows = if query.words.is_empty() { ROWS } else { HITS };
    let skip = (query.page - 1) * rows;
    let filter = Filter { skip, ..query.filter.clone() }.first(rows + 1);
    let Lines { mut lines, total: counted, is_anywhere } = lines(casebook, query, &filter)?;
    let is_more = lines.len() > rows && query.page < LAST_PAGE;
    lines.truncate(rows);
    let is_whole = !is_more && (skip == 0 || !lines.is_empty());
    let total = counted.or(is_whole.then_some((skip + lines.len()) as u64));
    let mut shown =
        Shown { is_more, total, is_empty_casebook: false, strangers: Vec::new(), is_outside: false, lines };
    if shown.lines.is_empty() {
        advise(casebook, query, is_anywhere, &mut shown)?;
    }
    Ok(shown)
}

struct Lines {
    lines: Vec<Line>,
    /// How many pass, where no words are looked for.
    total: Option<u64>,
    /// Where words are looked for and nothing was found: do they occur all together where the conditions do not hold?
    is_anywhere: bool,
}

fn lines(casebook: &Casebook, query: &Query, filter: &Filter) -> jikenbo_casebook::Result<Lines> {
    if query.words.is_empty() {
        let (listed, count) = casebook.list_and_count(filter)?;
        let openings = casebook.openings(&listed)?;
        let lines = listed.into_iter().zip(openings).map(|(row, opening)| titled(row, opening)).collect();
        return Ok(Lines { lines, total: Some(count), is_anywhere: false });
    }
    let searched = casebook.search_or_elsewhere(&query.words, filter)?;
    let lines = searched.found.into_iter().map(|hit| of_hit(casebook, hit));
    let lines = lines.collect::<jikenbo_casebook::Result<_>>()?;
    Ok(Lines { lines, total: None, is_anywhere: searched.is_anywhere })
}

impl From<Listed> for Line {
    fn from(row: Listed) -> Self {
        Self {
            number: row.number,
            disclosed: row.disclosed,
            organization: row.organization,
            cause: row.cause,
            affected: row.affected,
            reports: row.reports,
            title: row.name,
            snippet: None,
            fields: Vec::new(),
        }
    }
}

/// A row under its first words, where it has any.
fn titled(row: Listed, opening: Option<String>) -> Line {
    let line = Line::from(row);
    Line { title: opening.unwrap_or(line.title), ..line }
}

fn of_hit(casebook: &Casebook, hit: Found) -> jikenbo_casebook::Result<Line> {
    let row = hit.number.map(|number| casebook.brief(number)).transpose()?.flatten();
    let own = Line {
        number: hit.number,
        disclosed: hit.disclosed,
        organization: hit.organization,
        cause: None,
        affected: None,
        reports: 1,
        title: hit.name,
        snippet: Some(hit.snippet),
        fields: hit.fields,
    };
    Ok(match row {
        Some(row) => Line { snippet: own.snippet, fields: own.fields, ..row.into() },
        None => own,
    })
}

/// Finds out why nothing was found, though the words may occur elsewhere.
fn advise(
    casebook: &Casebook,
    query: &Query,
    is_anywhere: bool,
    shown: &mut Shown,
) -> jikenbo_casebook::Result<()> {
    shown.is_empty_casebook = casebook.is_empty()?;
    if shown.is_empty_casebook || query.words.is_empty() {
        return Ok(());
    }
    shown.is_outside = is_anywhere;
    let words: Vec<&str> = query.words.split_whitespace().collect();
    for word in words.iter().filter(|_| !is_anywhere) {
        if words.len() == 1 || casebook.search(word, &Filter::default().first(1))?.is_empty() {
            shown.strangers.push((*word).to_owned());
        }
    }
    Ok(())
}
