//! The pages, asked for over real connections as browsers, programs and attackers ask.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod browser;
mod server;

mod api;
mod attacked;
mod decided;
mod framed;
mod guessed;
mod hostile;
mod reading;
mod signed_in;
mod started;
mod taken_in;
