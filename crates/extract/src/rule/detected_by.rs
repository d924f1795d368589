//! Who noticed? The first that the text says to have noticed; what came afterwards is an answer to it.

mod noticer;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::DetectedBy;
use jikenbo_text::FoldedSpan;
use jikenbo_text::date::{DateMention, Part};

use super::course;
use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, first, last, parted_at};

/// Concepts that by themselves tell who noticed, and who that is.
const TELLING: &[(&str, DetectedBy)] = &[
    ("internal", DetectedBy::Internal),
    ("missed", DetectedBy::Internal),
    ("external", DetectedBy::External),
    ("finder", DetectedBy::External),
];

/// What comes in by the way that is meant for it, whoever of the house used it.
static INFORMED: Words = Words::of(&["内部通報", "公益通報"]);

/// Characters after the verb of noticing in which whoever noticed comes to tell of it.
const REPLY: usize = 16;

/// Reads who noticed, where the text says it.
pub(super) fn read(reading: &Reading) -> Option<Fact<DetectedBy>> {
    let told = || reading.topic("detection").filter(|(located, name)| is_told(reading, located, name));
    let noticed = told().find(|(_, name)| *name != "finder").or_else(|| told().next());
    let first = noticed.and_then(|(located, name)| {
        let by = telling(name)?;
        let is_reported = INFORMED.stands_in(reading.words(located.mention.span));
        Some((located.mention.span, if is_reported { DetectedBy::External } else { by }))
    });
    if let Some((span, by)) = first {
        return Some(reading.fact(by, [span], "first"));
    }
    let by_grammar = noticer::find(reading).map(|(by, span)| reading.fact(by, [span], "grammar"));
    by_grammar.or_else(|| in_response(reading).map(|(by, span)| reading.fact(by, [span], "response")))
}

/// An outsider's report or an alarm with its date among the answers to it (7月28日 提供会社より連絡を受け、接続を切断).
fn in_response(reading: &Reading) -> Option<(DetectedBy, FoldedSpan)> {
    let is_dated = |located: &Located| reading.has_date(reading.sentences[located.sentence].span);
    let reports = reading.topic("detection").filter(|(located, name)| {
        matches!(*name, "external" | "internal")
            && reading.sentences[located.sentence].section == Section::Response
            && !reading.is_title(located.sentence)
            && (*name == "internal" || is_report(reading, located))
            && happens(reading, located)
            && (is_dated(located) || is_of_staff(reading, located, name))
    });
    reports.filter_map(|(located, name)| Some((telling(name)?, located.mention.span))).next()
}

/// 職員が誤りに気付き、…を削除した; 20:12 監視システムが検知: does one of the staff notice, or a machine at a time of day?
fn is_of_staff(reading: &Reading, located: &Located, name: &str) -> bool {
    static NOTICES: Words = Words::of(&["気付", "気づ", "気が付", "気がつ"]);
    let sentence = reading.sentence(located.sentence);
    let is_timed = || course::begins_with_time(sentence);
    let is_ours = || !is_of_contractor(reading, located) && !is_of_guest(reading, located);
    name == "internal"
        && is_ours()
        && (is_timed()
            || is_alarm(reading, located)
            || NOTICES.stands_in(reading.words(located.mention.span)))
}

/// 監視システムの警報|を受け、接続を遮断した: does an alarm lead to the answer that is told?
fn is_alarm(reading: &Reading, located: &Located) -> bool {
    static ALARMS: Words = Words::of(&["警報", "アラート", "アラーム"]);
    let words = reading.words(located.mention.span);
    ALARMS.stands_in(words)
        && ["を受け、", "を受けて", "により、", "で、"].iter().any(|led| {
            reading.tail(located).starts_with(led)
                || words.ends_with("を受け") && reading.tail(located).starts_with('、')
        })
}

fn telling(name: &str) -> Option<DetectedBy> {
    TELLING.iter().find(|(known, _)| *known == name).map(|&(_, by)| by)
}

/// Does the mention stand where the event is told, and as something that happened?
fn is_told(reading: &Reading, located: &Located, name: &str) -> bool {
    if telling(name).is_none() || name == "external" && !is_report(reading, located) {
        return false;
    }
    if name == "external" && names_what_was_asked(reading, located) {
        return false;
    }
    if name == "external" && is_own_loss(reading, located) {
        return false;
    }
    let is_ours = || {
        !matches!(name, "internal" | "missed")
            || (!is_of_contractor(reading, located) || is_own_loss(reading, located))
                && !is_of_guest(reading, located)
                && !is_object(reading.words(located.mention.span))
    };
    if name == "missed" && is_told_to_be_missing(reading.words(located.mention.span)) {
        return false;
    }
    // 指摘を受けるまで気付かなかった: it came by those who told of it.
    let is_only_then = || {
        let until = reading.words(located.mention.span).contains("まで");
        let ends = |rest: &str| rest.is_empty() || rest.starts_with(['。', '、', '」', 'と']);
        let said = reading.tail(located).split_once("かった").map(|(_, rest)| rest);
        name == "external" && until && said.is_none_or(ends)
    };
    let happened =
        || happens(reading, located) || (name == "missed" || is_only_then()) && is_denied(reading, located);
    let is_elsewhere = match name {
        "external" | "finder" => stands_elsewhere(reading, located),
        _ => !is_damage(reading, located) && stands_elsewhere(reading, located),
    };
    !is_elsewhere && is_ours() && happened()
}

