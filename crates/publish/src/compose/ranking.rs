//! The ranking 順位: causes, lines of business, kinds of data and malware by month or another stretch, with shares,
//! changes and streaks.

mod board;
mod side;

use jikenbo_model::IncidentNumber;

use super::maker::{Blanks, Draft, Maker, beside, counted, figure, noted};
use super::{Made, Order, Period, day, shown};
use crate::matter::Matter;
use crate::piece::{Align, Amount, Block, Cell, Chart, ChartKind, Column, Inline, Section, Series, Table};
use crate::template;
use board::{Board, Ranked};
use side::Side;

/// What a ranking tells of.
#[derive(Clone, Copy, Debug)]
pub struct RankingOf<'m> {
    /// Stretches of time without a gap, each as long as the one that is ranked, which is the first; then the one before
    /// it.
    pub stretches: &'m [(Period, Vec<Matter>)],
}

/// The places of every side.
pub struct Boards<'m> {
    of: RankingOf<'m>,
    boards: Vec<(Side, Board)>,
}

impl<'m> Boards<'m> {
    /// Ranks by every side.
    #[must_use]
    pub fn of(order: &Order<'_>, of: RankingOf<'m>) -> Self {
        Self { of, boards: Side::ALL.into_iter().map(|side| (side, Board::of(order, side, of))).collect() }
    }

    /// Was a place that is ranked held in all the stretches, so that earlier ones may make its streak longer?
    #[must_use]
    pub fn are_held_throughout(&self) -> bool {
        self.boards.iter().any(|(_, board)| board.is_held_throughout())
    }
}

/// A ranking.
#[must_use]
pub fn ranking(order: &Order<'_>, Boards { of, boards }: &Boards<'_>) -> Made {
    let words = &order.templates.ranking;
    let ranked = of.stretches.first();
    let period = ranked.map(|(period, _)| day::period(*period)).unwrap_or_default();
    let title = words.title.plain(&[("period", &period), ("issuer", &words.issuer)]);
    let mut maker = Maker::new(order, title, &words.issuer);
    let numbers = ranked.map(|(_, matters)| numbers_of(matters)).unwrap_or_default();
    maker.state_basis(ranked.into_iter().flat_map(|(_, matters)| matters));
    let mut sections = vec![opening(&mut maker, words, boards, &numbers, &period)];
    for (side, board) in boards {
        sections.push(ranks(&mut maker, words, *side, board, &numbers));
    }
    maker.piece.sections = sections;
    maker.made()
}

fn opening(
    maker: &mut Maker<'_>,
    words: &template::Ranking,
    boards: &[(Side, Board)],
    numbers: &[IncidentNumber],
    period: &str,
) -> Section {
    let blanks = Blanks::from([
        ("period", vec![Draft::Words(period.to_owned())]),
        ("count", vec![counted(maker.order, "ranking.count", &words.opening, numbers)]),
    ]);
    let mut lines = vec![maker.fill(&words.overview, &blanks)];
    for (side, board) in boards {
        lines.extend(first(maker, words, *side, board, numbers.len()));
    }
    let prompt = maker.order.by_month(&words.opening_prompt, &words.opening_prompt_span);
    let blocks = vec![Block::List(lines), maker.slot("opening", prompt)];
    section("opening", words.opening.clone(), blocks)
}

/// A sentence on the first place.
fn first(
    maker: &mut Maker<'_>,
    words: &template::Ranking,
    side: Side,
    board: &Board,
    whole: usize,
) -> Option<Vec<Inline>> {
    let order = maker.order;
    let first = board.ranked.first()?;
    let names: Vec<&str> =
        board.ranked.iter().take_while(|one| one.rank == 1).map(|one| one.label.as_str()).collect();
    let name = |what: &str| format!("{}.first.{what}", side.name());
    let mut blanks = Blanks::from([
        ("ranking", vec![Draft::Words(side.title(words).to_owned())]),
        ("name", vec![Draft::Words(names.join(&order.templates.words.and))]),
        ("count", vec![counted(order, &name("count"), &first.label, &first.numbers)]),
        ("share", vec![share(&name("share"), first, whole)]),
    ]);
    let wording = match streak(order, &name("streak"), first).filter(|_| names.len() == 1) {
        Some(streak) => {
            blanks.insert("streak", vec![streak]);
            &words.first_again
        }
        None if names.len() > 1 => &words.first_tied,
        None => &words.first,
    };
    Some(maker.fill(wording, &blanks))
}

/// The table of one ranking, and the way of its first places through the stretches.
fn ranks(
    maker: &mut Maker<'_>,
    words: &template::Ranking,
    side: Side,
    board: &Board,
    numbers: &[IncidentNumber],
) -> Section {
    let title = side.title(words).to_owned();
    if board.ranked.is_empty() {
        let empty = maker.order.by_month(&words.empty, &words.empty_span);
        return section(side.name(), title, vec![Block::Paragraph(vec![Inline::text(empty)])]);
    }
    let mut blocks = Vec::new();
    let shown = board.ranked.iter().take_while(|one| one.rank <= words.rows_at_most as u64);
    let rows: Vec<_> = shown.map(|one| row(maker, words, side, one, numbers.len())).collect();
    let count = counted(maker.order, &format!("{}.whole", side.name()), &title, numbers);
    let wording = maker.order.by_month(&words.share_of, &words.share_of_span);
    let mut note = maker.fill(wording, &Blanks::from([("count", vec![count])]));
    if side.overlaps() {
        note.push(Inline::text(words.overlaps.clone()));
    }
    let table = Table {
        name: side.name().to_owned(),
        caption: String::new(),
        columns: columns(maker.order, words),
        rows,
    };
    blocks.push(Block::Table(table));
    blocks.push(Block::Paragraph(note));
    blocks.extend(trend(words, &title, side, board).map(Block::Chart));
    section(side.name(), title, blocks)
}

