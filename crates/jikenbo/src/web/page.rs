//! Every address of the site, and the least role that may open it.

mod account;
mod apart;
mod audit;
mod compare;
mod contradictions;
mod correct;
mod decide;
mod desk;
mod explain;
mod frozen;
mod incident;
pub(super) mod intake;
mod links;
mod list;
mod near;
mod people;
mod review;
pub(super) mod searches;
pub(super) mod setup;
mod sign_in;
mod statistics;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::Method;
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jikenbo_casebook::Role;
use maud::Render;

use super::site::Site;
use super::trouble::{self, Trouble};
use super::visitor::Visitor;
use super::{address, asset, intakes};

/// All addresses.
pub(super) fn all() -> Router<Site> {
    open()
        .merge(only(Role::Reader, readers().merge(reading())))
        .merge(only(Role::Editor, editors()))
        .merge(only(Role::Administrator, administrators()))
        .merge(own())
        .fallback(async || Trouble::not_found())
        .method_not_allowed_fallback(async || Trouble::not_that_way())
}

/// For whoever comes.
fn open() -> Router<Site> {
    Router::new()
        .route("/asset/{name}", get(asset::show))
        .route("/sign-in", get(sign_in::show).post(sign_in::enter))
        .route("/sign-out", post(sign_in::leave))
        .route("/setup", get(setup::show).post(setup::make))
}

/// For those who have an account, even if their password is not their own yet.
fn own() -> Router<Site> {
    Router::new()
        .route("/account", get(account::show))
        .route("/account/password", post(account::change))
        .route("/sign-out/everywhere", post(sign_in::leave_everywhere))
        .route_layer(middleware::from_fn(signed_in))
}

/// For those who may read.
fn readers() -> Router<Site> {
    Router::new()
        .route("/", get(async || Redirect::permanent("/incidents")))
        .route("/account/tokens", post(account::make_token))
        .route("/account/tokens/revoke", post(account::revoke_token))
}

/// The pages for reading.
fn reading() -> Router<Site> {
    Router::new()
        .route("/incidents", get(list::show))
        .route("/incidents/results", get(list::results))
        .route("/incidents/facets", get(list::counts))
        .route("/incidents.csv", get(list::csv))
        .route("/incidents.xlsx", get(list::xlsx))
        .route("/incidents/{number}", get(incident::show))
        .route("/incidents/{number}/similar", get(near::similar))
        .route("/incidents/{number}/precedents", get(near::worded))
        .route("/incidents/{number}/why", get(apart::show))
        .route("/incidents/{number}/explain/{field}", get(explain::show))
        .route("/documents/{id}/original", get(incident::original))
        .route("/compare", get(compare::show))
        .route("/contradictions", get(contradictions::show))
        .route("/statistics", get(statistics::show))
        .route("/searches", get(searches::show))
        .route("/searches/save", post(searches::save))
        .route("/searches/forget", post(searches::forget))
}

/// A part of a page, for script that puts it in its place.
fn part(content: &impl Render) -> Response {
    Html(content.render().into_string()).into_response()
}

/// For those who may decide.
fn editors() -> Router<Site> {
    Router::new()
        .route("/audit", get(audit::show))
        .route("/review", get(review::show))
        .route("/incidents/{number}/decide", post(decide::enter))
        .route("/incidents/{number}/correct/{field}", get(correct::show))
        .route("/incidents/{number}/links", get(links::show))
        .route("/decisions/{seq}/undo", post(decide::undo))
        .route("/intake/{id}", get(intake::batch).post(intake::act))
        .merge(
            Router::new()
                .route("/intake", get(intake::show).post(intake::receive))
                .layer(DefaultBodyLimit::max(intakes::SENT)),
        )
}

/// For those who look after people.
fn administrators() -> Router<Site> {
    Router::new()
        .route("/people", get(people::show))
        .route("/people/add", post(people::add))
        .route("/people/change", post(people::change))
}

/// `router` for those who may do what `role` may, and who chose their own password.
fn only(role: Role, router: Router<Site>) -> Router<Site> {
    router.route_layer(middleware::from_fn(
        move |visitor: Visitor, request: Request, next: Next| async move {
            let must_change = visitor.account.as_ref().is_some_and(|account| account.must_change);
            match (visitor.may(role), must_change) {
                (true, false) => Ok(next.run(request).await),
                (true, true) => Ok(Redirect::to("/account").into_response()),
                (false, _) => to_sign_in(&visitor, request.method()),
            }
        },
    ))
}

async fn signed_in(visitor: Visitor, request: Request, next: Next) -> Result<Response, Trouble> {
    match visitor.account {
        Some(_) => Ok(next.run(request).await),
        None => to_sign_in(&visitor, request.method()),
    }
}

/// Sends those who have not signed in to where they can; others may not.
fn to_sign_in(visitor: &Visitor, method: &Method) -> Result<Response, Trouble> {
    let is_page = *method == Method::GET && !trouble::is_api(&visitor.here);
    if (visitor.role.is_some() && !visitor.is_guest) || !is_page {
        return Err(visitor.refused());
    }
    let here = visitor.here.path_and_query().map_or("/", |here| here.as_str());
    Ok(Redirect::to(&format!("/sign-in?to={}", address::encoded(here))).into_response())
}
