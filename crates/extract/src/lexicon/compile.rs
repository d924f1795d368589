//! Compiling the files of the lexicon into its tables, before anything is read.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::cue::{self, Choice, Pattern, Words};
use super::data::{
    Beginning, Bounds, Concept, ConceptId, Cue, Lexicon, Lists, ONE, Place, Sequence, Sides, Slot, TopicId,
    Uses,
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
    slots: Vec<Slot>,
    /// What must not stand beside sequences, nothing apart.
    sides: Vec<Sides>,
    /// The other sequences of cues of several.
    others: Vec<Vec<Sequence>>,
    uses: Vec<TermUses>,
    /// The lists of several terms that may stand in one place.
    places: Vec<Vec<u32>>,
    known_places: BTreeMap<Vec<u32>, u32>,
    /// The second slots, by the terms that may stand in them.
    seconds: BTreeMap<Vec<u32>, u16>,
}

/// Where a term stands in the cues.
#[derive(Default)]
struct TermUses {
    begins: Vec<Beginning>,
    opens: Vec<u16>,
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
            slots: all(self.slots),
            sides: all([vec![Sides::default()], self.sides].concat()),
            others: lists([Vec::new()].iter().chain(&self.others)),
            masks: all(self.places.iter().map(|terms| mask(terms)).collect()),
            places: lists(self.places.iter()),
            uses: uses(&self.uses)?,
            seconds: self.seconds.len(),
        })
    }

    fn add_cue(&mut self, concept: ConceptId, pattern: &Pattern) -> Result<(), String> {
        let [first, others @ ..] = pattern.sequences.as_slice() else {
            return Ok(());
        };
        let opening = self.sequence(first)?;
        let others: Vec<_> = others.iter().map(|words| self.sequence(words)).collect::<Result<_, _>>()?;
        if !others.is_empty() {
            self.others.push(others.clone());
        }
        let at = if others.is_empty() { 0 } else { narrow(self.others.len())? };
        let cue = Cue { concept, opening, others: at };
        self.add_uses(first, cue)?;
        self.cues.push(cue);
        Ok(())
    }

    fn sequence(&mut self, words: &Words) -> Result<Sequence, String> {
        let slot = |slot: &cue::Slot| Ok(Slot { place: self.place(&slot.choices)?, gap: slot.gap });
        let slots: Vec<_> = words.slots.iter().map(slot).collect::<Result<_, String>>()?;
        let (first, count) = (number(self.slots.len())?, narrow(slots.len())?);
        self.slots.extend(slots);
        Ok(Sequence { first, count, sides: self.sides(words)? })
    }

    /// The position of what must not stand beside these words.
    fn sides(&mut self, words: &Words) -> Result<u16, String> {
        let beside = |words: &[String]| all(words.iter().cloned().map(kept).collect());
        let sides = Sides { not_after: beside(&words.not_after), not_before: beside(&words.not_before) };
        if sides == Sides::default() {
            return Ok(0);
        }
        self.sides.push(sides);
        narrow(self.sides.len())
    }

    /// Notes with which terms the next cue begins. `words` are its first sequence.
    fn add_uses(&mut self, words: &Words, cue: Cue) -> Result<(), String> {
        let at = narrow(self.cues.len())?;
        let terms = |slot: &cue::Slot| self.terms_of(&slot.choices);
        let terms: Vec<Vec<u32>> = words.slots.iter().map(terms).collect::<Result<_, _>>()?;
        let beginning = self.beginning(at, cue, &terms)?;
        for &term in terms.first().into_iter().flatten() {
            let uses = &mut self.uses[term as usize];
            if cue.others == 0 {
                uses.begins.push(beginning);
            } else {
                uses.opens.push(at);
            }
        }
        Ok(())
    }

    /// What the cue at `at` goes on with after its first slot. `terms` are those that may stand in the slots of its first
    /// sequence.
    fn beginning(&mut self, at: u16, cue: Cue, terms: &[Vec<u32>]) -> Result<Beginning, String> {
        let Sequence { first, sides, .. } = cue.opening;
        let is_free = sides == 0;
        let slots = self.slots.get(first as usize..).unwrap_or_default();
        Ok(match (slots, terms) {
            (_, [_]) if is_free => Beginning::Alone(cue.concept),
            ([_, Slot { place, gap: 0 }, ..], [_, _]) if is_free => Beginning::Pair(cue.concept, *place),
            ([_, Slot { place, gap: 0 }, ..], [_, _, ..]) => Beginning::Beside(at, *place),
            ([_, Slot { gap, .. }, ..], [_, second, ..]) => {
                let gap = *gap;
                Beginning::Within(at, self.second(second)?, gap)
            }
            _ => Beginning::End(at),
        })
    }

    /// The number of the second slot in which these terms may stand.
    fn second(&mut self, terms: &[u32]) -> Result<u16, String> {
        if let Some(&slot) = self.seconds.get(terms) {
            return Ok(slot);
        }
        let slot = narrow(self.seconds.len())?;
        self.seconds.insert(terms.to_vec(), slot);
        terms.iter().for_each(|&term| self.uses[term as usize].seconds.push(slot));
        Ok(slot)
    }

    /// The place in which all terms that `choices` stand for may stand.
    fn place(&mut self, choices: &[Choice]) -> Result<Place, String> {
        let terms = self.terms_of(choices)?;
        if let [one] = terms.as_slice() {
            return Ok(Place(ONE | *one));
        }
        if let Some(&place) = self.known_places.get(&terms) {
            return Ok(Place(place));
        }
        let place = number(self.places.len())?;
        self.places.push(terms.clone());
        self.known_places.insert(terms, place);
        Ok(Place(place))
    }

    /// The terms that `choices` stand for, in order.
    fn terms_of(&mut self, choices: &[Choice]) -> Result<Vec<u32>, String> {
        let mut terms = Vec::new();
        for choice in choices {
            match choice {
                Choice::Term(term) => terms.push(self.term(term)?),
                Choice::Group(group) => terms.extend(self.terms_of_group(group)?),
            }
        }
        terms.sort_unstable();
        terms.dedup();
        Ok(terms)
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

/// The low bits of terms.
fn mask(terms: &[u32]) -> u64 {
    terms.iter().fold(0, |mask, term| mask | 1 << (term & 63))
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
