//! A stretch of a text around the words that were found in it.

use jikenbo_model::Span;

/// A stretch of a document's canonical text with the found words marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The words of the stretch, as written, line ends included.
    pub text: String,
    /// Where the stretch lies in the canonical text.
    pub span: Span,
    /// Where the found words lie in the canonical text, inside `span`, in order and apart from each other.
    pub highlights: Vec<Span>,
}

impl Snippet {
    /// The stretch cut into pieces, each with whether it was found.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, bool)> {
        let start = self.span.start();
        let ends = self.highlights.iter().flat_map(|mark| [(mark.start(), false), (mark.end(), true)]);
        ends.chain([(self.span.end(), false)])
            .scan(start, move |from, (to, found)| {
                let piece = self.text.get(*from - start..to - start).unwrap_or_default();
                *from = to;
                Some((piece, found))
            })
            .filter(|(piece, _)| !piece.is_empty())
    }
}

/// Characters shown before the first marked words.
const BEFORE: usize = 24;
/// Characters by which this may be more, and less, for the stretch to begin with a word.
const MORE: usize = 8;
const LESS: usize = 14;
/// Characters shown from there on, all in all.
const SHOWN: usize = 100;

impl Snippet {
    /// The stretch of `text` around `focus`, inside `within`, with those of `found` marked that lie in it.
    pub(crate) fn around(text: &str, within: Span, focus: usize, found: &[Span]) -> Self {
        let words = text.get(within.start()..within.end()).unwrap_or_default();
        let focus = focus.saturating_sub(within.start());
        let start = start(words.get(..focus).unwrap_or_default()).unwrap_or(focus.min(words.len()));
        let rest = words.get(start..).unwrap_or_default();
        let length = rest.char_indices().nth(SHOWN).map_or(rest.len(), |(at, _)| at);
        let span = Span::between(within.start() + start, within.start() + start + length);
        let text = rest.get(..length).unwrap_or_default().to_owned();
        Self { text, span, highlights: apart(found, span) }
    }
}

/// Where in what stands before the first marked words the stretch begins, in bytes: some characters before them, and with a
/// word where one begins near.
fn start(lead: &str) -> Option<usize> {
    let mut shown: Vec<(usize, char)> = lead.char_indices().rev().take(BEFORE + MORE).collect();
    shown.reverse();
    let begins = |at: &usize| match shown.get(at.saturating_sub(1)..=*at) {
        Some(&[(_, before), (_, here)]) => begins_word(before, here),
        Some(&[(start, _)]) => start == 0,
        _ => false,
    };
    let usual = shown.len().saturating_sub(BEFORE);
    let whole = (0..=usual).rev().find(begins);
    let whole = whole.or_else(|| (usual..shown.len().min(usual + LESS)).find(begins));
    shown.get(whole.unwrap_or(usual)).map(|&(at, _)| at)
}

/// Does a word begin with `here` after `before`? Told by the kinds of characters alone: after a sign or a space, and where
/// other letters follow hiragana.
fn begins_word(before: char, here: char) -> bool {
    let is_hiragana = |c: char| ('ぁ'..='ゟ').contains(&c);
    here.is_alphanumeric() && (!before.is_alphanumeric() || (is_hiragana(before) && !is_hiragana(here)))
}

/// Those of `found` that lie in `within`, in order, cut to it, joined where they touch.
fn apart(found: &[Span], within: Span) -> Vec<Span> {
    let inside = found.iter().filter(|span| span.overlaps(within));
    let cut = |span: &Span| Span::between(span.start().max(within.start()), span.end().min(within.end()));
    let mut cut: Vec<Span> = inside.map(cut).collect();
    cut.sort_unstable();
    let mut apart: Vec<Span> = Vec::new();
    for span in cut {
        match apart.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.cover(span),
            _ => apart.push(span),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, within: (usize, usize), words: &[&str], shown: &str) {
        let places = |word: &&str| -> Vec<Span> {
            text.match_indices(*word).map(|(at, found)| Span::between(at, at + found.len())).collect()
        };
        let found: Vec<Span> = words.iter().flat_map(places).collect();
        let within = Span::between(within.0, within.1);
        let focus =
            found.iter().find(|span| within.contains(**span)).map_or(within.start(), |span| span.start());
        let snippet = Snippet::around(text, within, focus, &found);
        let marked: String = snippet
            .pieces()
            .map(|(piece, found)| if found { format!("[{piece}]") } else { piece.to_owned() })
            .collect();
        assert_eq!(marked, shown);
        assert_eq!(text.get(snippet.span.start()..snippet.span.end()), Some(snippet.text.as_str()));
    }

    #[test]
    fn stretches() {
        check("顧客の個人情報を紛失", (0, 30), &["個人", "人情報", "紛失"], "顧客の[個人情報]を[紛失]");
        check("顧客の個人情報を紛失", (9, 21), &["紛失"], "個人情報");
        check("顧客の個人情報を紛失", (9, 21), &[], "個人情報");
        let long = format!("{}漏えい{}", "あ".repeat(90), "い".repeat(200));
        let shown = format!("{}[漏えい]{}", "あ".repeat(24), "い".repeat(73));
        check(&long, (0, long.len()), &["漏えい"], &shown);
        check(
            "五月に税理士法人そらまめ会計で、顧問先の申告書の控えを入れた鞄の紛失",
            (0, 102),
            &["紛失"],
            "税理士法人そらまめ会計で、顧問先の申告書の控えを入れた鞄の[紛失]",
        );
        let unbroken = "漢".repeat(40);
        check(&format!("{unbroken}紛失"), (0, 126), &["紛失"], &format!("{}[紛失]", "漢".repeat(24)));
        let later = format!("{unbroken}の鞄を肩に掛けて歩いた日の紛失");
        check(&later, (0, 165), &["紛失"], "鞄を肩に掛けて歩いた日の[紛失]");
    }
}
