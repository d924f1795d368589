//! The casebook as pages use it: several readers at once, and one writer at a time, both away from the threads that answer.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::available_parallelism;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jikenbo_casebook::{AtHand, Casebook};
use tokio::sync::Semaphore;

use super::line::Line;
use super::memory::{Memory, Page};
use super::site::Site;
use super::trouble::Trouble;

/// Readers at once of what is answered soon: as many as there are cores, within these bounds. Each keeps up to 64 MiB of
/// the file in memory.
const READERS: (usize, usize) = (2, 4);
/// Readers at once of what takes its time.
const AT_LENGTH: usize = 2;

/// How long the first visitors wait outside for the casebook to make ready: one of a hundred thousand articles is soon done,
/// a larger one is read meanwhile.
const READY_SOON: Duration = Duration::from_millis(250);

/// The casebook, opened as often as it is read at once. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Casebooks(Arc<Shelf>);

#[derive(Debug)]
struct Shelf {
    path: PathBuf,
    idle: Mutex<Vec<Reader>>,
    at_hand: AtHand,
    memory: Memory,
    soon: Line,
    at_length: Line,
    writer: Semaphore,
}

/// An open casebook, and the last that it knows of the changes by others.
#[derive(Debug)]
struct Reader {
    casebook: Casebook,
    /// `None` before it was first asked.
    changes: Option<i64>,
}

impl Casebooks {
    /// Opens the casebook at `path` once, to know that it can be read, and lets it make ready for a moment.
    ///
    /// # Errors
    /// Those of [`Casebook::open_read_only`].
    pub(crate) fn open(path: &Path) -> jikenbo_casebook::Result<Self> {
        let at_hand = AtHand::default();
        let first = Reader::open(path, &at_hand)?;
        let cores = available_parallelism().map_or(READERS.0, Into::into);
        let shelf = Arc::new(Shelf {
            path: path.to_owned(),
            idle: Mutex::new(vec![first]),
            at_hand,
            memory: Memory::default(),
            soon: Line::of(cores.clamp(READERS.0, READERS.1)),
            at_length: Line::of(AT_LENGTH),
            writer: Semaphore::new(1),
        });
        let (own, (done, ready)) = (Arc::clone(&shelf), mpsc::channel::<()>());
        std::thread::spawn(move || {
            own.make_ready();
            drop(done);
        });
        // It ends when the other end is dropped, or with the patience.
        let _ = ready.recv_timeout(READY_SOON);
        Ok(Self(shelf))
    }

