//! What wants a person: values that nothing or little holds up, reports that contradict each other, links that were
//! nearly made or nearly not made.

use jikenbo_casebook::{Casebook, Course, Decided, Near, Reasoned, Step};
use jikenbo_model::{Field, IncidentNumber, Record, Stance, When};
use jikenbo_publish::values;

use super::held_up;

/// A doubt about an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// A value without words.
    Unsupported(Field),
    /// A value that the document gives as possible only.
    Possible(Field),
    /// A date that lies after one before which it ought to lie.
    Disordered(Field, Field),
    /// A later report takes back what an earlier one said.
    TakenBack(Course),
    /// A report that was linked by hardly more than was needed.
    Link(Reasoned),
    /// Another incident that is nearly the same.
    Near(Near),
}

impl Doubt {
    /// The name by which it is let rest: the same as long as what raises it is.
    pub(crate) fn about(&self) -> String {
        match self {
            Self::Unsupported(field) => format!("unsupported:{}", field.as_str()),
            Self::Possible(field) => format!("possible:{}", field.as_str()),
            Self::Disordered(first, second) => format!("disordered:{}:{}", first.as_str(), second.as_str()),
            Self::TakenBack(course) => {
                format!("taken_back:{}:{}:{}", course.field.as_str(), course.of, course.taken_back().count())
            }
            Self::Link(link) => format!("link:{}:{}", link.at.document, link.at.ordinal),
            Self::Near(near) => format!("near:{}", near.number),
        }
    }

    /// The field whose decision settles it.
    pub(crate) fn field(&self) -> Option<Field> {
        match self {
            Self::Unsupported(field) | Self::Possible(field) | Self::Disordered(field, _) => Some(*field),
            Self::TakenBack(course) => Some(course.field),
            Self::Link(_) | Self::Near(_) => None,
        }
    }
}

/// An incident with its doubts.
#[derive(Debug)]
pub(crate) struct Doubtful {
    /// Its number.
    pub(crate) number: IncidentNumber,
    /// What stands of it.
    pub(crate) stands: Record,
    /// The doubts, those that weigh most first.
    pub(crate) doubts: Vec<Doubt>,
}

/// What is worked on next.
#[derive(Debug)]
pub(crate) struct Queue {
    /// Incidents with doubts, from the latest number on.
    pub(crate) incidents: Vec<Doubtful>,
    /// The number below which the search goes on; `None` where all were looked through.
    pub(crate) next: Option<IncidentNumber>,
}

/// Incidents looked through for one page of the queue, so that its cost has a bound.
const LOOKED_THROUGH: usize = 300;

/// The next incidents with doubts below `before`, until there are `wanted` doubts.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn queue(
    casebook: &Casebook,
    before: Option<IncidentNumber>,
    wanted: usize,
) -> jikenbo_casebook::Result<Queue> {
    let numbers = casebook.numbers_before(before, LOOKED_THROUGH)?;
    let is_all = numbers.len() < LOOKED_THROUGH;
    let mut queue = Queue { incidents: Vec::new(), next: numbers.last().copied().filter(|_| !is_all) };
    let mut found = 0;
    let mut numbers = numbers.into_iter().peekable();
    while let Some(number) = numbers.next() {
        let Some(doubtful) = doubtful(casebook, number)? else { continue };
        found += doubtful.doubts.len();
        if !doubtful.doubts.is_empty() {
            queue.incidents.push(doubtful);
        }
        if found >= wanted {
            queue.next = numbers.peek().map(|_| number).or(queue.next);
            break;
        }
    }
    Ok(queue)
}

/// An incident with the doubts that do not rest; `None` where no report bears the number.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn doubtful(
    casebook: &Casebook,
    number: IncidentNumber,
) -> jikenbo_casebook::Result<Option<Doubtful>> {
    let Some(stands) = casebook.standing(number)? else { return Ok(None) };
    let decided = casebook.decided(number)?;
    let settled = casebook.settled(number)?;
    let mut doubts = of_links(casebook, number)?;
    doubts.extend(of_reports(casebook, number)?);
    doubts.extend(of_values(&stands, &held_up::others(casebook, number, &stands)?));
    doubts.retain(|doubt| {
        let is_decided = doubt.field().is_some_and(|field| decides(&decided, field));
        !is_decided && !settled.contains(&doubt.about())
    });
    Ok(Some(Doubtful { number, stands, doubts }))
}

