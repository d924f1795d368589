//! Numbers that count nothing affected: inquiries, staff at work, recipients, populations, other incidents.

mod addressed;
mod around;
mod asked;
mod corrected;
mod deal;
mod elsewhere;
mod revised;
mod rumour;
mod scope;
mod size;
mod spoken_of;
mod staff;
mod wave;
mod words;

use std::collections::BTreeSet;

use jikenbo_model::Record;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;
use jikenbo_text::number::{Amount, Counter};

pub(super) use addressed::{are_sent_off, are_sent_to, are_told, is_brought_back};
pub(super) use elsewhere::was_announced;

use super::subject::Place;
use crate::reading::Reading;
use crate::words::{Words, first, last, to_stop};

/// What the whole article says that bears on each of its numbers.
pub(super) struct Circumstances {
    /// The addressees of a mail could see each other: they are the affected.
    addresses_shown: bool,
    /// Papers went to the wrong people, as many as got them.
    by_post: bool,
    /// A service was unreachable: its users waited, and nobody's data was touched.
    outage: bool,
    /// The numbers that a table of corrections takes back.
    corrected: Vec<FoldedSpan>,
    /// The numbers that others tell of it, and that are said to be wrong.
    rumoured: BTreeSet<u64>,
    /// How many firms got a mail, wherever they are spoken of again.
    firms_sent_to: BTreeSet<u64>,
    /// Where the list of other articles begins.
    others: Option<usize>,
}

impl Circumstances {
    pub(super) fn of(reading: &Reading, record: &Record) -> Self {
        let cause = record.cause.as_ref().map(|cause| cause.value);
        static FIELDS: Words = Words::of(&["Bcc", "bcc", "CC", "宛先に", "宛先欄に", "「To」", "TO欄"]);
        static SHOWN: Words = Words::of(&[
            "アドレスが流出",
            "アドレスが漏",
            "アドレスが見え",
            "アドレスが表示",
            "アドレスが閲覧",
            "アドレスが並",
            "アドレスが分か",
            "アドレスがわか",
            "互いのアドレス",
        ]);
        let has_attached = || reading.words(reading.article.span).contains("添付");
        let shown = || reading.holds_any(&FIELDS) || reading.holds_any(&SHOWN) && !has_attached();
        let addresses_shown = cause == Some(Cause::MisdeliveryEmail) && shown();
        let by_post = cause == Some(Cause::MisdeliveryOther);
        let outage = cause == Some(Cause::Ddos);
        let corrected = corrected::numbers(reading);
        let others = other_articles(reading);
        let rumoured = rumour::numbers(reading);
        let mut all = Self {
            addresses_shown,
            by_post,
            outage,
            corrected,
            rumoured,
            firms_sent_to: BTreeSet::new(),
            others,
        };
        all.firms_sent_to = firms_sent_to(reading, &all);
        all
    }

    /// Could those who got a mail see each other's addresses?
    pub(super) fn addresses_are_shown(&self) -> bool {
        self.addresses_shown
    }
}

/// Where the titles of other articles begin (【関連記事】), below the half of this one.
fn other_articles(reading: &Reading) -> Option<usize> {
    static TITLES: Words = Words::of(&[
        "関連記事",
        "関連ニュース",
        "関連リンク",
        "あわせて読みたい",
        "こんな記事も",
        "おすすめ記事",
        "人気記事",
    ]);
    const LONGEST: usize = 14;
    let below = reading.lines.iter().skip(reading.lines.len() / 2);
    let titles = |words: &str| words.chars().count() <= LONGEST && TITLES.stands_in(words);
    below.filter(|line| titles(reading.words(line.span))).map(|line| line.span.start()).min()
}

/// How many firms a mail went to (企業14社に送信した), unless it is just one.
fn firms_sent_to(reading: &Reading, circumstances: &Circumstances) -> BTreeSet<u64> {
    let firms = reading.amounts.iter().filter(|amount| is_firms(amount) && amount.value > 1);
    let sent = |amount: &&Amount| {
        reading.sentence_at(amount.span.start()).is_some_and(|sentence| {
            let place = Place::of(reading, amount, sentence);
            addressed::told_by(place.after).is_none()
                && addressed::is_addressed(&place, amount, circumstances)
        })
    };
    firms.filter(sent).map(|amount| amount.value).collect()
}

fn is_firms(amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Company | Counter::Corporation | Counter::Business))
}

