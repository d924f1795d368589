//! Cases: responses told in terse news, in remarks below an article, of a lost device, a warning or a mail of business.

use super::told;
use crate::case;

fn responses(said: &str) -> String {
    let text = format!("お知らせ\n名簿が不正アクセスにより漏えいした。\n{said}");
    case::sorted(&text, told)
}

#[test]
fn told_tersely() {
    for (said, expected) in [
        ("5月13日 金融機関に連絡し送金の取消しを依頼", ""),
        ("海外の研究者からJPCERT/CCを通じて情報提供を受けました。", ""),
        ("受け取った方に謝罪と削除を依頼", "deletion_requested individuals_notified"),
        ("通信会社に頼み、端末の利用停止の手続きを済ませた。", "account_disabled"),
        ("携帯電話会社に連絡して回線を止めた。", "account_disabled"),
        ("流出したIDでのログインを禁止した。", "account_disabled"),
        ("午後8時、ゲームのサーバーの緊急メンテナンスを実施。", "system_stopped"),
        ("翌朝からアクセスできないようにした。", "system_stopped"),
        ("3月8日から「まなびの部屋」を停止しております。", "system_stopped"),
        ("当会からのメールの送受信を中止しております。", "system_stopped"),
        ("感染した端末の入れ替えを終えた。", "malware_removed"),
        ("復元作業を終えて再開した。", "restored_from_backup"),
        ("弁護士、警察等の協力を得て復旧に当たっている。", "police_reported"),
        ("県警本部及び文部科学省に報告した。", "ministry_reported police_reported"),
        ("パソコンの電源を切り、業者が調査。", "external_investigation system_stopped"),
        ("何件が見られたかは、調査会社にも断定できないとのことだ。", "external_investigation"),
        ("県警察本部サイバー対策窓口に相談。", "police_reported"),
        (
            "利用者全員に、届いた封書を開けないようお願いする手紙を送付。",
            "individuals_notified public_notice",
        ),
        ("翌朝、バス会社に問い合わせたものの見つからなかった。", "search"),
        ("学園では説明会を開催し、私物の使用を禁じた。", "individuals_notified"),
        ("ファクスの記録を見て、ほかに送っていなかったことを確認した。", "internal_investigation"),
        ("社内のパソコンをチェックした。", "internal_investigation"),
        ("保護者の指摘で写真を消し謝罪", "individuals_notified"),
        ("納入先に連絡し、設定を改めてもらった。", "individuals_notified"),
        ("皆様に対しては、個別の通知を行っております。", "individuals_notified"),
        ("情報の不正使用に対する注意をお願いしております。", "public_notice"),
        ("社内ネットワークを外部から遮断した。", "communication_blocked"),
        ("申込フォームを停止した。", "system_stopped"),
        ("全ての受信者から削除完了の返信を得た。", "deletion_confirmed"),
        ("校長が教諭に対し厳重に注意した。", "disciplinary"),
        ("名簿業者に使用の中止と返還を求めている。", "deletion_requested"),
        ("書類は8か所から引き取るか、廃棄を確認した。", "deletion_confirmed"),
        ("翌日までに対象となる会員の特定が完了した。", "internal_investigation"),
        ("全店で一斉点検していた。", "internal_investigation"),
        ("同日、HPの公開を停止した。", "system_stopped"),
        ("市は同社との契約を見合わせている。", "contract_ended"),
        ("問い合わせは、お客様相談室(0120-000-000)へ。", "contact_desk"),
        ("ご不明の点は、フロント(0000-00-0000)までお尋ねください。", "contact_desk"),
        ("セキュリティ会社による検査を完了した。", "external_investigation"),
        ("ウイルスの検査を行ってくださいますようお願いします。", "public_notice"),
        ("6月4日 臨時保護者会", "individuals_notified"),
        ("流出したおそれのある方々への連絡を急いでいる。", "individuals_notified"),
        ("11月9日 会員様へのお詫び状を郵送", "individuals_notified"),
        ("通販サイトは閉鎖し、再開の予定はございません。", "service_closed"),
        ("誤って届いた会社では、すぐに裁断したとのことだ。", "deletion_confirmed"),
        (
            "宛先の全員に削除をお願いし、全員から完了との返信を受けた。",
            "deletion_confirmed deletion_requested",
        ),
        ("検索サイトに残った写しの削除も頼んだ。", "deletion_requested"),
        ("本社との通信網は遮断済みという。", "network_isolated"),
        ("全パソコンをインターネットから切り離した。", "communication_blocked"),
        ("海外の番号からの接続を受け付けないようにした。", "communication_blocked"),
        ("現在「会員ひろば」を停止しております。", "system_stopped"),
        ("該当のフォームは9月3日に停止した。", "system_stopped"),
        ("同社はカードの取り扱いをやめた。", "system_stopped"),
        ("かんたんログインを止め、番号の結びつきを直した。", "system_stopped"),
        ("見本アドレスでのログインができないようにした。", "account_disabled"),
        ("立ち寄った店に確認を依頼したが、発見できていない。", "search"),
        ("ご不明の点は営業担当までお願いいたします。", "contact_desk"),
        ("8月2日に担当者が店を訪れて削除を確認した。", "deletion_confirmed"),
        ("大学は、全ての送信先に謝罪とメールの削除を依頼した。", "deletion_requested individuals_notified"),
        ("本校では、全校生徒にアンケートを行いました。", "internal_investigation"),
        ("同社は販売サイトの公開を取りやめた。", "system_stopped"),
        ("市は国外のアドレスからの接続を制限した。", "communication_blocked"),
        ("職員が付近の道を歩いて回り、散った紙を拾い集めた。", "search"),
        ("帰り道を引き返したが、名簿はなかった。", "search"),
        ("協力先からファイルの削除について報告を受けた。", "deletion_confirmed"),
        ("同社は情報処理推進機構及び県の担当課への届け出を済ませた。", "jpcert_reported"),
        ("スマートフォンの回線を止め、遠隔でロックした。", "account_disabled"),
        ("当店は会員に対し、パスワードを早めに変えるよう求めている。", "public_notice"),
        ("このサービスは年内で提供を終える。", "service_closed"),
        ("今後の対応\n現在、外部の専門機関の協力を得て調査を実施しております。", "external_investigation"),
        ("担当課は「該当する世帯に事情を説明し、謝罪する」と話している。", "individuals_notified"),
        ("該当の方にお電話し、届いたメールの削除をお願いした。", "deletion_requested individuals_notified"),
    ] {
        assert_eq!(responses(said), expected, "{said}");
    }
}

