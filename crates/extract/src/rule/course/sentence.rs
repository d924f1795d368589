//! A sentence with its dates, one after the other.

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;

use super::super::dated::Day;
use super::around::is_said_again;
use super::event::Tie;
use super::group::{Group, after, groups};
use super::told::{self, Asked, Told};
use super::word::Word;
use super::{Course, aside, deed, end, leading, over, seen, telling, topic};

/// A sentence cut at its dates.
struct Cut<'a> {
    /// Dates that stand together.
    groups: Vec<Group<'a>>,
    /// The words after each of them.
    stretches: Vec<FoldedSpan>,
    /// What those words tell by themselves.
    told: Vec<Told>,
}

/// What a date leaves for the next one of its sentence.
#[derive(Default)]
struct Left {
    /// It is the day on which the event of the next date was heard of.
    is_heard: bool,
    /// What was put out that day was noticed by the next.
    is_seen_by_then: bool,
}

impl Course<'_, '_> {
    /// Tells what happened on the dates of a sentence.
    pub(super) fn sentence(&mut self, at: usize, days: &[Day]) {
        let whole = self.reading.sentences[at].span;
        let cut = self.cut(at, days);
        let first = cut.groups.first().map_or(whole.end(), Group::start);
        self.undated(at, FoldedSpan::between(whole.start(), first));
        self.search_the_way(self.reading.words(whole));
        let is_tidings = self.is_told_on_day_above(at, !cut.groups.is_empty());
        let mut start = whole.start();
        let mut left = Left::default();
        for (position, group) in cut.groups.iter().enumerate() {
            let words = self.reading.words(cut.stretches[position]);
            if is_said_again(group, cut.groups.get(position + 1), words) {
                continue;
            }
            let before = FoldedSpan::between(start, group.start());
            let told = self.of_day(at, &cut, position, before, is_tidings);
            let was_seen = left.is_seen_by_then;
            let told = self.by_neighbours(told, &cut, position, before, &mut left);
            let outer = self.outer(words, cut.told.get(position + 1));
            self.group(at, group, told, outer, cut.stretches[position]);
            if was_seen {
                self.events.push(group.event(Word::Discovered, Tie::Clause, words));
            }
            start = group.end();
        }
        self.after_cell(at, &cut.groups, &cut.stretches);
        self.quiet_behind(at, &cut);
        let last = cut.groups.last().and_then(|group| group.days.last());
        self.date = last.map(|day| (at, *day)).or(self.date);
    }

    /// Cuts a sentence at its dates.
    fn cut<'a>(&self, at: usize, days: &'a [Day]) -> Cut<'a> {
        let whole = self.reading.sentences[at].span;
        let groups = groups(self.reading, days);
        let first = groups.first().map_or(whole.end(), Group::start);
        let lead = self.reading.words(FoldedSpan::between(whole.start(), first));
        let is_found_out = leading::is_looked_into(lead);
        let stretches: Vec<FoldedSpan> =
            (0..groups.len()).map(|position| after(self.reading, &groups, position, whole)).collect();
        let told = groups.iter().zip(&stretches).map(|(group, stretch)| {
            let asked = Asked { is_found_out, ..self.asked(group.is_stretch()) };
            told::told(self.reading, at, *stretch, asked)
        });
        let told = told.collect();
        Cut { groups, stretches, told }
    }

    /// What the words on both sides of a date tell of it.
    fn of_day(&self, at: usize, cut: &Cut, position: usize, before: FoldedSpan, is_tidings: bool) -> Told {
        let words = self.reading.words(cut.stretches[position]);
        let mut told = self.by_before(at, &cut.groups[position], cut.told[position], (before, words));
        if is_tidings && told.ends_in_noticing() {
            told = Told::only(Word::Occurred);
        }
        if leading::names_source(words) && cut.told.get(position + 1).is_some_and(Told::ends_in_noticing) {
            told = Told::only(Word::Discovered);
        }
        if let Some(quoted) = self.around_quote(at, cut.stretches[position]) {
            told = quoted;
        }
        let is_missed = self.asked(false).is_loss() && seen::is_missed_on_looking(words);
        if telling::is_guest_quoted(words) || is_missed && position + 1 < cut.groups.len() {
            told = Told::only(Word::Discovered);
        }
        if self.asked(false).is_attack() && seen::is_seen_again(words) {
            told = Told::only(Word::Occurred);
        }
        told
    }

    /// What the dates before and after this one make of it; `left` is what the one before has left.
    fn by_neighbours(
        &self,
        mut told: Told,
        cut: &Cut,
        position: usize,
        before: FoldedSpan,
        left: &mut Left,
    ) -> Told {
        let (before, words) = (self.reading.words(before), self.reading.words(cut.stretches[position]));
        if left.is_heard && cut.told[position].names_event {
            told = Told::only(Word::Occurred);
        }
        left.is_heard = self.is_heard_that_day(cut, position, before);
        if left.is_heard {
            told = Told::only(Word::Discovered);
        }
        let is_seen_before =
            position.checked_sub(1).and_then(|at| cut.told.get(at)?.word).is_some_and(Word::is_noticing);
        if self.asked(false).is_attack() && is_seen_before && deed::is_known_to_be_done(words) {
            told = Told::only(Word::Occurred);
        }
        told.then_noticed &= !leading::is_looked_into(before) && !leading::is_of_late(before);
        if self.is_letter_of_others(before, words) {
            told = Told::only(Word::Handled);
        }
        told.is_of_other |=
            topic::is_of_routine(before, words) || position + 1 < cut.groups.len() && aside::is_lot(words);
        left.is_seen_by_then = self.cause == Some(Cause::Misconfiguration)
            && cut.told.get(position + 1).is_some_and(|next| next.word == Some(Word::Closed))
            && seen::is_seen_by_next_day(words);
        told.then_noticed &= !left.is_seen_by_then;
        told
    }

    /// 3日に業者から、|2日に侵入されたと連絡があった: is it the day on which the event of the next date was heard of?
    fn is_heard_that_day(&self, cut: &Cut, position: usize, before: &str) -> bool {
        let words = self.reading.words(cut.stretches[position]);
        let is_told_next = || {
            let next = cut.stretches.get(position + 1);
            next.is_some_and(|next| telling::is_event_told(self.reading.words(*next)))
        };
        cut.told.get(position + 1).is_some_and(|next| next.names_event && next.ends_in_noticing())
            && (telling::is_told_from(before, words) || leading::names_source(words) && is_told_next())
    }

    /// 3日に止まり、その後は確認されていない: it ended on the last day of the sentence.
    fn quiet_behind(&mut self, at: usize, cut: &Cut) {
        let last = cut.stretches.last().and_then(|stretch| over::since_then(self.reading.words(*stretch)));
        let is_quiet =
            |words: &str| self.asked(false).is_attack() && end::is_quiet(words) && !over::is_of_misuse(words);
        let day = cut.groups.last().and_then(|group| group.days.last());
        if let Some(day) = day.filter(|_| last.is_some_and(is_quiet)) {
            self.end_quietly(at, day);
        }
    }
}
