//! The figures of all together: how many people, how many days.

use jikenbo_casebook::{Days, Figures, People, Spread};
use maud::{Markup, html};

use crate::message::label::{grouped, tenths};
use crate::message::page::{Pair, statistics as say};
use crate::message::{Key, Language};

/// The figures, each with how many incidents tell it.
pub(super) fn show(all: &Figures, language: Language) -> Markup {
    let days =
        [(say::NOTICED, &all.until_noticed), (say::SOON, &all.until_disclosed), (say::IN_ALL, &all.in_all)];
    html! {
        h2.unseen { (language.word(say::ALL)) }
        div.cards {
            (people(&all.people, language))
            @for (name, days) in days { (self::days(name, days, language)) }
        }
    }
}

fn people(people: &People, language: Language) -> Markup {
    let People { told, other_unit, ruled_out, untold, .. } = people;
    let basis = language.fill(
        Key::StatsPeople,
        &[("told", told), ("other", other_unit), ("none", ruled_out), ("untold", untold)],
    );
    html! {
        div.card {
            h3 { (language.word(say::PEOPLE)) }
            p.card-value { (median(people.spread, say::MEDIAN_PEOPLE, language)) }
            (quartiles(people.spread, language))
            p.quiet.small { (basis) }
        }
    }
}

fn days(name: Pair, days: &Days, language: Language) -> Markup {
    let Days { told, untold, backwards, spread } = days;
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("span", &language.word(name)), ("told", told), ("untold", untold), ("backwards", backwards)];
    html! {
        div.card {
            h3 { (language.word(name)) }
            p.card-value { (median(*spread, say::MEDIAN_DAYS, language)) }
            (quartiles(*spread, language))
            p.quiet.small { (language.fill(Key::StatsDays, &values)) }
        }
    }
}

fn median(spread: Option<Spread>, words: Pair, language: Language) -> String {
    match spread {
        Some(spread) => language.words(words, &[("median", &tenths(spread.median))]),
        None => language.word(say::UNKNOWN).to_owned(),
    }
}

fn quartiles(spread: Option<Spread>, language: Language) -> Markup {
    html! { @if let Some(Spread { lower, upper, mean, largest, .. }) = spread {
        p.small { (language.words(say::QUARTILES, &[
            ("lower", &tenths(lower)),
            ("upper", &tenths(upper)),
            ("mean", &tenths(mean)),
            ("largest", &grouped(largest)),
        ])) }
    } }
}
