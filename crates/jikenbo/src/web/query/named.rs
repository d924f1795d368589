//! Conditions as a person reads them: 業種: 医療.

use jikenbo_casebook::{Aspect, Facet, Sort};
use jikenbo_model::vocabulary::{
    Asset, Cause, CauseGroup, Choice, DataKind, Industry, LeakStatus, Prevention, Response, Unit, Vector,
};

use crate::message::Language;
use crate::message::label::{Label, grouped};
use crate::message::page::{Pair, list as say};

/// What the condition of this name is about.
pub(in crate::web) fn name_of(name: &str, language: Language) -> &'static str {
    let facet = |facet: Facet| facet.label(language);
    match name {
        "q" => language.word(say::WORDS),
        "year" => language.word(say::DISCLOSED),
        "from" => language.word(say::FROM),
        "until" => language.word(say::UNTIL),
        "as-of" => language.word(say::AS_OF),
        "cause" => facet(Facet::Cause),
        "cause-group" => facet(Facet::CauseGroup),
        "industry" => facet(Facet::Industry),
        "leak-status" => facet(Facet::LeakStatus),
        "data-kind" => facet(Facet::DataKind),
        "vector" => facet(Facet::Vector),
        "asset" => facet(Facet::Asset),
        "response" => facet(Facet::Response),
        "prevention" => facet(Facet::Prevention),
        "organization" => language.word(say::ORGANIZATION),
        "malware" => language.word(say::MALWARE),
        "document" => language.word(say::DOCUMENT),
        "min-affected" => language.word(say::AT_LEAST),
        "max-affected" => language.word(say::AT_MOST),
        "unit" => language.word(say::UNIT),
        "told" => language.word(say::TOLD),
        "untold" => language.word(say::UNTOLD),
        "kind" => language.word(say::KIND),
        "count" => language.word(say::COUNTED),
        _ => language.word(say::SORT),
    }
}

/// The value of the condition of this name.
pub(in crate::web) fn value_of(name: &str, value: &str, language: Language) -> String {
    let known = match name {
        "cause" => word::<Cause>(value, language),
        "cause-group" => word::<CauseGroup>(value, language),
        "industry" => word::<Industry>(value, language),
        "leak-status" => word::<LeakStatus>(value, language),
        "unit" => word::<Unit>(value, language),
        "data-kind" => word::<DataKind>(value, language),
        "vector" => word::<Vector>(value, language),
        "asset" => word::<Asset>(value, language),
        "response" => word::<Response>(value, language),
        "prevention" => word::<Prevention>(value, language),
        "told" | "untold" => {
            Aspect::ALL.iter().find(|aspect| aspect.as_str() == value).map(|aspect| aspect.label(language))
        }
        "kind" if value == super::ALL => Some(language.word(say::KIND_ALL)),
        "kind" => Some(language.word(say::KIND_OTHER)),
        "count" => Some(language.word(say::EACH_EVENT)),
        "sort" => {
            super::SORTS.iter().find(|(_, word)| *word == value).map(|(sort, _)| language.word(order(*sort)))
        }
        _ => None,
    };
    let number = || value.parse().ok().filter(|_| name.ends_with("-affected")).map(grouped);
    known.map(str::to_owned).or_else(number).unwrap_or_else(|| value.to_owned())
}

/// What an order is called.
pub(in crate::web) fn order(sort: Sort) -> Pair {
    match sort {
        Sort::Newest => say::NEWEST,
        Sort::Oldest => say::OLDEST,
        Sort::Largest => say::LARGEST,
        Sort::Relevance => say::RELEVANCE,
    }
}

fn word<T: Choice + Label>(value: &str, language: Language) -> Option<&'static str> {
    T::LIST.iter().find(|word| word.word() == value).map(|word| word.label(language))
}
