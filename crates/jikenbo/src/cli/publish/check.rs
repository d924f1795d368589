//! `jikenbo publish check`: which fact each blank of the templates misses.

use std::collections::BTreeMap;
use std::io::Write;

use jikenbo_casebook::Casebook;

use super::super::screen::Screen;
use super::chosen::Chosen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::task::publish::{Kind, made};

/// Of which piece.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The piece.
    #[arg(value_enum, id = "piece", value_name = "PIECE")]
    kind: Kind,
    #[command(flatten)]
    chosen: Chosen,
}

/// Prints a line for each wording that could not be used.
pub(super) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let wanted = args.chosen.wanted(args.kind)?;
    let made = made(&casebook, &wanted, &BTreeMap::new())?;
    let mut screen = Screen::new();
    for gap in &made.gaps {
        let number = gap.number.map(|number| format!("{number} ")).unwrap_or_default();
        let missing = gap.missing.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>();
        let missing = missing.join(settings.language.say(Key::And));
        let values: [(&str, &dyn std::fmt::Display); 4] = [
            ("number", &number),
            ("place", &gap.place),
            ("missing", &missing),
            ("instead", &gap.instead.unwrap_or_default()),
        ];
        let key = if gap.instead.is_some() { Key::GapFilled } else { Key::GapLeft };
        writeln!(screen, "{}", settings.language.fill(key, &values))?;
    }
    writeln!(screen, "{}", settings.language.fill(Key::Gaps, &[("n", &made.gaps.len())]))?;
    screen.flush()?;
    Ok(Exit::Well)
}
