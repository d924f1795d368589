//! Did the incident of an article come from that of a firm that it names?

use jikenbo_model::Voice;
use jikenbo_model::vocabulary::Cause;

use crate::link::day::Days;
use crate::link::evidence::{Evidence, Points};
use crate::link::organisation::{Nearness, Organisation};
use crate::link::prints::prints;
use crate::link::retold::{Retold, says};
use crate::link::score::{ATTACKS, family, is_stolen_by_attack};
use crate::link::traits::{BLAMED, Told, Traits};
use crate::link::undated::are_of_other_months;

/// Days before the contractor itself and after it within which its customers tell of what happened to it, and within
/// which some still do.
const SOONER: i32 = 75;
const LATER: i32 = 120;
const LONG_AFTER: i32 = 420;

/// Days by which the attack of one is another than that of the other.
const APART: i32 = 45;

/// Points from which the incident of an article came from that of a firm of which it says so much.
const CAME: i32 = 5;

/// Did the incident of `teller` come from that of `of`, a firm that it names?
pub(super) fn came_from(teller: &Traits, of: &Traits) -> Option<Points> {
    let name = teller.told_names().find(|name| is_called(of, name))?;
    let causes @ (one, other) = (teller.cause.unwrap_or(Cause::Unknown), of.cause.unwrap_or(Cause::Unknown));
    let are_known = one != Cause::Unknown && other != Cause::Unknown;
    if are_known && family(one) != family(other) && !is_stolen_by_attack(teller, of) {
        return None;
    }
    let day = teller.is_of_one_day(of) || tells_day(teller, of, name);
    if !day && are_of_other_months(teller, of) {
        return None;
    }
    let said = said_of(teller, of);
    let mut points = Points::default();
    points.add(Evidence::NamedContractor, if said < BLAMED { NAMED } else { said }, name.clone());
    add_day(teller, of, day, &mut points);
    add_cause(causes, &mut points);
    add_disclosure(teller, of, &mut points);
    let tells_whose = teller.owner.is_named() || !teller.days.is_empty();
    let may_be_blamed = tells_whose && [one, other].into_iter().filter_map(family).any(spreads);
    // What bears no date may be of any year.
    let may_be_then = teller.disclosed.is_some() || day || !are_of_other_days(teller, of);
    let is_blamed = may_be_blamed && may_be_then && said >= BLAMED && points.total() >= CAME;
    let is_enough = day
        || is_blamed
        || is_told_soon(teller, of, name)
        || is_named_twice(teller, of)
        || counts_all_of(teller, of, name);
    is_enough.then_some(points)
}

/// What the days say on which both happened.
fn add_day(teller: &Traits, of: &Traits, is_one_day: bool, points: &mut Points) {
    if is_one_day {
        points.add(Evidence::SameDay, 4, "");
    } else if are_of_other_days(teller, of) {
        points.add(Evidence::OtherDay, -4, "");
    }
}

/// What it says that both have causes that agree.
fn add_cause((one, other): (Cause, Cause), points: &mut Points) {
    if one == other && one != Cause::Unknown {
        points.add(Evidence::SameCause, 2, one.as_str());
    } else if one != Cause::Unknown && other != Cause::Unknown {
        points.add(Evidence::SameCause, 1, format!("{one} {other}"));
    }
}

/// What it says how long one was disclosed after the other.
fn add_disclosure(teller: &Traits, of: &Traits, points: &mut Points) {
    match after(teller, of) {
        Some(days) if (-SOONER..=LATER).contains(&days) => points.add(Evidence::NearDisclosure, 2, ""),
        Some(days) if !(-SOONER..=LONG_AFTER).contains(&days) => points.add(Evidence::FarDisclosure, -4, ""),
        _ => {}
    }
}

/// Do causes of this family bring incidents of a firm's customers about, so that a day need not be told? What is lost or
/// sent astray is one customer's, mostly.
fn spreads(family: u8) -> bool {
    matches!(family, 2 | ATTACKS | 5)
}

/// Does an article without a day that reports nothing of its own blame the firm, and print its name and that of its
/// service?
fn is_named_twice(teller: &Traits, of: &Traits) -> bool {
    let names = teller.firms.iter().filter(|firm| firm.said >= BLAMED && is_called(of, &firm.name));
    teller.cause.is_none() && teller.disclosed.is_none() && !teller.owner.is_named() && names.count() > 1
}

