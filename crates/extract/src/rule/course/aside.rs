//! Words after a date that tell nothing of the event: headings, times of day, other notices, what is only named.

use super::group::Group;
use crate::reading::Reading;
use crate::words::{Words, to_pause, to_stop};

/// 11日に発送した2万世帯のうち、…を18日に送り直した: does the day only tell which lot is meant?
pub(super) fn is_lot(words: &str) -> bool {
    let clause = to_pause(words);
    words.starts_with('に')
        && (clause.ends_with("のうち") || clause.ends_with("の中から") || clause.ends_with("の中で"))
}

/// 現在は閲覧できない: it was closed on a day that is not told.
pub(super) fn is_by_now(words: &str) -> bool {
    ["現在", "すでに", "既に", "今は"].iter().any(|by_now| words.contains(by_now))
}

/// 13日にも…, 14日、再び…: what happened before happened again.
pub(super) fn is_again(words: &str) -> bool {
    let clause = to_stop(words);
    words.starts_with("にも")
        || ["再び", "再度", "2度目", "二度目", "2回目", "二回目"].iter().any(|again| clause.contains(again))
}

/// 13日|付で文書を配布し: is it the date that letters to those concerned bear?
pub(super) fn is_letter_dated(words: &str) -> bool {
    static LETTERS: Words =
        Words::of(&["文書", "書面", "手紙", "お詫び", "おわび", "謝罪文", "通知文", "書簡", "案内文"]);
    let noun = ["付けで", "付で", "付けの", "付の"].iter().find_map(|dated| words.strip_prefix(dated));
    noun.is_some_and(|noun| LETTERS.begins(noun.trim_start_matches('、')))
}

/// 昨年8月|に別の教諭が名簿を紛失した際に: is it the day of what somebody else did?
pub(super) fn is_deed_of_another(words: &str) -> bool {
    static DEEDS: Words =
        Words::of(&["紛失", "失く", "なくし", "盗ま", "盗難", "誤送", "漏え", "漏ら", "流出", "起こし"]);
    const WHO: usize = 10;
    let then = ["にも", "には", "に"].iter().find_map(|then| words.strip_prefix(then)).unwrap_or(words);
    let other = then.trim_start_matches('、').strip_prefix("別の");
    let deed = other.and_then(|other| other.split_once('が')).filter(|(who, _)| who.chars().count() <= WHO);
    deed.is_some_and(|(_, deed)| DEEDS.stands_in(to_pause(deed)))
}

/// 22日|、名簿を紛失したとして、教諭を減給の処分にした: is it the day of what was done to the culprit?
pub(super) fn is_of_sanction(words: &str) -> bool {
    static DONE: Words =
        Words::of(&["処分にした", "処分とした", "処分した", "懲戒免職", "書類送検", "逮捕した", "送検した"]);
    let sanction = words.split_once("たとして").map(|(_, sanction)| to_stop(sanction));
    words.starts_with('、') && sanction.is_some_and(|sanction| DONE.stands_in(sanction))
}

/// 3日 11:20 JST 調査中: the date heads the lines below it, with no more than a word on the state of things.
pub(super) fn is_heading(words: &str) -> bool {
    const STATES: &[&str] = &[
        "調査中",
        "対応中",
        "確認中",
        "監視中",
        "解決",
        "解決済み",
        "復旧",
        "復旧済み",
        "完了",
        "更新",
        "続報",
        "事後報告",
    ];
    let zone = words.trim_start_matches([' ', '(']).trim_start_matches("JST").trim_start_matches("現在");
    let state = zone.trim_matches(|c: char| !c.is_alphanumeric());
    state.is_empty() || STATES.contains(&state)
}

/// 午前10時5分 …, 10:05 …: does the line begin with a time of day, that of a day told before?
pub(in crate::rule) fn begins_with_time(words: &str) -> bool {
    let words = words.trim_start_matches([' ', '・', '(', '-']);
    let words = ["午前", "午後", "同"].iter().find_map(|half| words.strip_prefix(half)).unwrap_or(words);
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < words.len() && words.len() - rest.len() <= 2 && rest.starts_with(['時', ':'])
}

/// 約20分後に戻ると…: does it go on a while later on the same day?
pub(super) fn begins_a_while_later(words: &str) -> bool {
    let words = words.trim_start_matches([' ', '・', '約', 'お', 'よ', 'そ', 'の', '、']);
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '数' | '十'));
    rest.len() < words.len()
        && ["分後", "時間後", "分ほど後", "分ほどして"].iter().any(|later| rest.starts_with(later))
}

/// 後日、…: it happened on another day, which is not told.
pub(super) fn is_later(words: &str) -> bool {
    ["後日", "その後しばらく", "数日後", "翌週"].iter().any(|later| words.contains(later))
}

/// 3日、…ことがわかった。: the newspaper learnt it then.
pub(super) fn is_news(words: &str) -> bool {
    let words = words.trim_end_matches('。');
    let is_announced = ["判明したと", "分かったと", "わかったと"].iter().any(|learnt| {
        ["発表した", "公表した", "明らかにした", "発表しました", "公表しました"]
            .iter()
            .any(|told| words.strip_suffix(told).is_some_and(|said| said.ends_with(learnt)))
    });
    let is_learnt = ["わかった", "分かった", "明らかになった"].iter().any(|learnt| {
        words.strip_suffix(learnt).is_some_and(|said| said.ends_with("ことが") || said.ends_with("が"))
    });
    is_announced || is_learnt
}

/// …までの|記録: is it a thing of that time, not a length of it?
pub(super) fn is_thing(noun: &str) -> bool {
    !["間", "期間", "約", "計", "あいだ", "およそ"].iter().any(|time| noun.starts_with(time))
        && !noun.starts_with(|c: char| c.is_ascii_digit())
}

/// Is it the way to the page, with marks between its steps: トップ > 市政 > 9月?
pub(super) fn is_way_to_page(words: &str) -> bool {
    words.matches('>').count() >= 2 && !words.contains('。')
}

/// 3日に公表したとおり、…; 先月の事故から; 2008年から2011年の写真展: no day of the event.
pub(super) fn is_only_named(reading: &Reading, group: &Group, words: &str) -> bool {
    let clause = to_pause(words);
    let is_time = ["の間", "の期間", "のうちに", "のうち、", "の夕方", "の夜", "の朝", "の昼", "の午"];
    let of_noun = words.starts_with('の') && !is_time.iter().any(|time| words.starts_with(time));
    let by_year = group.is_range && group.days.iter().all(|day| day.when.month().is_none());
    let by_word = group.days.iter().all(|day| !super::super::dated::tells_itself(reading.words(day.span())));
    clause.ends_with("とおり") || clause.ends_with("通り") || of_noun && (by_year || by_word)
}
