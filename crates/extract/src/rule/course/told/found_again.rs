//! Did a lost thing come to light again, or did somebody have it?

use jikenbo_text::FoldedSpan;

use super::super::word::Word;
use crate::reading::{Located, Reading};
use crate::words::Words;

/// 河川敷で発見, 鞄が見つかり, 捜したが見つからず: the lost thing came to light again, or was sought.
pub(super) fn is_found_again(reading: &Reading, word: Word, located: &Located, stretch: FoldedSpan) -> bool {
    static FOUND: Words = Words::of(&["発見", "見つか", "見つけ"]);
    static SOUGHT: Words = Words::of(&["捜し", "探し", "捜索", "捜した", "探した", "さがし"]);
    static PLACES: Words = Words::of(&[
        "から",
        "で",
        "にて",
        "より",
        "内に",
        "端末が",
        "鞄が",
        "かばんが",
        "書類が",
        "全て",
        "すべて",
    ]);
    let words = reading.words(located.mention.span);
    let before = reading.words(FoldedSpan::between(stretch.start(), located.mention.head.start()));
    let clause = before.rsplit(['、', '。']).next().unwrap_or(before);
    let is_sought =
        || SOUGHT.stands_in(clause) && ["見つから", "見当たら"].iter().any(|missing| words.contains(missing));
    let is_there = || {
        FOUND.begins(words) && !words.contains("見つから") && (PLACES.ends(clause) || is_thing_at(clause))
            || is_brought_in(reading, located, stretch)
    };
    let is_missing = || {
        ["ない", "なく", "紛失", "不足", "盗", "割ら", "点検"].iter().any(|missing| clause.contains(missing))
    };
    word.is_noticing() && (is_sought() || is_there() && !is_missing())
}

/// 植え込みで書類を|見つけ: is it the thing itself that was found in a place, not its absence?
fn is_thing_at(clause: &str) -> bool {
    static THINGS: Words = Words::of(&[
        "書類",
        "ファイル",
        "封筒",
        "鞄",
        "かばん",
        "バッグ",
        "袋",
        "端末",
        "名簿",
        "手帳",
        "メモリ",
        "USB",
        "用紙",
        "帳票",
        "ノート",
        "リュック",
        "財布",
        "現物",
        "パソコン",
        "冊子",
    ]);
    let thing = clause.strip_suffix('を').and_then(|clause| clause.rsplit_once('で')).map(|(_, thing)| thing);
    thing.is_some_and(|thing| THINGS.ends(thing))
}

/// 駅から見つかったとの電話があった: somebody had the lost thing.
fn is_brought_in(reading: &Reading, located: &Located, stretch: FoldedSpan) -> bool {
    static AT_HAND: Words = Words::of(&[
        "見つかったと",
        "見つかった旨",
        "預かっていると",
        "届いていること",
        "届けられていること",
        "保管されていること",
        "預けられていること",
        "拾得されていること",
    ]);
    let until = located.mention.span.end();
    AT_HAND.stands_in(reading.words(FoldedSpan::between(stretch.start(), until)))
        || !comes_to_light(reading.words(stretch))
            && is_handed_in(reading.words(FoldedSpan::between(stretch.start(), until)))
}

/// 警察から連絡があり判明した: was it only then that the loss was known?
fn comes_to_light(words: &str) -> bool {
    static KNOWN: Words = Words::of(&[
        "あり判明した",
        "あり、判明した",
        "受けて判明した",
        "受け判明した",
        "あり発覚した",
        "あり、発覚した",
        "ありわかった",
        "あり分かった",
        "あり判明しました",
        "あり、判明しました",
        "より判明した",
        "で判明した",
        "で発覚した",
    ]);
    KNOWN.stands_in(words)
}

/// 拾った人が交番に届け: did a finder hand it in?
fn is_handed_in(words: &str) -> bool {
    static FINDERS: Words =
        Words::of(&["拾った", "拾い", "拾得", "通りかか", "通行人", "見つけた方", "見つけた人"]);
    static TO: Words = Words::of(&["交番に", "交番へ", "警察に", "警察へ", "署に", "署へ", "駅に", "駅へ"]);
    let near = words.rsplit('。').next().unwrap_or(words);
    FINDERS.stands_in(near) && TO.stands_in(near) && near.contains("届け")
}
