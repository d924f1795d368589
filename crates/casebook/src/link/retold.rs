//! By what may another incident be known of which a text tells in passing? By a line that counts its people and names
//! whose it is: whether an article that is kept counts as many is asked when both are known.

mod agree;
mod line;
mod long_past;

pub(super) use agree::{is_unmistakable, says};
pub(super) use line::named_in;
pub(crate) use line::retold;
pub(super) use long_past::told_long_after;

use serde::{Deserialize, Serialize};

use super::announced::tells_by_day;
use super::day::Days;
use super::evidence::{Evidence, Points};
use super::goods::tells_by_goods;
use super::group::tells_by_group;
use super::once_before::tells_of_own;
use super::organisation::{Nearness, Organisation};
use super::prints::prints;
use super::score::weight_of_same;
use super::staff::tells_by_staff;
use super::traits::{Told, Traits, is_telling};
use crate::key::key;
use agree::{agreement, came_to_more};

/// The least number that is kept.
const LEAST: u64 = 10;

/// What one line says of somebody's incident.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Retold {
    /// Its words with what stands before it, a space for all white space.
    pub(crate) words: String,
    /// The people or cases that it counts.
    pub(crate) counts: Vec<Told>,
    /// The days and months that it names.
    pub(crate) days: Vec<Days>,
    /// The years that it names without a month.
    pub(crate) years: Vec<Days>,
    /// The months, 1 to 12, of which nothing tells the year.
    pub(crate) months: Vec<u8>,
    /// Does it tell of another matter of the teller's own?
    pub(crate) is_another: bool,
    /// Where it counts only roughly: whom it names, made comparable.
    pub(crate) names: Vec<String>,
}

impl Retold {
    /// By what it is looked up: how many it counts, and whom it names.
    pub(super) fn marks(&self) -> impl Iterator<Item = String> {
        let counts = self.counts.iter().map(|told| told.value.to_string());
        counts.chain(self.names.iter().cloned())
    }
}

/// Does `teller` tell in passing of the incident that `of` reports: whose it is, how many people, and when?
pub(crate) fn tells_of(teller: &Traits, of: &Traits) -> Option<Points> {
    by_name(teller, of)
        .or_else(|| by_contractor(teller, of))
        .or_else(|| tells_by_day(teller, of))
        .or_else(|| tells_by_goods(teller, of))
        .or_else(|| tells_by_group(teller, of))
        .or_else(|| tells_by_staff(teller, of))
}

fn by_name(teller: &Traits, of: &Traits) -> Option<Points> {
    let is_owned = teller.owner.is_named() && teller.owner.nearness(&of.owner) >= Nearness::Group
        || teller.is_kept_by(&of.owner)
        || of.is_kept_by(&teller.owner);
    let is_sibling = are_of_one_parent(teller, of);
    let is_named = |retold: &&Retold| {
        is_owned
            || is_sibling
            || of.called().any(|name| prints(&retold.words, name) || prints(&teller.head, name))
    };
    // Whether a name is printed takes longest to find.
    let agreeing = teller.retold.iter().filter_map(|retold| Some((retold, agreement(retold, of, teller)?)));
    let tells_house =
        |line: &Retold, evidence| evidence == Evidence::SameDay && names_house(line, of, teller);
    let counted = agreeing
        .filter(|(retold, (_, evidence))| is_named(retold) || tells_house(retold, *evidence))
        .map(|(_, agreement)| agreement)
        .max_by_key(|(count, evidence)| (*evidence == Evidence::SameDay, *count));
    if let Some(points) =
        teller.retold.iter().filter(|_| is_owned).find_map(|line| tells_of_own(line, of, teller))
    {
        return Some(points);
    }
    let came_to_more =
        || teller.retold.iter().any(|line| came_to_more(line, of, teller, is_owned) && is_named(&line));
    let (count, evidence) = match counted {
        Some((count, evidence)) => (Some(count), evidence),
        None => (None, came_to_more().then_some(Evidence::NearDay)?),
    };
    let mut points = Points::default();
    points.add(Evidence::SameOrganisation, 4, of.owner.full.clone());
    if let Some(count) = count {
        points.add(Evidence::SameCount, weight_of_same(count, true), count.to_string());
    }
    add_time(&mut points, evidence);
    Some(points)
}

