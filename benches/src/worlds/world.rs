//! A world: incidents, the documents that tell of them in the order in which they come, and the truth about both.

use std::collections::BTreeSet;

use crate::affair::{self, Affair, Likeness};
use crate::chance::Chance;
use crate::copy::reprinted;
use crate::day::Day;
use crate::issue::{ISSUES, roundup};
use crate::name::Names;
use crate::notice::{Manner, NOTICES};
use crate::paper::PAPERS;
use crate::score::Label;
use crate::telling::Telling;

/// What a document is to its incident, as the exported links say it.
pub(crate) const NEW: &str = "new";
pub(crate) const FOLLOWS: &str = "follows";
pub(crate) const REPORTS_ON: &str = "reports_on";
pub(crate) const REPRINT_OF: &str = "reprint_of";

/// A document, and the truth about it.
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) incident: usize,
    /// Other incidents of which it tells facts.
    pub(crate) also: Vec<usize>,
    pub(crate) relation: &'static str,
    on: Day,
}

/// All of it.
pub(crate) struct World {
    /// In order of appearance.
    pub(crate) documents: Vec<Document>,
    pub(crate) incidents: usize,
    /// Incidents that are easily confused.
    pub(crate) confusable: Vec<(usize, usize, Likeness)>,
}

/// The world of about so many incidents with this seed.
pub(crate) fn world(incidents: usize, seed: u64) -> World {
    let (names, chance) = (Names::of(incidents), Chance::new(seed));
    let mut making = Making { names, chance, affairs: Vec::new(), confusable: Vec::new() };
    while making.affairs.len() < incidents {
        making.happen();
    }
    let Making { mut chance, affairs, confusable, .. } = making;
    let mut documents = Vec::new();
    for at in 0..affairs.len() {
        Reporting { affairs: &affairs, at, chance: &mut chance, documents: &mut documents }.all();
    }
    documents.extend(issues(&affairs, &mut chance));
    documents.sort_by_key(|document| document.on);
    let mut seen = BTreeSet::new();
    documents.retain(|document| seen.insert(document.text.clone()));
    World { documents, incidents: affairs.len(), confusable }
}

/// Newsletters and tables, each of some incidents that were disclosed one after the other.
fn issues(affairs: &[Affair], chance: &mut Chance) -> Vec<Document> {
    let mut in_order: Vec<usize> = (0..affairs.len()).collect();
    in_order.sort_by_key(|&at| affairs[at].disclosed);
    let mut issues = Vec::new();
    let mut rest = in_order.as_slice();
    while let Some((_, later)) = rest.split_first() {
        let (told, after) = rest.split_at(rest.len().min(3 + chance.below(4) as usize));
        let last = affairs[told[told.len() - 1]].disclosed;
        let is_of_a_month = affairs[told[0]].disclosed.plus(40) > last;
        if is_of_a_month && told.len() > 2 && chance.below(2) == 0 {
            issues.push(issue(affairs, told, last.plus(1 + chance.below(9)), chance));
            rest = after;
        } else {
            rest = later;
        }
    }
    issues
}

fn issue(affairs: &[Affair], told: &[usize], on: Day, chance: &mut Chance) -> Document {
    let tellings: Vec<Telling<'_>> = told.iter().map(|&at| first_telling(affairs, at, on)).collect();
    let manner = usize::try_from(chance.below(ISSUES.len() as u64)).unwrap_or_default();
    let text = ISSUES[manner](&tellings, chance);
    // What it tells of a contractor's part is of that incident too.
    let through = told.iter().filter_map(|&at| affairs[at].through);
    let also = told[1..].iter().copied().chain(through).collect();
    Document { text, incident: told[0], also, relation: REPORTS_ON, on }
}

/// An incident as it was first told, told on a day.
fn first_telling(affairs: &[Affair], at: usize, on: Day) -> Telling<'_> {
    let affair = &affairs[at];
    Telling {
        affair,
        breach: affair.through.map(|at| &affairs[at]),
        on,
        announced: affair.disclosed,
        people: affair.people,
        earlier: None,
        nth: 1,
        way: 0,
        others: Vec::new(),
    }
}

struct Making {
    names: Names,
    chance: Chance,
    affairs: Vec<Affair>,
    confusable: Vec<(usize, usize, Likeness)>,
}

impl Making {
    /// One more incident, with those that come with it.
    fn happen(&mut self) {
        let chance = &mut self.chance;
        let near = Day::on(2019 + chance.below(6), 1 + chance.below(12), 1 + chance.below(28));
        match chance.below(12) {
            0 => self.breach(near),
            kind => {
                let owner = self.names.anyone(chance);
                let first = affair::slip(owner, near, chance);
                let likeness = affair::likeness(&first, chance);
                let second = (kind < 5).then(|| affair::like(&first, likeness, chance));
                self.affairs.push(first);
                if let Some(second) = second {
                    let at = self.affairs.len();
                    self.affairs.push(second);
                    self.confusable.push((at - 1, at, likeness));
                }
            }
        }
    }

    /// A contractor's breach and what it means for its customers.
    fn breach(&mut self, near: Day) {
        let breach = affair::breach(near, self.names, &mut self.chance);
        let at = self.affairs.len();
        let customers = 2 + self.chance.below(4);
        let of_customers: Vec<Affair> =
            (0..customers).map(|_| affair::customer(&breach, at, self.names, &mut self.chance)).collect();
        self.affairs.push(breach);
        self.affairs.extend(of_customers);
        let last = self.affairs.len();
        self.confusable.extend((at + 2..last).map(|customer| (customer - 1, customer, Likeness::Customers)));
    }
}

