//! How much hiragana belongs to a name, before a particle or an ending closes it.

use super::grammar::{AFTER, GRAMMAR};
use super::plain::is_common;
use super::run::{Class, class};
use crate::words::begins_with;

/// What a shop or a house likes to call itself behind の: オリーブの森, みのりの丘.
pub(super) fn is_place_of_a_name(c: char) -> bool {
    const PLACES: &[char] = &[
        '森', '丘', '里', '郷', '庭', '杜', '泉', '風', '星', '空', '海', '花', '家', '湯', '宿', '樹', '葉',
        '実', '音', '灯', '湖', '谷', '峰', '城', '蔵',
    ];
    PLACES.contains(&c)
}

/// オリーブ|の|森: bytes of what a shop likes to call itself behind の, which goes on in no other kanji (森林).
pub(super) fn place_after_no(kana: &str, before: &str, rest: &str) -> Option<usize> {
    let mut chars = rest.chars();
    let place = chars.next().filter(|&c| is_place_of_a_name(c))?;
    let ends = chars.next().is_none_or(|c| !matches!(class(c), Class::Kanji | Class::Katakana))
        || super::legal::at(rest, place.len_utf8()).is_some_and(super::legal::Form::may_follow);
    (kana == "の" && before.chars().count() >= 2 && ends).then_some(place.len_utf8())
}

/// Nouns that are written with a kanji and kana.
const NOUNS: &[(char, &str)] = &[
    ('暮', "らし"),
    ('住', "まい"),
    ('便', "り"),
    ('祭', "り"),
    ('集', "い"),
    ('守', "り"),
    ('香', "り"),
    ('実', "り"),
    ('彩', "り"),
    ('結', "び"),
    ('育', "み"),
    ('恵', "み"),
    ('語', "らい"),
    ('憩', "い"),
    ('潤', "い"),
    ('装', "い"),
    ('織', "り"),
    ('折', "り"),
    ('贈', "り"),
    ('灯', "り"),
    ('巡', "り"),
    ('学', "び"),
    ('遊', "び"),
    ('繋', "がり"),
    ('営', "み"),
    ('歩', "み"),
    ('笑', "み"),
    ('匂', "い"),
    ('誉', "れ"),
    ('極', "み"),
    ('匠', "み"),
    ('健', "やか"),
    ('和', "やか"),
    ('爽', "やか"),
    ('華', "やか"),
    ('穏', "やか"),
    ('朗', "らか"),
    ('清', "らか"),
    ('豊', "か"),
    ('明', "るい"),
    ('楽', "しい"),
    ('優', "しい"),
];

/// 暮|らし, 住|まい: bytes of the ending of a noun that is written with a kanji and kana.
fn okurigana(kana: &str, before: &str) -> usize {
    let last = before.chars().next_back();
    let noun = NOUNS.iter().find(|(kanji, ending)| last == Some(*kanji) && kana.starts_with(ending));
    noun.map_or(0, |(_, ending)| ending.len())
}

/// Bytes of `kana` that belong to a name: none where it is a particle after something, all of it at the beginning,
/// or between two parts of a name (学び舎, 木の実).
pub(super) fn before_particle(kana: &str, before: &str, next: Option<char>) -> usize {
    if !before.is_empty() {
        let noun = okurigana(kana, before);
        if noun > 0 {
            return noun;
        }
        let ends = AFTER.iter().any(|word| begins_with(kana.as_bytes(), word)) && !is_proper(kana, next);
        if kana == "の" && before.chars().count() == 1 && next.is_some_and(|c| class(c) == Class::Kanji) {
            return kana.len();
        }
        let joins = next.is_some_and(|c| matches!(class(c), Class::Kanji | Class::Katakana))
            || kana.chars().count() >= 2;
        return if ends || !joins { 0 } else { cut(kana, next) };
    }
    if GRAMMAR.contains(&kana) { 0 } else { cut(kana, next) }
}

/// ホテル|かもめ|浜: hiragana that is no ending of a verb, in the midst of a name.
fn is_proper(kana: &str, next: Option<char>) -> bool {
    const VERBS: &[&str] = &[
        "して", "した", "され", "ない", "なく", "まし", "ます", "すべ", "さま", "かど", "から", "なが",
        "など", "たち", "たり", "しか", "しば", "かつ", "しよ", "させ", "さん", "ため", "しく", "なお",
        "さら", "なら",
    ];
    let ends = kana.ends_with([
        'た', 'る', 'の', 'は', 'が', 'を', 'に', 'で', 'と', 'も', 'か', 'て', 'ず', 'な', 'や', 'く', 'り',
        'し',
    ]);
    kana.chars().count() >= 3
        && kana.starts_with(['か', 'し', 'さ', 'す', 'た', 'な'])
        && !ends
        && !VERBS.iter().any(|verb| kana.contains(verb))
        && next.is_some_and(|c| class(c) == Class::Kanji)
}

/// Bytes before the particle that ends a name spelled in hiragana: さくら|は. の stays where a name goes on after it, and
/// が after two letters before what a house is called: れんが亭.
fn cut(kana: &str, next: Option<char>) -> usize {
    const HOUSES: &[char] = &['亭', '屋', '荘', '堂', '庵', '軒', '舎', '組'];
    if kana.chars().count() == 3 && kana.ends_with('が') && next.is_some_and(|c| HOUSES.contains(&c)) {
        return kana.len();
    }
    const PARTICLES: &[&str] = &[
        "において",
        "における",
        "によると",
        "による",
        "では",
        "には",
        "からの",
        "から",
        "より",
        "など",
        "は",
        "が",
        "を",
        "に",
        "へ",
    ];
    let enough = |at: usize| kana[..at].chars().count() >= 2;
    let found = PARTICLES
        .iter()
        .filter_map(|particle| kana.strip_suffix(particle))
        .map(str::len)
        .filter(|&at| enough(at))
        .min();
    found.unwrap_or(kana.len())
}

/// What joins a name in kana to the words that follow.
const JOINS: &[&str] = &[
    "では",
    "には",
    "からの",
    "から",
    "より",
    "への",
    "との",
    "での",
    "まで",
    "など",
    "および",
    "について",
    "において",
    "における",
    "による",
    "として",
    "という",
    "は",
    "が",
    "の",
    "に",
    "を",
    "で",
    "へ",
    "と",
    "も",
    "や",
];

/// What stands behind the word for a house and begins no name.
const NO_NAMES: &[&str] = &[
    "スタッフ",
    "ヘルパー",
    "サービス",
    "ケアマネ",
    "リーダー",
    "マネ",
    "システム",
    "パソコン",
    "タブレット",
];

/// Bytes of a name in kana with which `text` begins, where a house is printed before it: ひばり|では, さくらの里|の職員.
pub(super) fn name_in_kana(text: &str) -> Option<usize> {
    let kana = super::run::kana(text);
    let words = text.get(..kana)?;
    if NO_NAMES.iter().any(|word| words.starts_with(word)) {
        return None;
    }
    let place = place_after_no("の", words, text.get(kana..)?).filter(|_| words.ends_with('の'));
    let cut = JOINS.iter().filter_map(|join| words.strip_suffix(join)).map(str::len).min();
    let end = place.map_or(cut.unwrap_or(kana), |place| kana + place);
    let name = text.get(..end)?;
    let is_joined = JOINS.iter().any(|join| join.chars().count() > 1 && name.starts_with(join));
    (name.chars().count() >= 3 && !is_joined && !is_common(name)).then_some(end)
}
