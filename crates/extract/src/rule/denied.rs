//! Is an act said not to have been done?

use jikenbo_text::FoldedSpan;

use crate::reading::{Located, Reading};
use crate::words::{Words, first};

/// Characters between the act and its denial: 被害届を提出しておりません.
const NEAR: usize = 10;

/// Characters after the act within which it may be said to be left undone.
const REACH: usize = 200;

/// What ends the act: the denial after it is of something else (捜しましたが見つかりません).
const ENDS: &[&str] = &[
    "、",
    "が",
    "ところ",
    "結果",
    "範囲",
    "もの",
    "ため",
    "。",
    "と",
    "ても",
    "中",
    "なければ",
    "するも",
    "たも",
    "まで",
];

/// How an act is said to be none, or not yet one: 提出は考えていない, 要する事案ではない, どう行うかは未定.
static UNDONE: Words = Words::of(&[
    "考えていな",
    "考えておりませ",
    "考えていませ",
    "予定はな",
    "予定はありませ",
    "予定はございませ",
    "必要な事案では",
    "必要な事案に",
    "要する事案では",
    "要しない",
    "必要はな",
    "必要はありませ",
    "必要はございませ",
    "必要がな",
    "対象ではな",
    "対象ではありませ",
    "対象となりませ",
    "かは未定",
    "は未定",
]);

/// Is the act none to be done, or one of which it is open whether it is: 提出は考えていない, 届け出については要否を検討しています?
fn is_left_undone(reading: &Reading, head: FoldedSpan) -> bool {
    let tail = first(reading.folded().get(head.end()..).unwrap_or_default(), REACH);
    let sentence = tail.split(['。', '\n']).next().unwrap_or(tail);
    let clause = sentence.split('、').next().unwrap_or(sentence);
    UNDONE.stands_in(clause) || sentence.contains("要否")
}

/// Does a denial follow the act directly, if its words do not end the clause (照会したが)? Unlike the polarity of a clause
/// it is not moved by what the act led to.
pub(super) fn is_denied(reading: &Reading, located: &Located) -> bool {
    let head = located.mention.head;
    if is_left_undone(reading, head) {
        return true;
    }
    if ["が", "ところ", "ものの"].iter().any(|end| reading.words(head).ends_with(end)) {
        return false;
    }
    let mut denials = reading.named_in(located.sentence, "polarity", "negated");
    denials
        .any(|denial| denial.mention.span.end() > head.end() && is_near(reading, head, denial.mention.span))
}

fn is_near(reading: &Reading, head: FoldedSpan, denial: FoldedSpan) -> bool {
    if denial.start() < head.end() {
        return false;
    }
    let between = reading.words(FoldedSpan::between(head.end(), denial.start()));
    between.chars().count() <= NEAR && !ENDS.iter().any(|end| between.contains(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    fn denied(text: &str) -> bool {
        case::read(text, |reading| reading.topic("response").any(|(located, _)| is_denied(reading, located)))
    }

    #[test]
    fn denials_of_the_act() {
        for text in [
            "被害届を提出していません。",
            "警察に相談しておらず、公表もしていない。",
            "遺失届の提出は今のところ考えていないとしている。",
            "警察への届け出を要する事案ではございません。",
            "警察への届け出につきましては、法令に照らして要否を検討しております。",
            "会員への連絡をどう行うかは未定です。",
        ] {
            assert!(denied(text), "{text}");
        }
        for text in [
            "校内を捜しましたが見つかっていません。",
            "捜索するも発見に至らず。",
            "記録を調べた範囲では、形跡はなかった。",
            "被害届を提出した。",
            "警察に被害届を提出し、公表は考えていない。",
        ] {
            assert!(!denied(text), "{text}");
        }
    }
}
