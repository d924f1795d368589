//! All that is held in a field, in words.

use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{Fact, FieldValue, Reading, Record, Span};
use jikenbo_publish::values;

use super::word;
use crate::message::{Key, Language};

/// The values one after the other; なし where there is none.
pub(crate) fn held(value: &FieldValue, language: Language) -> String {
    let nowhere = Span::between(0, 0);
    let kind = Fact::quoted(Kind::Incident, [], Reading::Exact, "");
    let mut record = Record::new(1, nowhere, nowhere, kind);
    value.put(&mut record, &[]);
    let words: Vec<_> = values(&record).iter().map(|value| word(value.word, language)).collect();
    if words.is_empty() { language.say(Key::Nothing).to_owned() } else { words.join(language.say(Key::And)) }
}
