//! A table in columns of plain text; what is too wide for the line is broken within its cells.

use super::line::{Hung, width, wrapped};
use crate::piece::Align;

/// Columns between two cells.
const GAP: usize = 2;

/// A column is not made narrower than this.
const NARROWEST: usize = 8;

/// A column of running words that is narrower than this cannot be read well.
const READABLE: usize = 24;

/// Before what stands below a row.
const BELOW: &str = "      ";

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

    /// The lines, at most `columns` wide where that can be, with a rule under the titles. Where the widest column would
    /// become too narrow to be read, it stands below each row instead.
    pub(super) fn lines(&self, columns: usize) -> Vec<String> {
        let widths = self.widths(columns);
        let natural = self.widths(usize::MAX);
        let widest = (0..natural.len()).max_by_key(|&column| natural.get(column));
        let is_narrow =
            |column: usize| widths.get(column) < natural.get(column) && widths.get(column) < Some(&READABLE);
        match widest.filter(|&column| self.aligns.len() > 2 && is_narrow(column)) {
            Some(column) => self.folded(column, columns),
            None => self.ruled(&widths),
        }
    }

    /// The rows without `column`, each with its cell of that column below it.
    fn folded(&self, column: usize, columns: usize) -> Vec<String> {
        let others = |row: &Vec<String>| {
            row.iter().enumerate().filter(|(at, _)| *at != column).map(|(_, cell)| cell.clone()).collect()
        };
        let aligns =
            self.aligns.iter().enumerate().filter(|(at, _)| *at != column).map(|(_, align)| *align).collect();
        let rest = Self { rows: self.rows.iter().map(others).collect(), aligns };
        let widths = rest.widths(columns);
        let mut lines = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            lines.extend(rest.rows.get(at).map(|row| rest.row(row, &widths)).into_iter().flatten());
            let below = row.get(column).map(String::as_str).unwrap_or_default();
            lines.extend(
                wrapped(below, columns, &Hung::before_each(BELOW))
                    .into_iter()
                    .filter(|line| !line.trim().is_empty()),
            );
            lines.push(if at == 0 { "-".repeat(columns) } else { String::new() });
        }
        lines.truncate(lines.len().saturating_sub(usize::from(self.rows.len() > 1)));
        lines
    }

    fn ruled(&self, widths: &[usize]) -> Vec<String> {
        let mut lines = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            lines.extend(self.row(row, widths));
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

    fn lines_of(columns: usize) -> String {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = vec![
            row(["No", "内容", "件数"]),
            row(["1", "メールの宛先を誤り、名簿を第三者に送った", "1,200人"]),
            row(["12", "紛失", "3人"]),
        ];
        Ruled::new(rows, vec![Align::Right, Align::Left, Align::Right]).lines(columns).join("\n")
    }

    #[test]
    fn wide_cells_are_broken_within_their_column_or_stand_below() {
        insta::assert_snapshot!(lines_of(40), @r"
        No  内容                            件数
        ----------------------------------------
         1  メールの宛先を誤り、名簿を   1,200人
            第三者に送った
        12  紛失                             3人
        ");
        insta::assert_snapshot!(lines_of(30), @r"
        No     件数
              内容
        ------------------------------
         1  1,200人
              メールの宛先を誤り、名簿
              を第三者に送った

        12      3人
              紛失
        ");
    }
}
