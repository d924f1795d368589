//! The journeys of people through the pages, in a real Chromium on a desktop and on a phone.
//!
//! Wanted are the programs `chromium` and `chromedriver` (Debian's packages `chromium` and `chromium-driver`; `test.sh`
//! installs them). Each test has a browser and a server of its own.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod browser;
mod casebook;
mod chosen;
mod driver;
mod screen;
#[expect(dead_code, reason = "the tests of single answers want more of it")]
#[path = "../web/server.rs"]
mod server;

mod accessible;
mod corrected;
mod followed;
mod found;
mod hostile;
mod merged;
mod refused;
