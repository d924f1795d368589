//! The name with which an item of a newsletter begins, before its day or its place: ▽交通 |ミナモ交通|(7/26),
//! サポート詐欺:|ミナモ商事|(東丘市) 2/7発表.

use jikenbo_text::{FoldedSpan, name};

use super::elsewhere::marks;
use super::no_name::is_no_name;
use crate::article::Shape;
use crate::reading::Reading;

/// Characters of the name, and of what it is filed under.
const NAME: std::ops::RangeInclusive<usize> = 3..=20;
const SECTION: usize = 10;

/// That name with its weight and the reason.
pub(super) fn name(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let at = marks(words);
    let is_item = matches!(reading.article.shape, Shape::Item | Shape::Listed);
    let starts = [Some(at), behind(words, at, ':'), behind(words, at, ' ')].into_iter().flatten();
    let mut named = starts.filter(|_| is_item).filter_map(|start| {
        let span = name::bare_at(reading.folded(), heading.start() + start, heading.end())?;
        let right = reading.folded().get(span.end()..heading.end())?;
        let name = reading.words(span);
        let is_name = NAME.contains(&name.chars().count()) && !is_no_name(name);
        (is_name && is_dated(right)).then_some(span)
    });
    named.next().map(|span| (span, 5, "title_opening"))
}

/// Where the words go on behind the section under which the item is filed.
fn behind(words: &str, at: usize, mark: char) -> Option<usize> {
    let (section, rest) = words.get(at..)?.split_once(mark)?;
    let is_section = section.chars().count() <= SECTION && section.chars().all(char::is_alphabetic);
    is_section.then(|| words.len() - rest.trim_start().len())
}

/// (7/26), (東丘市) 2/7発表,  2/3 第二報: does a day follow, behind a place or not?
fn is_dated(right: &str) -> bool {
    let is_day = |words: &str| {
        let digits = words.trim_start_matches(|c: char| c.is_ascii_digit());
        let day = digits.strip_prefix('/').or_else(|| digits.strip_prefix('月'));
        digits.len() < words.len() && day.is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()))
    };
    let Some((inner, after)) = right.strip_prefix('(').and_then(|inner| inner.split_once(')')) else {
        return right.strip_prefix(' ').is_some_and(is_day);
    };
    is_day(inner)
        || inner.ends_with(['市', '町', '村', '区', '県', '府', '都', '道']) && is_day(after.trim_start())
}
