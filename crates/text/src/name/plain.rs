//! Words that are no names: of grammar, and common nouns that stand where a name might.

use std::sync::LazyLock;

use super::list::List;
use super::run::{Class, class};
use crate::words::begins_with;

/// Hiragana that begins a sentence or joins two, and never a name.
const GRAMMAR: &[&str] = &[
    "この",
    "その",
    "あの",
    "どの",
    "これ",
    "それ",
    "また",
    "なお",
    "ただし",
    "さらに",
    "すでに",
    "すべて",
    "ほか",
    "ある",
    "いずれも",
    "もし",
    "かつ",
    "および",
    "または",
    "ならびに",
    "このうち",
    "そのうち",
    "うち",
    "このほか",
    "そのほか",
    "そこで",
    "すると",
    "しかし",
    "だが",
    "ところが",
    "とくに",
    "ほぼ",
    "まず",
    "つぎに",
    "のち",
    "あと",
    "たとえば",
    "ため",
    "いわゆる",
    "おもに",
    "ご",
    "お",
    "よその",
    "ほかの",
    "とある",
    "まだ",
    "もう",
    "よる",
    "いま",
    "きょう",
    "あす",
    "きのう",
    "ことし",
    "わが",
    "なぜ",
    "どう",
    "こう",
    "そう",
    "さて",
    "つきまして",
    "さまざまな",
    "いろいろな",
    "おおきな",
    "ちいさな",
    "あらたな",
    "おもな",
    "ずさんな",
    "おなじ",
    "あらゆる",
    "それぞれ",
    "ほとんど",
    "いくつか",
    "みずから",
    "ちかく",
    "となり",
    "ところ",
    "とおり",
    "あいだ",
    "ばかり",
    "それら",
    "これら",
    "どちら",
    "こちら",
    "そちら",
    "みなさま",
    "みなさん",
    "ひとり",
    "ひとつ",
    "ふたつ",
    "まちがい",
    "なりすまし",
    "くらし",
    "つながり",
    "まとめ",
];

/// Is this hiragana a word of grammar, alone or at its end?
pub(super) fn is_grammar(words: &str) -> bool {
    (words.ends_with(['を', 'は', 'が', 'に', 'て', 'で', 'も', 'の', 'へ', 'や']) && !is_word(words))
        || !(2..=8).contains(&words.chars().count())
        || GRAMMAR.contains(&words)
}

/// Words in which names begin, although they end like a particle; and houses called after their keeper: つくも, たまや.
fn is_word(words: &str) -> bool {
    const WORDS: &[&str] =
        &["つくも", "いずも", "みなも", "やくも", "すもも", "あきも", "かえで", "ひので", "いわて", "おおて"];
    let joins = ["など", "とか", "から", "まで", "こと", "もの", "これ", "それ"].iter();
    let is_house =
        |keeper: &str| keeper.chars().count() >= 2 && joins.clone().all(|word| !keeper.ends_with(word));
    WORDS.contains(&words) || words.strip_suffix('や').is_some_and(is_house)
}

/// Is this hiragana made of a noun or a verb and what joins it to the next word: ご案内|および, よる?
pub(super) fn is_phrase(words: &str) -> bool {
    const ENDS: &[&str] = &[
        "する",
        "した",
        "ある",
        "いる",
        "ない",
        "なる",
        "った",
        "いた",
        "れた",
        "れる",
        "せる",
        "よる",
        "ような",
        "という",
        "および",
        "または",
        "など",
        "まで",
        "から",
        "より",
        "ごと",
        "ための",
        "たち",
        "がた",
    ];
    const BEGINS: &[&str] = &[
        "おわび",
        "おそれ",
        "おすすめ",
        "おたずね",
        "おねがい",
        "おしらせ",
        "おなじ",
        "おもに",
        "おおよそ",
        "ごあいさつ",
        "ほか",
        "うち",
        "ため",
        "もと",
        "こと",
        "もの",
        "よう",
        "ほう",
        "なか",
    ];
    ENDS.iter().any(|end| words.ends_with(end)) || BEGINS.iter().any(|begin| words.starts_with(begin))
}

/// How hiragana goes on after a name when it is no longer the name.
const AFTER: &[&str] = &[
    "は",
    "が",
    "を",
    "に",
    "で",
    "と",
    "も",
    "や",
    "の",
    "へ",
    "から",
    "より",
    "まで",
    "など",
    "および",
    "または",
    "ならび",
    "による",
    "さま",
    "さん",
    "だ",
    "ほか",
    "あて",
    "といった",
    "ら",
    "か",
    "し",
    "さ",
    "す",
    "た",
    "な",
    "ご",
    "お",
];

