//! A contractor of whom a text tells without its name: by its trade, 印刷会社, and the day on which it was hit, that is
//! known whose incident it is.

use jikenbo_model::When;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::name::past_country;
use jikenbo_text::sentence::sentences;
use jikenbo_text::{FoldedSpan, Words, dates, first, last, resolve};

use super::day::Days;
use super::evidence::{Evidence, Points};
use super::goods::{sold_by, sold_in};
use super::organisation::{Nearness, is_area};
use super::said::{tells_of_a_contract, tells_of_a_firm, tells_of_a_hit};
use super::score::{ATTACKS, family};
use super::traits::Traits;
use crate::key::key;

/// Trades that are kept.
const MOST: usize = 6;

/// What stands behind the word for a trade.
const FIRMS: &[&str] = &["会社", "業者"];

/// What stands before them and is the word for no trade.
const NO_TRADES: &[&str] = &[
    "委託",
    "受託",
    "運営",
    "同",
    "当",
    "各",
    "親",
    "子",
    "他",
    "保険",
    "株式",
    "有限",
    "合同",
    "専門",
    "調査",
    "外部",
    "解析",
    "セキュリティ",
    "取扱",
    "対象",
    "該当",
    "複数",
    "大手",
    "民間",
    "地元",
    "県外",
    "市内",
    "都内",
];

/// Characters of the shortest word for a trade, and those at its end by which it is looked up.
const SHORTEST: usize = 2;

/// Days before the contractor itself and after it within which its customers tell of it.
const SOONER: i32 = 75;
const LATER: i32 = 120;

/// The trades of the firms that a folded text tells of as hired and hit, made comparable.
pub(crate) fn trades(text: &str) -> Vec<String> {
    if tells_of_a_contract(text) || GIVEN.stands_in(text) { trades_hit(text) } else { Vec::new() }
}

