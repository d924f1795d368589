//! One incident told on one day: what all manners of writing draw from.

use crate::affair::{Affair, harm};
use crate::day::Day;

/// What is told, and when.
pub(crate) struct Telling<'w> {
    pub(crate) affair: &'w Affair,
    /// The contractor's incident of which this one comes.
    pub(crate) breach: Option<&'w Affair>,
    /// The day on which it is written.
    pub(crate) on: Day,
    /// The day of the announcement that it tells of.
    pub(crate) announced: Day,
    /// How many people it is now said to be.
    pub(crate) people: u64,
    /// The report that it follows: its day, and how many people it was then.
    pub(crate) earlier: Option<(Day, u64)>,
    /// Its place in the series, from 1.
    pub(crate) nth: u32,
    /// Which of two ways of saying things.
    pub(crate) way: usize,
    /// Incidents of customers that are told too, with the number of people.
    pub(crate) others: Vec<&'w Affair>,
}

impl Telling<'_> {
    /// The course of events as the owner tells it.
    pub(crate) fn own(&self) -> String {
        self.filled(self.affair.deed.own[self.way % 2], |day| day.seen_from(self.on), &self.counted())
    }

    /// The course of events as a newspaper tells it.
    pub(crate) fn paper(&self) -> String {
        self.filled(self.affair.deed.paper[self.way % 2], |day| day.in_paper_of(self.on), &self.counted())
    }

    /// All of it in one sentence without an end.
    pub(crate) fn short(&self) -> String {
        self.filled(self.affair.deed.short, |day| day.in_paper_of(self.on), &self.counted())
    }

    /// How many, with commas.
    pub(crate) fn counted(&self) -> String {
        format!("{}人", grouped(self.people))
    }

    /// As a heading says it: large numbers rounded.
    pub(crate) fn rounded(&self) -> String {
        match self.people {
            0..1_000 => format!("{}人", self.people),
            1_000..10_000 => format!("約{}人", grouped(self.people / 100 * 100)),
            _ => format!("約{}万{}人", self.people / 10_000, thousands(self.people)),
        }
    }

    fn filled(&self, words: &str, day: impl Fn(Day) -> String, people: &str) -> String {
        let affair = self.affair;
        let mut words = words
            .replace("{part}", &affair.part)
            .replace("{topic}", &affair.topic)
            .replace("{on}", &day(affair.on))
            .replace("{noticed}", &day(affair.noticed))
            .replace("{people}", people);
        if let Some(breach) = self.breach {
            let name = if self.way == 0 { &breach.owner.formal } else { &breach.owner.trade };
            words = words.replace("{contractor}", name).replace("{harm}", harm(breach));
        }
        words
    }
}

/// `5000` where thousands are told beside 万, else nothing.
fn thousands(people: u64) -> String {
    match people % 10_000 / 1_000 {
        0 => String::new(),
        left => format!("{left}000"),
    }
}

/// With commas.
pub(crate) fn grouped(number: u64) -> String {
    if number < 1_000 {
        number.to_string()
    } else {
        format!("{},{:03}", grouped(number / 1_000), number % 1_000)
    }
}
