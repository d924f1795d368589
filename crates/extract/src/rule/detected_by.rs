//! Who noticed? The first that the text says to have noticed; what came afterwards is an answer to it.

#[cfg(test)]
mod cases;
mod happens;
mod missing;
mod noticer;
mod report;
mod whose;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::DetectedBy;
use jikenbo_text::FoldedSpan;

use super::course;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::Words;
use happens::{happens, is_damage, is_denied, stands_elsewhere};
use missing::{is_own_loss, is_told_to_be_missing};
use report::is_report;
use whose::{is_object, is_of_contractor, is_of_guest};

/// Concepts that by themselves tell who noticed, and who that is.
const TELLING: &[(&str, DetectedBy)] = &[
    ("internal", DetectedBy::Internal),
    ("missed", DetectedBy::Internal),
    ("external", DetectedBy::External),
    ("finder", DetectedBy::External),
];

/// What comes in by the way that is meant for it, whoever of the house used it.
static INFORMED: Words = Words::of(&["内部通報", "公益通報"]);

/// Reads who noticed, where the text says it.
pub(super) fn read(reading: &Reading) -> Option<Fact<DetectedBy>> {
    let told = || reading.topic("detection").filter(|(located, name)| is_told(reading, located, name));
    let noticed = told().find(|(_, name)| *name != "finder").or_else(|| told().next());
    let first = noticed.and_then(|(located, name)| {
        let by = telling(name)?;
        let is_reported = INFORMED.stands_in(reading.words(located.mention.span));
        Some((located.mention.span, if is_reported { DetectedBy::External } else { by }))
    });
    if let Some((span, by)) = first {
        return Some(reading.fact(by, [span], "first"));
    }
    let by_grammar = noticer::find(reading).map(|(by, span)| reading.fact(by, [span], "grammar"));
    by_grammar.or_else(|| in_response(reading).map(|(by, span)| reading.fact(by, [span], "response")))
}

/// An outsider's report or an alarm with its date or hour among the answers to it (7月28日 提供会社より連絡を受け、接続を切断).
fn in_response(reading: &Reading) -> Option<(DetectedBy, FoldedSpan)> {
    let is_dated = |located: &Located| reading.has_date(reading.sentences[located.sentence].span);
    let is_timed = |located: &Located| course::begins_with_time(reading.sentence(located.sentence));
    let reports = reading.topic("detection").filter(|(located, name)| {
        matches!(*name, "external" | "internal")
            && reading.sentences[located.sentence].section == Section::Response
            && !reading.is_title(located.sentence)
            && (*name == "internal" || is_report(reading, located))
            && happens(reading, located)
            && (is_dated(located) || is_timed(located) || is_of_staff(reading, located, name))
    });
    reports.filter_map(|(located, name)| Some((telling(name)?, located.mention.span))).next()
}

/// 職員が誤りに気付き、…を削除した; 20:12 監視システムが検知: does one of the staff notice, or a machine at a time of day?
fn is_of_staff(reading: &Reading, located: &Located, name: &str) -> bool {
    static NOTICES: Words = Words::of(&["気付", "気づ", "気が付", "気がつ"]);
    let sentence = reading.sentence(located.sentence);
    let is_timed = || course::begins_with_time(sentence);
    let is_ours = || !is_of_contractor(reading, located) && !is_of_guest(reading, located);
    name == "internal"
        && is_ours()
        && (is_timed()
            || is_alarm(reading, located)
            || NOTICES.stands_in(reading.words(located.mention.span)))
}

/// 監視システムの警報|を受け、接続を遮断した: does an alarm lead to the answer that is told?
fn is_alarm(reading: &Reading, located: &Located) -> bool {
    static ALARMS: Words = Words::of(&["警報", "アラート", "アラーム"]);
    let words = reading.words(located.mention.span);
    ALARMS.stands_in(words)
        && ["を受け、", "を受けて", "により、", "で、"].iter().any(|led| {
            reading.tail(located).starts_with(led)
                || words.ends_with("を受け") && reading.tail(located).starts_with('、')
        })
}

fn telling(name: &str) -> Option<DetectedBy> {
    TELLING.iter().find(|(known, _)| *known == name).map(|&(_, by)| by)
}

/// Does the mention stand where the event is told, and as something that happened?
fn is_told(reading: &Reading, located: &Located, name: &str) -> bool {
    if telling(name).is_none() || name == "external" && !is_report(reading, located) {
        return false;
    }
    if name == "external" && names_what_was_asked(reading, located) {
        return false;
    }
    if name == "external" && is_own_loss(reading, located) {
        return false;
    }
    let is_ours = || {
        !matches!(name, "internal" | "missed")
            || (!is_of_contractor(reading, located) || is_own_loss(reading, located))
                && !is_of_guest(reading, located)
                && !is_object(reading.words(located.mention.span))
    };
    if name == "missed" && is_told_to_be_missing(reading.words(located.mention.span)) {
        return false;
    }
    // 指摘を受けるまで気付かなかった: it came by those who told of it.
    let is_only_then = || {
        let until = reading.words(located.mention.span).contains("まで");
        let ends = |rest: &str| rest.is_empty() || rest.starts_with(['。', '、', '」', 'と']);
        let said = reading.tail(located).split_once("かった").map(|(_, rest)| rest);
        name == "external" && until && said.is_none_or(ends)
    };
    let happened =
        || happens(reading, located) || (name == "missed" || is_only_then()) && is_denied(reading, located);
    let is_elsewhere = match name {
        "external" | "finder" => stands_elsewhere(reading, located),
        _ => !is_damage(reading, located) && stands_elsewhere(reading, located),
    };
    !is_elsewhere && is_ours() && happened()
}

/// 外部から問い合わせ|内容を閲覧できる: is it what was once asked that could be read?
fn names_what_was_asked(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    ["内容を", "内容が", "内容の", "履歴を", "履歴が"].iter().any(|noun| tail.starts_with(noun))
}
