//! Under what an article is filed, and what it looks up.

use std::fmt::Display;

use super::{Traits, is_telling};
use crate::link::organisation::Organisation;
use crate::link::trade::{struck, unnamed};
use crate::link::{titled, undated};

/// The least headline number by which an incident is looked up together with its day.
const LEAST_COUNTED: u64 = 10;

/// Numbers of an article under which it is filed, the headline first.
const FILED_COUNTS: usize = 2;

/// Under what the articles with this headline number are filed, those that name their owner or those that do not.
pub(in crate::link) fn count_key(is_named: bool, count: u64) -> String {
    format!("{}{count}", if is_named { '!' } else { '?' })
}

/// Under what the articles are filed that name this firm where they tell what happened.
pub(in crate::link) fn customer_key(firm: &str) -> String {
    format!("&{firm}")
}

/// Under what the articles are filed that count so many in passing, or name somebody there.
pub(in crate::link) fn retold_key(told: impl Display) -> String {
    format!("%{told}")
}

/// Under what a firm is filed that was hit, and under what those are who tell of it without its name.
pub(in crate::link) fn struck_key(known: &str) -> String {
    format!("*{known}")
}
pub(in crate::link) fn unnamed_key(known: &str) -> String {
    format!("+{known}")
}

impl Traits {
    fn is_latin(&self) -> bool {
        self.owner.full.is_ascii()
    }

    /// Under what the articles with these domains are filed whose owner is written in Latin letters, or in others.
    fn domain_keys(&self, is_latin: bool) -> impl Iterator<Item = String> {
        self.domains.iter().map(move |domain| format!("{}{domain}", if is_latin { "//" } else { "/" }))
    }

    /// What they are filed under: what they are looked up by, and what others are.
    pub(crate) fn filed_under(&self) -> Vec<String> {
        let mut keys = self.keys();
        keys.extend_from_slice(&self.brands);
        keys.extend(self.domain_keys(self.is_latin()));
        if self.mention.is_none() {
            let counts = self.counts.iter().map(|told| told.value).filter(|&count| count >= LEAST_COUNTED);
            keys.extend(struck(self).iter().map(|known| struck_key(known)));
            keys.extend(undated::filed_under(self));
            keys.extend(titled::filed_under(self));
            keys.extend(counts.take(FILED_COUNTS).map(|count| count_key(self.owner.is_named(), count)));
        }
        keys.extend(self.told_under());
        keys
    }

    /// Whom it names of whose incident it may tell; where it reports nothing of its own, its owner too.
    pub(crate) fn told_names(&self) -> impl Iterator<Item = &String> {
        let own = Some(&self.owner.full).filter(|name| !name.is_empty());
        let of_no_report = self.lead.iter().chain(own).filter(|_| !self.days.is_empty());
        self.firms.iter().map(|firm| &firm.name).chain(of_no_report)
    }

    /// What the incidents look up of which it may tell.
    pub(crate) fn told_under(&self) -> Vec<String> {
        let told = self.disclosed.or(self.issued);
        let retold = self.retold.iter().flat_map(|line| line.marks().chain(line.long_past(told)));
        let names = self.told_names().flat_map(|name| Organisation::known_as(name).writings());
        let names = names.map(|name| customer_key(&name));
        let unnamed = unnamed(self);
        let unnamed = unnamed.iter().map(|known| unnamed_key(known));
        names.chain(retold.map(retold_key)).chain(unnamed).collect()
    }

    /// The headline number, where it is large enough to say something.
    pub(crate) fn counted(&self) -> Option<u64> {
        self.counts.first().map(|told| told.value).filter(|&count| count >= LEAST_COUNTED)
    }

    /// What they are looked up by.
    pub(crate) fn keys(&self) -> Vec<String> {
        let telling = self.counts.first().filter(|told| is_telling(told.value));
        let count = telling.map(|told| format!("#{}", told.value));
        let marks = self.marks.iter().map(|mark| format!("~{mark}"));
        if !self.owner.is_named() {
            return count.into_iter().chain(marks).chain(self.lead.iter().cloned()).collect();
        }
        let mut keys = self.owner.keys();
        keys.extend_from_slice(&self.lead);
        keys.extend(self.domain_keys(!self.is_latin()));
        keys.extend(self.brands.iter().cloned());
        keys.extend(count.into_iter().chain(marks));
        let place = self.institution().or_else(|| self.places.first().cloned());
        keys.extend(place.map(|place| format!("@{place}")));
        keys.extend(self.seat.iter().chain(&self.parents).map(|whole| whole.full.clone()));
        keys.extend(self.owner.founder().map(str::to_owned));
        keys
    }
}
