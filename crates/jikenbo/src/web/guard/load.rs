//! How much at once: what comes over is told to come again.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::Semaphore;

use crate::web::trouble::Trouble;

/// Requests in hand at once.
const AT_ONCE: usize = 256;
/// How long a request may take, its body included.
pub(in crate::web) const PATIENCE: Duration = Duration::from_secs(60);
/// Bytes of a body, where a page does not say otherwise.
pub(in crate::web) const BODY: usize = 1 << 20;

/// Turns for requests.
pub(in crate::web) fn turns() -> Arc<Semaphore> {
    Arc::new(Semaphore::new(AT_ONCE))
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
