//! One name spelled in kana and in Latin letters, sound for sound with its vowels: ミナリア and Minalia, where the
//! consonants alone would say too little.
//!
//! Both are written as the bare sounds that Japanese keeps apart: l is r, v is b, z and j are s, long vowels and doubled
//! consonants are single. Latin letters are read as they stand and as English reads them, kana in one way.

mod english;

/// Sounds of the shortest name that tells something.
const FEWEST: usize = 5;

/// How a name of kana or Latin letters alone, folded for search, may sound; nothing where it has other characters or is
/// too short.
pub(super) fn sounds(name: &str) -> Vec<String> {
    let name: String = name.chars().filter(|c| !matches!(c, '-' | '.' | '&' | '\'')).collect();
    let mut all = if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic()) {
        let heard = english::heard(&name);
        vec![latin(&name), latin(&heard), latin(&english::with_short_u(&heard))]
    } else {
        kana(&name).into_iter().collect()
    };
    all.retain(|sounds| sounds.len() >= FEWEST);
    all.dedup();
    all
}

/// Is one name the other in the other script?
pub(super) fn are_one(a: &str, b: &str) -> bool {
    a.is_ascii() != b.is_ascii() && {
        let of_b = sounds(b);
        sounds(a).iter().any(|sound| of_b.contains(sound))
    }
}

/// Letters that are one sound, the longer ones first, and that sound.
const LETTERS: &[(&str, &str)] = &[
    ("sch", "s"),
    ("tch", "t"),
    ("sh", "s"),
    ("ch", "t"),
    ("ph", "f"),
    ("ck", "k"),
    ("ts", "t"),
    ("th", "s"),
    ("wh", "w"),
    ("qu", "ku"),
    ("oo", "u"),
    ("ee", "i"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("q", "k"),
    ("x", "kus"),
    ("v", "b"),
    ("j", "s"),
    ("z", "s"),
    ("l", "r"),
];

fn latin(spoken: &str) -> String {
    let mut sounds = String::new();
    let mut rest = spoken;
    while let Some(c) = rest.chars().next() {
        let (letters, sound) = LETTERS.iter().find(|(letters, _)| rest.starts_with(letters)).map_or_else(
            || (rest.get(..c.len_utf8()).unwrap_or_default(), c.to_string()),
            |(letters, sound)| (*letters, (*sound).to_owned()),
        );
        let after = rest.get(letters.len()..).unwrap_or_default();
        sounds.push_str(&sound);
        if sound.ends_with(|c| !is_vowel(c)) && !after.starts_with(is_spoken) {
            sounds.push_str(added_after(letters, after));
        }
        rest = after;
    }
    plain(&sounds)
}

/// May a vowel, or a glide before one, follow a consonant here?
fn is_spoken(c: char) -> bool {
    is_vowel(c) || c == 'y'
}

/// The vowel that Japanese adds to a consonant before another one or at the end.
fn added_after(letters: &str, after: &str) -> &'static str {
    match letters {
        "n" | "y" | "h" | "w" => "",
        "m" if after.starts_with(['b', 'p', 'm']) => "",
        _ if after.starts_with(letters) => "",
        "ch" | "tch" => "i",
        "t" | "d" => "o",
        _ => "u",
    }
}

fn kana(name: &str) -> Option<String> {
    let mut sounds = String::new();
    for c in name.chars() {
        if let Some(vowel) = glided(c) {
            let is_glide = sounds.ends_with('u') && sounds.chars().rev().nth(1).is_none_or(is_vowel);
            sounds.pop();
            sounds.push_str(if is_glide { "w" } else { "" });
            sounds.push(vowel);
        } else {
            sounds.push_str(mora(c)?);
        }
    }
    (!sounds.is_empty()).then(|| plain(&sounds))
}

/// シ|ャ, フ|ォ: the vowel of a small letter, which takes the place of that before it.
fn glided(c: char) -> Option<char> {
    Some(match c {
        'ゃ' | 'ぁ' => 'a',
        'ぃ' => 'i',
        'ゅ' | 'ぅ' => 'u',
        'ぇ' => 'e',
        'ょ' | 'ぉ' => 'o',
        _ => return None,
    })
}

