//! The headline number of the article.

mod status;

use std::collections::BTreeSet;

use jikenbo_model::vocabulary::{Asset, Cause, Unit};
use jikenbo_model::{Affected, Count, Fact, Record};

use jikenbo_text::number::Total;
use jikenbo_text::{Bound, FoldedSpan};

use super::counts::Candidate;
use crate::reading::Reading;

/// Chooses among the numbers that count something affected: persons before other units, the total before its
/// parts, what the heading prints before the rest. What counts those of `others`, incidents that are only
/// mentioned, is left out.
pub(super) fn read(
    reading: &Reading,
    candidates: &[Candidate],
    record: &Record,
    others: &[FoldedSpan],
) -> Option<Fact<Affected>> {
    let are_accounts = candidates.iter().all(Candidate::is_of_accounts);
    let may_be = |candidate: &&Candidate| match are_accounts {
        true => is_ours(candidate, others),
        false => fits(candidate, record, others),
    };
    let fitting: Vec<&Candidate> = candidates.iter().filter(may_be).collect();
    let peers = Peers::of(&fitting);
    let best = fitting.iter().copied().max_by_key(|candidate| peers.standing(candidate))?;
    let unit = headline_unit(best.count.unit)?;
    let count = Count { unit, ..best.count };
    Some(reading.fact(
        Affected { count, status: status::of(reading, best, record) },
        [best.span],
        reason(best),
    ))
}

/// May the number be the headline? No mails of spam, no mailboxes that were only entered, none of `others`.
pub(super) fn fits(candidate: &Candidate, record: &Record, others: &[FoldedSpan]) -> bool {
    let errand = record.cause.as_ref().is_some_and(|cause| cause.value == Cause::MisdeliveryEmail);
    let spam = candidate.count.unit == Unit::Emails && candidate.is_sent && !errand;
    let mailboxes = || record.assets.iter().any(|asset| asset.value == Asset::EmailAccount);
    let hijacked = candidate.count.unit == Unit::Accounts && (candidate.count.value == 1 || mailboxes());
    headline_unit(candidate.count.unit).is_some() && !spam && !hijacked && is_ours(candidate, others)
}

/// Is it none that counts those of another incident?
fn is_ours(candidate: &Candidate, others: &[FoldedSpan]) -> bool {
    candidate.in_heading || !others.iter().any(|words| words.contains(candidate.span))
}

/// What each of the numbers that may be the headline is measured by.
pub(super) struct Peers {
    /// The largest of all.
    largest: Option<Count>,
    /// The largest that counts no papers or mails.
    largest_but_things: Option<Count>,
    /// Are persons among them that are no part of another number?
    persons: bool,
    /// Are persons among them whose number counts nobody twice?
    single: bool,
    /// How many papers or mails the heading prints.
    things_of_heading: BTreeSet<u64>,
    /// Where what the heading prints is followed by the persons of it: 34世帯|51人, 480枚|(96人分).
    behind_others: BTreeSet<usize>,
}

impl Peers {
    /// Measures by `fitting`.
    pub(super) fn of(fitting: &[&Candidate]) -> Self {
        let counts = || fitting.iter().map(|candidate| candidate.count);
        let in_heading = fitting.iter().filter(|candidate| candidate.in_heading);
        Self {
            largest: counts().max_by_key(|count| count.value),
            largest_but_things: counts()
                .filter(|count| !is_thing(count.unit))
                .max_by_key(|count| count.value),
            persons: fitting
                .iter()
                .any(|candidate| candidate.count.unit == Unit::Persons && !candidate.is_part),
            single: fitting
                .iter()
                .any(|candidate| candidate.count.unit == Unit::Persons && candidate.total != Total::Gross),
            things_of_heading: in_heading
                .map(|candidate| candidate.count)
                .filter(|count| is_thing(count.unit))
                .map(|count| count.value)
                .collect(),
            behind_others: fitting
                .iter()
                .filter(|candidate| candidate.in_heading)
                .flat_map(|candidate| places_behind(candidate))
                .collect(),
        }
    }

