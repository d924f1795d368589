//! `jikenbo show`: one incident, every value with the sentence it was read from.

use std::io::Write;

use jikenbo_casebook::Casebook;
use jikenbo_model::{Evidence, Fact, IncidentNumber, Place, Span, Stance};
use jikenbo_publish::{Field, Value, values};

use super::mark::{bold, marked, one_line, unwrapped};
use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label::{self, Label};
use crate::message::{Key, Language};
use crate::refused::Refused;
use crate::task::find::{self, Opened};

/// Which incident.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Its number, such as 2024-0012.
    number: IncidentNumber,
}

/// Sentences shown for one value.
const SENTENCES: usize = 3;
/// Characters of a sentence shown on either side of the words in it.
const AROUND: usize = 60;

/// Prints each report of the incident in order of arrival.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let reports = find::incident(&casebook, args.number)?;
    let reports = reports.ok_or_else(|| Refused::NoSuchNumber {
        number: args.number.to_string(),
    })?;
    let mut screen = Screen::new();
    incident(&mut screen, args.number, &reports, settings.language)?;
    screen.flush()?;
    Ok(Exit::Well)
}

/// Prints an incident.
pub(crate) fn incident(
    screen: &mut Screen,
    number: IncidentNumber,
    reports: &[Opened],
    language: Language,
) -> anyhow::Result<()> {
    writeln!(screen, "{}", bold(&number.to_string(), screen.colour))?;
    if reports.is_empty() {
        writeln!(screen, "{}", language.say(Key::ShowNoReport))?;
    }
    for (n, report) in (1..).zip(reports) {
        source(screen, n, report, language)?;
        facts(screen, report, language)?;
    }
    Ok(())
}

fn source(screen: &mut Screen, n: usize, report: &Opened, language: Language) -> anyhow::Result<()> {
    let info = &report.info;
    let values: [(&str, &dyn std::fmt::Display); 6] = [
        ("n", &n),
        ("name", &one_line(&info.name)),
        ("kind", &info.kind.as_str()),
        ("ordinal", &report.record.ordinal),
        ("added", &info.added_at),
        ("document", &info.id),
    ];
    writeln!(screen, "{}", language.fill(Key::ShowReport, &values))?;
    let heading = one_line(report.words(report.record.heading));
    writeln!(
        screen,
        "{}: {}",
        language.say(Key::ShowArticle),
        clipped_end(heading.trim())
    )?;
    Ok(())
}

fn facts(screen: &mut Screen, report: &Opened, language: Language) -> anyhow::Result<()> {
    let Fact { value: kind, .. } = report.record.kind;
    writeln!(
        screen,
        "{}: {}",
        language.say(Key::ColumnKind),
        kind.label(language)
    )?;
    let values = values(&report.record);
    for field in Field::ALL {
        let of_field: Vec<_> = values.iter().filter(|value| value.field == *field).collect();
        if of_field.is_empty() {
            continue;
        }
        writeln!(screen, "\n{}", bold(field.label(language), screen.colour))?;
        for value in of_field {
            fact(screen, value, report, language)?;
        }
    }
    writeln!(screen)?;
    Ok(())
}

fn fact(screen: &mut Screen, value: &Value<'_>, report: &Opened, language: Language) -> anyhow::Result<()> {
    let words = one_line(&label::word(value.word, language));
    match value.stance {
        Stance::Confirmed => writeln!(screen, "  {words}")?,
        stance => writeln!(screen, "  {words} [{}]", stance.label(language))?,
    }
    for sentence in sentences(value, report).iter().take(SENTENCES) {
        let shown = shown(sentence, report, screen.colour);
        writeln!(
            screen,
            "      {shown}{}",
            place_words(report.place(sentence.span), language)
        )?;
    }
    for evidence in value.evidence {
        if let Evidence::Entry { who, at, note } = evidence {
            let entered = language.fill(Key::EnteredBy, &[("who", who), ("at", at), ("note", note)]);
            writeln!(screen, "      {}", one_line(&entered))?;
        }
    }
    if value.evidence.is_empty() {
        writeln!(screen, "      {}", language.say(Key::Unsupported))?;
    }
    Ok(())
}

/// A sentence and the words in it that a value was read from.
struct Sentence {
    span: Span,
    marks: Vec<Span>,
}

/// The sentences of a value's evidence, the decisive one first.
fn sentences(value: &Value<'_>, report: &Opened) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = Vec::new();
    for span in value.spans() {
        let around = report.sentence(span);
        match sentences.iter_mut().find(|sentence| sentence.span.contains(span)) {
            Some(known) => known.marks.push(span),
            None => sentences.push(Sentence {
                span: around,
                marks: vec![span],
            }),
        }
    }
    sentences
}

/// The sentence on one line with the words marked; what lies far from every mark is left out.
fn shown(sentence: &Sentence, report: &Opened, colour: bool) -> String {
    let mut marks = sentence.marks.clone();
    marks.sort_unstable();
    let mut out = String::new();
    let mut at = sentence.span.start();
    for mark in marks {
        if mark.start() < at {
            continue;
        }
        let before = unwrapped(report.words(Span::between(at, mark.start())));
        out.push_str(&if out.is_empty() {
            clipped_start(&before)
        } else {
            clipped_middle(&before)
        });
        out.push_str(&marked(&unwrapped(report.words(mark)), colour));
        at = mark.end();
    }
    let after = unwrapped(report.words(Span::between(at, sentence.span.end().max(at))));
    out.push_str(&clipped_end(&after));
    out.trim().to_owned()
}

fn clipped_start(words: &str) -> String {
    let count = words.chars().count();
    if count <= AROUND {
        words.to_owned()
    } else {
        format!("…{}", words.chars().skip(count - AROUND).collect::<String>())
    }
}

fn clipped_end(words: &str) -> String {
    let kept: String = words.chars().take(AROUND).collect();
    if kept.len() == words.len() {
        kept
    } else {
        format!("{kept}…")
    }
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
