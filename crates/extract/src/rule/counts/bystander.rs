//! Numbers that count nothing affected: inquiries, staff at work, recipients, populations, other incidents.

mod around;
mod asked;
mod corrected;
mod deal;
mod revised;
mod scope;
mod size;
mod wave;
mod words;

use std::collections::BTreeSet;

use jikenbo_model::Record;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;
use jikenbo_text::number::{Amount, Counter};

use super::subject::Place;
use crate::article::Column;
use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::section::Section;
use crate::words::{Words, first, last, past_bracket, to_stop};

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
        let mut all =
            Self { addresses_shown, by_post, outage, corrected, firms_sent_to: BTreeSet::new(), others };
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
            told_by(place.after).is_none() && is_addressed(&place, amount, circumstances)
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
        || is_elsewhere(reading, place, amount)
        || is_anothers(reading, place, amount)
        || is_told_before(place, amount)
        || revised::is_out(reading, place)
        || is_spoken_of(reading, place, amount)
        || is_rest(place, amount)
        || is_looked_through(place, amount)
        || is_audience(place, amount)
        || scope::is_out(place, amount)
        || asked::is_out(place, amount, circumstances.addresses_shown)
        || around::is_out(place, amount)
        || deal::is_out(place, amount)
        || wave::is_out(place)
        || size::is_out(place, amount)
        || is_addressed(place, amount, circumstances) && !are_written_to(place, amount)
        || is_sent_by_plan(place, amount)
        || is_measure_of_shift(place)
        || is_share_price(place, amount)
        || is_name_of_town(place, amount)
        || is_attacked(place)
        || is_left_unused(place)
        || at_work(place, amount, section)
        || staff_at_fault(place, amount)
        || is_culprit(place, amount)
        || comes_upon_it(place, amount)
        || one_and_all(place, amount)
        || are_called_upon(place, amount)
        || is_deleted(place)
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

/// Other incidents, and numbers of a country or a year. うち1社は continues what stands before it.
fn is_elsewhere(reading: &Reading, place: &Place, amount: &Amount) -> bool {
    let goes_on =
        place.at > 0 && ["うち", "このうち", "そのうち"].iter().any(|part| place.sentence.starts_with(part));
    let before = |at: usize| reading.polarity(at, reading.sentences[at].span) == Polarity::Elsewhere;
    reading.polarity(place.at, amount.span) == Polarity::Elsewhere
        || (goes_on && before(place.at - 1))
        || words::IN_GENERAL.stands_in(place.before) && !is_sum_of_leak(place)
        || is_of_a_year(place.before)
        || words::SUMMED_UP.stands_in(place.sentence_before()) && !is_sum_of_leak(place)
        || words::SAME_ELSEWHERE.stands_in(place.sentence_after())
}

/// 委員会のまとめでは、漏えいしたのは430人: what somebody counted of one leak.
fn is_sum_of_leak(place: &Place) -> bool {
    static LEAKED: Words = Words::of(&["漏えいした", "漏れた", "流出した", "漏洩した"]);
    static WHO: Words = Words::of(&["のは", "数は", "人数は", "件数は"]);
    const NEAR: usize = 20;
    let before = last(place.sentence_before(), NEAR);
    WHO.ends(before) && LEAKED.stands_in(before)
}

/// The sentences at the head of an article that may tell of its own house without naming it: 某大学は、患者14人の….
const LEAD: usize = 2;

/// 年間5千件, 年間に5千件, but neither 年間利用券5千件 nor 過去5年間の5千件.
fn is_of_a_year(before: &str) -> bool {
    const LINKS: &[&str] = &["で", "に", "の", "約", "およそ", "延べ", "を通", "、", " "];
    let is_span =
        |at: usize| before.get(..at).is_some_and(|years| years.ends_with(|c: char| c.is_ascii_digit()));
    let of_span = |at: usize, right: &str| is_span(at) && right.starts_with('の');
    let years =
        before.match_indices("年間").filter_map(|(at, word)| Some((at, before.get(at + word.len()..)?)));
    let mut behind = years.filter(|&(at, right)| !of_span(at, right)).map(|(_, right)| right);
    behind.any(|right| right.is_empty() || LINKS.iter().any(|link| right.starts_with(link)))
}

