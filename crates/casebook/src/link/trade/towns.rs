//! The towns of firms: where the one that was hit has its seat, as a text prints beside its name, and where one has it of
//! which a text tells without its name: 東丘市の印刷会社. By that, its trade, the kind of the mishap and the days a contractor is
//! known, if it is the only one of which all of this holds.

use jikenbo_text::{Words, last};

use super::{few, is_attack};
use crate::key::key_of_folded;
use crate::link::day::apart_within_a_year;
use crate::link::evidence::{Evidence, Points};
use crate::link::organisation::{Nearness, Organisation, is_area};
use crate::link::said::{tells_of_a_contract, tells_of_a_hit};
use crate::link::score::family;
use crate::link::traits::Traits;

/// Characters between the town and the name, or the word for a firm.
const BETWEEN: usize = 16;

/// With what the names of towns end.
const TOWNS: [char; 4] = ['市', '区', '町', '村'];

/// Characters of the shortest town: 月見市.
const SHORTEST: usize = 3;

/// Days between the notices of what a firm sent astray and what its customers tell of it, and of an attack.
const FORTNIGHT: i32 = 14;
const WEEKS: i32 = 45;

/// Days that are looked up together.
const MONTH: i32 = 30;

/// What stands behind the trade of a firm without a name.
static FIRMS: Words = Words::of(&["会社", "業者", "企業", "機関", "法人", "事務所"]);

/// The towns that a folded text prints as the seat of the owner.
pub(crate) fn seats(text: &str, owner: &Organisation) -> Vec<String> {
    if !owner.is_named() || is_area(&owner.full) {
        return Vec::new();
    }
    // Only few lines of a text bear a town.
    let lines = text.lines().filter(|line| line.contains(TOWNS));
    few(lines.flat_map(|line| seats_in(line, owner)))
}

fn seats_in(line: &str, owner: &Organisation) -> Vec<String> {
    // A name made comparable has no such mark.
    let words = key_of_folded(line).replace('・', "");
    let printed = words.match_indices(owner.full.as_str());
    let around = printed.filter_map(|(at, name)| words.get(..at).zip(words.get(at + name.len()..)));
    around.filter_map(|(before, after)| seat_behind(after).or_else(|| seat_before(before))).collect()
}

/// 青嶺印刷|(本社・東丘市), 青嶺印刷|株式会社(青葉県東丘市).
fn seat_behind(after: &str) -> Option<String> {
    let after = after.trim_start_matches(['」', '』']);
    let after =
        ["株式会社", "有限会社", "社"].iter().find_map(|form| after.strip_prefix(form)).unwrap_or(after);
    let (inner, _) = after.strip_prefix('(')?.split_once(')')?;
    let seat = ["本社", "本店", "本部"].iter().find_map(|office| inner.strip_prefix(office)).unwrap_or(inner);
    town_at_end(seat)
}

/// 東丘市の印刷会社|青嶺印刷.
fn seat_before(before: &str) -> Option<String> {
    let before = ["株式会社", "有限会社", "「", "『"]
        .iter()
        .fold(before, |rest, form| rest.strip_suffix(form).unwrap_or(rest));
    town_of(before)
}

/// 〒980-0000 宮城県|仙台市|青葉区, 所在地:|東丘市|中央: the towns of the addresses that an owner's own folded text prints.
pub(crate) fn own_addresses(text: &str) -> Vec<String> {
    const LABELS: &[&str] = &["所在地", "住所", "本社", "本店"];
    const LONGEST: usize = 60;
    let lines = text.lines().map(str::trim).filter(|line| line.chars().count() <= LONGEST);
    let addresses = lines.filter_map(|line| {
        let labelled = || LABELS.iter().find_map(|label| line.strip_prefix(label));
        line.split_once('〒').map(|(_, rest)| rest).or_else(labelled)
    });
    few(addresses.filter_map(town_at_beginning))
}

