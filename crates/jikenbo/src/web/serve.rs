//! The server: from a listener to answers, until it is asked to stop.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use tokio::signal;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

pub(crate) use super::casebooks::Casebooks;
use super::guard::{header, load};
pub(crate) use super::site::Plan;
use super::site::Site;
use super::{page, trouble, visitor};

/// How long a connection may take to say what it wants.
const FIRST_WORDS: Duration = Duration::from_secs(10);
/// How long answers in hand may take once the server is asked to stop.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// Serves until Ctrl-C or SIGTERM.
///
/// # Errors
/// Where the listener fails.
pub(crate) async fn run(listener: TcpListener, casebooks: Casebooks, plan: Plan) -> std::io::Result<()> {
    let site = Site { plan: Arc::new(plan), casebooks };
    let handle = axum_server::Handle::new();
    let stopping = handle.clone();
    tokio::spawn(async move {
        asked_to_stop().await;
        stopping.graceful_shutdown(Some(LAST_WORDS));
    });
    let mut server =
        axum_server::from_tcp(listener)?.http1_only().handle(handle).first_request_timeout(FIRST_WORDS);
    server.http_builder().http1().header_read_timeout(FIRST_WORDS);
    server.serve(app(site).into_make_service()).await
}

/// Everything between a request and a page, the outermost last.
fn app(site: Site) -> Router {
    let turns = load::turns();
    page::all()
        .layer(DefaultBodyLimit::max(load::BODY))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, load::PATIENCE))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            load::bounded(Arc::clone(&turns), request, next)
        }))
        .layer(middleware::from_fn(trouble::told))
        .layer(middleware::from_fn_with_state(site.clone(), visitor::known))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(|request: Request, next: Next| header::put(false, request, next)))
        .with_state(site)
}

#[cfg(unix)]
async fn asked_to_stop() {
    match signal::unix::signal(signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! { _ = signal::ctrl_c() => {}, _ = terminate.recv() => {} }
        }
        Err(_) => {
            let _ = signal::ctrl_c().await;
        }
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    let _ = signal::ctrl_c().await;
}