/// What happened to others or in another year: 隣の市では去年50人分, 昨年度に2件. A fragment goes with the sentence before it.
fn is_anothers(reading: &Reading, place: &Place, amount: &Amount) -> bool {
    const FRAGMENT: usize = 14;
    let about = |sentence: &str| words::ANOTHERS.stands_in(sentence);
    let is_fragment = || place.at > 0 && place.sentence.chars().count() <= FRAGMENT;
    let years_ago = words::YEARS_AGO.stands_in(place.sentence_before());
    let near = last(place.before, 8).trim_end_matches([' ', '約']);
    let unnamed = || place.at > LEAD && words::UNNAMED.stands_in(place.sentence);
    about(place.sentence)
        || is_of_past_matter(place)
        || unnamed()
        || is_fragment() && about(reading.words(reading.sentences[place.at - 1].span))
        || is_of_events(words::when_left_out(near), amount)
        || years_ago && contains_any(place.sentence, &["同じ", "同様", "別の", "他の", "発見", "公表"])
}

/// 昨年5月の教員の件(1,300名)の後: how many an earlier matter befell.
fn is_of_past_matter(place: &Place) -> bool {
    static PAST: Words = Words::of(&["昨年", "一昨年", "前年", "年前", "前回"]);
    const NEAR: usize = 24;
    let matter = ["の件(", "の事案(", "の事故(", "の紛失(", "の流出("]
        .iter()
        .find_map(|of| place.before.strip_suffix(of));
    matter.is_some_and(|matter| PAST.stands_in(last(matter, NEAR))) && place.after.starts_with(')')
}

/// 紛失は3件, but not 漏えいは310人: how many times it happened.
fn is_of_events(before: &str, amount: &Amount) -> bool {
    let of_people = matches!(
        amount.counter,
        Some(Counter::Person | Counter::Party | Counter::Member | Counter::Household | Counter::Company)
    );
    words::OF_EVENTS.ends(before) && !(of_people && words::LEAKS.ends(before))
}

/// A number that an earlier report gave and this one takes back: 「約3万件」とお知らせしておりましたが.
fn is_told_before(place: &Place, amount: &Amount) -> bool {
    let after = place.after.strip_prefix(['」', '』']).unwrap_or(place.after);
    let rest = place.sentence_after();
    let quoted = after.len() < place.after.len() && words::QUOTED_BEFORE.begins(after);
    let once = words::ONCE.stands_in(place.sentence_before()) && words::WAS_SAID.stands_in(rest);
    once || quoted
        || is_set_beside(place)
        || words::TOLD_BEFORE.begins(after)
        || is_foreseen_sum(place, amount)
        || words::CORRECTED.begins(place.sentence) && !words::RIGHT.stands_in(place.sentence_before())
}

/// 減収は約4億円と見込まれます: money that is yet to be spent or lost.
fn is_foreseen_sum(place: &Place, amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Yen)) && place.after.starts_with("と見込")
}

/// 1,188名です(前回は約1,260名): is it all that a bracket gives, with the report that told it?
fn is_set_beside(place: &Place) -> bool {
    let bracket =
        place.before.rsplit_once('(').map(|(_, inside)| inside).filter(|inside| !inside.contains(')'));
    bracket.is_some_and(|inside| words::ONCE.stands_in(inside))
        && place.after.trim_start_matches(['分', '様']).starts_with([')', '。'])
}

/// 最大約8万人に上ると公表し、専門機関が調べていた: does its sentence recall what was announced before?
pub(super) fn was_announced(place: &Place) -> bool {
    static ANNOUNCED: Words =
        Words::of(&["と公表し、", "と発表し、", "と公表して", "と発表して", "と説明して", "とお知らせし"]);
    static SINCE: Words =
        Words::of(&["調べていた", "調査していた", "調査を進めていた", "調査を続けていた", "精査していた"]);
    ANNOUNCED.stands_in(place.sentence_after()) && SINCE.stands_in(place.sentence_after())
}

/// So many devices of a country are all that somebody has there.
const FLEET: u64 = 1_000;

