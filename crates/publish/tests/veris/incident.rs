//! Records made by hand, and the files that become of them.

use jiff::Timestamp;
use jikenbo_model::vocabulary::{
    AffectedStatus, Asset, Cause, DataKind, DetectedBy, Industry, Kind, LeakStatus, SecondaryDamage, Unit,
    Vector,
};
use jikenbo_model::{
    Affected, Bound, Count, DocumentId, Fact, IncidentNumber, Reading, Record, Span, Voice, When,
};
use jikenbo_publish::format::veris;
use jikenbo_publish::{Article, Incident, Source};
use serde_json::Value;

/// What a record is to say; nothing where nothing is given.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) cause: Option<Cause>,
    pub(crate) cause_words: &'static str,
    pub(crate) vectors: Vec<Vector>,
    pub(crate) assets: Vec<Asset>,
    pub(crate) data_kinds: Vec<DataKind>,
    pub(crate) industry: Option<Industry>,
    pub(crate) leak: Option<LeakStatus>,
    pub(crate) secondary: bool,
    pub(crate) affected: Option<(Unit, AffectedStatus)>,
    pub(crate) detected: Option<(DetectedBy, &'static str)>,
    pub(crate) occurred: Option<&'static str>,
    pub(crate) discovered: Option<&'static str>,
    pub(crate) disclosed: Option<&'static str>,
    pub(crate) voice: Option<Voice>,
}

/// The text and the record of a draft. Every value rests on a line of its own.
fn written(draft: &Draft) -> (String, Record) {
    let mut text = "青嶺商事株式会社 お知らせ\n".to_owned();
    let mut line = |words: &str| {
        let start = text.len();
        text.push_str(if words.is_empty() { "ある語" } else { words });
        text.push('\n');
        Span::between(start, text.len() - 1)
    };
    let whole = Span::between(0, 37);
    let mut record = Record::new(1, whole, whole, fact(Kind::Incident, whole));
    record.organization = Some(fact("青嶺商事株式会社".to_owned(), Span::between(0, 24)));
    record.cause = draft.cause.map(|cause| fact(cause, line(draft.cause_words)));
    record.vector = draft.vectors.iter().map(|&vector| fact(vector, line(""))).collect();
    record.assets = draft.assets.iter().map(|&asset| fact(asset, line(""))).collect();
    record.data_kinds = draft.data_kinds.iter().map(|&kind| fact(kind, line(""))).collect();
    record.industry = draft.industry.map(|industry| fact(industry, line("")));
    record.leak_status = draft.leak.map(|leak| fact(leak, line("")));
    record.secondary_damage = draft.secondary.then(|| fact(SecondaryDamage::NoneReported, line("")));
    record.affected = draft.affected.map(|(unit, status)| {
        let count = Count { value: 1234, unit, bound: Bound::UpTo };
        fact(Affected { count, status }, line("最大1,234"))
    });
    record.detected_by = draft.detected.map(|(detected, words)| fact(detected, line(words)));
    let mut day = |day: Option<&str>| day.map(|day| fact(day.parse::<When>().unwrap(), line(day)));
    record.occurred_from = day(draft.occurred);
    record.discovered_on = day(draft.discovered);
    record.disclosed_on = day(draft.disclosed);
    record.voice = draft.voice.map(|voice| fact(voice, whole));
    (text, record)
}

fn fact<T>(value: T, span: Span) -> Fact<T> {
    Fact::quoted(value, [span], Reading::Exact, "draft")
}

const NUMBER: IncidentNumber = IncidentNumber { year: 2024, serial: 12 };

/// The file of an incident with these reports, of which that stands.
fn file_of(drafts: &[Draft], stands: &Draft) -> Value {
    let written: Vec<(String, Record)> = drafts.iter().map(self::written).collect();
    let sources: Vec<Source<'_>> =
        written.iter().map(|(text, _)| Source::new("a.txt", DocumentId::new([7; 32]), text)).collect();
    let articles: Vec<Article<'_>> = written
        .iter()
        .zip(&sources)
        .map(|((_, record), source)| Article { source, number: Some(NUMBER), record })
        .collect();
    let stands = &self::written(stands).1;
    let moment = Timestamp::UNIX_EPOCH;
    let incident = Incident { number: NUMBER, reports: articles, stands, since: moment, changed: moment };
    serde_json::from_str(&veris::to_string(&incident).unwrap()).unwrap()
}