/// Hiragana that stands between two bodies: 財団|から|市, 県|および|市.
pub(super) fn joins_two(words: &str) -> bool {
    AFTER.contains(&words)
        || matches!(words, "ならびに" | "ほかの" | "などの" | "からの" | "までの" | "よりの")
}

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

/// 暮|らし, 住|まい: bytes of the ending of a noun that is written with a kanji and kana.
fn okurigana(kana: &str, before: &str) -> usize {
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

/// Bytes of a name in kana with which `text` begins, where a house is printed before it: ひばり|では, さくらの里|の職員.
pub(super) fn name_in_kana(text: &str) -> Option<usize> {
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
    const WORDS: &[&str] = &[
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
    let kana = super::run::kana(text);
    let words = text.get(..kana)?;
    if WORDS.iter().any(|word| words.starts_with(word)) {
        return None;
    }
    let place = place_after_no("の", words, text.get(kana..)?).filter(|_| words.ends_with('の'));
    let cut = JOINS.iter().filter_map(|join| words.strip_suffix(join)).map(str::len).min();
    let end = place.map_or(cut.unwrap_or(kana), |place| kana + place);
    let name = text.get(..end)?;
    let is_joined = JOINS.iter().any(|join| join.chars().count() > 1 && name.starts_with(join));
    (name.chars().count() >= 3 && !is_joined && !is_common(name)).then_some(end)
}

/// Words that introduce a name without a particle: 委託先東丘印刷株式会社.
const INTRODUCTIONS: &[&str] = &[
    "再委託先",
    "委託先",
    "委託業者",
    "委託会社",
    "委託事業者",
    "受託者",
    "受託業者",
    "受託会社",
    "受託事業者",
    "指定管理者",
    "運営会社",
    "運営事業者",
    "運営元",
    "保守会社",
    "親会社",
    "子会社",
    "関連会社",
    "グループ会社",
    "連結子会社",
    "提供元",
    "供給元",
    "開発元",
    "販売元",
    "発行元",
    "発注者",
    "会社名",
    "法人名",
    "商号",
    "名称",
    "調査会社",
    "印刷会社",
    "請負業者",
    "旧",
    "元請",
    "取引先",
    "代理店",
    "販売代理店",
    "当社子会社",
    "弊社子会社",
    "同社子会社",
    "通販大手",
    "大手",
];

/// Bytes of the introduction at the beginning of a run.
pub(super) fn introduction(run: &str) -> usize {
    let longest = INTRODUCTION.longest(run).map_or(0, |(word, ())| word.len());
    let longest = longest + super::past_country(&run[longest..]);
    if longest < run.len() { longest } else { 0 }
}

static INTRODUCTION: LazyLock<List<()>> =
    LazyLock::new(|| List::of(INTRODUCTIONS.iter().map(|&word| (word, ()))));

/// Parts of which a run that is no name may wholly consist.
static COMMON: LazyLock<List<()>> = LazyLock::new(|| {
    let words = include_str!("common.txt").split_whitespace();
    List::of(words.map(|word| (word, ())))
});

/// Bytes of the longest common word at the beginning.
fn common_word(run: &str) -> usize {
    COMMON.longest(run).map_or(0, |(word, ())| word.len())
}

/// A社, B病院: the letter stands for a name that the text hides.
fn without_letter(run: &str) -> &str {
    let mut chars = run.chars();
    let lone = chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && !chars.clone().next().is_some_and(|c| c.is_ascii_alphanumeric());
    if lone { chars.as_str() } else { run }
}

/// Bytes of 第六, 第3 at the beginning: which of several.
fn ordinal(run: &str) -> usize {
    let digits = |c: char| "一二三四五六七八九十".contains(c) || c.is_ascii_digit();
    run.strip_prefix('第').map_or(0, |rest| run.len() - rest.trim_start_matches(digits).len())
}

/// Is the run put together of common words, digits and single letters alone?
pub(super) fn is_common(run: &str) -> bool {
    let mut rest = run.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if rest.chars().count() <= 1 {
        return true;
    }
    rest = without_letter(rest);
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').len();
        match common_word(rest).max(digits).max(ordinal(rest)) {
            0 => return false,
            taken => rest = &rest[taken..],
        }
    }
    true
}
