//! What linking looks at: an incident as an article tells it, its own or one that it mentions.

use std::fmt::Display;

use jikenbo_model::vocabulary::{Cause, Role, Unit};
use jikenbo_model::{Bound, Count, Earlier, Fact, Mentioned, Record, ReportNo, Tie, Voice, When};
use jikenbo_text::date::{DateMention, Part};
use jikenbo_text::{Amount, Counter, amounts, dates, resolve};
use serde::{Deserialize, Serialize};

use super::around::{frame_beside, issued};
use super::brands::{brands, domains, parent_beside};
use super::called::{Firm, called, seated, tells_of_a_leak};
use super::day::Days;
use super::goods::goods;
use super::lead;
use super::look_back::{acted_on, complained, looks_back, tells_of_a_known_matter};
use super::near::Near;
use super::organisation::{Nearness, Organisation, prefecture_before, seat_in};
use super::other::numbers_of_another;
use super::relation::frame;
use super::retold::{Retold, retold};
use super::score::{ATTACKS, family};
use super::stroke_day::stroke_days;
use super::titled;
use super::trade::{heard, is_slip, services, struck, trades, unnamed};
use super::undated;
use super::words::{own_places, place, places_of, telling_words};
use super::works;
use crate::former::formers;
use crate::history::precision;
use crate::key::{Key, key};

/// A count that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) value: u64,
    /// 約, 最大, 以上: not exact.
    pub(crate) rounded: bool,
}

/// Is it a number by which alone an incident may be found: of four digits or more, and not round?
pub(super) fn is_telling(value: u64) -> bool {
    value >= 1_000 && (!value.is_multiple_of(100) || precision(value) >= 4)
}

/// The least headline number by which an incident is looked up together with its day.
const LEAST_COUNTED: u64 = 10;

/// Numbers of an article under which it is filed, the headline first.
const FILED_COUNTS: usize = 2;

/// Under what the articles with this headline number are filed, those that name their owner or those that do not.
pub(super) fn count_key(is_named: bool, count: u64) -> String {
    format!("{}{count}", if is_named { '!' } else { '?' })
}

/// Under what the articles are filed that name this firm where they tell what happened.
pub(super) fn customer_key(firm: &str) -> String {
    format!("&{firm}")
}

/// Under what the articles are filed that count so many in passing, or name somebody there.
pub(super) fn retold_key(told: impl Display) -> String {
    format!("%{told}")
}

/// Under what a firm is filed that was hit, and under what those are who tell of it without its name.
pub(super) fn struck_key(known: &str) -> String {
    format!("*{known}")
}
pub(super) fn unnamed_key(known: &str) -> String {
    format!("+{known}")
}

