//! The columns of a table that is taken along.

super::said! {
    NUMBER = "番号", "Number";
    DISCLOSED = "公表日", "Disclosed";
    ORGANIZATION = "組織", "Organisation";
    INDUSTRY = "業種", "Industry";
    CAUSE = "原因", "Cause";
    AFFECTED = "影響", "Affected";
    VALUE = "数", "Count";
    UNIT = "単位", "Unit";
    STATUS = "状態", "Status";
    DOCUMENT = "文書", "Document";
}
