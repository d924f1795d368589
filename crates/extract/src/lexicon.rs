//! The words we know, as data: `lexicon/*.toml`, compiled into one automaton that passes over a text once.
//!
//! A file is a *topic*; each of its tables is a *concept* with cues; `[group]` holds lists of terms for all files.

mod cue;
mod matcher;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use serde::Deserialize;

pub(crate) use matcher::{Found, Mention};

use cue::{Choice, Pattern};
use matcher::{Beginning, Cue, Sequence, Uses};

/// A concept of the lexicon, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ConceptId(u16);

/// A topic of the lexicon, by the position of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TopicId(u8);

/// One concept: `response.ppc_reported`.
#[derive(Debug)]
pub(crate) struct Concept {
    /// The file's name.
    pub(crate) topic: &'static str,
    /// The same as a number.
    pub(crate) topic_id: TopicId,
    /// The table's name.
    pub(crate) name: String,
}

/// The compiled lexicon.
#[derive(Debug)]
pub(crate) struct Lexicon {
    automaton: AhoCorasick,
    concepts: Vec<Concept>,
    cues: Vec<Cue>,
    /// Where each term stands in the cues.
    uses: Vec<Uses>,
    /// How many second slots the cues have.
    slots: usize,
}

/// A table of a lexicon file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    cues: Vec<String>,
}

type File = BTreeMap<String, toml::Value>;

/// Every file of the lexicon, compiled in.
const FILES: &[(&str, &str)] = &[
    ("asset", include_str!("../lexicon/asset.toml")),
    ("cause", include_str!("../lexicon/cause.toml")),
    ("column", include_str!("../lexicon/column.toml")),
    ("data_context", include_str!("../lexicon/data_context.toml")),
    ("data_in_list", include_str!("../lexicon/data_in_list.toml")),
    ("data_kind", include_str!("../lexicon/data_kind.toml")),
    ("date", include_str!("../lexicon/date.toml")),
    ("damage", include_str!("../lexicon/damage.toml")),
    ("detection", include_str!("../lexicon/detection.toml")),
    ("earlier", include_str!("../lexicon/earlier.toml")),
    ("group", include_str!("../lexicon/group.toml")),
    ("group_act", include_str!("../lexicon/group_act.toml")),
    ("industry", include_str!("../lexicon/industry.toml")),
    ("industry_name", include_str!("../lexicon/industry_name.toml")),
    ("kind", include_str!("../lexicon/kind.toml")),
    ("leak", include_str!("../lexicon/leak.toml")),
    ("malware", include_str!("../lexicon/malware.toml")),
    ("organization", include_str!("../lexicon/organization.toml")),
    ("party_after", include_str!("../lexicon/party_after.toml")),
    ("party_before", include_str!("../lexicon/party_before.toml")),
    ("polarity", include_str!("../lexicon/polarity.toml")),
    ("prevention", include_str!("../lexicon/prevention.toml")),
    ("prevention_context", include_str!("../lexicon/prevention_context.toml")),
    ("response", include_str!("../lexicon/response.toml")),
    ("response_context", include_str!("../lexicon/response_context.toml")),
    ("section", include_str!("../lexicon/section.toml")),
    ("thing", include_str!("../lexicon/thing.toml")),
    ("vector", include_str!("../lexicon/vector.toml")),
    ("voice", include_str!("../lexicon/voice.toml")),
];

/// The lexicon, compiled at first use.
pub(crate) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::compile(FILES).expect("the lexicon is compiled in and tested"));

