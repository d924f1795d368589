//! Names that begin with a word of nature and の: 日の|出ミナモ通信, 森の|ミナモ保険.

use super::run;

/// Those words, and 日の before 出.
const NATURE: &[&str] = &[
    "虹の", "森の", "杜の", "星の", "花の", "光の", "風の", "緑の", "丘の", "泉の", "空の", "月の", "海の",
    "山の", "木の", "竹の", "桜の",
];

/// Where a name begins whose kanji, katakana or Latin letters begin at byte `at` of a folded text: there, or before
/// such a word that stands behind a pause or a verb.
#[must_use]
pub fn begun(folded: &str, at: usize) -> usize {
    let (Some(before), Some(name)) = (folded.get(..at), folded.get(at..)) else { return at };
    let sunrise = Some("日の").filter(|head| name.starts_with('出') && before.ends_with(head));
    let Some(head) = sunrise.or_else(|| NATURE.iter().copied().find(|head| before.ends_with(head))) else {
        return at;
    };
    let left = before.get(..before.len() - head.len()).unwrap_or_default();
    let begins = run::is_pause(left.chars().next_back()) || left.ends_with(['た', 'る', 'う']);
    if begins { at - head.len() } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_nature() {
        for (text, name, whole) in [
            ("発覚した日の出ミナモ(潮市)は", "出ミナモ", "日の出ミナモ"),
            ("森のミナモ保険は", "ミナモ保険", "森のミナモ保険"),
            ("17日の出荷分", "出荷分", "出荷分"),
            ("海沿いの森のミナモ", "ミナモ", "ミナモ"),
        ] {
            let at = text.find(name).unwrap();
            assert_eq!(&text[begun(text, at)..at + name.len()], whole, "{text}");
        }
    }
}
