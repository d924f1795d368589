//! The names that an organisation had before: 旧社名, 株式会社ミナモより商号変更, 株式会社ミナモを吸収合併し.

use jikenbo_model::When;
use jikenbo_text::name::names;
use jikenbo_text::{FoldedSpan, Words, dates, first, last, resolve};

use super::day::Days;
use super::organisation::Organisation;
use crate::key::key;

/// Characters of a name.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=24;

/// Characters before a name, and before what is said of it, in which it is told whose it was.
const REACH: usize = 60;

/// What stands behind a former name.
static CHANGED: Words = Words::of(&[
    "より商号変更",
    "から商号変更",
    "より社名変更",
    "から社名変更",
    "より商号を変更",
    "から商号を変更",
    "から社名を変更",
    "より社名を変更",
    "から社名を改め",
    "から商号を改め",
    "から改称",
    "より改称",
    "から名称変更",
    "より名称変更",
    "から名称を変更",
    "より名称を変更",
    "を吸収合併",
    "を合併し",
    "の事業を承継",
    "の事業を引き継",
    "の権利義務を承継",
]);

/// What stands before one.
static FORMERLY: Words = Words::of(&[
    "旧社名",
    "旧商号",
    "旧名称",
    "旧法人名",
    "旧会社名",
    "旧称",
    "前身の",
    "当時の商号",
    "当時の社名",
    "当時の名称",
    "発生時の商号",
    "発生時の社名",
    "発生時の名称",
    "変更前の商号",
    "変更前の社名",
]);

/// How a writer calls itself.
static OWN: Words = Words::of(&["当社", "弊社", "当法人", "当会", "当組合", "当行", "当院", "本会"]);

/// The former names of the owner that a folded text tells.
pub(super) fn former_names<'t>(text: &'t str, owner: &Organisation) -> Vec<&'t str> {
    let mut found: Vec<&str> = beside(text, owner).collect();
    let is_its = |from: usize, name: &str| {
        let before = last(text.get(..from).unwrap_or_default(), REACH);
        Organisation::named(name).full != owner.full
            && (OWN.stands_in(before) || key(before).contains(&owner.full))
    };
    let changed = CHANGED.places(text).filter_map(|(at, _)| name_at_end(text, at));
    let formerly = FORMERLY.places(text).filter_map(|(at, words)| name_behind(text, at + words.len()));
    found.extend(changed.chain(formerly).filter(|(from, name)| is_its(*from, name)).map(|(_, name)| name));
    found
}

/// 当社は株式会社ミナモを吸収合併し…同社が昨年3月14日に公表した事案につき: the days of reports that the owner's own text gives to the one
/// that it was, or took over; `writing` is when it was written.
pub(super) fn reports_of_the_former(text: &str, owner: &Organisation, writing: Option<When>) -> Vec<Days> {
    const TOLD: &[&str] = &["に公表し", "に発表し", "に公表済", "にお知らせし", "付で公表し", "付けで公表し"];
    let formers = former_names(text, owner);
    if formers.is_empty() {
        return Vec::new();
    }
    let mentions = dates(text).mentions;
    let days = mentions.iter().zip(resolve(&mentions, writing)).filter_map(|(mention, when)| {
        let (before, after) = text.get(..mention.span.start()).zip(text.get(mention.span.end()..))?;
        let subject = before.strip_suffix(['が', 'は'])?;
        let is_former = subject.ends_with("同社") || formers.iter().any(|former| subject.ends_with(former));
        when.filter(|_| is_former && TOLD.iter().any(|told| after.starts_with(told))).map(Days::of)
    });
    days.filter(|day| day.is_exact()).collect()
}

/// 青嶺クラウド(旧|ミナモ|), 青嶺クラウド(旧・|株式会社ミナモ|): what stands in brackets behind the owner's own name.
fn beside<'t>(text: &'t str, owner: &Organisation) -> impl Iterator<Item = &'t str> {
    text.match_indices("(旧").filter_map(|(at, mark)| {
        let before = last(text.get(..at)?, *LENGTH.end());
        let run = before.rsplit(|c: char| !c.is_alphanumeric() && c != '・').next()?;
        let inner = text.get(at + mark.len()..)?.split([')', '、', ',', '。', '\n']).next()?;
        let name = inner.trim_start_matches(['・', ' ', ':', '「', '『']).trim_end_matches(['」', '』']);
        let is_owner = Organisation::named(run).full.ends_with(&owner.full);
        (is_owner && may_be_name(name)).then_some(name)
    })
}

