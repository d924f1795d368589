//! Numbers that others tell of the accident, and that the article says are wrong.

use std::collections::BTreeSet;

use jikenbo_text::number::Amount;

use crate::reading::Reading;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first};

/// The numbers that are denied somewhere: 「30万人」情報は誤り, 「最大30万人」と報じたが, 900人という報道もあるが.
pub(super) fn numbers(reading: &Reading) -> BTreeSet<u64> {
    static TOLD: Words = Words::of(&["誤り", "誤報", "報じ", "報道", "うわさ", "噂", "デマ", "事実と異な"]);
    if !reading.holds_any(&TOLD) {
        return BTreeSet::new();
    }
    let counted = reading.amounts.iter().filter(|amount| amount.counter.is_some());
    counted.filter(|amount| is_rumour(reading, amount)).map(|amount| amount.value).collect()
}

/// Is the number what somebody else tells, and is that taken back?
fn is_rumour(reading: &Reading, amount: &Amount) -> bool {
    let Some(sentence) = reading.sentence_at(amount.span.start()) else {
        return false;
    };
    let place = Place::of(reading, amount, sentence);
    let quoted = place.after.find('」').and_then(|close| place.after.get(close + '」'.len_utf8()..));
    is_called_wrong(quoted.unwrap_or(place.after)) || is_reported_otherwise(&place)
}

/// 情報は誤り: is what follows the quoted number that it is wrong?
fn is_called_wrong(after: &str) -> bool {
    static TIDINGS: Words =
        Words::of(&["情報は", "報道は", "の報道は", "との報道は", "との情報は", "説は", "は"]);
    static WRONG: Words = Words::of(&["誤り", "誤報", "事実と異なる", "事実ではな", "事実でな", "デマ"]);
    let said = TIDINGS.iter().find_map(|tidings| after.strip_prefix(tidings));
    said.is_some_and(|said| WRONG.begins(said))
}

/// と報じたが, という報道もありますが: do others report the number, and does a but follow?
fn is_reported_otherwise(place: &Place) -> bool {
    static REPORTED: Words = Words::of(&[
        "と報じ",
        "と報道",
        "との報道",
        "という報道",
        "とする報道",
        "といった報道",
        "とのうわさ",
        "といううわさ",
        "との噂",
        "という噂",
    ]);
    static BUT: Words =
        Words::of(&["が、", "が。", "けれど", "ますが", "否定", "誤り", "事実では", "事実と異な"]);
    const REACH: usize = 26;
    const NEAR: usize = 20;
    let rest = first(place.sentence_after(), REACH + NEAR);
    let reported = REPORTED.first_places(rest).next().map(|(at, _)| at);
    reported.is_some_and(|at| BUT.stands_in(rest.get(at..).unwrap_or_default()))
}
