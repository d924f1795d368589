//! How soon after notice incidents were disclosed, year by year.

use jikenbo_casebook::{Figures, Group};
use maud::{Markup, html};

use crate::message::Language;
use crate::message::group;
use crate::message::label::{grouped, tenths};
use crate::message::page::statistics as say;
use crate::web::chart::{self, Caption, Range};
use crate::web::query::Query;

/// Days from notice to disclosure, by the groups of the years.
pub(super) fn show(query: &Query, years: &[(Group, Figures)], language: Language) -> Markup {
    let ranges: Vec<Range> =
        years.iter().rev().filter_map(|(year, figures)| range(query, *year, figures, language)).collect();
    let title = language.word(say::SOON);
    let words = language.word(say::SOON_WORDS);
    html! {
        section.sheet.figure aria-labelledby="soon-head" {
            h2 #soon-head { (title) }
            @if ranges.is_empty() { p.quiet { (language.word(say::SOON_NONE)) } } @else {
                p { (words) }
                (chart::ranges(Caption { id: "soon", title, words }, &ranges))
                (table(query, years, language))
            }
        }
    }
}

fn range(query: &Query, year: Group, figures: &Figures, language: Language) -> Option<Range> {
    let spread = figures.until_disclosed.spread?;
    let words = language.words(
        say::DAYS,
        &[
            ("median", &tenths(spread.median)),
            ("lower", &tenths(spread.lower)),
            ("upper", &tenths(spread.upper)),
        ],
    );
    Some(Range {
        name: group::group(year, language),
        numbers: [spread.lower, spread.median, spread.upper],
        words,
        address: query.narrowed(year).address("/incidents"),
    })
}

fn table(query: &Query, years: &[(Group, Figures)], language: Language) -> Markup {
    let heads = [say::TOLD_DAYS, say::LOWER, say::MEDIAN, say::UPPER, say::LONGEST];
    html! {
        details.numbers {
            summary { (language.word(say::AS_TABLE)) }
            table {
                thead { tr {
                    th scope="col" { (language.word(say::YEAR)) }
                    @for head in heads { th.number scope="col" { (language.word(head)) } }
                } }
                tbody { @for (year, figures) in years { tr {
                    th scope="row" { a href=(query.narrowed(*year).address("/incidents")) { (group::group(*year, language)) } }
                    td.number { (grouped(figures.until_disclosed.told)) }
                    @let spread = figures.until_disclosed.spread;
                    td.number { (spread.map(|it| tenths(it.lower)).unwrap_or_default()) }
                    td.number { (spread.map(|it| tenths(it.median)).unwrap_or_default()) }
                    td.number { (spread.map(|it| tenths(it.upper)).unwrap_or_default()) }
                    td.number { (spread.map(|it| grouped(it.largest)).unwrap_or_default()) }
                } } }
            }
        }
    }
}
