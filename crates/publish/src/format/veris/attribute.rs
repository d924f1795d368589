//! What became of the data and of the service → attribute, with what the action implies by the rules of VERIS.

use jikenbo_model::vocabulary::{AffectedStatus, Asset, Cause, DataKind, LeakStatus, Unit};
use jikenbo_model::{Affected, Bound};

use super::loss::Losses;
use super::shape::{Action, Attribute, Confidentiality, Varieties, Variety};
use super::words::Words;
use crate::standing::{Said, Standing};
use jikenbo_model::Field;

/// The attributes; never empty, since VERIS wants one for every confirmed incident.
pub(super) fn of(standing: &Standing<'_>, action: &Action, losses: &mut Losses) -> Attribute {
    let mut attribute = Attribute {
        confidentiality: confidentiality(standing, losses),
        integrity: varieties(integrity(standing, action)),
        availability: varieties(availability(standing, action)),
    };
    if attribute.confidentiality.is_none()
        && attribute.integrity.is_none()
        && attribute.availability.is_none()
    {
        attribute.confidentiality = Some(nothing_told());
    }
    attribute
}

fn varieties(variety: Words) -> Option<Varieties> {
    (!variety.is_empty()).then_some(Varieties { variety })
}

fn nothing_told() -> Confidentiality {
    Confidentiality {
        data_disclosure: "Unknown",
        data_total: None,
        data: vec![Variety { variety: "Unknown" }],
        data_victim: Words::default(),
        state: Words::default(),
        notes: None,
    }
}

fn confidentiality(standing: &Standing<'_>, losses: &mut Losses) -> Option<Confidentiality> {
    let leak = standing.one(|record| record.leak_status.as_ref());
    let kinds = standing.all(|record| &record.data_kinds);
    let affected = standing.one(|record| record.affected.as_ref());
    if leak.is_none() && kinds.is_empty() && affected.is_none() {
        return None;
    }
    let data: Words = kinds.iter().filter_map(|kind| data(kind.fact.value, losses)).collect();
    Some(Confidentiality {
        data_disclosure: disclosure(standing, leak.map(|leak| leak.fact.value), losses),
        data_total: affected.as_ref().and_then(|affected| total(affected.fact.value, losses)),
        data: data.or_unknown().iter().map(|variety| Variety { variety }).collect(),
        data_victim: affected.as_ref().map(|affected| victims(standing, affected)).unwrap_or_default(),
        state: state(standing),
        notes: affected.map(|affected| counted(&affected)),
    })
}

/// What is lost or stolen may be read by whoever has it, also where no leak was found.
fn disclosure(standing: &Standing<'_>, leak: Option<LeakStatus>, losses: &mut Losses) -> &'static str {
    let affected = standing.one(|record| record.affected.as_ref()).map(|affected| affected.fact.value.status);
    let cause = standing.cause().map(|cause| cause.fact.value);
    let is_gone = affected == Some(AffectedStatus::Lost) || matches!(cause, Some(Cause::Loss | Cause::Theft));
    match (leak, affected) {
        (Some(LeakStatus::Confirmed), _) => "Yes",
        (Some(LeakStatus::Possible), _) => "Potentially",
        (Some(none @ LeakStatus::None), _) if is_gone => {
            losses.add(Field::LeakStatus, none, "what is lost may yet be disclosed");
            "Potentially"
        }
        (Some(LeakStatus::None), _) => "No",
        (None, Some(AffectedStatus::Confirmed)) => "Yes",
        (None, Some(AffectedStatus::Possible | AffectedStatus::Lost)) => "Potentially",
        (None, Some(AffectedStatus::RuledOut)) => "No",
        (None, None) => "Unknown",
    }
}

/// Records: persons and accounts count as one each, things and money do not.
fn total(affected: Affected, losses: &mut Losses) -> Option<u64> {
    let Affected { count, status } = affected;
    let counts_records =
        matches!(count.unit, Unit::Persons | Unit::Records | Unit::Accounts | Unit::EmailAddresses);
    if !counts_records {
        losses.add(
            Field::Affected,
            format_args!("{} {}", count.value, count.unit),
            "not a number of records",
        );
    } else if status == AffectedStatus::RuledOut {
        losses.add(Field::Affected, format_args!("{} {}", count.value, count.unit), "none of them leaked");
    }
    (counts_records && status != AffectedStatus::RuledOut).then_some(count.value)
}

/// The number with its unit and bound, for which VERIS has no place.
fn counted(affected: &Said<'_, Affected>) -> String {
    let Affected { count, status } = affected.fact.value;
    let bound = match count.bound {
        Bound::Exact => "",
        Bound::About => "about ",
        Bound::UpTo => "up to ",
        Bound::MoreThan => "more than ",
    };
    format!("{bound}{} {} ({status})", count.value, count.unit)
}

fn data(kind: DataKind, losses: &mut Losses) -> Option<&'static str> {
    Some(match kind {
        DataKind::CreditCard | DataKind::CardSecurityCode => "Payment",
        DataKind::BankAccount => "Bank",
        DataKind::MyNumber | DataKind::Passport | DataKind::LicenseOrIdCopy => "Sensitive Personal",
        DataKind::Password | DataKind::LoginId => "Credentials",
        DataKind::Health => "Medical",
        DataKind::TradeSecret => "Secrets",
        DataKind::DefenseInformation => "Classified",
        DataKind::CompanyName => {
            losses.add(Field::DataKinds, kind, "not personal, and no kind of data of VERIS");
            return None;
        }
        _ => "Personal",
    })
}

