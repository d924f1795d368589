//! The words that VERIS 1.4.1 knows, as far as they are written, and the parts that it wants. Written by hand from the
//! community's description (veriscommunity.net); a file is checked against the schema itself as `docs/veris.md` tells.

use serde_json::Value;

/// A place in the file, and the words that may stand there; lists are passed through.
const LEGAL: &[(&str, &[&str])] = &[
    ("security_incident", &["Confirmed", "Suspected", "Near miss", "False positive"]),
    ("confidence", &["High", "Medium", "Low", "None"]),
    ("targeted", &["Opportunistic", "Targeted", "NA", "Unknown"]),
    (
        "timeline.discovery.unit",
        &["Seconds", "Minutes", "Hours", "Days", "Weeks", "Months", "Years", "Never", "NA", "Unknown"],
    ),
    ("victim.country", &["JP", "Unknown"]),
    ("victim.region", &["142030", "000000"]),
    ("victim.employee_count", &["Unknown"]),
    ("victim.government", &["Federal", "Regional", "Local", "Unknown", "Other", "NA"]),
    (
        "victim.industry",
        &[
            "000", "22", "23", "31-33", "44-45", "48-49", "51", "52", "53", "54", "56", "61", "62", "71",
            "72", "81", "92",
        ],
    ),
    ("actor.external.variety", &["Unknown"]),
    ("actor.internal.variety", &["Unknown"]),
    ("actor.external.motive", &["Financial", "Unknown"]),
    ("actor.internal.motive", &["NA", "Unknown"]),
    (
        "action.hacking.variety",
        &[
            "Brute force",
            "DoS",
            "Exploit misconfig",
            "Exploit vuln",
            "SQLi",
            "Use of stolen creds",
            "Unknown",
        ],
    ),
    ("action.hacking.vector", &["Desktop sharing software", "Partner", "VPN", "Web application", "Unknown"]),
    ("action.malware.variety", &["Capture app data", "In-memory", "Ransomware", "Unknown"]),
    ("action.malware.vector", &["Direct install", "Email attachment", "Partner", "Unknown"]),
    ("action.social.variety", &["Phishing", "Unknown"]),
    ("action.social.vector", &["Email", "SMS", "Unknown"]),
    ("action.social.target", &["Unknown"]),
    (
        "action.error.variety",
        &[
            "Disposal error",
            "Loss",
            "Misconfiguration",
            "Misdelivery",
            "Programming error",
            "Publishing error",
        ],
    ),
    ("action.error.vector", &["Unknown"]),
    ("action.misuse.variety", &["Data mishandling", "Privilege abuse", "Unknown"]),
    ("action.misuse.vector", &["Unknown"]),
    ("action.physical.variety", &["Theft"]),
    ("action.physical.vector", &["Unknown"]),
    ("asset.cloud", &["External Cloud Asset(s)", "NA", "Unknown"]),
    (
        "asset.assets.variety",
        &[
            "M - Disk drive",
            "M - Documents",
            "M - Fax",
            "M - Flash drive",
            "N - NAS",
            "P - Unknown",
            "S - Database",
            "S - File",
            "S - Mail",
            "S - Other",
            "S - Unknown",
            "S - Web application",
            "U - Desktop or laptop",
            "U - Mobile phone",
            "Unknown",
        ],
    ),
    ("attribute.confidentiality.data_disclosure", &["Yes", "No", "Potentially", "Unknown"]),
    (
        "attribute.confidentiality.data.variety",
        &[
            "Bank",
            "Classified",
            "Credentials",
            "Medical",
            "Payment",
            "Personal",
            "Secrets",
            "Sensitive Personal",
            "Unknown",
        ],
    ),
    ("attribute.confidentiality.data_victim", &["Customer", "Employee", "Partner", "Patient", "Student"]),
    ("attribute.confidentiality.state", &["Printed"]),
    (
        "attribute.integrity.variety",
        &["Alter behavior", "Misrepresentation", "Repurpose", "Software installation"],
    ),
    ("attribute.availability.variety", &["Degradation", "Interruption", "Loss", "Obscuration", "Unknown"]),
    (
        "discovery_method.external.variety",
        &[
            "Customer",
            "Emergency response team",
            "Found documents",
            "Fraud detection",
            "Law enforcement",
            "Security researcher",
            "Unknown",
        ],
    ),
    ("discovery_method.partner.variety", &["Unknown"]),
    (
        "discovery_method.internal.variety",
        &["Antivirus", "Infrastructure monitoring", "Log review", "Reported by employee", "Unknown"],
    ),
    ("plus.attribute.confidentiality.data_abuse", &["Yes", "Unknown"]),
];