/// Does it say of the firm that it was hired, tell of the same cause, and count all who were touched as the firm does: 同じ財団に
/// 委託していた112の団体で計15万件?
fn counts_all_of(teller: &Traits, of: &Traits, name: &str) -> bool {
    let is_hired = teller.contractors.iter().any(|firm| firm.full == *name) || said_of(teller, of) >= BLAMED;
    let headline = of.counts.first().filter(|told| told.value >= MANY);
    let is_told = |told: &Told| headline.is_some_and(|headline| says(told, headline));
    let counted = teller.retold.iter().flat_map(|line| &line.counts).chain(&teller.counts).any(is_told);
    is_hired && counted && teller.cause.is_some() && teller.cause == of.cause
}

/// The least number by which all who were touched are known.
const MANY: u64 = 1_000;

/// What the name of a firm says, of which nothing else is said.
const NAMED: i32 = 4;

/// How much an article says that its incident came from the owner of another.
fn said_of(teller: &Traits, of: &Traits) -> i32 {
    teller.firms.iter().filter(|firm| is_called(of, &firm.name)).map(|firm| firm.said).max().unwrap_or(0)
}

/// Days from when `of` was disclosed to when `teller` was, where both are known.
fn after(teller: &Traits, of: &Traits) -> Option<i32> {
    teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last)
}

/// Do both tell when it happened, and not of the same weeks?
fn are_of_other_days(teller: &Traits, of: &Traits) -> bool {
    let told = |traits: &Traits| {
        let disclosed = traits.disclosed;
        let is_told = move |day: &Days| day.is_within_month() && Some(*day) != disclosed;
        traits.event.iter().copied().filter(is_told).collect::<Vec<Days>>()
    };
    let of_it = told(of);
    let gaps = told(teller).into_iter().flat_map(|day| of_it.iter().map(move |other| day.gap(*other)));
    gaps.min().is_some_and(|gap| gap > APART)
}

/// Do both tell of an attack within some weeks, the firm by itself, or the article of one whom it hired; or of a slip, the
/// firm by itself, and the article of it as of one that was hired?
fn is_told_soon(teller: &Traits, of: &Traits, name: &str) -> bool {
    let is_attack = |traits: &Traits| traits.cause.and_then(family) == Some(ATTACKS);
    let is_soon = match after(teller, of) {
        Some(days) => (-SOONER..=LATER).contains(&days),
        None => teller.disclosed.is_none() && !are_of_other_days(teller, of),
    };
    // The name of a service alone may be a word of many, and others may have misread whose it is.
    let is_owner = Organisation::known_as(name).nearness(&of.owner) >= Nearness::Group;
    let is_its_own = is_owner && of.voice == Some(Voice::Own);
    let is_hired = || teller.contractors.iter().any(|firm| firm.full == *name);
    let may_be_it = is_its_own || teller.disclosed.is_none() || is_owner && is_hired();
    let is_attack = is_attack(teller) && is_attack(of);
    is_soon
        && (is_attack && may_be_it
            || is_of_one_slip(teller, of) && is_its_own && is_hired() && said_of(teller, of) > 0
            || is_owner && is_hired() && is_of_one_mishap(teller, of))
}

/// Days between two notices of what a firm lost, or sent astray for several at once.
const FORTNIGHT: i32 = 14;

/// Days within which the customers tell of what a firm lost that held the data of many.
const WEEKS: i32 = 60;

/// Do both tell within a fortnight that something was lost or sent astray in the same way?
fn is_of_one_mishap(teller: &Traits, of: &Traits) -> bool {
    use Cause::{Loss, MisdeliveryEmail, MisdeliveryOther, Theft};
    let days = after(teller, of);
    // What held the data of many is told of by its customers for some weeks.
    let many = || of.counts.first().is_some_and(|told| told.value >= MANY);
    let is_later = || many() && days.is_some_and(|days| (0..=WEEKS).contains(&days));
    let is_near = days.is_some_and(|days| days.abs() <= FORTNIGHT) || is_later() || names_day_of(teller, of);
    let is_mishap = matches!(teller.cause, Some(MisdeliveryEmail | MisdeliveryOther | Loss | Theft));
    is_near && is_mishap && teller.cause == of.cause
}

/// Does what bears no date name the day of a month on which the other happened?
fn names_day_of(undated: &Traits, of: &Traits) -> bool {
    let mut days = of.event.iter().filter(|day| day.is_exact() && Some(**day) != of.disclosed);
    days.any(|day| undated.days_of_months.contains(&day.month_and_day().1))
}

/// Do both tell of one kind of slip with a system, by which what many had given away lay open?
fn is_of_one_slip(teller: &Traits, of: &Traits) -> bool {
    let kind = teller.cause.and_then(family);
    kind == of.cause.and_then(family) && kind.is_some_and(|kind| kind != ATTACKS && spreads(kind))
}

