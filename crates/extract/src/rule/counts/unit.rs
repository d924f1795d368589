//! Which unit does a number count in? The counter says most; for 件, 個, 本 the words around it decide.

mod accounts;
mod bare_case;
mod things;
mod uncounted;

use jikenbo_model::Record;
use jikenbo_model::vocabulary::Unit;
use jikenbo_text::number::{Amount, Counter};

use super::subject::Place;
use crate::reading::Reading;
use crate::words::{Words, last_bracket};
use accounts::{are_members, counts_accounts_above, is_corporate, is_hijacked, is_of_accounts};
use bare_case::{BESIDE, cases, holds_data, usual_case};
use things::{
    but_for_papers, counts_drawings, is_card_data, is_device, is_of_vehicles, letters, things, unit_in_attack,
};
use uncounted::{is_in_cell_of_number, is_in_cell_of_persons, uncounted};

/// The unit of a number, and whether its own words say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) unit: Unit,
    /// The counter or a noun right beside it says so; otherwise it is what 件 usually counts.
    pub(super) plainly: bool,
}

/// The unit, or `None` for numbers that never count anything affected. `are_shown`: did those who got a mail see each
/// other's addresses?
pub(super) fn of(
    reading: &Reading,
    place: &Place,
    amount: &Amount,
    record: &Record,
    are_shown: bool,
) -> Option<Told> {
    let Some(counter) = amount.counter else {
        let usual = || {
            let in_cell = is_in_cell_of_number(reading, amount);
            in_cell.then(|| Told { unit: but_for_papers(usual_case(record, are_shown)), plainly: false })
        };
        let persons = is_in_cell_of_persons(reading, amount).then_some(Unit::Persons);
        let told = persons.or_else(|| uncounted(place)).map(|unit| Told { unit, plainly: true });
        return told.or_else(usual);
    };
    if is_case(counter) {
        let above = counts_accounts_above(reading, place).then_some(Unit::Accounts);
        let told = above
            .or_else(|| cases(reading, place))
            .map(|unit| if counts_drawings(place) { unit } else { unit_in_attack(unit, record) });
        let usual = || match usual_case(record, are_shown) {
            _ if holds_data(place.before) => Unit::Records,
            usual if counts_leaked(place) => but_for_papers(usual),
            usual => usual,
        };
        let unit = told.unwrap_or_else(usual);
        let unit = if place.counts_portions() { but_for_papers(unit) } else { unit };
        let unit = if is_hijacked(place, unit, record) { Unit::Accounts } else { unit };
        return Some(Told { unit, plainly: told.is_some() });
    }
    let unit = match counter {
        Counter::Person if is_of_accounts(place) => Unit::Accounts,
        Counter::Party if is_corporate(place) => Unit::Companies,
        Counter::Person | Counter::Party | Counter::User | Counter::Member => Unit::Persons,
        Counter::Client | Counter::BankAccount | Counter::Contract => Unit::Records,
        Counter::Household => Unit::Households,
        Counter::Company | Counter::Corporation | Counter::Business | Counter::Group => Unit::Companies,
        Counter::Shop if are_members(place) => Unit::Companies,
        Counter::Device if is_of_vehicles(place) => Unit::Records,
        Counter::Device | Counter::Terminal | Counter::Server => Unit::Devices,
        Counter::Stick | Counter::Piece | Counter::Thing | Counter::Item => match things(place)? {
            unit if is_hijacked(place, unit, record) => Unit::Accounts,
            unit => unit,
        },
        Counter::Sheet if is_device(place) => Unit::Devices,
        Counter::Sheet if is_card_data(place) => Unit::Records,
        Counter::Sheet => Unit::Items,
        Counter::Letter if place.tells_how_much_spam(reading) => Unit::Emails,
        Counter::Letter => letters(place, record),
        Counter::Copy | Counter::Volume | Counter::Carton | Counter::Bag | Counter::Bundle => Unit::Items,
        Counter::Account => Unit::Accounts,
        Counter::File => Unit::Files,
        Counter::Email => Unit::Emails,
        Counter::EmailAddress if is_hijacked(place, Unit::EmailAddresses, record) => Unit::Accounts,
        Counter::EmailAddress => Unit::EmailAddresses,
        Counter::Yen => Unit::Yen,
        _ => return None,
    };
    Some(Told { unit, plainly: true })
}

/// 件 and what is used like it: the words around it say what it counts.
pub(super) fn is_case(counter: Counter) -> bool {
    matches!(counter, Counter::Case | Counter::Record | Counter::Row | Counter::Set)
}

/// 漏えい件数 12件: its own words say that data got out.
fn counts_leaked(place: &Place) -> bool {
    static LEAKED: Words = Words::of(&["漏えい件数", "漏洩件数", "流出件数", "漏えい等件数"]);
    LEAKED.ends(place.before.trim_end_matches(BESIDE))
}

/// `words` without a remark in brackets at their end: 申請書(昨年度分).
fn without_brackets(words: &str) -> &str {
    let outside = last_bracket(words);
    outside.map_or(words, |(outside, _)| outside.trim_end())
}
