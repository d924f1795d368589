//! The one who noticed, by the grammar of the sentence: the subject of the verb of noticing, a machine that raised the
//! alarm, or the work in which it came to light.

use jikenbo_model::vocabulary::DetectedBy;
use jikenbo_text::FoldedSpan;

use super::{happens, is_of_contractor, stands_elsewhere};
use crate::polarity;
use crate::reading::{Located, Reading};
use crate::words::{Words, last};

/// Sentences back in which the subject of a verb of noticing may stand that has none of its own.
const BACK: usize = 3;

/// Characters before a verb of noticing in which its subject stands.
const SUBJECT: usize = 40;

/// What a mention of `lexicon/detection.toml` is in a sentence that tells of noticing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// 気づく, 発見する: somebody does it.
    Sees,
    /// 判明する, 発覚する: it comes to light.
    Shows,
    /// One of the staff, as a subject.
    Staff,
    /// An outsider, as a subject.
    Outsider,
    /// A machine that watches.
    Machine,
    /// Work of one's own.
    Task,
}

const ROLES: &[(&str, Role)] = &[
    ("sees", Role::Sees),
    ("shows", Role::Shows),
    ("staff", Role::Staff),
    ("outsider", Role::Outsider),
    ("machine", Role::Machine),
    ("task", Role::Task),
];

fn role(name: &str) -> Option<Role> {
    ROLES.iter().find(|(known, _)| *known == name).map(|&(_, role)| role)
}

/// A mention with its role.
type Played<'r> = (Role, &'r Located);

/// Who noticed first, with the words that tell it.
pub(super) fn find(reading: &Reading) -> Option<(DetectedBy, FoldedSpan)> {
    let played: Vec<Played> = reading
        .topic("detection")
        .filter_map(|(located, name)| Some((role(name)?, located)))
        .filter(|(_, located)| !stands_elsewhere(reading, located))
        .collect();
    let verbs = played.iter().filter(|(role, _)| matches!(role, Role::Sees | Role::Shows));
    verbs
        .filter(|(_, verb)| happens(reading, verb) && !is_reassured(reading, verb))
        .find_map(|verb| noticer(reading, &played, *verb))
}

/// 検査を行い、感染のないこと|を確認している: was nothing found?
fn is_reassured(reading: &Reading, verb: &Located) -> bool {
    static NOTHING: Words = Words::of(&[
        "ないこと",
        "いないこと",
        "ないことを",
        "なかったこと",
        "なかったことを",
        "無いこと",
        "無いことを",
    ]);
    NOTHING.ends(reading.before(verb)) && reading.words(verb.mention.span).contains("確認")
}

/// 第三者が操作できる状態となった: is the subject the one who did the harm?
fn is_attacker(reading: &Reading, located: &Located) -> bool {
    ["第三者", "何者", "攻撃者", "犯人"]
        .iter()
        .any(|who| reading.words(located.mention.span).starts_with(who))
}

/// 管理員が気づいた: one of the staff whom the lexicon does not know, by the ending of the noun before が.
fn is_by_ending(reading: &Reading, verb: &Located) -> bool {
    static ENDINGS: Words = Words::of(&[
        "員が",
        "員は",
        "係が",
        "係は",
        "長が",
        "長は",
        "士が",
        "師が",
        "官が",
        "班が",
        "課が",
        "室が",
        "室は",
        "課は",
        "部が",
        "監が",
        "役が",
        "センターが",
        "局が",
        "署が",
        "団が",
        "会が",
        "チームが",
        "館が",
        "園が",
    ]);
    ENDINGS.stands_in(last(reading.before(verb), SUBJECT))
}

/// Who noticed, by one verb.
fn noticer(reading: &Reading, played: &[Played], (role, verb): Played) -> Option<(DetectedBy, FoldedSpan)> {
    let start = verb.mention.span.start();
    let before =
        |(_, located): &&Played| located.sentence == verb.sentence && located.mention.span.end() <= start;
    let said: Vec<Played> = played.iter().filter(before).copied().collect();
    let with = |wanted: Role| said.iter().rev().find(|(role, _)| *role == wanted).map(|(_, found)| *found);
    let internal = |found: &Located| (DetectedBy::Internal, found.mention.span.cover(verb.mention.span));
    if let Some(machine) = with(Role::Machine) {
        return Some(internal(machine));
    }
    if role == Role::Shows {
        return with(Role::Task).map(internal);
    }
    let subject = said.iter().rev().find(|(role, _)| matches!(role, Role::Staff | Role::Outsider));
    match subject {
        Some((Role::Outsider, outsider)) if is_found_by_police(reading, outsider, verb) => None,
        Some((Role::Outsider, outsider)) => {
            Some((DetectedBy::External, outsider.mention.span.cover(verb.mention.span)))
        }
        Some((_, staff)) => (!is_of_contractor(reading, staff)).then(|| internal(staff)),
        None => with(Role::Task).map(internal).or_else(|| {
            let is_ours = is_by_ending(reading, verb) || is_left_out(reading, played, verb);
            is_ours.then_some((DetectedBy::Internal, verb.mention.span))
        }),
    }
}

/// 警察署が郵便物を発見し: did the police find what was gone, whoever had missed it?
fn is_found_by_police(reading: &Reading, subject: &Located, verb: &Located) -> bool {
    let who = reading.words(subject.mention.span);
    ["警察", "署", "県警", "府警"].iter().any(|police| who.starts_with(police))
        && reading.words(verb.mention.span).starts_with("発見")
}

/// Is the subject left out because it is that of the sentences before, one of the staff?
fn is_left_out(reading: &Reading, played: &[Played], verb: &Located) -> bool {
    // 不審に思った市民が: the subject comes behind the verb.
    if polarity::is_attributive(reading.tail(verb)) {
        return false;
    }
    let first = verb.sentence.saturating_sub(BACK);
    let near = |(role, located): &&Played| {
        (first..verb.sentence).contains(&located.sentence)
            && matches!(role, Role::Staff | Role::Outsider)
            && !is_attacker(reading, located)
            && !reading.is_title(located.sentence)
    };
    played.iter().rev().find(near).is_some_and(|(role, _)| *role == Role::Staff)
}