/// Places where any words may stand.
const FREE: &[&str] = &[
    "schema_name",
    "schema_version",
    "incident_id",
    "source_id",
    "summary",
    "reference",
    "corrective_action",
    "victim.victim_id",
    "actor.external.name",
    "actor.unknown.notes",
    "action.error.notes",
    "action.malware.name",
    "action.unknown.notes",
    "attribute.confidentiality.notes",
    "plus.master_id",
];

/// What must be there, where what is before the last dot is there.
const WANTED: &[&str] = &[
    "actor",
    "action",
    "discovery_method",
    "schema_version",
    "asset",
    "timeline",
    "incident_id",
    "security_incident",
    "summary",
    "timeline.incident.year",
    "victim.country",
    "victim.employee_count",
    "victim.industry",
    "victim.government",
    "asset.assets",
    "asset.cloud",
    "action.hacking.variety",
    "action.hacking.vector",
    "action.malware.variety",
    "action.malware.vector",
    "action.social.variety",
    "action.social.vector",
    "action.social.target",
    "action.error.variety",
    "action.error.vector",
    "action.misuse.variety",
    "action.misuse.vector",
    "action.physical.variety",
    "action.physical.vector",
    "actor.external.variety",
    "actor.external.motive",
    "actor.internal.variety",
    "actor.internal.motive",
    "attribute.confidentiality.data_disclosure",
    "attribute.integrity.variety",
    "attribute.availability.variety",
    "timeline.discovery.unit",
];

/// Everything in `file` that VERIS does not know, misses, or forbids; empty means that it is fit to be sent.
pub(crate) fn misfits(file: &Value) -> Vec<String> {
    let mut misfits = Vec::new();
    walk(file, "", &mut misfits);
    for wanted in WANTED {
        let (whole, part) = wanted.rsplit_once('.').unwrap_or(("", wanted));
        if at(file, whole).is_some_and(|whole| whole.get(part).is_none_or(is_hollow)) {
            misfits.push(format!("{wanted} is missing"));
        }
    }
    misfits
}

/// What stands at `path`.
pub(crate) fn at<'f>(file: &'f Value, path: &str) -> Option<&'f Value> {
    path.split('.').filter(|part| !part.is_empty()).try_fold(file, |value, part| value.get(part))
}

fn is_hollow(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(serde_json::Map::is_empty)
}

fn walk(value: &Value, path: &str, misfits: &mut Vec<String>) {
    match value {
        Value::Object(fields) if path != "plus.jikenbo" => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                walk(value, &path, misfits);
            }
        }
        Value::Array(items) => {
            let doubled =
                items.iter().enumerate().any(|(at, item)| items.get(at + 1..).unwrap().contains(item));
            if doubled {
                misfits.push(format!("{path} says something twice"));
            }
            items.iter().for_each(|item| walk(item, path, misfits));
        }
        Value::String(word) => {
            let known = LEGAL.iter().find(|(known, _)| *known == path).map(|(_, words)| *words);
            if !FREE.contains(&path) && !known.is_some_and(|words| words.contains(&word.as_str())) {
                misfits.push(format!("{path}: {word}"));
            }
        }
        _ => {}
    }
}
