//! The workbook.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use jikenbo_publish::format::xlsx;

use crate::invented::piece;

fn file() -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    xlsx::write(&piece(), &mut out).unwrap();
    out.into_inner()
}

#[test]
fn the_same_piece_gives_the_same_bytes() {
    assert_eq!(file(), file());
}

#[test]
fn numbers_are_numbers_and_words_are_words() {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file())).unwrap();
    let names = ["本文", "件数 causes", "件数 months", "2025年6月に公表された事故", "出典と根拠", "figures"];
    assert_eq!(book.sheet_names(), names);
    let table = book.worksheet_range("2025年6月に公表された事故").unwrap();
    assert_eq!(table.get((1, 2)), Some(&Data::Float(3_455_754.0)));
    let hostile = table.get((41, 3)).unwrap().to_string();
    assert!(hostile.starts_with("=1+1"), "{hostile}");
    assert_eq!(book.worksheet_formula("2025年6月に公表された事故").unwrap().used_cells().count(), 0);
    let chart = book.worksheet_range("件数 causes").unwrap();
    assert_eq!(chart.get((3, 1)), Some(&Data::Empty), "no number is no zero");
}

#[test]
fn every_figure_is_listed_with_its_cell() {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file())).unwrap();
    let figures = book.worksheet_range("figures").unwrap();
    let row = |at| figures.rows().nth(at).unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(row(1), ["incidents.count", "incidents.count", "45", "45件", "", "2025-0001"]);
    let people = row(2);
    assert_eq!(people[2..5], ["3455754", "最大3,455,754人", "'2025年6月に公表された事故'!C2"]);
}
