//! Everything that an article reports, laid out: fields, values, and the sentences they were read from.

use std::io::Write;

use jikenbo_model::{Evidence, Stance};
use jikenbo_publish::{Field, Value, values};

use super::course::Moved;
use super::mark::{bold, one_line, wrapped};
use super::quoted::{Sentence, clipped_end, sentences};
use super::screen::Screen;
use crate::config::clock;
use crate::message::label::{self, Label};
use crate::message::{Key, Language};
use crate::task::sourced::Sourced;

/// Sentences shown for values that were read together.
const SENTENCES: usize = 3;

/// Prints an article: its heading, its kind, and its fields. Neighbouring fields that say the same share one heading.
/// What moved is taken out and printed under its field.
pub(super) fn article(
    screen: &mut Screen,
    article: &Sourced,
    moved: &mut Moved,
    language: Language,
) -> anyhow::Result<()> {
    let heading = one_line(article.words(article.record.heading));
    let kind = article.record.kind.value.label(language);
    let lines = [(Key::ShowArticle, clipped_end(heading.trim())), (Key::ColumnKind, kind.to_owned())];
    for (key, words) in lines {
        writeln!(screen, "{}: {words}", language.say(key))?;
    }
    for (headings, lines) in fields(article, moved, language, screen.colour) {
        writeln!(screen, "\n{}", bold(&headings, screen.colour))?;
        for line in lines {
            writeln!(screen, "{}", wrapped(&line, screen.width))?;
        }
    }
    writeln!(screen)?;
    Ok(())
}

/// The values of one field with the sentences they were read from.
pub(super) fn of_field(article: &Sourced, field: Field, language: Language, colour: bool) -> Vec<String> {
    let values = values(&article.record);
    let of_field = values.iter().filter(|value| value.field == field);
    groups(of_field, article).iter().flat_map(|group| group.lines(article, language, colour)).collect()
}

/// Headings, each with the lines below it.
fn fields(
    article: &Sourced,
    moved: &mut Moved,
    language: Language,
    colour: bool,
) -> Vec<(String, Vec<String>)> {
    let values = values(&article.record);
    let mut fields: Vec<(String, Vec<String>)> = Vec::new();
    for field in Field::ALL {
        let of_field = values.iter().filter(|value| value.field == *field);
        let mut lines: Vec<_> = groups(of_field, article)
            .iter()
            .flat_map(|group| group.lines(article, language, colour))
            .collect();
        if !lines.is_empty() {
            lines.extend(moved.remove(field).unwrap_or_default());
        }
        match fields.last_mut() {
            _ if lines.is_empty() => {}
            Some((headings, known)) if *known == lines => {
                *headings += language.say(Key::And);
                *headings += field.label(language);
            }
            _ => fields.push((field.label(language).to_owned(), lines)),
        }
    }
    fields
}

/// Values that were read from the same sentence first of all.
struct Group<'r> {
    values: Vec<&'r Value<'r>>,
    sentences: Vec<Sentence>,
}

/// Puts each value to the one before it where the same sentence decides both.
fn groups<'r>(values: impl Iterator<Item = &'r Value<'r>>, article: &Sourced) -> Vec<Group<'r>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for value in values {
        let sentences = sentences(value, article);
        let first = sentences.first().map(|sentence| sentence.span);
        let is_of = |group: &&mut Group<'_>| {
            first.is_some() && group.sentences.first().map(|sentence| sentence.span) == first
        };
        match groups.last_mut().filter(is_of) {
            Some(group) => group.join(value, sentences),
            None => groups.push(Group { values: vec![value], sentences }),
        }
    }
    groups
}

impl<'r> Group<'r> {
    fn join(&mut self, value: &'r Value<'r>, sentences: Vec<Sentence>) {
        self.values.push(value);
        for sentence in sentences {
            match self.sentences.iter_mut().find(|known| known.span == sentence.span) {
                Some(known) => known.marks.extend(sentence.marks),
                None => self.sentences.push(sentence),
            }
        }
    }

    /// The values one below the other, then their sentences, then who entered them.
    fn lines(&self, article: &Sourced, language: Language, colour: bool) -> Vec<String> {
        let values = self.values.iter().map(|value| value_line(value, language));
        let sentences = self.sentences.iter().take(SENTENCES);
        let quoted = sentences.map(|sentence| format!("      {}", sentence.line(article, language, colour)));
        let entered = self.values.iter().flat_map(|value| entered(value, language));
        let is_unsupported = self.values.iter().any(|value| value.evidence.is_empty());
        let unsupported = is_unsupported.then(|| format!("      {}", language.say(Key::Unsupported)));
        values.chain(quoted).chain(entered).chain(unsupported).collect()
    }
}

fn value_line(value: &Value<'_>, language: Language) -> String {
    let words = one_line(&label::word(value.word, language));
    match value.stance {
        Stance::Confirmed => format!("  {words}"),
        stance => format!("  {words} [{}]", stance.label(language)),
    }
}

fn entered<'v>(value: &Value<'v>, language: Language) -> impl Iterator<Item = String> + use<'v> {
    value.evidence.iter().filter_map(move |evidence| match evidence {
        Evidence::Entry { who, at, note } => {
            let at = clock::in_japan(at);
            let entered = language.fill(Key::EnteredBy, &[("who", who), ("at", &at), ("note", note)]);
            Some(format!("      {}", one_line(&entered)))
        }
        Evidence::Quote(_) => None,
    })
}
