//! The entries of a feed.

use jikenbo_model::When;

use crate::format::html::fragment;
use crate::format::marks::{Bare, Marks};
use crate::piece::{Piece, Section};

/// An entry of a feed.
pub(super) struct Entry {
    /// Stays the same from one making to the next.
    pub(super) id: String,
    pub(super) title: String,
    /// The address of its source.
    pub(super) address: Option<String>,
    /// The day of disclosure; of a whole piece, its state.
    pub(super) on: Option<When>,
    /// What it says, as HTML.
    pub(super) html: String,
}

/// The identity of the feed: the same for the same selection in every state.
pub(super) fn feed_id(piece: &Piece) -> String {
    let words: Vec<&str> = piece.meta.order.split(' ').collect();
    let state = words.iter().position(|word| *word == "--as-of");
    let kept =
        words.iter().enumerate().filter(|(at, _)| state.is_none_or(|state| *at != state && *at != state + 1));
    let name: String = kept.map(|(_, word)| *word).collect::<Vec<_>>().join(":");
    format!("urn:jikenbo:{}", name.replace(|c: char| !c.is_ascii_alphanumeric() && !":-._,".contains(c), "_"))
}

/// An entry for each section that is one, with the sections below it; where none is, one for the whole piece.
pub(super) fn entries(piece: &Piece) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = piece.sections.as_slice();
    while let Some((first, further)) = rest.split_first() {
        let own = 1 + further.iter().take_while(|section| section.depth > first.depth).count();
        let (sections, after) = rest.split_at(own);
        entries.extend(entry(piece, first, sections));
        rest = after;
    }
    if entries.is_empty() {
        entries.push(whole(piece));
    }
    entries
}

fn entry(piece: &Piece, section: &Section, sections: &[Section]) -> Option<Entry> {
    let entry = section.entry.as_ref()?;
    Some(Entry {
        id: format!("urn:jikenbo:incident:{}", entry.number),
        title: Bare.line(piece, &section.title),
        address: entry.address.clone(),
        on: entry.on.or(piece.meta.as_of),
        html: fragment(piece, sections),
    })
}

fn whole(piece: &Piece) -> Entry {
    let html = piece.sections.iter().map(|section| {
        let title = maud::html! { h2 { (Bare.line(piece, &section.title)) } };
        title.into_string() + &fragment(piece, std::slice::from_ref(section))
    });
    Entry {
        id: feed_id(piece),
        title: piece.title.clone(),
        address: None,
        on: piece.meta.as_of,
        html: html.collect(),
    }
}

/// A day as a moment in Japan, RFC 3339; what is not written is the first.
pub(super) fn moment(when: When) -> String {
    let (month, day) = (when.month().unwrap_or(1), when.day().unwrap_or(1));
    format!("{:04}-{month:02}-{day:02}T00:00:00+09:00", when.year())
}
