//! When it happened: the first and the last day that the article gives for the attack, the loss, the exposure or the
//! mis-send.

use jikenbo_model::vocabulary::{Cause, DetectedBy};
use jikenbo_model::{Fact, Record};
use jikenbo_text::{FoldedSpan, When};

use super::course::{self, Event, Tie, Word};
use super::dated;
use crate::article::Column;
use crate::reading::Reading;
use crate::words::Words;

type Point = (When, FoldedSpan);

/// The first and last day.
#[derive(Clone, Debug, Default)]
pub(super) struct Occurred {
    /// The first day.
    pub(super) from: Option<Fact<When>>,
    /// The last day; none for what began and is not said to have ended.
    pub(super) until: Option<Fact<When>>,
}

/// Reads both days from the course of events.
pub(super) fn read(reading: &Reading, events: &[Event], record: &Record) -> Occurred {
    let disclosed = record.disclosed_on.as_ref().map(|fact| fact.value);
    let cause = record.cause.as_ref().map(|fact| fact.value);
    let happened: Vec<&Event> = events
        .iter()
        .filter(|event| is_of_the_event(event, cause))
        .filter(|event| !is_after(event, disclosed) && is_told_by_month(event))
        .collect();
    let (from, until) = without_plans(ends(&happened, events, cause), disclosed);
    let noticed = course::noticed(events, |_| true).map(|(when, span, _)| (when, span));
    let is_external = record.detected_by.as_ref().is_some_and(|fact| fact.value == DetectedBy::External);
    let is_open =
        is_left_open(reading, (from, until), noticed.map(|noticed| noticed.0), cause.filter(|_| is_external));
    let until = until.filter(|_| !is_open);
    let until = taken_down(reading, events, (from, until), cause).or(until);
    let is_one_day = until.is_none() || from.map(|from| from.0) == until.map(|until| until.0);
    let until = recovered(reading, events, from, cause).filter(|_| is_one_day).or(until);
    let struck =
        struck(reading, from, until, noticed).or_else(|| struck_later(reading, &happened, from, until));
    let until = struck.filter(|_| cause == Some(Cause::Ransomware)).or(until);
    let own = record.disclosed_on.as_ref();
    let fact = |point: Option<Point>, reason| {
        point.and_then(|(when, span)| dated::fact(reading, when, span, own, reason))
    };
    let reason = if reading.cell(Column::Occurred).is_some() { "cell" } else { "course" };
    Occurred { from: fact(from, reason), until: fact(until, reason) }
}

/// The days without what is announced for later, 注文は19日から受け付ける, which may stand for what was noticed. A course of days that
/// are all later than the notice tells that its date was misread.
fn without_plans(
    (from, until): (Option<Point>, Option<Point>),
    disclosed: Option<When>,
) -> (Option<Point>, Option<Point>) {
    let day = |point: Option<Point>| point.map(|(when, _)| when);
    let is_past = |point: &Point| disclosed.is_none_or(|disclosed| !dated::is_after(point.0, disclosed));
    if day(from) != day(until) && !from.as_ref().is_none_or(is_past) {
        return (from, until);
    }
    (from.filter(is_past), until.filter(is_past))
}

/// 3日に映像をSNSに投稿し、…10日に消した: the day on which what one of the house had put before the public was taken down.
fn taken_down(
    reading: &Reading,
    events: &[Event],
    (from, until): (Option<Point>, Option<Point>),
    cause: Option<Cause>,
) -> Option<Point> {
    static POSTED: Words = Words::of(&["投稿", "SNS", "動画サイト", "掲示板", "ブログ"]);
    let is_one_day = until.is_none() || from.map(|from| from.0) == until.map(|until| until.0);
    let is_posted = cause == Some(Cause::Insider) && is_one_day && reading.holds_any(&POSTED);
    from.filter(|_| is_posted).and_then(|from| closed_after(events, from))
}

/// 8日から閲覧しづらくなり、9日に復旧した: the day on which a page that was flooded could be reached again for good.
fn recovered(
    reading: &Reading,
    events: &[Event],
    from: Option<Point>,
    cause: Option<Cause>,
) -> Option<Point> {
    static AGAIN: Words = Words::of(&[
        "復旧しま",
        "復旧いたしま",
        "復旧した",
        "復旧しており",
        "復旧済",
        "解消しま",
        "解消した",
    ]);
    static NOT_WHOLLY: Words =
        Words::of(&["いったん", "一旦", "一時的", "概ね", "おおむね", "ほぼ", "断続", "再び", "一部"]);
    let closed = from.filter(|_| cause == Some(Cause::Ddos)).and_then(|from| closed_after(events, from))?;
    let told = reading.sentence(reading.sentence_at(closed.1.start())?);
    (AGAIN.stands_in(told) && !NOT_WHOLLY.stands_in(told)).then_some(closed)
}

