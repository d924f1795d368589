//! What was done on a day, before or after the event?

use crate::words::{Words, first, parted_at, to_pause, to_stop};

/// 3日 |乗っ取られたアカウントを停止し: is it what was done to the thing that was hit before?
pub(super) fn is_answer_to_hit(words: &str) -> bool {
    const THINGS: &[&str] = &[
        "アカウント",
        "サーバーを",
        "サーバを",
        "端末",
        "パソコン",
        "機器",
        "IDを",
        "PCを",
        "ページを",
        "サイトを",
        "ファイルを",
    ];
    static HIT: Words =
        Words::of(&["られた", "された", "感染した", "侵入のあった", "被害に遭った", "攻撃を受けた"]);
    static ANSWERS: Words = Words::of(&[
        "停止",
        "遮断",
        "隔離",
        "切り離",
        "切離",
        "無効",
        "凍結",
        "初期化",
        "閉鎖",
        "復旧",
        "外し",
        "止め",
        "変更し",
        "削除し",
    ]);
    const REACH: usize = 10;
    let clause = to_pause(words.trim_start_matches([' ', ':', '、', 'に']));
    let Some((at, hit)) = HIT.first_places(clause).next() else { return false };
    let (before, behind) =
        (clause.get(..at).unwrap_or_default(), clause.get(at + hit.len()..).unwrap_or_default());
    let Some((thing, deed)) = behind.split_once('を') else { return false };
    let object = behind.get(..thing.len() + 'を'.len_utf8()).unwrap_or(thing);
    let is_thing = THINGS.iter().any(|known| object.contains(known));
    is_thing
        && thing.chars().count() <= REACH
        && !before.contains(['が', 'は', 'を'])
        && ANSWERS.stands_in(first(deed, REACH))
}

/// 3日に発送した請求書で、…から連絡があった: was it posted, with no word that it was noticed at once?
pub(super) fn is_posted(words: &str) -> bool {
    let said = to_stop(words);
    ["発送", "郵送", "投函", "郵便"].iter().any(|post| said.contains(post))
        && !["直後", "同日", "当日", "すぐ"].iter().any(|at_once| said.contains(at_once))
}

/// 当日訪問した先と経路を捜索した: was the way of the day searched on which a thing was missed?
pub(super) fn is_way_searched(words: &str) -> bool {
    static DAY: Words = Words::of(&["当日", "その日", "同日の", "この日"]);
    static WAYS: Words = Words::of(&[
        "訪問",
        "経路",
        "ルート",
        "立ち寄",
        "立寄",
        "通った",
        "通り道",
        "歩いた",
        "行程",
        "道のり",
        "道筋",
        "配達",
        "送迎",
        "巡回",
        "検針",
        "足取り",
        "移動",
        "乗車",
        "走行",
        "行き先",
        "回った",
    ]);
    static SOUGHT: Words = Words::of(&["捜", "探", "さがし"]);
    let said = to_stop(words);
    DAY.stands_in(first(said, 30)) && WAYS.stands_in(said) && SOUGHT.stands_in(said)
}

/// この日の朝、入力に使った: was a thing used on the day on which it was missed?
pub(super) fn is_used_that_day(words: &str) -> bool {
    static DAY: Words = Words::of(&["この日の", "その日の", "当日の", "同じ日の"]);
    static USED: Words = Words::of(&["に使っ", "を使っ", "を使用", "で使用", "で使っ", "を利用", "を確認"]);
    static TIMES: [&str; 5] = ["朝", "午前", "昼", "午後", "夕"];
    let said = to_stop(words);
    let is_time = |rest: &str| TIMES.iter().any(|time| rest.starts_with(time));
    DAY.iter().filter_map(|day| parted_at(said, day)).any(|(_, rest)| is_time(rest) && USED.stands_in(rest))
}

/// 整理の際に混ざった可能性も否定できない: is it no more than a guess how a thing might have been lost?
pub(super) fn is_mere_guess(words: &str) -> bool {
    let said = to_stop(words);
    ["可能性も", "おそれも", "恐れも", "ことも考えられ", "とも考えられ", "かもしれ"]
        .iter()
        .any(|guess| said.contains(guess))
}

/// 3日の送信後、…で分かった: what was done then, after which it came to light.
pub(super) fn is_after_deed(words: &str) -> bool {
    static DEEDS: Words = Words::of(&["送信", "配信", "発送", "送付", "郵送", "配布", "交付", "投函"]);
    const NOUN: usize = 10;
    let clause = words.strip_prefix('の').and_then(|noun| noun.split_once("後、")).map(|(noun, _)| noun);
    clause.is_some_and(|noun| DEEDS.ends(noun) && first(noun, NOUN) == noun)
}

/// 職員は写しを交付した: does the sentence tell a deed, not how things had been or might be?
pub(super) fn is_done(words: &str) -> bool {
    static STATES: Words = Words::of(&[
        "ていた",
        "ていま",
        "ており",
        "ている",
        "可能性",
        "おそれ",
        "恐れ",
        "その後",
        "これまで",
        "過去",
        "以前",
    ]);
    let words = words.trim_end_matches(['。', ' ', '」']);
    !STATES.stands_in(words)
        && ["た", "たもの", "たという", "たとのこと", "たものです", "たものである"]
            .iter()
            .any(|past| words.ends_with(past))
}

