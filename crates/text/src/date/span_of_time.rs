//! Which dates are the two ends of one stretch of time: 3月1日から5日まで · 2/12~2/18.

use super::{DateMention, DateRange, Part};
use crate::cursor::Cursor;

/// Joins neighbours; the ends of a range neither open nor close. The end takes what it leaves out from the start.
pub(super) fn join_ranges(text: Cursor<'_>, mentions: &mut [DateMention]) -> Vec<DateRange> {
    let mut ranges = Vec::new();
    let mut from = 0;
    while let Some([first, second]) = mentions.get_mut(from..from + 2) {
        if !are_ends(text, first, second) {
            from += 1;
            continue;
        }
        first.opens = false;
        second.closes = false;
        comes_after(second);
        ranges.push(DateRange { from, until: from + 1, span: first.span.cover(second.span) });
        from += 2;
    }
    ranges
}

fn are_ends(text: Cursor<'_>, first: &DateMention, second: &DateMention) -> bool {
    let mut between = text.moved_to(first.span.end());
    between.skip_space();
    let Some(joint) = between.eat_one_of(&["から", "より", "ないし", "~", "-"]) else {
        return false;
    };
    let apart = between.eat("、");
    between.skip_space();
    let after = text.moved_to(second.span.end());
    between.at() == second.span.start()
        && first.fiscal == second.fiscal
        && match joint {
            "から" | "より" => !is_moved_to(after) && (!apart || is_said_to_end(after)),
            _ => true,
        }
}

/// 9日から10日に変更: a correction, no stretch.
fn is_moved_to(after: Cursor<'_>) -> bool {
    after.sees_one_of(&["に変", "に延", "に修", "に訂", "へ", "に改", "に繰"])
}

fn is_said_to_end(after: Cursor<'_>) -> bool {
    after.sees_one_of(&["まで", "迄", "の間", "にかけ", "の期間"])
}

fn comes_after(until: &mut DateMention) {
    match (until.year, until.month, until.day) {
        (Part::Unwritten, Part::Written(_), _) => until.year = Part::Coming,
        (Part::Unwritten, Part::Unwritten, Part::Written(_)) => until.month = Part::Coming,
        _ => {}
    }
}
