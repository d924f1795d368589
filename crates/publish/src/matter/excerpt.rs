//! The text of one report: its sentences, its lines, and the addresses that are printed in it.

use jikenbo_model::{Record, Span, Text};
use jikenbo_text::sentence::sentences;

use super::wraps::wraps;

/// The text of one report.
#[derive(Debug)]
pub struct Excerpt {
    text: Text,
    /// Where it begins in the text of its document.
    start: usize,
    sentences: Vec<Span>,
    heading: Span,
}

impl Excerpt {
    /// The article of `record` in `document`, the text in which the spans of the record lie.
    #[must_use]
    pub fn new(document: &Text, record: &Record) -> Self {
        let (start, end) = (record.span.start(), record.span.end());
        let inside = |gap: &Span| gap.start() >= start && gap.end() <= end;
        let moved = |gap: Span| Span::between(gap.start() - start, gap.end() - start);
        let own = document.original().get(start..end).unwrap_or_default();
        let mut gaps: Vec<Span> =
            document.gaps_within(record.span).into_iter().filter(inside).map(moved).collect();
        let wraps = wraps(own).into_iter().filter(|wrap| !gaps.iter().any(|gap| gap.overlaps(*wrap)));
        gaps.extend(wraps.collect::<Vec<_>>());
        gaps.sort_by_key(|gap| gap.start());
        let text = Text::without(own, &gaps);
        let whole = text.to_folded(Span::between(0, end.saturating_sub(start).min(text.original().len())));
        let sentences =
            sentences(text.folded(), whole).into_iter().map(|span| text.to_original(span)).collect();
        Self { text, start, sentences, heading: record.heading }
    }

    /// The sentence that holds `span` of the document, on one line; `None` where it lies outside of the report.
    #[must_use]
    pub fn sentence(&self, span: Span) -> Option<String> {
        let span = self.within(span)?;
        let touched = self.sentences.iter().filter(|sentence| sentence.overlaps(span));
        let whole = touched.fold(span, |all, one| all.cover(*one));
        Some(said(self.text.at(whole))).filter(|words| !words.is_empty())
    }

    /// The sentences below the heading, each with its span in the document; of a row, which is all heading, its own,
    /// without the short cells before them.
    pub fn sentences(&self) -> impl Iterator<Item = (Span, String)> + '_ {
        let outside = |span: Span| Span::between(span.start() + self.start, span.end() + self.start);
        let is_head = move |span: &Span| outside(*span).overlaps(self.heading);
        let is_row = self.sentences.iter().all(|span| is_head(span) || is_number(self.text.at(*span)));
        let below = self.sentences.iter().filter(move |span| is_row || !is_head(span));
        let said = below.map(move |&span| (outside(span), said(self.text.at(span))));
        let bare = move |(span, words): (Span, String)| match is_row {
            true => (span, behind_cells(&words).to_owned()),
            false => (span, words),
        };
        said.map(bare).filter(|(_, words)| !is_mere_mark(words))
    }

    /// The sentences below the heading and the letterhead: to whom it is addressed, when and by whom, in lines before the
    /// first full stop, is no part of it.
    #[must_use]
    pub fn body(&self) -> Vec<(Span, String)> {
        let mut sentences: Vec<_> = self.sentences().collect();
        let head = sentences.iter().take_while(|(_, words)| is_letterhead(words)).count();
        if head < sentences.len() {
            sentences.drain(..head);
        }
        sentences
    }

    /// The beginning of the body, whole sentences, of at most `characters`; was anything left out?
    #[must_use]
    pub fn beginning(&self, characters: usize) -> (Vec<String>, bool) {
        let (mut lines, mut left) = (Vec::new(), characters);
        for (_, words) in self.body() {
            let length = words.chars().count();
            if length > left {
                return (lines, true);
            }
            left -= length;
            lines.push(words);
        }
        (lines, false)
    }

    /// The addresses of the web that are printed in it, in order.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let mut addresses: Vec<String> = Vec::new();
        let mut rest = self.text.original();
        while let Some(at) = rest.find("http") {
            let (_, from) = rest.split_at(at);
            let end = from.find(|c: char| !is_of_an_address(c)).unwrap_or(from.len());
            let (address, after) = from.split_at(end);
            let address = address.trim_end_matches(['.', ',', ')', ':', ';', '*', '_']);
            let is_one = address.starts_with("http://") || address.starts_with("https://");
            if is_one && address.len() > "https://".len() && !addresses.iter().any(|known| known == address) {
                addresses.push(address.to_owned());
            }
            rest = if end == 0 { from.get(4..).unwrap_or_default() } else { after };
        }
        addresses
    }

    /// `span` of the document in this text.
    fn within(&self, span: Span) -> Option<Span> {
        let start = span.start().checked_sub(self.start)?;
        let end = span.end().checked_sub(self.start)?;
        self.text.original().get(start..end).map(|_| Span::between(start, end))
    }
}

