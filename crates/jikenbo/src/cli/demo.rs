//! `jikenbo demo`: the samples in a new casebook, and a look around in it.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use jikenbo_casebook::{Casebook, Filter, Listed};
use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::Kind;

use super::add::{Sum, notes};
use super::mark::bold;
use super::progress::Progress;
use super::screen::Screen;
use super::{list, search, show};
use crate::config::limits::Bounds;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label;
use crate::message::{Key, Language};
use crate::refused::Refused;
use crate::task::find;
use crate::task::ingest::ingest;

/// Where the samples are.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of the samples.
    #[arg(long, value_name = "DIR", default_value = "samples")]
    samples: PathBuf,
}

/// What is read from the folder of samples: the disclosures themselves, by the end of their names.
const ENDINGS: [&str; 7] = ["csv", "docx", "eml", "html", "pdf", "txt", "xlsx"];
/// Articles of the list that a newcomer sees.
const SHOWN: usize = 12;
/// The words that are searched for.
const WORDS: &str = "ランサムウェア";

/// Prints what a newcomer should see first.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let samples = samples(&args.samples)?;
    let path = casebook(settings)?;
    let mut casebook = Casebook::open_or_create(&path)?;
    let tour = Tour {
        language: settings.language,
        path: &path,
    };
    let mut screen = Screen::new();
    let sum = tour.read(&mut screen, &mut casebook, samples, &args.samples)?;
    tour.list(&mut screen, &casebook)?;
    let stories = stories(&casebook)?;
    if let Some(number) = stories
        .first()
        .and_then(|story| story.last())
        .and_then(|row| row.number)
    {
        tour.show(&mut screen, &casebook, number)?;
    }
    tour.search(&mut screen, &casebook)?;
    if let Some(story) = stories.first() {
        tour.history(&mut screen, &casebook, story)?;
    }
    tour.next(&mut screen, stories.first())?;
    screen.flush()?;
    Ok(if sum.is_incomplete() {
        Exit::SomeFailed
    } else {
        Exit::Well
    })
}

fn samples(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let missing = || Refused::NoSamples {
        path: folder.display().to_string(),
    };
    let entries = std::fs::read_dir(folder).map_err(|_| missing())?;
    let paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    let is_sample = |path: &PathBuf| {
        path.extension()
            .is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
    };
    let mut samples: Vec<_> = paths.into_iter().filter(is_sample).collect();
    samples.sort_unstable();
    if samples.is_empty() {
        Err(missing().into())
    } else {
        Ok(samples)
    }
}

