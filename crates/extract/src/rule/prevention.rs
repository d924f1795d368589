//! Measures against recurrence, planned or done.

mod apart;
#[cfg(test)]
mod cases;
mod change;
mod counts;
mod deed;
#[cfg(test)]
mod each_kind;
#[cfg(test)]
mod joined;
mod measure;
mod part;
#[cfg(test)]
mod phrasings;
mod plan;
mod reform;
mod relation;
mod step;
#[cfg(test)]
mod tersely;
mod thing;
mod told;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Prevention;

use super::{named::gathered, remark};
use crate::lexicon::LEXICON;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::Words;
use measure::Measure;

/// The topic of the words that tell what a sentence makes of a measure.
const CONTEXT: &str = "prevention_context";

pub(super) fn read(reading: &Reading) -> Vec<Fact<Prevention>> {
    let attacked = is_attack(reading);
    let told = (0..reading.sentences.len()).flat_map(|at| measures(reading, at, attacked));
    gathered(reading, told.map(|measure| (measure.value, measure.span)))
}

/// Was it an attack? Only then does a mended program close a way in.
fn is_attack(reading: &Reading) -> bool {
    let attacks = reading.topic(CONTEXT).filter(|(_, name)| *name == "attack");
    attacks.into_iter().any(|(located, _)| reading.polarity_of(located) != Polarity::Negated)
}

/// The measures that a sentence tells. A step of no kind of its own (〜することとする) is a rule.
fn measures(reading: &Reading, sentence: usize, attacked: bool) -> Vec<Measure> {
    let is_for_readers = has(reading, sentence, "advice") || is_asked_of_readers(reading, sentence);
    if is_for_readers || !remark::hands_on_a_plan(reading, sentence) {
        return Vec::new();
    }
    let told = reading.in_sentence(sentence).iter().filter_map(|located| {
        let value = Prevention::named(name_in(located, "prevention")?)?;
        let measure = Measure { value, span: located.mention.span, head: located.mention.head };
        counts::counts(reading, located, value, attacked).then_some(measure)
    });
    let mut measures: Vec<Measure> = told.collect();
    measures
        .iter_mut()
        .for_each(|measure| measure.value = measure::by_its_thing(reading, sentence, *measure));
    part::settle(reading, &mut measures);
    let step = step::step(reading, sentence, &measures);
    match step::thing_of_step(reading, sentence, step, attacked) {
        Some(about) if measures.is_empty() => measures.push(about),
        _ => measures.extend(step),
    }
    measures
}

/// Under what is asked of readers: does the sentence ask for it (お使いのソフトを最新の状態に…お願いいたします)?
fn is_asked_of_readers(reading: &Reading, sentence: usize) -> bool {
    static ASKS: Words = Words::of(&["お願い", "ください", "下さい", "願います", "いただきますよう"]);
    reading.sentences[sentence].section == Section::Request && ASKS.stands_in(reading.sentence(sentence))
}

fn has(reading: &Reading, sentence: usize, name: &str) -> bool {
    reading.sentence_has(sentence, CONTEXT, name)
}

/// The name of the mention's concept, if it is one of this topic.
fn name_in(located: &Located, topic: &str) -> Option<&'static str> {
    let concept = LEXICON.named(located.mention.concept);
    (concept.topic == topic).then_some(concept.name)
}
