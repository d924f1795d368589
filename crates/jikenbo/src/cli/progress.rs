//! How far is it? A spinner or a bar on a terminal, a plain line every few seconds elsewhere; always on the
//! standard error.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::message::{Key, Language};

/// Seconds between plain lines.
const PAUSE: Duration = Duration::from_secs(5);

/// Tells how far the work is.
#[derive(Debug)]
pub(crate) struct Progress {
    language: Language,
    bar: Option<ProgressBar>,
    told: Instant,
    done: u64,
    failed: u64,
}

impl Progress {
    /// `total` where it is known beforehand.
    pub(crate) fn new(language: Language, total: Option<u64>) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| bar(total));
        Self { language, bar, told: Instant::now(), done: 0, failed: 0 }
    }

    /// One more was done.
    pub(crate) fn one(&mut self, failed: bool) {
        self.failed += u64::from(failed);
        self.reached(self.done + 1);
    }

    /// So many are done.
    pub(crate) fn reached(&mut self, done: u64) {
        self.done = done;
        let words = || self.language.fill(Key::Working, &[("done", &done), ("failed", &self.failed)]);
        if let Some(bar) = &self.bar {
            bar.set_message(words());
            bar.set_position(done);
        } else if self.told.elapsed() >= PAUSE {
            anstream::eprintln!("{}", words());
            self.told = Instant::now();
        }
    }

    /// Does `print` without the bar in its way.
    pub(crate) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// A line on the standard error.
    pub(crate) fn note(&self, line: &str) {
        self.aside(|| anstream::eprintln!("{line}"));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (ProgressBar::new(total), "{bar:40} {pos}/{len} {elapsed}"),
        None => (ProgressBar::new_spinner(), "{spinner} {elapsed} {msg}"),
    };
    bar.enable_steady_tick(Duration::from_millis(200));
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
