//! Other victims: the customers of a contractor (A市は約42万人分、B県は約20万件), others in the same news (同じ日、ミナモ文具も公表した).

use jikenbo_model::Tie;
use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use super::name::{Named, is_matter};
use super::{Article, Found, is_same_name};
use crate::words::Words;

/// Words that say that the article's organisation works for others.
static WORKS_FOR_OTHERS: Words = Words::of(&[
    "委託元",
    "委託して",
    "委託を受け",
    "委託され",
    "受託",
    "請け負",
    "取引先",
    "依頼主",
    "顧客企業",
    "自治体",
    "契約先",
    "導入先",
    "業務を任",
]);

/// Words of a breakdown by place, which names nobody.
const BREAKDOWN: &[&str] = &[
    "内訳",
    "住所別",
    "居住",
    "在住",
    "出身",
    "都道府県別",
    "県別",
    "地域別",
    "最も多い",
    "次いで",
    "市区町村別",
];

/// The other victims of which the article gives a count, or says that they made a leak public.
pub(super) fn find(article: &Article, origins: &[Found]) -> Vec<Found> {
    let tie = if origins.is_empty() && !works_for_others(article) { Tie::Aside } else { Tie::Consequence };
    let mut found = victims(article, tie);
    found.retain(|mention| !origins.iter().any(|origin| same(article, origin, mention)));
    found
}

/// The victims of which an article tells that has none of its own.
pub(super) fn of_many(article: &Article) -> Vec<Found> {
    victims(article, Tie::Aside)
}

fn victims(article: &Article, tie: Tie) -> Vec<Found> {
    let is_told = |name: &Named| {
        let is_told = is_topic(article, name) || is_possessor(article, name);
        is_told && !article.reading.is_title(name.sentence) && is_victim(article, name)
    };
    let told: Vec<(usize, &Named)> =
        article.names.iter().enumerate().filter(|(_, name)| is_told(name)).collect();
    let mut found: Vec<Found> = Vec::new();
    for (at, name) in told {
        let next =
            article.names.get(at + 1..).unwrap_or_default().iter().find(|next| is_topic(article, next));
        found.extend(told_of(article, name, next, tie));
    }
    found
}

fn same(article: &Article, one: &Found, other: &Found) -> bool {
    is_same_name(article.reading.words(one.name), article.reading.words(other.name))
}

fn works_for_others(article: &Article) -> bool {
    article.reading.holds_any(&WORKS_FOR_OTHERS)
}

/// Neither the organisation itself nor one that has another part in its incident.
fn is_victim(article: &Article, name: &Named) -> bool {
    let words = article.reading.words(name.span);
    let other_part = |role: Role| !matches!(role, Role::Parent | Role::Subsidiary);
    let mut parties = article.record.parties.iter();
    let has_part =
        parties.any(|party| other_part(party.value.role) && is_same_name(&party.value.name, words));
    let house = matches!(name.body, Body::School | Body::Hospital | Body::Care)
        && article.organization.is_some_and(|own| own.body == Body::Area);
    let board = ["教委", "教育委員会"].iter().any(|board| words.ends_with(board))
        && article.organization.is_some_and(|own| own.body == Body::School);
    !article.is_own(name.span) && !has_part && !house && !board && !name.is_introduced && !name.is_in_brackets
}

/// Is the name the subject of what follows?
fn is_topic(article: &Article, name: &Named) -> bool {
    let end = article.reading.sentences[name.sentence].span.end();
    let after = article.reading.folded().get(name.after..end).unwrap_or_default();
    let particle =
        ["は", "が", "も", "では", "でも", ":"].iter().find(|particle| after.starts_with(**particle));
    particle.is_some_and(|particle| !after.get(particle.len()..).unwrap_or_default().starts_with("ある"))
}

/// Is it told of in passing as a matter that is known?
fn is_possessor(article: &Article, name: &Named) -> bool {
    let end = article.reading.sentences[name.sentence].span.end();
    is_matter(article.reading.folded().get(name.after..end).unwrap_or_default())
}

/// What the words from the name to the next subject tell of it.
fn told_of(article: &Article, name: &Named, next: Option<&Named>, tie: Tie) -> Option<Found> {
    let sentence = article.reading.sentences[name.sentence].span;
    let end =
        next.filter(|next| next.sentence == name.sentence).map_or(sentence.end(), |next| next.span.start());
    let reach = FoldedSpan::between(name.after, end.max(name.after));
    let whole = article.reading.words(sentence);
    if BREAKDOWN.iter().any(|word| whole.contains(word)) {
        return None;
    }
    let announces = ["公表", "発表", "明らかに", "とみて", "とした", "としている", "説明"]
        .iter()
        .any(|word| whole.contains(word));
    let rest = FoldedSpan::between(name.after, sentence.end().max(name.after));
    let near = article.deed(name.sentence, reach);
    let is_near = near.is_some();
    let deed = near.or_else(|| article.deed(name.sentence, rest));
    let count = article.count(reach);
    let heading = article.reading.words(article.reading.article.heading);
    let in_title = count.is_some_and(|(_, words)| heading.contains(article.reading.words(words)));
    let counted = !in_title && count.is_some() && (deed.is_some() || tie == Tie::Consequence);
    let announced = !in_title
        && is_near
        && announces
        && ["公表", "発表"].iter().any(|word| article.reading.words(reach).contains(word));
    let reports = name.body == Body::Media && (!announces || whole.contains("報じ"));
    if reports || !counted && !announced {
        return None;
    }
    let day = article.day(reach).or_else(|| article.day(clause(article, name)));
    Some(Found { name: name.span, tie, day, count, deed, reach: Some(reach), reason: "another" })
}

/// The clause of a name, from its beginning: 14日に|東丘市が.
fn clause(article: &Article, name: &Named) -> FoldedSpan {
    let sentence = article.reading.sentences[name.sentence].span;
    let before = article.reading.words(FoldedSpan::between(sentence.start(), name.span.start()));
    let from = before.rfind(['、', '。']).map_or(sentence.start(), |at| sentence.start() + at);
    FoldedSpan::between(from, sentence.end())
}
