//! What the closed choices of an incident's facts are called.

use jikenbo_model::Stance;
use jikenbo_model::vocabulary::{
    AffectedStatus, Asset, Cause, CauseGroup, DataKind, DetectedBy, Industry, Kind, LeakStatus, Prevention,
    Response, Role, SecondaryDamage, Vector,
};

use super::Label;

impl Label for Kind {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Incident => ("事件", "incident"),
            Self::Other => ("その他", "other"),
        }
    }
}

impl Label for Role {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Processor => ("委託先", "contractor"),
            Self::Parent => ("親会社", "parent company"),
            Self::Subsidiary => ("子会社", "subsidiary"),
            Self::Authority => ("当局", "authority"),
            Self::Investigator => ("調査会社", "investigator"),
            Self::Attacker => ("攻撃者", "attacker"),
            Self::Recipient => ("受信者", "recipient"),
            Self::Vendor => ("製品・サービス提供者", "vendor"),
        }
    }
}

impl Label for Industry {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Municipality => ("自治体", "municipality"),
            Self::NationalGovernment => ("国の機関", "national government"),
            Self::School => ("学校", "school"),
            Self::University => ("大学・高専", "university"),
            Self::Hospital => ("医療", "hospital"),
            Self::ChildcareWelfare => ("保育・福祉", "childcare and welfare"),
            Self::Finance => ("金融・保険", "finance"),
            Self::RetailEc => ("小売・EC", "retail and e-commerce"),
            Self::Manufacturing => ("製造", "manufacturing"),
            Self::ConstructionHousing => ("建設・不動産", "construction and housing"),
            Self::ItService => ("情報サービス", "IT services"),
            Self::Media => ("報道・出版・放送", "media"),
            Self::Transport => ("運輸", "transport"),
            Self::TravelLeisure => ("旅行・娯楽", "travel and leisure"),
            Self::Energy => ("電気・ガス・水道", "energy and water"),
            Self::Professional => ("士業・専門サービス", "professional services"),
            Self::Association => ("団体・組合", "association"),
            Self::OtherService => ("その他のサービス", "other services"),
        }
    }
}

impl Label for Cause {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::MisdeliveryEmail => ("メール誤送信", "misdelivered mail"),
            Self::MisdeliveryOther => ("誤送付・誤交付", "misdelivery"),
            Self::Misconfiguration => ("誤設定・誤公開", "misconfiguration"),
            Self::SystemDefect => ("不具合", "system defect"),
            Self::Loss => ("紛失・誤廃棄", "loss"),
            Self::Theft => ("盗難", "theft"),
            Self::UnauthorizedAccess => ("不正アクセス", "unauthorised access"),
            Self::Ransomware => ("ランサムウェア", "ransomware"),
            Self::Malware => ("マルウェア感染", "malware"),
            Self::Phishing => ("フィッシング", "phishing"),
            Self::SpoofedMail => ("なりすましメール", "spoofed mail"),
            Self::Insider => ("内部不正・持ち出し", "insider"),
            Self::Ddos => ("DDoS攻撃", "DDoS"),
            Self::Cyberattack => ("サイバー攻撃（詳細不明）", "cyberattack (kind not told)"),
            Self::Unknown => ("不明", "unknown"),
        }
    }
}

impl Label for CauseGroup {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Misdelivery => ("誤送信・誤送付", "misdelivery"),
            Self::Loss => ("紛失・盗難", "loss or theft"),
            Self::Misconfiguration => ("誤設定", "misconfiguration"),
            Self::SystemDefect => ("不具合", "system defect"),
            Self::UnauthorizedAccess => ("不正アクセス", "unauthorised access"),
            Self::Cyberattack => ("サイバー攻撃", "cyberattack"),
            Self::Insider => ("内部不正・持ち出し", "insider"),
            Self::Unknown => ("不明", "unknown"),
        }
    }
}

