//! For whom was a lure laid out, and by whom?

use crate::reading::{Located, Reading};
use crate::words::{Words, first};

/// 当て字の名前で、販売会社からダイレクトメール|が届いた: is it a letter that advertises by post?
pub(super) fn is_advertising(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).contains("ダイレクトメール")
}

/// 研究者を名乗る人物からのメール: is it somebody who told of the incident, whoever that was?
pub(super) fn is_of_teller(reading: &Reading, located: &Located) -> bool {
    static TELLERS: Words = Words::of(&["人物から", "人物より", "人から", "人より", "方から", "方より"]);
    let words = reading.words(located.mention.span);
    words.starts_with("名乗") && TELLERS.stands_in(words)
}

/// 電話の相手を本人と思い込み、親族に話した: was it told in the belief that it went to the right person?
pub(super) fn is_deceived(reading: &Reading, located: &Located) -> bool {
    static BELIEVED: Words = Words::of(&["思い込", "誤認", "勘違い", "思い違い"]);
    BELIEVED.stands_in(reading.sentence(located.sentence))
}

/// 漏れたアドレスにフィッシングメールが届いている: is it what came of the leak?
pub(super) fn is_mail_that_followed(reading: &Reading, located: &Located) -> bool {
    static CAME: Words = Words::of(&["メールが", "メールも", "SMSが", "SMSも", "の電話が", "メッセージが"]);
    static CUSTOMERS: Words = Words::of(&[
        "会員に",
        "顧客に",
        "お客様に",
        "お客さまに",
        "利用者に",
        "予約者に",
        "宿泊者に",
        "登録者に",
        "購入者に",
        "会員の方に",
        "会員あてに",
        "お客様あてに",
        "会員宛てに",
        "お客様宛てに",
    ]);
    static LEAKED: Words =
        Words::of(&["流出した", "漏えいした", "漏洩した", "漏れた", "持ち出された", "盗まれた"]);
    reading.words(located.mention.span) == "フィッシング"
        && CAME.begins(reading.tail(located))
        && (LEAKED.stands_in(reading.before(located)) || CUSTOMERS.stands_in(reading.before(located)))
}

/// Did customers fall for a false page that an intruder put up, or for a false field of a tampered one?
pub(in crate::rule) fn is_trap_for_customers(reading: &Reading, located: &Located) -> bool {
    const TAMPERED: &[&str] = &["改ざん", "改竄", "書き換え", "入力欄", "入力フォーム"];
    const CUSTOMERS: &[&str] = &[
        "入力されたお客",
        "入力したお客",
        "入力されたご",
        "入力した利用者",
        "入力した会員",
        "入力した宿泊",
        "入力した客",
    ];
    let sentence = reading.sentence(located.sentence);
    TAMPERED.iter().chain(CUSTOMERS).any(|told| sentence.contains(told))
        || are_customers_cards(sentence)
        || are_customers_lured(reading, located)
}

/// 予約者3名が偽のページにカード番号を入力し: was it the number of a customer's card that was typed in?
fn are_customers_cards(sentence: &str) -> bool {
    static CUSTOMERS: Words =
        Words::of(&["予約者", "お客様", "お客さま", "利用者", "会員", "顧客", "宿泊", "購入者", "注文者"]);
    static CARDS: Words = Words::of(&["カード番号", "カード情報", "カードの番号", "カードの情報"]);
    static KEYS: Words = Words::of(&["ID", "パスワード", "認証情報", "アカウント"]);
    static TOLD: Words =
        Words::of(&["申し出", "申出", "相談", "問い合わせ", "連絡が", "不正に利用", "不正利用"]);
    let are_customers = CUSTOMERS.stands_in(sentence) || TOLD.stands_in(sentence);
    are_customers && CARDS.stands_in(sentence) && !KEYS.stands_in(sentence)
}

/// 予約者にフィッシングサイトへ誘導するメッセージが送られ, 利用者にフィッシング: was the lure laid out for customers?
fn are_customers_lured(reading: &Reading, located: &Located) -> bool {
    static TO: Words = Words::of(&[
        "予約者に",
        "予約客に",
        "お客様に",
        "お客さまに",
        "利用者に",
        "会員に",
        "顧客に",
        "宿泊者に",
        "宿泊客に",
        "購入者に",
        "予約者へ",
        "利用者へ",
        "会員へ",
        "お客様へ",
        "顧客へ",
    ]);
    static LED: Words = Words::of(&["誘導する", "誘導し", "に誘導", "へ誘導"]);
    let sentence = reading.sentence(located.sentence);
    let tail = reading.tail(located);
    let is_named = reading.words(located.mention.span) == "フィッシング";
    let is_led = || {
        TO.stands_in(sentence) && LED.stands_in(tail)
            || is_sent_by_intruder(sentence, tail) && !reading.holds_any(&GIVEN_AWAY)
    };
    is_named && (TO.ends(reading.before(located)) || is_led())
}

/// What staff did on a false page.
static GIVEN_AWAY: Words = Words::of(&[
    "入力してしま",
    "ログイン情報を入力",
    "パスワードを入力し",
    "認証情報を入力し",
    "入力させられ",
    "入力したことによ",
]);

/// 予約システムへの不正アクセスとフィッシング|メッセージの配信: was the lure sent by one who had got in?
fn is_sent_by_intruder(sentence: &str, tail: &str) -> bool {
    static GOT_IN: Words =
        Words::of(&["不正アクセス", "不正なアクセス", "不正ログイン", "不正にログイン", "乗っ取", "侵入"]);
    static LURES: Words = Words::of(&["メッセージ", "メール", "サイト"]);
    static SENT: Words = Words::of(&[
        "の配信",
        "の送信",
        "が配信",
        "が送信",
        "が送ら",
        "を送",
        "を配信",
        "が届",
        "に誘導",
        "へ誘導",
    ]);
    const REACH: usize = 36;
    GOT_IN.stands_in(sentence) && LURES.begins(tail) && SENT.stands_in(first(tail, REACH))
}
