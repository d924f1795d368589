//! How much speaks for each cause.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;

use crate::article::Shape;
use crate::lexicon::LEXICON;
use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading, Sentence};
use crate::rule::leave::tells_of_leave;
use crate::section::Section;
use crate::words::{Words, find, first, last, parted_at, to_stop};

/// Sentences of a row of a table that can be its own words; what follows them comments on the table.
const ROW: usize = 8;

/// Sentences after the title that say what happened, in a text without parts.
const FIRST: usize = 4;

/// What a title weighs.
const TITLE: u32 = 40;

/// What the mails weigh in a warning of them.
const WARNING: u32 = 6;

/// What the word for a wrong setting has to weigh to take 不具合 for another name of it.
const SETTING: u32 = 14;

/// Words that speak for a cause, and how much.
struct Said {
    sentence: usize,
    cause: Cause,
    weight: u32,
    words: FoldedSpan,
}

/// What speaks for each cause.
pub(in crate::rule) struct Weights(Vec<Said>);

impl Weights {
    /// What speaks for a cause, all together.
    pub(super) fn of(&self, cause: Cause) -> u32 {
        self.0.iter().filter(|said| said.cause == cause).map(|said| said.weight).sum()
    }

    /// Do any of the words for a cause fulfil this?
    pub(super) fn any(&self, cause: Cause, told: impl Fn(FoldedSpan) -> bool) -> bool {
        self.0.iter().any(|said| said.cause == cause && told(said.words))
    }

    /// Is it the cause that the title names?
    pub(super) fn is_titled(&self, cause: Cause) -> bool {
        self.0.iter().any(|said| said.cause == cause && said.weight >= TITLE)
    }

    /// How much the words at this place speak for a cause.
    pub(in crate::rule) fn at(&self, words: FoldedSpan) -> Option<u32> {
        self.0.iter().find(|said| said.words == words).map(|said| said.weight)
    }

    /// The cause with the words that speak for it most.
    pub(super) fn fact(&self, reading: &Reading, cause: Cause) -> Fact<Cause> {
        let mut said: Vec<&Said> = self.0.iter().filter(|said| said.cause == cause).collect();
        if said.is_empty() {
            return reading.fact(cause, [reading.article.heading], "coarse_cause");
        }
        said.sort_by_key(|said| std::cmp::Reverse(said.weight));
        reading.fact(cause, said.iter().take(3).map(|said| said.words), "weighed")
    }
}

/// Weighs every mention. A sentence speaks for a cause once, by its weightiest words.
pub(in crate::rule) fn weigh(reading: &Reading) -> Weights {
    let mut all: Vec<Said> = Vec::new();
    for (located, name) in reading.topic("cause") {
        let Some(cause) = Cause::named(name).filter(|_| !is_part_of_longer(reading, located)) else {
            continue;
        };
        let cause = by_its_words(reading, located, cause);
        let said = Said {
            sentence: located.sentence,
            cause,
            weight: weight(reading, located, cause),
            words: located.mention.span,
        };
        let mut of_sentence = all.iter_mut().rev().take_while(|known| known.sentence == said.sentence);
        match of_sentence.find(|known| known.cause == cause) {
            Some(known) if known.weight >= said.weight => {}
            Some(known) => *known = said,
            None => all.push(said),
        }
    }
    all.retain(|said| said.weight > 0);
    leave_to_settings(reading, &mut all);
    leave_to_mails(reading, &mut all);
    Weights(all)
}

/// A thing given to the wrong party by mail is a mail gone astray.
fn by_its_words(reading: &Reading, located: &Located, cause: Cause) -> Cause {
    static POST: Words = Words::of(&["ダイレクト", "郵", "封", "FAX", "ファクス", "ファックス"]);
    static MAILED: Words = Words::of(&[
        "メールする",
        "メールした",
        "メールで送",
        "メールを送",
        "メールにて送",
        "メール送信",
        "メールし",
    ]);
    let words = reading.words(located.mention.span);
    let sentence = reading.sentence(located.sentence);
    let is_mailed =
        || MAILED.stands_in(sentence) && !POST.stands_in(sentence) && words.contains(['届', '送']);
    match cause {
        Cause::MisdeliveryOther if words.contains("メール") && !POST.stands_in(words) || is_mailed() => {
            Cause::MisdeliveryEmail
        }
        other => other,
    }
}