impl Label for Vector {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::ZeroDay => ("ゼロデイ", "zero-day"),
            Self::Vulnerability => ("脆弱性", "vulnerability"),
            Self::SqlInjection => ("SQLインジェクション", "SQL injection"),
            Self::WeakOrStolenPassword => ("弱い・盗まれたパスワード", "weak or stolen password"),
            Self::BruteForce => ("総当たり", "brute force"),
            Self::Phishing => ("フィッシング", "phishing"),
            Self::EmailAttachment => ("メールの添付ファイル", "mail attachment"),
            Self::MisconfiguredAccess => ("アクセス権の誤り", "misconfigured access"),
            Self::SupplyChain => ("サプライチェーン", "supply chain"),
            Self::WebSkimming => ("決済画面の改ざん", "web skimming"),
            Self::Fileless => ("ファイルレス", "fileless"),
            Self::InsiderAccess => ("内部者の権限", "insider's access"),
        }
    }
}

impl Label for Asset {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Server => ("サーバ", "server"),
            Self::Nas => ("NAS", "NAS"),
            Self::FileServer => ("ファイルサーバ", "file server"),
            Self::MailServer => ("メールサーバ", "mail server"),
            Self::Database => ("データベース", "database"),
            Self::Website => ("ウェブサイト", "website"),
            Self::EcPlatform => ("ECサイト", "e-commerce site"),
            Self::CloudService => ("クラウドサービス", "cloud service"),
            Self::Pc => ("パソコン", "PC"),
            Self::Smartphone => ("スマートフォン", "smartphone"),
            Self::UsbMemory => ("USBメモリ", "USB memory"),
            Self::ExternalDisk => ("外付けディスク", "external disk"),
            Self::Paper => ("紙", "paper"),
            Self::Email => ("メール", "mail"),
            Self::Fax => ("ファクス", "fax"),
            Self::EmailAccount => ("メールアカウント", "mail account"),
            Self::BusinessSystem => ("業務システム", "business system"),
        }
    }
}

impl Label for AffectedStatus {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Confirmed => ("漏えい", "leaked"),
            Self::Possible => ("漏えいの可能性", "possibly leaked"),
            Self::Lost => ("紛失・盗難", "lost or stolen"),
            Self::RuledOut => ("漏えいなし", "not leaked"),
        }
    }
}

impl Label for DataKind {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Name => ("氏名", "name"),
            Self::Address => ("住所", "address"),
            Self::Phone => ("電話番号", "telephone number"),
            Self::EmailAddress => ("メールアドレス", "mail address"),
            Self::BirthDate => ("生年月日", "date of birth"),
            Self::Sex => ("性別", "sex"),
            Self::Age => ("年齢", "age"),
            Self::CreditCard => ("クレジットカード番号", "credit card number"),
            Self::CardSecurityCode => ("セキュリティコード", "card security code"),
            Self::BankAccount => ("口座番号", "bank account"),
            Self::MyNumber => ("マイナンバー", "My Number"),
            Self::Password => ("パスワード", "password"),
            Self::LoginId => ("ログインID", "login ID"),
            Self::Passport => ("旅券", "passport"),
            Self::LicenseOrIdCopy => ("免許証・身分証の写し", "copy of licence or ID"),
            Self::Health => ("病歴・診療・検査", "health"),
            Self::Grades => ("成績・試験", "grades"),
            Self::Employment => ("履歴書・人事", "employment"),
            Self::CompanyName => ("会社名", "company name"),
            Self::JobTitle => ("役職・職業", "job title"),
            Self::Photo => ("写真", "photograph"),
            Self::PurchaseHistory => ("購入履歴", "purchase history"),
            Self::Family => ("家族", "family"),
            Self::CustomerId => ("会員番号・患者番号", "customer number"),
            Self::Vehicle => ("車両", "vehicle"),
            Self::InquiryContent => ("問い合わせ内容", "content of inquiries"),
            Self::TradeSecret => ("営業秘密", "trade secret"),
            Self::DefenseInformation => ("防衛情報", "defence information"),
        }
    }
}

