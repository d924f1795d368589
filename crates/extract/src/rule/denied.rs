//! Is an act said not to have been done?

use jikenbo_text::FoldedSpan;

use crate::reading::{Located, Reading};

/// Characters between the act and its denial: 被害届を提出しておりません.
const NEAR: usize = 10;

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

/// Does a denial follow the act directly? Unlike the polarity of a clause it is not moved by what the act led to.
pub(super) fn is_denied(reading: &Reading, located: &Located) -> bool {
    let head = located.mention.head;
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
        for text in ["被害届を提出していません。", "警察に相談しておらず、公表もしていない。"]
        {
            assert!(denied(text), "{text}");
        }
        for text in [
            "校内を捜しましたが見つかっていません。",
            "捜索するも発見に至らず。",
            "記録を調べた範囲では、形跡はなかった。",
            "被害届を提出した。",
        ] {
            assert!(!denied(text), "{text}");
        }
    }
}