/// 外部から問い合わせ|内容を閲覧できる: is it what was once asked that could be read?
fn names_what_was_asked(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    ["内容を", "内容が", "内容の", "履歴を", "履歴が"].iter().any(|noun| tail.starts_with(noun))
}

/// 届かないという問い合わせがあり、調べて: did somebody from outside say that the thing was missing?
fn is_told_to_be_missing(words: &str) -> bool {
    static TOLD: Words = Words::of(&[
        "という問い合わせ",
        "との問い合わせ",
        "とのお問い合わせ",
        "という連絡",
        "との連絡",
        "とのご連絡",
        "との申し出",
        "とのお申し出",
        "という電話",
        "との電話",
        "とのお電話",
        "との指摘",
        "とのご指摘",
        "という申し出",
        "という指摘",
        "という声",
        "との声",
    ]);
    TOLD.stands_in(words)
}

/// 同社の職員が紛失し、気づいた: did one of a contractor's staff miss what he had lost, with no word of the owner being told?
fn is_own_loss(reading: &Reading, located: &Located) -> bool {
    static LOST: Words = Words::of(&[
        "紛失",
        "落と",
        "なくし",
        "失くし",
        "置き忘れ",
        "盗ま",
        "送信",
        "誤っ",
        "なくなって",
        "無くなって",
        "ないこと",
        "無いこと",
    ]);
    let words = reading.words(located.mention.span);
    let sentence = reading.sentence(located.sentence);
    let is_noticed = ["気づ", "気付", "発見"].iter().any(|notices| words.contains(notices));
    is_noticed && !words.contains("から") && LOST.stands_in(sentence) && !is_owner_told(reading, located)
}

/// Sentences after the notice of a contractor in which the owner is told.
const TIDINGS: usize = 4;

/// Is the owner said to have been told of it?
fn is_owner_told(reading: &Reading, located: &Located) -> bool {
    let last = (located.sentence + TIDINGS).min(reading.sentences.len().saturating_sub(1));
    (located.sentence.saturating_sub(1)..=last)
        .any(|sentence| reading.named_in(sentence, "date", "told_owner").next().is_some())
}

/// Does it stand in a part on the damage (被害の状況), where a theft may be told?
fn is_damage(reading: &Reading, located: &Located) -> bool {
    reading.sentences[located.sentence].section == Section::Damage && !reading.is_title(located.sentence)
}

/// Does it stand in a title, or where other things than the event are told?
fn stands_elsewhere(reading: &Reading, located: &Located) -> bool {
    let section = reading.sentences[located.sentence].section;
    let is_other = section.is_apart() || matches!(section, Section::Response | Section::Damage);
    is_other || reading.is_title(located.sentence) && !is_dated_line(reading, located)
}

/// 6月9日 ご家族から電話: a line of an account, with its day and no full stop.
fn is_dated_line(reading: &Reading, located: &Located) -> bool {
    let sentence = reading.sentences[located.sentence].span;
    let begins = |date: &&DateMention| {
        date.day != Part::Unwritten
            && reading.words(FoldedSpan::between(sentence.start(), date.span.start())).trim().is_empty()
    };
    let inside = |date: &&DateMention| sentence.contains(date.span);
    reading.dates.iter().filter(inside).any(|date| begins(&date))
}

/// Did it happen? What its own clause does not deny, the next may (連絡で気づき、捜したが見つからない).
fn happens(reading: &Reading, located: &Located) -> bool {
    match reading.polarity_of(located) {
        Polarity::Asserted | Polarity::Possible => true,
        Polarity::Negated => {
            is_quoted(reading, located)
                || is_lack(reading, located)
                || polarity::goes_on(reading.tail(located))
                || goes_on_to_search(reading.tail(located))
                || is_learnt_to_lack(reading.tail(located))
        }
        Polarity::Hypothetical => is_quoted(reading, located),
        Polarity::Planned | Polarity::Elsewhere => false,
    }
}

/// 気付|いて経路を捜したが見つからず: is it only the search that was in vain?
fn goes_on_to_search(tail: &str) -> bool {
    static SOUGHT: Words = Words::of(&["捜し", "探し", "捜索"]);
    let clause = tail.split('、').next().unwrap_or(tail);
    tail.starts_with("いて")
        && SOUGHT.stands_in(clause)
        && !["いていな", "いておら"].iter().any(|not| tail.starts_with(not))
}