/// Where a setting is said to have been wrong, that somebody saw another's data is what came of it, no defect.
fn leave_to_settings(reading: &Reading, all: &mut Vec<Said>) {
    static SETTINGS: Words = Words::of(&["設定", "前の回答", "結果の概要", "回答の概要", "集計結果"]);
    static DEFECTS: Words =
        Words::of(&["バグ", "プログラム", "システム", "更新", "改修", "処理", "設計", "仕様"]);
    let is_setting =
        |said: &&Said| said.cause == Cause::Misconfiguration && SETTINGS.stands_in(reading.words(said.words));
    static UPDATES: Words = Words::of(&["更新", "改修", "アップデート", "リリース", "バージョンアップ"]);
    static NAMED: Words =
        Words::of(&["システム", "プログラム", "アプリ", "システムの", "プログラムの", "アプリの"]);
    let is_named = |said: &Said| {
        let before = reading.folded().get(..said.words.start()).unwrap_or_default();
        reading.words(said.words) == "不具合" && NAMED.ends(last(before, NAME))
    };
    // 更新の際、設定に誤りがあり、…不具合が生じた.
    let is_of_update = |said: &Said| {
        let sentence = reading.sentence(said.sentence);
        reading.words(said.words) == "不具合" && UPDATES.stands_in(sentence)
    };
    let is_plain =
        |said: &Said| DEFECTS.stands_in(reading.words(said.words)) || is_named(said) || is_of_update(said);
    let plain = all.iter().any(|said| said.cause == Cause::SystemDefect && is_plain(said));
    let settings: u32 = all.iter().filter(is_setting).map(|said| said.weight).sum();
    if settings >= SETTING && !plain {
        all.retain(|said| said.cause != Cause::SystemDefect);
    }
}

/// Characters of what has a defect: システム|不具合.
const NAME: usize = 8;

/// メールで、アドレスが全員に見える状態になっていた: what could be seen by all was seen in a mail.
/// So was what came of a wrong setting of the mailer (配信ソフトの設定の誤り).
fn leave_to_mails(reading: &Reading, all: &mut Vec<Said>) {
    static MAILERS: Words = Words::of(&[
        "配信ソフト",
        "メールソフト",
        "メーラー",
        "配信システム",
        "メール配信",
        "同報",
        "一斉配信",
        "一斉送信",
        "宛先",
    ]);
    let mails: Vec<FoldedSpan> =
        all.iter().filter(|said| said.cause == Cause::MisdeliveryEmail).map(|said| said.words).collect();
    let is_of_mailer = |said: &Said| {
        let before = reading.folded().get(..said.words.start()).unwrap_or_default();
        reading.words(said.words).starts_with("設定") && MAILERS.stands_in(last(before, NAME))
    };
    all.retain(|said| {
        let is_of_mails = || mails.iter().any(|mail| mail.overlaps(said.words)) || is_of_mailer(said);
        said.cause != Cause::Misconfiguration || mails.is_empty() || !is_of_mails()
    });
}

