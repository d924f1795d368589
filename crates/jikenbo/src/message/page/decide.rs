//! What stands around decisions: correcting a value, merging and parting incidents, and taking it back.

super::said! {
    ACCEPT = "確かめた", "It is right";
    CORRECT = "直す", "Correct";
    CORRECT_ANY = "値を直す…", "Correct a value…";
    CORRECT_FIELD = "「{field}」を直す", "Correct \"{field}\"";
    REJECT = "退ける", "Reject";
    UNDO = "取り消す", "Undo";
    SAVE = "この値にする", "Enter this value";
    CANCEL = "やめる", "Cancel";
    STANDS = "今の値", "Now";
    NEW_VALUE = "新しい値", "New value";
    NOTHING = "（何も書かれていない）", "(nothing is told)";
    STATUS = "どうなったか", "What became of them";
    NUMBER_HINT = "例: 1234人、最大1234人、約1,200件", "Such as 1234人, 最大1234人, 約1,200件";
    DATE_HINT = "例: 2024-03-10、2024年3月、2024", "Such as 2024-03-10, 2024-03, 2024";
    REPORT_HINT = "例: 3、最終報", "Such as 3 or final";
    PARTIES_HINT = "例: あおぞら運送:委託先、県警:当局", "Such as Aozora:contractor, Police:authority";
    COUNTS_HINT = "例: 申込書:12枚、会員:30人", "Such as 申込書:12枚, 会員:30人";
    LIST_HINT = "読点（、）で区切ります", "Separate with commas";
    WORDS = "原文の言葉", "Words of the source";
    WORDS_HINT = "原文の中で言葉を選ぶと、ここに入ります。選ばずに書き写すこともできます。",
        "Select words in the source and they appear here. You may also copy them by hand.";
    WORDS_USED = "選んだ言葉を値に入れました", "The selected words were put into the value";
    WHY = "理由", "Why";
    WHY_HINT = "原文の言葉を選んだときは省けます。", "May be left out where words of the source are selected.";
    SOURCE_OF = "原文: {name}", "Source: {name}";
    LINES_LEFT_OUT = "以下{n}行は省きました", "Lines left out from here on: {n}";
    FOR_ALL = "直した値は、この事件の値として原文より優先します。原文と、読み取った値は残ります。",
        "What you enter stands for the incident whatever the sources say. The sources and what was read stay.";
    ACCEPTED = "{number} の「{field}」を確かめました。", "\"{field}\" of {number} is accepted.";
    CORRECTED = "{number} の「{field}」を「{value}」に直しました。", "\"{field}\" of {number} is now \"{value}\".";
    REJECTED = "{number} の「{field}」の「{value}」を退けました。", "\"{value}\" for \"{field}\" of {number} is rejected.";
    UNDONE = "{number} の「{field}」の判断を取り消しました。", "The decision about \"{field}\" of {number} is taken back.";
    MERGED = "{merged} を {kept} にまとめました。", "{merged} is now part of {kept}.";
    UNMERGED = "{number} を {from} から分けました。", "{number} stands for itself again, apart from {from}.";
    UNLINKED = "報告を {from} から外し、{number} としました。", "The report was taken out of {from} and is now {number}.";
    SETTLED = "{number} の見直しを一つ済ませました。", "One doubt about {number} is settled.";
    REOPENED = "{number} の見直しを戻しました。", "A doubt about {number} is open again.";
}
