//! Cases: what the words of a text say of a leak, and what its cause means where they say nothing.

use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Fact, Reading as How};

use super::read;
use crate::case;

fn status(text: &str, cause: Cause) -> String {
    case::read(text, |reading| {
        let cause = Fact::quoted(cause, [reading.original(reading.article.span)], How::Normalised, "given");
        read(reading, &cause).map_or("-".to_owned(), |fact| fact.value.to_string())
    })
}

#[test]
fn what_the_words_say() {
    for (text, expected) in [
        ("会員の氏名が流出しました。", "confirmed"),
        ("患者の情報が外に持ち出された公算が大きい。", "possible"),
        ("会員の情報を見られた可能性は否めない。", "possible"),
        ("犯行の集団は、盗んだ社員の情報をダークウェブに公開した。", "confirmed"),
        ("大量の通信による攻撃と見られます。情報の漏えいはありません。", "none"),
        ("手芸店に不正アクセス、番号1,200件流出か 9月9日", "possible"),
        ("攻撃を受けたサーバーに個人情報は含まれていません。", "none"),
        ("書き換えられたページでは個人情報を扱っておりません。", "none"),
        ("大量の通信を受けました。会員の情報への影響はございません。", "none"),
        ("会員の情報が流出した可能性はないとのことです。", "none"),
        ("会員の氏名が流出しました。カードの情報は含まれておりません。", "confirmed"),
        ("侵入者が会員の情報にアクセスできる状態だったことが分かった。", "possible"),
        ("会員の氏名が流出していたことが判明した。", "confirmed"),
        ("流出したのは氏名と住所である。", "confirmed"),
        ("会員の情報が流出した可能性がある。流出したのは氏名と住所である。", "possible"),
        ("データが攻撃者の手に渡ったことを確認しました。", "confirmed"),
        ("社内文書が外部へ送信された。", "confirmed"),
        ("会員の情報が流出した可能性があります。", "possible"),
        ("流出した可能性のある情報は次のとおりです。", "possible"),
        ("外部に漏えいしたおそれは否定できません。", "possible"),
        ("漏えいの可能性は低いと考えております。", "possible"),
        ("個人情報の流出は確認されていません。", "none"),
        ("個人情報が外部に流出した事実はない。", "none"),
        ("流出の形跡はないものの、おそれがないとまでは申せません。", "possible"),
        ("他社から流出したパスワードが使われた。", "-"),
        ("認証情報を詐取され、不正に入られた。住所が漏えいした可能性がある。", "possible"),
        ("閲覧すると別のサイトに転送される状態だった。会員の情報の流出はない。", "none"),
        ("顧客の番号が流出し、不正に利用された可能性がある。", "possible"),
        ("顧客の番号が流出し、不正に利用されたことが判明した。", "confirmed"),
        ("構成に関する情報が流れ出た跡が見つかった。", "confirmed"),
        ("名簿の流失は確認されていない。", "none"),
        ("会員の情報が盗み出されたかは不明。", "possible"),
        ("会員の情報が流出したかどうかは調査中としている。", "-"),
        ("業界では攻撃が続く。うち一社は会員情報が流出した可能性があるとしている。", "-"),
        ("情報の流出については調査中です。", "-"),
        ("情報の流出の有無は分かっておりません。", "-"),
        ("情報が外に出たり、使われたりしたとの連絡は入っていません。", "none"),
        ("ログインされると、氏名と住所が見える。", "possible"),
        ("迷惑メールが外部へ送信された。", "-"),
        ("偽の画面で認証情報が盗まれた。会員の情報の流出は確認されていない。", "none"),
        ("情報の漏えいによる被害は確認されていません。", "-"),
        ("データは専用の機器でなければ見られない。", "-"),
        ("口座番号は別に管理しており、流出しておりません。", "-"),
        ("メールが盗まれ、不審なメールに使われたとみられます。", "possible"),
        (
            "ご報告\n氏名が外部に漏えいしたことが判明しました。\n漏えいした人数 十人\n漏えいの可能性を否定できない人数 二十人",
            "confirmed",
        ),
        ("端末の学外への持ち出しを禁じた。流出の可能性がある。", "possible"),
        ("口座番号は流出しておりません。", "-"),
        ("氏名が閲覧された可能性があり、口座番号は流出していません。", "possible"),
        ("サーバーが停止しました。", "-"),
        ("お知らせ\n# 情報の外部流出\n現時点で確認されていない。", "none"),
        ("情報を盗み取る種類のウイルスに感染した。氏名を見られたおそれがある。", "possible"),
        ("お知らせ\n情報漏えいについて\nサーバーが攻撃を受けました。", "confirmed"),
        ("今後は情報の漏えいを防ぐため、研修を行います。", "-"),
        ("攻撃者の集団が当社から名簿を窃取したと主張している。", "-"),
        ("攻撃者が名簿を盗んだと主張しており、流出した恐れがある。", "possible"),
        ("漏えいの有無は確認できておりませんが、可能性を排除することはできません。", "possible"),
        ("会員情報の流出、重複を除き880人に確定", "confirmed"),
        ("何者かが情報を取得できた可能性があると判断しております。", "possible"),
        ("情報流出の有無は調べている段階である。", "-"),
        (
            "会員情報の流出について(最終報)\n流出した方の数:5,210人。第1報の340人分は、外に出ていないと判断しています。",
            "confirmed",
        ),
        ("会員5,210人の情報が流出した。うち退会した340人の情報は流出していない。", "confirmed"),
        ("サーバー2台が攻撃を受けた。残る1台からは流出していない。流出の可能性がある。", "possible"),
        ("会員情報の流出について\n漏えいした件数は210件です。", "confirmed"),
        ("不正アクセスを受けた。会員120人の情報は流出していないことを確認した。", "none"),
        ("会員120人の情報は流出していない。", "none"),
        ("名簿が盗み出した者のサイトに掲載され、誰でもダウンロードできる状態になっていた。", "confirmed"),
        ("委託先が攻撃された。影響が及ぶ可能性があるのは、会員の氏名と住所である。", "possible"),
        ("不正アクセスを受けた。影響を受けたファイルとその内容を調べている。", "-"),
        ("情報が第三者の手に渡った場合でも、住所は含まれておりません。", "-"),
        ("登録情報の閲覧や変更が行われた可能性がある。", "possible"),
    ] {
        assert_eq!(status(text, Cause::UnauthorizedAccess), expected, "{text}");
    }
}

