//! Names without a mark beside words that give a role: 攻撃グループ「…」, …の子会社.

mod after;
mod attacker;
mod before;
mod common;
mod firm;
mod hiring;

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;

use super::survey::inquirer;
use crate::lexicon::LEXICON;
use crate::reading::{Located as Mentioned, Reading};
use crate::rule::organization::{Located, Part, is_named, role_words};
use crate::words::Words;
use after::name_after;
use attacker::{calls_itself, has_kanji, is_of_attack, told_around};
use before::name_before;
use common::{is_class_of_body, is_deed, is_no_body, is_thing};
use hiring::{gives, introduces};

pub(super) use common::is_common;

/// Names with their roles, and the words that give them.
pub(super) fn names(reading: &Reading, marked: &[Located]) -> Vec<(FoldedSpan, Role, FoldedSpan)> {
    let mut found = Vec::new();
    for located in reading.mentions() {
        let concept = LEXICON.named(located.mention.concept);
        let before = concept.topic == "party_before";
        if !before && concept.topic != "party_after" {
            continue;
        }
        let Some(role) = Role::named(concept.name) else {
            continue;
        };
        let words = located.mention.span;
        let sentence = reading.sentences.get(located.sentence).map_or(words, |sentence| sentence.span);
        let name = if before {
            name_after(reading, words, sentence, role)
        } else {
            name_before(reading, words, sentence, role)
        };
        let fits = |span: &FoldedSpan| {
            if is_nobody(reading, located, *span, role) {
                return false;
            }
            let foreign = matches!(role, Role::Attacker | Role::Processor | Role::Vendor);
            let hired =
                if before { introduces(reading.words(words)) } else { gives(reading.words(words), role) };
            !(is_named(marked, *span) || foreign && !hired && has_kanji(reading.words(*span)))
        };
        let role = |span| inquires(reading, located.sentence, span, role);
        found.extend(name.filter(fits).map(|span| (span, role(span), words.cover(span))));
    }
    found
}

/// Are the words beside those that give a role no name of one who can have it?
fn is_nobody(reading: &Reading, located: &Mentioned, span: FoldedSpan, role: Role) -> bool {
    let name = reading.words(span);
    let words = reading.words(located.mention.span);
    is_no_body(name, role)
        || is_class_of_body(name)
        || reading.counts_within(span)
        || is_said_of_a_firm(words) && !is_told_who(reading, located.sentence, span)
        || is_deed(reading, span)
        || is_office_of_named(reading, span)
        || role == Role::Recipient && is_thing(name)
        || role == Role::Attacker && calls_itself(words) && !is_of_attack(reading, located, name)
}

/// 「ミナモ券事務局」(受託者:…): an office behind which the text says who runs it.
fn is_office_of_named(reading: &Reading, span: FoldedSpan) -> bool {
    const RUN_BY: &[&str] = &["受託者", "受託事業者", "受注者", "委託先", "運営", "運営会社", "運営事業者"];
    let after = reading.folded().get(span.end()..).unwrap_or_default();
    let inside = after.trim_start_matches(['」', '』']).strip_prefix('(');
    let runs = inside.is_some_and(|inside| {
        RUN_BY.iter().filter_map(|run| inside.strip_prefix(run)).any(|rest| rest.starts_with(':'))
    });
    runs && reading.words(span).ends_with("事務局")
}

/// The role of a name: of one who is hired (依頼した|ミナモラボ|による解析), the inquiry tells more than the contract.
fn inquires(reading: &Reading, sentence: usize, span: FoldedSpan, role: Role) -> Role {
    match role_words(reading, sentence, span) {
        Some((Part::Other(Role::Investigator), words))
            if matches!(role, Role::Processor | Role::Investigator) =>
        {
            inquirer(reading, words)
        }
        _ => role,
    }
}

/// 業者は, 会社は: any firm may be the topic.
fn is_said_of_a_firm(words: &str) -> bool {
    ["業者は", "会社は"].contains(&words)
}

/// 録音を預けていた業者のサーバーが…。業者は|青嶺速記センター|(東丘県)。: was a firm hired right before, and says the sentence which?
fn is_told_who(reading: &Reading, sentence: usize, name: FoldedSpan) -> bool {
    static HIRED: Words = Words::of(&["委託", "預け", "任せ", "頼ん", "依頼", "外注", "請け負", "発注"]);
    static IS: Words = Words::of(&["(", "。", "で、", "だった", "である", "だと", "という"]);
    let after = reading.folded().get(name.end()..).unwrap_or_default();
    IS.begins(after) && HIRED.stands_in(told_around(reading, sentence))
}
