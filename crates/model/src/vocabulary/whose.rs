//! What an article is, and whose: kinds, lines of business, the parts of others.

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
