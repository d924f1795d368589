//! What an article says of its own incident.

use jikenbo_model::vocabulary::{Cause, Role};
use jikenbo_model::{Earlier, Fact, Record, ReportNo, Tie, Voice, When};

use super::Traits;
use super::counts::{counts_of, former_counts};
use super::days::{MOST_DAYS, days_of, days_of_months, event_of, month_and_day, reported_on, yearless};
use crate::key::{Key, key};
use crate::link::around::{frame_beside, issued};
use crate::link::brands::{brands, domains, parent_beside};
use crate::link::called::{Firm, called, seated, tells_of_a_leak};
use crate::link::day::Days;
use crate::link::goods::goods;
use crate::link::look_back::{acted_on, complained, looks_back, tells_of_a_known_matter};
use crate::link::near::Near;
use crate::link::organisation::{Nearness, Organisation, is_area, prefecture_before, seat_in};
use crate::link::relation::frame;
use crate::link::renamed::reports_of_the_former;
use crate::link::retold::{Retold, retold};
use crate::link::score::{ATTACKS, family};
use crate::link::stroke_day::stroke_days;
use crate::link::trade::{heard, is_slip, own_addresses, seats, services, towns_of_firms, trades};
use crate::link::words::{own_places, place, places_of, telling_words};
use crate::link::{lead, titled, works};

impl Traits {
    /// The article's own incident; `key` has the words of the article, `document` is the text in which it stands.
    pub(crate) fn of(record: &Record, key: &Key, document: &str) -> Self {
        let text = key.text();
        let former = former_counts(text);
        let counts = counts_of(record, text, &former);
        let article = Article::of(record, key, document, counts.first().map(|told| told.value));
        let near = Near::of(key.words());
        let mut traits = Self {
            counts,
            former,
            words: telling_words(text, name_of(record)),
            sketch: near.sketch,
            marks: near.marks,
            frame: frame(text) + frame_beside(document, record.span),
            ..Self::default()
        };
        article.tell_whose(&mut traits);
        article.tell_firms(&mut traits);
        article.tell_trades(&mut traits);
        article.tell_when(&mut traits);
        article.tell_days(&mut traits);
        article.tell_series(&mut traits);
        Self { owner: article.owner, retold: article.retold, ..traits }
    }
}

/// What is asked of an article before all else that hangs on it.
struct Article<'a> {
    record: &'a Record,
    /// Folded.
    text: &'a str,
    owner: Organisation,
    voice: Option<Voice>,
    is_own: bool,
    is_report: bool,
    /// Where it does not tell when it was disclosed: when its document was issued.
    issued: Option<When>,
    /// When it was written.
    writing: Option<When>,
    retold: Vec<Retold>,
    malware: Vec<String>,
}

impl<'a> Article<'a> {
    fn of(record: &'a Record, key: &'a Key, document: &str, headline: Option<u64>) -> Self {
        let text = key.text();
        let mut owner = Organisation::named(name_of(record));
        if owner.prefecture.is_none() {
            owner.prefecture = prefecture_before(key.words(), &owner.full);
        }
        let voice = record.voice.as_ref().map(|voice| voice.value);
        let issued = if record.disclosed_on.is_none() { issued(document) } else { None };
        let writing = record.disclosed_on.as_ref().map(|when| when.value).or(issued);
        Self {
            record,
            text,
            retold: retold(text, &owner, headline, writing),
            owner,
            voice,
            is_own: voice == Some(Voice::Own),
            is_report: record.is_incident(),
            issued,
            writing,
            malware: malware_of(record),
        }
    }

    fn cause(&self) -> Option<Cause> {
        self.record.cause.as_ref().map(|cause| cause.value)
    }

    /// Does it report what may befall all whose things or data a firm holds?
    fn is_hit(&self) -> bool {
        let cause = self.cause();
        self.is_report && (is_slip(cause) || cause.and_then(family).is_none_or(|family| family == ATTACKS))
    }

    /// Is it a day of another incident of which the article tells?
    fn is_of_another(&self, day: &Days) -> bool {
        self.retold.iter().any(|line| line.is_another && line.days.contains(day))
    }

    /// Whose it is, by all its names and places.
    fn tell_whose(&self, traits: &mut Traits) {
        let (text, owner) = (self.text, &self.owner);
        let mut brands = brands(text, owner, self.voice);
        brands.retain(|brand| !self.malware.contains(brand));
        traits.brands = brands;
        let has_another = self.retold.iter().any(|line| line.is_another);
        let (is_own, is_named) = (self.is_own, owner.is_named() && !owner.is_outlet());
        traits.domains = if is_own { domains(text) } else { Vec::new() };
        traits.title = if is_own && self.is_report { titled::title_of(text) } else { String::new() };
        traits.head = if self.retold.is_empty() && is_own { String::new() } else { head_of(text) };
        traits.lead = if is_named { Vec::new() } else { lead::names(text) };
        traits.parents = parents_of(self.record, if is_own { parent_beside(text, owner) } else { None });
        traits.places =
            if has_another { own_places(text, &owner.full) } else { places_of(text, &owner.full) };
        traits.seat = place(&owner.full).and_then(|_| seat_in(text));
        traits.voice = self.voice;
    }

