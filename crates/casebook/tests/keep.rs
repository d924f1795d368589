//! What goes in comes out: kept once, numbered, listed, shown.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{AT, Scratch, document, draft, nth};
use jikenbo_casebook::{Casebook, Counts, Event, Filter, Head, Outcome};
use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::{Cause, Kind};

fn number(words: &str) -> IncidentNumber {
    words.parse().unwrap()
}

#[test]
fn the_same_bytes_are_kept_once() {
    let (a, b) = (nth(1), nth(2));
    let mut scratch = Scratch::with(&[]);
    let taken = scratch.add(&[a.clone(), b.clone(), a.clone()]);
    let outcomes: Vec<Outcome> = taken.iter().map(|taken| taken.outcome).collect();
    assert_eq!(outcomes, [Outcome::Added, Outcome::Added, Outcome::AlreadyThere]);
    assert_eq!(taken[2].numbers, taken[0].numbers);
    let head = scratch.casebook.head().unwrap();
    let mut renamed = b.clone();
    renamed.name = "other.txt".to_owned();
    let taken = scratch.add(&[renamed]);
    assert_eq!(
        (taken[0].outcome, taken[0].numbers.as_slice()),
        (Outcome::AlreadyThere, &[number("2022-0001")][..])
    );
    assert_eq!(scratch.casebook.head().unwrap(), head);
    assert_eq!(scratch.casebook.document(&b.id).unwrap().unwrap().name, "2.txt");
    scratch.is_sound();
}

#[test]
fn documents_come_out_as_they_went_in() {
    let documents: Vec<_> = (0..40).map(nth).collect();
    let scratch = Scratch::with(&documents);
    let kept: Vec<_> = scratch.casebook.documents().unwrap().map(Result::unwrap).collect();
    assert_eq!(kept.len(), 40);
    for (kept, (seq, given)) in kept.iter().zip((1..).zip(&documents)) {
        assert_eq!((kept.seq, kept.id, &kept.name, kept.kind), (seq, given.id, &given.name, given.kind));
        assert_eq!((kept.size, kept.added_at.as_str()), (given.bytes.len() as u64, AT));
        assert_eq!(scratch.casebook.bytes_of(&kept.id).unwrap().as_ref(), Some(&given.bytes));
        assert_eq!(scratch.casebook.text_of(&kept.id).unwrap().as_ref(), Some(&given.text));
    }
    let exported: Vec<_> = scratch.casebook.export().unwrap().map(Result::unwrap).collect();
    for (exported, given) in exported.iter().zip(&documents) {
        assert_eq!((&exported.document.name, &exported.text), (&given.name, &given.text));
        let records: Vec<_> = exported.articles.iter().map(|article| article.record.clone()).collect();
        assert_eq!(records, given.records);
    }
    let bytes = documents.iter().map(|document| document.bytes.len() as u64).sum();
    let counts = Counts { documents: 40, bytes, articles: 40, incidents: 40, events: 80 };
    assert_eq!(scratch.casebook.counts().unwrap(), counts);
}

#[test]
fn an_unread_text_differs_from_its_bytes() {
    let mut page = nth(7);
    page.text = "ページの本文".to_owned();
    page.records.clear();
    let scratch = Scratch::with(&[page.clone()]);
    assert_eq!(scratch.casebook.text_of(&page.id).unwrap(), Some(page.text));
    assert_eq!(scratch.casebook.bytes_of(&page.id).unwrap(), Some(page.bytes));
    scratch.is_sound();
}

#[test]
fn numbers_are_given_by_year() {
    let mut undated = draft("潮見電機", "", "日付なし");
    let mut discovered = draft("潮見電機", "", "2019年に判明");
    undated.affected = Some(3);
    discovered.affected = Some(4);
    let mut tardy = document("b.txt", &[discovered]);
    let day = tardy.records[0].affected.clone().unwrap().map(|_| "2019-02".parse().unwrap());
    tardy.records[0].discovered_on = Some(day);
    let newsletter = [
        draft("青嶺商事", "2024-03-05", "一"),
        draft("白樺学園", "2023-12", "二"),
        draft("青嶺商事", "2024", "三"),
        undated,
    ];
    let mut scratch = Scratch::with(&[]);
    let taken = scratch.add(&[document("a.txt", &newsletter), tardy]);
    assert_eq!(taken[0].numbers, ["2024-0001", "2023-0001", "2024-0002", "2026-0001"].map(number));
    assert_eq!(taken[1].numbers, [number("2019-0001")]);
}

