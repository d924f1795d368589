//! What a shop sells, by which a text tells of it without its name: 先月にも楽器の通販サイトで8万件余りの被害が出ている.

use jikenbo_text::{Words, last};

use super::day::Days;
use super::evidence::{Evidence, Points};
use super::once_before::{ALIKE, kind_of};
use super::organisation::Nearness;
use super::retold::{Retold, says};
use super::score::{family, weight_of_same};
use super::traits::Traits;
use crate::key::key;

/// Goods that are kept.
const MOST: usize = 6;

/// Characters of the shortest word for goods, and of the longest.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=8;

/// Characters before the word for a sale in which the goods stand, and goods that stand there.
const REACH: usize = 20;
const EACH: usize = 3;

/// The least number by which such a shop is known.
const LEAST: u64 = 1_000;

/// Days that are looked up together.
const MONTH: i32 = 30;

/// What stands behind goods that somebody sells.
static SOLD: Words = Words::of(&[
    "の通販",
    "の通信販売",
    "の販売",
    "の直販",
    "の専門店",
    "のネットショップ",
    "のネット通販",
    "のオンラインショップ",
    "のオンラインストア",
    "のショッピングサイト",
    "のECサイト",
    "のインターネット通販",
    "を通信販売",
    "を通販",
    "をネット通販",
    "をインターネット通販",
    "を販売",
    "を売る",
    "通販サイト",
    "通販大手",
    "専門店",
]);

/// What stands there and tells nothing of the goods.
static ANYTHING: Words = Words::of(&[
    "商品",
    "製品",
    "自社",
    "当社",
    "弊社",
    "同社",
    "他社",
    "公式",
    "会員",
    "個人",
    "顧客",
    "情報",
    "大手",
    "各種",
    "独自",
    "人気",
    "運営",
    "全国",
    "国内",
    "海外",
    "複数",
    "一部",
    "別",
    "サイト",
    "ネット",
]);

/// The goods that a folded text says somebody sells, made comparable, in order, each once.
pub(crate) fn goods(text: &str) -> Vec<String> {
    let sales = SOLD.places(text).filter_map(|(at, _)| text.get(..at));
    let mut found: Vec<String> = Vec::new();
    for good in sales.flat_map(goods_before).map(key) {
        if !found.contains(&good) {
            found.push(good);
        }
    }
    found.truncate(MOST);
    found
}

/// 楽器|や|音響機器|を通信販売: the words with which those before a sale end.
fn goods_before(before: &str) -> Vec<&str> {
    let is_of_word = |c: char| matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー');
    let mut rest = last(before, REACH);
    let mut found = Vec::new();
    while found.len() < EACH {
        let head = rest.trim_end_matches(is_of_word);
        let Some(word) = rest.get(head.len()..) else { break };
        if LENGTH.contains(&word.chars().count()) && !ANYTHING.stands_in(word) {
            found.push(word);
        }
        match ["や", "と", "・", "、"].iter().find_map(|and| head.strip_suffix(and)) {
            Some(more) if !word.is_empty() => rest = more,
            _ => break,
        }
    }
    found
}

/// By what a shop is filed that was hit: its goods, and when it made that known.
pub(super) fn sold_by(of: &Traits) -> Vec<String> {
    let months = of.disclosed.iter().filter(|day| day.is_exact()).map(|day| day.first / MONTH);
    months.flat_map(|month| of.goods.iter().map(move |good| mark(good, month))).collect()
}

/// By what the shops are looked up of which lines tell without their names.
pub(super) fn sold_in(teller: &Traits) -> Vec<String> {
    let lines = teller.retold.iter().filter(|line| may_tell(line));
    lines.flat_map(|line| marks(line, &goods(&line.words))).collect()
}

fn marks(line: &Retold, goods: &[String]) -> Vec<String> {
    let months = line.days.iter().flat_map(|day| day.first / MONTH..=day.last / MONTH);
    months.flat_map(|month| goods.iter().map(move |good| mark(good, month))).collect()
}

fn mark(good: &str, month: i32) -> String {
    format!("g{good}@{month}")
}

/// Does a line tell of somebody else's, of a month, and count many?
fn may_tell(line: &Retold) -> bool {
    !line.is_another
        && !line.days.is_empty()
        && line.counts.iter().any(|told| told.value >= LEAST)
        && SOLD.stands_in(&line.words)
}

