//! By what may another incident be known of which a text tells in passing? By a line that counts its people and names
//! whose it is: whether an article that is kept counts as many is asked when both are known.

use std::collections::BTreeSet;

use jikenbo_model::{Bound, When};
use jikenbo_text::date::{DateMention, Part};
use jikenbo_text::name::{Body, names};
use jikenbo_text::sentence::sentences;
use jikenbo_text::{Amount, Counter, FoldedSpan, Scan, Words, resolve, scan};
use serde::{Deserialize, Serialize};

use super::announced::{announced, tells_by_day};
use super::bare::bare;
use super::day::Days;
use super::evidence::{Evidence, Points};
use super::goods::tells_by_goods;
use super::group::tells_by_group;
use super::once_before::tells_of_own;
use super::organisation::{Nearness, Organisation};
use super::other::told_of_another;
use super::prints::prints;
use super::score::{rounds, weight_of_same};
use super::staff::tells_by_staff;
use super::stroke_day::stroke_days;
use super::traits::{Told, Traits, is_telling};
use crate::history::precision;

/// Lines of one text that are kept, numbers of one line, and names of one that counts roughly.
const MOST: usize = 10;
const MOST_COUNTS: usize = 4;
const MOST_NAMES: usize = 3;

/// Numbers of an incident by which it may be known, the headline first.
const MOST_KNOWN: usize = 4;

/// The least number that is kept.
const LEAST: u64 = 10;

/// Characters of a line that is taken whole; of a longer one, each sentence is taken with the one before it.
const SHORT: usize = 160;

/// Characters of a line that may head the next one.
const HEADING: usize = 60;

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

/// The least number by which all whom an incident of somebody else's touched are known without a day.
const TOTAL: u64 = 10_000;

/// Days after which an incident is long past, and those that are taken for one month and one year.
const LONG_PAST: i32 = 300;
const MONTH: i32 = 30;
const YEAR: i32 = 365;

/// How many and who, with a month.
fn in_months(marks: impl Iterator<Item = String>, days: impl Iterator<Item = Days>) -> Vec<String> {
    in_spans(marks, days, MONTH, "@")
}

/// How many and who, with a year.
fn in_years(marks: impl Iterator<Item = String>, days: impl Iterator<Item = Days>) -> Vec<String> {
    in_spans(marks, days, YEAR, "@@")
}

/// How many and who, with each span of so many days in which the days begin or end.
fn in_spans(
    marks: impl Iterator<Item = String>,
    days: impl Iterator<Item = Days>,
    length: i32,
    sign: &str,
) -> Vec<String> {
    let spans: BTreeSet<i32> = days.flat_map(|day| [day.first / length, day.last / length]).collect();
    marks
        .flat_map(|mark| spans.iter().map(move |span| format!("{mark}{sign}{span}")).collect::<Vec<_>>())
        .collect()
}

/// By what an incident is looked up of which texts tell long after.
pub(super) fn told_long_after(of: &Traits) -> Vec<String> {
    let count = of.counted().map(|count| count.to_string());
    let marks = || count.iter().cloned().chain(of.called().map(str::to_owned));
    let days = || of.disclosed.iter().chain(&of.event).copied().filter(|day| day.is_within_month());
    let mut known = in_months(marks(), days());
    known.extend(in_years(marks(), days()));
    known
}

impl Retold {
    /// By what it is looked up: how many it counts, and whom it names.
    pub(super) fn marks(&self) -> impl Iterator<Item = String> {
        let counts = self.counts.iter().map(|told| told.value.to_string());
        counts.chain(self.names.iter().cloned())
    }

    /// The same with each month that it tells, where that was long past when it was told.
    pub(super) fn long_past(&self, told: Option<Days>) -> Vec<String> {
        let is_past = |day: &Days| is_past(*day, told);
        let mut known = in_months(self.marks(), self.days.iter().copied().filter(is_past));
        known.extend(in_years(self.marks(), self.years.iter().copied().filter(is_past)));
        known
    }

    /// The days, months and years that were long past when it was told.
    pub(super) fn past_days(&self, told: Option<Days>) -> Vec<Days> {
        let all = self.days.iter().chain(&self.years).copied();
        all.filter(|day| is_past(*day, told)).collect()
    }

