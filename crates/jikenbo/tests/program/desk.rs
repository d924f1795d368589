//! A person at a desk: a folder that goes away, the real program, and what it answered.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own with a casebook in it.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

/// What the program answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) out: String,
    pub(crate) err: String,
    /// `None` where it was killed.
    pub(crate) code: Option<i32>,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A path below the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn casebook(&self) -> PathBuf {
        self.path("casebook.db")
    }

    /// Writes a file; folders are made where they are missing.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The program with its casebook on the desk, in Japanese, without colour.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jikenbo"));
        self.settle(&mut command);
        command
    }

    /// Another program in the same surroundings.
    pub(crate) fn settle(&self, command: &mut Command) {
        command.current_dir(self.folder.path()).env("JIKENBO_CASEBOOK", self.casebook()).env("NO_COLOR", "1");
        command
            .env("HOME", self.folder.path())
            .env_remove("XDG_DATA_HOME")
            .env_remove("JIKENBO_LANG")
            .env_remove("LANG");
    }

    pub(crate) fn jikenbo(&self, args: &[&str]) -> Answer {
        answer(self.command().args(args).output().unwrap())
    }

    /// With these bytes on its standard input.
    pub(crate) fn jikenbo_fed(&self, args: &[&str], bytes: &[u8]) -> Answer {
        let mut command = self.command();
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(bytes).unwrap();
        answer(child.wait_with_output().unwrap())
    }

    /// `words` with everything replaced that differs from run to run.
    pub(crate) fn tidy(&self, words: &str) -> String {
        let folder = self.folder.path().display().to_string();
        let words = words.replace(&folder, "[FOLDER]");
        let words = redacted(&words, 64, "[SHA-256]", |c| c.is_ascii_digit() || ('a'..='f').contains(&c));
        redacted(&words, 20, "[TIME]", |c| c.is_ascii_digit() || "-:TZ".contains(c))
    }
}

/// Replaces every run of exactly `length` characters that all are `part`.
fn redacted(words: &str, length: usize, by: &str, part: impl Fn(char) -> bool) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for c in words.chars().map(Some).chain([None]) {
        match c {
            Some(c) if part(c) => run.push(c),
            _ => {
                out.push_str(if run.len() == length { by } else { &run });
                run.clear();
                out.extend(c);
            }
        }
    }
    out
}

pub(crate) fn answer(output: Output) -> Answer {
    Answer {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code(),
    }
}

/// A file or folder of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// A short disclosure that differs from every other number's.
pub(crate) fn disclosure(n: usize) -> String {
    let (month, day) = (n % 12 + 1, n % 28 + 1);
    format!(
        "個人情報の紛失について\n\n2024年{month}月{day}日\nほしぞら第{n}市\n\n\
         当市は、市民{}名分の氏名と住所を記した名簿を紛失しました。関係する皆さまに深くお詫び申し上げます。\n",
        n + 10
    )
}
