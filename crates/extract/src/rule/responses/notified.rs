//! Were the persons themselves told, or is it an apology to every reader?

use jikenbo_text::FoldedSpan;

use super::{SOON, follows, is_across_speech, within};
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, first, is_quoting, to_pause};

/// Do the words tell the persons concerned? A notice apologises in its own voice too (皆様に深くお詫び申し上げます).
pub(super) fn is_notice(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    !reading.lines[reading.sentences[located.sentence].line].is_heading
        && !is_quoted(reading, located)
        && !is_across_speech(words)
        && !is_office(reading, located)
        && !is_incoming(reading, located)
        && !is_from_outside(reading, located)
        && !is_title(reading, located)
        && !is_something_else(reading, located)
        && (!is_greeting(reading, located)
            || is_personal(reading, located, words)
            || is_counted(reading, located))
}

/// Are those who were told counted (211世帯へ), so that they are not the readers at large?
fn is_counted(reading: &Reading, located: &Located) -> bool {
    let before = reading.before(located);
    before.trim_end_matches(['世', '名', '人', 'の', '様', '件']).ends_with(|c: char| c.is_ascii_digit())
}

/// Is it the present tense of a letter: お詫びいたします, お知らせします?
fn is_greeting(reading: &Reading, located: &Located) -> bool {
    let head = located.mention.head.end();
    let soon = |other: &Located| {
        (head..head + 10).contains(&other.mention.span.start()) || other.mention.span.holds(head)
    };
    within(reading, located.sentence, "greeting").any(soon)
        && !is_past(reading.tail(located))
        && !is_meeting(reading.words(located.mention.span))
        && !is_followed_by_deeds(reading, located)
}

/// Is it a meeting that was held (保護者説明会を開催し、…)? No letter greets with one.
fn is_meeting(words: &str) -> bool {
    words.starts_with("説明会") || words.starts_with("保護者会")
}

/// Is it one of several deeds that are over (家族に説明し、委員会に報告した)?
fn is_followed_by_deeds(reading: &Reading, located: &Located) -> bool {
    static DEEDS: Words = Words::of(&["説明", "連絡", "通知", "謝罪"]);
    let sentence = reading.sentence(located.sentence).trim_end_matches('。');
    DEEDS.ends(reading.words(located.mention.head))
        && reading.tail(located).starts_with("し、")
        && ["した", "ました", "ている", "ています", "った", "えた", "めた", "けた", "せた", "いた"]
            .iter()
            .any(|end| sentence.ends_with(end))
}

/// Is the apology over: お詫び申し上げました。
fn is_past(rest: &str) -> bool {
    static PAST: Words = Words::of(&[
        "申し上げました。",
        "申し上げております。",
        "申し上げたところ",
        "いたしました。",
        "致しました。",
    ]);
    let rest = rest.strip_prefix('を').unwrap_or(rest);
    PAST.begins(rest)
}

/// Does the clause name a way of reaching each person?
fn is_personal(reading: &Reading, located: &Located, words: &str) -> bool {
    let in_answer = reading.sentences[located.sentence].section == Section::Response;
    let apology = ["詫", "わび"].iter().any(|apology| words.contains(apology));
    let clause = reading.clause_of(located.sentence, located.mention.head);
    let means =
        within(reading, located.sentence, "personal").any(|other| clause.contains(other.mention.span));
    means || (!apology && (in_answer || words.contains("には") || words.contains("へは")))
}

/// Did the words come from outside (お客様からご連絡をいただき)?
fn is_incoming(reading: &Reading, located: &Located) -> bool {
    static COMES: Words = Words::of(&[
        "をいただ",
        "を頂",
        "があ",
        "が寄せ",
        "が入",
        "を受け",
        "を取られ",
        "がござ",
        "もいただ",
        "のあった",
    ]);
    let (before, rest) = (before_head(reading, located), reading.tail(located));
    let before = before.trim_end_matches(['ご', 'お', '御']);
    COMES.begins(rest) || before.ends_with("からの") || before.ends_with("よりの")
}

/// Did one of those who got it tell of it (届いた会社が|電話で知らせ)?
fn is_from_outside(reading: &Reading, located: &Located) -> bool {
    static NEWS: Words = Words::of(&["知らせ", "連絡", "伝え", "指摘", "問い合わせ"]);
    static OUTSIDERS: Words = Words::of(&[
        "客が",
        "様が",
        "薬局が",
        "会社が",
        "企業が",
        "店が",
        "住民が",
        "市民が",
        "人が",
        "方が",
        "利用者が",
        "受信者が",
        "会員が",
        "家族が",
        "保護者が",
        "患者が",
        "相手が",
        "先方が",
        "先が",
        "世帯が",
        "医院が",
    ]);
    static OURS: Words = Words::of(&["委託先が", "運営会社が", "子会社が", "担当の方が"]);
    let before = reading.before(located);
    NEWS.stands_in(reading.words(located.mention.head)) && OUTSIDERS.ends(before) && !OURS.ends(before)
}

