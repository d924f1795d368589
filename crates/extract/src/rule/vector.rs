//! The way in.

#[cfg(test)]
mod cases;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, Vector};

use super::cause::{is_support_scam, is_trap_for_customers};
use super::leak_status::is_published;
use super::named::named;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::Words;

/// Reads the vectors that are possible for `cause`.
pub(super) fn read(reading: &Reading, cause: &Fact<Cause>) -> Vec<Fact<Vector>> {
    let has_brute_force = reading.topic("vector").any(|(_, name)| name == "brute_force");
    let published = cause.value == Cause::Misconfiguration && is_published(reading);
    let mut facts = named(reading, "vector", Vector::named, |located, vector| {
        let section = reading.sentences[located.sentence].section;
        let is_of_others = match vector {
            Vector::Phishing => is_trap_for_customers(reading, located) || is_support_scam(reading, located),
            Vector::WeakOrStolenPassword => {
                has_brute_force && is_broken(reading, located) || is_asked_of_members(reading, located)
            }
            Vector::MisconfiguredAccess if cause.value == Cause::UnauthorizedAccess => {
                !is_open_door(reading, located)
            }
            Vector::MisconfiguredAccess => published || is_of_cache(reading, located),
            Vector::EmailAttachment => is_left_unopened(reading, located),
            _ => false,
        };
        is_way_of(cause.value, vector)
            && !is_of_others
            && !matches!(section, Section::Prevention | Section::Request)
            && (section != Section::Contact || is_attributed(reading, located))
            && is_said(vector, reading.polarity_of(located))
    });
    let told_by_cause = match cause.value {
        Cause::Insider => Some(Vector::InsiderAccess),
        Cause::Phishing => Some(Vector::Phishing),
        Cause::Misconfiguration if !published && !is_cache_alone(reading) && !is_only_found(reading) => {
            Some(Vector::MisconfiguredAccess)
        }
        _ => None,
    };
    facts.extend(
        told_by_cause
            .filter(|way| facts.iter().all(|fact| fact.value != *way))
            .map(|way| cause.clone().map(|_| way)),
    );
    facts.extend(skimming(reading, &facts));
    facts.extend(broken_module(reading, &facts));
    facts.extend(weakness_of_injection(reading, &facts));
    drop_implied(&mut facts);
    leave_to_lists(reading, &mut facts);
    facts
}

/// Passwords from elsewhere that are tried one after the other need no guessing, unless the text says 総当たり.
fn leave_to_lists(reading: &Reading, facts: &mut Vec<Fact<Vector>>) {
    const LISTS: &[&str] =
        &["リスト型", "リスト攻撃", "パスワードリスト", "アカウントリスト", "使い回", "使いまわ"];
    const ELSEWHERE: &[&str] =
        &["他社", "他サ", "他のサ", "ほかのサ", "別のサ", "よその", "よそから", "外部で"];
    const GUESSED: &[&str] = &["総当", "ブルート", "スプレー", "辞書攻撃"];
    let told = |vector: &'static str, words: &'static [&'static str]| {
        reading.topic("vector").any(|(located, name)| {
            let said = reading.words(located.mention.span);
            name == vector && words.iter().any(|word| said.contains(word))
        })
    };
    let has_list = told("weak_or_stolen_password", LISTS) || told("weak_or_stolen_password", ELSEWHERE);
    if has_list && !told("brute_force", GUESSED) {
        facts.retain(|fact| fact.value != Vector::BruteForce);
    }
}

/// A tampered program of somebody else on pages where cards are typed in skims them.
fn skimming(reading: &Reading, facts: &[Fact<Vector>]) -> Option<Fact<Vector>> {
    let has = |vector| facts.iter().find(|fact| fact.value == vector);
    let tampered = has(Vector::SupplyChain).filter(|_| has(Vector::WebSkimming).is_none())?;
    let is_typed = |sentence: &crate::reading::Sentence| {
        let words = reading.words(sentence.span);
        words.contains("カード") && words.contains("入力")
    };
    reading.sentences.iter().any(is_typed).then(|| tampered.clone().map(|_| Vector::WebSkimming))
}

