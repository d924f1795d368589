//! Settings, read once at the start and handed down.

pub(crate) mod clock;
pub(crate) mod language;
pub(crate) mod limits;
pub(crate) mod place;

use std::path::PathBuf;

use crate::message::Language;

/// What every command runs under.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// The language a person is answered in.
    pub(crate) language: Language,
    /// The casebook as given by `--casebook` or `JIKENBO_CASEBOOK`; default: [`place::usual_casebook`].
    pub(crate) casebook: Option<PathBuf>,
    /// The casebook was named on the command line itself. The demo touches no other one.
    pub(crate) is_named: bool,
}
