//! Did it happen, where the event is told?

use jikenbo_text::FoldedSpan;
use jikenbo_text::date::{DateMention, Part};

use super::report::is_quoted;
use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::Words;

/// Does it stand in a part on the damage (被害の状況), where a theft may be told?
pub(super) fn is_damage(reading: &Reading, located: &Located) -> bool {
    reading.sentences[located.sentence].section == Section::Damage && !reading.is_title(located.sentence)
}

/// Does it stand in a title, or where other things than the event are told?
pub(super) fn stands_elsewhere(reading: &Reading, located: &Located) -> bool {
    let section = reading.sentences[located.sentence].section;
    let is_other = section.is_apart() || matches!(section, Section::Response | Section::Damage);
    is_other || reading.is_title(located.sentence) && !is_dated_line(reading, located)
}

/// 6月9日 ご家族から電話: a line of an account, with its day and no full stop.
fn is_dated_line(reading: &Reading, located: &Located) -> bool {
    let sentence = reading.sentences[located.sentence].span;
    let begins = |date: &&DateMention| {
        date.day != Part::Unwritten
            && reading.words(FoldedSpan::between(sentence.start(), date.span.start())).trim().is_empty()
    };
    let inside = |date: &&DateMention| sentence.contains(date.span);
    reading.dates.iter().filter(inside).any(|date| begins(&date))
}

/// Did it happen? What its own clause does not deny, the next may (連絡で気づき、捜したが見つからない).
pub(super) fn happens(reading: &Reading, located: &Located) -> bool {
    match reading.polarity_of(located) {
        Polarity::Asserted | Polarity::Possible => true,
        Polarity::Negated => {
            is_quoted(reading, located)
                || is_lack(reading, located)
                || polarity::goes_on(reading.tail(located))
                || goes_on_to_search(reading.tail(located))
                || is_learnt_to_lack(reading.tail(located))
        }
        Polarity::Hypothetical => is_quoted(reading, located),
        Polarity::Planned | Polarity::Elsewhere => false,
    }
}

/// 気付|いて経路を捜したが見つからず: is it only the search that was in vain?
fn goes_on_to_search(tail: &str) -> bool {
    static SOUGHT: Words = Words::of(&["捜し", "探し", "捜索"]);
    let clause = tail.split('、').next().unwrap_or(tail);
    tail.starts_with("いて")
        && SOUGHT.stands_in(clause)
        && !["いていな", "いておら"].iter().any(|not| tail.starts_with(not))
}

/// 問い合わせ|で登録されていないことが分かり: what was not so is what was learnt.
fn is_learnt_to_lack(tail: &str) -> bool {
    static LEARNT: Words = Words::of(&[
        "ないことが分か",
        "ないことがわか",
        "ないことが判明",
        "ないことに気",
        "ないことが発覚",
        "ないことを知",
    ]);
    LEARNT.stands_in(tail)
}

pub(super) fn is_denied(reading: &Reading, located: &Located) -> bool {
    reading.polarity_of(located) == Polarity::Negated
}

/// Do the words themselves tell that a thing was not there (見当たら|ない)?
fn is_lack(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    ["見当たら", "見当たり", "見あたら", "見つから", "ない", "なく", "無く", "所在"]
        .iter()
        .any(|lack| words.contains(lack))
}
