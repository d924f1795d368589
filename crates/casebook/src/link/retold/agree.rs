//! Do a line and an incident tell one number and one time?

use jikenbo_text::Words;

use super::{LEAST, Retold};
use crate::history::precision;
use crate::link::day::Days;
use crate::link::evidence::Evidence;
use crate::link::prints::prints;
use crate::link::score::{rounds, weight_of_same};
use crate::link::traits::{Told, Traits};

/// Numbers of an incident by which it may be known, the headline first.
const MOST_KNOWN: usize = 4;

impl Retold {
    /// Does it tell the exact headline number of the incident, one that hardly another of that owner has?
    fn is_exactly(&self, of: &Traits) -> bool {
        let headline = of.counts.first().filter(|told| !told.rounded && is_unmistakable(told.value));
        headline.is_some_and(|headline| self.counts.contains(headline))
    }

    /// Does it tell the headline number of the incident, and the year in which that was disclosed?
    fn tells_year(&self, of: &Traits) -> bool {
        let is_of_year = |day: Days| self.years.iter().any(|year| year.gap(day) == 0);
        let counts = |headline: &Told| self.counts.iter().any(|told| says(told, headline));
        of.disclosed.is_some_and(is_of_year) && of.counts.first().is_some_and(counts)
    }

    /// Does it count as many as the incident is told to count?
    pub(in crate::link) fn counts_as(&self, of: &Traits) -> bool {
        self.counts.iter().any(|told| of.counts.iter().any(|known| says(told, known)))
    }
}

/// How far from an incident an article is that counts it without a day, in days.
const LATER: i32 = 90;

/// How a number is told that was known only after.
static AFTERWARDS: Words =
    Words::of(&["その後", "最終的に", "のちに", "後の調べ", "後の調査", "後に分か", "後に判明", "後に確認"]);

/// Is it told in passing of another incident of the same owner, by its month, and how many it came to afterwards? The
/// owner is the teller's own, or the line prints its name.
pub(super) fn came_to_more(retold: &Retold, of: &Traits, teller: &Traits, is_owned: bool) -> bool {
    let is_of_it = || is_owned || of.called().any(|name| prints(&retold.words, name));
    let is_own = |told: &Told| teller.counts.first().is_some_and(|own| own.value == told.value);
    let touches = |traits: &Traits| {
        let mut known = traits.disclosed.iter().chain(&traits.event);
        known.any(|known| retold.days.iter().any(|day| day.gap(*known) == 0))
    };
    let told = teller.disclosed.or(teller.issued);
    let is_before = told.zip(of.disclosed).is_some_and(|(told, of)| of.last < told.first);
    let is_more = |known: &Told| retold.counts.iter().any(|told| told.value > known.value);
    // The words are looked at when all that takes no longer than a comparison of numbers agrees.
    is_before
        && touches(of)
        && of.counts.first().is_none_or(is_more)
        && !retold.counts.iter().any(is_own)
        && AFTERWARDS.stands_in(&retold.words)
        && is_of_it()
}

/// The number on which both agree, and how well their days do; without a day, the number has to be a telling headline.
pub(super) fn agreement(retold: &Retold, of: &Traits, teller: &Traits) -> Option<(u64, Evidence)> {
    let known = of.counts.iter().take(MOST_KNOWN).filter(|known| known.value >= LEAST);
    let count = known.flat_map(|known| retold.counts.iter().map(move |told| (told, known)));
    let count = count.filter(|(told, known)| says(told, known)).map(|(told, _)| told.value).max()?;
    let of_it = of.disclosed.iter().chain(&of.event).chain(&of.earlier);
    let of_it: Vec<Days> = of_it.copied().collect();
    let touches = |day: &Days| of_it.iter().any(|other| other.gap(*day) == 0);
    if retold.days.iter().any(|day| day.is_exact() && of_it.contains(day)) {
        return Some((count, Evidence::SameDay));
    }
    let is_of_month = |day: &Days| day.is_exact() && retold.months.contains(&day.month_and_day().0);
    if retold.days.iter().any(touches) || of_it.iter().any(is_of_month) {
        return Some((count, Evidence::NearDay));
    }
    let tells = count >= TELLING && weight_of_same(count, false) >= 3;
    let is_headline = of.counts.first().is_some_and(|headline| headline.value == count);
    let tells_headline =
        || of.counts.first().is_some_and(|headline| retold.counts.iter().any(|told| says(told, headline)));
    let is_of_one_day = teller.disclosed.is_some_and(Days::is_exact) && teller.disclosed == of.disclosed;
    if count >= TELLING && is_of_one_day && tells_headline() {
        return Some((count, Evidence::SameDay));
    }
    let apart = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    let is_near = apart.is_some_and(|days| (-3..=LATER).contains(&days));
    let is_it = is_headline && (is_near || retold.is_exactly(of)) || retold.tells_year(of);
    (tells && is_it).then_some((count, Evidence::SameCount))
}

/// Is it a number that tells whose it is without any day: of four digits or more that are not round?
pub(in crate::link) fn is_unmistakable(value: u64) -> bool {
    precision(value) >= 4
}

/// The least number that tells something without a day.
const TELLING: u64 = 100;

/// Is it the number that is told, or one that is told roughly?
pub(in crate::link) fn says(told: &Told, known: &Told) -> bool {
    let is_roughly = told.rounded && told.value.abs_diff(known.value) * 100 <= known.value * ROUGHLY;
    told.value == known.value || rounds(*told, *known) || is_roughly && told.value >= TELLING
}

/// Per cent by which a rounded number may be off.
const ROUGHLY: u64 = 10;