/// 問い合わせ|で登録されていないことが分かり: what was not so is what was learnt.
fn is_learnt_to_lack(tail: &str) -> bool {
    static LEARNT: Words = Words::of(&[
        "ないことが分か",
        "ないことがわか",
        "ないことが判明",
        "ないことに気",
        "ないことが発覚",
        "ないことを知",
    ]);
    LEARNT.stands_in(tail)
}

fn is_denied(reading: &Reading, located: &Located) -> bool {
    reading.polarity_of(located) == Polarity::Negated
}

/// Do the words themselves tell that a thing was not there (見当たら|ない)?
fn is_lack(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    ["見当たら", "見当たり", "見あたら", "見つから", "ない", "なく", "無く", "所在"]
        .iter()
        .any(|lack| words.contains(lack))
}

/// Are the words what the outsider said (大学から「中身がない」と電話): what he denies is no denial of the report.
fn is_quoted(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.head) == "「"
}

/// Did an outsider report it? Not where the organisation makes it known, nor where a report is only named
/// (ご連絡のお申し込み, 問い合わせ窓口).
fn is_report(reading: &Reading, located: &Located) -> bool {
    const NAMED: &[&str] = &[
        "に答",
        "に回答",
        "に返",
        "先",
        "窓口",
        "の窓口",
        "のお申",
        "の申",
        "の受付",
        "の方法",
        "に対応",
        "に応",
        "には",
        "書",
        "票",
        "用紙",
    ];
    const OWN: &[&str] = &["し", "いた", "致", "申"];
    let (span, head) = (located.mention.span, located.mention.head);
    let tail = reading.tail(located);
    let until = reading.words(FoldedSpan::between(span.start(), head.start()));
    let makes_known = until.ends_with(['お', 'ご'])
        && reading.words(head) == "知らせ"
        && OWN.iter().any(|own| tail.starts_with(own));
    // 大学からのお知らせ: what a page is called.
    let is_page = until.ends_with('お')
        && reading.words(head) == "知らせ"
        && !tail.starts_with(|c: char| matches!(c, 'ぁ'..='ん' | '、' | '。'));
    let is_name = is_quoted(reading, located) && !is_speech(tail) || is_page;
    let inner = |staff: &Located| {
        span.contains(staff.mention.head) && reading.words(staff.mention.head).ends_with(['ら', 'り'])
    };
    let is_of_staff = |staff: &Located| {
        let (report, staff_from) = (located.mention.span, staff.mention.span);
        static OTHERS: Words = Words::of(&["院生", "本人"]);
        let said = reading.words(staff_from);
        let is_told_by =
            staff_from.end() == report.start() && said.ends_with('の') && !OTHERS.stands_in(said);
        (report.overlaps(staff_from) || is_told_by) && !is_of_contractor(reading, staff)
    };
    if reading.named_in(located.sentence, "detection", "internal").any(inner)
        || reading.named_in(located.sentence, "detection", "staff_from").any(is_of_staff)
        || asks_for_it(until)
        || leads_to_search(reading, located)
        || is_sound(until)
        || names_the_askers(tail)
        || is_order(until)
        || is_told_to_them(reading.words(span), tail)
        || is_of_attack(until)
        || is_reception(reading.words(span), tail)
        || is_warning_of_all(reading, located)
        || is_result_of_inquiry(reading.words(span), tail)
    {
        return false;
    }
    let is_named = !is_quoted(reading, located) && is_said_not_to_come(tail)
        || !is_quoted(reading, located) && NAMED.iter().any(|named| tail.starts_with(named));
    !makes_known && !is_name && !is_named && !turns_to_another(until)
}

/// 専門家より中間報告|を受領: does somebody who was called in report what was found?
fn is_result_of_inquiry(words: &str, tail: &str) -> bool {
    static RESULTS: Words = Words::of(&[
        "中間報告",
        "最終報告",
        "調査報告",
        "調査結果",
        "解析結果",
        "鑑定結果",
        "結果の報告",
        "結果報告",
        "途中報告",
    ]);
    let near = first(tail, RESULT);
    RESULTS.stands_in(words) || words.ends_with(['間', '終', '査', '果']) && RESULTS.stands_in(near)
}

/// Characters behind a mention in which a result is named.
const RESULT: usize = 6;

/// お問い合わせをいただ|いたお客様 2,640名: is it only said whose data it was?
fn names_the_askers(tail: &str) -> bool {
    static WHO: Words = Words::of(&[
        "いたお客",
        "いた方",
        "いた皆",
        "いた会員",
        "いた企業",
        "いたご",
        "きましたお客",
        "いた顧客",
    ]);
    WHO.begins(tail) && !["から", "より", "が"].iter().any(|tells| first(tail, ASKER).contains(tells))
}

/// Characters from an inquiry to what those did who made it.
const ASKER: usize = 14;