/// The day on which what was let in earlier was seen to have encrypted the data, where no later one is told.
fn struck(
    reading: &Reading,
    from: Option<Point>,
    until: Option<Point>,
    noticed: Option<Point>,
) -> Option<Point> {
    let (from, noticed) = from.zip(noticed)?;
    let begun = reading.sentence(reading.sentence_at(from.1.start())?);
    if !LET_IN.stands_in(begun) || STRUCK.stands_in(begun) {
        return None;
    }
    let is_open = until.is_none_or(|until| until.0 == from.0);
    let is_later = from.0 < noticed.0 && noticed.0.day().is_some() && is_near(from.0, noticed.0);
    let is_later = is_later && from.0.next_day() != Some(noticed.0);
    let sentence = reading.sentence_at(noticed.1.start())?;
    let tells = |at: usize| at < reading.sentences.len() && STRUCK.stands_in(reading.sentence(at));
    (is_open && is_later && (tells(sentence) || tells(sentence + 1))).then_some(noticed)
}

/// What tells that the data was encrypted, and that somebody was let in before.
static STRUCK: Words = Words::of(&["暗号化", "脅迫文", "身代金を要求", "身代金要求"]);
static LET_IN: Words = Words::of(&["侵入", "接続", "ログイン", "アクセス", "入られ", "入り込", "悪用"]);

/// 15日に侵入し、18日夜から暗号化した: the day from which the data was encrypted, where no later end is told.
fn struck_later(
    reading: &Reading,
    happened: &[&Event],
    from: Option<Point>,
    until: Option<Point>,
) -> Option<Point> {
    let from = from?;
    let begun = reading.sentence(reading.sentence_at(from.1.start())?);
    let is_open = until.is_none_or(|until| until.0 == from.0);
    if !is_open || !LET_IN.stands_in(begun) {
        return None;
    }
    let later = happened.iter().filter(|event| event.word == Word::Occurred && event.until.is_none());
    let struck = later.filter_map(|event| event.from).filter(|(when, span)| {
        let sentence = reading.sentence_at(span.start()).map_or("", |at| reading.sentence(at));
        from.0 < *when && when.day().is_some() && is_near(from.0, *when) && STRUCK.stands_in(sentence)
    });
    struck.max_by_key(|point| point.0)
}

/// Was an account taken over on a day, or was somebody let in, of which others told later? When it ended is not told.
fn is_left_open(
    reading: &Reading,
    (from, until): (Option<Point>, Option<Point>),
    noticed: Option<When>,
    cause: Option<Cause>,
) -> bool {
    static GIVEN_AWAY: Words = Words::of(&[
        "入力",
        "打ち込",
        "入れて",
        "入れた",
        "だまされ",
        "騙され",
        "開い",
        "開き",
        "クリック",
        "押し",
        "盗まれ",
        "盗み取",
    ]);
    let is_one_day = from.map(|point| point.0) == until.map(|point| point.0);
    let is_later = from.zip(noticed).is_some_and(|(from, noticed)| from.0 < noticed);
    let said = from.and_then(|(_, span)| {
        let sentence = reading.sentence_at(span.start())?;
        Some(reading.words(FoldedSpan::between(span.end(), reading.sentences[sentence].span.end())))
    });
    matches!(cause, Some(Cause::Phishing | Cause::UnauthorizedAccess))
        && is_one_day
        && is_later
        && said.is_some_and(|said| GIVEN_AWAY.stands_in(said))
}

fn is_of_the_event(event: &Event, cause: Option<Cause>) -> bool {
    match event.word {
        Word::LabelOccurred => true,
        // What an employee took home before it was infected there is no attack.
        Word::Carried => cause != Some(Cause::Malware),
        Word::OfCards => matches!(cause, Some(Cause::UnauthorizedAccess | Cause::Unknown)),
        word => word.is_event(),
    }
}

/// A bare year tells no event; a stretch of years does.
fn is_told_by_month(event: &Event) -> bool {
    event.tie >= Tie::Range || event.day().is_some_and(|(when, _)| when.month().is_some())
}

fn is_after(event: &Event, disclosed: Option<When>) -> bool {
    event.day().zip(disclosed).is_some_and(|((when, _), disclosed)| dated::is_after(when, disclosed))
}

