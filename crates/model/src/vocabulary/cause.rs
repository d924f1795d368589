//! How it came about, by which way, and who noticed.

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
    /// Who noticed.
    DetectedBy {
        /// Staff, an alert, own screens.
        Internal = "internal",
        /// Customer, recipient, police, another body.
        External = "external",
    }
}
