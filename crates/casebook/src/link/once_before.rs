//! What befell the teller itself before, told in passing: 先月の紛失に続き、このような, 同社では昨年も….

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::Words;

use super::day::Days;
use super::evidence::{Evidence, Points};
use super::organisation::is_area;
use super::retold::{Retold, says};
use super::score::{ATTACKS, family, weight_of_same};
use super::traits::Traits;

/// Numbers of an incident by which it may be known, the headline first.
const MOST_KNOWN: usize = 4;

/// The least number that tells whose it is without a day.
const TELLING: u64 = 100;

/// Does a line of another matter of the teller's own, who owns `of` as well, tell of that incident: on its day, in its
/// month and of its kind, or by its number?
pub(super) fn tells_of_own(line: &Retold, of: &Traits, teller: &Traits) -> Option<Points> {
    let told = teller.disclosed.or(teller.issued);
    let is_before = told.zip(of.disclosed).is_none_or(|(told, of)| of.last < told.first);
    if !line.is_another || !is_before || !goes_with(line, of) {
        return None;
    }
    let known = of.disclosed.iter().chain(&of.event);
    let touches = |day: &Days| known.clone().any(|known| known.gap(*day) == 0);
    let is_of_day = line.days.iter().any(|day| day.is_exact() && touches(day));
    let is_of_month = line.days.iter().any(touches);
    let is_of_year = || line.years.iter().any(|year| of.disclosed.is_some_and(|of| year.gap(of) == 0));
    let count = count_of(line, of);
    let mut points = Points::default();
    points.add(Evidence::SameOrganisation, 4, of.owner.full.clone());
    match count {
        Some(count) => points.add(Evidence::SameCount, weight_of_same(count, true), count.to_string()),
        None if is_of_day || is_of_month && (tells_which(line, of) || is_alike(line, of, teller)) => {}
        None if line.counts.is_empty() && is_of_year() && is_of_kind(line, of) => {}
        None => return None,
    }
    match () {
        () if is_of_day => points.add(Evidence::SameDay, 4, ""),
        () if is_of_month => points.add(Evidence::NearDay, 3, ""),
        () if is_of_year() => points.add(Evidence::NearDay, 2, ""),
        () if !line.days.is_empty() || count.is_none_or(|count| count < TELLING) => return None,
        () => {}
    }
    Some(points)
}

/// 同社では2016年にも不正ログインの被害に遭った: does it tell of a year and the kind of what befell a firm then? A city has several
/// of one kind in a year.
fn is_of_kind(line: &Retold, of: &Traits) -> bool {
    let kind = kind_of(line);
    line.days.is_empty() && !is_area(&of.owner.full) && kind.is_some() && kind == of.cause.and_then(family)
}

/// Does the kind of what a line tells let one know which of a month it is? A city has several losses and slips in one.
fn tells_which(line: &Retold, of: &Traits) -> bool {
    kind_of(line).is_some_and(|kind| {
        kind == ATTACKS
            || !is_area(&of.owner.full)
            || Some(kind) == of.cause.and_then(family) && is_of_house(line, of)
    })
}

/// 中学校でも: does the line name the kind of house of a city in which it was, as the other does?
fn is_of_house(line: &Retold, of: &Traits) -> bool {
    const HOUSES: &[&str] =
        &["小学校", "中学校", "高校", "幼稚園", "保育園", "保育所", "こども園", "病院", "図書館", "公民館"];
    let mut houses = HOUSES.iter().filter(|house| line.words.contains(**house));
    houses.any(|house| of.places.first().is_some_and(|place| place.ends_with(house)))
}

/// How a text says that something was of the kind of what it tells.
pub(super) static ALIKE: Words = Words::of(&["同様の", "同じような", "類似の", "同種の", "同じ手口"]);

/// Does it say that the same befell a firm once more, and was it of the kind of what it tells now?
fn is_alike(line: &Retold, of: &Traits, teller: &Traits) -> bool {
    let kinds = of.cause.and_then(family).zip(teller.cause.and_then(family));
    ALIKE.stands_in(&line.words) && !is_area(&of.owner.full) && kinds.is_some_and(|(of, own)| of == own)
}

/// The number that line and incident share.
fn count_of(line: &Retold, of: &Traits) -> Option<u64> {
    let known = || of.counts.iter().take(MOST_KNOWN);
    let shared = line.counts.iter().filter(|told| known().any(|known| says(told, known)));
    shared.map(|told| told.value).max()
}

