//! A firm whose name is hiragana alone, behind what it does or deals in: 食品スーパーを展開する|まるゆず|は, スーパーの|まるゆず|、.

use jikenbo_text::FoldedSpan;

use super::context::searched;
use super::introduced::DOES;
use crate::reading::Reading;
use crate::words::{Words, find};

/// Characters of the name.
const NAME: std::ops::RangeInclusive<usize> = 4..=8;

/// That name in a sentence or a title, where the article prints it once more as one that acts.
pub(super) fn name(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    let verbs = DOES.iter().filter(|verb| reading.may_hold(verb));
    let behind_verbs = verbs.filter_map(|verb| Some(find(words, verb)? + verb.len()));
    let behind_goods = words.match_indices('の').map(|(at, no)| at + no.len()).filter(|&at| {
        let before = words.get(..at - 'の'.len_utf8()).unwrap_or_default();
        before.ends_with(|c| matches!(c, 'ァ'..='ヺ' | 'ー' | '一'..='鿿'))
    });
    let mut starts = behind_verbs.chain(behind_goods);
    starts.find_map(|start| {
        let name = spelled(words.get(start..)?)?;
        let span = FoldedSpan::between(sentence.start() + start, sentence.start() + start + name.len());
        acts_elsewhere(reading, span).then_some((span, 7, "introduced"))
    })
}

/// The hiragana with which the words begin, up to a particle before a day or a pause.
fn spelled(words: &str) -> Option<&str> {
    let run = words.trim_start_matches(|c| matches!(c, 'ぁ'..='ん' | 'ー'));
    let kana = words.get(..words.len() - run.len())?;
    let name = if run.starts_with(['、', '(']) { kana } else { kana.strip_suffix(['は', 'が'])? };
    let is_name = NAME.contains(&name.chars().count())
        && !name.ends_with(['に', 'で', 'を', 'も', 'へ', 'と', 'や', 'の', 'ば', 'て'])
        && !GRAMMAR.stands_in(name);
    is_name.then_some(name)
}

/// What is in no such name.
static GRAMMAR: Words = Words::of(&[
    "から",
    "まで",
    "など",
    "では",
    "には",
    "とは",
    "より",
    "こと",
    "ため",
    "もの",
    "として",
    "について",
    "みなさ",
    "さま",
    "とおり",
    "ほか",
    "うち",
]);

/// Is the same printed at another place, before は, が or a pause?
fn acts_elsewhere(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let name = reading.words(span);
    article.match_indices(name).any(|(at, _)| {
        let right = article.get(at + name.len()..).unwrap_or_default();
        start + at != span.start() && right.starts_with(['は', 'が', '、', '('])
    })
}
