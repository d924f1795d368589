//! The casebook in the browser: pages made here, on the server, that work without script.
//!
//! How to add a page:
//! 1. its words in `message/page/<page>.rs`;
//! 2. `web/page/<page>.rs` with `pub(super) async fn show(visitor: Visitor, casebooks: Casebooks, …) -> Answer`: ask the
//!    casebook with `casebooks.read(|casebook| …).await?`, make the body with `maud::html!`, and give it to
//!    [`layout::page`], which puts the frame around it;
//! 3. its address in `web/page.rs`, among those of the least role that may open it;
//! 4. its own style, where it needs any, in `web/asset/<page>.css`, listed in `web/asset.rs`.
//!
//! Whatever fails is a [`Trouble`]; it becomes a page in the visitor's language, or `application/problem+json` below
//! `/api`. What is posted must carry the visitor's token: put `(visitor.token())` into every form.

mod address;
mod api;
mod asset;
mod casebooks;
mod chart;
mod cookie;
mod form;
mod guard;
mod intakes;
mod layout;
mod line;
mod memory;
mod page;
mod password;
mod preference;
mod query;
mod secret;
mod session;
mod setup;
mod site;
mod trouble;
mod visitor;
mod words;

pub(crate) mod certificate;
pub(crate) mod serve;

use casebooks::Casebooks;
use trouble::Trouble;
use visitor::Visitor;

/// What a page answers.
type Answer = Result<axum::response::Response, Trouble>;
