//! Did an outsider report it, or is a report only named?

use jikenbo_text::FoldedSpan;

use super::whose::is_of_contractor;
use crate::reading::{Located, Reading};
use crate::words::{Words, first, parted_at};

/// Characters after the verb of noticing in which whoever noticed comes to tell of it.
pub(super) const REPLY: usize = 16;

/// Are the words what the outsider said (大学から「中身がない」と電話): what he denies is no denial of the report.
pub(super) fn is_quoted(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.head) == "「"
}

/// Did an outsider report it? Not where the organisation makes it known, nor where a report is only named
/// (ご連絡のお申し込み, 問い合わせ窓口).
pub(super) fn is_report(reading: &Reading, located: &Located) -> bool {
    if is_one_of_staff(reading, located) || is_of_something_else(reading, located) {
        return false;
    }
    let (span, head) = (located.mention.span, located.mention.head);
    let tail = reading.tail(located);
    let until = reading.words(FoldedSpan::between(span.start(), head.start()));
    let is_name = is_quoted(reading, located) && !is_speech(tail);
    let is_only_named = !is_quoted(reading, located) && (is_said_not_to_come(tail) || NAMED.begins(tail));
    let is_notice = reading.words(head) == "知らせ" && is_own_notice(until, tail);
    !is_notice && !is_name && !is_only_named && !turns_to_another(until)
}

/// Behind a report that is only named: |窓口, |のお申し込み, |に答える.
static NAMED: Words = Words::of(&[
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
]);

/// 利用者にお|知らせ|いたします, 大学からのお|知らせ| 9月: does the organisation make it known, or is it what a page is called?
fn is_own_notice(until: &str, tail: &str) -> bool {
    const OWN: &[&str] = &["し", "いた", "致", "申"];
    let makes_known = until.ends_with(['お', 'ご']) && OWN.iter().any(|own| tail.starts_with(own));
    let is_page =
        until.ends_with('お') && !tail.starts_with(|c: char| matches!(c, 'ぁ'..='ん' | '、' | '。'));
    makes_known || is_page
}

/// Is it one of the staff who told of it?
fn is_one_of_staff(reading: &Reading, located: &Located) -> bool {
    static OTHERS: Words = Words::of(&["院生", "本人"]);
    let report = located.mention.span;
    let inner = |staff: &Located| {
        report.contains(staff.mention.head) && reading.words(staff.mention.head).ends_with(['ら', 'り'])
    };
    let is_of_staff = |staff: &Located| {
        let staff_from = staff.mention.span;
        let said = reading.words(staff_from);
        let is_told_by =
            staff_from.end() == report.start() && said.ends_with('の') && !OTHERS.stands_in(said);
        (report.overlaps(staff_from) || is_told_by) && !is_of_contractor(reading, staff)
    };
    reading.named_in(located.sentence, "detection", "internal").any(inner)
        || reading.named_in(located.sentence, "detection", "staff_from").any(is_of_staff)
}

/// Is something else told with such words: an order, an attack, a search, where people may ask?
fn is_of_something_else(reading: &Reading, located: &Located) -> bool {
    let (span, head) = (located.mention.span, located.mention.head);
    let (words, tail) = (reading.words(span), reading.tail(located));
    let until = reading.words(FoldedSpan::between(span.start(), head.start()));
    asks_for_it(until)
        || leads_to_search(reading, located)
        || is_sound(until)
        || names_the_askers(tail)
        || is_order(until)
        || is_told_to_them(words, tail)
        || is_of_attack(until)
        || is_reception(words, tail)
        || is_warning_of_all(reading, located)
        || is_result_of_inquiry(words, tail)
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
