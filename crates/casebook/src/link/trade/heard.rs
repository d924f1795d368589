//! The days on which a firm without a name made it known that it was hit.

use jikenbo_model::When;
use jikenbo_text::{Words, dates, first, last, resolve};

use super::few;
use crate::link::day::Days;
use crate::link::said::tells_of_a_contract;

/// How a text calls one whom it does not name, where that makes something known.
static TELLERS: Words = Words::of(&[
    "同社",
    "委託先",
    "業者",
    "事業者",
    "運営会社",
    "提供会社",
    "委託会社",
    "受託会社",
    "運営元",
    "提供元",
    "受託者",
    "先方",
    "物流会社",
    "印刷会社",
    "発送会社",
    "システム会社",
    "開発会社",
    "保守会社",
    "再委託先",
    "取引先",
    "a社",
    "b社",
    "x社",
    "A社",
    "B社",
    "C社",
    "X社",
    "Y社",
    "甲社",
    "乙社",
]);

/// How it does so.
static MAKES_KNOWN: Words = Words::of(&["公表", "発表", "明らかに"]);

/// The days on which a firm without a name made it known that it was hit, as a folded text tells: 同社は12日に公表しています;
/// `writing` is when that was written.
pub(crate) fn heard(text: &str, writing: Option<When>) -> Vec<Days> {
    if !MAKES_KNOWN.stands_in(text) || !TELLERS.stands_in(text) || !tells_of_a_contract(text) {
        return Vec::new();
    }
    let mentions = dates(text).mentions;
    let mut found = Vec::new();
    for (mention, when) in mentions.iter().zip(resolve(&mentions, writing)) {
        let days = when.map(Days::of).filter(|days| days.is_exact());
        let (before, after) = (text.get(..mention.span.start()), text.get(mention.span.end()..));
        if let (Some(days), Some(before), Some(after)) = (days, before, after)
            && is_topic_of(before)
            && makes_known(after)
        {
            found.push(days);
        }
    }
    few(found)
}

/// Do the words before a day tell of one who is not named as the subject: 同社は, 委託先が、すでに?
fn is_topic_of(before: &str) -> bool {
    const TOPICS: &[&str] =
        &["は", "が", "も", "では", "でも", "において", "のホームページ", "のウェブサイト"];
    let clause = last(before.rsplit(['。', '\n']).next().unwrap_or_default(), TOPIC);
    let told = TELLERS
        .iter()
        .filter_map(|teller| clause.rfind(teller).and_then(|at| clause.get(at + teller.len()..)));
    told.min_by_key(|after| after.len()).is_some_and(|after| {
        TOPICS.iter().any(|topic| after.starts_with(topic)) && !after.contains(['当', '弊', '本'])
    })
}

/// Characters before the day within which the subject stands.
const TOPIC: usize = 20;

/// Do the words behind a day say before the sentence ends, and another day is told, that it was made known?
fn makes_known(after: &str) -> bool {
    let clause = first(after.split(['。', '\n']).next().unwrap_or_default(), KNOWN_WITHIN);
    let at = MAKES_KNOWN.iter().filter_map(|known| clause.find(known)).min();
    let between = at.and_then(|at| clause.get(..at));
    between.is_some_and(|between| between.starts_with(['に', '、', '付']) && !between.contains('日'))
}

/// Characters behind the day within which it is said.
const KNOWN_WITHIN: usize = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_a_firm_without_a_name_made_it_known() {
        for (text, days) in [
            ("委託先のサーバーが攻撃を受け、同社は4月5日にこのことを公表しています。", &["2024-04-05"][..]),
            ("委託先のサーバーが4月3日に攻撃を受けました。委託先は5日に発表しています。", &["2024-04-05"]),
            ("委託先のサーバーが攻撃を受け、当社は4月5日に公表しました。", &[]),
            ("同社は4月5日に会見を開き、攻撃を受けました。", &[]),
            ("任せた業者は4月5日にホームページで被害を公表した。", &["2024-04-05"]),
            (
                "任せた業者が攻撃を受けた。同社のホームページでは、すでに4月5日に公表されている。",
                &["2024-04-05"],
            ),
            ("任せた業者が4月2日に攻撃を受け、4月5日に公表した。", &["2024-04-05"]),
            ("任せた業者から4月5日に連絡があり、当社は4月7日に公表しました。", &[]),
        ] {
            let expected: Vec<Days> = days.iter().map(|day| Days::of(day.parse().unwrap())).collect();
            assert_eq!(heard(text, When::on(2024, 4, 8)), expected, "{text}");
        }
    }
}
