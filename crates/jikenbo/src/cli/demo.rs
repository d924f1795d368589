//! `jikenbo demo`: the samples in a new casebook, and a look around in it.

mod story;
mod tour;

use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use jikenbo_casebook::Casebook;

use self::story::story;
use self::tour::Tour;
use super::screen::Screen;
use super::serve;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::refused::Refused;

/// Where the samples are.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of the samples.
    #[arg(long, value_name = "DIR", default_value = "samples")]
    samples: PathBuf,
    /// Where the casebook is open in the browser afterwards; another port where this one is taken.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8630")]
    listen: SocketAddr,
    /// End after the look around.
    #[arg(long)]
    no_serve: bool,
}

/// What is read from the folder of samples: the disclosures themselves, by the end of their names.
const ENDINGS: [&str; 7] = ["csv", "docx", "eml", "html", "pdf", "txt", "xlsx"];
/// Prints what a newcomer should see first.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let samples = samples(&args.samples)?;
    let path = casebook(settings)?;
    let mut casebook = Casebook::open_or_create(&path)?;
    let tour = Tour { language: settings.language, path: &path };
    let mut screen = Screen::new();
    let sum = tour.read(&mut screen, &mut casebook, samples, &args.samples)?;
    tour.list(&mut screen, &casebook)?;
    let story = story(&casebook)?;
    if let Some(last) = story.last() {
        tour.show(&mut screen, &casebook, last.number)?;
    }
    tour.search(&mut screen, &casebook)?;
    tour.history(&mut screen, &story)?;
    tour.next(&mut screen, story.first())?;
    screen.flush()?;
    if args.no_serve {
        return Ok(if sum.is_incomplete() { Exit::SomeFailed } else { Exit::Well });
    }
    drop(casebook);
    anstream::println!();
    serve::at_hand(&path, args.listen, settings.language)
}

fn samples(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let missing = || Refused::NoSamples { path: folder.display().to_string() };
    let entries = std::fs::read_dir(folder).map_err(|_| missing())?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    let is_sample =
        |path: &PathBuf| path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known));
    let mut samples: Vec<_> = paths.into_iter().filter(is_sample).collect();
    samples.sort_unstable();
    if samples.is_empty() { Err(missing().into()) } else { Ok(samples) }
}

/// A new file each time: the one that `--casebook` names, which must not be there yet, or the demo's own.
fn casebook(settings: &Settings) -> anyhow::Result<PathBuf> {
    if let Some(path) = settings.casebook.as_ref().filter(|_| settings.is_named) {
        let taken = Refused::Exists { path: path.display().to_string() };
        return if path.exists() { Err(taken.into()) } else { Ok(path.clone()) };
    }
    let folder = place::data_folder()?;
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("demo.db");
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.clone().into_os_string();
        name.push(ending);
        match std::fs::remove_file(&name) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(path)
}
