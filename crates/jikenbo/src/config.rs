//! Settings, read once at the start and handed down: one small struct a concern.

pub(crate) mod limits;
pub(crate) mod place;
