//! What the wordings may say of one incident: its facts by the names of the blanks.

use std::collections::BTreeMap;

use jikenbo_model::vocabulary::{Cause, CauseGroup};
use jikenbo_model::{Fact, IncidentNumber, Span, When};

use super::maker::{Blanks, Draft};
use super::{Order, day, mask, trace};
use crate::matter::Matter;
use crate::piece::{Amount, Figure};

/// Words of a list shown before the rest is 「など」.
const SHOWN: usize = 5;

/// The incidents of each group of causes.
pub(super) fn by_cause<'m>(
    matters: impl IntoIterator<Item = &'m Matter>,
) -> BTreeMap<CauseGroup, Vec<IncidentNumber>> {
    let mut groups: BTreeMap<CauseGroup, Vec<IncidentNumber>> = BTreeMap::new();
    for matter in matters {
        groups.entry(matter.cause_group()).or_default().push(matter.number);
    }
    groups
}

/// The blanks that are told of `matter`.
pub(super) fn blanks(order: &Order<'_>, matter: &Matter) -> Blanks {
    blanks_quoting(order, matter, usize::MAX)
}

/// The blanks that are told of `matter`, with a quotation of at most `characters`.
pub(super) fn blanks_quoting(order: &Order<'_>, matter: &Matter, characters: usize) -> Blanks {
    let record = &matter.record;
    let names = order.names;
    let mut told = Told { order, blanks: Blanks::new() };
    told.words("organization", mask::organization(order, matter));
    told.words("contractor", matter.contractor().map(|name| mask::party(order, name).to_owned()));
    told.words("teller", Some(teller(order, matter.is_own()).to_owned()));
    told.words("number", Some(matter.number.to_string()));
    told.words("disclosed_on", date(&record.disclosed_on));
    told.words("occurred", date(&record.occurred_from));
    told.words("discovered_on", date(&record.discovered_on));
    told.words("industry", record.industry.as_ref().map(|fact| (names.industry)(fact.value).to_owned()));
    let cause = record.cause.as_ref().map(|fact| fact.value).filter(|&cause| cause != Cause::Unknown);
    told.words("cause", cause.map(|cause| (names.cause)(cause).to_owned()));
    let deed = cause.and_then(|cause| order.templates.words.deed.get(cause.as_str()).cloned());
    told.words("deed", deed);
    told.list("malware", record.malware.iter().map(|fact| fact.value.clone()));
    told.list("data_kinds", record.data_kinds.iter().map(|fact| (names.data_kind)(fact.value).to_owned()));
    told.list("responses", record.responses.iter().map(|fact| (names.response)(fact.value).to_owned()));
    told.list("prevention", record.prevention.iter().map(|fact| (names.prevention)(fact.value).to_owned()));
    if let Some(affected) = &record.affected {
        let status = affected.value.status;
        told.words("status", Some((names.status)(status).to_owned()));
        told.words("fate", order.templates.words.fate.get(status.as_str()).cloned());
    }
    told.put("affected", affected(order, matter));
    told.put("quote", quote(order, matter, characters));
    told.blanks
}

struct Told<'o> {
    order: &'o Order<'o>,
    blanks: Blanks,
}

impl Told<'_> {
    fn put(&mut self, name: &'static str, draft: Option<Draft>) {
        self.blanks.extend(draft.map(|draft| (name, vec![draft])));
    }

    fn words(&mut self, name: &'static str, words: Option<String>) {
        self.put(name, words.map(Draft::Words));
    }

    fn list(&mut self, name: &'static str, words: impl Iterator<Item = String>) {
        let words: Vec<String> = words.collect();
        let shared = &self.order.templates.words;
        let etc = if words.len() > SHOWN { shared.etc.as_str() } else { "" };
        let shown = words.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(&shared.and);
        self.words(name, (!words.is_empty()).then(|| shown + etc));
    }
}

fn date(fact: &Option<Fact<When>>) -> Option<String> {
    fact.as_ref().map(|fact| day::day(fact.value))
}

/// What a report is called: the victim's own text, or another's.
pub(super) fn teller<'o>(order: &Order<'o>, is_own: bool) -> &'o str {
    let words = &order.templates.words;
    if is_own { &words.own } else { &words.reported }
}

/// The headline number, traced to its sentence.
pub(super) fn affected(order: &Order<'_>, matter: &Matter) -> Option<Draft> {
    let fact = matter.record.affected.as_ref()?;
    let count = fact.value.count;
    let figure = Figure {
        name: format!("incident.{}.affected", matter.number),
        label: format!("{} {}", matter.number, order.templates.digest.column_affected),
        amount: Amount::Count(count),
        shown: (order.names.count)(count),
        note: None,
        incidents: vec![matter.number],
    };
    Some(Draft::Figure(figure, Some(trace::of_affected(order, matter, fact))))
}

/// Characters of a sentence worth quoting.
const QUOTED: std::ops::RangeInclusive<usize> = 15..=140;

/// The sentence below the heading that says most of how it came about, without its full stop; where none says anything,
/// the first that is whole.
pub(super) fn quote(order: &Order<'_>, matter: &Matter, characters: usize) -> Option<Draft> {
    let telling = telling(matter);
    let weigh = |span: Span| -> usize {
        telling.iter().filter(|(told, _)| told.overlaps(span)).map(|(_, weight)| weight).sum()
    };
    let sentences = matter.excerpt.as_ref()?.body();
    let fitting = sentences.iter().filter(|(_, words)| QUOTED.contains(&words.chars().count()));
    let best = fitting.clone().max_by_key(|(span, _)| (weigh(*span), std::cmp::Reverse(span.start())))?;
    let first_whole = || fitting.clone().find(|(_, words)| words.ends_with('。'));
    let (_, words) = if weigh(best.0) > 0 { best } else { first_whole()? };
    let note = trace::of_sentence(order, matter, words);
    let words = mask::quoted(order, matter, words.trim_end_matches('。'));
    Some(Draft::Quoted(trace::clipped(&words, characters), note))
}

/// The words that tell how it came about, and how much each weighs.
fn telling(matter: &Matter) -> Vec<(Span, usize)> {
    let record = &matter.record;
    let mut telling: Vec<(Span, usize)> = Vec::new();
    let mut put = |spans: Vec<Span>, weight| telling.extend(spans.into_iter().map(|span| (span, weight)));
    let cause = record.cause.iter().filter(|fact| fact.value != Cause::Unknown);
    put(cause.flat_map(Fact::spans).collect(), 4);
    put(record.vector.iter().flat_map(Fact::spans).collect(), 3);
    put(record.malware.iter().flat_map(Fact::spans).collect(), 1);
    put(record.assets.iter().flat_map(Fact::spans).collect(), 1);
    put(record.occurred_from.iter().flat_map(Fact::spans).collect(), 1);
    put(record.discovered_on.iter().flat_map(Fact::spans).collect(), 1);
    put(record.affected.iter().flat_map(Fact::spans).collect(), 1);
    put(record.leak_status.iter().flat_map(Fact::spans).collect(), 1);
    telling
}
