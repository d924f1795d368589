//! The casebook as pages use it: several readers at once, and one writer at a time, both away from the threads that answer.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jikenbo_casebook::Casebook;
use tokio::sync::Semaphore;

use super::site::Site;
use super::trouble::Trouble;

/// Readers at once. Each keeps up to 32 MiB of the file in memory.
const READERS: usize = 4;

/// The casebook, opened as often as it is read at once. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Casebooks(Arc<Shelf>);

#[derive(Debug)]
struct Shelf {
    path: PathBuf,
    idle: Mutex<Vec<Casebook>>,
    readers: Semaphore,
    writer: Semaphore,
}

impl Casebooks {
    /// Opens the casebook at `path` once, to know that it can be read.
    ///
    /// # Errors
    /// Those of [`Casebook::open_read_only`].
    pub(crate) fn open(path: &Path) -> jikenbo_casebook::Result<Self> {
        let first = Casebook::open_read_only(path)?;
        Ok(Self(Arc::new(Shelf {
            path: path.to_owned(),
            idle: Mutex::new(vec![first]),
            readers: Semaphore::new(READERS),
            writer: Semaphore::new(1),
        })))
    }

    /// Asks the casebook; waits where all readers are busy. All that `ask` sees is of one moment.
    pub(crate) async fn read<T, E>(
        &self,
        ask: impl FnOnce(&Casebook) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Trouble>
    where
        T: Send + 'static,
        E: Into<Trouble> + From<jikenbo_casebook::Error> + Send + 'static,
    {
        let _turn = self.0.readers.acquire().await.map_err(|_| Trouble::fault())?;
        let shelf = Arc::clone(&self.0);
        let answer = tokio::task::spawn_blocking(move || {
            let casebook = shelf.take()?;
            let answer = casebook.view().map_err(E::from).and_then(|_view| ask(&casebook));
            shelf.put_back(casebook);
            answer
        });
        answer.await.map_err(|_| Trouble::fault())?.map_err(E::into)
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
        let answer = tokio::task::spawn_blocking(move || act(&mut Casebook::open_or_create(path)?));
        answer.await.map_err(|_| Trouble::fault())?.map_err(E::into)
    }
}

impl Shelf {
    fn take(&self) -> jikenbo_casebook::Result<Casebook> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| Casebook::open_read_only(&self.path), Ok)
    }

    fn put_back(&self, casebook: Casebook) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(casebook);
    }
}

impl FromRequestParts<Site> for Casebooks {
    type Rejection = Trouble;

    async fn from_request_parts(_: &mut Parts, site: &Site) -> Result<Self, Trouble> {
        Ok(site.casebooks.clone())
    }
}
