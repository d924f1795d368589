//! A filter means the same wherever it is asked: in the list, in counts, in facets, in a search.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use std::collections::BTreeSet;

use invented::{AT, Draft, Scratch, document, draft};
use jikenbo_casebook::{Aspect, AtHand, Band, Casebook, Facet, Filter, Group, Listed, Sort};
use jikenbo_model::When;
use jikenbo_model::vocabulary::{Cause, Kind};
use proptest::prelude::*;

const ORGANIZATIONS: [&str; 3] = ["青嶺商事", "白樺学園", "潮見電機"];
const DAYS: [&str; 5] = ["", "2023", "2024-03", "2024-03-05", "2025-11-30"];
const CAUSES: [Option<Cause>; 4] = [None, Some(Cause::Loss), Some(Cause::Ransomware), Some(Cause::Unknown)];
const MALWARE: [Option<&str>; 3] = [None, Some("Emotet"), Some("LockBit")];
const AFFECTED: [Option<u64>; 4] = [None, Some(7), Some(420), Some(90_000)];
const SORTS: [Sort; 3] = [Sort::Newest, Sort::Oldest, Sort::Largest];

fn drafts() -> impl Strategy<Value = Draft> {
    (0..3usize, 0..5usize, 0..4usize, 0..3usize, 0..4usize, 0..3u32).prop_map(
        |(organization, day, cause, malware, affected, number)| Draft {
            cause: CAUSES[cause],
            malware: MALWARE[malware].map(str::to_owned),
            affected: AFFECTED[affected],
            ..draft(ORGANIZATIONS[organization], DAYS[day], &format!("鍵{number}号の話。"))
        },
    )
}

/// One, or none more often.
fn seldom<T: Clone + std::fmt::Debug + 'static>(of: &'static [T]) -> impl Strategy<Value = Option<T>> {
    prop_oneof![2 => Just(None), 1 => proptest::sample::select(of).prop_map(Some)]
}

fn filters() -> impl Strategy<Value = Filter> {
    let days = || seldom(&DAYS[1..]).prop_map(|day| day.and_then(|day| day.parse::<When>().ok()));
    let names = (seldom(&["嶺", "ＡＢＣ", "電機"]), seldom(&["emotet", "bit"]), seldom(&["a.txt", "b"]));
    let aspects = (seldom(&[Aspect::Month, Aspect::People]), seldom(&[Aspect::Cause, Aspect::Disclosed]));
    let words = (seldom(&[Cause::Loss, Cause::Ransomware]), seldom(&[Kind::Incident, Kind::Other]));
    let numbers = (seldom(&[8u64, 1_000]), seldom(&[500u64, 90_000]));
    let manner = (0..3usize, any::<bool>(), days());
    (days(), days(), names, aspects, words, numbers, manner).prop_map(
        |(from, until, names, (told, untold), (cause, kind), (least, most), (sort, once, as_of))| Filter {
            disclosed_from: from,
            disclosed_until: until,
            cause: cause.into_iter().collect(),
            organization: names.0.map(str::to_owned),
            malware: names.1.map(str::to_owned),
            document: names.2.map(str::to_owned),
            affected_at_least: least,
            affected_at_most: most,
            told: told.into_iter().collect(),
            untold: untold.into_iter().collect(),
            kind,
            as_of,
            once,
            sort: SORTS[sort],
            ..Filter::default()
        },
    )
}

/// Reads the file as a program that has just begun.
fn afresh(scratch: &Scratch) -> Casebook {
    Casebook::open_read_only(scratch.casebook.path()).unwrap()
}

