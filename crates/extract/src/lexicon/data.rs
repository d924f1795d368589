//! The lexicon as it lies in the executable: flat tables, ready for use.

use super::trie::Trie;

/// A concept of the lexicon, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ConceptId(pub(super) u16);

impl ConceptId {
    /// Its position among the concepts.
    pub(crate) fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// A topic of the lexicon, by the position of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TopicId(pub(super) u8);

impl TopicId {
    /// Its position among the topics.
    pub(crate) fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// One concept: `response.ppc_reported`.
#[derive(Debug)]
pub(crate) struct Concept {
    /// The file's name.
    pub(crate) topic: &'static str,
    /// The same as a number.
    pub(crate) topic_id: TopicId,
    /// The table's name.
    pub(crate) name: &'static str,
}

/// The compiled lexicon.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// All terms.
    pub(super) trie: Trie,
    /// The names of the topics.
    pub(super) topics: &'static [&'static str],
    pub(super) concepts: &'static [Concept],
    pub(super) cues: &'static [Cue],
    /// The slots of all sequences, those of one after the other.
    pub(super) slots: &'static [Slot],
    /// What must not stand beside sequences; the first is nothing.
    pub(super) sides: &'static [Sides],
    /// The sequences after the first of cues of several; the first list is empty.
    pub(super) others: Lists<Sequence>,
    /// The terms that may stand in one place of a cue, in order.
    pub(super) places: Lists<u32>,
    /// For each of these lists the low bits of its terms: most others are ruled out by one look.
    pub(super) masks: &'static [u64],
    /// What each term may stand for.
    pub(super) uses: Uses,
    /// How many second slots the cues have.
    pub(super) seconds: usize,
}

/// Lists one after the other.
#[derive(Debug)]
pub(super) struct Lists<T: 'static> {
    /// Where each begins, and at last where the last ends.
    pub(super) bounds: &'static [u32],
    pub(super) items: &'static [T],
}

/// What terms may stand for, in lists one after the other.
#[derive(Debug)]
pub(super) struct Uses {
    /// For each term where its lists begin, and at last where the last ones end.
    pub(super) bounds: &'static [Bounds],
    /// The cues of one sequence that may begin with a term.
    pub(super) begins: &'static [Beginning],
    /// The cues of several sequences whose first may begin with it.
    pub(super) opens: &'static [u16],
    /// The second slots in which it may stand, those directly after the first apart.
    pub(super) seconds: &'static [u16],
}

/// Where the lists of a term begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) begins: u32,
    pub(super) opens: u32,
    pub(super) seconds: u32,
}

/// A compiled cue. Cues and their parts are kept small: many of them are looked at in every text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub(super) opening: Sequence,
    pub(super) concept: ConceptId,
    /// Position of the list of the other sequences, which may stand anywhere in the sentence.
    pub(super) others: u16,
}

/// Slots in order, and what must not stand beside them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sequence {
    /// Position of the first slot.
    pub(super) first: u32,
    /// How many there are.
    pub(super) count: u16,
    /// Position of what must not stand beside them.
    pub(super) sides: u16,
}

/// What must not stand beside a sequence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sides {
    /// Directly before it.
    pub(super) not_after: &'static [&'static str],
    /// Directly after it.
    pub(super) not_before: &'static [&'static str],
}

/// The terms of a slot, and how many characters it may be away from the one before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) place: Place,
    pub(super) gap: u8,
}

/// The terms that may stand in one place of a cue: position of their list; `ONE` and the term itself where there is but
/// one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place(pub(super) u32);

/// Marks a place of one term.
pub(super) const ONE: u32 = 1 << 31;

/// A cue that begins with a term, by what it goes on with after its first slot.
#[derive(Clone, Copy, Debug)]
pub(super) enum Beginning {
    /// Nothing: the term alone tells of this concept.
    Alone(ConceptId),
    /// A term of a place directly after the first, and the two tell of this concept.
    Pair(ConceptId, Place),
    /// Nothing, but there is something that must not stand beside it.
    End(u16),
    /// A term of a place directly after the first, and more.
    Beside(u16, Place),
    /// A term of this second slot, at most so many characters away.
    Within(u16, u16, u8),
}
