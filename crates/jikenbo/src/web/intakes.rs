//! Documents that people have sent and not decided about yet: read, shown, kept or dropped. They are held in memory, with
//! bounds, and are gone when the program ends.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::StatusCode;
use jikenbo_casebook::{Casebook, Intake, Outcome, TakenIn, Tried};
use jikenbo_model::IncidentNumber;
use tokio::sync::Semaphore;

use super::casebooks::Casebooks;
use super::trouble::Trouble;
use super::visitor::Visitor;
use crate::config::clock;
use crate::task::failure::Reason;
use crate::task::isolate::Readers;
use crate::task::preview::{self, Preview};

/// Documents of one batch.
pub(crate) const DOCUMENTS: usize = 200;
/// Bytes that one request may send.
pub(crate) const SENT: usize = 32 << 20;
/// Batches at once; the oldest one gives way.
const BATCHES: usize = 64;
/// Bytes that all batches may hold; the oldest ones give way.
const HELD: usize = 96 << 20;

/// What people have sent. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Intakes(Arc<Tray>);

#[derive(Debug)]
struct Tray {
    /// In the order of arrival.
    batches: Mutex<BTreeMap<u64, Batch>>,
    readers: Readers,
    reading: Semaphore,
}

/// What was sent at once.
#[derive(Debug)]
pub(crate) struct Batch {
    /// By which it is asked for; nobody can guess it.
    pub(crate) id: String,
    /// Who sent it.
    pub(crate) who: String,
    /// When, RFC 3339.
    pub(crate) at: String,
    /// In the order in which they were sent.
    pub(crate) documents: Vec<Sent>,
}

/// A document that was sent.
#[derive(Debug)]
pub(crate) struct Sent {
    /// Its file's name, without what could steer a display or a path.
    pub(crate) name: String,
    /// What became of it.
    pub(crate) state: State,
}

/// What became of a document that was sent.
#[derive(Debug)]
pub(crate) enum State {
    /// It waits to be read.
    Waiting(Vec<u8>),
    /// It is being read.
    Reading,
    /// It was read, and waits for a person.
    Read(Box<Preview>),
    /// It could not be read.
    Failed(Reason),
    /// It is kept: its incidents.
    Kept(Vec<IncidentNumber>),
    /// The same bytes were kept before: its incidents.
    Known(Vec<IncidentNumber>),
    /// A person does not want it.
    Dropped,
}

impl Batch {
    /// Are all read?
    pub(crate) fn is_read(&self) -> bool {
        !self.documents.iter().any(|sent| matches!(sent.state, State::Waiting(_) | State::Reading))
    }

    /// Are all read, and is it known where their reports would be filed?
    pub(crate) fn is_settled(&self) -> bool {
        let is_placed = |sent: &Sent| !matches!(&sent.state, State::Read(preview) if preview.tried.is_none());
        self.is_read() && self.documents.iter().all(is_placed)
    }

    /// Documents that wait for a person.
    pub(crate) fn open(&self) -> usize {
        self.documents.iter().filter(|sent| matches!(sent.state, State::Read(_))).count()
    }

    fn held(&self) -> usize {
        self.documents.iter().map(Sent::held).sum()
    }
}

impl Sent {
    fn held(&self) -> usize {
        match &self.state {
            State::Waiting(bytes) => bytes.len(),
            State::Read(preview) => preview.intake.bytes.len() + preview.intake.text.len(),
            _ => 0,
        }
    }
}

impl Intakes {
    /// Nothing was sent yet.
    pub(crate) fn new() -> Self {
        Self(Arc::new(Tray {
            batches: Mutex::new(BTreeMap::new()),
            readers: Readers::default(),
            reading: Semaphore::new(1),
        }))
    }

