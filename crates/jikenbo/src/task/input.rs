//! Which files are meant? Paths, folders and their contents, and the standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jikenbo_read::{Error, Limits};
use walkdir::{DirEntry, WalkDir};

use super::failure::{Failure, Reason};

/// One thing to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// A regular file of this many bytes.
    File { path: PathBuf, bytes: u64 },
    /// The standard input.
    Standard,
}

impl Input {
    /// How messages call it.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::File { path, .. } => path.display().to_string(),
            Self::Standard => "-".to_owned(),
        }
    }

    /// The file name alone, as it is kept and exported.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::File { path, .. } => {
                path.file_name().map_or_else(|| self.shown(), |name| name.to_string_lossy().into_owned())
            }
            Self::Standard => "stdin".to_owned(),
        }
    }

    /// Its size as the system gives it; an unknown one counts as nothing.
    fn bytes(&self) -> u64 {
        match self {
            Self::File { bytes, .. } => *bytes,
            Self::Standard => 0,
        }
    }

    /// About how much memory it will take, in bytes: packed formats unfold. Small files are not looked into.
    pub(crate) fn weight(&self) -> u64 {
        const SMALL: u64 = 16 << 10;
        let Self::File { path, bytes } = self else {
            return 0;
        };
        if *bytes <= SMALL {
            return *bytes;
        }
        let mut head = [0; 4];
        let is_read = File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok();
        match &head {
            b"PK\x03\x04" if is_read => bytes.saturating_mul(20),
            b"%PDF" if is_read => bytes.saturating_mul(8),
            _ => *bytes,
        }
    }

    /// The bytes. A file over the limit is refused without being read.
    pub(crate) fn read(&self, limits: &Limits) -> Result<Vec<u8>, Reason> {
        let over = Reason::Read(Error::OverLimit { limit: "bytes", allowed: limits.bytes });
        if self.bytes() > limits.bytes {
            return Err(over);
        }
        let source: Box<dyn Read> = match self {
            Self::File { path, .. } => Box::new(File::open(path)?),
            Self::Standard => Box::new(io::stdin().lock()),
        };
        let mut bytes = Vec::with_capacity(usize::try_from(self.bytes()).unwrap_or_default());
        source.take(limits.bytes + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limits.bytes { Err(over) } else { Ok(bytes) }
    }
}

/// Everything that `paths` mean, in order: a file is itself, a folder all files below it sorted by name, hidden
/// ones left out, and `-` the standard input. Found as asked for, so that a large folder is never held as a list.
pub(crate) fn inputs(paths: Vec<PathBuf>) -> impl Iterator<Item = Result<Input, Failure>> + Send {
    paths.into_iter().flat_map(|path| -> Box<dyn Iterator<Item = Result<Input, Failure>> + Send> {
        if path == Path::new("-") {
            Box::new(std::iter::once(Ok(Input::Standard)))
        } else {
            Box::new(below(&path))
        }
    })
}

fn below(path: &Path) -> impl Iterator<Item = Result<Input, Failure>> + Send + use<> {
    let walk = WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter();
    walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)).filter_map(found)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// A file or a failure; folders are silent.
fn found(entry: walkdir::Result<DirEntry>) -> Option<Result<Input, Failure>> {
    let found = match entry {
        Ok(entry) if entry.file_type().is_dir() => return None,
        Ok(entry) => regular(&entry).map_err(|reason| (entry.into_path(), reason)),
        Err(error) => {
            let path = error.path().map(Path::to_path_buf).unwrap_or_default();
            let is_loop = error.loop_ancestor().is_some();
            let reason = if is_loop { Reason::Loop } else { io::Error::from(error).into() };
            Err((path, reason))
        }
    };
    Some(found.map_err(|(path, reason)| Failure { path: path.display().to_string(), reason }))
}

fn regular(entry: &DirEntry) -> Result<Input, Reason> {
    let facts = entry.metadata().map_err(io::Error::from)?;
    if !facts.is_file() {
        return Err(Reason::NotAFile);
    }
    Ok(Input::File { path: entry.path().to_path_buf(), bytes: facts.len() })
}
