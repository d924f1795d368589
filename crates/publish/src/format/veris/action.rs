//! Cause and ways in → action: what was done.

use jikenbo_model::vocabulary::{Asset, Cause, Vector};

use super::loss::Losses;
use super::shape::{Action, Malware, Means, Notes, Social};
use super::words::Words;
use crate::standing::{Said, Standing};
use jikenbo_model::Field;

/// The action as the reports tell it.
pub(super) fn of(standing: &Standing<'_>, losses: &mut Losses) -> Action {
    let mut action = Action::default();
    if let Some(cause) = standing.cause() {
        begun_by(&mut action, &cause, losses);
    }
    for vector in standing.all(|record| &record.vector) {
        come_by(&mut action, vector.fact.value, losses);
        entered_by(&mut action, &vector);
    }
    name_malware(&mut action, standing, losses);
    let web = [Asset::Website, Asset::EcPlatform];
    let on_the_web =
        standing.all(|record| &record.assets).iter().any(|asset| web.contains(&asset.fact.value));
    if let Some(hacking) = action.hacking.as_mut().filter(|hacking| hacking.variety.has("SQLi") && on_the_web)
    {
        hacking.vector.add("Web application");
    }
    if is_empty(&action) {
        action.unknown = Some(Notes { notes: "No report tells what was done." });
    }
    action
}

fn is_empty(action: &Action) -> bool {
    let Action { hacking, malware, social, error, misuse, physical, unknown } = action;
    let [hacking, error, misuse, physical] = [hacking, error, misuse, physical].map(Option::is_none);
    hacking && error && misuse && physical && malware.is_none() && social.is_none() && unknown.is_none()
}

/// What the cause alone says.
fn begun_by(action: &mut Action, cause: &Said<'_, Cause>, losses: &mut Losses) {
    match cause.fact.value {
        Cause::MisdeliveryEmail => {
            losses.add(Field::Cause, cause.fact.value, "VERIS does not tell mail from post");
            action.error = Some(Means { notes: Some("By electronic mail."), ..means("Misdelivery") });
        }
        Cause::MisdeliveryOther => action.error = Some(means("Misdelivery")),
        Cause::Misconfiguration => action.error = Some(set_or_published(cause)),
        Cause::SystemDefect => action.error = Some(means("Programming error")),
        Cause::Loss => action.error = Some(lost_or_discarded(cause)),
        Cause::Theft => action.physical = Some(means("Theft")),
        Cause::UnauthorizedAccess => action.hacking = Some(means("Unknown")),
        Cause::Ransomware => action.malware = Some(malware("Ransomware")),
        Cause::Malware => action.malware = Some(malware("Unknown")),
        Cause::Phishing => action.social = Some(social("Phishing", cause)),
        Cause::SpoofedMail => {
            losses.add(Field::Cause, cause.fact.value, "VERIS has no word for mails in the victim's name");
            action.social = Some(social("Unknown", cause));
        }
        Cause::Insider => action.misuse = Some(misused(cause)),
        Cause::Ddos => action.hacking = Some(means("DoS")),
        Cause::Cyberattack => {
            action.unknown = Some(Notes { notes: "An attack whose kind no report tells." });
        }
        Cause::Unknown => {}
    }
}

fn set_or_published(cause: &Said<'_, Cause>) -> Means {
    let mut error = means("Unknown");
    if cause.speaks_of(&["設定", "権限"]) {
        error.variety.add("Misconfiguration");
    }
    if cause.speaks_of(&["掲載", "公開", "アップロード"]) {
        error.variety.add("Publishing error");
    }
    if error.variety.has("Unknown") {
        error.variety.add("Misconfiguration");
    }
    error
}

fn lost_or_discarded(cause: &Said<'_, Cause>) -> Means {
    let mut error = means("Unknown");
    if cause.speaks_of(&["廃棄", "処分", "捨て"]) {
        error.variety.add("Disposal error");
    }
    if error.variety.has("Unknown") || cause.speaks_of(&["紛失", "所在不明", "遺失"]) {
        error.variety.add("Loss");
    }
    error
}

fn misused(cause: &Said<'_, Cause>) -> Means {
    let mut misuse = means("Unknown");
    if cause.speaks_of(&["持ち出", "持出", "提供", "漏らし"]) {
        misuse.variety.add("Data mishandling");
    }
    if cause.speaks_of(&["閲覧", "のぞき", "アクセス"]) {
        misuse.variety.add("Privilege abuse");
    }
    misuse
}