#[test]
fn what_the_cause_means() {
    for (cause, text, expected) in [
        (Cause::MisdeliveryEmail, "メールを誤って送信しました。", "confirmed"),
        (Cause::Misconfiguration, "外部から閲覧できる状態でした。", "possible"),
        (Cause::Misconfiguration, "名簿をホームページに誤って公開しました。", "confirmed"),
        (Cause::Misconfiguration, "外部から閲覧できる状態となり、氏名が流出した。", "confirmed"),
        (
            Cause::Misconfiguration,
            "誰でも開ける設定だった。記録を調べると、生徒4名が開いていた。",
            "confirmed",
        ),
        (Cause::Misconfiguration, "共有の設定を誤り、少なくとも5回、外部から開かれていた。", "confirmed"),
        (Cause::Misconfiguration, "閲覧できる設定だった。実際に9人の情報が閲覧されていた。", "confirmed"),
        (Cause::Misconfiguration, "名簿が第三者によりダウンロードされていたことを確認した。", "confirmed"),
        (Cause::Misconfiguration, "共有の設定を誤った。閲覧された可能性は否定できない。", "possible"),
        (Cause::Misconfiguration, "誰でも見られる設定のアルバムに写真を誤って公開した。", "possible"),
        (
            Cause::Misconfiguration,
            "資料をホームページに掲載した。流出した可能性があるのは氏名である。",
            "possible",
        ),
        (Cause::Misconfiguration, "一覧を選んで生徒のクラスに掲示した。", "confirmed"),
        (
            Cause::Misconfiguration,
            "一斉に送信したメールで、受信者のアドレスが互いに見える状態になっていた。",
            "confirmed",
        ),
        (
            Cause::SystemDefect,
            "誤表示が確認されたのは4名で、ほかに表示された可能性のある方は最大90名です。",
            "confirmed",
        ),
        (Cause::SystemDefect, "他の会員の氏名が見えるおそれがあった。", "possible"),
        (
            Cause::SystemDefect,
            "表示された可能性のある方は最大9名で、うち4名は実際に表示された。",
            "confirmed",
        ),
        (Cause::SystemDefect, "他の会員の画面に氏名が表示されていた。", "confirmed"),
        (Cause::Theft, "名簿の入ったかばんが盗まれました。", "-"),
        (Cause::Loss, "名簿を紛失しました。", "-"),
        (Cause::Loss, "名簿を紛失しました。園外への持ち出しの許可を得ていませんでした。", "-"),
        (Cause::Theft, "端末を盗まれました。第三者が中を見ることは極めて難しいと考えております。", "-"),
        (
            Cause::Misconfiguration,
            "共有の設定を誤りました。外部から15回の閲覧があったことを確認しています。",
            "confirmed",
        ),
        (
            Cause::Misconfiguration,
            "公開設定を誤りました。実際に閲覧された人数は特定できませんでした。",
            "possible",
        ),
        (Cause::Insider, "元社員が氏名を見られる状態の管理画面の鍵を転職先に渡した。", "confirmed"),
        (Cause::Loss, "名簿を紛失しました。紙の持ち出しを取りやめ、端末を使います。", "-"),
        (Cause::Loss, "名簿を紛失しました。庁舎の外に紙を持ち出さないこととした。", "-"),
        (Cause::Loss, "名簿を駅に置き忘れました。封は閉じたままで、他人が開けた様子はなかった。", "none"),
        (Cause::UnauthorizedAccess, "アカウントが乗っ取られた。会員の情報の流出は確認されていない。", "none"),
        (
            Cause::Loss,
            "名簿を紛失した。情報が外部に流出したり、持ち出されたりした形跡はなく、流出の可能性は低いとしている。",
            "possible",
        ),
        (Cause::Loss, "端末を置き忘れたが、見つかった。第三者に操作された形跡はなかった。", "none"),
        (Cause::Loss, "端末を盗まれた。言うだけでは持ち出しはなくなりません。", "-"),
        (
            Cause::Misconfiguration,
            "園のサイトに掲載した行事の写真に、掲載に同意していない園児が写っていた。",
            "confirmed",
        ),
        (Cause::Unknown, "会員の名簿が海外の掲示板に投稿されていた。", "confirmed"),
        (Cause::Loss, "名簿を紛失しました。第三者に拾得された可能性がございます。", "possible"),
        (
            Cause::Loss,
            "端末を置き忘れたが、見つかった。中が閲覧され、あるいは使用された事実は確認されていない。",
            "none",
        ),
        (
            Cause::UnauthorizedAccess,
            "番号が流出し、一部が不正に使われた可能性があることが判明しました。",
            "possible",
        ),
        (
            Cause::Misconfiguration,
            "生徒が見られる場所に名簿を置いた。9人がファイルを開き、うち1人が保存していた。",
            "confirmed",
        ),
        (
            Cause::SystemDefect,
            "表示された可能性のある方は最大9名で、1名の画面では他社様の情報が表示されていました。",
            "confirmed",
        ),
        (Cause::Loss, "名簿を落としました。拾われた方による書き写しや撮影はされていません。", "none"),
        (Cause::Insider, "元職員が名簿の写しを自宅に置いていました。ほかに見せた形跡はありません。", "none"),
        (Cause::Loss, "名簿が見当たりません。校外に持ち出された形跡はなかった。", "none"),
        (
            Cause::Insider,
            "元役員が名簿を使いました。自宅の住所、電話番号は別に管理しており、渡っておりません。",
            "confirmed",
        ),
        (Cause::Insider, "行員が名簿を友人に漏らし、詐欺に使われた可能性が高い。", "confirmed"),
        (Cause::Loss, "名簿を紛失しましたが、情報の流出は確認されていません。", "none"),
        (Cause::Insider, "職員が名簿を持ち出し、業者に売りました。", "confirmed"),
        (Cause::Insider, "職員が書類を自宅へ持ち帰りましたが、第三者に渡った事実はありません。", "none"),
    ] {
        assert_eq!(status(text, cause), expected, "{text}");
    }
}
