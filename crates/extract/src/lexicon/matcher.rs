//! Finding the terms of the lexicon in a text, and its cues.

use std::borrow::Cow;

use jikenbo_text::FoldedSpan;

use super::data::{Beginning, ConceptId, Cue, Lexicon, ONE, Place, Sequence};

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
struct TermHit {
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

impl Lexicon {
    /// The words of `cue`, of which `begun` begin its first sequence.
    fn matched(&self, cue: &Cue, reader: Reader, begun: Begun) -> Option<Mention> {
        let (mut span, mut head) = self.sequence(&cue.opening, reader, begun)?;
        for sequence in cue.others {
            let found = self.anywhere(sequence, reader)?;
            span = span.cover(found.0);
            head = if found.1.end() > head.end() { found.1 } else { head };
        }
        Some(Mention { concept: cue.concept, span, head })
    }

    /// The first words in the sentence that are this sequence.
    fn anywhere(&self, sequence: &Sequence, reader: Reader) -> Option<(FoldedSpan, FoldedSpan)> {
        let place = self.choices(sequence.slots.first()?.place);
        let begins = |(_, hit): &(usize, &TermHit)| place.holds(hit.term);
        let mut beginnings = reader.hits.iter().enumerate().filter(begins);
        beginnings.find_map(|(at, hit)| self.sequence(sequence, reader, Begun::with(hit.span, at + 1)))
    }

    /// The words of this sequence that begin with those that are `begun`: their cover and the last of them.
    fn sequence(
        &self,
        sequence: &Sequence,
        reader: Reader,
        begun: Begun,
    ) -> Option<(FoldedSpan, FoldedSpan)> {
        let Begun { first, mut last, slots, mut from } = begun;
        for slot in sequence.slots.get(slots..)? {
            let at = reader.next(from, last.end(), self.choices(slot.place), slot.gap)?;
            last = reader.hits[at].span;
            from = at + 1;
        }
        let cover = first.cover(last);
        reader.stands_free(sequence, cover).then_some((cover, last))
    }
}

impl Lexicon {
    fn choices(&self, place: Place) -> Choices<'_> {
        Choices { lexicon: self, place }
    }
}

/// The terms that may stand in one place of a cue.
#[derive(Clone, Copy)]
struct Choices<'x> {
    lexicon: &'x Lexicon,
    place: Place,
}

impl Choices<'_> {
    fn holds(self, term: u32) -> bool {
        let Place { mask, terms } = self.place;
        mask >> (term & 63) & 1 == 1
            && if terms & ONE == 0 {
                self.lexicon.places.get(terms).binary_search(&term).is_ok()
            } else {
                terms == ONE | term
            }
    }
}

/// The first words of a sequence.
#[derive(Clone, Copy)]
struct Begun {
    first: FoldedSpan,
    last: FoldedSpan,
    /// Slots that are filled.
    slots: usize,
    /// The hit from which on the next slot may be filled.
    from: usize,
}

impl Begun {
    /// With one word, after which the sequence may go on from `hits[from]` on.
    fn with(first: FoldedSpan, from: usize) -> Self {
        Self { first, last: first, slots: 1, from }
    }
}

/// The hits that begin where another ends.
#[derive(Clone, Copy)]
struct Beside {
    /// The first of them, or the next hit where there is none.
    from: usize,
    until: usize,
    /// The low bits of their terms: most places are ruled out by one look.
    mask: u64,
}

/// The text and the terms found in it, or in a part of it.
#[derive(Clone, Copy)]
struct Reader<'t> {
    text: &'t str,
    hits: &'t [TermHit],
}

