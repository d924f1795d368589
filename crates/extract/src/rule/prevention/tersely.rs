//! Cases: measures told in terse news, in remarks below an article and in rows; and what only sounds like one.

use super::read;
use crate::case;

fn prevention(said: &str) -> String {
    let text = format!("お知らせ\nサーバーが不正アクセスを受け、名簿が漏えいした。\n{said}");
    case::sorted(&text, read)
}

#[test]
fn told_tersely() {
    for (said, expected) in [
        ("短縮番号を登録し、手入力を禁止した。", "rules"),
        ("離席時に車内へ置いておくことを禁じた。", "rules"),
        ("更新する前の動作試験の項目を見直すとしている。", "rules"),
        ("再発防止策\nデータを抽出する条件を文書で定めます。", "rules"),
        ("再発防止策\n受理の時に枚数を受付簿に記入する。", "rules"),
        ("再発防止策\n・移動中の立ち寄りを禁止", "rules"),
        ("再発防止策\n宛先は1件ずつ自動で送信される機能を使うこととします。", "rules"),
        ("再発防止策\n委託先を選定する際の審査基準を見直します。", "contractor_oversight"),
        ("再発防止策\n管理画面には社内の端末からのみ接続できるようにした。", "network_restriction"),
        ("再発防止策\nVPN機器の入れ替えを進める。", "patching"),
        ("再発防止策\n管理者の認証を二段階にします。", "authentication"),
        ("再発防止策\n退職者のアカウントを速やかに削除する運用とする。", "access_control"),
        ("今後は送迎表を専用のバインダーに綴じる。", "document_management"),
        ("学校は全教員の私物パソコンの点検を実施している。", "audit"),
        ("同社は協力会社に対し、私有パソコンでの業務を禁止した。", "contractor_oversight device_restriction"),
        ("「持ち出しの禁止を改めて全校に徹底します」とコメントしている。", "training"),
        ("端末の持ち出しの際は最小限のデータだけを保存するよう、改めて全教職員に周知徹底する。", "training"),
    ] {
        assert_eq!(prevention(said), expected, "{said}");
    }
}

#[test]
fn told_in_remarks() {
    for (said, expected) in [
        ("編集部のひとこと\n- 同社は来月からSMS認証を取り入れるとのことです。", "authentication"),
        (
            "編集部のひとこと\n- 同県教委では、USBメモリーの使用を取りやめる方針を示しています。",
            "media_restriction",
        ),
        ("編集部のひとこと\n- 二段階認証の導入と社員教育が欠かせません。", ""),
        (
            "編集部のひとこと\n- 同社では速やかにアクセス制限等の対策を行っており、被害は広がっていません。",
            "",
        ),
    ] {
        assert_eq!(prevention(said), expected, "{said}");
    }
}

#[test]
fn no_measures() {
    for said in [
        "廃棄の際は業者の溶解処理に立ち会っており、外に出たおそれは低い。",
        "攻撃元からの通信を遮断するなどの対策を順次行っております。",
        "拡大防止及び再発防止\n10月19日中に、通信の遮断などの対策をいたしました。",
        "製造は手作業の帳票に切り替えて続けており、出荷への影響はない。",
        "再発防止策\n当社は、社会全体の安全に貢献してまいります。",
        "再発防止策\n書類の管理方法を見直す。",
        "再発防止策\n※ BCCとは、ほかの宛先が表示されない送り方のことで、受け取った方に宛先は見えません。",
        "警察庁は、二要素認証の導入が有効だと呼びかけている。",
        "訓練メールを無料でお試しいただけます。",
        "内部資料が外へ、私物PCの使用が原因か(海の学校)",
        "再発防止策\n細心の注意を払ってまいります。",
    ] {
        assert_eq!(prevention(said), "", "{said}");
    }
}