/// Inquiries, accesses, populations.
fn is_spoken_of(reading: &Reading, place: &Place, amount: &Amount) -> bool {
    if place.is_spam() {
        return false;
    }
    let before = place
        .before
        .trim_end_matches([' ', 'は', 'が', 'の', 'を', ':', '(', '、', 'に', 'も', 'で', '約', '計', '「'])
        .trim_end_matches("およそ");
    let attack = before.ends_with("不正アクセス");
    let data = first(place.after, 8).contains("情報") && words::REGIONS.ends(before);
    let whose = ["のメールアドレス", "のアドレス", "の個人情報", "の氏名"]
        .iter()
        .any(|of| place.after.starts_with(of) || past_bracket(place.after).starts_with(of));
    let portion = place.counts_portions() && (place.after.starts_with('の') || before.ends_with("回答"));
    let few_devices = matches!(amount.counter, Some(Counter::Device))
        && amount.value < FLEET
        && words::REGIONS.ends(before);
    words::BEFORE.ends(before)
        && !is_telephone(before, amount)
        && !is_whole_cell(reading, amount)
        && !are_all_hit(place, before)
        && !tells_of_harm(place, amount)
        && !attack
        && !data
        && !whose
        && !portion
        && !few_devices
        && !place.tells_how_much_spam(reading)
        || words::AFTER.begins(place.after)
            && !is_machine(place, amount)
            && !place.counts_portions()
            && !is_what_was_said(place)
        || is_predicate(place, amount)
        || is_unit_of_table(place, amount)
        || last(place.sentence_before(), 30).contains("寄せられ") && place.after.starts_with(')')
        || contains_any(place.lead, &["アクセス数", "閲覧数", "閲覧回数", "送信先", "配信先"])
        || is_of_recipients(place)
        || are_people_punished(place, amount)
}

/// 流出した可能性があるのは、全会員9,400名の氏名: all who belong, whose data it is.
fn are_all_hit(place: &Place, before: &str) -> bool {
    static LEAK: Words = Words::of(&["流出", "漏え", "漏れ", "閲覧", "対象"]);
    const NEAR: usize = 12;
    let topic = place.sentence_before().rsplit_once('は').map(|(hit, _)| hit);
    before.ends_with("全会員") && topic.is_some_and(|hit| LEAK.stands_in(last(hit, NEAR)))
}

/// 児童1人の相談内容: what those told who are counted, not how many came to ask.
fn is_what_was_said(place: &Place) -> bool {
    static SAID: Words = Words::of(&[
        "の相談内容",
        "の相談記録",
        "の相談票",
        "の相談履歴",
        "の相談情報",
        "の閲覧履歴",
        "の照会内容",
        "の問い合わせ内容",
        "の問い合わせ履歴",
        "の苦情内容",
        "の接続情報",
        "の相談の内容",
        "の相談者情報",
    ]);
    SAID.begins(place.after)
}

/// ・送信先:落選された方 205名: the entry of those who got it.
fn is_of_recipients(place: &Place) -> bool {
    static LABELS: Words = Words::of(&[
        "誤送信先:",
        "誤送付先:",
        "送信先:",
        "送付先:",
        "配信先:",
        "宛先:",
        "受信者:",
        "送信先 ",
        "誤送信先 ",
        "送信相手:",
    ]);
    LABELS.begins(place.sentence.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

/// 部長ら4人を処分した; neither 答案31枚を誤って処分した nor 申請書7人分を処分した.
fn are_people_punished(place: &Place, amount: &Amount) -> bool {
    let pieces = are_pieces(amount)
        || place.counts_portions()
        || matches!(amount.counter, Some(Counter::Volume | Counter::Carton | Counter::Item));
    static CAUGHT: Words = Words::of(&[
        "逮捕",
        "の逮捕",
        "を送検",
        "書類送検",
        "の認否",
        "の容疑者",
        "を起訴",
        "は容疑を",
        "が起訴",
        "とも容疑",
    ]);
    let in_heading = matches!(amount.counter, Some(Counter::Person))
        && !place.after.starts_with("処分さ")
        && words::PUNISHED.begins(place.after.trim_start_matches("懲戒"));
    !pieces && place.after.starts_with(['を', 'も']) && words::PUNISHED.stands_in(first(place.after, 14))
        || in_heading
        || CAUGHT.begins(place.after)
}

/// 携帯電話1台: the thing, not the calls that came in.
fn is_telephone(before: &str, amount: &Amount) -> bool {
    let things = matches!(
        amount.counter,
        Some(Counter::Device | Counter::Terminal | Counter::Thing | Counter::Piece | Counter::Stick)
    );
    things && before.ends_with("電話")
}

/// Does the number stand alone in the cell that says how many? What stands in the cell before it tells nothing of it.
fn is_whole_cell(reading: &Reading, amount: &Amount) -> bool {
    let cell = reading.cell(Column::Affected).filter(|cell| cell.contains(amount.digits));
    cell.is_some_and(|cell| cell.start() >= amount.span.start())
}

/// 身に覚えのない決済があったとの申し出が4人からあった: those who tell of it are those whom it befell.
fn tells_of_harm(place: &Place, amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Person)) && words::HARMED.stands_in(place.sentence)
}

