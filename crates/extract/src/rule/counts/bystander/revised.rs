//! Numbers that an earlier report gave, beside the one that now stands in their place.

use crate::reading::Reading;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last};

/// Is the number one of an earlier report that no longer holds?
pub(super) fn is_out(reading: &Reading, place: &Place) -> bool {
    becomes_another(place)
        || is_difference(place)
        || is_lowered(place)
        || was_said_on_a_day(place)
        || was_of_something_else(place)
        || is_narrowed(reading, place)
        || gives_way(place)
        || is_why_it_changed(place)
}

/// 第1報 約310人分 → 第2報 290人分: does an arrow lead to what a later report gives?
fn gives_way(place: &Place) -> bool {
    static REPORTS: Words = Words::of(&[
        "報", "公表", "発表", "訂正", "修正", "誤", "前回", "今回", "当初", "最終", "確定", "更新", "速報",
    ]);
    const REACH: usize = 16;
    let next = past_titles(place.after).trim_start().strip_prefix(['→', '⇒']);
    let is_number = |next: &str| first(next, REACH).contains(|c: char| c.is_ascii_digit());
    next.is_some_and(is_number) && REPORTS.stands_in(place.sentence)
}

/// 減少の理由: 14人分は別の棚から見つかった: does the sentence only say why the number is another now?
fn is_why_it_changed(place: &Place) -> bool {
    static WHY: Words = Words::of(&[
        "減少の理由",
        "減少した理由",
        "減った理由",
        "増加の理由",
        "増加した理由",
        "増えた理由",
        "訂正の理由",
        "訂正理由",
        "修正の理由",
        "修正理由",
        "差異の理由",
        "差の理由",
        "変更の理由",
        "人数が減",
        "人数が増",
        "件数が減",
        "件数が増",
    ]);
    WHY.begins(place.sentence.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

/// What may stand between a number and the particle after it.
fn past_titles(after: &str) -> &str {
    ["分", "様", "さま", "・団体様", "・団体", "の方"]
        .iter()
        .fold(after, |rest, title| rest.strip_prefix(title).unwrap_or(rest))
}

/// 最大6,000件から5,800件に訂正: does the number become the next one?
fn becomes_another(place: &Place) -> bool {
    static CHANGED: Words = Words::of(&[
        "訂正",
        "修正",
        "改め",
        "変更",
        "減",
        "増",
        "膨ら",
        "絞",
        "広が",
        "拡大",
        "下方",
        "上方",
        "となります",
        "となりました",
        "となった",
        "になった",
        "になりました",
    ]);
    const HEDGES: [char; 9] = ['約', '最', '大', '計', '延', 'べ', '、', ' ', '全'];
    const COUNTER: usize = 3;
    let Some(next) = past_titles(place.after).strip_prefix("から") else { return false };
    let next = next.trim_start_matches(HEDGES);
    let counter =
        next.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '万' | '千' | '億'));
    let goal = counter.char_indices().take(COUNTER + 1).find(|(_, c)| matches!(c, 'に' | 'へ' | 'と'));
    let differs = first(counter, COUNTER + 1).contains(['減', '増']);
    let goes_on = differs || goal.is_some();
    counter.len() < next.len() && goes_on && CHANGED.stands_in(place.sentence)
}

/// 対象を2,500人上方修正, 1次報告より1,100件多い: by how many it was changed.
fn is_difference(place: &Place) -> bool {
    static BY: Words =
        Words::of(&["上方修正", "下方修正", "上方に修正", "下方に修正", "多い", "少ない", "多く", "少なく"]);
    static CHANGED: Words = Words::of(&["減り", "減った", "減って", "増え"]);
    let after = past_titles(place.after);
    BY.begins(after) || place.before.ends_with("から") && CHANGED.begins(after)
}

/// 約1,150人から減った, 5,100名から、重複を除いた人数です: is it only what the present one is less or more than?
fn is_lowered(place: &Place) -> bool {
    static CHANGED: Words = Words::of(&[
        "減",
        "増",
        "絞",
        "さらに減",
        "さらに増",
        "大きく減",
        "大きく増",
        "大幅に減",
        "大幅に増",
        "下方修正",
        "上方修正",
    ]);
    static LEFT: Words =
        Words::of(&["除いた人数", "除いた件数", "除いた数", "除いたもの", "減らした", "引いた"]);
    let Some(what) = past_titles(place.after).strip_prefix("から") else { return false };
    CHANGED.begins(what) || LEFT.stands_in(place.sentence_after())
}

