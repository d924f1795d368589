//! The lines of a document as the splitter sees them.

use std::borrow::Cow;
use std::ops::Range;

use jikenbo_model::{Block, BlockKind, Document};
use jikenbo_text::{FoldedSpan, Span, Text};

use super::comma;
use super::mark::{self, Opening};
use super::phrase;
use super::running;
use crate::lexicon::{ConceptId, Found, LEXICON, Mention};

/// A document cut into lines; a line is a block of the reader.
pub(super) struct Page<'d> {
    /// The text of the document.
    pub(super) text: &'d Text,
    /// What the lexicon knows in it.
    found: &'d Found<'d>,
    /// Its blocks that hold words, in reading order.
    pub(super) lines: Vec<Line>,
    /// What opens each line.
    openings: Vec<Option<Opening<'d>>>,
    /// Does each line hold a date and little else?
    date_lines: Vec<bool>,
    /// Is each line one of the items with which a text closes?
    closing: Vec<bool>,
}

/// A block, looked at as a line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its words.
    pub(super) span: FoldedSpan,
    /// Its position among the blocks of the document.
    pub(super) block: usize,
    /// What it looks like.
    pub(super) kind: LineKind,
    /// Does an empty line stand before it?
    pub(super) after_blank: bool,
    /// Does a full-width space stand before its words, as one opens a paragraph?
    pub(super) is_indented: bool,
    /// What its separators part, where it has any; the cells of a row.
    pub(super) cells: Vec<FoldedSpan>,
}

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Marked as a heading by the format.
    Heading(u8),
    /// A line of words.
    Prose,
    /// An item of a list.
    Item,
    /// A row of a table, marked by the format; `true` for the row of column names.
    Row(bool),
    /// Quoted from elsewhere.
    Quoted,
    /// Nothing but signs: `――――`, `===`.
    Rule,
}

impl<'d> Page<'d> {
    /// The lines of `document`.
    pub(super) fn new(document: &'d Document, found: &'d Found<'d>) -> Self {
        let text = &document.text;
        let mut lines: Vec<Line> = Vec::with_capacity(document.blocks.len());
        for (at, block) in document.blocks.iter().enumerate() {
            let span = text.to_folded(block.span);
            if text.folded_at(span).trim().is_empty() {
                continue;
            }
            let before = lines.last().map_or(0, |line| line.span.end());
            let between = text.folded_at(FoldedSpan::between(before, span.start().max(before)));
            let after_blank = lines.is_empty() || between.matches('\n').count() != 1;
            match parts(text, span) {
                None => lines.push(line(text, block, at, span, after_blank)),
                Some(parts) => {
                    let line = |(part, &span)| line(text, block, at, span, after_blank && part == 0);
                    lines.extend(parts.iter().enumerate().map(line));
                }
            }
        }
        let words = |line: &Line| text.folded_at(line.span);
        let running = running::heads(lines.iter().map(words));
        for (line, _) in lines.iter_mut().zip(running).filter(|(line, is)| *is && line.cells.is_empty()) {
            line.kind = LineKind::Rule;
        }
        let openings = lines.iter().map(|line| opening(line, words(line))).collect();
        let date_lines = lines.iter().map(|line| phrase::is_date_line(words(line))).collect();
        let closing = closing(text, &lines);
        let mut page = Self { text, found, lines, openings, date_lines, closing };
        comma::part(&mut page);
        page
    }

    /// Some lines as a page of their own.
    pub(super) fn part(&self, lines: &Range<usize>) -> Self {
        let mut part = Self {
            text: self.text,
            found: self.found,
            lines: self.lines[lines.clone()].to_vec(),
            openings: self.openings[lines.clone()].to_vec(),
            date_lines: self.date_lines[lines.clone()].to_vec(),
            closing: self.closing[lines.clone()].to_vec(),
        };
        part.lines.iter_mut().take(1).for_each(|first| first.after_blank = true);
        part
    }

