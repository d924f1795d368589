//! How the article tells of its incident: who speaks, what else it tells of, and which earlier reports it names.

mod earlier;
mod mentioned;
mod once_more;
mod voice;

pub(super) use earlier::{are_of_reports, by_others as earlier_by_others, read as earlier};
pub(super) use mentioned::{of_many, read as others};
pub(super) use voice::{is_polite, read as voice, speaks};
