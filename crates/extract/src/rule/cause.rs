//! What let the data out or stopped the service: exactly one.
//!
//! Every mention of a cause weighs by the place where it stands and by what is said of it; then the more specific
//! cause wins over the vaguer one that usually stands beside it (ransomware over an intrusion, theft over a loss).

#[cfg(test)]
pub(super) mod cases;
mod weight;
mod within;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Cause;

use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, first};
pub(super) use weight::{Weights, is_support_scam, is_trap_for_customers, weigh};

/// Less than this is a word in passing.
const PASSING: u32 = 10;

/// Where both are reported, the first is the cause and the second its circumstance.
const SPECIFIC_OVER_VAGUE: &[(Cause, &[Cause])] = &[
    (
        Cause::Ransomware,
        &[
            Cause::Malware,
            Cause::UnauthorizedAccess,
            Cause::Cyberattack,
            Cause::Phishing,
            Cause::SpoofedMail,
            Cause::SystemDefect,
            Cause::Misconfiguration,
            Cause::Insider,
            Cause::Theft,
        ],
    ),
    (
        Cause::Malware,
        &[
            Cause::UnauthorizedAccess,
            Cause::Cyberattack,
            Cause::Phishing,
            Cause::SpoofedMail,
            Cause::Insider,
            Cause::MisdeliveryEmail,
        ],
    ),
    (
        Cause::Phishing,
        &[Cause::UnauthorizedAccess, Cause::SpoofedMail, Cause::Cyberattack, Cause::MisdeliveryEmail],
    ),
    (Cause::SpoofedMail, &[Cause::Cyberattack]),
    (Cause::Cyberattack, &[Cause::SystemDefect]),
    (Cause::Ddos, &[Cause::Cyberattack, Cause::SystemDefect, Cause::UnauthorizedAccess]),
    (
        Cause::Insider,
        &[
            Cause::UnauthorizedAccess,
            Cause::Loss,
            Cause::Theft,
            Cause::MisdeliveryOther,
            Cause::Misconfiguration,
        ],
    ),
    (Cause::Theft, &[Cause::Loss]),
    (Cause::SystemDefect, &[Cause::MisdeliveryEmail, Cause::MisdeliveryOther, Cause::Misconfiguration]),
    (Cause::UnauthorizedAccess, &[Cause::Cyberattack, Cause::SystemDefect, Cause::Misconfiguration]),
];

/// Does a row print its cause in a word that is known?
pub(super) fn is_printed(reading: &Reading) -> bool {
    within::printed(reading).is_some()
}

pub(super) fn read(reading: &Reading) -> Fact<Cause> {
    let weights = weight::weigh(reading);
    let allowed = within::printed(reading);
    let likeliest = allowed.and_then(|family| family.first().copied());
    let winner = decide(reading, &weights, allowed).or(likeliest).map(|cause| match cause {
        Cause::MisdeliveryEmail
            if is_by_fax(reading) && (weights.of(Cause::MisdeliveryOther) > 0 || is_faxed(reading)) =>
        {
            Cause::MisdeliveryOther
        }
        Cause::MisdeliveryOther if is_only_provided(reading, &weights) => Cause::MisdeliveryEmail,
        other => other,
    });
    match winner {
        Some(cause) => weights.fact(reading, cause),
        None => reading.fact(Cause::Unknown, [reading.article.heading], "not_told"),
    }
}

/// Is it told with no other word than that of a provision (誤提供), and also that it was mailed?
fn is_only_provided(reading: &Reading, weights: &Weights) -> bool {
    let is_named_otherwise =
        weights.any(Cause::MisdeliveryOther, |words| !reading.words(words).contains("提供"));
    weights.of(Cause::MisdeliveryEmail) > 0 && !is_named_otherwise
}

/// Is a fax spoken of and no mail, so that a bare 誤送信 is one by fax?
fn is_by_fax(reading: &Reading) -> bool {
    let told = reading.topic("asset").filter(|(located, name)| !is_apart(reading, located, name));
    let (mut fax, mut mail) = (false, false);
    for (_, name) in told {
        fax |= name == "fax";
        mail |= name == "email";
    }
    fax && !mail
}

