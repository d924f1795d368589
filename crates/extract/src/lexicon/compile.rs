//! Compiling the files of the lexicon into its tables, before anything is read.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::cue::{self, Choice, Pattern, Words};
use super::data::{
    Beginning, Bounds, Concept, ConceptId, Cue, Lexicon, Lists, ONE, Place, Sequence, Slot, TopicId, Uses,
};
use super::plant;

/// A table of a lexicon file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    cues: Vec<String>,
}

type File = BTreeMap<String, toml::Value>;

/// Compiles lexicon files. The error names the file, the concept and the cue.
pub(super) fn compile(files: &[(&'static str, &str)]) -> Result<Lexicon, String> {
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
                let name = kept(name.clone());
                tables.push((Concept { topic, topic_id, name }, table));
            }
        }
    }
    let topics = files.iter().map(|(topic, _)| *topic).collect();
    Builder { groups, ..Builder::default() }.build(topics, tables)
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
    uses: Vec<TermUses>,
    /// The lists of terms that may stand in one place.
    places: Vec<Vec<u32>>,
    known_places: BTreeMap<Vec<u32>, u32>,
    /// The second slots, by the place whose terms may stand in them.
    seconds: BTreeMap<u32, u16>,
}

/// Where a term stands in the cues.
#[derive(Default)]
struct TermUses {
    begins: Vec<Beginning>,
    opens: Vec<u32>,
    seconds: Vec<u16>,
}

impl Builder {
    fn build(mut self, topics: Vec<&'static str>, tables: Vec<(Concept, Table)>) -> Result<Lexicon, String> {
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
        Ok(Lexicon {
            trie: plant::trie(&self.order)?,
            topics: all(topics),
            concepts: all(self.concepts),
            cues: all(self.cues),
            places: lists(self.places.iter()),
            uses: uses(&self.uses)?,
            slots: self.seconds.len(),
        })
    }

    fn add_cue(&mut self, concept: ConceptId, pattern: &Pattern) -> Result<(), String> {
        let [first, others @ ..] = pattern.sequences.as_slice() else {
            return Ok(());
        };
        let opening = self.sequence(first)?;
        let others = others.iter().map(|words| self.sequence(words)).collect::<Result<_, _>>()?;
        let cue = Cue { concept, opening, others: all(others) };
        self.add_uses(first, &cue)?;
        self.cues.push(cue);
        Ok(())
    }

    fn sequence(&mut self, words: &Words) -> Result<Sequence, String> {
        let slot = |slot: &cue::Slot| {
            let at = self.place(&slot.choices)?;
            Ok(Slot { place: self.told(at), gap: slot.gap })
        };
        let slots: Vec<_> = words.slots.iter().map(slot).collect::<Result<_, String>>()?;
        let beside = |words: &[String]| all(words.iter().cloned().map(kept).collect());
        Ok(Sequence {
            slots: all(slots),
            not_after: beside(&words.not_after),
            not_before: beside(&words.not_before),
        })
    }

    /// Notes with which terms the next cue begins. `words` are its first sequence.
    fn add_uses(&mut self, words: &Words, cue: &Cue) -> Result<(), String> {
        let at = narrow(self.cues.len())?;
        let places: Vec<u32> =
            words.slots.iter().map(|slot| self.place(&slot.choices)).collect::<Result<_, _>>()?;
        let beginning = self.beginning(at, cue, &places)?;
        let first = places.first().map_or(0, |&place| place as usize);
        for term in self.places[first].clone() {
            let uses = &mut self.uses[term as usize];
            if cue.others.is_empty() {
                uses.begins.push(beginning);
            } else {
                uses.opens.push(u32::from(at));
            }
        }
        Ok(())
    }

    /// What the cue at `at` goes on with after its first slot. `places` are those of its first sequence.
    fn beginning(&mut self, at: u16, cue: &Cue, places: &[u32]) -> Result<Beginning, String> {
        let first = &cue.opening;
        let is_free = first.not_after.is_empty() && first.not_before.is_empty();
        Ok(match (first.slots, places) {
            ([_], _) if is_free => Beginning::Alone(cue.concept),
            ([_, Slot { place, gap: 0 }], _) if is_free => {
                Beginning::Pair(cue.concept, place.terms, place.mask)
            }
            ([_, Slot { place, gap: 0 }, ..], _) => Beginning::Beside(at, place.terms, place.mask),
            ([_, Slot { gap, .. }, ..], [_, second, ..]) => {
                Beginning::Within(at, self.second(*second)?, u16::from(*gap))
            }
            _ => Beginning::End(at),
        })
    }

