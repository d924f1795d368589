//! Was it seen, missed or told at an hour of the day?

use crate::words::{Words, first, parted_at, to_stop};

/// 3日|にも不正アクセスを確認している: was there another of them then, as the records tell?
pub(super) fn is_seen_again(words: &str) -> bool {
    static DEEDS: Words = Words::of(&["不正アクセス", "不正なアクセス", "攻撃", "侵入", "不正ログイン"]);
    static SEEN: Words = Words::of(&["を確認", "が確認", "も確認", "の形跡", "の痕跡", "の記録"]);
    let said = to_stop(words);
    said.starts_with("にも")
        && DEEDS.iter().filter_map(|deed| parted_at(said, deed)).any(|(_, after)| SEEN.begins(after))
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