/// (単位:百万円): in what the numbers of a table are given.
fn is_unit_of_table(place: &Place, amount: &Amount) -> bool {
    let before = place.before.trim_end_matches([' ', ':', 'は', '/']);
    matches!(amount.counter, Some(Counter::Yen)) && before.ends_with("単位")
}

/// 2台のパソコン: the machines themselves, not those of so many.
fn is_machine(place: &Place, amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Device))
        && ["のパソコン", "の端末", "のPC"].iter().any(|machine| place.after.starts_with(machine))
}

/// 従業員は240人である, but neither 対象は240人である nor お客様は240人であることが分かった.
fn is_predicate(place: &Place, amount: &Amount) -> bool {
    let is_money = matches!(amount.counter, Some(Counter::Yen));
    static AFFECTED: Words = Words::of(&[
        "対象",
        "漏",
        "流出",
        "被害",
        "該当",
        "影響",
        "氏名",
        "載",
        "見ら",
        "見え",
        "閲覧",
        "表示",
        "誤",
        "可能性",
        "おそれ",
        "恐れ",
        "懸念",
        "紛失",
        "盗",
        "失",
        "個人情報",
    ]);
    let affected = || AFFECTED.stands_in(place.before) || place.after.starts_with("であること");
    place.after.starts_with("である") && !is_money && !affected() && !place.is_total()
}

/// Who got a mail or told of it: 協力会社3社からの連絡, お客様233件に一斉送信; not those whose data it held.
fn is_addressed(place: &Place, amount: &Amount, circumstances: &Circumstances) -> bool {
    let after = place.after.trim_start_matches(['様', 'さ', 'ま', '方', 'の', '(', ')', '皆', '全', '員']);
    if let Some(told) = told_by(after) {
        return !tells_of_harm(place, amount)
            && (words::TELLING.stands_in(first(told, 16)) || around::reports(place, amount));
    }
    if place.is_spam() || is_sent_a_file(place, amount) {
        return false;
    }
    let after = past_those(after);
    let asked = is_asked(after);
    let of_them = ["につい", "に関", "につき"].iter().any(|of| after.starts_with(of));
    let sent = !of_them && after.starts_with(['に', 'へ', '宛']) || after.starts_with("あて");
    let by_mistake = circumstances.by_post && first(after, 8).contains("誤って");
    // アカウント1件に第三者がログインし、迷惑メールを送り: an intruder sent them from there.
    static ENTERED: Words = Words::of(&["ログイン", "侵入", "不正", "サインイン", "入り込"]);
    let is_entered = ENTERED.stands_in(first(after, 22));
    let sent = sent && !by_mistake && !is_entered && words::SENDING.stands_in(first(after, 22));
    let reached = after == "に" && !is_result(place)
        || words::REACHED.begins(after) && !are_exposed(place, amount, after);
    let to_another = contains_any(last(place.before, 14), &["誤って", "無関係"]);
    let theirs = circumstances.addresses_shown || words::THEIRS.stands_in(place.sentence);
    asked || ((sent || reached) && (to_another || !theirs) && !are_those_hit(place))
}

/// 流出が確認されたお客様(1,240件)にはご連絡した: are those who were told named as those whom it befell?
fn are_those_hit(place: &Place) -> bool {
    static WHO: Words = Words::of(&[
        "お客様",
        "お客さま",
        "会員様",
        "会員",
        "利用者",
        "利用者様",
        "方",
        "方々",
        "皆様",
        "皆さま",
    ]);
    static HIT: Words = Words::of(&["した", "された", "ある"]);
    static LEAK: Words = Words::of(&["流出", "漏え", "漏れ", "漏洩", "閲覧"]);
    const NEAR: usize = 16;
    let who = place.before.trim_end_matches(['(', ' ', '約', '計']);
    let hit = WHO.iter().filter_map(|noun| who.strip_suffix(noun));
    hit.into_iter().any(|hit| HIT.ends(hit) && LEAK.stands_in(last(hit, NEAR)))
}

/// 対象は635人減り8,205人に: what the number has become, at the end of a heading.
fn is_result(place: &Place) -> bool {
    let before = place.before.trim_end_matches([' ', '約', '計', '、']);
    ["は", "減り", "減って", "増え", "増えて", "から", "判明し"].iter().any(|link| before.ends_with(link))
}

