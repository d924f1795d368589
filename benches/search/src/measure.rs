//! Times of many answers, bytes on disk, memory.

use std::fmt;
use std::path::Path;
use std::time::Instant;

use anyhow::Result;

/// Times of answers, milliseconds: by the clock, and on the processor, which other programs do not lengthen; some systems tell
/// the latter in steps of milliseconds.
#[derive(Default)]
pub(crate) struct Times {
    clock: Vec<f64>,
    processor: Vec<f64>,
}

impl Times {
    /// Does the work, and notes how long it took where that counts.
    pub(crate) fn take<T>(&mut self, counts: bool, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let (before, begin) = (on_processor(), Instant::now());
        let done = work()?;
        if counts {
            self.clock.push(begin.elapsed().as_secs_f64() * 1000.0);
            self.processor.push((on_processor() - before) / 1e6);
        }
        Ok(done)
    }

    /// The time by the clock that 95 of 100 answers do not pass.
    pub(crate) fn p95(&self) -> f64 {
        at(&self.clock, 0.95)
    }
}

/// The time that this share of the answers does not pass.
fn at(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied().unwrap_or_default()
}

/// Nanoseconds that this thread was on a processor, where the system tells.
pub(crate) fn on_processor() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split_whitespace().next().and_then(|spent| spent.parse().ok()).unwrap_or_default()
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, times) in [("clock", &self.clock), ("processor", &self.processor)] {
            let [median, most, worst] = [0.5, 0.95, 1.0].map(|share| at(times, share));
            write!(f, "  {name}: median {median:.2} p95 {most:.2} worst {worst:.2} ms")?;
        }
        write!(f, "  ({} answers)", self.clock.len())
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