#[test]
fn an_incident_shows_its_report() {
    let documents = [
        nth(1),
        document("two.txt", &[draft("青嶺商事", "2024-03-05", "一"), draft("白樺学園", "2024-03-06", "二")]),
    ];
    let scratch = Scratch::with(&documents);
    let incident = scratch.casebook.incident(number("2024-0002")).unwrap().unwrap();
    assert_eq!(incident.reports.len(), 1);
    let report = &incident.reports[0];
    assert_eq!((&report.document.name, &report.text), (&documents[1].name, &documents[1].text));
    assert_eq!(report.record, documents[1].records[1]);
    assert_eq!(scratch.casebook.incident(number("2024-0003")).unwrap(), None);
}

/// The numbers and places of a list, one a line.
fn listed(casebook: &Casebook, filter: &Filter) -> Vec<String> {
    let rows = casebook.list(filter).unwrap();
    let words = |number: Option<IncidentNumber>| number.map_or("-".to_owned(), |number| number.to_string());
    rows.iter().map(|row| format!("{} {}/{}", words(row.number), row.name, row.ordinal)).collect()
}

#[test]
fn lists_are_filtered_and_sorted() {
    let mut guide = draft("潮見電機", "2024-03-05", "手引き");
    guide.cause = None;
    let mut infected = draft("㈱ミドリ製作", "2024-03", "感染");
    infected.cause = Some(Cause::Malware);
    infected.malware = Some("Ｋａｒａｓｕ".to_owned());
    infected.affected = Some(1200);
    let drafts =
        [draft("青嶺商事", "2024-03-05", "一"), guide, infected, draft("白樺学園", "2023-07-01", "四")];
    let scratch =
        Scratch::with(&[document("Ａ号.txt", &drafts), document("b.txt", &[draft("白樺学園", "", "五")])]);
    let check =
        |filter: Filter, rows: &[&str]| assert_eq!(listed(&scratch.casebook, &filter), rows, "{filter:?}");
    let all = Filter::default;
    let (one, other) = ("2024-0001 Ａ号.txt/1", "- Ａ号.txt/2");
    let (infected, four, five) = ("2024-0002 Ａ号.txt/3", "2023-0001 Ａ号.txt/4", "2026-0001 b.txt/1");
    check(all(), &[one, other, infected, four, five]);
    check(Filter { limit: Some(2), ..all() }, &[one, other]);
    check(Filter { kind: Some(Kind::Incident), ..all() }, &[one, infected, four, five]);
    check(Filter { cause: vec![Cause::Malware], ..all() }, &[infected]);
    check(Filter { organization: Some("(株)みどり".to_owned()), ..all() }, &[infected]);
    check(Filter { document: Some("a号".to_owned()), ..all() }, &[one, other, infected, four]);
    check(Filter { malware: Some("karasu".to_owned()), ..all() }, &[infected]);
    check(Filter { affected_at_least: Some(1200), ..all() }, &[infected]);
    check(Filter { affected_at_least: Some(u64::MAX), ..all() }, &[]);
    check(Filter::disclosed_in("2024".parse().unwrap()), &[one, other, infected]);
    check(Filter::disclosed_in("2024-03-05".parse().unwrap()), &[one, other, infected]);
    check(Filter::disclosed_in("2024-04".parse().unwrap()), &[]);
    check(Filter { disclosed_until: "2023-12-31".parse().ok(), ..all() }, &[four]);
}

#[test]
fn the_log_tells_what_happened() {
    let documents = [nth(1), nth(2)];
    let scratch = Scratch::with(&documents);
    let events: Vec<_> = scratch.casebook.events().unwrap().map(Result::unwrap).collect();
    let kinds: Vec<&str> = events.iter().map(|entry| entry.event.kind()).collect();
    assert_eq!(kinds, ["document_added", "number_given", "document_added", "number_given"]);
    assert!(matches!(&events[2].event, Event::DocumentAdded(added) if added.id == documents[1].id));
    assert!(matches!(&events[3].event, Event::NumberGiven(given) if given.number == number("2022-0001")));
    let last = events.last().unwrap();
    assert_eq!(scratch.casebook.head().unwrap(), Head { seq: last.seq, hash: last.hash });
    assert!(events.windows(2).all(|pair| pair[1].prev_hash == pair[0].hash));
}
