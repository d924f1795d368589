//! The real program, as a person runs it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod again;
mod answers;
mod archive;
mod bad_casebook;
mod bad_input;
mod columns;
mod compared;
mod decided;
mod exchange;
#[cfg(unix)]
mod interrupted;
mod isolated;
mod killed;
mod kinds;
mod linked;
mod moved;
mod passages;
mod published;
mod scores;
mod validated;
mod veris;

mod desk;
mod kept;
mod several;
