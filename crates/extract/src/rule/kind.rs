//! Does the article report a concrete incident at one identifiable victim?
//!
//! Features of the heading and of the whole article add small weights; the heaviest feature names the reason. What the
//! features leave open, all the words decide.

mod answered;
mod befell;
mod beside;
#[cfg(test)]
mod cases;
mod ending;
mod english;
mod follow_up;
mod harm;
#[cfg(test)]
mod items;
mod lead;
mod listed;
mod outage;
#[cfg(test)]
mod pages;
mod struck;
mod title;
mod weigh;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Kind;
use jikenbo_text::{Amount, Counter, DateMention, FoldedSpan, Part, name};

use crate::article::{Cell, Column, Shape};
use crate::lexicon::LEXICON;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::rule::Numbers;
use crate::section::Section;
use crate::words::Words;
use befell::befell_a_body;
use follow_up::{goes_on_from_a_notice, is_follow_up, is_of_a_later_report};
use lead::{LEAD, Lead, lead};
use listed::is_expected;
use outage::{is_mere_outage, is_no_outage};
use struck::is_of_one_firm;
use title::{LETTER, TOP, title};
use weigh::{weigh, weigh_whole};

pub(super) use weigh::table_of;

/// A feature: a concept of `lexicon/kind.toml`, how often it has to stand there, and what it adds.
type Feature = (&'static str, usize, i32);

/// In the heading.
const HEADING: &[Feature] = &[
    ("event", 1, 4),
    ("apology", 1, 4),
    ("statistics", 1, -6),
    ("guide", 1, -7),
    ("product", 1, -6),
    ("showcase", 1, -3),
    ("data", 1, 2),
    ("invitation", 1, -3),
    ("gathering", 1, -5),
    ("maintenance", 1, -6),
    ("opinion", 1, -5),
    ("many", 1, -8),
    ("advisory", 1, -3),
    ("general", 1, -7),
    ("figures", 1, -4),
    ("impersonated", 1, 3),
    ("press", 1, 4),
    ("advertised", 1, -12),
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
    ("passed_on", 1, -8),
    ("weakness", 2, -3),
    ("weakness", 3, -5),
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
/// Its heading says that it goes on, and it does from a notice of a day: …の件(続報).
const FOLLOWS: (&str, i32) = ("goes_on", 4);
/// It tells of harm that was done, with a day and people or records, whatever its heading says.
const HARM: (&str, i32) = ("harm", 3);
/// The same of an item that stands among others.
const AMONG_OTHERS: (&str, i32) = ("harm", 2);
/// Hardly a letter is Japanese: a document in another language, of which these rules read a firm's own notice in English alone.
const FOREIGN: (&str, i32) = ("foreign", -30);
/// No sentence tells that anything has happened.
const NOTHING_PAST: (&str, i32) = ("nothing_past", -6);
/// The heading tells the reader to beware of something.
const WARNING: (&str, i32) = ("warning", -7);
/// The title is that of an essay: 委託するということ.
const ESSAY: (&str, i32) = ("opinion", -5);
/// The title is that of rules: 事故対応要領.
const RULEBOOK: (&str, i32) = ("general", -8);
/// One of its first sentences names a body and says what it did or what befell it, as something past.
const BEFELL: (&str, i32) = ("befell", 5);
/// A title above says that accidents follow, and this one counts people or names their data.
const EXPECTED: (&str, i32) = ("expected", 6);
/// Somebody was punished, for nothing that has to do with data.
const PUNISHED: (&str, i32) = ("nothing_of_data", -12);
/// Somebody named says what he does lest it happen again.
const ANSWERED: (&str, i32) = ("answered", 10);
/// A service was out of order, and it is nowhere said that anybody did it or that anything got out.
const OUTAGE: (&str, i32) = ("outage", -6);
/// One firm was hit, and those whom the heading counts are its customers.
const ONE_FIRM: (&str, i32) = ("one_firm", 4);
/// A number in the series of a casebook, or of a series of reports.
const IN_SERIES: (&str, i32) = ("in_series", 4);
/// The sum from which an article is an incident.
const ENOUGH: i32 = 5;

/// Reads the kind; `numbers` are those that the article gives itself in a series.
pub(super) fn read(reading: &Reading, numbers: &Numbers) -> Fact<Kind> {
    let heading = reading.article.heading;
    match reading.article.shape {
        Shape::Row if is_no_event(reading) || punishes_for_no_data(reading) => {
            return reading.fact(Kind::Other, [heading], "no_event");
        }
        Shape::Around => return reading.fact(Kind::Other, [heading], "around_table"),
        Shape::Row | Shape::Whole | Shape::Item | Shape::Listed => {}
    }
    if beside::stands_beside(reading) {
        return reading.fact(Kind::Other, [heading], "beside");
    }
    let foreign = is_foreign(reading);
    if foreign && english::tells_of_an_incident(reading) {
        return reading.fact(Kind::Incident, [heading], "event");
    }
    let mut held = features(reading, HEADING, title(reading));
    // 一部報道について: what was reported need not be an incident.
    held.retain(|(name, _)| {
        *name != "press" || ["event", "data"].iter().any(|of| harm::says(reading, of) > 0)
    });
    let speaks_of_many = |(name, _): &(&str, i32)| matches!(*name, "general" | "many");
    if held.iter().any(speaks_of_many) && is_of_one_firm(reading) {
        held.retain(|feature| !speaks_of_many(feature));
        held.push(ONE_FIRM);
    }
    let of_many = held.iter().any(speaks_of_many);
    held.extend(tells_a_day(reading).then_some(HAPPENING));
    let speaks = |(name, _): &(&str, i32)| matches!(*name, "event" | "apology" | "data" | "press");
    let retold = retells(reading);
    let dated = is_dated(reading);
    let among_others = harm::is_told_in_item(reading);
    let harm = harm::is_told(reading) || among_others;
    let follows = is_follow_up(reading);
    let goes_on = follows || numbers.report.is_some() && is_no_outage(reading);
    let essay = is_essay(reading);
    let is_outage = is_mere_outage(reading);
    let befell = !essay && !is_outage && befell_a_body(reading);
    let expected = is_expected(reading);
    let silent = !retold
        && !expected
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
    held.extend(among_others.then_some(AMONG_OTHERS));
    held.extend(is_rulebook(reading).then_some(RULEBOOK));
    held.extend(befell.then_some(BEFELL));
    held.extend(essay.then_some(ESSAY));
    held.extend(only_warns(reading).then_some(WARNING));
    let is_past = follows || is_of_a_later_report(reading) || !tells_nothing_past(reading);
    held.extend((!is_past).then_some(NOTHING_PAST));
    held.extend(foreign.then_some(FOREIGN));
    held.extend(expected.then_some(EXPECTED));
    held.extend(harm::is_only_punished(reading).then_some(PUNISHED));
    held.extend(is_outage.then_some(OUTAGE));
    held.extend((!retold && !told_of && !harm && !befell && names_nobody(reading)).then_some(NOBODY));
    held.extend(goes_on_from_a_notice(reading).then_some(NOTICED));
    held.extend(follows.then_some(FOLLOWS));
    held.extend(is_laid_out(reading).then_some(REPORTED));
    held.extend(counts_people(reading).then_some(COUNTED));
    held.extend((numbers.series.is_some() || numbers.report.is_some()).then_some(IN_SERIES));
    // Looked at last: only where the rest leaves it open.
    let is_open = (ENOUGH - ANSWERED.1..ENOUGH).contains(&sum_of(&held));
    held.extend((is_open && answered::is_told(reading)).then_some(ANSWERED));
    let sum = sum_of(&held);
    let by_features = sum >= ENOUGH;
    let is_incident = match reading.article.shape {
        Shape::Whole => weigh_whole(reading, sum - ENOUGH, of_many) >= 0,
        _ => weigh(reading, sum) >= 0,
    };
    let kind = if is_incident { Kind::Incident } else { Kind::Other };
    match reading.article.shape {
        Shape::Row if is_incident => return reading.fact(kind, [heading], "row"),
        _ if is_incident != by_features => return reading.fact(kind, [heading], "by_all_words"),
        _ => {}
    }
    let weighs = |(_, weight): &&(&str, i32)| if kind == Kind::Incident { *weight } else { -weight };
    let reason = held.iter().max_by_key(weighs).map_or("nothing_happened", |(name, _)| name);
    reading.fact(kind, [heading], reason)
}

fn sum_of(held: &[(&str, i32)]) -> i32 {
    held.iter().map(|(_, weight)| weight).sum()
}

/// Are there many words in Latin letters, and fewer Japanese letters than such words?
fn is_foreign(reading: &Reading) -> bool {
    const MANY: usize = 60;
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=15;
    let text = reading.words(reading.article.span);
    let runs = text.split(|c: char| !c.is_ascii_alphabetic());
    let latin = runs.filter(|run| LENGTH.contains(&run.len())).count();
    let japanese = || text.chars().filter(|c| matches!(c, 'ぁ'..='ヿ' | '一'..='鿿')).count();
    latin >= MANY && japanese() < latin
}

/// Does a row hold a mark for nothing as its cause, or no cause and tell of work on a system or that it befell nobody, and in
/// either case nothing that happened to data?
fn is_no_event(reading: &Reading) -> bool {
    let mut causes = reading.article.cells.iter().filter(|cell| cell.column == Column::Cause);
    let is_blank = |words: &str| !words.is_empty() && words.chars().all(|c| !c.is_alphanumeric());
    let says = |wanted: &str| reading.topic("kind").any(|(_, name)| name == wanted);
    let has_cause = reading.cell(Column::Cause).is_some();
    // 対象 － in a table of whom it befell: nobody.
    let names_nobody = |cell: &Cell| {
        matches!(cell.column, Column::Affected | Column::Persons) && is_blank(reading.words(cell.span))
    };
    let befell_nobody =
        || reading.article.cells.iter().any(names_nobody) && reading.topic("data_kind").next().is_none();
    let is_of_work = || !has_cause && (says("maintenance") || befell_nobody());
    (causes.any(|cell| is_blank(reading.words(cell.span))) || is_of_work()) && !says("event")
}

/// Is it said that somebody was punished, and nothing of data or how it got out?
fn punishes_for_no_data(reading: &Reading) -> bool {
    static PUNISHED: Words = Words::of(&["懲戒", "停職", "減給", "戒告", "訓告", "免職", "厳重注意"]);
    let happened = || reading.topic("kind").any(|(_, name)| name == "event");
    reading.holds_any(&PUNISHED)
        && reading.topic("cause").next().is_none()
        && reading.topic("data_kind").next().is_none()
        && (!happened() || harm::is_only_punished(reading))
}

/// Is the heading of an item a name, and does the item tell of an event with a day or people?
fn is_headed_by_a_name(reading: &Reading) -> bool {
    let heading = reading.article.heading;
    let told = title::without_day(reading, heading);
    let is_name = || {
        let marked = name::names(reading.folded(), told).next().is_some_and(|name| name.span == told);
        let word = name::bare_at(reading.folded(), told.start(), told.end());
        marked || told != heading && word.is_some_and(|word| word == told)
    };
    reading.article.shape == Shape::Item
        && is_name()
        && is_no_outage(reading)
        && (counts_people(reading) || reading.dates.iter().any(|date| matches!(date.day, Part::Written(_))))
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

/// Does the heading close as that of an essay does?
fn is_essay(reading: &Reading) -> bool {
    const CLOSES: &[&str] =
        &["ということ", "を考える", "について考える", "に思うこと", "に思う", "考えたこと", "雑感", "随想"];
    let heading = reading.words(reading.article.heading).trim_end_matches(|c: char| !c.is_alphanumeric());
    CLOSES.iter().any(|close| heading.ends_with(close))
}

/// Does the heading only warn (サポート詐欺にご注意ください), and not of mails or calls in the writer's own name?
fn only_warns(reading: &Reading) -> bool {
    let heading = reading.article.heading;
    let says = |wanted: &str| {
        reading.topic("kind").any(|(located, name)| name == wanted && heading.contains(located.mention.span))
    };
    let is_sent = || {
        ["メール", "メッセージ", "電話", "SMS", "郵便", "はがき"]
            .iter()
            .any(|sent| reading.words(heading).contains(sent))
    };
    says("warning") && !(says("impersonated") && is_sent())
}

/// Has a page several sentences, none of which says that anything has happened or is so: 漏えいした場合は、公表します?
fn tells_nothing_past(reading: &Reading) -> bool {
    const LEAST: usize = 3;
    const PAST: &[&str] = &[
        "た",
        "でした",
        "おります",
        "います",
        "ています",
        "いる",
        "という",
        "とのこと",
        "です",
        "である",
        "ません",
        "可能性があります",
        "可能性がございます",
        "おそれがあります",
        "恐れがあります",
        "おそれがございます",
    ];
    static REPORTS: Words = Words::of(&[
        "ご報告いたします",
        "ご報告申し上げます",
        "お知らせいたします",
        "お詫び申し上げます",
        "お詫びいたします",
    ]);
    let is_past = |words: &str| PAST.iter().any(|past| words.ends_with(past));
    let sentences: Vec<usize> =
        (0..reading.sentences.len()).filter(|&at| reading.sentence(at).trim_end().ends_with('。')).collect();
    let is_told = |located: &Located| {
        let concept = LEXICON.named(located.mention.concept);
        (concept.topic == "cause"
            || concept.topic == "kind" && matches!(concept.name, "event" | "told" | "apology"))
            && !is_of_the_case(reading, located)
            && matches!(
                reading.polarity_of(located),
                Polarity::Asserted | Polarity::Possible | Polarity::Negated
            )
    };
    let is_event = |located: &Located| {
        let concept = LEXICON.named(located.mention.concept);
        (concept.topic == "cause" || concept.name == "event") && is_told(located)
    };
    let tells = |at: usize| {
        let words = reading.sentence(at).trim_end_matches(['。', '」', ')', ' ', '\n']);
        let said = reading.in_sentence(at);
        is_past(words) && said.iter().any(is_told) || REPORTS.ends(words) && said.iter().any(is_event)
    };
    reading.article.shape == Shape::Whole
        && sentences.len() >= LEAST
        && !sentences.iter().any(|&at| tells(at))
}

/// Is it said of what is done where such a thing happens (漏えいが発生した場合は), or of what a word stands for?
fn is_of_the_case(reading: &Reading, located: &Located) -> bool {
    const CASES: &[&str] =
        &["場合は", "場合に", "場合、", "場合の", "ときは", "際の報告", "都度", "といいます。", "という。)"];
    const WISHES: &[&str] = &["いただきたい", "ください", "下さい", "願います", "お願い"];
    const HABITS: &[&str] = &["います。", "おります。", "いる。", "です。", "である。"];
    let span = located.mention.span;
    let sentence = reading.sentence_at(span.start()).map_or(span, |at| reading.sentences[at].span);
    let after = reading.folded().get(span.end()..sentence.end()).unwrap_or_default();
    let before = reading.folded().get(sentence.start()..span.start()).unwrap_or_default();
    let is_habit = || HABITS.iter().any(|habit| after.trim_end().ends_with(habit));
    let is_case = |words: &str| CASES.iter().any(|case| words.contains(case));
    is_case(after) || WISHES.iter().any(|wish| after.contains(wish)) || is_case(before) && is_habit()
}

/// Is the heading the title of rules?
fn is_rulebook(reading: &Reading) -> bool {
    const RULES: &[&str] = &[
        "要領",
        "規程",
        "要綱",
        "規則",
        "ガイドライン",
        "マニュアル",
        "手引",
        "手引き",
        "指針",
        "基準",
        "方針",
    ];
    let heading = reading.words(reading.article.heading).trim_end_matches(|c: char| !c.is_alphanumeric());
    RULES.iter().any(|rules| heading.ends_with(rules)) || gives_its_standard(reading)
}

/// 事故が発生した場合は、次の基準により公表しています: does a page only say what of the kind is made known?
fn gives_its_standard(reading: &Reading) -> bool {
    static STANDARDS: Words = Words::of(&[
        "次の基準により公表",
        "次の基準で公表",
        "次の基準に基づき公表",
        "次の基準に従い公表",
        "以下の基準により公表",
        "以下の基準で公表",
        "以下の基準に基づき公表",
        "下記の基準により公表",
        "下記の基準に基づき公表",
    ]);
    reading.article.shape == Shape::Whole && reading.holds_any(&STANDARDS)
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

/// Is there no victim in sight?
fn names_nobody(reading: &Reading) -> bool {
    let heading = reading.words(reading.article.heading);
    static TRADES: Words = Words::of(&[
        "メーカー",
        "商社",
        "スーパー",
        "ストア",
        "ショップ",
        "百貨店",
        "書店",
        "薬局",
        "銀行",
        "信金",
        "農協",
        "生協",
        "塾",
        "財団",
        "協会",
        "法人",
        "団体",
        "組合",
        "業者",
        "企業",
        "サービス",
    ]);
    let victim = |name: &str| matches!(name, "body" | "own" | "apology");
    let places = "市町村県府都区省庁局院社校園大館課署";
    !heading.contains(|c| places.contains(c))
        && !heading.contains("における")
        && !TRADES.stands_in(heading)
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

/// Is one of the first lines nothing but a body or an office of one (東丘市, 東丘市長寿課), or does one end with a name
/// (令和5年3月20日 株式会社東丘出版)?
fn has_letterhead(reading: &Reading) -> bool {
    const LONGEST: usize = 24;
    const DATED: usize = 40;
    let ends = "市町村県府都区省庁局院社校園大課部室署所会";
    let is_office = |words: &str| words.ends_with(|c| ends.contains(c)) && words.chars().count() <= LONGEST;
    let ends_with_a_name = |line: FoldedSpan| {
        let words = reading.words(line);
        let end = line.start() + words.trim_end().len();
        let mut names = name::names(reading.folded(), line);
        words.chars().count() <= DATED
            && !words.contains(['。', '、'])
            && names.any(|name| name.span.end() == end)
    };
    let mut top = reading.lines.iter().take(TOP).skip(1).map(|line| line.span);
    top.any(|line| is_office(reading.words(line).trim()) || ends_with_a_name(line))
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
        .filter(|amount| !is_priced(reading, amount))
}

/// 1名で21,000円, 1人あたり5,000円: does the price for each follow?
fn is_priced(reading: &Reading, amount: &Amount) -> bool {
    const BETWEEN: [&str; 5] = ["で", "様", "につき", "あたり", "当たり"];
    let followed = reading.amounts.iter().find(|next| next.span.start() >= amount.span.end());
    followed.is_some_and(|price| {
        let between = reading.words(FoldedSpan::between(amount.span.end(), price.span.start()));
        amount.value == 1
            && BETWEEN.contains(&between.trim())
            && reading.words(price.counter_words).ends_with('円')
    })
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