/// Is it the end of a title (患者の皆さまへのお詫び)?
fn is_title(reading: &Reading, located: &Located) -> bool {
    let sentence = &reading.sentences[located.sentence];
    sentence.section == Section::Opening
        && reading.lines[sentence.line].span.end() == located.mention.head.end()
        && reading.lines[sentence.line].span.len() == sentence.span.len()
        && is_noun(reading, located)
}

/// Do the words before make it a noun: への(お詫び), と(お知らせ)?
fn is_noun(reading: &Reading, located: &Located) -> bool {
    before_head(reading, located)
        .trim_end_matches(['ご', 'お', '御'])
        .ends_with(['の', 'と', 'る', 'な', 'た', '及', 'び', '・', 'へ'])
}

/// Do the words tell the accident itself (会員に送信した案内), or a matter (仕様に関わる)?
fn is_something_else(reading: &Reading, located: &Located) -> bool {
    static ELSE: Words = Words::of(&[
        "に関する",
        "に関わる",
        "なりすまし",
        "名をかた",
        "を騙",
        "偽の",
        "不審なメール",
        "を装",
        "誤っ",
        "誤送信し",
        "送信した",
        "送付した",
        "に送った",
        "出回",
        "に送る",
        "無断で",
        "訓練メール",
        "によると",
        "によれば",
        "見せかけ",
        "不特定",
        "不審な連絡",
        "不審な電話",
    ]);
    static ON_REQUEST: Words = Words::of(&["に頼まれ", "に聞かれ", "に尋ねられ"]);
    static ERRED: Words = Words::of(&[
        "った際",
        "る際",
        "ろうと",
        "った折",
        "る折",
        "ったところ",
        "り間違",
        "した際",
        "する際",
        "していた際",
        "しようと",
        "信した際",
        "信する際",
        "付した際",
        "付する際",
    ]);
    static FRIENDS: Words = Words::of(&["知人に", "友人に", "知人へ", "友人へ"]);
    let words = reading.words(located.mention.span);
    let before = reading.before(located);
    // An owner of data who is told by its contractor (青葉市様に報告) is no person concerned.
    let is_office = words.starts_with('様') && before.ends_with(['市', '区', '町', '村', '県']);
    let is_noun = is_office
        || words.starts_with('様') && before.ends_with(['仕', '同', '模', '多'])
        || words.starts_with('人') && before.ends_with(['知', '友', '他'])
        || FRIENDS.ends(before)
        || FRIENDS.stands_in(words);
    is_noun
        || is_accident(reading, located)
        || is_business(reading, located)
        || is_only_named(reading.tail(located))
        || is_letter_to(words, reading.tail(located))
        || ELSE.stands_in(words)
        || ON_REQUEST.stands_in(before)
        || ON_REQUEST.stands_in(words)
        || words.ends_with('送') && ERRED.begins(reading.tail(located))
        || words.ends_with('送') && reading.tail(located).starts_with("られた") && !is_sorry(words)
}

/// 入居者あての案内|で、別人の氏名が: is it a letter that was addressed to them, and the accident in it?
fn is_letter_to(words: &str, tail: &str) -> bool {
    ["あての", "宛の", "宛ての"].iter().any(|to| words.contains(to)) && tail.starts_with(['で', 'に', 'が'])
}

/// 会員へ案内|をメールで送った際: was it sent, by whatever means, when it went wrong?
fn is_sent_by_means(tail: &str) -> bool {
    static SENT: Words = Words::of(&[
        "送る際",
        "送った際",
        "送付する際",
        "送付した際",
        "送信する際",
        "送信した際",
        "発送する際",
        "発送した際",
        "配信する際",
        "配信した際",
        "送ったところ",
        "送付したところ",
        "送信したところ",
        "配信したところ",
    ]);
    tail.starts_with('を') && SENT.stands_in(to_pause(first(tail, SOON)))
}

/// Do the words name an apology or an account of what happened?
fn is_sorry(words: &str) -> bool {
    ["詫", "わび", "謝罪", "陳謝", "謝っ", "謝り", "説明", "経緯", "知らせ", "通知"]
        .iter()
        .any(|sorry| words.contains(sorry))
}

/// Is it what went wrong (誤って別のお客様にメールで送信), not what was said about it?
fn is_accident(reading: &Reading, located: &Located) -> bool {
    static WRONG: Words =
        Words::of(&["誤って", "誤り", "間違", "取り違え", "別の", "別人", "無関係", "隣の"]);
    static TOLD: Words =
        Words::of(&["詫", "わび", "謝", "説明", "連絡", "報告", "知らせ", "通知し", "伝え", "経緯"]);
    let words = reading.words(located.mention.span);
    let clause = reading.before_in_clause(located);
    let clause = clause.rsplit(['、', '。']).next().unwrap_or(clause);
    // 個別の is no 別の.
    let is_wrong = |words: &str| WRONG.stands_in(&words.replace("個別", ""));
    // 住所を同僚に文書で伝え|るなどして漏えいした: what was told is the leak.
    let is_leak = ["漏えい", "漏洩", "漏ら", "流出さ"]
        .iter()
        .any(|leak| first(reading.tail(located), SOON).contains(leak));
    (is_wrong(words) || is_wrong(clause)) && !TOLD.stands_in(words) || is_leak
}