/// 980-0000 青葉県|東丘市|中央1-2: the town with which an address begins.
fn town_at_beginning(address: &str) -> Option<String> {
    let address = address.trim_start_matches(|c: char| c.is_ascii_digit() || ": -.〒".contains(c));
    let mut ends = address.char_indices().skip(1).filter(|(_, c)| TOWNS.contains(c));
    let (end, mark) = ends.next()?;
    let town = address.get(..end + mark.len_utf8())?;
    town.chars().all(|c| matches!(c, '一'..='鿿' | '々' | 'ヶ')).then(|| town_at_end(town)).flatten()
}

/// The towns of firms without a name of which a folded text says that they were hired, or hit.
pub(crate) fn towns_of_firms(text: &str) -> Vec<String> {
    if !FIRMS.stands_in(text) {
        return Vec::new();
    }
    let sentences = text.split(['。', '\n']).filter(|words| FIRMS.stands_in(words));
    let told = sentences
        .filter(|words| tells_of_a_contract(words) || tells_of_a_hit(words) || tells_of_a_service(words));
    few(told.flat_map(towns_in))
}

/// 使っているのは東丘市の会社が貸し出している|サービス: does a sentence tell of what a firm serves others with?
fn tells_of_a_service(sentence: &str) -> bool {
    static SERVED: Words = Words::of(&["サービス", "システム", "アプリ", "クラウド", "ソフト"]);
    SERVED.stands_in(sentence)
}

fn towns_in(sentence: &str) -> impl Iterator<Item = String> {
    FIRMS.places_by_word(sentence).filter_map(|(at, firm)| {
        let after = sentence.get(at + firm.len()..)?;
        if after.starts_with(|c| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | '「' | '(')) {
            return None;
        }
        town_of(sentence.get(..at)?).map(|town| key_of_folded(&town))
    })
}

/// |東丘市|の印刷, |東丘市|内の: the town of a firm before the word for which these words stand.
fn town_of(before: &str) -> Option<String> {
    let clause = last(before, BETWEEN);
    let clause = clause.rsplit(['、', '。', 'は', 'が', 'を', '(', ')']).next()?;
    let mut heads = clause.match_indices('の').filter_map(|(at, _)| clause.get(..at));
    heads.find_map(|head| town_at_end(head.strip_suffix('内').unwrap_or(head)))
}

/// 青葉県|東丘市: the town with which words end.
fn town_at_end(words: &str) -> Option<String> {
    const ANY: &[&str] = &["町村", "市町", "同市", "同町", "同村", "同区"];
    let run = words.get(words.trim_end_matches(|c| matches!(c, '一'..='鿿' | '々' | 'ヶ')).len()..)?;
    let named = Organisation::named(run).full;
    let town = without_ward(&named).to_owned();
    let is_town = town.ends_with(TOWNS) && town.chars().count() >= SHORTEST;
    (is_town && !ANY.iter().any(|any| town.ends_with(any))).then_some(town)
}

/// 東丘市|中央区: a city without its ward.
fn without_ward(town: &str) -> &str {
    let city = || town.find('市').and_then(|at| town.get(..at + '市'.len_utf8()));
    let is_city = |city: &&str| city.chars().count() >= SHORTEST;
    if town.ends_with('区') { city().filter(is_city).unwrap_or(town) } else { town }
}

/// By what a firm is filed that was hit: its towns, and when it made that known.
pub(super) fn seated_in(of: &Traits) -> Vec<String> {
    let months = of.disclosed.iter().filter(|day| day.is_exact()).map(|day| day.first / MONTH);
    let months = months.flat_map(|month| [month, NO_YEAR]);
    months.flat_map(|month| of.seats.iter().map(move |town| mark(town, month))).collect()
}

/// As what month those are filed of which the asker knows no year.
const NO_YEAR: i32 = 0;