/// Does the number count something to which nothing happened?
pub(super) fn is_bystander(
    reading: &Reading,
    place: &Place,
    amount: &Amount,
    circumstances: &Circumstances,
) -> bool {
    let section = reading.sentences[place.at].section;
    amount.value == 0
        || circumstances.others.is_some_and(|others| amount.span.start() > others)
        || circumstances.outage
        || circumstances.corrected.contains(&amount.span)
        || is_firms(amount) && circumstances.firms_sent_to.contains(&amount.value)
        || elsewhere::is_out(reading, place, amount)
        || revised::is_out(reading, place)
        || circumstances.rumoured.contains(&amount.value)
        || spoken_of::is_out(reading, place, amount)
        || is_rest(place, amount)
        || is_looked_through(place, amount)
        || scope::is_out(place, amount)
        || asked::is_out(place, amount, circumstances.addresses_shown)
        || around::is_out(place, amount)
        || deal::is_out(place, amount)
        || wave::is_out(place)
        || size::is_out(place, amount)
        || addressed::is_out(place, amount, circumstances)
        || is_measure_of_shift(place)
        || is_share_price(place, amount)
        || is_name_of_town(place, amount)
        || is_attacked(place)
        || is_left_unused(place)
        || staff::is_out(place, amount, section)
        || is_deleted(place)
        || is_left_unharmed(place, amount)
        || is_rate(place, amount)
        || is_left_as_it_was(place, amount)
}

/// 31名は開封せず、11名は…進みませんでした: those who did not fall for it.
fn is_left_unharmed(place: &Place, amount: &Amount) -> bool {
    static DID_NOT: Words = Words::of(&[
        "開封せず",
        "開かず",
        "開いておら",
        "開封してい",
        "進みませんで",
        "進まなかった",
        "進まず",
        "入力せず",
        "入力しません",
        "入力しなかった",
        "クリックせず",
        "クリックしなかった",
        "応じなかった",
        "応じず",
        "引っかからな",
    ]);
    const DENIED: &[&str] = &["開封してい", "開いておら"];
    let clause =
        place.after.strip_prefix(['は', 'が']).map(|rest| rest.split(['、', '。']).next().unwrap_or(rest));
    matches!(amount.counter, Some(Counter::Person))
        && clause.is_some_and(|clause| {
            DID_NOT.stands_in(clause)
                && (!contains_any(clause, DENIED) || clause.contains("ない") || clause.contains("ませ"))
        })
}

/// 1ポイント1円: what a point is worth. 1件当たり300円で: what one is sold for or paid with.
fn is_rate(place: &Place, amount: &Amount) -> bool {
    const NEAR: usize = 12;
    static EACH: Words = Words::of(&[
        "1件当たり",
        "1件あたり",
        "1件につき",
        "1人当たり",
        "1人あたり",
        "1人につき",
        "1名当たり",
        "1名あたり",
        "1名につき",
        "一件当たり",
        "一人当たり",
        "一人につき",
        "一名につき",
        "1通につき",
        "1社につき",
        "1枚につき",
    ]);
    if matches!(amount.counter, Some(Counter::Yen)) && EACH.stands_in(last(place.before, NEAR)) {
        return true;
    }
    let before = place.before.trim_end_matches([' ', '=', '、']);
    matches!(amount.counter, Some(Counter::Yen))
        && amount.value <= 10
        && ["1点", "1ポイント", "1pt", "1P", "1ポイントにつき", "1ポイント当たり"]
            .iter()
            .any(|one| before.ends_with(one))
}

/// 給付の総額(約5,800万円)に影響はなく: money that stays what it was.
fn is_left_as_it_was(place: &Place, amount: &Amount) -> bool {
    const REACH: usize = 10;
    static STAYS: Words = Words::of(&[
        "に影響はな",
        "に影響はあり",
        "に影響はござ",
        "に変更はな",
        "に変更はあり",
        "への影響はな",
    ]);
    matches!(amount.counter, Some(Counter::Yen)) && STAYS.stands_in(first(place.after, REACH))
}

/// 2人分ずつずれていた, 1通分ずれたまま: by how much, not how many.
fn is_measure_of_shift(place: &Place) -> bool {
    place.after.starts_with("ずつ") || place.after.starts_with("ずれ")
}

/// 外の約700のアドレスに対し攻撃を行った: at whom the intruder went on to aim.
fn is_attacked(place: &Place) -> bool {
    let after = first(place.after, 12);
    after.contains("に対し") && contains_any(place.sentence_after(), &["攻撃を行", "攻撃をし", "攻撃してい"])
}

