//! Does a value have words that hold it up? A place inside the article, and words there of the value's own kind.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::item::norm;

/// The text of a document, for the words at places given in code points.
#[derive(Debug)]
pub(super) struct Words {
    characters: Vec<char>,
}

impl Words {
    pub(super) fn new(text: &str) -> Self {
        Self { characters: text.chars().collect() }
    }

    /// The words at a place, folded; empty where the text has no such place.
    fn at(&self, [start, end]: [usize; 2]) -> String {
        let words = self.characters.get(start..end).unwrap_or_default();
        words.iter().collect::<String>().nfkc().collect()
    }
}

/// Numerals that a number must be read from.
const NUMERALS: &str = "0123456789〇一二三四五六七八九十百千万億";
/// Numerals that a date must be read from, and the words by which one date is told by another.
const OF_DATES: &str = "0123456789〇一二三四五六七八九十元同翌昨前本当";

/// Is there a place inside the article for the words of `field`, and do they hold up its value? A number needs a
/// numeral, a date a numeral or a word such as 同 and 翌, and an organisation its name.
pub(super) fn is_supported(article: &Value, field: &str, words: &Words) -> bool {
    let mut quoted = places(article, field).map(|place| words.at(place));
    let mut holds = |any_of: &str| quoted.any(|quoted| quoted.contains(|c| any_of.contains(c)));
    match field {
        "affected" | "counts" => holds(NUMERALS),
        "disclosed_on" | "occurred_from" | "occurred_until" | "discovered_on" => holds(OF_DATES),
        "organization" => {
            let name = article.get(field).and_then(Value::as_str).unwrap_or_default();
            quoted.any(|quoted| norm(&quoted).contains(&norm(name)))
        }
        _ => quoted.next().is_some(),
    }
}

/// The places of the words of `field` that lie inside the article.
fn places<'a>(article: &'a Value, field: &str) -> impl Iterator<Item = [usize; 2]> + use<'a> {
    let point = |value: Option<&Value>| {
        let point = value.and_then(Value::as_u64).unwrap_or_default();
        usize::try_from(point).unwrap_or(usize::MAX)
    };
    let (first, last) = (point(article.get("start")), point(article.get("end")));
    let all = article.get("evidence").and_then(|evidence| evidence.get(field)).and_then(Value::as_array);
    all.into_iter()
        .flatten()
        .map(move |place| [point(place.get(0)), point(place.get(1))])
        .filter(move |&[start, end]| first <= start && start < end && end <= last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Is `value` of `field` held up by `quoted`, the words between brackets?
    fn check(field: &str, value: Value, text: &str, holds: bool) {
        let bare = text.replace(['[', ']'], "");
        let place = |mark: char| text.chars().filter(|c| *c != '[' || mark == '[').position(|c| c == mark);
        let (Some(start), Some(end)) = (place('['), place(']')) else {
            panic!("{text} marks no words");
        };
        let article = json!({"start": 1, "end": bare.chars().count(), field: value, "evidence": {field: [[start, end]]}});
        assert_eq!(is_supported(&article, field, &Words::new(&bare)), holds, "{field} {text}");
    }

    #[test]
    fn words_must_be_of_the_kind_of_the_value() {
        let affected = || json!({"value": 12, "unit": "persons"});
        check("affected", affected(), "市民[１２名]の氏名", true);
        check("affected", affected(), "市民[全員]の氏名", false);
        check("counts", json!([affected()]), "市民[十二名]の氏名", true);
        check("discovered_on", json!("2024-05-18"), "、[翌日]に判明", true);
        check("discovered_on", json!("2024-05-18"), "、[後日]に判明", false);
        check("organization", json!("ほしぞら商店"), "の[㈱ほしぞら 商店]は", true);
        check("organization", json!("ほしぞら商店"), "の[当社]は", false);
        check("cause", json!("loss"), "を[なくし]ました", true);
    }

    #[test]
    fn words_must_stand_inside_the_article() {
        check("cause", json!("loss"), "[紛]失", false);
        let none =
            json!({"start": 0, "end": 9, "cause": "loss", "evidence": {"cause": [[3, 3], [8, 12], "?"]}});
        assert!(!is_supported(&none, "cause", &Words::new("個人情報の紛失について")));
    }
}
