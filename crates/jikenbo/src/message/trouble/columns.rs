//! Troubles of the map of a table's columns.

use super::{Entry, entry};

/// In the order of the codes.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        "X001",
        ["列の対応表が読めません（{what}）。", "`jikenbo columns 表` が出すひな形を直して使ってください。"],
        [
            "The map of columns cannot be read ({what}).",
            "Begin with what `jikenbo columns TABLE` prints, and change it.",
        ],
    ),
    entry(
        "X002",
        [
            "見出しの行が見つかりません。",
            "列の対応表を自分で書き、`jikenbo add 表 --columns 対応表` に渡してください。",
        ],
        [
            "No row that names columns was found.",
            "Write the map yourself and hand it to `jikenbo add TABLE --columns MAP`.",
        ],
    ),
];
