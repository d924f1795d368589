//! 不明, 調査中: what an article asks and does not know.

use jikenbo_model::{Field, Span};

use super::Value;
use super::teller::Teller;

/// Words that say that something is not known.
const NOT_KNOWN: &[&str] = &[
    "調査中",
    "確認中",
    "精査中",
    "調査を進めて",
    "調査を行って",
    "不明",
    "特定できて",
    "分かっていま",
    "わかっていま",
    "判明していま",
    "判明しておりま",
];

/// The sentence in which an article of the incident says that the field is not known.
pub(super) fn asked(field: Field, teller: &Teller) -> Option<(Value, Span)> {
    teller.relation?;
    let about: &[&str] = match field {
        Field::Affected => &["件数", "人数", "対象者数", "範囲", "規模"],
        Field::LeakStatus => &["流出", "漏えい", "漏洩"],
        Field::Cause => &["原因", "経緯"],
        Field::SecondaryDamage => &["悪用", "二次被害"],
        _ => return None,
    };
    let holds = |words: &str, marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    let sentence = teller.folded().find(|(_, words)| holds(words, about) && holds(words, NOT_KNOWN))?;
    Some((Value::Unknown, sentence.0))
}
