//! What stands at the ends of words, and whether speech is quoted there.

pub(crate) use jikenbo_text::Words;

/// The first `count` characters.
pub(crate) fn first(words: &str, count: usize) -> &str {
    let until = words.char_indices().nth(count).map_or(words.len(), |(at, _)| at);
    words.get(..until).unwrap_or(words)
}

/// The last `count` characters.
pub(crate) fn last(words: &str, count: usize) -> &str {
    let from = words.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at);
    words.get(from..).unwrap_or(words)
}

/// Is a quotation open at the end of these words?
pub(crate) fn is_quoting(before: &str) -> bool {
    before.contains('「') && before.matches('「').count() > before.matches('」').count()
}