    /// Takes documents, each with the name of its file; gives the name of the batch.
    ///
    /// # Errors
    /// Where nothing was sent, or the system has no randomness.
    pub(crate) fn put(&self, who: &str, documents: Vec<(String, Vec<u8>)>) -> Result<String, Trouble> {
        if documents.is_empty() {
            return Err(Trouble::new(StatusCode::UNPROCESSABLE_ENTITY, "W461"));
        }
        let id = random_name()?;
        let documents = documents.into_iter().take(DOCUMENTS);
        let documents =
            documents.map(|(name, bytes)| Sent { name: plain(&name), state: State::Waiting(bytes) });
        let batch =
            Batch { id: id.clone(), who: who.to_owned(), at: clock::now(), documents: documents.collect() };
        let mut batches = self.lock();
        let place = batches.last_key_value().map_or(0, |(last, _)| last + 1);
        batches.insert(place, batch);
        while batches.len() > 1
            && (batches.len() > BATCHES || batches.values().map(Batch::held).sum::<usize>() > HELD)
        {
            batches.pop_first();
        }
        Ok(id)
    }

    /// The batches of a person, the latest first, as `show` shows them.
    pub(crate) fn of<T>(&self, who: &str, show: impl Fn(&Batch) -> T) -> Vec<T> {
        self.lock().values().rev().filter(|batch| batch.who == who).map(show).collect()
    }

    /// Looks at or changes a batch of the visitor's own; that of another one is not there.
    ///
    /// # Errors
    /// Where there is none.
    pub(crate) fn with<T>(
        &self,
        visitor: &Visitor,
        id: &str,
        act: impl FnOnce(&mut Batch) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let mut batches = self.lock();
        let batch = batches.values_mut().find(|batch| batch.id == id && batch.who == visitor.who());
        act(batch.ok_or_else(|| Trouble::new(StatusCode::NOT_FOUND, "W460"))?)
    }

    /// Reads what waits in a batch, one document after the other, and finds out where its reports would be filed.
    pub(crate) async fn read(self, id: String, casebooks: Casebooks) {
        let Ok(_turn) = self.0.reading.acquire().await else { return };
        while let Some((nth, name, bytes)) = self.next(&id) {
            let reader = self.clone();
            let read =
                tokio::task::spawn_blocking(move || preview::read(name, bytes, &reader.0.readers)).await;
            let state = match read {
                Ok(Ok((intake, problems))) => {
                    let (tried, corrections) = (None, Vec::new());
                    State::Read(Box::new(Preview { intake: Arc::new(intake), problems, tried, corrections }))
                }
                Ok(Err(reason)) => State::Failed(reason),
                Err(_) => State::Failed(Reason::ReaderDied),
            };
            self.turn_into(&id, nth, state);
        }
        self.place(&id, &casebooks).await;
    }

    /// Finds out once more where reports would be filed, unless reading goes on.
    pub(crate) async fn place_again(self, id: String, casebooks: Casebooks) {
        if let Ok(_turn) = self.0.reading.try_acquire() {
            self.place(&id, &casebooks).await;
        }
    }

    /// Takes the next document that waits.
    fn next(&self, id: &str) -> Option<(usize, String, Vec<u8>)> {
        let mut batches = self.lock();
        let batch = batches.values_mut().find(|batch| batch.id == id)?;
        let waits = |(_, sent): &(usize, &mut Sent)| matches!(sent.state, State::Waiting(_));
        let (nth, sent) = batch.documents.iter_mut().enumerate().find(waits)?;
        match std::mem::replace(&mut sent.state, State::Reading) {
            State::Waiting(bytes) => Some((nth, sent.name.clone(), bytes)),
            _ => None,
        }
    }

    fn turn_into(&self, id: &str, nth: usize, state: State) {
        let mut batches = self.lock();
        let batch = batches.values_mut().find(|batch| batch.id == id);
        if let Some(sent) = batch.and_then(|batch| batch.documents.get_mut(nth)) {
            sent.state = state;
        }
    }