/// An incident as one article tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Traits {
    /// Whose it is.
    pub(crate) owner: Organisation,
    /// Where none is named: what its title and first sentence may name, made comparable.
    pub(crate) lead: Vec<String>,
    /// Other names of the owner.
    pub(crate) brands: Vec<String>,
    /// The domains that the owner writes from.
    pub(crate) domains: Vec<String>,
    /// Other firms and services that are named where it is told what happened.
    pub(crate) firms: Vec<Firm>,
    /// The trades of firms without a name that were hit.
    pub(crate) trades: Vec<String>,
    /// The kinds of services that it names.
    pub(crate) services: Vec<String>,
    /// What it says that somebody sells.
    pub(crate) goods: Vec<String>,
    /// The kinds of work that the owner does for others.
    pub(crate) works: Vec<u8>,
    /// The kinds of work that were given to a firm without a name.
    pub(crate) given: Vec<u8>,
    /// The days that are told of it.
    pub(crate) given_days: Vec<Days>,
    /// The days on which a firm without a name made known that it was hit.
    pub(crate) heard: Vec<Days>,
    /// Lines by which other incidents may be known.
    #[serde(skip)]
    pub(crate) retold: Vec<Retold>,
    /// The days that an article names which reports nothing of its own.
    pub(crate) days: Vec<Days>,
    /// Where there are such lines, and of others: its title and first sentence, a space for all white space.
    pub(crate) head: String,
    /// Of an article of which nothing tells when it was written: which days of a month it names, 1 to 31.
    pub(crate) days_of_months: Vec<u8>,
    /// Of an own text: its title without what is set beside it, where that tells anything.
    pub(crate) title: String,
    /// The same with their months.
    pub(crate) months_and_days: Vec<(u8, u8)>,
    /// The months and days of reports that it names as its own, of which nothing tells the year.
    pub(crate) reported: Vec<(u8, u8)>,
    /// When it was disclosed.
    pub(crate) disclosed: Option<Days>,
    /// Where that is not told: when its document was issued.
    pub(crate) issued: Option<Days>,
    /// The first day of it.
    pub(crate) began: Option<Days>,
    /// And on which it ended, as told.
    pub(crate) ended: Option<Days>,
    /// When it happened or was noticed.
    pub(crate) event: Vec<Days>,
    pub(crate) cause: Option<Cause>,
    /// Malware and gangs, folded.
    pub(crate) malware: Vec<String>,
    /// The headline first.
    pub(crate) counts: Vec<Told>,
    /// Numbers that an earlier report gave.
    pub(crate) former: Vec<u64>,
    /// Contractors, and customers of a contractor's incident.
    pub(crate) contractors: Vec<Organisation>,
    /// The companies whose subsidiary the owner is.
    pub(crate) parents: Vec<Organisation>,
    /// Schools, branches and the like, folded, the first one first.
    pub(crate) places: Vec<String>,
    /// The city of the school or the like that is the owner, where the text prints it.
    pub(crate) seat: Option<Organisation>,
    /// Hashes of words that few articles have.
    #[serde(skip)]
    pub(crate) words: Vec<u32>,
    /// Days of earlier reports that are named.
    pub(crate) earlier: Vec<Days>,
    /// The numbers in their series of earlier reports that are named without a day.
    pub(crate) earlier_numbers: Vec<u32>,
    /// Where it tells what came of it: the days and months on which it says that it happened.
    pub(crate) looks_back: Vec<Days>,
    /// The days and months on which the police were asked to look into it.
    pub(crate) complained: Vec<Days>,
    /// Does somebody else's text take the matter for known?
    pub(crate) is_known_matter: bool,
    /// Its number in a catalogue of incidents that gives each one number for ever: a UUID.
    pub(crate) catalogued: Option<String>,
    /// Calls itself one of a series, or names an earlier one.
    pub(crate) follows: bool,
    /// Which of a series it calls itself; the last of all where it is the final one.
    pub(crate) nth: Option<u32>,
    /// Whose text it is.
    pub(crate) voice: Option<Voice>,
    /// Sketch of the whole text.
    #[serde(skip)]
    pub(crate) sketch: Vec<u32>,
    /// By what its copies are looked up.
    pub(crate) marks: Vec<u32>,
    /// How much frame the text has about it: see `relation.rs`.
    pub(crate) frame: u32,
    /// Only mentioned: what is not told says nothing against.
    pub(crate) mention: Option<Tie>,
}

