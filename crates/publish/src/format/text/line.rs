//! Lines of a width, broken as Japanese is: between any two characters, but for the rules of kinsoku, and never inside
//! a number, a Latin word or an address.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What stands before the first line and before the further ones.
pub(super) struct Hung {
    first: String,
    further: String,
}

impl Hung {
    /// `mark` before the first line, as much white space before the further ones.
    pub(super) fn under(mark: &str) -> Self {
        Self { first: mark.to_owned(), further: " ".repeat(width(mark)) }
    }

    /// `mark` before each line.
    pub(super) fn before_each(mark: &str) -> Self {
        Self { first: mark.to_owned(), further: mark.to_owned() }
    }
}

/// The columns that `words` take, where East Asian characters of doubtful width take two.
pub(super) fn width(words: &str) -> usize {
    UnicodeWidthStr::width_cjk(words)
}

/// `words` in lines of at most `columns`, with what is hung before them. A piece that must not be broken may stand out.
pub(super) fn wrapped(words: &str, columns: usize, hung: &Hung) -> Vec<String> {
    let mut lines = vec![hung.first.clone()];
    let mut used = width(&hung.first);
    let mut empty = true;
    for piece in pieces(words) {
        let takes = width(piece.trim_end());
        if used + takes > columns && !empty {
            lines.push(hung.further.clone());
            (used, empty) = (width(&hung.further), true);
        }
        let piece = if empty { piece.trim_start() } else { piece };
        if let Some(line) = lines.last_mut() {
            line.push_str(piece);
        }
        used += width(piece);
        empty &= piece.is_empty();
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The pieces that `words` may be broken between.
fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut before) = (0, None);
    for (at, c) in words.char_indices() {
        if before.is_some_and(|before| may_part(before, c)) {
            pieces.extend(words.get(start..at));
            start = at;
        }
        before = Some(c);
    }
    pieces.extend(words.get(start..));
    pieces
}

/// May a line end between these two?
fn may_part(before: char, after: char) -> bool {
    if after == ' ' || never_first(after) || never_last(before) {
        return false;
    }
    before == ' ' || !(is_narrow(before) && is_narrow(after))
}

/// Latin letters, digits and their marks hold together.
fn is_narrow(c: char) -> bool {
    c.width() == Some(1) && c.is_ascii() && c != ' '
}

/// Characters that begin no line.
fn never_first(c: char) -> bool {
    "、。，．・：；？！ー‐–〜」』）】〕］｝〉》”’ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ%％),.:;?!]}°人件名通台社円点"
        .contains(c)
}

/// Characters that end no line.
fn never_last(c: char) -> bool {
    "「『（【〔［｛〈《“‘([{約¥￥".contains(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines_of(words: &str, columns: usize) -> String {
        wrapped(words, columns, &Hung::under("")).join("\n")
    }

    #[test]
    fn lines_break_as_japanese_does() {
        insta::assert_snapshot!(lines_of("約12,345人の氏名、住所「等」が漏えいしました。https://example.jp/a-b を参照", 12), @r"
        約12,345人の
        氏名、住所
        「等」が漏え
        いしました。
        https://example.jp/a-b
        を参照
        ");
    }

    proptest! {
        #[test]
        fn nothing_is_lost(words in "[あ-んア-ン、。「」a-z0-9 ]{0,80}", columns in 4_usize..40) {
            let joined: String = lines_of(&words, columns).split_whitespace().collect();
            let words: String = words.split_whitespace().collect();
            prop_assert_eq!(joined, words);
        }

        #[test]
        fn no_line_begins_with_a_mark(words in "[漢字、。」]{1,60}", columns in 4_usize..40) {
            for line in lines_of(&words, columns).lines().skip(1) {
                prop_assert!(!line.starts_with(never_first));
            }
        }
    }
}
