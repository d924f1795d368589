//! Days that are written as newsletters write them, a stroke between month and day: 6/21、青嶺大学.

use jikenbo_model::When;

/// Those days of a folded text, seen from when it was written; years are left out, and most lie before it.
pub(crate) fn stroke_days(words: &str, writing: When) -> Vec<When> {
    words.match_indices('/').filter_map(|(at, _)| day_at(words, at, writing)).collect()
}

fn day_at(words: &str, stroke: usize, writing: When) -> Option<When> {
    let (before, after) = (words.get(..stroke)?, words.get(stroke + 1..)?);
    let head = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | ':');
    if head.ends_with(is_part) || after.get(digits..)?.starts_with(['/', '.', '%']) {
        return None;
    }
    let month: u8 = before.get(head.len()..)?.parse().ok()?;
    let day: u8 = after.get(..digits)?.parse().ok()?;
    let this = When::on(writing.year(), month, day)?;
    let is_past = this.month() <= writing.month().map(|month| month + 1);
    if is_past { Some(this) } else { When::on(writing.year().checked_sub(1)?, month, day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_a_stroke() {
        let check = |words: &str| {
            let days = stroke_days(words, When::on(2024, 7, 5).unwrap());
            days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(check("6/21、青嶺大学。(12/3公表)"), "2024-06-21 2023-12-03");
        assert_eq!(check("2024/07/05 https://a.example.jp/7/5 13/40 1/2/3"), "");
    }
}
