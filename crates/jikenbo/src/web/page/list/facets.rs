//! The sides by which a list is narrowed: every word with a box to tick, and how many it would leave.

use axum::extract::State;
use jikenbo_casebook::{Band, Casebook, Facet, Facets, Filter, Group};
use jikenbo_model::vocabulary::{
    Asset, Cause, CauseGroup, DataKind, Industry, LeakStatus, Prevention, Response, Vector,
};
use maud::{Markup, html};

use super::results;
use crate::message::label::{Label, grouped};
use crate::message::page::list as say;
use crate::message::{Language, group};
use crate::web::memory::Page;
use crate::web::page::part;
use crate::web::query::Query;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// In the order in which they are shown.
const SHOWN: [Facet; 12] = [
    Facet::Industry,
    Facet::Cause,
    Facet::Asset,
    Facet::DataKind,
    Facet::SizeBand,
    Facet::LeakStatus,
    Facet::Year,
    Facet::Month,
    Facet::CauseGroup,
    Facet::Vector,
    Facet::Response,
    Facet::Prevention,
];
/// Those that are open from the start.
const OPEN: [Facet; 2] = [Facet::Industry, Facet::Cause];

/// The counts alone, for script that puts them in their place.
pub(in crate::web::page) async fn counts(visitor: Visitor, State(site): State<Site>) -> Answer {
    let (query, language) = (Query::of(visitor.here.query().unwrap_or_default()), visitor.language);
    let name = format!("facets {language:?} {}", query.address(""));
    let counts = site.casebooks.page_at_length(name, move |casebook| -> jikenbo_casebook::Result<_> {
        Ok(Some(Page::new("", all_counts(&query, &counted(casebook, &query)?, language))))
    });
    Ok(part(&counts.await?.ok_or_else(Trouble::not_found)?.content()))
}

/// The facets, and the number of all, which script puts at its place.
fn all_counts(query: &Query, counted: &Facets, language: Language) -> Markup {
    html! {
        (show(query, Some(counted), language))
        template data-for="total" { (results::number(counted.incidents, language)) }
    }
}

/// Counts of what passes. Where one word of several may hold, the words of that side are counted as if none were chosen,
/// so that another one can be added.
///
/// # Errors
/// Those of the casebook.
pub(super) fn counted(casebook: &Casebook, query: &Query) -> jikenbo_casebook::Result<Facets> {
    let mut facets = casebook.facets(&query.words, &query.filter)?;
    for facet in SHOWN {
        let Some(open) = without(facet, &query.filter) else { continue };
        let others = casebook.facets(&query.words, &open)?;
        let wider = others.counts.into_iter().find(|(known, _)| *known == facet);
        for (known, counts) in &mut facets.counts {
            if let Some((_, wider)) = wider.as_ref().filter(|_| *known == facet) {
                counts.clone_from(wider);
            }
        }
    }
    Ok(facets)
}

/// The filter without the words of a side of which any may hold; `None` where it has none.
fn without(facet: Facet, filter: &Filter) -> Option<Filter> {
    let mut open = filter.clone();
    match facet {
        Facet::Cause => open.cause.clear(),
        Facet::CauseGroup => open.cause_group.clear(),
        Facet::Industry => open.industry.clear(),
        Facet::LeakStatus => open.leak.clear(),
        _ => {}
    }
    (open != *filter).then_some(open)
}

/// The place of the sides in the form of the list. Script fills in the counts; without script they are a link away, and
/// stay once they were asked for.
pub(super) fn place(query: &Query, counted: Option<&Facets>, language: Language) -> Markup {
    let part = counted.is_none().then(|| query.address("/incidents/facets"));
    html! {
        div #facets data-part=[part] {
            noscript {
                @if counted.is_some() { input type="hidden" name="counts" value="1"; }
                @else { p.count-each { a href=(with_counts(query)) rel="nofollow" { (language.word(say::COUNT_EACH)) } } }
            }
            (show(query, counted, language))
        }
    }
}

/// The address of the list with everything counted.
pub(super) fn with_counts(query: &Query) -> String {
    let address = query.address("/incidents");
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}counts=1")
}

/// Every side, with counts where they are known.
pub(super) fn show(query: &Query, counted: Option<&Facets>, language: Language) -> Markup {
    html! {
        @for facet in SHOWN {
            @let counts = counted.map(|counted| counts_of(facet, counted));
            @let choices = choices(facet, counts.as_deref(), query);
            @if !choices.is_empty() { (side(facet, &choices, query, language)) }
        }
    }
}

