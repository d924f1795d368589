//! What stands around an article in its document: when the whole was issued, and the frame of its page.

use jikenbo_model::{Span, Text, When};
use jikenbo_text::date::Part;
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
    first.next().and_then(|(_, when)| when).or_else(|| in_year_of_source(document))
}

/// 11/08 18:11 … (月見野テレビ 2024年), 11月22日 朝刊=2024年: the day that stands at the head of a document, or on its last line, with
/// the one year that is told, and told there.
fn in_year_of_source(document: &str) -> Option<When> {
    let lines = || document.lines().map(str::trim).filter(|line| !line.is_empty());
    let last = lines().next_back().filter(|line| line.chars().count() <= SOURCE)?;
    let last = Text::new(last.replace(['=', '＝'], " "));
    let source = dates(last.folded()).mentions;
    let mut years = source.iter().filter_map(|mention| match mention.year {
        Part::Written(year) if mention.month == Part::Unwritten => Some(year),
        _ => None,
    });
    let year = years.next()?;
    let whole = Text::new(document.get(..document.floor_char_boundary(WHOLE))?);
    let all = dates(whole.folded()).mentions;
    if all.iter().any(|mention| matches!(mention.year, Part::Written(other) if other != year)) {
        return None;
    }
    let head: Vec<&str> = lines().take(HEADING).collect();
    let head = Text::new(head.join("\n"));
    let at_head = dates(head.folded()).mentions;
    let days = source.iter().chain(&at_head).filter(|mention| is_yearless(mention));
    days.filter_map(|mention| match (mention.month, mention.day) {
        (Part::Written(month), Part::Written(day)) => {
            When::on(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
        }
        _ => None,
    })
    .next()
}

/// Lines of a heading, characters of a line that tells the source, and bytes of a document in which years are looked for.
const HEADING: usize = 2;
const SOURCE: usize = 40;
const WHOLE: usize = 8_000;

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
        for (page, day) in [
            ("町で紛失\n11/08 18:11\n町は8日、発表した。\n(月見野テレビ 2024年)", Some("2024-11-08")),
            ("町で紛失\n\n町は21日、発表した。\n(東海毎朝 11月22日 朝刊=2024年)", Some("2024-11-22")),
            ("町で紛失\n11/08 18:11\n2023年の名簿。\n(月見野テレビ 2024年)", None),
        ] {
            assert_eq!(issued(page).map(|when| when.to_string()).as_deref(), day, "{page}");
        }
        assert_eq!((issued("便り"), frame_beside("青嶺", Span::between(0, 6))), (None, 0));
    }
}