fn ends(happened: &[&Event], events: &[Event], cause: Option<Cause>) -> (Option<Point>, Option<Point>) {
    let first = course::noticed(events, |_| true);
    let noticed = course::missed(events);
    if let Some(pair) = last_use(events, cause, noticed) {
        return pair;
    }
    // A thing is lost once; what was noticed at once may happen again.
    let weak = if is_loss(cause) { Tie::Inherited } else { Tie::AtOnce };
    let told = first.filter(|(.., tie)| *tie > weak);
    let is_before = |event: &Event| told.zip(event.day()).is_none_or(|(told, day)| day.0 <= told.0);
    let is_any_before = happened.iter().any(|event| event.tie < Tie::Label && is_before(event));
    let is_labelled = |event: &Event| event.tie == Tie::Label && (event.is_of_days() || !is_any_before);
    let kept = |event: &&&Event| {
        event.tie == Tie::Range
            || is_labelled(event)
            || event.is_again
            || cause == Some(Cause::Ddos) && event.until.is_some()
            || event.from.is_none() && is_exposure(cause)
            || is_before(event)
    };
    let cards = happened.iter().any(|event| event.word == Word::OfCards);
    let is_known = |event: &Event| told.zip(event.day()).is_some_and(|(told, day)| day.0 == told.0);
    let is_sign = |event: &Event| cards && event.tie == Tie::Clause && is_known(event);
    let kept: Vec<&Event> = happened.iter().filter(kept).filter(|event| !is_sign(event)).copied().collect();
    let (quiet, kept): (Vec<&Event>, Vec<&Event>) = kept.iter().partition(|event| is_quiet_since(event));
    let firm = firmest(&without_background(&kept, cause));
    if firm.is_empty() {
        let (from, until) = last_seen(events, cause, noticed).unwrap_or_else(|| untold(events, noticed));
        let closed = from.filter(|_| is_exposure(cause)).and_then(|from| closed_after(events, from));
        return (from, closed.or(until));
    }
    let before = if is_attack(cause) { before_stretch(&kept, &firm) } else { Vec::new() };
    let from = firm.iter().chain(&before).filter_map(|event| event.from);
    let until = closed(&firm, events, cause).or_else(|| last(&firm, cause));
    let until = after_stretch(&kept, &firm, cause).filter(|_| until.is_some()).or(until);
    let from = from.min_by_key(|point| point.0);
    let is_one_day = from.map(|point| point.0) == until.map(|point| point.0);
    let quiet = quiet.iter().filter_map(|event| event.until).max_by_key(|point| point.0);
    let quiet = quiet.filter(|quiet| from.is_some_and(|from| from.0 <= quiet.0));
    let until = quiet.filter(|_| until.is_none() || is_one_day).or(until);
    let untold = || untold(events, noticed).0.filter(|from| until.is_some_and(|until| from.0 <= until.0));
    (from.or_else(untold), until)
}

/// Is the day one since which nothing more was seen of the attack?
fn is_quiet_since(event: &Event) -> bool {
    event.is_again && event.from.is_none()
}

/// The last day on which an attack went on after the stretches of time that are told: …2日まで送信され、4日に暗号化された.
fn after_stretch(kept: &[&Event], firm: &[&Event], cause: Option<Cause>) -> Option<Point> {
    let ranges = firm.iter().filter(|event| event.tie == Tie::Range).filter_map(|event| event.until);
    let is_insider = cause == Some(Cause::Insider);
    let is_told = |when: When| is_insider || is_attack(cause) && when.day().is_some();
    let last = ranges.map(|until| until.0).max().filter(|last| is_told(*last))?;
    let later = kept.iter().filter(|event| event.tie == Tie::Clause && event.word == Word::Occurred);
    later
        .filter_map(|event| event.until)
        .filter(|point| is_told(point.0) && dated::is_after(point.0, last) && is_near(last, point.0))
        .max_by_key(|point| point.0)
}

