//! What a text tells in passing of somebody else by a day alone: ミナモ堂が12月8日に公表した不正アクセスも, 3月には青嶺鉄鋼でも
//! ファイルが暗号化された.

use jikenbo_model::When;
use jikenbo_text::sentence::sentences;
use jikenbo_text::{FoldedSpan, Words, dates, resolve};

use super::day::Days;
use super::evidence::{Evidence, Points};
use super::look_back::seasons;
use super::once_before::{ALIKE, kind_of};
use super::organisation::{Nearness, Organisation, is_area};
use super::prints::prints;
use super::retold::{Retold, named_in};
use super::said::tells_of_a_hit;
use super::score::{ATTACKS, family};
use super::traits::Traits;
use super::words::place;
use crate::key::key;

/// Sentences of one text that are kept.
const MOST: usize = 6;

/// How it is told that somebody made something known.
static MADE_KNOWN: Words = Words::of(&[
    "公表し",
    "発表し",
    "明らかにし",
    "明らかにな",
    "お知らせし",
    "公表済み",
    "発表済み",
    "報告し",
]);

/// Those sentences of a folded text, the first one apart, in which its own matter is told; `writing` is when it was written.
pub(super) fn announced(text: &str, owner: &Organisation, writing: Option<When>) -> Vec<Retold> {
    let all = sentences(text, FoldedSpan::between(0, text.len()));
    let told = all
        .into_iter()
        .skip(1)
        .filter_map(|span| told_in(text.get(span.start()..span.end())?, owner, writing));
    told.take(MOST).collect()
}

fn told_in(sentence: &str, owner: &Organisation, writing: Option<When>) -> Option<Retold> {
    let is_made_known = MADE_KNOWN.stands_in(sentence);
    let befell_one_more = is_one_more_of_its_kind(sentence);
    if !is_made_known && !befell_one_more && !tells_of_a_hit(sentence) {
        return None;
    }
    // 15日には青嶺鉄鋼も、…明らかにした: by a day alone a text tells what its own owner made known, mostly.
    let is_one_more = || {
        is_made_known && (sentence.contains('日') && sentence.contains("も、") || sentence.contains("日にも"))
    };
    let seasons: Vec<Days> = seasons(sentence, writing).collect();
    let has_day = sentence.contains(['月', '/']) || !seasons.is_empty() || befell_one_more || is_one_more();
    if !has_day {
        return None;
    }
    let days = resolve(&dates(sentence).mentions, writing).into_iter().flatten().map(Days::of);
    let days: Vec<Days> = days.filter(|day| day.is_within_month()).chain(seasons).collect();
    let names = if days.is_empty() { Vec::new() } else { named_there(sentence, owner) };
    let words = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    (!names.is_empty()).then(|| Retold { words, days, names, ..Retold::default() })
}

/// 4日には隣の青葉県でも|同じような誤送信があった: does a sentence tell of a day on which the same befell one more?
fn is_one_more_of_its_kind(sentence: &str) -> bool {
    ALIKE.stands_in(sentence) && sentence.contains('日') && area_also(sentence).is_some()
}

/// 隣の|青葉県|でも: the city or prefecture to which something happened as well.
fn area_also(sentence: &str) -> Option<&str> {
    let (before, _) = sentence.split_once("でも")?;
    let run = before.get(before.trim_end_matches(|c| matches!(c, '一'..='鿿' | '々' | 'ヶ')).len()..)?;
    (run.chars().count() > SHORTEST && is_area(run)).then_some(run)
}