impl Traits {
    /// The article's own incident; `key` has the words of the article, `document` is the text in which it stands.
    pub(crate) fn of(record: &Record, key: &Key, document: &str) -> Self {
        let (text, folded) = (key.text(), key.words());
        let name = record.organization.as_ref().map(|name| name.value.as_str()).unwrap_or_default();
        let mut owner = Organisation::named(name);
        if owner.prefecture.is_none() {
            owner.prefecture = prefecture_before(folded, &owner.full);
        }
        let former = former_counts(text);
        let counts = counts_of(record, text, &former);
        let voice = record.voice.as_ref().map(|voice| voice.value);
        let is_own = voice == Some(Voice::Own);
        let issued = if record.disclosed_on.is_none() { issued(document) } else { None };
        let writing = record.disclosed_on.as_ref().map(|when| when.value).or(issued);
        let retold = retold(text, &owner, counts.first().map(|told| told.value), writing);
        let is_of_another = |day: &Days| retold.iter().any(|line| line.is_another && line.days.contains(day));
        let earlier_numbers = record.earlier.iter().filter_map(|earlier| numbered(&earlier.value)).collect();
        let earlier = record.earlier.iter().filter_map(|earlier| earlier.value.on).map(Days::of);
        let earlier = earlier.filter(|day| !is_of_another(day)).collect();
        let is_report = record.is_incident();
        let contractors = contractors_of(record, &owner);
        let mut firms = called(text, &owner, is_report);
        let hired = contractors.iter().filter(|hired| firms.iter().all(|firm| firm.name != hired.full));
        let hired: Vec<Firm> = hired.map(|hired| Firm { name: hired.full.clone(), said: 0 }).collect();
        firms.extend(hired);
        let seated = if is_report { seated(text) } else { Vec::new() };
        let others = seated.into_iter().filter(|seated| firms.iter().all(|firm| firm.name != seated.name));
        let others: Vec<Firm> = others.filter(|seated| seated.name != owner.full).collect();
        firms.extend(others);
        let cause = record.cause.as_ref().map(|cause| cause.value);
        let is_hit =
            is_report && (is_slip(cause) || cause.and_then(family).is_none_or(|family| family == ATTACKS));
        let given = if is_hit && contractors.is_empty() { works::given(text) } else { Vec::new() };
        let malware = malware_of(record);
        firms.retain(|firm| !malware.contains(&firm.name));
        let mut brands = brands(text, &owner, voice);
        brands.retain(|brand| !malware.contains(brand));
        let days = if is_report || !tells_of_a_leak(text) { Vec::new() } else { days_of(text, writing) };
        let yearless = if writing.is_none() && is_report { yearless(text) } else { Vec::new() };
        let months_and_days: Vec<(u8, u8)> =
            yearless.iter().filter_map(month_and_day).take(MOST_DAYS).collect();
        let mut event = event_of(record, text, issued);
        event.retain(|day| !day.is_exact() || !months_and_days.contains(&day.month_and_day()));
        let acted_on = if is_own { Vec::new() } else { acted_on(text, writing) };
        let is_own_day = |day: &Days| !day.is_exact() || !is_of_another(day) && !acted_on.contains(day);
        event.retain(is_own_day);
        let own_day =
            |fact: &Option<Fact<When>>| fact.as_ref().map(|when| Days::of(when.value)).filter(is_own_day);
        let (began, ended) = (own_day(&record.occurred_from), own_day(&record.occurred_until));
        let has_another = retold.iter().any(|line| line.is_another);
        // 6/21、青嶺大学: a newsletter notes when each was disclosed.
        let noted = issued.filter(|_| !is_own).and_then(|issued| stroke_days(text, issued).first().copied());
        let noted = noted.map(Days::of);
        let near = Near::of(folded);
        Self {
            brands,
            domains: if is_own { domains(text) } else { Vec::new() },
            firms,
            trades: if is_report { trades(text) } else { Vec::new() },
            services: if is_report { services(text) } else { Vec::new() },
            goods: if is_hit { goods(text) } else { Vec::new() },
            works: if is_hit { works::done(text) } else { Vec::new() },
            given_days: if given.is_empty() { Vec::new() } else { works::days(text, writing) },
            given,
            heard: if is_report { heard(text, writing) } else { Vec::new() },
            days,
            days_of_months: days_of_months(&yearless),
            months_and_days,
            title: if is_own && is_report { titled::title_of(text) } else { String::new() },
            reported: reported_on(text, &yearless),
            head: if retold.is_empty() && is_own { String::new() } else { head_of(text) },
            retold,
            issued: issued.map(Days::of),
            lead: if owner.is_named() && !owner.is_outlet() { Vec::new() } else { lead::names(text) },
            disclosed: record.disclosed_on.as_ref().map(|when| Days::of(when.value)).or(noted),
            began,
            ended,
            event,
            cause: record.cause.as_ref().map(|cause| cause.value),
            malware,
            counts,
            former,
            contractors,
            parents: parents_of(record, if is_own { parent_beside(text, &owner) } else { None }),
            places: if has_another { own_places(text, &owner.full) } else { places_of(text, &owner.full) },
            seat: place(&owner.full).and_then(|_| seat_in(text)),
            words: telling_words(text, name),
            earlier,
            looks_back: looks_back(text, writing),
            complained: if is_report { complained(text, writing) } else { Vec::new() },
            is_known_matter: is_report && !is_own && tells_of_a_known_matter(text),
            catalogued: catalogued(record),
            follows: follows(record),
            earlier_numbers,
            nth: record.report_no.as_ref().map(|no| match no.value {
                ReportNo::Number(number) => number,
                ReportNo::Final => u32::MAX,
            }),
            voice,
            sketch: near.sketch,
            marks: near.marks,
            frame: frame(text) + frame_beside(document, record.span),
            mention: None,
            owner,
        }
    }

