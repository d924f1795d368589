//! The words around what was found, on one line that fits the terminal.

use jikenbo_casebook::Snippet;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::mark::{marked, one_line};
use super::table::cut;

/// A piece of the line, and whether it was found.
type Piece = (String, bool);

/// `snippet` on one line with the found words marked, in at most `room` columns; all of it where there is no bound.
pub(super) fn line(snippet: &Snippet, room: Option<usize>, colour: bool) -> String {
    let pieces = snippet.pieces().map(|(words, found)| (one_line(words), found));
    let mut pieces: Vec<Piece> = pieces.collect();
    if let Some((first, _)) = pieces.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(room) = room {
        pieces = fitted(pieces, room, colour);
    }
    let show = |(words, found): &Piece| {
        if *found { marked(words, colour) } else { words.clone() }
    };
    pieces.iter().map(show).collect::<String>().trim_end().to_owned()
}

/// Brackets around a found piece take their own columns; colour takes none.
fn width((words, found): &Piece, colour: bool) -> usize {
    let marks = if *found && !colour { 4 } else { 0 };
    words.width() + marks
}

/// Shortens what stands before the first found words to a quarter of the room, then cuts at its end.
fn fitted(mut pieces: Vec<Piece>, room: usize, colour: bool) -> Vec<Piece> {
    if pieces.iter().map(|piece| width(piece, colour)).sum::<usize>() <= room {
        return pieces;
    }
    if let Some((lead, false)) = pieces.first_mut() {
        *lead = end_of(lead, room / 4);
    }
    let mut left = room;
    let mut fitted = Vec::new();
    for piece in pieces {
        let needed = width(&piece, colour);
        if needed <= left {
            left -= needed;
            fitted.push(piece);
            continue;
        }
        let marks = needed - piece.0.width();
        if left > marks {
            fitted.push((cut(&piece.0, left - marks), piece.1));
        }
        break;
    }
    fitted
}

/// The end of `words` in at most `room` columns, with … where something was left out.
fn end_of(words: &str, room: usize) -> String {
    if words.width() <= room {
        return words.to_owned();
    }
    let mut used = 1;
    let fits = |c: &char| {
        used += c.width().unwrap_or(0);
        used <= room
    };
    let kept: Vec<char> = words.chars().rev().take_while(fits).collect();
    std::iter::once('…').chain(kept.into_iter().rev()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jikenbo_model::Span;

    fn check(room: Option<usize>, colour: bool, shown: &str) {
        let text = "当市は、5月17日、市民センターの\n申込書12枚を紛失しました。申込書には氏名がありました。";
        let places = text.match_indices("申込書");
        let snippet = Snippet {
            text: text.to_owned(),
            span: Span::between(0, text.len()),
            highlights: places.map(|(at, word)| Span::between(at, at + word.len())).collect(),
        };
        let line = line(&snippet, room, colour);
        assert_eq!(line.replace("\u{1b}[1;33m", "<").replace("\u{1b}[0m", ">"), shown);
        let columns = line.replace("\u{1b}[1;33m", "").replace("\u{1b}[0m", "").width();
        assert!(room.is_none_or(|room| columns <= room), "{columns} {room:?}");
    }

    #[test]
    fn snippets_fit_the_terminal() {
        check(
            None,
            false,
            "当市は、5月17日、市民センターの 【申込書】12枚を紛失しました。【申込書】には氏名がありました。",
        );
        check(Some(56), false, "…民センターの 【申込書】12枚を紛失しました。【申込書】…");
        check(Some(56), true, "…民センターの <申込書>12枚を紛失しました。<申込書>には氏名…");
        check(Some(20), false, "…の 【申込書】12枚…");
        check(Some(3), false, "…");
    }
}
