//! What the lexicon knows in a text: its cues, found from the terms that begin them.

use std::borrow::Cow;

use jikenbo_text::FoldedSpan;

use super::data::{Beginning, ConceptId, Cue, Lexicon, Place, Uses};
use super::hits::{Hit, Hits, Stretch};
use super::sequence::{Begun, Reader};

/// Bytes of a stretch in which cues of several sequences are looked for: a longer one is no sentence.
const SENTENCE: usize = 8_000;

/// What the lexicon knows in one text.
pub(crate) struct Found<'t> {
    lexicon: &'t Lexicon,
    text: &'t str,
    /// The terms.
    hits: Hits,
    /// The cues of one sequence, in order.
    mentions: Vec<Mention>,
    /// The terms that begin a cue of several sequences, in order.
    openers: Vec<Opener>,
}

/// A term that begins a cue of several sequences.
#[derive(Clone, Copy)]
struct Opener {
    hit: Hit,
    /// Byte at which it begins.
    start: usize,
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

impl Uses {
    fn begins(&self, term: u32) -> &'static [Beginning] {
        let Some([of, next, ..]) = self.bounds.get(term as usize..) else { return &[] };
        self.begins.get(of.begins as usize..next.begins as usize).unwrap_or_default()
    }

    fn opens(&self, term: u32) -> &'static [u16] {
        let Some([of, next, ..]) = self.bounds.get(term as usize..) else { return &[] };
        self.opens.get(of.opens as usize..next.opens as usize).unwrap_or_default()
    }

    fn seconds(&self, term: u32) -> &'static [u16] {
        let Some([of, next, ..]) = self.bounds.get(term as usize..) else { return &[] };
        self.seconds.get(of.seconds as usize..next.seconds as usize).unwrap_or_default()
    }
}

/// For each second slot the nearest two letters at which terms begin that may fill it, while the text is read
/// backwards.
struct Ahead(Vec<[u32; 2]>);

/// Nowhere.
const FAR: u32 = u32::MAX;

impl Ahead {
    fn new(slots: usize) -> Self {
        Self(vec![[FAR; 2]; slots])
    }

    /// The letter, at most `reach` after `end`, before which no term of `slot` follows. Most cues are ruled out here.
    fn goes_on(&self, slot: u16, reach: u8, end: u32) -> Option<u32> {
        let &[nearest, beyond] = self.0.get(usize::from(slot))?;
        let next = if nearest < end { beyond } else { nearest };
        (next <= end.saturating_add(u32::from(reach))).then_some(next.max(end))
    }

    fn pass(&mut self, slots: &[u16], passed: u32) {
        for &slot in slots {
            let [nearest, beyond] = &mut self.0[usize::from(slot)];
            if *nearest != passed {
                *beyond = *nearest;
            }
            *nearest = passed;
        }
    }
}

impl Lexicon {
    /// All that it knows in a folded text.
    pub(crate) fn found<'t>(&'t self, text: &'t str) -> Found<'t> {
        let hits = Hits::of(&self.trie, text);
        let reader = Reader { lexicon: self, text, hits: &hits, until: hits.letters(whole(text)).end };
        let mentions = of_one_sequence(reader);
        let opens = |hit: &&Hit| !self.uses.opens(hit.term).is_empty();
        let opener = |&hit: &Hit| Opener { hit, start: hits.span(hit.at).start() };
        let openers = hits.all().iter().filter(opens).map(opener).collect();
        Found { lexicon: self, text, mentions, openers, hits }
    }
}

fn whole(text: &str) -> FoldedSpan {
    FoldedSpan::between(0, text.len())
}

/// The cues of one sequence, in order.
fn of_one_sequence(reader: Reader) -> Vec<Mention> {
    let Reader { lexicon, hits, .. } = reader;
    let mut ahead = Ahead::new(lexicon.seconds);
    let mut mentions = Vec::with_capacity(hits.all().len() / 2);
    for hit in hits.all().iter().rev() {
        let begins = lexicon.uses.begins(hit.term);
        if !begins.is_empty() {
            let beside = hits.beginning(hit.at.end);
            let begun = Begins { reader, first: hit.at, beside, ahead: &ahead };
            for beginning in begins.iter().rev() {
                if begun.may_go_on(beginning) {
                    mentions.extend(begun.mention(beginning));
                }
            }
        }
        ahead.pass(lexicon.uses.seconds(hit.term), hit.at.start);
    }
    mentions.reverse();
    put_in_order(&mut mentions);
    mentions
}

/// The cues that begin with one term.
struct Begins<'r> {
    reader: Reader<'r>,
    /// The term.
    first: Stretch,
    /// What begins where it ends, and the low bits of these terms.
    beside: (&'r [Hit], u64),
    /// What follows.
    ahead: &'r Ahead,
}

