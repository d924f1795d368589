//! Was the data misused?

#[cfg(test)]
mod cases;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, SecondaryDamage};
use jikenbo_text::FoldedSpan;

use super::answer;
use crate::article::Column;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, first, parted_at, to_stop};

/// Reads whether misuse is reported or denied. The mails of a spoofer, and an attack itself, are not misuse.
pub(super) fn read(reading: &Reading, cause: Cause) -> Option<Fact<SecondaryDamage>> {
    if cause == Cause::Ddos {
        return None;
    }
    if let Some(damage) = printed(reading) {
        return Some(damage);
    }
    let told: Vec<(&Located, &str, Polarity)> = reading
        .topic("damage")
        .map(|(located, name)| (located, name, said_of(reading, located)))
        .filter(|(located, name, polarity)| {
            (*name != "pursued" || matches!(cause, Cause::Insider | Cause::Unknown))
                && is_told(reading, located, *polarity)
                && !is_boilerplate(reading, located)
                && !is_only_named(reading.tail(located))
        })
        .collect();
    let denials = || told.iter().filter(|(.., polarity)| *polarity == Polarity::Negated).map(|found| found.0);
    let is_reported = |(located, name, polarity): &&(&Located, &str, Polarity)| {
        matches!(*name, "misuse" | "pursued")
            && matches!(polarity, Polarity::Asserted | Polarity::Possible)
            && !is_spoofer(reading, located, cause)
            && !is_the_fraud(reading, located, cause)
            && !is_of_attack(reading, located)
            && !is_warning(reading, located, *polarity)
            && !is_kept_off(reading.tail(located))
            && !reading.sentence(located.sentence).trim_end().ends_with("ことは?")
            && !reading.is_title(located.sentence)
    };
    let reported = told.iter().find(is_reported).map(|found| found.0);
    let reported = reported.or_else(|| denials().find(|located| is_but_for(reading, located)));
    let fact = |located: &Located, damage| reading.fact(damage, [located.mention.span], "said");
    reported.map(|located| fact(located, SecondaryDamage::Reported)).or_else(|| {
        let denied =
            denials().find(|located| !is_of_machines(reading, located) && !is_unfeared(reading, located))?;
        Some(fact(denied, SecondaryDamage::NoneReported))
    })
}

/// What the row of a table prints of it in a column of its own.
fn printed(reading: &Reading) -> Option<Fact<SecondaryDamage>> {
    static NONE: Words =
        Words::of(&["なし", "無し", "無", "ない", "ません", "なかった", "0件", "ゼロ", "せず"]);
    static OPEN: Words = Words::of(&["不明", "調査中", "確認中", "-", "―", "－", "おそれ", "可能性"]);
    let cell = reading.cell(Column::Damage)?;
    let words = reading.words(cell).trim_end_matches(['。', ' ']);
    let damage = if NONE.ends(words) { SecondaryDamage::NoneReported } else { SecondaryDamage::Reported };
    let is_told = damage == SecondaryDamage::NoneReported || !OPEN.stands_in(words);
    is_told.then(|| reading.fact(damage, [cell], "cell"))
}

/// Is it what a page says of itself (本欄は投資勧誘を目的としたものではありません)?
fn is_boilerplate(reading: &Reading, located: &Located) -> bool {
    static PURPOSE: Words = Words::of(&["勧誘を目的", "勧誘を意図", "勧誘の目的", "勧誘するもの"]);
    static COVER: Words = Words::of(&["補償されます", "補償制度", "補償の対象", "補償サービス", "補償規定"]);
    let sentence = reading.sentence(located.sentence);
    PURPOSE.stands_in(sentence) || COVER.stands_in(sentence)
}

/// Is it only named as what something else is said of (不審なメール|の送信者, 使われた|ID, 営業に使|われる前の段階)?
fn is_only_named(tail: &str) -> bool {
    static OF_IT: Words = Words::of(&[
        "の送信者",
        "の差出人",
        "の特徴",
        "の件名",
        "の送信元",
        "の例",
        "に関する注意",
        "への注意",
        "についての注意",
        "ID",
        "パスワード",
        "アカウント",
        "手口",
        "IPアドレス",
        "われる前",
        "される前",
        "れる前",
    ]);
    OF_IT.begins(tail)
}

