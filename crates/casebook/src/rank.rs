//! The order in which search shows articles, in the articles' ids: so that the first hits are found first.
//!
//! Each day of disclosure has a drawer of ids, later days first; after all days the undated articles, after them the
//! texts between articles. In a drawer articles lie in order of arrival.

use jikenbo_model::When;
use rusqlite::Connection;

use crate::error::Inner;

/// Articles of one day; those beyond it lie with the undated ones.
const DRAWER: i64 = 1 << 12;
/// Drawers of a year: 13 months of 32 days, 0 for what was not written.
const DRAWERS_OF_A_YEAR: i64 = 13 * 32;
const UNDATED: i64 = 10_000 * DRAWERS_OF_A_YEAR * DRAWER;
const BETWEEN: i64 = 1 << 60;

/// The id for an article disclosed then.
pub(crate) fn next_id(connection: &Connection, disclosed: Option<When>) -> Inner<i64> {
    if let Some(day) = disclosed {
        let drawer = drawer_of(day);
        let id = after_last(connection, drawer, drawer + DRAWER)?;
        if id < drawer + DRAWER {
            return Ok(id);
        }
    }
    after_last(connection, UNDATED, BETWEEN)
}

/// The id for the text between the articles of a document.
pub(crate) fn between_articles_of(document: i64) -> i64 {
    BETWEEN + document
}

/// The document between whose articles the text with this id lies; `None` for articles.
pub(crate) fn document_of(id: i64) -> Option<i64> {
    (id > BETWEEN).then(|| id - BETWEEN)
}

/// Where articles lie that may have been disclosed in a time: the first and the last id of the drawers, later days
/// first, and of the place of the undated ones, which holds what found no room in its drawer.
pub(crate) fn places(from: Option<When>, until: Option<When>) -> [(i64, i64); 2] {
    let first = until.map_or(0, |until| {
        let (month, day) = (until.month().unwrap_or(12), until.day().unwrap_or(31));
        drawer(until.year(), month, day)
    });
    // A disclosure of which only the year is known lies behind all days of that year.
    let last = from.map_or(UNDATED, |from| drawer(from.year(), 0, 0) + DRAWER);
    [(first, last - 1), (UNDATED, BETWEEN - 1)]
}

/// Where the texts between articles lie: the first and the last id.
pub(crate) const PLACE_BETWEEN: (i64, i64) = (BETWEEN, i64::MAX);

fn drawer_of(day: When) -> i64 {
    drawer(day.year(), day.month().unwrap_or(0), day.day().unwrap_or(0))
}

fn drawer(year: u16, month: u8, day: u8) -> i64 {
    let drawer = i64::from(year) * DRAWERS_OF_A_YEAR + i64::from(month) * 32 + i64::from(day);
    UNDATED - drawer * DRAWER
}

fn after_last(connection: &Connection, from: i64, to: i64) -> Inner<i64> {
    let mut last = connection.prepare_cached("SELECT max(id) FROM article WHERE id >= ?1 AND id < ?2")?;
    let last: Option<i64> = last.query_row([from, to], |row| row.get(0))?;
    Ok(last.map_or(from, |last| last + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_days_come_first() {
        let order = ["9999-12-31", "2024-03-02", "2024-03-01", "2024-03", "2024", "2023-12-31", "0001"];
        let drawers: Vec<i64> = order.iter().map(|day| drawer_of(day.parse().unwrap())).collect();
        assert!(drawers.is_sorted_by(|a, b| a + DRAWER <= *b), "{drawers:?}");
        assert!(drawers.iter().all(|&drawer| 0 < drawer && drawer + DRAWER <= UNDATED));
    }

    #[test]
    fn a_time_has_its_drawers() {
        let check = |from: &str, until: &str, inside: &[&str], outside: &[&str]| {
            let [(first, last), _] = places(from.parse().ok(), until.parse().ok());
            let lies = |day: &&str| (first..=last).contains(&drawer_of(day.parse().unwrap()));
            assert!(inside.iter().all(lies) && !outside.iter().any(lies), "{from} {until}");
        };
        check(
            "2024-03-15",
            "2024-05",
            &["2024-03-15", "2024-03", "2024", "2024-05-31"],
            &["2024-06-01", "2023"],
        );
        check("2024", "", &["2024", "9999-12-31"], &["2023-12-31"]);
        check("", "2024", &["0001", "2024-12-31"], &["2025"]);
        check("", "", &["0001", "9999-12-31"], &[]);
    }

    #[test]
    fn what_finds_no_room_in_its_drawer_lies_with_the_undated() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE article (id INTEGER PRIMARY KEY)").unwrap();
        let day = "2024-03-01".parse().ok();
        let put = |day| {
            let id = next_id(&connection, day).unwrap();
            connection.execute("INSERT INTO article VALUES (?1)", [id]).unwrap();
            id
        };
        let first = put(day);
        let ids: Vec<i64> = (1..DRAWER).map(|_| put(day)).collect();
        assert!(ids.iter().zip(1..).all(|(&id, nth)| id == first + nth));
        assert_eq!((put(day), put(None), put(day)), (UNDATED, UNDATED + 1, UNDATED + 2));
        assert_eq!((document_of(UNDATED + 2), document_of(between_articles_of(7))), (None, Some(7)));
    }
}
