//! An incident of the parent or the subsidiary, where the text only says so: 親会社でも13日に不正アクセスの痕跡が見つかり.

use jikenbo_model::Tie;
use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;

use super::{Article, Found, is_same_name};

/// Words for one of the house, and the part that it has in the article.
const KIN: &[(&str, Role)] = &[("親会社", Role::Parent), ("子会社", Role::Subsidiary)];

/// What follows where it is the subject.
const TOPICS: &[&str] = &["でも", "では", "が", "は", "も"];

/// Those of which a deed is told with its day or its count.
pub(super) fn find(article: &Article) -> Vec<Found> {
    if !KIN.iter().any(|(kin, _)| article.reading.may_hold(kin)) {
        return Vec::new();
    }
    let sentences = article.reading.sentences.iter().zip(0..);
    let told = sentences.filter(|(_, at)| !article.reading.is_title(*at));
    told.filter_map(|(sentence, at)| told_in(article, at, sentence.span)).collect()
}

fn told_in(article: &Article, at: usize, sentence: FoldedSpan) -> Option<Found> {
    let words = article.reading.words(sentence);
    let (from, role) = KIN.iter().find_map(|(kin, role)| {
        let from = words.find(kin)?;
        let after = words.get(from + kin.len()..)?;
        TOPICS.iter().any(|topic| after.starts_with(topic)).then_some((from, *role))
    })?;
    let name = name_of(article, role)?;
    let reach = FoldedSpan::between(sentence.start() + from, end_of_clause(article, sentence, from, role));
    let deed = article.deed(at, reach)?;
    let (day, count) = (article.day(reach), article.count(reach));
    (day.is_some() || count.is_some()).then_some(Found {
        name,
        tie: Tie::Aside,
        day,
        count,
        deed: Some(deed),
        reach: Some(reach),
        reason: "kin",
    })
}

/// The end of the sentence, or where the other of the two becomes the subject: …調査中だが、|子会社は….
fn end_of_clause(article: &Article, sentence: FoldedSpan, from: usize, role: Role) -> usize {
    let words = article.reading.words(sentence);
    let others = KIN.iter().filter(|(_, other)| *other != role);
    let next = others.filter_map(|(other, _)| words.get(from..)?.find(other)).min();
    next.map_or(sentence.end(), |next| sentence.start() + from + next)
}

/// Where the article names the one with this part.
fn name_of(article: &Article, role: Role) -> Option<FoldedSpan> {
    let party = article.record.parties.iter().find(|party| party.value.role == role)?;
    let is_it = |span: FoldedSpan| is_same_name(article.reading.words(span), &party.value.name);
    article.names.iter().map(|name| name.span).find(|span| is_it(*span))
}