/// By what such firms are looked up of which a text tells without their names.
pub(super) fn sought_in_towns(teller: &Traits) -> Vec<String> {
    let told = teller.disclosed.iter().filter(|day| day.is_exact());
    let months = told.flat_map(|day| (day.first - WEEKS) / MONTH..=(day.first + FORTNIGHT) / MONTH);
    let is_yearless = teller.disclosed.is_none() && !teller.months_and_days.is_empty();
    let months = months.chain(is_yearless.then_some(NO_YEAR));
    months.flat_map(|month| teller.towns.iter().map(move |town| mark(town, month))).collect()
}

fn mark(town: &str, month: i32) -> String {
    format!("t{town}@{month}")
}

/// Did the incident of `teller` come from that of `of`, a firm of the town and the trade that it tells of without a name, which
/// tells of the like near the same day, and hired nobody?
pub(in crate::link) fn came_from_town(teller: &Traits, of: &Traits) -> Option<Points> {
    let town = teller.towns.iter().find(|town| of.seats.contains(town))?;
    let is_of_service = || teller.services.iter().any(|kind| of.services.contains(kind));
    let is_of_trade = teller.given.iter().any(|work| of.works.contains(work))
        || teller.trades.iter().any(|trade| of.owner.full.contains(trade.as_str()))
        || is_attack(of) && is_of_service();
    let kind = teller.cause.and_then(family);
    let is_of_kind = kind.is_some() && kind == of.cause.and_then(family);
    let names_nobody = teller.contractors.is_empty() && of.contractors.is_empty();
    let apart = teller.owner.nearness(&of.owner) == Nearness::Apart;
    if !(is_of_trade && is_of_kind && names_nobody && apart && is_near(teller, of)) {
        return None;
    }
    let mut points = Points::default();
    points.add(Evidence::UnnamedContractor, 3, town.clone());
    points.add(Evidence::SamePlace, 3, town.clone());
    points.add(Evidence::NearDay, 3, "");
    Some(points)
}

/// Do both make known what happened within a fortnight, or within some weeks an attack that may be of one month?
fn is_near(teller: &Traits, of: &Traits) -> bool {
    let Some(firm) = of.disclosed else { return false };
    let Some(told) = teller.disclosed else {
        let known = firm.month_and_day();
        return teller.months_and_days.iter().any(|day| apart_within_a_year(*day, known) <= FORTNIGHT);
    };
    let days = told.first - firm.last;
    if !is_attack(of) {
        return days.abs() <= FORTNIGHT;
    }
    let may_be_one =
        |day: i32| of.event.iter().any(|hit| hit.first - MONTH <= day && day <= hit.last + MONTH);
    let is_of_month = of.event.is_empty()
        || teller.event.is_empty()
        || teller.event.iter().any(|day| may_be_one(day.first) || may_be_one(day.last));
    (-FORTNIGHT..=WEEKS).contains(&days) && is_of_month
}

