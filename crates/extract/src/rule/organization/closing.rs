//! The name with which a title ends.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use super::context::searched;
use super::trade;
use crate::reading::Reading;
use crate::words::last;

/// The name that closes a title: …のお詫び|ミナモ · …のご報告(ミナモ). In brackets it has to stand elsewhere by itself.
pub(super) fn closing(reading: &Reading, title: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(title).trim_end();
    let inner = words.strip_suffix(')').unwrap_or(words);
    let bracket = inner.len() < words.len();
    let marks: &[char] =
        if bracket { &['('] } else { &['|', '/', '-', ' ', '=', '―', '─', '—', '–', '…'] };
    let mark = inner.rfind(marks)?;
    let is_blank = !bracket && inner.get(mark..)?.starts_with(' ');
    let from = mark + inner.get(mark..)?.chars().next()?.len_utf8();
    let from = from + inner.get(from..)?.find(|c: char| c != ' ')?;
    let span = name::bare_at(reading.folded(), title.start() + from, title.start() + inner.len())?;
    let whole = span.end() == title.start() + inner.len();
    let known = stands_alone(reading, span);
    let long = (3..=20).contains(&reading.words(span).chars().count());
    (whole && long && (known || !bracket && !is_blank)).then_some((
        span,
        if known { 6 } else { 3 },
        "title_closing",
    ))
}

/// Does the name stand elsewhere by itself: on a line, or as one that acts?
fn stands_alone(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    article.match_indices(words).any(|(at, _)| {
        let left = article.get(..at).unwrap_or_default();
        let right = article.get(at + words.len()..).unwrap_or_default();
        let begins = left.is_empty()
            || left.ends_with(['\n', ' ', '「', '、', '。', 'の', ')', 'る'])
            || is_after_trade(left);
        let ends = right.is_empty() || right.starts_with(['\n', ' ', '」', 'は', 'が']);
        start + at != span.start() && begins && ends
    })
}

/// Do the words end with what a firm is: 飲料メーカー|ミナモは?
fn is_after_trade(left: &str) -> bool {
    trade::is_kind(last(left, 8), true)
}
