//! What an account may do.

use std::fmt;

/// What an account may do; each role may do what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Reads, searches, compares, counts.
    Reader,
    /// Takes documents in and decides.
    Editor,
    /// Looks after accounts.
    Administrator,
}

impl Role {
    /// Every role, the least first.
    pub const ALL: &'static [Self] = &[Self::Reader, Self::Editor, Self::Administrator];

    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Editor => "editor",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this outward name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.as_str() == name)
    }
}

impl fmt::Display for Role {
    /// The outward name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
