//! The organisation's line of business: by its name, by the row's own cell, by the facility and the people of the
//! text.

mod apposition;
mod by_area;
mod by_name;
mod by_text;
mod campus;
#[cfg(test)]
mod cases;
mod kind;
mod office;
mod shop;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body};

use super::organization::Organization;
use crate::article::{Column, Shape};
use crate::reading::{Located, Reading};
use apposition::Said;
use by_area::{FACILITIES, FACILITY_OF_A_ROW, of_area};
use by_name::{ends_as_an_area, last_word, of_name};
use by_text::{of_text, text_word, votes};

/// The mentions of a topic whose concepts are lines of business, in order.
fn told<'r>(reading: &'r Reading, topic: &'static str) -> impl Iterator<Item = (&'r Located, Industry)> {
    let named = |(located, name): (&'r Located, &str)| Some((located, Industry::named(name)?));
    reading
        .topic(topic)
        .filter_map(named)
        .filter(|(located, _)| !is_inside_latin(reading, located.mention.span))
}

/// Is the word a part of a longer one in Latin letters: the ai of Thailand?
fn is_inside_latin(reading: &Reading, span: FoldedSpan) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let (folded, words) = (reading.folded(), reading.words(span));
    let before = folded.get(..span.start()).is_some_and(|before| before.ends_with(is_letter));
    let after = folded.get(span.end()..).is_some_and(|after| after.starts_with(is_letter));
    words.starts_with(is_letter) && before || words.ends_with(is_letter) && after
}

pub(super) fn read(reading: &Reading, organization: Option<&Organization>) -> Option<Fact<Industry>> {
    if let Some(labelled) = of_label(reading) {
        return Some(labelled);
    }
    let is_area = |known: &&Organization| {
        let is_of_the_state = |(of, _): (Industry, FoldedSpan)| of == Industry::NationalGovernment;
        known.body == Body::Area && !last_word(reading, known.span).is_some_and(is_of_the_state)
    };
    if let Some(known) = organization.filter(is_area) {
        return Some(of_area(reading, known));
    }
    let by_cell = || of_cell(reading);
    let by_apposition = |said| {
        let is_tutor =
            |known: &Organization, industry| known.body != Body::School || industry == Industry::OtherService;
        let told_so = |body| matches!(body, Body::Company | Body::Unmarked | Body::School);
        let known = organization.filter(|known| told_so(known.body))?;
        apposition::read(reading, known, said)
            .filter(|(industry, _)| is_tutor(known, *industry))
            .map(|(industry, words)| reading.fact(industry, [words], "apposition"))
    };
    let by_name = || organization.and_then(|known| of_name(reading, known));
    let by_parent = || organization.and_then(|known| of_parent(reading, known));
    let by_kind = || organization.is_none().then(|| kind::of_heading(reading)).flatten();
    let by_text = || of_text(reading);
    let by_opening = || organization.and_then(|known| kind::of_opening(reading, known));
    let by_shop = || organization.and_then(|known| shop::of_maker(reading, known));
    let by_page = || organization.is_none().then(|| office::of_town(reading)).flatten();
    by_cell()
        .or_else(by_page)
        .or_else(|| by_apposition(Said::Trade))
        .or_else(by_opening)
        .or_else(by_shop)
        .or_else(by_name)
        .or_else(|| by_apposition(Said::Goods))
        .or_else(by_parent)
        .or_else(by_kind)
        .or_else(by_text)
}

/// The row's own cell. A city's row may be about its school.
fn of_cell(reading: &Reading) -> Option<Fact<Industry>> {
    let cell = reading.cell(Column::Industry)?;
    let area = ends_as_an_area(reading.words(cell));
    let word = if area { Some((Industry::Municipality, cell)) } else { last_word(reading, cell) };
    let (industry, words) = word.or_else(|| text_word(reading, cell))?;
    let facility = || {
        let vote = votes(reading, FACILITIES).into_iter().next();
        vote.filter(|vote| area && vote.1 >= FACILITY_OF_A_ROW && !is_kind_of_data(reading.words(vote.2)))
    };
    match facility() {
        Some((industry, _, words)) => Some(reading.fact(industry, [words], "facility")),
        None => Some(reading.fact(industry, [words], "cell")),
    }
}

/// Do the words name what stood in the papers (氏名、病状), not the house that lost them?
fn is_kind_of_data(words: &str) -> bool {
    ["病状", "病名"].iter().any(|data| words.ends_with(data))
}

/// The line of business that a label of the page prints: 業種:小売, カテゴリー:教育.
fn of_label(reading: &Reading) -> Option<Fact<Industry>> {
    if reading.article.shape == Shape::Row {
        return None;
    }
    let words = told(reading, "industry_name").map(|(located, industry)| (industry, located.mention.span));
    let (industry, span) =
        words.filter(|(_, span)| is_labelled(reading, *span)).max_by_key(|(_, span)| span.len())?;
    Some(reading.fact(industry, [span], "label"))
}

/// Is the word all that stands after a label of lines of business?
fn is_labelled(reading: &Reading, span: FoldedSpan) -> bool {
    const LABELS: &[&str] =
        &["業種", "業界", "業態", "カテゴリー", "カテゴリ", "category", "Category", "分野", "事業内容"];
    const SUBJECTS: &[&str] = &[
        "セキュリティ",
        "データ",
        "インターネット",
        "ネットワーク",
        "サーバー",
        "デジタル",
        "メディア",
        "サービス業",
        "ソフト",
        "ソフトウェア",
        "クラウド",
    ];
    let folded = reading.folded();
    let left = folded.get(..span.start()).unwrap_or_default().trim_end_matches(' ');
    let label = left.strip_suffix(':').unwrap_or_default().trim_end_matches(' ');
    let ends =
        folded.get(span.end()..).is_some_and(|right| !right.starts_with(|c: char| c.is_alphanumeric()));
    ends && LABELS.iter().any(|name| label.ends_with(name)) && !SUBJECTS.contains(&reading.words(span))
}

/// ミナモ食品 of its subsidiary ミナモデリカ, whose own name tells nothing: the line of the company that announces for it.
fn of_parent(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
    const HEAD: usize = 12;
    if known.fact.reason != "subsidiary" {
        return None;
    }
    let names = reading.sentences.iter().take(HEAD).flat_map(|line| name::names(reading.folded(), line.span));
    let parent = names.filter(|name| name.body == Body::Company && !name.span.overlaps(known.span));
    let (industry, words) = parent.filter_map(|name| last_word(reading, name.span)).next()?;
    Some(reading.fact(industry, [words], "parent"))
}
