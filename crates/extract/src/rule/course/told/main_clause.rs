//! What the first clause says that tells something.

use jikenbo_text::FoldedSpan;

use super::super::word::Word;
use super::super::{leading, over};
use super::asked::Asked;
use super::object::{embedded, found_so, is_seen_so, reported};
use super::{NEAR, Told};
use crate::polarity;
use crate::reading::{Located, Reading};
use crate::words::Words;

/// What makes a noun of a clause: 送信したことが, 紛失したとの.
static NOMINAL: Words = Words::of(&[
    "こと",
    "旨",
    "疑い",
    "おそれ",
    "恐れ",
    "可能性",
    "との",
    "という",
    "のを",
    "のに",
    "のが",
    "と連絡",
    "と申",
    "事実",
    "形跡",
    "痕跡",
    "跡が",
    "跡を",
]);

/// Particles with which a clause ends that tells nothing yet: 職員が、
const PARTICLES: &[char] = &['が', 'は', 'を', 'も', 'の', 'に', 'へ', 'で', 'と', 'や'];

/// Endings of verbs before such a particle: 送信したが、
static VERBAL: Words = Words::of(&[
    "たが",
    "すが",
    "だが",
    "いが",
    "るが",
    "際に",
    "んで",
    "いで",
    "して",
    "時に",
    "ると",
    "すと",
    "たの",
    "ので",
    "たと",
    "もので",
]);

/// What the first clause says that tells something. An event that is the object of a later verb gives way to that
/// verb, unless the date belongs to the event: 3日に送信していたことが判明した.
pub(super) fn main_clause(
    reading: &Reading,
    sentence: usize,
    said: &[(Word, &Located)],
    stretch: FoldedSpan,
    asked: Asked,
) -> Told {
    let mut object = None;
    let mut rest = said;
    while let Some((_, first)) = rest.first() {
        let clause = clause(reading, sentence, first);
        let inside = |(_, located): &&(Word, &Located)| located.mention.head.start() < clause.end();
        let (inside, after) = rest.split_at(rest.iter().take_while(inside).count().max(1));
        let Some((word, last)) = inside.last() else {
            break;
        };
        let is_seen = |(word, seen): &(Word, &Located)| word.is_noticing() && is_seen_so(reading, last, seen);
        if word.is_event() && after.iter().any(is_seen) {
            return Told::only(Word::Discovered);
        }
        let tail = reading.words(FoldedSpan::between(last.mention.head.end(), clause.end()));
        if !gives_way(inside, after, tail) {
            return said_by(reading, &Clause { span: clause, inside, after }, object, stretch, asked);
        }
        object = object.or(word.is_event().then_some(*word));
        rest = after;
    }
    Told { word: object, ..Told::default() }
}

/// A clause, with what is said inside it and after it.
struct Clause<'a, 'r> {
    span: FoldedSpan,
    inside: &'a [(Word, &'r Located)],
    after: &'a [(Word, &'r Located)],
}

/// Does a clause leave it to what comes after it to say what happened?
fn gives_way(inside: &[(Word, &Located)], after: &[(Word, &Located)], tail: &str) -> bool {
    let Some((word, _)) = inside.last() else { return false };
    let is_object = word.is_event() && NOMINAL.stands_in(tail);
    let is_noticed = inside.iter().any(|(word, _)| word.is_noticing());
    let leads_on = *word == Word::Handled && !is_noticed && leading::leads_on(tail);
    let is_told = word.is_noticing() && is_said_of_subject(tail);
    // 機関から、公表した資料について照会があり: only which thing is meant.
    let is_named = *word == Word::Announced
        && polarity::is_attributive(tail)
        && after.iter().any(|(word, _)| word.is_noticing());
    !after.is_empty() && !is_told && (is_object || leads_on || is_named || tells_nothing(tail))
}

/// What a clause says; `object` is the event of those before it.
fn said_by(
    reading: &Reading,
    clause: &Clause,
    object: Option<Word>,
    stretch: FoldedSpan,
    asked: Asked,
) -> Told {
    let &Clause { span, inside, after } = clause;
    let is_bound = asked.is_beside && (asked.is_stretch || asked.is_found_out || is_bound(reading, stretch));
    let found = found_so(reading, inside, after, asked.objects(is_bound));
    if let Some(word) = reported(reading, inside, after, stretch, is_bound).or(found) {
        return Told::only(word);
    }
    if asked.is_attack() && is_bound && is_done_on_it(reading, inside, stretch) {
        return Told::only(Word::Occurred);
    }
    let is_event = inside.last().is_some_and(|(word, _)| word.is_event());
    let inner = object.filter(|_| !is_event && is_bound).or_else(|| {
        embedded(reading, inside, stretch, asked.is_stretch)
            .filter(|_| is_bound)
            .filter(|_| span.start() <= stretch.start() + NEAR || over::is_repeated(reading.words(stretch)))
    });
    let word = strongest(inside, object);
    let is_ended = asked.is_attack() && word == Word::Closed;
    let word = suffered(reading, inside).filter(|_| is_ended).unwrap_or(word);
    Told {
        word: inner.or(Some(word)),
        then_noticed: inner.is_none() && word.leads_to_noticing() && noticed_after(after, span.end()),
        then_closed: word.is_noticing() && inside.iter().chain(after).any(|(word, _)| *word == Word::Closed),
        outer: inner.map(|_| word).or_else(|| last_word(after, span.end())),
        ..Told::default()
    }
}

