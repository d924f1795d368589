//! The lines of a text that tell of another incident than its own.

use jikenbo_model::{Bound, When};
use jikenbo_text::date::{DateMention, Part};
use jikenbo_text::name::{Body, names};
use jikenbo_text::sentence::sentences;
use jikenbo_text::{Amount, Counter, FoldedSpan, Scan, resolve, scan};

use super::{LEAST, Retold};
use crate::history::precision;
use crate::link::announced::announced;
use crate::link::bare::bare;
use crate::link::day::Days;
use crate::link::organisation::{Nearness, Organisation};
use crate::link::other::told_of_another;
use crate::link::stroke_day::stroke_days;
use crate::link::traits::Told;

/// Lines of one text that are kept, numbers of one line, and names of one that counts roughly.
const MOST: usize = 10;
const MOST_COUNTS: usize = 4;
const MOST_NAMES: usize = 3;

/// Characters of a line that is taken whole; of a longer one, each sentence is taken with the one before it.
const SHORT: usize = 160;

/// Characters of a line that may head the next one.
const HEADING: usize = 60;

/// The least number by which all whom an incident of somebody else's touched are known without a day.
const TOTAL: u64 = 10_000;

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
    // (2月1日公表済み): one of several that were made known, though the headline be its number.
    let is_known = || ["公表済", "発表済"].iter().any(|known| part.contains(known));
    let tells_other = counts.iter().any(is_other) || !months.is_empty() || is_known() || names_bare();
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

pub(super) fn told(amount: &Amount) -> Told {
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
pub(in crate::link) fn named_in(words: &str, owner: &Organisation) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_named_where_it_is_counted_roughly() {
        for (line, names) in [
            ("今年6月、アオミネ計算の「便り」から約9万4千件が読み出された。", &["あおみね計算"][..]),
            ("7月には青嶺中央病院で、およそ280人分が失われた。", &["青嶺中央病院"]),
            ("7月には青嶺中央病院で、281人分が失われた。", &[]),
        ] {
            let found = retold(line, &Organisation::default(), None, When::on(2024, 7, 5));
            assert_eq!(found[0].names, names, "{line}");
        }
    }
}
