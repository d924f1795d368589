//! The contractor whose own breach brought the article's incident about: 委託先の株式会社ミナモ印刷がランサムウェアの被害.
//!
//! What a contractor loses or sends astray is its customer's incident alone; an attack on its systems, or an insider of
//! its own, is one of the contractor's as well.

use jikenbo_model::Tie;
use jikenbo_model::vocabulary::{Cause, Role};
use jikenbo_text::name::Body;

use super::name::Named;
use super::{Article, Found};
use crate::rule::organization::printed;

/// Words that say that somebody works for the organisation.
const CONTRACTS: &[&str] =
    &["委託", "任せ", "請け負", "受託", "依頼し", "頼んで", "子会社", "グループ", "運営会社", "指定管理"];

/// The contractors at which it happened.
pub(super) fn find(article: &Article) -> Vec<Found> {
    if !is_attack(article) || !speaks_of_contracts(article) {
        return Vec::new();
    }
    let mut found: Vec<Found> = Vec::new();
    for name in article.names.iter().filter(|name| is_contractor(article, name)) {
        let words = article.reading.words(name.span);
        let Some(deed) = article.deed(name.sentence, article.reading.sentences[name.sentence].span) else {
            continue;
        };
        if found.iter().any(|known| super::is_same_name(article.reading.words(known.name), words)) {
            continue;
        }
        let on = article.record.occurred_from.as_ref();
        let on = on.map(|fact| (fact.value, fact.spans().collect()));
        let (tie, reason) = (Tie::Origin, "contractor");
        found.push(Found { name: name.span, tie, on, count: None, deed: Some(deed), reason });
    }
    found
}

fn is_attack(article: &Article) -> bool {
    use Cause::{Cyberattack, Ddos, Insider, Malware, Phishing, Ransomware, UnauthorizedAccess, Unknown};
    let cause = article.record.cause.as_ref().map(|fact| fact.value);
    matches!(
        cause,
        Some(Cyberattack | Ddos | Insider | Malware | Phishing | Ransomware | UnauthorizedAccess | Unknown)
    )
}

fn speaks_of_contracts(article: &Article) -> bool {
    let words = article.reading.words(article.reading.article.span);
    CONTRACTS.iter().any(|word| words.contains(word))
}

/// A party that works for the organisation, or a name that the words before it introduce as such.
fn is_contractor(article: &Article, name: &Named) -> bool {
    let roles = [Role::Processor, Role::Vendor, Role::Subsidiary, Role::Parent];
    let printed = printed(article.reading, name.span);
    let is_party = article
        .record
        .parties
        .iter()
        .find(|party| super::is_same_name(&party.value.name, &printed))
        .map(|party| roles.contains(&party.value.role));
    let firm = matches!(name.body, Body::Company | Body::Association | Body::Unmarked);
    !article.is_own(name.span) && is_party.unwrap_or(firm && name.is_introduced)
}