    /// As they are kept, but for the lines about others, the hashes of words and the sketch: read again for each article that is compared with
    /// this one, so that JSON would be most of the work of linking. Whoever changes a field raises `schema::VERSION`.
    pub(crate) fn told(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_extend(self, Vec::new())
    }

    /// The lines by which other incidents may be known, as they are kept.
    pub(crate) fn passing(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_extend(&self.retold, Vec::new())
    }

    /// The lines that [`Traits::passing`] told.
    pub(super) fn passing_read(passing: &[u8]) -> postcard::Result<Vec<Retold>> {
        postcard::from_bytes(passing)
    }

    /// What [`Traits::told`] told, with the hashes beside it.
    pub(crate) fn read(told: &[u8], words: Vec<u32>, sketch: Vec<u32>) -> postcard::Result<Self> {
        Ok(Self { words, sketch, ..postcard::from_bytes(told)? })
    }

    /// Do the two tell one headline number that hardly two incidents have?
    pub(crate) fn shares_telling_count(&self, other: &Self) -> bool {
        self.shared_headline(other).is_some_and(is_telling)
    }

    /// The headline number, where both tell the same one.
    pub(crate) fn shared_headline(&self, other: &Self) -> Option<u64> {
        let (one, other) = (self.counts.first()?, other.counts.first()?);
        (one.value == other.value).then_some(one.value)
    }

    /// Do both tell one day on which it happened or was noticed?
    pub(crate) fn is_of_one_day(&self, other: &Self) -> bool {
        self.event.iter().any(|day| day.is_exact() && other.event.contains(day))
    }

    /// The names of the owner.
    pub(crate) fn called(&self) -> impl Iterator<Item = &str> {
        let own = [self.owner.full.as_str(), self.owner.stem()].into_iter().filter(|_| self.owner.is_named());
        own.chain(self.brands.iter().map(String::as_str))
    }

    fn is_latin(&self) -> bool {
        self.owner.full.is_ascii()
    }

    /// Under what the articles with these domains are filed whose owner is written in Latin letters, or in others.
    fn domain_keys(&self, is_latin: bool) -> impl Iterator<Item = String> {
        self.domains.iter().map(move |domain| format!("{}{domain}", if is_latin { "//" } else { "/" }))
    }

    /// What they are filed under: what they are looked up by, and what others are.
    pub(crate) fn filed_under(&self) -> Vec<String> {
        let mut keys = self.keys();
        keys.extend_from_slice(&self.brands);
        keys.extend(self.domain_keys(self.is_latin()));
        if self.mention.is_none() {
            let counts = self.counts.iter().map(|told| told.value).filter(|&count| count >= LEAST_COUNTED);
            keys.extend(struck(self).iter().map(|known| struck_key(known)));
            keys.extend(undated::filed_under(self));
            keys.extend(titled::filed_under(self));
            keys.extend(counts.take(FILED_COUNTS).map(|count| count_key(self.owner.is_named(), count)));
        }
        keys.extend(self.told_under());
        keys
    }

    /// May it tell of other incidents than its own?
    pub(crate) fn tells_of_others(&self) -> bool {
        !self.firms.is_empty() || !self.retold.is_empty() || !self.trades.is_empty() || !self.heard.is_empty()
    }

    /// Whom it names of whose incident it may tell; where it reports nothing of its own, its owner too.
    pub(crate) fn told_names(&self) -> impl Iterator<Item = &String> {
        let own = Some(&self.owner.full).filter(|name| !name.is_empty());
        let of_no_report = self.lead.iter().chain(own).filter(|_| !self.days.is_empty());
        self.firms.iter().map(|firm| &firm.name).chain(of_no_report)
    }

