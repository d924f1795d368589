//! What a date is of, and which dates are none of the event.

use super::event::Tie;
use super::group::Group;
use super::label::Label;
use super::told::Told;
use super::word::Word;
use super::{aside, leading, naming, over, right_then, telling};
use crate::reading::Reading;
use crate::rule::dated::Day;
use crate::words::{Words, first, to_pause};

/// A day by which something was done, the date of a letter, the day of the notice, or a day that only tells which
/// thing is meant: 8日までに, 8日付, 本日, 当日の名簿.
pub(super) fn is_no_point(reading: &Reading, group: &Group, told: Option<Word>, words: &str) -> bool {
    let is_end = !group.is_range && group.days.iter().any(|day| day.mention.closes);
    let is_report = || {
        ["申し出", "申出", "連絡", "問い合わせ", "報告を受", "相談"]
            .iter()
            .any(|report| words.contains(report))
    };
    let is_sold = || ["売", "渡", "漏ら", "流し"].iter().any(|gave| words.contains(gave));
    let goes_on = (told == Some(Word::Occurred) || told.is_some_and(Word::is_event) && is_sold())
        && words.starts_with("までに")
        && !is_report();
    let by_then = words.starts_with("までに") && !words.starts_with("までにか");
    let closes = is_end && !goes_on;
    // 3日まであったことが分かった: nothing was noticed until a day.
    let is_noticed = is_end && !by_then && words.contains("たことが") && told.is_some_and(Word::is_noticing);
    let is_day = |word| group.days.first().is_some_and(|day| reading.words(day.span()).ends_with(word));
    let is_seen = told == Some(Word::LastSeen);
    let is_yearly = || {
        let before = reading.folded().get(..group.start()).unwrap_or_default();
        ["毎年", "例年", "毎月", "毎週"].iter().any(|ever| before.ends_with(ever))
    };
    let is_sent_then = ["付けで", "付で", "付。", "付、"].iter().any(|then| words.starts_with(then))
        && told.is_some_and(Word::is_event)
        && !aside::is_letter_dated(words);
    let of_thing = closes && words.strip_prefix('の').is_some_and(aside::is_thing);
    words.starts_with('付') && !is_sent_then
        || of_thing
        || is_noticed
        || !group.is_range && words.starts_with("までに") && telling::is_made_known(words)
        || is_of_weakness(reading, group, words)
        || reading.folded().get(..group.start()).is_some_and(|before| before.ends_with("報("))
        || naming::is_of_notice(words)
        || naming::is_of_told_matter(words)
        || naming::is_month_of_notice(words)
        || naming::is_day_of_records(words)
        || aside::is_deed_of_another(words)
        || aside::is_of_sanction(words)
        || is_yearly()
        || aside::is_only_named(reading, group, words)
        || closes && (words.starts_with('に') && !words.starts_with("にか") || by_then)
        || is_of_inquiry(reading, group, words)
        || is_day("本日")
        || is_day("当日") && words.starts_with('の') && !is_seen
}

/// 脆弱性(3日公開): the day on which a weakness became known to all.
fn is_of_weakness(reading: &Reading, group: &Group, words: &str) -> bool {
    static WEAK: Words = Words::of(&["脆弱性(", "欠陥(", "修正プログラム(", "パッチ(", "更新プログラム("]);
    let before = reading.folded().get(..group.start()).unwrap_or_default();
    WEAK.ends(before)
        && ["公開", "公表", "発表", "に公開", "に公表"].iter().any(|known| words.starts_with(known))
}

/// 監視(3日から5日まで): the time of what was looked into.
fn is_of_inquiry(reading: &Reading, group: &Group, words: &str) -> bool {
    let before = reading.folded().get(..group.start()).unwrap_or_default();
    let noun = before.strip_suffix('(').unwrap_or_default();
    words.trim_start_matches("まで").starts_with(')')
        && [
            "監視", "調査", "点検", "捜索", "観察", "解析", "対象", "保存", "期", "年度", "予想", "修正",
            "業績", "決算", "会計", "事業",
        ]
        .iter()
        .any(|inquiry| noun.ends_with(inquiry))
}

