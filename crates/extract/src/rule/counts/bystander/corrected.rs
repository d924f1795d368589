//! Numbers that a small table takes back: under 正 誤 those of the second column, under 第1報 第2報 all but the last.

use jikenbo_text::FoldedSpan;

use crate::reading::Reading;

/// Lines below the head of such a table that may be rows of it.
const ROWS: usize = 5;

/// Which numbers of a row are taken back.
#[derive(Clone, Copy)]
enum Stale {
    /// Those of the first column of two.
    First,
    /// Those of the second column of two.
    Second,
    /// All but the last.
    Earlier,
}

/// Heads of such tables without their gaps, and what they take back.
const HEADS: [(&str, Stale); 10] = [
    ("正誤", Stale::Second),
    ("誤正", Stale::First),
    ("訂正前訂正後", Stale::First),
    ("訂正後訂正前", Stale::Second),
    ("修正前修正後", Stale::First),
    ("修正後修正前", Stale::Second),
    ("変更前変更後", Stale::First),
    ("変更後変更前", Stale::Second),
    ("前回今回", Stale::First),
    ("今回前回", Stale::Second),
];

/// The numbers that are taken back, in order.
pub(super) fn numbers(reading: &Reading) -> Vec<FoldedSpan> {
    let heads = reading.lines.iter().enumerate().filter_map(|(at, line)| {
        let stale = head(reading.words(line.span))?;
        Some((at, stale))
    });
    heads.flat_map(|(at, stale)| below(reading, at, stale)).collect()
}

/// Characters of a head without its gaps.
const HEAD: usize = 24;

/// What the line takes back, if it is the head of such a table.
fn head(words: &str) -> Option<Stale> {
    const LONGEST: usize = 240;
    // Every head has one of these letters, few lines do.
    if words.len() > LONGEST || !words.contains(['誤', '前', '報']) {
        return None;
    }
    let is_gap = |c: char| {
        matches!(c, '|' | '(' | ')' | '【' | '】' | '[' | ']' | '・' | '→' | '、' | '│' | '┃' | '┆')
            || c.is_whitespace()
    };
    let bare: String = unbracketed(words).filter(|&c| !is_gap(c)).take(HEAD + 1).collect();
    let stale = HEADS.iter().find(|(head, _)| *head == bare).map(|&(_, stale)| stale);
    stale.or_else(|| are_reports(&bare).then_some(Stale::Earlier))
}

/// The words without notes in brackets: 誤(4/18公表) 正.
fn unbracketed(words: &str) -> impl Iterator<Item = char> {
    let is_note = words.contains(|c: char| c.is_ascii_digit());
    let mut depth = 0usize;
    words.chars().filter(move |&c| {
        let was = depth;
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        !is_note || was == 0 && depth == 0
    })
}

/// 第1報第2報最終報, maybe after the head of the first column.
fn are_reports(bare: &str) -> bool {
    let reports = bare.matches('報').count();
    let last = ["報", "今回", "最終", "確定"].iter().any(|last| bare.ends_with(last));
    reports >= 2
        && last
        && bare.starts_with(|c: char| "第項区前速初".contains(c))
        && bare.chars().count() <= HEAD
}

/// The numbers of the rows below the line that are taken back.
fn below(reading: &Reading, head: usize, stale: Stale) -> Vec<FoldedSpan> {
    let rows = reading.lines.iter().skip(head + 1).take(ROWS);
    let taken_back = |line: FoldedSpan| {
        let spans: Vec<FoldedSpan> =
            reading.amounts.iter().map(|amount| amount.span).filter(|&span| line.contains(span)).collect();
        let (first, second) = spans.split_at(spans.len() / 2);
        let even = spans.len().is_multiple_of(2);
        match stale {
            Stale::First if even => first.to_vec(),
            Stale::Second if even => second.to_vec(),
            Stale::Earlier => spans.split_last().map(|(_, earlier)| earlier.to_vec()).unwrap_or_default(),
            Stale::First | Stale::Second => Vec::new(),
        }
    };
    rows.flat_map(|row| taken_back(row.span)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    /// The numbers of the text that are taken back.
    fn taken_back(text: &str) -> String {
        case::read(text, |reading| {
            numbers(reading).into_iter().map(|span| reading.words(span)).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn columns_taken_back() {
        for (text, expected) in [
            ("お詫び\n　　正　　　誤\n対象　　31名　　　41名", "41名"),
            ("お詫び\n訂正前 訂正後\n対象 31名 41名\n学生5名、職員26名 学生6名、職員35名", "31名 5名 26名"),
            ("お詫び\n項目　第1報　第2報　確定\n会員　3,500名　3,106名　2,941名", "3,500名 3,106名"),
            ("お詫び\n│　　│誤(4/18公表)│正│\n├──┼──┼──┤\n│対象│31名│41名│", "31名"),
            ("お詫び\n対象　31名　41名", ""),
            ("お詫び\n正しい情報と誤った情報\n対象　31名　41名", ""),
        ] {
            assert_eq!(taken_back(text), expected, "{text}");
        }
    }
}
