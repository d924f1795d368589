//! How many in each month, months of none included.

use std::collections::BTreeMap;

use jikenbo_casebook::Group;
use maud::{Markup, html};

use super::side::{bar, sentence, table};
use crate::message::Language;
use crate::message::page::statistics as say;
use crate::web::chart::{self, Bar, Caption};
use crate::web::query::Query;

/// Months that are drawn, the last ones.
const DRAWN: usize = 60;

/// The counts of the months.
pub(super) fn show(query: &Query, counts: &[(Group, u64)], language: Language) -> Markup {
    let months = filled(counts);
    let from = months.len().saturating_sub(DRAWN);
    let drawn = months.get(from..).unwrap_or_default();
    let bars: Vec<Bar> = drawn
        .iter()
        .map(|&((year, month), count)| bar(query, Group::Month(year, month), count, language))
        .collect();
    let all: Vec<Bar> = counts.iter().map(|&(of, count)| bar(query, of, count, language)).collect();
    let title = language.word(say::MONTHLY);
    let words = sentence(title, &bars, language);
    html! {
        section.sheet.figure.wide aria-labelledby="month-head" {
            h2 #month-head { (title) }
            p { (words) @if from > 0 { " " (language.words(say::LAST, &[("n", &DRAWN)])) } }
            (chart::columns(Caption { id: "month", title, words: &words }, &bars, &marks(drawn)))
            (table(title, &all, language))
        }
    }
}

/// Years, at their first month.
fn marks(months: &[((u16, u8), u64)]) -> Vec<(usize, String)> {
    let mut marks: Vec<(usize, String)> = Vec::new();
    for (nth, ((year, month), _)) in months.iter().enumerate() {
        if *month == 1 || nth == 0 {
            marks.push((nth, year.to_string()));
        }
    }
    if marks.len() > 1 && marks.iter().take(2).map(|(nth, _)| *nth).eq([0, 1]) {
        marks.remove(0);
    }
    marks
}

/// Every month from the first to the last of which anything is told.
fn filled(counts: &[(Group, u64)]) -> Vec<((u16, u8), u64)> {
    let told: BTreeMap<(u16, u8), u64> = counts
        .iter()
        .filter_map(|&(group, count)| match group {
            Group::Month(year, month) => Some(((year, month), count)),
            _ => None,
        })
        .collect();
    let Some((&first, &last)) = told.keys().next().zip(told.keys().next_back()) else {
        return Vec::new();
    };
    let next =
        |&(year, month): &(u16, u8)| if month == 12 { Some((year + 1, 1)) } else { Some((year, month + 1)) };
    let months = std::iter::successors(Some(first), next).take_while(|month| *month <= last);
    months.map(|month| (month, told.get(&month).copied().unwrap_or_default())).collect()
}

#[cfg(test)]
mod tests {
    use jikenbo_casebook::Aspect;

    use super::*;

    #[test]
    fn months_of_none_are_there() {
        let counts =
            [(Group::Month(2023, 11), 2), (Group::Month(2024, 2), 1), (Group::Untold(Aspect::Month), 5)];
        let months = filled(&counts);
        assert_eq!(months, [((2023, 11), 2), ((2023, 12), 0), ((2024, 1), 0), ((2024, 2), 1)]);
        assert_eq!(marks(&months), [(0, "2023".to_owned()), (2, "2024".to_owned())]);
        assert_eq!(filled(&[]), []);
    }
}
