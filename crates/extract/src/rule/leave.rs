//! Leave to take things out of a house, of which a text tells beside what was taken.

use crate::words::Words;

/// 許可を得ていなかった, 禁止している: do the words behind the taking speak of leave for it?
pub(super) fn tells_of_leave(words: &str) -> bool {
    static LEAVE: Words =
        Words::of(&["許可", "承認", "承諾", "申請", "手続", "届け出", "認めて", "認められ", "禁止", "禁じ"]);
    LEAVE.stands_in(words)
}