/// 退職者のID12件を停止: what nobody used any more, shut with the rest.
fn is_left_unused(place: &Place) -> bool {
    let shut = place.after.starts_with('を')
        && contains_any(first(place.after, 8), &["停止", "無効", "失効", "削除", "抹消"]);
    shut && contains_any(place.before, &["退職", "卒業", "異動", "不要な", "使われていない", "休眠"])
}

/// What a share costs, and by how much that moved.
fn is_share_price(place: &Place, amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Yen))
        && contains_any(place.sentence, &["株価", "株式市場", "終値", "前日比", "前週末比"])
}

/// 三戸支店: a town whose name reads like a number of houses.
fn is_name_of_town(place: &Place, amount: &Amount) -> bool {
    const AFTER_A_NUMBER: &[char] =
        &['の', 'を', 'が', 'は', 'に', 'で', 'と', 'へ', '、', '。', '(', ')', 'か', 'も', '分'];
    matches!(amount.counter, Some(Counter::Household))
        && place.is_in_kanji()
        && !place.after.is_empty()
        && !place.after.starts_with(AFTER_A_NUMBER)
}

/// What is left of it when the others came back: 残る2枚.
fn is_rest(place: &Place, amount: &Amount) -> bool {
    let missing = || {
        contains_any(
            place.sentence,
            &["捜", "見つか", "見当たら", "所在", "不明", "発見でき", "発見に至", "回収でき"],
        )
    };
    let rest = ["残る", "残りの", "残り"].iter().any(|rest| place.before.ends_with(rest));
    are_pieces(amount) && rest && !missing()
}

fn are_pieces(amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Letter | Counter::Sheet | Counter::Copy))
}

/// What was searched or checked, and by how many: 端末4,300台を調査した, 職員23人で捜した.
fn is_looked_through(place: &Place, amount: &Amount) -> bool {
    let after = place.after.trim_start_matches([')', '」']);
    let after = ["すべて", "全て", "全部", "全台"]
        .iter()
        .fold(after, |rest, every| rest.strip_prefix(every).unwrap_or(rest));
    let clause = to_stop(after);
    let checked = after.strip_prefix('の').is_some_and(|check| words::staff::LOOKED.begins(check));
    let looked = checked
        || ["を", "について"].iter().any(|object| after.starts_with(object))
            && words::staff::LOOKED.stands_in(first(clause, 26));
    let devices = matches!(amount.counter, Some(Counter::Device | Counter::File | Counter::Item));
    let letters = matches!(amount.counter, Some(Counter::Letter)) && after.starts_with("について");
    let records = matches!(amount.counter, Some(Counter::Case | Counter::Record))
        && ["記録", "履歴", "ログ"].iter().any(|record| place.before.trim_end().ends_with(record));
    let houses = matches!(amount.counter, Some(Counter::Company | Counter::Business));
    let searches = |words: &str| contains_any(words, &["捜", "探し", "探す", "さがし"]);
    let searchers = matches!(amount.counter, Some(Counter::Person))
        && (place.after.starts_with('で') && searches(place.sentence)
            || after.starts_with('が') && searches(clause)
            || place.after.starts_with(')') && searches(last(place.sentence_before(), 20)));
    let phrase = first(after, 24).split('、').next().unwrap_or_default();
    let managed =
        devices && contains_any(phrase, &["を共通管理", "を一元管理", "を管理している", "を管理する"]);
    let accounts =
        first(after, 16).contains("アカウントの") && words::staff::LOOKED.stands_in(first(clause, 26));
    let handed_over = matches!(amount.counter, Some(Counter::Carton))
        && after.starts_with('を')
        && contains_any(first(clause, 26), &["引き渡", "引渡", "預け", "運び", "搬出"]);
    (devices || houses || letters || records) && looked || managed || accounts || handed_over || searchers
}

/// 271件について、削除を確認した: how many of those who got it have deleted it.
fn is_deleted(place: &Place) -> bool {
    const REACH: usize = 20;
    let of_them = place.after.starts_with("について") || place.after.starts_with("につきまして");
    let said = first(place.after, REACH);
    of_them
        && ["削除を確認", "消去を確認", "削除済み", "削除いただ", "削除していただ"]
            .iter()
            .any(|gone| said.contains(gone))
}

fn contains_any(words: &str, list: &[&str]) -> bool {
    list.iter().any(|word| words.contains(word))
}
