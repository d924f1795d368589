//! The organisation's line of business: by its name, by the row's own cell, by the facility and the people of the
//! text.

use std::sync::LazyLock;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use super::organization::Organization;
use crate::article::{Column, Shape};
use crate::lexicon::{ConceptId, LEXICON};
use crate::reading::{Located, Reading};

/// The concepts of a topic, by the words of the vocabulary.
fn concepts(topic: &str) -> Vec<(ConceptId, Industry)> {
    Industry::ALL
        .iter()
        .filter_map(|&word| Some((LEXICON.concept(topic, word.as_str())?, word)))
        .collect()
}

static OF_NAMES: LazyLock<Vec<(ConceptId, Industry)>> = LazyLock::new(|| concepts("industry_name"));
static OF_TEXTS: LazyLock<Vec<(ConceptId, Industry)>> = LazyLock::new(|| concepts("industry"));

fn among(list: &[(ConceptId, Industry)], located: &Located) -> Option<Industry> {
    list.iter()
        .find(|(concept, _)| *concept == located.mention.concept)
        .map(|&(_, industry)| industry)
}

pub(super) fn read(reading: &Reading, organization: Option<&Organization>) -> Option<Fact<Industry>> {
    if let Some(known) = organization.filter(|known| known.body == Body::Area) {
        return Some(of_area(reading, known));
    }
    let by_cell = || of_cell(reading);
    let by_name = || organization.and_then(|known| of_name(reading, known));
    let by_text = || of_text(reading);
    by_cell().or_else(by_name).or_else(by_text)
}

/// The row's own cell.
fn of_cell(reading: &Reading) -> Option<Fact<Industry>> {
    let cell = reading.cell(Column::Industry)?;
    let (industry, words) = last_word(reading, cell)?;
    Some(reading.fact(industry, [words], "cell"))
}

/// What the name says: its last telling word, else the kind of body.
fn of_name(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
    if is_arm_of_the_state(reading.words(known.span)) && known.body == Body::Association {
        return Some(reading.fact(Industry::NationalGovernment, [known.span], "legal_form"));
    }
    if let Some((industry, words)) = last_word(reading, known.span) {
        return Some(reading.fact(industry, [words], "name"));
    }
    let industry = match known.body {
        Body::University => Industry::University,
        Body::School => Industry::School,
        Body::Care => Industry::ChildcareWelfare,
        Body::Hospital => Industry::Hospital,
        Body::Media => Industry::Media,
        Body::Government => Industry::NationalGovernment,
        Body::Police => Industry::Municipality,
        _ => return None,
    };
    Some(reading.fact(industry, [known.span], "name"))
}

fn is_arm_of_the_state(name: &str) -> bool {
    ["独立行政法人", "国立研究開発法人", "(独)"]
        .iter()
        .any(|form| name.starts_with(form))
}

/// The word of a name in `span` that ends last, the longest of those that end there.
fn last_word(reading: &Reading, span: FoldedSpan) -> Option<(Industry, FoldedSpan)> {
    let inside = reading
        .mentions
        .iter()
        .filter(|located| span.contains(located.mention.span));
    let words = inside.filter_map(|located| Some((among(&OF_NAMES, located)?, located.mention.span)));
    words.max_by_key(|(_, words)| (words.end(), words.len()))
}

/// A city's school is a school, its nursery a nursery, its hospital a hospital; else it is the city.
fn of_area(reading: &Reading, known: &Organization) -> Fact<Industry> {
    const FACILITIES: &[Industry] = &[Industry::School, Industry::ChildcareWelfare, Industry::Hospital];
    let votes = votes(reading, FACILITIES);
    match votes.first() {
        Some(&(industry, weight, words)) if weight >= FACILITY => reading.fact(industry, [words], "facility"),
        _ => reading.fact(Industry::Municipality, [known.span], "name"),
    }
}

/// Weight from which a city's article is about its school.
const FACILITY: u32 = 7;
/// Weight from which the words of a text tell the business.
const ENOUGH: u32 = 4;

fn of_text(reading: &Reading) -> Option<Fact<Industry>> {
    let votes = votes(reading, Industry::ALL);
    let enough = if reading.article.shape == Shape::Row {
        1
    } else {
        ENOUGH
    };
    let &(industry, weight, words) = votes.first()?;
    let second = votes.get(1).map_or(0, |vote| vote.1);
    (weight >= enough && weight > second).then(|| reading.fact(industry, [words], "words"))
}

/// The weight of each industry's words, the heaviest first: those of the heading and the first sentences count
/// more, and one word counts at most twice.
fn votes(reading: &Reading, among_these: &[Industry]) -> Vec<(Industry, u32, FoldedSpan)> {
    let mut votes: Vec<(Industry, u32, FoldedSpan)> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for located in &reading.mentions {
        let Some(industry) = among(&OF_TEXTS, located).filter(|industry| among_these.contains(industry))
        else {
            continue;
        };
        let words = reading.words(located.mention.span);
        if seen.iter().filter(|known| **known == words).count() >= 2 {
            continue;
        }
        seen.push(words);
        let trade = if words.ends_with("大手") || words.ends_with("メーカー") {
            2
        } else {
            0
        };
        let weight = trade + if located.sentence < 6 { 2 } else { 1 };
        match votes.iter_mut().find(|vote| vote.0 == industry) {
            Some(vote) => vote.1 += weight,
            None => votes.push((industry, weight, located.mention.span)),
        }
    }
    votes.sort_by_key(|&(industry, weight, _)| (std::cmp::Reverse(weight), industry));
    votes
}
