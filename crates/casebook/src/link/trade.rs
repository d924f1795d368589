//! A contractor of whom a text tells without its name: by its trade, 印刷会社, and the day on which it was hit, that is
//! known whose incident it is.

mod heard;
mod hired;
mod services;
mod shortened;
mod towns;

pub(crate) use heard::heard;
pub(crate) use hired::trades;
pub(super) use hired::trades_hit;
pub(crate) use services::services;
pub(super) use shortened::came_from_shortened;
pub(super) use towns::{came_from_town, rest_on_a_town};
pub(crate) use towns::{own_addresses, seats, towns_of_firms};

use std::collections::BTreeSet;

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::last;

use super::day::Days;
use super::evidence::{Evidence, Points};
use super::goods::{sold_by, sold_in};
use super::organisation::{Nearness, is_area};
use super::score::{ATTACKS, family};
use super::traits::Traits;
use shortened::{beginnings_sought, own_beginnings};
use towns::{seated_in, sought_in_towns};

/// Trades, services and days of one text that are kept.
const MOST: usize = 6;

/// What a text tells, each once and in order, and no more of it than is kept.
fn few<T: Ord>(told: impl IntoIterator<Item = T>) -> Vec<T> {
    told.into_iter().collect::<BTreeSet<T>>().into_iter().take(MOST).collect()
}

/// Characters of the shortest word for a trade, and those at its end by which it is looked up.
const SHORTEST: usize = 2;

/// Days before the contractor itself and after it within which its customers tell of it.
const SOONER: i32 = 75;
const LATER: i32 = 120;

/// By what a firm that was hit is known without its name: the end of that, and each day of it; the kind of its service,
/// and these days; the day on which it was hit, and that on which it made it known; its town and the month.
pub(super) fn struck(of: &Traits) -> Vec<String> {
    if !of.owner.is_named() || of.mention.is_some() {
        return Vec::new();
    }
    let in_towns = seated_in(of);
    if !(is_attack(of) || is_slip(of.cause)) {
        return in_towns;
    }
    let disclosed = || of.disclosed.iter().filter(|day| day.is_exact()).map(|day| day.first);
    let hit = days(of).chain(disclosed()).map(|day| format!("{}@{day}", end(&of.owner.full)));
    let services = of.services.iter();
    let services =
        services.flat_map(|kind| days(of).chain(disclosed()).map(move |day| format!("{kind}@{day}")));
    let both = days(of).flat_map(|day| disclosed().map(move |known| format!("{day}@{known}")));
    let works = of.works.iter().filter(|_| of.contractors.is_empty());
    let works = works.flat_map(|work| days(of).chain(disclosed()).map(move |day| format!("w{work}@{day}")));
    let months = of.works.iter().filter(|_| of.contractors.is_empty());
    let months = months.flat_map(|work| days(of).map(move |day| format!("m{work}@{}", day / MONTH)));
    let named = own_beginnings(of);
    hit.chain(named)
        .chain(services)
        .chain(both)
        .chain(works)
        .chain(months)
        .chain(sold_by(of))
        .chain(in_towns)
        .collect()
}

/// Days that are looked up together where no more than a month is told.
const MONTH: i32 = 30;

/// By what the firms are known of which it is told without their names.
pub(super) fn unnamed(teller: &Traits) -> Vec<String> {
    let in_towns = sought_in_towns(teller);
    if !may_be_attack(teller) && !is_slip(teller.cause) {
        return in_towns;
    }
    let heard = || teller.heard.iter().map(|day| day.first);
    let trades = teller.trades.iter().map(|trade| end(trade));
    let trades =
        trades.flat_map(|trade| days(teller).chain(heard()).map(move |day| format!("{trade}@{day}")));
    let services = teller.services.iter();
    let services =
        services.flat_map(|kind| days(teller).chain(heard()).map(move |day| format!("{kind}@{day}")));
    let both = days(teller).flat_map(|day| heard().map(move |known| format!("{day}@{known}")));
    let works = teller.given.iter().flat_map(|work| {
        let told = teller.given_days.iter().flat_map(|day| day.first..=day.last);
        days(teller).chain(told).map(move |day| format!("w{work}@{day}"))
    });
    let months = teller.event.iter().filter(|day| !day.is_exact() && day.is_within_month());
    let months = months.flat_map(|month| month.first / MONTH..=month.last / MONTH);
    let months: Vec<i32> = months.collect();
    let in_months =
        teller.given.iter().flat_map(|work| months.iter().map(move |month| format!("m{work}@{month}")));
    let by_time = trades.chain(services).chain(both).chain(works).chain(in_months);
    let by_time = by_time.chain(beginnings_sought(teller));
    by_time.chain(sold_in(teller)).chain(in_towns).collect()
}

fn end(name: &str) -> String {
    last(name, SHORTEST).to_owned()
}

/// The single days of what happened.
fn days(traits: &Traits) -> impl Iterator<Item = i32> {
    traits.event.iter().filter(|day| day.is_exact()).map(|day| day.first)
}

