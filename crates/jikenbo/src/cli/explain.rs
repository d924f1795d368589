//! `jikenbo explain`: why a field of an article has the value it has, and what else was considered.

use std::io::Write;

use jikenbo_extract::{Considered, Verdict};
use jikenbo_model::vocabulary::Kind;
use jikenbo_publish::{Field, values};
use serde_json::{Value, json};

use super::mark::{bold, one_line, wrapped};
use super::quoted::Sentence;
use super::screen::Screen;
use super::vocabulary;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::label::{self, Label};
use crate::message::{Key, Language, ground};
use crate::task::explain::{Explained, explain};
use crate::task::sourced::Sourced;

/// Which article, and which field of it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A file; of one that holds several articles, FILE#2 is the second.
    #[arg(value_name = "FILE[#ARTICLE]")]
    article: String,
    /// The field, by its outward or its Japanese name.
    #[arg(value_parser = vocabulary::fields())]
    field: &'static str,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Prints the values, then every place that was considered, in the order of the text.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let explained = explain(&args.article, args.field)?;
    let mut screen = Screen::new();
    if args.json {
        writeln!(screen, "{}", as_json(&explained, args.field))?;
    } else {
        told(&mut screen, &explained, args.field, settings.language)?;
    }
    screen.flush()?;
    Ok(Exit::Well)
}

fn told(screen: &mut Screen, explained: &Explained, field: &str, language: Language) -> anyhow::Result<()> {
    let Explained { name, article, considered } = explained;
    let heading = language.fill(
        Key::ExplainTitle,
        &[
            ("name", &one_line(name)),
            ("ordinal", &article.record.ordinal),
            ("field", &ground::field(field, language)),
        ],
    );
    writeln!(screen, "{}", bold(&heading, screen.colour))?;
    for line in value_lines(article, field, language) {
        writeln!(screen, "  {line}")?;
    }
    writeln!(screen, "\n{}", bold(language.say(Key::ExplainConsidered), screen.colour))?;
    if considered.is_empty() {
        writeln!(screen, "  {}", language.say(Key::ExplainNothing))?;
    }
    for one in considered {
        let (verdict, sentence) = lines(one, article, field, language, screen.colour);
        writeln!(screen, "{}", wrapped(&verdict, screen.width))?;
        writeln!(screen, "{}", wrapped(&sentence, screen.width))?;
    }
    Ok(())
}

/// The values with the reasons that their rules give.
fn value_lines(article: &Sourced, field: &str, language: Language) -> Vec<String> {
    if field == "kind" {
        let kind = &article.record.kind;
        return vec![with_reason(kind.value.label(language), &kind.reason, language)];
    }
    let of_field = values(&article.record).into_iter().filter(|value| value.field.as_str() == field);
    let mut lines: Vec<String> = of_field
        .map(|value| with_reason(&one_line(&label::word(value.word, language)), value.reason, language))
        .collect();
    if lines.is_empty() {
        let is_other = article.record.kind.value == Kind::Other;
        let key = if is_other { Key::ExplainNoIncident } else { Key::ExplainNoValue };
        lines.push(language.say(key).to_owned());
    }
    lines
}

fn with_reason(value: &str, reason: &str, language: Language) -> String {
    language.fill(Key::ExplainValue, &[("value", &value), ("reason", &ground::reason(reason, language))])
}

/// What became of a place, and its clause with the words marked.
fn lines(
    one: &Considered,
    article: &Sourced,
    field: &str,
    language: Language,
    colour: bool,
) -> (String, String) {
    let meaning = one_line(&ground::meaning(field, &one.meaning, language));
    let mark = if one.verdict == Verdict::Taken { "✓" } else { "－" };
    let verdict = ground::verdict(one.verdict, language);
    let about = ground::about(one, language);
    let clause = Sentence { span: one.clause, marks: vec![one.span] };
    (
        format!("  {mark} {meaning}: {verdict} [{about}]"),
        format!("      {}", clause.line(article, language, colour)),
    )
}

fn as_json(explained: &Explained, field: &str) -> Value {
    let Explained { name, article, considered } = explained;
    let of_field = values(&article.record).into_iter().filter(|value| value.field.as_str() == field);
    let values: Vec<Value> =
        of_field.map(|value| json!({"value": value.word.to_string(), "reason": value.reason})).collect();
    let points = article.points();
    let places: Vec<Value> = considered
        .iter()
        .map(|one| {
            let [span, clause] = [one.span, one.clause].map(|span| article.trimmed(span));
            let (start, end) = points.of(span);
            json!({"start": start, "end": end,
                "words": article.words(span), "clause": article.words(clause), "meaning": one.meaning,
                "role": one.role, "section": one.section.as_str(), "polarity": one.polarity.as_str(),
                "weight": one.weight, "verdict": one.verdict.as_str()})
        })
        .collect();
    json!({"source": name, "ordinal": article.record.ordinal, "field": field, "kind": article.record.kind.value,
        "values": values, "considered": places})
}

/// The outward name of every field that can be explained.
pub(super) fn fields() -> impl Iterator<Item = &'static str> {
    std::iter::once("kind").chain(Field::ALL.iter().map(|field| field.as_str()))
}
