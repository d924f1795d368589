//! Lines that a printed page bears at its head or foot again and again, with a number that changes: 2      みなも会報 No.12.

use std::collections::BTreeMap;

/// Characters of such a line.
const LONGEST: usize = 60;

/// Which of the lines are running heads.
pub(super) fn heads<'w>(lines: impl Iterator<Item = &'w str> + Clone) -> Vec<bool> {
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for key in lines.clone().filter_map(key) {
        *often.entry(key).or_default() += 1;
    }
    lines
        .map(|line| !often.is_empty() && key(line).is_some_and(|key| often.get(&key).is_some_and(|&n| n > 1)))
        .collect()
}

/// The words without the numbers, of a line that may be one: a number at one end and a wide gap, or how many pages there are.
fn key(line: &str) -> Option<String> {
    let line = line.trim();
    let is_digit = |c: char| c.is_ascii_digit();
    let may_be = line.contains("   ") && (line.starts_with(is_digit) || line.ends_with(is_digit))
        || counts_pages(line);
    if !may_be || line.contains('。') || line.chars().count() > LONGEST {
        return None;
    }
    Some(line.chars().filter(|c| !is_digit(*c)).collect())
}

/// 資料2-1(2/4): does a bracket close the line that holds the page and how many there are?
fn counts_pages(line: &str) -> bool {
    let inside = line.strip_suffix(')').and_then(|line| line.rsplit_once('(')).map(|(_, inside)| inside);
    let pages = inside.and_then(|inside| inside.split_once('/'));
    let number = |word: &str| (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    pages.is_some_and(|(page, all)| number(page) && number(all))
}

#[cfg(test)]
mod tests {
    use super::heads;

    #[test]
    fn heads_that_run_over_the_pages() {
        let lines = [
            "2        みなも会報  No.312",
            "(1) 名簿の紛失120名",
            "3        みなも会報  No.312",
            "資料2-1(2/4)",
            "資料2-1(3/4)",
            "4月      みさき市",
        ];
        assert_eq!(heads(lines.into_iter()), [true, false, true, true, true, false]);
    }
}
