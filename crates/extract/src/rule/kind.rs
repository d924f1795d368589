//! Does the article report a concrete incident at one identifiable victim?
//!
//! Features of the heading and of the whole article add small weights; the heaviest feature names the reason.

mod answered;
mod harm;
#[cfg(test)]
mod items;
mod lead;
#[cfg(test)]
mod pages;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Kind;
use jikenbo_text::{Amount, Counter, DateMention, FoldedSpan, Part, name};

use crate::article::{Column, Shape};
use crate::lexicon::LEXICON;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::rule::Numbers;
use crate::section::Section;
use crate::words::Words;
use lead::{LEAD, Lead, lead};

/// A feature: a concept of `lexicon/kind.toml`, how often it has to stand there, and what it adds.
type Feature = (&'static str, usize, i32);

/// In the heading.
const HEADING: &[Feature] = &[
    ("event", 1, 4),
    ("apology", 1, 4),
    ("statistics", 1, -6),
    ("guide", 1, -7),
    ("product", 1, -6),
    ("data", 1, 2),
    ("invitation", 1, -3),
    ("maintenance", 1, -6),
    ("opinion", 1, -5),
    ("many", 1, -8),
    ("advisory", 1, -3),
    ("general", 1, -7),
    ("figures", 1, -4),
    ("impersonated", 1, 3),
    ("press", 1, 4),
];

/// In the whole article.
const BODY: &[Feature] = &[
    ("event", 2, 1),
    ("event", 5, 1),
    ("apology", 1, 2),
    ("told", 1, 1),
    ("told", 3, 1),
    ("own", 1, 1),
    ("goes_on", 1, 4),
    ("statistics", 3, -2),
    ("figures", 2, -1),
    ("figures", 4, -3),
    ("guide", 2, -1),
    ("guide", 4, -3),
    ("product", 2, -3),
    ("invitation", 2, -1),
    ("invitation", 3, -4),
    ("maintenance", 2, -3),
    ("opinion", 1, -1),
    ("opinion", 3, -3),
    ("advisory", 3, -2),
    ("advisory", 5, -3),
    ("many", 1, -1),
    ("many", 2, -2),
];

/// A sentence that says what happened, with its day.
const HAPPENING: (&str, i32) = ("happening", 3);
/// Nobody is named to whom it happened: no body in the heading, nobody who speaks for himself.
const NOBODY: (&str, i32) = ("nobody", -2);
/// The heading says nothing of what happened, and nobody apologises.
const SILENT: (&str, i32) = ("silent_heading", -3);
/// It has the parts of a report: how it came about, what data, and what is done.
const REPORTED: (&str, i32) = ("reported", 3);
/// People, households or records are counted.
const COUNTED: (&str, i32) = ("counted", 1);
/// A post or an item whose body begins with who announced what on which day.
const ANNOUNCED: (&str, i32) = ("announced", 3);
/// A post or an item that tells from hearsay what happened on a day to so many people, and what was done for them.
const RETOLD: (&str, i32) = ("retold", 5);
/// An item that counts people in its heading and says on which day it was announced: 6月20日の発表。
const DATED: (&str, i32) = ("dated", 4);
/// An item that begins with a body that announced on a day what happened to it.
const TOLD_OF: (&str, i32) = ("told_of", 7);
/// The same, where the heading says something too.
const TOLD_TOO: (&str, i32) = ("told_of", 3);
/// An item whose heading is the name of a body and nothing else, and which tells of something that happened.
const NAMED: (&str, i32) = ("named", 3);
/// What was announced are figures about many.
const FIGURES: (&str, i32) = ("announces_figures", -8);
/// It goes on from a notice of a day that it names, and tells of so many people: 8月29日にお知らせした….
const NOTICED: (&str, i32) = ("noticed", 2);
/// It tells of harm that was done, with a day and people or records, whatever its heading says.
const HARM: (&str, i32) = ("harm", 3);
/// One of its first sentences names a body and says what it did or what befell it, as something past.
const BEFELL: (&str, i32) = ("befell", 5);
/// Somebody was punished, for nothing that has to do with data.
const PUNISHED: (&str, i32) = ("nothing_of_data", -8);
/// Somebody named says what he does lest it happen again.
const ANSWERED: (&str, i32) = ("answered", 10);
/// A number in the series of a casebook, or of a series of reports.
const IN_SERIES: (&str, i32) = ("in_series", 4);
/// The sum from which an article is an incident.
const ENOUGH: i32 = 5;

/// Reads the kind; `numbers` are those that the article gives itself in a series.
pub(super) fn read(reading: &Reading, numbers: &Numbers) -> Fact<Kind> {
    let heading = reading.article.heading;
    match reading.article.shape {
        Shape::Row if is_no_event(reading) => return reading.fact(Kind::Other, [heading], "no_event"),
        Shape::Row => return reading.fact(Kind::Incident, [heading], "row"),
        Shape::Listed if tells_nothing(reading) => return reading.fact(Kind::Other, [heading], "no_event"),
        Shape::Listed => return reading.fact(Kind::Incident, [heading], "digest"),
        Shape::Around => return reading.fact(Kind::Other, [heading], "around_table"),
        Shape::Whole | Shape::Item => {}
    }
    let mut held = features(reading, HEADING, title(reading));
    held.extend(tells_a_day(reading).then_some(HAPPENING));
    let speaks = |(name, _): &(&str, i32)| matches!(*name, "event" | "apology" | "data" | "press");
    let retold = retells(reading);
    let dated = is_dated(reading);
    let harm = harm::is_told(reading);
    let goes_on = numbers.report.is_some() && is_no_outage(reading);
    let befell = befell_a_body(reading);
    let silent = !retold
        && !befell
        && !goes_on
        && !dated
        && !harm
        && !held.iter().any(speaks)
        && !reading.topic("kind").any(|(_, name)| name == "apology")
        && !tells_a_deed(reading);
    held.extend(silent.then_some(SILENT));
    let begins = lead(reading);
    let told_of = begins == Some(Lead::OfBody) && is_no_outage(reading);
    held.extend((silent && !told_of && announces(reading)).then_some(ANNOUNCED));
    held.extend((silent && told_of).then_some(TOLD_OF));
    held.extend((!silent && told_of).then_some(TOLD_TOO));
    held.extend(is_headed_by_a_name(reading).then_some(NAMED));
    held.extend((begins == Some(Lead::OfFigures)).then_some(FIGURES));
    held.extend(retold.then_some(RETOLD));
    held.extend((dated && !retold).then_some(DATED));
    held.extend(features(reading, BODY, reading.article.span));
    held.extend(harm.then_some(HARM));
    held.extend(befell.then_some(BEFELL));
    held.extend(harm::is_only_punished(reading).then_some(PUNISHED));
    held.extend((!retold && !told_of && !harm && !befell && names_nobody(reading)).then_some(NOBODY));
    held.extend(goes_on_from_a_notice(reading).then_some(NOTICED));
    held.extend(is_laid_out(reading).then_some(REPORTED));
    held.extend(counts_people(reading).then_some(COUNTED));
    held.extend((numbers.series.is_some() || numbers.report.is_some()).then_some(IN_SERIES));
    // Looked at last: only where the rest leaves it open.
    let is_open = (ENOUGH - ANSWERED.1..ENOUGH).contains(&sum_of(&held));
    held.extend((is_open && answered::is_told(reading)).then_some(ANSWERED));
    let sum = sum_of(&held);
    let kind = if sum >= ENOUGH { Kind::Incident } else { Kind::Other };
    let weighs = |(_, weight): &&(&str, i32)| if kind == Kind::Incident { *weight } else { -weight };
    let reason = held.iter().max_by_key(weighs).map_or("nothing_happened", |(name, _)| name);
    reading.fact(kind, [heading], reason)
}

fn sum_of(held: &[(&str, i32)]) -> i32 {
    held.iter().map(|(_, weight)| weight).sum()
}

/// Does a row hold a mark for nothing as its cause, or no cause and tell of work on a system, and in either case
/// nothing that happened to data?
fn is_no_event(reading: &Reading) -> bool {
    let mut causes = reading.article.cells.iter().filter(|cell| cell.column == Column::Cause);
    let is_blank = |words: &str| !words.is_empty() && words.chars().all(|c| !c.is_alphanumeric());
    let says = |wanted: &str| reading.topic("kind").any(|(_, name)| name == wanted);
    let has_cause = reading.cell(Column::Cause).is_some();
    (causes.any(|cell| is_blank(reading.words(cell.span))) || !has_cause && says("maintenance"))
        && !says("event")
}

/// Is the heading of an item a name, and does the item tell of an event with a day or people?
fn is_headed_by_a_name(reading: &Reading) -> bool {
    let heading = reading.article.heading;
    let is_name = || name::names(reading.folded(), heading).next().is_some_and(|name| name.span == heading);
    reading.article.shape == Shape::Item
        && is_name()
        && is_no_outage(reading)
        && (counts_people(reading) || reading.dates.iter().any(|date| matches!(date.day, Part::Written(_))))
}

/// Does the article tell of an event that is more than a service out of order?
fn is_no_outage(reading: &Reading) -> bool {
    static OUT: Words = Words::of(&["障害", "ダウン", "つながら", "不具合"]);
    let mut events = reading.topic("kind").filter(|(_, name)| *name == "event");
    events.any(|(located, _)| !OUT.stands_in(reading.words(located.mention.span)))
        || reading.topic("cause").any(|(_, name)| name != "system_defect")
}

/// Does an item of a digest tell of nothing that happened to a body, or of figures, advice and weaknesses in general?
fn tells_nothing(reading: &Reading) -> bool {
    const GENERAL: &[&str] = &[
        "statistics",
        "guide",
        "invitation",
        "product",
        "opinion",
        "advisory",
        "maintenance",
        "figures",
        "general",
    ];
    let says = |what: &[&str]| reading.topic("kind").any(|(_, name)| what.contains(&name));
    let heading = reading.words(reading.article.heading);
    let has_subject =
        || heading.split_once('、').is_some_and(|(subject, _)| subject.chars().count() <= SUBJECT);
    let is_counted = || {
        !says(&["many"])
            && reading.article.heading.len() > ONE_LINE
            && (says(&["body"]) || counts_people(reading))
    };
    let is_named = || {
        name::names(reading.folded(), reading.article.span).next().is_some()
            || has_subject()
            || is_counted()
            || closes_with_a_name(heading)
    };
    match lead(reading) {
        Some(Lead::OfBody) => !says(&["event"]),
        Some(Lead::OfFigures) => true,
        None => !says(&["event"]) || says(GENERAL) || !is_named(),
    }
}

/// Characters of what a headline puts before its comma.
const SUBJECT: usize = 16;
/// Bytes of a heading that tells a story in one line.
const ONE_LINE: usize = 40;

/// 名簿を置き忘れ(みなも生命): does a bracket at the end hold a name?
fn closes_with_a_name(heading: &str) -> bool {
    let inside = heading.trim_end().strip_suffix(')').and_then(|words| words.rsplit_once('('));
    inside.is_some_and(|(story, inside)| {
        !story.is_empty()
            && (3..=16).contains(&inside.chars().count())
            && !inside.contains(|c: char| c.is_ascii_digit() || c == '、')
    })
}

/// Lines at the top among which a title is sought that the heading (報道資料, お知らせ) does not hold.
const TOP: usize = 10;

/// The heading; where it says nothing, the first line below it that reads like a title and does; under one that only
/// turns to the readers, the first sentence that does.
fn title(reading: &Reading) -> FoldedSpan {
    const CLOSES: &[&str] =
        &["について", "お詫び", "おわび", "お知らせ", "ご報告", "の件", "(お詫び)", "に関して"];
    let heading = reading.article.heading;
    let speaks = |span: FoldedSpan| {
        let mut mentions = reading.topic("kind");
        mentions.any(|(located, name)| {
            matches!(name, "event" | "apology" | "data") && span.contains(located.mention.span)
        })
    };
    let closes = |words: &str| CLOSES.iter().any(|close| words.trim_end().ends_with(close));
    if reading.article.shape != Shape::Whole || speaks(heading) {
        return heading;
    }
    let top = reading.lines.iter().take(TOP).map(|line| line.span);
    let tells = |words: &str| words.ends_with("ました") && words.chars().count() < 30;
    let is_title = |words: &str| closes(words) && words.chars().count() < 60 || tells(words.trim_end());
    let mut titles = top.filter(|span| is_title(reading.words(*span)));
    let of_letter = || {
        let sentences = reading.sentences.iter().map(|sentence| sentence.span);
        let mut opening = sentences.filter(|span| reading.words(*span).ends_with('。')).take(LETTER);
        opening.find(|span| {
            is_letter(reading.words(heading)) && speaks(*span) && has_happened(reading.words(*span))
        })
    };
    titles.find(|span| speaks(*span)).or_else(of_letter).unwrap_or(heading)
}

/// Sentences of a letter in which it says what happened: a greeting may come first.
const LETTER: usize = 3;

/// Does a sentence tell of what was, not of what is going on: ございました, おそれがあります?
fn has_happened(sentence: &str) -> bool {
    ["ました", "でした", "おそれ", "恐れ", "可能性", "判明", "発生", "事案"]
        .iter()
        .any(|past| sentence.contains(past))
}

/// Does a heading do no more than turn to the readers: ご利用のお客様へ, 保護者各位, 大切なお知らせ?
fn is_letter(heading: &str) -> bool {
    const READERS: &[&str] =
        &["様へ", "さまへ", "皆様", "皆さま", "皆さん", "各位", "方へ", "方々へ", "みなさん"];
    const TIDINGS: &[&str] = &["お知らせ", "ご報告", "お願い", "より", "ご連絡", "ご案内"];
    const SHORT: usize = 16;
    let words = heading.trim_end_matches([')', '】', ' ', '。']);
    let ends = |ends: &[&str]| ends.iter().any(|end| words.ends_with(end));
    ends(READERS) || words.chars().count() <= SHORT && ends(TIDINGS)
}

/// Does a sentence tell of an event, or of how it became known, together with a day?
fn tells_a_day(reading: &Reading) -> bool {
    let days = reading.dates.iter().filter(|date| matches!(date.day, Part::Written(_)));
    days.filter_map(|date| reading.sentence_at(date.span.start())).any(|sentence| {
        let names = |located: &Located| LEXICON.named(located.mention.concept);
        let tells = |name: &str| matches!(name, "event" | "told");
        reading
            .in_sentence(sentence)
            .iter()
            .map(names)
            .any(|concept| concept.topic == "cause" || concept.topic == "kind" && tells(concept.name))
    })
}

/// Does a sentence below the heading say by what the data got out, as something that has happened?
fn tells_a_deed(reading: &Reading) -> bool {
    let told = |located: &Located| {
        !reading.article.heading.contains(located.mention.span)
            && matches!(reading.polarity_of(located), Polarity::Asserted | Polarity::Possible)
    };
    let is_own = || reading.topic("kind").any(|(_, name)| name == "own");
    (counts_people(reading) || is_own())
        && tells_a_day(reading)
        && reading.topic("cause").any(|(located, _)| told(located))
}

/// Does one of the first sentences of an item name a body, a day, an event, and that it was announced?
fn announces(reading: &Reading) -> bool {
    let tells = |sentence: usize| {
        let span = reading.sentences[sentence].span;
        let has = |name| reading.sentence_has(sentence, "kind", name);
        let day = || reading.has_date(span);
        has("event") && has("told") && day() && name::names(reading.folded(), span).next().is_some()
    };
    reading.article.shape == Shape::Item && (0..reading.sentences.len().min(LEAD)).any(tells)
}

/// Does one of the first sentences below the heading name a body, or stand below its name, and tell of an event as past,
/// where the heading speaks of nothing in general?
fn befell_a_body(reading: &Reading) -> bool {
    const IN_GENERAL: &[&str] = &[
        "statistics",
        "guide",
        "product",
        "general",
        "figures",
        "opinion",
        "many",
        "invitation",
        "advisory",
    ];
    const PAST: &[&str] = &["ました", "た", "ていた", "という", "としている", "ております", "ています"];
    let heading = reading.article.heading;
    let is_in_general = |(located, name): (&Located, &str)| {
        heading.contains(located.mention.span) && IN_GENERAL.contains(&name)
    };
    let below = |at: &usize| !heading.overlaps(reading.sentences[*at].span);
    let tells = |at: usize| {
        let span = reading.sentences[at].span;
        let words = reading.words(span).trim_end_matches(['。', ' ', '\n']);
        let is_told = |located: &Located| {
            let concept = LEXICON.named(located.mention.concept);
            (concept.topic == "cause" || concept.topic == "kind" && concept.name == "event")
                && reading.polarity_of(located) == Polarity::Asserted
        };
        PAST.iter().any(|past| words.ends_with(past))
            && (name::names(reading.folded(), span).next().is_some() || has_letterhead(reading))
            && reading.in_sentence(at).iter().any(is_told)
    };
    !reading.topic("kind").any(is_in_general)
        && !harm::is_only_punished(reading)
        && (0..reading.sentences.len()).filter(below).take(LEAD).any(tells)
}

/// Does an item tell from hearsay of a day, of people that are counted, and of what was done for them?
fn retells(reading: &Reading) -> bool {
    let says = |wanted: &str| reading.topic("kind").any(|(_, name)| name == wanted);
    let day = || reading.dates.iter().any(|date| matches!(date.day, Part::Written(_)));
    reading.article.shape == Shape::Item
        && says("hearsay")
        && says("dealt_with")
        && says("event")
        && counts_people(reading)
        && day()
}

/// Does the heading of an item count people, and a sentence below give the day of the announcement?
fn is_dated(reading: &Reading) -> bool {
    const ANNOUNCED: &[&str] = &["の発表", "の公表", "に発表", "に公表", "発表", "公表", "付の発表"];
    let heading = reading.article.heading;
    let is_announced = |date: &DateMention| {
        let after = reading.folded().get(date.span.end()..).unwrap_or_default();
        matches!(date.day, Part::Written(_)) && ANNOUNCED.iter().any(|word| after.starts_with(word))
    };
    matches!(reading.article.shape, Shape::Item | Shape::Listed)
        && people(reading).any(|amount| heading.contains(amount.span))
        && reading.dates.iter().any(is_announced)
}

/// Does a text of its own tell of an event, of people that are counted, and of an earlier notice by its day?
fn goes_on_from_a_notice(reading: &Reading) -> bool {
    const NOTICES: &[&str] = &[
        "お知らせし",
        "公表し",
        "発表し",
        "公表いたし",
        "お知らせいたし",
        "掲示し",
        "掲示いたし",
        "掲載し",
        "掲載いたし",
        "ご報告し",
        "ご報告いたし",
        "お伝えし",
        "お伝えいたし",
        "ご案内し",
        "お示しし",
        "第1報",
        "第一報",
    ];
    let is_noticed = |date: &DateMention| {
        let after = reading.folded().get(date.span.end()..).unwrap_or_default();
        let after = ["に", "付けで", "付で"].iter().find_map(|link| after.strip_prefix(link));
        matches!(date.day, Part::Written(_))
            && after.is_some_and(|after| NOTICES.iter().any(|word| after.starts_with(word)))
    };
    reading.article.shape == Shape::Whole
        && reading.dates.iter().any(is_noticed)
        && reading.topic("kind").any(|(_, name)| name == "event")
        && counts_people(reading)
}

/// Is there no victim in sight?
fn names_nobody(reading: &Reading) -> bool {
    let heading = reading.words(reading.article.heading);
    let victim = |name: &str| matches!(name, "body" | "own" | "apology");
    let places = "市町村県府都区省庁局院社校園大館課署";
    !heading.contains(|c| places.contains(c))
        && !heading.contains("における")
        && !reading.topic("kind").any(|(_, name)| victim(name))
        && !has_letterhead(reading)
        && !is_signed(reading)
        && !introduces_itself(reading)
}

/// みなと市環境課です。: does one of the first sentences only say who writes?
fn introduces_itself(reading: &Reading) -> bool {
    const SAYS: &[&str] = &["です。", "でございます。", "と申します。"];
    const LONGEST: usize = 30;
    let sentences = reading.sentences.iter().take(LETTER + 1).map(|sentence| sentence.span);
    let mut short = sentences.filter(|span| reading.words(*span).chars().count() <= LONGEST);
    short.any(|span| {
        let words = reading.words(span).trim_end();
        SAYS.iter().any(|says| words.ends_with(says)) && name::names(reading.folded(), span).next().is_some()
    })
}

/// Does one of the last lines hold a body and little else: 東丘区長 山野太郎?
fn is_signed(reading: &Reading) -> bool {
    const LAST: usize = 5;
    const LONGEST: usize = 24;
    let last = reading.lines.iter().rev().take(LAST).map(|line| line.span);
    reading.article.shape == Shape::Whole
        && last.filter(|line| reading.words(*line).chars().count() <= LONGEST).any(|line| {
            !reading.words(line).contains('。') && name::names(reading.folded(), line).next().is_some()
        })
}

/// Is one of the first lines nothing but a body or an office of one: 東丘市, 東丘市長寿課?
fn has_letterhead(reading: &Reading) -> bool {
    const LONGEST: usize = 24;
    let ends = "市町村県府都区省庁局院社校園大課部室署所会";
    let top = reading.lines.iter().take(TOP).map(|line| reading.words(line.span).trim());
    top.skip(1).any(|words| words.ends_with(|c| ends.contains(c)) && words.chars().count() <= LONGEST)
}

/// Has it the parts of a report?
fn is_laid_out(reading: &Reading) -> bool {
    let has =
        |wanted: &[Section]| reading.sentences.iter().any(|sentence| wanted.contains(&sentence.section));
    has(&[Section::Timeline]) && has(&[Section::Data]) && has(&[Section::Prevention, Section::Response])
}

/// Does it count people, households or records?
fn counts_people(reading: &Reading) -> bool {
    people(reading).next().is_some()
}

/// The numbers of people, households or records.
fn people<'r>(reading: &'r Reading) -> impl Iterator<Item = &'r Amount> {
    let counters = [Counter::Person, Counter::Household, Counter::Case];
    reading
        .amounts
        .iter()
        .filter(move |amount| amount.counter.is_some_and(|counter| counters.contains(&counter)))
}