/// Does `teller` tell of the shop that `of` reports by its goods, the month, and how many: as of what was of the kind of its
/// own?
pub(super) fn tells_by_goods(teller: &Traits, of: &Traits) -> Option<Points> {
    let headline = of.counts.first().filter(|told| told.value >= LEAST)?;
    if of.goods.is_empty() || teller.owner.nearness(&of.owner) != Nearness::Apart {
        return None;
    }
    let kind = of.cause.and_then(family)?;
    let is_of_kind = |line: &Retold| match kind_of(line) {
        Some(told) => told == kind,
        None => ALIKE.stands_in(&line.words) && teller.cause.and_then(family) == Some(kind),
    };
    let is_of_month =
        |line: &Retold| line.days.iter().any(|day| of.disclosed.is_some_and(|of: Days| of.gap(*day) == 0));
    let counts = |line: &Retold| line.counts.iter().any(|told| says(told, headline));
    let mut lines = teller.retold.iter().filter(|line| may_tell(line));
    let line = lines.find(|line| is_of_month(line) && counts(line) && is_of_kind(line))?;
    let good = goods(&line.words).into_iter().find(|good| of.goods.contains(good))?;
    let mut points = Points::default();
    points.add(Evidence::SameWords, 2, good);
    points.add(Evidence::SameCount, weight_of_same(headline.value, true), headline.value.to_string());
    points.add(Evidence::NearDay, 3, "");
    Some(points)
}

/// Do these points rest on the goods of a shop, so that they may be those of another shop as well?
pub(super) fn rest_on_goods(points: &Points) -> bool {
    points.has(Evidence::SameWords)
}

#[cfg(test)]
mod tests {
    use jikenbo_model::When;
    use jikenbo_model::vocabulary::Cause;

    use super::super::organisation::Organisation;
    use super::super::retold::retold;
    use super::super::traits::Told;
    use super::*;

    #[test]
    fn goods_that_are_sold() {
        for (text, found) in [
            ("先月にも楽器の通販サイトで被害が出ている", &["楽器"][..]),
            ("時計や眼鏡を通信販売する青嶺堂", &["眼鏡", "時計"]),
            ("弊社が運営する時計・眼鏡のショッピングサイト", &["眼鏡", "時計"]),
            ("当社の通販サイトと公式の通販", &[]),
            ("会員の情報を販売していた", &[]),
        ] {
            let expected: Vec<String> = found.iter().map(|good| key(good)).collect();
            assert_eq!(goods(text), expected, "{text}");
        }
    }

    #[test]
    fn a_shop_without_its_name() {
        let day = |day: &str| Some(Days::of(day.parse().unwrap()));
        let text = "菓子の通販サイトが攻撃を受けた。\n同様の手口では、先月にも時計の通販サイトで8万件余りの被害が出ている。";
        let owner = || Organisation::named("白樺製菓");
        let teller = Traits {
            owner: owner(),
            disclosed: day("2008-05-19"),
            retold: retold(text, &owner(), Some(19_000), When::on(2008, 5, 19)),
            cause: Some(Cause::UnauthorizedAccess),
            ..Traits::default()
        };
        for (good, known, count, cause, is_told) in [
            ("時計", "2008-04-04", 82_600, Cause::UnauthorizedAccess, true),
            ("眼鏡", "2008-04-04", 82_600, Cause::UnauthorizedAccess, false),
            ("時計", "2008-03-04", 82_600, Cause::UnauthorizedAccess, false),
            ("時計", "2008-04-04", 52_600, Cause::UnauthorizedAccess, false),
            ("時計", "2008-04-04", 82_600, Cause::Loss, false),
        ] {
            let of = Traits {
                owner: Organisation::named("青嶺堂"),
                disclosed: day(known),
                goods: vec![key(good)],
                counts: vec![Told { value: count, rounded: false }],
                cause: Some(cause),
                ..Traits::default()
            };
            assert_eq!(tells_by_goods(&teller, &of).is_some(), is_told, "{good} {known} {count} {cause}");
            let meets = sold_in(&teller).iter().any(|known| sold_by(&of).contains(known));
            assert!(meets || !is_told, "{good}");
        }
    }
}
