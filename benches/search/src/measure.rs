//! Times of many answers, bytes on disk, memory.

use std::fmt;
use std::path::Path;
use std::time::Instant;

use anyhow::Result;

/// Times of answers, milliseconds.
#[derive(Default)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    /// Does the work, and notes how long it took where that counts.
    pub(crate) fn take<T>(&mut self, counts: bool, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let begin = Instant::now();
        let done = work()?;
        if counts {
            self.0.push(begin.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(done)
    }

    /// The time that this share of the answers does not pass.
    pub(crate) fn at(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let place = (share * sorted.len() as f64).ceil() as usize;
        sorted.get(place.saturating_sub(1)).copied().unwrap_or_default()
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "median {:8.2} ms  p95 {:8.2} ms  worst {:8.2} ms  ({} answers)",
            self.at(0.5),
            self.at(0.95),
            self.at(1.0),
            self.0.len()
        )
    }
}

/// Megabytes of all files in a folder.
pub(crate) fn folder_size(folder: &Path) -> Result<f64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let metadata = entry?.metadata()?;
        bytes += if metadata.is_file() { metadata.len() } else { 0 };
    }
    Ok(bytes as f64 / 1e6)
}

/// A size that the system tells of this process, megabytes; 0 where it tells none.
pub(crate) fn memory(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1e3
}