#[test]
fn told_of_something_else() {
    for said in [
        "宛先を二人で確かめることになっていたが、これを行わなかった。",
        "職員が調べものをしていた際に警告が出た。",
        "講座の申込者に日程の変更を知らせる際、CCで送った。",
        "参加者に日程の変更を知らせるメールを、宛先が見える形で送った。",
        "申込者288人に資料をメール送信したところ、宛先が互いに見えていた。",
        "予約客に職員の名をかたる不審なメールが送られた。",
        "全職員に対し、情報の取扱いについて改めて注意を促した。",
        "取引を終えた会社の通知先が残っていた。",
        "手作業で封筒に入れ直しました。",
        "町は業者に詳しい調査を行うよう求めた。",
        "市は同社に対し、詳細な調査の実施と報告を求めました。",
        "書類を引き取り、複写していないことを確認した。",
        "市は閲覧記録の定期的な点検を行うとしている。",
        "県が保有状況調査を委託した株式会社みなみ環境計画の社員が関わった。",
        "個人情報保護委員会は同社に対し、報告を求めている。",
        "同社から青葉市様に報告しました。",
        "委託先コールセンターの元社員が名簿を持ち出した。",
        "誤って届いた案内状の返送をお願いしています。",
        "攻撃によるシステムの停止につきましては、本日復旧した。",
        "メーカーの注意喚起メールの受け取り先が古かった。",
        "端末をネットワークから切り離すことが重要だ。",
        "同社は業績への影響を精査している。",
        "手順書の番号と封筒の番号を突き合わせるよう指示する。",
        "国の機関が出した注意喚起を受け、設定を見直すという。",
        "顧客から預かっていた鍵の交換を無償で行う。",
        "今後につきましては、管理画面のパスワードを長いものに変更する決まりとします。",
        "対象は、旧サーバーを止めた2017年11月30日までに注文した人だ。",
        "社員が送信済みのメールを見返して気付いた。",
        "通知は、制度の変更を対象者に知らせるために送ったものである。",
        "業者は書類を隣の家に届けた。",
        "看護師が症状を聞き取りながら紙のカルテを書いた。",
        "犯人はバックアップを消去し、復旧を難しくしていた。",
        "就業規則には懲戒の規定がある。",
        "今後は月初めに台帳の管理状況を確認し、結果を残す。",
        "職員は住所を知人に文書で伝えるなどして漏らした。",
        "講座の申込者40人に案内メールを送る際、宛先を誤った。",
        "誤送信 番組に回答した視聴者へ謝礼の案内をメールで送った際、アドレスを並べた。",
        "入居者あての更新案内で、別の入居者の氏名が記されていた。",
        "職員が親族に頼まれて顧客の残高を端末で見て、口頭で伝えていた。",
        "当該サーバは廃止し、部屋を明け渡した。",
        "うち2人の年収を電話で友人に口頭で伝えた。",
        "攻撃者がログイン中の接続を強制的に切断した。",
        "説明会の開催を会員に案内するメールを、ほかの会員にも見える形で送った。",
        "この記事に関するお問い合わせ先\n教育課 000-000-1111",
    ] {
        assert_eq!(responses(said), "", "{said}");
    }
}

