//! The keys by which the queue is worked, for those who look them up.

use maud::{Markup, html};

use crate::message::Language;
use crate::message::page::{Pair, review as say};

/// Each key with what it does; every one is a button as well.
const KEYS: [(&str, Pair); 7] = [
    ("j", say::KEY_NEXT),
    ("k", say::KEY_PREVIOUS),
    ("a", say::KEY_ACCEPT),
    ("c", say::KEY_CORRECT),
    ("r", say::KEY_REJECT),
    ("m", say::KEY_MERGE),
    ("u", say::KEY_UNDO),
];

/// The box that tells them.
pub(super) fn help(language: Language) -> Markup {
    html! {
        details.keys {
            summary { (language.word(say::KEYS)) }
            dl { @for (key, does) in KEYS { div { dt { kbd { (key) } } dd { (language.word(does)) } } } }
        }
    }
}
