//! What the list shows as a table for a spreadsheet: all pages of it.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use jikenbo_casebook::{Casebook, Filter, Listed};

use crate::message::Language;
use crate::message::page::list as say;
use crate::task::sheet;
use crate::web::query::Query;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// Rows of a sheet, the first ones of the order.
const MOST: usize = 50_000;

/// As CSV.
pub(in crate::web::page) async fn csv(visitor: Visitor, State(site): State<Site>) -> Answer {
    let rows = rows(&visitor, &site).await?;
    let bytes = sheet::csv(&rows, visitor.language).map_err(|_| Trouble::fault())?;
    answer(bytes, "text/csv; charset=utf-8", "csv", visitor.language)
}

/// As a workbook.
pub(in crate::web::page) async fn xlsx(visitor: Visitor, State(site): State<Site>) -> Answer {
    let rows = rows(&visitor, &site).await?;
    let bytes = sheet::xlsx(&rows, visitor.language).map_err(|_| Trouble::fault())?;
    answer(
        bytes,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        visitor.language,
    )
}

async fn rows(visitor: &Visitor, site: &Site) -> Result<Vec<Listed>, Trouble> {
    let query = Query::of(visitor.here.query().unwrap_or_default());
    site.casebooks.read_at_length(move |casebook| listed(casebook, &query)).await
}

fn listed(casebook: &Casebook, query: &Query) -> jikenbo_casebook::Result<Vec<Listed>> {
    let filter = Filter { skip: 0, ..query.filter.clone() }.first(MOST);
    if query.words.is_empty() {
        return casebook.list(&filter);
    }
    let mut listed: Vec<Listed> = Vec::new();
    for number in casebook.search(&query.words, &filter)?.into_iter().filter_map(|hit| hit.number) {
        if !listed.iter().any(|known| known.number == Some(number)) {
            listed.extend(casebook.brief(number)?);
        }
    }
    Ok(listed)
}

fn answer(bytes: Vec<u8>, kind: &'static str, ending: &str, language: Language) -> Answer {
    let name = format!("{}.{ending}", language.word(say::SHEET_NAME));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CONTENT_DISPOSITION, crate::web::page::incident::attached(&name)),
    ];
    Ok((headers, bytes).into_response())
}
