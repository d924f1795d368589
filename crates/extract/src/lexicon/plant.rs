//! Making the trie of all terms.

use std::collections::{BTreeMap, BTreeSet};

use super::compile::{all, number};
use super::trie::{LEAF, Node, Trie};

/// No node: nothing goes on from it.
const FREE: Node = Node { base: LEAF, letter: u16::MAX, ending: 0 };

/// The trie of `terms`, no two of which differ in capitals alone; each is known by its position.
pub(super) fn trie(terms: &[String]) -> Result<Trie, String> {
    let numbers = numbers(terms)?;
    let spelled = |term: &String| -> Vec<u16> { letters(term).map(|c| numbers[&c]).collect() };
    let mut sorted: Vec<(Vec<u16>, u32)> = terms.iter().map(spelled).zip(0..).collect();
    sorted.sort();
    let mut planting = Planting::default();
    planting.grow(0, &sorted, 0)?;
    let (pages, numbers) = pages(&numbers)?;
    Ok(Trie { pages: all(pages), numbers: all(numbers), nodes: all(planting.nodes) })
}

/// The characters of a term, Latin letters small.
fn letters(term: &str) -> impl Iterator<Item = char> {
    term.chars().map(|c| c.to_ascii_lowercase())
}

/// The characters of all terms with their numbers, from 1 on; those of many terms come first.
fn numbers(terms: &[String]) -> Result<BTreeMap<char, u16>, String> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    terms.iter().flat_map(|term| letters(term)).for_each(|c| *counts.entry(c).or_default() += 1);
    let mut order: Vec<(std::cmp::Reverse<usize>, char)> =
        counts.into_iter().map(|(c, count)| (std::cmp::Reverse(count), c)).collect();
    order.sort_unstable();
    let numbered = order.into_iter().zip(1..).map(|((_, c), at)| Ok((c, u16::try_from(at)?)));
    numbered.collect::<Result<_, std::num::TryFromIntError>>().map_err(|error| error.to_string())
}

/// The numbers by character, in pages; the first page is that of characters without one.
fn pages(numbers: &BTreeMap<char, u16>) -> Result<(Vec<u8>, Vec<u16>), String> {
    let (mut pages, mut table) = (vec![0; 0x11_0000 >> 8], vec![0; 256]);
    let capitals = numbers.iter().map(|(&c, &number)| (c.to_ascii_uppercase(), number));
    for (c, number) in capitals.chain(numbers.iter().map(|(&c, &number)| (c, number))) {
        let page = &mut pages[c as usize >> 8];
        if *page == 0 {
            *page = u8::try_from(table.len() >> 8).map_err(|error| error.to_string())?;
            table.resize(table.len() + 256, 0);
        }
        table[usize::from(*page) << 8 | c as usize & 0xFF] = number;
    }
    Ok((pages, table))
}

struct Planting {
    nodes: Vec<Node>,
    bases: BTreeSet<usize>,
    /// Before this no node is free.
    full: usize,
}

impl Default for Planting {
    fn default() -> Self {
        Self { nodes: vec![FREE], bases: BTreeSet::new(), full: 1 }
    }
}

impl Planting {
    /// Lets go on from `node` what `terms`, sorted and alike up to `depth`, go on with.
    fn grow(&mut self, node: usize, terms: &[(Vec<u16>, u32)], depth: usize) -> Result<(), String> {
        let longer = terms.partition_point(|(letters, _)| letters.len() == depth);
        let (ending, terms) = terms.split_at(longer);
        if let [(_, term), ..] = ending {
            self.nodes[node].ending = u16::try_from(term + 1).map_err(|error| error.to_string())?;
        }
        let branches: Vec<_> = terms.chunk_by(|one, next| one.0[depth] == next.0[depth]).collect();
        if branches.is_empty() {
            return Ok(());
        }
        let letters: Vec<usize> = branches.iter().map(|branch| usize::from(branch[0].0[depth])).collect();
        let base = self.room_for(&letters);
        self.nodes[node].base = number(base)?;
        for letter in &letters {
            self.nodes[base + letter].letter = u16::try_from(*letter).map_err(|error| error.to_string())?;
        }
        for (branch, letter) in branches.into_iter().zip(letters) {
            self.grow(base + letter, branch, depth + 1)?;
        }
        Ok(())
    }

    /// The first place of its own from which all of `letters` lead to free nodes, and room for them.
    fn room_for(&mut self, letters: &[usize]) -> usize {
        let is_free = |nodes: &[Node], at: usize| nodes.get(at).is_none_or(|node| *node == FREE);
        while !is_free(&self.nodes, self.full) {
            self.full += 1;
        }
        let (least, most) =
            (letters.iter().min().copied().unwrap_or(0), letters.iter().max().copied().unwrap_or(0));
        let fits = |base: &usize| {
            !self.bases.contains(base) && letters.iter().all(|letter| is_free(&self.nodes, base + letter))
        };
        let base = (self.full.saturating_sub(least)..).find(fits).unwrap_or(self.nodes.len());
        if self.nodes.len() <= base + most {
            self.nodes.resize(base + most + 1, FREE);
        }
        self.bases.insert(base);
        base
    }
}