/// 約5万件に流出の可能性, 1,680人分に漏えいのおそれ: those whose data it is, not those to whom it leaked.
fn are_exposed(place: &Place, amount: &Amount, after: &str) -> bool {
    const FEW: u64 = 20;
    const REACH: usize = 12;
    static LEAKS: Words = Words::of(&["に漏", "に流出"]);
    static MAYBE: Words = Words::of(&["おそれ", "恐れ", "可能性", "懸念", "疑い"]);
    let is_case = matches!(amount.counter, Some(Counter::Case));
    let may_be = amount.value > FEW && MAYBE.stands_in(first(after, REACH));
    LEAKS.begins(after) && (is_case || place.counts_portions() || may_be)
}

/// Does the number only say how many were told: 対象の118名の方に書面でお詫びした?
pub(super) fn are_told(place: &Place, amount: &Amount) -> bool {
    static TIDINGS: Words = Words::of(&[
        "お詫び",
        "おわび",
        "詫び",
        "謝罪",
        "連絡",
        "個別に",
        "説明",
        "お手紙",
        "書面で",
        "文書で",
        "書面を",
        "文書を",
        "お手紙を",
        "書状を",
        "本状を",
        "書簡を",
        "案内状を",
        "通知文を",
        "電話で",
        "訪問し",
    ]);
    static ERRANDS: Words = Words::of(&["BCC", "Bcc", "CC", "Cc", "宛先", "一斉"]);
    static WHOM: Words =
        Words::of(&["には", "へは", "に", "へ", "全員に", "全員へ", "宛", "を訪", "宅を", "を一軒"]);
    static BEFALLEN: Words =
        Words::of(&["誤", "情報が", "氏名", "表示", "漏", "流出", "含ま", "勧誘", "営業", "販売", "売"]);
    static HIT: Words =
        Words::of(&["流出した", "漏えいした", "漏洩した", "漏れた", "盗まれた", "閲覧された"]);
    let whose = [
        "様",
        "さま",
        "の皆さま",
        "の皆様",
        "のみなさま",
        "のお客様",
        "のお客さま",
        "の会員",
        "の方",
        "方",
        "の方々",
        "全員",
    ];
    let after = whose.iter().fold(place.after, |rest, who| rest.strip_prefix(who).unwrap_or(rest));
    let after = past_patients(after);
    let near = first(after, 24);
    let who = matches!(
        amount.counter,
        Some(Counter::Person | Counter::Party | Counter::Household | Counter::Company | Counter::Member)
    );
    let told = WHOM.begins(after) && TIDINGS.stands_in(near) && !BEFALLEN.stands_in(near);
    who && told && !HIT.ends(place.before) && !ERRANDS.stands_in(place.sentence)
}

/// の患者様には: what follows those who are named behind the number.
fn past_patients(after: &str) -> &str {
    const WHO: usize = 9;
    const TITLES: &[&str] = &["様", "さま", "の方々", "の方", "皆さん", "・団体"];
    let who = first(after, WHO);
    let named = after.starts_with(['の', '・']);
    let end = TITLES.iter().filter_map(|title| who.find(title).map(|at| at + title.len())).max();
    end.filter(|_| named).and_then(|end| after.get(end..)).unwrap_or(after)
}

/// 対象の端末6台に不正なファイルが送り込まれた: machines get no mail.
fn is_sent_a_file(place: &Place, amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Device | Counter::Server | Counter::Terminal))
        && place.after.starts_with('に')
}

/// 1名の学生の方に送信: what follows those who are named behind the number.
fn past_those(after: &str) -> &str {
    const WHO: usize = 10;
    static OTHERS: Words =
        Words::of(&["情報", "氏名", "アドレス", "名簿", "データ", "を", "が", "は", "、", "メール"]);
    let who = first(after, WHO);
    let goal =
        who.find(['に', 'へ']).filter(|&at| at > 0 && !OTHERS.stands_in(who.get(..at).unwrap_or_default()));
    let named = goal.filter(|&at| {
        static WHOM: Words = Words::of(&["方", "者", "生", "員", "様", "さん", "客", "社", "人", "先", "関"]);
        WHOM.ends(who.get(..at).unwrap_or_default())
    });
    named.and_then(|at| after.get(at..)).unwrap_or(after)
}

/// Does the number say to how many a mail went: 会員214人に一斉送信した?
pub(super) fn are_sent_to(place: &Place, amount: &Amount) -> bool {
    static SENT: Words = Words::of(&["送信", "配信", "送付", "送った", "送って", "送り"]);
    const REACH: usize = 16;
    let after = place.after.trim_start_matches(['様', 'さ', 'ま', 'の', '方', '皆', '全', '員']);
    let to = ["に", "へ", "宛", "あて"].iter().any(|to| after.starts_with(to));
    let who =
        matches!(amount.counter, Some(Counter::Person | Counter::Party | Counter::Member | Counter::User));
    who && to && SENT.stands_in(first(after, REACH))
}