/// May what it tells have come from an attack? What befell a contractor is not always told as a cause.
fn may_be_attack(teller: &Traits) -> bool {
    teller.cause.and_then(family).is_none_or(|family| family == ATTACKS)
}

/// Did both lose something, or a slip with a system befall both?
fn are_of_one_slip(teller: &Traits, of: &Traits) -> bool {
    is_slip(teller.cause) && is_slip(of.cause) && teller.cause.and_then(family) == of.cause.and_then(family)
}

/// May it befall all whose things or data a firm holds, though nobody attacks it?
pub(super) fn is_slip(cause: Option<Cause>) -> bool {
    use Cause::{Loss, Misconfiguration, SystemDefect, Theft};
    matches!(cause, Some(Loss | Theft | Misconfiguration | SystemDefect))
}

fn is_attack(traits: &Traits) -> bool {
    traits.cause.and_then(family) == Some(ATTACKS)
}

/// Did the incident of `teller` come from that of `of`, a firm of the trade or the service that it tells of, and that was
/// hit, or made it known, on the day that it tells, or on both days, while it names nobody whom it hired?
pub(super) fn came_from_unnamed(teller: &Traits, of: &Traits) -> Option<Points> {
    let is_heard = teller.heard.iter().any(|day| of.disclosed == Some(*day));
    let trade = teller.trades.iter().find(|trade| of.owner.full.ends_with(trade.as_str()));
    let trade = trade.filter(|_| is_heard || teller.is_of_one_day(of));
    let service = || teller.services.iter().find(|kind| is_heard && of.services.contains(kind));
    let both_days = || (is_heard && teller.is_of_one_day(of)).then(String::new);
    // Cards that were entered from one day to another on the shops of one cart.
    let of_period =
        || teller.services.iter().find(|kind| of.services.contains(kind) && is_of_one_period(teller, of));
    let of_day =
        || teller.services.iter().find(|kind| of.services.contains(kind) && is_hit_as_host(teller, of));
    let work = || does_given_work(teller, of).then(String::new);
    let trade = trade
        .or_else(service)
        .or_else(of_period)
        .or_else(of_day)
        .cloned()
        .or_else(both_days)
        .or_else(work)?;
    let apart = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    let is_soon = apart.is_some_and(|days| (-SOONER..=LATER).contains(&days));
    let is_it = is_soon
        && (may_be_attack(teller) && is_attack(of) || are_of_one_slip(teller, of))
        && teller.owner.nearness(&of.owner) == Nearness::Apart
        && teller.contractors.is_empty();
    let mut points = Points::default();
    points.add(Evidence::UnnamedContractor, 3, trade);
    points.add(Evidence::SameDay, 4, "");
    is_it.then_some(points)
}

/// Was the firm, which hired nobody and does work that was given to one without a name, hit on the day that is told of it,
/// or did it report on that day?
fn does_given_work(teller: &Traits, of: &Traits) -> bool {
    let is_firm = !is_area(&of.owner.full) && of.contractors.is_empty() && of.trades.is_empty();
    let touches = |day: &Days| of.event.iter().any(|hit| hit.is_exact() && hit.gap(*day) == 0);
    let is_hit = |day: &Days| day.is_exact() && Some(*day) != teller.disclosed && touches(day);
    let is_told = |day: &Days| Some(*day) != teller.disclosed && (touches(day) || Some(*day) == of.disclosed);
    is_firm
        && teller.given.iter().any(|work| of.works.contains(work))
        && (teller.event.iter().any(is_hit)
            || teller.given_days.iter().any(is_told)
            || are_told_long_after(teller, of))
}

/// Do both tell, within some weeks, of an attack of one month that was months before?
fn are_told_long_after(teller: &Traits, of: &Traits) -> bool {
    const LONG: i32 = 90;
    const WEEKS: i32 = 45;
    let Some((told, firm)) = teller.disclosed.zip(of.disclosed) else { return false };
    let is_of_month = |month: &Days| {
        month.is_within_month() && of.event.iter().any(|hit| hit.is_exact() && hit.gap(*month) == 0)
    };
    let mut months =
        teller.event.iter().filter(|month| told.first - month.last > LONG && firm.first - month.last > LONG);
    told.gap(firm) <= WEEKS && months.any(is_of_month)
}

/// Was the firm, which hired nobody and has a service with a name, hit on the day and in the way that the other tells?
fn is_hit_as_host(teller: &Traits, of: &Traits) -> bool {
    let is_host = !of.brands.is_empty() && of.contractors.is_empty() && of.trades.is_empty();
    is_host && teller.is_of_one_day(of) && teller.cause == of.cause
}

