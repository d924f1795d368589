//! Subsidiaries without a mark in their name: 子会社の|ミナモ物流|で, 米国の子会社|Minamo|が.

use jikenbo_text::{FoldedSpan, name};

use super::weight::{of_subsidiary, works_for};
use crate::reading::Reading;
use crate::words::find;

/// What a firm is to the one that speaks, before its name.
const KINDS: &[&str] = &["子会社", "グループ会社", "現地法人", "傘下", "孫会社"];

/// What may stand between the kind and the name.
const LINKS: &[&str] = &["の", "である", "、", ""];

/// What may follow the name of the one that was hit.
const FOLLOWS: &[&str] = &["で", "が", "の", "に", "は", "、", "(", "」", "。"];

/// The names of one sentence, with their weight and the reason.
pub(super) fn names(
    reading: &Reading,
    sentence: FoldedSpan,
) -> impl Iterator<Item = (FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    let kinds = KINDS.iter().filter(|kind| reading.may_hold(kind));
    let after = kinds.filter_map(move |kind| Some(find(words, kind)? + kind.len()));
    after.filter_map(move |at| named(words, at)).map(move |(start, end)| {
        let span = FoldedSpan::between(sentence.start() + start, sentence.start() + end);
        (span, of_subsidiary(reading), "subsidiary")
    })
}

/// The name after the kind that ends at `at`.
fn named(words: &str, at: usize) -> Option<(usize, usize)> {
    let rest = words.get(at..)?;
    let link = LINKS.iter().find(|link| rest.starts_with(**link))?;
    let from = at + link.len();
    let from = from + usize::from(words.get(from..)?.starts_with('「')) * '「'.len_utf8();
    let bare = name::bare_at(words, from, words.len())?;
    let name = words.get(bare.start()..bare.end())?;
    let is_name = name.chars().count() >= 3 && !name.starts_with(|c| matches!(c, 'ぁ'..='ん'));
    let rest = words.get(bare.end()..)?;
    let follows = (rest.is_empty() || FOLLOWS.iter().any(|next| rest.starts_with(next))) && !works_for(rest);
    (is_name && follows).then_some((bare.start(), bare.end()))
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn subsidiaries_that_were_hit() {
        for (text, expected) in [
            (
                "子会社でサーバー停止|ミナモホールディングスは6月3日、子会社のミナモ配送で攻撃によりサーバーが停止したと発表した。",
                "ミナモ配送",
            ),
            (
                "米国子会社がランサムウェア被害|ミナモ工業株式会社は6月3日、米国の子会社Minamo Ohio Inc.のサーバーが暗号化されたと発表した。",
                "Minamo Ohio Inc.",
            ),
            (
                "子会社における個人情報の流出|ミナモ工業株式会社は6月3日、子会社における個人情報の流出を発表した。",
                "ミナモ工業株式会社",
            ),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