/// What a date is of, by its label and by the words after it.
pub(super) fn tied(label: Option<Label>, told: Told, group: &Group, words: &str) -> (Word, Tie) {
    match (label, told.word) {
        (None, _) if group.is_range && is_of_purchases(words) => (Word::OfCards, Tie::OfCards),
        (Some(_), _) if group.is_range && is_of_papers(words) => (Word::OfData, Tie::Clause),
        (None, _)
            if group.is_range
                && (is_portion(words) || is_of_records(words) || is_of_intake(group, words)) =>
        {
            (Word::OfData, Tie::Clause)
        }
        (Some(label), _) if label.is_beside => (label.word, Tie::Label),
        (Some(Label { word: Word::LabelDiscovered, .. }), _) if words.contains("ことによ") => {
            (Word::LabelDiscovered, Tie::Label)
        }
        (_, Some(Word::OfData)) if is_of_hours(group) => (Word::Occurred, Tie::Range),
        (_, Some(Word::OfData | Word::OfCards))
            if group.is_range && !is_long(group) && is_of_others(words) =>
        {
            (Word::Occurred, Tie::Range)
        }
        (_, Some(Word::OfCards)) => (Word::OfCards, Tie::OfCards),
        (_, Some(word @ (Word::Discovered | Word::Confirmed)))
            if group.is_range && (told.end.is_some() || telling::is_heard_from(words)) =>
        {
            (word, Tie::Clause)
        }
        // 3日から…への不審な通信があり、5日に検知: what went on from a day was noticed later.
        (_, Some(Word::Discovered | Word::Confirmed))
            if group.opens() && (over::is_going_on(words) || telling::is_heard_of_it(words)) =>
        {
            (Word::Occurred, Tie::Clause)
        }
        (_, Some(Word::Discovered | Word::Confirmed)) if group.is_range && leading::is_inquiry(words) => {
            (Word::Handled, Tie::Range)
        }
        (_, Some(Word::Discovered | Word::Confirmed))
            if group.is_range && (told.names_event || !leading::is_alarm(words)) =>
        {
            (Word::Occurred, Tie::Range)
        }
        // 2日から、4日に公開を止めるまで: what was closed had been open.
        (_, Some(Word::Closed)) if group.is_range && is_closed_at_end(words) => (Word::Occurred, Tie::Range),
        // 4日に取り除かれるまで残っていた.
        (_, Some(Word::Closed)) if right_then::goes_on_until(words) => (Word::Occurred, Tie::Clause),
        // 3日の改修から5日の修正までの間.
        (_, Some(Word::Handled)) if group.is_range && is_between_deeds(words) => (Word::Occurred, Tie::Range),
        (_, Some(word)) if group.is_range => (word, Tie::Range),
        (_, Some(word)) => (word, Tie::Clause),
        // 何が起きたか, above a story: its first day.
        (Some(Label { word: Word::LabelOccurred, .. }), None) if words.contains('。') => {
            (Word::Occurred, Tie::Clause)
        }
        (Some(label), None) => (label.word, Tie::Label),
        (None, None) if group.is_range && leading::is_inquiry(words) => (Word::Handled, Tie::Range),
        (None, None) if group.is_range && is_of_people(group, words) => (Word::OfData, Tie::Clause),
        (None, None) if group.is_range && is_while(group, words) => (Word::Occurred, Tie::Range),
        (None, None) if group.is_range => (Word::OfData, Tie::Clause),
        (None, None) => (Word::Untold, Tie::Clause),
    }
}

/// 3日の改修から5日|の修正までの間: is it the time between two deeds on a program?
fn is_between_deeds(words: &str) -> bool {
    static DEEDS: Words = Words::of(&[
        "修正",
        "改修",
        "復旧",
        "停止",
        "対応",
        "是正",
        "差し替え",
        "差替え",
        "削除",
        "設定変更",
        "切り替え",
        "更新",
    ]);
    let noun = words.strip_prefix('の').and_then(|noun| noun.split_once("までの間")).map(|(noun, _)| noun);
    noun.is_some_and(|noun| DEEDS.ends(noun))
}

