//! Was the data misused?

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn misuse_is_read() {
        for (text, expected) in [
            ("カードが不正に利用された可能性があります。", "reported"),
            ("第三者が会員のIDでログインし、マイルが特典に引き換えられていた。", "reported"),
            ("学生の番号を印刷し、自分の営む店の求人に使っていた。", "reported"),
            ("名簿は複数の業者に渡り、ダイレクトメールが急に増えた。", "reported"),
            ("会員になりすました第三者により、8件の注文がなされた。", "reported"),
            ("予約した方に、カードの番号を求める偽メッセージが届いた。", "reported"),
            ("画面に英文の脅迫文が残されていた。", "-"),
            ("カード会社には、不正利用の監視を依頼しています。", "-"),
            ("お知らせ\n# 不審なメールの特徴\n本文に署名がない。", "-"),
            ("退職した技師が名簿を写し、開いた医院の案内状の送付に使っていた。", "reported"),
            ("元社員が図面を転職先で開示した疑いがある。", "reported"),
            ("名簿が流出した。投資の勧誘を目的としたものではありません。", "-"),
            ("職員がいわゆるサポート詐欺に遭い、端末を遠隔操作された。", "-"),
            ("サポート詐欺の被害に遭い、電子マネー3万円分をだまし取られた。", "-"),
            ("表示されたのは一部のため、不正に利用されるおそれはありません。", "-"),
            ("カードが不正利用される等の懸念はございません。", "-"),
            ("職員のメールアカウントが乗っ取られ、そのアドレスから不審なメールが取引先に届いた。", "-"),
            ("閲覧者への被害は確認されていません。", "-"),
            ("第三者が会員になりすまし、ポイントで商品券を購入していました。", "reported"),
            ("うち6アカウントではポイントが商品券に交換されており、被害は4万円分に上る。", "reported"),
            ("お客様から、偽のサイトにカード番号を入力してしまったとの連絡が寄せられています。", "reported"),
            ("実際にカードの番号を入力された方が2名おられます。", "reported"),
            ("第三者が会員に登録されたカードで勝手に買い物をしていました。", "reported"),
            ("約30万円分の不正な買い物が確認されている。", "reported"),
            ("カードの悪用による被害は21件、約90万円に上ります。", "reported"),
            ("何者かに入られ、預金80万円が別の口座へ送金された。", "reported"),
            ("覚えのない支払いがあったと届け出た会員は4名です。", "reported"),
            ("第三者により、会員の電子チケット5枚が別人に譲渡されていた。", "reported"),
            ("流出したアドレスに、当社を名乗る詐欺メールが送りつけられている。", "reported"),
            ("会員情報が流出しました。\n二次被害の有無 有(迷惑メール8件)", "reported"),
            (
                "お知らせ\n流出しました。\n# お客様へのお願い\nお客様より、カードの不正利用があったとのお申し出をいただいております。",
                "reported",
            ),
            (
                "お知らせ\n流出しました。\n# お客様へのお願い\nカードの不正利用があった場合は、ご連絡をいただきますようお願いします。",
                "-",
            ),
            ("お客様の情報を利用した詐欺等の事案は承知しておりません。", "none_reported"),
            ("予約者の一部に、支払いを求める偽のメッセージが届いております。", "reported"),
            ("一部のカードで不正利用の被害が確認されています。", "reported"),
            ("会員がおよそ十万円をだまし取られた。", "reported"),
            ("名簿をもとに勧誘の電話があったとの連絡を受けた。", "reported"),
            ("覚えのない請求が確認されたとの申告があった。", "reported"),
            ("現在のところ、悪用された事実は確認されておりません。", "none_reported"),
            ("二次被害は報告されていません。", "none_reported"),
            ("不審な電話等の申出はありません。", "none_reported"),
            ("これまでに被害の報告は受けておりません。", "none_reported"),
            ("情報が悪用されたとの連絡は寄せられていない。", "none_reported"),
            ("カードのご利用明細に身に覚えのない請求がないか、ご確認ください。", "-"),
            ("脆弱性が悪用され、サーバーに侵入された。", "-"),
            ("石が勝手に使われたアカウントが412件あった。", "reported"),
            ("名簿を基にした訪問や電話が相次いだ。", "reported"),
            ("不正利用が3件確認されています。", "reported"),
            ("持ち出した名簿を使って自分の店の案内を送っていた。", "reported"),
            ("迷惑を受けたというお申し出は今のところございません。", "none_reported"),
            ("被害の申告は、これまで0件である。", "none_reported"),
            ("迷惑電話などの相談は、今のところゼロです。", "none_reported"),
            ("そうした連絡があったという声は伺っておりません。", "none_reported"),
            ("会員をねらった詐欺などの申し出はない。", "none_reported"),
            ("悪用のおそれがあるため、パスワードを変更した。", "-"),
            ("会員の氏名が流出した。", "-"),
            ("不正なお取引は認められておりません。", "none_reported"),
            ("迷惑メールのほかに悪用の申し出は受けていません。", "reported"),
            ("元社員が名簿を写し、同業の会社で使っていた。", "reported"),
            ("お知らせ\n事故を起こしました。\n# 再発防止\n情報が悪用されないよう管理します。", "-"),
            (
                "お知らせ\n事故を起こしました。\n# 再発防止\n研修を行います。\n現時点で、情報が悪用されたとの連絡は受けておりません。",
                "none_reported",
            ),
            ("情報が不正に使われていないかを確認している。", "-"),
            ("カード情報の一部が不正に使われた可能性を確認した。", "reported"),
            ("残高を使った不正な購入が三件あった。", "reported"),
            ("アカウントが不正利用されたことにより、迷惑メールが送られた。", "-"),
            ("他社のサービスから流出したパスワードが使われた可能性が高い。", "-"),
            ("流出した名簿が転職先の営業に使用されていた。", "reported"),
            ("会員から勧誘電話がかかってくるとの相談があった。", "reported"),
            ("退職者から他の教室を勧められたとの申し出があった。", "reported"),
            ("流出した社員のアカウントでログインが試みられていた。", "reported"),
            (
                "お知らせ\n事故を起こしました。\n# お客様へのお願い\nなお、情報が悪用された事実は確認されておりません。",
                "none_reported",
            ),
            ("情報の不正な流用などの事実は確認されておりません。", "none_reported"),
            ("名簿は本件以外には使用されていないことを確認しました。", "none_reported"),
            ("本件に関わる被害や影響は確認されていない。", "none_reported"),
            ("他の端末への感染等の被害についても確認されなかった。", "-"),
            ("アカウントのパスワードが何者かに使われた。", "-"),
            ("不審な連絡があるかもしれませんので、ご注意ください。", "-"),
            ("身に覚えのない道具の売却が行われたとの報告を受けた。", "reported"),
            ("住所を知らせていない人が訪ねてきたとの相談があった。", "reported"),
            ("カードの不正使用が増えているとの連絡を受けた。", "reported"),
            ("不動産の電話がかかってくるとの苦情が寄せられた。", "reported"),
            ("番号が流出した。不正利用は約300万円に上る。", "reported"),
            ("不正な取引は確認されていないが、ポイントが第三者に奪われた。", "reported"),
            ("名簿を悪用した不審な電話がかかってくる可能性がありますので、ご注意ください。", "-"),
            ("流出した番号が悪用される恐れがあり、ご注意ください。", "-"),
            ("不審な訪問を受けられたお客さまが2名いらっしゃいます。", "reported"),
            ("同業者からの勧誘が3件確認されたとのことです。", "reported"),
            ("会員様を狙った迷惑メールのお申し出を数件いただいております。", "reported"),
            ("宿泊者のうち1名が、誘導先でカード番号を入力されました。", "reported"),
            ("詐欺とみられる電話がかかってきたとの相談が2件あった。", "reported"),
            ("名簿が闇サイトで売買されていることを確認した。", "reported"),
            ("会員を装う架空請求のはがきが届いたとの連絡が寄せられた。", "reported"),
            ("本件に関して、被害に関するお問い合わせはいただいておりません。", "none_reported"),
            ("二次被害又はそのおそれの有無:無", "none_reported"),
            ("不審な電話は確認されておりません。", "none_reported"),
            ("攻撃を受けたのは1台で、他のサーバーへの被害は確認されておりません。", "-"),
            ("同じ接続元からの利用は認められませんでした。", "-"),
            ("情報が悪用される場合に備え、窓口を設けました。", "-"),
            ("第三者に悪用されないよう対策を講じた。", "-"),
            ("名簿が業者に売られていた。", "reported"),
            ("一部のカードで不正使用が疑われる。", "reported"),
            ("見知らぬ会社から案内の手紙が届いたとの相談が続いた。", "reported"),
            ("ポイントが不正に交換されたのは58件である。", "reported"),
            ("なお、個人情報が悪用された等の被害の報告は、本日時点でございません。", "none_reported"),
            ("悪用されたという申し出は今のところない、とのことです。", "none_reported"),
            ("名簿が使われた様子は今のところないそうです。", "none_reported"),
            ("お知らせ\n流出しました。\n# 二次被害の有無\n確認されておりません。", "none_reported"),
            (
                "お知らせ\n流出しました。\nQ 悪いことに使われていませんか。\nA そのような事実はつかんでおりません。",
                "none_reported",
            ),
            ("漏れたアドレスに宛てて、当店をかたる請求のメールが送られています。", "reported"),
            ("盗まれた入場券18枚が転売された。", "reported"),
            ("予約した方に、カード番号の入力を求める通知が送られたことを確認した。", "reported"),
            ("41人の残高、計11万円分が何者かの買い物代に化けた。", "reported"),
            ("本物と信じて支払いを済まされたお客様が2名いらっしゃいます。", "reported"),
            ("名簿に載った高齢者の家に、うその電話がかかっていた。", "reported"),
            ("女性の番号を携帯に写し取り、私的なメッセージを送っていた。", "reported"),
            ("偽の請求の被害が国内でも目立ってきました。", "-"),
            ("ポイントの不正利用 31件、計7万円相当(全額お返しします)", "reported"),
            ("なお、誘導先にカード番号を入力してしまった方が3名おられます。", "reported"),
            ("会員より、見知らぬ差出人から会員番号を書いたメールが届いたとの連絡があった。", "reported"),
            ("顧客から、転職先の会社に勧誘されたとの申し出があった。", "reported"),
            ("不正利用とみられる取引が18件あったとの報告を受けた。", "reported"),
            ("会員のもとへ未払いの料金を請求する封書が届いている。", "reported"),
            ("脅迫のメールが会員に届いている。", "reported"),
            ("二次被害:あり(勧誘の電話2件)", "reported"),
            ("被害発生の報告はございません。", "none_reported"),
            ("流出の影響は確認されていないという。", "none_reported"),
            ("同社は、流出による被害は把握していないとしている。", "none_reported"),
            ("本件に起因する実害は1件もない。", "none_reported"),
            ("不正使用されたポイントは、会員へお戻しします。", "reported"),
            ("迷惑メールが届くようになったとのご連絡を十数件頂戴しております。", "reported"),
            ("不審なメールに関する注意喚起を行い、不審な通信がないことを確認しました。", "-"),
            ("不審なメールの送信者のアドレスは当社のものではございません。", "-"),
            ("使われたIDには弊社に登録のないものが多く含まれておりません。", "-"),
            ("名簿は営業に使われる前の段階でした。悪用されたとの報告も受けておりません。", "none_reported"),
            ("外部からの不審なアクセスはなかった。", "-"),
            ("不正利用の被害は1件につき10万円まで補償されます。", "-"),
        ] {
            let found = case::read(text, |reading| read(reading, Cause::UnauthorizedAccess));
            assert_eq!(found.map_or("-".to_owned(), |fact| fact.value.to_string()), expected, "{text}");
        }
        for (text, expected) in [
            ("職員は利用者の住所を調べ、待ち伏せしたり非通知で電話をかけたりした。", "reported"),
            ("職員は住民の住所を閲覧し、自宅を訪ねていた。", "reported"),
            ("店員が客の電話番号を控え、食事に誘うメッセージを送っていた。", "reported"),
            ("職員は同僚の住所を閲覧した。ほかに漏らした形跡はない。", "-"),
        ] {
            let found = case::read(text, |reading| read(reading, Cause::Insider));
            assert_eq!(found.map_or("-".to_owned(), |fact| fact.value.to_string()), expected, "{text}");
        }
        let mails = "社員をかたる不審なメールが複数の方に届いています。";
        assert!(case::read(mails, |reading| read(reading, Cause::Malware)).is_none());
    }
}