/// 第二高等学校 in a text of 青嶺学院: does a line of the keeper print the name of its house without its own?
fn names_house(line: &Retold, of: &Traits, teller: &Traits) -> bool {
    const SHORTEST: usize = 2;
    let keeper = Some(teller.owner.full.as_str()).filter(|name| !name.is_empty());
    let house = keeper.and_then(|keeper| of.owner.full.strip_prefix(keeper));
    house.is_some_and(|house| {
        house.chars().count() >= SHORTEST && key(&line.words).replace("高等学校", "高校").contains(house)
    })
}

/// Are both owned by subsidiaries of one company?
fn are_of_one_parent(teller: &Traits, of: &Traits) -> bool {
    let is_shared =
        |parent: &Organisation| of.parents.iter().any(|other| parent.nearness(other) == Nearness::Same);
    teller.parents.iter().any(is_shared)
}

/// ガス会社の顧客1,027件: does it tell of somebody's without the name, by the exact number and the time of it, and name the
/// contractor from whom it came?
fn by_contractor(teller: &Traits, of: &Traits) -> Option<Points> {
    let headline = of.counts.first().filter(|told| !told.rounded && is_telling(told.value))?;
    let counted = teller.retold.iter().filter(|line| line.counts.contains(headline));
    let times = counted.filter_map(|line| agreement(line, of, teller)).map(|(_, evidence)| evidence);
    let time = times.filter(|evidence| matches!(evidence, Evidence::SameDay | Evidence::NearDay)).min()?;
    let is_printed = |firm: &&String| {
        let mut lines = teller.retold.iter().map(|line| &line.words).chain([&teller.head]);
        lines.any(|words| prints(words, firm))
    };
    let firm = of.contractors.iter().map(|firm| &firm.full).chain(of.blamed()).find(is_printed)?;
    let mut points = Points::default();
    points.add(Evidence::SameContractor, 4, firm.clone());
    points.add(Evidence::SameCount, weight_of_same(headline.value, true), headline.value.to_string());
    add_time(&mut points, time);
    Some(points)
}