/// |株式会社ミナモ|より商号変更: the name that ends at this byte.
fn name_at_end(text: &str, end: usize) -> Option<(usize, &str)> {
    let before = text.get(..end)?;
    let line = before.rsplit(['。', '、', '\n', '(', '「', '『', 'は']).next()?;
    let name = line.trim_end_matches(['」', '』']);
    let from = end - line.len();
    let marked =
        names(name, FoldedSpan::between(0, name.len())).find(|marked| marked.span.end() == name.len());
    let (at, name) = match marked {
        Some(marked) => (marked.span.start(), name.get(marked.span.start()..)?),
        None => (0, name.rsplit_once(['に', 'を', 'で', 'と']).map_or(name, |(_, name)| name)),
    };
    may_be_name(name).then_some((from + at, name))
}

/// 当時の商号は|株式会社ミナモ|: the name that begins behind this byte.
fn name_behind(text: &str, from: usize) -> Option<(usize, &str)> {
    const MARKS: &[char] = &[':', ' ', 'は', 'の', '「', '『', '、', '・'];
    let rest = first(text.get(from..)?, *LENGTH.end() + 4);
    let name = rest.trim_start_matches(MARKS);
    let at = from + rest.len() - name.len();
    let name = name.split([')', '、', ',', '。', '\n', '」', '』', 'で', 'か', 'に']).next()?.trim();
    (may_be_name(name) && rest.starts_with(MARKS)).then_some((at, name))
}

fn may_be_name(name: &str) -> bool {
    const FORMS: &[&str] = &["株式会社", "有限会社", "合同会社"];
    LENGTH.contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '・' | '(' | ')' | '&' | ' ' | '.'))
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && (!name.ends_with(['社', '者', '店', '市', '町', '村'])
            || FORMS.iter().any(|form| name.ends_with(form)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_of_one_that_was_taken_over() {
        let owner = Organisation::named("青嶺クラウド株式会社");
        for (told, day) in [
            ("同社が昨年3月14日に公表した事案につき、対象は2,410件でした。", Some("2023-03-14")),
            ("株式会社ミナモが昨年3月14日に公表した事案につき、対象は2,410件でした。", Some("2023-03-14")),
            ("白樺商事が昨年3月14日に公表した事案とは関係がありません。", None),
        ] {
            let text = format!("当社は、本年1月1日に株式会社ミナモを吸収合併しております。\n{told}");
            let days = reports_of_the_former(&text, &owner, When::on(2024, 6, 5));
            assert_eq!(days.first().copied(), day.map(|day| Days::of(day.parse().unwrap())), "{told}");
        }
    }

    #[test]
    fn names_that_it_had_before() {
        for (text, names) in [
            (
                "調査結果\n青嶺クラウド株式会社\n(令和6年4月1日、株式会社ミナモより商号変更)",
                &["株式会社ミナモ"][..],
            ),
            (
                "青嶺クラウド株式会社(以下「A社」という。本件発生時の商号は株式会社ミナモ)に対し、指導を行った。",
                &["株式会社ミナモ"],
            ),
            ("当社は、本年1月に株式会社ミナモを吸収合併しております。", &["株式会社ミナモ"]),
            ("利用者が青嶺クラウド(旧ミナモネット)を訴えた。", &["ミナモネット"]),
            ("青嶺クラウド株式会社(旧社名:ミナモネット株式会社)は公表した。", &["ミナモネット株式会社"]),
            ("白樺商事(旧ミナモネット)は公表した。青嶺クラウドは調べている。", &[]),
            ("白樺商事は株式会社ミナモを吸収合併した。", &[]),
            ("青嶺クラウドは(旧館)で説明した。", &[]),
        ] {
            assert_eq!(former_names(text, &Organisation::named("青嶺クラウド株式会社")), names, "{text}");
        }
    }
}
