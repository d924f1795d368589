//! A firm's own notice in English, Notice on the Unauthorized Access to Our Network, and what a paper writes of one: Toy Maker
//! Discloses Breach.

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
    "was taken",
    "were taken",
    "been taken",
    "was copied",
    "were copied",
    "was exfiltrated",
    "were exfiltrated",
    "was identified",
    "has been identified",
    "occurred",
]);

/// How the title of a paper says what a firm did or suffered, its letters spaced by others.
static NEWS: Words = Words::of(&[
    " discloses ",
    " disclosed ",
    " confirms ",
    " reveals ",
    " reports ",
    " admits ",
    " suffers ",
    " apologizes for ",
    " apologises for ",
    " warns of ",
    " says ",
    " hit by ",
    " hit in ",
    " falls victim to ",
    " exposed in ",
    " stolen from ",
    " leaked from ",
    " stolen in ",
    " leaked in ",
]);

/// What of.
static BREACHES: Words = Words::of(&[
    "breach",
    "ransomware",
    "hack",
    "cyberattack",
    "cyber attack",
    "cyber-attack",
    "data leak",
    "data theft",
    "intrusion",
    "unauthorized access",
    "unauthorised access",
    "personal data",
    "customer data",
    "personal information",
]);

/// How its text says who told it, and what befell whose data.
static SAID: Words =
    Words::of(&[" said ", " announced ", " disclosed ", " confirmed ", " acknowledged ", "according to "]);
static BEFELL: Words = Words::of(&[
    "intruder",
    "hackers",
    "attackers",
    "unauthorized",
    "unauthorised",
    "ransomware",
    "encrypted",
    "stolen",
    "leaked",
    "exposed",
    "compromised",
    "malware",
]);

/// Who tells it.
static OWN: Words = Words::of(&["our ", "we ", "the company "]);

/// Lines above the text among which the title stands.
const HEAD: usize = 8;

/// Characters of a title.
const TITLE: std::ops::RangeInclusive<usize> = 12..=160;

/// Does the title of an English text announce an incident, and the text say as the firm's own what was found; or does that of a
/// paper say what befell a firm, and its text who told it and of how many?
pub(super) fn tells_of_an_incident(reading: &Reading) -> bool {
    let lines = reading.lines.iter().take(HEAD).map(|line| reading.words(line.span).trim());
    let titles = lines.filter(|line| TITLE.contains(&line.len())).map(str::to_ascii_lowercase);
    let titles: Vec<String> = titles.filter(|title| !OTHERS.stands_in(title)).collect();
    let is_notice = titles.iter().any(|title| EVENTS.stands_in(title) && NOTICES.stands_in(title));
    let is_news = titles.first().is_some_and(|title| is_of_news(title));
    if !is_notice && !is_news {
        return false;
    }
    let text = reading.words(reading.article.span).to_ascii_lowercase();
    is_notice && TOLD.stands_in(&text) && OWN.stands_in(&text)
        || is_news && SAID.stands_in(&text) && BEFELL.stands_in(&text) && counts_people(&text)
}

/// Does a title say that one firm tells of a breach?
fn is_of_news(title: &str) -> bool {
    NEWS.stands_in(title) && BREACHES.stands_in(title) && !title.ends_with('?')
}

/// Does a text in small letters count those whom it touched: 1,317 employees?
fn counts_people(text: &str) -> bool {
    const WHO: &[&str] = &[
        "people",
        "persons",
        "employees",
        "customers",
        "users",
        "members",
        "individuals",
        "patients",
        "students",
        "records",
        "accounts",
        "clients",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(3).any(|words| {
        let [number, rest @ ..] = words else { return false };
        number.starts_with(|c: char| c.is_ascii_digit())
            && rest.iter().any(|word| WHO.contains(&word.trim_end_matches(|c: char| !c.is_alphabetic())))
    })
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

    #[test]
    fn papers_on_an_incident() {
        let body = "Minamo Toys said on Friday that an intruder had copied files. Details of 2,410 customers may have been taken.";
        for (title, body, is_one) in [
            ("Toy Maker Discloses Breach at Online Shop", body, true),
            ("Minamo Toys Confirms Ransomware Attack", body, true),
            ("Minamo Toys Hit by Hackers", body, true),
            ("Minamo Toys Reports Annual Results", body, false),
            ("Why Breaches Go Unnoticed: A Survey Says Hacks Rise", body, false),
            (
                "Toy Maker Discloses Breach at Online Shop",
                "Experts said that such attacks are on the rise.",
                false,
            ),
        ] {
            let text = format!("{title}\n\n{body}");
            assert_eq!(case::read(&text, tells_of_an_incident), is_one, "{title}");
        }
    }
}