fn weight(reading: &Reading, located: &Located, cause: Cause) -> u32 {
    let excused = cause == Cause::Malware && is_of_shop(reading, located)
        || is_bait(reading, located, cause)
        || cause == Cause::Malware && is_of_viewers(reading, located)
        || cause == Cause::Phishing
            && (is_trap_for_customers(reading, located) || is_mail_that_followed(reading, located))
        || is_taken_back(reading, located)
        || is_exploited_setting(reading, located, cause)
        || is_punished_mistake(reading, located, cause)
        || is_planted_by_intruder(reading, located, cause)
        || cause == Cause::Malware && is_how_keys_were_got(reading, located)
        || cause == Cause::SystemDefect && is_of_renewal(reading, located)
        || cause == Cause::Misconfiguration && is_of_printing_machine(reading, located)
        || cause == Cause::SpoofedMail
            && (is_of_teller(reading, located)
                || is_of_no_known_tie(reading, located)
                || is_advertising(reading, located))
        || cause == Cause::Ransomware && is_how_it_was_kept(reading, located)
        || cause == Cause::Phishing && is_support_scam(reading, located)
        || cause == Cause::Insider
            && (is_peeped_key(reading, located)
                || is_key_of_leaver(reading, located)
                || is_carried_before_a_loss(reading, located)
                || is_of_list_sellers(reading, located) && is_way_unknown(reading)
                || is_of_leave(reading, located))
        || cause == Cause::Loss && is_of_what_fails(reading, located)
        || cause == Cause::Insider && is_deceived(reading, located)
        || cause == Cause::UnauthorizedAccess
            && (is_burglary(reading, located) || is_of_a_stolen_thing(reading, located));
    if excused {
        return 0;
    }
    let place = match reading.sentences[located.sentence].section {
        Section::Request if cause == Cause::SpoofedMail => WARNING,
        _ => place(reading, located.sentence),
    };
    let said = place * stance(stand(reading, located, cause)) / 10;
    if is_in_speech(reading, located) { said / 3 } else { said }
}

/// 名簿業者から購入した: do the words only tell in whose hands the list came to be?
fn is_of_list_sellers(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).contains("名簿業者")
}

/// 流出の経路は判明しておりません: does the article say that nobody knows how it got out?
fn is_way_unknown(reading: &Reading) -> bool {
    static UNKNOWN: Words = Words::of(&[
        "経路は判明して",
        "経路は分かって",
        "経路はわかって",
        "経路は不明",
        "経路は特定でき",
        "経路が判明して",
        "経路が分から",
        "経路がわから",
        "経路の特定には至って",
        "経路の特定に至って",
    ]);
    reading.holds_any(&UNKNOWN)
}

/// 印刷会社の機械の|設定誤り: is it a machine for printing or enclosing that was set wrongly, so that papers went astray?
fn is_of_printing_machine(reading: &Reading, located: &Located) -> bool {
    static MACHINES: Words = Words::of(&[
        "機械の",
        "封入機の",
        "印刷機の",
        "印字機の",
        "プリンターの",
        "プリンタの",
        "封かん機の",
    ]);
    MACHINES.ends(reading.before(located)) && reading.words(located.mention.span).starts_with("設定")
}

/// 更新の案内で、…別の方の案内が届いた: is it a contract or a licence that is renewed, and no program?
fn is_of_renewal(reading: &Reading, located: &Located) -> bool {
    const RENEWALS: &[&str] = &[
        "更新の案内",
        "更新のご案内",
        "更新のお知らせ",
        "更新の通知",
        "更新手続",
        "更新の手続",
        "更新申請",
        "更新の申請",
        "更新通知",
        "更新案内",
    ];
    let words = reading.words(located.mention.span);
    words.starts_with("更新") && RENEWALS.iter().any(|renewal| words.starts_with(renewal))
}

/// 不審なメール|も見つかったが、攻撃との関係は分かっていない: is it told beside an attack to which nobody knows its tie?
fn is_of_no_known_tie(reading: &Reading, located: &Located) -> bool {
    static TIES: Words = Words::of(&["との関係は", "との関連は", "とのつながりは", "との関連性は"]);
    static UNKNOWN: Words =
        Words::of(&["はっきりし", "不明", "分から", "分かっ", "わから", "わかっ", "確認され", "判明し"]);
    const SOON: usize = 12;
    let tail = reading.tail(located);
    let said = TIES.iter().filter_map(|tie| parted_at(tail, tie)).map(|(_, said)| first(said, SOON));
    said.into_iter().any(|said| UNKNOWN.stands_in(said))
}

/// 当て字の名前で、販売会社からダイレクトメール|が届いた: is it a letter that advertises by post?
fn is_advertising(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).contains("ダイレクトメール")
}

/// Is the malicious program one in the pages of a shop, by which cards are skimmed?
fn is_of_shop(reading: &Reading, located: &Located) -> bool {
    const SHOP: &[&str] = &["サイト", "ショップ", "ストア", "決済", "カード"];
    let sentence = reading.sentence(located.sentence);
    reading.words(located.mention.span).contains("プログラム")
        && SHOP.iter().any(|shop| sentence.contains(shop))
        && !["端末", "パソコン", "感染"].iter().any(|machine| sentence.contains(machine))
}

