//! The files of templates, each read into its struct; those that are built in, and those that a person changed.

use std::collections::BTreeMap;

use jikenbo_model::vocabulary::{Asset, Cause, Role, Vector};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Wording, Wordings};

/// A template that is built in.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    /// The name of its file.
    pub name: &'static str,
    /// What the file holds.
    pub text: &'static str,
}

impl Builtin {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self { name: "words.toml", text: include_str!("../../templates/words.toml") },
        Self { name: "digest.toml", text: include_str!("../../templates/digest.toml") },
        Self { name: "table.toml", text: include_str!("../../templates/table.toml") },
        Self { name: "ranking.toml", text: include_str!("../../templates/ranking.toml") },
        Self { name: "measures.toml", text: include_str!("../../templates/measures.toml") },
    ];
}

/// A template that cannot be used, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name}: {what}")]
pub struct BadTemplate {
    /// The name of its file.
    pub name: String,
    /// What is wrong with it.
    pub what: String,
}

/// The words of all pieces.
#[derive(Clone, Debug)]
pub struct Templates {
    /// Words that all pieces share.
    pub words: Words,
    /// Of the digest.
    pub digest: Digest,
    /// Of the monthly table.
    pub table: Table,
    /// Of the ranking.
    pub ranking: Ranking,
    /// The catalogue of measures.
    pub measures: Measures,
}

impl Templates {
    /// Those that are built in, but for the files in `changed`: names and what they hold.
    ///
    /// # Errors
    /// [`BadTemplate`] where a file has another name than those built in, or cannot be used.
    pub fn with(changed: &BTreeMap<String, String>) -> Result<Self, BadTemplate> {
        let is_known = |name: &str| Builtin::ALL.iter().any(|builtin| builtin.name == name);
        if let Some(name) = changed.keys().find(|name| !is_known(name)) {
            let names = Builtin::ALL.map(|builtin| builtin.name).join(", ");
            return Err(BadTemplate {
                name: name.clone(),
                what: format!("no such template; there are {names}"),
            });
        }
        Ok(Self {
            words: read("words.toml", changed)?,
            digest: read("digest.toml", changed)?,
            table: read("table.toml", changed)?,
            ranking: read("ranking.toml", changed)?,
            measures: read("measures.toml", changed)?,
        })
    }
}

fn read<T: DeserializeOwned>(name: &str, changed: &BTreeMap<String, String>) -> Result<T, BadTemplate> {
    let builtin = Builtin::ALL.iter().find(|builtin| builtin.name == name).map(|builtin| builtin.text);
    let text = changed.get(name).map(String::as_str).or(builtin).unwrap_or_default();
    toml::from_str(text).map_err(|error| BadTemplate { name: name.to_owned(), what: error.to_string() })
}

/// Words that all pieces share.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is a place in templates/words.toml and is explained there")]
pub struct Words {
    pub notes: String,
    pub editor: String,
    pub source: String,
    pub order: String,
    pub issuer_label: String,
    pub basis_label: String,
    pub basis: String,
    pub selection_label: String,
    pub selection: Wording,
    pub as_of_label: String,
    pub as_of: Wording,
    pub listed_label: String,
    pub listed: Wording,
    pub of_list: Wording,
    pub names_label: String,
    pub names: String,
    pub untold: String,
    pub nobody: String,
    pub nobody_of: Wording,
    pub unnamed: String,
    pub nothing: String,
    pub and: String,
    pub etc: String,
    pub clipped: String,
    pub count: Wording,
    pub masked: Wording,
    pub masked_industry: String,
    pub masked_name: String,
    pub counted: Wording,
    pub nothing_counted: String,
    pub entered: Wording,
    pub unsupported: String,
    pub document: Wording,
    pub own: String,
    pub reported: String,
    pub moved: BTreeMap<String, String>,
    pub deed: BTreeMap<String, String>,
    pub fate: BTreeMap<String, String>,
}

/// The words of the digest.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is a place in templates/digest.toml and is explained there")]
pub struct Digest {
    pub title: Wording,
    pub issuer: String,
    pub opening: String,
    pub overview: Wording,
    pub overview_of_none: Wording,
    pub opening_prompt: String,
    pub contents: String,
    pub contents_line: Wordings,
    pub headline: Wordings,
    pub line: Wording,
    pub gist: String,
    pub sentences: Vec<Wordings>,
    pub lessons: String,
    pub announced: Wording,
    pub lesson: Wording,
    pub lesson_prompt: String,
    pub lessons_at_most: usize,
    pub excerpt: String,
    pub excerpt_characters: usize,
    pub followups: String,
    pub followups_line: String,
    pub followup_title: Wordings,
    pub followup: Wordings,
    pub followup_account: Wording,
    pub others: String,
    pub column_number: String,
    pub column_day: String,
    pub column_organization: String,
    pub column_cause: String,
    pub column_affected: String,
}

