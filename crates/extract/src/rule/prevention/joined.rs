//! Cases: what belongs to a measure of its sentence and what only stands near it: a quote, a place, a finding, advice.

use super::read;
use crate::case;

fn prevention(said: &str) -> String {
    let text = format!("お知らせ\nサーバーが不正アクセスを受け、名簿が漏えいした。\n{said}");
    case::sorted(&text, read)
}

#[test]
fn what_only_stands_near() {
    for (said, expected) in [
        (
            "同業の会社で障害が続いており、あざみ信金は「ご不便をおかけしました。監視を強めます」と述べた。",
            "monitoring",
        ),
        ("担当者は「社員の訓練を増やしたい」と話している。", "training"),
        ("担当の社員を増やした。", "organization"),
        ("鍵を職員室の棚に置いたところ、なくなっていた。", ""),
        ("個人情報を守る専門の室を置くこととした。", "organization"),
        ("教諭は名簿を鞄に入れたが、翌朝、見当たらないことに気付いた。", ""),
        ("経緯\n8月2日 別の社員が送信済みのメールを確認していて誤りに気づく", ""),
        ("お願い\nお使いのソフトを最新の状態に更新したうえで、端末の検査をお願いいたします。", ""),
        ("保守業者と協力し、監視を強めるとしている。", "monitoring"),
        ("再発防止策\n名前の順に並べたチェックリストを作成する。", "rules"),
        ("再発防止策\n本件は、本報告をもちまして最終のご報告とさせていただきます。", ""),
    ] {
        assert_eq!(prevention(said), expected, "{said}");
    }
}

#[test]
fn measures_of_their_own_kind() {
    for (said, expected) in [
        ("再発防止策\n大文字と記号を含む12文字以上のパスワードの設定を求めます。", "authentication"),
        ("再発防止策\n鍵を付けたファイルで送る方法に切り替える。", "encryption"),
        ("再発防止策\nパソコンは机にワイヤーで固定する。", "device_restriction"),
        ("再発防止策\n名簿はパソコンに保存せずサーバーで管理する方式に改める。", "device_restriction"),
        ("再発防止策\n端末から印刷の機能を外しました。", "device_restriction"),
        ("再発防止策\n一日の照会件数に上限を設けました。", "access_control"),
        ("再発防止策\n決めた数を超えた場合は責任者に通知します。", "monitoring"),
        ("再発防止策\n帳票の持ち出しは当日の分だけに限ります。", "document_management"),
        ("再発防止策\n退職の際に誓約書を出させる制度を設けた。", "rules"),
        ("再発防止策\n塗りつぶした紙を読み取り、電子データとして渡す。", "rules"),
        ("再発防止策\n紙の申込みから電子データでの提出に切り替える。", "document_management"),
        (
            "再発防止策\nパソコンの社外への持ち出しは許可制でしたが、許可を得ていませんでした。今後は持ち出しを全面的に禁止します。",
            "device_restriction",
        ),
        (
            "再発防止策\n成績を含む資料をメールで送ることを禁じ、アクセス権を設定した場所で受け渡します。",
            "access_control rules",
        ),
        ("再発防止策\n全代理店に対し、管理体制の改善を求めました。", "contractor_oversight"),
        ("再発防止策\n全支所に対し、受注者への指導を行うよう通知した。", "contractor_oversight"),
        ("再発防止策\n全支所に対し、名簿の管理の徹底を指示しました。", "training"),
    ] {
        assert_eq!(prevention(said), expected, "{said}");
    }
}