/// A new file each time: the one that `--casebook` names, which must not be there yet, or the demo's own.
fn casebook(settings: &Settings) -> anyhow::Result<PathBuf> {
    if let Some(path) = &settings.casebook {
        return if path.exists() {
            Err(Refused::Exists {
                path: path.display().to_string(),
            }
            .into())
        } else {
            Ok(path.clone())
        };
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

/// Series of at least three numbered reports of one organisation, in order; the longest first.
fn stories(casebook: &Casebook) -> anyhow::Result<Vec<Vec<Listed>>> {
    let mut by_organization: BTreeMap<String, Vec<Listed>> = BTreeMap::new();
    for row in casebook
        .list(&Filter {
            kind: Some(Kind::Incident),
            ..Filter::default()
        })?
        .into_iter()
        .rev()
    {
        if let Some(organization) = row.organization.clone() {
            by_organization.entry(organization).or_default().push(row);
        }
    }
    let mut stories: Vec<_> = by_organization
        .into_values()
        .filter(|rows| rows.len() >= 3)
        .collect();
    stories.sort_by_key(|rows| std::cmp::Reverse(rows.len()));
    Ok(stories)
}

struct Tour<'d> {
    language: Language,
    path: &'d Path,
}

impl Tour<'_> {
    fn heading(&self, screen: &mut Screen, words: &str) -> anyhow::Result<()> {
        writeln!(screen, "\n{}", bold(words, screen.colour))?;
        Ok(())
    }

    fn read(
        &self,
        screen: &mut Screen,
        casebook: &mut Casebook,
        samples: Vec<PathBuf>,
        folder: &Path,
    ) -> anyhow::Result<Sum> {
        let (folder, path) = (folder.display(), self.path.display());
        writeln!(
            screen,
            "{}",
            self.language
                .fill(Key::DemoTitle, &[("samples", &folder), ("casebook", &path)])
        )?;
        self.heading(screen, self.language.say(Key::DemoRead))?;
        screen.flush()?;
        let mut sum = Sum::default();
        let mut progress = Progress::new(self.language, Some(samples.len() as u64));
        ingest(
            casebook,
            samples,
            &Bounds::default(),
            &AtomicBool::new(false),
            |outcome| {
                progress.one(outcome.is_err());
                sum.count(&outcome);
                notes(&outcome, self.language)
                    .iter()
                    .for_each(|line| progress.note(line));
                Ok(())
            },
        )?;
        drop(progress);
        writeln!(screen, "   {}", sum.line(self.language))?;
        let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
        for document in casebook.documents()? {
            *kinds.entry(document?.kind.as_str()).or_default() += 1;
        }
        let kinds: Vec<_> = kinds.iter().map(|(kind, n)| format!("{kind} {n}")).collect();
        writeln!(
            screen,
            "{}",
            self.language
                .fill(Key::DemoKinds, &[("kinds", &kinds.join(", "))])
        )?;
        Ok(sum)
    }

    fn list(&self, screen: &mut Screen, casebook: &Casebook) -> anyhow::Result<()> {
        self.heading(screen, &self.language.fill(Key::DemoList, &[("n", &SHOWN)]))?;
        let filter = Filter {
            kind: Some(Kind::Incident),
            limit: Some(SHOWN),
            ..Filter::default()
        };
        list::table(screen, &casebook.list(&filter)?, self.language)
    }

    fn show(&self, screen: &mut Screen, casebook: &Casebook, number: IncidentNumber) -> anyhow::Result<()> {
        self.heading(screen, self.language.say(Key::DemoShow))?;
        let reports = find::incident(casebook, number)?.unwrap_or_default();
        show::incident(screen, number, &reports, self.language)
    }

    fn search(&self, screen: &mut Screen, casebook: &Casebook) -> anyhow::Result<()> {
        self.heading(screen, &self.language.fill(Key::DemoSearch, &[("words", &WORDS)]))?;
        search::hits(screen, &casebook.search(WORDS, 5)?, WORDS, self.language)
    }

    /// What each report of a case said: how the number of those affected came to be known.
    fn history(&self, screen: &mut Screen, casebook: &Casebook, story: &[Listed]) -> anyhow::Result<()> {
        let organization = story
            .iter()
            .find_map(|row| row.organization.as_deref())
            .unwrap_or_default();
        self.heading(
            screen,
            &self
                .language
                .fill(Key::DemoHistory, &[("organization", &organization)]),
        )?;
        for row in story {
            let Some(number) = row.number else { continue };
            let reports = find::incident(casebook, number)?.unwrap_or_default();
            let report_no = reports.iter().find_map(|report| report.record.report_no.as_ref());
            let report_no = report_no.map_or_else(
                || "―".to_owned(),
                |fact| label::report_no(fact.value, self.language),
            );
            let disclosed = row
                .disclosed
                .map_or_else(|| "―".to_owned(), |when| when.to_string());
            let affected = row.affected.map_or_else(
                || self.language.say(Key::NumberNotTold).to_owned(),
                |affected| label::affected(affected, self.language),
            );
            writeln!(screen, "   {number}  {disclosed}  {report_no}  {affected}")?;
        }
        Ok(())
    }

    fn next(&self, screen: &mut Screen, story: Option<&Vec<Listed>>) -> anyhow::Result<()> {
        self.heading(screen, self.language.say(Key::DemoNext))?;
        let path = self.path.display();
        let export = format!("export JIKENBO_CASEBOOK='{path}'");
        writeln!(
            screen,
            "{}",
            self.language.fill(Key::DemoCommands, &[("export", &export)])
        )?;
        let number = story.and_then(|story| story.first()).and_then(|row| row.number);
        let number = number.map_or_else(|| "2024-0001".to_owned(), |number| number.to_string());
        for command in [
            "list --cause ransomware",
            &format!("show {number}"),
            "search USBメモリ 紛失",
            "export --format csv",
            "verify",
            "help",
        ] {
            writeln!(screen, "   jikenbo {command}")?;
        }
        Ok(())
    }
}
