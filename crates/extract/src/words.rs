//! What stands at the ends of words, and whether speech is quoted there.

pub(crate) use jikenbo_text::{Words, find, first, last, parted_at};

/// Is a quotation open at the end of these words?
pub(crate) fn is_quoting(before: &str) -> bool {
    before.contains('「') && before.matches('「').count() > before.matches('」').count()
}

/// The words up to the first full stop; all where there is none.
pub(crate) fn to_stop(words: &str) -> &str {
    words.split('。').next().unwrap_or(words)
}

/// The words up to the first comma or full stop; all where there is none.
pub(crate) fn to_pause(words: &str) -> &str {
    words.split(['、', '。']).next().unwrap_or(words)
}

/// What follows the brackets that open the words; all where none do: (以下「当社」)の.
pub(crate) fn past_bracket(words: &str) -> &str {
    words.strip_prefix('(').and_then(|inside| inside.split_once(')')).map_or(words, |(_, rest)| rest)
}

/// The words before the brackets that close them, and what these hold: サーバー障害に関するご報告|(第2報).
pub(crate) fn last_bracket(words: &str) -> Option<(&str, &str)> {
    words.strip_suffix(')')?.rsplit_once('(')
}
