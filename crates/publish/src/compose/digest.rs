//! The digest 便り: item by item what happened, what to learn, and what changed since it was told.

use jikenbo_model::IncidentNumber;

use super::facts::blanks;
use super::maker::{Blanks, Draft, Maker, counted};
use super::{Made, Order, day, facts, mask, trace};
use crate::matter::{Followup, Matter, Moved, Said};
use crate::piece::{Align, Amount, Block, Cell, Column, Entry, Figure, Inline, Section, Table};
use crate::template::{Digest, Measure};

/// What a digest tells of.
#[derive(Clone, Copy, Debug)]
pub struct DigestOf<'m> {
    /// Told item by item, in their order.
    pub items: &'m [Matter],
    /// Only listed.
    pub others: &'m [Matter],
    /// Told before, and changed since.
    pub followups: &'m [Followup],
}

/// A digest.
#[must_use]
pub fn digest(order: &Order<'_>, of: DigestOf<'_>) -> Made {
    let words = &order.templates.digest;
    let period = day::told(order);
    let title = words.title.plain(&[("period", &period), ("issuer", &words.issuer)]);
    let mut maker = Maker::new(order, title, &words.issuer);
    maker.state_basis(of.items.len() + of.others.len());
    let mut sections = vec![opening(&mut maker, words, of, &period)];
    for matter in of.items {
        sections.extend(item(&mut maker, words, matter));
    }
    sections.extend(followups(&mut maker, words, of.followups));
    sections.extend(others(&mut maker, words, of.others));
    maker.piece.sections = sections;
    maker.made()
}

fn opening(maker: &mut Maker<'_>, words: &Digest, of: DigestOf<'_>, period: &str) -> Section {
    let order = maker.order;
    let numbers =
        |matters: &[Matter]| -> Vec<IncidentNumber> { matters.iter().map(|matter| matter.number).collect() };
    let (shown, mut all) = (numbers(of.items), numbers(of.items));
    all.extend(numbers(of.others));
    let mut blanks = Blanks::from([
        ("period", vec![Draft::Words(period.to_owned())]),
        ("count", vec![counted(order, "digest.count", &words.opening, &all)]),
        ("shown", vec![counted(order, "digest.shown", &words.opening, &shown)]),
    ]);
    let largest = of.items.iter().chain(of.others).filter(|matter| matter.hit().is_some());
    if let Some(largest) = largest.max_by_key(|matter| (matter.hit(), std::cmp::Reverse(matter.number))) {
        let name = mask::organization(order, largest).unwrap_or_else(|| largest.number.to_string());
        let figure = facts::affected(order, largest);
        let mut drafts = vec![Draft::Words(format!("{name}の"))];
        drafts.extend(figure);
        blanks.insert("largest", drafts);
    }
    let overview = if all.is_empty() { &words.overview_of_none } else { &words.overview };
    let overview = maker.fill(overview, &blanks);
    let blocks = vec![Block::Paragraph(overview), maker.slot("opening", &words.opening_prompt)];
    section("opening", vec![Inline::text(words.opening.clone())], 1, blocks)
}

/// The sections of one item: the headline with its facts, the gist, the lessons, the excerpt.
fn item(maker: &mut Maker<'_>, words: &Digest, matter: &Matter) -> Vec<Section> {
    let order = maker.order;
    let (blanks, number) = (blanks(order, matter), Some(matter.number));
    let headline = maker.choose("digest.headline", number, &words.headline, &blanks);
    let line = maker.fill(&words.line, &blanks);
    let addresses = addresses(order, matter);
    let head = Section {
        entry: Some(Entry {
            number: matter.number,
            on: matter.disclosed(),
            address: (!order.is_masked).then(|| addresses.first().cloned()).flatten(),
        }),
        ..section(&format!("i{}", matter.number), headline, 1, head_blocks(line, &addresses))
    };
    let gist = gist(maker, words, matter, &blanks);
    let lessons = lessons(maker, words, matter, &blanks);
    let excerpt = excerpt(order, words, matter);
    [Some(head), Some(gist), Some(lessons), excerpt].into_iter().flatten().collect()
}

