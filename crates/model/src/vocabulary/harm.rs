//! What was hit, what was counted and what became of it.

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
