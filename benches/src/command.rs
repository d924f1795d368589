//! Running a whole command: seconds by the clock and on processors, and peak memory.

use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// A command to time. Its output is thrown away.
pub(crate) struct Run {
    program: std::path::PathBuf,
    arguments: Vec<std::ffi::OsString>,
    one_core: bool,
}

impl Run {
    pub(crate) fn new(program: &Path) -> Self {
        Self { program: program.to_owned(), arguments: Vec::new(), one_core: false }
    }

    pub(crate) fn args<const N: usize>(mut self, words: [&str; N]) -> Self {
        self.arguments.extend(words.map(Into::into));
        self
    }

    pub(crate) fn words(mut self, words: &[&str]) -> Self {
        self.arguments.extend(words.iter().map(Into::into));
        self
    }

    pub(crate) fn path(mut self, path: &Path) -> Self {
        self.arguments.push(path.into());
        self
    }

    /// Held to one core, all its threads together.
    pub(crate) fn on_one_core(mut self) -> Self {
        self.one_core = true;
        self
    }

    fn once(&self) -> Result<Took> {
        let mut command = Command::new(if self.one_core { "taskset" } else { "env" });
        if self.one_core {
            command.args(["-c", "0"]);
        }
        command.arg(&self.program).args(&self.arguments).stdout(Stdio::null()).stderr(Stdio::null());
        let begin = Instant::now();
        let mut child = command.spawn().with_context(|| self.program.display().to_string())?;
        let (peak, processor) = watch(&mut child)?;
        let status = child.wait()?;
        if !status.success() {
            bail!("{} ended with {status}", self.program.display());
        }
        Ok(Took { seconds: begin.elapsed().as_secs_f64(), processor, peak })
    }
}

/// Watches a child until it ends: the largest resident size seen, in KiB, and its seconds on all processors, where the
/// system tells them.
fn watch(child: &mut std::process::Child) -> Result<(u64, f64)> {
    let (mut peak, mut processor) = (0, 0.0);
    while child.try_wait()?.is_none() {
        processor = on_processors(child.id()).unwrap_or(processor);
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let size = line.and_then(|line| line.split_whitespace().next()).and_then(|size| size.parse().ok());
        peak = peak.max(size.unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    Ok((peak, processor))
}

/// Seconds that a process was on processors so far.
fn on_processors(process: u32) -> Option<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // After the name in brackets the twelfth and the thirteenth: in the program and for it in the system.
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut ticks = after_name.split_whitespace().skip(11);
    let (own, system): (f64, f64) = (ticks.next()?.parse().ok()?, ticks.next()?.parse().ok()?);
    Some((own + system) / TICKS)
}

/// Ticks of a second, as Linux tells times of processes.
const TICKS: f64 = 100.0;

/// What a run took.
#[derive(Clone, Copy)]
pub(crate) struct Took {
    /// Wall clock.
    pub(crate) seconds: f64,
    /// On all processors.
    processor: f64,
    /// Peak resident size, KiB.
    peak: u64,
}

impl Took {
    /// The same for each of several things of which it was done, in words.
    pub(crate) fn each(&self, things: u32) -> String {
        let things = f64::from(things.max(1));
        format!(
            "{:5.0} a second, {:.2} ms of processor each",
            things / self.seconds,
            self.processor * 1_000.0 / things
        )
    }
}

impl fmt::Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:8.3} s  (on processors {:.2} s)  peak {:6.1} MiB",
            self.seconds,
            self.processor,
            f64::from(u32::try_from(self.peak).unwrap_or(u32::MAX)) / 1024.0
        )
    }
}

/// The fastest of several runs.
pub(crate) fn best_of(runs: u32, command: &Run) -> Result<Took> {
    let mut best: Option<Took> = None;
    for _ in 0..runs.max(1) {
        let took = command.once()?;
        best = Some(best.filter(|best| best.seconds <= took.seconds).unwrap_or(took));
    }
    best.context("at least one run")
}