impl Lexicon {
    /// Compiles lexicon files. The error names the file, the concept and the cue.
    fn compile(files: &[(&'static str, &str)]) -> Result<Self, String> {
        let mut tables = Vec::new();
        let mut groups = BTreeMap::new();
        for (topic_id, &(topic, source)) in (0..).map(TopicId).zip(files) {
            let file: File = toml::from_str(source).map_err(|error| format!("{topic}.toml: {error}"))?;
            for (name, value) in file {
                let within = |error: toml::de::Error| format!("{topic}.toml: {name}: {error}");
                if topic.starts_with("group") {
                    groups.insert(name.clone(), value.try_into::<Vec<String>>().map_err(within)?);
                } else {
                    let table = value.try_into::<Table>().map_err(within)?;
                    let name = name.clone();
                    tables.push((Concept { topic, topic_id, name }, table));
                }
            }
        }
        Builder { groups, ..Builder::default() }.build(tables)
    }

    /// The concept with this topic and name. A name that is not there is a slip in a rule, found by its tests.
    pub(crate) fn concept(&self, topic: &str, name: &str) -> Option<ConceptId> {
        let at = self.concepts.iter().position(|concept| concept.topic == topic && concept.name == name)?;
        u16::try_from(at).ok().map(ConceptId)
    }

    /// The topic with this name.
    pub(crate) fn topic(&self, name: &str) -> Option<TopicId> {
        (0..).map(TopicId).zip(FILES).find(|(_, (topic, _))| *topic == name).map(|(id, _)| id)
    }

    /// What a concept is called.
    pub(crate) fn named(&self, id: ConceptId) -> &Concept {
        &self.concepts[usize::from(id.0)]
    }
}

/// Gathers terms and cues while files are read.
#[derive(Default)]
struct Builder {
    /// The groups that no cue has named yet.
    groups: BTreeMap<String, Vec<String>>,
    /// The others, as terms.
    known_groups: BTreeMap<String, Vec<u32>>,
    terms: BTreeMap<String, u32>,
    order: Vec<String>,
    concepts: Vec<Concept>,
    cues: Vec<Cue>,
    uses: Vec<Uses>,
    /// The second slots, by the terms that may stand in them.
    seconds: BTreeMap<Vec<u32>, u32>,
}

impl Builder {
    fn build(mut self, tables: Vec<(Concept, Table)>) -> Result<Lexicon, String> {
        for (concept, table) in tables {
            let id =
                ConceptId(u16::try_from(self.concepts.len()).map_err(|_| "too many concepts".to_owned())?);
            for words in &table.cues {
                let place =
                    |error: String| format!("{}.toml: {}: {words}: {error}", concept.topic, concept.name);
                let pattern = cue::parse(words).map_err(place)?;
                self.add_cue(id, &pattern).map_err(place)?;
            }
            self.concepts.push(concept);
        }
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&self.order)
            .map_err(|error| error.to_string())?;
        Ok(Lexicon {
            automaton,
            concepts: self.concepts,
            cues: self.cues,
            uses: self.uses,
            slots: self.seconds.len(),
        })
    }

    fn add_cue(&mut self, concept: ConceptId, pattern: &Pattern) -> Result<(), String> {
        let at = u32::try_from(self.cues.len()).map_err(|_| "too many cues".to_owned())?;
        let mut sequences = Vec::new();
        for words in &pattern.sequences {
            let term = |slot: &cue::Slot| Ok((self.terms_of(&slot.choices)?, slot.gap));
            let slots: Vec<_> = words.slots.iter().map(term).collect::<Result<_, String>>()?;
            sequences.push(Sequence::new(slots, words.not_after.clone(), words.not_before.clone()));
        }
        let cue = Cue { concept, sequences };
        self.add_uses(at, &cue);
        self.cues.push(cue);
        Ok(())
    }

    /// Notes with which terms a cue begins.
    fn add_uses(&mut self, at: u32, cue: &Cue) {
        let Some(first) = cue.sequences.first() else {
            return;
        };
        let second = first.second().map(|(terms, reach)| (self.second(terms), reach));
        for &term in first.beginnings() {
            let uses = &mut self.uses[term as usize];
            match cue.sequences.len() {
                1 => uses.begins.push(Beginning { cue: at, second }),
                _ => uses.opens.push(at),
            }
        }
    }

    /// The number of a second slot with these terms.
    fn second(&mut self, terms: &[u32]) -> u32 {
        if let Some(&slot) = self.seconds.get(terms) {
            return slot;
        }
        let slot = u32::try_from(self.seconds.len()).expect("fewer slots than cues");
        self.seconds.insert(terms.to_owned(), slot);
        terms.iter().for_each(|&term| self.uses[term as usize].seconds.push(slot));
        slot
    }

    /// The ids of all terms that `choices` stand for, in order.
    fn terms_of(&mut self, choices: &[Choice]) -> Result<Vec<u32>, String> {
        let mut ids = Vec::new();
        for choice in choices {
            match choice {
                Choice::Term(term) => ids.push(self.term(term)),
                Choice::Group(group) => ids.extend(self.terms_of_group(group)?),
            }
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    fn terms_of_group(&mut self, group: &str) -> Result<&[u32], String> {
        if let Some(words) = self.groups.remove(group) {
            let ids = words.iter().map(|term| self.term(term)).collect();
            self.known_groups.insert(group.to_owned(), ids);
        }
        let known = self.known_groups.get(group).map(Vec::as_slice);
        known.ok_or_else(|| format!("no group <{group}>"))
    }

    fn term(&mut self, term: &str) -> u32 {
        if let Some(&id) = self.terms.get(term) {
            return id;
        }
        let id = u32::try_from(self.order.len()).expect("fewer than four thousand million terms");
        self.terms.insert(term.to_owned(), id);
        self.order.push(term.to_owned());
        self.uses.push(Uses::default());
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jikenbo_text::{FoldedSpan, Text};

    /// The tables of these files are words of a vocabulary: a slip in a name would never be read.
    #[test]
    fn tables_are_words() {
        use jikenbo_model::vocabulary::{Asset, Cause, DataKind, Industry, Prevention, Response, Vector};
        let lexicon = Lexicon::compile(FILES).unwrap();
        for Concept { topic, name, .. } in &lexicon.concepts {
            let is_word = match *topic {
                "asset" => Asset::named(name).is_some(),
                "cause" => Cause::named(name).is_some(),
                "industry" | "industry_name" => Industry::named(name).is_some(),
                "data_kind" | "data_in_list" => DataKind::named(name).is_some(),
                "prevention" => Prevention::named(name).is_some(),
                "response" => Response::named(name).is_some(),
                "vector" => Vector::named(name).is_some(),
                _ => true,
            };
            assert!(is_word, "{topic}.toml: {name}");
        }
    }

    /// Terms are matched against folded text, so they have to be folded themselves.
    #[test]
    fn terms_are_folded() {
        for &(topic, source) in FILES {
            assert_eq!(Text::new(source).folded(), source, "{topic}.toml");
        }
    }

    fn found(cues: &str, text: &str) -> Vec<String> {
        let groups = "report = [\"報告\", \"届出\"]";
        let source: &'static str = String::leak(format!("[it]\ncues = {cues}"));
        let lexicon = Lexicon::compile(&[("group", groups), ("test", source)]).unwrap();
        let whole = FoldedSpan::between(0, text.len());
        lexicon
            .found(text)
            .mentions(whole)
            .iter()
            .filter_map(|m| text.get(m.span.start()..m.span.end()))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn cues_are_found() {
        let text = "委員会に本日報告し、警察へ届出た";
        assert_eq!(found("[\"委員会 … <report>\"]", text), ["委員会に本日報告"]);
        assert_eq!(found("[\"警察 へ <report>\"]", text), ["警察へ届出"]);
        assert_eq!(found("[\"委員会 …2 <report>\"]", text), Vec::<String>::new());
        assert_eq!(found("[\"!は|に 届出\", \"報告 !し\"]", text), ["届出"]);
        assert_eq!(found("[\"警察 & 委員会\"]", text), ["委員会に本日報告し、警察"]);
    }
}
