//! Turns of phrase around a date: who was told over several days, what ended then, what was done on each.

use crate::rule::dated::Day;
use crate::words::{Words, first};

/// 攻撃は3日に終息, 3日に拒否(この時点で攻撃は終息): did the attack end then?
pub(super) fn is_over(words: &str) -> bool {
    const WHAT: &[&str] = &["攻撃", "試行", "不正アクセス", "不正ログイン", "接続"];
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
    OVER.stands_in(words)
        && WHAT.iter().filter_map(|what| words.split_once(what)).any(|(_, after)| OVER.begins(after))
}

/// 3日の第一報に続く: the date of another notice.
pub(super) fn is_of_notice(words: &str) -> bool {
    const NOTICES: &[&str] = &["の第", "の前回", "の初報", "の続報", "の一報"];
    NOTICES.iter().any(|notice| words.starts_with(notice)) && first(words, 5).contains('報')
}

/// 遅くとも|3日には侵入していた: it had begun by then.
pub(super) fn is_at_latest(before: &str) -> bool {
    ["遅くとも", "おそくとも", "少なくとも"].iter().any(|latest| before.ends_with(latest))
}

/// 旨の情報提供を3日|に受けた: the object of the verb, which tells what happened, stands before the date.
pub(super) fn is_object_before(before: &str, after: &str) -> bool {
    const TAKES: &[&str] =
        &["に受け", "に受領", "にいただ", "に頂", "に得", "にくだ", "に確認", "に認め", "に寄せ"];
    before.ends_with('を') && TAKES.iter().any(|takes| after.starts_with(takes))
}

/// …との知らせを、3日|、運営会社より受けた, 紛失したとの報告が3日|にあった: the tidings stand before the day on which they came.
pub(super) fn is_tidings_before(before: &str, after: &str) -> bool {
    static TIDINGS: Words =
        Words::of(&["報告", "連絡", "通報", "一報", "知らせ", "指摘", "申告", "情報提供"]);
    const COMES: &[&str] = &["にあ", "に入", "に寄せ", "に届", "にもたら"];
    const TAKEN: &[&str] = &["より受け", "から受け", "より得", "から得"];
    let clause = after.trim_start_matches('、').split(['、', '。']).next().unwrap_or(after);
    let told = |noun: Option<&str>| noun.is_some_and(|noun| TIDINGS.ends(noun));
    told(before.strip_suffix('が')) && COMES.iter().any(|comes| after.starts_with(comes))
        || told(before.strip_suffix("を、")) && TAKEN.iter().any(|taken| clause.contains(taken))
}

/// 3日と5日|の2回にわたり、…: what goes on was done on each.
pub(super) fn is_repeated(words: &str) -> bool {
    let near = first(words, 12);
    ["回にわた", "回に渡", "日にわた", "にわたり", "にわたって", "に計"]
        .iter()
        .any(|times| near.contains(times))
}

/// 多くの問い合わせが寄せられました(3日から5日|までに88件): the tidings came in from the first day on.
pub(super) fn is_heard_over(before: &str) -> bool {
    const TIDINGS: &[&str] = &["声", "問い合わせ", "電話", "苦情", "連絡", "申し出", "申出", "相談", "指摘"];
    const COME: &[&str] = &["寄せられ", "相次", "届いて", "届きました", "いただいて", "あった", "ありました"];
    let Some(clause) = before.strip_suffix('(').and_then(|said| said.rsplit('。').next()) else {
        return false;
    };
    let is_told = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    is_told(TIDINGS) && is_told(COME)
}

/// 3日から5日にかけて|、受け取った方々から問い合わせがあり: the tidings came in from the first day on.
pub(super) fn is_heard_from(words: &str) -> bool {
    static TIDINGS: Words = Words::of(&[
        "から問い合わせ",
        "から問合せ",
        "から連絡",
        "から電話",
        "から指摘",
        "から苦情",
        "から申し出",
        "から通報",
    ]);
    let near = first(words, 40);
    TIDINGS.stands_in(near) && !near.contains("まで")
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
        "ないのに",
        "気付",
        "気づ",
        "気が付",
    ]);
    BACK.stands_in(words) && GONE.stands_in(words)
}

/// 3日に、4月|の見学会を知らせるメールを送った: the month only tells what the letter was about.
fn is_of_subject(after: &str) -> bool {
    static ABOUT: Words = Words::of(&[
        "を知らせ",
        "の案内",
        "のご案内",
        "を案内",
        "についての",
        "に関する",
        "のお知らせ",
        "の通知",
        "の日程",
    ]);
    const NOUN: usize = 14;
    after.starts_with('の') && ABOUT.stands_in(first(after, NOUN))
}

/// 7月1日|に開く講座: what is to be held then.
fn is_to_come(after: &str) -> bool {
    static HELD: Words = Words::of(&[
        "に開く",
        "に開かれる",
        "に開催する",
        "に開催を予定",
        "に開催予定",
        "開催予定",
        "開催の",
        "に行う",
        "に行われる",
        "に実施する",
        "に実施予定",
        "に予定する",
        "に予定して",
        "に控え",
        "に始まる",
        "に発売",
    ]);
    HELD.begins(after)
}

/// 4月|分の請求書, 2025年3月まで|の文書: the time that papers are of.
fn is_of_papers(after: &str, is_month: bool) -> bool {
    const NOUN: usize = 4;
    let portion = after.strip_prefix('分').filter(|_| is_month);
    let is_portion =
        portion.is_some_and(|rest| rest.starts_with(['の', 'を', '、', ')', 'は', 'で', 'が', 'に']));
    let until = after.strip_prefix("までの").or_else(|| after.strip_prefix("迄の"));
    let papers =
        ["文書", "書類", "契約", "分の", "伝票", "台帳", "記録", "資料", "データ", "帳票", "申請", "名簿"];
    is_portion || until.is_some_and(|rest| papers.iter().any(|paper| first(rest, NOUN).starts_with(paper)))
}

/// Is a date none of the story, but only tells which thing is meant?
pub(super) fn is_named_by(day: &Day, words: &str, after: &str) -> bool {
    let is_month = day.when.day().is_none();
    is_of_thing(words, after)
        || is_to_come(after)
        || is_of_papers(after, is_month)
        || is_month && is_of_subject(after)
}

/// 前日|の送信履歴: the day only tells which thing is meant.
fn is_of_thing(day: &str, after: &str) -> bool {
    static CAUSES: Words = Words::of(&["が原因", "に起因", "が発端"]);
    const NOUN: usize = 12;
    if after.starts_with('の') && CAUSES.stands_in(first(after, NOUN)) {
        return true;
    }
    static DAYS: Words = Words::of(&["前日", "前月", "前年", "当日", "当月", "先月", "昨年", "前夜"]);
    static THINGS: Words = Words::of(&[
        "履歴",
        "記録",
        "控え",
        "ログ",
        "送信分",
        "売上",
        "伝票",
        "日報",
        "名簿",
        "予約",
        "資料",
        "検針",
        "使用量",
        "ご使用量",
        "利用",
        "ご利用",
        "請求",
        "ご請求",
        "料金",
        "明細",
        "実績",
        "残高",
        "データ",
        "分の",
        "集計",
    ]);
    let Some(noun) = ["の", "までの", "分の"].iter().find_map(|of| after.strip_prefix(of)) else {
        return false;
    };
    DAYS.begins(day)
        && first(noun, 8)
            .split(['、', '。', 'を', 'が', 'に', 'は', 'で'])
            .next()
            .is_some_and(|noun| THINGS.stands_in(noun))
}
