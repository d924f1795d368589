//! How values moved through the reports of an incident.

use jikenbo_casebook::{Change, Course, Value};
use jikenbo_model::vocabulary::DataKind;
use jikenbo_publish::Field;

use super::{Label, count};
use crate::message::{Key, Language};

impl Label for Change {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::First => ("最初", "first"),
            Self::Same => ("同じ内容", "same"),
            Self::Narrowed => ("絞り込み", "narrowed"),
            Self::Corrected => ("訂正", "corrected"),
            Self::Contradicted => ("打ち消し", "contradicted"),
            Self::Beside => ("併記", "told beside"),
            Self::Entered => ("人の記入", "entered by a person"),
            Self::Accepted => ("人が承認", "confirmed by a person"),
            Self::Rejected => ("人が却下", "rejected by a person"),
        }
    }
}

/// 影響, 件数（申込書）.
pub(crate) fn course(course: &Course, language: Language) -> String {
    let name = course.field.label(language);
    let of = match DataKind::named(&course.of).filter(|_| course.field == Field::DataKinds) {
        Some(kind) => kind.label(language),
        None => course.of.as_str(),
    };
    match (of, language) {
        ("", _) => name.to_owned(),
        (of, Language::Ja) => format!("{name}（{of}）"),
        (of, Language::En) => format!("{name} ({of})"),
    }
}

/// A value without what became of those counted.
pub(crate) fn value(value: &Value, language: Language) -> String {
    match value {
        Value::Unknown => language.say(Key::NotKnownYet).to_owned(),
        Value::Number(number, _) => count(*number, language),
        Value::Leak(word) => word.label(language).to_owned(),
        Value::Misuse(word) => word.label(language).to_owned(),
        Value::Cause(word) => word.label(language).to_owned(),
        Value::When(when) => when.to_string(),
        Value::Names(names) => names.join(language.say(Key::And)),
        Value::Included(true) => language.say(Key::Included).to_owned(),
        Value::Included(false) => language.say(Key::NotIncluded).to_owned(),
        Value::Held(held) => super::held(held, language),
    }
}