impl Reader<'_> {
    /// How many hits from `from` on begin before `end`.
    fn begun(self, from: usize, end: usize) -> usize {
        let further = self.hits.get(from..).unwrap_or_default();
        further.iter().take_while(|hit| hit.span.start() < end).count()
    }

    /// What begins where the hit at `at` ends.
    fn beside(self, at: usize) -> Beside {
        let end = self.hits.get(at).map_or(0, |hit| hit.span.end());
        let from = at + self.begun(at, end);
        let further = self.hits.get(from..).unwrap_or_default();
        let alike = further.iter().take_while(|hit| hit.span.start() == end);
        let (count, mask) = alike.fold((0, 0), |(count, mask), hit| (count + 1, mask | 1 << (hit.term & 63)));
        Beside { from, until: from + count, mask }
    }

    /// The longest term of `place` among those beside a hit.
    fn longest(self, beside: Beside, place: Choices<'_>) -> Option<usize> {
        let mut alike = beside.from..beside.until;
        alike.rfind(|&at| self.hits.get(at).is_some_and(|hit| place.holds(hit.term)))
    }

    /// The nearest of the hits from `from` on that is one of `terms` and begins at most `gap` characters after `end`.
    /// Of those that begin at one place the longest.
    fn next(self, from: usize, end: usize, place: Choices<'_>, gap: u8) -> Option<usize> {
        let further = self.hits.get(from..)?;
        let begun = self.begun(from, end);
        // A character is at most four bytes: beyond that no counting is needed.
        let reach = end + usize::from(gap) * 4;
        let near = further[begun..].iter().take_while(|hit| hit.span.start() <= reach);
        let (first, start) = near
            .zip(begun..)
            .find(|(hit, _)| place.holds(hit.term))
            .map(|(hit, at)| (at, hit.span.start()))?;
        let alike = further[first..].iter().take_while(|hit| hit.span.start() == start);
        let longest = alike.zip(first..).filter(|(hit, _)| place.holds(hit.term)).last()?.1;
        is_within(self.text, end, start, gap).then_some(from + longest)
    }

    /// Stands nothing beside the words that would make them mean something else?
    fn stands_free(self, sequence: &Sequence, cover: FoldedSpan) -> bool {
        let is_after =
            |word: &&str| self.text.get(..cover.start()).is_some_and(|before| before.ends_with(word));
        let is_before =
            |word: &&str| self.text.get(cover.end()..).is_some_and(|after| after.starts_with(word));
        !sequence.not_after.iter().any(is_after) && !sequence.not_before.iter().any(is_before)
    }
}

fn is_within(text: &str, from: usize, to: usize, gap: u8) -> bool {
    from == to || text.get(from..to).is_some_and(|between| between.chars().count() <= usize::from(gap))
}

/// For each second slot the nearest two places in the text at which terms stand that may fill it, while the text is
/// read backwards.
struct Ahead(Vec<[Near; 2]>);

/// Where a term begins, and its position among the hits: that of the shortest that begins there.
#[derive(Clone, Copy)]
struct Near {
    start: u32,
    at: u32,
}

/// Nowhere.
const FAR: Near = Near { start: u32::MAX, at: u32::MAX };

impl Ahead {
    fn new(slots: usize) -> Self {
        Self(vec![[FAR; 2]; slots])
    }

    /// The position among the hits from which a cue may go on from `end` to a term of `slot`. Most cues are ruled out
    /// here.
    fn goes_on(&self, slot: u16, reach: u16, end: u32) -> Option<usize> {
        let [nearest, beyond] = self.0.get(usize::from(slot))?;
        let next = if nearest.start < end { beyond } else { nearest };
        (next.start <= end.saturating_add(u32::from(reach))).then_some(next.at as usize)
    }

    fn pass(&mut self, slots: &[u16], passed: Near) {
        for &slot in slots {
            let [nearest, beyond] = &mut self.0[usize::from(slot)];
            if nearest.start != passed.start {
                *beyond = *nearest;
            }
            *nearest = passed;
        }
    }
}

impl Lexicon {
    /// All that it knows in a folded text.
    pub(crate) fn found<'t>(&'t self, text: &'t str) -> Found<'t> {
        let hits = self.hits(text);
        let mentions = self.of_one_sequence(Reader { text, hits: &hits });
        let opens = |hit: &TermHit| !self.opens.get(hit.term).is_empty();
        let openers = (0..hits.len()).filter(|&at| opens(&hits[at])).collect();
        Found { lexicon: self, text, hits, mentions, openers }
    }