/// May `c` stand in an address?
pub(crate) fn is_of_an_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c)
}

/// A sentence on one line, without the mark of a list before it.
fn said(words: &str) -> String {
    let line = one_line(words);
    let bare = line.trim_start_matches(['-', '・', '●', '•', '■', '◆', '○', '*', '※', ' ', '\u{3000}']);
    bare.to_owned()
}

/// Is it a number alone, as of a row?
fn is_number(words: &str) -> bool {
    !words.chars().any(char::is_alphabetic)
}

/// Characters of a cell before the account of a row: a number, a trade, a cause.
const CELL: usize = 16;

/// Commas of a row whose cells they part.
const COMMAS: usize = 5;

/// The row behind its short cells; all of it where nothing but such cells is there.
fn behind_cells(row: &str) -> &str {
    let has_commas = row.matches(',').count() >= COMMAS;
    let is_end = |c: char| matches!(c, ' ' | '\u{3000}') || has_commas && c == ',';
    let mut rest = row;
    while let Some((cell, behind)) = rest.split_once(is_end) {
        if cell.chars().count() > CELL || cell.contains(['、', '。']) || behind.chars().count() <= CELL {
            break;
        }
        rest = behind.trim_start_matches(['"', ' ', '\u{3000}']);
    }
    rest
}

/// Characters of a line above a letter: a date, an addressee, a sender.
const LETTERHEAD: usize = 24;

/// Is it a short line without a full stop, or the links of a page?
fn is_letterhead(words: &str) -> bool {
    !words.contains('。') && (words.chars().count() <= LETTERHEAD || is_of_links(words))
}

/// Is it the places that a page leads to: a trail of crumbs, a menu?
fn is_of_links(words: &str) -> bool {
    let is_parted = |marks: &[char], places: usize| {
        let parts: Vec<&str> = words.split(marks).map(str::trim).filter(|part| !part.is_empty()).collect();
        !words.contains('、')
            && parts.len() >= places
            && parts.iter().all(|part| part.chars().count() <= LETTERHEAD)
    };
    is_parted(&['>', '＞', '›', '»'], 2) || is_parted(&['|', '｜'], 3) || is_parted(&[' ', '\u{3000}'], 4)
}

/// Says it nothing but an address, or what stands below?
fn is_mere_mark(words: &str) -> bool {
    is_number(words) || words.starts_with('▼') || words.trim_start_matches('<').starts_with("http")
}

