//! Reading dangerous formats in a process of its own, which may be killed.
//!
//! The process is this program itself, called as `jikenbo read-one`. It stays for the next document; one that is
//! slow, runs out of memory or dies costs its document alone.
//!
//! On the pipes, everything is a length (eight bytes, big end first) and so many bytes.

use std::io::{self, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use jikenbo_model::Document;
use jikenbo_read::{Error, Limits, wire};

use super::failure::Reason;

/// The hidden command by which the program calls itself.
pub(crate) const COMMAND: &str = "read-one";

/// Reading processes that wait for work; as many as there are documents read at once.
#[derive(Debug, Default)]
pub(crate) struct Readers {
    idle: Mutex<Vec<Reader>>,
}

impl Readers {
    /// Reads `bytes` in a process of its own.
    pub(crate) fn read(&self, bytes: &[u8], limits: &Limits) -> Result<Document, Reason> {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let mut reader = match idle {
            Some(reader) => reader,
            None => Reader::start(limits)?,
        };
        let answer = reader.ask(bytes, limits)?;
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(reader);
        }
        Ok(wire::from_bytes(&answer, bytes)?)
    }
}

/// One reading process. Dropped, it is killed.
#[derive(Debug)]
struct Reader {
    child: Mutex<Child>,
    question: ChildStdin,
    answer: ChildStdout,
}

impl Reader {
    fn start(limits: &Limits) -> Result<Self, Reason> {
        let mut child = Command::new(std::env::current_exe()?)
            .arg(COMMAND)
            .args(given(limits))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(question), Some(answer)) => Ok(Self { child: Mutex::new(child), question, answer }),
            _ => Err(Reason::ReaderDied),
        }
    }

    /// The answer to one document, or the reason why there is none; after a reason the process is of no more use.
    fn ask(&mut self, bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Reason> {
        let Self { child, question, answer } = self;
        let (done, waiting) = channel::<()>();
        let most = answer_limit(limits);
        let (outcome, in_time) = std::thread::scope(|scope| {
            let watchdog = scope.spawn(move || {
                let in_time = waiting.recv_timeout(Duration::from_millis(limits.millis));
                if in_time == Err(RecvTimeoutError::Timeout) {
                    kill(child);
                    return false;
                }
                true
            });
            let outcome = put(question, bytes).and_then(|()| take(answer, most));
            drop(done);
            (outcome, watchdog.join().unwrap_or(true))
        });
        match outcome {
            Ok(Some(answer)) => Ok(answer),
            _ if !in_time => Err(Error::OverLimit { limit: "millis", allowed: limits.millis }.into()),
            _ => Err(Reason::ReaderDied),
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        kill(&self.child);
    }
}

fn kill(child: &Mutex<Child>) {
    if let Ok(mut child) = child.lock() {
        // Both fail only where the process has gone already.
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// A document leaves larger than its text: blocks, spans, escapes.
fn answer_limit(limits: &Limits) -> u64 {
    limits.text.saturating_mul(8).max(1 << 20)
}

/// The limits as arguments of the hidden command, in the order in which [`limits_from`] takes them.
fn given(limits: &Limits) -> [String; 7] {
    let Limits { bytes, text, pages, depth, entries, expansion, millis } = *limits;
    [bytes, text, pages.into(), depth.into(), entries.into(), expansion.into(), millis]
        .map(|limit| limit.to_string())
}

/// The limits from the arguments of the hidden command; `None` where it was called by anyone but this program.
fn limits_from(given: &[u64]) -> Option<Limits> {
    let &[bytes, text, pages, depth, entries, expansion, millis] = given else {
        return None;
    };
    let small = |limit: u64| u32::try_from(limit).ok();
    let (pages, depth) = (small(pages)?, small(depth)?);
    Some(Limits { bytes, text, pages, depth, entries: small(entries)?, expansion: small(expansion)?, millis })
}

/// The other end: reads documents from the standard input until it closes, and answers on the standard output.
///
/// # Errors
/// Where the pipes break or the arguments are not those of [`Readers`].
pub(crate) fn serve(given: &[u64]) -> io::Result<()> {
    let limits = limits_from(given).ok_or(io::ErrorKind::InvalidInput)?;
    confine();
    let (mut questions, mut answers) = (io::stdin().lock(), io::stdout().lock());
    while let Some(bytes) = take(&mut questions, limits.bytes)? {
        put(&mut answers, &wire::read_to_bytes(&bytes, &limits))?;
    }
    Ok(())
}

/// Most memory of a reading process.
#[cfg(unix)]
const MEMORY: u64 = 1 << 30;

/// Gives up what a reader never needs: much memory, writing files, leaving a core.
#[cfg(unix)]
fn confine() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [(Resource::As, MEMORY), (Resource::Fsize, 0), (Resource::Core, 0)] {
        // A system that refuses the bound still has the limits of the reader itself and the watchdog.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(not(unix))]
fn confine() {}

fn put(pipe: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    pipe.write_all(&(bytes.len() as u64).to_be_bytes())?;
    pipe.write_all(bytes)?;
    pipe.flush()
}

/// The next bytes; `None` where the pipe was closed before them.
fn take(pipe: &mut impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    let mut first = pipe.take(8);
    let mut seen = 0;
    while seen < length.len() {
        match first.read(length.get_mut(seen..).unwrap_or_default())? {
            0 if seen == 0 => return Ok(None),
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            n => seen += n,
        }
    }
    let length = u64::from_be_bytes(length);
    if length > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    let taken = pipe.take(length).read_to_end(&mut bytes)? as u64;
    if taken < length { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(Some(bytes)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_kept_and_bounded() {
        let mut pipe = Vec::new();
        put(&mut pipe, b"one").unwrap();
        put(&mut pipe, b"").unwrap();
        let mut pipe = pipe.as_slice();
        assert_eq!(take(&mut pipe, 3).unwrap().as_deref(), Some(&b"one"[..]));
        assert_eq!(take(&mut pipe, 3).unwrap().as_deref(), Some(&b""[..]));
        assert!(take(&mut pipe, 3).unwrap().is_none());
        let mut long = Vec::new();
        put(&mut long, b"four").unwrap();
        assert!(take(&mut long.as_slice(), 3).is_err(), "over the limit");
        long.truncate(10);
        assert!(take(&mut long.as_slice(), 4).is_err(), "torn");
    }

    #[test]
    fn limits_arrive_as_they_were_given() {
        let limits = Limits { depth: 7, ..Limits::default() };
        let words: Vec<u64> = given(&limits).iter().map(|word| word.parse().unwrap()).collect();
        assert_eq!(limits_from(&words), Some(limits));
        assert_eq!(limits_from(&[1]), None);
    }
}