/// The last day told. Where an attack is said to have begun and to have gone on, only a day on which it is said to
/// have ended.
fn last(firm: &[&Event], cause: Option<Cause>) -> Option<Point> {
    let first = firm.iter().filter_map(|event| event.from).map(|from| from.0).min();
    let is_start = |event: &&&Event| event.until.is_none() && event.from.map(|from| from.0) == first;
    let is_open =
        is_attack(cause) && firm.iter().any(|event| is_start(&event) && event.word == Word::Occurred);
    let is_end = |event: &Event| event.from.map(|from| from.0) != event.until.map(|until| until.0);
    // What was let in long before did its harm on the day on which the data was encrypted.
    let is_harm = |event: &Event| {
        let later = event.until.zip(first).is_some_and(|(until, first)| until.0 > first);
        matches!(cause, Some(Cause::Ransomware | Cause::Phishing)) && event.tie == Tie::Clause && later
    };
    let ends = firm.iter().filter(|event| !is_open || is_end(event) || is_harm(event));
    ends.filter_map(|event| event.until).max_by_key(|point| point.0)
}

fn is_exposure(cause: Option<Cause>) -> bool {
    matches!(cause, Some(Cause::Misconfiguration | Cause::SystemDefect | Cause::Unknown))
}

fn is_loss(cause: Option<Cause>) -> bool {
    matches!(cause, Some(Cause::Loss | Cause::Theft))
}

fn is_attack(cause: Option<Cause>) -> bool {
    use Cause::{Cyberattack, Ddos, Malware, Phishing, Ransomware, SpoofedMail, UnauthorizedAccess};
    matches!(
        cause,
        Some(UnauthorizedAccess | Malware | Ransomware | Phishing | Cyberattack | Ddos | SpoofedMail)
    )
}

/// Days on which something happened that led up to the stretches of time that are told: 3月12日に感染し、14日から…
fn before_stretch<'e>(kept: &[&'e Event], firm: &[&'e Event]) -> Vec<&'e Event> {
    let first = firm
        .iter()
        .filter(|event| event.tie == Tie::Range)
        .filter_map(|event| event.from)
        .map(|from| from.0)
        .min();
    let day = |event: &Event| event.from.map(|from| from.0).filter(|when| when.day().is_some());
    let leads = |event: &&&Event| {
        event.tie == Tie::Clause
            && event.word == Word::Occurred
            && first
                .zip(day(event))
                .is_some_and(|(first, day)| dated::is_after(first, day) && is_near(day, first))
    };
    kept.iter().filter(leads).copied().collect()
}

/// Do two days lie within a season?
fn is_near(day: When, later: When) -> bool {
    let month = |when: When| i32::from(when.year()) * 12 + when.month().map_or(0, i32::from);
    month(later) - month(day) <= 3
}

/// Leaves out stretches of time that are those of the data: months that were over half a year before something
/// happened on one day, and stretches that begin with a month where others are told by their days.
fn without_background<'e>(kept: &[&'e Event], cause: Option<Cause>) -> Vec<&'e Event> {
    let is_range = |event: &Event| matches!(event.tie, Tie::Range | Tie::OfCards);
    let by_day = |point: Option<Point>| point.is_some_and(|point| point.0.day().is_some());
    let exact = kept.iter().any(|event| is_range(event) && by_day(event.from) && by_day(event.until));
    let month = |when: When| i32::from(when.year()) * 12 + when.month().map_or(0, i32::from);
    let is_over = |event: &Event| {
        let until = event.until.map_or(0, |point| month(point.0));
        kept.iter()
            .filter(|other| other.tie == Tie::Clause)
            .filter_map(|other| other.from)
            .any(|from| month(from.0) > until + 6)
    };
    let is_background = |event: &Event| {
        let is_vague = is_range(event) && event.from.is_some() && !by_day(event.from);
        is_vague && cause != Some(Cause::Insider) && (exact || !by_day(event.until) && is_over(event))
    };
    kept.iter().filter(|event| !is_background(event) && !is_month_of_cards(kept, event)).copied().collect()
}

/// 7月に書き換えられ、7月19日から26日までに入力された: is it told by no more than the month in which cards were used from one day to another?
fn is_month_of_cards(kept: &[&Event], event: &Event) -> bool {
    let month = |point: Option<Point>| point.map(|(when, _)| (when.year(), when.month()));
    let is_vague = event.tie == Tie::Clause && event.from.is_some_and(|(when, _)| when.day().is_none());
    let by_day = |point: Option<Point>| point.is_some_and(|(when, _)| when.day().is_some());
    let mut cards =
        kept.iter().filter(|other| other.tie == Tie::OfCards && by_day(other.from) && by_day(other.until));
    is_vague && cards.any(|cards| month(cards.from) == month(event.from))
}