/// What the conditions say of a row, as far as a row tells it.
fn is_meant(row: &Listed, filter: &Filter) -> bool {
    let is_known = |cause: Cause| cause != Cause::Unknown;
    let told = |aspect: &Aspect| match aspect {
        Aspect::Disclosed => row.disclosed.is_some(),
        Aspect::Month => row.disclosed.is_some_and(|day| day.month().is_some()),
        Aspect::People => row.affected.is_some(),
        _ => row.cause.is_some_and(is_known),
    };
    let affected = row.affected.map(|affected| affected.count.value);
    filter.kind.is_none_or(|kind| kind == row.kind)
        && (filter.cause.is_empty() || row.cause.is_some_and(|cause| filter.cause.contains(&cause)))
        && filter.organization.as_deref().is_none_or(|part| {
            part != "ＡＢＣ" && row.organization.as_deref().is_some_and(|name| name.contains(part))
        })
        && filter.affected_at_least.is_none_or(|least| affected.is_some_and(|many| many >= least))
        && filter.affected_at_most.is_none_or(|most| affected.is_some_and(|many| many <= most))
        && filter.told.iter().all(told)
        && !filter.untold.iter().any(told)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The first rows are those of all rows; counts and facets count them; those who share a memory are told the same.
    #[test]
    fn a_filter_means_the_same_everywhere(
        articles in proptest::collection::vec(proptest::collection::vec(drafts(), 1..4), 1..5),
        filters in proptest::collection::vec(filters(), 6),
        skip in 0usize..3, limit in 1usize..4,
    ) {
        let names = ["a.txt", "b.txt", "c.txt", "d.txt"];
        let documents: Vec<_> = names.iter().zip(&articles).map(|(name, drafts)| document(name, drafts)).collect();
        let scratch = Scratch::with(&documents);
        let at_hand = AtHand::default();
        let (one, other) = (afresh(&scratch).sharing(&at_hand), afresh(&scratch).sharing(&at_hand));
        for filter in &filters {
            let rows = afresh(&scratch).list(filter).unwrap();
            prop_assert!(filter.as_of.is_some() || rows.iter().all(|row| is_meant(row, filter)), "{filter:?}");
            prop_assert_eq!(one.count(filter).unwrap(), rows.len() as u64);
            prop_assert_eq!(one.facets("", filter).unwrap().incidents, rows.len() as u64);
            prop_assert_eq!(&other.list(filter).unwrap(), &rows);
            let page = Filter { skip, limit: Some(limit), ..filter.clone() };
            let shown: Vec<_> = rows.iter().skip(skip).take(limit).cloned().collect();
            prop_assert_eq!(&afresh(&scratch).list(&page).unwrap(), &shown);
            prop_assert_eq!(&other.list(&page).unwrap(), &shown);
            prop_assert_eq!(other.list_and_count(&page).unwrap(), (shown, rows.len() as u64));
        }
    }

    /// The hits of a search under a filter are the articles of what the filter lists, and its facets count those.
    #[test]
    fn a_search_is_narrowed_by_the_same_filter(
        articles in proptest::collection::vec(proptest::collection::vec(drafts(), 1..4), 1..5),
        filters in proptest::collection::vec(filters(), 4),
    ) {
        let names = ["a.txt", "b.txt", "c.txt", "d.txt"];
        let documents: Vec<_> = names.iter().zip(&articles).map(|(name, drafts)| document(name, drafts)).collect();
        let scratch = Scratch::with(&documents);
        let asked = afresh(&scratch);
        for filter in &filters {
            let filter = Filter { kind: Some(Kind::Incident), ..filter.clone() };
            let listed: BTreeSet<_> = asked.list(&filter).unwrap().iter().filter_map(|row| row.number).collect();
            for words in ["話", "鍵1号"] {
                let hits = afresh(&scratch).search(words, &filter).unwrap();
                prop_assert_eq!(&asked.search(words, &filter).unwrap(), &hits);
                let found: BTreeSet<_> = hits.iter().filter_map(|hit| hit.number).collect();
                prop_assert!(found.is_subset(&listed));
                prop_assert!(words != "話" || found == listed);
                prop_assert_eq!(asked.facets(words, &filter).unwrap().incidents, found.len() as u64);
            }
        }
    }

    /// Each group counts what the filter narrowed to it lists.
    #[test]
    fn a_group_counts_what_it_lists(
        articles in proptest::collection::vec(drafts(), 1..6), filter in filters(),
    ) {
        let scratch = Scratch::with(&[document("a.txt", &articles)]);
        let asked = afresh(&scratch);
        let filter = Filter { once: false, as_of: None, ..filter };
        for (facet, groups) in asked.facets("", &filter).unwrap().counts {
            for (group, count) in groups.into_iter().filter(|(group, _)| can_be_narrowed(facet, *group, &filter)) {
                prop_assert_eq!(asked.count(&group.narrowed(&filter)).unwrap(), count, "{:?} {:?}", group, filter);
            }
        }
    }
}

/// Words for what an incident has one of replace each other; a band of sizes replaces the unit.
fn can_be_narrowed(facet: Facet, group: Group, filter: &Filter) -> bool {
    match facet {
        Facet::Cause => filter.cause.is_empty(),
        Facet::SizeBand => group != Group::SizeBand(Band::ALL[0]) || filter.affected_at_least.is_none(),
        _ => true,
    }
}

#[test]
fn what_is_at_hand_is_of_the_present() {
    let mut scratch = Scratch::with(&[document("a.txt", &[draft("青嶺商事", "2024-03-05", "鍵。")])]);
    let reader = afresh(&scratch);
    let counted = |filter: &Filter| reader.facets("", filter).unwrap().incidents;
    let mine = Filter { organization: Some("白樺".to_owned()), ..Filter::default() };
    assert_eq!((counted(&Filter::default()), counted(&mine)), (1, 0));
    scratch.add(&[document("b.txt", &[draft("白樺学園", "2024-03-06", "名簿。")])]);
    assert_eq!((counted(&Filter::default()), counted(&mine)), (2, 1));
    let view = reader.view().unwrap();
    assert_eq!(counted(&mine), 1);
    scratch.add(&[document("c.txt", &[draft("白樺学園", "2020-03-06", "印鑑。")])]);
    assert_eq!(counted(&mine), 1, "a view stays as it is");
    drop(view);
    assert_eq!(counted(&mine), 2);
    let nothing =
        |kept: &[jikenbo_casebook::Kept]| kept.iter().map(|_| Err("unreadable".to_owned())).collect();
    let _: jikenbo_casebook::Rebuilt = scratch.casebook.rebuild(AT, nothing).unwrap();
    assert_eq!(counted(&mine), 0, "a rebuild tells the log nothing");
}
