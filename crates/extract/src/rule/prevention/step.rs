//! Steps to be taken that are no measure of a kind of their own: rules, or measures on the thing that they are about.

use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use super::measure::Measure;
use super::{CONTEXT, apart, change, deed, has, name_in, plan, thing};
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::Words;

/// In a part on prevention: the measure that a step is by its thing, or that a deed on a machine is.
pub(super) fn thing_of_step(
    reading: &Reading,
    sentence: usize,
    step: Option<Measure>,
    attacked: bool,
) -> Option<Measure> {
    let in_part = reading.sentences[sentence].section == Section::Prevention && !reading.is_title(sentence);
    let is_deed = || is_firm(reading, sentence) && plan::is_deed(reading, sentence);
    let is_told = match in_part {
        true => step.is_some() || is_deed(),
        false => deed::is_apart_from_event(reading, sentence) && tells_a_way(reading, sentence),
    };
    let about = is_told.then(|| thing::measure(reading, sentence)).flatten()?;
    (attacked || about.value != Prevention::Patching).then_some(about)
}

/// Outside a part on prevention: does the sentence say how a thing is done from now on, by its end or its words?
fn tells_a_way(reading: &Reading, sentence: usize) -> bool {
    is_firm(reading, sentence)
        && !plan::is_state(reading, sentence)
        && (is_settled(reading, sentence)
            || plan::is_act(reading, sentence)
            || change::ends_in_change(reading, sentence))
}

/// Where the sentence tells a step to be taken. In a part on prevention, or where the sentence speaks of the next
/// time, or another tells what is to be done, it is enough that it says when or how.
///
/// Beside other measures only a step of its own clause counts: 短縮番号を使わず、二人で読み合わせてから送る.
pub(super) fn step(reading: &Reading, sentence: usize, measures: &[Measure]) -> Option<Measure> {
    let has_failed = plan::is_state(reading, sentence) && has(reading, sentence, "failing");
    if reading.sentence(sentence).starts_with('※') || has_failed {
        return None;
    }
    let tells_manner = || ["vague", "failing", "technical"].iter().all(|name| !has(reading, sentence, name));
    let in_part = reading.sentences[sentence].section == Section::Prevention && !reading.is_title(sentence);
    let is_step = |located: &&Located| match name_in(located, CONTEXT) {
        Some("step") if !in_part && has(reading, sentence, "failing") => false,
        Some("step") if is_response(reading, located) => false,
        Some(_) if is_not_only(reading, located) => false,
        Some("step") => measures.is_empty() || is_apart(reading, located, measures),
        Some("manner") => (measures.is_empty() || is_apart(reading, located, measures)) && tells_manner(),
        _ => false,
    };
    let Some(step) = reading.in_sentence(sentence).iter().find(is_step) else {
        let is_meant = in_part || has(reading, sentence, "future") && !tells_response(reading, sentence);
        let is_checked = measures
            .iter()
            .all(|measure| matches!(measure.value, Prevention::DoubleCheck | Prevention::Training));
        if !measures.is_empty() {
            let is_told = is_checked && (is_meant || plan::is_to_be_done(reading, sentence));
            let own = apart::clause(reading, sentence, measures).filter(|_| is_told)?;
            return Some(Measure { value: Prevention::Rules, span: own, head: own });
        }
        if let Some(means) = plan::means(reading, sentence).filter(|_| is_meant) {
            return Some(Measure { value: Prevention::Rules, span: means, head: means });
        }
        let is_act = is_meant && tells_manner() && plan::is_act(reading, sentence);
        let span = reading.sentences[sentence].span;
        return is_act.then_some(Measure { value: Prevention::Rules, span, head: span });
    };
    let mention = step.mention;
    let is_told = in_part
        || has(reading, sentence, "future")
        || plan::is_told_to_be_done(reading, sentence)
        || is_settled(reading, sentence)
        || !measures.is_empty() && bans_a_thing(reading, step) && plan::is_resolved(reading, sentence);
    is_told.then_some(Measure { value: Prevention::Rules, span: mention.span, head: mention.head })
}

/// 報告書だけで|なく、記録も: is it not only so?
fn is_not_only(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    let is_only = ["だけで", "のみで", "だけでは"].iter().any(|only| words.ends_with(only));
    is_only && ["なく", "はなく"].iter().any(|not| reading.tail(located).starts_with(not))
}

/// Is it settled how a thing is done from now on, and is it no answer to this event (…を確かめることとした)?
pub(super) fn is_settled(reading: &Reading, sentence: usize) -> bool {
    has(reading, sentence, "settled")
        && reading.sentences[sentence].section != Section::Cause
        && is_firm(reading, sentence)
        && !plan::is_state(reading, sentence)
}