/// Rows of kana with the consonant of each: the voiced ones told for what Latin letters write.
const ROWS: &[(&str, [&str; 5])] = &[
    ("あいうえお", ["a", "i", "u", "e", "o"]),
    ("かきくけこ", ["ka", "ki", "ku", "ke", "ko"]),
    ("がぎぐげご", ["ga", "gi", "gu", "ge", "go"]),
    ("さしすせそ", ["sa", "si", "su", "se", "so"]),
    ("ざじずぜぞ", ["sa", "si", "su", "se", "so"]),
    ("たちつてと", ["ta", "ti", "tu", "te", "to"]),
    ("だぢづでど", ["da", "si", "su", "de", "do"]),
    ("なにぬねの", ["na", "ni", "nu", "ne", "no"]),
    ("はひふへほ", ["ha", "hi", "fu", "he", "ho"]),
    ("ばびぶべぼ", ["ba", "bi", "bu", "be", "bo"]),
    ("ぱぴぷぺぽ", ["pa", "pi", "pu", "pe", "po"]),
    ("まみむめも", ["ma", "mi", "mu", "me", "mo"]),
    ("らりるれろ", ["ra", "ri", "ru", "re", "ro"]),
    ("やゆよわを", ["ya", "yu", "yo", "wa", "o"]),
    ("んゔっー・", ["n", "bu", "", "", ""]),
];

fn mora(c: char) -> Option<&'static str> {
    ROWS.iter().find_map(|(row, sounds)| {
        let at = row.chars().position(|letter| letter == c)?;
        sounds.get(at).copied()
    })
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Sounds without what the two scripts tell in different ways: glides, long vowels, an h that is not spoken.
fn plain(sounds: &str) -> String {
    let letters: Vec<char> = sounds.chars().collect();
    let mut plain = String::new();
    for (at, &c) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied();
        let is_spoken = next.is_some_and(is_vowel);
        let last = plain.chars().next_back();
        let c = match c {
            'y' if is_spoken && last.is_some_and(|last| last != 'i') && last.is_some_and(is_vowel) => 'i',
            'y' if is_spoken && last.is_none() => 'y',
            'y' if is_spoken => continue,
            'y' => 'i',
            'h' if !is_spoken => continue,
            'm' if matches!(next, Some('b' | 'p' | 'm')) => 'n',
            c => c,
        };
        let is_long = matches!((last, c), (Some('o'), 'u') | (Some('e'), 'i'));
        if last != Some(c) && !is_long {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::key;

    #[test]
    fn one_name_in_two_scripts() {
        for (kana, latin) in [
            ("ミナリア", "Minaria"),
            ("ミナリア", "Minalia"),
            ("オルヴィア", "Orbia"),
            ("アオミーノ", "AOMINO"),
            ("フィオレッタ", "Fioretta"),
            ("フィオレッタ", "Phioletta"),
            ("シレーネ", "Silene"),
            ("セレネア", "Cerenea"),
            ("カレリア", "Carelia"),
            ("ソレイユ", "Soleyu"),
            ("アオハーバー", "Aoharbor"),
            ("ミナポーター", "MinaPorter"),
            ("ミナモマークス", "Minamo-Marks"),
            ("テラウェア", "Terawea"),
            ("シャルモア", "Sharumoa"),
            ("ノーザンベイ", "Nosanbei"),
            ("クラウドベース", "CloudBase"),
            ("ミナライト", "MinaLight"),
            ("ミナハウス", "MinaHouse"),
            ("ワークスペース", "WorkSpace"),
            ("スマートブリッジ", "SmartBridge"),
            ("データストリーム", "DataStream"),
            ("ミナモフィールド", "Minamo-Field"),
            ("ミナモソリューションズ", "MinamoSolutions"),
            ("ミナモトラスト", "MinamoTrust"),
            ("ミナモテック", "MinamoTech"),
            ("アオパートナーズ", "AoPartners"),
            ("ミナライン", "Minaline"),
            ("ソフトボイス", "SoftVoice"),
        ] {
            assert!(
                are_one(&key(kana), &key(latin)),
                "{kana} {:?} {:?}",
                sounds(&key(kana)),
                sounds(&key(latin))
            );
        }
    }

    #[test]
    fn other_names() {
        for (kana, latin) in [
            ("ミナリア", "Minario"),
            ("ミナリア", "Monaria"),
            ("ミナリア", "MinariaBank"),
            ("アオバ", "Aoba"),
            ("青嶺リア", "Aomineria"),
            ("ミナリア", "みなりあ"),
            ("シレーヌ", "Serene"),
        ] {
            assert!(!are_one(&key(kana), &key(latin).replace(' ', "")), "{kana} {latin}");
        }
    }
}