fn add_time(points: &mut Points, evidence: Evidence) {
    match evidence {
        Evidence::SameDay => points.add(evidence, 4, ""),
        Evidence::NearDay => points.add(evidence, 3, ""),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use jikenbo_model::When;

    use super::long_past::told_long_after;
    use super::*;

    fn own(organization: &str, day: &str, count: u64) -> Traits {
        Traits {
            owner: Organisation::named(organization),
            disclosed: Some(Days::of(day.parse().unwrap())),
            counts: vec![Told { value: count, rounded: false }],
            ..Traits::default()
        }
    }

    /// A newsletter of 2024-07-05.
    fn newsletter(text: &str) -> Traits {
        let written = When::on(2024, 7, 5);
        let retold = retold(text, &Organisation::default(), None, written);
        Traits { retold, disclosed: written.map(Days::of), ..Traits::default() }
    }

    #[test]
    fn told_in_passing() {
        let incident = own("青嶺大学", "2024-06-21", 147);
        for (line, is_told) in [
            ("(2)青嶺大の教員が学生147人の名簿を紛失(6月21日公表)。", true),
            ("実習生のUSB\n6/21、青嶺大学(教育学部)。学生147人。", true),
            ("青嶺大学は先月、学生約150人分の紛失を発表したばかり。", true),
            ("青嶺大学で名簿を紛失、学生147人分。", true),
            ("▽大学 青嶺大学(6/21) 名簿など147件を見られたおそれ。", true),
            ("白樺大学の教員が学生147人の名簿を紛失(6月21日公表)。", false),
            ("青嶺大学は6月21日、学生32人の名簿を失った。", false),
            ("青嶺大学附属病院が患者147人の名簿を紛失(6月21日公表)。", false),
        ] {
            assert_eq!(tells_of(&newsletter(line), &incident).is_some(), is_told, "{line}");
        }
    }

    #[test]
    fn the_headline_number_may_be_of_one_that_is_named() {
        let incident = own("ヨツバ電器", "2024-07-02", 25_771);
        let text = "7月にはヨツバ電器の通販で、約2万6千人のカードが抜き取られたおそれがあると発表された。";
        for (headline, is_told) in [(Some(26_000), true), (Some(78), true)] {
            let retold = retold(text, &Organisation::named("月見野県"), headline, When::on(2024, 7, 30));
            let teller = Traits { retold, ..newsletter("") };
            assert_eq!(tells_of(&teller, &incident).is_some(), is_told, "{headline:?}");
        }
    }

    #[test]
    fn a_sister_may_be_told_of_without_its_name() {
        let of_parent =
            |parent: &str, traits: Traits| Traits { parents: vec![Organisation::named(parent)], ..traits };
        let incident = of_parent("青嶺樹脂", own("Aomine Resin (Thailand)", "2024-02-09", 1_180));
        let text =
            "青嶺樹脂グループでは2024年2月にもタイの子会社が感染し、従業員1,180人の漏えいを公表していた。";
        for (parent, is_told) in [("青嶺樹脂", true), ("白樺樹脂", false)] {
            let teller = of_parent(parent, newsletter(text));
            assert_eq!(tells_of(&teller, &incident).is_some(), is_told, "{parent}");
        }
    }

    #[test]
    fn a_keeper_tells_of_its_house() {
        let teller = |text: &str| Traits {
            owner: Organisation::named("学校法人青嶺学院"),
            retold: retold(text, &Organisation::named("学校法人青嶺学院"), Some(118), When::on(2024, 7, 5)),
            ..newsletter("")
        };
        let text =
            "処分について\n1 第二高等学校 教諭 停職1月\n生徒118名の成績を紛失したこと(6月21日公表済み)";
        for (owner, day, is_told) in [
            ("青嶺学院第二高等学校", "2024-06-21", true),
            ("青嶺学院第二高等学校", "2024-06-20", false),
            ("青嶺学院第三高等学校", "2024-06-21", false),
            ("白樺学院第二高等学校", "2024-06-21", false),
        ] {
            assert_eq!(tells_of(&teller(text), &own(owner, day, 118)).is_some(), is_told, "{owner} {day}");
        }
    }

    #[test]
    fn told_years_after() {
        let teller = newsletter("2021年12月、月見野市の高校が、生徒41人の名簿を失った。");
        let line = &teller.retold[0];
        for (day, is_told) in [("2021-12-06", true), ("2022-02-06", false), ("2024-06-28", false)] {
            let incident = own("月見野市", day, 41);
            let known = told_long_after(&incident);
            let meets = line.long_past(teller.disclosed).iter().any(|told| known.contains(told));
            assert_eq!((meets, tells_of(&teller, &incident).is_some()), (is_told, is_told), "{day}");
        }
    }

    #[test]
    fn told_by_its_year() {
        let teller = newsletter(
            "少し古い話ですが、2021年には、受付を受託するミナモ受付で、元社員が名簿を持ち出しました。約71万件です。誰も見ていない夜に、どんな装置があっても、一人で作業をさせていては、守れるものも守れません。鍵も、記録も、目も、そのためにあるはずなのに、誰も見ていなかったのです。同じことが、あなたの会社の夜にも、起きないと言えるでしょうか。よく考えたいものです。",
        );
        let line = &teller.retold[0];
        for (owner, day, count, is_told) in [
            ("ミナモ受付", "2021-08-30", 713_000, true),
            ("ミナモ受付", "2022-01-10", 713_000, false),
            ("ミナモ受付", "2021-08-30", 514_000, false),
            ("ミナト受付", "2021-08-30", 713_000, false),
        ] {
            let incident = own(owner, day, count);
            assert_eq!(tells_of(&teller, &incident).is_some(), is_told, "{owner} {day} {count}");
            let known = told_long_after(&incident);
            let meets = line.long_past(teller.disclosed).iter().any(|told| known.contains(told));
            assert!(meets || !is_told, "{owner} {day} {count}");
        }
    }

    #[test]
    fn an_exact_number_needs_no_day() {
        for (line, is_told) in [
            ("年末に報告が出た「アオミネ予約」では、96,377件が漏えいしました。", true),
            ("年末に報告が出た「アオミネ予約」では、約96,000件が漏えいしました。", false),
            ("年末に報告が出た「シラカバ予約」では、96,377件が漏えいしました。", false),
        ] {
            let incident = own("アオミネ予約", "2024-12-20", 96_377);
            assert_eq!(tells_of(&newsletter(line), &incident).is_some(), is_told, "{line}");
        }
    }

    #[test]
    fn months_of_no_year() {
        let incident = own("月見野市", "2023-10-20", 41);
        let later = own("月見野市", "2023-11-24", 28);
        let told = |text: &str, of: &Traits| {
            let retold = retold(text, &Organisation::default(), None, None);
            tells_of(&Traits { retold, ..Traits::default() }, of).is_some()
        };
        for (line, first, second) in [
            ("月見野市では10月に、先生が41人分の点数をなくした。", true, false),
            ("月見野市では11月に、先生が41人分の点数をなくした。", false, false),
            ("月見野市では10月に、先生が14人分の点数をなくした。", false, false),
            (
                "どこの学校でも、同じような忘れ物の話を、毎年のように聞く。先生がたの机の上には、紙も、板も、小さな記憶媒体も、いくつも積まれている。その数が多すぎるのである。月見野市では10月に、先生が41人分の点数をなくした。その1か月後には、同じ市の小学校で28人分が消えている。数えれば、いつもなくなってから気付いている。",
                true,
                true,
            ),
        ] {
            assert_eq!((told(line, &incident), told(line, &later)), (first, second), "{line}");
        }
    }

    #[test]
    fn told_by_its_contractor() {
        let incident = Traits {
            contractors: vec![Organisation::named("株式会社ミナモ受付")],
            ..own("青嶺瓦斯", "2024-03-21", 1_027)
        };
        for (line, is_told) in [
            ("ミナモ受付は今年3月にも、会社の顧客1027件のファイルを誤って送った。", true),
            ("ミナモ受付は今年3月にも、会社の顧客約1000件のファイルを誤って送った。", false),
            ("ミナモ受付は今年5月にも、会社の顧客1027件のファイルを誤って送った。", false),
            ("シラカバ受付は今年3月にも、会社の顧客1027件のファイルを誤って送った。", false),
        ] {
            assert_eq!(tells_of(&newsletter(line), &incident).is_some(), is_told, "{line}");
        }
    }

    #[test]
    fn another_of_its_own_that_came_to_more() {
        let teller = |text: &str| Traits {
            owner: Organisation::named("青嶺火災"),
            counts: vec![Told { value: 39_000, rounded: true }],
            ..newsletter(text)
        };
        let incident = own("青嶺火災", "2024-05-18", 4_126);
        for (line, is_told) in [
            (
                "青嶺火災では5月、任せた法律事務所が攻撃を受けた。その後の調べで約5800件の漏えいが確認されている。",
                true,
            ),
            ("青嶺火災では5月、任せた法律事務所が攻撃を受けた。約5800件の漏えいが確認されている。", false),
            (
                "青嶺火災では2月、任せた法律事務所が攻撃を受けた。その後の調べで約5800件の漏えいが確認されている。",
                false,
            ),
            (
                "青嶺火災では5月、任せた法律事務所が攻撃を受けた。その後の調べで約1800件の漏えいが確認されている。",
                false,
            ),
        ] {
            assert_eq!(tells_of(&teller(line), &incident).is_some(), is_told, "{line}");
        }
    }

    #[test]
    fn a_small_number_needs_its_day() {
        let incident = own("月見野市", "2024-06-21", 12);
        for (line, is_told) in [
            ("月見野市は12人の名簿を紛失した。", false),
            ("月見野市は6月21日、12人の名簿を紛失したと発表した。", true),
            ("月見野市は6月2日、12人の名簿を紛失したと発表した。", false),
        ] {
            assert_eq!(tells_of(&newsletter(line), &incident).is_some(), is_told, "{line}");
        }
    }
}
