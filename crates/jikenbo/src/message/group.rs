//! What groups of incidents and likenesses between them are called.

use jikenbo_casebook::{Band, Choices, Facet, Group, Likeness};
use jikenbo_model::vocabulary::Choice;

use super::label::{Label, grouped};
use super::{Key, Language};

impl Label for Facet {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Year => ("公表年", "Year"),
            Self::Month => ("公表月", "Month"),
            Self::Cause => ("原因", "Cause"),
            Self::CauseGroup => ("原因（月次の表の分け方）", "Group of causes"),
            Self::Industry => ("業種", "Industry"),
            Self::DataKind => ("情報の種類", "Kind of data"),
            Self::SizeBand => ("人数の区分", "People"),
            Self::LeakStatus => ("漏えい", "Leak"),
            Self::Vector => ("手口", "Way in"),
            Self::Asset => ("対象", "What was hit"),
            Self::Response => ("対応", "Response"),
            Self::Prevention => ("再発防止", "Prevention"),
        }
    }
}

/// A group as a person reads it.
pub(crate) fn group(group: Group, language: Language) -> String {
    match group {
        Group::Year(_) | Group::Month(..) => group.to_string(),
        Group::Cause(word) => word.label(language).to_owned(),
        Group::CauseGroup(word) => word.label(language).to_owned(),
        Group::Industry(word) => word.label(language).to_owned(),
        Group::DataKind(word) => word.label(language).to_owned(),
        Group::SizeBand(band) => self::band(band, language),
        Group::LeakStatus(word) => word.label(language).to_owned(),
        Group::Vector(word) => word.label(language).to_owned(),
        Group::Asset(word) => word.label(language).to_owned(),
        Group::Response(word) => word.label(language).to_owned(),
        Group::Prevention(word) => word.label(language).to_owned(),
        Group::Untold(_) => language.say(Key::Untold).to_owned(),
    }
}

/// 101〜1,000人.
pub(crate) fn band(band: Band, language: Language) -> String {
    let least = grouped(band.least);
    match (band.most.map(grouped), language) {
        (Some(most), Language::Ja) => format!("{least}〜{most}人"),
        (None, Language::Ja) => format!("{least}人以上"),
        (Some(most), Language::En) => format!("{least} to {most}"),
        (None, Language::En) => format!("{least} and more"),
    }
}

/// What is alike.
pub(crate) fn likeness(likeness: &Likeness, language: Language) -> String {
    let (key, what) = match likeness {
        Likeness::Cause(word) => (Key::AlikeCause, word.label(language).to_owned()),
        Likeness::CauseGroup(word) => (Key::AlikeCauseGroup, word.label(language).to_owned()),
        Likeness::Industry(word) => (Key::AlikeIndustry, word.label(language).to_owned()),
        Likeness::DataKinds(words) => (Key::AlikeData, all(*words, language)),
        Likeness::Size => (Key::AlikeSize, String::new()),
        Likeness::Vectors(words) => (Key::AlikeVectors, all(*words, language)),
        Likeness::Malware(name) => (Key::AlikeMalware, name.clone()),
        Likeness::Assets(words) => (Key::AlikeAssets, all(*words, language)),
    };
    match what.as_str() {
        "" => language.say(key).to_owned(),
        what => format!("{}: {what}", language.say(key)),
    }
}

fn all<T: Choice + Label>(words: Choices<T>, language: Language) -> String {
    let words: Vec<_> = words.words().map(|word| word.label(language)).collect();
    words.join(language.say(Key::And))
}