    /// Does it tell the exact headline number of the incident, one that hardly another of that owner has?
    fn is_exactly(&self, of: &Traits) -> bool {
        let headline = of.counts.first().filter(|told| !told.rounded && is_unmistakable(told.value));
        headline.is_some_and(|headline| self.counts.contains(headline))
    }

    /// Does it tell the headline number of the incident, and the year in which that was disclosed?
    fn tells_year(&self, of: &Traits) -> bool {
        let is_of_year = |day: Days| self.years.iter().any(|year| year.gap(day) == 0);
        let counts = |headline: &Told| self.counts.iter().any(|told| says(told, headline));
        of.disclosed.is_some_and(is_of_year) && of.counts.first().is_some_and(counts)
    }

    /// Does it count as many as the incident is told to count?
    pub(super) fn counts_as(&self, of: &Traits) -> bool {
        self.counts.iter().any(|told| of.counts.iter().any(|known| says(told, known)))
    }
}

fn is_past(day: Days, told: Option<Days>) -> bool {
    told.is_some_and(|told| told.first - day.last > LONG_PAST)
}

/// The lines of a folded text that may tell of another incident than that of `owner` with its headline number;
/// `writing` is when it was written.
pub(crate) fn retold(
    text: &str,
    owner: &Organisation,
    headline: Option<u64>,
    writing: Option<When>,
) -> Vec<Retold> {
    let mut found = Vec::new();
    let mut before = "";
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let told = parts(before, line)
            .into_iter()
            .filter_map(|(context, part)| told_in(context, part, owner, headline, writing));
        found.extend(told.take(MOST - found.len()));
        if found.len() == MOST {
            break;
        }
        before = line;
    }
    let another = told_of_another(text).into_iter().filter_map(|words| another_in(words, owner, writing));
    found.extend(another.take(MOST_ANOTHER));
    found.extend(announced(text, owner, writing));
    found
}

/// Matters of its own that are kept.
const MOST_ANOTHER: usize = 3;

/// What words tell of another matter of the teller's own: how many, or when.
fn another_in(words: &str, owner: &Organisation, writing: Option<When>) -> Option<Retold> {
    let Scan { amounts, dates, .. } = scan(words);
    let counts = counts_in(amounts.iter());
    let told = resolve(&dates.mentions, writing).into_iter().flatten().map(Days::of);
    let (years, days): (Vec<Days>, Vec<Days>) = told.partition(|days| days.is_year());
    // By a year alone it is looked up with whose it is.
    let is_by_year = counts.is_empty() && days.is_empty() && !years.is_empty();
    let names = if is_by_year && owner.is_named() { vec![owner.full.clone()] } else { Vec::new() };
    (!counts.is_empty() || !days.is_empty() || !names.is_empty()).then(|| Retold {
        names,
        words: words.chars().filter(|c| !c.is_whitespace()).collect(),
        counts,
        days: days.into_iter().filter(|days| days.is_within_month()).collect(),
        years,
        is_another: true,
        ..Retold::default()
    })
}

/// A line with its heading; a long one by its sentences, each with the one before it.
fn parts<'t>(before: &'t str, line: &'t str) -> Vec<(&'t str, &'t str)> {
    let heading = if before.chars().count() <= HEADING && !before.ends_with('。') { before } else { "" };
    if line.chars().count() <= SHORT {
        return vec![(heading, line)];
    }
    let mut parts = Vec::new();
    let mut before = "";
    for sentence in sentences(line, FoldedSpan::between(0, line.len())) {
        let words = line.get(sentence.start()..sentence.end()).unwrap_or_default();
        parts.push((before, words));
        before = words;
    }
    parts
}

