//! What all pages share.

use std::sync::Arc;

use super::casebooks::Casebooks;
use crate::message::Language;

/// How the site is run.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// Whoever comes may read, and nobody signs in.
    pub(crate) is_public: bool,
    /// The language of those who ask for none.
    pub(crate) language: Language,
}

/// What all pages share; cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// How it is run.
    pub(crate) plan: Arc<Plan>,
    /// The casebook.
    pub(crate) casebooks: Casebooks,
}