/// Does a line that prints the name tell a day of the incident, or an article that reports nothing of its own?
fn tells_day(teller: &Traits, of: &Traits, name: &str) -> bool {
    let touches = |day: &Days| of.disclosed.iter().chain(&of.event).any(|other| other.gap(*day) == 0);
    if teller.days.iter().any(|day| of.disclosed == Some(*day) || of.event.contains(day)) {
        return true;
    }
    // A month may be that of two incidents: what is counted must not be of another.
    let is_of_it = |line: &Retold| of.counts.is_empty() || line.counts_as(of);
    let may_touch = |line: &Retold, day: &Days| {
        touches(day) && (day.is_exact() || teller.cause.is_none() && is_of_it(line))
    };
    let tells =
        |line: &&Retold| line.days.iter().any(|day| may_touch(line, day)) && prints(&line.words, name);
    teller.retold.iter().any(|line| tells(&line))
}

fn is_called(of: &Traits, firm: &str) -> bool {
    let firm = Organisation::known_as(firm);
    of.owner.is_named() && firm.nearness(&of.owner) >= Nearness::Group || of.brands.contains(&firm.full)
}

#[cfg(test)]
mod tests {
    use jikenbo_model::Text;

    use super::*;
    use crate::link::called::{Firm, called};

    fn told(owner: &str, day: &str, cause: Cause) -> Traits {
        Traits {
            owner: Organisation::named(owner),
            disclosed: Some(Days::of(day.parse().unwrap())),
            cause: Some(cause),
            ..Traits::default()
        }
    }

    /// A report of 東丘市 of this day and cause.
    fn customer(text: &str, day: &str, cause: Cause) -> Traits {
        let own = Traits { voice: Some(Voice::ThirdParty), ..told("東丘市", day, cause) };
        Traits { firms: called(Text::new(text).folded(), &own.owner, true), ..own }
    }

    /// Reports of 東丘市, and whether what they tell came from the attack on ミナモ計算センター of 2024-04-02.
    const CUSTOMERS: &[(&str, &str, Cause, bool)] = &[
        (
            "ミナモ計算センターの件(続報)\n市の名簿も外に出ていたと同社から訂正の連絡がありました。",
            "2024-05-20",
            Cause::Cyberattack,
            true,
        ),
        (
            "市、ミナモ計算センターを半年の入札参加停止に 4千人分流出で\n同社の共有フォルダーに名簿が残っていた。",
            "2024-06-03",
            Cause::Unknown,
            true,
        ),
        (
            "市が通知書の印刷を任せたミナモ計算センターから、4千人分の名簿が盗まれた。",
            "2024-04-20",
            Cause::Unknown,
            true,
        ),
        (
            "ミナモ計算センターの不正アクセスに伴う市民の情報の流出について\n市が預けた名簿が含まれていました。",
            "2024-04-12",
            Cause::UnauthorizedAccess,
            true,
        ),
        (
            "検診の案内を発注していた会社が攻撃を受けた。会社は青葉市の「ミナモ計算センター」。",
            "2024-04-08",
            Cause::Ransomware,
            true,
        ),
        (
            "委託先のミナモ計算センターとの契約を解除しました。名簿の流出を受けた措置です。",
            "2024-07-01",
            Cause::Unknown,
            true,
        ),
        (
            "市は、名簿の流出でミナモ計算センターに損害賠償を求める訴えを起こした。通知書の作成を任せていた。",
            "2025-02-10",
            Cause::Ransomware,
            true,
        ),
        (
            "市民の名簿が流出した。ミナモ計算センターのサーバーが攻撃を受けたもので、市は作業を委託していた。",
            "2024-04-15",
            Cause::Malware,
            true,
        ),
        (
            "封筒の宛名を作る㈱ミナモ計算センター様において、ランサムウェアの被害が生じました。",
            "2024-04-10",
            Cause::Ransomware,
            true,
        ),
        (
            "ミナモ計算センター問題で市が検証報告書 流出は4千人\n市は作業場所を確かめていなかった。",
            "2024-11-05",
            Cause::Cyberattack,
            true,
        ),
        (
            "市が通知書の印刷を任せたミナモ計算センターから、4千人分の名簿が盗まれた。",
            "2024-04-20",
            Cause::Theft,
            true,
        ),
        (
            "市のサーバーが攻撃を受けた。市は調査会社のミナモ計算センターに調べを頼んだ。",
            "2024-04-20",
            Cause::Cyberattack,
            false,
        ),
        (
            "市の端末が攻撃を受けた。ミナモ計算センターへの委託とは関係ありません。",
            "2024-04-20",
            Cause::Malware,
            false,
        ),
        ("市の職員が名簿をミナモ計算センターに誤って送った。", "2024-04-20", Cause::MisdeliveryEmail, false),
        (
            "市の窓口の端末が感染した。後援はミナモ計算センターと青葉放送。",
            "2024-04-20",
            Cause::Malware,
            false,
        ),
        (
            "市は、ミナモ計算センターに任せた封入で宛名を取り違えた。",
            "2024-04-20",
            Cause::MisdeliveryOther,
            false,
        ),
        (
            "市が通知書の印刷を任せたミナモ計算センターから、4千人分の名簿が盗まれた。",
            "2022-04-20",
            Cause::Unknown,
            false,
        ),
        (
            "市が通知書の印刷を任せたミナモ計測センターから、4千人分の名簿が盗まれた。",
            "2024-04-20",
            Cause::Unknown,
            false,
        ),
    ];

