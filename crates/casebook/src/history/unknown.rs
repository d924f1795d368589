//! 不明, 調査中: what an article asks and does not know.

use jikenbo_model::Span;

use super::teller::Teller;
use super::{Topic, Value};

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

/// The sentence in which an article of the incident says that the topic is not known.
pub(super) fn asked(topic: Topic, teller: &Teller) -> Option<(Value, Span)> {
    teller.relation?;
    let about: &[&str] = match topic {
        Topic::Affected => &["件数", "人数", "対象者数", "範囲", "規模"],
        Topic::LeakStatus => &["流出", "漏えい", "漏洩"],
        Topic::Cause => &["原因", "経緯"],
        Topic::SecondaryDamage => &["悪用", "二次被害"],
        _ => return None,
    };
    let holds = |words: &str, marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    let sentence = teller.folded().find(|(_, words)| holds(words, about) && holds(words, NOT_KNOWN))?;
    Some((Value::Unknown, sentence.0))
}
