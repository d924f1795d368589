//! Names spelled with a blank after every letter, as letters of listed companies print them: 会 社 名 東 丘 精 機 株 式 会 社.

use jikenbo_text::name::{self, Body, Name};
use jikenbo_text::{FoldedSpan, Words};

/// Letters in a row from which words are taken for spelled out.
const LETTERS: usize = 4;

/// The name with a legal form that a line spells out letter by letter.
pub(super) fn name(folded: &str, line: FoldedSpan) -> Option<Name> {
    let words = folded.get(line.start()..line.end())?;
    let spelled = spelled(words)?;
    let letters = words.get(spelled.clone())?;
    let joined: String = letters.split(' ').collect();
    let mut found = name::names(&joined, FoldedSpan::between(0, joined.len()));
    static HOUSES: Words = Words::of(&["信用組合", "信用金庫", "協同組合", "銀行", "農協"]);
    let is_house = |name: &Name| {
        let whole = name.span == FoldedSpan::between(0, joined.len());
        let is_called_so = matches!(name.body, Body::University | Body::Hospital | Body::School);
        whole && (is_called_so || HOUSES.ends(&joined))
    };
    let named = found.find(|name| name.core != name.span || is_house(name))?;
    let back = |at: usize| line.start() + spelled.start + with_blanks(letters, at);
    let placed = |span: FoldedSpan| {
        let (start, end) = (back(span.start()), back(span.end()));
        let inside = folded.get(start..end).unwrap_or_default();
        let start = start + inside.len() - inside.trim_start().len();
        FoldedSpan::between(start, start + inside.trim().len())
    };
    Some(Name { span: placed(named.span), core: placed(named.core), body: named.body, area: None })
}

/// The words without the blanks between their letters, if they are spelled out.
pub(in crate::rule) fn joined(words: &str) -> Option<String> {
    let whole = spelled(words)? == (0..words.len());
    whole.then(|| words.split(' ').collect())
}

/// The longest stretch of single letters with one blank between two of them, which has to hold a legal form.
fn spelled(words: &str) -> Option<std::ops::Range<usize>> {
    static FORMS: Words = Words::of(&[
        "社", "法 人", "組 合", "協 会", "財 団", "機 構", "銀 行", "金 庫", "大 学", "病 院", "学 園",
    ]);
    if !words.contains(' ') || !FORMS.stands_in(words) {
        return None;
    }
    let mut longest = (0, 0..0);
    let (mut letters, mut start, mut at) = (0, 0, 0);
    for word in words.split(' ') {
        let is_letter = word.chars().count() == 1;
        start = if letters == 0 { at } else { start };
        letters = if is_letter { letters + 1 } else { 0 };
        at += word.len();
        longest = if letters > longest.0 { (letters, start..at) } else { longest };
        at += 1;
    }
    (longest.0 >= LETTERS).then_some(longest.1)
}

/// Where in `words` the letter stands that begins at byte `at` of the same without blanks.
fn with_blanks(words: &str, at: usize) -> usize {
    let mut seen = 0;
    let letters = words.char_indices().filter(|(_, c)| *c != ' ');
    for (place, c) in letters {
        if seen >= at {
            return place;
        }
        seen += c.len_utf8();
    }
    words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_blanks() {
        for (line, expected) in [
            ("会 社 名 東 丘 精 機 株 式 会 社", "東 丘 精 機 株 式 会 社"),
            ("会社名 株 式 会 社 東 丘 精 機", "株 式 会 社 東 丘 精 機"),
            ("東 丘 商 事 株 式 会 社", "東 丘 商 事 株 式 会 社"),
            ("一 般 財 団 法 人 東 丘 文 化 財 団", "一 般 財 団 法 人 東 丘 文 化 財 団"),
            ("東 丘 信 用 組 合", "東 丘 信 用 組 合"),
            ("代表者名 代表取締役社長 西 町 花 子", ""),
            ("会社名 東丘精機株式会社", ""),
            ("各 位", ""),
        ] {
            let found = name(line, FoldedSpan::between(0, line.len()));
            let words = found.and_then(|name| line.get(name.span.start()..name.span.end()));
            assert_eq!(words.unwrap_or_default(), expected, "{line}");
        }
        assert_eq!(joined("東 丘 商 事 会 社").as_deref(), Some("東丘商事会社"));
        assert_eq!(joined("東丘 商事株式会社"), None);
    }
}