    #[test]
    fn what_came_from_a_contractor() {
        let contractor = told("株式会社ミナモ計算センター", "2024-04-05", Cause::Ransomware);
        let contractor = Traits { event: vec![Days::of("2024-04-02".parse().unwrap())], ..contractor };
        let wrong = CUSTOMERS.iter().filter(|(text, day, cause, came)| {
            came_from(&customer(text, day, *cause), &contractor).is_some() != *came
        });
        let wrong: Vec<_> = wrong.map(|(text, day, ..)| (text, day)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn months_of_no_year_far_away_are_of_another_attack() {
        let of = |months_and_days: &[(u8, u8)]| Traits {
            owner: Organisation::named("ミナモ計算センター"),
            cause: Some(Cause::Ransomware),
            months_and_days: months_and_days.to_vec(),
            ..Traits::default()
        };
        let text = "予約の受付を委託しているミナモ計算センターのサーバが攻撃を受け、市民の名簿が流出した。";
        let customer = customer(text, "2024-04-08", Cause::Ransomware);
        assert!(came_from(&customer, &of(&[(4, 2)])).is_some());
        assert!(came_from(&customer, &of(&[(9, 18), (10, 19)])).is_none());
    }

    #[test]
    fn what_bears_no_date_and_names_another_day_is_of_another_attack() {
        let on = |day: &str| vec![Days::of(day.parse().unwrap())];
        let of = Traits {
            event: on("2023-09-13"),
            ..told("ミナモ計算センター", "2023-09-15", Cause::Ransomware)
        };
        let firm = Firm { name: of.owner.full.clone(), said: 0 };
        for (day, came) in [("2023-09-13", true), ("2023-09-29", true), ("2024-09-26", false)] {
            let undated = told("東丘市", "2024-10-02", Cause::Ransomware);
            let undated = Traits { firms: vec![firm.clone()], disclosed: None, event: on(day), ..undated };
            assert_eq!(came_from(&undated, &of).is_some(), came, "{day}");
        }
    }

    #[test]
    fn what_one_firm_lost_or_sent_astray_for_several() {
        let firm = |cause| Traits {
            event: vec![Days::of("2024-04-01".parse().unwrap())],
            voice: Some(Voice::Own),
            ..told("ミナモ帳票", "2024-04-09", cause)
        };
        for (day, cause, of_firm, came) in [
            ("2024-04-13", Cause::MisdeliveryOther, Cause::MisdeliveryOther, true),
            ("2024-04-13", Cause::Loss, Cause::Loss, true),
            ("2024-05-13", Cause::MisdeliveryOther, Cause::MisdeliveryOther, false),
            ("2024-04-13", Cause::Loss, Cause::MisdeliveryOther, false),
        ] {
            let hired = vec![Organisation::named("ミナモ帳票")];
            let customer = Traits {
                contractors: hired,
                ..customer("委託先のミナモ帳票が誤りました。", day, cause)
            };
            assert_eq!(came_from(&customer, &firm(of_firm)).is_some(), came, "{day} {cause}");
        }
        let undated = Traits {
            disclosed: None,
            days_of_months: vec![1],
            contractors: vec![Organisation::named("ミナモ帳票")],
            ..customer("委託先のミナモ帳票が失いました。", "2024-04-13", Cause::Loss)
        };
        assert!(came_from(&undated, &firm(Cause::Loss)).is_some());
        assert!(came_from(&Traits { days_of_months: vec![2], ..undated }, &firm(Cause::Loss)).is_none());
    }
}
