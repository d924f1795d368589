//! Turns of phrase around a date: who was told over several days, what ended then, what was done on each.

use crate::words::{Words, first, parted_at, to_pause, to_stop};

/// 攻撃は3日に終息, 3日に拒否(この時点で攻撃は終息), 3日にアカウントを取り戻した: did the attack end then?
pub(super) fn is_over(words: &str) -> bool {
    const WHAT: &[&str] =
        &["攻撃", "試行", "不正アクセス", "不正ログイン", "接続", "送信", "配信", "通信", "投稿"];
    static TAKEN_BACK: Words = Words::of(&[
        "アカウントを取り戻",
        "アカウントを奪還",
        "アカウントが復旧",
        "アカウントを復旧",
        "アカウントを回復",
        "操作を取り戻",
        "管理を取り戻",
        "権限を取り戻",
    ]);
    if TAKEN_BACK.stands_in(to_stop(words)) {
        return true;
    }
    static OVER: Words = Words::of(&[
        "は終息",
        "が終息",
        "は止ま",
        "が止ま",
        "は収ま",
        "が収ま",
        "は途絶",
        "が途絶",
        "はやん",
        "がやん",
    ]);
    is_over_at_once(words)
        || OVER.stands_in(words)
            && WHAT.iter().filter_map(|what| parted_at(words, what)).any(|(_, after)| OVER.begins(after))
}

/// 14日|の未明に収まった: is it all that is told of the day that it was over?
fn is_over_at_once(words: &str) -> bool {
    static OVER: Words = Words::of(&["に収ま", "に止ま", "に終息", "に収束", "に途絶", "にやん", "に沈静"]);
    let time = [
        "の未明",
        "の早朝",
        "の朝",
        "の午前",
        "の昼",
        "の午後",
        "の夕方",
        "の夜",
        "の深夜",
        "未明",
        "早朝",
        "朝",
        "昼",
        "夕方",
        "夜",
        "深夜",
    ];
    let rest = time.iter().find_map(|time| words.strip_prefix(time)).unwrap_or(words);
    OVER.begins(rest)
}

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

/// 3日から|不審な通信があり、: did something odd go on, of which the noticing is told later?
pub(super) fn is_going_on(words: &str) -> bool {
    static ODD: Words = Words::of(&[
        "不審な",
        "不正な",
        "異常な",
        "見知らぬ",
        "身に覚えのない",
        "大量の",
        "件のアクセス",
        "件のログイン",
    ]);
    static GOES_ON: Words = Words::of(&[
        "があり",
        "があった",
        "が続",
        "が行われ",
        "が発生",
        "が繰り返",
        "が送ら",
        "が出てい",
        "が流れ",
        "がなされ",
    ]);
    let clause = to_pause(words);
    ODD.stands_in(clause) && GOES_ON.stands_in(clause)
}

/// 以降、不正アクセスは確認されていない: after what was told last?
pub(super) fn is_since_then(words: &str) -> bool {
    static SINCE: Words = Words::of(&[
        "以降",
        "以後",
        "それ以降",
        "それ以後",
        "その後は",
        "その後、",
        "これ以降",
        "これ以後",
        "同日以降",
        "同時刻以降",
        "遮断後",
        "停止後",
        "遮断以降",
        "対応後",
        "この後",
        "それからは",
    ]);
    static ATTACKS: Words = Words::of(&[
        "不正",
        "攻撃",
        "侵入",
        "不審な",
        "送信",
        "アクセス",
        "ログイン",
        "通信",
        "障害",
        "同様の",
        "新たな",
        "改ざん",
    ]);
    let words = words.trim_start_matches([' ', '・', '※', '(', '-']);
    let near = first(words, 40);
    SINCE.begins(words) && ATTACKS.stands_in(near) && !is_of_misuse(near)
}

/// その後、不正利用は確認されていない: is it the misuse of data of which nothing is seen?
pub(super) fn is_of_misuse(words: &str) -> bool {
    static MISUSE: Words =
        Words::of(&["不正利用", "不正使用", "悪用", "被害", "流出", "漏えい", "漏洩", "見つかって", "発見"]);
    MISUSE.stands_in(words)
}