    /// What the incidents look up of which it may tell.
    pub(crate) fn told_under(&self) -> Vec<String> {
        let told = self.disclosed.or(self.issued);
        let retold = self.retold.iter().flat_map(|line| line.marks().chain(line.long_past(told)));
        let names = self.told_names().flat_map(|name| Organisation::known_as(name).writings());
        let names = names.map(|name| customer_key(&name));
        let unnamed = unnamed(self);
        let unnamed = unnamed.iter().map(|known| unnamed_key(known));
        names.chain(retold.map(retold_key)).chain(unnamed).collect()
    }

    /// The firms of which it says that it came from there.
    pub(crate) fn blamed(&self) -> impl Iterator<Item = &String> {
        self.firms.iter().filter(|firm| firm.said >= BLAMED).map(|firm| &firm.name)
    }

    /// The headline number, where it is large enough to say something.
    pub(crate) fn counted(&self) -> Option<u64> {
        self.counts.first().map(|told| told.value).filter(|&count| count >= LEAST_COUNTED)
    }

    /// What they are looked up by.
    pub(crate) fn keys(&self) -> Vec<String> {
        let telling = self.counts.first().filter(|told| is_telling(told.value));
        let count = telling.map(|told| format!("#{}", told.value));
        let marks = self.marks.iter().map(|mark| format!("~{mark}"));
        if !self.owner.is_named() {
            return count.into_iter().chain(marks).chain(self.lead.iter().cloned()).collect();
        }
        let mut keys = self.owner.keys();
        keys.extend_from_slice(&self.lead);
        keys.extend(self.domain_keys(!self.is_latin()));
        keys.extend(self.brands.iter().cloned());
        keys.extend(count.into_iter().chain(marks));
        let place = self.institution().or_else(|| self.places.first().cloned());
        keys.extend(place.map(|place| format!("@{place}")));
        keys.extend(self.seat.iter().chain(&self.parents).map(|whole| whole.full.clone()));
        keys.extend(self.owner.founder().map(str::to_owned));
        keys
    }

    /// Is the owner a subsidiary of the owner of `whole`, a school or the like of which that tells, or one in the city
    /// that is the owner there?
    pub(crate) fn is_part_of(&self, whole: &Self) -> bool {
        if self.is_kept_by(&whole.owner) {
            return true;
        }
        let Some(name) = self.institution() else { return false };
        let is_seat = |seat: &Organisation| seat.nearness(&whole.owner) == Nearness::Same;
        whole.places.first() == Some(&name) || self.seat.as_ref().is_some_and(is_seat)
    }

    /// Is the owner a subsidiary of `keeper`, or a house that bears the name of that city?
    pub(crate) fn is_kept_by(&self, keeper: &Organisation) -> bool {
        self.parents.iter().any(|parent| parent.nearness(keeper) == Nearness::Same)
            || self.owner.founder().is_some_and(|founder| founder == keeper.full)
    }

    /// Another name of the owner of `self` by which `other` calls its own, or which its title and first sentence print
    /// where it names nobody.
    pub(crate) fn called_in(&self, other: &Self) -> Option<&str> {
        let is_in = |name: &&String| **name == other.owner.full || other.lead.contains(name);
        self.brands.iter().chain(&self.domains).find(is_in).map(String::as_str)
    }

    /// Does the article name `owner` in its title or first sentence, and nobody as its own?
    pub(crate) fn leads_with(&self, owner: &Organisation) -> bool {
        self.lead.contains(&owner.full)
    }

    /// The owner as a school or the like, where it is one that may be part of another organisation.
    fn institution(&self) -> Option<String> {
        place(&self.owner.full)
    }