/// A payment module can only be tampered with through a weakness of its own.
fn broken_module(reading: &Reading, facts: &[Fact<Vector>]) -> Option<Fact<Vector>> {
    const MODULES: &[&str] =
        &["決済モジュール", "ペイメントモジュール", "ペイメントアプリケーション", "決済アプリケーション"];
    let known = |vector| facts.iter().any(|fact| fact.value == vector);
    let skimmed = facts.iter().find(|fact| fact.value == Vector::WebSkimming)?;
    let is_module = || {
        reading.topic("vector").any(|(located, name)| {
            let words = reading.words(located.mention.span);
            name == "web_skimming" && MODULES.iter().any(|module| words.contains(module))
        })
    };
    let is_told = known(Vector::Vulnerability) || known(Vector::ZeroDay) || known(Vector::SupplyChain);
    (!is_told && is_module()).then(|| skimmed.clone().map(|_| Vector::Vulnerability))
}

/// Commands can only be slipped in through a weakness, which a text may name only where it tells that it was mended
/// (脆弱性の修正).
fn weakness_of_injection(reading: &Reading, facts: &[Fact<Vector>]) -> Option<Fact<Vector>> {
    static MENDED: Words =
        Words::of(&["の修正", "を修正", "の修復", "を修復", "の解消", "を解消", "を改修", "の改修"]);
    let known = |vector| facts.iter().any(|fact| fact.value == vector);
    let injected = facts.iter().find(|fact| fact.value == Vector::SqlInjection)?;
    let is_mended = |(located, name): (&Located, &str)| {
        name == "vulnerability" && MENDED.begins(reading.tail(located).trim_start_matches('性'))
    };
    let is_told = known(Vector::Vulnerability) || known(Vector::ZeroDay);
    (!is_told && reading.topic("vector").any(is_mended))
        .then(|| injected.clone().map(|_| Vector::Vulnerability))
}

/// Is it what members are told who use a password elsewhere too (同じものをよそでも使っている人は変えてください)?
fn is_asked_of_members(reading: &Reading, located: &Located) -> bool {
    static WHO: Words = Words::of(&[
        "使っている人",
        "使っている他",
        "使っているほか",
        "利用している他",
        "使用している他",
        "使い回さない",
        "使いまわさない",
        "使っている方",
        "使い回している",
        "使いまわしている",
        "お使いの",
        "ご利用の方",
        "使用している方",
        "使用されている方",
    ]);
    static ASKS: Words =
        Words::of(&["ください", "下さい", "お願い", "求めて", "呼びかけ", "呼び掛け", "勧め", "促し"]);
    let sentence = reading.sentence(located.sentence);
    WHO.stands_in(sentence) && ASKS.stands_in(sentence)
}

/// Are readers told what to do with mails that they receive (添付ファイルの開封はなさらず、…お願いします)?
fn is_left_unopened(reading: &Reading, located: &Located) -> bool {
    static ASKS: Words = Words::of(&["ください", "下さい", "お願い", "呼びかけ", "呼び掛け"]);
    static MAILS: Words =
        Words::of(&["受信された場合", "受信した場合", "届いた場合", "届きましたら", "受け取られた場合"]);
    let sentence = reading.sentence(located.sentence);
    ASKS.stands_in(sentence) && MAILS.stands_in(sentence)
}

/// Is the password only said to have been broken? Where somebody tried them out, that was how.
fn is_broken(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.head) == "破られ"
}

/// Does the sentence hand on what somebody stated, as a comment does between its own opinions?
fn is_attributed(reading: &Reading, located: &Located) -> bool {
    let sentence = reading.sentence(located.sentence);
    ["としてい", "とのこと", "によると", "によれば", "とされて", "と発表"]
        .iter()
        .any(|stated| sentence.contains(stated))
}

