//! The name of the one who tells, or of whom a sentence tells: before によると and は…発表, and whom an authority took to task.

use jikenbo_text::FoldedSpan;

use super::before::named_before;
use super::head_of_house;
use super::no_name::is_no_name;
use super::unmarked::shifted;
use super::weight::SANCTIONS;
use crate::reading::Reading;
use crate::words::{Words, find};

/// The name before によると, or before は in a sentence that announces.
pub(super) fn topic(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    static SOURCES: Words = Words::of(&["によると", "によれば", "によりますと"]);
    static TELLS: Words = Words::of(&[
        "発表",
        "公表",
        "明らか",
        "お知らせ",
        "コメント",
        "告知し",
        "陳謝",
        "謝罪し",
        "認めた",
        "報告を出",
        "を出した",
        "報を出し",
        "報告書をまとめ",
        "報告書を公",
        "届け出た",
        "説明した",
        "会見し",
        "まとめた",
        "示した",
        "に改めた",
        "訂正した",
        "修正した",
        "おわびし",
        "お詫びし",
    ]);
    let words = reading.words(sentence);
    let to = words
        .contains('対')
        .then(|| find(words, "に対し"))
        .flatten()
        .filter(|at| SANCTIONS.iter().any(|word| words.get(*at..).unwrap_or_default().contains(word)));
    if let Some(found) = to.and_then(|end| named_before(words, end)) {
        return Some((shifted(sentence, found), 16, "addressee"));
    }
    if let Some(found) = sanctioned(words) {
        return Some((shifted(sentence, found), 16, "addressee"));
    }
    if let Some(found) = head_of_house::before_head(words).and_then(|end| named_before(words, end)) {
        return Some((shifted(sentence, found), 7, "topic"));
    }
    if let Some(found) = heard_from(words) {
        return Some((shifted(sentence, found), 7, "topic"));
    }
    let names_a_source = reading.may_hold_any(&SOURCES) && SOURCES.stands_in(words);
    let according = names_a_source.then(|| SOURCES.iter().find_map(|word| find(words, word))).flatten();
    let tells = according.and_then(|end| of_branch_before(words, end).or_else(|| named_before(words, end)));
    if let Some(found) = tells.filter(|(start, _)| !is_hired_before(words.get(..*start).unwrap_or_default()))
    {
        return Some((shifted(sentence, found), 4, "topic"));
    }
    if !reading.may_hold_any(&TELLS) || !TELLS.stands_in(words) {
        return None;
    }
    let particles =
        || words.match_indices(['は', 'が']).map(|(at, _)| at).filter(|&at| !is_what_happened(words, at));
    let named = |end| Some((end, named_before(words, before_the_others(words, end))?));
    let announcer = || {
        let mut announced = particles().filter(|&at| is_day_after(words, at)).filter_map(named);
        announced.find(|(_, (start, end))| !is_no_name(words.get(*start..*end).unwrap_or_default()))
    };
    // 漏えいのおそれ|がある人数を明らかにした: what may be is nobody.
    let is_what_may_be =
        |(start, end): (usize, usize)| MAY_BE.ends(words.get(start..end).unwrap_or_default());
    let some = || particles().filter_map(named).find(|(_, found)| !is_what_may_be(*found));
    let (end, found) = announcer().or_else(some)?;
    Some((shifted(sentence, found), if is_day_after(words, end) { 7 } else { 4 }, "topic"))
}

/// ミナモ・サポート|など2社|は: where the name ends of the first of several who announce together.
fn before_the_others(words: &str, end: usize) -> usize {
    const COUNTED: &[&str] = &["社", "者", "団体", "法人", "機関"];
    let head = words.get(..end).unwrap_or_default();
    if let Some(first) = first_of_list(head) {
        return first;
    }
    let number = COUNTED.iter().find_map(|of| head.strip_suffix(of));
    let others = number.map(|head| (head.trim_end_matches(|c: char| c.is_ascii_digit()), head));
    let first = others.filter(|(others, number)| others.len() < number.len());
    first.and_then(|(others, _)| others.strip_suffix("など")).map_or(end, str::len)
}

