//! The form by which a list is searched and narrowed. It works as it stands; script sends it as one types.

use jikenbo_casebook::{Aspect, Sort};
use jikenbo_model::vocabulary::Kind;
use jikenbo_model::vocabulary::Unit;
use maud::{Markup, html};

use super::facets;
use crate::message::Language;
use crate::message::label::Label;
use crate::message::page::{Pair, list as say};
use crate::web::query::{ALL, EVENTS, Query, sort_word};

/// The words to look for.
pub(super) fn words(query: &Query, language: Language) -> Markup {
    html! {
        div.words {
            label.unseen for="words" { (language.word(say::WORDS)) }
            input #words type="search" name="q" value=(query.words) placeholder=(language.word(say::WORDS_HINT))
                autocomplete="off" spellcheck="false" enterkeyhint="search";
            button.main { (language.word(say::SEARCH)) }
        }
    }
}

/// A form that narrows the page at `action`, folded away.
pub(in crate::web::page) fn conditions(query: &Query, action: &str, language: Language) -> Markup {
    html! {
        details.sheet.narrow-by {
            summary { (language.word(say::NARROW)) }
            form action=(action) {
                div.columns { (facets::show(query, None, language)) }
                (more(query, language))
                button.main { (language.word(say::APPLY)) }
            }
        }
    }
}

/// Everything that is no box to tick.
pub(super) fn more(query: &Query, language: Language) -> Markup {
    let filter = &query.filter;
    let text = |value: Option<&dyn ToString>| value.map(ToString::to_string).unwrap_or_default();
    let day = |value: &Option<jikenbo_model::When>| value.map(|day| day.to_string()).unwrap_or_default();
    let least = filter.affected_at_least.as_ref().map(|it| it as &dyn ToString);
    let most = filter.affected_at_most.as_ref().map(|it| it as &dyn ToString);
    html! {
        details.facet open[is_set(query)] {
            summary { (language.word(say::MORE)) }
            div.more {
                (field("from", say::FROM, &day(&filter.disclosed_from), "2024-04", language))
                (field("until", say::UNTIL, &day(&filter.disclosed_until), "2025-03-31", language))
                (field("min-affected", say::AT_LEAST, &text(least), "100", language))
                (field("max-affected", say::AT_MOST, &text(most), "10,000", language))
                (choice("unit", say::UNIT, &units(query, language), language))
                (field("organization", say::ORGANIZATION, filter.organization.as_deref().unwrap_or_default(), "", language))
                (field("malware", say::MALWARE, filter.malware.as_deref().unwrap_or_default(), "", language))
                (field("document", say::DOCUMENT, filter.document.as_deref().unwrap_or_default(), "", language))
                (choice("told", say::TOLD, &aspects(&filter.told, language), language))
                (choice("untold", say::UNTOLD, &aspects(&filter.untold, language), language))
                (field("as-of", say::AS_OF, &day(&filter.as_of), "2025-03-31", language))
                (countings(query, language))
                (kinds(query, language))
            }
        }
        @if filter.sort != Sort::default() { input type="hidden" name="sort" value=(sort_word(filter.sort)); }
    }
}

/// Is anything set that is no box to tick?
fn is_set(query: &Query) -> bool {
    query.pairs().iter().any(|(name, _)| OWN.contains(name))
}

/// The conditions that are no boxes to tick.
const OWN: [&str; 13] = [
    "year",
    "from",
    "until",
    "min-affected",
    "max-affected",
    "unit",
    "organization",
    "malware",
    "document",
    "told",
    "untold",
    "as-of",
    "count",
];

fn field(name: &str, label: Pair, value: &str, hint: &str, language: Language) -> Markup {
    html! {
        label { span { (language.word(label)) } input name=(name) value=(value) placeholder=(hint) autocomplete="off"; }
    }
}

/// A value to choose from, its name, and whether it is chosen.
type Named = (&'static str, &'static str, bool);

fn choice(name: &str, label: Pair, options: &[Named], language: Language) -> Markup {
    html! {
        label { span { (language.word(label)) } select name=(name) {
            option value="" { (language.word(say::ANY)) }
            @for (value, words, is_chosen) in options { option value=(value) selected[*is_chosen] { (words) } }
        } }
    }
}

fn units(query: &Query, language: Language) -> Vec<Named> {
    let unit = |unit: &Unit| (unit.as_str(), unit.label(language), query.filter.unit.contains(unit));
    Unit::ALL.iter().map(unit).collect()
}

fn aspects(chosen: &[Aspect], language: Language) -> Vec<Named> {
    let aspect = |aspect: &Aspect| (aspect.as_str(), aspect.label(language), chosen.contains(aspect));
    Aspect::ALL.iter().map(aspect).collect()
}

fn countings(query: &Query, language: Language) -> Markup {
    let once = query.filter.once;
    let options = [("", say::EACH_INCIDENT, !once), (EVENTS, say::EACH_EVENT, once)];
    html! {
        label { span { (language.word(say::COUNTED)) } select name="count" {
            @for (value, words, is_chosen) in options {
                option value=(value) selected[is_chosen] { (language.word(words)) }
            }
        } }
    }
}

fn kinds(query: &Query, language: Language) -> Markup {
    let options = [
        ("", say::KIND_INCIDENT, query.filter.kind == Some(Kind::Incident)),
        (Kind::Other.as_str(), say::KIND_OTHER, query.filter.kind == Some(Kind::Other)),
        (ALL, say::KIND_ALL, query.filter.kind.is_none()),
    ];
    html! {
        label { span { (language.word(say::KIND)) } select name="kind" {
            @for (value, words, is_chosen) in options {
                option value=(value) selected[is_chosen] { (language.word(words)) }
            }
        } }
    }
}
