//! Titles of a part that closes a page: おわりに, 編集後記.

/// Titles that tell nothing else.
const WHOLE: &[&str] = &[
    "おわりに",
    "終わりに",
    "終りに",
    "結びに",
    "むすびに",
    "むすび",
    "さいごに",
    "最後に",
    "あとがき",
    "編集後記",
    "結びにかえて",
    "おわりにかえて",
];

/// Is `title`, without its marks and its number, such a title or one of `more`?
pub(crate) fn is_one(title: &str, more: &[&str]) -> bool {
    let bare = bare(title);
    WHOLE.contains(&bare) || more.contains(&bare)
}

/// The words of a title without the marks and the number around them.
pub(crate) fn bare(title: &str) -> &str {
    title.trim_matches(|c: char| !c.is_alphanumeric() || c.is_ascii_digit())
}
