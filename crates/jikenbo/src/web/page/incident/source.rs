//! The frozen source of a report, cut into stretches that know which values were read from them.

use jikenbo_model::{Block, BlockKind, Place, Span};
use jikenbo_publish::Value;

use super::stretch::{Stretch, stretches};
use crate::task::sourced::Sourced;

/// A piece of the source, in reading order.
#[derive(Debug)]
pub(super) enum Part {
    /// From here on it is this page.
    Page(u32),
    /// Something is left out that belongs to other articles.
    Gap,
    /// A heading.
    Heading(Vec<Marked>),
    /// Words.
    Words(Vec<Marked>),
    /// Words of a page, whose line ends are where the paper ended.
    Wrapped(Vec<Marked>),
    /// Rows that follow each other.
    Table {
        /// Of which sheet; empty where there is none.
        sheet: String,
        /// In order.
        rows: Vec<Row>,
    },
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    /// As the spreadsheet numbers it.
    pub(super) number: Option<u32>,
    /// Does it name the columns?
    pub(super) is_header: bool,
    /// From left to right.
    pub(super) cells: Vec<Vec<Marked>>,
}

/// A stretch, and its number where values were read from it.
#[derive(Debug)]
pub(super) struct Marked {
    pub(super) stretch: Stretch,
    pub(super) number: Option<usize>,
}

/// The source of one report.
#[derive(Debug)]
pub(super) struct Source {
    /// What is shown.
    pub(super) parts: Vec<Part>,
    /// For each value the number of the stretch that decides it.
    pub(super) anchors: Vec<Option<usize>>,
}

impl Source {
    /// The article with everything that `values` were read from, wherever it stands in the document.
    pub(super) fn of(article: &Sourced, values: &[Value<'_>]) -> Self {
        let marks: Vec<(usize, Span)> = values
            .iter()
            .enumerate()
            .flat_map(|(at, value)| value.spans().map(move |span| (at, article.trimmed(span))))
            .filter(|(_, span)| !span.is_empty())
            .collect();
        let mut cutter = Cutter { marks, next: 0, firsts: Vec::new() };
        let parts = parts(article, &mut cutter);
        let anchors = values.iter().map(|value| cutter.anchor(article, value)).collect();
        Self { parts, anchors }
    }
}

/// Cuts one stretch after the other and numbers those with values.
struct Cutter {
    marks: Vec<(usize, Span)>,
    next: usize,
    firsts: Vec<(Span, usize)>,
}

impl Cutter {
    fn cut(&mut self, span: Span) -> Vec<Marked> {
        stretches(span, &self.marks).into_iter().map(|stretch| self.numbered(stretch)).collect()
    }

    fn numbered(&mut self, stretch: Stretch) -> Marked {
        let number = (!stretch.values.is_empty()).then(|| {
            self.next += 1;
            self.firsts.push((stretch.span, self.next));
            self.next
        });
        Marked { stretch, number }
    }

    /// The first stretch of the words that decide the value.
    fn anchor(&self, article: &Sourced, value: &Value<'_>) -> Option<usize> {
        let mut decisive = value.spans().map(|span| article.trimmed(span));
        decisive.find_map(|span| {
            let first = self.firsts.iter().find(|(stretch, _)| span.contains(*stretch));
            first.map(|(_, number)| *number)
        })
    }
}

fn parts(article: &Sourced, cutter: &mut Cutter) -> Vec<Part> {
    let blocks = shown(article, &cutter.marks);
    let mut parts = Vec::new();
    let mut page = None;
    let mut last: Option<usize> = None;
    for (nth, block) in &blocks {
        if let Place::Page { page: now } = block.place
            && page != Some(now)
        {
            page = Some(now);
            parts.push(Part::Page(now));
        }
        if let (Some(last), Some(nth)) = (last, nth)
            && *nth > last + 1
        {
            parts.push(Part::Gap);
        }
        last = nth.or(last);
        put(&mut parts, block, cutter);
    }
    parts
}

fn put(parts: &mut Vec<Part>, block: &Block, cutter: &mut Cutter) {
    match &block.kind {
        BlockKind::Heading { .. } => parts.push(Part::Heading(cutter.cut(block.span))),
        BlockKind::Row { cells, header } => {
            let (sheet, number) = match &block.place {
                Place::Sheet { name, row } => (name.clone(), Some(*row)),
                _ => (String::new(), None),
            };
            let cells = cells.iter().map(|cell| cutter.cut(*cell)).collect();
            let row = Row { number, is_header: *header, cells };
            match parts.last_mut() {
                Some(Part::Table { sheet: known, rows }) if *known == sheet => rows.push(row),
                _ => parts.push(Part::Table { sheet, rows: vec![row] }),
            }
        }
        BlockKind::Paragraph | BlockKind::Item | BlockKind::Quoted => {
            let words = cutter.cut(block.span);
            let is_paper = matches!(block.place, Place::Page { .. });
            parts.push(if is_paper { Part::Wrapped(words) } else { Part::Words(words) });
        }
    }
}

/// The blocks of the article, those with marked words outside it, and the rows that name the columns of its rows; each
/// with its place in the document. What no block holds stands as words without such a place.
fn shown(article: &Sourced, marks: &[(usize, Span)]) -> Vec<(Option<usize>, Block)> {
    let (blocks, whole) = (article.blocks(), article.record.span);
    let is_marked = |block: &Block| marks.iter().any(|(_, mark)| mark.overlaps(block.span));
    let is_in = |block: &Block| block.span.overlaps(whole) || is_marked(block);
    let mut wanted: Vec<usize> =
        (0..).zip(blocks).filter(|(_, block)| is_in(block)).map(|(nth, _)| nth).collect();
    wanted.extend(heads(blocks, &wanted));
    wanted.sort_unstable();
    wanted.dedup();
    let known = wanted.into_iter().filter_map(|nth| Some((Some(nth), blocks.get(nth)?.clone())));
    let mut shown: Vec<_> = known.collect();
    let is_held = |span: Span| shown.iter().any(|(_, block)| block.span.overlaps(span));
    let loose: Vec<Span> = std::iter::once(whole)
        .chain(marks.iter().map(|(_, mark)| *mark))
        .filter(|span| !is_held(*span))
        .fold(Vec::new(), |mut loose: Vec<Span>, span| {
            if !loose.iter().any(|known| known.overlaps(span)) {
                loose.push(span);
            }
            loose
        });
    let words = |span| (None, Block { kind: BlockKind::Paragraph, span, place: Place::Text });
    shown.extend(loose.into_iter().map(words));
    shown.sort_by_key(|(_, block)| block.span.start());
    shown
}

/// The nearest row above each of the wanted rows that names columns.
fn heads(blocks: &[Block], wanted: &[usize]) -> Vec<usize> {
    let is_head = |block: &Block| matches!(block.kind, BlockKind::Row { header: true, .. });
    let is_row = |block: &Block| matches!(block.kind, BlockKind::Row { .. });
    let head_of = |nth: &usize| {
        let above = blocks.get(..*nth)?;
        let table = above.iter().rposition(|block| !is_row(block)).map_or(0, |other| other + 1);
        above.get(table..)?.iter().rposition(is_head).map(|head| table + head)
    };
    let rows = wanted.iter().filter(|nth| blocks.get(**nth).is_some_and(is_row));
    rows.filter_map(head_of).collect()
}
