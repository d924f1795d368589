//! The closed choices a record is made of. Names and meanings are those of the labelling guide.

use serde::{Deserialize, Serialize};

/// A word of a closed list.
pub trait Choice: Copy + Eq + Ord + std::fmt::Debug + Send + Sync + 'static {
    /// Every word, in listing order.
    const LIST: &'static [Self];

    /// The outward name.
    fn word(self) -> &'static str;

    /// Its place in the list, from 0.
    fn place(self) -> usize;
}

/// Declares an enum whose variants have one outward name each, in the order in which they are listed to a person.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every value, in listing order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The outward name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value with this outward name.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl Choice for $name {
            const LIST: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn place(self) -> usize {
                self as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

vocabulary! {
    /// What an article is.
    Kind {
        /// A concrete incident at one identifiable victim, or a row of an incident table.
        Incident = "incident",
        /// Statistics, guides, opinions, events, products, lists of many victims.
        Other = "other",
    }
}

vocabulary! {
    /// The part another organisation has in an incident.
    Role {
        /// 委託先, 受注者.
        Processor = "processor",
        /// 親会社, or the company that announces for its subsidiary.
        Parent = "parent",
        /// 子会社.
        Subsidiary = "subsidiary",
        /// Police, regulator, ministry, JPCERT/CC.
        Authority = "authority",
        /// 調査会社.
        Investigator = "investigator",
        /// The gang.
        Attacker = "attacker",
        /// Who got the data.
        Recipient = "recipient",
        /// Whose product or service it was.
        Vendor = "vendor",
    }
}

vocabulary! {
    /// The line of business of the organisation.
    Industry {
        /// 市区町村・都道府県 and their bodies.
        Municipality = "municipality",
        /// 国の機関.
        NationalGovernment = "national_government",
        /// 学校, up to 高校.
        School = "school",
        /// 大学・高専.
        University = "university",
        /// 医療.
        Hospital = "hospital",
        /// 保育・福祉.
        ChildcareWelfare = "childcare_welfare",
        /// 金融・保険.
        Finance = "finance",
        /// 小売・EC.
        RetailEc = "retail_ec",
        /// 製造.
        Manufacturing = "manufacturing",
        /// 建設・不動産.
        ConstructionHousing = "construction_housing",
        /// 情報サービス.
        ItService = "it_service",
        /// 報道・出版・放送.
        Media = "media",
        /// 運輸.
        Transport = "transport",
        /// 旅行・娯楽.
        TravelLeisure = "travel_leisure",
        /// 電気・ガス・水道.
        Energy = "energy",
        /// 士業・専門サービス.
        Professional = "professional",
        /// 団体・組合.
        Association = "association",
        /// Any other service.
        OtherService = "other_service",
    }
}

vocabulary! {
    /// What let the data out or stopped the service: exactly one.
    Cause {
        /// メール誤送信.
        MisdeliveryEmail = "misdelivery_email",
        /// 誤送付・誤交付.
        MisdeliveryOther = "misdelivery_other",
        /// 誤設定・誤公開.
        Misconfiguration = "misconfiguration",
        /// 不具合.
        SystemDefect = "system_defect",
        /// 紛失・誤廃棄.
        Loss = "loss",
        /// 盗難.
        Theft = "theft",
        /// 不正アクセス.
        UnauthorizedAccess = "unauthorized_access",
        /// ランサムウェア.
        Ransomware = "ransomware",
        /// マルウェア感染.
        Malware = "malware",
        /// フィッシング.
        Phishing = "phishing",
        /// なりすましメール.
        SpoofedMail = "spoofed_mail",
        /// 内部不正・持ち出し.
        Insider = "insider",
        /// DDoS攻撃.
        Ddos = "ddos",
        /// サイバー攻撃（詳細不明）.
        Cyberattack = "cyberattack",
        /// 不明.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// Causes as the monthly tables put them together.
    CauseGroup {
        /// 誤送信・誤送付.
        Misdelivery = "misdelivery",
        /// 紛失・盗難.
        Loss = "loss",
        /// 誤設定.
        Misconfiguration = "misconfiguration",
        /// 不具合.
        SystemDefect = "system_defect",
        /// 不正アクセス.
        UnauthorizedAccess = "unauthorized_access",
        /// サイバー攻撃.
        Cyberattack = "cyberattack",
        /// 持ち出し.
        Insider = "insider",
        /// 不明.
        Unknown = "unknown",
    }
}

impl Cause {
    /// The group that the monthly tables put it in.
    #[must_use]
    pub fn group(self) -> CauseGroup {
        match self {
            Self::MisdeliveryEmail | Self::MisdeliveryOther => CauseGroup::Misdelivery,
            Self::Loss | Self::Theft => CauseGroup::Loss,
            Self::Misconfiguration => CauseGroup::Misconfiguration,
            Self::SystemDefect => CauseGroup::SystemDefect,
            Self::UnauthorizedAccess | Self::Phishing => CauseGroup::UnauthorizedAccess,
            Self::Ransomware | Self::Malware | Self::SpoofedMail | Self::Ddos | Self::Cyberattack => {
                CauseGroup::Cyberattack
            }
            Self::Insider => CauseGroup::Insider,
            Self::Unknown => CauseGroup::Unknown,
        }
    }
}

vocabulary! {
    /// The way in.
    Vector {
        /// ゼロデイ.
        ZeroDay = "zero_day",
        /// 脆弱性.
        Vulnerability = "vulnerability",
        /// SQLインジェクション.
        SqlInjection = "sql_injection",
        /// 弱い・盗まれたパスワード.
        WeakOrStolenPassword = "weak_or_stolen_password",
        /// 総当たり.
        BruteForce = "brute_force",
        /// フィッシング.
        Phishing = "phishing",
        /// 添付ファイル, 標的型メール.
        EmailAttachment = "email_attachment",
        /// アクセス権の誤り.
        MisconfiguredAccess = "misconfigured_access",
        /// サプライチェーン.
        SupplyChain = "supply_chain",
        /// 決済画面の改ざん.
        WebSkimming = "web_skimming",
        /// ファイルレス.
        Fileless = "fileless",
        /// 内部者の権限.
        InsiderAccess = "insider_access",
    }
}

vocabulary! {
    /// What held the data or was hit.
    Asset {
        /// サーバ.
        Server = "server",
        /// NAS.
        Nas = "nas",
        /// ファイルサーバ.
        FileServer = "file_server",
        /// メールサーバ.
        MailServer = "mail_server",
        /// データベース.
        Database = "database",
        /// ウェブサイト.
        Website = "website",
        /// ECサイト.
        EcPlatform = "ec_platform",
        /// クラウドサービス.
        CloudService = "cloud_service",
        /// パソコン.
        Pc = "pc",
        /// スマートフォン.
        Smartphone = "smartphone",
        /// USBメモリ.
        UsbMemory = "usb_memory",
        /// 外付けディスク.
        ExternalDisk = "external_disk",
        /// 紙.
        Paper = "paper",
        /// メール.
        Email = "email",
        /// ファクス.
        Fax = "fax",
        /// メールアカウント.
        EmailAccount = "email_account",
        /// 業務システム.
        BusinessSystem = "business_system",
    }
}

vocabulary! {
    /// What a number counts.
    Unit {
        /// 名, 人, 人分.
        Persons = "persons",
        /// 件 of 個人情報.
        Records = "records",
        /// 件 of メールアドレス.
        EmailAddresses = "email_addresses",
        /// 通 of メール.
        Emails = "emails",
        /// 世帯.
        Households = "households",
        /// 社, 事業者.
        Companies = "companies",
        /// 枚, 部, 冊, and 件 of documents.
        Items = "items",
        /// 台.
        Devices = "devices",
        /// ファイル.
        Files = "files",
        /// アカウント.
        Accounts = "accounts",
        /// 円.
        Yen = "yen",
    }
}

vocabulary! {
    /// What became of those counted.
    AffectedStatus {
        /// 流出した.
        Confirmed = "confirmed",
        /// 流出の可能性.
        Possible = "possible",
        /// 紛失・盗難.
        Lost = "lost",
        /// Nothing leaked.
        RuledOut = "ruled_out",
    }
}

vocabulary! {
    /// A kind of data said to be affected.
    DataKind {
        /// 氏名.
        Name = "name",
        /// 住所.
        Address = "address",
        /// 電話番号.
        Phone = "phone",
        /// メールアドレス.
        EmailAddress = "email_address",
        /// 生年月日.
        BirthDate = "birth_date",
        /// 性別.
        Sex = "sex",
        /// 年齢.
        Age = "age",
        /// クレジットカード番号.
        CreditCard = "credit_card",
        /// セキュリティコード.
        CardSecurityCode = "card_security_code",
        /// 口座番号.
        BankAccount = "bank_account",
        /// マイナンバー.
        MyNumber = "my_number",
        /// パスワード.
        Password = "password",
        /// ログインID.
        LoginId = "login_id",
        /// 旅券.
        Passport = "passport",
        /// 免許証・身分証の写し.
        LicenseOrIdCopy = "license_or_id_copy",
        /// 病歴・診療・検査.
        Health = "health",
        /// 成績・試験.
        Grades = "grades",
        /// 履歴書・人事.
        Employment = "employment",
        /// 会社名.
        CompanyName = "company_name",
        /// 役職・職業.
        JobTitle = "job_title",
        /// 写真.
        Photo = "photo",
        /// 購入履歴.
        PurchaseHistory = "purchase_history",
        /// 家族.
        Family = "family",
        /// 会員番号・患者番号.
        CustomerId = "customer_id",
        /// 車両.
        Vehicle = "vehicle",
        /// 問い合わせ内容.
        InquiryContent = "inquiry_content",
        /// 営業秘密.
        TradeSecret = "trade_secret",
        /// 防衛情報.
        DefenseInformation = "defense_information",
    }
}

vocabulary! {
    /// Did the data get out?
    LeakStatus {
        /// It did.
        Confirmed = "confirmed",
        /// It may have.
        Possible = "possible",
        /// Said to be not leaked.
        None = "none",
    }
}

vocabulary! {
    /// Was the data misused?
    SecondaryDamage {
        /// 被害は確認されていない.
        NoneReported = "none_reported",
        /// 悪用された.
        Reported = "reported",
    }
}

vocabulary! {
    /// Who noticed.
    DetectedBy {
        /// Staff, an alert, own screens.
        Internal = "internal",
        /// Customer, recipient, police, another body.
        External = "external",
    }
}

vocabulary! {
    /// What was done, or is under way.
    Response {
        /// ネットワークから切り離した.
        NetworkIsolated = "network_isolated",
        /// 通信を遮断した.
        CommunicationBlocked = "communication_blocked",
        /// 停止した.
        SystemStopped = "system_stopped",
        /// アカウントを停止した.
        AccountDisabled = "account_disabled",
        /// パスワードを変更した.
        PasswordChanged = "password_changed",
        /// 駆除した.
        MalwareRemoved = "malware_removed",
        /// バックアップから復旧した.
        RestoredFromBackup = "restored_from_backup",
        /// 外部の専門家による調査.
        ExternalInvestigation = "external_investigation",
        /// 自らの調査.
        InternalInvestigation = "internal_investigation",
        /// 対策本部.
        TaskForce = "task_force",
        /// 個人情報保護委員会へ報告.
        PpcReported = "ppc_reported",
        /// 警察へ届出・相談.
        PoliceReported = "police_reported",
        /// 所管官庁へ報告.
        MinistryReported = "ministry_reported",
        /// JPCERT/CC・IPAへ報告.
        JpcertReported = "jpcert_reported",
        /// 本人へ連絡.
        IndividualsNotified = "individuals_notified",
        /// 注意喚起.
        PublicNotice = "public_notice",
        /// 問い合わせ窓口.
        ContactDesk = "contact_desk",
        /// 捜索.
        Search = "search",
        /// 削除を依頼.
        DeletionRequested = "deletion_requested",
        /// 削除を確認.
        DeletionConfirmed = "deletion_confirmed",
        /// 処分.
        Disciplinary = "disciplinary",
        /// 契約解除.
        ContractEnded = "contract_ended",
        /// サービス終了.
        ServiceClosed = "service_closed",
    }
}

vocabulary! {
    /// A measure against recurrence, planned or done.
    Prevention {
        /// 研修・周知徹底.
        Training = "training",
        /// 手順・規程.
        Rules = "rules",
        /// ダブルチェック.
        DoubleCheck = "double_check",
        /// アクセス権.
        AccessControl = "access_control",
        /// 通信の制限.
        NetworkRestriction = "network_restriction",
        /// 監視.
        Monitoring = "monitoring",
        /// EDR.
        Edr = "edr",
        /// 暗号化.
        Encryption = "encryption",
        /// 修正・更新.
        Patching = "patching",
        /// 媒体の制限.
        MediaRestriction = "media_restriction",
        /// 端末の制限.
        DeviceRestriction = "device_restriction",
        /// 文書管理.
        DocumentManagement = "document_management",
        /// 体制.
        Organization = "organization",
        /// 委託先の監督.
        ContractorOversight = "contractor_oversight",
        /// システムの作り直し.
        SystemRebuild = "system_rebuild",
        /// 認証の強化.
        Authentication = "authentication",
        /// 監査・点検.
        Audit = "audit",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for &cause in Cause::ALL {
            assert_eq!(Cause::named(cause.as_str()), Some(cause));
        }
        for (place, &unit) in Unit::LIST.iter().enumerate() {
            assert_eq!((unit.place(), unit.word()), (place, unit.as_str()));
        }
        assert_eq!(Unit::named("人"), None);
        assert_eq!(format!("{:>6}|", Unit::Yen), "   yen|");
    }
}