fn counts_of(facet: Facet, counted: &Facets) -> Vec<(Group, u64)> {
    counted
        .counts
        .iter()
        .find(|(known, _)| *known == facet)
        .map(|(_, counts)| counts.clone())
        .unwrap_or_default()
}

/// A word to choose.
struct Choice {
    group: Group,
    count: Option<u64>,
    is_chosen: bool,
}

/// What is counted, and what is chosen; every word where nothing is counted.
fn choices(facet: Facet, counts: Option<&[(Group, u64)]>, query: &Query) -> Vec<Choice> {
    let mut chosen = query.pairs();
    chosen.retain(|(name, _)| *name == facet.as_str());
    let is_chosen = |group: Group| chosen.iter().any(|(_, value)| *value == group.to_string());
    let choice = |group, count| Choice { group, count, is_chosen: is_chosen(group) };
    match counts {
        None => words(facet).into_iter().map(|group| choice(group, None)).collect(),
        Some(counts) => {
            let is_counted = |group: &Group| counts.iter().any(|(known, _)| known == group);
            let lost = words(facet).into_iter().filter(|group| is_chosen(*group) && !is_counted(group));
            let lost = lost.map(|group| choice(group, Some(0)));
            counts.iter().map(|&(group, count)| choice(group, Some(count))).chain(lost).collect()
        }
    }
}

/// Every word of a side; none of times, which have no end.
fn words(facet: Facet) -> Vec<Group> {
    fn all<T: Copy>(words: &[T], group: fn(T) -> Group) -> Vec<Group> {
        words.iter().map(|&word| group(word)).collect()
    }
    match facet {
        Facet::Year | Facet::Month => Vec::new(),
        Facet::Cause => all(Cause::ALL, Group::Cause),
        Facet::CauseGroup => all(CauseGroup::ALL, Group::CauseGroup),
        Facet::Industry => all(Industry::ALL, Group::Industry),
        Facet::DataKind => all(DataKind::ALL, Group::DataKind),
        Facet::SizeBand => all(&Band::ALL, Group::SizeBand),
        Facet::LeakStatus => all(LeakStatus::ALL, Group::LeakStatus),
        Facet::Vector => all(Vector::ALL, Group::Vector),
        Facet::Asset => all(Asset::ALL, Group::Asset),
        Facet::Response => all(Response::ALL, Group::Response),
        Facet::Prevention => all(Prevention::ALL, Group::Prevention),
    }
}

fn side(facet: Facet, choices: &[Choice], query: &Query, language: Language) -> Markup {
    let chosen = choices.iter().filter(|choice| choice.is_chosen).count();
    html! {
        details.facet data-facet=(facet.as_str()) open[chosen > 0 || OPEN.contains(&facet)] {
            summary { (facet.label(language)) @if chosen > 0 { " " span.tally { (chosen) } } }
            ul { @for choice in choices { li { (self::choice(facet, choice, query, language)) } } }
        }
    }
}

/// A box to tick where an address can say the word together with others, else a link.
fn choice(facet: Facet, choice: &Choice, query: &Query, language: Language) -> Markup {
    let name = group::group(choice.group, language);
    let count = html! { @if let Some(count) = choice.count { " " span.tally { (grouped(count)) } } };
    let is_link =
        matches!(choice.group, Group::Year(_) | Group::Month(..) | Group::SizeBand(_) | Group::Untold(_));
    html! {
        @if is_link {
            a href=(query.narrowed(choice.group).address("/incidents")) { span { (name) } (count) }
        } @else {
            label {
                input type="checkbox" name=(facet.as_str()) value=(choice.group) checked[choice.is_chosen];
                " " span { (name) } (count)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_side_is_shown_once() {
        let mut shown = SHOWN.to_vec();
        shown.sort_unstable();
        let mut all = Facet::ALL.to_vec();
        all.sort_unstable();
        assert_eq!(shown, all);
    }

    #[test]
    fn what_is_chosen_stays_to_be_seen() {
        let query = Query::of("cause=theft");
        let counted =
            Facets { incidents: 0, counts: vec![(Facet::Cause, vec![(Group::Cause(Cause::Loss), 2)])] };
        let shown = show(&query, Some(&counted), Language::En).into_string();
        insta::assert_snapshot!(shown, @r#"<details class="facet" data-facet="cause" open><summary>Cause <span class="tally">1</span></summary><ul><li><label><input type="checkbox" name="cause" value="loss"> <span>loss</span> <span class="tally">2</span></label></li><li><label><input type="checkbox" name="cause" value="theft" checked> <span>theft</span> <span class="tally">0</span></label></li></ul></details>"#);
    }
}
