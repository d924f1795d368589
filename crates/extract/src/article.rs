//! One article of a document: a disclosure, an item of a newsletter, a post, a row of an incident table.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

/// Where an article stands, and what kind of place that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Article {
    /// Its blocks in the document.
    pub(crate) blocks: Range<usize>,
    /// The whole of it in the folded text.
    pub(crate) span: FoldedSpan,
    /// Its heading, or the beginning of its text.
    pub(crate) heading: FoldedSpan,
    /// The cells, where it is a row of a table; empty otherwise.
    pub(crate) cells: Vec<Cell>,
    /// What it is a part of.
    pub(crate) shape: Shape,
    /// Does a title above it say that accidents follow?
    pub(crate) is_expected: bool,
}

impl Article {
    /// A stretch of running text.
    pub(crate) fn of_text(blocks: Range<usize>, span: FoldedSpan, heading: FoldedSpan, shape: Shape) -> Self {
        Self { blocks, span, heading, cells: Vec::new(), shape, is_expected: false }
    }

    /// A row of a table: its title is its heading, or where it has none, all that follows its number.
    pub(crate) fn row(blocks: Range<usize>, span: FoldedSpan, cells: Vec<Cell>) -> Self {
        let title = cells.iter().find(|cell| cell.column == Column::Title && !cell.span.is_empty());
        let first = cells.iter().find(|cell| cell.column != Column::Number && !cell.span.is_empty());
        let rest = first.map_or(span, |cell| FoldedSpan::between(cell.span.start(), span.end()));
        Self {
            blocks,
            span,
            heading: title.map_or(rest, |cell| cell.span),
            cells,
            shape: Shape::Row,
            is_expected: false,
        }
    }

    /// What it is called by: its heading, or where a row has none, the words that say whose accident it is.
    pub(crate) fn title(&self) -> FoldedSpan {
        let held =
            |column: Column| self.cells.iter().find(|cell| cell.column == column && !cell.span.is_empty());
        let owner = held(Column::Organization).filter(|_| held(Column::Title).is_none());
        owner.map_or(self.heading, |cell| cell.span)
    }
}

/// What an article is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Shape {
    /// The only article of its document, or all that stands around the others.
    Whole,
    /// A post of a blog, an item of a newsletter, a notice of several on one page.
    Item,
    /// A line or a paragraph of a digest that tells each case in so much.
    Listed,
    /// A row of an incident table.
    Row,
    /// Running text before or after an incident table, long enough to be an article of its own.
    Around,
}

/// A cell of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// What the column's heading says it holds.
    pub(crate) column: Column,
    /// Its words; may be empty.
    pub(crate) span: FoldedSpan,
}

/// What a column of an incident table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    /// No, 番号.
    Number,
    /// 件名.
    Title,
    /// 公表日, 発表日.
    Disclosed,
    /// 発生日.
    Occurred,
    /// 発覚日, 判明日.
    Discovered,
    /// 団体, 名称, 組織.
    Organization,
    /// 業種.
    Industry,
    /// 区分, 種別, 原因.
    Cause,
    /// 件数, 対象.
    Affected,
    /// 対象人数: the same in persons.
    Persons,
    /// 二次被害.
    Damage,
    /// 対応.
    Response,
    /// 再発防止策.
    Prevention,
    /// 概要, 態様, 内容.
    Account,
    /// Any other.
    Other,
}
