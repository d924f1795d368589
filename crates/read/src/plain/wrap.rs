//! Text that was wrapped by hand at a column: which line ends are none.

use super::line::Line;
use super::marker::{self, Marker};

/// The column at which a text was wrapped.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wrap {
    column: usize,
    /// Hundredths of the column that a line must reach before its end can be none.
    full: usize,
    /// The sign whose lines head the indented text below them.
    heads: Option<char>,
    /// Does a line that stands a character further right open a paragraph?
    indents: bool,
    /// Does a line here and there run far beyond the column, in the middle of a paragraph?
    strays: bool,
}

/// Columns beyond which nobody wraps by hand.
const WIDEST: usize = 130;
/// A line that lies further to the right is a date or a signature.
const RIGHT: usize = 12;
/// Lines of a sign over indented text that show that all of them head it.
const HEADS: usize = 2;
/// Columns of the space that opens a paragraph, and paragraphs that show that it does.
const PARAGRAPH: usize = 2;
const PARAGRAPHS: usize = 3;
/// One among how many lines may go across narrow columns, and how many sentences.
const ACROSS: usize = 20;
const SENTENCES_ACROSS: usize = 2;
/// One among how many lines may run beyond the column in the middle of a paragraph.
const STRAY: usize = 100;
/// The furthest hanging indent of a chronology's words.
const HANGING: usize = 32;

impl Wrap {
    /// Finds the column, where the text is wrapped at all: many of the lines that reach it break off in mid-phrase, which no
    /// finished line does.
    pub(super) fn of(text: &str, lines: &[Line]) -> Option<Self> {
        let mut widths: Vec<usize> =
            lines.iter().filter(|line| is_prose(text, line)).map(|line| line.width).collect();
        let last = widths.len().checked_sub(1)?;
        let (_, &mut widest, _) = widths.select_nth_unstable(last * 19 / 20);
        // Wrapped lines differ by a character pushed over, never by half a line.
        let is_too_long = |line: &Line| {
            line.width > widest + widest / 3 && is_prose(text, line) && !is_parted(line.words(text))
        };
        let too_long: Vec<usize> = (0..lines.len()).filter(|&at| is_too_long(&lines[at])).collect();
        let count = |test: &dyn Fn(usize) -> bool| too_long.iter().filter(|&&at| test(at)).count();
        let sentences = too_long.len() - count(&|at| is_across(text, &lines[at]));
        let strays = if sentences > 0 { count(&|at| !stands_alone(text, lines, at)) } else { 0 };
        if !(16..=WIDEST).contains(&widest)
            || too_long.len() * ACROSS > lines.len()
            || sentences > SENTENCES_ACROSS
            || strays * STRAY > lines.len()
        {
            return None;
        }
        let wrap = Self { column: widest, full: 75, heads: None, indents: false, strays: strays > 0 };
        let full = |line: &&Line| wrap.is_full(line) && is_prose(text, line);
        let all = lines.iter().filter(full).count();
        let broken = lines.windows(2).filter(|pair| match pair {
            [line, next] => full(&line) && is_broken(line.words(text), next.words(text)) && !next.is_blank(),
            _ => false,
        });
        let broken = broken.count();
        let (heads, indents) = (|| wrap.head_sign(text, lines), || wrap.indents_paragraphs(text, lines));
        let least = match (strays, sentences) {
            (1.., _) => (all * 3).div_ceil(4),
            (_, 1..) => all.div_ceil(2),
            _ => all.div_ceil(4),
        };
        (broken >= 3 && broken >= least).then(|| Self { heads: heads(), indents: indents(), ..wrap })
    }

    /// Do the paragraphs open with a space, as in a newspaper: full lines that break off, the rest of which stands further left?
    fn indents_paragraphs(&self, text: &str, lines: &[Line]) -> bool {
        let opens = |pair: &&[Line]| {
            let [line, next] = pair else { return false };
            opens_a_paragraph(text, line)
                && next.indent == 0
                && self.is_full(line)
                && is_broken(line.words(text), next.words(text))
        };
        lines.windows(2).filter(opens).count() >= PARAGRAPHS
    }

    /// The sign of short lines that have text below them, further right, which a wrapped line's rest would have too.
    fn head_sign(&self, text: &str, lines: &[Line]) -> Option<char> {
        let heads = |pair: &[Line]| {
            let [line, next] = pair else { return None };
            let (words, following) = (line.words(text), next.words(text));
            let is_head = matches!(marker::of(words, 0), Marker::Other(_)) && !self.is_full(line);
            let has_text = next.indent > line.indent && self.is_full(next) && is_words(following);
            words.chars().next().filter(|_| is_head && has_text && marker::of(following, 0) == Marker::None)
        };
        let signs: Vec<char> = lines.windows(2).filter_map(heads).collect();
        let first = signs.first().copied()?;
        (signs.iter().filter(|sign| **sign == first).count() >= HEADS).then_some(first)
    }

