//! What a name in kana and the same name in Latin letters have in common: the consonants that both write.
//!
//! Vowels, long or short, the voice of an s (ゲームズ and Games), and the sounds that Japanese adds or drops
//! (r, l, h, w, y) say nothing: シフトハーバー and
//! ShiftHarbor are both s f t b.

/// Consonants of the shortest name that tells something.
const FEWEST: usize = 4;

/// The consonants of a name of kana or Latin letters alone, folded for search; `None` where it has other characters or
/// too few of them.
pub(super) fn of(name: &str) -> Option<String> {
    consonants(&name.replace(['-', '.', '&'], "")).filter(|heard| heard.chars().count() >= FEWEST)
}

/// The same, however few they are.
pub(super) fn consonants(name: &str) -> Option<String> {
    let mut heard = if name.chars().all(|c| c.is_ascii_alphabetic()) { latin(name) } else { kana(name)? };
    heard.dedup();
    Some(heard.into_iter().collect())
}

/// Does the longest run of kana in `mixed` sound like the beginning or the end of `latin`?
pub(super) fn are_alike_in_part(mixed: &str, latin: &str) -> bool {
    let runs = mixed.split(|c: char| !matches!(c, 'ぁ'..='ゔ' | 'ー'));
    let Some(run) = runs.max_by_key(|run| run.chars().count()).and_then(of) else { return false };
    let whole = Some(latin).filter(|name| name.is_ascii()).and_then(of);
    whole.is_some_and(|whole| whole.starts_with(&run) || whole.ends_with(&run))
}

/// Pairs of letters that are one sound, and that sound.
const PAIRS: &[(&str, char)] = &[("sh", 's'), ("ch", 't'), ("ph", 'f'), ("ck", 'k'), ("ts", 't')];

fn latin(name: &str) -> Vec<char> {
    let mut heard = Vec::new();
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        if let Some((pair, sound)) = PAIRS.iter().find(|(pair, _)| rest.starts_with(pair)) {
            heard.push(*sound);
            rest = rest.strip_prefix(pair).unwrap_or_default();
            continue;
        }
        match c {
            'c' | 'q' => heard.push('k'),
            'x' => heard.extend(['k', 's']),
            'v' => heard.push('b'),
            'j' | 'z' => heard.push('s'),
            'a' | 'e' | 'i' | 'o' | 'u' | 'r' | 'l' | 'h' | 'w' | 'y' => {}
            other => heard.push(other),
        }
        rest = rest.strip_prefix(c).unwrap_or_default();
    }
    heard
}

fn kana(name: &str) -> Option<Vec<char>> {
    let heard = name.chars().filter_map(|c| match c {
        'か'..='ご' => Some(if "がぎぐげご".contains(c) { Ok('g') } else { Ok('k') }),
        'さ'..='ぞ' => Some(Ok('s')),
        'っ' => None,
        'た'..='ど' => Some(match c {
            'ぢ' | 'づ' => Ok('s'),
            'だ' | 'で' | 'ど' => Ok('d'),
            _ => Ok('t'),
        }),
        'な'..='の' => Some(Ok('n')),
        'ん' => Some(Ok('n')),
        'ふ' => Some(Ok('f')),
        'ば' | 'び' | 'ぶ' | 'べ' | 'ぼ' | 'ゔ' => Some(Ok('b')),
        'ぱ' | 'ぴ' | 'ぷ' | 'ぺ' | 'ぽ' => Some(Ok('p')),
        'ま'..='も' => Some(Ok('m')),
        'ぁ'..='お' | 'は'..='ほ' | 'ゃ'..='を' | 'ー' => None,
        other => Some(Err(other)),
    });
    heard.collect::<Result<_, char>>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::key;

    #[test]
    fn one_sound_in_two_scripts() {
        for (kana, latin) in [
            ("シフトハーバー", "ShiftHarbor"),
            ("カルテパレット", "KartePalette"),
            ("コードマーケット", "CodeMarket"),
            ("ミナトマーケッツ", "MinatoMarkets"),
            ("コダマゲームズ", "KodamaGames"),
        ] {
            assert_eq!(of(&key(kana)), of(&key(latin)), "{kana}");
            assert!(of(&key(kana)).is_some(), "{kana}");
        }
        assert_ne!(of("しふとはーばー"), of("shiftbank"));
        assert!(are_alike_in_part("青嶺でーたぷれす", "aominedatapress"));
        assert!(!are_alike_in_part("青嶺でーたぷれす", "aominedatabank"));
        assert!(!are_alike_in_part("青嶺印刷", "aominepress"));
        assert_eq!(of("青嶺ぱれっと"), None);
        assert_eq!(of("あおい"), None);
    }
}
