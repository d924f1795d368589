//! What stands around an article in its document: when the whole was issued, and the frame of its page.

use jikenbo_model::{Span, Text, When};
use jikenbo_text::{dates, resolve};

use super::relation::frame;
use super::traits::is_yearless;

/// Bytes at the head of a document that may tell its date, and bytes beside an article that may be its frame.
const HEAD: usize = 400;
const BESIDE: usize = 400;

/// The first month or day that the head of a document names; none where days without a year come first.
pub(crate) fn issued(document: &str) -> Option<When> {
    let head = Text::new(document.get(..document.floor_char_boundary(HEAD))?);
    let mentions = dates(head.folded()).mentions;
    let told = mentions.iter().zip(resolve(&mentions, None));
    let mut first = told.filter(|(mention, when)| {
        is_yearless(mention) && when.is_none() || when.is_some_and(|when| when.month().is_some())
    });
    first.next().and_then(|(_, when)| when)
}

/// How much frame of a page stands beside the article there.
pub(crate) fn frame_beside(document: &str, article: Span) -> u32 {
    let before = document.ceil_char_boundary(article.start().saturating_sub(BESIDE))..article.start();
    let after = article.end()..document.floor_char_boundary(article.end().saturating_add(BESIDE));
    let beside = [document.get(before), document.get(after)];
    beside.into_iter().flatten().map(|words| frame(Text::new(words).folded())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_and_the_frame_of_a_page() {
        let page = "週刊の便り 2024年7月5日号\nまとめ\n青嶺商店で名簿を紛失。\n(出典 月見野新聞)";
        let from = page.find("青嶺").unwrap();
        let until = page.find("(出典").unwrap();
        assert_eq!(issued(page).map(|when| when.to_string()).as_deref(), Some("2024-07-05"));
        assert_eq!(frame_beside(page, Span::between(from, until)), 7);
        assert_eq!((issued("便り"), frame_beside("青嶺", Span::between(0, 6))), (None, 0));
    }
}