/// Were those affected told by letter: 対象の40名には書面をお送りした?
fn are_written_to(place: &Place, amount: &Amount) -> bool {
    static LETTERS: Words = Words::of(&[
        "書面を",
        "文書を",
        "手紙を",
        "書状を",
        "本状を",
        "書簡を",
        "詫び状を",
        "わび状を",
        "通知文を",
        "案内状を",
    ]);
    are_told(place, amount) && LETTERS.stands_in(first(place.after, 24))
}

/// What came back of it: 用紙5枚を残らず引き取り, 27枚は拾い集めた.
pub(super) fn is_brought_back(place: &Place, amount: &Amount) -> bool {
    let letters = matches!(amount.counter, Some(Counter::Letter));
    let brought = place.after.starts_with('を') && words::RETURNED.stands_in(first(place.after, 10));
    let picked_up =
        place.after.starts_with(['は', 'も']) && words::PICKED_UP.stands_in(first(place.after, 10));
    let came = letters
        && place.after.starts_with(['が', 'は'])
        && contains_any(first(place.after, 16), &["戻", "引き取", "回収"]);
    let portions = place.counts_portions()
        && (brought || picked_up)
        && matches!(amount.counter, Some(Counter::Person | Counter::Household | Counter::Case));
    portions || are_pieces(amount) && (brought || picked_up || came)
}

/// 対象の約9,400人分を11日に郵送した: all that was sent off, in a sentence that tells of nothing wrong.
pub(super) fn are_sent_off(place: &Place, amount: &Amount) -> bool {
    static SENT: Words =
        Words::of(&["郵送した", "発送した", "送付した", "配布した", "郵送して", "発送して", "一斉に送"]);
    static WRONG: Words = Words::of(&[
        "誤",
        "別人",
        "別の",
        "他人",
        "ほかの",
        "取り違",
        "入れ違",
        "入れ替",
        "ずれ",
        "紛失",
        "漏",
        "流出",
        "混入",
        "お詫び",
        "おわび",
        "詫び",
        "謝罪",
    ]);
    const REACH: usize = 18;
    let pieces = place.counts_portions()
        || are_pieces(amount)
        || matches!(amount.counter, Some(Counter::Person | Counter::Household | Counter::Case));
    let sent = place.after.starts_with(['を', 'に', 'へ']) && SENT.stands_in(first(place.after, REACH));
    pieces && sent && !WRONG.stands_in(place.sentence)
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
    let checked = after.strip_prefix('の').is_some_and(|check| words::LOOKED.begins(check));
    let looked = checked
        || ["を", "について"].iter().any(|object| after.starts_with(object))
            && words::LOOKED.stands_in(first(clause, 26));
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
    let accounts = first(after, 16).contains("アカウントの") && words::LOOKED.stands_in(first(clause, 26));
    let handed_over = matches!(amount.counter, Some(Counter::Carton))
        && after.starts_with('を')
        && contains_any(first(clause, 26), &["引き渡", "引渡", "預け", "運び", "搬出"]);
    (devices || houses || letters || records) && looked || managed || accounts || handed_over || searchers
}

/// What those told who are counted: 3社から, 1社より, 1社の担当者から.
fn told_by(after: &str) -> Option<&str> {
    const FROM: &[&str] = &["から", "より"];
    let near = first(after, 12);
    let whose = FROM
        .iter()
        .filter_map(|from| near.find(from))
        .min()
        .filter(|&at| at == 0 || near.get(..at).is_some_and(|who| words::TELLERS.ends(who)));
    whose.and_then(|at| after.get(at..))
}

/// 関係者3名に聞き取り, 3名の面談; not 3名の氏名や面談の記録.
fn is_asked(after: &str) -> bool {
    static ASKING: Words = Words::of(&["聞き取り", "ヒアリング", "面談"]);
    static NOTES: Words =
        Words::of(&["記録", "票", "シート", "資料", "表", "内容", "メモ", "カード", "予定", "結果"]);
    let to = after.starts_with(['に', 'へ', 'と'])
        && !after.starts_with("につ")
        && ASKING.stands_in(first(after, 20));
    to || ASKING.begins(after) && !NOTES.stands_in(first(after, 8))
}

/// So many pieces are sent off by plan, not by mistake.
const MANY_PIECES: u64 = 20;

