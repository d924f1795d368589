//! The number of a record that opens a line: 事例24-131 組織名:…, 【No.12】公表日:….

use std::ops::Range;

/// A number at the beginning of a line.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::split) struct Numbered {
    /// Its bytes.
    pub(in crate::split) number: Range<usize>,
    /// Where the words behind it begin, in bytes.
    pub(in crate::split) rest: usize,
}

/// Words that count records.
const WORDS: &[&str] = &[
    "事例番号",
    "事案番号",
    "整理番号",
    "管理番号",
    "番号",
    "事例",
    "事案",
    "案件",
    "事故",
    "事件",
    "ケース",
    "件名",
    "CASE",
    "Case",
    "No",
    "NO",
    "#",
    "第",
];
const OPEN: [char; 5] = ['【', '[', '(', '〔', '<'];
const CLOSE: [char; 5] = ['】', ']', ')', '〕', '>'];
const SIGNS: [char; 12] = ['■', '□', '●', '○', '◆', '◇', '▼', '▽', '▲', '・', '-', ' '];
/// Digits of one part of a number, and parts of it: 24-131.
const DIGITS: usize = 4;
const PARTS: usize = 2;

/// The number that opens `words`, a folded line.
pub(in crate::split) fn opening(words: &str) -> Option<Numbered> {
    let inner = words.trim_start_matches(SIGNS);
    let inner = inner.strip_prefix(OPEN).unwrap_or(inner);
    let counted = WORDS.iter().find_map(|word| inner.strip_prefix(word));
    let from = counted.unwrap_or(inner).trim_start_matches(['.', ':', ' ', '#']);
    let length = length_of_number(from)?;
    let start = words.len() - from.len();
    let after = from.get(length..)?.trim_start_matches(['号', '番']);
    let rest = after.trim_start_matches(CLOSE).trim_start_matches([' ', ':', '|', '.', '、', '/', '-']);
    let is_parted = rest.len() < after.len() || after.is_empty();
    is_parted.then(|| Numbered { number: start..start + length, rest: words.len() - rest.len() })
}

/// Does the line hold nothing but a number?
pub(in crate::split) fn is_all(words: &str) -> bool {
    opening(words).is_some_and(|numbered| numbered.rest == words.len())
}

/// The bytes of the number that opens `words`: 12, 24-131, R6-014.
fn length_of_number(words: &str) -> Option<usize> {
    let era = usize::from(words.starts_with(['R', 'H', 'A', 'B', 'C']));
    let number = words.get(era..)?.trim_start_matches('-');
    let length = number.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(number.len());
    let number = number.get(..length)?.trim_end_matches('-');
    let is_number = !number.is_empty()
        && number.split('-').count() <= PARTS
        && number.split('-').all(|part| (1..=DIGITS).contains(&part.len()));
    let before = words.len() - words.get(era..)?.trim_start_matches('-').len();
    is_number.then_some(before + number.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_labels() {
        let check = |words: &str, number: &str, rest: &str| {
            let part = |part: Range<usize>| words.get(part).unwrap_or_default();
            let found = opening(words).map(|found| (part(found.number), part(found.rest..words.len())));
            assert_eq!(found.unwrap_or_default(), (number, rest), "{words}");
        };
        check("事例24-131 組織名:汐見商会", "24-131", "組織名:汐見商会");
        check("No.12 公表日:5月1日", "12", "公表日:5月1日");
        check("【事例3】組織名:汐見市", "3", "組織名:汐見市");
        check("■ケース3|団体名:汐見市", "3", "団体名:汐見市");
        check("(3) 【公表日】5月1日", "3", "【公表日】5月1日");
        check("24-131 発表者:汐見市", "24-131", "発表者:汐見市");
        check("事案R6-014 団体名:汐見市", "R6-014", "団体名:汐見市");
        check("#12 企業名:汐見商会", "12", "企業名:汐見商会");
        check("整理番号:0131", "0131", "");
        check("2024-05-01 団体名:汐見市", "", "");
        check("2024年5月1日", "", "");
        check("組織名:汐見市", "", "");
        check("12件の事例", "", "");
    }
}