/// Is it what was to be told in the course of business, when it went wrong (申込者に開催変更を知らせ|る際、CCで送信; 288人に資料をメール送|信したところ)?
fn is_business(reading: &Reading, located: &Located) -> bool {
    static OCCASION: Words = Words::of(&[
        "る際",
        "するに当た",
        "する際",
        "る折",
        "るとき",
        "るため",
        "るために",
        "るに当た",
        "を送る際",
        "を送付する際",
        "を送信する際",
        "を発送する際",
        "を郵送する際",
        "を交付する際",
        "の送付の際",
        "を送った際",
        "を送付した際",
        "を送信した際",
        "を送ったところ",
        "を送付したところ",
        "を送信したところ",
        "信したところ",
        "付したところ",
    ]);
    static OF_MAIL: Words = Words::of(&[
        "るメール",
        "するメール",
        "するはがき",
        "るはがき",
        "る文書",
        "する通知",
        "する案内",
        "る手紙",
        "するもの",
        "るものだ",
    ]);
    static OF_THE_EVENT: Words = Words::of(&[
        "詫", "わび", "謝罪", "陳謝", "謝っ", "謝り", "経緯", "事実", "事案", "事故", "本件", "流出", "漏",
        "紛失", "盗", "不正", "被害", "誤", "削除", "対象", "該当", "注意", "状況",
    ]);
    static ASKED: Words = Words::of(&["求め", "頼", "依頼", "お願い"]);
    let (words, tail) = (reading.words(located.mention.span), reading.tail(located));
    // 変更を対象者に知らせ|るために送った案内: what was sent had that purpose.
    // 説明会の開|催を会員に案内するメール: so it is with what was to be held.
    if ["るために送", "るため送", "催を", "催の案内", "催案内"].iter().any(|aim| tail.starts_with(aim))
    {
        return true;
    }
    // 会員に案内|メールを送る際: the letter goes on with the head.
    let letter =
        ["メール", "文書", "書面", "はがき", "状"].iter().find_map(|letter| tail.strip_prefix(letter));
    (OCCASION.begins(tail)
        || is_sent_by_means(tail)
        || letter.is_some_and(|verb| OCCASION.begins(verb))
        || OF_MAIL.begins(tail))
        && !OF_THE_EVENT.stands_in(words)
        && !OF_THE_EVENT.stands_in(to_pause(first(tail, SOON)))
        && !ASKED.ends(words)
}

/// Do the words only name a way of telling, or what is to be agreed on (ご連絡の方法, 連絡する取り決め)?
fn is_only_named(tail: &str) -> bool {
    const NAMED: &[&str] = &[
        "の方法",
        "の手段",
        "の時期",
        "に代え",
        "する取り決め",
        "する手順",
        "する決まり",
        "する仕組み",
        "するルール",
        "する体制",
        "を紛失",
        "が紛失",
        "の紛失",
        "を盗",
        "が盗",
        "が含まれ",
        "の控え",
        "の写し",
    ];
    NAMED.iter().any(|named| tail.starts_with(named))
}

/// Are those told only part of the work (業者に連絡)?
fn is_office(reading: &Reading, located: &Located) -> bool {
    let start = located.mention.span.start();
    within(reading, located.sentence, "office").any(|other| other.mention.span.holds(start))
}

/// Is it an act that is going on or over (おわびしている)?
fn is_act(reading: &Reading, located: &Located) -> bool {
    let head = located.mention.head.end();
    let is_made = reading.tail(located).starts_with("を取り");
    is_made || within(reading, located.sentence, "done").any(|done| done.mention.span.start() == head)
}

/// Does it stand in words quoted from a spokesman?
fn is_quoted(reading: &Reading, located: &Located) -> bool {
    is_quoting(before_head(reading, located))
        && !is_to_be_told(reading, located)
        && !follows(reading, located, "personal")
        && !is_act(reading, located)
}

/// Does the spokesman say to whom it will be told (「保護者に事情を|説明し、謝罪する」と話す)?
fn is_to_be_told(reading: &Reading, located: &Located) -> bool {
    static TOLD: Words = Words::of(&["説明し", "事情を", "謝罪する", "連絡する", "お詫びに", "通知する"]);
    static TO: Words =
        Words::of(&["者に", "方に", "客に", "員に", "様に", "徒に", "童に", "帯に", "名に", "人に"]);
    let words = reading.words(located.mention.span);
    TO.stands_in(words) && (TOLD.stands_in(words) || TOLD.stands_in(first(reading.tail(located), SOON)))
}

/// The words of the sentence before the head of the mention.
fn before_head<'d>(reading: &Reading<'d>, located: &Located) -> &'d str {
    let sentence = reading.sentences[located.sentence].span;
    reading.words(FoldedSpan::between(sentence.start(), located.mention.head.start()))
}
