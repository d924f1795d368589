//! Tables that line up although Japanese characters are two columns wide. Rows are printed as they come, so the
//! widths are fixed beforehand.

use std::io::{self, Write};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::mark::one_line;

/// Between columns.
const GAP: usize = 2;

/// Prints rows under column names.
#[derive(Debug)]
pub(crate) struct Table<const N: usize> {
    widths: [usize; N],
    /// Longer cells are cut, so that a row stays on a line of the terminal.
    cuts: bool,
}

impl<const N: usize> Table<N> {
    /// `widths` in columns of the terminal. Where the terminal is narrower, the widest column gives way; without a
    /// terminal nothing is cut.
    pub(crate) fn new(mut widths: [usize; N], terminal: Option<usize>) -> Self {
        const LEAST: usize = 8;
        if let Some(terminal) = terminal {
            let needed = |widths: &[usize; N]| widths.iter().sum::<usize>() + GAP * N.saturating_sub(1);
            while needed(&widths) > terminal {
                let Some(widest) = widths.iter_mut().max().filter(|widest| **widest > LEAST) else {
                    break;
                };
                *widest -= 1;
            }
        }
        Self {
            widths,
            cuts: terminal.is_some(),
        }
    }

    /// Prints one row; the last column is not filled up.
    pub(crate) fn row(&self, out: &mut impl Write, cells: [&str; N]) -> io::Result<()> {
        let mut line = String::new();
        for (cell, &width) in cells.iter().zip(&self.widths) {
            let cell = one_line(cell);
            let cell = if self.cuts { cut(&cell, width) } else { cell };
            line.push_str(&cell);
            line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width()) + GAP));
        }
        writeln!(out, "{}", line.trim_end())
    }
}

/// `cell` in at most `width` columns, with … where something was cut off.
fn cut(cell: &str, width: usize) -> String {
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
        let table = Table::new([9, 20, 6], terminal);
        let mut out = Vec::new();
        table
            .row(&mut out, ["2024-0001", "株式会社ほしぞら商店（本店）", "12人"])
            .unwrap();
        table.row(&mut out, ["2024-0002", "Example\nInc.", "―"]).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_line_up() {
        insta::assert_snapshot!(printed(Some(80)), @r"
        2024-0001  株式会社ほしぞら商…   12人
        2024-0002  Example Inc.          ―
        ");
    }

    #[test]
    fn narrow_terminals_cut_the_widest_column() {
        insta::assert_snapshot!(printed(Some(30)), @r"
        2024-0001  株式会社ほ…  12人
        2024-0002  Example In…  ―
        ");
    }

    #[test]
    fn pipes_get_everything() {
        assert!(printed(None).contains("株式会社ほしぞら商店（本店）  12人"));
    }
}
