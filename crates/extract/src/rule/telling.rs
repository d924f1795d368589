//! How the article tells of its incident: who speaks, what else it tells of, and which earlier reports it names.

mod earlier;
mod mentioned;
mod voice;

pub(super) use earlier::read as earlier;
pub(super) use mentioned::read as others;
pub(super) use voice::read as voice;
