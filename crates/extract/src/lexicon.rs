//! The words we know, as data: `lexicon/*.toml`, compiled by the build script into tables that pass over a text once.
//!
//! A file is a *topic*; each of its tables is a *concept* with cues; `[group]` holds lists of terms for all files.

#[cfg(test)]
mod compile;
#[cfg(test)]
mod cue;
mod data;
#[cfg(test)]
mod files;
mod hits;
mod matcher;
#[cfg(test)]
mod plant;
mod sequence;
mod trie;

use data::Beginning::{Alone, Beside, End, Pair, Within};
use data::{Bounds, Cue, Lexicon, Lists, Place, Sequence, Sides, Slot, Uses};
use trie::{Node, Trie};

pub(crate) use data::{Concept, ConceptId, TopicId};
pub(crate) use matcher::{Found, Mention};

/// The lexicon.
pub(crate) static LEXICON: Lexicon = include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

impl Lexicon {
    /// The concept with this topic and name. A name that is not there is a slip in a rule, found by its tests.
    pub(crate) fn concept(&self, topic: &str, name: &str) -> Option<ConceptId> {
        let at = self.concepts.iter().position(|concept| concept.topic == topic && concept.name == name)?;
        u16::try_from(at).ok().map(ConceptId)
    }

    /// The topic with this name.
    pub(crate) fn topic(&self, name: &str) -> Option<TopicId> {
        (0..).map(TopicId).zip(self.topics).find(|(_, topic)| **topic == name).map(|(id, _)| id)
    }

    /// How many topics there are.
    pub(crate) fn topics(&self) -> usize {
        self.topics.len()
    }

    /// The concepts, by their positions.
    pub(crate) fn concepts(&self) -> &'static [Concept] {
        self.concepts
    }

    /// What a concept is called.
    pub(crate) fn named(&self, id: ConceptId) -> &Concept {
        &self.concepts[usize::from(id.0)]
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
        for Concept { topic, name, .. } in LEXICON.concepts {
            let is_word = match *topic {
                "asset" => Asset::named(name).is_some(),
                "cause" => Cause::named(name).is_some(),
                "industry" | "industry_name" => Industry::named(name).is_some(),
                "data_kind" | "data_in_list" => DataKind::named(name).is_some(),
                "prevention" | "prevention_thing" => Prevention::named(name).is_some(),
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
        for &(topic, source) in files::FILES {
            assert_eq!(Text::new(source).folded(), source, "{topic}.toml");
        }
    }

    fn found(cues: &str, text: &str) -> Vec<String> {
        let groups = "report = [\"報告\", \"届出\"]";
        let source: &'static str = String::leak(format!("[it]\ncues = {cues}"));
        let lexicon = compile::compile(&[("group", groups), ("test", source)]).unwrap();
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
