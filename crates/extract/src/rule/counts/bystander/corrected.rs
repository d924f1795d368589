//! Numbers that a small table of corrections takes back: under 正 誤, those of the second column.

use jikenbo_text::FoldedSpan;

use crate::reading::Reading;

/// Lines below the head of such a table that may be rows of it.
const ROWS: usize = 5;

/// Heads of such tables without their gaps, and whether the first column is the one taken back.
const HEADS: [(&str, bool); 10] = [
    ("正誤", false),
    ("誤正", true),
    ("訂正前訂正後", true),
    ("訂正後訂正前", false),
    ("修正前修正後", true),
    ("修正後修正前", false),
    ("変更前変更後", true),
    ("変更後変更前", false),
    ("前回今回", true),
    ("今回前回", false),
];

/// The numbers that are taken back, in order.
pub(super) fn numbers(reading: &Reading) -> Vec<FoldedSpan> {
    let heads = reading.lines.iter().enumerate().filter_map(|(at, line)| {
        let first_is_wrong = head(reading.words(line.span))?;
        Some((at, first_is_wrong))
    });
    heads.flat_map(|(at, first_is_wrong)| below(reading, at, first_is_wrong)).collect()
}

/// Is the line the head of such a table, and is its first column the one taken back?
fn head(words: &str) -> Option<bool> {
    const LONGEST: usize = 240;
    if words.len() > LONGEST {
        return None;
    }
    let is_gap = |c: char| c.is_whitespace() || "|()【】[]・→、".contains(c);
    let bare: String = words.chars().filter(|&c| !is_gap(c)).collect();
    HEADS.iter().find(|(head, _)| *head == bare).map(|&(_, first_is_wrong)| first_is_wrong)
}

/// Of each row below the line, the half of its numbers that stands in the column taken back.
fn below(reading: &Reading, head: usize, first_is_wrong: bool) -> Vec<FoldedSpan> {
    let rows = reading.lines.iter().skip(head + 1).take(ROWS);
    let taken_back = |line: FoldedSpan| {
        let spans: Vec<FoldedSpan> =
            reading.amounts.iter().map(|amount| amount.span).filter(|&span| line.contains(span)).collect();
        let (first, second) = spans.split_at(spans.len() / 2);
        match (spans.len() % 2, first_is_wrong) {
            (0, true) => first.to_vec(),
            (0, false) => second.to_vec(),
            _ => Vec::new(),
        }
    };
    rows.flat_map(|row| taken_back(row.span)).collect()
}
