//! Numbers of a sending that went out in several waves: the whole of it, and the waves that went out as they should.

use super::contains_any;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last, parted_at};

/// Is the number one of these?
pub(super) fn is_out(place: &Place) -> bool {
    is_whole_of_waves(place)
        || is_sent_in_all(place)
        || got_what_held_others(place)
        || went_out_rightly(place)
        || defines_part(place)
}

/// 会員480人に4回に分けて送る際、2回目の120人について: all of them, where a wave with its own number went wrong.
fn is_whole_of_waves(place: &Place) -> bool {
    static IN_WAVES: Words = Words::of(&[
        "回に分け",
        "度に分け",
        "回にわけ",
        "回に分割",
        "グループに分け",
        "組に分け",
        "班に分け",
        "便に分け",
        "日に分け",
        "通に分け",
    ]);
    static WAVES: Words =
        Words::of(&["回目", "最初の", "初回", "最後の", "うち", "グループ目", "便目", "日目"]);
    const REACH: usize = 30;
    let rest = place.sentence_after();
    let waves =
        parted_at(place.sentence_after(), "分け").or_else(|| parted_at(rest, "分割")).map(|(_, rest)| rest);
    IN_WAVES.stands_in(first(rest, REACH))
        && waves.is_some_and(|wave| WAVES.stands_in(wave) && wave.contains(|c: char| c.is_ascii_digit()))
}

/// 通知書1,850人分を発送したが、このうち73人分で: all that went out, of which some went wrong.
fn is_sent_in_all(place: &Place) -> bool {
    static SENT: Words = Words::of(&[
        "を発送",
        "を送付",
        "を郵送",
        "を配布",
        "を配付",
        "を印刷",
        "を作成",
        "を封入",
        "を送信",
        "を交付",
    ]);
    static SENT_TO: Words =
        Words::of(&["送付した", "発送した", "郵送した", "配布した", "交付した", "送信した"]);
    static WRONG: Words = Words::of(&["誤送", "誤って", "誤発送", "誤交付"]);
    const REACH: usize = 10;
    const PIECE: usize = 20;
    let part = parted_at(place.sentence_after(), "うち").map(|(_, part)| part);
    let to = ["に対して", "に対し", "あてに", "宛てに", "宛に", "に", "へ"];
    let goal = to.iter().find_map(|to| place.after.strip_prefix(to));
    let sent = SENT.begins(place.after) && !WRONG.stands_in(first(place.after, REACH));
    let has_number =
        |reach: usize| part.is_some_and(|part| first(part, reach).contains(|c: char| c.is_ascii_digit()));
    sent && has_number(REACH) || goal.is_some_and(|goal| SENT_TO.begins(goal)) && has_number(PIECE)
}

/// 会員9,800人に配信したメールに、誤って別の会員45人の氏名を記載した: those who got it, not those of whom it told.
fn got_what_held_others(place: &Place) -> bool {
    static SENT: Words = Words::of(&[
        "配信した",
        "送信した",
        "送付した",
        "送った",
        "発送した",
        "郵送した",
        "配布した",
        "配付した",
        "配った",
    ]);
    static HELD: Words =
        Words::of(&["に、", "に誤って", "に別", "に他", "にほか", "の中に", "に掲載", "に記載", "に添付"]);
    const REACH: usize = 12;
    let after = place.after.trim_start_matches(['様', '分', '全', '員']);
    let Some(sent) = after.strip_prefix(['に', 'へ']).map(|sent| first(sent, REACH * 2)) else {
        return false;
    };
    let what = SENT.begins(sent).then(|| sent.split_once('た').map(|(_, what)| what)).flatten();
    let held = what.and_then(|what| what.find('に').and_then(|at| what.get(at..)));
    let rest =
        parted_at(place.sentence_after(), "した").or_else(|| parted_at(place.sentence_after(), "った"));
    held.is_some_and(|held| HELD.begins(held))
        && rest.is_some_and(|(_, rest)| rest.contains(|c: char| c.is_ascii_digit()))
}

/// 残る360人にはBCCで送っている, 1回目の616件は正しくBCCで送信した: nobody saw theirs.
fn went_out_rightly(place: &Place) -> bool {
    static OTHERS: Words = Words::of(&["残る", "残りの", "以降の", "ほかの", "その他の", "回目の", "回目と"]);
    static WRONG: Words = Words::of(&["誤", "べき", "せず", "忘れ", "失念", "しなかった", "漏", "流出"]);
    const REACH: usize = 40;
    let after = place.after.trim_start_matches(['様', '分', 'に', 'へ', '宛']);
    let topic = after.starts_with(['は', 'も'])
        || after.starts_with("については")
        || after.starts_with("につきましては");
    let said = first(place.sentence_after(), REACH).split('。').next().unwrap_or_default();
    let blind = contains_any(said, &["BCC", "Bcc", "bcc"]) && contains_any(said, &["送", "入力", "設定"]);
    let rightly =
        contains_any(said, &["正しく送", "正常に送", "個別に送", "1通ずつ送", "一通ずつ送", "問題なく"]);
    topic && OTHERS.stands_in(last(place.before, 14)) && (blind || rightly) && !WRONG.stands_in(said)
}

/// ※登録者340名のうち、案内を希望した方: a note says of whom the number above is a part.
fn defines_part(place: &Place) -> bool {
    const MARKS: &[char] = &['※', '(', '注', '*', ' ', '・'];
    static WHO: Words =
        Words::of(&["方", "方々", "者", "人", "皆様", "皆さま", "会員", "生徒", "世帯", "もの", "お客様"]);
    let is_note = place.sentence.starts_with(['※', '(', '注', '*']);
    let before = place.sentence_before().trim_start_matches(MARKS);
    let Some(part) = parted_at(place.sentence_after(), "のうち").map(|(_, part)| part) else {
        return false;
    };
    is_note
        && before.chars().filter(|c| *c == '、').count() == 0
        && place.after.starts_with("のうち")
        && !part.contains(|c: char| c.is_ascii_digit())
        && WHO.ends(part.trim_end_matches(['。', ')', '」', ' ']))
}