/// Do line and incident count no other numbers, and is neither of another kind?
fn goes_with(line: &Retold, of: &Traits) -> bool {
    let counts = line.counts.is_empty() || of.counts.is_empty() || count_of(line, of).is_some();
    let (one, other) = (kind_of(line), of.cause.and_then(family));
    counts && (one.is_none() || other.is_none() || one == other)
}

/// The family of causes of which a line tells, the first that is named.
pub(super) fn kind_of(line: &Retold) -> Option<u8> {
    KINDS.iter().filter(|(words, _)| words.stands_in(&line.words)).find_map(|(_, cause)| family(*cause))
}

/// By which words a cause is told in passing.
static KINDS: [(Words, Cause); 5] = [
    (
        Words::of(&[
            "不正アクセス",
            "不正ログイン",
            "攻撃",
            "感染",
            "暗号化",
            "ランサム",
            "ウイルス",
            "乗っ取",
            "悪用",
            "詐欺",
            "フィッシング",
        ]),
        Cause::Cyberattack,
    ),
    (
        Words::of(&["誤送", "誤配", "誤って送", "取り違え", "誤封入", "誤交付", "誤発送"]),
        Cause::MisdeliveryOther,
    ),
    (
        Words::of(&["紛失", "盗難", "盗まれ", "誤廃棄", "置き忘れ", "所在不明", "なくな", "なくし"]),
        Cause::Loss,
    ),
    (Words::of(&["設定", "誤公開", "閲覧でき", "表示され"]), Cause::Misconfiguration),
    (Words::of(&["持ち出", "売却"]), Cause::Insider),
];

#[cfg(test)]
mod tests {
    use jikenbo_model::When;

    use super::super::organisation::Organisation;
    use super::super::retold::{retold, tells_of};
    use super::super::traits::Told;
    use super::*;

    /// Notices of 青嶺交通 of 2024-03-15, and whether they tell of its infection of 2024-02-21 with 9400 mails.
    const CASES: &[(&str, bool)] = &[
        ("定期券の申込書を紛失しました。2月のウイルス感染に続き、ご迷惑をおかけし重ねてお詫びします。", true),
        ("定期券の申込書を紛失しました。2月の誤送信に続き、ご迷惑をおかけし重ねてお詫びします。", false),
        (
            "定期券の申込書を紛失しました。1月のウイルス感染に続き、ご迷惑をおかけし重ねてお詫びします。",
            false,
        ),
        ("2月21日に公表した案内所の事故に続き、このような事態となったことをお詫びします。", true),
        ("2月20日に公表した案内所の事故に続き、このような事態となったことをお詫びします。", false),
        ("2月の社員のアカウントの件(9400件)の後、鍵を増やしましたが、再びこのような事態となりました。", true),
        ("2月の社員のアカウントの件(120件)の後、鍵を増やしましたが、再びこのような事態となりました。", false),
        ("社員が書類を紛失した。\n同社では2月にも同じ手口で不正ログインが起きている。", true),
        ("社員が書類を紛失した。\n同店では2月にも申込書がなくなっている。", false),
        ("社員が書類を紛失した。\n同様の手口では2月にも不正ログインの被害が出ている。", false),
        (
            "申込書を紛失したと発表した。\n同社では先月も、社員のアカウントが悪用され、約9400件のメールが出た。",
            true,
        ),
        (
            "申込書を紛失したと発表した。\n同社では先月も、社員のアカウントが悪用され、約800件のメールが出た。",
            false,
        ),
        ("2月21日に公表した感染に続き、3月には鍵を増やしました。", false),
    ];

    #[test]
    fn what_befell_the_teller_before() {
        let owner = || Organisation::named("青嶺交通");
        let day = |day: &str| Some(Days::of(day.parse().unwrap()));
        let of = Traits {
            owner: owner(),
            disclosed: day("2024-02-21"),
            cause: Some(Cause::Malware),
            counts: vec![Told { value: 31, rounded: false }, Told { value: 9_400, rounded: true }],
            ..Traits::default()
        };
        for (text, is_told) in CASES {
            let retold = retold(text, &owner(), Some(112), When::on(2024, 3, 15));
            let teller = Traits { owner: owner(), disclosed: day("2024-03-15"), retold, ..Traits::default() };
            let told = teller.retold.iter().any(|line| tells_of_own(line, &of, &teller).is_some());
            assert_eq!(told, *is_told, "{text}");
        }
    }

