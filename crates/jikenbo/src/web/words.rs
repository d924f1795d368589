//! Words of others on a page: set apart from ours, and nothing in them works unseen.

use maud::{Markup, PreEscaped, html};

/// Characters of a name that are shown.
const NAME: usize = 120;

/// A stretch of text without characters that steer the display, or one such character.
enum Piece<'t> {
    Words(&'t str),
    Steering(char),
}

/// `text` as it is written; characters that steer the display are shown by their numbers.
pub(super) fn written(text: &str) -> Markup {
    html! {
        @for piece in pieces(text) {
            @match piece {
                Piece::Words(words) => (words),
                Piece::Steering(c) => span.steering { (format!("U+{:04X}", u32::from(c))) },
            }
        }
    }
}

/// A name on one line, whatever direction it runs in; a very long one is cut.
pub(super) fn named(name: &str) -> Markup {
    let mut kept: String = name.chars().take(NAME).collect();
    let is_cut = kept.len() < name.len();
    kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    html! { bdi lang=[tongue(&kept)] { (written(&kept)) @if is_cut { "…" } } }
}

/// Letters of a text that are looked at to tell its language.
const LETTERS: usize = 400;

/// The language of words of others, where their letters tell it: pages come in another one than the documents.
pub(super) fn tongue(words: &str) -> Option<&'static str> {
    let (mut japanese, mut latin) = (0, 0);
    for c in words.chars().take(LETTERS) {
        japanese += usize::from(matches!(c, '\u{3041}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}'));
        latin += usize::from(c.is_ascii_alphabetic());
    }
    // Foreign abbreviations are spelt out in letters: a character weighs as two of them.
    (2 * japanese > latin).then_some("ja")
}

/// Nothing is told.
pub(super) fn untold() -> Markup {
    PreEscaped("<span class=\"quiet\">―</span>".to_owned())
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((at, steering)) = rest.char_indices().find(|(_, c)| is_steering(*c)) {
        let (before, after) = rest.split_at(at);
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        if steering != '\r' {
            pieces.push(Piece::Steering(steering));
        }
        rest = after.strip_prefix(steering).unwrap_or_default();
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// Controls, and characters that have no width or turn the writing direction.
pub(super) fn is_steering(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_cannot_steer_the_page() {
        for (text, shown) in [
            ("青嶺商事", "青嶺商事"),
            ("a\r\nb", "a\nb"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            (
                "a\u{202e}b\u{1b}",
                "a<span class=\"steering\">U+202E</span>b<span class=\"steering\">U+001B</span>",
            ),
        ] {
            assert_eq!(written(text).into_string(), shown);
        }
    }

    #[test]
    fn names_stand_on_one_line() {
        assert_eq!(named("月見野\n市").into_string(), "<bdi lang=\"ja\">月見野 市</bdi>");
        assert_eq!(named("Aozora 12").into_string(), "<bdi>Aozora 12</bdi>");
        assert_eq!(tongue("12 persons: 申込書"), None);
        let long = named(&"あ".repeat(1_000_000)).into_string();
        assert_eq!(long, format!("<bdi lang=\"ja\">{}…</bdi>", "あ".repeat(NAME)));
    }
}
