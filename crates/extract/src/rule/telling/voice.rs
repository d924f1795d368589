//! Whose text the article is: the organisation's own, or that of somebody who tells of it.
//!
//! Signs on both sides are added up; the heaviest on the side that wins is the reason.

#[cfg(test)]
mod cases;
mod letterhead;
mod style;
mod title;

use jikenbo_model::{Fact, Voice};
use jikenbo_text::FoldedSpan;

use crate::article::{Column, Shape};
use crate::reading::{Located, Reading};
use crate::rule::organization::Organization;
use crate::section::Section;
use crate::words::is_quoting;

/// Something that speaks for the organisation's own text (above zero) or against it.
#[derive(Clone, Copy, Debug)]
struct Sign {
    points: i32,
    name: &'static str,
    words: FoldedSpan,
}

/// Concepts of `lexicon/voice.toml`: points of the first place, of the next ones, and how many places count.
const WORDS: &[(&str, i32, i32, usize)] =
    &[("self_word", 5, 1, 3), ("speaks", 4, 1, 4), ("reports", -4, -2, 4)];

/// Points that make a text the organisation's own: more than です and ます alone.
const ENOUGH: i32 = 3;
/// Points of a text that is only polite.
const POLITE: i32 = 2;
/// Points of a letter's contact lines.
const CONTACT: i32 = 1;
/// Points of a number in the series of a casebook, which tells of others.
const IN_SERIES: i32 = -4;

/// Reads whose text it is; `is_numbered` where it has a number in the series of a casebook.
pub(in crate::rule) fn read(
    reading: &Reading,
    organization: Option<&Organization>,
    is_numbered: bool,
) -> Fact<Voice> {
    let heading = reading.article.heading;
    if reading.article.shape == Shape::Row && reading.cell(Column::Organization).is_some() {
        return reading.fact(Voice::ThirdParty, [heading], "row");
    }
    let signs = signs(reading, organization, is_numbered);
    let sum: i32 = signs.iter().map(|sign| sign.points).sum();
    let voice = if sum >= ENOUGH { Voice::Own } else { Voice::ThirdParty };
    let side = |sign: &&Sign| (sign.points > 0) == (voice == Voice::Own);
    let mut decisive: Vec<&Sign> = signs.iter().filter(side).collect();
    decisive.sort_by_key(|sign| std::cmp::Reverse(sign.points.abs()));
    let reason = decisive.first().map_or("no_sign", |sign| sign.name);
    let words = decisive.iter().map(|sign| sign.words).take(3);
    reading.fact(voice, words.chain(decisive.is_empty().then_some(heading)), reason)
}

/// Do the words alone tell that the writer speaks of himself, whoever that is?
pub(in crate::rule) fn speaks(reading: &Reading) -> bool {
    by_words(reading) >= ENOUGH
}

/// Do the words alone turn to the reader, and report from nobody else?
pub(in crate::rule) fn is_polite(reading: &Reading) -> bool {
    by_words(reading) >= POLITE
}

fn by_words(reading: &Reading) -> i32 {
    let signs = words(reading).into_iter().chain(style::sign(reading));
    signs.map(|sign| sign.points).sum()
}

fn signs(reading: &Reading, organization: Option<&Organization>, is_numbered: bool) -> Vec<Sign> {
    let mut signs = words(reading);
    signs.extend(style::sign(reading));
    signs.extend(letterhead::sign(reading, organization));
    signs.extend(title::sign(reading, organization));
    let contact = reading.lines.iter().find(|line| line.section == Section::Contact);
    signs.extend(contact.map(|line| Sign { points: CONTACT, name: "contact", words: line.span }));
    let in_series = reading.article.shape == Shape::Item && is_numbered;
    let heading = reading.article.heading;
    signs.extend(in_series.then_some(Sign { points: IN_SERIES, name: "series", words: heading }));
    signs
}

/// The words of the lexicon outside somebody's quoted speech: not 「ご迷惑をおかけし…」と話した.
fn words(reading: &Reading) -> Vec<Sign> {
    let mut signs = Vec::new();
    for &(name, first, next, most) in WORDS {
        let places = reading
            .topic("voice")
            .filter(|(located, known)| *known == name && !is_quoting(reading.before(located)));
        let points = std::iter::once(first).chain(std::iter::repeat(next));
        let sign =
            |(points, (located, _)): (i32, (&Located, _))| Sign { points, name, words: located.mention.span };
        signs.extend(points.zip(places).take(most).map(sign));
    }
    signs
}
