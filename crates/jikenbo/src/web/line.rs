//! A line in which questions wait: few are asked at once, and the first to come is the first to be answered.

use std::collections::VecDeque;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;
use tokio::task::spawn_blocking;

type Question = Box<dyn FnOnce() + Send>;

/// A line of questions, asked on threads that may block. A thread that is through with one takes the next one at once,
/// before anybody else is woken: under load, more threads than there are cores only make everyone wait for everyone.
#[derive(Clone)]
pub(super) struct Line(Arc<Mutex<Waiting>>);

struct Waiting {
    questions: VecDeque<Question>,
    /// Threads that ask.
    asking: usize,
    /// So many may.
    most: usize,
}

impl Line {
    /// A line of which `most` questions are asked at once.
    pub(super) fn of(most: usize) -> Self {
        Self(Arc::new(Mutex::new(Waiting { questions: VecDeque::new(), asking: 0, most })))
    }

    /// What `ask` answers when its turn has come; `None` where it panics. It is never asked where whoever waited for the
    /// answer has gone.
    pub(super) async fn ask<T: Send + 'static>(&self, ask: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let (tell, told) = oneshot::channel();
        self.put(Box::new(move || {
            if !tell.is_closed() {
                // They may have gone meanwhile.
                let _ = tell.send(ask());
            }
        }));
        told.await.ok()
    }

    fn put(&self, question: Question) {
        let mut waiting = self.lock();
        waiting.questions.push_back(question);
        if waiting.asking < waiting.most {
            waiting.asking += 1;
            let line = self.clone();
            spawn_blocking(move || line.ask_all());
        }
    }

    fn ask_all(&self) {
        while let Some(question) = self.next() {
            // Whoever waits for one that panics hears of it by its silence; the others have their turn.
            let _ = catch_unwind(AssertUnwindSafe(question));
        }
    }

    fn next(&self) -> Option<Question> {
        let mut waiting = self.lock();
        let next = waiting.questions.pop_front();
        if next.is_none() {
            waiting.asking -= 1;
        }
        next
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let waiting = self.lock();
        f.debug_struct("Line")
            .field("waiting", &waiting.questions.len())
            .field("asking", &waiting.asking)
            .field("most", &waiting.most)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn on_a_runtime<T>(test: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_multi_thread().build().unwrap().block_on(test)
    }

    #[test]
    fn the_first_to_come_is_the_first_to_be_answered() {
        let (tell, told) = mpsc::channel();
        on_a_runtime(async {
            let line = Line::of(1);
            let (go, wait) = mpsc::channel::<()>();
            let first = line.ask(move || wait.recv().is_ok());
            let later = (0..9).map(|nth| {
                let tell = tell.clone();
                line.ask(move || tell.send(nth).is_ok())
            });
            let mut later: Vec<_> = later.map(Box::pin).collect();
            let mut first = Box::pin(first);
            // Each takes its place in the line when it is first polled.
            assert!(is_pending(first.as_mut()).await);
            for question in &mut later {
                assert!(is_pending(question.as_mut()).await);
            }
            go.send(()).unwrap();
            assert_eq!(first.await, Some(true));
            for question in later {
                assert_eq!(question.await, Some(true));
            }
        });
        assert_eq!(told.try_iter().collect::<Vec<_>>(), (0..9).collect::<Vec<_>>());
    }

    #[test]
    fn a_panic_is_its_own_askers_alone() {
        on_a_runtime(async {
            let line = Line::of(1);
            let none: Option<u8> = line.ask(|| panic!("on purpose")).await;
            assert_eq!((none, line.ask(|| 1).await), (None, Some(1)));
        });
    }

    #[test]
    fn nothing_is_asked_for_those_who_have_gone() {
        let (tell, told) = mpsc::channel();
        on_a_runtime(async {
            let line = Line::of(1);
            let (go, wait) = mpsc::channel::<()>();
            let mut first = Box::pin(line.ask(move || wait.recv().is_ok()));
            assert!(is_pending(first.as_mut()).await);
            let mut gone = Box::pin(line.ask(move || tell.send(())));
            assert!(is_pending(gone.as_mut()).await);
            drop(gone);
            go.send(()).unwrap();
            assert_eq!((first.await, line.ask(|| 2).await), (Some(true), Some(2)));
        });
        assert!(told.try_recv().is_err());
    }

    async fn is_pending<F: Future>(mut future: std::pin::Pin<&mut F>) -> bool {
        std::future::poll_fn(|context| std::task::Poll::Ready(future.as_mut().poll(context).is_pending()))
            .await
    }
}