/// The clause of a mention, up to its comma.
fn clause(reading: &Reading, sentence: usize, located: &Located) -> FoldedSpan {
    let head = located.mention.head;
    let whole = reading.clause_of(sentence, head);
    let rest = reading.words(FoldedSpan::between(head.end(), whole.end()));
    let end = rest.find('、').map_or(whole.end(), |comma| head.end() + comma);
    FoldedSpan::between(whole.start(), end)
}

/// The last verb of a clause; but noticing over what was done at once, and what was announced over announcing.
fn strongest(inside: &[(Word, &Located)], object: Option<Word>) -> Word {
    let last = inside.last().map_or(Word::Untold, |(word, _)| *word);
    let before =
        |wanted: fn(Word) -> bool| inside.iter().rev().map(|(word, _)| *word).find(|word| wanted(*word));
    match last {
        Word::Handled if is_closing(inside) => before(Word::is_noticing).unwrap_or(Word::Closed),
        Word::Handled | Word::Closed => before(Word::is_noticing).unwrap_or(last),
        Word::Confirmed => before(|word| word == Word::Discovered).unwrap_or(last),
        Word::Announced => before_announcing(inside).or(object).unwrap_or(last),
        _ => last,
    }
}

/// What is told before the verb of announcing: not 第一報をサイトに掲載, which is that verb.
fn before_announcing(inside: &[(Word, &Located)]) -> Option<Word> {
    let (last, before) = inside.split_last()?;
    let is_apart = |located: &Located| located.mention.span.end() <= last.1.mention.span.start();
    let tells = |word: Word| word.is_event() || word.is_noticing();
    before.iter().rev().find(|(word, located)| tells(*word) && is_apart(located)).map(|(word, _)| *word)
}

/// Does the last verb close an exposure: 公開を停止した?
fn is_closing(inside: &[(Word, &Located)]) -> bool {
    let at = inside.last().map(|(_, located)| located.mention.span.end());
    inside.iter().any(|(word, located)| *word == Word::Closed && Some(located.mention.span.end()) == at)
}

/// 攻撃を受け、|サーバーが停止した: the event of a clause that a comma ends within its words.
fn suffered(reading: &Reading, inside: &[(Word, &Located)]) -> Option<Word> {
    let is_ended = |located: &Located| reading.words(located.mention.head).ends_with('、');
    inside.iter().find(|(word, located)| word.is_event() && is_ended(located)).map(|(word, _)| *word)
}

/// 3日夜に…を動かしたことが確認された: is all that the clause tells that it was found out that something was done on the date?
fn is_done_on_it(reading: &Reading, inside: &[(Word, &Located)], stretch: FoldedSpan) -> bool {
    static DONE: Words = Words::of(&["たことが", "たことを", "たこと", "たことも"]);
    let Some((_, known)) = inside.first().filter(|(word, _)| *word == Word::Confirmed) else {
        return false;
    };
    let before = reading.words(FoldedSpan::between(stretch.start(), known.mention.head.start()));
    before.starts_with(['に', 'の'])
        && DONE.ends(before)
        && !["から", "より", "、"].iter().any(|from| before.contains(from))
}

/// Does the date belong to the words right after it, with no comma between?
fn is_bound(reading: &Reading, stretch: FoldedSpan) -> bool {
    let words = reading.words(stretch);
    let zone = ["(日本時間)", "(現地時間)", "(当地時間)"];
    let words = zone.iter().find_map(|zone| words.strip_prefix(zone)).unwrap_or(words);
    !words.starts_with(['、', ' ', ',', ':'])
}

/// Does the clause end with a particle, so that its verb is still to come?
fn tells_nothing(tail: &str) -> bool {
    let tail = tail.trim_end_matches(['、', ' ', ',']);
    tail.ends_with(PARTICLES) && !VERBAL.ends(tail)
}

/// 電話を受け|た同社は: the verb is said of those who go on to do something.
fn is_said_of_subject(tail: &str) -> bool {
    let tail = tail.trim_end_matches(['、', ' ', ',']).trim_start_matches('け');
    polarity::is_attributive(tail) && tail.ends_with('は') && !NOMINAL.stands_in(tail)
}

pub(super) fn last_word(said: &[(Word, &Located)], offset: usize) -> Option<Word> {
    said.iter().rfind(|(_, located)| located.mention.head.start() >= offset).map(|(word, _)| *word)
}

fn noticed_after(said: &[(Word, &Located)], offset: usize) -> bool {
    said.iter().any(|(word, located)| word.is_noticing() && located.mention.head.start() >= offset)
}
