//! Was it done, tried or stopped as an answer, so that it is no event?

use super::super::word::Word;
use crate::reading::{Located, Reading};
use crate::words::{Words, first, to_pause};

/// シュレッダーに|かけようとしたところ: was it only about to be done when the thing was missed?
pub(super) fn is_tried(reading: &Reading, located: &Located) -> bool {
    const NEAR: usize = 8;
    static TRIED: Words = Words::of(&["うとした", "うとして", "うとする", "うとし、"]);
    let tail = to_pause(reading.tail(located));
    TRIED.stands_in(first(tail, NEAR))
}

/// サイトを|停止しております: is it the house that stops what is its own, not the attack?
pub(super) fn is_own_stop(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).starts_with("停止して")
        && reading.before(located).ends_with('を')
        && ["おり", "いる", "いま"].iter().any(|on| reading.tail(located).starts_with(on))
}

/// 裁断していただいた, 廃棄した: what was done with a letter that went astray.
pub(super) fn is_disposal(reading: &Reading, word: Word, located: &Located) -> bool {
    static DISPOSALS: Words = Words::of(&["裁断", "溶解", "焼却", "シュレッダー", "廃棄し", "廃棄い"]);
    word.is_event() && DISPOSALS.begins(reading.words(located.mention.span))
}