    /// Whom else it names: those whom the owner hired, and others.
    fn tell_firms(&self, traits: &mut Traits) {
        let contractors = contractors_of(self.record, &self.owner);
        let mut firms = called(self.text, &self.owner, self.is_report);
        let hired = contractors.iter().filter(|hired| firms.iter().all(|firm| firm.name != hired.full));
        let hired: Vec<Firm> = hired.map(|hired| Firm { name: hired.full.clone(), said: 0 }).collect();
        firms.extend(hired);
        let seated = if self.is_report { seated(self.text) } else { Vec::new() };
        let others = seated.into_iter().filter(|seated| firms.iter().all(|firm| firm.name != seated.name));
        let others: Vec<Firm> = others.filter(|seated| seated.name != self.owner.full).collect();
        firms.extend(others);
        firms.retain(|firm| !self.malware.contains(&firm.name));
        traits.firms = firms;
        traits.contractors = contractors;
        traits.malware.clone_from(&self.malware);
        traits.cause = self.cause();
    }

    /// What is sold, served and done, by the owner and by firms without a name.
    fn tell_trades(&self, traits: &mut Traits) {
        let text = self.text;
        if self.is_report {
            traits.trades = trades(text);
            traits.services = services(text);
            traits.heard = heard(text, self.writing);
        }
        if self.is_hit() {
            traits.goods = goods(text);
        }
        if self.is_hit() || self.is_report && self.cause() == Some(Cause::MisdeliveryOther) {
            traits.works = works::done(text);
            traits.seats = seats(self.text, &self.owner);
            if self.is_own && !is_area(&self.owner.full) {
                traits.seats.extend(own_addresses(self.text));
            }
            if traits.contractors.is_empty() {
                traits.given = works::given(text);
                traits.towns = towns_of_firms(text);
            }
        }
        if !traits.given.is_empty() {
            traits.given_days = works::days(text, self.writing);
        }
    }

    /// When it happened, and when it was made known.
    fn tell_when(&self, traits: &mut Traits) {
        let (record, text, issued) = (self.record, self.text, self.issued);
        let yearless = if self.writing.is_none() && self.is_report { yearless(text) } else { Vec::new() };
        let months_and_days: Vec<(u8, u8)> =
            yearless.iter().filter_map(month_and_day).take(MOST_DAYS).collect();
        let acted_on = if self.is_own { Vec::new() } else { acted_on(text, self.writing) };
        let is_own_day = |day: &Days| !day.is_exact() || !self.is_of_another(day) && !acted_on.contains(day);
        let own_day =
            |fact: &Option<Fact<When>>| fact.as_ref().map(|when| Days::of(when.value)).filter(is_own_day);
        let mut event = event_of(record, text, issued);
        event.retain(|day| !day.is_exact() || !months_and_days.contains(&day.month_and_day()));
        event.retain(is_own_day);
        traits.event = event;
        traits.began = own_day(&record.occurred_from);
        traits.ended = own_day(&record.occurred_until);
        traits.disclosed =
            record.disclosed_on.as_ref().map(|when| Days::of(when.value)).or_else(|| self.noted());
        traits.issued = issued.map(Days::of);
        traits.days_of_months = days_of_months(&yearless);
        traits.reported = reported_on(text, &yearless);
        traits.months_and_days = months_and_days;
    }

    /// 6/21、青嶺大学: the day that a newsletter notes on which it was disclosed.
    fn noted(&self) -> Option<Days> {
        let issued = self.issued.filter(|_| !self.is_own)?;
        stroke_days(self.text, issued).first().copied().map(Days::of)
    }

    /// The days of what is known already, and those of an article that reports nothing of its own.
    fn tell_days(&self, traits: &mut Traits) {
        let (text, writing) = (self.text, self.writing);
        if !self.is_report && tells_of_a_leak(text) {
            traits.days = days_of(text, writing);
        }
        traits.looks_back = looks_back(text, writing);
        traits.complained = if self.is_report { complained(text, writing) } else { Vec::new() };
        traits.is_known_matter = self.is_report && !self.is_own && tells_of_a_known_matter(text);
    }

    /// Which of a series it is, and which reports were before it.
    fn tell_series(&self, traits: &mut Traits) {
        let record = self.record;
        let earlier = record.earlier.iter().filter_map(|earlier| earlier.value.on).map(Days::of);
        traits.earlier = earlier.filter(|day| !self.is_of_another(day)).collect();
        let of_former = if self.is_own && self.is_report {
            reports_of_the_former(self.text, &self.owner, self.writing)
        } else {
            Vec::new()
        };
        traits.earlier_numbers =
            record.earlier.iter().filter_map(|earlier| numbered(&earlier.value)).collect();
        traits.catalogued = catalogued(record);
        traits.follows = follows(record) || !of_former.is_empty();
        traits.earlier.extend(of_former);
        traits.nth = record.report_no.as_ref().map(|no| match no.value {
            ReportNo::Number(number) => number,
            ReportNo::Final => u32::MAX,
        });
    }
}

fn name_of(record: &Record) -> &str {
    record.organization.as_ref().map(|name| name.value.as_str()).unwrap_or_default()
}

/// The title and the first sentence, a space for all white space.
fn head_of(text: &str) -> String {
    let head = lead::head(text).join(" ");
    head.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(HEAD).collect()
}

/// Characters of title and first sentence that are kept.
const HEAD: usize = 160;

/// The number of an earlier report that is named without its day.
fn numbered(earlier: &Earlier) -> Option<u32> {
    match earlier.no {
        Some(ReportNo::Number(number)) if earlier.on.is_none() => Some(number),
        _ => None,
    }
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
