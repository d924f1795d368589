//! Tables that line up although Japanese characters are two columns wide. Where rows are printed as they come, the
//! widths are fixed beforehand.

use std::io::{self, Write};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::mark::one_line;

/// Between columns.
const GAP: &str = "  ";

/// A column: how wide it is, how narrow it may become, and on which side its cells stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    width: usize,
    least: usize,
    is_right: bool,
}

impl Column {
    /// Words: they begin at the left and may be cut to `least`. Both in columns of the terminal.
    pub(crate) const fn words(width: usize, least: usize) -> Self {
        Self { width, least, is_right: false }
    }

    /// Numbers: they end at the right.
    pub(crate) const fn numbers(width: usize, least: usize) -> Self {
        Self { width, least, is_right: true }
    }
}

/// Prints rows under column names.
#[derive(Debug)]
pub(crate) struct Table<const N: usize> {
    columns: [Column; N],
    /// Longer cells are cut, so that a row stays on a line of the terminal.
    cuts: bool,
}

impl<const N: usize> Table<N> {
    /// Where the terminal is narrower than `columns`, those give way that are furthest from their least; without a
    /// terminal nothing is cut.
    pub(crate) fn new(mut columns: [Column; N], terminal: Option<usize>) -> Self {
        let gaps = GAP.len() * N.saturating_sub(1);
        let needed = gaps + columns.iter().map(|column| column.width).sum::<usize>();
        for _ in terminal.unwrap_or(usize::MAX)..needed {
            let spare = |column: &&mut Column| column.width.saturating_sub(column.least);
            match columns.iter_mut().max_by_key(spare) {
                Some(column) if column.width > column.least => column.width -= 1,
                _ => break,
            }
        }
        Self { columns, cuts: terminal.is_some() }
    }

    /// As wide as `rows`, all that will be printed, need.
    pub(crate) fn fitting<T: AsRef<str>>(
        mut columns: [Column; N],
        rows: &[[T; N]],
        terminal: Option<usize>,
    ) -> Self {
        for (n, column) in columns.iter_mut().enumerate() {
            let cells = rows.iter().filter_map(|row| row.get(n));
            let widest = cells.map(|cell| one_line(cell.as_ref()).width()).max();
            column.width = widest.unwrap_or_default();
        }
        Self::new(columns, terminal)
    }

    /// Prints one row; the last column is not filled up.
    pub(crate) fn row(&self, out: &mut impl Write, cells: [&str; N]) -> io::Result<()> {
        let mut line = String::new();
        for (cell, column) in cells.iter().zip(&self.columns) {
            let cell = one_line(cell);
            let cell = if self.cuts { cut(&cell, column.width) } else { cell };
            let filling = " ".repeat(column.width.saturating_sub(cell.width()));
            let (before, after) =
                if column.is_right { (filling.as_str(), "") } else { ("", filling.as_str()) };
            line.extend([before, &cell, after, GAP]);
        }
        writeln!(out, "{}", line.trim_end())
    }
}

/// `cell` in at most `width` columns, with … where something was cut off.
pub(crate) fn cut(cell: &str, width: usize) -> String {
    if cell.width() <= width {
        return cell.to_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for c in cell.chars() {
        used += c.width().unwrap_or(0);
        if used > width {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(terminal: Option<usize>) -> String {
        let columns = [Column::words(9, 9), Column::words(20, 6), Column::numbers(8, 6)];
        let table = Table::new(columns, terminal);
        let mut out = Vec::new();
        table.row(&mut out, ["2024-0001", "株式会社ほしぞら商店（本店）", "12人"]).unwrap();
        table.row(&mut out, ["2024-0002", "Example\nInc.", "1,200人"]).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_line_up() {
        insta::assert_snapshot!(printed(Some(80)), @"
        2024-0001  株式会社ほしぞら商…       12人
        2024-0002  Example Inc.           1,200人
        ");
    }

    #[test]
    fn narrow_terminals_cut_what_can_be_spared() {
        insta::assert_snapshot!(printed(Some(32)), @"
        2024-0001  株式会社ほ…      12人
        2024-0002  Example In…   1,200人
        ");
    }

    #[test]
    fn pipes_get_everything() {
        assert!(printed(None).contains("株式会社ほしぞら商店（本店）"));
    }

    #[test]
    fn rows_fit_every_terminal_that_holds_the_least() {
        for terminal in 25..60 {
            let widest = printed(Some(terminal)).lines().map(UnicodeWidthStr::width).max();
            assert!(widest <= Some(terminal), "{terminal}");
        }
    }
}