/// 4日に公開を止めるまで, 4日(設定を直した時刻): what was closed had been open. Not まで受入れを止めた: what was closed then.
fn is_closed_at_end(words: &str) -> bool {
    words.starts_with('(') || words.find("まで").is_some_and(|until| until > 0)
}

/// Is the stretch of time that of a story, not that of papers: from one day to another, or まで, にかけて?
fn is_while(group: &Group, words: &str) -> bool {
    let by_day = group.days.iter().all(|day| day.when.day().is_some());
    let of_noun = ["の", "までの", "迄の"].iter().any(|of| {
        let noun = words.strip_prefix(of);
        noun.is_some_and(|noun| {
            let is_time = ["間", "期間", "あいだ", "約", "計", "ひと月", "ふた月", "およそ", "延べ"];
            !is_time.iter().any(|time| noun.starts_with(time)) && !counts_days(noun)
        })
    });
    let is_end = words.split(['、', '。']).next().is_some_and(|clause| clause.ends_with("まで"));
    (!of_noun || is_end)
        && (by_day || ["に", "の間", "の期間", "、", "まで"].iter().any(|start| words.starts_with(start)))
}

/// 11日午前9時から11時20分までに予約した客: a stretch of hours is that of the event, whoever is meant.
pub(super) fn is_of_hours(group: &Group) -> bool {
    let day = |day: Option<&Day>| day.map(|day| day.when).filter(|when| when.day().is_some());
    let first = day(group.days.first());
    group.is_range && first.is_some() && first == day(group.days.last())
}

/// 対象の期間 3月~5月の請求分: the time of papers, whatever the label says.
fn is_of_papers(words: &str) -> bool {
    let clause = words.split(['、', '。', '(']).next().unwrap_or(words);
    words.starts_with('の') && clause.trim_end().ends_with('分')
}

/// 3日~5日|の購入分。: is it the time in which people used their cards, and nothing more said of it?
fn is_of_purchases(words: &str) -> bool {
    static PURCHASES: Words =
        Words::of(&["購入分", "決済分", "注文分", "利用分", "入力分", "買い物分", "買物分"]);
    let noun = words.trim_start_matches("まで").trim_start_matches('の');
    let ends = |noun: &str| {
        PURCHASES.iter().any(|word| {
            noun.strip_prefix(word).is_some_and(|rest| rest.trim_matches(['。', ')', ' ']).is_empty())
        })
    };
    ends(noun) || noun.strip_prefix("カード").is_some_and(ends)
}

/// 3日から5日に予約した人の名が別の人の画面に出た: did those who came in that time get what is another's?
fn is_of_others(words: &str) -> bool {
    static OTHERS: Words = Words::of(&[
        "別の",
        "他の",
        "ほかの",
        "他人",
        "別人",
        "他者",
        "異なるお客",
        "異なる方",
        "異なる会員",
    ]);
    static REACHED: Words = Words::of(&[
        "表示",
        "送信",
        "送付",
        "配信",
        "発送",
        "お送り",
        "送って",
        "送った",
        "送られ",
        "届い",
        "届け",
        "同封",
        "同梱",
        "印字",
        "交付",
        "閲覧",
        "見える",
        "見られる",
        "出て",
        "出る",
    ]);
    OTHERS.stands_in(words) && REACHED.stands_in(words)
}

/// 3月から5月|分, 取扱分, 5日分: the time of papers.
fn is_portion(words: &str) -> bool {
    const NOUN: usize = 5;
    let noun = first(words.trim_start_matches('の'), NOUN);
    let portion = noun.split_once('分').map(|(kind, _)| kind);
    portion.is_some_and(|kind| kind.chars().all(|c| matches!(c, '一'..='鿿') || c.is_ascii_digit()))
}