/// 3日に止まり、|その後は発生していない: what the words after a day tell of the time since then.
pub(super) fn since_then(words: &str) -> Option<&str> {
    static SINCE: Words =
        Words::of(&["、以後", "、以降", "、それ以降", "、それ以後", "、その後", "、これ以降"]);
    let said = to_stop(words);
    let (at, _) = SINCE.first_places(said).next()?;
    said.get(at + '、'.len_utf8()..)
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

/// 3日|にも不正アクセスを確認している: was there another of them then, as the records tell?
pub(super) fn is_seen_again(words: &str) -> bool {
    static DEEDS: Words = Words::of(&["不正アクセス", "不正なアクセス", "攻撃", "侵入", "不正ログイン"]);
    static SEEN: Words = Words::of(&["を確認", "が確認", "も確認", "の形跡", "の痕跡", "の記録"]);
    let said = to_stop(words);
    said.starts_with("にも")
        && DEEDS.iter().filter_map(|deed| parted_at(said, deed)).any(|(_, after)| SEEN.begins(after))
}

/// 不具合のあった|3日から5日までの調査: is it the time in which there was what the words before it name?
pub(super) fn is_of_trouble(before: &str) -> bool {
    static TROUBLE: Words = Words::of(&[
        "不具合",
        "障害",
        "誤表示",
        "誤り",
        "不正アクセス",
        "不正ログイン",
        "攻撃",
        "改ざん",
        "感染",
        "事象",
    ]);
    const WAS: &[&str] =
        &["のあった", "があった", "が発生した", "が発生していた", "の生じた", "が生じていた"];
    let noun = WAS.iter().find_map(|was| before.strip_suffix(was));
    noun.is_some_and(|noun| TROUBLE.ends(noun))
}

/// 3日、攻撃を受け、午前6時45分から…難しくなったと発表した: did it happen on the day of the announcement, as the hour tells?
pub(super) fn is_of_the_hour(words: &str) -> bool {
    static HOURS: Words = Words::of(&["午前", "午後", "未明", "早朝"]);
    static KNOWN: Words = Words::of(&[
        "と発表",
        "と公表",
        "と明らかに",
        "ことを明らかに",
        "ことを発表",
        "ことを公表",
        "ことを認め",
    ]);
    let Some((said, _)) = KNOWN.iter().find_map(|known| parted_at(words, known)) else {
        return false;
    };
    let is_hour = |rest: &str| {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        digits.len() < rest.len() && digits.starts_with('時')
    };
    let told = |hour: &&str| parted_at(said, hour).is_some_and(|(_, rest)| is_hour(rest));
    !said.contains('。') && HOURS.iter().any(|hour| told(&hour))
}

/// 整理の際に混ざった可能性も否定できない: is it no more than a guess how a thing might have been lost?
pub(super) fn is_mere_guess(words: &str) -> bool {
    let said = to_stop(words);
    ["可能性も", "おそれも", "恐れも", "ことも考えられ", "とも考えられ", "かもしれ"]
        .iter()
        .any(|guess| said.contains(guess))
}

/// 遅くとも|3日には侵入していた: it had begun by then.
pub(super) fn is_at_latest(before: &str) -> bool {
    ["遅くとも", "おそくとも", "少なくとも"].iter().any(|latest| before.ends_with(latest))
}

/// 3日|の感染により使えなくなっていた…: is it the day of the attack that brought about what is told?
pub(super) fn is_of_attack(words: &str) -> bool {
    const ATTACKS: &[&str] = &[
        "感染",
        "攻撃",
        "サイバー攻撃",
        "不正アクセス",
        "ランサムウェア感染",
        "ランサムウェア攻撃",
        "ウイルス感染",
        "侵入",
        "改ざん",
    ];
    const BRINGS: &[&str] = &["により", "によって", "による", "に伴", "を受けて", "以来", "以降"];
    let Some(words) = words.strip_prefix('の') else {
        return false;
    };
    ATTACKS
        .iter()
        .filter_map(|attack| words.strip_prefix(attack))
        .any(|after| BRINGS.iter().any(|brings| after.starts_with(brings)))
}

/// 3日と5日|の2回にわたり、…: what goes on was done on each.
pub(super) fn is_repeated(words: &str) -> bool {
    let near = first(words, 12);
    ["回にわた", "回に渡", "日にわた", "にわたり", "にわたって", "に計"]
        .iter()
        .any(|times| near.contains(times))
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

/// 午前11時ごろに復旧した: did what had gone wrong end at the time of day that the sentence begins with?
pub(super) fn is_restored(words: &str) -> bool {
    static RESTORED: Words =
        Words::of(&["復旧し", "復旧。", "解消し", "収束し", "終息し", "収まっ", "収まり", "解消され"]);
    RESTORED.stands_in(words)
}

/// すぐに公開を止めた, 電話をもらってすぐ消した: as soon as it was noticed.
pub(super) fn is_promptly(words: &str) -> bool {
    static AT_ONCE: Words =
        Words::of(&["すぐ", "直ちに", "ただちに", "即座に", "即時", "速やかに", "その場で"]);
    AT_ONCE.stands_in(first(words, 14))
}

/// 戻ったところ、窓が割られていた: what had happened meanwhile was noticed on coming back.
pub(super) fn is_seen_on_return(words: &str) -> bool {
    static BACK: Words = Words::of(&[
        "戻ったところ",
        "戻ると",
        "戻った際",
        "戻った時",
        "戻ってみると",
        "帰ると",
        "戻りますと",
        "戻り、",
        "戻って",
        "帰宅し",
        "帰宅後",
        "帰社し",
        "帰社後",
        "帰庁し",
        "帰校し",
        "帰署し",
        "帰着し",
        "車に戻る",
        "車に戻り",
        "車内に戻",
        "戻った",
        "帰った",
        "帰着した",
        "帰園し",
        "帰所し",
        "帰局し",
        "帰店し",
    ]);
    static GONE: Words = Words::of(&[
        "割られ",
        "割れて",
        "なくなって",
        "無くなって",
        "なかった",
        "持ち去ら",
        "盗ま",
        "消えて",
        "見当たら",
        "ありませ",
        "ないことに",
        "足りない",
        "足りませ",
        "不足して",
        "ないのに",
        "気付",
        "気づ",
        "気が付",
    ]);
    BACK.stands_in(words) && GONE.stands_in(words)
}

/// 27日|からサイバー攻撃で電子カルテが止まっている: did an attack stop something from that day on?
pub(super) fn is_stopped_by_attack(words: &str) -> bool {
    static ATTACKS: Words = Words::of(&[
        "攻撃で",
        "攻撃によ",
        "感染で",
        "感染によ",
        "ランサムウェアで",
        "ランサムウエアで",
        "ウイルスで",
        "障害で",
    ]);
    static STOPPED: Words = Words::of(&["止ま", "停止", "使えな", "利用できな", "動かな"]);
    let clause = to_pause(words);
    let mut attacks = ATTACKS.places(clause).map(|(at, attack)| at + attack.len());
    attacks.any(|at| clause.get(at..).is_some_and(|after| STOPPED.stands_in(after)))
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

/// 3日|にログインされ、その後、断続的に利用されていた: did it go on after the day, with no end told?
pub(super) fn goes_on_after(words: &str) -> bool {
    static AFTER: Words = Words::of(&["、その後", "、以後", "、以降", "、それ以降", "、それ以後"]);
    static ON: Words = Words::of(&[
        "断続",
        "継続",
        "繰り返",
        "続け",
        "続い",
        "利用されてい",
        "使われてい",
        "何度も",
        "複数回",
    ]);
    let said = to_stop(words);
    AFTER.iter().filter_map(|after| parted_at(said, after)).any(|(_, rest)| ON.stands_in(first(rest, 24)))
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

/// 3日未明|、…攻撃を受け、…被害が発生したことを確認: is what was seen told to have been at an hour of that day?
pub(super) fn is_seen_at_its_hour(day: &str, words: &str) -> bool {
    static HOURS: Words = Words::of(&["未明", "早朝", "深夜", "明け方", "夜", "夜間"]);
    static SEEN: Words =
        Words::of(&["発生したことを確認", "受けたことを確認", "されたことを確認", "発生していることを確認"]);
    HOURS.ends(day) && words.starts_with('、') && SEEN.stands_in(to_stop(words))
}

/// 3日|に掲載し、市民からの電話で気付いて|5日に削除した: was it put out that day, and noticed by the next?
pub(super) fn is_seen_by_next_day(words: &str) -> bool {
    static PUT_OUT: Words =
        Words::of(&["掲載し、", "公開し、", "登録し、", "アップロードし、", "掲載した", "公開した"]);
    static SEEN: Words = Words::of(&[
        "気付いて",
        "気づいて",
        "気付いた",
        "気づいた",
        "気付き、",
        "気づき、",
        "を受けて",
        "を受け、",
        "判明し、",
        "発覚し、",
        "分かり、",
    ]);
    static AT_ONCE: Words = Words::of(&["同日", "当日", "その日", "直後", "すぐ"]);
    PUT_OUT.stands_in(words) && SEEN.ends(words) && !AT_ONCE.stands_in(words) && !words.contains('。')
}

/// 8日|、書類を探したが見当たらず、1日に捨てていたことが分かった: was it missed that day on looking for it?
pub(super) fn is_missed_on_looking(words: &str) -> bool {
    static LOOKED: Words =
        Words::of(&["を探し", "を捜し", "を使おうとし", "を取り出そうとし", "を確認し", "を調べ"]);
    const MISSING: &[&str] = &["見つから", "見付から", "見当たら"];
    const NOT: &[&str] = &["ず", "ない", "なかった", "なく"];
    MISSING.iter().any(|gone| {
        parted_at(words, gone).is_some_and(|(looked, not)| {
            LOOKED.stands_in(looked) && NOT.iter().any(|end| not.starts_with(end))
        })
    })
}

/// 3日|に使用したのを最後に、所在が分からなくなった: was it the last use of what was missed later?
pub(super) fn is_last_use(words: &str) -> bool {
    let said = to_stop(words);
    ["のを最後に", "を最後に", "のが最後で", "たのが最後", "を最後として"]
        .iter()
        .any(|last| said.contains(last))
}
