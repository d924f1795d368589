//! Numbers of inquiries, accesses, populations, and of people who were punished.

use jikenbo_text::number::{Amount, Counter};

use super::{are_pieces, contains_any, words};
use crate::article::Column;
use crate::reading::Reading;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last, past_bracket};

/// So many devices of a country are all that somebody has there.
const FLEET: u64 = 1_000;

/// Inquiries, accesses, populations.
pub(super) fn is_out(reading: &Reading, place: &Place, amount: &Amount) -> bool {
    if place.is_spam() {
        return false;
    }
    let before = place
        .before
        .trim_end_matches([' ', 'は', 'が', 'の', 'を', ':', '(', '、', 'に', 'も', 'で', '約', '計', '「'])
        .trim_end_matches("およそ");
    let attack = before.ends_with("不正アクセス");
    let data = first(place.after, 8).contains("情報") && words::beside::REGIONS.ends(before);
    let whose = ["のメールアドレス", "のアドレス", "の個人情報", "の氏名"]
        .iter()
        .any(|of| place.after.starts_with(of) || past_bracket(place.after).starts_with(of));
    let portion = place.counts_portions() && (place.after.starts_with('の') || before.ends_with("回答"));
    let few_devices = matches!(amount.counter, Some(Counter::Device))
        && amount.value < FLEET
        && words::beside::REGIONS.ends(before);
    words::beside::BEFORE.ends(before)
        && !is_telephone(before, amount)
        && !is_one_sheet(place, amount)
        && !is_whole_cell(reading, amount)
        && !are_all_hit(place, before)
        && !tells_of_harm(place, amount)
        && !attack
        && !data
        && !whose
        && !portion
        && !few_devices
        && !place.tells_how_much_spam(reading)
        || words::beside::AFTER.begins(place.after)
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
        && words::staff::PUNISHED.begins(place.after.trim_start_matches("懲戒"));
    !pieces
        && place.after.starts_with(['を', 'も'])
        && words::staff::PUNISHED.stands_in(first(place.after, 14))
        || in_heading
        || CAUGHT.begins(place.after)
}

/// 名簿(A4判1枚): a paper that is one sheet. More of them are its pages.
fn is_one_sheet(place: &Place, amount: &Amount) -> bool {
    const PAPER: char = ')';
    let inside = place.before.rsplit_once('(').map(|(_, inside)| inside);
    matches!(amount.counter, Some(Counter::Sheet))
        && amount.value == 1
        && inside.is_some_and(|inside| inside.starts_with(['A', 'B']))
        && place.after.starts_with(PAPER)
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
pub(super) fn tells_of_harm(place: &Place, amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Person)) && words::addressed::HARMED.stands_in(place.sentence)
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
