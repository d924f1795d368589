//! A sentence on one line, the words in it that a value was read from marked, and where it stands.

use jikenbo_model::{Place, Span};
use jikenbo_publish::Value;

use super::mark::{marked, one_line, unwrapped};
use crate::message::{Key, Language};
use crate::task::sourced::Sourced;

/// Characters of a sentence shown on either side of the words in it.
const AROUND: usize = 60;

/// A sentence and the words in it that a value was read from.
pub(super) struct Sentence {
    pub(super) span: Span,
    pub(super) marks: Vec<Span>,
}

/// The sentences of a value's evidence, the decisive one first.
pub(super) fn sentences(value: &Value<'_>, article: &Sourced) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = Vec::new();
    for span in value.spans() {
        match sentences.iter_mut().find(|sentence| sentence.span.contains(span)) {
            Some(known) => known.marks.push(span),
            None => sentences.push(Sentence { span: article.sentence(span), marks: vec![span] }),
        }
    }
    sentences
}

impl Sentence {
    /// The sentence with its words marked, and its place; what lies far from every mark is left out.
    pub(super) fn line(&self, article: &Sourced, language: Language, colour: bool) -> String {
        let mut out = String::new();
        let mut at = self.span.start();
        for mark in self.marks_apart(article) {
            let before = unwrapped(article.words(Span::between(at, mark.start())));
            out.push_str(&if at == self.span.start() {
                clipped_start(&before)
            } else {
                clipped_middle(&before)
            });
            out.push_str(&marked(&unwrapped(article.words(mark)), colour));
            at = mark.end();
        }
        let after = unwrapped(article.words(Span::between(at, self.span.end().max(at))));
        out.push_str(&clipped_end(&after));
        out.trim().to_owned() + &place_words(article.place(self.span), language)
    }

    /// The marks in order, without white space at their ends; those that overlap are one.
    fn marks_apart(&self, article: &Sourced) -> Vec<Span> {
        let mut marks: Vec<Span> = self.marks.iter().map(|mark| article.trimmed(*mark)).collect();
        marks.retain(|mark| mark.start() < mark.end());
        marks.sort_unstable();
        let mut apart: Vec<Span> = Vec::new();
        for mark in marks {
            match apart.last_mut() {
                Some(last) if mark.start() < last.end() => *last = last.cover(mark),
                _ => apart.push(mark),
            }
        }
        apart
    }
}

/// The end of `words`.
pub(super) fn clipped_start(words: &str) -> String {
    let count = words.chars().count();
    if count <= AROUND {
        words.to_owned()
    } else {
        format!("…{}", words.chars().skip(count - AROUND).collect::<String>())
    }
}

/// The beginning of `words`.
pub(super) fn clipped_end(words: &str) -> String {
    let kept: String = words.chars().take(AROUND).collect();
    if kept.len() == words.len() { kept } else { format!("{kept}…") }
}

fn clipped_middle(words: &str) -> String {
    if words.chars().count() <= 2 * AROUND {
        words.to_owned()
    } else {
        clipped_end(words) + clipped_start(words).trim_start_matches('…')
    }
}

fn place_words(place: &Place, language: Language) -> String {
    let words = match place {
        Place::Text => return String::new(),
        Place::Page { page } => language.fill(Key::PlacePage, &[("page", page)]),
        Place::Sheet { name, row } if name.is_empty() => language.fill(Key::PlaceRow, &[("row", row)]),
        Place::Sheet { name, row } => {
            language.fill(Key::PlaceSheet, &[("sheet", &one_line(name)), ("row", row)])
        }
        Place::Part { part } => language.fill(Key::PlacePart, &[("part", part)]),
    };
    format!("  — {words}")
}