/// Whom the sentence names, and the runs of kanji of which it may tell: whether one is a name is known when somebody bears it.
fn named_there(sentence: &str, owner: &Organisation) -> Vec<String> {
    let mut names = named_in(sentence, owner);
    let runs = sentence.split(|c: char| !matches!(c, '一'..='鿿' | '々'));
    let runs = runs.filter(|run| LENGTH.contains(&run.chars().count()));
    if SISTERS.stands_in(sentence) {
        let mut sisters: Vec<String> =
            runs.filter_map(place).flat_map(|house| sisters(&owner.full, &house)).collect();
        sisters.truncate(MOST_SISTERS);
        return sisters;
    }
    let runs = runs.map(|run| Organisation::named(run).full);
    names.extend(runs.filter(|run| !is_area(run)));
    let area = area_also(sentence).filter(|_| is_one_more_of_its_kind(sentence));
    names.extend(area.map(|area| Organisation::named(area).full));
    names.sort_by_cached_key(|name| (std::cmp::Reverse(name.chars().count()), name.clone()));
    names.dedup();
    names.truncate(MOST_NAMES);
    names
}

/// How a text says that another house has the same keeper, which it does not name again.
static SISTERS: Words = Words::of(&[
    "同じ法人",
    "同じ医療法人",
    "同じ学校法人",
    "同じ社会福祉法人",
    "同じ運営法人",
    "同じ系列",
    "同じグループ",
    "同法人",
    "同系列",
    "同グループ",
    "同学園",
    "系列の",
]);

/// 青嶺会東病院 tells of its sister, the 中央病院: the names which that may have, of which the beginning is that of its own.
fn sisters(owner: &str, house: &str) -> Vec<String> {
    let ends = owner.char_indices().map(|(at, _)| at).skip(SHORTEST).take(MOST_SISTERS);
    ends.filter_map(|end| owner.get(..end)).map(|keeper| format!("{keeper}{}", key(house))).collect()
}

/// Characters of the shortest name of a keeper, and names of a sister that are kept.
const SHORTEST: usize = 2;
const MOST_SISTERS: usize = 6;

/// Characters of such a run, and names of one sentence.
const LENGTH: std::ops::RangeInclusive<usize> = 4..=10;
const MOST_NAMES: usize = 4;

/// Does `teller` tell in passing of what somebody else, the owner of `of`, made known on that day, or of the attack of
/// that month?
pub(super) fn tells_by_day(teller: &Traits, of: &Traits) -> Option<Points> {
    let is_others = teller.owner.nearness(&of.owner) < Nearness::Group;
    let lines = teller.retold.iter().filter(|line| line.counts.is_empty() && !line.is_another);
    let lines = lines.filter(|_| is_others && of.owner.is_named());
    let agreeing = lines.filter_map(|line| Some((line, agreement(line, of, teller)?)));
    let is_named = |line: &Retold| {
        let is_sister = || SISTERS.stands_in(&line.words) && line.names.contains(&of.owner.full);
        of.called().any(|name| prints(&line.words, name)) || is_sister()
    };
    let named = agreeing.filter(|(line, _)| is_named(line));
    let evidence = named.map(|(_, evidence)| evidence).min()?;
    let mut points = Points::default();
    points.add(Evidence::SameOrganisation, 4, of.owner.full.clone());
    points.add(evidence, if evidence == Evidence::SameDay { 4 } else { 3 }, "");
    Some(points)
}

fn agreement(line: &Retold, of: &Traits, teller: &Traits) -> Option<Evidence> {
    let is_disclosed = |day: &Days| day.is_exact() && of.disclosed == Some(*day);
    if line.days.iter().any(is_disclosed) && MADE_KNOWN.stands_in(&line.words) {
        return Some(Evidence::SameDay);
    }
    let touches = |day: &Days| of.disclosed.iter().chain(&of.event).any(|known| known.gap(*day) == 0);
    if is_area(&of.owner.full) && is_alike_of_the_day(line, of, teller) {
        return Some(Evidence::SameDay);
    }
    if is_area(&of.owner.full) {
        return is_attack_of_the_month(line, of, teller).then_some(Evidence::NearDay);
    }
    if !line.days.iter().any(touches) {
        return None;
    }
    // 同様の被害: of the kind of what the text tells itself.
    let alike = || teller.cause.and_then(family).filter(|_| ALIKE.stands_in(&line.words));
    let kind = kind_of(line).or_else(alike);
    (kind.is_some() && kind == of.cause.and_then(family)).then_some(Evidence::NearDay)
}