/// How many pieces went out in all: 発送総数24,310通, 通知書を494通郵送した.
fn is_sent_by_plan(place: &Place, amount: &Amount) -> bool {
    let pieces =
        matches!(amount.counter, Some(Counter::Letter | Counter::Sheet | Counter::Copy | Counter::Case));
    let near = last(place.before, 10).replace("発送先", "");
    let near = near.as_str();
    let sent = place.after.starts_with('を') && words::GOING_OUT.stands_in(first(place.after, 9))
        || amount.value >= MANY_PIECES && words::SENT_OFF.begins(place.after.trim_start_matches('を'));
    let whole = place.after.starts_with("のうち")
        && (words::GOING_OUT.stands_in(near) || words::HANDLED.stands_in(near) && !near.contains('誤'));
    let wrong = || {
        contains_any(
            place.sentence,
            &["誤", "別人", "別の", "紛失", "入れ替わ", "入れ違", "取り違", "不正", "無断"],
        )
    };
    is_total_sent(place) || pieces && (whole || (sent || words::GOING_OUT.stands_in(near)) && !wrong())
}

/// 発送総数は5,640世帯: is it labelled as all that went out?
fn is_total_sent(place: &Place) -> bool {
    static TOTALS: Words = Words::of(&[
        "発送総数",
        "送付総数",
        "配布総数",
        "発送件数",
        "発送数",
        "総発送数",
        "全体の発送件数",
        "郵送総数",
    ]);
    let label = place.before.trim_end_matches([' ', ':', 'は', 'が', '約', '計', '、', '※']);
    const SENT: &[&str] = &["発送", "送付", "配布", "配付", "郵送"];
    let is_sum = || place.is_total() && SENT.iter().any(|sent| label.ends_with(sent));
    let own = label.rsplit(['(', '、', ' ']).next().unwrap_or(label);
    (TOTALS.ends(label) || is_sum()) && !own.contains('誤')
}

/// Firms to whom or by whom it was seen: 名簿業者3社に売った, 代理店20社から閲覧できた.
fn is_audience(place: &Place, amount: &Amount) -> bool {
    static SEEN: Words = Words::of(&["売", "渡", "提供", "配", "送", "閲覧", "見え", "見られ", "見る"]);
    let after = place.after.trim_start_matches([')', '※']);
    let deals_in_lists = ["名簿業者", "名簿屋"].iter().any(|dealer| place.before.ends_with(dealer));
    matches!(amount.counter, Some(Counter::Company))
        && (deals_in_lists || after.starts_with(['に', 'へ', 'か']) && SEEN.stands_in(first(after, 14)))
}

/// What one or a few do at work: 2人で照合する, 見本を10枚刷る, 職員23人で捜した.
fn at_work(place: &Place, amount: &Amount, section: Section) -> bool {
    let is_said = place.before.ends_with('は') && place.after.starts_with("で、");
    let is_found = ["であ", "です", "でし"].iter().any(|is| place.after.starts_with(is))
        || contains_any(first(place.after, 22), &["確認され", "確認でき"]);
    let together = !is_said
        && !is_found
        && ["で", "以上で", "以上の", "が確認"].iter().any(|how| place.after.starts_with(how));
    let led = matches!(amount.counter, Some(Counter::Person))
        && place.before.ends_with("以下")
        && !place.before.ends_with("歳以下")
        && place.after.starts_with(['で', 'が']);
    let persons = matches!(amount.counter, Some(Counter::Person)) && !place.counts_portions();
    let is_object = place.sentence.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with("対象");
    let in_plan = section == Section::Prevention && !is_object
        || (amount.value <= 30 && words::is_to_come(place.sentence));
    led || (persons && together && words::CHECKING.stands_in(first(place.after, 22)))
        || (in_plan && !words::HAPPENED.stands_in(place.sentence))
}

/// One or a few of the staff as the subject of what was done (職員1名が, 教諭1人は): they did it, nothing happened to them.
fn staff_at_fault(place: &Place, amount: &Amount) -> bool {
    let staff = place.before.trim_end_matches([' ', 'の', '(', '、', 'ら']);
    static THEIR_DATA: Words =
        Words::of(&["の情報が", "の情報を", "の情報。", "個人情報が", "データが", "氏名が"]);
    static THEIR_TOOLS: Words = Words::of(&[
        "の業務用",
        "のメール",
        "のID",
        "の認証",
        "のパスワード",
        "の端末",
        "のパソコン",
        "のPC",
        "の私物",
        "をもって",
        "の立ち",
    ]);
    let is_punished = || place.after.starts_with('も') && words::PUNISHED.stands_in(first(place.after, 14));
    let acts = place.after.starts_with(['が', 'は', 'に', 'で', 'を', '、', ')']) || is_punished();
    let theirs =
        place.after.starts_with(['は', 'に', '、', ')']) && THEIR_DATA.stands_in(first(place.after, 20));
    let is_mailbox = place.after.starts_with("のメールアカウント");
    let called_in = words::PROFESSION.ends(staff)
        && ["及び", "および", "並びに", "と"].iter().any(|and| place.after.starts_with(and));
    is_few(amount)
        && words::STAFF.ends(staff)
        && (acts && !theirs || THEIR_TOOLS.begins(place.after) && !is_mailbox || called_in)
}

