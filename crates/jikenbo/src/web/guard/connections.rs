//! Connections at once: one too many is hung up on, so that none can use up the machine's.

use std::future::{Ready, ready};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum_server::accept::Accept;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Connections at once.
const AT_ONCE: usize = 512;

/// Lets connections in as long as there are turns.
#[derive(Clone, Debug)]
pub(in crate::web) struct Connections(Arc<Semaphore>);

/// A connection that holds its turn until it ends.
#[derive(Debug)]
pub(in crate::web) struct Held {
    stream: TcpStream,
    _turn: OwnedSemaphorePermit,
}

impl Connections {
    /// All turns free.
    pub(in crate::web) fn new() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl<S> Accept<TcpStream, S> for Connections {
    type Stream = Held;
    type Service = S;
    type Future = Ready<io::Result<(Held, S)>>;

    /// Answers go out at once, however short.
    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let turn = Arc::clone(&self.0).try_acquire_owned().map_err(io::Error::other);
        ready(turn.and_then(|turn| {
            stream.set_nodelay(true)?;
            Ok((Held { stream, _turn: turn }, service))
        }))
    }
}

impl AsyncRead for Held {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl AsyncWrite for Held {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