/// The documents of one incident.
struct Reporting<'w> {
    affairs: &'w [Affair],
    at: usize,
    chance: &'w mut Chance,
    documents: &'w mut Vec<Document>,
}

impl<'w> Reporting<'w> {
    fn all(&mut self) {
        let affair = &self.affairs[self.at];
        let others = self.customers_that_told();
        let before = self.documents.len();
        let first = self.telling(affair.disclosed, None, 1);
        if self.chance.below(8) > 0 {
            self.notice(&first);
        }
        for _ in 0..self.chance.below(3) {
            self.paper(&first, Vec::new());
        }
        if self.chance.below(3) == 0 {
            self.follow(&first, others);
        }
        if self.documents.len() == before {
            self.paper(&first, Vec::new());
        }
        self.round_up();
    }

    /// Of a contractor's breach, at times: a text on all customers that have told of it.
    fn round_up(&mut self) {
        let customers: Vec<usize> = self.customers().collect();
        if customers.len() < 2 || self.chance.below(2) == 0 {
            return;
        }
        let last = customers.iter().map(|&at| self.affairs[at].disclosed).max();
        let on = last.unwrap_or(self.affairs[self.at].disclosed).plus(1);
        let told: Vec<Telling<'_>> =
            customers.iter().map(|&at| first_telling(self.affairs, at, on)).collect();
        let text = roundup(&first_telling(self.affairs, self.at, on), &told);
        let incident = self.at;
        self.documents.push(Document { text, incident, also: customers, relation: REPORTS_ON, on });
    }

    /// A second report with another count, and what the newspaper makes of it.
    fn follow(&mut self, first: &Telling<'w>, others: Vec<usize>) {
        let later = first.on.plus(6 + self.chance.below(40));
        let mut second = self.telling(later, Some((first.on, first.people)), 2);
        if self.chance.below(3) > 0 {
            second.people += 1 + self.chance.below(second.people);
        }
        self.notice(&second);
        if self.chance.below(2) == 0 {
            self.paper(&second, others);
        }
    }

    fn telling(&mut self, on: Day, earlier: Option<(Day, u64)>, nth: u32) -> Telling<'w> {
        let way = usize::from(self.chance.below(2) == 1);
        Telling { announced: on, earlier, nth, way, ..first_telling(self.affairs, self.at, on) }
    }

    /// Of a contractor's breach: its customers, who stand right behind it.
    fn customers(&self) -> impl Iterator<Item = usize> {
        let of_this = |at: &usize| self.affairs[*at].through == Some(self.at);
        (self.at + 1..self.affairs.len()).take_while(of_this)
    }

    /// Of a contractor's breach: two customers, of which a later text tells too.
    fn customers_that_told(&self) -> Vec<usize> {
        self.customers().take(2).collect()
    }

    fn notice(&mut self, telling: &Telling<'w>) {
        let relation = if telling.nth > 1 { FOLLOWS } else { NEW };
        self.write(NOTICES, telling, relation, &[]);
    }

    fn paper(&mut self, of: &Telling<'w>, others: Vec<usize>) {
        let told: Vec<usize> =
            others.into_iter().filter(|&at| self.affairs[at].disclosed <= of.announced).collect();
        let telling = Telling {
            on: of.announced.plus(self.chance.below(2)),
            way: usize::from(self.chance.below(2) == 1),
            others: told.iter().map(|&at| &self.affairs[at]).collect(),
            ..*of
        };
        self.write(PAPERS, &telling, REPORTS_ON, &told);
    }

    /// Writes in a manner drawn by chance, and at times a copy of it.
    fn write(&mut self, manners: &[Manner], telling: &Telling<'w>, relation: &'static str, told: &[usize]) {
        let at = usize::try_from(self.chance.below(manners.len() as u64)).unwrap_or_default();
        let text = manners[at](telling);
        // What it tells of the contractor's breach is of that too.
        let also: Vec<usize> = telling.affair.through.into_iter().chain(told.iter().copied()).collect();
        let copy =
            (self.chance.below(9) == 0).then(|| reprinted(&text, &telling.affair.owner.plain, self.chance));
        let incident = self.at;
        self.documents.push(Document { text, incident, also: also.clone(), relation, on: telling.on });
        if let Some(text) = copy {
            let on = telling.on.plus(1);
            self.documents.push(Document { text, incident, also, relation: REPRINT_OF, on });
        }
    }
}

impl World {
    /// The truth about each document.
    pub(crate) fn truth(&self) -> Vec<Label> {
        let label = |document: &Document| Label {
            incidents: document.also.iter().chain([&document.incident]).map(usize::to_string).collect(),
            relation: document.relation.to_owned(),
        };
        self.documents.iter().map(label).collect()
    }

    /// Lets the documents come in any order.
    pub(crate) fn shuffle(&mut self, seed: u64) {
        let mut chance = Chance::new(!seed);
        for at in (1..self.documents.len()).rev() {
            let other = usize::try_from(chance.below(at as u64 + 1)).unwrap_or_default();
            self.documents.swap(at, other);
        }
    }
}