/// 悪用されたとの連絡|は入っていない: is there no such report?
fn is_said_not_to_come(tail: &str) -> bool {
    static NONE: Words =
        Words::of(&["ない", "ありませ", "ございませ", "おりませ", "おらず", "なし。", "なく、"]);
    static COMES: Words =
        Words::of(&["入", "届", "寄せ", "あ", "ござ", "受け", "来", "いただ", "確認", "な"]);
    let rest = ["は", "等は", "なども", "などは", "も"].iter().find_map(|topic| tail.strip_prefix(topic));
    rest.is_some_and(|rest| {
        let said = first(rest, NOT_COME);
        COMES.begins(said) && NONE.stands_in(said.split(['。', '、']).next().unwrap_or(said))
    })
}

/// Characters in which a report is said not to have come.
const NOT_COME: usize = 14;

/// 問い合わせを受け|付けています: is it only said where people may ask?
fn is_reception(words: &str, tail: &str) -> bool {
    let is_taken = words.ends_with("を受") && (tail.starts_with("け付け") || tail.starts_with("けつけ"));
    is_taken
        || words.ends_with("を受け") && tail.starts_with("付け")
        || tail.starts_with("を受け付け")
        || tail.starts_with("を受付")
}

/// 国の注意喚起を受けて設定を点検し、不備を見つけた: was it no more than a warning to everybody, after which the house looked?
fn is_warning_of_all(reading: &Reading, located: &Located) -> bool {
    static LOOKED: Words = Words::of(&["点検", "確認", "調査", "調べ", "見直"]);
    static FOUND: Words = Words::of(&["見つけ", "発見", "判明", "気付", "気づ", "発覚", "確認"]);
    let (words, sentence) = (reading.words(located.mention.span), reading.sentence(located.sentence));
    let after = words.split_once("注意喚起").map(|_| sentence);
    let told = after.and_then(|sentence| sentence.split_once("注意喚起"));
    told.is_some_and(|(_, rest)| LOOKED.stands_in(rest) && FOUND.stands_in(rest))
}

/// 外部からの不正アクセスがあり、会員|情報|が: is it an attack that came from outside?
fn is_of_attack(until: &str) -> bool {
    static COMES: Words =
        Words::of(&["からの不正", "からの攻撃", "からのサイバー", "からの侵入", "からの不審な"]);
    until.starts_with(['外', '海', '国', '社', '第']) && COMES.stands_in(first(until, 12))
}

/// 保護者に|連絡|をするため: was it they who were told, by one of the staff?
fn is_told_to_them(words: &str, tail: &str) -> bool {
    static DOES: Words =
        Words::of(&["する", "した", "して", "し、", "しよ", "入れ", "取", "とる", "とろ", "とり", "行"]);
    const TOLD: &[&str] = &["連絡", "電話", "報告", "説明", "通知"];
    let deed = tail.strip_prefix('を').unwrap_or(tail);
    let said = words.strip_suffix('を').unwrap_or(words);
    let Some(until) = TOLD.iter().find_map(|told| said.strip_suffix(told)) else {
        return false;
    };
    let is_theirs =
        until.contains(['が', 'は', '、', 'て', '気']) || until.contains("から") || until.contains("より");
    until.ends_with(['に', 'へ']) && !is_theirs && DOES.begins(deed)
}

/// 「感染しました」という警告画面と音声が流れ: is the voice that of a machine?
fn is_sound(words: &str) -> bool {
    ["音声", "警告画面", "警告音"].iter().any(|sound| words.contains(sound))
}

/// お客様からのご注文は電話でお受けしております: do the words tell how orders and bookings come in?
fn is_order(words: &str) -> bool {
    static ORDERS: Words = Words::of(&[
        "からのご注文",
        "からの注文",
        "からのご予約",
        "からの予約",
        "からのお申し込み",
        "からの申し込み",
        "からの受注",
    ]);
    ORDERS.stands_in(words)
}

/// Did whoever noticed ask where the thing might have been left (気づいて鉄道会社に問い合わせ)?
fn asks_for_it(words: &str) -> bool {
    const PLACES: &[&str] =
        &["鉄道会社", "バス会社", "タクシー会社", "駅", "交番", "警察", "航空会社", "店に"];
    words.starts_with(['気', 'お', '不']) && PLACES.iter().any(|place| words.contains(place))
}

/// 照会があり、書類を確認しようとしたところ見当たらない: did another's inquiry about something else make the staff look for a
/// thing?
fn leads_to_search(reading: &Reading, located: &Located) -> bool {
    const INQUIRIES: &[&str] = &["照会", "問い合わせ", "問合せ", "請求", "申請"];
    static LOOKS: Words = Words::of(&["うとしたところ", "うとした際", "うとして"]);
    static SEEKS: Words = Words::of(&[
        "探したところ",
        "探した際",
        "捜したところ",
        "捜した際",
        "探したが",
        "捜したが",
        "探すと",
        "捜すと",
    ]);
    static GONE: Words =
        Words::of(&["見当たら", "ないことが", "ないことに", "なかった", "なくなって", "見つから"]);
    let sentence = reading.sentences[located.sentence].span;
    let rest = reading.words(FoldedSpan::between(located.mention.span.start(), sentence.end()));
    let says = reading.words(located.mention.span);
    static LEARNT: Words = Words::of(&["ことが分か", "ことがわか", "ことが判明", "ことに気", "ことを知"]);
    let is_complaint = ["との", "という", "旨の", "」"].iter().any(|that| says.contains(that))
        || SEEKS
            .iter()
            .find_map(|seek| parted_at(rest, seek))
            .is_some_and(|(told, _)| LEARNT.stands_in(told));
    let seeks = SEEKS.iter().find_map(|seek| parted_at(rest, seek)).filter(|_| !is_complaint);
    let looks = LOOKS.iter().find_map(|look| parted_at(rest, look)).or(seeks).map(|(_, found)| found);
    INQUIRIES.iter().any(|inquiry| reading.words(located.mention.span).contains(inquiry))
        && looks.is_some_and(|found| GONE.stands_in(found))
}