/// ファクスで送信した: is a fax said to have been sent?
fn is_faxed(reading: &Reading) -> bool {
    static SENT: Words = Words::of(&[
        "で送信",
        "にて送信",
        "を送信",
        "送信",
        "で送っ",
        "を送っ",
        "により送信",
        "を誤送信",
        "誤送信",
        "の誤送信",
    ]);
    reading
        .topic("asset")
        .any(|(located, name)| name == "fax" && SENT.begins(reading.tail(located).trim_start_matches('番')))
}

/// Is it spoken of apart from what happened: whom to write to, what is done from now on, how people were told?
fn is_apart(reading: &Reading, located: &Located, name: &str) -> bool {
    static FROM_NOW: Words = Words::of(&["今後", "これから", "次回", "再発"]);
    static CHANGED: Words = Words::of(&["に切り替", "へ切り替", "に移行", "へ移行", "に変更", "に改め"]);
    static TELLS: Words = Words::of(&["謝罪", "お詫び", "おわび", "連絡", "通知", "説明", "お知らせ"]);
    let (sentence, section) =
        (reading.sentence(located.sentence), reading.sentences[located.sentence].section);
    let tail = reading.tail(located);
    let is_how_told =
        || ["で", "にて"].iter().any(|by| tail.starts_with(by)) && TELLS.stands_in(first(tail, NEAR));
    section == Section::Contact
        || name == "email"
            && (matches!(section, Section::Prevention | Section::Request)
                || FROM_NOW.stands_in(sentence)
                || CHANGED.begins(tail)
                || is_how_told())
}

/// Characters from the mail to what was told by it.
const NEAR: usize = 12;

/// The weightiest cause, or one that is more specific and not said in passing.
fn decide(reading: &Reading, weights: &Weights, allowed: Option<&[Cause]>) -> Option<Cause> {
    let may_be = |cause: Cause| allowed.is_none_or(|family| family.contains(&cause)) && weights.of(cause) > 0;
    let mut best =
        Cause::ALL.iter().copied().filter(|&cause| may_be(cause)).max_by_key(|&cause| weights.of(cause))?;
    while let Some(&(specific, _)) = SPECIFIC_OVER_VAGUE.iter().find(|(specific, vague)| {
        may_be(*specific)
            && vague.contains(&best)
            && !is_circumstance(reading, weights, *specific, best)
            && weights.of(*specific) >= PASSING
            && weights.of(*specific) * share(reading, weights, *specific, best) >= weights.of(best)
    }) {
        best = specific;
    }
    Some(best)
}

/// How often the weight of the specific cause has to go into that of the vague one. Keys that somebody typed in or was robbed
/// of say how the account came to be misused, of which the whole notice speaks.
fn share(reading: &Reading, weights: &Weights, specific: Cause, best: Cause) -> u32 {
    static GAVE: Words = Words::of(&["入力", "打ち込", "詐取", "だまし取", "騙し取"]);
    let gave = || weights.any(specific, |words| GAVE.stands_in(reading.words(words)));
    let is_how = (specific, best) == (Cause::Phishing, Cause::UnauthorizedAccess) && gave();
    if is_how { 20 } else { 8 }
}

