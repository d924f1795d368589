//! What closes a page of several articles below the last of them: おわりに, 編集部から, 会員へのお知らせ.

use super::page::{LineKind, Page};
use crate::closing_title;

/// Titles that close as well, below the last article of a page.
const MORE: &[&str] = &["結び", "まとめ"];

/// Ends of a title by which a body turns to its readers, and its longest.
const TURNS: &[&str] = &[
    "委員会から",
    "委員会より",
    "事務局から",
    "事務局より",
    "編集部から",
    "編集部より",
    "編集室から",
    "編集室より",
    "へのお知らせ",
    "からのお知らせ",
    "よりお知らせ",
    "へのご案内",
    "へのお願い",
    "からのお願い",
    "次号予告",
    "次回予告",
];
const LONGEST: usize = 16;

/// The titles of the closing parts among the lines behind `last`, each above a sentence.
pub(super) fn titles(page: &Page, last: usize) -> impl Iterator<Item = usize> {
    (last + 1..page.lines.len()).filter(|&at| is_title(page, at))
}

fn is_title(page: &Page, at: usize) -> bool {
    let line = &page.lines[at];
    line.after_blank
        && line.cells.is_empty()
        && matches!(line.kind, LineKind::Prose | LineKind::Heading(_))
        && closes(page.line(at))
        && page.lines.get(at + 1).is_some_and(|below| page.words(below.span).contains('。'))
}

/// Are the words, without their marks, the title of a closing part?
fn closes(words: &str) -> bool {
    if words.chars().count() > LONGEST {
        return false;
    }
    let inner = closing_title::bare(words);
    closing_title::is_one(words, MORE) || TURNS.iter().any(|turns| inner.ends_with(turns))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_that_close() {
        for words in ["おわりに", "■ 最後に", "5. まとめ", "〔委員会から〕", "会員へのお知らせ", "編集部より"]
        {
            assert!(closes(words), "{words}");
        }
        for words in [
            "最後に残った名簿の紛失",
            "お客様へのお知らせメールを誤送信",
            "委員会から名簿が流出",
            "5. 名簿の紛失",
        ] {
            assert!(!closes(words), "{words}");
        }
    }
}