/// Does the quote that begins here tell what somebody said, not a name (「市民まつり」の受付)?
fn is_speech(quote: &str) -> bool {
    quote.split_once('」').is_none_or(|(_, after)| {
        ["と", "の電話", "の連絡", "の声", "の指摘", "など"].iter().any(|said| after.starts_with(said))
    })
}

/// Does the sentence go on with another subject, so that the verb is no longer the outsider's
/// (患者は百人にのぼるため、病院は全員に知らせ)?
fn turns_to_another(words: &str) -> bool {
    let mut depth = 0_i32;
    let mut before = ' ';
    let mut topics = 0;
    for c in words.chars() {
        match c {
            '「' => depth += 1,
            '」' => depth -= 1,
            'は' if depth == 0 && !matches!(before, 'で' | 'に' | 'と' | 'ま' | 'の') => topics += 1,
            _ => {}
        }
        before = c;
    }
    topics > 1
}

/// 漁協の担当の方から電話をいただき気づいた, 気付き、署に来署して申し出た: was it somebody who came or called?
fn is_of_guest(reading: &Reading, located: &Located) -> bool {
    static GUESTS: Words = Words::of(&[
        "の方から",
        "の方より",
        "の方が",
        "様から",
        "様より",
        "様が",
        "さまから",
        "さまより",
        "さんから",
        "お客様の",
        "お客さまの",
        "利用者の",
        "住民の",
        "市民の",
        "会員の",
        "保護者の",
    ]);
    static COMES: Words = Words::of(&["来署", "来庁", "来所", "来院", "来店", "来校", "来社", "来館"]);
    is_person_concerned(reading, located)
        || GUESTS.stands_in(reading.words(located.mention.span))
        || COMES.stands_in(first(reading.tail(located), REPLY))
}

/// ご|本人から, 申請者|本人より: is it the person whose data it is?
fn is_person_concerned(reading: &Reading, located: &Located) -> bool {
    static WHOSE: Words = Words::of(&[
        "ご",
        "者",
        "様",
        "さま",
        "方の",
        "民",
        "患者の",
        "生徒",
        "児童",
        "学生",
        "会員",
        "受給者",
        "利用者の",
    ]);
    reading.words(located.mention.span).starts_with("本人") && WHOSE.ends(reading.before(located))
}

/// 管理者を見つけ: is the person the one who was found?
fn is_object(words: &str) -> bool {
    words.split_once('を').is_some_and(|(noun, _)| {
        noun.ends_with(['者', '員', '長', '係']) && noun.chars().all(|c| !matches!(c, 'ぁ'..='ん'))
    })
}

/// Is it the staff of a contractor who noticed, so that the organisation was told?
fn is_of_contractor(reading: &Reading, located: &Located) -> bool {
    const OTHERS: &[&str] = &[
        "委託先の",
        "受託者の",
        "受託業者の",
        "同社の",
        "提供元の",
        "保守会社の",
        "運営会社の",
        "委託業者の",
        "業者の",
        "取引先の",
        "派遣先の",
        "相手方の",
        "先方の",
    ];
    let before = reading.before(located);
    let said = reading.words(located.mention.span);
    let is_told = said.contains("委託") && said.contains("から");
    is_told || OTHERS.iter().any(|other| before.ends_with(other)) || is_of_other_house(before)
}

