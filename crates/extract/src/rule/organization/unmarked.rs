//! Names without a mark, at places where a name has to stand: the beginning of a title, before によると and は…発表.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use super::before::past_trade_and_no;
use super::closing::closing;
use super::dated_item;
use super::elsewhere::{is_printed_again, repetitions};
use super::forged;
use super::hit;
use super::in_kana;
use super::in_quotes::{in_quotes, names_an_operator};
use super::introduced;
use super::label;
use super::located;
use super::no_name::is_no_name;
use super::opening::opening;
use super::place::{Layout, Place};
use super::self_named;
use super::sender;
use super::shared_work;
use super::staff;
use super::subsidiary;
use super::supported;
use super::topic::{sanctioned, topic};
use super::whole;
use super::workplace;
use super::{Located, is_named};
use crate::article::Shape;
use crate::reading::Reading;
use crate::words::Words;

/// A place that holds a name, with its weight and why.
type Found = (FoldedSpan, i32, &'static str);

/// Unmarked names with their weights and reasons.
pub(super) fn names(
    reading: &Reading,
    layout: &Layout,
    marked: &[Located],
) -> Vec<(Located, i32, &'static str)> {
    let is_new = |(span, ..): &Found| !is_named(marked, *span);
    // Whom an authority took to task is the one concerned, though a mark and its trade tell of a hired firm.
    let is_name = |found: &Found| {
        !is_entrusted(reading, found.0)
            && (is_new(found) || matches!(found.2, "addressee" | "staff"))
            && !is_no_name(reading.words(found.0))
    };
    let titles = layout.titles(reading).flat_map(|title| of_title(reading, title));
    let sentences = looked_at(reading.sentences.len()).filter_map(|at| {
        let sentence = reading.sentences.get(at)?.span;
        Some(of_sentence(reading, sentence, layout.of_sentence(reading, at)))
    });
    let of_others = titles.chain(self_named::names(reading)).chain(sender::names(reading, layout));
    labels(reading)
        .filter(is_new)
        .chain(of_others.chain(sentences.flatten()).filter(is_name))
        .map(|(span, weight, reason)| (whole::with_nature(reading, span), weight, reason))
        .filter_map(|(span, weight, reason)| locate(reading, span).map(|at| (at, weight, reason)))
        .collect()
}

/// 県が受付を委託している「|ミナモ事務局|」: who works for the one that entrusted it.
fn is_entrusted(reading: &Reading, span: FoldedSpan) -> bool {
    static ENTRUSTED: Words = Words::of(&[
        "委託する",
        "委託した",
        "委託している",
        "委託していた",
        "任せている",
        "任せていた",
        "委ねている",
        "委ねていた",
    ]);
    let before = reading.folded().get(..span.start()).unwrap_or_default();
    before.strip_suffix(['「', '『']).is_some_and(|before| ENTRUSTED.ends(before))
}

/// Names that stand in the place of one: behind a label, in quotation marks or alone on a line, at the head of an item.
fn labels(reading: &Reading) -> impl Iterator<Item = Found> {
    let labels = label::labelled(reading).into_iter().chain(label::quoted(reading));
    labels
        .chain(label::alone(reading))
        .chain(label::behind_trade(reading))
        .chain(begins_item(reading))
        .chain(dated_item::name(reading))
}

fn of_title(reading: &Reading, title: FoldedSpan) -> Vec<Found> {
    let sanctioned = sanctioned(reading.words(title)).map(|found| (shifted(title, found), 16, "addressee"));
    let mut found: Vec<Found> = sanctioned.into_iter().chain(opening(reading, title)).collect();
    if matches!(reading.article.shape, Shape::Item | Shape::Listed) {
        found.extend(introduced::names(reading, title));
    }
    found.extend(closing(reading, title));
    found.extend(in_kana::name(reading, title));
    found.extend(staff::name(reading, title));
    found
}

fn of_sentence(reading: &Reading, sentence: FoldedSpan, place: Place) -> Vec<Found> {
    let mut found = Vec::new();
    if place >= Place::Early(0) {
        found.extend(workplace::names(reading, sentence));
        found.extend(staff::name(reading, sentence));
        found.extend(in_kana::name(reading, sentence));
    }
    match place {
        Place::Early(0 | 1) => {
            found.extend(topic(reading, sentence));
            found.extend(in_quotes(reading, sentence));
            found.extend(introduced::names(reading, sentence));
            found.extend(located::names(reading, sentence));
            found.extend(subsidiary::names(reading, sentence));
            found.extend(hit::name(reading, sentence));
            found.extend(forged::name(reading, sentence));
            found.extend(runs_it(reading, sentence));
            found.extend(shared_work::name(reading, sentence));
            found.extend(supported::name(reading, sentence));
        }
        Place::Early(_) | Place::Later => {
            if place != Place::Later {
                found.extend(located::names(reading, sentence));
                found.extend(hit::name(reading, sentence));
            }
            found.extend(runs_it(reading, sentence));
            found.extend(shared_work::name(reading, sentence));
            found.extend(in_quotes(reading, sentence).filter(|_| names_an_operator(reading, sentence)));
            let acts_again =
                |span: FoldedSpan| repetitions(reading, span) >= 1 || is_printed_again(reading, span);
            // 22日、…と発表した below the scene with which a newspaper begins; 置き忘れたの|は5日 names nobody.
            let announces = |span: FoldedSpan, weight: i32| {
                weight >= ANNOUNCES && place != Place::Later && !reading.words(span).ends_with('の')
            };
            found.extend(
                topic(reading, sentence)
                    .filter(|(span, weight, _)| announces(*span, *weight) || acts_again(*span)),
            );
        }
        _ => {}
    }
    found
}

/// What speaks for one who announces on a day.
const ANNOUNCES: i32 = 7;

/// 5/14 |ミナモ食品|が…: the name with which an item begins behind its day, as the one that acts.
fn begins_item(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    let heading = reading.article.heading;
    let start = heading.start() + label::past_day(reading.words(heading))?;
    let span = name::bare_at(reading.folded(), start, heading.end())?;
    let right = reading.folded().get(span.end()..heading.end())?;
    let is_item = matches!(reading.article.shape, Shape::Item | Shape::Listed);
    let word = reading.words(span);
    let acts = right.starts_with(['が', 'は', '、']) && !is_no_name(word);
    let is_name = (3..=16).contains(&word.chars().count()) && !word.contains(|c: char| c.is_ascii_digit());
    (is_item && acts && is_name).then_some((span, 4, "title_opening"))
}

/// The sentences that may hold the name: all, or the first and last of a very long article.
fn looked_at(sentences: usize) -> impl Iterator<Item = usize> {
    const FIRST: usize = 200;
    const LAST: usize = 30;
    (0..sentences.min(FIRST)).chain(sentences.saturating_sub(LAST).max(FIRST)..sentences)
}

fn locate(reading: &Reading, span: FoldedSpan) -> Option<Located> {
    let sentence = reading.sentence_at(span.start())?;
    let words = reading.words(span);
    let office = words
        .strip_suffix("運営事務局")
        .or_else(|| words.strip_suffix("事務局"))
        .filter(|body| body.chars().count() >= 3);
    // ファンクラブ|事務局: without the office it is no name.
    if office.is_some_and(is_no_name) {
        return None;
    }
    let past = past_trade_and_no(words);
    let start = span.start() + past + name::past_country(words.get(past..).unwrap_or_default());
    let span = FoldedSpan::between(start, span.start() + office.unwrap_or(words).len());
    let span = FoldedSpan::between(start, whole::past_particle(reading, span));
    Some(Located { name: Name { span, core: span, body: Body::Unmarked, area: None }, sentence })
}

/// 運営する|ミナモ社|は, 同サイトを運営する|ミナモ|によると: who runs what was told of before, where a sentence begins with it.
fn runs_it(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    static RUNS: Words = Words::of(&[
        "運営する",
        "運営している",
        "運営元の",
        "運営会社の",
        "運営元、",
        "運営会社、",
        "運営元",
    ]);
    const ACTS: &[&str] =
        &["は", "が", "によ", "では", "も", "の説明", "の発表", "の同日付の発表", "の同日の発表", "(", "に"];
    static IT: Words = Words::of(&["サイトを", "サービスを", "アプリを", "ショップを", "店を", "ストアを"]);
    let words = reading.words(sentence);
    let (at, verb) = RUNS.first_places(words).next()?;
    let before = words.get(..at)?;
    let opens =
        before.is_empty() || before.starts_with('同') && IT.ends(before) && before.chars().count() <= 12;
    let start = sentence.start() + at + verb.len();
    let span = name::bare_at(reading.folded(), start, sentence.end()).filter(|_| opens)?;
    let right = reading.folded().get(span.end()..sentence.end())?;
    let name = reading.words(span);
    let is_site =
        reading.words(reading.article.span).contains(&format!("「{}」", name.trim_end_matches('社')));
    let bare = name.strip_suffix('社').filter(|bare| !is_site && bare.chars().count() >= 3).unwrap_or(name);
    let span = FoldedSpan::between(span.start(), span.start() + bare.len());
    let is_name =
        name.chars().count() >= 3 && !is_no_name(name) && ACTS.iter().any(|acts| right.starts_with(acts));
    is_name.then_some((span, 8, "operator"))
}

pub(super) fn shifted(sentence: FoldedSpan, (start, end): (usize, usize)) -> FoldedSpan {
    FoldedSpan::between(sentence.start() + start, sentence.start() + end)
}
