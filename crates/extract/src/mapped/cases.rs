//! Cases: a table, a map, and what is read.

use jikenbo_model::vocabulary::{Cause, Industry, Unit};
use jikenbo_model::{
    Block, BlockKind, ColumnField, ColumnMap, Document, DocumentId, FileKind, Meta, Place, Span, Text,
};
use jikenbo_model::{DateOrder, Fact, Record};

use super::{propose, read};

/// A sheet of lines, the cells parted by `|`.
fn document(lines: &str) -> Document {
    let (mut text, mut blocks) = (String::new(), Vec::new());
    for (row, line) in (1..).zip(lines.lines().map(str::trim)) {
        let from = text.len();
        let mut cells = Vec::new();
        for cell in line.split('|') {
            if !cells.is_empty() {
                text.push('\t');
            }
            let start = text.len();
            text.push_str(cell.trim());
            cells.push(Span::between(start, text.len()));
        }
        let place = Place::Sheet { name: "月報".to_owned(), row };
        blocks.push(Block {
            kind: BlockKind::Row { cells, header: false },
            span: Span::between(from, text.len()),
            place,
        });
        text.push('\n');
    }
    let (id, meta) = (DocumentId::new([0; 32]), Meta::default());
    Document { id, kind: FileKind::Xlsx, text: Text::new(text), blocks, meta, problems: Vec::new() }
}

const LINES: &str = "いつ | だれが | しごと | なぜ | 数 | はなし
    1/5 | 青嶺商事 | 店 | 飛ばし | 1,234 | 宛先を誤ってメールを送った。氏名が含まれる。
    R4.1.7 | 白樺市 | 役所 | 紛失 | 約50人 | 名簿の入った封筒が見つからない。
    不明 | 潮見病院 | | ほか | たくさん | 患者の検査結果の紙を別の患者に渡した。
    合計 | | | | 1,284 |";

fn map() -> ColumnMap {
    let columns = [
        (ColumnField::DisclosedOn, "いつ"),
        (ColumnField::Organization, "だれが"),
        (ColumnField::Industry, "しごと"),
        (ColumnField::Cause, "なぜ"),
        (ColumnField::Affected, "数"),
        (ColumnField::Account, "はなし"),
    ];
    ColumnMap {
        year: Some(2022),
        unit: Some(Unit::Persons),
        columns: columns.map(|(field, name)| (field, name.to_owned())).into(),
        causes: [("飛ばし".to_owned(), Cause::MisdeliveryEmail)].into(),
        industries: [("店".to_owned(), Industry::RetailEc), ("役所".to_owned(), Industry::Municipality)]
            .into(),
        ..ColumnMap::default()
    }
}

/// What the records say in the fields of the map, with the words.
fn shown(document: &Document, records: &[Record]) -> String {
    let mut lines = Vec::new();
    for record in records {
        let mut parts = Vec::new();
        let mut put = |value: Option<String>, words: Option<&str>| {
            parts.push(
                value.zip(words).map_or("–".to_owned(), |(value, words)| format!("{value}「{words}」")),
            );
        };
        let words = |span: Option<Span>| span.map(|span| document.text.at(span));
        fn first<T>(fact: &Option<Fact<T>>) -> Option<Span> {
            fact.as_ref().and_then(|fact| fact.spans().next())
        }
        put(
            record.disclosed_on.as_ref().map(|fact| fact.value.to_string()),
            words(first(&record.disclosed_on)),
        );
        put(record.organization.as_ref().map(|fact| fact.value.clone()), words(first(&record.organization)));
        put(record.industry.as_ref().map(|fact| fact.value.to_string()), words(first(&record.industry)));
        put(record.cause.as_ref().map(|fact| fact.value.to_string()), words(first(&record.cause)));
        let affected = |affected: jikenbo_model::Affected| {
            format!(
                "{} {} {:?} {}",
                affected.count.value, affected.count.unit, affected.count.bound, affected.status
            )
        };
        put(record.affected.as_ref().map(|fact| affected(fact.value)), words(first(&record.affected)));
        lines.push(parts.join(" / "));
    }
    lines.join("\n")
}

#[test]
fn a_table_with_names_of_its_own() {
    let document = document(LINES);
    let mapped = read(&document, &map());
    assert_eq!(
        shown(&document, &mapped.records),
        "2022-01-05「1/5」 / 青嶺商事「青嶺商事」 / retail_ec「店」 / misdelivery_email「飛ばし」 / 1234 persons Exact confirmed「1,234」\n\
         2022-01-07「R4.1.7」 / 白樺市「白樺市」 / municipality「役所」 / loss「紛失」 / 50 persons About lost「約50人」\n\
         – / 潮見病院「潮見病院」 / hospital「病院」 / misdelivery_other「別の患者に渡」 / –"
    );
    let problems: Vec<String> = mapped.problems.iter().map(|problem| problem.detail.clone()).collect();
    assert_eq!(problems, ["月報!4 [なぜ]", "月報!4 [数]"]);
    // What no column is for is read from the rest of the row.
    assert_eq!(mapped.records[0].data_kinds[0].value.as_str(), "name");
}

