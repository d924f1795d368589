//! Action → cause and ways in.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, Vector};

use super::path::{Entry, Incident};
use super::{computed, each_once};

/// A path, the words there that count (none given: any), and the cause. The first that fits is the primary one.
const CAUSES: &[(&str, &[&str], Cause)] = &[
    ("action.malware.variety", &["Ransomware"], Cause::Ransomware),
    ("action.hacking.variety", &["DoS"], Cause::Ddos),
    ("action.social.variety", &["Phishing"], Cause::Phishing),
    ("action.malware.variety", &[], Cause::Malware),
    ("action.hacking.variety", &[], Cause::UnauthorizedAccess),
    ("action.error.variety", &["Loss", "Disposal error"], Cause::Loss),
    ("action.error.variety", &["Misconfiguration", "Publishing error"], Cause::Misconfiguration),
    ("action.error.variety", &["Programming error", "Malfunction"], Cause::SystemDefect),
    ("action.physical.variety", &["Theft"], Cause::Theft),
    ("action.misuse.variety", &[], Cause::Insider),
];

/// The primary cause. Unknown where theirs has no equivalent among ours.
pub(super) fn cause(incident: &Incident<'_>) -> Fact<Cause> {
    let misdelivery = incident.all("action.error.variety").find(|entry| entry.words == "Misdelivery");
    let hacked = incident.below("action.malware").chain(incident.below("action.hacking")).next().is_some();
    if let Some(entry) = misdelivery.filter(|_| !hacked) {
        return misdelivered(incident, entry);
    }
    // Code put into a page that was broken into captures what is typed: the break-in let the data out.
    let captures = incident.all("action.malware.variety").any(|entry| entry.words == "Capture app data");
    if let Some(hacking) = incident.one("action.hacking.variety").filter(|_| captures) {
        return hacking.means(Cause::UnauthorizedAccess);
    }
    let fitting = CAUSES.iter().find_map(|(path, words, cause)| {
        let mut entries = incident.all(path);
        let entry = entries.find(|entry| words.is_empty() || words.contains(&entry.words))?;
        Some(entry.means(*cause))
    });
    fitting.unwrap_or_else(|| {
        let told = incident.below("action").next().map_or_else(|| incident.span(), |entry| entry.value);
        computed(Cause::Unknown, [told])
    })
}

/// They do not tell mail from post: the summary may.
fn misdelivered(incident: &Incident<'_>, entry: Entry<'_>) -> Fact<Cause> {
    let summary = incident.one("summary").filter(|summary| {
        let words = summary.words.to_lowercase();
        ["email", "e-mail", "メール"].iter().any(|term| words.contains(term))
    });
    let server = incident.items("asset.assets", "variety").map(|(_, entry)| entry);
    let by_mail = summary.or_else(|| server.filter(|asset| asset.words == "S - Mail").last());
    match by_mail {
        Some(mail) => computed(Cause::MisdeliveryEmail, [entry.value, mail.value]),
        None => entry.means(Cause::MisdeliveryOther),
    }
}

const VECTORS: &[(&str, &str, Vector)] = &[
    ("action.hacking.variety", "Exploit vuln", Vector::Vulnerability),
    ("action.hacking.variety", "SQLi", Vector::SqlInjection),
    ("action.hacking.variety", "Use of stolen creds", Vector::WeakOrStolenPassword),
    ("action.hacking.variety", "Brute force", Vector::BruteForce),
    ("action.hacking.variety", "Exploit misconfig", Vector::MisconfiguredAccess),
    ("action.hacking.vector", "Partner", Vector::SupplyChain),
    ("action.malware.vector", "Partner", Vector::SupplyChain),
    ("action.malware.vector", "Software update", Vector::SupplyChain),
    ("action.malware.vector", "Email attachment", Vector::EmailAttachment),
    ("action.malware.variety", "In-memory", Vector::Fileless),
    ("action.social.variety", "Phishing", Vector::Phishing),
    ("action.misuse.variety", "Privilege abuse", Vector::InsiderAccess),
];

/// The ways in, each once. Code that captures what is typed, on a web application, is skimming.
pub(super) fn vectors(incident: &Incident<'_>) -> Vec<Fact<Vector>> {
    let named = VECTORS.iter().filter_map(|(path, words, vector)| {
        let entry = incident.all(path).find(|entry| entry.words == *words)?;
        Some(entry.means(*vector))
    });
    let mut vectors = each_once(named);
    let captures = incident.all("action.malware.variety").find(|entry| entry.words == "Capture app data");
    let mut assets = incident.items("asset.assets", "variety");
    let page = assets.find(|(_, asset)| asset.words == "S - Web application");
    if let (Some(captures), Some((_, page))) = (captures, page) {
        vectors.push(computed(Vector::WebSkimming, [captures.value, page.value]));
    }
    vectors
}