    /// Finds out where the reports of a batch's open documents would be filed, all together. Where the casebook is busy,
    /// that stays unsaid.
    pub(crate) async fn place(&self, id: &str, casebooks: &Casebooks) {
        let open = self.open(id);
        let intakes: Vec<Arc<Intake>> = open.iter().map(|(_, intake)| Arc::clone(intake)).collect();
        let tried = casebooks.write(move |casebook: &mut Casebook| casebook.try_add(&intakes, &clock::now()));
        let Ok(tried) = tried.await else { return };
        let mut batches = self.lock();
        let Some(batch) = batches.values_mut().find(|batch| batch.id == id) else { return };
        for ((nth, intake), tried) in open.into_iter().zip(tried) {
            if let Some(sent) = batch.documents.get_mut(nth) {
                sent.placed(&intake, tried);
            }
        }
    }

    fn open(&self, id: &str) -> Vec<(usize, Arc<Intake>)> {
        let batches = self.lock();
        let batch = batches.values().find(|batch| batch.id == id);
        let documents = batch.into_iter().flat_map(|batch| batch.documents.iter().enumerate());
        let open = documents.filter_map(|(nth, sent)| match &sent.state {
            State::Read(preview) => Some((nth, Arc::clone(&preview.intake))),
            _ => None,
        });
        open.collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<u64, Batch>> {
        self.0.batches.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sent {
    /// Notes where its reports would be filed, if it is still the document that was asked about.
    fn placed(&mut self, intake: &Arc<Intake>, tried: Tried) {
        let State::Read(preview) = &mut self.state else { return };
        if !Arc::ptr_eq(&preview.intake, intake) {
            return;
        }
        if tried.outcome == Outcome::Added {
            preview.tried = Some(tried);
        } else {
            self.state = State::Known(tried.placed.iter().map(|placed| placed.number).collect());
        }
    }

    /// Notes that it is kept.
    pub(crate) fn kept(&mut self, taken: TakenIn) {
        let numbers = taken.numbers;
        self.state =
            if taken.outcome == Outcome::Added { State::Kept(numbers) } else { State::Known(numbers) };
    }
}

/// 128 random bits, in letters.
fn random_name() -> Result<String, Trouble> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Trouble::fault())?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Characters of a name that are kept.
const NAME: usize = 120;

/// A file's name as it may be kept and shown: its last part, without controls and turns of the writing direction.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_steering = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    let kept: String = last.chars().filter(|c| !is_steering(*c)).take(NAME).collect();
    let kept = kept.trim().trim_start_matches('.');
    if kept.is_empty() { "document".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_only_names() {
        for (sent, kept) in [
            ("お詫び.pdf", "お詫び.pdf"),
            ("../../etc/passwd", "passwd"),
            (r"C:\Users\a\notice.txt", "notice.txt"),
            ("a\u{202e}fdp.exe\0\r\n", "afdp.exe"),
            ("...", "document"),
            ("dir/", "document"),
            ("", "document"),
            (".bashrc", "bashrc"),
        ] {
            assert_eq!(plain(sent), kept, "{sent:?}");
        }
        assert_eq!(plain(&"長".repeat(1000)).chars().count(), NAME);
    }

    #[test]
    fn what_is_sent_has_bounds() {
        let intakes = Intakes::new();
        assert!(intakes.put("hoshi", Vec::new()).is_err());
        let many = (0..DOCUMENTS + 9).map(|nth| (format!("{nth}.txt"), vec![b'a'])).collect();
        intakes.put("hoshi", many).unwrap();
        assert_eq!(intakes.of("hoshi", |batch| batch.documents.len()), [DOCUMENTS]);
        for nth in 0..BATCHES + 5 {
            intakes.put("sora", vec![(format!("{nth}.txt"), Vec::new())]).unwrap();
        }
        assert_eq!(intakes.of("hoshi", |_| ()).len(), 0, "the oldest gave way");
        assert_eq!(intakes.of("sora", |_| ()).len(), BATCHES);
        intakes.put("hoshi", vec![("large".to_owned(), vec![0; HELD])]).unwrap();
        intakes.put("hoshi", vec![("one more".to_owned(), vec![0; 1])]).unwrap();
        assert_eq!(intakes.of("hoshi", |batch| batch.documents.len()), [1]);
    }
}
