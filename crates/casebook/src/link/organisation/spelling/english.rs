//! English spelling as Japanese hears it, as far as it is regular: the silent e, -er, two vowels that are one.

use super::is_vowel;

/// Words of which many names are made, and that are heard otherwise than they are spelled.
const WORDS: &[(&str, &str)] =
    &[("data", "deta"), ("tech", "tek"), ("service", "sabis"), ("digital", "desital"), ("image", "imesi")];

/// Letters that are heard as others, in the order in which they are replaced.
const LETTERS: &[(&str, &str)] = &[
    ("ai", "e"),
    ("ay", "e"),
    ("igh", "ai"),
    ("tion", "son"),
    ("sion", "son"),
    ("wor", "wa"),
    ("oa", "o"),
    ("ou", "au"),
    ("ew", "u"),
];

/// Ends of names that are heard as a long a.
const ENDS: &[&str] = &["er", "or", "ar", "re"];

/// The letters of a name written as they are heard.
pub(super) fn heard(name: &str) -> String {
    let mut name = name.to_owned();
    for (letters, heard) in WORDS.iter().chain(LETTERS) {
        name = name.replace(letters, heard);
    }
    let several = name.strip_suffix("es").map(|stem| format!("{}s", ended(&format!("{stem}e"))));
    let name = several.unwrap_or_else(|| ended(&name));
    with_long_vowels(&before_consonants(&name))
}

/// The same with a short u as an a: クラブ, トラスト.
pub(super) fn with_short_u(heard: &str) -> String {
    let letters: Vec<char> = heard.chars().collect();
    let is_consonant = |at: usize| letters.get(at).is_none_or(|&c| !is_vowel(c) && c != 'y');
    let short = |at: usize| is_consonant(at + 1) && is_consonant(at + 2) && (at == 0 || is_consonant(at - 1));
    letters.iter().enumerate().map(|(at, &c)| if c == 'u' && short(at) { 'a' } else { c }).collect()
}

/// The name with its end as it is heard: porter is porta, base is bes, line is lain, bridge is brisi.
fn ended(name: &str) -> String {
    if let Some(stem) = ENDS.iter().find_map(|end| name.strip_suffix(end)).filter(|stem| stem.len() > 1) {
        return format!("{stem}a");
    }
    if let Some(stem) = name.strip_suffix("dge") {
        return format!("{stem}si");
    }
    let Some(stem) = name.strip_suffix('e').filter(|stem| stem.ends_with(|c| !is_vowel(c))) else {
        return name.to_owned();
    };
    let last = stem.chars().next_back().unwrap_or_default();
    let head = stem.strip_suffix(last).unwrap_or(stem);
    let before = head.strip_suffix(is_vowel).unwrap_or(head);
    let is_long = before.len() < head.len() && before.ends_with(|c| !is_vowel(c));
    let head = match head.chars().next_back() {
        Some('a') if is_long => format!("{before}e"),
        Some('i') if is_long => format!("{before}ai"),
        _ => head.to_owned(),
    };
    match last {
        'c' => format!("{head}s"),
        'g' => format!("{head}si"),
        last => format!("{head}{last}"),
    }
}

/// fi|e|ld, str|ea|m: two vowels that are a long i before a consonant.
fn before_consonants(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut heard = String::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let after = letters.get(at + 2).copied();
        let is_one = matches!((c, next), ('i', Some('e')) | ('e', Some('a')))
            && after.is_some_and(|after| !is_vowel(after) && after != 'r');
        heard.push(if is_one { 'i' } else { c });
        at += if is_one { 2 } else { 1 };
    }
    heard
}

/// Park, server, turbo: an r before a consonant or at the end makes the vowel before it a long a, but for o.
fn with_long_vowels(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut heard = String::new();
    for (at, &c) in letters.iter().enumerate() {
        let is_closed = letters.get(at + 1).is_none_or(|&next| !is_vowel(next) && !matches!(next, 'y' | 'r'));
        if c == 'r' && is_closed && heard.ends_with(is_vowel) {
            if !heard.ends_with('o') {
                heard.pop();
                heard.push('a');
            }
        } else {
            heard.push(c);
        }
    }
    heard
}
