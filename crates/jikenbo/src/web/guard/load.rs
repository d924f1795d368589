//! How much at once and how slowly: what comes over is told to come again.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::Semaphore;
use tower_http::timeout::{TimeoutBody, TimeoutError};

use crate::web::trouble::Trouble;

/// Requests in hand at once.
const AT_ONCE: usize = 256;
/// How long an answer may take, from the request's first word on.
pub(in crate::web) const PATIENCE: Duration = Duration::from_secs(300);
/// How long a body may pause.
const PAUSE: Duration = Duration::from_secs(10);
/// Bytes of a body, where a page does not say otherwise.
pub(in crate::web) const BODY: usize = 1 << 20;

/// Turns for requests.
pub(in crate::web) fn turns() -> Arc<Semaphore> {
    Arc::new(Semaphore::new(AT_ONCE))
}

/// Gives up on a body that pauses too long.
pub(in crate::web) async fn impatient(request: Request, next: Next) -> Response {
    next.run(request.map(|body| Body::new(TimeoutBody::new(PAUSE, body)))).await
}

/// What it means that a body could not be read: it paused too long, or it was too large.
pub(in crate::web) fn unread<'e>(error: &'e (dyn Error + 'static)) -> Trouble {
    let mut causes = std::iter::successors(Some(error), |&error: &&'e (dyn Error + 'static)| error.source());
    if causes.any(|cause| cause.is::<TimeoutError>()) {
        Trouble::new(StatusCode::REQUEST_TIMEOUT, "W408")
    } else {
        Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "W413")
    }
}

/// Lets a request through where there is a turn left.
pub(in crate::web) async fn bounded(
    turns: Arc<Semaphore>,
    request: Request,
    next: Next,
) -> Result<Response, Trouble> {
    let busy = || Trouble::new(StatusCode::SERVICE_UNAVAILABLE, "W503").again_in(2);
    let _turn = turns.try_acquire().map_err(|_| busy())?;
    Ok(next.run(request).await)
}