    /// The number of the second slot with the terms of `place`.
    fn second(&mut self, place: u32) -> Result<u16, String> {
        if let Some(&slot) = self.seconds.get(&place) {
            return Ok(slot);
        }
        let slot = narrow(self.seconds.len())?;
        self.seconds.insert(place, slot);
        self.places[place as usize].iter().for_each(|&term| self.uses[term as usize].seconds.push(slot));
        Ok(slot)
    }

    /// The place in which all terms that `choices` stand for may stand.
    fn place(&mut self, choices: &[Choice]) -> Result<u32, String> {
        let mut ids = Vec::new();
        for choice in choices {
            match choice {
                Choice::Term(term) => ids.push(self.term(term)?),
                Choice::Group(group) => ids.extend(self.terms_of_group(group)?),
            }
        }
        ids.sort_unstable();
        ids.dedup();
        if let Some(&place) = self.known_places.get(&ids) {
            return Ok(place);
        }
        let place = number(self.places.len())?;
        self.places.push(ids.clone());
        self.known_places.insert(ids, place);
        Ok(place)
    }

    /// The place at `at` as the tables tell it.
    fn told(&self, at: u32) -> Place {
        let terms = &self.places[at as usize];
        let mask = terms.iter().fold(0, |mask, term| mask | 1 << (term & 63));
        Place { mask, terms: if let [one] = terms.as_slice() { ONE | *one } else { at } }
    }

    fn terms_of_group(&mut self, group: &str) -> Result<&[u32], String> {
        if let Some(words) = self.groups.remove(group) {
            let ids = words.iter().map(|term| self.term(term)).collect::<Result<_, _>>()?;
            self.known_groups.insert(group.to_owned(), ids);
        }
        let known = self.known_groups.get(group).map(Vec::as_slice);
        known.ok_or_else(|| format!("no group <{group}>"))
    }

    /// The number of a term; capitals make no difference.
    fn term(&mut self, term: &str) -> Result<u32, String> {
        let term = term.to_ascii_lowercase();
        if let Some(&id) = self.terms.get(&term) {
            return Ok(id);
        }
        let id = number(self.order.len())?;
        self.terms.insert(term.clone(), id);
        self.order.push(term);
        self.uses.push(TermUses::default());
        Ok(id)
    }
}

/// A position as the tables hold it.
pub(super) fn number(at: usize) -> Result<u32, String> {
    u32::try_from(at).map_err(|_| "a table is too long".to_owned())
}

/// A position as the tables hold it in short.
fn narrow(at: usize) -> Result<u16, String> {
    u16::try_from(at).map_err(|_| "a table is too long".to_owned())
}

/// Lists one after the other. Compiling happens once, so that what it makes may stay for good.
pub(super) fn lists<'l, T: Copy + 'static>(lists: impl Iterator<Item = &'l Vec<T>>) -> Lists<T> {
    let (mut bounds, mut items) = (vec![0], Vec::new());
    for list in lists {
        items.extend_from_slice(list);
        bounds.push(u32::try_from(items.len()).unwrap_or(u32::MAX));
    }
    Lists { bounds: all(bounds), items: all(items) }
}

/// What the terms may stand for.
fn uses(terms: &[TermUses]) -> Result<Uses, String> {
    let (mut begins, mut opens, mut seconds) = (Vec::new(), Vec::new(), Vec::new());
    let mut bounds = vec![Bounds { begins: 0, opens: 0, seconds: 0 }];
    for term in terms {
        begins.extend_from_slice(&term.begins);
        opens.extend_from_slice(&term.opens);
        seconds.extend_from_slice(&term.seconds);
        bounds.push(Bounds {
            begins: number(begins.len())?,
            opens: number(opens.len())?,
            seconds: number(seconds.len())?,
        });
    }
    Ok(Uses { bounds: all(bounds), begins: all(begins), opens: all(opens), seconds: all(seconds) })
}

/// A table that stays for good.
pub(super) fn all<T>(table: Vec<T>) -> &'static [T] {
    Vec::leak(table)
}

fn kept(words: String) -> &'static str {
    String::leak(words)
}
