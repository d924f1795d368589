//! Does a sentence outside a part on prevention say what is to be different?

use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use super::step::is_settled;
use super::{CONTEXT, deed, has, plan, told};
use crate::article::Shape;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::Words;

/// Does the sentence say what is to be different, and its clause not what went wrong?
pub(super) fn is_reform(reading: &Reading, located: &Located, value: Prevention) -> bool {
    let is_cause = reading.sentences[located.sentence].section == Section::Cause;
    let failed = match is_cause {
        true => has(reading, located.sentence, "failing"),
        false => reading
            .in_clause_of(located, CONTEXT, "failing")
            .any(|other| !is_past_stop(reading, other, located)),
    };
    !failed
        && !tells_the_mistake(reading, located.sentence)
        && !told::is_finding(reading, located)
        && !told::is_blamed(reading.sentence(located.sentence))
        && !plan::is_state(reading, located.sentence)
        && reading.polarity_of(located) != Polarity::Elsewhere
        && (is_to_differ(reading, located)
            || plan::is_to_be_done(reading, located.sentence)
            || is_lasting(value) && plan::is_resolved(reading, located.sentence)
            || value == Prevention::Audit && is_ordered_of_all(reading, located)
            || deed::is_done_by_them(reading, located, value))
}

/// 全ての県立学校に対し、文書の点検|を指示した: are all of one's offices told to look, on whatever day and in whatever part?
fn is_ordered_of_all(reading: &Reading, located: &Located) -> bool {
    static ORDERED: Words = Words::of(&[
        "を指示した",
        "を指示しました",
        "を指示いたしました",
        "を通知した",
        "を通知しました",
        "を要請した",
        "を要請しました",
        "を依頼した",
        "を依頼しました",
        "を求めた",
        "を求めました",
        "よう指示した",
        "よう指示しました",
        "よう通知した",
        "よう通知しました",
    ]);
    static ALL: Words =
        Words::of(&["全て", "すべて", "全校", "全課", "全所", "全署", "全店", "全施設", "各"]);
    static OFFICES: Words =
        Words::of(&["校", "課", "所", "署", "店", "園", "館", "局", "部", "施設", "機関", "支社"]);
    let before = reading.before(located);
    let receivers = ["に対し", "に、", "へ、"].iter().filter_map(|to| before.find(to)).min();
    let receivers = receivers.and_then(|at| before.get(..at)).unwrap_or_default();
    let receivers = receivers.split('(').next().unwrap_or(receivers);
    let receivers = receivers.rsplit('、').next().unwrap_or(receivers);
    ALL.stands_in(receivers)
        && OFFICES.ends(receivers)
        && ORDERED.ends(reading.sentence(located.sentence).trim_end_matches('。'))
}

/// Does the sentence tell in the past how the mistake was made (共有の範囲を「全員」に設定したうえ、誤って案内に載せました)?
fn tells_the_mistake(reading: &Reading, sentence: usize) -> bool {
    static MISTAKEN: Words = Words::of(&["誤って", "誤り、", "間違えて", "間違って", "取り違えて"]);
    MISTAKEN.stands_in(reading.sentence(sentence))
        && plan::is_past(reading, sentence)
        && !has(reading, sentence, "future")
        && !has(reading, sentence, "reform")
}

/// Does the sentence say of the measure, or of the time it opens with, that things are to be different?
fn is_to_differ(reading: &Reading, located: &Located) -> bool {
    let start = located.mention.span.start();
    has(reading, located.sentence, "future")
        || is_settled(reading, located.sentence)
        || reading
            .named_in(located.sentence, CONTEXT, "reform")
            .any(|reform| reform.mention.span.end() > start || is_opening(reading, reform))
}

/// Characters at the beginning of a sentence in which its topic stands.
const OPENING: usize = 24;

/// Does the mention stand where a sentence tells its occasion (本件を踏まえ改めて、; 対策として、)?
fn is_opening(reading: &Reading, located: &Located) -> bool {
    reading.before(located).chars().count() <= OPENING
}

/// Is it nothing that is done against the event of the moment too, as lines are cut and records looked through?
fn is_lasting(value: Prevention) -> bool {
    use Prevention::{Audit, DoubleCheck, Monitoring, NetworkRestriction};
    !matches!(value, Audit | DoubleCheck | Monitoring | NetworkRestriction)
}

/// Does a sentence within quotes, or the cell of a row, end between the two (「守っていなかった。全署に指導する」)?
fn is_past_stop(reading: &Reading, failing: &Located, measure: &Located) -> bool {
    let between = FoldedSpan::new(failing.mention.span.end(), measure.mention.span.start());
    let is_row = reading.article.shape == Shape::Row;
    between.is_some_and(|between| {
        let words = reading.words(between);
        words.contains('。') || is_row && words.contains([' ', '\t', '|'])
    })
}
