//! A text in which somebody named tells what he does lest something happen again: it has happened to him, in whatever
//! words.

use jikenbo_text::name;

use super::harm;
use crate::article::Shape;
use crate::reading::Reading;
use crate::rule::prevention;
use crate::words::Words;

/// Does the article tell of measures taken by somebody it names, and of nothing in general?
pub(super) fn is_told(reading: &Reading) -> bool {
    let stands_alone = matches!(reading.article.shape, Shape::Whole | Shape::Item);
    stands_alone
        && !harm::speaks_in_general(reading)
        && harm::says(reading, "impersonated") == 0
        && !harm::is_only_punished(reading)
        && tells_what_was(reading)
        && !is_of_many(reading)
        && !announces_a_measure(reading)
        && names_somebody(reading)
        && speaks_of_data(reading)
        && !prevention::read(reading).is_empty()
}

/// Does the heading speak of incidents in general?
fn is_of_many(reading: &Reading) -> bool {
    let heading = reading.article.heading;
    reading
        .topic("kind")
        .any(|(located, name)| matches!(name, "general" | "many") && heading.contains(located.mention.span))
}

/// Is the measure itself the news (基本方針の改定, 委託先の監査を行いました), so that it answers to nothing?
fn announces_a_measure(reading: &Reading) -> bool {
    static NEWS: Words = Words::of(&[
        "改定",
        "改訂",
        "導入",
        "開始",
        "始めます",
        "始めました",
        "実施",
        "募集",
        "行いました",
        "行います",
        "更新しました",
        "取得しました",
        "リニューアル",
        "新設",
        "設置",
        "案内",
    ]);
    let heading = reading.article.heading;
    let is_named = reading.topic("prevention").any(|(located, _)| heading.contains(located.mention.span));
    let words = reading.words(heading).trim_end();
    is_named || NEWS.ends(words.strip_suffix("について").unwrap_or(words))
}

/// Is a body named, or one of those that are called by what they are (市は, 当社)?
fn names_somebody(reading: &Reading) -> bool {
    static BODIES: Words = Words::of(&[
        "市は",
        "町は",
        "村は",
        "区は",
        "県は",
        "病院は",
        "学校は",
        "大学は",
        "会社は",
        "組合は",
    ]);
    harm::says(reading, "body") > 0
        || harm::says(reading, "own") > 0
        || reading.holds_any(&BODIES)
        || name::names(reading.folded(), reading.article.span).next().is_some()
}

/// Is there anything in it that is known of data, of what holds them, or of how they get out?
fn speaks_of_data(reading: &Reading) -> bool {
    let speaks = |topic| reading.topic(topic).next().is_some();
    ["cause", "data_kind", "asset"].into_iter().any(speaks)
        || ["event", "data"].iter().any(|name| harm::says(reading, name) > 0)
}

/// Is a sentence below the heading told as what was?
fn tells_what_was(reading: &Reading) -> bool {
    static WAS: Words =
        Words::of(&["ました", "でした", "った", "した", "いた", "れた", "んだ", "せた", "出た"]);
    let heading = reading.article.heading;
    let mut sentences = reading.sentences.iter().filter(|sentence| !heading.contains(sentence.span));
    sentences.any(|sentence| WAS.ends(reading.words(sentence.span).trim_end_matches(['。', '」', ' '])))
}
