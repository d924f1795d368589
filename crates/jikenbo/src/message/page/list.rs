//! What stands on the list of incidents.

super::said! {
    TITLE = "事件の一覧", "Incidents";
    NUMBER = "番号", "Number";
    DISCLOSED = "公表日", "Disclosed";
    ORGANIZATION = "組織", "Organisation";
    CAUSE = "原因", "Cause";
    AFFECTED = "影響", "Affected";
    SHOWN = "新しいものから{n}件", "The latest {n}";
    EMPTY = "事件簿はまだ空です。", "The casebook is still empty.";
}