/// Does the line say that on the day of the incident, which was of the very kind of the teller's own, the like befell its owner?
fn is_alike_of_the_day(line: &Retold, of: &Traits, teller: &Traits) -> bool {
    let is_its_day =
        |day: &Days| day.is_exact() && of.event.iter().chain(&of.disclosed).any(|known| known == day);
    let is_kind = teller.cause == of.cause && of.cause.and_then(family).is_some();
    is_kind && is_one_more_of_its_kind(&line.words) && line.days.iter().any(is_its_day)
}

/// 東丘町では職員のパソコンから…が流出したことが今月明らかになり: did a city make known in that month what came from the very
/// kind of attack that the text tells of itself, some weeks before? Of losses and slips it has several in a month.
fn is_attack_of_the_month(line: &Retold, of: &Traits, teller: &Traits) -> bool {
    const WEEKS: i32 = 45;
    let is_of_month = |day: &Days| day.is_within_month() && of.disclosed.is_some_and(|of| of.gap(*day) == 0);
    let days = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    let is_kind = teller.cause == of.cause && of.cause.and_then(family) == Some(ATTACKS);
    is_kind
        && days.is_some_and(|days| (1..=WEEKS).contains(&days))
        && MADE_KNOWN.stands_in(&line.words)
        && kind_of(line).is_none_or(|kind| kind == ATTACKS)
        && line.days.iter().any(is_of_month)
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Cause;

    use super::*;

    /// Sentences of a text of 2024-04-10, and whether they tell of the attack on 青嶺鉄鋼 of 2024-03-28, disclosed on
    /// 2024-04-05.
    const CASES: &[(&str, bool)] = &[
        ("青嶺鉄鋼が4月5日に公表した不正アクセスも、同じ装置から入られていた。", true),
        ("青嶺鉄鋼が4月6日に公表した不正アクセスも、同じ装置から入られていた。", false),
        ("3月には社名の似た青嶺鉄鋼の子会社でもファイルが暗号化されている。", true),
        ("5日には青嶺鉄鋼も、同じ装置から入られたと明らかにしている。", true),
        ("青嶺鉄鋼は5日、同じ装置から入られたと明らかにした。", false),
        ("県内では5日にも青嶺鉄鋼の流出が明らかになったばかりだ。", true),
        ("6日には青嶺鉄鋼も、同じ装置から入られたと明らかにしている。", false),
        ("今春には青嶺鉄鋼が同様の被害を受け、復旧したばかりだった。", true),
        ("昨秋には青嶺鉄鋼が同様の被害を受け、復旧したばかりだった。", false),
        ("2月には社名の似た青嶺鉄鋼の子会社でもファイルが暗号化されている。", false),
        ("3月には青嶺鉄鋼も名簿を紛失している。", false),
        ("3月には青嶺鉄工の子会社でもファイルが暗号化されている。", false),
    ];

    #[test]
    fn told_by_a_day() {
        let day = |day: &str| Days::of(day.parse().unwrap());
        let of = Traits {
            owner: Organisation::named("青嶺鉄鋼"),
            disclosed: Some(day("2024-04-05")),
            event: vec![day("2024-03-28")],
            cause: Some(Cause::Ransomware),
            ..Traits::default()
        };
        for (sentence, is_told) in CASES {
            let owner = Organisation::named("白樺工業");
            let text = format!("白樺工業のサーバーが攻撃を受けた。{sentence}");
            let retold = announced(&text, &owner, When::on(2024, 4, 10));
            let cause = Some(Cause::Ransomware);
            let teller = Traits { owner, retold, cause, ..Traits::default() };
            assert_eq!(tells_by_day(&teller, &of).is_some(), *is_told, "{sentence}");
        }
    }

    #[test]
    fn a_sister_by_its_house() {
        let day = |day: &str| Days::of(day.parse().unwrap());
        let of = |owner: &str, hit: &str| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(day("2021-10-11")),
            event: vec![day(hit)],
            cause: Some(Cause::Ransomware),
            ..Traits::default()
        };
        let text =
            "看護師がカルテを見ていた。同じ法人の中央病院では10月9日から、ウイルスによりカルテが使えない。";
        let owner = || Organisation::named("青嶺会東病院");
        let retold = announced(text, &owner(), When::on(2021, 12, 4));
        let teller = Traits { owner: owner(), retold, cause: Some(Cause::Insider), ..Traits::default() };
        for (owner, hit, is_told) in [
            ("青嶺会中央病院", "2021-10-09", true),
            ("青嶺会中央病院", "2021-10-19", false),
            ("白樺会中央病院", "2021-10-09", false),
            ("青嶺会西病院", "2021-10-09", false),
        ] {
            assert_eq!(tells_by_day(&teller, &of(owner, hit)).is_some(), is_told, "{owner} {hit}");
        }
    }

    #[test]
    fn what_a_city_made_known_this_month() {
        let day = |day: &str| Some(Days::of(day.parse().unwrap()));
        let owner = || Organisation::named("東丘町");
        let text = "消防署員のパソコンから記録が流出した。東丘町では職員のパソコンから名簿が流出したことが今月明らかになり、組合も点検した。";
        let retold = announced(text, &Organisation::named("東丘消防組合"), When::on(2006, 3, 23));
        let teller = |cause| Traits {
            owner: Organisation::named("東丘消防組合"),
            disclosed: day("2006-03-23"),
            retold: retold.clone(),
            cause: Some(cause),
            ..Traits::default()
        };
        for (known, cause, own, is_told) in [
            ("2006-03-13", Cause::Malware, Cause::Malware, true),
            ("2006-02-13", Cause::Malware, Cause::Malware, false),
            ("2006-03-13", Cause::Loss, Cause::Malware, false),
            ("2006-03-13", Cause::Loss, Cause::Loss, false),
            ("2006-03-13", Cause::Phishing, Cause::Malware, false),
        ] {
            let of =
                Traits { owner: owner(), disclosed: day(known), cause: Some(cause), ..Traits::default() };
            assert_eq!(tells_by_day(&teller(own), &of).is_some(), is_told, "{known} {cause} {own}");
        }
    }

    #[test]
    fn what_befell_a_neighbour_on_a_day() {
        let day = |day: &str| Days::of(day.parse().unwrap());
        let of = |owner: &str, hit: &str, cause| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(day("2021-10-05")),
            event: vec![day(hit)],
            cause: Some(cause),
            ..Traits::default()
        };
        for (sentence, owner, hit, cause, is_told) in [
            (
                "4日には隣の青葉県でも同じような誤送信があったばかりだ。",
                "青葉県",
                "2021-10-04",
                Cause::MisdeliveryEmail,
                true,
            ),
            (
                "4日には東丘市でも同様の誤送信があった。",
                "東丘市",
                "2021-10-04",
                Cause::MisdeliveryEmail,
                true,
            ),
            (
                "4日には隣の青葉県でも同じような誤送信があったばかりだ。",
                "青葉県",
                "2021-10-01",
                Cause::MisdeliveryEmail,
                false,
            ),
            (
                "4日には隣の青葉県でも同じような誤送信があったばかりだ。",
                "青葉県",
                "2021-10-04",
                Cause::Loss,
                false,
            ),
            ("4日には隣の青葉県でも研修があった。", "青葉県", "2021-10-04", Cause::MisdeliveryEmail, false),
            (
                "4日には隣の青葉県でも同じような誤送信があったばかりだ。",
                "西丘県",
                "2021-10-04",
                Cause::MisdeliveryEmail,
                false,
            ),
        ] {
            let own = Organisation::named("白樺県");
            let text = format!("白樺県が案内のメールを誤って送った。{sentence}");
            let retold = announced(&text, &own, When::on(2021, 10, 7));
            let teller =
                Traits { owner: own, retold, cause: Some(Cause::MisdeliveryEmail), ..Traits::default() };
            assert_eq!(
                tells_by_day(&teller, &of(owner, hit, cause)).is_some(),
                is_told,
                "{sentence} {owner} {hit}"
            );
        }
    }
}
