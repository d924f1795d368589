//! A small piece with one of everything; the organisation is invented.

use jikenbo_model::vocabulary::Unit;
use jikenbo_model::{Bound, Count, IncidentNumber, When};
use jikenbo_publish::piece::{
    Align, Amount, Block, Cell, Chart, ChartKind, Column, Entry, Figure, FigureAt, Inline, Meta, Note, Piece,
    Section, Series, Slot, Table, Words,
};

const NUMBER: IncidentNumber = IncidentNumber { year: 2025, serial: 12 };

/// The piece.
pub(crate) fn piece() -> Piece {
    let mut piece = Piece {
        title: "情報漏えい便り 2025年6月".to_owned(),
        meta: meta(),
        words: words(),
        ..Piece::default()
    };
    let affected = affected(&mut piece);
    let change = counted(&mut piece, "cause.loss.change", Amount::Change(-2), "−2");
    let share = counted(&mut piece, "cause.loss.share", Amount::Permille(125), "12.5%");
    piece.sections = vec![item(affected), causes(change, share)];
    piece
}

fn meta() -> Meta {
    let fact = |label: &str, words: &str| (label.to_owned(), words.to_owned());
    Meta {
        issuer: "例示セキュリティ室".to_owned(),
        as_of: When::on(2025, 6, 30),
        facts: vec![fact("基準", "公表日"), fact("選び方", "2025年6月に公表された1件。網羅はしていません。")],
        order: "publish digest --month 2025-06 --as-of 2025-06-30".to_owned(),
    }
}

fn words() -> Words {
    Words {
        notes: "出典と根拠".to_owned(),
        editor: "編集部より".to_owned(),
        source: "出典".to_owned(),
        order: "この文書を作り直すには".to_owned(),
    }
}

fn affected(piece: &mut Piece) -> FigureAt {
    let words = vec![
        Inline::text("2025-0012 「最大3,455人分の個人情報」 "),
        Inline::Link {
            words: "https://city.example.jp/news/12.html".to_owned(),
            address: "https://city.example.jp/news/12.html".to_owned(),
        },
    ];
    let note = piece.put_note(Note { number: Some(NUMBER), words });
    piece.put_figure(Figure {
        name: "incident.2025-0012.affected".to_owned(),
        label: "2025-0012の件数".to_owned(),
        amount: Amount::Count(Count { value: 3_455, unit: Unit::Persons, bound: Bound::UpTo }),
        shown: "最大3,455人".to_owned(),
        note: Some(note),
        incidents: vec![NUMBER],
    })
}

fn counted(piece: &mut Piece, name: &str, amount: Amount, shown: &str) -> FigureAt {
    piece.put_figure(Figure {
        name: name.to_owned(),
        label: "紛失・盗難".to_owned(),
        amount,
        shown: shown.to_owned(),
        note: None,
        incidents: vec![NUMBER],
    })
}

fn item(affected: FigureAt) -> Section {
    Section {
        anchor: "i2025-0012".to_owned(),
        title: vec![Inline::text("例示市、書類を紛失（"), Inline::Figure(affected), Inline::text("）")],
        depth: 1,
        blocks: vec![
            Block::Paragraph(vec![
                Inline::text("同市は6月10日、"),
                Inline::Quoted {
                    words: "書類を収めた箱1つの所在が分からない".to_owned(), note: None
                },
                Inline::text("と公表した。"),
            ]),
            Block::Quotation {
                lines: vec![
                    "# このたび、個人情報を含む書類を紛失しました。<b>深く</b>おわびします。".to_owned(),
                ],
                source: vec![Inline::text("city.html")],
            },
            Block::List(vec![vec![Inline::text("台帳で持ち出しを記録する")]]),
            Block::Slot(Slot {
                name: "i2025-0012".to_owned(),
                prompt: "所感を書く".to_owned(),
                text: vec!["箱の数は倍のはず、との声もあります。".to_owned()],
            }),
        ],
        entry: Some(Entry {
            number: NUMBER,
            on: When::on(2025, 6, 10),
            address: Some("https://city.example.jp/news/12.html".to_owned()),
        }),
    }
}

fn causes(change: FigureAt, share: FigureAt) -> Section {
    let column = |title: &str, align, width| Column { title: title.to_owned(), align, width };
    Section {
        anchor: "causes".to_owned(),
        title: vec![Inline::text("原因別")],
        depth: 1,
        blocks: vec![
            Block::Table(Table {
                name: "causes".to_owned(),
                caption: "原因別の件数".to_owned(),
                columns: vec![
                    column("原因", Align::Left, 5),
                    column("割合", Align::Right, 2),
                    column("前月比", Align::Right, 2),
                ],
                rows: vec![vec![
                    Cell::text("紛失・盗難|置き忘れ"),
                    Cell::Figure(share),
                    Cell::Figure(change),
                ]],
            }),
            Block::Chart(Chart {
                name: "causes-by-month".to_owned(),
                title: "原因別の推移".to_owned(),
                kind: ChartKind::Bars,
                unit: "件".to_owned(),
                categories: vec!["5月".to_owned(), "6月".to_owned()],
                series: vec![Series { name: "紛失・盗難".to_owned(), numbers: vec![Some(3), Some(1)] }],
                description: "紛失・盗難は5月の3件から6月の1件に減った。".to_owned(),
            }),
        ],
        entry: None,
    }
}
