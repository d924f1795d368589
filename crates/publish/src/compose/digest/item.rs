//! One item of a digest: the headline with its facts, the gist, the lessons, the excerpt.

use std::collections::BTreeSet;

use super::section;
use crate::compose::facts::blanks;
use crate::compose::maker::{Blanks, Draft, Maker};
use crate::compose::{Order, mask, trace};
use crate::matter::Matter;
use crate::piece::{Block, Entry, Inline, Note, Section};
use crate::template::{Digest, Measure};

/// The lessons that a digest has told so far.
#[derive(Debug, Default)]
pub(super) struct Lessons(BTreeSet<String>);

/// The sections of one item; what `told` holds is not told again where there is something else to tell.
pub(super) fn sections(
    maker: &mut Maker<'_>,
    words: &Digest,
    matter: &Matter,
    told: &mut Lessons,
) -> Vec<Section> {
    let order = maker.order;
    let (blanks, number) = (blanks(order, matter), Some(matter.number));
    let headline = maker.choose("digest.headline", number, &words.headline, &blanks);
    let line = maker.fill(&words.line, &blanks);
    let addresses = addresses(order, matter);
    let head = Section {
        entry: Some(Entry {
            number: matter.number,
            on: matter.disclosed(),
            address: addresses.first().cloned(),
        }),
        ..section(&anchor(matter), headline, 1, head_blocks(line, &addresses))
    };
    let gist = gist(maker, words, matter, &blanks);
    let lessons = lessons(maker, words, matter, &blanks, told);
    let excerpt = excerpt(order, words, matter);
    [Some(head), Some(gist), Some(lessons), excerpt].into_iter().flatten().collect()
}

/// Where the item begins.
pub(super) fn anchor(matter: &Matter) -> String {
    format!("i{}", matter.number)
}

fn head_blocks(line: Vec<Inline>, addresses: &[String]) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(line)];
    if !addresses.is_empty() {
        blocks
            .push(Block::List(addresses.iter().map(|address| vec![trace::link(address.clone())]).collect()));
    }
    blocks
}

/// Addresses of an item that are shown.
const ADDRESSES: usize = 3;

fn addresses(order: &Order<'_>, matter: &Matter) -> Vec<String> {
    let shown = if order.is_masked { 0 } else { ADDRESSES };
    matter.addresses().into_iter().take(shown).collect()
}

/// The places of the sentences, for those who look for what is missing.
const SENTENCES: [&str; 3] = ["digest.sentences.1", "digest.sentences.2", "digest.sentences.3"];

fn gist(maker: &mut Maker<'_>, words: &Digest, matter: &Matter, blanks: &Blanks) -> Section {
    let places = SENTENCES.iter().zip(&words.sentences);
    let sentences: Vec<_> =
        places.map(|(place, wordings)| maker.choose(place, Some(matter.number), wordings, blanks)).collect();
    let sentences = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    let title = vec![Inline::text(words.gist.clone())];
    section(&format!("{}-gist", anchor(matter)), title, 2, vec![Block::List(sentences)])
}

fn lessons(
    maker: &mut Maker<'_>,
    words: &Digest,
    matter: &Matter,
    blanks: &Blanks,
    told: &mut Lessons,
) -> Section {
    let mut items = Vec::new();
    if blanks.contains_key("prevention") {
        items.push(maker.fill(&words.announced, blanks));
    }
    for measure in told.fitting(&maker.order.templates.measures.measure, matter, words.lessons_at_most) {
        let own = Blanks::from([("measure", vec![Draft::Words(measure.words.clone())])]);
        let mut lesson = maker.fill(&words.lesson, &own);
        let source = vec![Inline::text(format!("{} ", measure.source)), trace::link(measure.address.clone())];
        let note = maker.note(Note { number: None, words: source });
        lesson.push(Inline::Note(note));
        items.push(lesson);
    }
    let mut blocks = Vec::new();
    if !items.is_empty() {
        blocks.push(Block::List(items));
    }
    blocks.push(maker.slot(&anchor(matter), &words.lesson_prompt));
    section(&format!("{}-lessons", anchor(matter)), vec![Inline::text(words.lessons.clone())], 2, blocks)
}

impl Lessons {
    /// The measures that fit the incident and were not told yet, those that fit best first; where all were, the best.
    fn fitting<'t>(&mut self, measures: &'t [Measure], matter: &Matter, at_most: usize) -> Vec<&'t Measure> {
        let fits = measures.iter().map(|measure| (fit(measure, matter), measure));
        let mut fits: Vec<_> = fits.filter(|(fit, _)| *fit > 0).collect();
        fits.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
        let best = fits.first().map(|(_, measure)| *measure);
        let is_new = |measure: &&Measure| !self.0.contains(&measure.words);
        let new: Vec<_> = fits.into_iter().map(|(_, measure)| measure).filter(is_new).take(at_most).collect();
        self.0.extend(new.iter().map(|measure| measure.words.clone()));
        if new.is_empty() { best.into_iter().collect() } else { new }
    }
}

/// How well a measure fits the incident; 0 where it does not, as one for other things than those that were hit.
fn fit(measure: &Measure, matter: &Matter) -> usize {
    let record = &matter.record;
    let cause = record.cause.iter().filter(|fact| measure.causes.contains(&fact.value)).count();
    let vectors = record.vector.iter().filter(|fact| measure.vectors.contains(&fact.value)).count();
    let assets = record.assets.iter().filter(|fact| measure.assets.contains(&fact.value)).count();
    let parties = record.parties.iter().filter(|fact| measure.parties.contains(&fact.value.role)).count();
    let decides = cause * 3 + vectors * 3 + parties.min(1) * 2;
    let is_of_others = assets == 0 && !measure.assets.is_empty() && !record.assets.is_empty();
    if decides == 0 || is_of_others { 0 } else { decides + assets }
}

fn excerpt(order: &Order<'_>, words: &Digest, matter: &Matter) -> Option<Section> {
    let (mut lines, is_cut) = matter.excerpt.as_ref()?.beginning(words.excerpt_characters);
    lines.iter_mut().for_each(|line| *line = mask::quoted(order, matter, line));
    let last = lines.last_mut()?;
    if is_cut {
        last.push_str(&order.templates.words.clipped);
    }
    let source = match order.is_masked {
        true => vec![Inline::text(matter.number.to_string())],
        false => trace::source(order, matter),
    };
    let quotation = Block::Quotation { lines, source };
    let title = vec![Inline::text(words.excerpt.clone())];
    Some(section(&format!("{}-excerpt", anchor(matter)), title, 2, vec![quotation]))
}
