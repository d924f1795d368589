//! Finding the terms of the lexicon in a text, and its cues in a sentence.

use jikenbo_text::FoldedSpan;

use super::{ConceptId, Lexicon};

/// A term found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TermHit {
    term: u32,
    span: FoldedSpan,
}

/// A concept found in one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Which.
    pub(crate) concept: ConceptId,
    /// From the first word of the cue to the last.
    pub(crate) span: FoldedSpan,
    /// The last word of the cue alone; what follows it tells the polarity.
    pub(crate) head: FoldedSpan,
}

/// A compiled cue.
#[derive(Debug)]
pub(super) struct Cue {
    pub(super) concept: ConceptId,
    pub(super) sequences: Vec<Sequence>,
}

impl Cue {
    /// The words of this cue, where `hits[at]` begins its first sequence.
    fn matched(&self, text: &str, hits: &[TermHit], at: usize) -> Option<Mention> {
        let (mut span, mut head) = self.sequences.first()?.matched(text, hits, at)?;
        for sequence in self.sequences.iter().skip(1) {
            let found = sequence.anywhere(text, hits)?;
            span = span.cover(found.0);
            head = if found.1.end() > head.end() { found.1 } else { head };
        }
        Some(Mention {
            concept: self.concept,
            span,
            head,
        })
    }
}

/// Slots in order; each is the sorted ids of its terms, and its gap in characters.
#[derive(Debug)]
pub(super) struct Sequence {
    slots: Vec<(Vec<u32>, u8)>,
    not_after: Vec<String>,
    not_before: Vec<String>,
}

impl Sequence {
    pub(super) fn new(slots: Vec<(Vec<u32>, u8)>, not_after: Vec<String>, not_before: Vec<String>) -> Self {
        Self {
            slots,
            not_after,
            not_before,
        }
    }

    /// The first words in the sentence that are this sequence.
    fn anywhere(&self, text: &str, hits: &[TermHit]) -> Option<(FoldedSpan, FoldedSpan)> {
        let (first, _) = self.slots.first()?;
        let begins = |at: &usize| first.binary_search(&hits[*at].term).is_ok();
        (0..hits.len())
            .filter(begins)
            .find_map(|at| self.matched(text, hits, at))
    }

    /// The words of this sequence that begin with `hits[first]`: their cover and the last of them.
    fn matched(&self, text: &str, hits: &[TermHit], first: usize) -> Option<(FoldedSpan, FoldedSpan)> {
        let mut at = first;
        for (terms, gap) in self.slots.iter().skip(1) {
            at = next(text, hits, at, terms, *gap)?;
        }
        let last = hits[at].span;
        let cover = hits[first].span.cover(last);
        self.stands_free(text, cover).then_some((cover, last))
    }

    /// Stands nothing beside the words that would make them mean something else?
    fn stands_free(&self, text: &str, cover: FoldedSpan) -> bool {
        let is_after = |word: &String| {
            text.get(..cover.start())
                .is_some_and(|before| before.ends_with(word.as_str()))
        };
        let is_before = |word: &String| {
            text.get(cover.end()..)
                .is_some_and(|after| after.starts_with(word.as_str()))
        };
        !self.not_after.iter().any(is_after) && !self.not_before.iter().any(is_before)
    }
}

/// The nearest hit after `hits[from]` that is one of `terms` and not farther than `gap` characters.
/// Of those that begin at one place the longest.
fn next(text: &str, hits: &[TermHit], from: usize, terms: &[u32], gap: u8) -> Option<usize> {
    let end = hits[from].span.end();
    let mut best: Option<usize> = None;
    for (at, hit) in hits.iter().enumerate().skip(from + 1) {
        if hit.span.start() < end {
            continue;
        }
        if best.is_some_and(|best| hit.span.start() > hits[best].span.start()) {
            break;
        }
        // A character is at most four bytes: beyond that no counting is needed.
        if hit.span.start() - end > usize::from(gap) * 4 {
            break;
        }
        if terms.binary_search(&hit.term).is_ok() && is_within(text, end, hit.span.start(), gap) {
            best = Some(at);
        }
    }
    best
}

fn is_within(text: &str, from: usize, to: usize, gap: u8) -> bool {
    text.get(from..to)
        .is_some_and(|between| between.chars().count() <= usize::from(gap))
}

impl Lexicon {
    /// All terms in `within`, in order of their beginnings.
    pub(crate) fn hits(&self, folded: &str, within: FoldedSpan) -> Vec<TermHit> {
        let Some(text) = folded.get(within.start()..within.end()) else {
            return Vec::new();
        };
        let shift = within.start();
        let mut hits: Vec<_> = self
            .automaton
            .find_overlapping_iter(text)
            .map(|found| TermHit {
                term: found.pattern().as_u32(),
                span: FoldedSpan::between(shift + found.start(), shift + found.end()),
            })
            .collect();
        hits.sort_by_key(|hit| (hit.span.start(), hit.span.end()));
        hits
    }

    /// All concepts in one sentence, in order. `hits` may be those of a larger stretch.
    pub(crate) fn mentions(&self, folded: &str, hits: &[TermHit], sentence: FoldedSpan) -> Vec<Mention> {
        let from = hits.partition_point(|hit| hit.span.start() < sentence.start());
        let until = hits.partition_point(|hit| hit.span.start() < sentence.end());
        let hits = &hits[from..until];
        let mut mentions = Vec::new();
        for (at, hit) in hits.iter().enumerate() {
            for &cue in &self.begins[hit.term as usize] {
                mentions.extend(self.cues[cue as usize].matched(folded, hits, at));
            }
        }
        mentions.retain(|mention| sentence.contains(mention.span));
        mentions.sort_by_key(|mention| (mention.span.start(), mention.span.end(), mention.concept));
        mentions.dedup();
        mentions
    }
}
