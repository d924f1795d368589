//! `jikenbo publish`: digest, monthly table and ranking, for people to send.

mod check;
mod chosen;
mod order;
mod out;
mod templates;
mod verify;

use clap::Subcommand;
use jikenbo_casebook::Casebook;

use self::chosen::Chosen;
use self::out::Out;
use crate::config::{Settings, place};
use crate::exit::Exit;

/// What to publish.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Item by item: what happened, in three sentences, what to learn, and what changed since.
    Digest(Piece),
    /// Every incident of a month in a row, counts by cause, the worst, and what stands out.
    Table(Piece),
    /// Causes, malware, kinds of data and lines of business by month, with shares and streaks.
    Ranking(Piece),
    /// Tell which fact each blank of the templates misses.
    Check(check::Args),
    /// Count every figure of a publication again from the casebook, and name those that differ.
    Verify(verify::Args),
    /// Write the built-in templates into a folder, to copy and change.
    Templates(templates::Args),
}

/// Of what, and how to write it.
#[derive(Debug, clap::Args)]
struct Piece {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    out: Out,
}

/// Makes a piece and writes it, or does what belongs to it.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    use crate::task::publish::Kind;
    match args.command {
        Command::Digest(piece) => write(Kind::Digest, piece, settings),
        Command::Table(piece) => write(Kind::Table, piece, settings),
        Command::Ranking(piece) => write(Kind::Ranking, piece, settings),
        Command::Check(args) => check::run(args, settings),
        Command::Verify(args) => verify::run(&args, settings),
        Command::Templates(args) => templates::run(&args, settings),
    }
}

fn write(kind: crate::task::publish::Kind, piece: Piece, settings: &Settings) -> anyhow::Result<Exit> {
    let Piece { chosen, out } = piece;
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let wanted = chosen.wanted(kind)?;
    let target = out.target(&wanted.stem)?;
    let kept = out.kept(&target)?;
    let made = crate::task::publish::made(&casebook, &wanted, &kept)?;
    target.write(&made.piece, settings)
}
