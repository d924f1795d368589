//! Finding the sequences of cues among the terms of a text.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::data::{Lexicon, Lists, ONE, Place, Sequence};
use super::hits::{Hit, Hits, Stretch};

impl<T> Lists<T> {
    /// The list at `at`; empty where there is none.
    fn get(&self, at: u32) -> &'static [T] {
        let Some([start, end, ..]) = self.bounds.get(at as usize..) else { return &[] };
        self.items.get(*start as usize..*end as usize).unwrap_or_default()
    }
}

impl Lexicon {
    /// The terms that may stand in a place.
    pub(super) fn choices(&self, place: Place) -> Choices<'_> {
        Choices { lexicon: self, place }
    }
}

/// The terms that may stand in one place of a cue.
#[derive(Clone, Copy)]
pub(super) struct Choices<'x> {
    lexicon: &'x Lexicon,
    place: Place,
}

impl Choices<'_> {
    fn may_hold(self, mask: u64) -> bool {
        self.place.mask & mask != 0
    }

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
pub(super) struct Begun {
    first: Stretch,
    last: Stretch,
    /// Slots that are filled.
    slots: usize,
}

impl Begun {
    /// With one word.
    pub(super) fn with(first: Stretch) -> Self {
        Self { first, last: first, slots: 1 }
    }

    /// And with a second one.
    pub(super) fn and(self, last: Stretch) -> Self {
        Self { last, slots: self.slots + 1, ..self }
    }
}

/// The words of a sequence.
#[derive(Clone, Copy)]
pub(super) struct Said {
    /// From the first to the last.
    pub(super) cover: Stretch,
    /// The last.
    pub(super) last: Stretch,
}

/// The text and the terms found in it; sequences are looked for up to one of its letters.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t> {
    pub(super) lexicon: &'t Lexicon,
    pub(super) text: &'t str,
    pub(super) hits: &'t Hits,
    /// Where no word begins any more.
    pub(super) until: u32,
}

impl<'t> Reader<'t> {
    /// The first words from letter `from` on that are this sequence.
    pub(super) fn anywhere(self, sequence: &Sequence, from: u32) -> Option<Said> {
        let place = self.lexicon.choices(sequence.slots.first()?.place);
        let letters = self.hits.masks(Stretch { start: from, end: self.until });
        letters.filter(|&(_, mask)| place.may_hold(mask)).find_map(|(letter, _)| {
            let first = self.hits.beginning(letter).0.iter().filter(|hit| place.holds(hit.term));
            first.into_iter().find_map(|hit| self.sequence(sequence, Begun::with(hit.at)))
        })
    }

    /// The words of this sequence that begin with those that are `begun`.
    pub(super) fn sequence(self, sequence: &Sequence, begun: Begun) -> Option<Said> {
        let Begun { first, mut last, slots } = begun;
        for slot in sequence.slots.get(slots..)? {
            let farthest = last.end.saturating_add(u32::from(slot.gap));
            last = self.nearest(last.end..farthest, self.lexicon.choices(slot.place))?.at;
        }
        let cover = first.cover(last);
        self.stands_free(sequence, cover).then_some(Said { cover, last })
    }

    /// Of the terms of `place` that begin at one of these letters or right behind them the nearest, of those that begin
    /// at one letter the longest.
    pub(super) fn nearest(self, letters: Range<u32>, place: Choices<'_>) -> Option<Hit> {
        let end = letters.end.saturating_add(1).min(self.until);
        let masks = self.hits.masks(Stretch { start: letters.start, end: end.max(letters.start) });
        let alike = masks.filter(|&(_, mask)| place.may_hold(mask));
        alike.into_iter().find_map(|(letter, _)| longest(self.hits.beginning(letter).0, place))
    }

    /// Stands nothing beside the words that would make them mean something else?
    fn stands_free(self, sequence: &Sequence, cover: Stretch) -> bool {
        if sequence.not_after.is_empty() && sequence.not_before.is_empty() {
            return true;
        }
        let cover: FoldedSpan = self.hits.span(cover);
        let before = self.text.get(..cover.start()).unwrap_or_default();
        let after = self.text.get(cover.end()..).unwrap_or_default();
        !sequence.not_after.iter().any(|word| before.ends_with(word))
            && !sequence.not_before.iter().any(|word| after.starts_with(word))
    }
}

/// The longest term of `place` among those that begin at one letter.
pub(super) fn longest(alike: &[Hit], place: Choices<'_>) -> Option<Hit> {
    alike.iter().rfind(|hit| place.holds(hit.term)).copied()
}
