//! Reading forward from a place in a text, and looking back from it.

use crate::span::FoldedSpan;
use crate::words::begins_with;

/// A place in a stretch of folded text. A copy is a trial: what fails is dropped, and the place stays.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'t> {
    text: &'t str,
    /// Nothing before here is looked at.
    floor: usize,
    at: usize,
}

/// A run of ASCII digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    /// Its value.
    pub(crate) value: u64,
    /// How many digits stand there.
    pub(crate) count: usize,
}

impl<'t> Cursor<'t> {
    /// The start of the stretch `within`; nothing outside it is looked at.
    pub(crate) fn within(folded: &'t str, within: FoldedSpan) -> Self {
        Self { text: folded.get(..within.end()).unwrap_or(folded), floor: within.start(), at: within.start() }
    }

    pub(crate) fn at(self) -> usize {
        self.at
    }

    pub(crate) fn moved_to(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// What lies ahead.
    pub(crate) fn rest(self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What lies behind.
    pub(crate) fn past(self) -> &'t str {
        self.text.get(self.floor..self.at).unwrap_or_default()
    }

    pub(crate) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character after the next.
    pub(crate) fn peek_second(self) -> Option<char> {
        self.rest().chars().nth(1)
    }

    pub(crate) fn before(self) -> Option<char> {
        self.past().chars().next_back()
    }

    /// Is the next character one of `set`?
    pub(crate) fn sees_any_of(self, set: &str) -> bool {
        self.peek().is_some_and(|c| set.contains(c))
    }

    pub(crate) fn sees(self, words: &str) -> bool {
        begins_with(self.rest().as_bytes(), words)
    }

    /// Does one of `list` come next?
    pub(crate) fn sees_one_of(self, list: &[&str]) -> bool {
        list.iter().any(|words| self.sees(words))
    }

    pub(crate) fn sees_digit(self) -> bool {
        self.rest().as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    pub(crate) fn sees_latin(self) -> bool {
        self.rest().as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
    }

    pub(crate) fn eat(&mut self, words: &str) -> bool {
        let there = self.sees(words);
        if there {
            self.at += words.len();
        }
        there
    }

    /// Takes the first of `list` that comes next.
    pub(crate) fn eat_one_of(&mut self, list: &[&'static str]) -> Option<&'static str> {
        let words = list.iter().find(|words| self.sees(words))?;
        self.at += words.len();
        Some(words)
    }

    pub(crate) fn skip_char(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    /// Takes at most one space; line ends are no spaces.
    pub(crate) fn skip_space(&mut self) -> bool {
        self.eat(" ")
    }

    /// Takes all characters that `belongs` accepts.
    pub(crate) fn skip_while(&mut self, belongs: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !belongs(c)).unwrap_or(rest.len());
    }

    /// Takes a whole run of digits. `None`, with the place kept, where none stands or it overflows.
    pub(crate) fn digits(&mut self) -> Option<Digits> {
        let run = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let value = self.rest().get(..run)?.parse().ok()?;
        self.at += run;
        Some(Digits { value, count: run })
    }

    /// Takes a run of one or two digits that no further digit follows.
    pub(crate) fn one_or_two_digits(&mut self) -> Option<u16> {
        let mut trial = *self;
        let digits = trial.digits().filter(|digits| digits.count <= 2)?;
        *self = trial;
        u16::try_from(digits.value).ok()
    }

    /// From `start` to here.
    pub(crate) fn span_from(self, start: usize) -> FoldedSpan {
        FoldedSpan::between(start, self.at)
    }
}

/// Characters that glue digits into names of things: versions, telephone numbers, addresses of machines.
pub(crate) fn glues(c: char) -> bool {
    matches!(c, '-' | '/' | '.' | ':' | '_' | '@' | '#' | '=' | '&' | '?' | '+' | '\\' | '%')
}

/// Past a run of ASCII letters, digits and what glues them.
pub(crate) fn past_glued_run(mut cursor: Cursor<'_>) -> usize {
    cursor.skip_while(|c| c.is_ascii_alphanumeric() || glues(c));
    cursor.at()
}

/// Do digits that begin here go on from letters, digits or glue before them?
pub(crate) fn goes_on_from_before(cursor: Cursor<'_>) -> bool {
    let mut past = cursor.past().chars().rev();
    match past.next() {
        Some(c) if c.is_ascii_alphanumeric() => true,
        Some('#' | '@' | '=' | '&' | '+' | '\\' | '№') => true,
        Some('/') if begins_a_month(cursor) => false,
        Some('-' | '/' | '.' | ':' | '?' | '%' | '_') => {
            past.next().is_some_and(|c| c.is_ascii_alphanumeric() || glues(c))
        }
        _ => false,
    }
}

/// 2/3月5日: a stroke parts the number of a row from the day that begins here.
fn begins_a_month(cursor: Cursor<'_>) -> bool {
    let rest = cursor.rest();
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(rest.len() - after.len()))
        && after.strip_prefix('月').is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()))
}

pub(crate) fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '一'..='\u{9FEF}' | '\u{3400}'..='\u{4DBF}')
}

/// Kana: most of a text.
pub(crate) fn is_kana(c: char) -> bool {
    matches!(c, 'ぁ'..='ん' | 'ァ'..='ー')
}

pub(crate) fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

#[cfg(test)]
impl<'t> Cursor<'t> {
    /// A place in the whole of `text`.
    pub(crate) fn new(text: &'t str, at: usize) -> Self {
        Self { text, floor: 0, at }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_leaves_the_place() {
        let cursor = Cursor::new("12件", 0);
        let mut trial = cursor;
        assert_eq!(trial.digits(), Some(Digits { value: 12, count: 2 }));
        assert!(trial.eat("件") && trial.peek().is_none());
        assert_eq!((cursor.at(), trial.before()), (0, Some('件')));
    }

    #[test]
    fn more_than_a_number_holds_is_none() {
        let mut cursor = Cursor::new("99999999999999999999999件", 0);
        assert_eq!((cursor.digits(), cursor.at()), (None, 0));
    }

    #[test]
    fn glued_digits_are_no_numbers() {
        for (text, goes_on) in
            [("CVE-12", true), ("人数:12", false), ("-12", false), ("a:12", true), ("#12", true)]
        {
            let at = text.find("12").unwrap();
            assert_eq!(goes_on_from_before(Cursor::new(text, at)), goes_on, "{text}");
        }
    }
}