/// Is the sentence neither vague nor about what failed nor about what is done about this event?
fn is_firm(reading: &Reading, sentence: usize) -> bool {
    ["vague", "failing"].iter().all(|name| !has(reading, sentence, name))
        && !tells_response(reading, sentence)
}

/// Does the sentence tell what was or is to be done about this event (今後、該当する方に個別に連絡する)?
pub(super) fn tells_response(reading: &Reading, sentence: usize) -> bool {
    reading.in_sentence(sentence).iter().any(|located| name_in(located, "response").is_some())
}

/// Are the words those of what was done for somebody about this event (対象の方に個別に文書をお送りした)?
fn is_response(reading: &Reading, step: &Located) -> bool {
    let mut told = reading.named_in(step.sentence, "response", "individuals_notified");
    told.any(|told| told.mention.span.overlaps(step.mention.span))
}

/// Does a step stand in a clause of its own, in which no measure is told?
fn is_apart(reading: &Reading, located: &Located, measures: &[Measure]) -> bool {
    let span = located.mention.span;
    let clause = reading.clause_of(located.sentence, located.mention.head);
    let is_own = clause.contains(span)
        && !is_time(reading.words(clause))
        && !follows_a_check(reading, clause, measures);
    let section = reading.sentences[located.sentence].section;
    let is_named = section != Section::Prevention || reading.words(span).contains("禁止");
    let clause =
        if is_named && bans_a_thing(reading, located) { entry(reading, clause, span) } else { clause };
    is_own && measures.iter().all(|measure| !measure.span.overlaps(clause))
}

/// 業務利用を禁じ, 私的な閲覧の禁止: do the words forbid something?
fn is_ban(reading: &Reading, span: FoldedSpan) -> bool {
    ["禁止", "禁じ"].iter().any(|ban| reading.words(span).contains(ban))
}

/// 業務利用|を禁じ: does the entry itself name what is forbidden?
fn bans_a_thing(reading: &Reading, step: &Located) -> bool {
    let clause = reading.clause_of(step.sentence, step.mention.head);
    let entry = entry(reading, clause, step.mention.span);
    is_ban(reading, step.mention.span) && reading.words(entry).contains(['を', 'の'])
}

/// The entry of a clause that tells several, between its commas: 認証の設定、|私的な閲覧の禁止|、研修を行いました.
fn entry(reading: &Reading, clause: FoldedSpan, span: FoldedSpan) -> FoldedSpan {
    let before = reading.words(FoldedSpan::between(clause.start(), span.start()));
    let after = reading.words(FoldedSpan::between(span.end(), clause.end()));
    let start = before.rfind('、').map_or(clause.start(), |at| clause.start() + at + '、'.len_utf8());
    let end = after.find('、').map_or(clause.end(), |at| span.end() + at);
    FoldedSpan::between(start, end)
}

/// Is it only said what is done after the check told before it (2名で照合したうえで、|発送することとする)?
fn follows_a_check(reading: &Reading, clause: FoldedSpan, measures: &[Measure]) -> bool {
    const AFTER: &[&str] = &["うえで", "上で", "てから", "た後", "たのち", "た後に"];
    static HANDED_ON: Words = Words::of(&[
        "送",
        "渡",
        "発送",
        "公開",
        "掲載",
        "投函",
        "封",
        "搬出",
        "交付",
        "提出",
        "配",
        "返",
        "廃棄",
        "持ち出",
        "印刷",
    ]);
    let before = reading.folded().get(..clause.start()).unwrap_or_default().trim_end_matches('、');
    let is_checked = |measure: &Measure| {
        measure.value == Prevention::DoubleCheck
            && FoldedSpan::new(measure.head.end(), clause.start())
                .is_some_and(|between| reading.words(between).chars().count() <= CHECKED)
    };
    AFTER.iter().any(|after| before.ends_with(after))
        && HANDED_ON.stands_in(reading.words(clause))
        && measures.iter().any(is_checked)
}

/// Characters from the word of a check to the end of its clause.
const CHECKED: usize = 16;

/// Is the clause one that only says when the next is done (発送する際は、)?
pub(super) fn is_time(clause: &str) -> bool {
    const TIMES: &[&str] =
        &["際", "際に", "際は", "際には", "場合", "とき", "後", "ため", "前に", "うえ", "上", "から"];
    let clause = clause.trim_end_matches(['、', ',']);
    TIMES.iter().any(|time| clause.ends_with(time))
}