impl Begins<'_> {
    /// May the cue that begins so go on? Most are ruled out by one look.
    fn may_go_on(&self, beginning: &Beginning) -> bool {
        match *beginning {
            Beginning::Alone(_) | Beginning::End(_) => true,
            Beginning::Pair(_, place) | Beginning::Beside(_, place) => {
                self.reader.lexicon.may_hold(place, self.beside.1)
            }
            Beginning::Within(_, slot, reach) => self.ahead.goes_on(slot, reach, self.first.end).is_some(),
        }
    }

    /// The cue that begins so, if all of it stands here.
    fn mention(&self, beginning: &Beginning) -> Option<Mention> {
        let Self { reader, first, .. } = *self;
        let (cue, begun) = match *beginning {
            Beginning::Alone(concept) => return Some(told(reader.hits, concept, first, first)),
            Beginning::Pair(concept, place) => {
                let head = self.second(place)?;
                return Some(told(reader.hits, concept, first.cover(head), head));
            }
            Beginning::Beside(cue, place) => (cue, Begun::with(first).and(self.second(place)?)),
            Beginning::End(cue) => (cue, Begun::with(first)),
            Beginning::Within(cue, slot, reach) => {
                let second = self.ahead(reader.lexicon.cue(cue), slot, reach)?;
                (cue, Begun::with(first).and(second))
            }
        };
        matched(reader.lexicon.cue(cue), reader, 0, begun)
    }

    /// The term directly after the first that may stand in this place.
    fn second(&self, place: Place) -> Option<Stretch> {
        self.reader.lexicon.longest(self.beside.0, place).map(|hit| hit.at)
    }

    /// The next term that may stand in the second slot of a cue, at most `reach` after the first.
    fn ahead(&self, cue: &Cue, slot: u16, reach: u8) -> Option<Stretch> {
        let end = self.first.end;
        let from = self.ahead.goes_on(slot, reach, end)?;
        let place = self.reader.lexicon.slots(cue.opening).get(1)?.place;
        let letters = from..end.saturating_add(u32::from(reach));
        self.reader.nearest(letters, place).map(|hit| hit.at)
    }
}

/// The words of `cue`, of which `begun` begin its first sequence; the others may begin from letter `from` on.
fn matched(cue: &Cue, reader: Reader, from: u32, begun: Begun) -> Option<Mention> {
    let mut said = reader.sequence(cue.opening, begun)?;
    for &sequence in reader.lexicon.others(cue) {
        let other = reader.anywhere(sequence, from)?;
        said.cover = said.cover.cover(other.cover);
        said.last = if other.last.end > said.last.end { other.last } else { said.last };
    }
    Some(told(reader.hits, cue.concept, said.cover, said.last))
}

fn told(hits: &Hits, concept: ConceptId, cover: Stretch, head: Stretch) -> Mention {
    Mention { concept, span: hits.span(cover), head: hits.span(head) }
}

impl Found<'_> {
    /// All concepts in a sentence, or in any other stretch, in order.
    pub(crate) fn mentions(&self, within: FoldedSpan) -> Cow<'_, [Mention]> {
        let begun = self.begun_in(within);
        let is_inside = |mention: &Mention| mention.span.end() <= within.end();
        let openers = self.openers_in(within);
        if openers.is_empty() && begun.iter().all(is_inside) {
            return Cow::Borrowed(begun);
        }
        let mut mentions: Vec<Mention> = begun.iter().filter(|mention| is_inside(mention)).copied().collect();
        let before = mentions.len();
        mentions.extend(self.of_several_sequences(within, openers, |_| true));
        if mentions.len() > before {
            mentions.sort_by_key(order);
            mentions.dedup();
        }
        Cow::Owned(mentions)
    }

    /// Does a stretch hold a concept that is meant?
    pub(crate) fn holds(&self, within: FoldedSpan, is_meant: impl Fn(ConceptId) -> bool) -> bool {
        let is_inside = |mention: &Mention| mention.span.end() <= within.end() && is_meant(mention.concept);
        self.begun_in(within).iter().any(is_inside)
            || self.of_several_sequences(within, self.openers_in(within), &is_meant).next().is_some()
    }

    /// The cues of one sequence that begin in a stretch.
    fn begun_in(&self, within: FoldedSpan) -> &[Mention] {
        let from = self.mentions.partition_point(|mention| mention.span.start() < within.start());
        let begun = &self.mentions[from..];
        &begun[..begun.partition_point(|mention| mention.span.start() < within.end())]
    }

    /// The terms in `within` that begin a cue of several sequences.
    fn openers_in(&self, within: FoldedSpan) -> &[Opener] {
        if self.openers.is_empty() || within.len() > SENTENCE {
            return &[];
        }
        let from = self.openers.partition_point(|opener| opener.start < within.start());
        let openers = &self.openers[from..];
        &openers[..openers.partition_point(|opener| opener.start < within.end())]
    }

    /// The cues of several sequences that begin with `openers` and are meant: all of these have to stand in `within`.
    fn of_several_sequences(
        &self,
        within: FoldedSpan,
        openers: &[Opener],
        is_meant: impl Fn(ConceptId) -> bool,
    ) -> impl Iterator<Item = Mention> {
        let nowhere = Stretch { start: 0, end: 0 };
        let letters = if openers.is_empty() { nowhere } else { self.hits.letters(within) };
        let reader = Reader { lexicon: self.lexicon, text: self.text, hits: &self.hits, until: letters.end };
        let cues = openers.iter().flat_map(move |opener| {
            let cues = self.lexicon.uses.opens(opener.hit.term).iter();
            cues.map(move |&cue| (opener.hit.at, self.lexicon.cue(cue)))
        });
        let meant = cues.filter(move |(_, cue)| is_meant(cue.concept));
        let found =
            meant.filter_map(move |(first, cue)| matched(cue, reader, letters.start, Begun::with(first)));
        found.filter(move |mention| within.contains(mention.span))
    }
}

/// In order of beginnings, each once. They are in order already but for those with the same beginning.
fn put_in_order(mentions: &mut Vec<Mention>) {
    for alike in mentions.chunk_by_mut(|one, next| one.span.start() == next.span.start()) {
        alike.sort_by_key(order);
    }
    mentions.dedup();
}

fn order(mention: &Mention) -> (usize, usize, ConceptId) {
    (mention.span.start(), mention.span.end(), mention.concept)
}
