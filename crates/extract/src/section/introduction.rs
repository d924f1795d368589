//! A sentence that announces the part of the list below it: 改善策は次のとおりです。

use jikenbo_text::FoldedSpan;

use super::{Section, spoken_of};
use crate::lexicon::Found;
use crate::words::Words;

/// Bytes of a sentence that may announce a list.
const LONGEST: usize = 240;

/// The part that the last sentence of a line announces for the list below it: measures against recurrence, or what
/// was done.
pub(super) fn of(words: &str, line: FoldedSpan, found: &Found) -> Option<Section> {
    static ONWARD: Words = Words::of(&[
        "次の",
        "以下の",
        "下記の",
        "つぎの",
        "次に掲げる",
        "次に示す",
        "以下に",
        "下記に",
        "点である",
        "点です",
        "点を",
        "項目",
        "次のよう",
    ]);
    static SPREAD: Words = Words::of(&["拡大", "影響を防", "被害を防"]);
    let body = words.trim_end_matches(|c: char| c.is_whitespace());
    if !body.ends_with(['。', ':', '…']) && !body.ends_with("とおり") && !body.ends_with("通り") {
        return None;
    }
    let said = body.trim_end_matches(['。', ':', '…']);
    let sentence = said.rsplit('。').next()?;
    let start = line.start() + said.len() - sentence.len();
    let is_lead = sentence.len() <= LONGEST && ONWARD.stands_in(sentence);
    let span = FoldedSpan::between(start, start + sentence.len());
    match is_lead.then(|| spoken_of(span, found)).flatten()? {
        Section::Prevention if SPREAD.stands_in(sentence) => Some(Section::Response),
        section @ (Section::Prevention | Section::Response | Section::Request) => Some(section),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::LEXICON;

    #[test]
    fn sentences_above_lists() {
        for (line, expected) in [
            ("改善策は次のとおりです。", Some(Section::Prevention)),
            ("再発防止のため、以下の取組を進めます。", Some(Section::Prevention)),
            ("市はこれを受け、次の3点を改めることとした。", Some(Section::Prevention)),
            ("ご迷惑をおかけしました。当社は以下の対応を行いました。", Some(Section::Response)),
            ("被害の拡大防止のため、次の措置をとりました。", Some(Section::Response)),
            ("お客様へのお願いは次のとおりです。", Some(Section::Request)),
            ("流出した項目は次のとおりです。", None),
            ("再発防止策を検討しています。", None),
            ("再発防止に向け、次の世代に", None),
        ] {
            let whole = FoldedSpan::between(0, line.len());
            assert_eq!(of(line, whole, &LEXICON.found(line)), expected, "{line}");
        }
    }
}
