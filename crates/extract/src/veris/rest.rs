//! Everything else, each from the part of the file that names it.

use jikenbo_model::vocabulary::{AffectedStatus, Asset, DataKind, DetectedBy, Role, SecondaryDamage, Unit};
use jikenbo_model::{Affected, Bound, Count, Counted, Fact, Party, Span};

use super::each_once;
use super::path::{Entry, Incident};

/// The names of malware; a file has one value for all of them.
pub(super) fn malware(incident: &Incident<'_>) -> Vec<Fact<String>> {
    let names = incident.all("action.malware.name").filter(Entry::is_known);
    names.flat_map(parted).map(|entry| entry.is(entry.words.to_owned())).collect()
}

/// The parts of a value between semicolons.
fn parted(entry: Entry<'_>) -> Vec<Entry<'_>> {
    let mut at = entry.value.start();
    let part = |words: &str| {
        let start = at + (words.len() - words.trim_start().len());
        at += words.len() + 1;
        Span::between(start, start + words.trim().len())
    };
    let spans: Vec<Span> = entry.words.split(';').map(part).collect();
    let words = entry.words.split(';').map(str::trim);
    let parts = words.zip(spans).filter(|(words, _)| !words.is_empty());
    parts.map(|(words, value)| Entry { words, value, ..entry }).collect()
}

/// What held the data.
pub(super) fn assets(incident: &Incident<'_>) -> Vec<Fact<Asset>> {
    let named = incident.items("asset.assets", "variety").map(|(_, entry)| entry);
    let in_cloud = incident.all("asset.cloud");
    let asset = |entry: Entry<'_>| {
        Some(entry.means(match entry.words {
            "S - Database" => Asset::Database,
            "S - File" => Asset::FileServer,
            "S - Mail" => Asset::MailServer,
            "S - Web application" => Asset::Website,
            "N - NAS" => Asset::Nas,
            "M - Documents" => Asset::Paper,
            "M - Flash drive" => Asset::UsbMemory,
            "M - Disk drive" => Asset::ExternalDisk,
            "M - Fax" => Asset::Fax,
            "U - Desktop" | "U - Laptop" | "U - Desktop or laptop" => Asset::Pc,
            "U - Mobile phone" => Asset::Smartphone,
            "External Cloud Asset(s)" => Asset::CloudService,
            words if words.starts_with("S - ") => Asset::Server,
            _ => return None,
        }))
    };
    each_once(named.chain(in_cloud).filter_map(asset))
}

/// Kinds of data; their `Personal` says none of ours.
pub(super) fn data_kinds(incident: &Incident<'_>) -> Vec<Fact<DataKind>> {
    let named = incident.items("attribute.confidentiality.data", "variety").map(|(_, entry)| entry);
    let kind = |entry: Entry<'_>| {
        Some(entry.means(match entry.words {
            "Payment" => DataKind::CreditCard,
            "Bank" => DataKind::BankAccount,
            "Medical" => DataKind::Health,
            "Credentials" => DataKind::Password,
            "Secrets" => DataKind::TradeSecret,
            _ => return None,
        }))
    };
    each_once(named.filter_map(kind))
}

/// The records in all.
pub(super) fn affected(incident: &Incident<'_>) -> Option<Fact<Affected>> {
    let total = incident.one("attribute.confidentiality.data_total")?;
    let disclosure = incident.one("attribute.confidentiality.data_disclosure");
    let status = match disclosure.map(|entry| entry.words) {
        Some("Yes") => AffectedStatus::Confirmed,
        Some("No") => AffectedStatus::RuledOut,
        _ => AffectedStatus::Possible,
    };
    Some(total.means(Affected { count: records(total)?, status }))
}

/// The records in all, and those of each kind.
pub(super) fn counts(incident: &Incident<'_>) -> Vec<Fact<Counted>> {
    let total = incident.one("attribute.confidentiality.data_total").map(|entry| (String::new(), entry));
    let data = "attribute.confidentiality.data";
    let of = |position: &str| {
        let mut kinds = incident.items(data, "variety");
        kinds.find(|(at, _)| *at == position).map(|(_, kind)| kind.words.to_owned()).unwrap_or_default()
    };
    let parts = incident.items(data, "amount").map(|(position, entry)| (of(position), entry));
    let counted =
        |(of, entry): (String, Entry<'_>)| Some(entry.means(Counted { count: records(entry)?, of }));
    total.into_iter().chain(parts).filter_map(counted).collect()
}

fn records(entry: Entry<'_>) -> Option<Count> {
    let value = entry.words.parse().ok()?;
    Some(Count { value, unit: Unit::Records, bound: Bound::Exact })
}

/// Who noticed; older files have one word for it.
pub(super) fn detected_by(incident: &Incident<'_>) -> Option<Fact<DetectedBy>> {
    let below = |side: &str| incident.below(&format!("discovery_method.{side}")).next();
    if let Some(entry) = below("internal") {
        return Some(entry.means(DetectedBy::Internal));
    }
    if let Some(entry) = below("external").or_else(|| below("partner")) {
        return Some(entry.means(DetectedBy::External));
    }
    let entry = incident.one("discovery_method")?;
    match entry.words.split_once(' ')?.0 {
        "Int" => Some(entry.means(DetectedBy::Internal)),
        "Ext" | "Prt" => Some(entry.means(DetectedBy::External)),
        _ => None,
    }
}

/// The attackers that are named.
pub(super) fn parties(incident: &Incident<'_>) -> Vec<Fact<Party>> {
    let names = incident.all("actor.external.name").filter(Entry::is_known);
    names.map(|entry| entry.is(Party { name: entry.words.to_owned(), role: Role::Attacker })).collect()
}

/// That the data was misused; a no is not what ours says.
pub(super) fn secondary_damage(incident: &Incident<'_>) -> Option<Fact<SecondaryDamage>> {
    let paths = ["plus.attribute.confidentiality.data_abuse", "plus.attribute.confidentiality.data_misuse"];
    let entry = paths.iter().find_map(|path| incident.one(path))?;
    entry.words.starts_with('Y').then(|| entry.means(SecondaryDamage::Reported))
}