/// サーバーに侵入した者は不正なプログラムを置き: is it what an intruder left on a server, with no word of an infection?
fn is_planted_by_intruder(reading: &Reading, located: &Located, cause: Cause) -> bool {
    static PLANTS: Words = Words::of(&["を置", "が置", "を設置", "が設置", "を残", "を送り込", "を仕掛"]);
    static CAME_IN: Words = Words::of(&["侵入", "不正アクセス", "入り込", "サーバ", "サイト"]);
    let sentence = reading.sentence(located.sentence);
    cause == Cause::Malware
        && reading.words(located.mention.span).ends_with("プログラム")
        && PLANTS.begins(reading.tail(located))
        && CAME_IN.stands_in(sentence)
        && !sentence.contains("感染")
}

/// 認証情報は、私物の端末のマルウェア感染によって盗まれた: is it only how the keys were got with which somebody then came in?
fn is_how_keys_were_got(reading: &Reading, located: &Located) -> bool {
    static KEYS: Words =
        Words::of(&["認証情報", "パスワード", "ログイン情報", "認証キー", "アクセスキー", "アカウント情報"]);
    static GOT: Words = Words::of(&["盗", "窃取", "抜き取", "詐取", "漏"]);
    let tail = first(reading.tail(located), 16)
        .trim_start_matches(['へ', 'の', '感', '染', 'し', 'た', 'こ', 'と', 'に']);
    let by = ["よって", "より", "で", "が原因で", "を通じて"].iter().find_map(|by| tail.strip_prefix(by));
    KEYS.stands_in(reading.before(located)) && by.is_some_and(|rest| GOT.stands_in(rest))
}

/// 研究者を名乗る人物からのメール: is it somebody who told of the incident, whoever that was?
fn is_of_teller(reading: &Reading, located: &Located) -> bool {
    static TELLERS: Words = Words::of(&["人物から", "人物より", "人から", "人より", "方から", "方より"]);
    let words = reading.words(located.mention.span);
    words.starts_with("名乗") && TELLERS.stands_in(words)
}

/// Is it those who looked at a tampered page that may have been infected (閲覧した場合にウイルスに感染する)?
fn is_of_viewers(reading: &Reading, located: &Located) -> bool {
    const LOOKED: &[&str] = &[
        "閲覧した場合",
        "閲覧すると",
        "閲覧された場合",
        "閲覧した方",
        "閲覧された方",
        "閲覧者",
        "アクセスした場合",
        "アクセスすると",
        "アクセスされた方",
        "アクセスした方",
        "訪問者",
        "閲覧した人",
        "ページを見た方",
        "サイトを見た方",
        "ご覧になった方",
        "ご覧になられた方",
        "見た人",
    ];
    let sentence = reading.sentences[located.sentence].span;
    let until = FoldedSpan::between(sentence.start(), located.mention.head.end());
    LOOKED.iter().any(|looked| reading.words(until).contains(looked))
}

/// A warning of an infection, or one that a screen shows, is the bait of a support scam, not an infection.
fn is_bait(reading: &Reading, located: &Located, cause: Cause) -> bool {
    static ASKS: Words = Words::of(&["を求め", "が求め", "を促", "化を求め", "化を促", "するよう"]);
    const SCREEN: &[&str] = &["画面", "表示", "メッセージ", "ポップアップ", "音声"];
    const SENTENCE: &[&str] = &["した", "ます", "です", "。", "検出", "検知", "感染", "発見", "脅威"];
    let sentence = reading.sentence(located.sentence);
    let quoted = reading.tail(located).split_once('」').map(|(said, _)| said);
    let speaks =
        quoted.is_some_and(|said| !said.contains('「') && SENTENCE.iter().any(|end| said.ends_with(end)));
    let is_guarded =
        ["対策ソフト", "対策の", "検知", "EDR", "監視"].iter().any(|guard| sentence.contains(guard));
    // 開くとマクロの実行を求められる: what a letter asks for, whoever did it.
    let is_asked =
        || reading.words(located.mention.span).contains("マクロ") && ASKS.begins(reading.tail(located));
    cause == Cause::Malware
        && (is_asked()
            || sentence.contains("警告") && !is_guarded
            || sentence.contains("偽の") && SCREEN.iter().any(|screen| sentence.contains(screen))
            || speaks && SCREEN.iter().any(|screen| sentence.contains(screen)))
}

