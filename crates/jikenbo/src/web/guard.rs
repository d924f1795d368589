//! What keeps pages and visitors safe: headers on every answer, and requests that are refused before any page sees them.

pub(super) mod attempts;
pub(super) mod connections;
pub(super) mod forgery;
pub(super) mod header;
pub(super) mod host;
pub(super) mod load;
