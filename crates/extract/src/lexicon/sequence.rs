//! Finding the sequences of cues among the terms of a text.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::data::{Cue, Lexicon, Lists, ONE, Place, Sequence, Sides, Slot};
use super::hits::{Hit, Hits, Stretch};

impl<T> Lists<T> {
    /// The list at `at`; empty where there is none.
    fn get(&self, at: u32) -> &'static [T] {
        let Some([start, end, ..]) = self.bounds.get(at as usize..) else { return &[] };
        self.items.get(*start as usize..*end as usize).unwrap_or_default()
    }
}

impl Lexicon {
    /// The cue at this position of the tables.
    pub(super) fn cue(&self, at: u16) -> &Cue {
        &self.cues[usize::from(at)]
    }

    /// The sequences of a cue after its first.
    pub(super) fn others(&self, cue: &Cue) -> &'static [Sequence] {
        self.others.get(u32::from(cue.others))
    }

    /// The slots of a sequence.
    pub(super) fn slots(&self, sequence: Sequence) -> &'static [Slot] {
        let from = self.slots.get(sequence.first as usize..).unwrap_or_default();
        from.get(..usize::from(sequence.count)).unwrap_or_default()
    }

    fn sides(&self, sequence: Sequence) -> Option<&'static Sides> {
        self.sides.get(usize::from(sequence.sides)).filter(|_| sequence.sides != 0)
    }

    /// The low bits of the terms that may stand in a place.
    fn mask(&self, place: Place) -> u64 {
        if place.0 & ONE == 0 {
            self.masks.get(place.0 as usize).copied().unwrap_or_default()
        } else {
            1 << (place.0 & 63)
        }
    }

    /// May one of the terms with these low bits stand in a place?
    pub(super) fn may_hold(&self, place: Place, mask: u64) -> bool {
        self.mask(place) & mask != 0
    }

    /// May the term stand in a place?
    fn holds(&self, place: Place, term: u32) -> bool {
        if place.0 & ONE == 0 {
            self.may_hold(place, 1 << (term & 63)) && self.places.get(place.0).binary_search(&term).is_ok()
        } else {
            place.0 == ONE | term
        }
    }

    /// The longest term of a place among those that begin at one letter.
    pub(super) fn longest(&self, alike: &[Hit], place: Place) -> Option<Hit> {
        alike.iter().rfind(|hit| self.holds(place, hit.term)).copied()
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
    pub(super) fn anywhere(self, sequence: Sequence, from: u32) -> Option<Said> {
        let place = self.lexicon.slots(sequence).first()?.place;
        let letters = self.hits.masks(Stretch { start: from, end: self.until });
        letters.filter(|&(_, mask)| self.lexicon.may_hold(place, mask)).find_map(|(letter, _)| {
            let mut first = self.hits.beginning(letter).0.iter();
            first.find_map(|hit| {
                let begun = self.lexicon.holds(place, hit.term).then(|| Begun::with(hit.at))?;
                self.sequence(sequence, begun)
            })
        })
    }

    /// The words of this sequence that begin with those that are `begun`.
    pub(super) fn sequence(self, sequence: Sequence, begun: Begun) -> Option<Said> {
        let Begun { first, mut last, slots } = begun;
        for slot in self.lexicon.slots(sequence).get(slots..)? {
            let farthest = last.end.saturating_add(u32::from(slot.gap));
            last = self.nearest(last.end..farthest, slot.place)?.at;
        }
        let cover = first.cover(last);
        let sides = self.lexicon.sides(sequence);
        sides.is_none_or(|sides| self.stands_free(sides, cover)).then_some(Said { cover, last })
    }

    /// Of the terms of `place` that begin at one of these letters or right behind them the nearest, of those that begin
    /// at one letter the longest.
    pub(super) fn nearest(self, letters: Range<u32>, place: Place) -> Option<Hit> {
        if letters.is_empty() && letters.start < self.until {
            let (alike, mask) = self.hits.beginning(letters.start);
            return self.lexicon.may_hold(place, mask).then(|| self.lexicon.longest(alike, place)).flatten();
        }
        let end = letters.end.saturating_add(1).min(self.until);
        let (wanted, reach) =
            (self.lexicon.mask(place), Stretch { start: letters.start, end: end.max(letters.start) });
        for (letter, mask) in self.hits.masks(reach) {
            if mask & wanted != 0
                && let Some(hit) = self.lexicon.longest(self.hits.beginning(letter).0, place)
            {
                return Some(hit);
            }
        }
        None
    }

    /// Stands nothing beside the words that would make them mean something else?
    fn stands_free(self, sides: &Sides, cover: Stretch) -> bool {
        let cover: FoldedSpan = self.hits.span(cover);
        let before = self.text.get(..cover.start()).unwrap_or_default();
        let after = self.text.get(cover.end()..).unwrap_or_default();
        !sides.not_after.iter().any(|word| before.ends_with(word))
            && !sides.not_before.iter().any(|word| after.starts_with(word))
    }
}
