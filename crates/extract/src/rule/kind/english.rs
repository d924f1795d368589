//! A firm's own notice in English: Notice on the Unauthorized Access to Our Network.

use jikenbo_text::Words;

use crate::reading::Reading;

/// What happened, as a title says it, in small letters.
static EVENTS: Words = Words::of(&[
    "unauthorized access",
    "unauthorised access",
    "unauthorized login",
    "ransomware",
    "malware infection",
    "cyberattack",
    "cyber attack",
    "cyber-attack",
    "cyber incident",
    "security incident",
    "security breach",
    "data breach",
    "data leak",
    "leak of",
    "leakage of",
    "information leak",
    "personal information",
    "customer information",
    "loss of",
    "theft of",
    "system failure caused",
]);

/// How such a title begins or goes on.
static NOTICES: Words = Words::of(&[
    "notice",
    "notification",
    "announcement",
    "apolog",
    "update on",
    "report",
    "regarding",
    "concerning",
    "statement",
    "incident",
    "about the",
]);

/// How titles speak of something else.
static OTHERS: Words = Words::of(&[
    "how to",
    "guide",
    "webinar",
    "seminar",
    "survey",
    "trend",
    "white paper",
    "whitepaper",
    "best practice",
    "solution",
    "launch",
    "policy",
    "handling of",
    "protection of",
    "annual",
    "quarter",
    "conference",
    "training",
]);

/// What the text says was found or done.
static TOLD: Words = Words::of(&[
    "confirmed",
    "verified",
    "detected",
    "discovered",
    "found that",
    "was accessed",
    "was compromised",
    "were compromised",
    "was leaked",
    "were leaked",
    "was encrypted",
    "were encrypted",
    "been encrypted",
    "was stolen",
    "been stolen",
    "been leaked",
    "was lost",
    "were lost",
    "occurred",
]);

/// Who tells it.
static OWN: Words = Words::of(&["our ", "we ", "the company "]);

/// Lines above the text among which the title stands.
const HEAD: usize = 8;

/// Characters of a title.
const TITLE: std::ops::RangeInclusive<usize> = 12..=160;

/// Does the title of an English text announce an incident, and the text say as the firm's own what was found?
pub(super) fn tells_of_an_incident(reading: &Reading) -> bool {
    let lines = reading.lines.iter().take(HEAD).map(|line| reading.words(line.span).trim());
    let mut titles = lines.filter(|line| TITLE.contains(&line.len())).map(str::to_ascii_lowercase);
    titles.any(|title| EVENTS.stands_in(&title) && NOTICES.stands_in(&title) && !OTHERS.stands_in(&title))
        && {
            let text = reading.words(reading.article.span).to_ascii_lowercase();
            TOLD.stands_in(&text) && OWN.stands_in(&text)
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn notices_of_incidents() {
        let body = "We found that a third party had gained access to our server on June 3. The individuals concerned are being informed.";
        for (title, is_one) in [
            ("Notice on the Ransomware Incident (Third Report)", true),
            ("Update on the Unauthorized Access to Our Network", true),
            ("Apology for the Leak of Customer Information", true),
            ("Notice of Our Policy on the Handling of Personal Information", false),
            ("How to Respond to a Security Incident: A Guide", false),
            ("Notice of the Annual General Meeting", false),
        ] {
            let text = format!("June 10, 2024\nMinamo Co., Ltd.\n\n{title}\n\n{body}");
            assert_eq!(case::read(&text, tells_of_an_incident), is_one, "{title}");
        }
    }
}