#[test]
fn numbers_without_a_counter() {
    let check = |cells: &str, want: &str| {
        let columns = [
            (ColumnField::Affected, "数"),
            (ColumnField::AffectedUnit, "単位"),
            (ColumnField::Cause, "なぜ"),
        ];
        let columns = columns.map(|(field, name)| (field, name.to_owned())).into();
        let document = document(&format!("なぜ | 数 | 単位\n紛失 | {cells}"));
        let mapped = read(&document, &ColumnMap { columns, ..ColumnMap::default() });
        let affected = mapped.records[0].affected.as_ref().map(|fact| fact.value.count);
        let shown = affected.map(|count| format!("{} {} {}", count.value, count.unit, count.bound.as_str()));
        assert_eq!(shown.unwrap_or_default(), want, "{cells}");
        let told = !want.is_empty() || cells.starts_with("調査中") || cells.ends_with('台');
        assert_eq!(mapped.problems.is_empty(), told, "{cells}");
    };
    check("72 | 人", "72 persons exact");
    check("1,894 | 名", "1894 persons exact");
    check("約 900 | 件", "900 records about");
    check("最大260 | 人", "260 persons up_to");
    check("72 |", "72 records exact");
    check("3人 | 件", "3 persons exact");
    check("1 | 台", "");
    check("調査中 | 人", "");
    check("たくさん | 人", "");
    check("72 | 束ね", "");
}

#[test]
fn columns_that_are_not_there_are_named() {
    let document = document(LINES);
    let mut map = map();
    map.columns.insert(ColumnField::SeriesNo, "番号".to_owned());
    let mapped = read(&document, &map);
    assert_eq!((mapped.records.len(), mapped.problems[0].detail.as_str()), (3, "月報: 番号"));
    map.sheet = Some("別の月".to_owned());
    let mapped = read(&document, &map);
    assert_eq!(mapped.records.len(), 0);
    assert_eq!(mapped.problems[0].kind.code(), "P010");
}

#[test]
fn dates_in_other_orders() {
    let check = |order: DateOrder, cell: &str, want: &str| {
        let columns = [(ColumnField::DisclosedOn, "日".to_owned())].into();
        let map = ColumnMap { date_order: order, columns, ..ColumnMap::default() };
        let document = document(&format!("日 | 件\n{cell} | 紛失"));
        let day = read(&document, &map).records[0].disclosed_on.as_ref().map(|day| day.value.to_string());
        assert_eq!(day.unwrap_or_default(), want, "{order:?} {cell}");
    };
    check(DateOrder::Dmy, "04/05/2026", "2026-05-04");
    check(DateOrder::Mdy, "04/05/2026", "2026-04-05");
    check(DateOrder::Dmy, "31/02/2026", "");
    check(DateOrder::Dmy, "2026-05-04", "2026-05-04");
    check(DateOrder::Ymd, "2026/5/4", "2026-05-04");
    check(DateOrder::Ymd, "令和8年5月", "2026-05");
}

#[test]
fn a_proposal_is_what_the_names_tell() {
    let document = document(
        "1月の事故 | | | |\nNo | 発表日 | 組織 | 原因 | 担当\n1 | 1/5 | 青嶺商事 | 飛ばし | 佐藤\n2 | 1/6 | 白樺市 | 紛失 | 鈴木\n3 | 1/7 | 潮見病院 | 紛失 |",
    );
    let proposal = propose(&document).unwrap();
    let columns: Vec<(&str, &str)> =
        proposal.map.columns.iter().map(|(field, name)| (field.as_str(), name.as_str())).collect();
    assert_eq!(
        columns,
        [("series_no", "No"), ("disclosed_on", "発表日"), ("organization", "組織"), ("cause", "原因")]
    );
    assert_eq!(proposal.map.sheet.as_deref(), Some("月報"));
    assert_eq!(
        (proposal.others, proposal.causes),
        (vec!["担当".to_owned()], vec!["飛ばし".to_owned(), "紛失".to_owned()])
    );
}

proptest::proptest! {
    #[test]
    fn every_value_has_words_in_its_row(rows in proptest::collection::vec("[0-9/年月日人件約紛失|A-Za-z ]{0,24}", 0..8)) {
        let document = document(&format!("いつ | だれが | しごと | なぜ | 数 | はなし\n{}", rows.join("\n")));
        for record in read(&document, &map()).records {
            let spans = record.disclosed_on.iter().flat_map(Fact::spans).chain(record.affected.iter().flat_map(Fact::spans));
            for span in spans.chain(record.cause.iter().flat_map(Fact::spans)) {
                proptest::prop_assert!(record.span.start() <= span.start() && span.end() <= record.span.end());
            }
        }
    }
}