/// 保守のために開けたポートがそのままになっていた: was it a door left open that an intruder came in by?
fn is_open_door(reading: &Reading, located: &Located) -> bool {
    static DOORS: Words =
        Words::of(&["パーミッション", "ポート", "接続口", "接続元", "接続制限", "入り口", "入口"]);
    let words = reading.words(located.mention.span);
    DOORS.stands_in(words)
}

/// キャッシュの設定ミスで…閲覧できる状態: is it a setting of what pages are kept, not of who may see them?
fn is_of_cache(reading: &Reading, located: &Located) -> bool {
    reading.sentence(located.sentence).contains("キャッシュ") || is_cache_alone(reading)
}

/// Is the only setting that the article tells of one of what pages are kept?
fn is_cache_alone(reading: &Reading) -> bool {
    static CACHE: Words =
        Words::of(&["キャッシュの設定", "キャッシュ設定", "キャッシュサーバの設定", "CDNの設定"]);
    static OTHERS: Words =
        Words::of(&["公開設定", "共有設定", "権限", "公開範囲", "共有", "アクセス制限", "誰でも"]);
    reading.holds_any(&CACHE) && !reading.holds_any(&OTHERS)
}

/// 氏名がネットで検索可能に: is nothing told of a setting, only that it could be found?
fn is_only_found(reading: &Reading) -> bool {
    let mut told = reading
        .topic("cause")
        .filter(|(_, name)| *name == "misconfiguration")
        .map(|(located, _)| reading.words(located.mention.span))
        .peekable();
    told.peek().is_some() && told.all(|words| words.contains("検索可能"))
}

/// A weakness that was not mended, or not yet public, was there.
fn is_said(vector: Vector, polarity: Polarity) -> bool {
    match polarity {
        Polarity::Asserted | Polarity::Possible => true,
        Polarity::Negated => matches!(vector, Vector::Vulnerability | Vector::ZeroDay),
        Polarity::Planned | Polarity::Hypothetical | Polarity::Elsewhere => false,
    }
}

/// May an incident with this cause have begun this way?
fn is_way_of(cause: Cause, vector: Vector) -> bool {
    use Vector::{
        BruteForce, EmailAttachment, Fileless, InsiderAccess, MisconfiguredAccess, Phishing, SqlInjection,
        SupplyChain, Vulnerability, WeakOrStolenPassword, WebSkimming, ZeroDay,
    };
    match vector {
        InsiderAccess => false,
        MisconfiguredAccess => {
            matches!(cause, Cause::Misconfiguration | Cause::Ransomware | Cause::UnauthorizedAccess)
        }
        EmailAttachment => matches!(cause, Cause::Malware | Cause::Ransomware | Cause::UnauthorizedAccess),
        Fileless => matches!(
            cause,
            Cause::Malware | Cause::Ransomware | Cause::UnauthorizedAccess | Cause::Cyberattack
        ),
        Phishing => matches!(
            cause,
            Cause::Phishing | Cause::UnauthorizedAccess | Cause::Ransomware | Cause::SpoofedMail
        ),
        WebSkimming | SqlInjection => matches!(cause, Cause::UnauthorizedAccess),
        WeakOrStolenPassword => {
            matches!(
                cause,
                Cause::UnauthorizedAccess | Cause::Ransomware | Cause::Malware | Cause::Cyberattack
            )
        }
        ZeroDay | Vulnerability | BruteForce | SupplyChain => matches!(
            cause,
            Cause::UnauthorizedAccess | Cause::Ransomware | Cause::Malware | Cause::Cyberattack
        ),
    }
}

