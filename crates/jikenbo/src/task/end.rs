//! How a long work ended.

/// Done, or stopped on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End<T> {
    /// It was done.
    Done(T),
    /// A person asked to stop; the same command again goes on where this one stopped.
    Stopped,
}