fn head_blocks(line: Vec<Inline>, addresses: &[String]) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(line)];
    if !addresses.is_empty() {
        blocks
            .push(Block::List(addresses.iter().map(|address| vec![trace::link(address.clone())]).collect()));
    }
    blocks
}

/// Addresses of an item that are shown.
const ADDRESSES: usize = 3;

fn addresses(order: &Order<'_>, matter: &Matter) -> Vec<String> {
    let addresses =
        matter.excerpt.iter().filter(|_| !order.is_masked).flat_map(|excerpt| excerpt.addresses());
    addresses.take(ADDRESSES).collect()
}

/// The places of the sentences, for those who look for what is missing.
const SENTENCES: [&str; 3] = ["digest.sentences.1", "digest.sentences.2", "digest.sentences.3"];

fn gist(maker: &mut Maker<'_>, words: &Digest, matter: &Matter, blanks: &Blanks) -> Section {
    let places = SENTENCES.iter().zip(&words.sentences);
    let sentences: Vec<_> =
        places.map(|(place, wordings)| maker.choose(place, Some(matter.number), wordings, blanks)).collect();
    let sentences = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    let title = vec![Inline::text(words.gist.clone())];
    section(&format!("i{}-gist", matter.number), title, 2, vec![Block::List(sentences)])
}

fn lessons(maker: &mut Maker<'_>, words: &Digest, matter: &Matter, blanks: &Blanks) -> Section {
    let mut items = Vec::new();
    if blanks.contains_key("prevention") {
        items.push(maker.fill(&words.announced, blanks));
    }
    for measure in fitting(&maker.order.templates.measures.measure, matter, words.lessons_at_most) {
        let own = Blanks::from([("measure", vec![Draft::Words(measure.words.clone())])]);
        let mut lesson = maker.fill(&words.lesson, &own);
        let source = vec![Inline::text(format!("{} ", measure.source)), trace::link(measure.address.clone())];
        let note = maker.note(crate::piece::Note { number: None, words: source });
        lesson.push(Inline::Note(note));
        items.push(lesson);
    }
    let mut blocks = Vec::new();
    if !items.is_empty() {
        blocks.push(Block::List(items));
    }
    blocks.push(maker.slot(&format!("i{}", matter.number), &words.lesson_prompt));
    section(&format!("i{}-lessons", matter.number), vec![Inline::text(words.lessons.clone())], 2, blocks)
}

/// The measures that fit the incident, those that fit best first.
fn fitting<'t>(measures: &'t [Measure], matter: &Matter, at_most: usize) -> Vec<&'t Measure> {
    let record = &matter.record;
    let fit = |measure: &Measure| {
        let cause = record.cause.iter().filter(|fact| measure.causes.contains(&fact.value)).count();
        let vectors = record.vector.iter().filter(|fact| measure.vectors.contains(&fact.value)).count();
        let assets = record.assets.iter().filter(|fact| measure.assets.contains(&fact.value)).count();
        let parties = record.parties.iter().filter(|fact| measure.parties.contains(&fact.value.role)).count();
        let decides = cause * 3 + vectors * 3 + parties.min(1) * 2;
        if decides == 0 { 0 } else { decides + assets }
    };
    let mut fitting: Vec<_> =
        measures.iter().map(|measure| (fit(measure), measure)).filter(|(fit, _)| *fit > 0).collect();
    fitting.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    fitting.into_iter().take(at_most).map(|(_, measure)| measure).collect()
}