fn told_in(
    context: &str,
    part: &str,
    owner: &Organisation,
    headline: Option<u64>,
    writing: Option<When>,
) -> Option<Retold> {
    if !part.contains(['人', '名', '件', '世', '方', '先', '戸', '社', '通', '枚', '冊']) {
        return None;
    }
    let words = format!("{context}\n{part}");
    let Scan { amounts, dates, .. } = scan(&words);
    let counts = counts_in(amounts.iter().filter(|amount| amount.span.start() > context.len()));
    if counts.is_empty() {
        return None;
    }
    let months = months_in(&words, &dates.mentions, writing);
    let strokes = writing.map(|writing| stroke_days(&words, writing)).unwrap_or_default();
    let days = resolve(&dates.mentions, writing).into_iter().flatten().chain(strokes).map(Days::of);
    let (days, others): (Vec<Days>, Vec<Days>) = days.partition(|days| days.is_within_month());
    let is_other = |told: &Told| Some(told.value) != headline;
    let years: Vec<Days> = others.into_iter().filter(|days| days.is_year()).collect();
    let is_dated = !days.is_empty() || !years.is_empty() || !months.is_empty();
    let names_bare = || is_dated && !named_in(&words, owner).is_empty();
    let tells_other = counts.iter().any(is_other) || !months.is_empty() || names_bare();
    let is_total = |told: &Told| is_other(told) && told.value >= TOTAL && precision(told.value) > 2;
    let tells_total = || counts.iter().any(is_total);
    let tells = tells_other && is_dated || names_another(&words, owner) || tells_total();
    let is_rough = counts.iter().any(|told| told.rounded);
    tells.then(|| Retold {
        names: if is_rough { named_in(&words, owner) } else { Vec::new() },
        words: words.split_whitespace().collect::<Vec<_>>().join(" "),
        counts,
        days,
        years,
        months,
        is_another: false,
    })
}

/// The people and cases that are counted.
fn counts_in<'a>(amounts: impl Iterator<Item = &'a Amount>) -> Vec<Told> {
    let mut counts: Vec<Told> = amounts.filter(|amount| counts_people(amount)).map(told).collect();
    counts.retain(|told| told.value >= LEAST);
    counts.dedup();
    counts.truncate(MOST_COUNTS);
    counts
}

/// How one tells the month after the last that was told.
const NEXT_MONTH: &[&str] = &["1か月後", "1カ月後", "1ヶ月後", "1ヵ月後", "翌月"];

/// The months of words that bear no year, where nothing tells when they were written: those that they name, or the one
/// behind the last.
fn months_in(words: &str, mentions: &[DateMention], writing: Option<When>) -> Vec<u8> {
    let is_undated =
        writing.is_none() && mentions.iter().all(|mention| !matches!(mention.year, Part::Written(_)));
    let month = |mention: &DateMention| match mention.month {
        Part::Written(month) if is_undated => {
            u8::try_from(month).ok().filter(|month| (1..=12).contains(month))
        }
        _ => None,
    };
    let mut months: Vec<u8> = mentions.iter().filter_map(month).collect();
    let next = months.last().map(|last| last % 12 + 1);
    months.extend(next.filter(|_| NEXT_MONTH.iter().any(|word| words.contains(word))));
    months.dedup();
    months
}

fn counts_people(amount: &Amount) -> bool {
    use Counter::{
        Case, Client, Company, Household, Letter, Member, Party, Person, Record, Row, Sheet, User, Volume,
    };
    let counters =
        [Person, Member, User, Party, Client, Company, Household, Case, Record, Row, Letter, Sheet, Volume];
    amount.counter.is_some_and(|counter| counters.contains(&counter))
}

fn told(amount: &Amount) -> Told {
    Told { value: amount.value, rounded: amount.bound != Bound::Exact }
}

fn names_another(words: &str, owner: &Organisation) -> bool {
    words.contains('「')
        || marked(words).any(|name| Organisation::named(name).nearness(owner) < Nearness::Group)
}

/// The names that a mark tells, but for those of offices and the press.
fn marked(words: &str) -> impl Iterator<Item = &str> {
    let of_others =
        |body: Body| !matches!(body, Body::Police | Body::Commission | Body::Government | Body::Media);
    let found = names(words, FoldedSpan::between(0, words.len())).filter(move |name| of_others(name.body));
    found.filter_map(|name| words.get(name.span.start()..name.span.end()))
}

/// Whom the words name besides the owner, with a mark or without one.
pub(super) fn named_in(words: &str, owner: &Organisation) -> Vec<String> {
    let all = marked(words).chain(bare(words).into_iter().map(|(_, name)| name));
    let mut found: Vec<String> = Vec::new();
    for name in all.map(Organisation::named).filter(|name| name.nearness(owner) < Nearness::Group) {
        if name.is_named() && !found.contains(&name.full) {
            found.push(name.full);
        }
    }
    found.truncate(MOST_NAMES);
    found
}

/// How far from an incident an article is that counts it without a day, in days.
const LATER: i32 = 90;

/// How a number is told that was known only after.
static AFTERWARDS: Words =
    Words::of(&["その後", "最終的に", "のちに", "後の調べ", "後の調査", "後に分か", "後に判明", "後に確認"]);

