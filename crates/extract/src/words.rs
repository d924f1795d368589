//! What stands at the ends of words, and whether speech is quoted there.

pub(crate) use jikenbo_text::{Words, first, last};

/// Is a quotation open at the end of these words?
pub(crate) fn is_quoting(before: &str) -> bool {
    before.contains('「') && before.matches('「').count() > before.matches('」').count()
}
