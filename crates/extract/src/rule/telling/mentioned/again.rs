//! An earlier or a further incident of the same organisation: 同社は5月12日にも…, 昨年にも….

use jikenbo_model::Tie;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use super::{Article, Found};
use crate::rule::dated::Day;
use crate::rule::organization::Organization;
use crate::rule::telling::once_more::once_more;
use crate::words::Words;

/// Words that put what a sentence tells into another time.
const AT_ANOTHER_TIME: &[&str] = &[
    "昨年も",
    "昨年にも",
    "前年にも",
    "以前にも",
    "過去にも",
    "今年にも",
    "一昨年にも",
    "先月にも",
    "先日も",
    "これまでにも",
    "年前にも",
];

/// Those that sentences with such a day tell.
pub(super) fn find(article: &Article) -> Vec<Found> {
    let Some(own) = article.organization else {
        return Vec::new();
    };
    let sentences =
        article.reading.sentences.iter().zip(0..).filter(|(_, at)| !article.reading.is_title(*at));
    let told = sentences.filter_map(|(sentence, at)| {
        let from = another_time(article, sentence.span)?;
        if !is_of_own(article, at, from) {
            return None;
        }
        let reach = FoldedSpan::between(from, sentence.span.end());
        let (day, count) = (article.day(sentence.span), article.count(reach));
        let announced = || announced(article, reach).filter(|_| day.is_some() && count.is_some());
        let deed = article.deed(at, reach).or_else(announced)?;
        let topic = article.reading.words(FoldedSpan::between(sentence.span.start(), from));
        (day.is_some() || count.is_some()).then_some(Found {
            name: keeper(article, own, topic).unwrap_or(own.span),
            tie: Tie::SameOwner,
            day,
            count,
            deed: Some(deed),
            reach: Some(reach),
            reason: "again",
        })
    });
    told.collect()
}

/// 76人のアドレスが見える形で送信していたことを|公表しており: the verb of announcing, whatever was announced.
fn announced(article: &Article, reach: FoldedSpan) -> Option<FoldedSpan> {
    let words = article.reading.words(reach);
    ["公表", "発表"].iter().find_map(|verb| {
        let at = reach.start() + words.find(verb)?;
        Some(FoldedSpan::between(at, at + verb.len()))
    })
}

/// 市では: the city, where the organisation is a house of its own, 東丘市|立図書館.
fn keeper(article: &Article, own: &Organization, topic: &str) -> Option<FoldedSpan> {
    let kind =
        ["市", "町", "村", "区", "県", "府", "都", "道"].iter().find(|kind| topic.starts_with(**kind))?;
    let name = article.reading.words(own.span);
    let end = name.find(&format!("{kind}立"))? + kind.len();
    is_kind_as_topic(topic).then(|| FoldedSpan::between(own.span.start(), own.span.start() + end))
}

/// Where the day stands that にも or も follows, or the words for another time.
fn another_time(article: &Article, sentence: FoldedSpan) -> Option<usize> {
    let after = |at: usize| article.reading.folded().get(at..sentence.end()).unwrap_or_default();
    let day = article.days_in(sentence).iter().find(|day| {
        let rest = after(day.span().end());
        sentence.contains(day.span()) && (rest.starts_with("にも") || rest.starts_with("も、"))
    });
    let words = article.reading.words(sentence);
    let joined = |day: &&Day| sentence.contains(day.span());
    static JUST: Words = Words::of(&["たばかり", "事故があり", "事案があり", "に続き、", "ところであり"]);
    let just = |day: &&Day| JUST.stands_in(words) || once_more(after(day.span().end()));
    let day = day.or_else(|| article.days_in(sentence).iter().find(joined).filter(just));
    // One of these ends each of the words.
    static ENDS: Words = Words::of(&["にも", "年も", "日も"]);
    let may_tell = ENDS.stands_in(words);
    let mut told = AT_ANOTHER_TIME.iter().filter(|_| may_tell).filter_map(|word| words.find(word));
    let told = told.next().or_else(|| just_announced(words)).map(|at| sentence.start() + at);
    day.map(|day| day.span().start()).or(told)
}

/// 市では|今月、…公表したばかり: where a sentence tells roughly when another one was announced.
fn just_announced(words: &str) -> Option<usize> {
    static JUST: Words = Words::of(&["公表したばかり", "発表したばかり", "明らかにしたばかり"]);
    const TIMES: &[&str] = &["今月", "先月", "先週", "先日", "今年", "昨年"];
    let is_just = JUST.stands_in(words);
    TIMES.iter().filter(|_| is_just).filter_map(|time| words.find(time)).min()
}

/// 市では, 県教委は: the newspaper's short word for the organisation.
fn is_kind_as_topic(words: &str) -> bool {
    const KINDS: &[&str] =
        &["市", "県", "町", "村", "区", "府", "都", "大学", "病院", "会社", "学園", "銀行"];
    const PARTS: &[&str] = &["", "教委", "教育委員会"];
    let after = KINDS.iter().filter_map(|kind| words.trim_start().strip_prefix(kind));
    let mut after = after.flat_map(|rest| PARTS.iter().filter_map(|part| rest.strip_prefix(part)));
    after.any(|rest| ["は", "では", "でも"].iter().any(|topic| rest.starts_with(topic)))
}

/// Is the organisation the subject, or nobody else?
fn is_of_own(article: &Article, sentence: usize, before: usize) -> bool {
    let start = article.reading.sentences[sentence].span.start();
    let is_house = |body: Body| matches!(body, Body::School | Body::Hospital | Body::Care);
    let names = article.names.iter().filter(|name| name.sentence == sentence && name.span.end() <= before);
    let mut names = names.filter(|name| !is_house(name.body));
    let words = article.reading.folded().get(start..before).unwrap_or_default();
    let said = words.trim().is_empty()
        || words.contains('同')
        || ["当", "本", "また", "なお", "さらに"].iter().any(|own| words.starts_with(own))
        || is_kind_as_topic(words);
    names.next().map_or(said, |name| article.is_own(name.span)) && names.all(|name| article.is_own(name.span))
}