/// 学生1名が教員のパスワードを知り、ログインした: one or a few who did it, whoever they are.
fn is_culprit(place: &Place, amount: &Amount) -> bool {
    static DEEDS: Words = Words::of(&[
        "ログインした",
        "ログインし、",
        "侵入した",
        "書き換えた",
        "持ち出した",
        "持ち出し、",
        "盗み見",
        "投稿した",
        "不正に閲覧",
        "不正に取得",
        "不正にアクセス",
        "不正アクセスし",
        "撮影し",
        "コピーし",
    ]);
    let who = ["学生", "生徒", "児童", "部員", "受講生", "元社員", "男", "少年", "院生"];
    let subject = place.before.trim_end_matches([' ', 'の']);
    is_few(amount)
        && !place.counts_portions()
        && who.iter().any(|who| subject.ends_with(who))
        && place.after.starts_with(['が', 'は'])
        && DEEDS.stands_in(place.sentence_after())
}

/// 団員の一人が気づき, 保護者の一人が電話をくれて, 担当は一人に任せきり.
fn comes_upon_it(place: &Place, amount: &Amount) -> bool {
    let trial = || {
        contains_any(first(place.after, 14), &["でしか", "だけで試", "だけで確"])
            || place.after.starts_with("だけ")
                && contains_any(first(place.after, 14), &["開け", "見", "扱", "触", "入れ", "管理", "使"])
            || place.after.starts_with('が')
                && contains_any(
                    first(place.after, 26),
                    &["すると", "した場合", "したとき", "すれば", "した際に"],
                )
    };
    let alone = || {
        amount.value == 1
            && !place.counts_portions()
            && place.before.ends_with(['の', 'う', 'は'])
            && place.after.starts_with(['が', 'に', 'で'])
            && !["です", "でし", "であ", "で、"].iter().any(|is| place.after.starts_with(is))
            && !contains_any(first(place.after, 20), &["情報", "漏", "流出", "送付", "氏名"])
    };
    let notices = place.after.starts_with('が')
        && (words::NOTICING.stands_in(first(place.after, 12))
            || contains_any(place.after, &["申し出る", "申し出た", "名乗り出"]));
    is_few(amount) && (notices || alone() || trial() || calls_in(place))
}

/// 届いた家の3人が「…」と電話してきた: those who told of it, in their own words.
fn calls_in(place: &Place) -> bool {
    let said = place.after.strip_prefix('が').filter(|said| said.starts_with('「'));
    let told = place.sentence_after().split_once('」').map(|(_, told)| told);
    said.is_some() && told.is_some_and(|told| words::TELLING.stands_in(first(told, 16)))
}

/// お二人のご自宅に伺い: those who were called upon, in words of respect.
fn are_called_upon(place: &Place, amount: &Amount) -> bool {
    place.before.ends_with('お')
        && is_few(amount)
        && ["のご自宅", "の自宅", "のお宅", "にお", "にご", "に謝"]
            .iter()
            .any(|home| place.after.starts_with(home))
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

/// お一人お一人, 一人ひとり, 同じ方を一人と数える.
fn one_and_all(place: &Place, amount: &Amount) -> bool {
    let who = place.before.strip_suffix('お').unwrap_or_default();
    let whose = who.ends_with(|c: char| matches!(c, '一'..='鿿'))
        || ["さま", "さん"].iter().any(|title| who.ends_with(title));
    let is_of_one = whose && place.after.starts_with('の');
    let each = last(place.before, 1) == "お" && !place.after.starts_with('分') && !is_of_one
        || place.after.starts_with("で行")
        || place.after.starts_with(['ひ', 'お', '一', '1', 'と']);
    amount.value == 1 && is_few(amount) && each
}

fn is_few(amount: &Amount) -> bool {
    amount.value <= 9 && matches!(amount.counter, Some(Counter::Person))
}

fn contains_any(words: &str, list: &[&str]) -> bool {
    list.iter().any(|word| words.contains(word))
}
