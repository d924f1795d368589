//! Turns of phrase around a date that only tell which thing, paper or notice is meant.

use crate::reading::Reading;
use crate::rule::dated::Day;
use crate::words::{Words, first, parted_at};

/// 3日の第一報に続く: the date of another notice.
pub(super) fn is_of_notice(words: &str) -> bool {
    const NOTICES: &[&str] = &["の第", "の前回", "の初報", "の続報", "の一報"];
    NOTICES.iter().any(|notice| words.starts_with(notice)) && first(words, 5).contains('報')
}

/// 4月|公表 市立学校 誤廃棄: the month in which an accident was made known.
pub(super) fn is_month_of_notice(words: &str) -> bool {
    let known = ["公表", "発表", "報道"].iter().find_map(|known| words.strip_prefix(known));
    known.is_some_and(|rest| rest.trim().is_empty() || rest.starts_with([' ', ')', '分', '】', ']']))
}

/// 31日|の報告では、流出の跡は見つからなかった: is it the day of a report on the inquiry?
pub(super) fn is_in_report(words: &str) -> bool {
    static REPORTS: Words = Words::of(&[
        "の報告では",
        "の中間報告では",
        "の最終報告では",
        "の報告書では",
        "の報告によると、流出",
    ]);
    REPORTS.begins(words)
}

/// 3日から5日|は休園日でした: was nobody there?
pub(super) fn is_day_off(words: &str) -> bool {
    static OFF: Words = Words::of(&[
        "は休園日",
        "は休診日",
        "は休業日",
        "は休館日",
        "は休校",
        "は定休日",
        "は休日",
        "は休みで",
        "は休業で",
        "は連休",
        "は閉庁日",
    ]);
    OFF.begins(words)
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
        "をお申し込み",
        "をお申込み",
        "を申し込",
        "をご注文",
        "をご予約",
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

/// 3日から5日まで|をご宿泊日とするご予約: the days that records are of.
pub(super) fn is_day_of_records(after: &str) -> bool {
    static DAYS: Words = Words::of(&["日", "期間", "月分", "対象", "期限"]);
    const NOUN: usize = 10;
    let noun = after.strip_prefix("までを").or_else(|| after.strip_prefix('を'));
    let named = noun.and_then(|noun| parted_at(first(noun, NOUN), "とする")).map(|(noun, _)| noun);
    named.is_some_and(|noun| DAYS.ends(noun))
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

/// 6月20日|に掲載しました件につきまして, 3日に公表した事案について: the day of an earlier notice, by which the thing is named.
pub(in crate::rule) fn is_of_told_matter(words: &str) -> bool {
    static TOLD: Words = Words::of(&[
        "掲載",
        "公表",
        "発表",
        "お知らせ",
        "ご報告",
        "報告",
        "ご案内",
        "案内",
        "お伝え",
        "告知",
        "配信",
        "公開",
        "投稿",
        "開示",
        "リリース",
        "ご連絡",
        "既報",
    ]);
    static MATTERS: Words = Words::of(&[
        "件",
        "本件",
        "事案",
        "事象",
        "内容",
        "お知らせ",
        "記事",
        "問題",
        "障害",
        "不正アクセス",
        "事故",
    ]);
    const DONE: &[&str] = &[
        "いたしました",
        "致しました",
        "しました",
        "した",
        "しております",
        "しておりました",
        "していた",
        "していました",
        "させていただきました",
        "させて頂きました",
        "済みの",
        "済の",
        "の",
    ];
    let said = ["に", "付で", "付けで", "付の", "付けの"].iter().find_map(|joint| words.strip_prefix(joint));
    said.is_some_and(|said| {
        let places = [
            "当サイトに",
            "本サイトに",
            "当ページに",
            "ホームページに",
            "ホームページで",
            "当社サイトで",
            "サイトで",
        ];
        let said = places.iter().find_map(|place| said.strip_prefix(place)).unwrap_or(said);
        let verb = TOLD.iter().filter_map(|told| said.strip_prefix(told));
        let noun = verb.filter_map(|rest| DONE.iter().find_map(|done| rest.strip_prefix(done)));
        noun.into_iter().any(|noun| MATTERS.begins(past_quotation(noun.trim_start_matches(['、', '「']))))
    })
}

/// 「うつわの店」に関する|お知らせ: the words behind a name in quotation marks with which the matter begins.
fn past_quotation(matter: &str) -> &str {
    let Some((name, rest)) = matter.split_once('」').filter(|(name, _)| name.chars().count() <= LONGEST_NAME)
    else {
        return matter;
    };
    let about = ["に関する", "についての", "に係る", "の"].iter().find_map(|about| rest.strip_prefix(about));
    about.filter(|_| !name.contains(['。', '\n'])).unwrap_or(matter)
}

/// (3)対象期間 |3日から5日: is the label that of the time which lost records are of?
pub(super) fn is_period_of_data(lead: &str) -> bool {
    static PERIODS: Words = Words::of(&[
        "対象期間",
        "対象年月",
        "対象年度",
        "対象の期間",
        "取扱期間",
        "取引期間",
        "受付期間",
        "記録期間",
        "作成期間",
        "利用期間",
        "保存期間",
    ]);
    PERIODS.ends(lead.trim_end_matches([' ', ':', '|', '】', ')', '>'])) || is_of_places_and_period(lead)
}

/// 2.対象店舗・期間 |本店(3日から5日分): does the line begin with a label of what was kept where, and of its time?
fn is_of_places_and_period(lead: &str) -> bool {
    let label = lead.trim_start_matches(|c: char| !c.is_alphabetic()).split([' ', ':', '|']).next();
    label.is_some_and(|label| {
        label.starts_with("対象") && ["・期間", "及び期間", "と期間"].iter().any(|end| label.ends_with(end))
    })
}

/// 対象期間 above |3日から5日: does the line above end with such a label, where the date begins its own?
pub(super) fn is_under_period(reading: &Reading, day: &Day, lead: &str) -> bool {
    let line = reading.sentences[day.sentence].line;
    let above = line.checked_sub(1).and_then(|above| reading.lines.get(above));
    let is_first = !lead.chars().any(char::is_alphanumeric);
    is_first && above.is_some_and(|above| is_period_of_data(reading.words(above.span)))
}

/// Characters of the longest name or title in quotation marks.
const LONGEST_NAME: usize = 40;