/// Is it only how a thing came to be where it was lost (無断で持ち出した鞄を盗まれた), or what false mails are called,
/// with the loss or the mails in the title?
fn is_circumstance(reading: &Reading, weights: &Weights, cause: Cause, best: Cause) -> bool {
    static TAKEN: Words = Words::of(&[
        "盗",
        "窃",
        "置き引き",
        "置引き",
        "持ち去",
        "持ち逃げ",
        "奪",
        "荒らし",
        "ひったく",
        "すら",
        "スリ",
        "空き巣",
        "車上",
        "侵入",
        "割ら",
        "抜き取",
        "取ら",
    ]);
    static NAMED_DDOS: Words =
        Words::of(&["DDoS", "DDOS", "ddos", "DoS", "ディードス", "サービス妨害", "拒否"]);
    static GAVE_UP: Words = Words::of(&["入力", "打ち込", "入れ", "盗", "取ら", "奪", "だま", "騙", "詐取"]);
    static DEFECTS: Words = Words::of(&[
        "不具合",
        "バグ",
        "プログラム",
        "システム",
        "改修",
        "更新",
        "キャッシュ",
        "セッション",
        "設計",
        "仕様",
        "処理",
        "アップデート",
        "画面",
        "アプリ",
        "混",
        "入れ替わ",
        "入れ違",
    ]);
    static INTRUDES: Words = Words::of(&[
        "不正",
        "侵入",
        "侵害",
        "攻撃",
        "突",
        "悪用",
        "狙",
        "ログイン",
        "改ざん",
        "書き換え",
        "乗っ取",
        "盗",
        "窃取",
        "抜き",
        "引き出され",
        "使われ",
        "操作",
        "破ら",
        "命令",
        "総当たり",
        "インジェクション",
        "入り込",
        "入られ",
        "入って",
        "置かれ",
        "呼び出",
    ]);
    let was_told = |cause| weights.any(cause, |words| GAVE_UP.stands_in(reading.words(words)));
    let is_beside = match (cause, best) {
        (Cause::Insider, Cause::Loss | Cause::Theft) => true,
        // 席に戻ると袋ごとなくなっていた, of what the title calls lost.
        (Cause::Theft, Cause::Loss) => !weights.any(cause, |words| TAKEN.stands_in(reading.words(words))),
        // 大量のアクセスを確認し、不正アクセスと判断した.
        (Cause::Ddos, Cause::UnauthorizedAccess) => {
            !weights.any(cause, |words| NAMED_DDOS.stands_in(reading.words(words)))
        }
        (Cause::Phishing, Cause::SpoofedMail) => !was_told(Cause::Phishing),
        // 宛先を誤表示: seen by all in a mail, by no defect.
        (Cause::SystemDefect, Cause::MisdeliveryEmail) => {
            return !weights.any(cause, |words| DEFECTS.stands_in(reading.words(words)));
        }
        // アクセス権限の設定に誤りがあり、第三者に取得された可能性がある: what was open could be read.
        (Cause::UnauthorizedAccess, Cause::Misconfiguration) => {
            return !weights.any(cause, |words| INTRUDES.stands_in(reading.words(words)));
        }
        // 誤って掲載した名簿を、二人が自分の端末に保存していた.
        (Cause::Insider, Cause::Misconfiguration) => {
            weights.any(best, |words| reading.words(words).contains('誤'))
        }
        _ => false,
    };
    is_beside && weights.is_titled(best)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn one_cause_is_chosen() {
        for (text, expected) in [
            (
                "説明用のアカウントが残っており、海外からログインされ、受講者の情報412件が閲覧された。",
                "unauthorized_access",
            ),
            ("担当者のメールアカウントが春から第三者に盗み見られていた。", "unauthorized_access"),
            (
                "会員の氏名の流出について\nサーバーが外部から不正アクセスを受け、会員の番号、暗号化されたパスワードが流出した。",
                "unauthorized_access",
            ),
            (
                "偽の警告画面が現れ、電話の相手の指示で遠隔操作のソフトを入れて、パソコンを操作された。",
                "unauthorized_access",
            ),
            (
                "感染を告げる偽の画面が現れ、電話の相手にパソコンを遠隔で操作された。ウイルスに感染したとの偽の画面だった。",
                "unauthorized_access",
            ),
            (
                "派遣社員が業務用の端末から保護者の氏名など30万件を持ち出していた。名簿は業者に渡った。",
                "insider",
            ),
            ("教諭が名簿を自宅に持ち出していた。帰り道で鞄を落とし、名簿を紛失した。", "loss"),
            ("非常勤職員が学生の番号を無断で印刷し、自分の店の求人に使っていた。", "insider"),
            ("紹介状をファクスで送信する際、番号を誤り、個人宅に誤送信した。", "misdelivery_other"),
            ("書類の紛失について\n席に戻ると、机に置いた袋がなくなっていた。", "loss"),
            (
                "名簿の所在が分からなくなった。ほかの書類と一緒に捨てたとみられ、盗まれた可能性は低い。",
                "loss",
            ),
            ("職員のパソコンから文書が流出した。ウイルスに感染して流出したらしい。", "malware"),
            (
                "不正アクセスについて\n大量のアクセスを確認し、第三者による不正アクセスと判断しました。",
                "unauthorized_access",
            ),
            (
                "サイトが改ざんされた。ページを見た方がマルウェアに感染したおそれがある。",
                "unauthorized_access",
            ),
            ("配達員が郵便物百通を自宅に隠していたことが分かった。", "insider"),
            (
                "開設を予定する者に、他の事業者から出された届を読み取ったファイルをメール送信した。",
                "misdelivery_email",
            ),
            (
                "ホームページの不具合について\n画面が見慣れない表示になりました。外部からのサイバー攻撃によるものと分かりました。",
                "cyberattack",
            ),
            ("当所の職員の氏名を差出人名に用い、返信の形をとったメールが届いている。", "spoofed_mail"),
            ("システム上の欠陥により、他の利用者の氏名が見えていた。", "system_defect"),
            ("市のホームページに掲載した際、委員の住所が含まれたままだった。", "misconfiguration"),
            ("職員が電話の相手を本人と思い込み、滞納額を別居の親族に話した。", "misdelivery_other"),
            ("会員に送ったメールマガジンで、宛先の欄に全員のアドレスが表示された。", "misdelivery_email"),
            ("配信したメールマガジンで、お客様のお名前が別の方のものになっていた。", "misdelivery_email"),
            ("サイトで公表した結果の表に、隠しシートのまま担当者名が残っていた。", "misconfiguration"),
            ("消し忘れた退職者のIDを使って何者かがシステムに侵入した。", "unauthorized_access"),
            ("退職予定の職員が住民のデータを媒体に入れて持ち出した。", "insider"),
            ("提出された申込書を、誤って別の申込者に返却した。", "misdelivery_other"),
            ("掲示板の閲覧権限を全学生に付けてしまい、成績の一覧が見られた。", "misconfiguration"),
            ("氏名を黒塗りしないまま議事録をサイトに掲載していた。", "misconfiguration"),
            ("生徒が教員のパスワードを盗み見て学習用のシステムにログインした。", "unauthorized_access"),
            ("研究室に何者かが侵入し、パソコン2台がなくなっていた。", "theft"),
            ("申込者に案内を送る際、宛先をBccにせず送信した。", "misdelivery_email"),
            (
                "予約者にフィッシング\n予約サイトの管理画面に第三者が不正にログインし、予約者に偽サイトへ誘導する文を送った。",
                "unauthorized_access",
            ),
            (
                "システム不具合による情報の漏えい\n情報を保つ機能の設定に誤りがあり、客の情報が入れ替わる不具合が生じた。",
                "system_defect",
            ),
            (
                "会員情報を返すAPIのアクセス権限の設定に誤りがあり、第三者に取得された可能性がある。",
                "misconfiguration",
            ),
            ("返却の際、誤って別の受給者B氏の資格者証1通を交付した。", "misdelivery_other"),
            ("検針員が、使用量の知らせを別の使用者の郵便受けに投函した。", "misdelivery_other"),
            ("看護師が診断書を手渡す際、前の患者の診断書を渡していた。", "misdelivery_other"),
            ("回収した用紙70枚の入った紙袋がなくなる。", "loss"),
            ("案内メールで宛先を誤表示\nBCCに入れるべきところをTOに入れていた。", "misdelivery_email"),
            ("案内メールを送る際、BCCに入れるべき宛先をTOに入れて送信した。", "misdelivery_email"),
            ("別の会員の名簿を誤って添付し、メールで送信した。", "misdelivery_email"),
            ("アドレスを「CC」に入力して案内を送信した。", "misdelivery_email"),
            ("名簿を、誤って別の学校の担当者に送信した。", "misdelivery_email"),
            (
                "個人情報の誤提供について\n対象者のファイルを送る際、誤って全員のデータを送信した。電子メールを送信したのは窓口の職員である。",
                "misdelivery_email",
            ),
            ("誤った番号に電話をかけ、留守番電話に滞納の額を残した。", "misdelivery_other"),
            ("大会の結果表を、氏名の入った別のシートを非表示にしたまま載せた。", "misconfiguration"),
            (
                "キャッシュの設定ミスにより、別の利用者の氏名が閲覧できる状態になっていた。",
                "misconfiguration",
            ),
            (
                "サーバーに第三者が侵入し、会員の氏名を閲覧した。認証情報は、私物の端末のマルウェア感染によって盗まれたとみられる。",
                "unauthorized_access",
            ),
            ("受診票を別人の封筒に入れて郵送した。", "misdelivery_other"),
            ("紹介状のFAXを誤った番号に送信した。", "misdelivery_other"),
            ("窓口で別人の住民票を交付した。", "misdelivery_other"),
            (
                "申請書の誤送信について\n申請書四十名分をFAXで大学の本部に送信する際、無関係の個人宅に誤って送信しました。",
                "misdelivery_other",
            ),
            ("ダイレクトメールの誤送付が発生した。宛名と住所が異なる状態で送られた。", "misdelivery_other"),
            ("誤ったファイルをホームページに掲載した。", "misconfiguration"),
            ("古いファイルに対し、設定の不備を突いて第三者がアクセスした。", "unauthorized_access"),
            ("不正アクセス事件への対応について、報告を受ける予定です。", "unauthorized_access"),
            (
                "当社のホームページが改ざんされ、閲覧した場合にウイルスに感染するおそれのある状態でした。",
                "unauthorized_access",
            ),
            (
                "7月に受信したメールのリンク先の画面でパスワードが窃取され、アカウントに不正にログインされた。",
                "phishing",
            ),
            ("登録者508人のアドレスがTo欄に入っていた。", "misdelivery_email"),
            (
                "資料をメールで送る際、職員が誤って、相談者の氏名、住所、世帯の状況が入ったファイルを添付した。",
                "misdelivery_email",
            ),
            (
                "サーバーが身代金要求型ウイルスに感染した。看護師がカルテを開けないことに気づいた。",
                "ransomware",
            ),
            ("名簿を紛失したとして、教諭を減給の懲戒処分にした。", "loss"),
            (
                "予約システムへの不正アクセスとフィッシングメッセージの配信について\n予約システムが不正アクセスを受け、お客様の一部に対してフィッシングサイトへ誘導するメッセージが配信されました。",
                "unauthorized_access",
            ),
            ("サイトが改ざんされ、フィッシングサイトが設置された。", "unauthorized_access"),
            ("共有設定を誤り、名簿が誰でも閲覧できる状態だった。", "misconfiguration"),
            ("黒塗りが不十分な資料をホームページに掲載した。", "misconfiguration"),
            ("プログラムの不具合により、他の利用者の氏名が画面に表示された。", "system_defect"),
            ("児童の記録を保存したUSBメモリを紛失した。", "loss"),
            ("保存期間中の申請書を誤って廃棄した。", "loss"),
            ("書類の紛失について\n車の窓が割られ、書類の入ったかばんが持ち去られた。", "theft"),
            ("サーバーが不正アクセスを受けた。", "unauthorized_access"),
            ("不正アクセスについて\n不正アクセスにより、サーバーがランサムウェアに感染した。", "ransomware"),
            ("パソコンがEmotetに感染し、当会を装うメールが送られた。", "malware"),
            ("新型コロナウイルス感染症の患者の名簿を紛失した。", "loss"),
            ("職員が偽のログイン画面にパスワードを入力した。", "phishing"),
            ("当社を装うメールが出回っています。端末の感染は確認されていません。", "spoofed_mail"),
            ("元社員が顧客の名簿を無断で持ち出し、転職先で使っていた。", "insider"),
            (
                "電子カルテが閲覧できなくなっている。端末が動かなくなり、ランサムウェアに感染した疑いがある。",
                "ransomware",
            ),
            ("大量の通信を送りつけるDDoS攻撃を受けた。", "ddos"),
            ("外部からのサイバー攻撃を受けた。手口は公表していない。", "cyberattack"),
            ("「ウイルスに感染しました」との画面が現れ、遠隔で操作された。", "unauthorized_access"),
            ("サイトの脆弱性を突かれ、偽の入力欄を表示する改ざんが行われた。", "unauthorized_access"),
            ("案内の不具合ではなく設定ミスでした。第1報の題名に「不具合」と書きました。", "misconfiguration"),
            ("認定の記録を、名前の似た別の町の役場に郵送していた。", "misdelivery_other"),
            ("点数の一覧を、誤って学級の掲示板に掲示した。", "misconfiguration"),
            ("問い合わせ窓口のアカウントに侵入、パスワードを破られる", "unauthorized_access"),
            (
                "「ウイルスに感染しました」という警告が現れ、電話をかけて遠隔で操作された。",
                "unauthorized_access",
            ),
            ("名簿とみられる一覧が見つかった。経路は分からない。", "unknown"),
            ("年金の通知を、転出した方と同じ住所の別世帯に届けた。", "misdelivery_other"),
            ("学級だよりの裏面に別の生徒の記録が印刷されていた。", "misdelivery_other"),
            ("2通を1つの封筒に入れて発送した。", "misdelivery_other"),
            ("注文書を別の家庭の分と一緒に返した。", "misdelivery_other"),
            ("自動車の書類を、車の前の所有者に郵送した。", "misdelivery_other"),
            ("氏名の入った紙の裏をメモ用紙として利用者に配っていた。", "misdelivery_other"),
            ("資料をファクシミリで送る際、番号を誤り、関係のない店に送信した。", "misdelivery_other"),
            ("名簿を無関係の学校に送信した。", "misdelivery_email"),
            ("案内メールでBCCとCCを取り違えた。", "misdelivery_email"),
            (
                "案内メールで、受講者のアドレスが互いに見える形となった。配信ソフトの設定の誤りによる。",
                "misdelivery_email",
            ),
            ("検索エンジンに社内の顧客の一覧が登録されていた。", "misconfiguration"),
            ("公開した録画に、参加者の氏名の一覧が映っていた。", "misconfiguration"),
            ("応募者の住所がネットで検索可能に", "misconfiguration"),
            ("アプリの改修の後、ログインすると別の会員の画面が開いた。", "system_defect"),
            ("受付簿が書庫から消えていることが分かった。", "loss"),
            ("貸与した端末の所在が確認できない。", "loss"),
            ("保存すべき文書が誤って滅失した。", "loss"),
            ("データを消さないまま、パソコンを中古の店に売っていた。", "loss"),
            ("深夜、診療所に侵入され、患者の書類を持ち去られた。", "theft"),
            ("元講師が生徒の名簿を持ち出し、自身が開いた塾の案内に使っていた。", "insider"),
            ("看護師が患者の写った画像を自分のSNSに載せた。", "insider"),
            ("教諭が担任外の生徒の番号を調べ、私的に連絡していた。", "insider"),
            (
                "会員の情報が漏れ、会員にフィッシングメールが届いている。サーバーに侵入されたためである。",
                "unauthorized_access",
            ),
            (
                "教員のアカウントの不正利用について\n教員のアカウントから迷惑メールが送られた。教員が偽の画面にパスワードを入力していた。",
                "phishing",
            ),
        ] {
            let fact = case::read(text, read);
            assert_eq!(fact.value.to_string(), expected, "{text}");
        }
    }
}