/// 暗号化されたパスワード: is it how data were kept, not what an attacker did to them?
fn is_how_it_was_kept(reading: &Reading, located: &Located) -> bool {
    static KEPT: Words = Words::of(&["パスワード", "カード", "番号", "情報", "個人", "認証", "データベース"]);
    let words = reading.words(located.mention.span);
    let tail = reading.tail(located).trim_start_matches(['さ', 'れ', 'し', 'た', 'て', 'い']);
    (words.ends_with("暗号化され") || words.ends_with("暗号化し")) && KEPT.begins(tail)
}

/// 偽の警告画面が現れ、電話の相手の指示で遠隔操作のソフトを入れ: was it a voice on the telephone that led somebody, not a
/// false page that asked for keys?
pub(in crate::rule) fn is_support_scam(reading: &Reading, located: &Located) -> bool {
    static LED: Words = Words::of(&["遠隔", "サポート詐欺", "ソフトを入れ", "警告画面", "警告が"]);
    static KEYS: Words = Words::of(&["フィッシング", "ID", "パスワード", "認証情報", "口座", "暗証"]);
    let sentence = reading.sentence(located.sentence);
    LED.stands_in(sentence) && !KEYS.stands_in(reading.words(located.mention.span))
}

/// 生徒が教員のパスワードを盗み見て: was it a key that somebody looked at, to come in with it?
fn is_peeped_key(reading: &Reading, located: &Located) -> bool {
    static KEYS: Words = Words::of(&[
        "パスワードを",
        "IDを",
        "認証情報を",
        "暗証番号を",
        "パスワードなどを",
        "パスワード等を",
    ]);
    static PEEPED: Words = Words::of(&["盗み見", "のぞき", "のぞい", "覗き見"]);
    let words = reading.words(located.mention.span);
    let Some(at) = PEEPED.iter().find_map(|peeped| find(words, peeped)) else { return false };
    KEYS.ends(words.get(..at).unwrap_or_default()) || at == 0 && KEYS.ends(reading.before(located))
}

/// 退職者のIDを使って何者かが侵入した: was it a stranger who came in with the key of somebody who had left?
fn is_key_of_leaver(reading: &Reading, located: &Located) -> bool {
    static LEAVERS: Words = Words::of(&[
        "退職者のID",
        "退職者のアカウント",
        "退職者の認証",
        "退職者のパスワード",
        "元社員のID",
        "元社員のアカウント",
        "元職員のID",
        "元職員のアカウント",
        "退職した社員のID",
        "退職した社員のアカウント",
        "退職した職員のID",
        "退職した職員のアカウント",
    ]);
    static STRANGERS: Words = Words::of(&[
        "何者か",
        "第三者",
        "攻撃者",
        "侵入者",
        "外部から",
        "侵入され",
        "不正アクセスされ",
        "ログインされ",
        "侵入を許",
    ]);
    let sentence = reading.sentence(located.sentence);
    LEAVERS.stands_in(sentence) && STRANGERS.stands_in(sentence)
}

/// 教諭が名簿を持ち出していた: did it only leave the house before it was lost?
fn is_carried_before_a_loss(reading: &Reading, located: &Located) -> bool {
    static CARRIED: Words = Words::of(&[
        "持ち出していた",
        "持ち出していま",
        "持ち出した。",
        "持ち出した",
        "持ち出しました",
        "持ち出し",
        "持ち出して",
        "コピーし",
        "複製し",
        "ダウンロードし",
    ]);
    CARRIED.ends(reading.words(located.mention.span))
        && reading.topic("cause").any(|(_, name)| matches!(name, "loss" | "theft"))
}

