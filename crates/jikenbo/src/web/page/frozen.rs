//! The frozen source on pages where a person decides: its lines, each with its place, and single sentences.

use jikenbo_model::Span;
use maud::{Markup, html};

use crate::message::Language;
use crate::message::page::decide as say;
use crate::task::sourced::Sourced;
use crate::web::words::{named, tongue, written};

/// Lines of a source that are shown.
const LINES: usize = 400;
/// Bytes of a line that are shown.
const LINE: usize = 20_000;
/// Characters shown on each side of the words in a sentence.
const AROUND: usize = 120;

/// An article in its document: its lines, with `marks` set off.
pub(super) fn article(article: &Sourced, marks: &[Span], language: Language) -> Markup {
    let lines = lines(article.words(article.record.span), article.record.span.start());
    html! {
        div.source-text tabindex="0" lang=[tongue(article.words(article.record.span))] {
            @for line in lines.iter().take(LINES) {
                p data-from=(line.start()) { (marked(article.words(*line), *line, marks)) }
            }
            @if lines.len() > LINES {
                p.quiet { (language.words(say::LINES_LEFT_OUT, &[("n", &(lines.len() - LINES))])) }
            }
        }
    }
}

/// The sentence around `span`, the words there marked.
pub(super) fn sentence(article: &Sourced, span: Span, of: Option<&str>) -> Markup {
    let words = article.trimmed(span);
    let sentence = article.sentence(words).cover(words);
    let before = article.words(Span::between(sentence.start(), words.start()));
    quote(before, article.words(words), article.words(Span::between(words.end(), sentence.end())), of)
}

/// Words with what stands around them, and the name of their document.
pub(super) fn quote(before: &str, words: &str, after: &str, of: Option<&str>) -> Markup {
    html! {
        blockquote.said lang=[tongue(words).or_else(|| tongue(before))] {
            (clipped_start(before)) mark { (written(words)) } (clipped_end(after))
            @if let Some(of) = of { footer.quiet.small { (named(of)) } }
        }
    }
}

fn clipped_end(words: &str) -> Markup {
    let end = words.char_indices().nth(AROUND).map_or(words.len(), |(at, _)| at);
    html! { (written(words.get(..end).unwrap_or_default())) @if end < words.len() { "…" } }
}

fn clipped_start(words: &str) -> Markup {
    let start = words.char_indices().nth_back(AROUND).map_or(0, |(at, _)| at);
    html! { @if start > 0 { "…" } (written(words.get(start..).unwrap_or_default())) }
}

/// The lines of `text`, which begins at byte `start`; blank ones left out.
fn lines(text: &str, start: usize) -> Vec<Span> {
    let mut at = start;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            lines.push(Span::between(at, at + line.len()));
        }
        at += line.len();
    }
    lines
}

/// A line, the marked words in it set off.
fn marked(words: &str, line: Span, marks: &[Span]) -> Markup {
    let mut cuts: Vec<usize> = marks.iter().flat_map(|mark| [mark.start(), mark.end()]).collect();
    let ends = words.char_indices().map(|(at, c)| line.start() + at + c.len_utf8());
    let end = ends.take_while(|end| *end <= line.start() + LINE).last().unwrap_or(line.start());
    cuts.extend([line.start(), end]);
    cuts.retain(|cut| (line.start()..=end).contains(cut));
    cuts.sort_unstable();
    cuts.dedup();
    let pieces = cuts.iter().zip(cuts.iter().skip(1)).filter_map(|(&from, &to)| {
        let piece = words.get(from - line.start()..to - line.start())?;
        Some((piece, marks.iter().any(|mark| mark.contains(Span::between(from, to)))))
    });
    html! {
        @for (piece, is_marked) in pieces {
            @if is_marked { mark { (written(piece)) } } @else { (written(piece)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_their_places_and_marks() {
        let text = "対象は\n\n12名\n";
        let lines = lines(text, 100);
        assert_eq!(
            lines.iter().map(|line| (line.start(), line.end())).collect::<Vec<_>>(),
            [(100, 110), (111, 117)]
        );
        let shown =
            marked("12名\n", Span::between(111, 117), &[Span::between(111, 113), Span::between(90, 105)]);
        assert_eq!(shown.into_string(), "<mark>12</mark>名\n");
    }
}
