//! A form that cannot be entered: what was filled in, and why not.

use maud::{Markup, html};

use crate::message::Language;
use crate::message::page::frame;
use crate::web::form::Form;
use crate::web::trouble::Trouble;

/// What a person filled in, and why it cannot be.
#[derive(Clone, Copy)]
pub(in crate::web::page) struct Mistaken<'f> {
    /// As it was sent.
    pub(in crate::web::page) form: &'f Form,
    /// Why not.
    pub(in crate::web::page) trouble: &'f Trouble,
}

impl Mistaken<'_> {
    /// Says why, above the inputs.
    pub(in crate::web::page) fn told(&self, language: Language) -> Markup {
        let [what, next] = self.trouble.sentences(language);
        html! { div.note.bad role="alert" {
            p { strong { (what) } }
            p { (next) }
            p.small { (language.words(frame::CODE, &[("code", &self.trouble.code())])) }
        } }
    }
}