/// Is it the fraud by which somebody was led to open the door, not a use of what was behind it (サポート詐欺に遭い,
/// フィッシングメールにだまされ)?
fn is_the_fraud(reading: &Reading, located: &Located, cause: Cause) -> bool {
    static LURED: Words = Words::of(&["だまさ", "詐欺", "だまし取", "騙し取", "現金を", "電子マネー"]);
    static SCAM: Words = Words::of(&["サポート詐欺", "遠隔操作", "遠隔で操作", "偽の警告", "偽警告"]);
    static STAFF: Words =
        Words::of(&["職員", "社員", "教員", "従業員", "担当者", "教授", "教諭", "役員", "名は"]);
    let words = reading.words(located.mention.span);
    let is_of_staff = || {
        words.starts_with("だまさ") && STAFF.stands_in(reading.before(located)) || cause == Cause::Phishing
    };
    LURED.begins(words) && (reading.holds_any(&SCAM) || words.starts_with("だまさ") && is_of_staff())
}

/// Is only the fear of misuse denied (不正に利用されるおそれはありません), with nothing said of what was reported?
fn is_unfeared(reading: &Reading, located: &Located) -> bool {
    static FEARS: Words = Words::of(&["懸念", "おそれ", "恐れ", "可能性", "心配", "危険", "危険性"]);
    let tail = reading.tail(located);
    let words = reading.words(located.mention.span);
    tail.split_once(['は', 'も', 'が']).is_some_and(|(noun, rest)| {
        let is_none =
            ["な", "あり", "ござ", "低", "極めて", "考え"].iter().any(|none| rest.starts_with(none));
        let is_fear = FEARS.ends(noun) || noun.is_empty() && FEARS.ends(words);
        is_fear && noun.chars().count() <= FEAR && is_none
    })
}

/// Characters from misuse to the word that it is feared: 不正利用|される等の懸念.
const FEAR: usize = 14;

/// What is said of misuse. A report of it may be denied at the end of the sentence (悪用された等の報告は、本日時点でございません), a
/// heading or a question by the sentence after it.
fn said_of(reading: &Reading, located: &Located) -> Polarity {
    static OTHER: Words = Words::of(&["番号", "カード", "可能性", "おそれ", "恐れ"]);
    static ADVICE: Words = Words::of(&["特徴", "見分け方", "例", "ご注意", "お願い", "対処方法", "対応方法"]);
    let sentence = reading.sentence(located.sentence);
    let is_denied = is_report_denied(reading.tail(located))
        || !ADVICE.ends(sentence.trim_end_matches(['。', ' ']))
            && answer::is_no(reading, located.sentence, &OTHER);
    // ポイントの不正利用 31件(全額お返しします): what is counted has happened, whatever is to be done for it.
    let is_counted = reading.words(located.mention.span).ends_with(['件', '名', '人', '円']);
    match reading.polarity_of(located) {
        _ if is_denied => Polarity::Negated,
        Polarity::Planned if is_counted => Polarity::Asserted,
        polarity => polarity,
    }
}

/// …たという申し出は、今のところない: is it a report that the sentence goes on to deny?
fn is_report_denied(tail: &str) -> bool {
    static REPORTS: Words = Words::of(&[
        "等の",
        "などの",
        "との",
        "という",
        "とする",
        "旨の",
        "といった",
        "申し出",
        "報告",
        "連絡",
        "事実",
        "形跡",
        "事例",
        "例",
    ]);
    static DENIES: Words = Words::of(&[
        "ません",
        "ませんでした",
        "ない",
        "なかった",
        "いないとのこと",
        "ないとのことです",
        "ないという",
        "ないそうです",
        "ないということです",
        "ないとしている",
        "ないと説明している",
    ]);
    let sentence = to_stop(tail);
    let Some((report, rest)) = sentence.split_once(['は', 'も']) else {
        return false;
    };
    REPORTS.stands_in(report) && !report.contains('、') && !rest.contains("が、") && DENIES.ends(rest)
}

