//! What can happen, in the words of a notice and in those of a newspaper.
//!
//! In the words stand `{part}` for a school, branch or department, `{topic}` for what a list is about, `{data}` for what
//! was lost, `{on}` for the day on which it happened, `{noticed}` for the day on which it was noticed, `{people}` for
//! how many.

/// A kind of happening.
pub(crate) struct Deed {
    /// As a heading names it.
    pub(crate) title: &'static str,
    /// As a newspaper's heading names it.
    pub(crate) headline: &'static str,
    /// The course of events in a notice.
    pub(crate) own: [&'static str; 2],
    /// The same in a newspaper.
    pub(crate) paper: [&'static str; 2],
    /// In one sentence of a newspaper, before と発表した.
    pub(crate) short: &'static str,
    /// What is done about it, in a notice.
    pub(crate) measure: &'static str,
}

/// Lost, stolen, sent to the wrong one: what happens in one place.
pub(crate) const SLIPS: &[Deed] = &[
    Deed {
        title: "USBメモリの紛失",
        headline: "USBメモリ紛失",
        own: [
            "{on}、{part}の職員が{topic}の名簿を保存したUSBメモリを持ち出し、帰宅する途中で紛失しました。{noticed}に所属長へ報告があり、立ち寄った先を捜しましたが見つかっていません。",
            "{noticed}、{part}において、{topic}の参加者の情報を記録したUSBメモリ1個が所定の場所にないことが分かりました。最後に使用したのは{on}です。",
        ],
        paper: [
            "USBメモリには{topic}の名簿が入っており、{part}の職員が{on}に持ち出した後、なくなっていることに気付いた。",
            "{part}で{topic}の資料を保存したUSBメモリが見当たらなくなった。最後に使ったのは{on}だという。",
        ],
        short: "{part}の職員が{topic}の名簿{people}分を入れたUSBメモリを紛失した",
        measure: "外部記憶媒体の使用を原則として禁止し、持ち出しの記録を毎日確認します。",
    },
    Deed {
        title: "書類の紛失",
        headline: "申込書を紛失",
        own: [
            "{on}に{part}で受け付けた{topic}の申込書が、{noticed}の点検で所在不明であることが判明しました。誤って廃棄した可能性があります。",
            "{part}の担当者が{on}、{topic}の申込書を綴じたファイルを社外へ持ち出した際に紛失しました。{noticed}に本人の申し出により判明したものです。",
        ],
        paper: [
            "{part}で保管していた{topic}の申込書がなくなっていることが{noticed}の点検で分かった。誤って捨てた可能性がある。",
            "担当者が{on}、{topic}の申込書のファイルを持ち出し、紛失したという。{part}が捜している。",
        ],
        short: "{part}で{topic}の申込書{people}分を紛失した",
        measure: "書類の保管場所を施錠し、受け渡しの際に件数を照合します。",
    },
    Deed {
        title: "メールの誤送信",
        headline: "メール誤送信",
        own: [
            "{on}、{part}の担当者が{topic}の案内を電子メールで一斉に送信した際、BCC欄に入力すべきメールアドレスを誤って宛先欄に入力しました。{noticed}に受信者からのご指摘で判明しました。",
            "{part}から{topic}の申込者に電子メールを送信する際、別の申込者の一覧を誤って添付しました。送信したのは{on}、判明したのは{noticed}です。",
        ],
        paper: [
            "{part}の担当者が{on}、{topic}の案内メールを一斉に送った際、受信者のアドレスが互いに見える状態にしていた。受け取った人の指摘で分かった。",
            "{part}が{on}に{topic}の申込者へ送ったメールに、別の申込者の一覧を誤って添付した。",
        ],
        short: "{part}が{topic}の案内メールを誤って送り、{people}分の個人情報が流出した",
        measure: "送信前に複数の職員で宛先と添付ファイルを確認します。",
    },
    Deed {
        title: "郵便物の誤送付",
        headline: "通知書を誤送付",
        own: [
            "{on}に{part}から発送した{topic}の通知書に、別の方の通知書を誤って同封しました。{noticed}、受け取られた方からのご連絡により判明しました。",
            "{part}において、{topic}の結果の通知を封入する際、宛名と内容がずれたまま{on}に郵送しました。{noticed}に判明しています。",
        ],
        paper: [
            "{part}が{on}に発送した{topic}の通知書に、別人の通知書が同封されていた。届いた人の連絡で{noticed}に分かった。",
            "{topic}の結果の通知を{part}が封入する際、宛名と中身がずれたという。{on}に郵送していた。",
        ],
        short: "{part}が{topic}の通知書{people}分を別人に誤って郵送した",
        measure: "封入の作業を二人一組で行い、発送前に抜き取りで検査します。",
    },
    Deed {
        title: "パソコンの盗難",
        headline: "パソコン盗難",
        own: [
            "{on}、{part}の職員が{topic}の会場へ向かう途中、車の窓を割られ、業務用のノートパソコンを盗まれました。{noticed}に被害届を提出しています。",
            "{on}の夜、{part}に何者かが侵入し、{topic}の情報を保存したパソコンが盗まれました。翌朝出勤した職員が気付いたものです。",
        ],
        paper: [
            "{part}の職員が{on}、{topic}の会場へ向かう途中で車上荒らしに遭い、ノートパソコンを盗まれた。",
            "{part}に{on}夜、何者かが侵入し、{topic}の情報が入ったパソコンが盗まれた。",
        ],
        short: "{part}の職員が車上荒らしに遭い、{topic}の情報{people}分が入ったパソコンを盗まれた",
        measure: "端末の持ち出しを許可制とし、記憶装置を暗号化します。",
    },
    Deed {
        title: "ホームページへの誤掲載",
        headline: "個人情報を誤掲載",
        own: [
            "{on}、{part}が{topic}の資料をホームページに掲載した際、参加者の一覧を含むファイルを誤って公開しました。{noticed}に外部からの連絡で判明し、直ちに削除しました。",
            "{part}のウェブサイトで{on}から公開していた{topic}の表計算ファイルに、非表示の状態で個人情報が残っていました。{noticed}に削除しています。",
        ],
        paper: [
            "{part}が{on}、{topic}の資料をホームページに載せた際、参加者の一覧を誤って公開した。{noticed}に連絡を受けて削除した。",
            "公開していた{topic}の表計算ファイルに個人情報が残っていた。{on}から{noticed}まで閲覧できる状態だった。",
        ],
        short: "{part}がホームページに{topic}の参加者{people}分の個人情報を誤って掲載した",
        measure: "掲載前のファイルを別の職員が点検する手順に改めます。",
    },
];

/// Attacks and faults of systems: what happens to the whole organisation.
pub(crate) const ATTACKS: &[Deed] = &[
    Deed {
        title: "不正アクセスによる個人情報の流出",
        headline: "不正アクセスで情報流出か",
        own: [
            "{noticed}、{part}が運営する{topic}のウェブサイトに不自然な通信があることを確認しました。調査したところ、{on}にプログラムの脆弱性を悪用した不正アクセスを受け、登録者の情報が閲覧された可能性があることが判明しました。",
            "{topic}の申込みを受け付けるサーバーが{on}に第三者から不正アクセスを受けました。{noticed}に{part}が異常に気付き、公開を停止しました。",
        ],
        paper: [
            "{topic}のサイトが{on}に不正アクセスを受けた。{part}が{noticed}に不自然な通信に気付いた。サイトの脆弱性が突かれたとみられる。",
            "{topic}の申し込みを受け付けるサーバーに第三者が侵入した。{noticed}に異常に気付き、公開をやめた。",
        ],
        short: "{topic}のサイトが不正アクセスを受け、登録者{people}分の個人情報が流出した可能性がある",
        measure: "脆弱性の修正を速やかに行い、監視の体制を強化します。",
    },
    Deed {
        title: "ランサムウェア被害",
        headline: "ランサムウェア被害",
        own: [
            "{on}の未明、社内のサーバーに保存したファイルが暗号化される被害が発生し、{noticed}にランサムウェアによるものと判明しました。{part}が管理する{topic}の関係者の情報が含まれています。",
            "{noticed}、{part}のシステムに障害が発生し、ランサムウェアに感染していることを確認しました。攻撃者は{on}にVPN機器から侵入しており、{topic}に関するデータが持ち出されたおそれがあります。",
        ],
        paper: [
            "{on}未明にサーバーのファイルが暗号化され、ランサムウェアによる攻撃と分かった。{part}が管理する{topic}の関係者の情報が含まれる。",
            "{part}のシステムに障害が起き、ランサムウェアの感染を確認した。{on}にVPN機器から侵入されたとみられ、{topic}のデータが持ち出されたおそれがある。",
        ],
        short: "サーバーがランサムウェアに感染し、{topic}の関係者{people}分の情報が流出したおそれがある",
        measure: "多要素認証を導入し、バックアップを通信網から切り離して保管します。",
    },
    Deed {
        title: "メールアカウントの不正利用",
        headline: "アカウント乗っ取り",
        own: [
            "{on}、{part}の職員が偽のサインイン画面にパスワードを入力し、メールアカウントが第三者に不正に利用されました。{noticed}に迷惑メールの送信が確認されています。{topic}の関係者とのやりとりが閲覧された可能性があります。",
            "{part}が{topic}で使用するメールアカウントに、{on}、海外から不正なログインがありました。{noticed}に利用を停止しました。",
        ],
        paper: [
            "{part}の職員が{on}、偽の画面にパスワードを入力し、メールアカウントを乗っ取られた。{topic}の関係者とのメールが見られた可能性がある。",
            "{topic}で使うメールアカウントに{on}、海外から不正なログインがあった。{part}が{noticed}に利用を止めた。",
        ],
        short: "{part}のメールアカウントが乗っ取られ、{topic}の関係者{people}分の個人情報が見られた可能性がある",
        measure: "全職員に多要素認証を適用し、訓練メールによる研修を行います。",
    },
    Deed {
        title: "クラウドの設定誤りによる個人情報の漏えい",
        headline: "設定ミスで閲覧可能に",
        own: [
            "{part}が{topic}の申込みに使用したフォームの共有設定に誤りがあり、{on}から{noticed}まで、他の申込者の情報が閲覧できる状態となっていました。",
            "{noticed}、{part}が利用するクラウドサービス上の{topic}のフォルダーが、{on}以降だれでも閲覧できる設定となっていたことが判明しました。",
        ],
        paper: [
            "{topic}の申し込みフォームの設定を誤り、{on}から{noticed}まで他の申込者の情報が見られる状態だった。{part}が管理していた。",
            "{part}が使うクラウドで、{topic}のフォルダーが{on}からだれでも見られる設定になっていた。",
        ],
        short: "{topic}の申し込みフォームの設定ミスで、{people}分の個人情報が閲覧できる状態だった",
        measure: "公開前に設定を別の担当者が点検し、定期に棚卸しします。",
    },
    Deed {
        title: "元従業員による個人情報の持ち出し",
        headline: "元従業員が情報持ち出し",
        own: [
            "{part}に在籍していた元従業員が、{on}、{topic}の顧客の情報を私用の端末に複製し、退職後に不正に利用していたことが{noticed}に判明しました。",
            "{noticed}、お客様からのお問い合わせを受けて調査したところ、{part}の元従業員が{on}に{topic}の名簿を無断で持ち出していたことを確認しました。",
        ],
        paper: [
            "{part}に勤めていた元従業員が{on}、{topic}の顧客情報を私用の端末に複製し、退職後に使っていた。",
            "客からの問い合わせで調べたところ、{part}の元従業員が{on}に{topic}の名簿を無断で持ち出していた。",
        ],
        short: "{part}の元従業員が{topic}の顧客{people}分の情報を無断で持ち出した",
        measure: "名簿の閲覧の記録を保存し、大量の複製を検知する仕組みを導入します。",
    },
];

/// What a contractor suffers, with which its customers suffer too; `{part}` is not used.
pub(crate) const BREACHES: &[Deed] = &[
    Deed {
        title: "ランサムウェア被害",
        headline: "ランサムウェア被害",
        own: [
            "{on}、社内のサーバーがランサムウェアに感染し、保存していたファイルが暗号化されました。{noticed}、お客様からお預かりした情報が持ち出されていたことを確認しました。",
            "{on}に外部からの侵入を受け、{noticed}にランサムウェアによる暗号化の被害を確認しました。業務を受託しているお客様の情報が漏えいしたおそれがあります。",
        ],
        paper: [
            "{on}にサーバーがランサムウェアに感染し、委託元から預かった情報が持ち出されたことを{noticed}に確認した。",
            "{on}に侵入され、ファイルが暗号化された。委託を受けた業務の情報が漏れたおそれがあるという。",
        ],
        short: "サーバーがランサムウェアに感染し、委託元の{people}分の情報が漏れたおそれがある",
        measure: "業務用の通信網を分け、預かった情報の削除を徹底します。",
    },
    Deed {
        title: "不正アクセスによる情報漏えい",
        headline: "不正アクセスで委託元の情報漏えい",
        own: [
            "{noticed}、業務用のサーバーに第三者による不正アクセスの痕跡があることが判明しました。侵入は{on}に始まり、受託業務で使用する個人情報が閲覧された可能性があります。",
            "{on}、委託元の情報を保管するサーバーが不正アクセスを受けました。{noticed}に専門の調査会社から、情報が外部へ送信された可能性が高いとの報告を受けました。",
        ],
        paper: [
            "業務用のサーバーが{on}から不正アクセスを受けていた。{noticed}に痕跡が見つかり、委託元の個人情報が見られた可能性がある。",
            "委託元の情報を保管するサーバーが{on}に不正アクセスを受けた。外部に送られた可能性が高いとの報告を{noticed}に受けた。",
        ],
        short: "サーバーが不正アクセスを受け、委託元の{people}分の個人情報が漏れた可能性がある",
        measure: "接続元を限り、記録の監視を外部に委託します。",
    },
];

/// What a contractor's customers tell; `{contractor}` stands for its name, `{harm}` for what it suffered, and `{noticed}` is
/// the day on which the customer was told.
pub(crate) const BY_CONTRACTOR: &[Deed] = &[Deed {
    title: "委託先における個人情報の漏えいのおそれ",
    headline: "委託先から情報流出か",
    own: [
        "{topic}の通知書の作成を委託している{contractor}において、{on}に{harm}が発生しました。{noticed}、お預けしていた情報が漏えいしたおそれがあるとの報告を受けました。",
        "{noticed}、{topic}の事務の委託先である{contractor}から、{on}に{harm}の被害に遭い、個人情報が外部に流出した可能性があるとの連絡がありました。",
    ],
    paper: [
        "{topic}の通知書の作成を委託している{contractor}で{on}に{harm}があり、{noticed}に情報が漏れたおそれがあると報告を受けた。",
        "{topic}の事務を委託する{contractor}から{noticed}、{on}に{harm}の被害に遭い、個人情報が流出した可能性があると連絡があった。",
    ],
    short: "委託先の{contractor}で{harm}があり、{topic}に関する{people}分の個人情報が流出したおそれがある",
    measure: "委託先に原因の究明を求め、管理の状況を定期に検査します。",
}];
