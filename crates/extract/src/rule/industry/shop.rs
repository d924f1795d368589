//! Makers of goods for the home that sell them in a shop of their own: where the shop was hit, they are its keepers.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;
use jikenbo_text::name::Body;

use super::by_name::last_word;
use crate::reading::Reading;
use crate::rule::organization::Organization;
use crate::words::Words;

/// Sentences in which the shop is told of.
const FIRST: usize = 6;

/// 「みなも製菓オンラインショップ」への不正アクセス: does a notice of a maker tell of its own shop?
pub(super) fn of_maker(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
    static SHOPS: Words = Words::of(&[
        "オンラインショップ",
        "オンラインストア",
        "ネットショップ",
        "通販サイト",
        "通信販売サイト",
        "ECサイト",
        "公式ショップ",
        "直営ショップ",
        "ウェブショップ",
        "オンライン」",
    ]);
    static OWN: Words = Words::of(&["当社", "弊社", "当店", "弊店", "同社", "自社"]);
    let (industry, words) = last_word(reading, known.span)?;
    if known.body != Body::Company || industry != Industry::Manufacturing {
        return None;
    }
    let first = reading.sentences.iter().take(FIRST).map(|sentence| reading.words(sentence.span));
    let tells = first.into_iter().any(|sentence| {
        SHOPS.stands_in(sentence) && OWN.stands_in(sentence) && sentence.contains("不正アクセス")
    });
    tells.then(|| reading.fact(Industry::RetailEc, [words], "shop"))
}