/// Is it misuse yet to come, of which readers are warned (悪用した電話がかかってくる可能性があります)?
fn is_warning(reading: &Reading, located: &Located, polarity: Polarity) -> bool {
    const TO_COME: &[&str] = &["る可能性", "るおそれ", "る恐れ", "る場合", "うる", "得る"];
    const WARNS: &[&str] =
        &["ご注意", "お気をつけ", "お気を付け", "ください", "下さい", "呼びかけ", "呼び掛け"];
    let span = reading.sentences[located.sentence].span;
    let sentence = reading.words(span);
    let tail = reading.words(FoldedSpan::between(located.mention.span.start(), span.end()));
    let is_done = ["ている", "ていた", "ており"].iter().any(|done| tail.contains(done));
    TO_COME.iter().any(|to_come| tail.contains(to_come)) && !is_done
        || polarity == Polarity::Possible && WARNS.iter().any(|warns| sentence.contains(warns))
}

/// Is it what is to be kept from happening (第三者に悪用されないよう対策を講じた)?
fn is_kept_off(tail: &str) -> bool {
    static KEPT: Words = Words::of(&["ないよう", "ぬよう", "を防", "の防止", "防止"]);
    static WATCHED: Words = Words::of(&["の監視", "のモニタ", "監視", "の検知", "の調査", "の有無の確認"]);
    KEPT.stands_in(first(tail, 8)) || WATCHED.begins(tail)
}

/// Does it stand where the event is told? That there was no misuse may be said wherever readers are warned of it.
fn is_told(reading: &Reading, located: &Located, polarity: Polarity) -> bool {
    match reading.sentences[located.sentence].section {
        Section::Prevention => polarity == Polarity::Negated && is_reported_so_far(reading, located),
        Section::Contact | Section::Request => {
            polarity == Polarity::Negated || polarity == Polarity::Asserted && was_brought(reading, located)
        }
        _ => true,
    }
}

/// Among what readers are asked: does the sentence tell that somebody has already brought it
/// (カードの不正利用があったとのお申し出をいただいております)?
fn was_brought(reading: &Reading, located: &Located) -> bool {
    static BROUGHT: Words =
        Words::of(&["申し出", "申出", "連絡", "報告", "相談", "通報", "確認", "問い合わせ"]);
    static CAME: Words = Words::of(&[
        "いただいて",
        "頂いて",
        "受けて",
        "受けました",
        "受けた",
        "寄せられ",
        "届いて",
        "されており",
        "されています",
        "しており",
        "しています",
        "しました",
        "あった",
        "ありました",
        "あります",
        "ございました",
    ]);
    static ASKS: Words =
        Words::of(&["場合", "ください", "下さい", "お願い", "際は", "ときは", "可能性", "おそれ", "恐れ"]);
    let sentence = reading.sentence(located.sentence);
    BROUGHT.stands_in(sentence) && CAME.stands_in(sentence) && !ASKS.stands_in(sentence)
        || were_caught(reading.tail(located))
}

/// カード情報を入力してしまった|方が3名おられ: are there people who fell for it?
fn were_caught(tail: &str) -> bool {
    static ARE: Words =
        Words::of(&["いらっしゃり", "いらっしゃいま", "いらっしゃる", "おられ", "おりま", "いました"]);
    static IF: Words = Words::of(&["いらっしゃいましたら", "おられましたら", "いましたら", "場合"]);
    ARE.stands_in(tail) && !IF.stands_in(tail)
}

/// Does the sentence tell what is known until now (現時点で連絡は受けていない), not what is to be kept from happening?
fn is_reported_so_far(reading: &Reading, located: &Located) -> bool {
    static SO_FAR: Words =
        Words::of(&["現時点", "現在", "これまで", "今のところ", "いまのところ", "本日", "なお"]);
    static NO_REPORT: Words = Words::of(&[
        "報告はな",
        "報告はあり",
        "報告はござ",
        "報告は受けて",
        "報告も受けて",
        "連絡はな",
        "連絡はあり",
        "連絡は受けて",
        "申し出はな",
        "申し出はあり",
        "申し出はいただいており",
        "申し出はいただいてい",
        "申し出は受けて",
        "届け出はな",
        "届け出はあり",
        "連絡はいただいており",
        "連絡はいただいてい",
        "報告はいただいており",
        "報告はいただいてい",
        "確認されていな",
        "確認されておりま",
    ]);
    let sentence = reading.sentence(located.sentence);
    SO_FAR.stands_in(sentence) || NO_REPORT.stands_in(sentence)
}