/// A zero day needs no vulnerability beside it.
fn drop_implied(facts: &mut Vec<Fact<Vector>>) {
    if facts.iter().any(|fact| fact.value == Vector::ZeroDay) {
        facts.retain(|fact| fact.value != Vector::Vulnerability);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;
    use jikenbo_model::Reading as How;

    #[test]
    fn ways_in() {
        use Cause::{Insider, Loss, Malware, Misconfiguration, Phishing, Ransomware, UnauthorizedAccess};
        for (cause, text, expected) in [
            (
                UnauthorizedAccess,
                "お知らせ\n侵入された。\n# 所感\nパッチ公開前の脆弱性を突かれたことが原因としています。",
                "zero_day",
            ),
            (UnauthorizedAccess, "お知らせ\n侵入された。\n# 所感\n総当たりにも備えたいものです。", ""),
            (UnauthorizedAccess, "アカウントの脆弱なパスワードが破られた。", "weak_or_stolen_password"),
            (Misconfiguration, "外部から閲覧できる状態となり、氏名が流出した。", "misconfigured_access"),
            (
                UnauthorizedAccess,
                "推測しやすいパスワードが総当たりで破られた。",
                "weak_or_stolen_password, brute_force",
            ),
            (UnauthorizedAccess, "パッチ公開前の脆弱性を突かれた。", "zero_day"),
            (UnauthorizedAccess, "製造元でも確認できていなかった脆弱性が原因である。", "zero_day"),
            (
                UnauthorizedAccess,
                "メールアカウントに、推測されたパスワードで侵入された。",
                "weak_or_stolen_password",
            ),
            (Ransomware, "共通のIDとパスワードが使われていたサーバーへ広がった。", "weak_or_stolen_password"),
            (UnauthorizedAccess, "複数回のログオン試行により侵入された。", "brute_force"),
            (Malware, "不審なメールを受信し、翌日にEmotetへの感染を確認した。", "email_attachment"),
            (Malware, "パソコンが感染しました。添付ファイルを開いたりしますと、感染のおそれがあります。", ""),
            (UnauthorizedAccess, "機器の脆弱性を突かれ、侵入された。", "vulnerability"),
            (UnauthorizedAccess, "修正プログラムの提供前の脆弱性を突かれた。", "zero_day"),
            (UnauthorizedAccess, "SQLインジェクションによる攻撃を受けた。", "sql_injection"),
            (UnauthorizedAccess, "脆弱性を突かれ、決済画面が改ざんされた。", "vulnerability, web_skimming"),
            (UnauthorizedAccess, "管理画面のパスワードが総当たりで破られた。", "brute_force"),
            (UnauthorizedAccess, "パスワードリスト型の攻撃とみられる。", "weak_or_stolen_password"),
            (UnauthorizedAccess, "盗まれたIDとパスワードを使って侵入された。", "weak_or_stolen_password"),
            (UnauthorizedAccess, "お知らせ\n再発防止策\n脆弱性の検査を行います。", ""),
            (
                UnauthorizedAccess,
                "提供会社のサービスのソースコードが書き換えられ、画面で入力されたカードの番号が漏えいした。",
                "supply_chain, web_skimming",
            ),
            (
                UnauthorizedAccess,
                "よそで得たIDとパスワードを使った不正ログインがあった。",
                "weak_or_stolen_password",
            ),
            (UnauthorizedAccess, "不正アクセスを受けた。", ""),
            (
                UnauthorizedAccess,
                "業者が保守のために開けたポートがそのままになっており、そこから侵入された。",
                "misconfigured_access",
            ),
            (UnauthorizedAccess, "偽の警告画面が現れ、遠隔操作のソフトを入れてしまった。", ""),
            (
                UnauthorizedAccess,
                "生徒が教員のIDとパスワードを盗み見て、学習用のシステムにログインした。",
                "weak_or_stolen_password",
            ),
            (
                UnauthorizedAccess,
                "店のページの一部が書き換えられ、3月から5月までの間に入力された客のカード番号が流出した。",
                "web_skimming",
            ),
            (
                UnauthorizedAccess,
                "導入していた入力支援サービスのプログラムが不正アクセスにより改ざんされ、入力されたカード情報が漏れた。",
                "supply_chain, web_skimming",
            ),
            (
                UnauthorizedAccess,
                "カートの脆弱性を悪用され、決済ページに偽の入力欄が埋め込まれた。",
                "vulnerability, web_skimming",
            ),
            (UnauthorizedAccess, "短い間に数十万回のログインが試みられ、うち40件が破られた。", "brute_force"),
            (Misconfiguration, "キャッシュの設定ミスで、別の会員の氏名を閲覧できる状態だった。", ""),
            (
                UnauthorizedAccess,
                "他社から漏れたとみられるIDとパスワードを使い、大量のログイン試行が行われた。",
                "weak_or_stolen_password",
            ),
            (
                UnauthorizedAccess,
                "辞めた社員のIDが消されずに残っており、何者かがそれを用いて顧客管理にログインしていた。",
                "weak_or_stolen_password",
            ),
            (UnauthorizedAccess, "接続の入り口でパスワードを片っ端から試され、侵入された。", "brute_force"),
            (UnauthorizedAccess, "検索欄に命令文を入れる攻撃を受けた。", "sql_injection"),
            (UnauthorizedAccess, "古いソフトの穴を突かれ、ファイルを置かれた。", "vulnerability"),
            (Malware, "履歴書を装ったZIPファイルを担当者が開き、感染した。", "email_attachment"),
            (Phishing, "大学をかたる偽メールに職員が引っかかった。", "phishing"),
            (Malware, "職員がメールの添付ファイルを開き、感染した。", "email_attachment"),
            (Malware, "標的型メールにより端末が感染した。", "email_attachment"),
            (Malware, "メモリ上だけで動くファイルレスの攻撃だった。", "fileless"),
            (UnauthorizedAccess, "ファイルを使わずにメモリー上でプログラムを動かす手口だった。", "fileless"),
            (
                Malware,
                "受信したメールに添付されていた表計算の文書を職員が開封し、感染した。",
                "email_attachment",
            ),
            (
                Malware,
                "端末が感染した。不審なメールを受信された場合は、添付ファイルの開封をなさらないようお願いします。",
                "",
            ),
            (
                UnauthorizedAccess,
                "接続用のパスワードが不正に入手されたとみられる。",
                "weak_or_stolen_password",
            ),
            (
                Ransomware,
                "侵入には、保守の会社に渡していたVPNのアカウントが使われた。",
                "weak_or_stolen_password",
            ),
            (
                UnauthorizedAccess,
                "SQLインジェクション攻撃を受けた。サイトの脆弱性の修正を行った。",
                "vulnerability, sql_injection",
            ),
            (Misconfiguration, "名簿を公開用のフォルダに保存していた。", "misconfigured_access"),
            (Ransomware, "VPN機器の脆弱性が悪用された。", "vulnerability"),
            (Ransomware, "初期パスワードのままの保守用IDを使って侵入された。", "weak_or_stolen_password"),
            (Phishing, "職員がIDを入力した。", "phishing"),
            (Insider, "元職員が名簿を持ち出した。", "insider_access"),
            (Misconfiguration, "公開範囲の設定を誤った。", "misconfigured_access"),
            (Misconfiguration, "名簿を誤って公開した。", ""),
            (Loss, "パスワードを推測しやすいものにしていた端末を紛失した。", ""),
        ] {
            let ways = case::read(text, |reading| {
                let span = reading.original(reading.article.span);
                let cause = Fact::quoted(cause, [span], How::Normalised, "given");
                read(reading, &cause)
            });
            let mut ways: Vec<Vector> = ways.iter().map(|way| way.value).collect();
            ways.sort_by_key(|way| Vector::ALL.iter().position(|known| known == way));
            let ways: Vec<&str> = ways.into_iter().map(Vector::as_str).collect();
            assert_eq!(ways.join(", "), expected, "{text}");
        }
    }
}
