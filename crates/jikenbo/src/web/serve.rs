//! The server: from a listener to answers, until it is asked to stop.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum_server::Handle;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use rustls::ServerConfig;
use tokio::signal;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

pub(crate) use super::casebooks::Casebooks;
use super::guard::connections::Connections;
use super::guard::{forgery, header, host, load};
pub(crate) use super::setup::Setup;
pub(crate) use super::site::{Plan, Site};
use super::{api, page, trouble, visitor};

/// How long a connection may take to say what it wants.
const FIRST_WORDS: Duration = Duration::from_secs(10);
/// How long answers in hand may take once the server is asked to stop.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// Serves until Ctrl-C or SIGTERM; by TLS where a certificate is given.
///
/// # Errors
/// Where the listener fails.
pub(crate) async fn run(
    listener: TcpListener,
    certificate: Option<Arc<ServerConfig>>,
    site: Site,
) -> std::io::Result<()> {
    let handle = Handle::new();
    let stopping = handle.clone();
    tokio::spawn(async move {
        asked_to_stop().await;
        stopping.graceful_shutdown(Some(LAST_WORDS));
    });
    let app = app(site).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum_server::from_tcp(listener)?;
    let connections = Connections::new();
    match certificate.map(RustlsConfig::from_config) {
        Some(certificate) => {
            let by_tls = RustlsAcceptor::new(certificate).acceptor(connections);
            bounded(server.acceptor(by_tls), handle).serve(app).await
        }
        None => bounded(server.acceptor(connections), handle).serve(app).await,
    }
}

/// A server that waits for nobody forever.
fn bounded<A>(
    server: axum_server::Server<SocketAddr, A>,
    handle: Handle<SocketAddr>,
) -> axum_server::Server<SocketAddr, A> {
    let mut server = server.http1_only().handle(handle).first_request_timeout(FIRST_WORDS);
    server.http_builder().http1().header_read_timeout(FIRST_WORDS);
    server
}

/// Everything between a request and a page, the outermost last.
fn app(site: Site) -> Router {
    let turns = load::turns();
    let is_secure = site.plan.is_secure;
    page::all()
        .merge(api::all(&site))
        .layer(middleware::from_fn(forgery::refused))
        .layer(DefaultBodyLimit::max(load::BODY))
        .layer(middleware::from_fn(load::impatient))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, load::PATIENCE))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            load::bounded(Arc::clone(&turns), request, next)
        }))
        .layer(middleware::from_fn_with_state(site.clone(), host::refused))
        .layer(middleware::from_fn(trouble::told))
        .layer(middleware::from_fn_with_state(site.clone(), visitor::known))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(middleware::from_fn(move |request: Request, next: Next| header::put(is_secure, request, next)))
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