    /// The weight of a number among all. Papers and mails are not what persons are measured by; persons as many as the
    /// papers of the heading are those of the papers.
    pub(super) fn standing(&self, candidate: &Candidate) -> (i32, u8, u64) {
        let largest = if is_thing(candidate.count.unit) { self.largest } else { self.largest_but_things };
        let (points, value) = weight(candidate, largest.unwrap_or(candidate.count));
        let beside_persons = self.persons && candidate.is_total && candidate.count.unit != Unit::Persons;
        let points = points - if beside_persons { 2 } else { 0 };
        let points =
            points - if candidate.total == Total::Gross && self.counts_better(candidate) { 1 } else { 0 };
        let shares = matches!(candidate.count.unit, Unit::Persons | Unit::Records)
            && !candidate.in_heading
            && (self.things_of_heading.contains(&candidate.count.value)
                || candidate.places.iter().any(|place| self.behind_others.contains(&place.start())));
        let unit = candidate.count.unit;
        let rank = if is_thing(unit) { 0 } else { 1 + u8::from(unit == Unit::Persons) };
        (points + if shares { 4 } else { 0 }, rank, value)
    }

    /// Is there a number that says better how many than this one, which counts some twice?
    fn counts_better(&self, candidate: &Candidate) -> bool {
        self.single || candidate.count.unit != Unit::Persons
    }
}

/// Where persons of it would stand: right behind households and firms, in a bracket behind papers.
fn places_behind(candidate: &Candidate) -> impl Iterator<Item = usize> {
    let unit = candidate.count.unit;
    let bracket = if is_house(unit) { Some(0) } else { is_thing(unit).then_some('('.len_utf8()) };
    candidate.places.iter().filter_map(move |place| Some(place.end() + bracket?))
}

/// Papers and mails.
fn is_thing(unit: Unit) -> bool {
    matches!(unit, Unit::Items | Unit::Emails)
}

/// What persons belong to.
fn is_house(unit: Unit) -> bool {
    matches!(unit, Unit::Households | Unit::Companies)
}

/// Accounts as the headline are records; devices, files and money are never the headline.
pub(crate) fn headline_unit(unit: Unit) -> Option<Unit> {
    match unit {
        Unit::Accounts => Some(Unit::Records),
        Unit::Devices | Unit::Files | Unit::Yen => None,
        _ => Some(unit),
    }
}

/// So many persons are the headline beside any number of records.
const MANY: u64 = 100;

/// The larger, the likelier the headline; of equals the one with the larger number. The heading's exact number holds
/// against an upper bound, however large.
fn weight(candidate: &Candidate, largest: Count) -> (i32, u64) {
    let unit = match candidate.count.unit {
        Unit::Persons => 4,
        Unit::Records | Unit::Accounts => 2,
        Unit::EmailAddresses | Unit::Households | Unit::Companies => 1,
        _ => 0,
    };
    let value = candidate.count.value;
    let holds = candidate.in_heading && largest.bound == Bound::UpTo
        || candidate.count.unit == Unit::Persons && !candidate.is_part && value >= MANY;
    let standing = [
        (candidate.in_heading && !candidate.is_part_of(largest), 4),
        (candidate.is_total, 3),
        (candidate.is_recalled, -6),
        (!candidate.is_part, 2),
        (candidate.total == Total::Net && value >= largest.value / 10, 4),
        (value > largest.value / 2, 2),
        (candidate.in_data && value > largest.value / 2, 1),
        (value < largest.value / 10 && !holds, -3),
        (candidate.is_told && is_house(candidate.count.unit), -4),
    ];
    let standing: i32 = standing.iter().filter(|(is, _)| *is).map(|(_, points)| points).sum();
    (unit + standing, value)
}

