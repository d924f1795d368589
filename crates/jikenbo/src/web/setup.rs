//! The making of an administrator by whoever can read the terminal: a code that works once, in an address.

use std::sync::{Mutex, PoisonError};

use super::secret::{self, Secret};

/// A code that makes one administrator, until it is used.
#[derive(Debug, Default)]
pub(crate) struct Setup(Mutex<Option<Secret>>);

impl Setup {
    /// A code, and the path that holds it.
    ///
    /// # Errors
    /// Where the system has no randomness.
    pub(crate) fn open() -> anyhow::Result<(Self, String)> {
        let code = Secret::new().map_err(|_| anyhow::anyhow!("no randomness"))?;
        let path = format!("/setup?code={}", code.as_str());
        Ok((Self(Mutex::new(Some(code))), path))
    }

    /// Is it the code?
    pub(super) fn knows(&self, code: &str) -> bool {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().is_some_and(|known| secret::is_same(known.as_str(), code))
    }

    /// Uses the code up, if it is the one.
    pub(super) fn take(&self, code: &str) -> Option<Secret> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.take_if(|known| secret::is_same(known.as_str(), code))
    }

    /// Gives the code back where it made nobody.
    pub(super) fn give_back(&self, code: Secret) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_works_once() {
        let (setup, path) = Setup::open().unwrap();
        let code = path.strip_prefix("/setup?code=").unwrap();
        assert!(setup.knows(code) && !setup.knows("") && setup.take("").is_none());
        let taken = setup.take(code).unwrap();
        assert!(!setup.knows(code) && setup.take(code).is_none());
        setup.give_back(taken);
        assert!(setup.knows(code));
        assert!(!Setup::default().knows(""));
    }
}
