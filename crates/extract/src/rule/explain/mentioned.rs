//! Fields whose values are words of the lexicon: every mention, with what is said of it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::cause;
use super::{Considered, Told, Verdict, at, is_taken};
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};

/// What a field is read from.
struct Source {
    /// The topics of the lexicon.
    topics: &'static [&'static str],
    /// Are the concepts the field's own words?
    is_vocabulary: bool,
    /// Has it one value at most?
    is_single: bool,
}

fn source(field: &str) -> Source {
    let source = |topics, is_vocabulary, is_single| Source { topics, is_vocabulary, is_single };
    match field {
        "kind" => source(&["kind"], false, true),
        "industry" => source(&["industry_name", "industry"], true, true),
        "detected_by" => source(&["detection"], false, true),
        "cause" => source(&["cause"], true, true),
        "malware" => source(&["malware"], false, false),
        "vector" => source(&["vector"], true, false),
        "assets" => source(&["asset"], true, false),
        "data_kinds" => source(&["data_kind", "data_in_list"], true, false),
        "leak_status" => source(&["leak"], false, true),
        "secondary_damage" => source(&["damage"], false, true),
        "responses" => source(&["response"], true, false),
        "prevention" => source(&["prevention"], true, false),
        _ => source(&[], false, true),
    }
}

/// Every mention of the field's topics.
pub(super) fn considered(reading: &Reading, field: &str, told: &[Told]) -> Vec<Considered> {
    let source = source(field);
    let weights = (field == "cause").then(|| cause::weigh(reading));
    let mentions = source.topics.iter().flat_map(|topic| reading.topic(topic));
    let all = mentions
        .map(|(located, name)| {
            let words = located.mention.span;
            let verdict = verdict(reading, field, &source, told, (located, name));
            let one = at(reading, words, name.to_owned(), verdict);
            let weight = weights.as_ref().map(|weights| i64::from(weights.at(words).unwrap_or(0)));
            Considered { weight, polarity: reading.polarity_of(located), ..one }
        })
        .collect();
    longest(all)
}

/// Without words that are part of longer ones of the same meaning: 名 in 氏名.
fn longest(mut all: Vec<Considered>) -> Vec<Considered> {
    all.sort_by_key(|one| (one.span.start(), Reverse(one.span.end())));
    let mut reached: BTreeMap<String, usize> = BTreeMap::new();
    all.retain(|one| {
        let reached = reached.entry(one.meaning.clone()).or_default();
        let is_new = one.span.end() > *reached;
        *reached = one.span.end().max(*reached);
        is_new
    });
    all
}

fn verdict(
    reading: &Reading,
    field: &str,
    source: &Source,
    told: &[Told],
    (located, name): (&Located, &str),
) -> Verdict {
    let has_value = told.iter().any(|told| told.value == name);
    let is_its_own = has_value || !source.is_vocabulary;
    if is_its_own && is_taken(reading, told, located.mention.span) {
        return Verdict::Taken;
    }
    if has_value {
        return Verdict::Same;
    }
    let section = reading.sentences[located.sentence].section;
    let tells = field == "prevention" || field == "kind";
    match reading.polarity_of(located) {
        Polarity::Negated => Verdict::Negated,
        Polarity::Hypothetical => Verdict::Hypothetical,
        Polarity::Elsewhere => Verdict::Elsewhere,
        Polarity::Planned if !tells => Verdict::Planned,
        _ if !tells && section.is_apart() => Verdict::OtherPart,
        _ if source.is_single && !told.is_empty() => Verdict::Lighter,
        _ => Verdict::SetAside,
    }
}
