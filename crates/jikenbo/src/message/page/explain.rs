//! What stands on the page that tells why a field has the values it has.

super::said! {
    TITLE = "「{field}」をなぜそう読んだか", "Why “{field}” was read so";
    FIELD = "項目", "Field";
    STANDS = "今の値", "What stands";
    REASON = "理由: {reason}", "because: {reason}";
    CONSIDERED = "検討した箇所（本文の順）", "What was considered, in the order of the text";
    BY_NO_RULE = "この報告は規則で読んだものではないため、検討した箇所はありません（列の対応で読んだ表や VERIS）。",
        "No rule read this report, so nothing was considered: a table read by a map of its columns, or VERIS.";
    NOTHING = "この項目にかかわる言葉はありません。", "No words bear on this field.";
    MORE = "ほかに{n}か所", "Further places: {n}";
    WHY = "なぜ", "Why";
    WHY_FIELD = "「{field}」をなぜそう読んだか", "Why “{field}” was read so";
    DECIDED = "人が決めた値です。読み取りより優先されます。", "A person decided this value; it stands before what was read.";
}
