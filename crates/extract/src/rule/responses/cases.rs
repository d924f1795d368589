//! Cases: answers as clerks, hospitals, shops and newspapers tell them.

use super::told;
use crate::case;

fn responses(text: &str) -> String {
    case::read(text, |reading| {
        told(reading).iter().map(|fact| fact.value.as_str()).collect::<Vec<_>>().join(" ")
    })
}

#[test]
fn measures_against_the_incident() {
    for (text, expected) in [
        ("端末をネットワークから切り離した。", "network_isolated"),
        ("外部との通信を遮断した。", "communication_blocked"),
        ("サーバーを停止し、電源を切った。", "system_stopped"),
        ("攻撃によりサーバーが停止した。", ""),
        ("当該アカウントを停止し、パスワードを変更した。", "account_disabled password_changed"),
        ("利用者にはパスワードの変更をお願いします。", "public_notice"),
        ("ウイルスを駆除し、バックアップから復元した。", "malware_removed restored_from_backup"),
        ("同日、対策本部を設置した。", "task_force"),
        ("4月末でサービスを終了した。", "service_closed"),
        ("閉店後にノートがないことに気づいた。", ""),
        ("診療の系統は事務の端末から切り離されており、影響はない。", ""),
        ("VPN装置を停止した。", "communication_blocked"),
        ("怪しい端末の線を抜いた。", "network_isolated"),
        ("外に出る通信をすべてふさいだ。", "communication_blocked"),
        ("盗まれたIDを無効とした。", "account_disabled"),
        ("二日前の控えに戻して業務を始めた。", "restored_from_backup"),
        ("海外からの通信を一時さえぎった。", "communication_blocked"),
        ("総当たりは断続的に続いた。", ""),
        ("仕込まれた記述を取り除き、控えから書き戻した。", "malware_removed restored_from_backup"),
        ("合言葉を長いものに替えた。", "password_changed"),
        ("6月で委託の契約を終えることにした。", "contract_ended"),
        ("職員のシステムの利用権限を止めた。", "account_disabled"),
        (
            "社内ネットワークおよびインターネットへの接続を遮断しました。",
            "network_isolated communication_blocked",
        ),
        ("当該アカウントのパスワードを変更し、送信を停止した。", "password_changed"),
        (
            "お知らせ\n4 被害の拡大防止および再発防止\n不正に使われたアカウントを停止した。",
            "account_disabled",
        ),
        ("お知らせ\n4 再発防止\n不審なプログラムの除去を完了しました。", "malware_removed"),
        ("お知らせ\n4 再発防止\nパスワードを定期的に変更する。", ""),
        ("外部とのネットワークを切り離した。", "communication_blocked"),
        ("当該アカウントのパスワードを無効にした。", "password_changed"),
        (
            "お知らせ\n4 対応と再発防止\n当該端末をネットワークから切り離した。研修を行う。",
            "network_isolated",
        ),
    ] {
        assert_eq!(responses(text), expected, "{text}");
    }
}

#[test]
fn inquiries() {
    for (text, expected) in [
        ("記録を調べたところ、外部への送信はなかった。", "internal_investigation"),
        ("外部の専門会社に調査を依頼した。調査の結果、侵入が分かった。", "external_investigation"),
        ("社内で調査し、外部の専門会社にも解析を依頼した。", "internal_investigation external_investigation"),
        ("アンケート調査の回答が見える状態だった。", ""),
        ("調査を行っておりません。", ""),
        ("ほかに漏れた情報がないことを確認した。", "internal_investigation"),
        ("専門機関からの指摘を受けて調査した。", "internal_investigation"),
        ("校内を捜しましたが見つかっていません。", "search"),
        ("外の業者に来てもらい、機器を診てもらった。", "external_investigation"),
        ("となり町のパソコン屋さんに調べてもらった。", "external_investigation"),
        ("操作の履歴を洗い、全員に聞いて回った。", "internal_investigation"),
        ("漏水調査を請け負う会社の車が荒らされた。", ""),
        ("職員が書店と駅を尋ね歩いた。", "search"),
    ] {
        assert_eq!(responses(text), expected, "{text}");
    }
}

