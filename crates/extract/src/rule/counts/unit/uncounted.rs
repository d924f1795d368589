//! What does a number without a counter count?

use jikenbo_model::vocabulary::Unit;
use jikenbo_text::number::Amount;

use super::super::subject::Place;
use super::bare_case::NOUNS;
use crate::article::{Cell, Column};
use crate::reading::Reading;

/// What a number without a counter counts: 件数 352, ファイル数:247, 1,250のメールアドレス.
pub(super) fn uncounted(place: &Place) -> Option<Unit> {
    let label = place.before.trim_end_matches([' ', ':', '|', '…', '.', '=', 'は', '】', ')']);
    let labelled = || LABELS.iter().find(|(words, _)| label.ends_with(words)).map(|&(_, unit)| unit);
    let following = || {
        let noun = place.after.strip_prefix('の')?;
        let named = NOUNS.iter().chain(WHO).find(|(words, _)| noun.starts_with(words));
        named.map(|&(_, unit)| unit)
    };
    following().or_else(labelled)
}

/// Words before a number that has no counter.
const LABELS: &[(&str, Unit)] = &[
    ("対象人数", Unit::Persons),
    ("影響人数", Unit::Persons),
    ("漏えい人数", Unit::Persons),
    ("流出人数", Unit::Persons),
    ("被害人数", Unit::Persons),
    ("対象者数", Unit::Persons),
    ("被害者数", Unit::Persons),
    ("人数", Unit::Persons),
    ("対象件数", Unit::Records),
    ("漏えい件数", Unit::Records),
    ("流出件数", Unit::Records),
    ("個人情報の件数", Unit::Records),
    ("個人情報件数", Unit::Records),
    ("件数", Unit::Records),
    ("ファイル数", Unit::Files),
    ("アカウント数", Unit::Accounts),
    ("ID数", Unit::Accounts),
    ("アドレス数", Unit::EmailAddresses),
    ("世帯数", Unit::Households),
    ("口座数", Unit::Records),
    ("契約数", Unit::Records),
];

/// Whom a number without a counter counts: 108の個人と91の法人.
const WHO: &[(&str, Unit)] = &[
    ("個人", Unit::Persons),
    ("世帯", Unit::Households),
    ("法人", Unit::Companies),
    ("企業", Unit::Companies),
    ("会社", Unit::Companies),
    ("事業者", Unit::Companies),
    ("事業所", Unit::Companies),
    ("団体", Unit::Companies),
];

/// Is it the bare number of a row, in the column that says how many?
pub(super) fn is_in_cell_of_number(reading: &Reading, amount: &Amount) -> bool {
    let cell = reading.cell(Column::Affected).filter(|cell| cell.contains(amount.digits));
    cell.is_some_and(|cell| cell.len() <= amount.span.len() + 2)
}

/// Is it such a number in a column that says that it counts persons: 対象人数?
pub(super) fn is_in_cell_of_persons(reading: &Reading, amount: &Amount) -> bool {
    let is_of_persons = |cell: &Cell| cell.column == Column::Persons && cell.span.contains(amount.digits);
    is_in_cell_of_number(reading, amount) && reading.article.cells.iter().any(is_of_persons)
}