    /// Text that a layout program wrapped: all of it, and close to the column.
    pub(crate) fn by_layout(text: &str, lines: &[Line]) -> Option<Self> {
        let mut widths: Vec<usize> =
            lines.iter().filter(|line| is_prose(text, line)).map(|line| line.width).collect();
        let last = widths.len().checked_sub(1)?;
        let (_, &mut column, _) = widths.select_nth_unstable(last * 19 / 20);
        (column >= 16).then_some(Self { column, full: 88, heads: None, indents: false, strays: false })
    }

    /// Does the sentence of `line` run on into `next`? `first` is the line that the block began with, `numbered` the
    /// last number of a heading.
    pub(super) fn runs_on(&self, text: &str, first: &Line, line: &Line, next: &Line, numbered: u32) -> bool {
        let (words, following) = (line.words(text), next.words(text));
        if following.starts_with(['。', '、', '」', '）']) && !next.is_blank() {
            return true;
        }
        if is_year(words) && begins_with_date(following) && !next.is_blank() {
            return true;
        }
        let broken = is_broken(words, following);
        let is_head = self.heads.is_some_and(|sign| words.starts_with(sign));
        let opening = marker::of(first.words(text), numbered);
        let opens = self.indents
            && opening != Marker::Bullet
            && opens_a_paragraph(text, next)
            && first.indent <= next.indent;
        let may_run_on = !next.is_blank() && !opens && (!is_head || next.indent <= line.indent);
        may_run_on
            && self.is_full(line)
            && (next.width <= self.column + self.column / 3 || self.strays && broken && line.indent == 0)
            && is_words(line.words(text))
            && is_words(following)
            && if line.indent < RIGHT {
                broken || !ends_before(words, following)
            } else {
                is_broken_kana(words, following)
            }
            && (marker::of(following, numbered) == Marker::None
                || leaves_open(words) && following.starts_with('・'))
            && (!begins_with_date(following) || words.ends_with(is_open) || words.ends_with("から"))
            && goes_on_at(first, next, opening, broken)
    }

    fn is_full(&self, line: &Line) -> bool {
        line.width * 100 >= self.column * self.full
    }
}

/// Is the line a title across the columns, or a note below them, rather than a sentence?
fn is_across(text: &str, line: &Line) -> bool {
    const LONGEST: usize = 80;
    let words = line.words(text);
    words.starts_with(['※', '＊', '*']) || !words.contains(['。', '、', '：', ':']) && line.width <= LONGEST
}

/// Is the line a title or a note across the columns, or does an empty line stand on either side of it?
fn stands_alone(text: &str, lines: &[Line], at: usize) -> bool {
    let is_blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(Line::is_blank);
    is_across(text, &lines[at]) || is_blank(at.checked_sub(1)) && is_blank(Some(at + 1))
}

/// Does one full-width space stand before the words, and no sign open them?
fn opens_a_paragraph(text: &str, line: &Line) -> bool {
    let words = line.words(text);
    line.indent == PARAGRAPH
        && text.get(..line.span.start()).is_some_and(|before| before.ends_with('\u{3000}'))
        && marker::of(words, 0) == Marker::None
}

/// Does the line end within a bracket: （東京?
fn leaves_open(words: &str) -> bool {
    let last = |signs: [char; 2]| words.rfind(signs);
    last(['（', '(']) > last(['）', ')'])
}

/// A block goes on at its own indent, further left (its first line is indented) or, for an item, under its words.
/// Where a phrase is broken off, any hanging indent goes on with it.
fn goes_on_at(first: &Line, next: &Line, opening: Marker, broken: bool) -> bool {
    next.indent <= first.indent
        || (opening != Marker::None && next.indent <= first.indent + 6)
        || (broken && next.indent <= HANGING)
}

/// A line that shows where a text is wrapped: words that do not stand at the right.
fn is_prose(text: &str, line: &Line) -> bool {
    line.indent < RIGHT && is_words(line.words(text))
}

/// Words: no rule, link, row of a table or date.
fn is_words(words: &str) -> bool {
    // Bytes with which the signs of links and tables begin.
    let may_begin = |byte: u8| matches!(byte, b':' | b'\t' | b'|' | 0xEF);
    let has_signs = words.bytes().fold(false, |has, byte| has | may_begin(byte));
    !(has_signs && (words.contains("://") || words.contains(['\t', '|', '｜'])))
        && words.chars().any(char::is_alphanumeric)
        && !is_date(words)
        && !has_cells(words)
}

/// Do wide spaces part the line into three words or more, as the cells of a row?
fn has_cells(words: &str) -> bool {
    const CELLS: usize = 3;
    let cells = |gap: &str| words.split(gap).filter(|cell| !cell.trim().is_empty()).count();
    words.contains("  ") && cells("  ") >= CELLS || words.contains("　　") && cells("　　") >= CELLS
}

/// Does a wide gap part what stands at the left from what stands at the right: the name of an issue and its publisher?
fn is_parted(words: &str) -> bool {
    ["　　　", "      "].iter().any(|gap| words.trim().contains(gap))
}

