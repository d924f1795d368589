//! A record's values laid out one after the other, in the order in which people read them.

use jikenbo_model::vocabulary::{
    Asset, Cause, DataKind, DetectedBy, Industry, LeakStatus, Prevention, Response, SecondaryDamage, Vector,
};
use jikenbo_model::{Affected, Counted, Evidence, Fact, Field, Party, Record, ReportNo, Span, Stance, When};

/// What a value says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word<'r> {
    /// As printed.
    Name(&'r str),
    /// As printed.
    ReportNo(ReportNo),
    /// A name and its part.
    Party(&'r Party),
    /// A date.
    When(When),
    /// A line of business.
    Industry(Industry),
    /// A cause.
    Cause(Cause),
    /// A way in.
    Vector(Vector),
    /// A thing.
    Asset(Asset),
    /// The headline number.
    Affected(Affected),
    /// A number.
    Counted(&'r Counted),
    /// A kind of data.
    DataKind(DataKind),
    /// Did it get out?
    LeakStatus(LeakStatus),
    /// Was it misused?
    SecondaryDamage(SecondaryDamage),
    /// Who noticed.
    DetectedBy(DetectedBy),
    /// What was done.
    Response(Response),
    /// A measure.
    Prevention(Prevention),
}

impl Word<'_> {
    /// Is it a word of a closed list?
    #[must_use]
    pub fn is_closed(&self) -> bool {
        !matches!(
            self,
            Self::Name(_)
                | Self::ReportNo(_)
                | Self::Party(_)
                | Self::When(_)
                | Self::Affected(_)
                | Self::Counted(_)
        )
    }
}

impl std::fmt::Display for Word<'_> {
    /// The outward word: a word of the labelling guide, an ISO date, a bare number, or the name as printed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::ReportNo(report) => report.fmt(f),
            Self::Party(party) => f.write_str(&party.name),
            Self::When(when) => when.fmt(f),
            Self::Industry(word) => word.fmt(f),
            Self::Cause(word) => word.fmt(f),
            Self::Vector(word) => word.fmt(f),
            Self::Asset(word) => word.fmt(f),
            Self::Affected(affected) => affected.count.value.fmt(f),
            Self::Counted(counted) => counted.count.value.fmt(f),
            Self::DataKind(word) => word.fmt(f),
            Self::LeakStatus(word) => word.fmt(f),
            Self::SecondaryDamage(word) => word.fmt(f),
            Self::DetectedBy(word) => word.fmt(f),
            Self::Response(word) => word.fmt(f),
            Self::Prevention(word) => word.fmt(f),
        }
    }
}

/// One value of one field, with what holds it up.
#[derive(Clone, Copy, Debug)]
pub struct Value<'r> {
    /// Which field.
    pub field: Field,
    /// What it says.
    pub word: Word<'r>,
    /// How firmly the document says it.
    pub stance: Stance,
    /// What it rests on, the decisive words first; empty where it is unsupported.
    pub evidence: &'r [Evidence],
    /// The stable name of the reason for it.
    pub reason: &'r str,
}

impl<'r> Value<'r> {
    /// The words it was read from, the decisive ones first.
    pub fn spans(&self) -> impl Iterator<Item = Span> + use<'r> {
        self.evidence.iter().filter_map(Evidence::span)
    }
}

/// All values of `record` in listing order.
#[must_use]
pub fn values(record: &Record) -> Vec<Value<'_>> {
    let r = record;
    let mut list = List::default();
    list.put(Field::SeriesNo, &r.series_no, |name| Word::Name(name));
    list.put(Field::ReportNo, &r.report_no, |report| Word::ReportNo(*report));
    list.put(Field::Organization, &r.organization, |name| Word::Name(name));
    list.put(Field::Industry, &r.industry, |word| Word::Industry(*word));
    list.put(Field::Parties, &r.parties, Word::Party);
    list.put(Field::DisclosedOn, &r.disclosed_on, |when| Word::When(*when));
    list.put(Field::OccurredFrom, &r.occurred_from, |when| Word::When(*when));
    list.put(Field::OccurredUntil, &r.occurred_until, |when| Word::When(*when));
    list.put(Field::DiscoveredOn, &r.discovered_on, |when| Word::When(*when));
    list.put(Field::DetectedBy, &r.detected_by, |word| Word::DetectedBy(*word));
    list.put(Field::Cause, &r.cause, |word| Word::Cause(*word));
    list.put(Field::Malware, &r.malware, |name| Word::Name(name));
    list.put(Field::Vector, &r.vector, |word| Word::Vector(*word));
    list.put(Field::Assets, &r.assets, |word| Word::Asset(*word));
    list.put(Field::Affected, &r.affected, |affected| Word::Affected(*affected));
    list.put(Field::Counts, &r.counts, Word::Counted);
    list.put(Field::DataKinds, &r.data_kinds, |word| Word::DataKind(*word));
    list.put(Field::LeakStatus, &r.leak_status, |word| Word::LeakStatus(*word));
    list.put(Field::SecondaryDamage, &r.secondary_damage, |word| Word::SecondaryDamage(*word));
    list.put(Field::Responses, &r.responses, |word| Word::Response(*word));
    list.put(Field::Prevention, &r.prevention, |word| Word::Prevention(*word));
    list.values
}

#[derive(Default)]
struct List<'r> {
    values: Vec<Value<'r>>,
}

impl<'r> List<'r> {
    fn put<T: 'r>(
        &mut self,
        field: Field,
        facts: impl IntoIterator<Item = &'r Fact<T>>,
        word: impl Fn(&'r T) -> Word<'r>,
    ) {
        self.values.extend(facts.into_iter().map(|fact| Value {
            field,
            word: word(&fact.value),
            stance: fact.stance,
            evidence: &fact.evidence,
            reason: &fact.reason,
        }));
    }
}