/// Is misuse denied but for some that is named before (迷惑メールのほかに悪用の申し出はない)?
fn is_but_for(reading: &Reading, located: &Located) -> bool {
    const EXCEPT: &[&str] = &["のほかに", "のほか、", "のほかは", "以外に", "を除き", "を除いて", "を除けば"];
    static HARM: Words = Words::of(&["メール", "電話", "請求", "勧誘", "利用", "被害"]);
    let (sentence, span) = (reading.sentences[located.sentence].span, located.mention.span);
    let before = reading.words(FoldedSpan::between(sentence.start(), span.end()));
    // One of these stands in each of the words.
    if !before.contains(['ほ', '外', '除']) {
        return false;
    }
    EXCEPT.iter().filter_map(|except| parted_at(before, except)).any(|(named, _)| HARM.ends(named))
}

/// Is it the spoofer of mails that is spoken of, whose mails are the incident itself?
fn is_spoofer(reading: &Reading, located: &Located, cause: Cause) -> bool {
    static HIJACKED: Words = Words::of(&[
        "メールアカウント",
        "メールサーバ",
        "メールアドレスから",
        "そのアドレスから",
        "当該アドレスから",
        "アカウントから",
        "メールボックスから",
    ]);
    let is_mail = reading.words(located.mention.span).contains("メール");
    let is_sent_from_it =
        || matches!(cause, Cause::Phishing | Cause::UnauthorizedAccess) && reading.holds_any(&HIJACKED);
    cause == Cause::SpoofedMail || is_mail && (cause == Cause::Malware || is_sent_from_it())
}

/// Are they the keys of the attacker that were misused (パスワードが不正利用され、迷惑メールが送られた)?
fn is_of_attack(reading: &Reading, located: &Located) -> bool {
    static KEYS: Words = Words::of(&["パスワード", "アカウント", "認証情報", "ID"]);
    static DATA: Words = Words::of(&["カード", "流出", "漏えい", "漏洩", "会員", "お客", "顧客"]);
    static GAIN: Words = Words::of(&["ポイント", "残高", "マイル", "券", "円", "商品", "預金", "口座"]);
    let before = reading.before_in_clause(located);
    let words = reading.words(located.mention.span);
    if GAIN.stands_in(words) {
        return false;
    }
    if ["流出", "漏"].iter().any(|leaked| words.starts_with(leaked))
        && ["他社から", "よそから", "他のサイトから", "他サイトから"]
            .iter()
            .any(|other| before.ends_with(other))
    {
        return true;
    }
    if [
        "他社サ",
        "他社のサ",
        "他社から流",
        "他社から漏",
        "他のサービス",
        "別のサービス",
        "他サービス",
        "外部のサービス",
        "外部サービス",
    ]
    .iter()
    .any(|other| before.contains(other))
    {
        return true;
    }
    KEYS.stands_in(before) && !DATA.stands_in(before)
}

/// Is it damage to machines that is denied (他の端末の感染等の被害は確認されていない)?
fn is_of_machines(reading: &Reading, located: &Located) -> bool {
    const MACHINES: &[&str] = &[
        "閲覧者への",
        "閲覧した方への",
        "閲覧者の端末への",
        "利用者の端末への",
        "感染等の",
        "感染などの",
        "感染の",
        "改ざん等の",
        "改ざんなどの",
        "改ざんの",
        "停止の",
        "サーバーへの",
        "サーバへの",
        "システムへの",
        "端末への",
        "機器への",
        "サイトへの",
        "サービスへの",
        "ネットワークへの",
        "サーバーの",
        "システムの",
    ];
    let before = reading.before_in_clause(located);
    let words = reading.words(located.mention.span);
    // 外部からの不審なアクセスはなかった: the way in, not what came of it.
    words.ends_with("アクセス")
        || words.starts_with("被害") && MACHINES.iter().any(|harm| before.ends_with(harm))
}
