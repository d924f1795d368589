//! Did something end on a day, go on from it, or stay quiet since?

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

/// 遅くとも|3日には侵入していた: it had begun by then.
pub(super) fn is_at_latest(before: &str) -> bool {
    ["遅くとも", "おそくとも", "少なくとも"].iter().any(|latest| before.ends_with(latest))
}

/// 3日と5日|の2回にわたり、…: what goes on was done on each.
pub(super) fn is_repeated(words: &str) -> bool {
    let near = first(words, 12);
    ["回にわた", "回に渡", "日にわた", "にわたり", "にわたって", "に計"]
        .iter()
        .any(|times| near.contains(times))
}

/// 午前11時ごろに復旧した: did what had gone wrong end at the time of day that the sentence begins with?
pub(super) fn is_restored(words: &str) -> bool {
    static RESTORED: Words =
        Words::of(&["復旧し", "復旧。", "解消し", "収束し", "終息し", "収まっ", "収まり", "解消され"]);
    RESTORED.stands_in(words)
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
