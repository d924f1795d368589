//! Finding the terms of the lexicon in a text, and its cues.

use jikenbo_text::FoldedSpan;

use super::{ConceptId, Lexicon};

/// Bytes of a stretch in which cues of several sequences are looked for: a longer one is no sentence.
const SENTENCE: usize = 8_000;

/// What the lexicon knows in one text.
pub(crate) struct Found<'t> {
    lexicon: &'t Lexicon,
    text: &'t str,
    /// The terms, in order of their beginnings.
    hits: Vec<TermHit>,
    /// The cues of one sequence, in order.
    mentions: Vec<Mention>,
    /// Positions of the hits that begin a cue of several sequences, in order.
    openers: Vec<usize>,
}

/// A term found.
#[derive(Clone, Copy, Debug)]
pub(super) struct TermHit {
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
        Some(Mention { concept: self.concept, span, head })
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
        Self { slots, not_after, not_before }
    }

    /// The terms it may begin with.
    pub(super) fn beginnings(&self) -> &[u32] {
        self.slots.first().map_or(&[], |(terms, _)| terms)
    }

    /// The terms of its second slot, and the bytes up to which they may be away: a character is at most four.
    pub(super) fn second(&self) -> Option<(&[u32], usize)> {
        let (terms, gap) = self.slots.get(1)?;
        Some((terms, usize::from(*gap) * 4))
    }

    /// The first words in the sentence that are this sequence.
    fn anywhere(&self, text: &str, hits: &[TermHit]) -> Option<(FoldedSpan, FoldedSpan)> {
        let (first, _) = self.slots.first()?;
        let begins = |at: &usize| first.binary_search(&hits[*at].term).is_ok();
        (0..hits.len()).filter(begins).find_map(|at| self.matched(text, hits, at))
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
        let is_after =
            |word: &String| text.get(..cover.start()).is_some_and(|before| before.ends_with(word.as_str()));
        let is_before =
            |word: &String| text.get(cover.end()..).is_some_and(|after| after.starts_with(word.as_str()));
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
    text.get(from..to).is_some_and(|between| between.chars().count() <= usize::from(gap))
}

/// Where a term stands in the cues.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// The cues of one sequence that may begin with it.
    pub(super) begins: Vec<Beginning>,
    /// The cues of several sequences whose first may begin with it.
    pub(super) opens: Vec<u32>,
    /// The second slots in which it may stand.
    pub(super) seconds: Vec<u32>,
}

/// A cue that begins with a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beginning {
    /// Its position.
    pub(super) cue: u32,
    /// Its second slot, and the bytes up to which that may be away.
    pub(super) second: Option<(u32, usize)>,
}

/// For each second slot the next place in the text that may fill it, while the text is read backwards.
struct Ahead(Vec<usize>);

impl Ahead {
    fn new(slots: usize) -> Self {
        Self(vec![usize::MAX; slots])
    }

    /// May the cue go on from `end`? Most cues are ruled out here.
    fn may_go_on(&self, beginning: &Beginning, end: usize) -> bool {
        let is_near = |(slot, reach): (u32, usize)| self.0[slot as usize] <= end + reach;
        beginning.second.is_none_or(is_near)
    }

    fn pass(&mut self, slots: &[u32], start: usize) {
        for &slot in slots {
            self.0[slot as usize] = start;
        }
    }
}

impl Lexicon {
    /// All that it knows in a folded text.
    pub(crate) fn found<'t>(&'t self, text: &'t str) -> Found<'t> {
        let hits = self.hits(text);
        let mentions = self.of_one_sequence(text, &hits);
        let opens = |hit: &TermHit| !self.uses[hit.term as usize].opens.is_empty();
        let openers = (0..hits.len()).filter(|&at| opens(&hits[at])).collect();
        Found { lexicon: self, text, hits, mentions, openers }
    }

    /// All terms, in order of their beginnings.
    fn hits(&self, text: &str) -> Vec<TermHit> {
        let mut hits: Vec<TermHit> = Vec::with_capacity(text.len() / 4);
        for found in self.automaton.find_overlapping_iter(text) {
            let hit = TermHit {
                term: found.pattern().as_u32(),
                span: FoldedSpan::between(found.start(), found.end()),
            };
            insert(&mut hits, hit);
        }
        hits
    }

    /// The cues of one sequence, in order.
    fn of_one_sequence(&self, text: &str, hits: &[TermHit]) -> Vec<Mention> {
        let mut ahead = Ahead::new(self.slots);
        let mut mentions = Vec::new();
        for (at, hit) in hits.iter().enumerate().rev() {
            let uses = &self.uses[hit.term as usize];
            for beginning in uses.begins.iter().rev() {
                if ahead.may_go_on(beginning, hit.span.end()) {
                    mentions.extend(self.cues[beginning.cue as usize].matched(text, hits, at));
                }
            }
            ahead.pass(&uses.seconds, hit.span.start());
        }
        mentions.reverse();
        put_in_order(&mut mentions);
        mentions
    }
}

impl Found<'_> {
    /// All concepts in a sentence, or in any other stretch, in order.
    pub(crate) fn mentions(&self, within: FoldedSpan) -> Vec<Mention> {
        let from = self.mentions.partition_point(|mention| mention.span.start() < within.start());
        let begun = self.mentions[from..].iter().take_while(|mention| mention.span.start() < within.end());
        let mut mentions: Vec<Mention> =
            begun.filter(|mention| mention.span.end() <= within.end()).copied().collect();
        let before = mentions.len();
        self.of_several_sequences(within, &mut mentions);
        if mentions.len() > before {
            put_in_order(&mut mentions);
        }
        mentions
    }

    /// Adds the cues of several sequences: all of these have to stand in `within`.
    fn of_several_sequences(&self, within: FoldedSpan, mentions: &mut Vec<Mention>) {
        let start = |at: &usize| self.hits[*at].span.start();
        let from = self.openers.partition_point(|at| start(at) < within.start());
        let until = self.openers.partition_point(|at| start(at) < within.end());
        if from == until || within.len() > SENTENCE {
            return;
        }
        let begun = |offset: usize| self.hits.partition_point(|hit| hit.span.start() < offset);
        let first = begun(within.start());
        let hits = &self.hits[first..begun(within.end())];
        for &opener in &self.openers[from..until] {
            for &cue in &self.lexicon.uses[self.hits[opener].term as usize].opens {
                let found = self.lexicon.cues[cue as usize].matched(self.text, hits, opener - first);
                mentions.extend(found.filter(|mention| within.contains(mention.span)));
            }
        }
    }
}

/// Puts a hit at its place: it ends after all others, and few of them begin after it.
fn insert(hits: &mut Vec<TermHit>, hit: TermHit) {
    let before = |known: &&TermHit| known.span.start() > hit.span.start();
    let later = hits.iter().rev().take_while(before).count();
    hits.insert(hits.len() - later, hit);
}

/// In order of beginnings, each once.
fn put_in_order(mentions: &mut Vec<Mention>) {
    mentions.sort_by_key(|mention| (mention.span.start(), mention.span.end(), mention.concept));
    mentions.dedup();
}
