//! Cases: the lines of a file, and what is read from them.

use jikenbo_model::{
    Block, BlockKind, Document, DocumentId, Fact, FileKind, Meta, Place, Record, Span, Text,
};

use super::records;

/// A document of lines `path value`.
fn document(lines: &str) -> Document {
    let (mut text, mut blocks) = (String::new(), Vec::new());
    for (path, value) in lines.lines().filter_map(|line| line.trim().split_once(' ')) {
        let start = text.len();
        text.push_str(path);
        let cells = vec![
            Span::between(start, text.len()),
            Span::between(text.len() + 1, text.len() + 1 + value.len()),
        ];
        text = format!("{text}\t{value}");
        let span = Span::between(start, text.len());
        blocks.push(Block { kind: BlockKind::Row { cells, header: false }, span, place: Place::Text });
        text.push('\n');
    }
    let (id, meta) = (DocumentId::new([0; 32]), Meta::default());
    Document { id, kind: FileKind::Veris, text: Text::new(text), blocks, meta, problems: Vec::new() }
}

fn show<T: std::fmt::Debug>(document: &Document, fact: &Fact<T>) -> String {
    let quotes: Vec<&str> = fact.spans().map(|span| document.text.at(span)).collect();
    format!("{:?} 「{}」", fact.value, quotes.join("」「"))
}

fn check<T: std::fmt::Debug>(lines: &str, read: impl Fn(&Record) -> Vec<&Fact<T>>, want: &[&str]) {
    let document = document(lines);
    let records = records(&document);
    let shown: Vec<String> = records.iter().flat_map(&read).map(|fact| show(&document, fact)).collect();
    assert_eq!(shown, want, "{lines}");
}

#[test]
fn causes() {
    let check = |lines: &str, want: &str| check(lines, |record| record.cause.iter().collect(), &[want]);
    check(
        "action.malware.variety Ransomware\naction.hacking.variety Brute force",
        "Ransomware 「Ransomware」",
    );
    check(
        "action.hacking.variety Unknown\naction.malware.variety Capture app data",
        "UnauthorizedAccess 「Unknown」",
    );
    check("action.hacking.variety Unknown", "UnauthorizedAccess 「Unknown」");
    check("action.hacking.variety DoS", "Ddos 「DoS」");
    check("action.error.variety Disposal error", "Loss 「Disposal error」");
    check(
        "action.error.variety Misdelivery\nasset.assets.0.variety M - Documents",
        "MisdeliveryOther 「Misdelivery」",
    );
    check(
        "action.error.variety Misdelivery\nsummary An email went astray.",
        "MisdeliveryEmail 「Misdelivery」「An email went astray.」",
    );
    check("action.environmental.variety Flood", "Unknown 「Flood」");
    check("action.misuse.variety Privilege abuse", "Insider 「Privilege abuse」");
}

#[test]
fn dates() {
    let occurred =
        |lines: &str, want: &[&str]| check(lines, |record| record.occurred_from.iter().collect(), want);
    occurred("timeline.incident.year 2023", &["When { year: 2023, month: 0, day: 0 } 「2023」"]);
    occurred(
        "timeline.incident.year 2023\ntimeline.incident.month 2\ntimeline.incident.day 30",
        &["When { year: 2023, month: 2, day: 0 } 「2023」「2」"],
    );
    occurred("timeline.incident.year soon", &[]);
    let discovered = |value: &str, want: &[&str]| {
        let lines = format!(
            "timeline.incident.year 2023\ntimeline.incident.month 12\ntimeline.incident.day 30\n\
             timeline.discovery.unit Days\ntimeline.discovery.value {value}"
        );
        check(&lines, |record| record.discovered_on.iter().collect(), want);
    };
    discovered("61", &["When { year: 2024, month: 2, day: 29 } 「2023」「12」「30」「Days」「61」"]);
    discovered("1000000", &[]);
    discovered("1.5", &[]);
}

#[test]
fn sectors() {
    let check = |lines: &str, want: &[&str]| check(lines, |record| record.industry.iter().collect(), want);
    check("victim.industry 611310", &["University 「611310」"]);
    check("victim.industry 61", &[]);
    check("victim.government Local\nvictim.industry 92", &["Municipality 「92」「Local」"]);
    check("victim.industry 44-45", &["RetailEc 「44-45」"]);
    check("victim.industry 000", &[]);
}

#[test]
fn numbers_and_who_noticed() {
    let lines = "attribute.confidentiality.data.0.amount 20\nattribute.confidentiality.data.0.variety Medical\n\
                 attribute.confidentiality.data_disclosure Potentially\nattribute.confidentiality.data_total 25";
    check(
        lines,
        |record| record.affected.iter().collect(),
        &["Affected { count: Count { value: 25, unit: Records, bound: Exact }, status: Possible } 「25」"],
    );
    check(
        lines,
        |record| record.counts.iter().collect(),
        &[
            "Counted { count: Count { value: 25, unit: Records, bound: Exact }, of: \"\" } 「25」",
            "Counted { count: Count { value: 20, unit: Records, bound: Exact }, of: \"Medical\" } 「20」",
        ],
    );
    check(lines, |record| record.data_kinds.iter().collect(), &["Health 「Medical」"]);
    let noticed =
        |lines: &str, want: &[&str]| check(lines, |record| record.detected_by.iter().collect(), want);
    noticed("discovery_method Ext - unknown", &["External 「Ext - unknown」"]);
    noticed("discovery_method.internal.variety Log review", &["Internal 「Log review」"]);
    noticed("discovery_method.unknown true", &[]);
}

#[test]
fn names_of_malware() {
    let check = |lines: &str, want: &[&str]| check(lines, |record| record.malware.iter().collect(), want);
    check("action.malware.name Emotet; LockBit", &["\"Emotet\" 「Emotet」", "\"LockBit\" 「LockBit」"]);
    check("action.malware.name Unknown", &[]);
    check("action.malware.name  ;;A", &["\"A\" 「A」"]);
}

#[test]
fn one_record_an_incident() {
    let lines = "0.action.error.variety Loss\n0.security_incident Confirmed\n0.summary 鞄を置き忘れた\n\
                 1.action.error.variety Loss\n1.security_incident Near miss";
    check(lines, |record| vec![&record.kind], &["Incident 「Confirmed」", "Other 「Near miss」"]);
    let document = document(lines);
    let records = records(&document);
    assert_eq!(document.text.at(records[0].heading), "鞄を置き忘れた");
    assert_eq!(records.iter().map(|record| record.ordinal).collect::<Vec<_>>(), [1, 2]);
    assert!(!records[0].span.overlaps(records[1].span));
}

proptest::proptest! {
    #[test]
    fn whatever_a_file_says_every_value_has_words_in_its_article(
        lines in proptest::collection::vec("(action|asset|victim|timeline)\\.[a-z._0-9]{1,20} [A-Z][a-z]{1,9}|timeline\\.incident\\.(year|month|day) [0-9]{1,5}", 0..12),
    ) {
        let document = document(&lines.join("\n"));
        for record in records(&document) {
            proptest::prop_assert!(record.cause.as_ref().is_some_and(Fact::is_supported));
            let spans = record.occurred_from.iter().flat_map(Fact::spans);
            for span in spans.chain(record.cause.iter().flat_map(Fact::spans)) {
                proptest::prop_assert!(record.span.start() <= span.start() && span.end() <= record.span.end());
            }
        }
    }
}
