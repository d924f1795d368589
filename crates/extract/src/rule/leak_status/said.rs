//! What do the sentences say of a leak, each with its first words?

use jikenbo_model::vocabulary::{Cause, LeakStatus};
use jikenbo_text::FoldedSpan;

use super::super::answer;
use super::about::{
    cannot_be_done, is_answered_no, is_asked, is_being_looked_into, is_counted, is_forbidden, is_hard,
    is_observed, is_of_a_part, is_of_credentials, is_of_disposal, is_of_harm, is_of_mail, is_of_others,
    is_of_program, is_of_some_data, is_of_theft, is_of_visitors, is_untold,
};
use super::denied::{is_ruled_out, said_of};
use super::only_named::{
    is_announced_before, is_claimed, is_cleft, is_handed_on, is_named_only, is_rubric, is_supposed,
};
use super::other_thing::{
    is_a_trace, is_access, is_name_only, is_number_denied, is_of_things_hit, is_release,
    is_what_it_was_made_for,
};
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};

/// So many more doubts than confirmations make a leak possible only.
const MANY: i32 = 1;

/// Reads every mention of a leak; `cause` tells which words are those of a leak.
pub(super) fn said(reading: &Reading, cause: Cause) -> Said {
    let (mut said, mut doubted) = (Said::default(), None);
    for (located, name) in reading.topic("leak") {
        if name != "published" && is_answered_no(reading, located) {
            said.denied.get_or_insert(located.mention.span);
            continue;
        }
        let told = Mention { reading, located, name, cause, polarity: said_of(reading, located, cause) };
        if told.is_of_something_else() {
            continue;
        }
        if said.possible.is_some() && is_cleft(reading, located) {
            said.named.get_or_insert(located.mention.span);
            continue;
        }
        let Some(place) = said.place_of(&told) else {
            continue;
        };
        place.get_or_insert(located.mention.span);
        said.doubts += match told.polarity {
            _ if !told.is_of_leak() => 0,
            Polarity::Possible if doubted.replace(located.sentence) == Some(located.sentence) => 0,
            Polarity::Possible => 1,
            Polarity::Asserted if !is_named_only(reading, located) => -1,
            _ => 0,
        };
    }
    let is_settled = said.denied.is_some() && said.announced.is_some();
    if !is_settled {
        said.possible = said.possible.or(said.announced).or(said.handed_on);
    }
    said
}

/// What the sentences say, each with its first words.
#[derive(Default)]
pub(super) struct Said {
    /// That it happened.
    pub(super) confirmed: Option<FoldedSpan>,
    /// That it was reached, which as often stands beside 可能性 of a leak.
    reached: Option<FoldedSpan>,
    /// Said before a noun or in a title: 流出した情報, 情報流出について.
    pub(super) named: Option<FoldedSpan>,
    /// That it may have happened.
    pub(super) possible: Option<FoldedSpan>,
    /// That somebody at the machine was in a place to reach it, which a denial outweighs.
    pub(super) reachable: Option<FoldedSpan>,
    /// That it did not happen.
    pub(super) denied: Option<FoldedSpan>,
    /// That some of those concerned were not touched.
    pub(super) denied_in_part: Option<FoldedSpan>,
    /// That outsiders did open what was left readable.
    pub(super) viewed: Option<FoldedSpan>,
    /// That an earlier notice or report spoke of a possible leak, which a denial settles.
    announced: Option<FoldedSpan>,
    /// That somebody reported a possible leak at the time, or the title speaks of one.
    handed_on: Option<FoldedSpan>,
    /// That nothing of the kind was kept in what was hit.
    pub(super) not_held: Option<FoldedSpan>,
    /// That it was shown to others, or sent to them.
    pub(super) shown: Option<FoldedSpan>,
    /// Sentences that say 可能性, less those that confirm.
    pub(super) doubts: i32,
}

impl Said {
    /// The status that the words alone give.
    pub(super) fn status(&self) -> Option<(LeakStatus, FoldedSpan)> {
        let confirmed = self
            .confirmed
            .filter(|_| self.doubts <= MANY)
            .or(self.reached.filter(|_| self.possible.is_none()));
        confirmed
            .map(|span| (LeakStatus::Confirmed, span))
            .or(self.possible.map(|span| (LeakStatus::Possible, span)))
            .or(self.denied.map(|span| (LeakStatus::None, span)))
    }

    /// Where a mention belongs; `None` where it tells of no leak.
    fn place_of(&mut self, told: &Mention) -> Option<&mut Option<FoldedSpan>> {
        let Mention { reading, located, name, cause, polarity } = *told;
        match name {
            "viewed" | "shown" => return self.place_of_sight(told),
            "held" => return (polarity == Polarity::Negated).then_some(&mut self.not_held),
            "touched" if polarity != Polarity::Negated || is_untold(reading, located) => return None,
            _ if told.is_no_leak() => return None,
            _ => {}
        }
        match name {
            _ if polarity == Polarity::Asserted && is_a_trace(reading, located) => Some(&mut self.reached),
            "readable" if matches!(cause, Cause::Misconfiguration | Cause::SystemDefect | Cause::Insider) => {
                None
            }
            "readable" if matches!(polarity, Polarity::Asserted | Polarity::Possible) => {
                Some(if is_access(reading, located) { &mut self.reachable } else { &mut self.possible })
            }
            "doubt" => self.place_of_doubt(told),
            _ => self.place_by_polarity(told),
        }
    }

