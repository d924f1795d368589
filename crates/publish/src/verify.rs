//! Are the numbers of a publication those of the casebook? The words of a file beside those of the same piece made again.

mod aligned;
mod number;
mod page;

use aligned::aligned;
use number::{Number, numbers};

use crate::piece::{Amount, Piece};

pub use page::visible;

/// A number that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the casebook says; `None` where it says no number here.
    pub expected: Option<String>,
    /// What the file says; `None` where it says no number here.
    pub found: Option<String>,
    /// The name of the figure, where it is one.
    pub figure: Option<String>,
    /// The line of the file, or where it has none that of the piece.
    pub line: String,
}

/// What was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Numbers of the piece.
    pub numbers: usize,
    /// Those that differ, in reading order.
    pub differences: Vec<Difference>,
}

/// Compares the words of a file with `made`, the words of `piece` in the same format.
#[must_use]
pub fn verify(file: &str, made: &str, piece: &Piece) -> Verified {
    let (found, expected) = (numbers(file), numbers(made));
    let figures = figures_of(&expected, made, piece);
    let words = |list: &[Number]| -> Vec<String> { list.iter().map(|number| number.words.clone()).collect() };
    let gaps = aligned(&words(&expected), &words(&found));
    let mut differences = Vec::new();
    for gap in gaps {
        let count = gap.expected.len().max(gap.found.len());
        for at in 0..count {
            let of_piece = gap.expected.clone().nth(at);
            let of_file = gap.found.clone().nth(at);
            let (wanted, is) =
                (of_piece.and_then(|at| expected.get(at)), of_file.and_then(|at| found.get(at)));
            let line = is
                .map(|number| line_of(file, number.start))
                .or(wanted.map(|number| line_of(made, number.start)));
            differences.push(Difference {
                expected: wanted.map(|number| number.words.clone()),
                found: is.map(|number| number.words.clone()),
                figure: of_piece
                    .and_then(|at| figures.get(at).cloned().flatten())
                    .or_else(|| alone(&wanted?.words, piece)),
                line: line.unwrap_or_default(),
            });
        }
    }
    Verified { numbers: expected.len(), differences }
}

/// The names of the figures that the numbers of `made` belong to: figures are found one after the other, by what is shown.
fn figures_of(numbers: &[Number], made: &str, piece: &Piece) -> Vec<Option<String>> {
    let mut of: Vec<Option<String>> = vec![None; numbers.len()];
    let mut from = 0;
    for figure in &piece.figures {
        let is_here = |number: &Number| {
            let lead = figure.shown.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
            let start = number.start.checked_sub(lead)?;
            made.get(start..)?.starts_with(&figure.shown).then_some(())
        };
        let place = numbers.iter().enumerate().skip(from).find(|(_, number)| is_here(number).is_some());
        if let Some((at, _)) = place {
            of.iter_mut().skip(at).take(1).for_each(|name| *name = Some(figure.name.clone()));
            from = at + 1;
        }
    }
    of
}

/// The name of the figure whose number is written so, where there is one alone: a workbook tells numbers without words.
fn alone(words: &str, piece: &Piece) -> Option<String> {
    let mut names =
        piece.figures.iter().filter(|figure| bare(figure.amount) == words).map(|figure| &figure.name);
    let name = names.next()?;
    names.all(|other| other == name).then(|| name.clone())
}

/// A number in one writing.
fn bare(amount: Amount) -> String {
    match amount {
        Amount::Integer(number) | Amount::Rank(number) => number.to_string(),
        Amount::Count(count) => count.value.to_string(),
        Amount::Permille(permille) => format!("{}.{}%", permille / 10, permille % 10),
        Amount::Change(change) if change > 0 => format!("+{change}"),
        Amount::Change(change) => change.to_string(),
    }
}

/// The line around `at`.
fn line_of(text: &str, at: usize) -> String {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let head = before.rsplit('\n').next().unwrap_or_default();
    let tail = after.split('\n').next().unwrap_or_default();
    format!("{head}{tail}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: &str, made: &str) -> String {
        let verified = verify(file, made, &Piece::default());
        let line = |one: &Difference| {
            let or_none = |words: &Option<String>| words.clone().unwrap_or_else(|| "-".to_owned());
            format!("{} is {} in: {}", or_none(&one.expected), or_none(&one.found), one.line)
        };
        verified.differences.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn numbers_that_differ_are_named() {
        let made = "当市で3,455人。\n割合は12.5%、前月比−2。\n10件";
        insta::assert_snapshot!(told("当市で3,454人。\n割合は12.5%、前月比+2。\n10件", made), @r"
        3455 is 3454 in: 当市で3,454人。
        -2 is +2 in: 割合は12.5%、前月比+2。
        ");
        insta::assert_snapshot!(told("当市で3455人（3人は職員）。\n割合は１２.５%、前月比-2。", made), @r"
        - is 3 in: 当市で3455人（3人は職員）。
        10 is - in: 10件
        ");
        assert_eq!(told(made, made), "");
    }
}