/// カルテが閲覧でき|なくなっている, 端末が動かなくなった: does it say that a thing does not work any more, and not that it is gone?
fn is_of_what_fails(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    let Some((verb, _)) = words.rsplit_once("なくな") else { return false };
    let is_stem = verb.ends_with(['き', 'え', 'れ', 'け', 'げ', 'せ', 'べ', 'め', 'か', 'ら', 'さ']);
    is_stem && !verb.ends_with("から")
}

/// 名簿の持ち出しについては校長の許可を得ることとしている: is it leave to take things out that is spoken of?
fn is_of_leave(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    (words.ends_with("持ち出し") || words.ends_with("持出し"))
        && tells_of_leave(first(to_stop(reading.tail(located)), ASKED))
}

/// Characters from what is taken out to the leave for it.
const ASKED: usize = 24;

/// 電話の相手を本人と思い込み、親族に話した: was it told in the belief that it went to the right person?
fn is_deceived(reading: &Reading, located: &Located) -> bool {
    static BELIEVED: Words = Words::of(&["思い込", "誤認", "勘違い", "思い違い"]);
    BELIEVED.stands_in(reading.sentence(located.sentence))
}

/// サーバーのハードディスクが、データを消去する前に盗まれ: was the thing stolen on which the data were?
fn is_of_a_stolen_thing(reading: &Reading, located: &Located) -> bool {
    static THINGS: Words = Words::of(&[
        "ハードディスクが",
        "HDDが",
        "HDD)が",
        "ディスクが",
        "ドライブが",
        "媒体が",
        "記憶装置が",
        "USBメモリが",
        "USBメモリーが",
        "パソコンが",
        "タブレットが",
        "端末が",
    ]);
    let words = reading.words(located.mention.span);
    words.contains('盗') && THINGS.stands_in(words)
}

/// 研究室に何者かが侵入し: was it a room or a house that somebody broke into?
fn is_burglary(reading: &Reading, located: &Located) -> bool {
    static ROOMS: Words = Words::of(&[
        "研究室に",
        "診療所に",
        "医院に",
        "教室に",
        "薬局に",
        "庁舎に",
        "事務所に",
        "事務室に",
        "校舎に",
        "自宅に",
        "住宅に",
        "社員宅に",
        "職員宅に",
        "店舗に",
        "倉庫に",
        "敷地に",
        "建物に",
        "職員室に",
        "部屋に",
        "施設内に",
        "校内に",
        "園内に",
    ]);
    static MACHINES: Words =
        Words::of(&["サーバ", "システム", "ネットワーク", "サイト", "アカウント", "遠隔"]);
    let words = reading.words(located.mention.span);
    let sentence = reading.sentence(located.sentence);
    words.contains("侵入") && ROOMS.stands_in(sentence) && !MACHINES.stands_in(sentence)
}

