//! What goes out and comes in as JSON. Numbers of incidents, words and dates are those of the outward formats.

pub(super) mod decision;
pub(super) mod explanation;
pub(super) mod incident;
pub(super) mod intake;
pub(super) mod people;
pub(super) mod precedent;
pub(super) mod search;
pub(super) mod statistics;