#[test]
fn told_in_remarks() {
    for (said, expected) in [
        ("編集部のひとこと\n- 同社は全会員のパスワードを初期化しました。", "password_changed"),
        ("編集部のひとこと\n- まずは全員のパスワードを初期化しました、と言えるようにしたい。", ""),
    ] {
        assert_eq!(responses(said), expected, "{said}");
    }
}

#[test]
fn what_only_sounds_like_one() {
    for (said, expected) in [
        ("送り先に電話で謝罪し、書類を破棄しないよう依頼した。", "individuals_notified"),
        ("送り先に電話で謝罪し、書類を破棄するよう依頼した。", "deletion_requested individuals_notified"),
        ("再発防止策\n不正な通信を検知し遮断する仕組みを導入いたしました。", ""),
        ("不正な通信を遮断いたしました。", "communication_blocked"),
        ("校長は会見で「卒業生の皆さんに申し訳ない」と陳謝した。", ""),
        ("客から「よその明細が入っている」との電話があり、残りの封筒を確認した。", ""),
        ("職員はパスワードの変更を促す偽のメールを受け取った。", ""),
        ("会員にパスワードの変更を促した。", "public_notice"),
        ("写しの発行を求められて書庫を探したところ、見当たらなかった。", ""),
        (
            "一覧の写しがないこと、端末の画像が削除されていることを書面で確認いたしました。",
            "deletion_confirmed",
        ),
        ("感染したパソコンの初期化および設定の見直しを実施", "malware_removed"),
        ("当社を装うメールへの注意のお願い", "public_notice"),
        ("万一開いた場合は、LANケーブルを抜いたうえで担当の部署にご相談ください。", ""),
        ("見知らぬ人から子どものことを尋ねる電話があったときは、園にお知らせください。", "public_notice"),
        ("事務局のパソコンにつきましては、ウイルスの検査をいたしました。", "internal_investigation"),
        ("紛失に気付き、書庫を探したところ、見当たらなかった。", "search"),
        ("全パソコンを確認いたしましたが、感染は認められませんでした。", "internal_investigation"),
        ("申込者に電話で謝罪し、メールの削除を呼びかけている。", "deletion_requested individuals_notified"),
        ("不審なメールの削除を呼びかけている。", "public_notice"),
        ("再発防止策\n社長の下に情報セキュリティ委員会を設置した。", ""),
        ("再発防止策\n社長の下に対策委員会を設置した。", "task_force"),
        ("再発防止策\n情報セキュリティ対策室を新設する。", ""),
        ("【原因】\n相談窓口の机上に、申請書と配布物を区別せず置いていた。", ""),
    ] {
        assert_eq!(responses(said), expected, "{said}");
    }
}