/// Did it last within the days of a firm with a service of a name that hired nobody, and begin or end with them; or were both
/// made known on one day, and lasted from one exact day to another?
fn is_of_one_period(teller: &Traits, of: &Traits) -> bool {
    let is_host = !of.brands.is_empty() && of.contractors.is_empty();
    let lasted = period(teller).zip(period(of)).filter(|_| is_host);
    let is_within = lasted.is_some_and(|((began, ended), (of_began, of_ended))| {
        of_began <= began && ended <= of_ended && (began == of_began || ended == of_ended)
    });
    is_within || is_known_on_its_day(teller, of)
}

/// The first day on which something happened and the last, where these are days apart.
fn period(traits: &Traits) -> Option<(i32, i32)> {
    let began = traits.began.filter(|day| day.is_exact())?.first;
    let ended = traits.ended.filter(|day| day.is_exact())?.first;
    (began < ended).then_some((began, ended))
}

fn is_known_on_its_day(teller: &Traits, of: &Traits) -> bool {
    let is_exact = |day: Option<Days>| day.is_some_and(Days::is_exact);
    let began = is_exact(teller.began) && teller.began == of.began;
    let disclosed = is_exact(teller.disclosed) && teller.disclosed == of.disclosed;
    let mut further = teller.event.iter().filter(|day| Some(**day) != teller.began && day.is_exact());
    began && disclosed && further.any(|day| of.event.contains(day))
}

#[cfg(test)]
mod tests {
    use jikenbo_model::When;

    use super::super::organisation::Organisation;
    use super::*;
    use crate::key::key;

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
            check(&teller, &of, came);
        }
    }

    fn check(teller: &Traits, of: &Traits, came: bool) {
        assert_eq!(came_from_unnamed(teller, of).is_some(), came, "{teller:#?} {of:#?}");
        let meets = struck(of).iter().any(|known| unnamed(teller).contains(known));
        assert!(meets || !came, "{teller:#?} {of:#?}");
    }

    #[test]
    fn what_came_from_a_service_without_a_name() {
        let text = "園が使う予約サービスの運営会社から、4月3日に連絡がありました。同社のサーバーが攻撃を受け、同社は5日に公表しています。";
        let writing = When::on(2024, 4, 8);
        let teller = Traits {
            heard: heard(text, writing),
            services: services(text),
            ..told("東丘幼稚園", "2024-04-08", "2024-04-03")
        };
        for (own, day, came) in [
            ("予約システム「空の席」が攻撃を受けました。", "2024-04-05", true),
            ("連絡アプリ「空の便り」が攻撃を受けました。", "2024-04-05", false),
            ("予約システム「空の席」が攻撃を受けました。", "2024-04-06", false),
        ] {
            let of = Traits { services: services(own), ..told("ミナモネット", day, "2024-04-01") };
            check(&teller, &of, came);
        }
    }

    #[test]
    fn what_came_from_the_host_of_a_service() {
        let of_kind = |services: &str, traits: Traits| Traits { services: vec![key(services)], ..traits };
        let teller = of_kind("計算", told("東丘交通", "2024-04-16", "2024-04-05"));
        let host = || Traits {
            brands: vec!["空の帳簿".to_owned()],
            ..told("ミナモ", "2024-04-07", "2024-04-05")
        };
        check(&teller, &of_kind("計算", host()), true);
        check(&teller, &of_kind("計算", Traits { brands: Vec::new(), ..host() }), false);
        check(&teller, &of_kind("予約", host()), false);
        check(&teller, &of_kind("計算", Traits { cause: Some(Cause::UnauthorizedAccess), ..host() }), false);
    }

    #[test]
    fn what_came_from_one_who_does_the_work_that_was_given() {
        let day = |day: &str| Days::of(day.parse().unwrap());
        let third = Days { first: day("2024-09-01").first, last: day("2024-09-10").last };
        let teller = |given_days: Vec<Days>| Traits {
            given: vec![0],
            given_days,
            event: vec![Days::of(When::in_month(2024, 9).unwrap())],
            ..told("東丘組合", "2024-10-04", "2024-09-30")
        };
        let firm = || Traits { works: vec![0, 3], ..told("ミナモ", "2024-09-11", "2024-09-08") };
        check(&teller(vec![third]), &firm(), true);
        check(&teller(vec![day("2024-09-11")]), &firm(), true);
        check(&teller(vec![day("2024-09-12")]), &firm(), false);
        check(&teller(vec![third]), &Traits { works: vec![3], ..firm() }, false);
        check(&teller(vec![third]), &Traits { cause: Some(Cause::Loss), ..firm() }, false);
        let late =
            |day: &str| Traits { disclosed: Some(Days::of(day.parse().unwrap())), ..teller(Vec::new()) };
        check(&late("2025-04-22"), &Traits { disclosed: Some(day("2025-04-11")), ..firm() }, true);
        check(&late("2025-04-22"), &Traits { disclosed: Some(day("2025-02-11")), ..firm() }, false);
        let lost = Traits { cause: Some(Cause::Loss), ..teller(vec![third]) };
        check(&lost, &Traits { cause: Some(Cause::Loss), ..firm() }, true);
    }
}