/// Do people decide what stands in the field? A decision about what was read otherwise since does not count.
pub(crate) fn decides(decided: &[Decided], field: Field) -> bool {
    decided.iter().any(|decided| decided.value.field() == field && !decided.is_of_former())
}

fn of_links(casebook: &Casebook, number: IncidentNumber) -> jikenbo_casebook::Result<Vec<Doubt>> {
    let near = casebook.near(number)?.into_iter().map(Doubt::Near);
    let why = casebook.why(number)?;
    let reports = why.into_iter().flat_map(|why| why.reports);
    let narrow = reports.filter(Reasoned::is_narrow).map(Doubt::Link);
    Ok(near.chain(narrow).collect())
}

fn of_reports(casebook: &Casebook, number: IncidentNumber) -> jikenbo_casebook::Result<Vec<Doubt>> {
    let history = casebook.history(number)?;
    let courses = history.into_iter().flat_map(|history| history.courses);
    Ok(courses.filter(|course| course.taken_back().next().is_some()).map(Doubt::TakenBack).collect())
}

/// The steps of a course that contradict each other, the last two.
pub(crate) fn contradiction(course: &Course) -> Option<(&Step, &Step)> {
    course.taken_back().last()
}

fn of_values(stands: &Record, reports: &[Record]) -> Vec<Doubt> {
    let values = values(stands);
    let mut doubts: Vec<Doubt> =
        held_up::unsupported(stands, reports).into_iter().map(Doubt::Unsupported).collect();
    doubts.extend(disordered(stands));
    let possible = values.iter().filter(|value| value.stance == Stance::Possible).map(|value| value.field);
    doubts.extend(possible.map(Doubt::Possible));
    doubts.dedup();
    doubts
}

/// Pairs of dates of which the first ought not to lie after the second.
fn disordered(stands: &Record) -> Vec<Doubt> {
    let day = |fact: &Option<jikenbo_model::Fact<When>>| fact.as_ref().map(|fact| fact.value);
    let dates = [
        (Field::OccurredFrom, day(&stands.occurred_from)),
        (Field::OccurredUntil, day(&stands.occurred_until)),
        (Field::DiscoveredOn, day(&stands.discovered_on)),
        (Field::DisclosedOn, day(&stands.disclosed_on)),
    ];
    let ordered = [(0, 1), (0, 2), (0, 3), (2, 3)];
    let pairs = ordered.into_iter().filter_map(|(first, second)| dates.get(first).zip(dates.get(second)));
    let wrong = pairs.filter(|((_, first), (_, second))| {
        first.zip(*second).is_some_and(|(first, second)| is_after(first, second))
    });
    wrong.map(|((first, _), (second, _))| Doubt::Disordered(*first, *second)).collect()
}

/// Is every day that `first` may mean after every day that `second` may mean?
fn is_after(first: When, second: When) -> bool {
    let number =
        |when: When, open: u8| (when.year(), when.month().unwrap_or(open), when.day().unwrap_or(open));
    number(first, 0) > number(second, 99)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_only_out_of_order_where_no_day_would_do() {
        for (first, second, expected) in [
            ("2024-03-05", "2024-03-04", true),
            ("2024-03-05", "2024-03-05", false),
            ("2024-03-05", "2024-03", false),
            ("2024-03", "2024-02-29", true),
            ("2024", "2024-01-01", false),
            ("2025", "2024", true),
        ] {
            let [first_day, second_day] = [first, second].map(|day| day.parse().unwrap());
            assert_eq!(is_after(first_day, second_day), expected, "{first} {second}");
        }
    }
}