/// 漏れたアドレスにフィッシングメールが届いている: is it what came of the leak?
fn is_mail_that_followed(reading: &Reading, located: &Located) -> bool {
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

/// 「不具合」ではなく, 「不具合」と書きましたが.
fn is_taken_back(reading: &Reading, located: &Located) -> bool {
    const BACK: &[&str] = &[
        "ではなく",
        "でなく",
        "ではありません",
        "ではございません",
        "によるものではな",
        "によるものではあり",
    ];
    const SAID: &[&str] = &[
        "と書き",
        "とお知らせし",
        "とお伝えし",
        "と発表し",
        "と公表し",
        "と説明し",
        "とご説明し",
        "としており",
        "としてい",
    ];
    let tail = reading.tail(located).trim_start_matches(['」', '』', '"', '…', '・', '.', ' ']);
    let quoted = tail.len() != reading.tail(located).len();
    BACK.iter().any(|back| tail.starts_with(back)) || quoted && SAID.iter().any(|said| tail.starts_with(said))
}

/// What is said of the words. An event that is named before a noun has happened, whatever is planned after it
/// (不正アクセス事件への対応を行う予定).
fn stand(reading: &Reading, located: &Located, cause: Cause) -> Polarity {
    let polarity = reading.polarity_of(located);
    let tail = reading.tail(located);
    let is_lost = matches!(cause, Cause::Loss | Cause::Theft) && polarity::goes_on(tail);
    let words = reading.words(located.mention.span);
    let before = reading.folded().get(..located.mention.span.start()).unwrap_or_default();
    let is_loss = cause == Cause::Loss;
    if is_loss && words.starts_with("なくなっ") && before.ends_with(POTENTIAL) {
        return Polarity::Negated;
    }
    let is_missing = is_loss && MISSING.ends(words) && !TRACES.stands_in(last(before, 12));
    let is_left_out = cause == Cause::MisdeliveryEmail && LEFT_OUT.ends(words)
        || cause == Cause::Misconfiguration && is_left_to_see(words, tail)
        || cause == Cause::Theft && words.ends_with("なくな");
    let is_event = ["事件", "事案", "事故", "被害"].iter().any(|noun| tail.starts_with(noun));
    match polarity {
        // 盗まれた可能性は低い, 感染して流出したらしい.
        Polarity::Possible if is_unlikely(tail) => Polarity::Negated,
        Polarity::Hypothetical if is_thought(tail) => Polarity::Possible,
        Polarity::Planned if is_event => Polarity::Asserted,
        Polarity::Negated if is_lost || is_missing || is_left_out => Polarity::Asserted,
        other => other,
    }
}

/// 盗まれ|た可能性は低い: is it said to be unlikely?
fn is_unlikely(tail: &str) -> bool {
    static UNLIKELY: Words = Words::of(&[
        "可能性は低",
        "可能性は極めて低",
        "可能性は少な",
        "可能性は小さ",
        "可能性は考えにく",
        "とは考えにく",
        "おそれは低",
        "疑いは薄",
    ]);
    let said = tail.trim_start_matches(['さ', 'れ', 'し', 'た', 'て', 'い', 'に', 'よ', 'る']);
    UNLIKELY.begins(said)
}

/// 感染し|て流出したらしい: is it what is thought to have happened?
fn is_thought(tail: &str) -> bool {
    static THOUGHT: Words = Words::of(&["らしい", "たとみ", "たものとみ", "た模様", "たと見", "たものと見"]);
    THOUGHT.stands_in(to_stop(tail))
}

/// With what verbs end of which one says that they can no longer be done: 読め|なくなった, 開け|なくなった.
const POTENTIAL: [char; 9] = ['え', 'け', 'げ', 'せ', 'て', 'ね', 'べ', 'め', 'れ'];

/// 氏名を黒塗りしないまま掲載していた: is it a step left out, after which it was published?
fn is_left_to_see(words: &str, tail: &str) -> bool {
    static LEFT: Words = Words::of(&["しないまま", "せず", "をしないまま", "をせず", "ないまま", "ずに"]);
    static PUT: Words = Words::of(&["掲載し", "公開し", "載せ", "アップ", "投稿し", "公表し"]);
    let said = |text: &str| LEFT.stands_in(text) && PUT.stands_in(text);
    let clause = first(tail, CLAUSE);
    said(clause) || LEFT.stands_in(words) && PUT.stands_in(clause)
}

/// Characters from a step left out to the publication after it.
const CLAUSE: usize = 40;

/// How words end that tell of the blind copy which was not used (宛先をBccにせず送信した).
static LEFT_OUT: Words = Words::of(&["ず", "忘れ", "怠", "なく"]);

/// What is not found where nothing happened: 持ち出しの痕跡は見当たらない.
static TRACES: Words = Words::of(&["痕跡", "形跡", "証拠", "事実", "兆候", "異常", "被害"]);

/// Stems of verbs that only with a denial say that something is lost: 見当たら|ない.
static MISSING: Words = Words::of(&[
    "見当たら",
    "見当たりませ",
    "見付から",
    "見つからな",
    "出てこな",
    "分から",
    "わから",
    "知れ",
    "つかめな",
    "足りな",
    "確認でき",
    "つかめ",
    "つかんで",
    "届いておらず",
    "届いていな",
    "届かな",
    "届かず",
    "足りませ",
    "足り な",
    "ない",
    "なく",
    "こな",
]);

/// Is it a setting that an attacker made use of?
fn is_exploited_setting(reading: &Reading, located: &Located, cause: Cause) -> bool {
    const USED: &[&str] = &["突", "悪用", "狙", "つか", "衝"];
    let rest = reading.tail(located).strip_prefix(['を', 'が', 'に']);
    cause == Cause::Misconfiguration
        && rest.is_some_and(|rest| USED.iter().any(|used| rest.starts_with(used)))
}

/// Is somebody punished for a mistake that the same sentence tells, not for a deed done on purpose?
fn is_punished_mistake(reading: &Reading, located: &Located, cause: Cause) -> bool {
    const PUNISHED: &[&str] = &["懲戒", "停職", "免職", "減給", "戒告"];
    let words = reading.words(located.mention.span);
    static MISTAKEN: Words =
        Words::of(&["誤", "取り違", "間違", "渡す際", "交付する際", "返却する際", "返す際"]);
    let is_handed = words.contains("渡して");
    let sentence = reading.sentence(located.sentence);
    cause == Cause::Insider
        && (is_handed && MISTAKEN.stands_in(sentence)
            || PUNISHED.iter().any(|punished| words.contains(punished)))
        && ["loss", "theft", "misdelivery_email", "misdelivery_other"]
            .iter()
            .any(|mistake| reading.sentence_has(located.sentence, "cause", mistake))
}

/// Are the words part of what somebody or a screen said (「ウイルスに感染しました」), not a name or a term in quotes?
fn is_in_speech(reading: &Reading, located: &Located) -> bool {
    let (sentence, words) = (reading.sentences[located.sentence].span, located.mention.span);
    let before = reading.before(located);
    let after = reading.words(FoldedSpan::between(words.end(), sentence.end()));
    let opened =
        before.rfind('「').filter(|&open| !before.get(open..).is_some_and(|since| since.contains('」')));
    let rest = |open: usize| before.get(open..).map_or(0, |since| since.chars().count());
    let closed = after.find('」').and_then(|close| after.get(..close)).map(|until| until.chars().count());
    opened.zip(closed).is_some_and(|(open, until)| rest(open) + until > 5)
}

/// Do the same words belong to a longer cue (FAXの … 誤送信), which says more exactly what was done?
fn is_part_of_longer(reading: &Reading, located: &Located) -> bool {
    if is_deceived(reading, located) {
        return false;
    }
    let span = located.mention.span;
    reading.in_sentence(located.sentence).iter().any(|other| {
        let longer = other.mention.span;
        longer.end() == span.end()
            && longer.start() < span.start()
            && other.mention.concept != located.mention.concept
            && LEXICON.named(other.mention.concept).topic == "cause"
            && !is_of_a_stolen_thing(reading, other)
    })
}

/// The weight of a place, in tenths of a mention.
fn place(reading: &Reading, at: usize) -> u32 {
    let sentence = &reading.sentences[at];
    if reading.article.shape == Shape::Row {
        return if at < ROW { 20 } else { 6 };
    }
    match sentence.section {
        Section::Opening if is_title(reading, sentence) => TITLE,
        Section::Opening if at < FIRST => 22,
        Section::Summary | Section::Cause => 20,
        Section::Opening => 14,
        Section::Timeline => 12,
        Section::Data => 6,
        Section::Damage | Section::Response => 3,
        Section::Prevention | Section::Request | Section::Contact => 0,
    }
}

/// Does the sentence name the event: the article's heading, or a line before the first part that ends like a title?
fn is_title(reading: &Reading, sentence: &Sentence) -> bool {
    const ENDINGS: &[&str] = &[
        "について",
        "お詫び",
        "おわび",
        "お知らせ",
        "ご報告",
        "の件",
        "件について",
        "関して",
        "につきまして",
    ];
    let words = reading.words(sentence.span).trim_end_matches([')', ']', '】', ' ']);
    reading.article.heading.contains(sentence.span) || ENDINGS.iter().any(|ending| words.ends_with(ending))
}

/// What a manner of saying leaves of the weight, in tenths.
fn stance(polarity: Polarity) -> u32 {
    match polarity {
        Polarity::Asserted => 10,
        Polarity::Possible => 8,
        Polarity::Planned => 3,
        Polarity::Negated | Polarity::Hypothetical | Polarity::Elsewhere => 0,
    }
}
