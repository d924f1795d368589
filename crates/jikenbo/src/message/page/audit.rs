//! What stands on the audit page.

super::said! {
    TITLE = "監査", "Audit";
    LEAD = "事件簿の記録です。各行は前の行と鎖でつながり、消すことも変えることもできません。",
        "The log of the casebook. Every entry is chained to the one before; none can be changed or removed.";
    HEAD = "全{seq}件、末尾 {hash}", "Entries: {seq}, the last one is {hash}";
    SEQ = "番号", "No.";
    AT = "いつ", "When";
    WHO = "誰が", "Who";
    WHAT = "何を", "What";
    WHY = "理由・対象", "Why, on what";
    KIND = "種類", "Kind";
    ANY = "すべて", "any";
    PEOPLE_ONLY = "人がしたこと", "what people did";
    SHOW = "表示", "Show";
    OLDER = "古いほうへ", "Older";
    NEWEST = "新しいほうへ", "To the latest";
    NOTHING = "当てはまる記録はありません。", "No entry is like that.";
    DOCUMENT_ADDED = "文書の追加", "Document added";
    NUMBER_GIVEN = "番号の付与", "Number given";
    COLUMNS_MAPPED = "列の対応表", "Columns mapped";
    INCIDENTS_MERGED = "事件をまとめた", "Incidents merged";
    MERGE_UNDONE = "まとめるのをやめた", "Merge undone";
    DOUBT_SETTLED = "見直しを済ませた", "Doubt settled";
    DOUBT_REOPENED = "見直しを戻した", "Doubt opened again";
    REPORT_UNLINKED = "文書を外した", "Report unlinked";
    VALUE_CORRECTED = "値の記入", "Value entered";
    VALUE_ACCEPTED = "値の確認", "Value accepted";
    VALUE_REJECTED = "値の却下", "Value rejected";
    VALUE_DECISION_UNDONE = "決定の取り消し", "Decision undone";
    ACCOUNT_CHANGED = "人の変更", "Account changed";
    ACCOUNT_ADDED = "加えた", "added";
    ACCOUNT_ROLE = "役割を変えた", "role changed";
    ACCOUNT_DISABLED = "停止した", "disabled";
    ACCOUNT_ENABLED = "再開した", "enabled";
    ACCOUNT_PASSWORD = "パスワードを作り直した", "password reset";
}
