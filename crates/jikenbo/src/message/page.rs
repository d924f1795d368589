//! What stands on pages: both languages side by side, one file a page.
//!
//! `said! { NAME = "日本語", "English"; … }` makes a constant of each and checks that both fill the same places;
//! `language.word(frame::NAME)` and `language.words(frame::NAME, &[("n", &3)])` say it.

pub(crate) mod account;
pub(crate) mod apart;
pub(crate) mod audit;
pub(crate) mod compare;
pub(crate) mod contradictions;
pub(crate) mod decide;
pub(crate) mod explain;
pub(crate) mod frame;
pub(crate) mod incident;
pub(crate) mod intake;
pub(crate) mod links;
pub(crate) mod list;
pub(crate) mod near;
pub(crate) mod people;
pub(crate) mod review;
pub(crate) mod searches;
pub(crate) mod sheet;
pub(crate) mod sign_in;
pub(crate) mod statistics;

use std::fmt::Display;

use super::{Language, filled};

/// A word or sentence in both languages. Places for values are written `{name}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    /// Japanese.
    pub(crate) ja: &'static str,
    /// English.
    pub(crate) en: &'static str,
}

impl Language {
    /// The words of `pair`, their places still open.
    pub(crate) fn word(self, pair: Pair) -> &'static str {
        match self {
            Self::Ja => pair.ja,
            Self::En => pair.en,
        }
    }

    /// The words of `pair` with their places filled.
    pub(crate) fn words(self, pair: Pair, values: &[(&str, &dyn Display)]) -> String {
        filled(self.word(pair), values)
    }
}

/// Makes a constant of each name and its words, Japanese first, and a test that both fill the same places.
macro_rules! said {
    ($($name:ident = $ja:literal, $en:literal;)+) => {
        $(pub(crate) const $name: $crate::message::page::Pair = $crate::message::page::Pair { ja: $ja, en: $en };)+

        #[cfg(test)]
        mod tests {
            #[test]
            fn both_languages_fill_the_same_places() {
                $(assert_eq!(
                    $crate::message::tests::places(super::$name.ja),
                    $crate::message::tests::places(super::$name.en)
                );)+
            }
        }
    };
}
use said;