    /// All terms, in order of their beginnings.
    fn hits(&self, text: &str) -> Vec<TermHit> {
        let mut hits: Vec<TermHit> = Vec::with_capacity(text.len() / 2);
        self.trie.find(text, |term, start, end| {
            hits.push(TermHit { term, span: FoldedSpan::between(start, end) });
        });
        hits
    }

    /// The cues of one sequence, in order.
    fn of_one_sequence(&self, reader: Reader) -> Vec<Mention> {
        let mut ahead = Ahead::new(self.slots);
        let mut mentions = Vec::with_capacity(reader.hits.len());
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        for (at, hit) in reader.hits.iter().enumerate().rev() {
            let begins = self.begins.get(hit.term);
            if !begins.is_empty() {
                let (beside, end) = (reader.beside(at), offset(hit.span.end()));
                for beginning in begins.iter().rev() {
                    let from = match *beginning {
                        Beginning::Alone(_) | Beginning::End(_) => Some(beside.from),
                        Beginning::Pair(_, _, mask) | Beginning::Beside(_, _, mask) => {
                            (mask & beside.mask != 0).then_some(beside.from)
                        }
                        Beginning::Within(_, slot, reach) => ahead.goes_on(slot, reach, end),
                    };
                    if let Some(from) = from {
                        mentions.extend(self.begun(beginning, reader, hit.span, beside, from));
                    }
                }
            }
            ahead.pass(self.seconds.get(hit.term), Near { start: offset(hit.span.start()), at: offset(at) });
        }
        mentions.reverse();
        put_in_order(&mut mentions);
        mentions
    }
}

impl Lexicon {
    /// The cue that begins with `first`, if it goes on from `hits[from]` on.
    fn begun(
        &self,
        beginning: &Beginning,
        reader: Reader,
        first: FoldedSpan,
        beside: Beside,
        from: usize,
    ) -> Option<Mention> {
        let second = |terms, mask| reader.longest(beside, self.choices(Place { mask, terms }));
        let (cue, begun) = match *beginning {
            Beginning::Alone(concept) => return Some(Mention { concept, span: first, head: first }),
            Beginning::Pair(concept, terms, mask) => {
                let head = reader.hits[second(terms, mask)?].span;
                return Some(Mention { concept, span: first.cover(head), head });
            }
            Beginning::Beside(cue, terms, mask) => {
                let at = second(terms, mask)?;
                (cue, Begun { first, last: reader.hits[at].span, slots: 2, from: at + 1 })
            }
            Beginning::End(cue) | Beginning::Within(cue, ..) => (cue, Begun::with(first, from)),
        };
        self.matched(&self.cues[usize::from(cue)], reader, begun)
    }
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

    /// The positions of the hits in `within` that begin a cue of several sequences.
    fn openers_in(&self, within: FoldedSpan) -> &[usize] {
        if self.openers.is_empty() || within.len() > SENTENCE {
            return &[];
        }
        let start = |at: &usize| self.hits[*at].span.start();
        let from = self.openers.partition_point(|at| start(at) < within.start());
        let until = self.openers.partition_point(|at| start(at) < within.end());
        &self.openers[from..until]
    }

    /// The cues of several sequences that begin with `openers` and are meant: all of these have to stand in `within`.
    fn of_several_sequences(
        &self,
        within: FoldedSpan,
        openers: &[usize],
        is_meant: impl Fn(ConceptId) -> bool,
    ) -> impl Iterator<Item = Mention> {
        let begun = |offset: usize| self.hits.partition_point(|hit| hit.span.start() < offset);
        let hits = if openers.is_empty() { 0..0 } else { begun(within.start())..begun(within.end()) };
        let first = hits.start;
        let reader = Reader { text: self.text, hits: &self.hits[hits] };
        let cues = openers.iter().flat_map(move |&opener| {
            let cues = self.lexicon.opens.get(self.hits[opener].term).iter();
            cues.map(move |&cue| (opener, &self.lexicon.cues[cue as usize]))
        });
        let meant = cues.filter(move |(_, cue)| is_meant(cue.concept));
        let found = meant.filter_map(move |(opener, cue)| {
            self.lexicon.matched(cue, reader, Begun::with(self.hits[opener].span, opener + 1 - first))
        });
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
