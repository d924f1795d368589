//! What people decided of the values of an incident, laid out.

use std::io::Write;

use jikenbo_casebook::{Decided, Verdict};

use super::mark::{bold, one_line};
use super::screen::Screen;
use crate::config::clock;
use crate::message::label::{self, Label};
use crate::message::{Key, Language};

/// Prints the decisions, if there are any.
pub(super) fn tell(screen: &mut Screen, decided: &[Decided], language: Language) -> anyhow::Result<()> {
    if decided.is_empty() {
        return Ok(());
    }
    writeln!(screen, "{}", bold(language.say(Key::ShowDecided), screen.colour))?;
    for one in decided {
        for line in lines(one, language) {
            writeln!(screen, "{}", one_line_indented(&line))?;
        }
    }
    writeln!(screen)?;
    Ok(())
}

/// The decision, and what is read where that is something else.
fn lines(decided: &Decided, language: Language) -> Vec<String> {
    let (field, verdict) = (decided.value.field().label(language), decided.verdict.label(language));
    let (value, at) = (label::held(&decided.value, language), clock::in_japan(&decided.at));
    let values: [(&str, &dyn std::fmt::Display); 6] = [
        ("field", &field),
        ("value", &value),
        ("verdict", &verdict),
        ("who", &decided.who),
        ("at", &at),
        ("note", &decided.because),
    ];
    let key = if decided.because.is_empty() { Key::DecidedBy } else { Key::DecidedBecause };
    let mut lines = vec![language.fill(key, &values)];
    let read = decided.read.as_ref().map(|read| label::held(read, language)).unwrap_or_default();
    if decided.is_of_former() {
        lines.push(language.fill(Key::DecidedOfFormer, &[("value", &read)]));
    } else if decided.verdict == Verdict::Corrected {
        lines.push(language.fill(Key::DecidedRead, &[("value", &read)]));
    }
    lines
}

fn one_line_indented(line: &str) -> String {
    let words = line.trim_start_matches(' ');
    " ".repeat(line.len() - words.len()) + &one_line(words)
}
