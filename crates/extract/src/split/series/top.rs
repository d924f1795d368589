//! What stands first on a page, before the headings: a masthead, a notice.

use super::mark_of;
use crate::split::headline::Headline;
use crate::split::mark::Mark;
use crate::split::page::{LineKind, Page, is};
use crate::split::{headline, phrase};

/// What stands first on the page, before the headings.
pub(super) struct Top {
    /// The line that says that many stories follow: 通信 第12号, バックナンバー.
    pub(super) masthead: Option<usize>,
    /// The line that begins a notice.
    pub(super) notice: Option<usize>,
}

impl Top {
    /// Looks at the lines before `until`.
    pub(super) fn of(page: &Page, looks: &[Headline], until: Option<usize>) -> Self {
        let lines = 0..until.unwrap_or_default();
        Self {
            masthead: lines.clone().find(|&at| {
                looks[at] != Headline::Story && is_masthead(page, at) && !is_numbered_part(page, looks, at)
            }),
            notice: lines.clone().find(|&at| begins_a_notice(page, looks, at)),
        }
    }
}

/// 2.漏えいの状況: is the line a part of a notice by its number?
pub(super) fn is_numbered_part(page: &Page, looks: &[Headline], at: usize) -> bool {
    looks[at] == Headline::Part
        && matches!(
            mark_of(page, at),
            Some(Mark::Number(_) | Mark::BracketNumber(_) | Mark::Circled | Mark::Kanji | Mark::Decimal)
        )
}

/// May the line be the title of a collection of stories?
pub(in crate::split) fn is_masthead(page: &Page, at: usize) -> bool {
    let span = page.lines[at].span;
    let shown = page.words(span);
    !shown.contains('。') && !phrase::is_navigation(shown) && page.speaks_of(span, "kind", "collection")
}

/// Does a line above the headings begin a notice, whose parts they would be?
fn begins_a_notice(page: &Page, looks: &[Headline], at: usize) -> bool {
    let words = page.line(at);
    let mentions = page.mentions(page.lines[at].span);
    let named = |name: &str| mentions.iter().any(|mention| is(mention, "kind", name));
    let is_listed = || {
        let mark = page.opening(at).map(|opening| opening.mark);
        page.lines[at].kind == LineKind::Item
            || mark.is_some_and(|mark| !matches!(mark, Mark::Bracket(_) | Mark::Hashes(_)))
    };
    let title =
        looks[at] == Headline::Story && !is_listed() && !named("collection") && !phrase::is_navigation(words);
    let confession = || words.contains('。') && named("apology") && (named("event") || named("own"));
    let is_post = headline::bears_number(words);
    let invites =
        || looks[at] == Headline::Title && !named("collection") && (named("invitation") || named("product"));
    title || is_post || confession() || invites()
}
