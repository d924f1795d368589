//! Is a name in Latin letters that of a gang, and is the sentence one of an attack?

use crate::reading::{Located as Mentioned, Reading};
use crate::words::Words;

/// Do the words tell what anybody may say or be held for: …を名乗って, …によるものとみられる?
pub(super) fn calls_itself(words: &str) -> bool {
    static SAYS: Words = Words::of(&[
        "によるもの",
        "を名乗",
        "を名のる",
        "を名のっ",
        "と名乗",
        "と名のる",
        "を自称",
        "を称",
        "」の名",
    ]);
    static GROUPS: Words = Words::of(&["集団", "グループ", "組織", "ハッカー"]);
    SAYS.stands_in(words) && !GROUPS.stands_in(words)
}

/// The words of a sentence with those of the one before it.
pub(super) fn told_around<'d>(reading: &Reading<'d>, sentence: usize) -> &'d str {
    let span = |at: usize| reading.sentences.get(at).map(|sentence| sentence.span);
    let own = span(sentence).unwrap_or_default();
    let before = sentence.checked_sub(1).and_then(span).unwrap_or(own);
    let from = if own.start().saturating_sub(before.end()) <= 2 { before.start() } else { own.start() };
    reading.folded().get(from..own.end()).unwrap_or_default()
}

/// Does the sentence tell of an attack, and is the name in Latin letters, as those of gangs are?
pub(super) fn is_of_attack(reading: &Reading, says: &Mentioned, name: &str) -> bool {
    static ATTACK: Words = Words::of(&[
        "攻撃",
        "集団",
        "グループ",
        "犯行",
        "脅迫",
        "ランサム",
        "身代金",
        "暗号化",
        "暗号資産",
        "支払い",
        "ビットコイン",
        "要求",
    ]);
    static RANSOM: Words = Words::of(&["ランサム", "身代金", "暗号化", "脅迫"]);
    let is_guess = reading.words(says.mention.span).contains("によるもの");
    let is_told = || {
        let near =
            if is_guess { reading.sentence(says.sentence) } else { told_around(reading, says.sentence) };
        ATTACK.stands_in(near) || !is_guess && reading.holds_any(&RANSOM)
    };
    name.contains(|c: char| c.is_ascii_alphabetic()) && is_told()
}

/// Gangs, and contractors known by their brand, are written in Latin letters or katakana; 検針員を名乗る is none.
pub(super) fn has_kanji(words: &str) -> bool {
    words.chars().any(|c| matches!(c, '一'..='鿿'))
}
