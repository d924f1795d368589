//! What all pages share.

use std::sync::Arc;

use super::casebooks::Casebooks;
use super::guard::attempts::Attempts;
use super::intakes::Intakes;
use super::password::Hashing;
use super::setup::Setup;
use crate::message::Language;
use crate::task::isolate::Readers;

/// How the site is run.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one flag of the command line, or follows from one"
)]
pub(crate) struct Plan {
    /// Whoever comes may read, and nobody signs in.
    pub(crate) is_public: bool,
    /// Whoever comes may read; those who sign in may do what their role allows.
    pub(crate) is_open: bool,
    /// The browser reaches it by TLS.
    pub(crate) is_secure: bool,
    /// A proxy stands in front and says where requests come from.
    pub(crate) is_behind_proxy: bool,
    /// Only this machine reaches it.
    pub(crate) is_local: bool,
    /// The language of those who ask for none.
    pub(crate) language: Language,
}

/// What all pages share; cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// How it is run.
    pub(super) plan: Arc<Plan>,
    /// The casebook.
    pub(super) casebooks: Casebooks,
    /// Processes that read documents again for their pages and rows.
    pub(super) readers: Arc<Readers>,
    /// What people have sent and not decided about yet.
    pub(super) intakes: Intakes,
    /// Guessing of passwords.
    pub(super) attempts: Arc<Attempts>,
    /// Passwords.
    pub(super) hashing: Arc<Hashing>,
    /// The making of the first administrator.
    pub(super) setup: Arc<Setup>,
}

impl Site {
    /// A site over a casebook.
    ///
    /// # Errors
    /// Where the system has no randomness.
    pub(crate) fn new(plan: Plan, casebooks: Casebooks, setup: Setup) -> anyhow::Result<Self> {
        Ok(Self {
            plan: Arc::new(plan),
            casebooks,
            readers: Arc::default(),
            intakes: Intakes::new(),
            attempts: Arc::new(Attempts::default()),
            hashing: Arc::new(Hashing::new()?),
            setup: Arc::new(setup),
        })
    }
}
