//! The values of a field as things that can be compared.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// The fields that are compared. `affected_detail` is `affected` with its bound and status.
pub(crate) const FIELDS: &[&str] = &[
    "kind",
    "series_no",
    "report_no",
    "organization",
    "industry",
    "disclosed_on",
    "occurred_from",
    "occurred_until",
    "discovered_on",
    "cause",
    "leak_status",
    "secondary_damage",
    "detected_by",
    "affected",
    "affected_detail",
    "malware",
    "vector",
    "assets",
    "data_kinds",
    "responses",
    "prevention",
    "counts",
    "parties",
];

/// Forms of a legal person; names are compared without them.
const LEGAL: &[&str] = &[
    "株式会社",
    "有限会社",
    "合同会社",
    "一般社団法人",
    "公益社団法人",
    "一般財団法人",
    "公益財団法人",
    "国立大学法人",
    "公立大学法人",
    "学校法人",
    "地方独立行政法人",
    "独立行政法人",
    "社会福祉法人",
    "社会医療法人",
    "医療法人",
    "特定非営利活動法人",
    "(株)",
    "(有)",
];

/// A name as it is compared: folded, without spaces and legal forms.
pub(super) fn norm(name: &str) -> String {
    let folded: String = name.nfkc().collect();
    let bare = LEGAL.iter().fold(folded, |name, legal| name.replace(legal, ""));
    let packed: String = bare.chars().filter(|c| !c.is_whitespace()).collect();
    packed.replace("付属", "附属").to_lowercase()
}

/// The values of `field`; none where there is no article. Of `kind` only `incident` counts.
pub(crate) fn items(article: Option<&Value>, field: &str) -> BTreeSet<String> {
    let Some(article) = article else {
        return BTreeSet::new();
    };
    let kind = article.get("kind").and_then(Value::as_str).unwrap_or_default();
    if field == "kind" || kind == "other" {
        return (field == "kind" && kind == "incident").then(|| kind.to_owned()).into_iter().collect();
    }
    let name = if field == "affected_detail" { "affected" } else { field };
    match article.get(name) {
        None | Some(Value::Null) => BTreeSet::new(),
        Some(Value::Array(values)) => values.iter().map(|value| item(value, field)).collect(),
        Some(value) => BTreeSet::from([item(value, field)]),
    }
}

fn item(value: &Value, field: &str) -> String {
    let part = |name: &str| value.get(name).map(words).unwrap_or_default();
    match field {
        "affected" | "counts" => format!("{} {}", part("value"), part("unit")),
        "affected_detail" => {
            format!("{} {} {} {}", part("value"), part("unit"), part("bound"), part("status"))
        }
        "parties" => format!("{} {}", norm(&part("name")), part("role")),
        "organization" | "malware" => norm(&words(value)),
        _ => words(value),
    }
}

fn words(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_are_compared_without_their_legal_form() {
        assert_eq!(norm("㈱ほしぞら　商店"), norm("ほしぞら商店株式会社"));
        assert_eq!(norm("例大学付属病院"), "例大学附属病院");
    }

    #[test]
    fn what_is_no_incident_has_no_values() {
        let other = json!({"kind": "other", "cause": "loss"});
        assert!(items(Some(&other), "cause").is_empty() && items(Some(&other), "kind").is_empty());
        let incident =
            json!({"kind": "incident", "report_no": 3, "affected": {"value": 2, "unit": "persons"}});
        assert_eq!(items(Some(&incident), "report_no"), BTreeSet::from(["3".to_owned()]));
        assert_eq!(items(Some(&incident), "affected"), BTreeSet::from(["2 persons".to_owned()]));
    }
}
