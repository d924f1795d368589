//! What became of the data: impacts on confidentiality, one for each kind of information.

use std::collections::BTreeSet;

use jikenbo_model::vocabulary::{AffectedStatus, DataKind, LeakStatus, SecondaryDamage, Unit};
use jikenbo_model::{Affected, Bound};

use crate::standing::Standing;

/// An impact on confidentiality.
pub(in crate::format) struct Impact {
    pub(in crate::format) loss: &'static str,
    /// Which information; none where none was lost.
    pub(in crate::format) information: Option<&'static str>,
    /// How many, where all are of one kind.
    pub(in crate::format) records: Option<u64>,
    /// The number with its unit and bound.
    pub(in crate::format) description: Option<String>,
}

/// None where no report tells whether anything got out.
pub(in crate::format) fn impacts(standing: &Standing<'_>) -> Vec<Impact> {
    let affected = standing.one(|record| record.affected.as_ref()).map(|said| said.fact.value);
    let Some(loss) = loss(standing, affected) else {
        return Vec::new();
    };
    let description = affected.map(described);
    if loss == "none" {
        return vec![Impact { loss, information: None, records: None, description }];
    }
    let kinds = standing.all(|record| &record.data_kinds);
    let mut information: BTreeSet<&str> = kinds.iter().map(|kind| information_of(kind.fact.value)).collect();
    if information.is_empty() {
        information.insert("unspecified");
    }
    let records = affected.and_then(records).filter(|_| information.len() == 1);
    let one = |kind| Impact { loss, information: Some(kind), records, description: description.clone() };
    information.into_iter().map(one).collect()
}

/// What was lost, as far as leak, misuse and the number tell.
fn loss(standing: &Standing<'_>, affected: Option<Affected>) -> Option<&'static str> {
    let leak = standing.one(|record| record.leak_status.as_ref()).map(|leak| leak.fact.value);
    let misuse = standing.one(|record| record.secondary_damage.as_ref()).map(|misuse| misuse.fact.value);
    if misuse == Some(SecondaryDamage::Reported) && leak != Some(LeakStatus::None) {
        return Some("exploited-loss");
    }
    match (leak, affected.map(|affected| affected.status)) {
        (Some(LeakStatus::Confirmed), _) | (None, Some(AffectedStatus::Confirmed)) => Some("confirmed-loss"),
        (Some(LeakStatus::Possible), _) => Some("suspected-loss"),
        (None | Some(LeakStatus::None), Some(AffectedStatus::Lost)) => Some("suspected-loss"),
        (None, Some(AffectedStatus::Possible)) => Some("suspected-loss"),
        (Some(LeakStatus::None), _) | (None, Some(AffectedStatus::RuledOut)) => Some("none"),
        (None, None) => None,
    }
}

/// Records: one for each person, account or address.
fn records(affected: Affected) -> Option<u64> {
    let units = [
        Unit::Persons,
        Unit::Records,
        Unit::EmailAddresses,
        Unit::Emails,
        Unit::Accounts,
        Unit::Items,
        Unit::Files,
    ];
    units.contains(&affected.count.unit).then_some(affected.count.value)
}

/// The number with its unit and bound, for which the extension has no place.
fn described(affected: Affected) -> String {
    let Affected { count, status } = affected;
    let bound = if count.bound == Bound::Exact { "" } else { count.bound.as_str() };
    format!("{bound} {} {} ({status})", count.value, count.unit).trim_start().to_owned()
}

fn information_of(kind: DataKind) -> &'static str {
    match kind {
        DataKind::CreditCard | DataKind::CardSecurityCode => "payment",
        DataKind::BankAccount | DataKind::PurchaseHistory => "financial",
        DataKind::Password | DataKind::LoginId => "credentials-user",
        DataKind::Health => "phi",
        DataKind::TradeSecret => "proprietary",
        DataKind::DefenseInformation => "classified-material",
        DataKind::InquiryContent => "communication",
        DataKind::CompanyName => "unspecified",
        _ => "pii",
    }
}
