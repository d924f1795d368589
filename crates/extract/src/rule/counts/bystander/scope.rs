//! Numbers of a whole of which only a part was hit, of what was spared, searched or read.

mod dealt_with;
mod seen_by;
mod spared;
mod whole;

use jikenbo_text::number::Amount;

use crate::rule::counts::subject::Place;
use dealt_with::{is_dealt_with, is_inquirer, is_searched, is_told_of};
use seen_by::{has_opened, is_reader, is_seen_by, may_open};
use spared::{is_denied, is_kept_apart, is_other, is_spared};
use whole::{
    have_agreed, holds_ours, is_group, is_in_profile, is_of_place, is_rightly_given, is_size,
    is_to_be_published, is_turnover, is_whole,
};

/// What may stand between a number and the particle after it.
const TITLES: [&str; 6] = ["様", "さま", "さん", "の方", "分", ")"];

/// Is the number outside what happened?
pub(super) fn is_out(place: &Place, amount: &Amount) -> bool {
    is_whole(place, amount)
        || holds_ours(place)
        || is_to_be_published(place)
        || have_agreed(place)
        || is_rightly_given(place)
        || is_of_place(place)
        || is_spared(place)
        || is_other(place)
        || is_kept_apart(place)
        || is_searched(place, amount)
        || is_size(place)
        || is_seen_by(place, amount)
        || is_reader(place)
        || has_opened(place, amount)
        || may_open(place, amount)
        || is_inquirer(place)
        || is_told_of(place)
        || is_group(place)
        || is_turnover(place)
        || is_denied(place, amount)
        || is_in_profile(place)
        || is_dealt_with(place, amount)
}

fn untitled(after: &str) -> &str {
    TITLES.iter().fold(after, |rest, title| rest.strip_prefix(title).unwrap_or(rest))
}
