//! What stands on the page where incidents are merged and parted.

super::said! {
    TITLE = "まとめる・分ける", "Merge and part";
    INTRO = "二つの番号が同じ出来事ならまとめ、違う出来事なら分けます。どちらも取り消せます。",
        "Merge two numbers that mean one event; part those that do not. Both can be taken back.";
    REPORTS = "この事件の報告", "Reports of this incident";
    ALONE = "この報告から始まりました。", "The incident began with it.";
    BY = "{of} とのつながり", "Linked by {of}";
    NOT_THIS = "この事件の報告ではない", "Not a report of this incident";
    MERGED_IN = "まとめられた番号", "Numbers merged into it";
    BY_PERSON = "人の判断（記録{seq}番）", "A person's decision (entry {seq})";
    PART = "分ける", "Part again";
    NEARLY = "同じかもしれない事件", "Incidents that may be the same";
    NEARLY_WHY = "あと{missing}点でまとまりました（{total}点、要{enough}点）", "{total} points, {missing} short of the {enough} that make them one";
    ENOUGH_BUT = "{total}点あり、まとまる点数（{enough}点）に届いています", "{total} points, enough to be one ({enough})";
    COMPARE = "並べて見る", "Side by side";
    OTHER = "別の番号とまとめる", "Merge with another number";
    OTHER_NUMBER = "相手の番号", "The other number";
    LOOK = "比べる", "Compare";
    BOTH = "{number} と {other} をまとめますか", "Merge {number} and {other}?";
    STAYS = "残す番号", "The number that stays";
    STAYS_HINT = "もう一方の番号は、残す番号へ移動する目印として残ります。",
        "The other number stays as a signpost that leads to it.";
    MERGE = "まとめる", "Merge";
    SAME_ALREADY = "この二つは、もう同じ事件です。", "These two are one incident already.";
    APART = "人が別の事件だと判断しています。", "A person said that they are two.";
    STRANGERS = "組織名に共通点がありません。", "The organisations have nothing in common.";
    FOR_AND_AGAINST = "同じ事件と見る点、見ない点", "What speaks for and against";
    UNNAMED = "名前が書かれていない組織", "Organisation not named";
}
