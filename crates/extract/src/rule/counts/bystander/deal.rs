//! Numbers of what was bought, paid or booked: dealings are neither people nor their data.

use jikenbo_text::number::{Amount, Counter};

use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last};

static DEALINGS: Words = Words::of(&[
    "注文",
    "購入",
    "解約",
    "取消",
    "取り消し",
    "取消し",
    "キャンセル",
    "決済",
    "送金",
    "交換",
    "出金",
    "引き出し",
    "引出し",
    "振り込み",
    "換金",
    "払い戻し",
    "返金",
    "売買",
]);

/// Misuse of a card, a deal each time: 不正使用はこれまでに約210件、約1300万円.
fn is_of_misuse(place: &Place, clause: &str) -> bool {
    static MISUSE: Words = Words::of(&["不正使用は", "不正使用が", "不正利用は", "不正利用が", "不正決済は"]);
    const NEAR: usize = 14;
    const HEADED: &[&str] = &["不正使用", "不正利用", "不正決済"];
    let headed = !clause.contains("ポイント") && HEADED.iter().any(|misuse| clause.ends_with(misuse));
    headed || MISUSE.stands_in(last(clause, NEAR)) && first(place.after, NEAR).contains('円')
}

/// 今年3月の交付件数は約2900件: how much of its ordinary work a house does.
fn is_volume(clause: &str) -> bool {
    static WORK: Words =
        Words::of(&["交付件数", "発行件数", "取扱件数", "取り扱い件数", "利用件数", "申請件数", "処理件数"]);
    static AMISS: Words = Words::of(&["誤", "漏", "流出", "不正", "対象"]);
    WORK.ends(before_number(clause)) && !AMISS.stands_in(last(clause, VOLUME))
}

/// Characters before a number in which it is said that something went amiss.
const VOLUME: usize = 20;

/// Is the number one of these: 意図しない注文3件, 不正な交換が23件ありました, 注文3件、取消4件の合計7件?
pub(super) fn is_out(place: &Place, amount: &Amount) -> bool {
    static DATA: Words = Words::of(&[
        "情報",
        "氏名",
        "住所",
        "データ",
        "番号",
        "漏",
        "流出",
        "表示",
        "閲覧",
        "伝票",
        "票",
        "書",
        "紛失",
        "誤送",
    ]);
    let case = matches!(amount.counter, Some(Counter::Case));
    let clause = place.sentence_before().rsplit('。').next().unwrap_or_default();
    case && (is_of_misuse(place, clause) || is_volume(clause))
        || case
            && !place.counts_portions()
            && !DATA.stands_in(place.sentence)
            && (DEALINGS.ends(before_number(clause)) || is_sum_of_dealings(place, clause))
}

/// The words before a number without what only leads over to it.
fn before_number(words: &str) -> &str {
    words.trim_end_matches([' ', 'が', 'は', 'の', 'を', 'も', '計', ':', '、', '('])
}

/// 注文3件、取消4件の合計7件.
fn is_sum_of_dealings(place: &Place, clause: &str) -> bool {
    let parts = clause.trim_end_matches("合計").trim_end_matches(['計', 'の', '、', ' ']);
    let dealt = parts.trim_end_matches('件').trim_end_matches(|c: char| c.is_ascii_digit() || c == ',');
    place.is_total() && dealt.len() < parts.len() && DEALINGS.ends(before_number(dealt))
}
