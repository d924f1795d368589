//! What stands on the page of what was taken back.

super::said! {
    TITLE = "後の報告が打ち消したもの", "What later reports took back";
    NOTE = "同じ事件の前の報告が述べたことを、後の報告が打ち消しているものです。どちらが正しいかは人が決めます。",
        "A later report denies what an earlier one of the same incident said. Which is right is for a person to decide.";
    COUNT = "{n}件の事件", "Incidents: {n}";
}
