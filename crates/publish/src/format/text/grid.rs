//! A table in columns of plain text; what is too wide for the line is broken within its cells.

use super::line::{Hung, width, wrapped};
use crate::piece::Align;

/// Columns between two cells.
const GAP: usize = 2;

/// A column is not made narrower than this.
const NARROWEST: usize = 8;

/// Rows of cells, the titles first.
pub(super) struct Ruled {
    rows: Vec<Vec<String>>,
    aligns: Vec<Align>,
}

impl Ruled {
    /// Rows of as many cells as there are `aligns`, the titles first.
    pub(super) fn new(rows: Vec<Vec<String>>, aligns: Vec<Align>) -> Self {
        Self { rows, aligns }
    }

    /// The lines, at most `columns` wide where that can be, with a rule under the titles.
    pub(super) fn lines(&self, columns: usize) -> Vec<String> {
        let widths = self.widths(columns);
        let mut lines = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            lines.extend(self.row(row, &widths));
            if at == 0 {
                let whole = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
                lines.push("-".repeat(whole));
            }
        }
        lines
    }

    /// As wide as the widest cell; the widest columns give way until all fit.
    fn widths(&self, columns: usize) -> Vec<usize> {
        let widest =
            |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max();
        let mut widths: Vec<usize> =
            (0..self.aligns.len()).map(|column| widest(column).unwrap_or(0)).collect();
        let room = columns.saturating_sub(GAP * widths.len().saturating_sub(1));
        while widths.iter().sum::<usize>() > room {
            let Some(most) = widths.iter_mut().max().filter(|most| **most > NARROWEST) else {
                break;
            };
            *most -= 1;
        }
        widths
    }

    fn row(&self, row: &[String], widths: &[usize]) -> Vec<String> {
        let under = Hung::under("");
        let cells: Vec<Vec<String>> =
            row.iter().zip(widths).map(|(cell, width)| wrapped(cell, *width, &under)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        (0..height).map(|line| self.line(&cells, widths, line)).collect()
    }

    fn line(&self, cells: &[Vec<String>], widths: &[usize], line: usize) -> String {
        let parts =
            cells.iter().zip(widths).zip(&self.aligns).map(|((cell, width), align)| {
                padded(cell.get(line).map_or("", String::as_str), *width, *align)
            });
        parts.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end().to_owned()
    }
}

fn padded(words: &str, columns: usize, align: Align) -> String {
    let free = columns.saturating_sub(width(words));
    let before = match align {
        Align::Left => 0,
        Align::Centre => free / 2,
        Align::Right => free,
    };
    format!("{}{words}{}", " ".repeat(before), " ".repeat(free - before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_cells_are_broken_within_their_column() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = vec![
            row(["No", "内容", "件数"]),
            row(["1", "メールの宛先を誤り、名簿を第三者に送った", "1,200人"]),
            row(["12", "紛失", "3人"]),
        ];
        let lines = Ruled::new(rows, vec![Align::Right, Align::Left, Align::Right]).lines(30);
        insta::assert_snapshot!(lines.join("\n"), @r"
        No  内容                  件数
        ------------------------------
         1  メールの宛先を誤   1,200人
            り、名簿を第三者
            に送った
        12  紛失                   3人
        ");
    }
}