/// Is it told in passing of another incident of the same owner, by its month, and how many it came to afterwards? The
/// owner is the teller's own, or the line prints its name.
fn came_to_more(retold: &Retold, of: &Traits, teller: &Traits, is_owned: bool) -> bool {
    let is_of_it = || is_owned || of.called().any(|name| prints(&retold.words, name));
    let is_own = |told: &Told| teller.counts.first().is_some_and(|own| own.value == told.value);
    let touches = |traits: &Traits| {
        let mut known = traits.disclosed.iter().chain(&traits.event);
        known.any(|known| retold.days.iter().any(|day| day.gap(*known) == 0))
    };
    let told = teller.disclosed.or(teller.issued);
    let is_before = told.zip(of.disclosed).is_some_and(|(told, of)| of.last < told.first);
    let is_more = |known: &Told| retold.counts.iter().any(|told| told.value > known.value);
    // The words are looked at when all that takes no longer than a comparison of numbers agrees.
    is_before
        && touches(of)
        && of.counts.first().is_none_or(is_more)
        && !retold.counts.iter().any(is_own)
        && AFTERWARDS.stands_in(&retold.words)
        && is_of_it()
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
    let counted = agreeing
        .filter(|(retold, _)| is_named(retold))
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

/// The number on which both agree, and how well their days do; without a day, the number has to be a telling headline.
fn agreement(retold: &Retold, of: &Traits, teller: &Traits) -> Option<(u64, Evidence)> {
    let known = of.counts.iter().take(MOST_KNOWN).filter(|known| known.value >= LEAST);
    let count = known.flat_map(|known| retold.counts.iter().map(move |told| (told, known)));
    let count = count.filter(|(told, known)| says(told, known)).map(|(told, _)| told.value).max()?;
    let of_it = of.disclosed.iter().chain(&of.event).chain(&of.earlier);
    let of_it: Vec<Days> = of_it.copied().collect();
    let touches = |day: &Days| of_it.iter().any(|other| other.gap(*day) == 0);
    if retold.days.iter().any(|day| day.is_exact() && of_it.contains(day)) {
        return Some((count, Evidence::SameDay));
    }
    let is_of_month = |day: &Days| day.is_exact() && retold.months.contains(&day.month_and_day().0);
    if retold.days.iter().any(touches) || of_it.iter().any(is_of_month) {
        return Some((count, Evidence::NearDay));
    }
    let tells = count >= TELLING && weight_of_same(count, false) >= 3;
    let is_headline = of.counts.first().is_some_and(|headline| headline.value == count);
    let tells_headline =
        || of.counts.first().is_some_and(|headline| retold.counts.iter().any(|told| says(told, headline)));
    let is_of_one_day = teller.disclosed.is_some_and(Days::is_exact) && teller.disclosed == of.disclosed;
    if count >= TELLING && is_of_one_day && tells_headline() {
        return Some((count, Evidence::SameDay));
    }
    let apart = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    let is_near = apart.is_some_and(|days| (-3..=LATER).contains(&days));
    let is_it = is_headline && (is_near || retold.is_exactly(of)) || retold.tells_year(of);
    (tells && is_it).then_some((count, Evidence::SameCount))
}

/// Is it a number that tells whose it is without any day: of four digits or more that are not round?
pub(super) fn is_unmistakable(value: u64) -> bool {
    precision(value) >= 4
}

/// The least number that tells something without a day.
const TELLING: u64 = 100;

/// Is it the number that is told, or one that is told roughly?
pub(super) fn says(told: &Told, known: &Told) -> bool {
    let is_roughly = told.rounded && told.value.abs_diff(known.value) * 100 <= known.value * ROUGHLY;
    told.value == known.value || rounds(*told, *known) || is_roughly && told.value >= TELLING
}

/// Per cent by which a rounded number may be off.
const ROUGHLY: u64 = 10;

#[cfg(test)]
mod tests {
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
    fn who_is_named_where_it_is_counted_roughly() {
        for (line, names) in [
            ("今年6月、アオミネ計算の「便り」から約9万4千件が読み出された。", &["あおみね計算"][..]),
            ("7月には青嶺中央病院で、およそ280人分が失われた。", &["青嶺中央病院"]),
            ("7月には青嶺中央病院で、281人分が失われた。", &[]),
        ] {
            assert_eq!(newsletter(line).retold[0].names, names, "{line}");
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
