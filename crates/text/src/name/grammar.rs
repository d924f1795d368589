//! Hiragana of grammar: words that begin a sentence or join two, and are never a name.

/// Hiragana that begins a sentence or joins two, and never a name.
pub(super) const GRAMMAR: &[&str] = &[
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

/// What a noun or a verb ends in that joins the next word.
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

/// What begins such a phrase.
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

/// Is this hiragana made of a noun or a verb and what joins it to the next word: ご案内|および, よる?
pub(super) fn is_phrase(words: &str) -> bool {
    ENDS.iter().any(|end| words.ends_with(end)) || BEGINS.iter().any(|begin| words.starts_with(begin))
}

/// How hiragana goes on after a name when it is no longer the name.
pub(super) const AFTER: &[&str] = &[
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