/// The words by which a kind of person is known.
const VICTIMS: &[(&str, &[&str])] = &[
    ("Patient", &["患者"]),
    ("Student", &["生徒", "児童", "学生", "受験"]),
    ("Employee", &["職員", "従業員", "社員", "教員"]),
    ("Partner", &["取引先"]),
    ("Customer", &["顧客", "お客", "会員", "利用者", "市民", "住民", "購入者"]),
];

/// Whose data it is: what the number counts, as printed.
fn victims(standing: &Standing<'_>, affected: &Said<'_, Affected>) -> Words {
    let counts = standing.all(|record| &record.counts);
    let same = counts.iter().filter(|counted| counted.fact.value.count == affected.fact.value.count);
    let of: String = same.map(|counted| counted.fact.value.of.as_str()).collect::<Vec<_>>().join("\n");
    let known = VICTIMS.iter().filter(|(_, words)| words.iter().any(|word| of.contains(word)));
    known.map(|(victim, _)| *victim).collect()
}

fn state(standing: &Standing<'_>) -> Words {
    let assets = standing.all(|record| &record.assets);
    let is_paper = !assets.is_empty() && assets.iter().all(|asset| asset.fact.value == Asset::Paper);
    if is_paper { Words::from_iter(["Printed"]) } else { Words::default() }
}

/// Malware installs software, deceit alters behaviour, an injected query puts the database to another use.
fn integrity(standing: &Standing<'_>, action: &Action) -> Words {
    let mut integrity = Words::default();
    if action.malware.is_some() {
        integrity.add("Software installation");
    }
    if action.social.is_some() {
        integrity.add("Alter behavior");
    }
    if action.hacking.as_ref().is_some_and(|hacking| hacking.variety.has("SQLi")) {
        integrity.add("Repurpose");
    }
    if standing.cause().is_some_and(|cause| cause.fact.value == Cause::SpoofedMail) {
        integrity.add("Misrepresentation");
    }
    integrity
}

/// What was lost or stolen is gone; what was encrypted is obscured; an attack on a service interrupts or slows it.
fn availability(standing: &Standing<'_>, action: &Action) -> Words {
    let mut availability = Words::default();
    let lost = action.error.as_ref().is_some_and(|error| error.variety.has("Loss"));
    if lost || action.physical.is_some() {
        availability.add("Loss");
    }
    if action.malware.as_ref().is_some_and(|malware| malware.variety.has("Ransomware")) {
        availability.add("Obscuration");
    }
    if let Some(cause) = standing.cause().filter(|cause| cause.fact.value == Cause::Ddos) {
        let slowed = cause.speaks_of(&["にくい", "づらい", "遅延"]);
        let stopped = cause.speaks_of(&["停止", "できない", "つながらない", "ダウン"]);
        if slowed {
            availability.add("Degradation");
        }
        if stopped {
            availability.add("Interruption");
        }
        availability = availability.or_unknown();
    }
    availability
}
