//! A piece as a feed: RSS 2.0, Atom, JSON Feed 1.1. Each item of a digest is an entry; any other piece is one entry.
//!
//! Nothing in a feed is the time of its making: the same piece gives the same bytes.

mod atom;
mod entry;
mod json;
mod rss;

pub use atom::atom;
pub use json::json;
pub use rss::rss;
