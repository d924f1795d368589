//! What was done about it, and what is done against the next.

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