/// What a way in adds.
fn come_by(action: &mut Action, vector: Vector, losses: &mut Losses) {
    match vector {
        Vector::ZeroDay => {
            losses.add(Field::Vector, vector, "VERIS does not tell whether a flaw was known");
            hacked(action, "Exploit vuln");
        }
        Vector::Vulnerability => hacked(action, "Exploit vuln"),
        Vector::SqlInjection => {
            hacked(action, "SQLi");
            hacked(action, "Exploit vuln");
        }
        Vector::WeakOrStolenPassword => {
            losses.add(Field::Vector, vector, "whether weak or stolen is not told");
            hacked(action, "Use of stolen creds");
        }
        Vector::BruteForce => hacked(action, "Brute force"),
        Vector::MisconfiguredAccess if action.error.is_some() => {
            if let Some(error) = &mut action.error {
                error.variety.add("Misconfiguration");
            }
        }
        Vector::MisconfiguredAccess => hacked(action, "Exploit misconfig"),
        Vector::Phishing => socially(action, "Phishing"),
        Vector::EmailAttachment => arrived(action, "Email attachment", losses),
        Vector::SupplyChain => through_partner(action, losses),
        Vector::WebSkimming => skimmed(action),
        Vector::Fileless => in_malware(action).variety.add("In-memory"),
        Vector::InsiderAccess => {
            action.misuse.get_or_insert_with(|| means("Unknown")).variety.add("Privilege abuse");
        }
    }
}

fn hacked(action: &mut Action, variety: &'static str) {
    action.hacking.get_or_insert_with(|| means("Unknown")).variety.add(variety);
}

fn in_malware(action: &mut Action) -> &mut Malware {
    action.malware.get_or_insert_with(|| malware("Unknown"))
}

fn socially(action: &mut Action, variety: &'static str) {
    let unknown = || Social { variety: Words::unknown(), vector: Words::unknown(), target: Words::unknown() };
    action.social.get_or_insert_with(unknown).variety.add(variety);
}

/// By which door, where the words of the way in name it.
fn entered_by(action: &mut Action, vector: &Said<'_, Vector>) {
    const DOORS: [(&str, &[&str]); 2] = [
        ("VPN", &["VPN", "ＶＰＮ"]),
        ("Desktop sharing software", &["リモートデスクトップ", "RDP", "ＲＤＰ"]),
    ];
    for (door, _) in DOORS.iter().filter(|(_, words)| vector.speaks_of(words)) {
        action.hacking.iter_mut().for_each(|hacking| hacking.vector.add(door));
    }
}

/// An attachment is a way for malware; without any it is a loss.
fn arrived(action: &mut Action, vector: &'static str, losses: &mut Losses) {
    match (&mut action.malware, &mut action.social) {
        (Some(malware), _) => malware.vector.add(vector),
        (None, Some(social)) => social.vector.add("Email"),
        (None, None) => losses.add(Field::Vector, Vector::EmailAttachment, "no malware or deceit is told"),
    }
}

fn through_partner(action: &mut Action, losses: &mut Losses) {
    match (&mut action.hacking, &mut action.malware) {
        (None, None) => losses.add(Field::Vector, Vector::SupplyChain, "no hacking or malware is told"),
        (hacking, malware) => {
            hacking.iter_mut().for_each(|hacking| hacking.vector.add("Partner"));
            malware.iter_mut().for_each(|malware| malware.vector.add("Partner"));
        }
    }
}

/// A page altered so that it hands on what is typed: broken in through the web, and code put there.
fn skimmed(action: &mut Action) {
    action.hacking.get_or_insert_with(|| means("Unknown")).vector.add("Web application");
    let malware = in_malware(action);
    malware.variety.add("Capture app data");
    malware.vector.add("Direct install");
}

fn name_malware(action: &mut Action, standing: &Standing<'_>, losses: &mut Losses) {
    let names = standing.all(|record| &record.malware);
    let names: Vec<&str> = names.iter().map(|name| name.fact.value.as_str()).collect();
    match &mut action.malware {
        Some(malware) if !names.is_empty() => malware.name = Some(names.join("; ")),
        Some(_) => {}
        None => names.iter().for_each(|name| losses.add(Field::Malware, name, "no malware action is told")),
    }
}

fn means(variety: &'static str) -> Means {
    Means { variety: Words::from_iter([variety]), vector: Words::unknown(), notes: None }
}

fn malware(variety: &'static str) -> Malware {
    Malware { variety: Words::from_iter([variety]), vector: Words::unknown(), name: None }
}

fn social(variety: &'static str, cause: &Said<'_, Cause>) -> Social {
    let vector = if cause.fact.value == Cause::SpoofedMail || cause.speaks_of(&["メール"]) {
        Words::from_iter(["Email"])
    } else if cause.speaks_of(&["SMS", "ショートメッセージ"]) {
        Words::from_iter(["SMS"])
    } else {
        Words::unknown()
    };
    Social { variety: Words::from_iter([variety]), vector, target: Words::unknown() }
}