/// ミナモ会|、東丘会、青葉機構の3つの病院グループ: where the first name of a list ends that says how many they are.
fn first_of_list(head: &str) -> Option<usize> {
    const NAME: std::ops::RangeInclusive<usize> = 2..=20;
    const OF: &[&str] = &["の", "という", "など"];
    let (list, kind) = head.rsplit_once("つの")?;
    let number = list.trim_end_matches(|c: char| c.is_ascii_digit());
    let names = OF.iter().find_map(|of| number.strip_suffix(of)).filter(|_| number.len() < list.len())?;
    let is_name = |name: &str| {
        NAME.contains(&name.chars().count())
            && !name.contains(['は', 'が', 'を', '。'])
            && !["で", "に", "から", "し"].iter().any(|end| name.ends_with(end))
    };
    let is_list = names.contains('、') && names.split(['、', '・']).all(is_name) && !kind.contains('、');
    names.find('、').filter(|_| is_list)
}

/// 給付金の業務を請け負う|ミナモ|によると: do the words before one who tells say that it works for another?
fn is_hired_before(before: &str) -> bool {
    static HIRED: Words = Words::of(&[
        "請け負う",
        "請け負った",
        "請け負っている",
        "受託する",
        "受託した",
        "受託している",
        "委託された",
        "委託先の",
        "受託者の",
        "任された",
    ]);
    HIRED.ends(before)
}

/// What may be.
static MAY_BE: Words = Words::of(&["おそれ", "恐れ", "可能性", "疑い"]);

/// ミナモ郵便|の青葉支社によると: the firm whose branch tells.
fn of_branch_before(words: &str, end: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 8;
    let head = words.get(..end)?;
    let (firm, branch) = head.rsplit_once('の')?;
    let is_branch = ["支社", "支店", "支局", "本社", "営業所"].iter().any(|office| branch.ends_with(office))
        && branch.chars().count() <= LONGEST;
    named_before(words, firm.len()).filter(|(start, end)| {
        is_branch && !is_no_name(words.get(*start..*end).unwrap_or_default()) && end - start >= 9
    })
}

/// 計画コンサルタントの|ミナモ社|より、…が発表されました: who is said to have announced.
fn heard_from(words: &str) -> Option<(usize, usize)> {
    static HEARD: Words = Words::of(&["発表され", "公表され", "発表があ", "公表があ", "明らかにされ"]);
    if !HEARD.stands_in(words) {
        return None;
    }
    let at = ["より、", "から、", "より"].iter().find_map(|from| find(words, from))?;
    let (start, end) = named_before(words, at)?;
    let name = words.get(start..end)?;
    let bare = name.strip_suffix('社').filter(|bare| bare.chars().count() >= 3).unwrap_or(name);
    (!is_no_name(bare) && bare.chars().count() >= 3).then(|| (start, start + bare.len()))
}

/// 個人情報保護委、ミナモ集計センター(東丘市)に指導, ミナモ集計センター|への行政指導を公表した: whom an authority took to task.
pub(super) fn sanctioned(words: &str) -> Option<(usize, usize)> {
    static AUTHORITIES: Words = Words::of(&["個人情報保護委", "個情委"]);
    const SANCTIONED: &[&str] = &[
        "に指導",
        "を指導",
        "へ指導",
        "への指導",
        "に行政指導",
        "への行政指導",
        "に勧告",
        "への勧告",
        "に是正",
        "に改善",
        "に業務改善",
        "への命令",
        "に命令",
    ];
    if !AUTHORITIES.stands_in(words) {
        return None;
    }
    let found = SANCTIONED.iter().filter_map(|sanction| find(words, sanction)).min()?;
    named_before(words, found).filter(|(start, end)| !is_no_name(words.get(*start..*end).unwrap_or_default()))
}

/// 住所録|が入った, 書類|が見つからない: what happened to a thing, which is nobody that announces.
fn is_what_happened(words: &str, at: usize) -> bool {
    static HAPPENS: Words = Words::of(&[
        "入っ",
        "入る",
        "記載",
        "記さ",
        "書かれ",
        "保存",
        "流出",
        "漏",
        "閲覧",
        "見え",
        "見ら",
        "見つ",
        "含ま",
        "載っ",
        "残っ",
        "混入",
        "届い",
        "盗ま",
        "紛失",
        "なくな",
        "所在",
        "分から",
        "わから",
        "判明",
        "発覚",
        "可能",
        "表示",
        "公開",
        "感染",
        "暗号化",
        "不正",
        "誤っ",
        "消え",
        "入れ替わ",
        "印字",
        "同封",
    ]);
    let rest = words.get(at..).and_then(|rest| rest.strip_prefix('が')).unwrap_or_default();
    HAPPENS.begins(rest)
}

/// …は27日、: the one who announces.
fn is_day_after(words: &str, topic: usize) -> bool {
    let rest = words.get(topic..).and_then(|rest| rest.strip_prefix('は'));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("同日"))
}