/// 2日から6日|までの確認書が: the days that papers are of.
fn is_of_records(words: &str) -> bool {
    static PAPERS: Words = Words::of(&[
        "書",
        "書類",
        "票",
        "簿",
        "帳",
        "帳票",
        "伝票",
        "記録",
        "資料",
        "綴り",
        "綴",
        "つづり",
        "台帳",
        "控え",
    ]);
    const NOUN: usize = 14;
    let noun = ["までの", "の"].iter().find_map(|of| words.strip_prefix(of)).unwrap_or_default();
    let noun = first(noun, NOUN).split(['が', 'を', 'は', '、', '。']).next().unwrap_or_default();
    !noun.is_empty() && first(noun, NOUN - 1) == noun && PAPERS.ends(noun)
}

/// 3月から5月までに店で手配を承った客: are people meant whom the house knows from that time?
pub(super) fn is_of_people(group: &Group, words: &str) -> bool {
    static PEOPLE: Words = Words::of(&[
        "たお客",
        "た方",
        "た皆",
        "た会員",
        "た患者",
        "た利用者",
        "た学生",
        "た生徒",
        "た児童",
        "た顧客",
        "た応募者",
        "た申込者",
        "た受講",
        "た参加者",
        "た従業員",
        "た社員",
        "た職員",
        "た市民",
        "た町民",
        "た個人",
        "た人",
    ]);
    static SEES: Words =
        Words::of(&["開い", "閲覧", "アクセス", "表示", "見た", "訪れ", "ログイン", "受け取った"]);
    let clause = to_pause(words);
    is_long(group)
        && !SEES.stands_in(clause)
        && ["に", "までに", "までの間に", "の間に", "にかけて"].iter().any(|then| clause.starts_with(then))
        && PEOPLE.stands_in(clause)
}

/// Is a stretch of time told by months, or longer than a season?
fn is_long(group: &Group) -> bool {
    let month = |day: &Day| i32::from(day.when.year()) * 12 + day.when.month().map_or(0, i32::from);
    let ends = group.days.first().zip(group.days.last());
    group.days.iter().any(|day| day.when.day().is_none())
        || ends.is_some_and(|(first, last)| month(last) - month(first) > 2)
}

/// 3月から5月の間に|受け付けた申込書, 2年から4年にかけて|点検を行った家庭: was that when the data came in, or was made?
fn is_of_intake(group: &Group, words: &str) -> bool {
    static INTAKE: Words = Words::of(&[
        "受け付けた",
        "受付した",
        "受付を行った",
        "受け入れた",
        "取り扱った",
        "取扱った",
        "取扱いした",
        "取扱した",
        "お預かりした",
        "預かった",
        "作成した",
        "作った",
        "作成された",
        "作られた",
        "収集した",
        "集めた",
        "撮影した",
        "発行した",
        "記入した",
        "点検を行った",
        "点検した",
        "検査した",
        "診察した",
        "検針した",
        "訪問した",
        "契約した",
        "申請した",
        "施工した",
        "修理した",
    ]);
    static PAPERS: Words = Words::of(&[
        "書",
        "票",
        "簿",
        "帳",
        "表",
        "控",
        "伝票",
        "資料",
        "データ",
        "ファイル",
        "カルテ",
        "写真",
        "映像",
        "記録",
        "一覧",
        "フィルム",
    ]);
    const NOUN: usize = 24;
    let clause = to_pause(words);
    let is_while =
        ["に", "の間に", "までに", "までの間に", "の期間に"].iter().any(|then| clause.starts_with(then));
    let noun = INTAKE.iter().find_map(|verb| clause.split_once(verb)).map(|(_, noun)| noun);
    let is_noun = |noun: &&str| !noun.starts_with(|c: char| matches!(c, 'ぁ'..='ん'));
    is_while && noun.filter(is_noun).is_some_and(|noun| is_long(group) || PAPERS.stands_in(first(noun, NOUN)))
}

/// 5日間, 1か月余り: is it a length of time?
fn counts_days(noun: &str) -> bool {
    let rest = noun.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < noun.len()
        && ["日間", "か月", "カ月", "ヶ月", "ヵ月", "週間", "時間", "年間", "分間"]
            .iter()
            .any(|length| rest.starts_with(length))
}
