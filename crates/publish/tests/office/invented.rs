//! A piece that uses everything a piece may hold.

use jikenbo_model::vocabulary::Unit;
use jikenbo_model::{Bound, Count};
use jikenbo_publish::piece::{
    Align, Amount, Block, Cell, Chart, ChartKind, Column, Figure, Inline, Meta, Note, Piece, Section, Series,
    Slot, Table, Words,
};

/// Words that are markup wherever somebody forgets to escape.
pub(crate) const HOSTILE: &str = "=1+1 <w:t>&amp;\u{1} #set *b*";

fn figure(piece: &mut Piece, name: &str, amount: Amount, shown: &str) -> Inline {
    let words = vec![Inline::text(format!("2025-0001 {name}"))];
    let note = Some(piece.put_note(Note { number: None, words }));
    let incidents = vec!["2025-0001".parse().unwrap()];
    let (name, shown) = (name.to_owned(), shown.to_owned());
    Inline::Figure(piece.put_figure(Figure { label: name.clone(), name, amount, shown, note, incidents }))
}

fn column(title: &str, align: Align, width: u16) -> Column {
    Column { title: title.to_owned(), align, width }
}

fn chart(name: &str, kind: ChartKind) -> Chart {
    let series = |name: &str, numbers| Series { name: name.to_owned(), numbers };
    Chart {
        name: name.to_owned(),
        title: format!("件数 {name}"),
        kind,
        unit: "件".to_owned(),
        categories: ["紛失・盗難", "誤送信・誤送付", "不正アクセス"].map(str::to_owned).to_vec(),
        series: vec![
            series("6月", vec![Some(15), Some(12), None]),
            series("5月", vec![Some(12), Some(14), Some(9)]),
        ],
        description: "紛失・盗難が15件で最も多い。".to_owned(),
    }
}

fn table(piece: &mut Piece) -> Table {
    let count = Count { value: 3_455_754, unit: Unit::Persons, bound: Bound::UpTo };
    let people = figure(piece, "incident.2025-0001.affected", Amount::Count(count), "最大3,455,754人");
    let Inline::Figure(people) = people else { unreachable!("a figure was put in") };
    let row = |words: &str| {
        vec![
            Cell::text("1"),
            Cell::text("紛失・盗難"),
            Cell::Figure(people),
            Cell::Words(vec![Inline::text(words), Inline::Note(piece.figure(people).note.unwrap())]),
        ]
    };
    Table {
        name: "incidents".to_owned(),
        caption: "2025年6月に公表された事故".to_owned(),
        columns: vec![
            column("No", Align::Right, 4),
            column("原因", Align::Left, 14),
            column("人数", Align::Right, 16),
            column("内容", Align::Left, 50),
        ],
        rows: (0..40)
            .map(|_| row("市民の氏名と住所を記した名簿を紛失した。関係する皆さまへお詫びする。"))
            .chain([row(HOSTILE)])
            .collect(),
    }
}

fn section(anchor: &str, title: &str, blocks: Vec<Block>) -> Section {
    Section { anchor: anchor.to_owned(), title: vec![Inline::text(title)], depth: 1, blocks, entry: None }
}

pub(crate) fn piece() -> Piece {
    let mut piece = Piece {
        title: "今月の情報漏えい事故（2025年6月）".to_owned(),
        meta: Meta {
            issuer: "青嶺リスク研究所".to_owned(),
            as_of: "2025-07-01".parse().ok(),
            facts: vec![("基準".to_owned(), "公表日ベース。".to_owned())],
            order: "publish table --month 2025-06".to_owned(),
        },
        words: Words {
            notes: "出典と根拠".to_owned(),
            editor: "編集部より".to_owned(),
            source: "出典".to_owned(),
            order: "作り直すには".to_owned(),
        },
        ..Piece::default()
    };
    let cases = figure(&mut piece, "incidents.count", Amount::Integer(45), "45件");
    let link =
        |words: &str, address: &str| Inline::Link { words: words.to_owned(), address: address.to_owned() };
    let opening = vec![
        Inline::text("6月は"),
        cases.clone(),
        Inline::Strong("増えた".to_owned()),
        link("一覧", "#incidents"),
        link("公表文", "https://example.jp/a?b=1&c=2"),
        link("罠", "javascript:alert(1)"),
        cases,
    ];
    let table = table(&mut piece);
    piece.sections = vec![
        section(
            "causes",
            "原因別の件数",
            vec![
                Block::Paragraph(opening),
                Block::Chart(chart("causes", ChartKind::Bars)),
                Block::Chart(chart("months", ChartKind::Lines)),
            ],
        ),
        section("incidents", "一覧", vec![Block::Table(table)]),
        section(
            "i2025-0001",
            "ほしぞら市、名簿を紛失",
            vec![
                Block::Quotation {
                    lines: vec![HOSTILE.to_owned()],
                    source: vec![Inline::text("ほしぞら市")],
                },
                Block::List(vec![vec![Inline::text("二人で数える。")], vec![Inline::text("記録を残す。")]]),
                Block::Slot(Slot {
                    name: "opening".to_owned(),
                    prompt: "書き出し".to_owned(),
                    text: vec!["編集部の言葉。".to_owned()],
                }),
            ],
        ),
    ];
    piece
}