/// Do these points rest on the town of a firm, so that they may be those of another firm there as well?
pub(in crate::link) fn rest_on_a_town(points: &Points) -> bool {
    points.has(Evidence::UnnamedContractor) && points.has(Evidence::SamePlace)
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Cause;

    use super::*;
    use crate::key::key;
    use crate::link::day::Days;

    #[test]
    fn where_the_owner_sits() {
        for (text, town) in [
            ("東丘市の印刷会社ミナモ印刷センターは発表した。", Some("東丘市")),
            ("ミナモ印刷センター(本社・東丘市)のサーバーに", Some("東丘市")),
            ("業者名 株式会社ミナモ印刷センター(青葉県東丘市)", Some("東丘市")),
            ("東丘市のミナモ印刷・センターは5日、発表した。", Some("東丘市")),
            ("名簿の紛失\n東丘市のミナモ印刷センターは5日、発表した。", Some("東丘市")),
            ("株式会社ミナモ印刷センター(東丘市中央区)", Some("東丘市")),
            ("5町村のミナモ印刷センター", None),
            ("東丘市は、印刷をミナモ印刷センターに任せた。", None),
        ] {
            let owner = Organisation::named("株式会社ミナモ印刷センター");
            assert_eq!(seats(text, &owner).first().map(String::as_str), town, "{text}");
        }
    }

    #[test]
    fn where_the_owner_writes_from() {
        for (text, town) in [
            ("株式会社ミナモ\n〒980-0000 青葉県東丘市中央1-2", Some("東丘市")),
            ("所在地:東丘市西町3-4", Some("東丘市")),
            ("本社のサーバーが東丘市で止まりました。", None),
            ("東丘市の皆様へ", None),
        ] {
            assert_eq!(own_addresses(text).first().map(String::as_str), town, "{text}");
        }
    }

    #[test]
    fn where_a_firm_without_a_name_sits() {
        for (text, town) in [
            ("町が作業を任せた東丘市の印刷業者の機械の不調による。", Some("東丘市")),
            ("印刷を依頼している東丘市内の業者の機械がずれた。", Some("東丘市")),
            ("同社が契約する青葉県東丘市のホスティング会社が不正アクセスを受けた。", Some("東丘市")),
            (
                "園が選んだのは東丘市の会社が貸し出しているサービスで、ほかの園にも同じ恐れがある。",
                Some("東丘市"),
            ),
            ("東丘市の会社員が名簿を盗まれた。", None),
            ("委託した東丘市の印刷会社「ミナモ」が攻撃を受けた。", None),
            ("町外の業者に委託している。", None),
            ("東丘市の会社は今年で五十年になる。", None),
        ] {
            assert_eq!(towns_of_firms(text).first().map(String::as_str), town, "{text}");
        }
    }

    #[test]
    fn what_came_from_a_firm_of_a_town() {
        let told = |owner: &str, day: &str, cause| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(Days::of(day.parse().unwrap())),
            cause: Some(cause),
            ..Traits::default()
        };
        let town = || vec!["東丘市".to_owned()];
        let teller =
            Traits {
                towns: town(), given: vec![0], ..told("青嶺町", "2024-06-18", Cause::MisdeliveryOther)
            };
        let firm =
            |day, cause| Traits { seats: town(), works: vec![0, 3], ..told("ミナモ印刷", day, cause) };
        let known = firm("2024-06-19", Cause::MisdeliveryOther);
        for (of, came) in [
            (known.clone(), true),
            (firm("2024-07-19", Cause::MisdeliveryOther), false),
            (firm("2024-06-19", Cause::Ransomware), false),
            (Traits { works: vec![3], ..known.clone() }, false),
            (Traits { seats: vec!["西丘市".to_owned()], ..known.clone() }, false),
            (Traits { contractors: vec![Organisation::named("ミナモ運送")], ..known.clone() }, false),
        ] {
            assert_eq!(came_from_town(&teller, &of).is_some(), came, "{of:?}");
            let meets = seated_in(&of).iter().any(|known| sought_in_towns(&teller).contains(known));
            assert!(meets || !came, "{of:?}");
        }
    }

    #[test]
    fn what_came_from_a_service_of_a_town() {
        let told = |owner: &str, day: &str, services: &[&str]| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(Days::of(day.parse().unwrap())),
            cause: Some(Cause::UnauthorizedAccess),
            services: services.iter().map(|kind| key(kind)).collect(),
            ..Traits::default()
        };
        let town = || vec!["東丘市".to_owned()];
        let teller = Traits { towns: town(), ..told("青嶺町", "2024-06-19", &["予約"]) };
        let of = |day, services| Traits { seats: town(), ..told("ミナモ", day, services) };
        for (firm, came) in [
            (of("2024-06-14", &["予約"]), true),
            (of("2024-06-14", &["計算"]), false),
            (of("2024-02-14", &["予約"]), false),
        ] {
            assert_eq!(came_from_town(&teller, &firm).is_some(), came, "{firm:?}");
        }
    }
}