    /// An incident that the article with the traits `self` mentions.
    pub(crate) fn mentioned(&self, mentioned: &Mentioned) -> Self {
        let same_attack = matches!(mentioned.tie, Tie::Origin | Tie::Consequence);
        Self {
            owner: Organisation::named(&mentioned.organization),
            disclosed: mentioned.disclosed_on.map(Days::of).or(self.disclosed),
            event: [mentioned.on, mentioned.disclosed_on].into_iter().flatten().map(Days::of).collect(),
            cause: self.cause.filter(|_| same_attack),
            malware: if same_attack { self.malware.clone() } else { Vec::new() },
            counts: mentioned.count.map(told).into_iter().collect(),
            mention: Some(mentioned.tie),
            ..Self::default()
        }
    }
}

/// How much an article says of a firm from which what happened came.
pub(crate) const BLAMED: i32 = 3;

/// The title and the first sentence, a space for all white space.
fn head_of(text: &str) -> String {
    let head = lead::head(text).join(" ");
    head.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(HEAD).collect()
}

/// Characters of title and first sentence that are kept.
const HEAD: usize = 160;

/// Days that are kept of an article which reports nothing of its own.
const MOST_DAYS: usize = 12;

/// The days that a folded text names.
fn days_of(text: &str, writing: Option<When>) -> Vec<Days> {
    let mut days: Vec<Days> = exact_days(text, writing).collect();
    days.sort_unstable();
    days.dedup();
    days.truncate(MOST_DAYS);
    days
}

/// Each exact day that a folded text names, in its order.
fn exact_days(text: &str, writing: Option<When>) -> impl Iterator<Item = Days> {
    let found = resolve(&dates(text).mentions, writing).into_iter().flatten().map(Days::of);
    found.filter(|days| days.is_exact())
}

/// The number of an earlier report that is named without its day.
fn numbered(earlier: &Earlier) -> Option<u32> {
    match earlier.no {
        Some(ReportNo::Number(number)) if earlier.on.is_none() => Some(number),
        _ => None,
    }
}

/// The dates that a folded text names of which nothing tells the year.
fn yearless(text: &str) -> Vec<DateMention> {
    let mentions = dates(text).mentions;
    let resolved = resolve(&mentions, None);
    // A month of the data, 2023年4月から, gives no year to the days of the story.
    let is_full =
        |mention: &DateMention| matches!(mention.year, Part::Written(_)) && month_and_day(mention).is_some();
    let has_year = mentions.iter().any(is_full);
    mentions
        .into_iter()
        .zip(resolved)
        .filter(|(mention, when)| when.is_none() || !has_year && is_yearless(mention))
        .map(|(mention, _)| mention)
        .collect()
}

/// The days of a month that these dates name.
fn days_of_months(yearless: &[DateMention]) -> Vec<u8> {
    let mut days: Vec<u8> = yearless
        .iter()
        .filter_map(|mention| match mention.day {
            Part::Written(day) => u8::try_from(day).ok(),
            _ => None,
        })
        .collect();
    days.sort_unstable();
    days.dedup();
    days.truncate(MOST_DAYS);
    days
}

/// The months and days, of which nothing tells the year, on which a folded text says that it told of it: 9月13日にお知らせした件.
fn reported_on(text: &str, yearless: &[DateMention]) -> Vec<(u8, u8)> {
    let is_told = |mention: &&DateMention| text.get(mention.span.end()..).is_some_and(names_report);
    yearless.iter().filter(is_told).filter_map(month_and_day).take(MOST_DAYS).collect()
}

/// Is a day written with its month and without a year?
pub(super) fn is_yearless(mention: &DateMention) -> bool {
    mention.year == Part::Unwritten && month_and_day(mention).is_some()
}

/// Month and day, where both are written.
fn month_and_day(mention: &DateMention) -> Option<(u8, u8)> {
    match (mention.month, mention.day) {
        (Part::Written(month), Part::Written(day)) => {
            Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?))
        }
        _ => None,
    }
}

