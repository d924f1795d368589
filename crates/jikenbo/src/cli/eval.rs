//! `jikenbo eval`: how well is it read?

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::screen::Screen;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::{Key, Language};
use crate::refused::Refused;
use crate::task::evaluate::{Difference, FIELDS, Interval, Tally, evaluate};
use crate::task::failure::Failure;

/// What to compare with what.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Gold labels, one article a line as JSON, or a folder of such files.
    gold: PathBuf,
    /// The folder of the documents that the labels name.
    #[arg(long, value_name = "DIR")]
    texts: PathBuf,
    /// Print every difference in this field.
    #[arg(long, value_name = "FIELD", value_parser = FIELDS.to_vec())]
    errors: Option<String>,
    /// Print beside precision and recall where they may well lie (Wilson, 95 %).
    #[arg(long)]
    intervals: bool,
    /// Print the figures as JSON.
    #[arg(long)]
    json: bool,
    /// End with code 1 where the micro F1 is lower.
    #[arg(long, value_name = "F1")]
    floor: Option<f64>,
}

/// Prints precision, recall and F1 of every field, and of all together.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let gold = labels(&args.gold)?;
    let (tally, differences) = evaluate(&gold, &args.texts).map_err(Refused::Input)?;
    let mut screen = Screen::new();
    for difference in differences.iter().filter(|difference| args.errors.as_deref() == Some(difference.field))
    {
        let Difference { source, ordinal, missed, spurious, .. } = difference;
        writeln!(screen, "{source}#{ordinal}: want {missed:?} have {spurious:?}")?;
    }
    if args.json {
        writeln!(screen, "{}", figures(&tally))?;
    } else {
        table(&mut screen, &tally, args.intervals, settings.language)?;
    }
    screen.flush()?;
    let is_low = args.floor.is_some_and(|floor| tally.micro().f1() < floor);
    Ok(if is_low { Exit::SomeFailed } else { Exit::Well })
}

/// The labels of one file, or of all `.jsonl` files of a folder in the order of their names.
fn labels(path: &Path) -> anyhow::Result<Vec<Value>> {
    let failed = |path: &Path, error: std::io::Error| {
        Refused::Input(Failure { path: path.display().to_string(), reason: error.into() })
    };
    let mut files = vec![path.to_path_buf()];
    if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(|error| failed(path, error))?;
        let all = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>();
        files = all.map_err(|error| failed(path, error))?;
        files.retain(|file| file.extension().is_some_and(|ending| ending == "jsonl"));
        files.sort_unstable();
    }
    let mut labels = Vec::new();
    for file in files {
        let words = std::fs::read_to_string(&file).map_err(|error| failed(&file, error))?;
        for (n, line) in (1..).zip(words.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            labels.push(serde_json::from_str(line).map_err(|error| Refused::BadLabel {
                path: file.display().to_string(),
                line: n,
                what: error.to_string(),
            })?);
        }
    }
    Ok(labels)
}

fn table(screen: &mut Screen, tally: &Tally, has_intervals: bool, language: Language) -> anyhow::Result<()> {
    let beside = |words: [String; 2]| match has_intervals {
        true => format!("  {:13} {:13}", words[0], words[1]).trim_end().to_owned(),
        false => String::new(),
    };
    let names = beside(["precision 95%", "recall 95%"].map(str::to_owned));
    writeln!(
        screen,
        "{:16} {:>9} {:>7} {:>6} {:>4} {:>4} {:>4}{names}",
        "field", "precision", "recall", "F1", "tp", "fp", "fn"
    )?;
    for (field, score) in tally.scores() {
        let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
        let (tp, fp, missed) = (score.tp, score.fp, score.r#fn);
        let intervals =
            [score.precision_interval(), score.recall_interval()].map(|interval| interval.to_string());
        let intervals = beside(intervals);
        writeln!(
            screen,
            "{field:16} {precision:9.3} {recall:7.3} {f1:6.3} {tp:4} {fp:4} {missed:4}{intervals}"
        )?;
    }
    sums(screen, tally, language)?;
    if has_intervals {
        let micro = tally.micro();
        let (precision, recall) = (micro.precision_interval(), micro.recall_interval());
        let values: [(&str, &dyn std::fmt::Display); 2] = [("precision", &precision), ("recall", &recall)];
        writeln!(screen, "{}", language.fill(Key::EvaluatedIntervals, &values))?;
    }
    Ok(())
}

fn sums(screen: &mut Screen, tally: &Tally, language: Language) -> anyhow::Result<()> {
    let Tally { articles, found, values, naked, .. } = tally;
    let counts: [(&str, &dyn std::fmt::Display); 4] =
        [("found", found), ("articles", articles), ("naked", naked), ("values", values)];
    writeln!(screen, "{}", language.fill(Key::EvaluatedFound, &counts))?;
    let micro = tally.micro();
    let figure = |value: f64| format!("{value:.3}");
    let figures = [micro.f1(), micro.precision(), micro.recall(), tally.macro_f1()].map(figure);
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("f1", &figures[0]), ("precision", &figures[1]), ("recall", &figures[2]), ("macro", &figures[3])];
    writeln!(screen, "{}", language.fill(Key::EvaluatedMicro, &values))?;
    Ok(())
}

fn figures(tally: &Tally) -> Value {
    let fields: serde_json::Map<String, Value> = tally
        .scores()
        .map(|(field, score)| {
            let figures = json!({"precision": score.precision(), "precision_95": ends(score.precision_interval()),
                "recall": score.recall(), "recall_95": ends(score.recall_interval()), "f1": score.f1(),
                "tp": score.tp, "fp": score.fp, "fn": score.r#fn});
            (field.to_owned(), figures)
        })
        .collect();
    json!({"fields": fields, "micro_f1": tally.micro().f1(), "macro_f1": tally.macro_f1(), "found": tally.found,
        "articles": tally.articles, "unsourced": tally.naked, "values": tally.values})
}

fn ends(Interval { low, high }: Interval) -> [f64; 2] {
    [low, high]
}