    /// Asks the casebook what is answered soon; waits where all readers are busy. All that `ask` sees is of one moment.
    pub(crate) async fn read<T, E>(
        &self,
        ask: impl FnOnce(&Casebook) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Trouble>
    where
        T: Send + 'static,
        E: Into<Trouble> + From<jikenbo_casebook::Error> + Send + 'static,
    {
        self.ask(&self.0.soon, move |casebook, _| ask(casebook)).await
    }

    /// As [`Casebooks::read`], for what looks at the whole casebook: those who ask for that wait for each other, and nobody
    /// else for them.
    pub(crate) async fn read_at_length<T, E>(
        &self,
        ask: impl FnOnce(&Casebook) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Trouble>
    where
        T: Send + 'static,
        E: Into<Trouble> + From<jikenbo_casebook::Error> + Send + 'static,
    {
        self.ask(&self.0.at_length, move |casebook, _| ask(casebook)).await
    }

    /// The page of this name, made by `make` unless it was made since anything was written. `None` is not kept.
    pub(crate) async fn page<E>(
        &self,
        name: String,
        make: impl FnOnce(&Casebook) -> Result<Option<Page>, E> + Send + 'static,
    ) -> Result<Option<Page>, Trouble>
    where
        E: Into<Trouble> + From<jikenbo_casebook::Error> + Send + 'static,
    {
        self.ask(&self.0.soon, kept_or_made(name, make)).await
    }

    /// As [`Casebooks::page`], for what looks at the whole casebook.
    pub(crate) async fn page_at_length<E>(
        &self,
        name: String,
        make: impl FnOnce(&Casebook) -> Result<Option<Page>, E> + Send + 'static,
    ) -> Result<Option<Page>, Trouble>
    where
        E: Into<Trouble> + From<jikenbo_casebook::Error> + Send + 'static,
    {
        self.ask(&self.0.at_length, kept_or_made(name, make)).await
    }

    async fn ask<T, E>(
        &self,
        line: &Line,
        ask: impl FnOnce(&Casebook, &Memory) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Trouble>
    where
        T: Send + 'static,
        E: Into<Trouble> + From<jikenbo_casebook::Error> + Send + 'static,
    {
        let shelf = Arc::clone(&self.0);
        let answer = line.ask(move || -> Result<T, E> {
            let mut reader = shelf.take()?;
            let answer = reader.view(&shelf.memory, ask);
            shelf.put_back(reader);
            answer
        });
        answer.await.ok_or_else(Trouble::fault)?.map_err(E::into)
    }

    /// Writes into the casebook. The file is opened for it and closed again, so that other programs may write in between.
    pub(crate) async fn write<T, E>(
        &self,
        act: impl FnOnce(&mut Casebook) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Trouble>
    where
        T: Send + 'static,
        E: Into<Trouble> + From<jikenbo_casebook::Error> + Send + 'static,
    {
        let _turn = self.0.writer.acquire().await.map_err(|_| Trouble::fault())?;
        let path = self.0.path.clone();
        let answer = tokio::task::spawn_blocking(move || act(&mut Casebook::open(path)?));
        answer.await.map_err(|_| Trouble::fault())?.map_err(E::into)
    }
}

/// The page of this name from memory, else as it is made, which is kept.
fn kept_or_made<E>(
    name: String,
    make: impl FnOnce(&Casebook) -> Result<Option<Page>, E>,
) -> impl FnOnce(&Casebook, &Memory) -> Result<Option<Page>, E> {
    move |casebook, memory| {
        if let Some(page) = memory.page(&name) {
            return Ok(Some(page));
        }
        let state = memory.state();
        let made = make(casebook)?;
        if let Some(page) = &made {
            memory.keep(state, name, page.clone());
        }
        Ok(made)
    }
}

impl Shelf {
    /// Has the casebook make ready while the first visitors read; what goes wrong is told to those who ask.
    fn make_ready(&self) {
        if let Ok(reader) = self.take()
            && reader.casebook.make_ready().is_ok()
        {
            self.put_back(reader);
        }
    }

    fn take(&self) -> jikenbo_casebook::Result<Reader> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| Reader::open(&self.path, &self.at_hand), Ok)
    }

    fn put_back(&self, reader: Reader) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
    }
}

impl Reader {
    fn open(path: &Path, at_hand: &AtHand) -> jikenbo_casebook::Result<Self> {
        Ok(Self { casebook: Casebook::open_read_only(path)?.sharing(at_hand), changes: None })
    }

    /// Asks of one moment. Where others have written since the last time, what pages were made of is of the past.
    fn view<T, E: From<jikenbo_casebook::Error>>(
        &mut self,
        memory: &Memory,
        ask: impl FnOnce(&Casebook, &Memory) -> Result<T, E>,
    ) -> Result<T, E> {
        let _view = self.casebook.view()?;
        let changes = Some(self.casebook.changes()?);
        if changes != self.changes {
            self.changes = changes;
            memory.begin();
        }
        ask(&self.casebook, memory)
    }
}

impl FromRequestParts<Site> for Casebooks {
    type Rejection = Trouble;

    async fn from_request_parts(_: &mut Parts, site: &Site) -> Result<Self, Trouble> {
        Ok(site.casebooks.clone())
    }
}
