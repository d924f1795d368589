//! Does a text print a name, as a word of its own?

use super::organisation::{is_area, present, shortened, with_ja};
use crate::key::{key_of_folded, searched_as};

/// What may follow a name without a border.
const TAILS: &[&str] = &["社", "側", "職員", "社員", "担当", "広報", "事務局", "全体"];

/// What may stand straight before a name of the same script.
const HEADS: &[&str] = &["会社", "法人", "大手", "県", "府", "都", "道", "郡", "通販", "運営"];

/// Is `name`, folded for search, printed in `words`, a folded text? Outlets cut its end short, and white space may stand
/// in the middle of it or set it off.
pub(crate) fn prints(words: &str, name: &str) -> bool {
    if name.is_empty() || !has_beginning(words, name) {
        return false;
    }
    let names: Vec<String> =
        [Some(name.to_owned()), shortened(name), with_ja(name)].into_iter().flatten().collect();
    stand_as_words(&words.replace(' ', ""), &names)
        || words.contains(' ') && words.split(' ').any(|part| stand_as_words(part, &names))
}

/// Do the first two characters of a name stand next to each other in the words, white space aside? All writings of it
/// begin with them, or have them behind JA.
fn has_beginning(words: &str, name: &str) -> bool {
    let mut letters = name.chars();
    let (first, second) = (letters.next(), letters.next());
    let is = |c: char, letter: Option<char>| letter.is_none_or(|letter| present(searched_as(c)) == letter);
    let mut stretch = words.chars().filter(|c| !c.is_whitespace()).peekable();
    while let Some(c) = stretch.next() {
        let goes_on = |next: Option<&char>| next.map_or(second.is_none(), |&next| is(next, second));
        if is(c, first) && goes_on(stretch.peek()) {
            return true;
        }
    }
    false
}

/// Does one of the names stand in the words, which have no white space?
fn stand_as_words(words: &str, names: &[String]) -> bool {
    let folded: Vec<char> = key_of_folded(words).chars().map(present).collect();
    let words: Vec<char> = words.chars().collect();
    folded.len() == words.len() && names.iter().any(|name| stands(&folded, &words, name))
}

fn stands(folded: &[char], words: &[char], name: &str) -> bool {
    let letters: Vec<char> = name.chars().collect();
    let mut places = folded.windows(letters.len()).enumerate().filter(|(_, window)| *window == letters);
    places.any(|(at, _)| {
        let (before, after) =
            (words.get(..at).unwrap_or_default(), words.get(at + letters.len()..).unwrap_or_default());
        begins(before, words.get(at)) && (is_area(name) || ends(words.get(at + letters.len() - 1), after))
    })
}

/// Does a word begin after these characters?
fn begins(before: &[char], first: Option<&char>) -> bool {
    let (Some(last), Some(first)) = (before.last(), first) else { return true };
    let tail: String = before.iter().rev().take(2).rev().collect();
    script(*last) != script(*first) || HEADS.iter().any(|head| tail.ends_with(head))
}

/// Does a word end before these characters?
fn ends(last: Option<&char>, after: &[char]) -> bool {
    let (Some(last), Some(next)) = (last, after.first()) else { return true };
    let rest: String = after.iter().take(3).collect();
    script(*last) != script(*next) || TAILS.iter().any(|tail| rest.starts_with(tail))
}

/// Characters of one kind make a word; signs, digits and hiragana make none.
fn script(c: char) -> char {
    match c {
        '一'..='鿿' | '々' => '一',
        'ァ'..='ヶ' | 'ー' => 'ア',
        c if c.is_ascii_alphabetic() => 'a',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::key;

    #[test]
    fn names_are_words() {
        for (words, name, is_printed) in [
            ("6月8日、青葉県東丘市が公表", "東丘市", true),
            ("上東丘市が公表", "東丘市", false),
            ("通販のミナモは", "ミナモ", true),
            ("ミナモトは", "ミナモ", false),
            ("ミナモ社から", "ミナモ", true),
            ("東丘大学附属病院で", "東丘大学", false),
            ("東丘大は", "東丘大学", true),
            ("東丘大会は", "東丘大学", false),
            ("東丘市教委は", "東丘市", true),
            ("「ShiftHarbor」の", "ShiftHarbor", true),
            ("大学 東丘大学(7/21) 名簿", "東丘大学", true),
            ("桒野精機は", "桑野精機", true),
            ("東丘 大学は", "東丘大学", true),
            ("JA東丘では", "東丘農業協同組合", true),
            ("JA東丘北では", "東丘農業協同組合", false),
        ] {
            assert_eq!(prints(words, &key(name)), is_printed, "{words} {name}");
        }
    }
}