    /// The folded words at `span`.
    pub(super) fn words(&self, span: FoldedSpan) -> &'d str {
        self.text.folded_at(span)
    }

    /// The words of one line.
    pub(super) fn line(&self, at: usize) -> &'d str {
        self.lines.get(at).map_or("", |line| self.words(line.span))
    }

    /// What opens one line.
    pub(super) fn opening(&self, at: usize) -> Option<Opening<'d>> {
        self.openings.get(at).copied().flatten()
    }

    /// Does one line hold a date and little else?
    pub(super) fn is_date_line(&self, at: usize) -> bool {
        self.date_lines.get(at).is_some_and(|is| *is)
    }

    /// Is one line one of the items right below running text with an empty line behind them, as sources and links are set
    /// and no heading: ・名簿の紛失について(みさき市)?
    pub(super) fn closes_a_text(&self, at: usize) -> bool {
        self.closing.get(at).is_some_and(|is| *is)
    }

    /// The span of some lines; that of the first where there are none.
    pub(super) fn cover(&self, lines: &Range<usize>) -> FoldedSpan {
        let span = |at: usize| self.lines.get(at).map(|line| line.span).unwrap_or_default();
        span(lines.start).cover(span(lines.end.saturating_sub(1).max(lines.start)))
    }

    /// The concepts of the lexicon in `span`.
    pub(super) fn mentions(&self, span: FoldedSpan) -> Cow<'d, [Mention]> {
        self.found.mentions(span)
    }

    /// Does a line before `first` apologise in a sentence? Then what follows are the parts of one notice.
    pub(super) fn confesses_before(&self, first: usize) -> bool {
        let apologises = |line: &Line| self.speaks_of(line.span, "kind", "apology");
        self.lines.iter().take(first).any(|line| self.words(line.span).contains('。') && apologises(line))
    }

    /// Does a line before `first` let know, in a sentence, that something happened to the writer?
    pub(super) fn tells_of_own_before(&self, first: usize) -> bool {
        let is_own = |line: &Line| {
            let words = self.words(line.span);
            words.contains('。')
                && words.contains("知らせ")
                && ["own", "event"].iter().all(|name| self.speaks_of(line.span, "kind", name))
        };
        self.lines.iter().take(first).any(is_own)
    }

    /// Does `span` tell of something that happened, in words or as a table prints a cause?
    fn tells_an_event(&self, span: FoldedSpan) -> bool {
        self.speaks_of(span, "kind", "event") || self.speaks_of(span, "kind", "coarse")
    }

    /// Do at least half of the spans tell of something that happened?
    pub(super) fn half_tell_an_event(&self, spans: impl ExactSizeIterator<Item = FoldedSpan>) -> bool {
        self.tell_an_event(spans, 2)
    }

    /// Does at least one in `of` of the spans tell of something that happened?
    pub(super) fn tell_an_event(&self, spans: impl ExactSizeIterator<Item = FoldedSpan>, of: usize) -> bool {
        let all = spans.len();
        spans.filter(|span| self.tells_an_event(*span)).count() * of >= all
    }

    /// Is `topic.name` mentioned in `span`?
    pub(super) fn speaks_of(&self, span: FoldedSpan, topic: &str, name: &str) -> bool {
        self.found.holds(span, |concept| is_named(concept, topic, name))
    }

    /// Is anything of `topic` mentioned in `span`?
    pub(super) fn touches(&self, span: FoldedSpan, topic: &str) -> bool {
        self.found.holds(span, |concept| LEXICON.named(concept).topic == topic)
    }
}

/// What opens a line; of one that is quoted, behind the signs that quote it: >> 2) みなと市.
fn opening<'t>(line: &Line, words: &'t str) -> Option<Opening<'t>> {
    let is_quoted = line.kind == LineKind::Quoted;
    let inner = is_quoted.then(|| words.trim_start_matches(['>', ' ']));
    inner.and_then(mark::opening).or_else(|| mark::opening(words))
}

/// The paragraphs of a column that prints them in one, each behind a sign: ▼…。▼…。▼…. None where it is one paragraph.
fn parts(text: &Text, span: FoldedSpan) -> Option<Vec<FoldedSpan>> {
    const SIGNS: [char; 6] = ['▼', '▲', '◆', '◇', '▽', '△'];
    const LEAST: usize = 2;
    let words = text.folded_at(span);
    let begins = |sign: char| {
        let signs = words.match_indices(sign).map(|(at, _)| at);
        signs.filter(|&at| words.get(..at).is_some_and(|before| before.trim_end().ends_with('。')))
    };
    let may_begin = words.contains(SIGNS);
    let sign = SIGNS.into_iter().filter(|_| may_begin).find(|&sign| begins(sign).count() >= LEAST)?;
    let starts: Vec<usize> = std::iter::once(0).chain(begins(sign)).collect();
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    let part =
        |(&from, until): (&usize, usize)| FoldedSpan::between(span.start() + from, span.start() + until);
    Some(starts.iter().zip(ends).map(part).collect())
}

/// Which lines are items that stand together right below a sentence and above an empty line.
fn closing(text: &Text, lines: &[Line]) -> Vec<bool> {
    let words = |line: &Line| text.folded_at(line.span);
    let is_item =
        |line: &Line| line.kind == LineKind::Item && !line.after_blank && !words(line).contains('。');
    let mut closing = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let end = at + lines[at..].iter().take_while(|line| is_item(line)).count();
        let is_below_text = at > 0 && words(&lines[at - 1]).ends_with('。');
        let is_above_blank = lines.get(end).is_none_or(|next| next.after_blank);
        closing[at..end].fill(is_below_text && is_above_blank);
        at = end + 1;
    }
    closing
}

