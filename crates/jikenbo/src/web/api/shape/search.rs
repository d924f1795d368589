//! Searches that an account keeps.

use jikenbo_casebook::SavedSearch;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::web::api::ROOT;
use crate::web::query::Query;

/// The searches of the account that asks, by name.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Searches {
    pub(in crate::web::api) searches: Vec<Search>,
}

/// A search that is kept.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Search {
    id: i64,
    name: String,
    /// Its conditions, as they stand behind `?`.
    query: String,
    /// The address that answers with what it finds.
    address: String,
    made_at: String,
}

impl Search {
    /// As it is kept.
    pub(in crate::web::api) fn of(kept: &SavedSearch) -> Self {
        let SavedSearch { id, name, query, made_at } = kept;
        let asked = Query::of(query);
        let path = if asked.words.is_empty() { "/incidents" } else { "/search" };
        Self {
            id: *id,
            name: name.clone(),
            query: query.clone(),
            address: asked.address(&format!("{ROOT}{path}")),
            made_at: made_at.clone(),
        }
    }
}

/// A search to be kept.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::web::api) struct NewSearch {
    /// One of the same name is replaced.
    #[schema(min_length = 1, max_length = 80)]
    pub(in crate::web::api) name: String,
    /// Conditions, as they stand behind `?`.
    #[schema(max_length = 4000)]
    pub(in crate::web::api) query: String,
}
