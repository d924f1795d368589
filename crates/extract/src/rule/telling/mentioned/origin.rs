//! The contractor whose own breach brought the article's incident about: 委託先の株式会社ミナモ印刷がランサムウェアの被害.
//!
//! An attack on its systems, or an insider of its own, is an incident of the contractor's wherever it is named beside
//! the deed; what it lost or sent astray, where it is the subject of the deed.

use jikenbo_model::vocabulary::{Cause, Role};
use jikenbo_model::{Count, Tie};
use jikenbo_text::name::Body;
use jikenbo_text::{FoldedSpan, When};

use super::name::{Named, is_hit};
use super::{Article, Found, Told, is_same_name};
use crate::words::Words;

/// Words that say that somebody works for the organisation.
static CONTRACTS: Words = Words::of(&[
    "委託",
    "任せ",
    "請け負",
    "受託",
    "依頼し",
    "頼んで",
    "子会社",
    "グループ",
    "運営会社",
    "指定管理",
]);

/// Words that say that somebody's service is used.
static SERVICES: Words = Words::of(&[
    "提供元",
    "提供会社",
    "提供事業者",
    "開発元",
    "クラウド",
    "サービスの不具合",
    "サービスに不具合",
    "が提供する",
]);

/// The contractors at which it happened.
pub(super) fn find(article: &Article) -> Vec<Found> {
    let is_told = is_attack(article) && speaks_of(article, &CONTRACTS)
        || cause(article) == Some(Cause::SystemDefect) && speaks_of(article, &SERVICES);
    let mut found: Vec<Found> = Vec::new();
    for name in article.names.iter().filter(|name| !article.is_own(name.span)) {
        let sentence = article.reading.sentences[name.sentence].span;
        let Some(part) = part(article, name, is_told) else {
            continue;
        };
        let deed = article.deed(name.sentence, sentence).or_else(|| told_after(article, name.sentence));
        let known =
            |known: &Found| is_same_name(article.reading.words(known.name), article.reading.words(name.span));
        if (deed.is_none() && part == Part::HadPart) || found.iter().any(known) {
            continue;
        }
        let (tie, reason, count) = (Tie::Origin, "contractor", count(article, name));
        let reach = count.map(|(_, words)| words);
        found.push(Found { name: name.span, tie, day: day(article), count, deed, reach, reason });
    }
    found
}

/// The number of the whole, where the sentence speaks of a matter that is known: 約900万件を流出させた問題で.
fn count(article: &Article, name: &Named) -> Option<(Count, FoldedSpan)> {
    const MATTERS: &[&str] =
        &["させた問題", "させた事件", "持ち出した問題", "持ち出した事件", "盗んだ問題", "盗んだ事件"];
    let end = article.reading.sentences[name.sentence].span.end();
    let after = article.reading.folded().get(name.after..end)?;
    let matter = MATTERS.iter().filter_map(|matter| after.find(matter)).min()?;
    article.count(FoldedSpan::between(name.after, name.after + matter))
}

/// 同社は5月11日に攻撃を受け: the deed in a sentence after the name, or in the heading.
fn told_after(article: &Article, sentence: usize) -> Option<FoldedSpan> {
    let reading = article.reading;
    let same = |words: &str| ["同社", "委託先", "会社", "業者"].iter().any(|word| words.contains(word));
    let after = reading.sentences.iter().enumerate().skip(sentence + 1).take(3);
    let mut after = after.filter(|(_, next)| same(reading.words(next.span)));
    let heading = reading.sentence_at(reading.article.heading.start());
    let in_heading = || article.deed(heading?, reading.article.heading);
    after.find_map(|(at, next)| article.deed(at, next.span)).or_else(in_heading)
}

/// The first day of what happened, unless it is that of an earlier report.
fn day(article: &Article) -> Option<Told> {
    let is_report = |when: When| article.record.earlier.iter().any(|earlier| earlier.value.on == Some(when));
    let fact = article.record.occurred_from.as_ref().filter(|fact| !is_report(fact.value))?;
    Some(Told { when: fact.value, words: fact.spans().collect(), is_disclosure: false })
}

fn is_attack(article: &Article) -> bool {
    use Cause::{Cyberattack, Ddos, Insider, Malware, Phishing, Ransomware, UnauthorizedAccess, Unknown};
    matches!(
        cause(article),
        Some(Cyberattack | Ddos | Insider | Malware | Phishing | Ransomware | UnauthorizedAccess | Unknown)
    )
}

fn cause(article: &Article) -> Option<Cause> {
    article.record.cause.as_ref().map(|fact| fact.value)
}

fn speaks_of(article: &Article, words: &Words) -> bool {
    article.reading.holds_any(words)
}

/// What is known of a contractor's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// It works for the organisation, and there was an attack.
    HadPart,
    /// The words after it say that it was hit, or what it did.
    WasHit,
}

/// What follows the one who did it.
static ACTS: Words = Words::of(&[
    "が",
    "において",
    "における",
    "内で",
    "の社員が",
    "の従業員が",
    "の担当者が",
    "の作業員が",
    "の職員が",
    "の作業",
    "のミス",
    "側の",
    "により",
    "による",
]);

/// A party that works for the organisation, or a name that the words before it introduce as such. Without an attack it
/// has to be the one who did it.
fn part(article: &Article, name: &Named, is_told: bool) -> Option<Part> {
    const ROLES: &[Role] = &[Role::Processor, Role::Vendor, Role::Subsidiary, Role::Parent];
    let words = article.reading.words(name.span);
    let parties = &article.record.parties;
    let party = parties.iter().find(|party| is_same_name(&party.value.name, words));
    let firm_itself =
        article.organization.is_some_and(|own| matches!(own.body, Body::Company | Body::Unmarked));
    let plays = |role: Role| ROLES.contains(&role) && !(role == Role::Parent && firm_itself);
    let works = party.map(|party| plays(party.value.role));
    let firm = matches!(name.body, Body::Company | Body::Association | Body::Unmarked);
    let is_contractor = works.unwrap_or(firm && name.is_introduced);
    let end = article.reading.sentences[name.sentence].span.end();
    let after = article.reading.folded().get(name.after..end).unwrap_or_default();
    if firm && is_told && works != Some(false) && is_hit(after) || is_contractor && ACTS.begins(after) {
        return Some(Part::WasHit);
    }
    let reports =
        after.starts_with("から") && ["報告", "連絡", "説明"].iter().any(|word| after.contains(word));
    (is_told && (is_contractor || firm && works != Some(false) && reports)).then_some(Part::HadPart)
}
