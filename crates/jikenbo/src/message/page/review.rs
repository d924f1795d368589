//! What stands on the page of what wants a person.

super::said! {
    TITLE = "見直し", "Review";
    INTRO = "読み取りに自信がない値、食い違う報告、あいまいなつながりです。新しい番号から並びます。",
        "Values read with little support, reports that contradict each other, uncertain links; the latest numbers first.";
    NOTHING = "見直すものはありません。", "Nothing wants you.";
    NOTHING_HERE = "この範囲に見直すものはありません。", "Nothing wants you in this range.";
    NEXT = "続き", "More";
    FIRST = "最初から", "From the start";
    KEYS = "キーボード", "Keyboard";
    KEY_NEXT = "次へ", "next";
    KEY_PREVIOUS = "前へ", "previous";
    KEY_UNDO = "直前の判断を取り消す", "undo the last decision";
    KEY_ACCEPT = "確かめた", "it is right";
    KEY_CORRECT = "直す", "correct";
    KEY_REJECT = "退ける・別の事件", "reject, or not the same";
    KEY_MERGE = "まとめる", "merge";
    UNSUPPORTED = "根拠の言葉がない値", "A value without words";
    POSSIBLE = "「可能性」とだけ書かれた値", "A value given as possible only";
    DISORDERED = "「{first}」が「{second}」より後の日付", "\"{first}\" lies after \"{second}\"";
    TAKEN_BACK = "後の報告が「{field}」を打ち消している", "A later report takes back \"{field}\"";
    NARROW = "わずかな点差でつながった報告", "A report linked by a narrow margin";
    NEAR = "同じかもしれない別の事件", "Another incident that may be the same";
    FIRST_SAID = "前の報告", "Before";
    THEN_SAID = "後の報告", "After";
    LEAVE = "このままでよい", "Leave it so";
    SAME = "同じ事件でよい", "It is the same incident";
    TWO = "別の事件", "Two incidents";
    TAKE_OUT = "別の事件として外す", "Take it out";
    MERGE = "まとめる", "Merge";
    UNNAMED = "名前が書かれていない組織", "Organisation not named";
}