/// みなと印刷社の, 他施設の: do the words before one of the staff name another house?
fn is_of_other_house(before: &str) -> bool {
    static HOUSES: Words = Words::of(&["社の", "会社の", "銀行の", "先の"]);
    static OURS: Words = Words::of(&["当社の", "弊社の", "自社の", "本社の", "支社の", "各社の", "子会社の"]);
    const OTHER: usize = 6;
    let noun = last(before, OTHER);
    HOUSES.ends(before) && !OURS.ends(before) || noun.ends_with('の') && noun.contains('他')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn who_noticed() {
        for (text, expected) in [
            (
                "誤って送信した。店で申請した男性が「知らない名前が印刷された」と市役所の当直に連絡した。",
                "external",
            ),
            ("同日、降車後まもなく気付き、バス会社に連絡したが見つからなかった。", "-"),
            ("社員がファイルを開けないと報告して発覚した。", "internal"),
            ("帰署後に隊員が気付いて経路を捜しましたが見つからず、届け出ました。", "internal"),
            ("病院が電子カルテの閲覧履歴を調べたところ、不自然な記録が見つかった。", "internal"),
            ("当番の担当者が現地で確認したところ、画面に警告文が表示されていた。", "internal"),
            ("退職者のパソコンの確認を行ったところ、持ち出しが分かりました。", "internal"),
            ("賃貸物件のお問い合わせをいただいたお客様2,640名分の情報が持ち出されました。", "-"),
            ("サイトの制作会社が定期点検で見覚えのないファイルを見つけた。", "external"),
            ("システム保守業者の監視で異常を検知した。", "external"),
            ("外部から問い合わせ内容を閲覧できる状態だった。", "-"),
            ("当直の看護師が脅迫文を目にし、師長に知らせた。", "internal"),
            ("送信の帳票を見ていて番号の違いに目を留めた。", "internal"),
            ("隣町の方が「他人の名前が出る」と課に電話をくださいました。", "external"),
            ("保護者の方が役員に知らせてくださいました。", "external"),
            ("受け取った方の電話で判明した。", "external"),
            ("取引銀行から不審な引き出しがあると告げられた。", "external"),
            ("届いた家の人が役場に持参した。", "external"),
            ("定例の棚おろしで三冊の不足が明るみに出た。", "internal"),
            ("当行への第一報は5日となりました。", "external"),
            ("「誤りがある」とお知らせしましたが、正しくは次のとおりです。", "-"),
            ("監視担当者が通信量の急な増加を検知した。", "internal"),
            ("市内の会社員が市に知らせ、名簿が閉じられた。", "external"),
            ("閲覧者からの指摘で、名簿の掲載に気付いた。", "external"),
            ("受け取った方から電話があり、判明しました。", "external"),
            ("カード会社から不正利用の懸念があるとの連絡を受けました。", "external"),
            ("利用者の方から「知らない人の名前が出る」とお電話をいただきました。", "external"),
            ("外部からの指摘により発覚した。", "external"),
            ("警察の捜査の過程で判明した。", "external"),
            ("公益通報窓口への通報による。", "external"),
            ("委託先から報告があり、判明した。", "external"),
            ("交付を受けた方が気づき、電話で連絡があった。", "external"),
            ("職員が宛先の誤りに気付きました。", "internal"),
            ("監視の警報により不審な通信を検知した。", "internal"),
            ("棚卸しの際に帳票の不足が判明した。", "internal"),
            ("USBメモリを使おうとしたところ、見当たらなかった。", "internal"),
            ("送信直後に誤りに気付いた。", "internal"),
            ("教諭が鞄の中に書類がないことに気づいた。", "internal"),
            ("委託先の社員が発見し、委託先から当社に連絡があった。", "external"),
            ("サーバーへの不正アクセスを確認した。", "-"),
            ("来所した方から、別人の用紙が入っていたとの申し出があり、判明した。", "external"),
            ("大学から「封筒に中身がない」と電話が入った。", "external"),
            ("市民から「職員が見ているのではないか」との調査依頼が寄せられた。", "external"),
            ("案内についてのご照会をいただいたことで判明いたしました。", "external"),
            ("委員会から報告書を受け取りましたので、概要をお知らせします。", "-"),
            ("患者は百人にのぼるため、病院は全員に封書で知らせた。", "-"),
            ("企業様からのご連絡のお申し込みを承諾されるまで、氏名は表示されません。", "-"),
            ("意図しない挙動を社内で検知し、調査を始めた。", "internal"),
            ("事務局内でのチェック時に誤送信が判明した。", "internal"),
            ("社員が履歴を見返し、誤りに気付く。", "internal"),
            ("翌朝、団員の一人が気づき、投稿を削除した。", "internal"),
            ("詐欺と気づいて回線を切った。", "internal"),
            ("協力会社に送った際、うち一社様からのお電話により誤りが分かりました。", "external"),
            ("監視を委託する会社から「異常な通信がある」との警報が届いた。", "external"),
            ("ミカヅキ印刷から改めて連絡が入りました。", "external"),
            ("支店から連絡を受け、所在を調べた。", "internal"),
            ("県さまから「応援券」の受付業務をお預かりしております。", "-"),
            ("会員三名からの交換の問い合わせに答えるメールを送った。", "-"),
            ("生徒の一人が担任に教えてくれて消した。", "external"),
            ("記憶媒体がないことに気づき、机を調べましたが見つかりません。", "internal"),
            ("調査票が届いていなかったため、電話で確認した。", "internal"),
            ("別の看護師が使おうとして、なくなっていることが分かった。", "internal"),
            ("お客様からの問い合わせは寄せられていない。", "-"),
            ("担任が名簿を取り出そうとしたところ、見当たらないことが判明した。", "internal"),
            ("看護師が午前の巡回を終えた。名簿を持って歩いた。なくなっていることに気付いた。", "internal"),
            ("システムが大量の送信を検知したことで発覚した。", "internal"),
            ("福祉課で同様の事案がないか点検を行ったことで発覚した。", "internal"),
            ("別の職員が送信記録を確認した際に誤りが発覚した。", "internal"),
            ("本人からの報告により判明した。", "internal"),
            ("棚の前を通った住民が名簿に気付き、交番へ届けた。", "external"),
            ("来庁者が文書の写しを持っていたことから誤りが判明した。", "external"),
            ("運営会社からの報告により、流出の懸念が判明した。", "external"),
            ("業者からの連絡で紛失に気付き、捜したものの見つからなかった。", "external"),
            ("三月の中ごろに紛失に気づき、捜している。", "-"),
            ("不審な通信を検知した。", "-"),
            ("監視システムが、通常と異なる操作を知らせる警報を出した。", "internal"),
            ("管理員が窓ガラスの割れに気づいた。", "internal"),
            ("監査部が行った定例の検査で、名簿を持ち帰っていたことが分かった。", "internal"),
            ("漁協の担当の方から電話をいただき、取り違えに気づいた。", "external"),
            ("倉庫の応答がなくなったと夜勤の担当者から情報システム部へ連絡した。", "internal"),
            ("管理の担当者が不審な記録を発見いたしました。", "internal"),
            ("書類を整理していて他人の控えに気付き、署に来署して申し出た。", "external"),
            ("みなと配信社の社員が見慣れない管理者を見つけ、同社から当社へ第一報があった。", "external"),
            ("採点しようとしたところ、封筒がなかった。", "internal"),
            ("本社で開封したところ、1枚が不足していた。", "internal"),
            ("受け取られた方が窓口にお越しになり、誤りが判明した。", "external"),
            ("組合からのお知らせ 2021.04.02\n職員が大量の返信に気付いた。", "internal"),
            ("帰社した際に気付いて道を捜したところ、翌日、通行人が交番に届けてくださった。", "internal"),
            ("帰宅した町民が気付き、役場に電話した。", "external"),
            ("不審なメールについてのご連絡を、会員の方々から多数いただいております。", "external"),
            ("名簿の掲載は、研究者を名乗る人物からのメールで知った。", "external"),
            ("戻ってきて窓が割れているのに気づき、署に届けました。", "internal"),
            ("鞄が盗まれた。社員は直ちに警察署に被害届を提出した。", "internal"),
            ("ほかの職員からの通報があり、履歴を調べた。", "internal"),
            ("看護師が端末を立ち上げた際に英文が表示され発覚した。", "internal"),
            ("社内の端末で不審な挙動を検知し、通信を遮断した。", "internal"),
            ("照会に答えるため取り寄せたところ、該当の箱が保管されていないことが判明した。", "internal"),
            (
                "お客様から過去の納付のご照会があり、控えを確認しようとしたところ、見当たらないことが判明した。",
                "internal",
            ),
            ("苦情のメールが学外から届いたことで判明した。", "external"),
            (
                "職員が名簿を紛失した。帰りの電車に置いたとみられる。名簿には住所があった。翌朝気づいて届け出た。",
                "internal",
            ),
            ("社内のテストの過程で誤りが判明しました。", "internal"),
            (
                "交付した証明書が別の方のものであったことが、受け取られたご本人からの申し出により判明した。",
                "external",
            ),
            ("当社は5月27日に磯部印刷社から報告を受けました。", "external"),
            ("ゼミの学生が、共有の装置を開けないことに気付いた。", "internal"),
            ("宛先の方から書類を返送いただいたことで誤送付が分かった。", "external"),
            ("報道機関からの取材を受け、流出を知った。", "external"),
            ("上司が写しを見て添付の誤りを指摘した。", "internal"),
            ("担当者が異変に気づきました。当社には翌日に報告がありました。", "internal"),
            ("元店長から勧誘を受けたお客様の申し出で分かった。", "external"),
            ("6月9日 交付を受けた方のご家族から電話", "external"),
            ("全台の検査を行い、感染のないことを確認しております。", "-"),
            ("外部の方から情報の提供がありました。", "external"),
            ("支店で顧客からの照会を受けて書類を探した際に見当たらないことが分かった。", "internal"),
            ("書類が見当たらないことから全店を調査した結果、判明した。", "internal"),
            ("同社の検針員が市内で名簿を紛失し、夕方に気づいた。", "internal"),
            ("システムに障害が発生していることを当社社員が確認いたしました。", "internal"),
            ("情報基盤センターが送信待ちのメールの急増に気づいた。", "internal"),
            ("SNS上の指摘により気づき、非公開とした。", "external"),
            ("会員の方から「先日は鍵がかかっていなかった」とうかがった。", "external"),
            ("申込みをされた方が店頭でお話しくださり、分かったものです。", "external"),
            ("検針を委託している会社から、端末が見当たらないとの報告を受けた。", "external"),
            ("お客様からお怒りの声をいただき、初めて気づいた。", "external"),
            ("お知らせ\n対応の状況\n7月3日 提供会社より連絡を受け、接続を切断した。", "external"),
            ("会員の問い合わせが相次いだことから調べ、分かった。", "external"),
            ("話が本人の耳に入り、病院に相談があったため、記録を調べた。", "external"),
            ("店主が中身に気付いて診療所に電話した。", "external"),
            ("夜間の配車係が画面を開けなくなり、異常を知りました。", "internal"),
            ("匿名の方がフォームで教えてくれた。", "external"),
            ("近隣の会社より、書類が届いていると役場の代表番号に入電。", "external"),
            ("委託先の担当役員が県庁を訪れ、口頭で被害を伝えた。", "external"),
            ("SNS上の投稿で指摘され、判明した。", "external"),
            ("元社員は名簿を売っていた。警察の捜査で明らかになった。", "external"),
            ("会員様から教えていただき、誤りが分かりました。", "external"),
            ("送り先の方のご指摘がきっかけで分かりました。", "external"),
            ("同僚の職員が誤りに気付いたのがきっかけだった。", "internal"),
            ("JPCERT/CCからの通知を受け、調査したところ判明した。", "external"),
            ("夜勤の看護師から画面が開かないとの申し出があった。", "internal"),
            ("ログの定期確認で、海外からの接続を見つけた。", "internal"),
            ("職員が名簿を持ち出していた。匿名の投書で明らかになった。", "external"),
            (
                "名簿を取引先の1社にメールで誤って送っていたと明らかにした。翌日、従業員が送信済みのメールを見返して気付いた。",
                "internal",
            ),
            ("放送局の取材で分かった。", "external"),
            ("カード会社の不正検知で発覚した。", "external"),
            ("住民が町に「職員が所得を知っていた」と相談し、調べた。", "external"),
            ("申請者本人より、内容が違うとの申し出を受けました。", "external"),
            ("受信者からの返信で誤りに気付いた。", "external"),
            ("書類が届かないという問い合わせがあり、調べて分かった。", "external"),
            ("サーバー会社からの通知により判明した。", "external"),
            (
                "保護者の問い合わせで登録されていないことが分かり、校内を探したが見つからなかった。",
                "external",
            ),
            ("同僚が上司に相談して発覚した。", "internal"),
            ("ファイルが暗号化されていることを、4日早朝に出社した社員が確認しました。", "internal"),
            ("警告画面と音声が流れたが、職員が不審に思い電源を切った。", "internal"),
            ("教員が車に戻ると窓が割れていた。", "internal"),
            ("お客様からのご注文は電話でお受けしております。", "-"),
            ("郵便物が盗まれた。その後、警察署が郵便物を発見し、回収できたという。", "-"),
            ("医療機関より、別の患者の写しが届いている旨の架電あり。", "external"),
            ("担当が入力しようとすると棚になかった。", "internal"),
            ("名簿を紛失した。専用の電話を設けて問い合わせを受け付けています。", "-"),
            ("負荷が急に高まったことを監視担当者が確認し、接続を遮断した。", "internal"),
            ("職員からの内部通報が寄せられ、発覚した。", "external"),
            (
                "教諭は生徒の保護者に連絡をするため席を離れた。戻った教諭が、名簿がないことに気づいた。",
                "internal",
            ),
            ("名簿を紛失した。悪用されたとの連絡は入っていない。", "-"),
            ("医療機関から番号が違うと指摘する連絡があった。", "external"),
            ("住民の一人が記録を市に情報公開請求し、発覚した。", "external"),
            ("「内部の文書が載っている」との情報が県に寄せられた。", "external"),
            ("教員が、送った覚えのないメールの不達通知が大量に届いたことから気付いた。", "internal"),
            ("従業員がメーターを返納する際、1枚の紛失が判明した。", "internal"),
            ("担当者が書庫を開けたところ見当たりませんでした。", "internal"),
            (
                "外部からの不正アクセスがあり、会員情報が流出した。社内で点検を行った結果、痕跡を発見した。",
                "internal",
            ),
            ("5月27日 夜勤の当直者が画面の停止を発見。6月10日 専門家より中間報告を受領。", "internal"),
            ("国内の事業者から受信拒否の通告が届くまで、同社は事態に気づかなかった。", "external"),
            ("「知らない名前が見える」とのご報告をチャットで受けた。", "external"),
            ("同社は退職後に操作記録を調べて大量の複写に気づいた。", "internal"),
            (
                "契約者様からお預かりした「個人番号申告書」を紛失しました。届いた袋に申告書がないことに気づきました。",
                "internal",
            ),
            ("職員が添付の誤りに気付いたが、同じころ受け取った方からも電話があった。", "internal"),
        ] {
            let found = case::read(text, read);
            assert_eq!(found.map_or("-".to_owned(), |fact| fact.value.to_string()), expected, "{text}");
        }
    }
}
