//! How does it leave? Exchange formats, each from the same view of a record's values, and pieces for people to read.
//!
//! How the values were found is none of its business.

pub mod article;
pub mod compose;
mod identity;
pub mod incident;
pub mod kept;
pub mod matter;
mod moment;
pub mod names;
pub mod piece;
mod standing;
pub mod template;
pub mod value;
pub mod verify;

pub mod format;

pub use article::{Article, Source};
pub use incident::Incident;
pub use jikenbo_model::Field;
pub use value::{Value, Word, values};
