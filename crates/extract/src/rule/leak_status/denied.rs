//! Does a sentence say that nothing got out?

use jikenbo_model::vocabulary::Cause;

use super::only_named::{is_charge, is_headline_doubt, is_taken_for_one, is_unchanged};
use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading};
use crate::words::{Words, find, to_stop};

/// 閲覧されたおそれ|はないことを確認した: is the doubt itself denied, by those who have looked?
pub(super) fn is_ruled_out(tail: &str) -> bool {
    static NONE: Words = Words::of(&[
        "はないことを確認",
        "がないことを確認",
        "のないことを確認",
        "はないことが確認",
        "がないことが確認",
        "はなかったことを確認",
        "はないことが分か",
        "がないことが分か",
        "はないことが判明",
        "がないことが判明",
    ]);
    NONE.begins(tail)
}

/// What is said of a leak. Where the verbs of a sentence share their end, so do they (流出し、悪用された可能性がある,
/// 外に出たり、使われたりした事実はない); what an insider did is told as done, whatever came of it.
pub(super) fn said_of(reading: &Reading, located: &Located, cause: Cause) -> Polarity {
    static DOUBTS: Words =
        Words::of(&["可能性", "おそれ", "恐れ", "とみられ", "と見られ", "と考えられ", "と思われ"]);
    static FOUND: Words = Words::of(&["判明", "確認し", "分か", "わか"]);
    let polarity = reading.polarity_of(located);
    let tail = reading.tail(located);
    let is_one_of_several = ["たり", "したり", "されたり", "れたり"].iter().any(|end| tail.starts_with(end));
    if is_one_of_several || reading.words(located.mention.head).ends_with("たり") {
        let is_denied = ["ません", "ない", "なく", "なかった"].iter().any(|denial| tail.contains(denial));
        return if is_denied { Polarity::Negated } else { polarity };
    }
    if is_headline_doubt(tail) || is_taken_for_one(tail) {
        return Polarity::Possible;
    }
    if is_unchanged(tail) {
        return if DOUBTS.stands_in(to_stop(tail)) { Polarity::Possible } else { Polarity::Asserted };
    }
    if polarity == Polarity::Possible && cause == Cause::Insider && is_charge(tail) {
        return Polarity::Asserted;
    }
    if is_listed_and_denied(tail) {
        return Polarity::Negated;
    }
    let goes_on = ["し、", "され、", "れ、", "て、"].iter().any(|link| tail.starts_with(link))
        || polarity::is_said_out(reading.words(located.mention.head), tail);
    // 流出し、悪用された可能性があることが判明した: what was found out is the doubt.
    let found = FOUND.iter().filter_map(|found| find(tail, found)).min();
    let is_doubted = DOUBTS.stands_in(found.and_then(|at| tail.get(..at)).unwrap_or(tail));
    if polarity == Polarity::Asserted && cause != Cause::Insider && goes_on && is_doubted {
        Polarity::Possible
    } else if polarity == Polarity::Possible && is_put_out(reading, located) && !is_doubted {
        Polarity::Asserted
    } else {
        polarity
    }
}

/// サイトに掲載され、誰でも読める状態だった: is it a publication, of which the next clause only says what could be done with it?
fn is_put_out(reading: &Reading, located: &Located) -> bool {
    static PUT_OUT: Words =
        Words::of(&["公開され", "掲載され", "投稿され", "載せられ", "さらされ", "晒され"]);
    PUT_OUT.ends(reading.words(located.mention.head))
        && polarity::is_said_out(reading.words(located.mention.head), reading.tail(located))
}

/// Is it one of several facts of which none is known (外部に流れた事実、悪用された事実のいずれも把握していない)?
fn is_listed_and_denied(tail: &str) -> bool {
    const FACTS: &[&str] =
        &["事実、", "形跡、", "痕跡、", "事実や", "形跡や", "痕跡や", "事実も、", "形跡も、"];
    if is_joined_to_denied(tail) {
        return true;
    }
    let fact = FACTS.iter().find(|fact| tail.contains(*fact));
    let Some(rest) = fact.and_then(|fact| Some(tail.split_once(fact)?.1)) else {
        return false;
    };
    let sentence = to_stop(rest);
    let is_near = tail.len() - rest.len() <= 24;
    is_near && ["ない", "ません", "なかった"].iter().any(|denial| sentence.contains(denial))
}

/// 閲覧さ|れ、あるいは不正に使用された事実は確認されていない: is it joined by an or to what is denied?
fn is_joined_to_denied(tail: &str) -> bool {
    static OR: Words = Words::of(&[
        "れ、あるいは",
        "れ、または",
        "れ、又は",
        "れ、もしくは",
        "れ、若しくは",
        "し、あるいは",
        "し、または",
        "し、又は",
        "、あるいは",
        "、または",
    ]);
    static FACT: Words =
        Words::of(&["事実は", "事実も", "形跡は", "形跡も", "痕跡は", "痕跡も", "情報は", "報告は"]);
    let sentence = to_stop(tail);
    OR.begins(tail)
        && FACT.stands_in(sentence)
        && ["ない", "ません", "なかった"].iter().any(|denial| sentence.contains(denial))
}
