//! The names of an article that may be those of other victims: marked ones, and unmarked ones where the words before
//! or after tell that a name stands there.

mod around;
mod unmarked;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use crate::reading::Reading;
use crate::rule::organization::{Context, Located, is_named};
use around::{introduces, reveals};
pub(super) use around::{is_hit, is_matter};

/// A name, and what stands around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// The name.
    pub(super) span: FoldedSpan,
    /// Index of its sentence.
    pub(super) sentence: usize,
    /// What it says it is.
    pub(super) body: Body,
    /// Where the words after it and its brackets begin.
    pub(super) after: usize,
    /// Does it stand in brackets after another word: ミナモ印刷(東丘市)は?
    pub(super) is_in_brackets: bool,
    /// Do the words before it say that it works for others: 印刷を委託している, 子会社?
    pub(super) is_introduced: bool,
}

/// Sentences that are looked at, and marked names.
const SENTENCES: usize = 120;
const MOST: usize = 300;

/// Those names, in order.
pub(super) fn names(reading: &Reading, marked: &[Located]) -> Vec<Named> {
    let victim = |located: &&Located| {
        !matches!(located.name.body, Body::Police | Body::Commission) && located.sentence < SENTENCES
    };
    let mut found: Vec<Named> = marked
        .iter()
        .take(MOST)
        .filter(victim)
        .map(|located| named(reading, located.sentence, located.name.span, located.name.body))
        .collect();
    for (sentence, at) in reading.sentences.iter().take(SENTENCES).zip(0..) {
        let spans =
            unmarked::names(reading, sentence.span).into_iter().filter(|span| !is_named(marked, *span));
        found.extend(spans.map(|span| named(reading, at, span, Body::Unmarked)));
    }
    found.sort_by_key(|name| name.span.start());
    found
}

fn named(reading: &Reading, sentence: usize, span: FoldedSpan, body: Body) -> Named {
    let context = Context::of(reading, sentence, span);
    let is_introduced =
        introduces(context.left.trim_end_matches('(')) || reveals(context.left, context.right);
    let closes = context.left.ends_with('(') && context.right.starts_with(')');
    let after = context.after + if closes { ')'.len_utf8() } else { 0 };
    let is_in_brackets = closes && !is_introduced;
    Named { span, sentence, body, after, is_in_brackets, is_introduced }
}
