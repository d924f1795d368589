//! Cases: ways in, with the cause that the same text tells.

use super::read;
use crate::case;
use crate::rule::cause;

fn told(text: &str) -> String {
    let text = format!("個人情報に関する事故について\n{text}");
    let mut values = case::read(&text, |reading| {
        read(reading, &cause::read(reading)).iter().map(|fact| fact.value.as_str()).collect::<Vec<_>>()
    });
    values.sort_unstable();
    values.join(" ")
}

#[test]
fn ways_in_in_many_words() {
    for (text, expected) in [
        ("職員が偽のログイン画面にパスワードを入力し、アカウントに不正にログインされました。", "phishing"),
        ("職員がメールに付いていた請求書を開き、パソコンがEmotetに感染しました。", "email_attachment"),
        ("取引先を装うメールの添付を実行し、パソコンがウイルスに感染しました。", "email_attachment"),
        (
            "サーバーのソフトを更新していなかったため、そこを突かれて不正アクセスを受けました。",
            "vulnerability",
        ),
        ("VPN機器の弱い所から侵入され、サーバーがランサムウェアに感染しました。", "vulnerability"),
        (
            "サイトの脆弱性を突くSQLインジェクションにより、会員の情報が流出しました。",
            "sql_injection vulnerability",
        ),
        (
            "データベースに命令を紛れ込ませる「SQLインジェクション」の攻撃で、会員の情報が流出しました。",
            "sql_injection",
        ),
        (
            "サイトの脆弱性を突かれ、決済の画面が書き換えられ、カードの情報が流出しました。",
            "vulnerability web_skimming",
        ),
        ("他のサイトから漏れたIDとパスワードを使った不正ログインがありました。", "weak_or_stolen_password"),
        (
            "推測しやすいパスワードを使っていたため、メールアカウントを乗っ取られました。",
            "weak_or_stolen_password",
        ),
        ("退職した職員のIDが残っており、そのIDで不正に侵入されました。", "weak_or_stolen_password"),
        ("パスワードを総当たりで試され、不正に侵入されました。", "brute_force"),
        ("何万回もログインを試みる攻撃を受け、管理画面に侵入されました。", "brute_force"),
        ("修正版が出る前の弱点を突かれ、不正アクセスを受けました。", "zero_day"),
        ("開発元も知らなかった欠陥を悪用され、不正アクセスを受けました。", "zero_day"),
        ("名簿の公開の範囲を「全員」にしたまま、誰でも見られる状態でした。", "misconfigured_access"),
        ("フォームの集計の結果が回答者に見える設定になっていました。", "misconfigured_access"),
        ("黒塗りが不十分な資料をサイトに掲載しました。", ""),
        ("誤って名簿を協会のサイトに掲載していました。", ""),
        ("元社員が顧客の名簿を不正に持ち出し、転職先で使っていました。", "insider_access"),
        ("職員が知人の住所を業務と関係なく閲覧していました。", "insider_access"),
        (
            "サイトに組み込んでいた他社の接客ツールが改ざんされ、入力されたカードの情報が外部に送られました。",
            "supply_chain web_skimming",
        ),
        ("メモリの中だけで動くウイルスに感染しました。", "fileless"),
        ("警告画面に表示された番号に電話し、パソコンを遠隔で操作されました。", ""),
        ("委託先のサーバーが不正アクセスを受け、会員の情報が流出しました。", ""),
        ("書類を紛失しました。", ""),
        ("当社を装う不審なメールが出回っています。", ""),
        (
            "管理者のパスワードが盗まれ、サーバーに侵入されてランサムウェアに感染しました。",
            "weak_or_stolen_password",
        ),
        (
            "古い版のまま使っていた機器が侵入口となり、サーバーがランサムウェアに感染しました。",
            "vulnerability",
        ),
        ("保守用のIDのパスワードが初期のままで、そこから侵入されました。", "weak_or_stolen_password"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}
