//! A text of its own that goes on from a notice of an earlier day.

use jikenbo_text::{DateMention, Part};

use super::counts_people;
use super::harm::says;
use crate::article::Shape;
use crate::reading::{Located, Reading};
use crate::words::Words;

/// Does it tell of an event, of people that are counted, and of an earlier notice by its day: 8月29日にお知らせした…?
pub(super) fn goes_on_from_a_notice(reading: &Reading) -> bool {
    says(reading, "event") > 0 && takes_up_a_notice(reading)
}

/// Does its heading say that it goes on, and does it name the day of an earlier notice, count people, and apologise or
/// speak of data: 「口座残高のお知らせ」の件(続報)?
pub(super) fn is_follow_up(reading: &Reading) -> bool {
    static GOES_ON: Words = Words::of(&["続報", "追加報告", "追加のご報告", "訂正", "その後"]);
    GOES_ON.stands_in(reading.words(reading.article.heading))
        && ["event", "apology", "data"].iter().any(|of| says(reading, of) > 0)
        && takes_up_a_notice(reading)
}

/// …ランサム被害の第4報: does its heading name an event and which of the reports of it this is, or is about?
pub(super) fn is_of_a_later_report(reading: &Reading) -> bool {
    static REPORTS: Words = Words::of(&[
        "第2報",
        "第3報",
        "第4報",
        "第5報",
        "第6報",
        "第7報",
        "第8報",
        "第9報",
        "第二報",
        "第三報",
        "第四報",
        "第五報",
        "続報",
        "最終報",
    ]);
    let heading = reading.article.heading;
    let is_event =
        |(located, name): (&Located, &str)| name == "event" && heading.contains(located.mention.span);
    REPORTS.stands_in(reading.words(heading)) && reading.topic("kind").any(is_event)
}

/// Does a whole text name a notice by its day, and count people?
fn takes_up_a_notice(reading: &Reading) -> bool {
    reading.article.shape == Shape::Whole
        && reading.dates.iter().any(|date| is_of_a_notice(reading, date))
        && counts_people(reading)
}

fn is_of_a_notice(reading: &Reading, date: &DateMention) -> bool {
    static TOLD: Words = Words::of(&[
        "お知らせし",
        "公表し",
        "発表し",
        "開示し",
        "開示いたし",
        "公表いたし",
        "お知らせいたし",
        "掲示し",
        "掲示いたし",
        "掲載し",
        "掲載いたし",
        "ご報告し",
        "ご報告いたし",
        "お伝えし",
        "お伝えいたし",
        "ご案内し",
        "お示しし",
        "第1報",
        "第一報",
    ]);
    static NOTICES: Words = Words::of(&[
        "お知らせ",
        "公表",
        "発表",
        "ご報告",
        "報告",
        "ご案内",
        "掲載",
        "第1報",
        "第一報",
        "初報",
    ]);
    let after = reading.folded().get(date.span.end()..).unwrap_or_default();
    let then = |links: &[&str]| links.iter().find_map(|link| after.strip_prefix(link));
    let told = || then(&["に", "付けで", "付で"]).is_some_and(|after| TOLD.begins(after));
    let notice = || then(&["付の", "付けの", "付", "付け"]).is_some_and(|after| NOTICES.begins(after));
    matches!(date.day, Part::Written(_)) && (told() || notice())
}
