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

/// A mark of polarity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    /// Where its words begin and end.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) concept: ConceptId,
}

/// Every concept of the lexicon, in order of sentences; within a sentence in order of beginnings.
pub(super) struct Mentions {
    all: Vec<Located>,
    /// For each sentence the position of its first mention, and at last the number of all.
    begins: Vec<usize>,
    /// Positions by topic, in order.
    by_topic: Vec<u32>,
    /// For each topic the end of its positions.
    topic_ends: Vec<u32>,
    /// Where the marks of polarity end, in order.
    marks: Vec<Mark>,
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
        let (by_topic, topic_ends) = by_topic(&all);
        Self { by_topic, topic_ends, marks: marks(&all), all, begins }
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
        let end = |at: usize| self.topic_ends.get(at).map_or(0, |&end| end as usize);
        let at = topic.position();
        let within = at.checked_sub(1).map_or(0, end)..end(at);
        self.by_topic.get(within).unwrap_or_default().iter().map(|&at| &self.all[at as usize])
    }

    /// The marks of polarity that end in `reach`, at its end or before, but not at its beginning.
    pub(super) fn marks(&self, reach: FoldedSpan) -> &[Mark] {
        let from = self.marks.partition_point(|mark| mark.end <= reach.start());
        let ended = self.marks.get(from..).unwrap_or_default();
        &ended[..ended.partition_point(|mark| mark.end <= reach.end())]
    }
}

/// The positions by topic, and for each topic where they end.
fn by_topic(all: &[Located]) -> (Vec<u32>, Vec<u32>) {
    let topic = |located: &Located| LEXICON.named(located.mention.concept).topic_id.position();
    let mut ends = vec![0; LEXICON.topics()];
    all.iter().for_each(|located| ends[topic(located)] += 1);
    let mut next = 0;
    for end in &mut ends {
        // For now where the topic begins: as its positions are put there, it moves to where they end.
        (*end, next) = (next, next + *end);
    }
    let mut by_topic = vec![0; all.len()];
    for (located, at) in all.iter().zip(0..) {
        let place = &mut ends[topic(located)];
        by_topic[*place as usize] = at;
        *place += 1;
    }
    (by_topic, ends)
}

fn marks(all: &[Located]) -> Vec<Mark> {
    let polarity = LEXICON.topic("polarity");
    let is_mark = |located: &&Located| Some(LEXICON.named(located.mention.concept).topic_id) == polarity;
    let mark = |located: &Located| Mark {
        start: located.mention.span.start(),
        end: located.mention.span.end(),
        concept: located.mention.concept,
    };
    let mut marks: Vec<Mark> = all.iter().filter(is_mark).map(mark).collect();
    marks.sort_unstable();
    marks
}
