//! The mentions of an article, found by their sentence, by their topic, and by what they make of the words before them.

use crate::lexicon::{ConceptId, Found, LEXICON, Mention, TopicId};

use jikenbo_text::FoldedSpan;

use super::Sentence;

/// A mention with the sentence it stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located {
    /// The words and the concept.
    pub(crate) mention: Mention,
    /// Index of the sentence.
    pub(crate) sentence: usize,
}

/// Every concept of the lexicon, in order of sentences; within a sentence in order of beginnings.
pub(super) struct Mentions {
    all: Vec<Located>,
    /// For each sentence the position of its first mention, and at last the number of all.
    begins: Vec<usize>,
    /// Positions by topic, in order.
    by_topic: Vec<(TopicId, usize)>,
    /// Where the marks of polarity end, by concept and in order.
    marks: Vec<(ConceptId, usize)>,
}

impl Mentions {
    /// Those of `sentences`.
    pub(super) fn of(sentences: &[Sentence], found: &Found) -> Self {
        let mut all: Vec<Located> = Vec::new();
        let mut begins = Vec::with_capacity(sentences.len() + 1);
        for (sentence, at) in sentences.iter().zip(0..) {
            begins.push(all.len());
            let mentions = found.mentions(sentence.span);
            all.extend(mentions.iter().map(|&mention| Located { mention, sentence: at }));
        }
        begins.push(all.len());
        Self { by_topic: by_topic(&all), marks: marks(&all), all, begins }
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &Located> {
        self.all.iter()
    }

    /// Those of one sentence, in order.
    pub(super) fn in_sentence(&self, sentence: usize) -> &[Located] {
        let bound = |at: usize| self.begins.get(at).copied().unwrap_or(self.all.len());
        self.all.get(bound(sentence)..bound(sentence + 1)).unwrap_or_default()
    }

    /// Those of a topic, in order.
    pub(super) fn of_topic(&self, topic: TopicId) -> impl Iterator<Item = &Located> {
        let from = self.by_topic.partition_point(|(known, _)| *known < topic);
        let until = self.by_topic.partition_point(|(known, _)| *known <= topic);
        self.by_topic[from..until].iter().map(|&(_, at)| &self.all[at])
    }

    /// Does a mark of polarity end in `reach`, at its end or before, but not at its beginning?
    pub(super) fn marked(&self, mark: ConceptId, reach: FoldedSpan) -> bool {
        let next = self.marks.partition_point(|known| *known <= (mark, reach.start()));
        self.marks.get(next).is_some_and(|&(known, end)| known == mark && end <= reach.end())
    }
}

fn by_topic(all: &[Located]) -> Vec<(TopicId, usize)> {
    let topic = |located: &Located| LEXICON.named(located.mention.concept).topic_id;
    let mut by_topic: Vec<_> = all.iter().map(topic).zip(0..).collect();
    by_topic.sort_unstable();
    by_topic
}

fn marks(all: &[Located]) -> Vec<(ConceptId, usize)> {
    let is_mark = |located: &&Located| LEXICON.named(located.mention.concept).topic == "polarity";
    let mut marks: Vec<_> = all
        .iter()
        .filter(is_mark)
        .map(|located| (located.mention.concept, located.mention.span.end()))
        .collect();
    marks.sort_unstable();
    marks
}
