//! One record in every format.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use jikenbo_model::vocabulary::{AffectedStatus, Cause, DataKind, Kind, Response, Role, Unit};
use jikenbo_model::{
    Affected, Bound, Count, Counted, DocumentId, Fact, IncidentNumber, Party, Reading, Record, ReportNo,
    Span, Stance, When,
};
use jikenbo_publish::format::{csv, jsonl};
use jikenbo_publish::{Article, Source};

const TEXT: &str = "😀=お知らせ（最終報）\r\n２０２４年５月１日 ㈱ほしぞら商店\r\n氏名１２名分を紛失し、警察へ届ける予定です。";

/// The place of `words` in the text.
fn at(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::between(start, start + words.len())
}

fn fact<T>(value: T, words: &str) -> Fact<T> {
    Fact::quoted(value, [at(words)], Reading::Normalised, "test")
}

fn record() -> Record {
    let whole = Span::between(at("=").start(), TEXT.len());
    let mut record = Record::new(1, whole, at("=お知らせ（最終報）"), fact(Kind::Incident, "紛失"));
    let count = Count { value: 12, unit: Unit::Persons, bound: Bound::Exact };
    record.report_no = Some(fact(ReportNo::Final, "最終報"));
    record.organization = Some(fact("㈱ほしぞら商店".to_owned(), "㈱ほしぞら商店"));
    record.disclosed_on = Some(fact(When::on(2024, 5, 1).unwrap(), "２０２４年５月１日"));
    record.cause = Some(fact(Cause::Loss, "紛失"));
    record.affected = Some(fact(Affected { count, status: AffectedStatus::Lost }, "１２名"));
    record.counts = vec![fact(Counted { count, of: "氏名".to_owned() }, "１２名")];
    record.data_kinds =
        vec![fact(DataKind::Name, "氏名"), Fact { evidence: Vec::new(), ..fact(DataKind::Address, "氏名") }];
    record.parties = vec![fact(Party { name: "警察".to_owned(), role: Role::Authority }, "警察")];
    record.responses = vec![fact(Response::PoliceReported, "届ける").with_stance(Stance::Possible)];
    record
}

fn with_article<T>(number: Option<IncidentNumber>, check: impl FnOnce(&Article<'_>) -> T) -> T {
    let source = Source::new("a.txt", DocumentId::new([0xAB; 32]), TEXT);
    check(&Article { source: &source, number, record: &record() })
}

#[test]
fn jsonl_has_the_fields_of_the_guide_and_their_places() {
    let line = with_article(None, |article| jsonl::to_string(article).unwrap());
    insta::assert_snapshot!(line.replace(",\"", ",\n\""), @r#"
    {"source":"a.txt",
    "document":"abababababababababababababababababababababababababababababababab",
    "ordinal":1,
    "anchor":"=お知らせ（最終報）",
    "kind":"incident",
    "start":1,
    "end":54,
    "series_no":null,
    "report_no":"final",
    "organization":"㈱ほしぞら商店",
    "parties":[{"name":"警察",
    "role":"authority"}],
    "industry":null,
    "disclosed_on":"2024-05-01",
    "occurred_from":null,
    "occurred_until":null,
    "discovered_on":null,
    "cause":"loss",
    "malware":[],
    "vector":[],
    "assets":[],
    "affected":{"value":12,
    "unit":"persons",
    "bound":"exact",
    "status":"lost"},
    "counts":[{"value":12,
    "unit":"persons",
    "bound":"exact",
    "of":"氏名"}],
    "data_kinds":["name",
    "address"],
    "leak_status":null,
    "secondary_damage":null,
    "detected_by":null,
    "responses":["police_reported"],
    "prevention":[],
    "evidence":{"affected":[[34,37]],
    "cause":[[39,41]],
    "counts":[[34,37]],
    "data_kinds":[[32,34]],
    "disclosed_on":[[13,22]],
    "kind":[[39,41]],
    "organization":[[23,30]],
    "parties":[[43,45]],
    "report_no":[[7,10]],
    "responses":[[46,49]]},
    "stance":[{"field":"responses",
    "value":"police_reported",
    "stance":"possible"}]}
    "#);
}

#[test]
fn places_cut_the_text_at_the_words() {
    let line: serde_json::Value =
        with_article(None, |article| serde_json::to_value(jsonl::line(article)).unwrap());
    let place = &line["evidence"]["organization"][0];
    let [start, end] = [0, 1].map(|bound| usize::try_from(place[bound].as_u64().unwrap()).unwrap());
    assert_eq!(TEXT.chars().take(end).skip(start).collect::<String>(), "㈱ほしぞら商店");
    assert_eq!(line["number"], serde_json::Value::Null);
}

#[test]
fn csv_is_for_spreadsheets() {
    let mut out = Vec::new();
    let mut writer = csv::Writer::new(&mut out).unwrap();
    with_article("2024-0001".parse().ok(), |article| writer.write(article).unwrap());
    writer.finish().unwrap();
    let out = String::from_utf8(out).unwrap();
    assert!(out.starts_with('\u{FEFF}') && out.ends_with("\r\n"));
    insta::assert_snapshot!(out.trim_start_matches('\u{FEFF}').replace("\r\n", "\n"), @"
    number,source,document,ordinal,kind,anchor,series_no,report_no,organization,industry,parties,disclosed_on,occurred_from,occurred_until,discovered_on,detected_by,cause,malware,vector,assets,affected,counts,data_kinds,leak_status,secondary_damage,responses,prevention
    2024-0001,a.txt,abababababababababababababababababababababababababababababababab,1,incident,'=お知らせ（最終報）,,final,㈱ほしぞら商店,,警察 (authority),2024-05-01,,,,,loss,,,,12 persons exact lost,12 persons exact 氏名,name; address,,,police_reported,
    ");
}