/// Do the words behind a day tell of a report of that day that this one goes on from?
fn names_report(after: &str) -> bool {
    const LINKS: &[&str] = &["に", "の", "付の", "付けの", "付", "付けで", "付で", ""];
    const REPORTS: &[&str] = &[
        "お知らせした",
        "お知らせしました",
        "お知らせいたしました",
        "ご報告した",
        "ご報告しました",
        "公表した",
        "公表しました",
        "公表いたしました",
        "発表した件",
        "掲載した",
        "掲載しました",
        "お知らせの",
        "お知らせ以",
        "お知らせ後",
        "第1報",
        "第2報",
        "第3報",
        "第一報",
        "第二報",
        "初報",
    ];
    let told = LINKS.iter().filter_map(|link| after.strip_prefix(link));
    told.into_iter().any(|told| REPORTS.iter().any(|report| told.starts_with(report)))
}

/// Days before its issue within which a document tells of what has just happened.
const JUST_BEFORE: i32 = 45;

/// When it happened or was noticed; where neither that nor when it was disclosed is told, the days that the text names, as
/// they were when its document was issued.
fn event_of(record: &Record, text: &str, issued: Option<When>) -> Vec<Days> {
    let told = [&record.occurred_from, &record.occurred_until, &record.discovered_on];
    let mut days: Vec<Days> = told.into_iter().flatten().map(|when| Days::of(when.value)).collect();
    if days.is_empty()
        && let Some(issued) = issued.filter(|_| record.disclosed_on.is_none() && record.is_incident())
    {
        let of_issue = Days::of(issued).first;
        let named = exact_days(text, Some(issued));
        days.extend(named.filter(|day| (0..=JUST_BEFORE).contains(&(of_issue - day.first))));
    }
    days.sort_unstable();
    days.dedup();
    days
}

fn malware_of(record: &Record) -> Vec<String> {
    let gangs = record.parties.iter().filter(|party| party.value.role == Role::Attacker);
    let names = record.malware.iter().map(|name| &name.value).chain(gangs.map(|party| &party.value.name));
    let mut names: Vec<String> =
        names.map(|name| key(name).chars().filter(|c| c.is_alphanumeric()).collect()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn counts_of(record: &Record, text: &str, former: &[u64]) -> Vec<Told> {
    let headline = record.affected.iter().map(|affected| affected.value.count);
    let counted = || record.counts.iter().map(|counted| counted.value.count);
    let headline =
        headline.flat_map(|count| instead_of_former(count, counted(), former).into_iter().chain([count]));
    let others: Vec<u64> =
        record.mentioned.iter().filter_map(|other| Some(other.value.count?.value)).collect();
    // How many devices were replaced says nothing of how many people it touched.
    let may_lead = |unit: Unit| record.affected.is_some() || !matches!(unit, Unit::Devices | Unit::Yen);
    let own = record.counts.iter().map(|counted| &counted.value.count);
    let own = own.filter(|count| !others.contains(&count.value) && may_lead(count.unit));
    let all = headline.chain(own.copied());
    let mut counts: Vec<Told> = Vec::new();
    for told in all.map(told) {
        if !counts.contains(&told) {
            counts.push(told);
        }
    }
    let of_another = numbers_of_another(text);
    let is_own = |told: &Told| !of_another.contains(&told.value);
    if counts.iter().any(is_own) {
        counts.retain(is_own);
    }
    if counts.is_empty() { titled(text) } else { counts }
}

/// Where the headline number is one that an earlier report gave: the exact one of its unit among those that are `told`
/// now.
fn instead_of_former(
    headline: Count,
    mut told: impl Iterator<Item = Count>,
    former: &[u64],
) -> Option<Count> {
    if headline.bound == Bound::Exact || !former.contains(&headline.value) {
        return None;
    }
    told.find(|count| {
        let is_now = count.bound == Bound::Exact && !former.contains(&count.value);
        let is_of_its_kind = count.unit == headline.unit && count.value * PART > headline.value;
        is_now && is_of_its_kind && is_telling(count.value)
    })
}

/// The part of the number of an earlier report that a later one tells at least, where it takes its place.
const PART: u64 = 10;

/// The people or cases that the first line of a folded text counts, where nothing is known of what became of them.
fn titled(text: &str) -> Vec<Told> {
    let counts = |amount: &Amount| {
        let counters = [Counter::Person, Counter::Case, Counter::Member, Counter::Household];
        amount.counter.is_some_and(|counter| counters.contains(&counter))
    };
    let title = text.trim_start().lines().next().unwrap_or_default();
    let told = amounts(title).into_iter().filter(counts);
    told.map(|amount| Told { value: amount.value, rounded: amount.bound != Bound::Exact }).collect()
}

/// The least number that is worth comparing.
const WORTH: u64 = 100;

/// The numbers that a folded text gives to an earlier report: これまでは約900万件としていた.
fn former_counts(text: &str) -> Vec<u64> {
    let sentences = text.split(['。', '\n']).flat_map(formers).map(|told| told.value);
    let mut former: Vec<u64> = sentences.chain(wrong_counts(text)).collect();
    former.retain(|&value| value >= WORTH);
    former.sort_unstable();
    former.dedup();
    former
}

/// The wrong numbers of tables of errors whose right ones stand on the next line.
fn wrong_counts(text: &str) -> Vec<u64> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    let mut wrong = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with('誤')
            && let Some(right) = lines.peek()
        {
            wrong.extend(formers(&format!("{line} {right}")).into_iter().map(|told| told.value));
        }
    }
    wrong
}