#[test]
fn reports() {
    for (text, expected) in [
        ("個人情報保護委員会に報告し、警察に相談した。", "ppc_reported police_reported"),
        ("警察から連絡があった。", ""),
        ("総務省東丘総合通信局に一報を入れた。", "ministry_reported"),
        ("総務省から同社に報告を求められた。", ""),
        ("交番に遺失物届を提出した。", "police_reported"),
        ("刑事告発も検討する。", ""),
        ("送金した場合は警察に届けてください。", ""),
        ("警察に記録を提出した。", "police_reported"),
        ("所轄署へも届け出た。", "police_reported"),
        ("総務省へ報告しました。", "ministry_reported"),
        ("総務省は同社に報告を求めている。", ""),
        ("JPCERT/CCに報告した。", "jpcert_reported"),
        ("県警には3日に事情を説明した。", "police_reported"),
        ("通行人が拾い、近くの交番へ届けた。", ""),
        ("税務署において申告の控えを渡した。", ""),
        ("個情委に速報を入れた。", "ppc_reported"),
    ] {
        assert_eq!(responses(text), expected, "{text}");
    }
}

#[test]
fn people() {
    for (text, expected) in [
        ("対象の23名には電話で謝罪した。", "individuals_notified"),
        ("該当する皆様には個別にご連絡いたします。", "individuals_notified"),
        ("関係者の皆様に深くお詫び申し上げます。", ""),
        ("6名の方には部長がお詫び申し上げました。", "individuals_notified"),
        ("局は「応募者に経緯を説明している」と話す。", "individuals_notified"),
        ("会員に関する住所、電話番号が流出した。", ""),
        ("複数の方に届いていることをお客様からのご連絡で知った。", ""),
        ("同じパスワードを使い回さないよう求めている。", "public_notice"),
        ("不審な電話がありましたら、下記までご連絡ください。", "public_notice contact_desk"),
        ("全員から削除済みの回答を得た。", "deletion_confirmed"),
        ("お客様からご連絡をいただきました。", ""),
        ("再発防止のため、古いデータの消去を徹底するよう各校に指示した。", ""),
        ("教諭も使用状況の確認を受けたが、持っていないと答えた。", ""),
        ("市は211世帯へ職員を差し向けて謝罪するとともに、書面を配った。", "individuals_notified"),
        ("全戸を訪ね歩き、頭を下げた。", "individuals_notified"),
        ("12人全員と面会し、詫びを述べた。", "individuals_notified"),
        ("表は既に破り捨てたとの答えを得た。", "deletion_confirmed"),
        ("この件だけの電話番号を設けました。", "contact_desk"),
        ("関係者によると、端末に文書が残されていた。", ""),
        ("出店者へメールを送った際に表を添えた。", ""),
        ("届いた方に、開かずに消していただくようお願いしました。", "deletion_requested"),
        ("皆様から消しましたとの返事をもらった。", "deletion_confirmed"),
        ("へんな電話があったら、切って私に教えてください。", "public_notice"),
        ("身に覚えのない請求等の申し出は頂いておりません。", ""),
        ("緊急ダイヤル 0120-000-000", "contact_desk"),
        ("部長を減俸とし、課長を文書で厳重に注意した。", "disciplinary"),
        ("部長は「皆様に深くお詫びする」と話した。", ""),
        ("受信者に削除を依頼し、全員から削除したとの連絡を受けた。", "deletion_requested deletion_confirmed"),
        ("心当たりのないメールは、開かずに削除してください。", "public_notice"),
        ("不審な電話にご注意ください。", "public_notice"),
        ("再発防止のため、職員以外にも注意喚起を改めて行う。", ""),
        ("機会があるごとに注意喚起を行ってきたところですが、徹底されておりませんでした。", ""),
        ("開封せずに削除したことを確認した。", "deletion_confirmed"),
        ("返却と消去を求め、いずれも応じた旨の誓約書を受領した。", "deletion_confirmed deletion_requested"),
        ("会員にパスワードの変更を求めている。", "public_notice"),
        ("当行からそのようなお尋ねをすることはございません。", "public_notice"),
        ("身代金の要求には応じない。", ""),
        ("局は「該当する方に連絡を取り、経緯を伝える」と話す。", "individuals_notified"),
        ("職員に注意喚起を行った。", ""),
        ("専用の相談窓口を設けた。", "contact_desk"),
        ("このページに関するお問い合わせ窓口 市民課", ""),
        ("職員を停職3か月の懲戒処分とした。", "disciplinary"),
        ("保存期間を過ぎた書類を溶解処分に回した。", ""),
        ("委託先との契約を解除した。", "contract_ended"),
    ] {
        assert_eq!(responses(text), expected, "{text}");
    }
}
