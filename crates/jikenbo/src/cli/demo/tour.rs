//! The stations of the demo.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use jikenbo_casebook::{Casebook, Filter};
use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::Kind;

use super::story::Told;
use crate::cli::add::{Sum, notes};
use crate::cli::course::Moved;
use crate::cli::mark::bold;
use crate::cli::progress::Progress;
use crate::cli::screen::Screen;
use crate::cli::{list, search, show};
use crate::config::limits::Bounds;
use crate::message::label;
use crate::message::{Key, Language};
use crate::task::find;
use crate::task::ingest::{Manner, ingest};

/// Articles of the list that a newcomer sees.
const SHOWN: usize = 12;
/// Hits of the search that a newcomer sees.
const HITS: usize = 4;
/// The words that are searched for.
const WORDS: &str = "ランサムウェア";

/// Walks through a new casebook.
pub(super) struct Tour<'d> {
    pub(super) language: Language,
    pub(super) path: &'d Path,
}

impl Tour<'_> {
    fn heading(&self, screen: &mut Screen, words: &str) -> anyhow::Result<()> {
        writeln!(screen, "\n{}", bold(words, screen.colour))?;
        Ok(())
    }

    pub(super) fn read(
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
            self.language.fill(Key::DemoTitle, &[("samples", &folder), ("casebook", &path)])
        )?;
        self.heading(screen, self.language.say(Key::DemoRead))?;
        screen.flush()?;
        let mut sum = Sum::default();
        let mut progress = Progress::new(self.language, Some(samples.len() as u64));
        ingest(
            casebook,
            samples,
            &Manner::default(),
            &Bounds::default(),
            &AtomicBool::new(false),
            |outcome| {
                progress.one(outcome.is_err());
                sum.count(&outcome);
                notes(&outcome, self.language).iter().for_each(|line| progress.note(line));
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
        writeln!(screen, "{}", self.language.fill(Key::DemoKinds, &[("kinds", &kinds.join(", "))]))?;
        Ok(sum)
    }

    pub(super) fn list(&self, screen: &mut Screen, casebook: &Casebook) -> anyhow::Result<()> {
        self.heading(screen, &self.language.fill(Key::DemoList, &[("n", &SHOWN)]))?;
        let filter = Filter { kind: Some(Kind::Incident), limit: Some(SHOWN), ..Filter::default() };
        list::table(screen, &casebook.list(&filter)?, self.language)
    }

    pub(super) fn show(
        &self,
        screen: &mut Screen,
        casebook: &Casebook,
        number: IncidentNumber,
    ) -> anyhow::Result<()> {
        self.heading(screen, self.language.say(Key::DemoShow))?;
        let reports = find::incident(casebook, number)?.unwrap_or_default();
        show::incident(screen, number, &[], &reports, Moved::new(), self.language)
    }

    pub(super) fn search(&self, screen: &mut Screen, casebook: &Casebook) -> anyhow::Result<()> {
        self.heading(screen, &self.language.fill(Key::DemoSearch, &[("words", &WORDS)]))?;
        search::hits(screen, &casebook.search(WORDS, &Filter::default().first(HITS))?, self.language)
    }

    /// What each report of a case said: how the number of those affected came to be known.
    pub(super) fn history(&self, screen: &mut Screen, story: &[Told]) -> anyhow::Result<()> {
        let Some(first) = story.first() else { return Ok(()) };
        self.heading(
            screen,
            &self.language.fill(Key::DemoHistory, &[("organization", &first.organization)]),
        )?;
        for told in story {
            let disclosed = told.disclosed.map_or_else(|| "―".to_owned(), |when| when.to_string());
            let report_no = label::report_no(told.report_no, self.language);
            let not_told = || self.language.say(Key::NumberNotTold).to_owned();
            let affected =
                told.affected.map_or_else(not_told, |affected| label::affected(affected, self.language));
            writeln!(screen, "   {}  {disclosed}  {report_no}  {affected}", told.number)?;
        }
        Ok(())
    }

    pub(super) fn next(&self, screen: &mut Screen, first: Option<&Told>) -> anyhow::Result<()> {
        self.heading(screen, self.language.say(Key::DemoNext))?;
        let show = first.map(|told| format!("show {}", told.number));
        let others = ["list --cause ransomware", "search USBメモリ 紛失", "export --format csv", "verify"];
        let casebook = self.path.display().to_string();
        let (program, casebook) = (shell_word(&program()), shell_word(&casebook));
        for command in show.iter().map(String::as_str).chain(others) {
            writeln!(screen, "   {program} --casebook {casebook} {command}")?;
        }
        Ok(())
    }
}

/// This program as it can be called from the current folder.
fn program() -> String {
    let (Ok(program), Ok(here)) = (std::env::current_exe(), std::env::current_dir()) else {
        return "jikenbo".to_owned();
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut found = std::env::split_paths(&path).map(|folder| folder.join("jikenbo"));
    let first = found.find(|one| one.is_file()).and_then(|one| one.canonicalize().ok());
    if first.is_some() && first == program.canonicalize().ok() {
        return "jikenbo".to_owned();
    }
    program.strip_prefix(&here).unwrap_or(&program).display().to_string()
}

/// `word` as a shell takes it for one word.
fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./+,:@%".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_shell_are_quoted_where_they_must_be() {
        assert_eq!(shell_word("/home/hoshi/事件簿.db"), "/home/hoshi/事件簿.db");
        assert_eq!(shell_word("my casebook.db"), "'my casebook.db'");
        assert_eq!(shell_word("it's"), r"'it'\''s'");
        assert_eq!(shell_word(""), "''");
    }
}
