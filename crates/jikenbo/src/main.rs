//! Jikenbo 事件簿: a casebook of security incidents in which every value shows the words it was read from.
//!
//! In reading order: the commands a person gives, the pages a person opens, the work they ask for, the settings they
//! run under, the words they answer in, the codes they end with, and why one could not begin.

mod cli;
mod web;

mod task;

mod config;
mod exit;
mod message;
mod refused;

fn main() -> std::process::ExitCode {
    cli::run().into()
}
