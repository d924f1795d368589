//! Figures as numbers that look as the piece shows them, and the list of all of them.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Worksheet, XlsxError, utility};

use super::begun;
use super::held::held;
use crate::piece::{Amount, Figure, FigureAt, Piece};

/// In which cell each figure stands first.
#[derive(Debug, Default)]
pub(super) struct Places(BTreeMap<FigureAt, String>);

impl Places {
    pub(super) fn note(&mut self, figure: FigureAt, sheet: &str, row: u32, column: u16) {
        let cell = || format!("'{sheet}'!{}", utility::row_col_to_cell(row, column));
        self.0.entry(figure).or_insert_with(cell);
    }
}

/// Numbers above this are not exact in a workbook.
const EXACT: u64 = 1 << 53;

/// The number, and the format in which it looks as the figure is shown; none where a workbook could not hold it exactly.
pub(super) fn number(figure: &Figure) -> Option<(f64, String)> {
    match figure.amount {
        Amount::Integer(value) | Amount::Rank(value) => whole(value, &figure.shown),
        Amount::Count(count) => whole(count.value, &figure.shown),
        Amount::Permille(value) => (value <= EXACT).then(|| (value as f64 / 1000.0, "0.0%".to_owned())),
        Amount::Change(value) => {
            (value.unsigned_abs() <= EXACT).then(|| (value as f64, "+#,##0;-#,##0;±0".to_owned()))
        }
    }
}

/// 最大3,455人 is the number 3455 between the words 最大 and 人.
fn whole(value: u64, shown: &str) -> Option<(f64, String)> {
    if value > EXACT {
        return None;
    }
    let grouped = grouped(value);
    let around = shown.split_once(&grouped).map(|around| (around, "#,##0"));
    let around = around.or_else(|| shown.split_once(&value.to_string()).map(|around| (around, "0")));
    let ((before, after), digits) = around.unwrap_or((("", ""), "#,##0"));
    Some((value as f64, format!("{}{digits}{}", literal(before), literal(after))))
}

/// Words of a format that stand for themselves.
fn literal(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("\"{}\"", words.replace('"', "")) }
}

fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let length = digits.len();
    let comma = |at: usize| if at > 0 && (length - at).is_multiple_of(3) { "," } else { "" };
    digits.chars().enumerate().map(|(at, digit)| format!("{}{digit}", comma(at))).collect()
}

/// Every figure: what it is, its number, how it is shown, where it stands, of which incidents it tells.
pub(super) fn sheet(piece: &Piece, name: &str, places: &Places) -> Result<Worksheet, XlsxError> {
    let mut sheet = begun(name)?;
    let head = Format::new().set_bold();
    for (column, (title, width)) in (0..).zip([
        ("name", 36),
        ("label", 36),
        ("amount", 12),
        ("shown", 16),
        ("cell", 20),
        ("incidents", 60),
    ]) {
        sheet.write_string_with_format(0, column, title, &head)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, (at, figure)) in (1..).zip(piece.figures.iter().enumerate()) {
        let incidents: Vec<String> = figure.incidents.iter().map(ToString::to_string).collect();
        sheet.write_string(row, 0, &figure.name)?;
        sheet.write_string(row, 1, &figure.label)?;
        match number(figure) {
            Some((number, _)) => sheet.write_number(row, 2, number)?,
            None => sheet.write_string(row, 2, &figure.shown)?,
        };
        sheet.write_string(row, 3, &figure.shown)?;
        sheet.write_string(row, 4, places.0.get(&FigureAt(at)).map(String::as_str).unwrap_or_default())?;
        sheet.write_string(row, 5, held(incidents.join(" ")))?;
    }
    Ok(sheet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jikenbo_model::vocabulary::Unit;
    use jikenbo_model::{Bound, Count};

    fn check(amount: Amount, shown: &str, number: f64, format: &str) {
        let (name, label) = (String::new(), String::new());
        let figure =
            Figure { name, label, amount, shown: shown.to_owned(), note: None, incidents: Vec::new() };
        assert_eq!(super::number(&figure), Some((number, format.to_owned())), "{shown}");
    }

    #[test]
    fn numbers_look_as_they_are_shown() {
        let count = Count { value: 3_455_754, unit: Unit::Persons, bound: Bound::UpTo };
        check(Amount::Count(count), "最大3,455,754人", 3_455_754.0, "\"最大\"#,##0\"人\"");
        check(Amount::Integer(12), "12件", 12.0, "#,##0\"件\"");
        check(Amount::Integer(0), "なし", 0.0, "#,##0");
        check(Amount::Permille(125), "12.5%", 0.125, "0.0%");
        check(Amount::Change(-3), "-3", -3.0, "+#,##0;-#,##0;±0");
    }
}
