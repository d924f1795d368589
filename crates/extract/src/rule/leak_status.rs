//! Did the data get out? What the text says of it; where it says nothing, what the cause itself means.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, LeakStatus};
use jikenbo_text::FoldedSpan;

use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading};
use crate::section::Section;

/// What the sentences say, each with its first words.
#[derive(Default)]
struct Said {
    confirmed: Option<FoldedSpan>,
    /// Said before a noun or in a title: 流出した情報, 情報流出について.
    named: Option<FoldedSpan>,
    possible: Option<FoldedSpan>,
    denied: Option<FoldedSpan>,
}

/// Reads the status; `cause` decides where a mistake by itself put the data before others.
pub(super) fn read(reading: &Reading, cause: &Fact<Cause>) -> Option<Fact<LeakStatus>> {
    let said = said(reading);
    let fact = |status, span: FoldedSpan| Some(reading.fact(status, [span], "said"));
    let by_cause = |status| Some(cause.clone().map(|_| status));
    match (cause.value, &said) {
        (Cause::MisdeliveryEmail | Cause::MisdeliveryOther | Cause::SystemDefect, _) => {
            by_cause(LeakStatus::Confirmed)
        }
        (Cause::Misconfiguration, _) if is_published(reading) => by_cause(LeakStatus::Confirmed),
        (Cause::Misconfiguration, _) => by_cause(LeakStatus::Possible),
        (
            _,
            &Said {
                confirmed: Some(span),
                ..
            },
        ) => fact(LeakStatus::Confirmed, span),
        (
            _,
            &Said {
                possible: Some(span), ..
            },
        ) => fact(LeakStatus::Possible, span),
        (
            _,
            &Said {
                denied: Some(span), ..
            },
        ) => fact(LeakStatus::None, span),
        (Cause::Insider, _) => by_cause(LeakStatus::Confirmed),
        (Cause::Loss | Cause::Theft, _) => None,
        (
            _,
            &Said {
                named: Some(span), ..
            },
        ) => fact(LeakStatus::Confirmed, span),
        _ => None,
    }
}

fn said(reading: &Reading) -> Said {
    let mut said = Said::default();
    for (located, _) in reading.topic("leak").filter(|(_, name)| *name == "out") {
        let sentence = &reading.sentences[located.sentence];
        if matches!(
            sentence.section,
            Section::Prevention | Section::Request | Section::Contact
        ) {
            continue;
        }
        let place = match reading.polarity_of(located) {
            Polarity::Asserted if is_named_only(reading, located) => &mut said.named,
            Polarity::Asserted => &mut said.confirmed,
            Polarity::Possible => &mut said.possible,
            Polarity::Negated => &mut said.denied,
            Polarity::Planned | Polarity::Hypothetical | Polarity::Elsewhere => continue,
        };
        place.get_or_insert(located.mention.span);
    }
    said
}

/// Are the words a title, or an attribute of a noun, so that they only take up what is said elsewhere?
fn is_named_only(reading: &Reading, located: &Located) -> bool {
    let sentence = &reading.sentences[located.sentence];
    let tail = FoldedSpan::between(located.mention.head.end(), sentence.span.end());
    let tail = reading.words(tail);
    let is_title = reading.lines[sentence.line].is_heading || reading.article.heading.contains(sentence.span);
    is_title || polarity::is_attributive(tail) || !is_predicate(tail)
}

/// Does a verb follow that says it happened: した, していた, が判明, を確認?
fn is_predicate(tail: &str) -> bool {
    const VERBS: &[&str] = &[
        "した",
        "して",
        "しま",
        "しており",
        "いたしま",
        "致しま",
        "された",
        "されて",
        "されま",
        "が判明",
        "が確認",
        "を確認",
        "が発生",
        "が分か",
        "がわか",
        "に至",
        "し、",
        "たことが",
        "たことを",
        "た。",
        "ていた",
        "ておりま",
        "てい",
        "れた",
        "れて",
        "れま",
        "れ、",
        "た",
        "があった",
        "がありま",
        "のは",
        "る",
    ];
    VERBS.iter().any(|verb| tail.starts_with(verb))
}

/// Was it put before the public (誤掲載, 黒塗り), not merely left readable?
fn is_published(reading: &Reading) -> bool {
    reading.topic("leak").any(|(located, name)| {
        let told = !matches!(
            reading.sentences[located.sentence].section,
            Section::Prevention | Section::Request
        );
        name == "published" && told && matches!(reading.polarity_of(located), Polarity::Asserted)
    })
}