/// The last day on which a thing was there, where nobody says when it was missed.
fn last_seen(
    events: &[Event],
    cause: Option<Cause>,
    noticed: Option<Point>,
) -> Option<(Option<Point>, Option<Point>)> {
    let is_unnoticed = is_loss(cause) && noticed.is_none();
    let seen = events.iter().filter(|event| is_unnoticed && event.word == Word::LastSeen);
    let day = seen.filter_map(Event::day).max_by_key(|point| point.0)?;
    Some((Some(day), Some(day)))
}

/// Those with a label where there are such, otherwise stretches of time, otherwise the rest; those that are weakly
/// tied only where there are no others.
fn firmest<'e>(kept: &[&'e Event]) -> Vec<&'e Event> {
    let best = kept.iter().map(|event| event.tie).max();
    let is_firm = |event: &&&Event| match best {
        Some(best) => event.tie == best && best > Tie::Inherited,
        None => true,
    };
    kept.iter().filter(is_firm).copied().collect()
}

/// The first day of the story of which the words tell nothing we know, where it led up to the discovery.
fn untold(events: &[Event], noticed: Option<Point>) -> (Option<Point>, Option<Point>) {
    let is_story =
        |event: &&Event| !matches!(event.word, Word::OfData | Word::Announced) && event.tie > Tie::Inherited;
    let first = events.iter().find(is_story);
    let fits = |event: &&Event| {
        event.word == Word::Untold
            && event
                .day()
                .is_some_and(|day| day.0.day().is_some() && noticed.is_none_or(|noticed| day.0 <= noticed.0))
    };
    let before = || {
        let told = events.iter().take_while(|event| !event.word.is_noticing());
        told.filter(|_| noticed.is_some()).find(fits)
    };
    first.filter(fits).or_else(before).map_or((None, None), |event| (event.from, event.until))
}

/// A thing that was there on one day and gone on another.
fn last_use(
    events: &[Event],
    cause: Option<Cause>,
    noticed: Option<Point>,
) -> Option<(Option<Point>, Option<Point>)> {
    if !is_loss(cause) {
        return None;
    }
    let noticed = noticed?;
    let last_of = |wanted: fn(Word) -> bool, is_one_day: bool| {
        events
            .iter()
            .filter(|event| wanted(event.word) && !(is_one_day && event.is_of_days()))
            .filter_map(|event| event.until.or(event.from.filter(|_| event.word == Word::LastSeen)))
            .filter(|point| point.0 <= noticed.0 && point.0.day().is_some())
            .max_by_key(|point| point.0)
    };
    let latest = |wanted| last_of(wanted, false);
    // 最後に確認されたのは昨年9月: a month, where no day is told.
    let in_month = || {
        let seen = events.iter().filter(|event| event.word == Word::LastSeen && !event.is_of_days());
        let months = seen.filter_map(|event| event.until).filter(|point| point.0.month().is_some());
        months.filter(|point| point.0 <= noticed.0).max_by_key(|point| point.0)
    };
    let pinned = latest(|word| matches!(word, Word::Occurred | Word::LabelOccurred));
    let seen = last_of(|word| matches!(word, Word::LastSeen | Word::Carried), true);
    let handled = || latest(|word| matches!(word, Word::Untold | Word::Handled)).filter(|_| pinned.is_none());
    let seen = seen.or_else(in_month).or_else(handled)?;
    let is_open = pinned.is_none_or(|pinned| pinned.0 < seen.0);
    is_open.then_some((Some(seen), Some(noticed)))
}

/// The day on which an exposure was closed, of which nothing but beginnings are told.
fn closed(firm: &[&Event], events: &[Event], cause: Option<Cause>) -> Option<Point> {
    let is_beginning = |event: &Event| {
        let begins = event.word == Word::Exposed
            || event.word == Word::Occurred && (firm.len() == 1 || event.until.is_none());
        begins && event.tie != Tie::Range
    };
    let began = firm.iter().filter_map(|event| event.from).min_by_key(|point| point.0)?;
    // 他社への送信が始まる … 設定の解除: mails that went out on and on.
    let goes_on = || cause == Some(Cause::MisdeliveryEmail) && firm.iter().all(|event| event.until.is_none());
    let is_closed = firm.iter().all(|event| is_beginning(event)) && (is_exposure(cause) || goes_on());
    is_closed.then(|| closed_after(events, began)).flatten()
}

/// The first day, not before `began`, on which an exposure was closed.
fn closed_after(events: &[Event], began: Point) -> Option<Point> {
    events
        .iter()
        .filter(|event| event.word == Word::Closed)
        .filter_map(Event::day)
        .filter(|point| point.0 >= began.0)
        .min_by_key(|point| point.0)
}
