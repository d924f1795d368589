//! A contractor of whom a text tells without its name: by its trade, 印刷会社, and the day on which it was hit, that is
//! known whose incident it is.

use jikenbo_text::sentence::sentences;
use jikenbo_text::{FoldedSpan, last};

use super::evidence::{Evidence, Points};
use super::organisation::Nearness;
use super::said::{tells_of_a_contract, tells_of_a_hit};
use super::score::{ATTACKS, family};
use super::traits::Traits;
use crate::key::key;

/// Trades that are kept.
const MOST: usize = 3;

/// What stands behind the word for a trade.
const FIRMS: &[&str] = &["会社", "業者"];

/// What stands before them and is the word for no trade.
const NO_TRADES: &[&str] =
    &["委託", "受託", "運営", "同", "当", "各", "親", "子", "他", "保険", "株式", "有限", "合同"];

/// Characters of the shortest word for a trade, and those at its end by which it is looked up.
const SHORTEST: usize = 2;

/// Days before the contractor itself and after it within which its customers tell of it.
const SOONER: i32 = 75;
const LATER: i32 = 120;

/// The trades of the firms that a folded text tells of as hired and hit, made comparable.
pub(crate) fn trades(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if !tells_of_a_contract(text) {
        return found;
    }
    for sentence in sentences(text, FoldedSpan::between(0, text.len())) {
        let words = text.get(sentence.start()..sentence.end()).unwrap_or_default();
        if tells_of_a_hit(words) {
            found.extend(FIRMS.iter().flat_map(|firm| words.match_indices(firm)).filter_map(|(at, _)| {
                let before = words.get(..at)?;
                trade_before(before.strip_suffix('事').unwrap_or(before))
            }));
        }
    }
    found.sort_unstable();
    found.dedup();
    found.truncate(MOST);
    found
}

/// 東丘市の|印刷|会社: the run of kanji or of katakana with which the words end.
fn trade_before(before: &str) -> Option<String> {
    let is_kanji = |c: char| matches!(c, '一'..='鿿');
    let is_katakana = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー');
    let is_of_run: &dyn Fn(char) -> bool = if before.ends_with(is_kanji) { &is_kanji } else { &is_katakana };
    let trade = before.get(before.trim_end_matches(is_of_run).len()..)?;
    let is_trade = trade.chars().count() >= SHORTEST && !NO_TRADES.iter().any(|word| trade.starts_with(word));
    is_trade.then(|| key(trade))
}

/// By what a firm that was hit is known without its name: the end of that, and each day of it.
pub(super) fn struck(of: &Traits) -> Vec<String> {
    let is_struck = is_attack(of) && of.owner.is_named() && of.mention.is_none();
    let names = is_struck.then(|| end(&of.owner.full));
    names.into_iter().flat_map(|name| days(of).map(move |day| format!("{name}@{day}"))).collect()
}

/// By what the firms are known of which it is told without their names.
pub(super) fn unnamed(teller: &Traits) -> Vec<String> {
    let trades = teller.trades.iter().filter(|_| is_attack(teller)).map(|trade| end(trade));
    trades.flat_map(|trade| days(teller).map(move |day| format!("{trade}@{day}"))).collect()
}

fn end(name: &str) -> String {
    last(name, SHORTEST).to_owned()
}

/// The single days of what happened.
fn days(traits: &Traits) -> impl Iterator<Item = i32> {
    traits.event.iter().filter(|day| day.is_exact()).map(|day| day.first)
}

fn is_attack(traits: &Traits) -> bool {
    traits.cause.and_then(family) == Some(ATTACKS)
}

/// Did the incident of `teller` come from that of `of`, a firm of the trade that it tells of and that was hit on the day
/// that it tells, while it names nobody whom it hired?
pub(super) fn came_from_unnamed(teller: &Traits, of: &Traits) -> Option<Points> {
    let trade = teller.trades.iter().find(|trade| of.owner.full.ends_with(trade.as_str()))?;
    let apart = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    let is_soon = apart.is_some_and(|days| (-SOONER..=LATER).contains(&days));
    let is_it = is_soon
        && is_attack(teller)
        && is_attack(of)
        && teller.is_of_one_day(of)
        && teller.owner.nearness(&of.owner) == Nearness::Apart
        && teller.contractors.is_empty();
    let mut points = Points::default();
    points.add(Evidence::UnnamedContractor, 3, trade.clone());
    points.add(Evidence::SameDay, 4, "");
    is_it.then_some(points)
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Cause;

    use super::super::day::Days;
    use super::super::organisation::Organisation;
    use super::*;

    #[test]
    fn trades_of_firms_that_were_hit() {
        for (text, trade) in [
            (
                "宛名の印刷は、東丘市の印刷会社に頼んでいる。この印刷会社のサーバーが攻撃を受けた。",
                Some("印刷"),
            ),
            ("名簿の作成を任せたシステム会社が不正アクセスを受けた。", Some("システム")),
            ("委託会社のサーバーが攻撃を受けた。保険会社にも知らせた。", None),
            ("印刷会社に頼んでいる。サーバーが攻撃を受けた。", None),
            ("調べは印刷会社で攻撃を受けた者がした。", None),
        ] {
            let expected: Vec<String> = trade.into_iter().map(key).collect();
            assert_eq!(trades(text), expected, "{text}");
        }
    }

    fn told(owner: &str, day: &str, hit: &str) -> Traits {
        let days = |day: &str| Days::of(day.parse().unwrap());
        Traits {
            owner: Organisation::named(owner),
            disclosed: Some(days(day)),
            event: vec![days(hit)],
            cause: Some(Cause::Ransomware),
            ..Traits::default()
        }
    }

    #[test]
    fn what_came_from_a_firm_without_a_name() {
        let teller =
            Traits { trades: vec!["印刷".to_owned()], ..told("東丘生協", "2024-04-25", "2024-04-02") };
        for (firm, day, hit, came) in [
            ("ミナモ印刷", "2024-04-05", "2024-04-02", true),
            ("ミナモ印刷", "2024-04-05", "2024-04-03", false),
            ("ミナモ運送", "2024-04-05", "2024-04-02", false),
            ("ミナモ印刷", "2025-04-05", "2024-04-02", false),
        ] {
            let of = told(firm, day, hit);
            assert_eq!(came_from_unnamed(&teller, &of).is_some(), came, "{firm} {day} {hit}");
            let meets = struck(&of).iter().any(|known| unnamed(&teller).contains(known));
            assert!(meets || !came, "{firm} {day} {hit}");
        }
    }
}