    #[test]
    fn what_befell_a_house_of_the_city_this_month() {
        let owner = || Organisation::named("青嶺市");
        let day = |day: &str| Some(Days::of(day.parse().unwrap()));
        let text = "小学校の教諭が名簿を盗まれた。\n市では今月、中学校の教諭も名簿を紛失しており、度重なる。";
        for (place, cause, is_told) in [
            ("南中学校", Cause::Loss, true),
            ("南小学校", Cause::Loss, false),
            ("南中学校", Cause::MisdeliveryOther, false),
        ] {
            let places = vec![place.to_owned()];
            let of = Traits {
                owner: owner(),
                disclosed: day("2010-03-11"),
                cause: Some(cause),
                places,
                ..Traits::default()
            };
            let retold = retold(text, &owner(), Some(35), When::on(2010, 3, 24));
            let teller = Traits { owner: owner(), disclosed: day("2010-03-24"), retold, ..Traits::default() };
            let told = teller.retold.iter().any(|line| tells_of_own(line, &of, &teller).is_some());
            assert_eq!(told, is_told, "{place} {cause}");
        }
    }

    #[test]
    fn what_befell_the_teller_in_a_year() {
        let owner = || Organisation::named("青嶺住宅公社");
        let day = |day: &str| Some(Days::of(day.parse().unwrap()));
        for (text, disclosed, is_told) in [
            (
                "書類を捨てたと発表した。\n公社では去年、37人分の写しを誤って郵送するミスがあった。",
                "2018-10-19",
                true,
            ),
            (
                "書類を捨てたと発表した。\n公社では去年、37人分の写しを誤って郵送するミスがあった。",
                "2017-10-19",
                false,
            ),
            (
                "書類を捨てたと発表した。\n公社では去年、12人分の写しを誤って郵送するミスがあった。",
                "2018-10-19",
                false,
            ),
            (
                "書類を捨てたと発表した。\n公社では2018年にも通知の誤送付が明らかになっている。",
                "2018-10-19",
                true,
            ),
            (
                "書類を捨てたと発表した。\n公社では2018年にも不正アクセスの被害に遭っている。",
                "2018-10-19",
                false,
            ),
            (
                "書類を捨てたと発表した。\n隣の公社では去年、37人分の写しを誤って郵送するミスがあった。",
                "2018-10-19",
                false,
            ),
        ] {
            let counts = vec![Told { value: 37, rounded: false }];
            let cause = Some(Cause::MisdeliveryOther);
            let of = Traits { owner: owner(), disclosed: day(disclosed), cause, counts, ..Traits::default() };
            let retold = retold(text, &owner(), Some(1_250), When::on(2019, 11, 5));
            let teller = Traits { owner: owner(), disclosed: day("2019-11-05"), retold, ..Traits::default() };
            let told = teller.retold.iter().any(|line| tells_of_own(line, &of, &teller).is_some());
            assert_eq!(told, is_told, "{text} {disclosed}");
        }
    }

    #[test]
    fn what_befell_a_house_or_a_parent_of_the_teller() {
        let day = |day: &str| Some(Days::of(day.parse().unwrap()));
        let of = |owner: &str, cause, count: Option<u64>| Traits {
            owner: Organisation::named(owner),
            disclosed: day("2017-06-14"),
            cause: Some(cause),
            counts: count.map(|value| Told { value, rounded: false }).into_iter().collect(),
            ..Traits::default()
        };
        let teller = |owner: &str, text: &str, parents: &[&str]| {
            let owner = Organisation::named(owner);
            let parents = parents.iter().map(|parent| Organisation::named(parent)).collect();
            let retold = retold(text, &owner, Some(46), When::on(2017, 6, 21));
            Traits { owner, parents, disclosed: day("2017-06-20"), retold, ..Traits::default() }
        };
        let city = "市は46世帯に別の書類を送った。\n市では14日にも、市民病院の医師が患者1128人分のメモリーを紛失したことを公表したばかり。";
        let branch = "口座を使われた。\nなお、14日に公表いたしました当社への攻撃とは、入り口も時期も異なり、関連は認められておりません。";
        for (teller, of, is_told) in [
            (teller("月見野市", city, &[]), of("月見野市民病院", Cause::Loss, Some(1_128)), true),
            (teller("月見野市", city, &[]), of("日向野市民病院", Cause::Loss, Some(1_128)), false),
            (teller("ミナモ南", branch, &["ミナモ精機"]), of("ミナモ精機", Cause::Ransomware, None), true),
            (teller("ミナモ南", branch, &[]), of("青嶺精機", Cause::Ransomware, None), false),
        ] {
            assert_eq!(tells_of(&teller, &of).is_some(), is_told, "{} {}", teller.owner.full, of.owner.full);
        }
    }
}