impl Label for LeakStatus {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Confirmed => ("漏えいした", "leaked"),
            Self::Possible => ("漏えいの可能性がある", "possibly leaked"),
            Self::None => ("漏えいしていない", "not leaked"),
        }
    }
}

impl Label for SecondaryDamage {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::NoneReported => ("確認されていない", "none reported"),
            Self::Reported => ("確認された", "reported"),
        }
    }
}

impl Label for DetectedBy {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Internal => ("組織の内", "the organisation"),
            Self::External => ("組織の外", "someone outside"),
        }
    }
}

impl Label for Response {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::NetworkIsolated => ("ネットワークから隔離", "isolated from the network"),
            Self::CommunicationBlocked => ("通信を遮断", "communication blocked"),
            Self::SystemStopped => ("停止", "system stopped"),
            Self::AccountDisabled => ("アカウントを停止", "account disabled"),
            Self::PasswordChanged => ("パスワードを変更", "password changed"),
            Self::MalwareRemoved => ("マルウェアを駆除", "malware removed"),
            Self::RestoredFromBackup => ("バックアップから復旧", "restored from backup"),
            Self::ExternalInvestigation => ("外部の専門家による調査", "external investigation"),
            Self::InternalInvestigation => ("組織内の調査", "internal investigation"),
            Self::TaskForce => ("対策本部を設置", "task force set up"),
            Self::PpcReported => ("個人情報保護委員会へ報告", "reported to the PPC"),
            Self::PoliceReported => ("警察へ届出・相談", "reported to the police"),
            Self::MinistryReported => ("所管官庁へ報告", "reported to the ministry"),
            Self::JpcertReported => ("JPCERT/CC・IPAへ報告", "reported to JPCERT/CC or IPA"),
            Self::IndividualsNotified => ("本人へ連絡", "individuals notified"),
            Self::PublicNotice => ("注意喚起", "public warned"),
            Self::ContactDesk => ("問い合わせ窓口を設置", "contact desk"),
            Self::Search => ("捜索", "searched for"),
            Self::DeletionRequested => ("削除を依頼", "deletion requested"),
            Self::DeletionConfirmed => ("削除を確認", "deletion confirmed"),
            Self::Disciplinary => ("処分", "disciplinary action"),
            Self::ContractEnded => ("契約を解除", "contract ended"),
            Self::ServiceClosed => ("サービスを終了", "service closed"),
        }
    }
}

impl Label for Prevention {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Training => ("研修・周知徹底", "training"),
            Self::Rules => ("手順・規程", "rules"),
            Self::DoubleCheck => ("ダブルチェック", "double check"),
            Self::AccessControl => ("アクセス権の管理", "access control"),
            Self::NetworkRestriction => ("通信の制限", "network restriction"),
            Self::Monitoring => ("監視", "monitoring"),
            Self::Edr => ("EDR", "EDR"),
            Self::Encryption => ("暗号化", "encryption"),
            Self::Patching => ("修正・更新", "patching"),
            Self::MediaRestriction => ("媒体の制限", "restriction of media"),
            Self::DeviceRestriction => ("端末の制限", "restriction of devices"),
            Self::DocumentManagement => ("文書管理", "document management"),
            Self::Organization => ("体制の整備", "organisation"),
            Self::ContractorOversight => ("委託先の監督", "oversight of contractors"),
            Self::SystemRebuild => ("システムの作り直し", "system rebuilt"),
            Self::Authentication => ("認証の強化", "stronger authentication"),
            Self::Audit => ("監査・点検", "audit"),
        }
    }
}

impl Label for Stance {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Confirmed => ("確かである", "confirmed"),
            Self::Possible => ("可能性", "possible"),
            Self::NotObserved => ("確認されていない", "not observed"),
            Self::NotDisclosed => ("非公表", "not disclosed"),
            Self::Unknown => ("不明・調査中", "unknown"),
            Self::NotApplicable => ("該当しない", "not applicable"),
        }
    }
}
