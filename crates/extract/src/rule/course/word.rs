//! The concepts of `lexicon/date.toml`: what words make of the date they stand with.

use std::sync::LazyLock;

use crate::lexicon::{ConceptId, LEXICON};
use crate::reading::Located;

/// What a word says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rule) enum Word {
    /// It happened then.
    Occurred,
    /// A thing was taken along then: the event, or the last use before a loss.
    Carried,
    /// An insider used what was entrusted to them: the event, where that is what the article tells of.
    Used,
    /// An exposure began then.
    Exposed,
    /// An exposure ended then.
    Closed,
    /// A lost thing was last seen then.
    LastSeen,
    /// It was noticed then.
    Discovered,
    /// It was seen to be so then: noticing, or the later confirmation.
    Confirmed,
    /// The public was told then.
    Announced,
    /// Something was done about it then.
    Handled,
    /// The data is of that time.
    OfData,
    /// Cards were used then.
    OfCards,
    /// The label of the day of the event.
    LabelOccurred,
    /// The label of the day it was noticed.
    LabelDiscovered,
    /// The label of the day of the notice.
    LabelDisclosed,
    /// The label of the day of a change to the notice.
    LabelUpdated,
    /// A label of other days.
    LabelOther,
    /// An earlier notice.
    Earlier,
    /// A date of which the words tell nothing we know.
    Untold,
}

const NAMES: &[(&str, Word)] = &[
    ("occurred", Word::Occurred),
    ("carried", Word::Carried),
    ("used", Word::Used),
    ("exposed", Word::Exposed),
    ("closed", Word::Closed),
    ("last_seen", Word::LastSeen),
    ("discovered", Word::Discovered),
    ("confirmed", Word::Confirmed),
    ("announced", Word::Announced),
    ("handled", Word::Handled),
    ("of_data", Word::OfData),
    ("of_cards", Word::OfCards),
    ("label_occurred", Word::LabelOccurred),
    ("label_discovered", Word::LabelDiscovered),
    ("label_disclosed", Word::LabelDisclosed),
    ("label_updated", Word::LabelUpdated),
    ("label_other", Word::LabelOther),
    ("earlier", Word::Earlier),
];

/// By the positions of concepts.
/// The sentence tells that the owner was told.
pub(super) static TOLD_OWNER: LazyLock<ConceptId> = LazyLock::new(|| concept("told_owner"));

/// The sentence tells what a contractor did.
pub(super) static OF_CONTRACTOR: LazyLock<ConceptId> = LazyLock::new(|| concept("of_contractor"));

fn concept(name: &str) -> ConceptId {
    LEXICON.concept("date", name).expect("a table of lexicon/date.toml")
}

static WORDS: LazyLock<Vec<Option<Word>>> = LazyLock::new(|| {
    let mut words = Vec::new();
    for &(name, word) in NAMES {
        let at = concept(name).position();
        words.resize(words.len().max(at + 1), None);
        words[at] = Some(word);
    }
    words
});

impl Word {
    /// What a mention says of dates, if anything.
    pub(in crate::rule) fn of(located: &Located) -> Option<Self> {
        WORDS.get(located.mention.concept.position()).copied().flatten()
    }

    /// Its name in the lexicon.
    pub(in crate::rule) fn name(self) -> &'static str {
        NAMES.iter().find(|(_, word)| *word == self).map_or("untold", |(name, _)| name)
    }

    /// Is it the label of a line or of a cell?
    pub(in crate::rule) fn is_label(self) -> bool {
        use Word::{LabelDisclosed, LabelDiscovered, LabelOccurred, LabelOther, LabelUpdated};
        matches!(self, LabelDisclosed | LabelDiscovered | LabelOccurred | LabelOther | LabelUpdated)
    }

    /// Does it tell that the event was noticed?
    pub(in crate::rule) fn is_noticing(self) -> bool {
        matches!(self, Word::Discovered | Word::Confirmed | Word::LabelDiscovered)
    }

    /// May the same words go on to tell that it was noticed that day: the event, or the last use of what was lost?
    pub(in crate::rule) fn leads_to_noticing(self) -> bool {
        self.is_event() || self == Word::LastSeen
    }

    /// Does it tell the event itself?
    pub(in crate::rule) fn is_event(self) -> bool {
        matches!(self, Word::Occurred | Word::Exposed | Word::Carried)
    }
}
