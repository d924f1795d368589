//! The figures of a piece as JSON, for programs: what each is, its number, and the incidents it tells of or counts.

use serde::Serialize;

use crate::piece::{Amount, Figure, Piece};

#[derive(Serialize)]
struct Outward<'p> {
    title: &'p str,
    order: &'p str,
    as_of: Option<String>,
    figures: Vec<OutwardFigure<'p>>,
}

#[derive(Serialize)]
struct OutwardFigure<'p> {
    name: &'p str,
    label: &'p str,
    kind: &'static str,
    value: i128,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<&'static str>,
    shown: &'p str,
    note: Option<usize>,
    incidents: Vec<String>,
}

/// The figures in reading order, as one JSON object.
///
/// # Errors
/// None that a piece can cause.
pub fn figures(piece: &Piece) -> serde_json::Result<String> {
    let outward = Outward {
        title: &piece.title,
        order: &piece.meta.order,
        as_of: piece.meta.as_of.map(|day| day.to_string()),
        figures: piece.figures.iter().map(outward).collect(),
    };
    Ok(serde_json::to_string_pretty(&outward)? + "\n")
}

fn outward(figure: &Figure) -> OutwardFigure<'_> {
    let (kind, value) = match figure.amount {
        Amount::Integer(number) => ("integer", i128::from(number)),
        Amount::Count(count) => ("count", i128::from(count.value)),
        Amount::Permille(permille) => ("permille", i128::from(permille)),
        Amount::Change(change) => ("change", i128::from(change)),
        Amount::Rank(rank) => ("rank", i128::from(rank)),
    };
    let count = match figure.amount {
        Amount::Count(count) => Some(count),
        _ => None,
    };
    OutwardFigure {
        name: &figure.name,
        label: &figure.label,
        kind,
        value,
        unit: count.map(|count| count.unit.as_str()),
        bound: count.map(|count| count.bound.as_str()),
        shown: &figure.shown,
        note: figure.note.map(|note| note.shown()),
        incidents: figure.incidents.iter().map(ToString::to_string).collect(),
    }
}
