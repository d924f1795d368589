//! How did each value move through the reports of an incident, and what did later reports take back?

mod change;
mod count;
mod course;
mod denied;
mod field;
mod figures;
mod person;
mod teller;
mod unknown;

use jikenbo_model::vocabulary::{AffectedStatus, Cause, LeakStatus, SecondaryDamage};
use jikenbo_model::{Count, Field, FieldValue, IncidentNumber, ReportNo, When};
use rusqlite::Connection;

use crate::decided::{self, Decided};
use crate::document::number_at;
use crate::error::{Inner, Result};
use crate::incident::{self, ArticleAt, Relation};
use crate::opened::Opened;
use crate::store::Casebook;
use teller::Teller;

pub use change::Change;
pub(crate) use change::change;
pub(crate) use count::precision;
pub(crate) use field::of_record;

/// What a report says in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// 不明, 調査中: asked, and not known yet.
    Unknown,
    /// A number; of what became of those counted, what is told.
    Number(Count, Option<AffectedStatus>),
    /// Did the data get out?
    Leak(LeakStatus),
    /// Was it misused?
    Misuse(SecondaryDamage),
    /// The primary cause.
    Cause(Cause),
    /// A date, as precise as written.
    When(When),
    /// Malware and gangs, as printed.
    Names(Vec<String>),
    /// Is this kind of data among what was affected?
    Included(bool),
    /// What a person decided of, where reports say nothing of this kind.
    Held(FieldValue),
}

/// An article that says a value, and the sentence in which it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The article.
    pub at: ArticleAt,
    /// The date of its disclosure.
    pub on: Option<When>,
    /// Which report of a series it calls itself.
    pub report_no: Option<ReportNo>,
    /// What it is to the incident; `None` for an article of another incident that mentions this one.
    pub relation: Option<Relation>,
    /// It is told as what an earlier report had said.
    pub is_former: bool,
    /// The sentence before the words that decide.
    pub before: String,
    /// The words that decide.
    pub words: String,
    /// The sentence after them.
    pub after: String,
    /// Where the sentence begins, in Unicode code points of the document's canonical text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Said {
    /// The whole sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        [self.before.as_str(), &self.words, &self.after].concat()
    }
}

/// A value and the reports that say it one after the other, or the person who decided of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The value.
    pub value: Value,
    /// What it is to the value that it goes on from.
    pub change: Change,
    /// The place among the steps of the value that it goes on from.
    pub from: Option<usize>,
    /// The reports that say it, in order; empty where a person decided.
    pub said: Vec<Said>,
    /// The person's decision.
    pub decided: Option<Decided>,
}

/// The values of one field through the reports of an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// What they are about.
    pub field: Field,
    /// What is counted, or which kind of data it is about; empty where the field says all.
    pub of: String,
    /// The values in order of disclosure; never empty.
    pub steps: Vec<Step>,
}

impl Course {
    /// Is there more to it than one value said again?
    #[must_use]
    pub fn has_moved(&self) -> bool {
        let stays =
            |change| matches!(change, Change::First | Change::Same | Change::Beside | Change::Accepted);
        self.steps.iter().any(|step| !stays(step.change))
    }

    /// The steps that take back what stood before, each with that one before it.
    pub fn taken_back(&self) -> impl Iterator<Item = (&Step, &Step)> {
        let back = self.steps.iter().filter(|step| step.change == Change::Contradicted);
        back.filter_map(|after| Some((self.steps.get(after.from?)?, after)))
    }

    /// The steps that go on from one another, each such line in order of its first step.
    #[must_use]
    pub fn lines(&self) -> Vec<Vec<&Step>> {
        let mut lines: Vec<Vec<&Step>> = Vec::new();
        let mut line_of: Vec<usize> = Vec::new();
        for step in &self.steps {
            let line = step.from.and_then(|from| line_of.get(from).copied()).unwrap_or(lines.len());
            line_of.push(line);
            match lines.get_mut(line) {
                Some(line) => line.push(step),
                None => lines.push(vec![step]),
            }
        }
        lines
    }
}

/// How the values of an incident moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// Its number; another one than was asked for where that redirects.
    pub number: IncidentNumber,
    /// Whose incident it is, as the first report that names it prints it.
    pub organization: Option<String>,
    /// A course for each field of which anything is said, in the order of the fields.
    pub courses: Vec<Course>,
}

impl Casebook {
    /// How the values of an incident moved through its reports and the articles that mention it, in order of
    /// disclosure, and what people decided of them; `None` where the number was never given.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn history(&self, number: IncidentNumber) -> Result<Option<History>> {
        self.name(self.moved(number))
    }

    fn moved(&self, number: IncidentNumber) -> Inner<Option<History>> {
        let _view = self.reading()?;
        let root = incident::root(&self.connection, number)?;
        root.map(|root| of_root(&Opened::new(&self.connection), root)).transpose()
    }

    /// The histories in which a later report takes something back, by number.
    ///
    /// # Errors
    /// As [`Casebook::history`].
    pub fn contradicted(&self) -> Result<Vec<History>> {
        self.name(self.taken_back())
    }

    fn taken_back(&self) -> Inner<Vec<History>> {
        let _view = self.reading()?;
        let mut found = Vec::new();
        for number in told_twice(&self.connection)? {
            let mut history = of_root(&Opened::new(&self.connection), number)?;
            history.courses.retain(|course| course.taken_back().next().is_some());
            if !history.courses.is_empty() {
                found.push(history);
            }
        }
        Ok(found)
    }
}

/// The history of an incident that redirects nowhere.
pub(crate) fn of_root(opened: &Opened<'_>, number: IncidentNumber) -> Inner<History> {
    let tellers = teller::in_order(opened, number)?;
    let named = tellers.iter().filter(|teller| teller.relation.is_some()).find_map(Teller::organization);
    let courses = person::decided(field::courses(&tellers), decided::of(opened.connection, number, None)?);
    Ok(History { number, organization: named, courses })
}

/// The incidents of which more than one article tells.
fn told_twice(connection: &Connection) -> Inner<Vec<IncidentNumber>> {
    let mut told = connection.prepare_cached(
        "SELECT year, serial FROM (SELECT year, serial, article FROM report
                                   UNION SELECT year, serial, article FROM mention WHERE year IS NOT NULL)
         GROUP BY year, serial HAVING count(*) > 1 ORDER BY year, serial",
    )?;
    let numbers = told.query_map([], |row| number_at(row, 0))?;
    Ok(numbers.collect::<rusqlite::Result<_>>()?)
}
