//! Which cause do words name that others also name?

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;

use super::Said;
use crate::reading::{Located, Reading};
use crate::words::{Words, last};

/// What the word for a wrong setting has to weigh to take 不具合 for another name of it.
const SETTING: u32 = 14;

/// A thing given to the wrong party by mail is a mail gone astray.
pub(super) fn by_its_words(reading: &Reading, located: &Located, cause: Cause) -> Cause {
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
pub(super) fn leave_to_settings(reading: &Reading, all: &mut Vec<Said>) {
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

/// 封入機の不具合, 印刷機が誤作動: what a machine for paper did wrong is why papers went astray, no defect of a program.
pub(super) fn leave_to_machines(reading: &Reading, all: &mut Vec<Said>) {
    static MACHINES: Words = Words::of(&[
        "封入機",
        "封入封緘機",
        "封緘機",
        "印刷機",
        "帳合機",
        "丁合機",
        "折り機",
        "紙折機",
        "製本機",
        "裁断機",
        "仕分け機",
        "給紙部",
    ]);
    if !all.iter().any(|said| said.cause == Cause::MisdeliveryOther) {
        return;
    }
    let is_of_machine = |said: &Said| {
        let before = reading.folded().get(..said.words.start()).unwrap_or_default();
        MACHINES.stands_in(last(before, NAME)) || MACHINES.stands_in(reading.words(said.words))
    };
    all.retain(|said| said.cause != Cause::SystemDefect || !is_of_machine(said));
}

/// メールで、アドレスが全員に見える状態になっていた: what could be seen by all was seen in a mail.
/// So was what came of a wrong setting of the mailer (配信ソフトの設定の誤り).
pub(super) fn leave_to_mails(reading: &Reading, all: &mut Vec<Said>) {
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