/// 3日、別の病院から照会を受け、紹介状を送信した: was it asked for and sent, and nothing noticed?
pub(super) fn is_sent_on_request(words: &str) -> bool {
    static ASKED: Words = Words::of(&[
        "照会を受け",
        "依頼を受け",
        "要請を受け",
        "申請を受け",
        "請求を受け",
        "注文を受け",
        "申込みを受け",
        "申し込みを受け",
        "求めを受け",
        "求めに応じ",
        "依頼により",
        "請求により",
        "予約を受け",
        "相談を受け",
        "照会があり",
        "依頼があり",
        "請求があり",
        "希望があり",
        "要望を受け",
        "要望があり",
    ]);
    static SENT: Words = Words::of(&[
        "送信した",
        "送信しました",
        "送付した",
        "送付しました",
        "発送した",
        "発送しました",
        "郵送した",
        "郵送しました",
        "渡した",
        "渡しました",
        "交付した",
        "交付しました",
        "提供した",
        "提供しました",
        "返信した",
        "返信しました",
        "送った",
        "送りました",
        "配布した",
        "配布しました",
        "転送した",
        "転送しました",
    ]);
    let said = to_stop(words).trim_end();
    ASKED.stands_in(said) && SENT.ends(said) && !said.contains('「')
}

/// 調査の結果、3月|に書類を廃棄した際、誤って混入し溶解した可能性が高い: was the thing lost among what was thrown away then?
pub(super) fn is_lost_in_clearing(words: &str) -> bool {
    static CLEARED: Words = Words::of(&[
        "廃棄した際",
        "廃棄する際",
        "廃棄の際",
        "処分した際",
        "処分する際",
        "処分の際",
        "溶解した際",
        "溶解処理した際",
        "溶解処理の際",
        "裁断した際",
        "整理した際",
        "整理の際",
        "移転した際",
        "移転の際",
        "引っ越しの際",
        "片付けた際",
        "搬出した際",
    ]);
    static LOST: Words = Words::of(&[
        "混入",
        "混ざ",
        "混じ",
        "紛れ",
        "廃棄した",
        "廃棄して",
        "処分した",
        "処分して",
        "溶解処分",
        "溶解した",
        "捨て",
        "破棄した",
        "破棄して",
        "裁断した",
    ]);
    let said = to_stop(words);
    let cleared = CLEARED.iter().filter_map(|cleared| parted_at(said, cleared)).next();
    cleared.is_some_and(|(_, after)| LOST.stands_in(after))
}

/// 3日に見つけ、1日|に置かれたものであることが分かった: does the clause tell what is known to have been done on the day?
pub(super) fn is_known_to_be_done(words: &str) -> bool {
    static KNOWN: Words =
        Words::of(&["ことが分か", "ことがわか", "ことが判明", "ことが確認", "ことを確認", "ことを突き止め"]);
    static DONE: Words = Words::of(&[
        "されたものである",
        "されたもので",
        "された",
        "られたもの",
        "られた",
        "されていた",
        "れたものである",
    ]);
    let clause = to_pause(words);
    let told = KNOWN.iter().filter_map(|known| parted_at(clause, known)).next();
    clause.starts_with(['に', 'の', 'か'])
        && told.is_some_and(|(done, _)| DONE.ends(done.trim_end_matches("という")))
}

/// 3日|に消去されたことを確認した: is it seen that the data is gone from where it should not have been?
pub(super) fn is_erasure_seen(words: &str) -> bool {
    static GONE: Words = Words::of(&["消去", "削除", "廃棄", "破棄", "回収", "返却"]);
    static SEEN: Words = Words::of(&[
        "されたことを確認",
        "したことを確認",
        "されたことが確認",
        "済みであることを確認",
        "が完了したことを確認",
        "の完了を確認",
    ]);
    let clause = to_pause(words);
    SEEN.iter()
        .filter_map(|seen| parted_at(clause, seen))
        .any(|(gone, _)| GONE.ends(gone) && !gone.contains("誤"))
}

/// 3日|に使用したのを最後に、所在が分からなくなった: was it the last use of what was missed later?
pub(super) fn is_last_use(words: &str) -> bool {
    let said = to_stop(words);
    ["のを最後に", "を最後に", "のが最後で", "たのが最後", "を最後として"]
        .iter()
        .any(|last| said.contains(last))
}
/// 逮捕容疑は|6月3日: does what somebody is charged with follow?
pub(super) fn is_charged(before: &str) -> bool {
    static CHARGES: Words = Words::of(&[
        "逮捕容疑は",
        "送検容疑は",
        "容疑は",
        "起訴内容は",
        "公訴事実は",
        "起訴状による",
        "起訴状などによる",
    ]);
    CHARGES.stands_in(before)
}

/// 4日に|全員へおわびのメールを送った: is what was sent that day an apology?
pub(super) fn is_apology_sent(words: &str) -> bool {
    static APOLOGIES: Words = Words::of(&["おわび", "お詫び", "謝罪"]);
    static SENT: Words =
        Words::of(&["メールを送", "メールを再送", "メールを配信", "文書を送", "連絡を送", "手紙を送"]);
    let words = to_pause(words);
    let sent = SENT.iter().filter_map(|sent| words.find(sent)).min();
    sent.and_then(|sent| words.get(..sent)).is_some_and(|before| APOLOGIES.stands_in(before))
}