/// `words` on one line: line ends between Japanese fall away, other white space is one space.
fn one_line(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for part in words.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()) {
        let both_latin = out.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric())
            && part.starts_with(|c: char| c.is_ascii_alphanumeric());
        if both_latin {
            out.push(' ');
        }
        out.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }
    out
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Kind;
    use jikenbo_model::{Fact, Reading};

    use super::*;

    fn excerpt(text: &str, heading: usize) -> Excerpt {
        let whole = Span::between(0, text.len());
        let kind = Fact::quoted(Kind::Incident, [whole], Reading::Exact, "test");
        Excerpt::new(&Text::new(text), &Record::new(1, whole, Span::between(0, heading), kind))
    }

    #[test]
    fn it_begins_below_the_letterhead() {
        let text = "お詫び\n市政記者クラブ 各位\n令和7年11月7日\n名簿を紛失しました。\n3人分です。";
        let begins = |text: &str| excerpt(text, "お詫び".len()).beginning(200).0;
        assert_eq!(begins(text), ["名簿を紛失しました。", "3人分です。"]);
        assert_eq!(begins("お詫び\n名簿の紛失\n3人分"), ["名簿の紛失", "3人分"], "nothing but short lines");
        let body =
            "窓口の職員が、来庁された方の名簿を保管していた棚から取り違えて廃棄したことがわかりました。";
        for links in [
            "ホーム > お知らせ > 2025年度のお知らせ > 個人情報の紛失について",
            "トップページ｜事業のご案内｜会社情報｜採用情報｜お問い合わせ",
            "本文へ移動 文字の大きさ 標準 拡大 背景の色 白 黒 青",
        ] {
            let page = format!("お詫び\n{links}\n\n{body}");
            assert_eq!(begins(&page), [body]);
        }
        let telling = "受付の窓口で、申請書 3枚 と名簿 1冊 を紛失したことがわかりました";
        assert_eq!(begins(&format!("お詫び\n{telling}\n\n{body}")), [telling, body]);
    }

    #[test]
    fn a_sentence_goes_on_where_its_line_is_wrapped() {
        let text = "お詫び\n委託先のサー\nバーが止まりました。";
        let wrap = text.find("サー").unwrap() + "サー".len();
        let whole = Span::between(0, text.len());
        let kind = Fact::quoted(Kind::Incident, [whole], Reading::Exact, "test");
        let record = Record::new(1, whole, Span::between(0, "お詫び".len()), kind);
        let excerpt = Excerpt::new(&Text::without(text, &[Span::between(wrap, wrap + 1)]), &record);
        let said: Vec<String> = excerpt.sentences().map(|(_, words)| words).collect();
        assert_eq!(said, ["委託先のサーバーが止まりました。"]);
    }

    #[test]
    fn sentences_are_found_and_put_on_one_line() {
        let text = "お詫び\n書類を\n紛失しました。3人分です。";
        let excerpt = excerpt(text, "お詫び".len());
        let at = text.find("紛失").unwrap();
        let around = excerpt.sentence(Span::between(at, at + 6)).unwrap();
        assert!(around.contains("紛失しました。") && !around.contains("3人"), "{around}");
        assert!(!excerpt.sentences().any(|(_, words)| words == "お詫び"));
        assert_eq!(excerpt.sentence(Span::between(500, 510)), None);
    }

    #[test]
    fn a_row_is_its_own_sentence() {
        for (row, told) in [
            (
                "12 学校 誤送信 名簿を別の保護者の方に誤って送ってしまった",
                "名簿を別の保護者の方に誤って送ってしまった",
            ),
            (
                "名簿,R7-04,学校,紛失,\"1,128人\",職員が名簿を帰宅の途中の電車の中で紛失した",
                "職員が名簿を帰宅の途中の電車の中で紛失した",
            ),
            ("学校\t誤送信", "学校 誤送信"),
        ] {
            let said: Vec<String> = excerpt(row, row.len()).sentences().map(|(_, words)| words).collect();
            assert_eq!(said, [told]);
        }
    }

    #[test]
    fn the_number_above_a_row_is_no_sentence() {
        let text = "2\n\n紛失 配達員のかばんが見つからず、伝票が失われた。";
        let whole = Span::between(0, text.len());
        let kind = Fact::quoted(Kind::Incident, [whole], Reading::Exact, "test");
        let heading = Span::between(text.find("紛失").unwrap(), text.len());
        let row = Excerpt::new(&Text::new(text), &Record::new(1, whole, heading, kind));
        let said: Vec<String> = row.sentences().map(|(_, words)| words).collect();
        assert_eq!(said.last().map(String::as_str), Some("配達員のかばんが見つからず、伝票が失われた。"));
    }

    #[test]
    fn addresses_end_where_japanese_begins() {
        let excerpt = excerpt(
            "詳細はhttps://example.jp/a?b=1、http://example.com/。httpとは。<https://example.jp/a?b=1>",
            0,
        );
        assert_eq!(excerpt.addresses(), ["https://example.jp/a?b=1", "http://example.com/"]);
    }
}
