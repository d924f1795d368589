//! Figures and the lists behind them agree, whatever lies in the casebook.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{Draft, Scratch, document, draft};
use jikenbo_casebook::{Facet, Filter, Group, Sort};
use jikenbo_model::vocabulary::{Cause, Kind};
use proptest::prelude::*;

fn drafts() -> impl Strategy<Value = Vec<Draft>> {
    let day = proptest::sample::select(vec![
        "",
        "2023",
        "2024",
        "2024-03",
        "2024-03-05",
        "2024-04-01",
        "2025-01-31",
    ]);
    let cause =
        proptest::sample::select(vec![None, Some(Cause::Loss), Some(Cause::Theft), Some(Cause::Unknown)]);
    let affected = proptest::option::of(proptest::sample::select(vec![7u64, 100, 101, 5_000, 2_000_000]));
    let draft = (day, cause, affected, "[鍵名簿]{1,3}").prop_map(|(day, cause, affected, words)| Draft {
        cause,
        affected,
        ..draft("青嶺商事", day, &words)
    });
    proptest::collection::vec(draft, 0..12)
}

fn filters() -> impl Strategy<Value = Filter> {
    let day =
        || proptest::option::of(proptest::sample::select(vec!["2023", "2024-03", "2024-03-05", "2025"]));
    let when = |day: Option<&str>| day.map(|day| day.parse().unwrap());
    (day(), day(), day(), any::<bool>(), proptest::option::of(0u64..6_000)).prop_map(
        move |(from, until, as_of, lost, least)| Filter {
            disclosed_from: when(from),
            disclosed_until: when(until),
            as_of: when(as_of),
            cause: if lost { vec![Cause::Loss, Cause::Unknown] } else { Vec::new() },
            affected_at_least: least,
            kind: Some(Kind::Incident),
            ..Filter::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// The filter of a group lists just as many incidents as the group counts, in facets and in statistics.
    #[test]
    fn every_figure_opens_its_list(drafts in drafts(), filter in filters()) {
        let scratch = Scratch::with(&[document("a.txt", &drafts)]);
        let listed = |filter: &Filter| scratch.casebook.list(filter).unwrap().len() as u64;
        let facets = scratch.casebook.facets("", &filter).unwrap();
        prop_assert_eq!(facets.incidents, listed(&filter));
        for &facet in Facet::ALL {
            let statistics = scratch.casebook.statistics(Some(facet), &filter).unwrap();
            prop_assert_eq!(statistics.all.incidents, facets.incidents);
            let people = &statistics.all.people;
            prop_assert_eq!(people.told + people.ruled_out + people.other_unit + people.untold, facets.incidents);
            let counted: Vec<(Group, u64)> =
                statistics.groups.iter().map(|(group, figures)| (*group, figures.incidents)).collect();
            let of_facet = facets.counts.iter().find(|(counted, _)| *counted == facet);
            prop_assert_eq!(of_facet.map_or(&[][..], |(_, counts)| counts), &counted);
            for (group, count) in counted {
                prop_assert_eq!(listed(&group.narrowed(&filter)), count, "{:?}", group);
            }
        }
    }

    /// A search under a filter finds what the filter lists among what the search finds.
    #[test]
    fn a_filtered_search_is_both(drafts in drafts(), filter in filters(), oldest: bool) {
        let scratch = Scratch::with(&[document("a.txt", &drafts)]);
        let sort = if oldest { Sort::Oldest } else { Sort::Newest };
        let filter = Filter { sort, ..filter };
        let listed = scratch.casebook.list(&filter).unwrap();
        let found = scratch.casebook.search("鍵", &Filter { sort, ..Filter::default() }).unwrap();
        let both: Vec<_> = found
            .iter()
            .filter(|found| found.number.is_some() && listed.iter().any(|row| row.number == found.number))
            .map(|found| found.number)
            .collect();
        let narrowed = scratch.casebook.search("鍵", &filter).unwrap();
        prop_assert_eq!(narrowed.iter().map(|found| found.number).collect::<Vec<_>>(), both);
        let facets = scratch.casebook.facets("鍵", &filter).unwrap();
        prop_assert_eq!(facets.incidents, narrowed.len() as u64);
        let largest = Filter { sort: Sort::Largest, ..filter };
        prop_assert_eq!(scratch.casebook.search("鍵", &largest).unwrap().len(), narrowed.len());
        let relevant = Filter { sort: Sort::Relevance, ..largest };
        prop_assert_eq!(scratch.casebook.search("鍵", &relevant).unwrap().len(), narrowed.len());
    }
}