fn reason(candidate: &Candidate) -> &'static str {
    match (candidate.in_heading, candidate.is_total) {
        (true, _) => "heading",
        (false, true) => "total",
        (false, false) => "largest",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{self, counts};

    /// The headline number of a short text, as `value unit bound`.
    fn headline(text: &str) -> String {
        crate::case::read(text, |reading| {
            let record = rule::read(reading, 1);
            let candidates = counts::candidates(reading, &record);
            read(reading, &candidates, &record, &[]).map_or_else(String::new, |fact| {
                let count = fact.value.count;
                format!("{} {} {}", count.value, count.unit, count.bound.as_str())
            })
        })
    }

    #[test]
    fn the_headline_number() {
        for (text, expected) in [
            ("会員312名の氏名が流出しました。うち40名は住所も流出しました。", "312 persons exact"),
            (
                "不正アクセスのお知らせ\nカードの番号が流出しました。\n【最大件数】\n4,716件",
                "4716 records up_to",
            ),
            ("流出した契約は2,934件(個人2,611名、法人323社)です。", "2934 records exact"),
            ("表示されたのは7社あわせて52件、投稿者は38名です。氏名が漏えいしました。", "38 persons exact"),
            ("流出した氏名は延べ2,870人、重複を除くと1,396人になる。", "1396 persons exact"),
            ("顧客1,812名の氏名が流出した。さらに購入履歴など2万460件も流出した。", "1812 persons exact"),
            ("氏名が流出した。小学校 24人、中学校 41人、計 65人である。", "65 persons exact"),
            ("対象は約1万2,400人です。\n12,386人の応募者の氏名が流出した。", "12386 persons exact"),
            ("受信箱には880人の氏名があり、閲覧された可能性がある。", "880 persons exact"),
            ("少なくとも市民41人の氏名を私的に見ていた。", "41 persons more_than"),
            ("名簿を紛失、34世帯分\n34世帯51人の氏名を載せた名簿を紛失した。", "51 persons exact"),
            ("最大7社、260人の氏名が流出したおそれがあります。", "260 persons up_to"),
            ("最大8,200人の会員情報が流出したおそれがあります。", "8200 persons up_to"),
            ("少なくとも8,200人の会員情報が流出しました。", "8200 persons more_than"),
            ("USBメモリ1本を紛失した。児童74人分の成績が入っていた。", "74 persons exact"),
            (
                "会員のアドレス312件が流出した。312名の皆さまへお詫びの手紙をお送りした。",
                "312 email_addresses exact",
            ),
            ("不正にログインされたアカウントは57件で、情報が流出した。", "57 records exact"),
            ("手帳を紛失した。関係者17人の氏名が載る。署員およそ30人が周辺を捜した。", "17 persons exact"),
            (
                "名簿を紛失した。対象は会員74人。\n一昨年の秋にも会場で520名分の申込書を失くす事故を起こしており、重く受け止める。",
                "74 persons exact",
            ),
            (
                "会員74人の名簿を紛失した。3年前の夏にも別の店で1,520人の名簿が流出する事故があり、見直してきた。",
                "74 persons exact",
            ),
            ("職員と元職員あわせて73名、それに患者238名の氏名が流出した。", "238 persons exact"),
            ("氏名が流出した。合計 179名(重複を除く実人数は171名)である。", "171 persons exact"),
            ("3件のアカウントに不正にログインされた。", "3 records exact"),
            (
                "383人のポイントが交換 会員サイトに不正ログイン\n会員1,905人のページが閲覧された可能性がある。うち383人はポイントが交換されていた。",
                "1905 persons exact",
            ),
            ("鞄を盗まれた。鞄には定期積金の申込書5枚(5先分)が入っていた。", "5 records exact"),
            ("カード情報1,308件を含む個人情報9,175件が流出した。", "9175 records exact"),
            ("会員1,016名の氏名が流出しました。なお、これは想定される最大の値です。", "1016 persons up_to"),
            ("名簿が流出した。件数は312件で、世帯の重なりをまとめる前は460件でした。", "312 records exact"),
            ("名簿が流出した。会員数は「約400名」とご報告しましたが、312名でした。", "312 persons exact"),
            ("会員名簿が流出した。最大件数 延べ3,418件", "3418 records up_to"),
            (
                "会員12名の氏名が流出したと公表し、調べていた。調べたところ、38名の氏名が流出していた。",
                "38 persons exact",
            ),
            (
                "会員のアカウント260件に不正ログインがあり、うち14件でポイントが使われた。",
                "260 records exact",
            ),
            (
                "名簿が流出した。本市分の申請書 計4,906件が流出したとの報告を受け、同じ方のものを除き、延べ2,118人分と見込んでいます。",
                "2118 persons exact",
            ),
            (
                "名簿が流出した。委託先から本市分4,906件が持ち出された。対象 延べ2,118人分",
                "2118 persons exact",
            ),
            (
                "予約15万件の入ったパソコン紛失\n最大約15万2千件の予約の記録が入ったパソコンを紛失した。",
                "152000 records up_to",
            ),
            (
                "カード情報は870件に\n流出の総数は4,312件、このうちカード情報を含むものは870件となった。",
                "4312 records exact",
            ),
            ("文書箱14箱を紛失した。該当する7社・団体様へ個別にご報告しています。", "14 items exact"),
            ("医療証1枚を誤って別の方に渡し、氏名が知られた。お二人にはお詫びした。", "1 items exact"),
        ] {
            assert_eq!(headline(text), expected, "{text}");
        }
    }
}
