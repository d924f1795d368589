//! What an incident's page offers to those who decide: correcting each value, merging, and what wants them.

use jikenbo_model::{Field, IncidentNumber};
use maud::{Markup, html};

use crate::message::Language;
use crate::message::label::Label;
use crate::message::page::{decide as say, links as say_links};

/// What an incident's page offers to the visitor who opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Desk {
    /// Reading alone.
    Reading,
    /// Deciding of this incident.
    Deciding(IncidentNumber),
}

impl Desk {
    /// Leads to where the field is corrected.
    pub(super) fn mend(self, field: Field, language: Language) -> Markup {
        let Self::Deciding(number) = self else { return html! {} };
        html! {
            " " a.mend href={ "/incidents/" (number) "/correct/" (field.as_str()) }
                aria-label=(language.words(say::CORRECT_FIELD, &[("field", &field.label(language))])) {
                (language.word(say::CORRECT))
            }
        }
    }

    /// Leads to merging and parting, and to every field.
    pub(super) fn bar(self, language: Language) -> Markup {
        let Self::Deciding(number) = self else { return html! {} };
        html! {
            div.case-do {
                a.button href={ "/incidents/" (number) "/links" } { (language.word(say_links::TITLE)) }
                details.case-fields {
                    summary.button { (language.word(say::CORRECT_ANY)) }
                    ul { @for field in Field::ALL { li {
                        a href={ "/incidents/" (number) "/correct/" (field.as_str()) } { (field.label(language)) }
                    } } }
                }
            }
        }
    }
}