fn told(count: Count) -> Told {
    Told { value: count.value, rounded: count.bound != Bound::Exact }
}

fn contractors_of(record: &Record, owner: &Organisation) -> Vec<Organisation> {
    let processors = record.parties.iter().filter(|party| party.value.role == Role::Processor);
    let origins = record.mentioned.iter().filter(|mentioned| mentioned.value.tie == Tie::Origin);
    let names =
        processors.map(|party| &party.value.name).chain(origins.map(|origin| &origin.value.organization));
    let mut named: Vec<Organisation> = names
        .map(|name| Organisation::named(name))
        .filter(|name| name.nearness(owner) < Nearness::Group)
        .collect();
    named.retain(Organisation::is_named);
    named.sort_unstable();
    named.dedup();
    named
}

fn parents_of(record: &Record, beside: Option<Organisation>) -> Vec<Organisation> {
    let parents = record.parties.iter().filter(|party| party.value.role == Role::Parent);
    let parents = parents.map(|party| Organisation::named(&party.value.name));
    let mut named: Vec<Organisation> = parents.chain(beside).collect();
    named.retain(Organisation::is_named);
    named.sort_unstable();
    named.dedup();
    named
}

/// The number of a catalogue: hexadecimal digits in the groups of a UUID.
fn catalogued(record: &Record) -> Option<String> {
    let number = &record.series_no.as_ref()?.value;
    let is_hexadecimal = |group: &str| group.chars().all(|c| c.is_ascii_hexdigit());
    let groups: Vec<usize> = number.split('-').filter(|group| is_hexadecimal(group)).map(str::len).collect();
    (groups == [8, 4, 4, 4, 12]).then(|| number.to_ascii_lowercase())
}

fn follows(record: &Record) -> bool {
    let later = match record.report_no.as_ref().map(|no| no.value) {
        Some(ReportNo::Number(number)) => number > 1,
        Some(ReportNo::Final) => true,
        None => false,
    };
    let is_told_by_others = record.voice.as_ref().is_some_and(|voice| voice.value == Voice::ThirdParty);
    later || !is_told_by_others && !record.earlier.is_empty()
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Unit;

    use super::*;

    #[test]
    fn the_number_of_an_earlier_report_is_no_headline() {
        let count = |value, bound| Count { value, unit: Unit::Records, bound };
        let (most, companies) =
            (count(112_000, Bound::UpTo), Count { unit: Unit::Companies, ..count(1_058, Bound::Exact) });
        for (now, former, expected) in [
            (count(96_377, Bound::Exact), &[112_000][..], Some(96_377)),
            (count(96_377, Bound::Exact), &[], None),
            (count(96_377, Bound::Exact), &[112_000, 96_377], None),
            (count(96_000, Bound::About), &[112_000], None),
            (count(1_203, Bound::Exact), &[112_000], None),
        ] {
            let told = [most, companies, now].into_iter();
            let found = instead_of_former(most, told, former).map(|count| count.value);
            assert_eq!(found, expected, "{now:?} {former:?}");
        }
    }
}