/// The features that hold in `within`, with their weights.
fn features(reading: &Reading, table: &[Feature], within: FoldedSpan) -> Vec<(&'static str, i32)> {
    let mut found = vec![0; table.len()];
    for (located, name) in reading.topic("kind") {
        if within.contains(located.mention.span) && !asks_of_a_matter(reading, located) {
            table
                .iter()
                .zip(&mut found)
                .filter(|((known, ..), _)| *known == name)
                .for_each(|(_, count)| *count += 1);
        }
    }
    let holds = |((_, least, _), count): &(&Feature, usize)| count >= least;
    table.iter().zip(found).filter(holds).map(|(&(name, _, weight), _)| (name, weight)).collect()
}

/// Questions and answers about a matter that is named, which are a notice of it: …への不正アクセスについて(Q&A).
fn asks_of_a_matter(reading: &Reading, located: &Located) -> bool {
    const OF: &[&str] = &["について", "についての", "に関する", "に係る", "の件", "よくある"];
    let is_of = |before: &str| OF.iter().any(|of| before.ends_with(of));
    let before =
        || reading.before(located).trim_end_matches([' ', '(', '「', '・', '-', '~', ':', '<', '【']);
    matches!(reading.words(located.mention.span), "Q&A" | "FAQ") && is_of(before())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn harm_without_a_telling_title() {
        for text in [
            "患者さまへ\n電子カルテの障害とその原因について\n白糸川病院 院長\n令和5年1月23日掲示\n今月15日の明け方から電子カルテが使えず、ご不便をおかけしています。調べたところ、ランサムウェアが原因と分かりました。患者様9,410人の記録が暗号化されております。",
            "電子カルテ障害に関する最終のご報告\n1月23日に掲示しました件について、調査を終えました。\n影響のあった方 12,087人。\n侵入の道筋は検査機器の業者の回線でした。ランサムウェアにより暗号化された記録は戻せました。\n令和5年3月31日 白糸川病院",
            "ミナモ印刷 給与明細を取引先に送る\nミナモ印刷は17日、社員132人の給与明細を、見積書と取り違えて送ったと発表した。",
            "ツアー参加者の名簿が道路に散乱 ツムギ観光\n3日午前、国道で書類が散乱しているのを通行人が見つけた。ツムギ観光によると、参加者37人の名簿で、窓から飛んだとみられる。",
            "のぞき見70回 霧積市職員を減給\n霧積市は30日、知人の住所や収入を業務用の端末で70回調べていた職員を減給処分にしたと発表した。",
            "委託業者がデータ消去せず転売 霧積市の職員情報か\n霧積市が廃棄を委託した業者が、ハードディスクを消去しないまま店に売っていたことが7日、分かった。職員1900人の情報が含まれる可能性がある。市が同日、明らかにした。",
            "公式サイトに接続しにくい状態について(復旧済み)\n2月20日21時から、公式サイトが閲覧できない状態になりました。外部からのDDoS攻撃によるものです。ご迷惑をおかけいたしました。警察署に相談しています。",
            "ツムギ工房、1万1000人超の流出を確認 可能性は23万人に拡大\nツムギ工房は17日、サイバー攻撃について3回目の報告を公表し、1万1280人分の個人情報の流出を確認したと明らかにした。",
        ] {
            check(Kind::Incident, text);
        }
        for text in [
            "電子カルテの障害について\n1月15日の停電により電子カルテが使えず、外来をお待たせしました。患者様410人の受付が遅れました。",
            "身代金要求型ウイルスの手口について\n昨年、国内の病院3か所が感染し、患者の記録が暗号化されました。更新プログラムを当て、パスワードを変えましょう。対策のポイントを紹介します。",
            "職員の懲戒処分の公表\n霧積市は30日、酒気帯び運転をした職員を停職6か月の処分にした。",
            "サイバー防災訓練に50社 霧積市\n霧積市は7日、企業50社が加わるサイバー攻撃の対応訓練を開いた。120人が偽メールの見分け方を学んだ。",
            "県警、企業に偽メールの注意呼びかけ\n青葉県警は8日、取引先を装うメールが多数届いているとして注意を呼びかけた。相談は45件だった。",
            "霧積市、個人情報保護条例の改正案を公表\n霧積市は5日、条例の改正案を公表し、意見の募集を始めた。",
            "窓口の混雑について\n4月1日は転入の方420人が来庁し、お待たせしました。",
        ] {
            check(Kind::Other, text);
        }
    }

    fn check(expected: Kind, text: &str) {
        let kind = case::read(text, |reading| read(reading, &Numbers::read(reading)));
        assert_eq!(kind.value, expected, "{}: {text}", kind.reason);
    }

    #[test]
    fn incidents() {
        for text in [
            "会員名簿の紛失について\n当会の名簿120名分を紛失しました。5月1日に判明しました。",
            "メールの誤送信について(お詫び)\n5月1日、案内を送る際に宛先を誤りました。深くお詫び申し上げます。",
            "みさき市、住民312人の名簿を別の業者に誤送付\n市は5月1日、名簿を誤って送ったと発表した。",
            "港町病院の電子カルテ、身代金要求型ウイルスに感染\n5月1日、病院が発表した。病院によると、サーバーが暗号化されたという。",
            "当社をかたる不審メールにご注意ください\n5月1日より、当社を装った迷惑メールが届いているとの連絡を受けました。",
            "元店長を逮捕 顧客の情報を持ち出した疑い\n県警は5月1日、会社の元店長を逮捕した。顧客58人の名簿を売却したとされる。",
            "当行ホームページがつながりにくい状況について(第3報)\n5月1日のDDoS攻撃により、つながりにくくなりました。ご迷惑をおかけしています。",
            "【復旧】会員ページに別の方の情報が表示された事象について\n5月1日、412名の方の情報が表示されました。お詫びいたします。",
            "報道資料\n令和5年8月4日\n内閣官房みなもセンター\nみなもセンターの電子メール関連システム\nからのメールデータの漏えいの可能性について\n個人情報の一部が漏えいした可能性のあることが分かりました。6月13日、不正通信の痕跡を発見。",
            "【事故帖#2024-012】みさき旅館 予約システムの閲覧について\n5月1日、名簿を見られたことが分かったそうです。",
            "電子カルテの復旧と通常診療の再開について\n2022年10月3日 みなと病院\n8月29日にお知らせした電子カルテの障害は、本日より診療を再開いたしました。暗号化された領域に患者様21,400名の診療の記録がありました。長い間ご迷惑をおかけいたしました。",
            "給食アプリへの不正アクセスについて Q&A(令和5年5月16日現在)\n霧積市\n問1 どのようなことが起きましたか。\n答 5月1日にアプリの運営会社が不正アクセスを受け、保護者312人の氏名が抜き取られました。",
            "奨学金のお知らせの宛先違い\n霧積比較文化学会は、奨学生5名へのお知らせを別の方にお送りしました。\n印刷した者のほかに委員1名が突き合わせます。",
            "白糸川文庫の貸出履歴\n財団法人白糸川文庫で、職員が利用者の貸出履歴を無断で記者に渡していました。",
            "成績一覧の掲示について\n1 概要\n担任が、隣の一覧を選んで掲示した。\n2 一覧に含まれる情報\n生徒39名の点数\n3 経過\n5月1日 掲示。5月2日 説明会を開き謝罪\n4 今後の対応\n別の教員が内容を見てから行う。",
        ] {
            check(Kind::Incident, text);
        }
    }

    #[test]
    fn posts_that_retell() {
        for (text, expected) in [
            (
                "事務所の鞄、喫茶店で\n法律事務所の発表(2月2日)。鞄を持ち去られ、20人の氏名が書かれていた。被害届は受理済みとのこと。",
                Kind::Incident,
            ),
            (
                "メルマガの宛名が一つずつ\n2月26日付でお詫びが出ています。本文に別の会員の名が差し込まれ、8300人分だったそうです。",
                Kind::Incident,
            ),
            (
                "通販の「ミナモ茶房」でカード情報3,406人分\n6月20日の発表。画面の書き換えは、見た目では分かりません。",
                Kind::Incident,
            ),
            (
                "みさき町の温泉施設、アンケート75人分を処分\n9月14日に公表。個人のことを書かせる紙は、捨てる日まで管理が要ります。",
                Kind::Incident,
            ),
            (
                "No.4 【公表】令和5年12月1日 【所管】霧積市立第三中学校\n保護者宛てメールに、生徒31人の評定を記した表を誤って添付した。送信は11月27日。直後に教頭が気付き、削除を依頼。",
                Kind::Incident,
            ),
            ("受講者3,406人に聞きました\n詳しい結果は次号で。", Kind::Other),
            ("名簿の値段\n1人分は10円だそうです。100万人分なら大金です。2月1日の記事から。", Kind::Other),
            ("訓練の結果\n2月3日、185人に送って27人が開いたとのこと。", Kind::Other),
        ] {
            let kind = case::read_as(Shape::Item, text, |reading| read(reading, &Numbers::read(reading)));
            assert_eq!(kind.value, expected, "{}: {text}", kind.reason);
        }
    }

    #[test]
    fn others() {
        for text in [
            "令和4年度の個人情報の漏えい等に関する報告の処理状況\n報告は134件であった。原因別では誤送付が最も多く、全体の半数を占めた。平均は12人である。",
            "フォームの設定ミスによる漏えいを防ぐために\n設定を確かめましょう。共有の範囲を見直しましょう。",
            "誤送信を食い止める新製品を10月に発売\n価格は月額180円(税別)。5月1日から提供します。",
            "情報保安シンポジウム開催のご案内\n会場は市民ホール。定員120名、参加費は無料。講師は大学の先生です。",
            "システムの定期点検に伴う停止時間のお知らせ\n5月1日の22時から翌日の9時まで、メンテナンスのため停止します。",
            "相次ぐ不正アクセス、5日までに27社が公表\n複数の企業が5月1日、被害を公表した。各社が調べている。",
            "書類をファックスで誤って送信した場合の対応について(Q&A)\nどのように対応すればよいでしょうか。患者1名分の氏名が含まれています。送信先に連絡し、廃棄を依頼してください。",
            "感染したときのお詫び文の書き方とテンプレート\n5月1日までに読み比べました。弊社のパソコンが感染し、ご迷惑をおかけしたことをお詫びいたします。上司に確認してもらいましょう。",
            "2大学の講師が学生の個人情報を含むパソコンを紛失\n両大学が5月1日、それぞれのウェブサイトで公表しました。計469名の氏名が含まれます。",
            "上場企業の情報漏えい・紛失、86件903万人分 不正アクセスが最多\n調査会社が5月1日に発表した調査によると、原因別では不正アクセスが最も多く、全体の半数を占めた。",
            "最も危険なマルウェアは3か月連続で首位 月例レポート\n5月1日、セキュリティ会社が月例レポートを発表しました。感染が拡大しています。",
            "情報流出事件からの教訓とは\n5月1日、セキュリティ会社がブログで記事を発表しています。対策のポイントを紹介します。感染を防ぎましょう。",
            "企業への標的型攻撃、31か月続くケースも\n5月1日、支援機構がレポートを発表しました。攻撃メールは1257件でした。傾向を分析しています。",
            "ブログの文字を大きくしました\n老眼が進んだので、文字を大きくしました。",
            "ブラウザーの更新をお忘れなく\n修正版が配られました。最新の状態に保ちましょう。",
            "市政モニターを募集します\n市民30名を募ります。",
        ] {
            check(Kind::Other, text);
        }
    }
}
