//! What changed of incidents that were told before.

use super::section;
use crate::compose::facts::{blanks, teller};
use crate::compose::maker::{Blanks, Draft, Maker};
use crate::compose::{Order, day, mask, trace};
use crate::matter::{Followup, Matter, Moved, Said};
use crate::piece::{Amount, Block, Figure, Inline, Section};
use crate::template::Digest;

/// A section of them all, and one below it for each incident.
pub(super) fn sections(maker: &mut Maker<'_>, words: &Digest, followups: &[Followup]) -> Vec<Section> {
    let mut told: Vec<Section> =
        followups.iter().filter_map(|followup| followup_of(maker, words, followup)).collect();
    if !told.is_empty() {
        let line = Block::Paragraph(vec![Inline::text(words.followups_line.clone())]);
        told.insert(0, section("followups", vec![Inline::text(words.followups.clone())], 1, vec![line]));
    }
    told
}

/// What moved, line by line, and the words of the last report that moved it.
fn followup_of(maker: &mut Maker<'_>, words: &Digest, followup: &Followup) -> Option<Section> {
    let (order, matter) = (maker.order, &followup.matter);
    let number = Some(matter.number);
    let title = maker.choose("digest.followup_title", number, &words.followup_title, &blanks(order, matter));
    let mut items = Vec::new();
    for (nth, moved) in followup.moved.iter().enumerate() {
        let blanks = moved_blanks(order, matter, moved, nth);
        items.push(maker.choose("digest.followup", number, &words.followup, &blanks));
    }
    items.retain(|item| !item.is_empty());
    let last = followup.moved.iter().max_by_key(|moved| moved.after.on)?;
    let account = maker.fill(&words.followup_account, &account_blanks(order, matter, &last.after));
    let blocks = vec![Block::List(items), Block::Paragraph(account)];
    Some(section(&format!("f{}", matter.number), title, 2, blocks))
}

fn account_blanks(order: &Order<'_>, matter: &Matter, said: &Said) -> Blanks {
    let sentence = mask::quoted(order, matter, said.sentence.trim().trim_end_matches('。'));
    let sentence = trace::clipped(&sentence, SENTENCE);
    let mut blanks = Blanks::from([
        ("teller", vec![Draft::Words(teller(order, said.is_own).to_owned())]),
        ("quote", vec![Draft::Quoted(sentence, trace::of_said(order, matter, said))]),
    ]);
    blanks.extend(said.on.map(|on| ("on", vec![Draft::Words(day::day(on))])));
    blanks
}

/// Characters of the sentence that says what is new.
const SENTENCE: usize = 160;

fn moved_blanks(order: &Order<'_>, matter: &Matter, moved: &Moved, nth: usize) -> Blanks {
    let said = |said: &Said, end: &str| {
        let note = trace::of_said(order, matter, said);
        let Some(count) = said.count else {
            return Draft::Noted(mask::quoted(order, matter, &said.words), note);
        };
        let figure = Figure {
            name: format!("incident.{}.moved.{nth}.{end}", matter.number),
            label: format!("{} {}", matter.number, moved.topic),
            amount: Amount::Count(count),
            shown: said.words.clone(),
            note: None,
            incidents: vec![matter.number],
        };
        Draft::Figure(figure, Some(note))
    };
    let mut blanks = Blanks::from([
        ("topic", vec![Draft::Words(moved.topic.clone())]),
        ("after", vec![said(&moved.after, "after")]),
    ]);
    let change = order.templates.words.moved.get(moved.change);
    blanks.extend(change.map(|change| ("change", vec![Draft::Words(change.clone())])));
    blanks.extend(moved.before.as_ref().map(|before| ("before", vec![said(before, "before")])));
    blanks.extend(moved.after.on.map(|on| ("on", vec![Draft::Words(day::day(on))])));
    blanks
}