/// The trades of the firms that it tells of as hit, hired or not.
pub(super) fn trades_hit(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for sentence in sentences(text, FoldedSpan::between(0, text.len())) {
        let words = text.get(sentence.start()..sentence.end()).unwrap_or_default();
        if tells_of_a_hit(words) {
            let known = found.len();
            found.extend(FIRMS.iter().flat_map(|firm| words.match_indices(firm)).filter_map(|(at, _)| {
                let before = words.get(..at)?;
                trade_before(before.strip_suffix('事').unwrap_or(before))
            }));
            if found.len() == known && tells_of_a_firm(words) {
                found.extend(works(words));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found.truncate(MOST);
    found
}

/// 案内の|印刷|と|発送|をお願いしている: the works that a sentence gives to somebody, the nearest to the verb first.
fn works(words: &str) -> Vec<String> {
    let verbs = GIVEN.places_by_word(words);
    let is_unnamed =
        |(at, verb): &(usize, &str)| words.get(at + verb.len()..).is_some_and(|after| !names_one(after));
    let before = verbs.filter(is_unnamed).filter_map(|(at, _)| words.get(..at));
    before.flat_map(|before| works_before(last(before, REACH))).collect()
}

/// を請け負|う|ミナモは: does the name of who does it stand straight behind the verb? システム会社 is none.
fn names_one(after: &str) -> bool {
    let behind = after.trim_start_matches(|c| matches!(c, 'ぁ'..='ん'));
    let behind = behind.get(past_country(behind)..).unwrap_or(behind);
    let is_spelled = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー') || c.is_ascii_alphabetic();
    let rest = behind.trim_start_matches(is_spelled);
    rest.len() < behind.len()
        && after.len() > behind.len()
        && !FIRMS.iter().any(|firm| rest.starts_with(firm))
}

fn works_before(words: &str) -> Vec<String> {
    let clause = words.rsplit(['、', '。', '「', '(']).next().unwrap_or_default();
    let runs = clause
        .rsplit(|c: char| !matches!(c, '一'..='鿿'))
        .map(|run| DEEDS.iter().find_map(|deed| run.strip_suffix(deed)).unwrap_or(run));
    let works = runs.filter(|run| run.chars().count() >= SHORTEST).take(MOST_WORKS);
    let names = works.flat_map(|work| {
        let also =
            ALSO.iter().filter(move |(known, _)| *known == work).flat_map(|(_, names)| names.iter().copied());
        std::iter::once(work).chain(also)
    });
    names.map(key).collect()
}

/// What the names of those end in who do a work, where that is not the word for it.
const ALSO: &[(&str, &[&str])] =
    &[("印刷", &["帳票", "プリント"]), ("発送", &["配送", "物流"]), ("配送", &["運輸", "物流"])];

/// Works of one clause.
const MOST_WORKS: usize = 2;

/// Characters before the verb in which the work stands.
const REACH: usize = 20;

/// How one gives a work to somebody.
static GIVEN: Words = Words::of(&[
    "を委託",
    "を任せ",
    "をお任せ",
    "を頼ん",
    "をお願い",
    "を依頼",
    "を発注",
    "を外注",
    "を委ね",
    "を請け負",
    "を受託",
    "委託先",
    "委託業者",
    "委託事業者",
    "委託会社",
]);

/// What ends the word for a work, and is none.
const DEEDS: &[&str] = &["業務", "作業", "事業", "委託"];

/// 東丘市の|印刷|会社: the run of kanji or of katakana with which the words end.
fn trade_before(before: &str) -> Option<String> {
    let is_kanji = |c: char| matches!(c, '一'..='鿿');
    let is_katakana = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー');
    let is_of_run: &dyn Fn(char) -> bool = if before.ends_with(is_kanji) { &is_kanji } else { &is_katakana };
    let trade = before.get(before.trim_end_matches(is_of_run).len()..)?;
    let is_trade = trade.chars().count() >= SHORTEST && !NO_TRADES.iter().any(|word| trade.starts_with(word));
    is_trade.then(|| key(trade))
}

/// What stands behind the kind of a service.
static SERVICES: Words =
    Words::of(&["サービス", "システム", "アプリ", "クラウド", "サイト", "ツール", "ソフト", "プログラム"]);

/// What stands there and is no kind of service.
static NO_KINDS: Words = Words::of(&[
    "管理", "情報", "業務", "社内", "基幹", "当社", "弊社", "外部", "各種", "電子", "会員", "顧客", "同社",
    "当該", "本件", "運営", "提供", "利用", "専用", "公式", "通販", "販売", "会社", "他社", "自社", "市内",
    "県内", "国内", "海外",
]);

/// What may stand between the kind of a service and the word for one: 採用|管理|システム, フォーム|作成支援|サービス.
const BETWEEN: &[&str] = &["管理", "情報", "業務", "受付", "支援", "専用", "作成", "最適化"];

/// Ends of kinds that are not two kanji, or tell of another, and those kinds.
const KINDS: &[(&str, &str)] = &[
    ("カート", "カート"),
    ("アンケート", "アンケート"),
    ("ポイント", "ポイント"),
    ("チケット", "チケット"),
    ("チャット", "チャット"),
    ("入力", "入力"),
    ("フォーム", "入力"),
];

/// The kinds of services that a folded text names, made comparable, by their last two characters: 予約|システム.
pub(crate) fn services(text: &str) -> Vec<String> {
    let ends = SERVICES.places(text).filter_map(|(at, _)| kind_at_end(text.get(..at)?));
    let mut found: Vec<String> = ends.chain(used_for(text)).map(key).collect();
    found.sort_unstable();
    found.dedup();
    found.truncate(MOST);
    found
}

/// 給与の|計算|に使っていた市内の会社のクラウド: what services are used for.
fn used_for(text: &str) -> impl Iterator<Item = &str> {
    static USED: Words = Words::of(&["に使", "に利用", "に用い", "を助け", "を支え", "を支援", "を補助"]);
    const WITHIN: usize = 24;
    let uses = USED.places(text);
    uses.filter_map(|(at, used)| {
        let after = first(text.get(at + used.len()..)?, WITHIN);
        let clause = after.split(['、', '。', '\n']).next().unwrap_or(after);
        let is_service = SERVICES.stands_in(clause);
        kind_at_end(text.get(..at)?).filter(|_| is_service)
    })
}

/// The kind of a service with which words end that stand before the word for one: 給与計算|の|クラウド|サービス.
fn kind_at_end(before: &str) -> Option<&str> {
    let hosted = before.strip_suffix("クラウド").map(|of| of.strip_suffix('の').unwrap_or(of));
    let mut before = hosted.unwrap_or(before);
    while let Some(rest) = BETWEEN.iter().find_map(|word| before.strip_suffix(word)) {
        before = rest;
    }
    if let Some((_, kind)) = KINDS.iter().find(|(end, _)| before.ends_with(end)) {
        return Some(kind);
    }
    let run = before.get(before.trim_end_matches(|c| matches!(c, '一'..='鿿')).len()..)?;
    let kind = last(run, SHORTEST);
    (kind.chars().count() == SHORTEST && !NO_KINDS.stands_in(kind)).then_some(kind)
}

/// How a text calls one whom it does not name, where that makes something known.
static TELLERS: Words = Words::of(&[
    "同社",
    "委託先",
    "業者",
    "事業者",
    "運営会社",
    "提供会社",
    "委託会社",
    "受託会社",
    "運営元",
    "提供元",
    "受託者",
    "先方",
    "物流会社",
    "印刷会社",
    "発送会社",
    "システム会社",
    "開発会社",
    "保守会社",
    "再委託先",
    "取引先",
    "a社",
    "b社",
    "x社",
    "A社",
    "B社",
    "C社",
    "X社",
    "Y社",
    "甲社",
    "乙社",
]);

/// How it does so.
static MAKES_KNOWN: Words = Words::of(&["公表", "発表", "明らかに"]);

/// The days on which a firm without a name made it known that it was hit, as a folded text tells: 同社は12日に公表しています;
/// `writing` is when that was written.
pub(crate) fn heard(text: &str, writing: Option<When>) -> Vec<Days> {
    if !MAKES_KNOWN.stands_in(text) || !TELLERS.stands_in(text) || !tells_of_a_contract(text) {
        return Vec::new();
    }
    let mentions = dates(text).mentions;
    let mut found = Vec::new();
    for (mention, when) in mentions.iter().zip(resolve(&mentions, writing)) {
        let days = when.map(Days::of).filter(|days| days.is_exact());
        let (before, after) = (text.get(..mention.span.start()), text.get(mention.span.end()..));
        if let (Some(days), Some(before), Some(after)) = (days, before, after)
            && is_topic_of(before)
            && makes_known(after)
        {
            found.push(days);
        }
    }
    found.sort_unstable();
    found.dedup();
    found.truncate(MOST);
    found
}

/// Do the words before a day tell of one who is not named as the subject: 同社は, 委託先が、すでに?
fn is_topic_of(before: &str) -> bool {
    const TOPICS: &[&str] =
        &["は", "が", "も", "では", "でも", "において", "のホームページ", "のウェブサイト"];
    let clause = last(before.rsplit(['。', '\n']).next().unwrap_or_default(), TOPIC);
    let told = TELLERS
        .iter()
        .filter_map(|teller| clause.rfind(teller).and_then(|at| clause.get(at + teller.len()..)));
    told.min_by_key(|after| after.len()).is_some_and(|after| {
        TOPICS.iter().any(|topic| after.starts_with(topic)) && !after.contains(['当', '弊', '本'])
    })
}

/// Characters before the day within which the subject stands.
const TOPIC: usize = 20;

/// Do the words behind a day say before the sentence ends, and another day is told, that it was made known?
fn makes_known(after: &str) -> bool {
    let clause = first(after.split(['。', '\n']).next().unwrap_or_default(), KNOWN_WITHIN);
    let at = MAKES_KNOWN.iter().filter_map(|known| clause.find(known)).min();
    let between = at.and_then(|at| clause.get(..at));
    between.is_some_and(|between| between.starts_with(['に', '、', '付']) && !between.contains('日'))
}

/// Characters behind the day within which it is said.
const KNOWN_WITHIN: usize = 30;

/// By what a firm that was hit is known without its name: the end of that, and each day of it; the kind of its service,
/// and these days; the day on which it was hit, and that on which it made it known.
pub(super) fn struck(of: &Traits) -> Vec<String> {
    if !(is_attack(of) || is_slip(of.cause)) || !of.owner.is_named() || of.mention.is_some() {
        return Vec::new();
    }
    let disclosed = || of.disclosed.iter().filter(|day| day.is_exact()).map(|day| day.first);
    let hit = days(of).chain(disclosed()).map(|day| format!("{}@{day}", end(&of.owner.full)));
    let services = of.services.iter();
    let services =
        services.flat_map(|kind| days(of).chain(disclosed()).map(move |day| format!("{kind}@{day}")));
    let both = days(of).flat_map(|day| disclosed().map(move |known| format!("{day}@{known}")));
    let works = of.works.iter().filter(|_| of.contractors.is_empty());
    let works = works.flat_map(|work| days(of).chain(disclosed()).map(move |day| format!("w{work}@{day}")));
    let months = of.works.iter().filter(|_| of.contractors.is_empty());
    let months = months.flat_map(|work| days(of).map(move |day| format!("m{work}@{}", day / MONTH)));
    hit.chain(services).chain(both).chain(works).chain(months).chain(sold_by(of)).collect()
}

/// Days that are looked up together where no more than a month is told.
const MONTH: i32 = 30;

/// By what the firms are known of which it is told without their names.
pub(super) fn unnamed(teller: &Traits) -> Vec<String> {
    if !may_be_attack(teller) && !is_slip(teller.cause) {
        return Vec::new();
    }
    let heard = || teller.heard.iter().map(|day| day.first);
    let trades = teller.trades.iter().map(|trade| end(trade));
    let trades =
        trades.flat_map(|trade| days(teller).chain(heard()).map(move |day| format!("{trade}@{day}")));
    let services = teller.services.iter();
    let services =
        services.flat_map(|kind| days(teller).chain(heard()).map(move |day| format!("{kind}@{day}")));
    let both = days(teller).flat_map(|day| heard().map(move |known| format!("{day}@{known}")));
    let works = teller.given.iter().flat_map(|work| {
        let told = teller.given_days.iter().flat_map(|day| day.first..=day.last);
        days(teller).chain(told).map(move |day| format!("w{work}@{day}"))
    });
    let months = teller.event.iter().filter(|day| !day.is_exact() && day.is_within_month());
    let months = months.flat_map(|month| month.first / MONTH..=month.last / MONTH);
    let months: Vec<i32> = months.collect();
    let in_months =
        teller.given.iter().flat_map(|work| months.iter().map(move |month| format!("m{work}@{month}")));
    trades.chain(services).chain(both).chain(works).chain(in_months).chain(sold_in(teller)).collect()
}

fn end(name: &str) -> String {
    last(name, SHORTEST).to_owned()
}

/// The single days of what happened.
fn days(traits: &Traits) -> impl Iterator<Item = i32> {
    traits.event.iter().filter(|day| day.is_exact()).map(|day| day.first)
}

/// May what it tells have come from an attack? What befell a contractor is not always told as a cause.
fn may_be_attack(teller: &Traits) -> bool {
    teller.cause.and_then(family).is_none_or(|family| family == ATTACKS)
}

/// Did both lose something, or a slip with a system befall both?
fn are_of_one_slip(teller: &Traits, of: &Traits) -> bool {
    is_slip(teller.cause) && is_slip(of.cause) && teller.cause.and_then(family) == of.cause.and_then(family)
}

/// May it befall all whose things or data a firm holds, though nobody attacks it?
pub(super) fn is_slip(cause: Option<Cause>) -> bool {
    use Cause::{Loss, Misconfiguration, SystemDefect, Theft};
    matches!(cause, Some(Loss | Theft | Misconfiguration | SystemDefect))
}

fn is_attack(traits: &Traits) -> bool {
    traits.cause.and_then(family) == Some(ATTACKS)
}

/// Did the incident of `teller` come from that of `of`, a firm of the trade or the service that it tells of, and that was
/// hit, or made it known, on the day that it tells, or on both days, while it names nobody whom it hired?
pub(super) fn came_from_unnamed(teller: &Traits, of: &Traits) -> Option<Points> {
    let is_heard = teller.heard.iter().any(|day| of.disclosed == Some(*day));
    let trade = teller.trades.iter().find(|trade| of.owner.full.ends_with(trade.as_str()));
    let trade = trade.filter(|_| is_heard || teller.is_of_one_day(of));
    let service = || teller.services.iter().find(|kind| is_heard && of.services.contains(kind));
    let both_days = || (is_heard && teller.is_of_one_day(of)).then(String::new);
    // Cards that were entered from one day to another on the shops of one cart.
    let of_period =
        || teller.services.iter().find(|kind| of.services.contains(kind) && is_of_one_period(teller, of));
    let of_day =
        || teller.services.iter().find(|kind| of.services.contains(kind) && is_hit_as_host(teller, of));
    let work = || does_given_work(teller, of).then(String::new);
    let trade = trade
        .or_else(service)
        .or_else(of_period)
        .or_else(of_day)
        .cloned()
        .or_else(both_days)
        .or_else(work)?;
    let apart = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    let is_soon = apart.is_some_and(|days| (-SOONER..=LATER).contains(&days));
    let is_it = is_soon
        && (may_be_attack(teller) && is_attack(of) || are_of_one_slip(teller, of))
        && teller.owner.nearness(&of.owner) == Nearness::Apart
        && teller.contractors.is_empty();
    let mut points = Points::default();
    points.add(Evidence::UnnamedContractor, 3, trade);
    points.add(Evidence::SameDay, 4, "");
    is_it.then_some(points)
}

/// Was the firm, which hired nobody and does work that was given to one without a name, hit on the day that is told of it,
/// or did it report on that day?
fn does_given_work(teller: &Traits, of: &Traits) -> bool {
    let is_firm = !is_area(&of.owner.full) && of.contractors.is_empty() && of.trades.is_empty();
    let touches = |day: &Days| of.event.iter().any(|hit| hit.is_exact() && hit.gap(*day) == 0);
    let is_hit = |day: &Days| day.is_exact() && Some(*day) != teller.disclosed && touches(day);
    let is_told = |day: &Days| Some(*day) != teller.disclosed && (touches(day) || Some(*day) == of.disclosed);
    is_firm
        && teller.given.iter().any(|work| of.works.contains(work))
        && (teller.event.iter().any(is_hit)
            || teller.given_days.iter().any(is_told)
            || are_told_long_after(teller, of))
}

/// Do both tell, within some weeks, of an attack of one month that was months before?
fn are_told_long_after(teller: &Traits, of: &Traits) -> bool {
    const LONG: i32 = 90;
    const WEEKS: i32 = 45;
    let Some((told, firm)) = teller.disclosed.zip(of.disclosed) else { return false };
    let is_of_month = |month: &Days| {
        month.is_within_month() && of.event.iter().any(|hit| hit.is_exact() && hit.gap(*month) == 0)
    };
    let mut months =
        teller.event.iter().filter(|month| told.first - month.last > LONG && firm.first - month.last > LONG);
    told.gap(firm) <= WEEKS && months.any(is_of_month)
}

/// Was the firm, which hired nobody and has a service with a name, hit on the day and in the way that the other tells?
fn is_hit_as_host(teller: &Traits, of: &Traits) -> bool {
    let is_host = !of.brands.is_empty() && of.contractors.is_empty() && of.trades.is_empty();
    is_host && teller.is_of_one_day(of) && teller.cause == of.cause
}

/// Did it last within the days of a firm with a service of a name that hired nobody, and begin or end with them; or were both
/// made known on one day, and lasted from one exact day to another?
fn is_of_one_period(teller: &Traits, of: &Traits) -> bool {
    let is_host = !of.brands.is_empty() && of.contractors.is_empty();
    let lasted = period(teller).zip(period(of)).filter(|_| is_host);
    let is_within = lasted.is_some_and(|((began, ended), (of_began, of_ended))| {
        of_began <= began && ended <= of_ended && (began == of_began || ended == of_ended)
    });
    is_within || is_known_on_its_day(teller, of)
}

/// The first day on which something happened and the last, where these are days apart.
fn period(traits: &Traits) -> Option<(i32, i32)> {
    let began = traits.began.filter(|day| day.is_exact())?.first;
    let ended = traits.ended.filter(|day| day.is_exact())?.first;
    (began < ended).then_some((began, ended))
}

fn is_known_on_its_day(teller: &Traits, of: &Traits) -> bool {
    let is_exact = |day: Option<Days>| day.is_some_and(Days::is_exact);
    let began = is_exact(teller.began) && teller.began == of.began;
    let disclosed = is_exact(teller.disclosed) && teller.disclosed == of.disclosed;
    let mut further = teller.event.iter().filter(|day| Some(**day) != teller.began && day.is_exact());
    began && disclosed && further.any(|day| of.event.contains(day))
}

#[cfg(test)]
mod tests {
    use super::super::organisation::Organisation;
    use super::*;

    #[test]
    fn trades_of_firms_that_were_hit() {
        for (text, trade) in [
            (
                "宛名の印刷は、東丘市の印刷会社に頼んでいる。この印刷会社のサーバーが攻撃を受けた。",
                Some("印刷"),
            ),
            ("名簿の作成を任せたシステム会社が不正アクセスを受けた。", Some("システム")),
            (
                "案内の印刷と発送をお願いしている業者のサーバーが攻撃を受けた。",
                Some("印刷 発送 配送 物流 帳票 プリント"),
            ),
            ("受診券の印刷委託先に攻撃、4千人分漏えいか", Some("印刷 帳票 プリント 受診券")),
            ("委託会社のサーバーが攻撃を受けた。保険会社にも知らせた。", None),
            ("印刷会社に頼んでいる。サーバーが攻撃を受けた。", None),
            ("調べは印刷会社で攻撃を受けた者がした。", None),
            ("案内の印刷を請け負う米ミナモは、サーバーが攻撃を受けたと発表した。同社が調べている。", None),
        ] {
            let mut expected: Vec<String> =
                trade.into_iter().flat_map(str::split_whitespace).map(key).collect();
            expected.sort_unstable();
            assert_eq!(trades(text), expected, "{text}");
        }
    }

    fn told(owner: &str, day: &str, hit: &str) -> Traits {
        let days = |day: &str| Days::of(day.parse().unwrap());
        Traits {
            owner: Organisation::named(owner),
            disclosed: Some(days(day)),
            event: vec![days(hit)],
            cause: Some(Cause::Ransomware),
            ..Traits::default()
        }
    }

    #[test]
    fn what_came_from_a_firm_without_a_name() {
        let teller =
            Traits { trades: vec!["印刷".to_owned()], ..told("東丘生協", "2024-04-25", "2024-04-02") };
        for (firm, day, hit, came) in [
            ("ミナモ印刷", "2024-04-05", "2024-04-02", true),
            ("ミナモ印刷", "2024-04-05", "2024-04-03", false),
            ("ミナモ運送", "2024-04-05", "2024-04-02", false),
            ("ミナモ印刷", "2025-04-05", "2024-04-02", false),
        ] {
            let of = told(firm, day, hit);
            check(&teller, &of, came);
        }
    }

    fn check(teller: &Traits, of: &Traits, came: bool) {
        assert_eq!(came_from_unnamed(teller, of).is_some(), came, "{teller:#?} {of:#?}");
        let meets = struck(of).iter().any(|known| unnamed(teller).contains(known));
        assert!(meets || !came, "{teller:#?} {of:#?}");
    }

    #[test]
    fn what_came_from_a_service_without_a_name() {
        let text = "園が使う予約サービスの運営会社から、4月3日に連絡がありました。同社のサーバーが攻撃を受け、同社は5日に公表しています。";
        let writing = When::on(2024, 4, 8);
        let teller = Traits {
            heard: heard(text, writing),
            services: services(text),
            ..told("東丘幼稚園", "2024-04-08", "2024-04-03")
        };
        for (own, day, came) in [
            ("予約システム「空の席」が攻撃を受けました。", "2024-04-05", true),
            ("連絡アプリ「空の便り」が攻撃を受けました。", "2024-04-05", false),
            ("予約システム「空の席」が攻撃を受けました。", "2024-04-06", false),
        ] {
            let of = Traits { services: services(own), ..told("ミナモネット", day, "2024-04-01") };
            check(&teller, &of, came);
        }
    }

    #[test]
    fn what_came_from_the_host_of_a_service() {
        let of_kind = |services: &str, traits: Traits| Traits { services: vec![key(services)], ..traits };
        let teller = of_kind("計算", told("東丘交通", "2024-04-16", "2024-04-05"));
        let host = || Traits {
            brands: vec!["空の帳簿".to_owned()],
            ..told("ミナモ", "2024-04-07", "2024-04-05")
        };
        check(&teller, &of_kind("計算", host()), true);
        check(&teller, &of_kind("計算", Traits { brands: Vec::new(), ..host() }), false);
        check(&teller, &of_kind("予約", host()), false);
        check(&teller, &of_kind("計算", Traits { cause: Some(Cause::UnauthorizedAccess), ..host() }), false);
    }

    #[test]
    fn what_came_from_one_who_does_the_work_that_was_given() {
        let day = |day: &str| Days::of(day.parse().unwrap());
        let third = Days { first: day("2024-09-01").first, last: day("2024-09-10").last };
        let teller = |given_days: Vec<Days>| Traits {
            given: vec![0],
            given_days,
            event: vec![Days::of(When::in_month(2024, 9).unwrap())],
            ..told("東丘組合", "2024-10-04", "2024-09-30")
        };
        let firm = || Traits { works: vec![0, 3], ..told("ミナモ", "2024-09-11", "2024-09-08") };
        check(&teller(vec![third]), &firm(), true);
        check(&teller(vec![day("2024-09-11")]), &firm(), true);
        check(&teller(vec![day("2024-09-12")]), &firm(), false);
        check(&teller(vec![third]), &Traits { works: vec![3], ..firm() }, false);
        check(&teller(vec![third]), &Traits { cause: Some(Cause::Loss), ..firm() }, false);
        let late =
            |day: &str| Traits { disclosed: Some(Days::of(day.parse().unwrap())), ..teller(Vec::new()) };
        check(&late("2025-04-22"), &Traits { disclosed: Some(day("2025-04-11")), ..firm() }, true);
        check(&late("2025-04-22"), &Traits { disclosed: Some(day("2025-02-11")), ..firm() }, false);
        let lost = Traits { cause: Some(Cause::Loss), ..teller(vec![third]) };
        check(&lost, &Traits { cause: Some(Cause::Loss), ..firm() }, true);
    }

    #[test]
    fn when_a_firm_without_a_name_made_it_known() {
        for (text, days) in [
            ("委託先のサーバーが攻撃を受け、同社は4月5日にこのことを公表しています。", &["2024-04-05"][..]),
            ("委託先のサーバーが4月3日に攻撃を受けました。委託先は5日に発表しています。", &["2024-04-05"]),
            ("委託先のサーバーが攻撃を受け、当社は4月5日に公表しました。", &[]),
            ("同社は4月5日に会見を開き、攻撃を受けました。", &[]),
            ("任せた業者は4月5日にホームページで被害を公表した。", &["2024-04-05"]),
            (
                "任せた業者が攻撃を受けた。同社のホームページでは、すでに4月5日に公表されている。",
                &["2024-04-05"],
            ),
            ("任せた業者が4月2日に攻撃を受け、4月5日に公表した。", &["2024-04-05"]),
            ("任せた業者から4月5日に連絡があり、当社は4月7日に公表しました。", &[]),
        ] {
            let expected: Vec<Days> = days.iter().map(|day| Days::of(day.parse().unwrap())).collect();
            assert_eq!(heard(text, When::on(2024, 4, 8)), expected, "{text}");
        }
    }

    #[test]
    fn kinds_of_services() {
        for (text, kinds) in [
            ("クラウドの予約サービスと予約システム「空の席」", &["予約"][..]),
            ("本園が使う保護者連絡アプリ", &["連絡"]),
            ("採用管理システムと予約受付サイト", &["予約", "採用"]),
            ("当社の社内システムと情報システムと会員管理システム", &[]),
            ("給与計算のクラウドサービス「空の帳簿」", &["計算"]),
            ("給与の計算に使っていた市内の会社のクラウドサービス", &["計算"]),
            ("市のサイトと園の配布に使う紙", &[]),
            ("通販のカートシステムとショッピングカートサービス", &["カート"]),
        ] {
            let expected: Vec<String> = kinds.iter().map(|kind| key(kind)).collect();
            assert_eq!(services(text), expected, "{text}");
        }
    }
}
