//! Secrets: what a browser or program holds, and what is kept of it.

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::trouble::Trouble;

/// 256 random bits that a browser or program holds, as hexadecimal digits.
#[derive(Clone)]
pub(super) struct Secret(String);

impl Secret {
    /// A new one.
    ///
    /// # Errors
    /// Where the system has no randomness.
    pub(super) fn new() -> Result<Self, Trouble> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|_| Trouble::fault())?;
        Ok(Self(hex(&bytes)))
    }

    /// What somebody says theirs is; `None` where it is not written as one.
    pub(super) fn given(words: &str) -> Option<Self> {
        let is_one = words.len() == 64 && words.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_one.then(|| Self(words.to_owned()))
    }

    /// What the holder keeps.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub(super) fn digest(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }

    /// What forms must carry for this holder: nobody else can make it, and it does not tell the secret.
    pub(super) fn form_token(&self) -> String {
        hex(&Sha256::new().chain_update("jikenbo form\0").chain_update(&self.0).finalize())
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// Are they the same? Takes as long whatever differs.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_secret_is_another() {
        let [one, other] = [Secret::new().unwrap(), Secret::new().unwrap()];
        assert_ne!(one.as_str(), other.as_str());
        assert_ne!(one.form_token(), other.form_token());
        let again = Secret::given(one.as_str()).unwrap();
        assert_eq!((again.digest(), again.form_token()), (one.digest(), one.form_token()));
        assert!(!is_same(&one.form_token(), &other.form_token()) && is_same("a", "a") && !is_same("a", "ab"));
    }

    #[test]
    fn only_secrets_are_taken_for_secrets() {
        for words in ["", "00", &"0".repeat(63), &"g".repeat(64), &"あ".repeat(22)] {
            assert!(Secret::given(words).is_none(), "{words}");
        }
    }
}
