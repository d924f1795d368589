//! The closed choices a record is made of. Names and meanings are those of the labelling guide.

/// Declares an enum whose variants have one outward name each, in the order in which they are listed to a person.
/// It stands before the modules that use it.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every value, in listing order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The outward name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value with this outward name.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::vocabulary::Choice for $name {
            const LIST: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn place(self) -> usize {
                self as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

mod cause;
mod harm;
mod measure;
mod whose;

pub use cause::{Cause, CauseGroup, DetectedBy, Vector};
pub use harm::{AffectedStatus, Asset, DataKind, LeakStatus, SecondaryDamage, Unit};
pub use measure::{Prevention, Response};
pub use whose::{Industry, Kind, Role};

/// A word of a closed list.
pub trait Choice: Copy + Eq + Ord + std::fmt::Debug + Send + Sync + 'static {
    /// Every word, in listing order.
    const LIST: &'static [Self];

    /// The outward name.
    fn word(self) -> &'static str;

    /// Its place in the list, from 0.
    fn place(self) -> usize;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for &cause in Cause::ALL {
            assert_eq!(Cause::named(cause.as_str()), Some(cause));
        }
        for (place, &unit) in Unit::LIST.iter().enumerate() {
            assert_eq!((unit.place(), unit.word()), (place, unit.as_str()));
        }
        assert_eq!(Unit::named("人"), None);
        assert_eq!(format!("{:>6}|", Unit::Yen), "   yen|");
    }
}
