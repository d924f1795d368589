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
    /// The terms that may stand in one place of a cue, in order.
    pub(super) places: Lists<u32>,
    /// What each term may stand for.
    pub(super) uses: Uses,
    /// How many second slots the cues have.
    pub(super) slots: usize,
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
    pub(super) opens: &'static [u32],
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

/// A compiled cue.
#[derive(Debug)]
pub(super) struct Cue {
    pub(super) concept: ConceptId,
    pub(super) opening: Sequence,
    /// The other sequences, which may stand anywhere in the sentence.
    pub(super) others: &'static [Sequence],
}

/// Slots in order, and what must not stand beside them.
#[derive(Debug)]
pub(super) struct Sequence {
    pub(super) slots: &'static [Slot],
    pub(super) not_after: &'static [&'static str],
    pub(super) not_before: &'static [&'static str],
}

/// The terms of a slot, and how many characters it may be away from the one before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) place: Place,
    pub(super) gap: u8,
}

/// The terms that may stand in one place of a cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The low bits of its terms: most others are ruled out by one look.
    pub(super) mask: u64,
    /// Position of the list of its terms; `ONE` and the term itself where there is but one.
    pub(super) terms: u32,
}

/// Marks a place of one term.
pub(super) const ONE: u32 = 1 << 31;

/// A cue that begins with a term, by what it goes on with after its first slot.
#[derive(Clone, Copy, Debug)]
pub(super) enum Beginning {
    /// Nothing: the term alone tells of this concept.
    Alone(ConceptId),
    /// A term of a place, told as `Place` tells it, directly after the first, and the two tell of this concept.
    Pair(ConceptId, u32, u64),
    /// Nothing, but there is something that must not stand beside it.
    End(u16),
    /// A term of a place, told as `Place` tells it, directly after the first, and more.
    Beside(u16, u32, u64),
    /// A term of this second slot, at most so many characters away.
    Within(u16, u16, u16),
}