/// The stretches from each beginning to the next, the last up to `end`.
pub(super) fn stretches(begins: &[usize], end: usize) -> impl Iterator<Item = Range<usize>> {
    let ends = begins.iter().skip(1).copied().chain([end]);
    begins.iter().zip(ends).map(|(&from, until)| from..until)
}

/// Is the mention one of `topic.name`?
pub(super) fn is(mention: &Mention, topic: &str, name: &str) -> bool {
    is_named(mention.concept, topic, name)
}

fn is_named(concept: ConceptId, topic: &str, name: &str) -> bool {
    let concept = LEXICON.named(concept);
    concept.name == name && concept.topic == topic
}

fn line(text: &Text, block: &Block, at: usize, span: FoldedSpan, after_blank: bool) -> Line {
    let words = text.folded_at(span);
    let kind = match &block.kind {
        BlockKind::Row { header, .. } => LineKind::Row(*header),
        _ if is_rule(words) => LineKind::Rule,
        BlockKind::Heading { level } => LineKind::Heading(*level),
        BlockKind::Item => LineKind::Item,
        BlockKind::Quoted => LineKind::Quoted,
        BlockKind::Paragraph => LineKind::Prose,
    };
    let cells = match &block.kind {
        BlockKind::Row { cells, .. } => cells.iter().map(|cell| text.to_folded(*cell)).collect(),
        _ => parted(text, block.span),
    };
    let before = text.original().get(..block.span.start()).unwrap_or_default();
    Line { span, block: at, kind, after_blank, is_indented: before.ends_with('\u{3000}'), cells }
}

/// Signs behind a number that make a rule of it.
const RULED: usize = 4;

/// Signs without words; or with no more than a number between two strokes: ── 2 ──.
fn is_rule(words: &str) -> bool {
    // Most lines are ruled out by their first character.
    if words.contains(|c: char| !c.is_ascii() && is_letter(c)) {
        return false;
    }
    let signs = words.chars().filter(|c| !c.is_whitespace() && !c.is_alphanumeric()).count();
    let inner = words.trim_matches(|c| "─━―-=*~ ".contains(c));
    let is_number = (1..=2).contains(&inner.len()) && inner.chars().all(|c| c.is_ascii_digit());
    // - 3 - counts a page; ─ 3 ───── and -- 3 -- part stories.
    let is_framed = || {
        let (head, tail) = words.split_once(inner).unwrap_or_default();
        let long = head.trim().chars().count() >= 2 || tail.trim().chars().count() >= RULED;
        long && words.ends_with(|c| "─━―-=*~".contains(c))
    };
    signs >= 3 && (!words.contains(char::is_alphanumeric) || is_number && is_framed())
}

/// Is it a letter or a number? The characters of Japanese are told without a table.
fn is_letter(c: char) -> bool {
    matches!(c, 'ぁ'..='ん' | 'ァ'..='ヺ' | '一'..='鿿') || c.is_alphanumeric()
}

/// What may part the cells of a line of text.
const SEPARATORS: &[&str] =
    &["\t", "|", "｜", "│", "┃", " : ", " / ", " ／ ", "　／　", " － ", " ― ", " — "];

/// Characters of which each separator holds one: most lines have none.
const MAY_PART: [char; 11] = ['\t', '|', '｜', '│', '┃', ':', '/', '／', '－', '―', '—'];

/// Tabs before the first word of a line: each stands behind an empty cell.
fn tabs_before(text: &Text, line: Span) -> usize {
    let before = text.original().get(..line.start()).unwrap_or_default();
    before.len() - before.trim_end_matches('\t').len()
}

/// The cells of a line of text in which a separator stands twice or more.
fn parted(text: &Text, span: Span) -> Vec<FoldedSpan> {
    let words = text.at(span);
    if !words.contains(MAY_PART) {
        return Vec::new();
    }
    let least = |separator: &str| if separator == "\t" { 1 } else { 2 };
    let often = |separator: &&str| words.matches(*separator).count() >= least(separator);
    let Some(separator) = SEPARATORS.iter().copied().find(often) else {
        return Vec::new();
    };
    let mut at = span.start();
    let mut cells = Vec::new();
    for piece in words.split(separator) {
        let from = at + piece.len() - piece.trim_start().len();
        cells.push(text.to_folded(Span::between(from, from + piece.trim().len())));
        at += piece.len() + separator.len();
    }
    if separator == "\t" {
        let nothing = text.to_folded(Span::between(span.start(), span.start()));
        cells.splice(0..0, std::iter::repeat_n(nothing, tabs_before(text, span)));
    }
    if separator != "\t" && words.starts_with(separator) && words.ends_with(separator) {
        cells.pop();
        cells.remove(0);
    }
    cells
}
