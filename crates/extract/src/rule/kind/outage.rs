//! A service that was out of order: is that all that is told?

use super::counts_people;
use crate::article::Shape;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::words::Words;

/// Does the article tell of an event that is more than a service out of order?
pub(super) fn is_no_outage(reading: &Reading) -> bool {
    static OUT: Words = Words::of(&["障害", "ダウン", "つながら", "不具合"]);
    let mut events = reading.topic("kind").filter(|(_, name)| *name == "event");
    events.any(|(located, _)| !OUT.stands_in(reading.words(located.mention.span)))
        || reading.topic("cause").any(|(_, name)| name != "system_defect")
}

/// 外部からの攻撃によるものではなく, サイバー攻撃ではございません: is it said that nobody did it?
fn denies_an_attack(reading: &Reading) -> bool {
    static DENIED: Words = Words::of(&[
        "攻撃によるものではな",
        "攻撃によるものではあ",
        "攻撃によるものではござ",
        "攻撃ではな",
        "攻撃ではあ",
        "攻撃ではござ",
        "攻撃等によるものではな",
        "攻撃等によるものではあ",
        "攻撃等によるものではござ",
        "攻撃が原因ではな",
        "攻撃が原因ではあ",
        "アクセスによるものではな",
        "アクセスによるものではあ",
        "アクセスによるものではござ",
        "アクセスではな",
        "アクセスではあ",
        "アクセスではござ",
        "アクセス等によるものではな",
        "アクセス等によるものではあ",
        "アクセス等によるものではござ",
    ]);
    reading.holds_any(&DENIED)
}

/// Does the heading speak of a service out of order, and the text of work, weather or broken machines, or of nothing that is
/// known of data, but of no deed and no leak that is not denied?
pub(super) fn is_mere_outage(reading: &Reading) -> bool {
    static OUT: Words = Words::of(&[
        "障害",
        "ダウン",
        "不具合",
        "利用いただけない",
        "ご利用できない",
        "つながら",
        "繋がら",
        "つながりにくい",
        "つながりづらい",
        "利用しづらい",
        "利用しにくい",
        "アクセスしづらい",
        "アクセスしにくい",
        "停止",
        "不通",
        "遅延",
    ]);
    // 使え|なくなった is of no loss.
    static NO_USE: Words = Words::of(&[
        "使え",
        "使用でき",
        "利用でき",
        "つながら",
        "繋がら",
        "閲覧でき",
        "見られ",
        "引き出せ",
        "開け",
        "動か",
    ]);
    if !OUT.stands_in(reading.words(reading.article.heading)) {
        return false;
    }
    let of_no_data = of_no_data(reading);
    // 増強の作業で設定を誤った: of a setting that hit no data.
    let is_of_the_system = |name: &str| name == "system_defect" || of_no_data && name == "misconfiguration";
    let is_of_a_setting = |located: &Located| {
        let mut causes = reading.topic("cause").filter(|(_, name)| is_of_the_system(name));
        causes
            .any(|(cause, _)| cause.mention.span.cover(located.mention.span).len() < together(cause, located))
    };
    let is_denied = |located: &Located| {
        matches!(reading.polarity_of(located), Polarity::Negated | Polarity::Hypothetical)
            || OUT.stands_in(reading.words(located.mention.span))
            || NO_USE.ends(reading.before(located).trim_end())
            || is_of_a_setting(located)
    };
    let mut kinds = reading.topic("kind");
    (of_no_data || kinds.any(|(_, name)| name == "maintenance") || denies_an_attack(reading))
        && reading.topic("kind").filter(|(_, name)| *name == "event").all(|(located, _)| is_denied(located))
        && reading
            .topic("cause")
            .filter(|(_, name)| !is_of_the_system(name))
            .all(|(located, _)| is_denied(located))
}

/// The length of both mentions; they overlap where they cover less.
fn together(one: &Located, other: &Located) -> usize {
    one.mention.span.len() + other.mention.span.len()
}

/// Is an item of a page, which says in so few words what was hit, silent of data and of people?
fn of_no_data(reading: &Reading) -> bool {
    matches!(reading.article.shape, Shape::Item | Shape::Listed)
        && !counts_people(reading)
        && !reading.topic("kind").any(|(_, name)| name == "data")
        && reading.topic("data_kind").all(|(located, _)| reading.polarity_of(located) == Polarity::Negated)
}
