//! Pages that were made are kept for as long as nothing is written into the casebook: readers often look at the same ones.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// What a page shows, apart from the frame around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    /// Its name.
    pub(crate) title: String,
    /// Its content, HTML.
    pub(crate) body: Arc<str>,
}

impl Page {
    /// A page of this name with this content.
    pub(crate) fn new(title: impl Into<String>, body: maud::Markup) -> Self {
        Self { title: title.into(), body: body.into_string().into() }
    }

    /// Its content, to be framed.
    pub(crate) fn content(&self) -> maud::PreEscaped<&str> {
        maud::PreEscaped(&self.body)
    }
}

/// Bytes of pages that are kept.
const MOST: usize = 24 << 20;
/// Bytes of a page that is too large to be kept.
const TOO_LARGE: usize = 1 << 20;

/// Pages by their names, all of one state of the casebook. The oldest one goes first.
#[derive(Debug, Default)]
pub(super) struct Memory(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    state: u64,
    pages: BTreeMap<String, Page>,
    order: VecDeque<String>,
    bytes: usize,
}

impl Memory {
    /// Another state begins: nothing that was made before is of any use. Gives its number.
    pub(super) fn begin(&self) -> u64 {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Kept { state: kept.state + 1, ..Kept::default() };
        kept.state
    }

    /// The number of the present state.
    pub(super) fn state(&self) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).state
    }

    /// The page of this name.
    pub(super) fn page(&self, name: &str) -> Option<Page> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pages.get(name).cloned()
    }

    /// Keeps a page that was made in a state, unless another one has begun.
    pub(super) fn keep(&self, state: u64, name: String, page: Page) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.state == state && page.body.len() <= TOO_LARGE && !kept.pages.contains_key(&name) {
            kept.put(name, page);
        }
    }
}

impl Kept {
    fn put(&mut self, name: String, page: Page) {
        self.bytes += size(&name, &page);
        self.order.push_back(name.clone());
        self.pages.insert(name, page);
        while self.bytes > MOST {
            let Some(oldest) = self.order.pop_front() else { break };
            if let Some(page) = self.pages.remove(&oldest) {
                self.bytes -= size(&oldest, &page);
            }
        }
    }
}

fn size(name: &str, page: &Page) -> usize {
    2 * name.len() + page.title.len() + page.body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(bytes: usize) -> Page {
        Page { title: String::new(), body: "a".repeat(bytes).into() }
    }

    #[test]
    fn a_new_state_knows_nothing_of_the_old_one() {
        let memory = Memory::default();
        let state = memory.begin();
        memory.keep(state, "list".to_owned(), page(3));
        assert_eq!(memory.page("list"), Some(page(3)));
        let next = memory.begin();
        memory.keep(state, "late".to_owned(), page(3));
        assert_eq!((memory.page("list"), memory.page("late"), memory.state()), (None, None, next));
    }

    #[test]
    fn memory_is_bounded() {
        let memory = Memory::default();
        let state = memory.begin();
        for number in 0..100 {
            memory.keep(state, format!("{number:03}"), page(TOO_LARGE - number));
        }
        memory.keep(state, "huge".to_owned(), page(TOO_LARGE + 1));
        let kept = memory.0.lock().unwrap();
        assert!(kept.bytes <= MOST && kept.pages.len() == kept.order.len());
        assert!(
            kept.pages.contains_key("099")
                && !kept.pages.contains_key("000")
                && !kept.pages.contains_key("huge")
        );
    }
}
