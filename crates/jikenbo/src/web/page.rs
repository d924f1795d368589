//! Every address of the site, and the least role that may open it.

mod list;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Redirect;
use axum::routing::get;
use jikenbo_casebook::Role;

use super::asset;
use super::site::Site;
use super::trouble::Trouble;
use super::visitor::Visitor;

/// All addresses.
pub(super) fn all() -> Router<Site> {
    open().merge(only(Role::Reader, readers())).fallback(async || Trouble::not_found())
}

/// For whoever comes.
fn open() -> Router<Site> {
    Router::new().route("/asset/{name}", get(asset::show))
}

/// For those who may read.
fn readers() -> Router<Site> {
    Router::new()
        .route("/", get(async || Redirect::permanent("/incidents")))
        .route("/incidents", get(list::show))
}

/// `router` for those who may do what `role` may.
fn only(role: Role, router: Router<Site>) -> Router<Site> {
    router.route_layer(middleware::from_fn(
        move |visitor: Visitor, request: Request, next: Next| async move {
            if visitor.may(role) { Ok(next.run(request).await) } else { Err(visitor.refused()) }
        },
    ))
}