pub(crate) fn file(draft: &Draft) -> Value {
    file_of(std::slice::from_ref(draft), draft)
}

#[test]
fn a_whole_incident() {
    let draft = Draft {
        cause: Some(Cause::Ransomware),
        vectors: vec![Vector::Vulnerability, Vector::EmailAttachment],
        assets: vec![Asset::FileServer, Asset::Email],
        data_kinds: vec![DataKind::Name, DataKind::Address, DataKind::MyNumber],
        industry: Some(Industry::Manufacturing),
        leak: Some(LeakStatus::Possible),
        affected: Some((Unit::Persons, AffectedStatus::Possible)),
        detected: Some((DetectedBy::Internal, "監視により検知")),
        occurred: Some("2024-04-28"),
        discovered: Some("2024-05-02"),
        disclosed: Some("2024-05-07"),
        ..Draft::default()
    };
    let mut file = file(&draft);
    file["plus"]["jikenbo"].as_object_mut().unwrap().remove("values");
    insta::assert_snapshot!(format!("{file:#}"), @r#"
    {
      "action": {
        "hacking": {
          "variety": [
            "Exploit vuln"
          ],
          "vector": [
            "Unknown"
          ]
        },
        "malware": {
          "variety": [
            "Ransomware"
          ],
          "vector": [
            "Email attachment"
          ]
        }
      },
      "actor": {
        "external": {
          "motive": [
            "Financial"
          ],
          "variety": [
            "Unknown"
          ]
        }
      },
      "asset": {
        "assets": [
          {
            "variety": "S - File"
          }
        ],
        "cloud": [
          "Unknown"
        ]
      },
      "attribute": {
        "availability": {
          "variety": [
            "Obscuration"
          ]
        },
        "confidentiality": {
          "data": [
            {
              "variety": "Personal"
            },
            {
              "variety": "Sensitive Personal"
            }
          ],
          "data_disclosure": "Potentially",
          "data_total": 1234,
          "notes": "up to 1234 persons (possible)"
        },
        "integrity": {
          "variety": [
            "Software installation"
          ]
        }
      },
      "confidence": "Medium",
      "discovery_method": {
        "internal": {
          "variety": [
            "Infrastructure monitoring"
          ]
        }
      },
      "incident_id": "07070707-0707-8707-8707-07e80000000c",
      "plus": {
        "jikenbo": {
          "number": "2024-0012",
          "sources": [
            {
              "article": 1,
              "end": 13,
              "name": "a.txt",
              "sha256": "0707070707070707070707070707070707070707070707070707070707070707",
              "start": 0
            }
          ],
          "unmapped": [
            {
              "field": "assets",
              "value": "email",
              "why": "no asset of VERIS"
            }
          ]
        },
        "master_id": "07070707-0707-8707-8707-07e80000000c",
        "timeline": {
          "notification": {
            "day": 7,
            "month": 5,
            "year": 2024
          }
        }
      },
      "reference": "a.txt (sha256:0707070707070707070707070707070707070707070707070707070707070707)",
      "schema_name": "verisc",
      "schema_version": "1.4.1",
      "security_incident": "Confirmed",
      "source_id": "jikenbo",
      "summary": "青嶺商事株式会社 お知らせ",
      "targeted": "Unknown",
      "timeline": {
        "discovery": {
          "unit": "Days",
          "value": 4
        },
        "incident": {
          "day": 28,
          "month": 4,
          "year": 2024
        }
      },
      "victim": {
        "country": [
          "JP"
        ],
        "employee_count": "Unknown",
        "government": [
          "NA"
        ],
        "industry": "31-33",
        "region": [
          "142030"
        ],
        "victim_id": "青嶺商事株式会社"
      }
    }
    "#);
}

#[test]
fn what_stands_is_told_in_the_words_of_the_victim() {
    let first = Draft {
        disclosed: Some("2024-05-07"),
        affected: Some((Unit::Persons, AffectedStatus::Possible)),
        cause: Some(Cause::Unknown),
        voice: Some(Voice::Own),
        ..Draft::default()
    };
    let newspaper = Draft {
        disclosed: Some("2024-06-09"),
        cause: Some(Cause::Malware),
        affected: Some((Unit::Files, AffectedStatus::Confirmed)),
        voice: Some(Voice::ThirdParty),
        ..Draft::default()
    };
    let last = Draft {
        disclosed: Some("2024-06-01"),
        cause: Some(Cause::Ransomware),
        voice: Some(Voice::Own),
        ..Draft::default()
    };
    let stands = Draft { affected: first.affected, ..last.clone() };
    let file = file_of(&[first, newspaper, last], &stands);
    assert_eq!(file["action"]["malware"]["variety"][0], "Ransomware");
    assert_eq!(file["attribute"]["confidentiality"]["data_total"], 1234, "of persons");
    assert_eq!(file["plus"]["timeline"]["notification"]["month"], 6);
    assert_eq!(file["confidence"], "High");
    assert_eq!(file["plus"]["jikenbo"]["sources"].as_array().unwrap().len(), 3);
    let values = file["plus"]["jikenbo"]["values"].as_array().unwrap();
    let overruled = values.iter().filter(|value| value["overruled"] == true);
    let overruled: Vec<&str> = overruled.map(|value| value["value"].as_str().unwrap()).collect();
    assert_eq!(overruled, ["2024-05-07", "unknown", "2024-06-09", "malware", "1234"]);
}

#[test]
fn every_value_stands_with_its_words() {
    let file = file(&Draft { cause: Some(Cause::Loss), cause_words: "名簿を紛失", ..Draft::default() });
    let values = file["plus"]["jikenbo"]["values"].as_array().unwrap();
    let cause = values.iter().find(|value| value["field"] == "cause").unwrap();
    assert_eq!((&cause["value"], &cause["quotes"][0]["exact"]), (&"loss".into(), &"名簿を紛失".into()));
    assert_eq!(cause["quotes"][0]["start"], 14, "in characters");
}

#[test]
fn what_is_lost_may_be_disclosed() {
    let disclosure = |cause: Cause| {
        let draft = Draft { cause: Some(cause), leak: Some(LeakStatus::None), ..Draft::default() };
        file(&draft)["attribute"]["confidentiality"]["data_disclosure"].as_str().unwrap().to_owned()
    };
    assert_eq!(disclosure(Cause::Theft), "Potentially");
    assert_eq!(disclosure(Cause::UnauthorizedAccess), "No");
}

#[test]
fn who_noticed_is_told_by_the_words() {
    for (detected, words, told) in [
        (DetectedBy::External, "委託先から報告を受けた", r#"{"partner":{"variety":["Unknown"]}}"#),
        (DetectedBy::External, "拾得者から連絡があった", r#"{"external":{"variety":["Found documents"]}}"#),
        (
            DetectedBy::Internal,
            "ログインできないと職員が申し出た",
            r#"{"internal":{"variety":["Reported by employee"]}}"#,
        ),
        (DetectedBy::Internal, "通信ログから判明した", r#"{"internal":{"variety":["Log review"]}}"#),
    ] {
        let draft = Draft { detected: Some((detected, words)), ..Draft::default() };
        assert_eq!(file(&draft)["discovery_method"].to_string(), told, "{words}");
    }
}

#[test]
fn a_row_without_a_date_takes_the_month_of_its_list() {
    let list = "最近の事故一覧（2023年5月）\n1 学校 紛失 名簿を紛失した。\n";
    let at = list.find('1').unwrap();
    let row = Span::between(at, list.len() - 1);
    let record = Record::new(1, row, row, fact(Kind::Incident, row));
    let source = Source::new("list.txt", DocumentId::new([7; 32]), list);
    let reports = vec![Article { source: &source, number: Some(NUMBER), record: &record }];
    let moment = Timestamp::UNIX_EPOCH;
    let incident = Incident { number: NUMBER, reports, stands: &record, since: moment, changed: moment };
    let file: Value = serde_json::from_str(&veris::to_string(&incident).unwrap()).unwrap();
    assert_eq!(file["timeline"]["incident"].to_string(), r#"{"month":5,"year":2023}"#);
    assert_eq!(file["summary"], "1 学校 紛失 名簿を紛失した。");
}
