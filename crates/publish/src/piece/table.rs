//! Rows and columns.

use super::{FigureAt, Inline};

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Stable within the piece, in ASCII: `incidents`, `causes`; a name for a sheet.
    pub name: String,
    /// Above the table; may be empty.
    pub caption: String,
    /// The columns, with their titles.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub title: String,
    /// To which side its cells keep.
    pub align: Align,
    /// Its width beside the others': shares of their sum.
    pub width: u16,
}

/// To which side the cells of a column keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Marks and short words.
    Centre,
    /// Numbers.
    Right,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; none for an empty cell.
    Words(Vec<Inline>),
    /// A number alone, to be kept as a number where the format can.
    Figure(FigureAt),
}

impl Cell {
    /// Words of our own.
    pub fn text(words: impl Into<String>) -> Self {
        Self::Words(vec![Inline::text(words)])
    }
}
