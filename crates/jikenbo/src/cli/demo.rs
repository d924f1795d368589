//! `jikenbo demo`: the samples in a new casebook, and a look around in it.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use jikenbo_casebook::{Casebook, Filter};
use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{Affected, IncidentNumber, ReportNo, When};

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
/// Hits of the search that a newcomer sees.
const HITS: usize = 4;
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
    let story = story(&casebook)?;
    if let Some(last) = story.last() {
        tour.show(&mut screen, &casebook, last.number)?;
    }
    tour.search(&mut screen, &casebook)?;
    tour.history(&mut screen, &story)?;
    tour.next(&mut screen, story.first())?;
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
    if let Some(path) = settings.casebook.as_ref().filter(|_| settings.is_named) {
        let taken = Refused::Exists {
            path: path.display().to_string(),
        };
        return if path.exists() {
            Err(taken.into())
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

/// One report of a story.
struct Told {
    number: IncidentNumber,
    report_no: ReportNo,
    organization: String,
    disclosed: Option<When>,
    affected: Option<Affected>,
}

/// The numbered reports of the organisation that has most of them, in order.
fn story(casebook: &Casebook) -> anyhow::Result<Vec<Told>> {
    let mut stories: BTreeMap<String, Vec<Told>> = BTreeMap::new();
    for exported in casebook.export()? {
        for told in exported?.articles.into_iter().filter_map(told) {
            stories.entry(told.organization.clone()).or_default().push(told);
        }
    }
    let mut longest = stories.into_values().max_by_key(Vec::len).unwrap_or_default();
    longest.sort_by_key(|told| (told.disclosed, told.report_no));
    Ok(longest)
}

fn told(article: jikenbo_casebook::Article) -> Option<Told> {
    let record = article.record;
    Some(Told {
        number: article.number?,
        report_no: record.report_no?.value,
        organization: record.organization?.value,
        disclosed: record.disclosed_on.map(|fact| fact.value),
        affected: record.affected.map(|fact| fact.value),
    })
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
        search::hits(screen, &casebook.search(WORDS, HITS)?, WORDS, self.language)
    }

    /// What each report of a case said: how the number of those affected came to be known.
    fn history(&self, screen: &mut Screen, story: &[Told]) -> anyhow::Result<()> {
        let Some(first) = story.first() else { return Ok(()) };
        self.heading(
            screen,
            &self
                .language
                .fill(Key::DemoHistory, &[("organization", &first.organization)]),
        )?;
        for told in story {
            let disclosed = told
                .disclosed
                .map_or_else(|| "―".to_owned(), |when| when.to_string());
            let report_no = label::report_no(told.report_no, self.language);
            let not_told = || self.language.say(Key::NumberNotTold).to_owned();
            let affected = told
                .affected
                .map_or_else(not_told, |affected| label::affected(affected, self.language));
            writeln!(screen, "   {}  {disclosed}  {report_no}  {affected}", told.number)?;
        }
        Ok(())
    }

    fn next(&self, screen: &mut Screen, first: Option<&Told>) -> anyhow::Result<()> {
        self.heading(screen, self.language.say(Key::DemoNext))?;
        let export = format!("export JIKENBO_CASEBOOK='{}'", self.path.display());
        writeln!(
            screen,
            "{}",
            self.language.fill(Key::DemoCommands, &[("export", &export)])
        )?;
        let show = first.map(|told| format!("show {}", told.number));
        let others = [
            "list --cause ransomware",
            "search USBメモリ 紛失",
            "export --format csv",
            "verify",
            "help",
        ];
        let program = program();
        for command in show.iter().map(String::as_str).chain(others) {
            writeln!(screen, "   {program} {command}")?;
        }
        Ok(())
    }
}

/// This program as it can be called from the current folder.
fn program() -> String {
    let (Ok(program), Ok(here)) = (std::env::current_exe(), std::env::current_dir()) else {
        return "jikenbo".to_owned();
    };
    program
        .strip_prefix(&here)
        .unwrap_or(&program)
        .display()
        .to_string()
}
