//! Numbers of those who were asked, told or set to work: recipients asked to delete, two who check, an acquaintance who
//! heard of it, complaints.

use jikenbo_text::number::{Amount, Counter};

use super::contains_any;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last, parted_at, to_stop};

/// Is the number one of these? Recipients who could see each other (`are_victims`) are the affected.
pub(super) fn is_out(place: &Place, amount: &Amount, are_victims: bool) -> bool {
    !are_victims && is_asked(place)
        || were_all_asked(place)
        || works_by_twos(place, amount)
        || is_set_to_work(place)
        || has_heard(place)
        || is_complaint(place, amount)
        || is_gift(place, amount)
        || give_leave(place, amount)
}

/// 公開は2名の承認を必須とする: those whose leave a thing needs.
fn give_leave(place: &Place, amount: &Amount) -> bool {
    const MOST: u64 = 5;
    static LEAVE: Words = Words::of(&[
        "の承認",
        "による承認",
        "の決裁",
        "の許可",
        "の了承",
        "の署名",
        "の立会",
        "の立ち会",
        "の目で",
        "の目視",
        "による確認",
        "による照合",
        "による点検",
        "による二重",
        "以上の承認",
        "以上による",
    ]);
    amount.counter == Some(Counter::Person) && amount.value <= MOST && LEAVE.begins(place.after)
}

/// Characters of what is said of a number in one go.
const CLAUSE: usize = 26;

/// What follows the number, behind words that only say that it is all of them.
fn behind<'p>(place: &Place<'p>) -> &'p str {
    static ALL: Words = Words::of(&["すべて", "全て", "全員", "の方々", "の方", "の皆様", "とも", "全部"]);
    let after = place.after.trim_start();
    if !ALL.begins(after) {
        return after;
    }
    ALL.iter().find_map(|all| after.strip_prefix(all)).unwrap_or(after)
}

/// 23者に対し、廃棄を要請; 5社には破棄を依頼; 22人にも保存していないか尋ね
fn is_asked(place: &Place) -> bool {
    const TO: &[&str] = &["に対し", "に", "へ"];
    const ERASED: &[&str] = &["削除", "消去", "廃棄", "破棄", "消して", "保存していないか"];
    const ASKED: &[&str] = &["依頼", "求め", "要請", "お願い", "頼ん", "頼み", "尋ね", "促"];
    let Some(rest) = TO.iter().find_map(|to| behind(place).strip_prefix(to)) else { return false };
    let clause = first(to_stop(rest), CLAUSE);
    contains_any(clause, ERASED) && contains_any(clause, ASKED)
}

/// 発送した118世帯すべてに確認したところ、誤っていたのは2世帯: all that were gone through to find the few.
fn were_all_asked(place: &Place) -> bool {
    const ALL: &[&str] =
        &["すべてに", "全てに", "全員に", "全部に", "全戸に", "すべてを", "全てを", "全員を", "全部を"];
    static GONE_THROUGH: Words =
        Words::of(&["確認", "照会", "聞き取", "連絡し", "電話", "調査", "点検", "訪問", "調べ"]);
    let asked = ALL.iter().find_map(|all| place.after.trim_start().strip_prefix(all));
    let rest = asked.and_then(|asked| parted_at(asked, "ところ").or_else(|| parted_at(asked, "結果")));
    let found =
        parted_at(place.sentence_after(), "ところ").or_else(|| parted_at(place.sentence_after(), "結果"));
    asked.is_some_and(|asked| GONE_THROUGH.stands_in(first(asked, 8)))
        && (rest.is_some() || found.is_some())
        && found.is_none_or(|(_, found)| found.contains(|c: char| c.is_ascii_digit()))
}

/// 二人で番号を読み上げ, 2人が中身を見てから
fn works_by_twos(place: &Place, amount: &Amount) -> bool {
    const MOST: u64 = 3;
    static LOOK: Words = Words::of(&[
        "確認",
        "照合",
        "読み上げ",
        "読み合わせ",
        "突き合わせ",
        "チェック",
        "見てから",
        "見て",
        "目を通",
        "点検",
        "数え",
    ]);
    let rest = behind(place);
    let acts = rest.starts_with('で') || rest.starts_with('が') || rest.starts_with("して");
    amount.counter == Some(Counter::Person)
        && amount.value <= MOST
        && acts
        && !contains_any(first(rest, CLAUSE), &["確認され", "確認でき", "判明"])
        && LOOK.stands_in(first(rest.split(['。', '、']).next().unwrap_or(rest), 18))
}

/// 閲覧できる職員を窓口担当の12人に絞り; パソコン40台にEDRを入れる
fn is_set_to_work(place: &Place) -> bool {
    const NARROWED: &[&str] = &["に絞り", "に絞る", "に絞っ", "に限り", "に限る", "に限定", "にEDR"];
    static FITTED: Words = Words::of(&["導入", "配備", "適用し", "インストール", "搭載"]);
    static INTRUDED: Words = Words::of(&["マルウェア", "ウイルス", "不正", "攻撃", "された"]);
    let fitted = behind(place)
        .strip_prefix('に')
        .map(|rest| first(rest.split(['。', '、']).next().unwrap_or(rest), CLAUSE));
    NARROWED.iter().any(|narrowed| behind(place).starts_with(narrowed))
        || fitted.is_some_and(|fitted| FITTED.stands_in(fitted) && !INTRUDED.stands_in(fitted))
}

/// 知人2人に話した
fn has_heard(place: &Place) -> bool {
    static HEARERS: Words = Words::of(&["知人", "友人", "同僚", "知り合い", "親族", "交際相手", "仲間"]);
    const TOLD: &[&str] = &["話", "伝え", "教え", "見せ", "漏らし", "送っ", "送り"];
    let rest = behind(place);
    rest.starts_with('に') && HEARERS.ends(place.before.trim_end()) && contains_any(first(rest, 12), TOLD)
}

/// 苦情が本店に計14件あり; 同種の申出は19件を数え
fn is_complaint(place: &Place, amount: &Amount) -> bool {
    static SAID: Words = Words::of(&[
        "苦情が",
        "苦情は",
        "申出は",
        "申出が",
        "申し出は",
        "申し出が",
        "問い合わせが",
        "問い合わせは",
    ]);
    const CAME: &[&str] = &["あり", "あっ", "を数え", "寄せられ", "届い", "に上", "にのぼ"];
    amount.counter == Some(Counter::Case)
        && SAID.stands_in(last(place.before, 16))
        && CAME.iter().any(|came| behind(place).starts_with(came))
}

/// 500円分の図書カード
fn is_gift(place: &Place, amount: &Amount) -> bool {
    static GIFTS: Words =
        Words::of(&["図書カード", "クオカード", "商品券", "ギフト", "クーポン", "ポイント", "金券"]);
    static GIVEN: Words = Words::of(&[
        "進呈",
        "贈呈",
        "プレゼント",
        "をお送り",
        "をお配り",
        "をお渡し",
        "を送付",
        "を配布",
        "を送る",
        "を贈る",
        "を用意",
    ]);
    static TAKEN: Words =
        Words::of(&["使われ", "使用され", "利用され", "交換され", "盗", "詐取", "失", "奪"]);
    let rest = place.after.trim_start_matches('分');
    let of = rest.starts_with('の') && GIFTS.stands_in(first(rest, 12)) && !TAKEN.stands_in(place.after);
    let portion = rest.len() < place.after.len() || place.counts_portions() || rest.starts_with("相当");
    amount.counter == Some(Counter::Yen) && (of || portion && GIVEN.stands_in(place.after))
}
