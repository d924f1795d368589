//! Text that was wrapped by hand at a column: which line ends are none.

use super::line::Line;
use super::marker::{self, Marker};

/// The column at which a text was wrapped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrap {
    column: usize,
}

/// Columns beyond which nobody wraps by hand.
const WIDEST: usize = 130;
/// A line that lies further to the right is a date or a signature.
const RIGHT: usize = 12;

impl Wrap {
    /// Finds the column, where the text is wrapped at all: most of the lines that reach it end in mid-sentence.
    pub(super) fn of(text: &str, lines: &[Line]) -> Option<Self> {
        let mut widths: Vec<usize> = lines.iter().filter(|line| is_prose(text, line)).map(|line| line.width).collect();
        let last = widths.len().checked_sub(1)?;
        let (_, &mut widest, _) = widths.select_nth_unstable(last * 19 / 20);
        let longest = widths.iter().copied().max()?;
        // Wrapped lines differ by a character pushed over, never by half a line.
        if !(16..=WIDEST).contains(&widest) || longest > widest + widest / 3 {
            return None;
        }
        let wrap = Self { column: widest };
        let full = |line: &&Line| is_prose(text, line) && wrap.is_full(line);
        let all = lines.iter().filter(full).count();
        let broken = lines.windows(2).filter(|pair| match pair {
            [line, next] => full(&line) && is_broken(line.words(text), next.words(text)) && !next.is_blank(),
            _ => false,
        });
        let broken = broken.count();
        (broken >= 3 && broken * 2 >= all).then_some(wrap)
    }

    /// Does the sentence of `line` run on into `next`? `first` is the line that the block began with, `numbered` the
    /// last number of a heading.
    pub(super) fn runs_on(&self, text: &str, first: &Line, line: &Line, next: &Line, numbered: u32) -> bool {
        let (words, following) = (line.words(text), next.words(text));
        !next.is_blank()
            && self.is_full(line)
            && next.width <= self.column + self.column / 3
            && is_prose(text, line)
            && is_prose(text, next)
            && !ends_before(words, following)
            && marker::of(following, numbered) == Marker::None
            && goes_on_at(first, next, marker::of(first.words(text), numbered))
    }

    fn is_full(&self, line: &Line) -> bool {
        line.width * 4 >= self.column * 3
    }
}

/// A block goes on at its own indent, further left (its first line is indented) or, for an item, under its words.
fn goes_on_at(first: &Line, next: &Line, opening: Marker) -> bool {
    next.indent <= first.indent || (opening != Marker::None && next.indent <= first.indent + 6)
}

/// Lines of words: no rule, address, link, date, or text set to the right.
fn is_prose(text: &str, line: &Line) -> bool {
    let words = line.words(text);
    !line.is_blank()
        && line.indent < RIGHT
        && !words.contains("://")
        && !words.contains(['\t', '|', '｜'])
        && words.chars().any(char::is_alphanumeric)
        && !is_date(words)
}

/// Nothing but a date: 平成30年12月21日, 2024.5.1, 令和6年5月1日（水）.
fn is_date(words: &str) -> bool {
    let digits = words.chars().filter(|c| c.is_numeric()).count();
    let other = words.chars().filter(|c| !c.is_numeric() && !"年月日 　./-．（）()令和平成昭元月火水木金土曜".contains(*c)).count();
    digits >= 3 && other == 0
}

/// Is the sentence over? After a closing bracket a particle or a comma still belongs to it.
fn ends_before(words: &str, next: &str) -> bool {
    let particle = |c: char| matches!(c, '、' | 'は' | 'が' | 'を' | 'に' | 'の' | 'と' | 'で' | 'も' | 'へ' | 'や' | 'か');
    words.ends_with(['。', '．', '.', '!', '?', '！', '？', '：', ':', '｡', '＞', '>'])
        || words.ends_with(['」', '』', '）', ')', '】', '］', '〕']) && !next.starts_with(particle)
}

/// Ends in the middle of a phrase, whatever comes next: a small sure sign for the text as a whole.
fn is_broken(words: &str, next: &str) -> bool {
    let (Some(last), Some(following)) = (words.chars().next_back(), next.chars().next()) else { return false };
    if ends_before(words, next) {
        return false;
    }
    let hiragana = |c: char| ('ぁ'..='ゖ').contains(&c);
    let katakana = |c: char| ('ァ'..='ー').contains(&c);
    let kanji = |c: char| ('一'..='龠').contains(&c) || c == '々';
    let word = |c: char| hiragana(c) || katakana(c) || kanji(c) || c.is_alphanumeric();
    matches!(last, '、' | '，' | ',') && word(following)
        || hiragana(last) && word(following)
        || katakana(last) && (katakana(following) || hiragana(following))
        || kanji(last) && (hiragana(following) || kanji(following) || matches!(following, '、' | '。'))
        || (last.is_ascii_alphanumeric() && following.is_ascii_alphanumeric())
}
