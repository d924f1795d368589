//! What do the words of a text say of the business?

use std::collections::BTreeMap;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;
use jikenbo_text::FoldedSpan;

use super::told;
use crate::article::Shape;
use crate::reading::Reading;

/// The first word of a text's vocabulary in `span`.
pub(super) fn text_word(reading: &Reading, span: FoldedSpan) -> Option<(Industry, FoldedSpan)> {
    let mut words = told(reading, "industry").map(|(located, industry)| (industry, located.mention.span));
    words.find(|(_, words)| span.contains(*words))
}

/// Weight from which the words of a text tell the business.
const ENOUGH: u32 = 3;

pub(super) fn of_text(reading: &Reading) -> Option<Fact<Industry>> {
    let votes = votes(reading, Industry::ALL);
    let enough = if reading.article.shape == Shape::Row { 1 } else { ENOUGH };
    let &(industry, weight, words) = votes.first()?;
    let second = votes.get(1).map_or(0, |vote| vote.1);
    (weight >= enough && weight > second).then(|| reading.fact(industry, [words], "words"))
}

/// Words that say what somebody does: 運営する通販サイト, 製造を担う.
const RUNS: &[&str] = &[
    "運営する",
    "提供する",
    "展開する",
    "経営する",
    "営む",
    "手がける",
    "手掛ける",
    "扱う",
    "担う",
    "当社の",
    "弊社の",
];

/// 酒造大手, 当院, 本学: the trade itself, or what its members call their house.
fn is_telling(words: &str) -> bool {
    words.ends_with("大手")
        || words.ends_with('「')
        || words.starts_with("当社")
        || words.starts_with("弊社")
        || words.contains("開設")
        || words.starts_with("同社の")
        || words.starts_with("自社の")
        || words.starts_with("クラウド型")
        || words.ends_with("メーカー")
        || RUNS.iter().any(|runs| words.starts_with(runs) || words.ends_with(runs))
        || (words.starts_with(['当', '本']) && words.chars().count() <= 3)
}

/// The weight of each industry's words, the heaviest first: those of the heading and the first sentences count
/// more, and one word counts at most twice.
pub(super) fn votes(reading: &Reading, among_these: &[Industry]) -> Vec<(Industry, u32, FoldedSpan)> {
    let mut votes: Vec<(Industry, u32, FoldedSpan)> = Vec::new();
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    let told = told(reading, "industry").filter(|(_, industry)| among_these.contains(industry));
    for (located, industry) in told {
        let words = reading.words(located.mention.span);
        let times = seen.entry(words).or_default();
        *times += 1;
        if *times > 2 {
            continue;
        }
        let trade = if is_telling(words) { 2 } else { 0 };
        let weight = trade + if located.sentence < 6 { 2 } else { 1 };
        match votes.iter_mut().find(|vote| vote.0 == industry) {
            Some(vote) => vote.1 += weight,
            None => votes.push((industry, weight, located.mention.span)),
        }
    }
    votes.sort_by_key(|&(industry, weight, _)| (std::cmp::Reverse(weight), industry));
    votes
}
