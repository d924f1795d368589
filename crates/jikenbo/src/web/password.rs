//! Passwords: what is asked of them, and how they are kept (Argon2id).

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use super::trouble::Trouble;

/// Characters of a password, at least.
pub(super) const LEAST: usize = 12;
/// Characters of a password, at most.
pub(super) const MOST: usize = 256;
/// Passwords hashed at once; each takes 19 MiB of memory.
const AT_ONCE: usize = 2;
/// Letters and figures that nobody mistakes for others.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Hashes passwords, a few at a time.
#[derive(Debug)]
pub(super) struct Hashing {
    turns: Semaphore,
    /// The hash of a password that nobody has: an unknown name takes as long as a known one.
    nobody: String,
}

impl Hashing {
    /// Makes ready.
    ///
    /// # Errors
    /// Where the system has no randomness.
    pub(super) fn new() -> anyhow::Result<Self> {
        let nobody = hashed("").map_err(|_| anyhow::anyhow!("no randomness"))?;
        Ok(Self { turns: Semaphore::new(AT_ONCE), nobody })
    }

    /// What is kept of a password.
    pub(super) async fn hash(&self, password: String) -> Result<String, Trouble> {
        let _turn = self.turns.acquire().await.map_err(|_| Trouble::fault())?;
        tokio::task::spawn_blocking(move || hashed(&password)).await.map_err(|_| Trouble::fault())?
    }

    /// Is it the password of which `kept` was kept? Where there is no account nothing was kept, and it is not.
    pub(super) async fn is_right(&self, password: String, kept: Option<String>) -> Result<bool, Trouble> {
        let _turn = self.turns.acquire().await.map_err(|_| Trouble::fault())?;
        let is_known = kept.is_some();
        let kept = kept.unwrap_or_else(|| self.nobody.clone());
        let is_right = tokio::task::spawn_blocking(move || is_of(&password, &kept)).await;
        Ok(is_right.map_err(|_| Trouble::fault())? && is_known)
    }
}

/// Is it long enough, and not too long to be hashed?
pub(super) fn is_fit(password: &str) -> bool {
    (LEAST..=MOST).contains(&password.chars().count())
}

/// A password for somebody's first visit: four groups of four letters, 80 bits.
pub(super) fn first() -> Result<String, Trouble> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| Trouble::fault())?;
    let letters =
        bytes.iter().map(|byte| LETTERS.get(usize::from(byte % 32)).map_or('a', |&it| char::from(it)));
    let letters: Vec<char> = letters.collect();
    Ok(letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-"))
}

/// The same password typed on another keyboard may come in other code points.
fn normal(password: &str) -> String {
    password.nfkc().collect()
}

fn hashed(password: &str) -> Result<String, Trouble> {
    let hashed = Argon2::default().hash_password(normal(password).as_bytes());
    hashed.map(|hash: PasswordHash| hash.to_string()).map_err(|_| Trouble::fault())
}

fn is_of(password: &str, kept: &str) -> bool {
    PasswordHash::new(kept)
        .is_ok_and(|kept| Argon2::default().verify_password(normal(password).as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_again_and_no_other() {
        let kept = hashed("ひらけごま 2026 ガ").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(is_of("ひらけごま 2026 ガ", &kept) && is_of("ひらけごま ２０２６ ｶﾞ", &kept));
        for (other, of) in
            [("ひらけごま 2026 カ", kept.as_str()), ("", &kept), ("a", ""), ("a", "$argon2id$")]
        {
            assert!(!is_of(other, of), "{other} {of}");
        }
        assert_ne!(hashed("a").unwrap(), hashed("a").unwrap(), "salted");
    }

    #[test]
    fn first_passwords_are_fit_and_all_different() {
        let [one, other] = [first().unwrap(), first().unwrap()];
        assert!(is_fit(&one) && one != other, "{one}");
        assert!(
            !is_fit("短いのはだめです。")
                && is_fit("十二文字あれば使えますよ。")
                && !is_fit(&"長".repeat(257))
        );
    }
}