/// A line of a chronology: 11月21日　警察署へ相談, 11/21 警察署へ相談.
fn begins_with_date(words: &str) -> bool {
    if begins_with_slashed_date(words) {
        return true;
    }
    let day = words.trim_start_matches(|c: char| c.is_numeric() || c == ' ');
    let rest =
        day.strip_prefix('月').map(|rest| rest.trim_start_matches(|c: char| c.is_numeric() || c == ' '));
    day.len() < words.len() && rest.is_some_and(|rest| rest.starts_with('日'))
}

/// 平成29年, 2017年: a year, of which the month and the day may stand on the next line of a narrow cell.
fn is_year(words: &str) -> bool {
    const LONGEST: usize = 5;
    let digits = ["令和", "平成", "昭和"].iter().find_map(|era| words.strip_prefix(era)).unwrap_or(words);
    let number = digits.strip_suffix('年').unwrap_or_default();
    (1..LONGEST).contains(&number.chars().count()) && number.chars().all(char::is_numeric)
}

/// 11/21 and a space.
fn begins_with_slashed_date(words: &str) -> bool {
    let number = |words: &str| words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let Some((month, rest)) = words.split_once('/') else { return false };
    let day = number(rest);
    (1..=2).contains(&month.len())
        && number(month) == month.len()
        && (1..=2).contains(&day)
        && rest.get(day..).is_some_and(|after| after.starts_with([' ', '　']))
}

/// After these a sentence waits for more.
fn is_open(c: char) -> bool {
    matches!(
        c,
        '、' | '，'
            | ','
            | 'は'
            | 'が'
            | 'を'
            | 'に'
            | 'の'
            | 'と'
            | 'で'
            | 'も'
            | 'や'
            | 'か'
            | '「'
            | '（'
            | '('
            | '～'
            | '〜'
    )
}

/// Nothing but a date: 平成30年12月21日, 2024.5.1, 令和6年5月1日（水）.
fn is_date(words: &str) -> bool {
    let belongs = |c: char| c.is_numeric() || "年月日 　./-．（）()令和平成昭元月火水木金土曜".contains(c);
    words.chars().all(belongs) && words.chars().filter(|c| c.is_numeric()).count() >= 3
}

/// Is the sentence over? After a closing bracket a particle or a comma still belongs to it.
fn ends_before(words: &str, next: &str) -> bool {
    let particle = |c: char| {
        matches!(c, '、' | 'は' | 'が' | 'を' | 'に' | 'の' | 'と' | 'で' | 'も' | 'へ' | 'や' | 'か')
    };
    words.ends_with(['。', '．', '.', '!', '?', '！', '？', '：', ':', '｡', '＞', '>'])
        || words.ends_with(['」', '』', '）', ')', '】', '］', '〕']) && !next.starts_with(particle)
}

/// Broken inside a word: what stands at the right or in the middle is a date or a name otherwise.
fn is_broken_kana(words: &str, next: &str) -> bool {
    let hiragana = |c: char| ('ぁ'..='ゖ').contains(&c);
    words.ends_with(hiragana) && next.starts_with(hiragana)
}

/// Ends in the middle of a phrase, whatever comes next: a small sure sign for the text as a whole.
fn is_broken(words: &str, next: &str) -> bool {
    let (Some(last), Some(following)) = (words.chars().next_back(), next.chars().next()) else {
        return false;
    };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_cells_are_no_words_of_a_text() {
        for row in ["4/2     ミナモ電設    建設      盗難", "令和5年4月　　みさき市　　誤送信"]
        {
            assert!(!is_words(row), "{row}");
        }
        for text in ["名簿を紛失しました。  お詫びします", "１　概要　名簿の紛失", "名簿を紛失しました"]
        {
            assert!(is_words(text), "{text}");
        }
    }

    #[test]
    fn narrow_columns_stay_so_beside_a_note_and_a_stray_line() {
        let column =
            "みさき市は名簿を紛失した\nと発表した。市は職員から\n事情を聴いており、今後の\n対応を急ぐ。\n\n";
        let note = "※ 対象は本人の数である。世帯単位の通知は世帯の数であり、後日の調べで変わる。\n";
        let stray = "運営するサイトに外部から攻撃があり、会員の名簿が流出した\nと発表した。市は職員から\n";
        for (pages, extra) in [(12, note.repeat(3)), (30, stray.to_owned())] {
            let text = format!("{}{extra}", column.repeat(pages));
            assert!(Wrap::of(&text, &super::super::line::lines(&text)).is_some(), "{extra}");
        }
        let text = format!("{}{}", column.repeat(12), stray.repeat(3));
        assert!(Wrap::of(&text, &super::super::line::lines(&text)).is_none());
    }

    #[test]
    fn lines_that_begin_with_a_day_go_on_from_none() {
        for line in ["4/7     みさき歯科医院", "11/21　警察署へ相談", "11月21日　警察署へ相談"]
        {
            assert!(begins_with_date(line), "{line}");
        }
        for line in ["4/7に届け出ました", "1/1000の縮尺", "11月の分", "と/または"] {
            assert!(!begins_with_date(line), "{line}");
        }
    }
}