    /// That somebody looked at it counts for what was left open, or shown by a defect.
    fn place_of_sight(&mut self, told: &Mention) -> Option<&mut Option<FoldedSpan>> {
        let Mention { reading, located, name, cause, polarity } = *told;
        if polarity != Polarity::Asserted || name == "viewed" && is_untold(reading, located) {
            return None;
        }
        match cause {
            Cause::Misconfiguration if name == "viewed" => Some(&mut self.viewed),
            Cause::SystemDefect if !is_release(reading, located) => Some(&mut self.shown),
            _ => None,
        }
    }

    /// A word for a doubt: of today, of an earlier notice, or handed on.
    fn place_of_doubt(&mut self, told: &Mention) -> Option<&mut Option<FoldedSpan>> {
        let Mention { reading, located, .. } = *told;
        if is_of_disposal(reading, located) {
            None
        } else if is_ruled_out(reading.tail(located)) {
            Some(&mut self.denied)
        } else if is_announced_before(reading, located) {
            Some(&mut self.announced)
        } else if is_handed_on(reading, located) {
            Some(&mut self.handed_on)
        } else {
            Some(&mut self.possible)
        }
    }

    /// Any other word for a leak, by how it is said.
    fn place_by_polarity(&mut self, told: &Mention) -> Option<&mut Option<FoldedSpan>> {
        let Mention { reading, located, name, cause, polarity } = *told;
        match polarity {
            Polarity::Asserted if is_being_looked_into(reading, located) => None,
            Polarity::Asserted if is_counted(reading, located) => Some(&mut self.confirmed),
            Polarity::Asserted if told.is_key() || is_named_only(reading, located) => Some(&mut self.named),
            Polarity::Asserted if name == "reached" => Some(&mut self.reached),
            Polarity::Asserted => Some(&mut self.confirmed),
            Polarity::Possible if told.is_key() => None,
            Polarity::Possible if is_announced_before(reading, located) => Some(&mut self.announced),
            Polarity::Possible if is_handed_on(reading, located) || reading.is_title(located.sentence) => {
                Some(&mut self.handed_on)
            }
            Polarity::Possible => Some(&mut self.possible),
            Polarity::Negated if name == "taken" && cause == Cause::Insider => None,
            Polarity::Negated if is_of_some_data(reading, located) || is_of_harm(reading, located) => None,
            Polarity::Negated if is_of_a_part(reading, located) => Some(&mut self.denied_in_part),
            Polarity::Negated if name == "reached" && cannot_be_done(reading, located) => None,
            Polarity::Negated => Some(&mut self.denied),
            Polarity::Planned | Polarity::Hypothetical | Polarity::Elsewhere => None,
        }
    }
}

/// Words for a leak, and how they are said.
#[derive(Clone, Copy)]
struct Mention<'r, 'd> {
    reading: &'r Reading<'d>,
    located: &'r Located,
    /// What the lexicon calls them.
    name: &'r str,
    /// The cause that the article tells.
    cause: Cause,
    /// What is said of them.
    polarity: Polarity,
}

impl Mention<'_, '_> {
    /// Is it told in a part on something else, or are the words those of something else?
    fn is_of_something_else(&self) -> bool {
        let Self { reading, located, name, polarity, .. } = *self;
        let is_told =
            !reading.sentences[located.sentence].section.is_apart() || polarity == Polarity::Negated;
        name == "published"
            || !is_told
            || self.is_thing_taken()
            || name != "shown" && is_of_others(reading, located)
            || answer::is_question(reading, located.sentence) && !answer::asks_what(reading, located.sentence)
            || is_number_denied(reading, located)
            || is_observed(reading, located)
            || is_of_mail(reading, located)
            || is_of_visitors(reading, located)
            || is_of_program(reading, located)
            || is_rubric(reading, located)
            || is_of_things_hit(reading, located)
            || is_supposed(reading.tail(located)) && polarity == Polarity::Negated
            || name == "taken" && is_forbidden(reading, located)
    }

    /// Is it the thing that was taken, where a thing was lost?
    fn is_thing_taken(&self) -> bool {
        let is_shown = self.reading.words(self.located.mention.span) == "見せて";
        self.name == "taken"
            && matches!(self.cause, Cause::Loss | Cause::Theft)
            && (is_shown || self.polarity != Polarity::Negated)
    }

    /// Are they keys that got out, with which somebody came in?
    fn is_key(&self) -> bool {
        (self.name == "taken" || is_of_theft(self.reading, self.located))
            && is_of_credentials(self.reading, self.located)
    }

    /// Is it told of what was made, claimed or asked, and not of data that got out?
    fn is_no_leak(&self) -> bool {
        let Self { reading, located, name, cause, polarity } = *self;
        match polarity {
            Polarity::Asserted => {
                cause == Cause::SystemDefect && is_release(reading, located)
                    || is_what_it_was_made_for(reading, located)
                    || !is_a_trace(reading, located)
                        && (is_name_only(reading, located) || is_claimed(reading, located))
            }
            Polarity::Possible => {
                is_asked(reading, located)
                    || name == "reached" && is_hard(reading, located)
                    || cause == Cause::Insider && is_name_only(reading, located)
            }
            Polarity::Negated => is_being_looked_into(reading, located),
            _ => false,
        }
    }

    /// Does what is said of them tell for or against a leak, not only who saw what lay open?
    fn is_of_leak(&self) -> bool {
        !matches!(self.name, "viewed" | "shown")
    }
}