/// 9月20日には12,640人に「おそれ」があるとしていましたが: is it what was said on an earlier day or by an earlier report?
fn was_said_on_a_day(place: &Place) -> bool {
    static SAID: Words = Words::of(&[
        "としていた",
        "としていました",
        "としておりました",
        "とみていた",
        "とみていました",
        "と見込んでいた",
        "と見込んでいました",
        "と見込んでおりました",
        "とお伝えしました",
        "とお伝えしていました",
        "とお伝えしておりました",
        "とお知らせしました",
        "とお知らせしていました",
        "とお知らせしておりました",
    ]);
    static THEN: Words = Words::of(&[
        "の公表では",
        "の発表では",
        "の報告では",
        "のお知らせでは",
        "の更新では",
        "の掲載では",
        "のご案内では",
        "の速報では",
        "の会見では",
    ]);
    const NEAR: usize = 12;
    let near = last(place.sentence_before(), NEAR);
    let on_a_day = ["日には", "日、", "月、", "月には", "日の時点では", "月の時点では", "報では"]
        .iter()
        .any(|when| near.contains(when));
    let then = THEN.stands_in(last(place.sentence_before(), 2 * NEAR));
    let rest = place.sentence_after();
    on_a_day && SAID.stands_in(rest) || then && (SAID.stands_in(rest) || rest.contains("としており、"))
}

/// 第1報でお伝えした約15万件は、職員が閲覧できた全件数でした: does the article say what the number it once told was of?
fn was_of_something_else(place: &Place) -> bool {
    static TOLD: Words = Words::of(&[
        "お知らせした",
        "お知らせいたしました",
        "お知らせいたした",
        "お伝えした",
        "お伝えいたしました",
        "お示しした",
        "公表した",
        "公表いたしました",
        "発表した",
        "ご報告した",
        "ご報告いたしました",
        "公表時の",
        "発表時の",
        "前回の",
        "当初の",
        "第1報の",
        "第一報の",
        "第2報の",
        "第二報の",
        "第3報の",
        "第三報の",
        "前報の",
    ]);
    static WHAT: Words = Words::of(&["の数", "件数", "人数", "総数", "全数"]);
    static MENDED: Words = Words::of(&[
        "修正いたし",
        "修正し",
        "訂正いたし",
        "訂正し",
        "重複",
        "重なって",
        "重なりが",
        "削除済み",
        "含まれていました",
        "含まれておりました",
    ]);
    const ENDS: &[&str] = &["です", "でし", "で、", "だ", "であ", "。"];
    let before = place.before.trim_end_matches(['「', '『', ' ']);
    let after = past_titles(place.after).trim_start_matches(['」', '』']);
    let is_what = |what: &str| {
        WHAT.iter().any(|noun| {
            what.split_once(noun).is_some_and(|(_, end)| ENDS.iter().any(|mark| end.starts_with(mark)))
        })
    };
    TOLD.ends(before)
        && (after.starts_with("は") && is_what(place.sentence_after())
            || after.starts_with("には") && MENDED.stands_in(place.sentence_after()))
}

/// お知らせした480人のうち、掲載されていたのは310人でした。残る方の情報は持ち出されていません。: was the number narrowed to a part of it, the
/// rest being out of it?
fn is_narrowed(reading: &Reading, place: &Place) -> bool {
    static TOLD: Words = Words::of(&["お知らせ", "お伝え", "公表", "発表", "ご報告"]);
    static REST: Words =
        Words::of(&["残る方", "残りの方", "残るお客", "残りのお客", "それ以外の方", "その他の方"]);
    static SPARED: Words = Words::of(&[
        "持ち出しは認め",
        "流出は認め",
        "漏えいは認め",
        "持ち出されてい",
        "流出していな",
        "流出していませ",
        "流出しておりませ",
        "漏えいしていな",
        "漏えいしていませ",
        "漏えいしておりませ",
        "表示されておりませ",
        "表示されていませ",
        "含まれていませ",
        "含まれておりませ",
        "対象外",
        "影響はな",
        "影響はあり",
    ]);
    const NEAR: usize = 16;
    let next = reading.sentences.get(place.at + 1).map_or("", |next| reading.words(next.span));
    let part = past_titles(place.after).strip_prefix("のうち");
    part.is_some()
        && TOLD.stands_in(last(place.before, NEAR))
        && place.sentence_after().contains("のは")
        && REST.stands_in(first(next, NEAR))
        && SPARED.stands_in(next)
}