fn columns(order: &Order<'_>, words: &template::Ranking) -> Vec<Column> {
    let column = |title: &str, align, width| Column { title: title.to_owned(), align, width };
    vec![
        column(&words.column_rank, Align::Right, 6),
        column(order.by_month(&words.column_before, &words.column_before_span), Align::Right, 6),
        column(&words.column_name, Align::Left, 24),
        column(&words.column_count, Align::Right, 8),
        column(&words.column_share, Align::Right, 9),
        column(order.by_month(&words.column_change, &words.column_change_span), Align::Right, 9),
        column(&words.column_streak, Align::Left, 13),
    ]
}

fn row(
    maker: &mut Maker<'_>,
    words: &template::Ranking,
    side: Side,
    one: &Ranked,
    whole: usize,
) -> Vec<Cell> {
    let order = maker.order;
    let (label, numbers) = (one.label.as_str(), one.numbers.as_slice());
    let name = |what: &str| format!("{}.{}.{what}", side.name(), one.key);
    let count = numbers.len() as u64;
    let rank = |what: &str, rank: u64| {
        beside(figure((&name(what), label), Amount::Rank(rank), rank.to_string(), numbers))
    };
    let before = match one.rank_before {
        Some(before) => rank("before", before),
        None => Draft::Words(words.new.clone()),
    };
    let change = count as i64 - one.count_before as i64;
    let cells = [
        Some(rank("rank", one.rank)),
        Some(before),
        Some(Draft::Words(label.to_owned())),
        Some(noted(
            order,
            figure((&name("count"), label), Amount::Integer(count), shown::grouped(count), numbers),
        )),
        Some(share(&name("share"), one, whole)),
        Some(beside(figure(
            (&name("change"), label),
            Amount::Change(change),
            shown::change(change),
            numbers,
        ))),
        Some(streak(order, &name("streak"), one).unwrap_or_else(|| Draft::Words(String::new()))),
    ];
    cells.into_iter().map(|draft| maker.cell(draft)).collect()
}

fn share(name: &str, one: &Ranked, whole: usize) -> Draft {
    let permille = shown::permille(one.numbers.len() as u64, whole as u64);
    beside(figure((name, &one.label), Amount::Permille(permille), shown::percent(permille), &one.numbers))
}

/// 3ヶ月連続, from two stretches on.
fn streak(order: &Order<'_>, name: &str, one: &Ranked) -> Option<Draft> {
    let words = &order.templates.ranking;
    let shown = order.by_month(&words.streak, &words.streak_span).plain(&[("n", &one.streak.to_string())]);
    let amount = Amount::Integer(one.streak);
    (one.streak > 1).then(|| beside(figure((name, &one.label), amount, shown, &one.numbers)))
}

fn trend(words: &template::Ranking, title: &str, side: Side, board: &Board) -> Option<Chart> {
    let skipped = board.stretches.len().saturating_sub(words.months);
    let stretches: Vec<String> =
        board.stretches.iter().skip(skipped).map(|period| day::period(*period)).collect();
    let (from, until) = (stretches.first()?, stretches.last()?);
    if stretches.len() < 2 {
        return None;
    }
    let lines = board.ranked.iter().take(words.lines);
    let series: Vec<Series> = lines
        .map(|one| Series {
            name: one.label.clone(),
            numbers: one.course.iter().skip(skipped).map(|&count| Some(count)).collect(),
        })
        .collect();
    let said = series.iter().map(|line| {
        let number = |number: Option<&Option<u64>>| number.copied().flatten().unwrap_or_default().to_string();
        let (before, count) = (number(line.numbers.first()), number(line.numbers.last()));
        let blanks = [
            ("name", line.name.as_str()),
            ("from", from),
            ("before", &before),
            ("until", until),
            ("count", &count),
        ];
        words.trend_words.plain(&blanks)
    });
    Some(Chart {
        name: format!("{}-trend", side.name()),
        title: words.trend.plain(&[("ranking", title)]),
        kind: ChartKind::Lines,
        unit: words.column_count.clone(),
        categories: stretches.clone(),
        description: said.collect(),
        series,
    })
}

fn numbers_of(matters: &[Matter]) -> Vec<IncidentNumber> {
    matters.iter().map(|matter| matter.number).collect()
}

fn section(anchor: &str, title: String, blocks: Vec<Block>) -> Section {
    Section { anchor: anchor.to_owned(), title: vec![Inline::Text(title)], depth: 1, blocks, entry: None }
}
