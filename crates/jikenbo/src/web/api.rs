//! `/api/v1`: all that the pages do, for programs. One table of operations makes the router and the document that
//! describes it, so that neither can say what the other does not.
//!
//! How to add an operation: its shapes in `api/shape/`, its handler in a file of its subject, its line in `api/table.rs`.

mod casebook;
mod decide;
mod describe;
mod intake;
mod operation;
mod people;
mod searches;
mod sent;
mod shape;
mod table;
mod unchanged;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{self, Next};
use jikenbo_casebook::Role;

use super::intakes;
use super::site::Site;
use super::visitor::Visitor;
use operation::Operation;

/// Where everything begins.
const ROOT: &str = "/api/v1";

/// The addresses of all operations.
pub(super) fn all(site: &Site) -> Router<Site> {
    let open = Router::new().route(&format!("{ROOT}/openapi.json"), axum::routing::get(describe::show));
    table::OPERATIONS.iter().fold(open, |router, operation| router.merge(one(operation, site)))
}

fn one(operation: &'static Operation, site: &Site) -> Router<Site> {
    let mut router = Router::new().route(&format!("{ROOT}{}", operation.path), (operation.handler)());
    if operation.is_of_casebook {
        router = router.route_layer(middleware::from_fn_with_state(site.clone(), unchanged::unless_changed));
    }
    if operation.is_large() {
        router = router.layer(DefaultBodyLimit::max(intakes::SENT));
    }
    let least = operation.least;
    router.route_layer(middleware::from_fn(
        move |visitor: Visitor, request: Request, next: Next| async move {
            if may(&visitor, least) { Ok(next.run(request).await) } else { Err(visitor.refused()) }
        },
    ))
}

/// May the visitor? Whoever must change a password does that first, on the page for it.
fn may(visitor: &Visitor, least: Role) -> bool {
    visitor.may(least) && !visitor.account.as_ref().is_some_and(|account| account.must_change)
}
