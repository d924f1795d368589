//! Something of the kind came to pass again: 7月3日に公表した誤送信から間もない時期に再びこのような.

use crate::words::Words;

/// How one says that it did, of what was not the same.
static AGAIN: Words = Words::of(&[
    "再びこの",
    "再びこう",
    "再び同様",
    "再び同じ",
    "再び事",
    "再び誤",
    "再び漏",
    "再び紛失",
    "再び発生",
    "再び起きた",
    "再びご迷惑",
    "またもこの",
    "またもや",
    "再度このよう",
    "再度発生",
    "間もない時期",
    "間もない中",
    "間もないなか",
    "立て続け",
    "事故に続く",
    "事案に続く",
    "紛失に続く",
    "盗難に続く",
    "誤交付に続",
    "誤送付に続く",
    "誤送信に続く",
    "誤廃棄に続く",
    "に続き、このよう",
    "に続きこのよう",
    "に続いてこのよう",
    "に続き、こうした",
    "に続き、重ねて",
    "2度目の事",
    "2度目の漏",
    "2度目の誤",
]);

/// Do folded words tell so?
pub(super) fn once_more(words: &str) -> bool {
    AGAIN.stands_in(words)
}