fn excerpt(order: &Order<'_>, words: &Digest, matter: &Matter) -> Option<Section> {
    let (mut lines, is_cut) = matter.excerpt.as_ref()?.beginning(words.excerpt_characters);
    lines.iter_mut().for_each(|line| *line = mask::quoted(order, matter, line));
    let last = lines.last_mut()?;
    if is_cut {
        last.push_str(&order.templates.words.clipped);
    }
    let source = match order.is_masked {
        true => vec![Inline::text(matter.number.to_string())],
        false => trace::source(order, matter),
    };
    let quotation = Block::Quotation { lines, source };
    let title = vec![Inline::text(words.excerpt.clone())];
    Some(section(&format!("i{}-excerpt", matter.number), title, 2, vec![quotation]))
}

fn followups(maker: &mut Maker<'_>, words: &Digest, followups: &[Followup]) -> Option<Section> {
    let mut items = Vec::new();
    for followup in followups {
        for (nth, moved) in followup.moved.iter().enumerate() {
            let blanks = moved_blanks(maker.order, followup, moved, nth);
            items.push(maker.choose(
                "digest.followup",
                Some(followup.matter.number),
                &words.followup,
                &blanks,
            ));
        }
    }
    items.retain(|item| !item.is_empty());
    if items.is_empty() {
        return None;
    }
    let line = Block::Paragraph(vec![Inline::text(words.followups_line.clone())]);
    let title = vec![Inline::text(words.followups.clone())];
    Some(section("followups", title, 1, vec![line, Block::List(items)]))
}

fn moved_blanks(order: &Order<'_>, followup: &Followup, moved: &Moved, nth: usize) -> Blanks {
    let matter = &followup.matter;
    let mut blanks = blanks(order, matter);
    let said = |said: &Said, end: &str| {
        let note = trace::of_said(order, matter, said);
        let Some(count) = said.count else {
            return Draft::Noted(mask::quoted(order, matter, &said.words), note);
        };
        let figure = Figure {
            name: format!("incident.{}.moved.{nth}.{end}", matter.number),
            label: format!("{} {}", matter.number, moved.topic),
            amount: Amount::Count(count),
            shown: said.words.clone(),
            note: None,
            incidents: vec![matter.number],
        };
        Draft::Figure(figure, Some(note))
    };
    blanks.insert("topic", vec![Draft::Words(moved.topic.clone())]);
    blanks.insert("change", vec![Draft::Words(moved.change.clone())]);
    blanks.insert("after", vec![said(&moved.after, "after")]);
    if let Some(before) = &moved.before {
        blanks.insert("before", vec![said(before, "before")]);
    }
    blanks
}

fn others(maker: &mut Maker<'_>, words: &Digest, others: &[Matter]) -> Option<Section> {
    if others.is_empty() {
        return None;
    }
    let column = |title: &String, align, width| Column { title: title.clone(), align, width };
    let columns = vec![
        column(&words.column_number, Align::Left, 10),
        column(&words.column_day, Align::Left, 11),
        column(&words.column_organization, Align::Left, 26),
        column(&words.column_cause, Align::Left, 16),
        column(&words.column_affected, Align::Right, 16),
    ];
    let rows = others.iter().map(|matter| other(maker, matter)).collect();
    let table = Table { name: "others".to_owned(), caption: String::new(), columns, rows };
    Some(section("others", vec![Inline::text(words.others.clone())], 1, vec![Block::Table(table)]))
}

fn other(maker: &mut Maker<'_>, matter: &Matter) -> Vec<Cell> {
    let order = maker.order;
    let untold = || order.templates.words.untold.clone();
    let cause = matter.record.cause.as_ref().map(|fact| (order.names.cause)(fact.value).to_owned());
    let affected = facts::affected(order, matter);
    vec![
        Cell::text(matter.number.to_string()),
        Cell::text(matter.disclosed().map_or_else(untold, |day| day.to_string())),
        Cell::text(mask::organization(order, matter).unwrap_or_else(untold)),
        Cell::text(cause.unwrap_or_else(untold)),
        maker.cell(affected),
    ]
}

fn section(anchor: &str, title: Vec<Inline>, depth: u8, blocks: Vec<Block>) -> Section {
    Section { anchor: anchor.to_owned(), title, depth, blocks, entry: None }
}