/// The words of the monthly table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is a place in templates/table.toml and is explained there")]
pub struct Table {
    pub title: Wording,
    pub issuer: String,
    pub opening: String,
    pub overview: Wordings,
    pub more: Wording,
    pub fewer: Wording,
    pub equal: String,
    pub opening_prompt: String,
    pub opening_prompt_span: String,
    pub incidents: String,
    pub incidents_span: String,
    pub column_no: String,
    pub column_day: String,
    pub column_organization: String,
    pub column_industry: String,
    pub column_cause: String,
    pub column_affected: String,
    pub column_account: String,
    pub account: Wordings,
    pub account_characters: usize,
    pub causes: String,
    pub column_count: String,
    pub column_share: String,
    pub column_change: String,
    pub column_month_change: String,
    pub total: String,
    pub chart: Wording,
    pub bar: Wording,
    pub worst: String,
    pub worst_line: String,
    pub worst_at_most: usize,
    pub notable: String,
    pub notable_prompt: String,
    pub largest: Wording,
    pub largest_title: Wording,
    pub malware: Wording,
    pub malware_title: Wording,
    pub supplier: Wording,
    pub supplier_title: Wording,
    pub rising: Wording,
    pub rising_title: Wording,
    pub rising_at_least: u64,
    pub rising_at_most: usize,
    pub again: Wording,
    pub again_title: Wording,
}

/// The words of the ranking.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is a place in templates/ranking.toml and is explained there")]
pub struct Ranking {
    pub title: Wording,
    pub issuer: String,
    pub opening: String,
    pub overview: Wording,
    pub first: Wording,
    pub first_again: Wording,
    pub first_tied: Wording,
    pub opening_prompt: String,
    pub opening_prompt_span: String,
    pub causes: String,
    pub industries: String,
    pub data_kinds: String,
    pub malware: String,
    pub overlaps: String,
    pub share_of: Wording,
    pub share_of_span: Wording,
    pub column_rank: String,
    pub column_before: String,
    pub column_before_span: String,
    pub column_name: String,
    pub column_count: String,
    pub column_share: String,
    pub column_change: String,
    pub column_change_span: String,
    pub column_streak: String,
    pub new: String,
    pub streak: Wording,
    pub streak_span: Wording,
    pub rows_at_most: usize,
    pub months: usize,
    pub lines: usize,
    pub trend: Wording,
    pub trend_words: Wording,
    pub empty: String,
    pub empty_span: String,
}

/// The catalogue of measures.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measures {
    /// In the order of the file.
    pub measure: Vec<Measure>,
}

/// A measure against recurrence, and what it fits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Causes that it fits.
    #[serde(default)]
    pub causes: Vec<Cause>,
    /// Ways in that it fits.
    #[serde(default)]
    pub vectors: Vec<Vector>,
    /// Things that it fits.
    #[serde(default)]
    pub assets: Vec<Asset>,
    /// Parts of other organisations that it fits.
    #[serde(default)]
    pub parties: Vec<Role>,
    /// What to do.
    pub words: String,
    /// Where the thought comes from.
    pub source: String,
    /// Its address.
    pub address: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_in_can_be_used() {
        let templates = Templates::with(&BTreeMap::new()).unwrap();
        let without =
            |cause: &&Cause| !templates.measures.measure.iter().any(|one| one.causes.contains(cause));
        let without: Vec<_> = Cause::ALL.iter().filter(without).collect();
        assert_eq!(without, [&Cause::Unknown], "causes without a measure");
        let deeds: Vec<_> =
            Cause::ALL.iter().filter(|cause| !templates.words.deed.contains_key(cause.as_str())).collect();
        assert_eq!(deeds, [&Cause::Unknown], "causes without a deed");
    }

    #[test]
    fn changed_files_say_what_is_wrong_with_them() {
        let with = |name: &str, text: &str| {
            Templates::with(&BTreeMap::from([(name.to_owned(), text.to_owned())]))
                .map(|_| ())
                .unwrap_err()
                .name
        };
        assert_eq!(with("other.toml", ""), "other.toml");
        assert_eq!(with("measures.toml", "[[measure]]\nwords = 'a'"), "measures.toml");
        assert_eq!(with("words.toml", "notes = 1"), "words.toml");
    }
}
