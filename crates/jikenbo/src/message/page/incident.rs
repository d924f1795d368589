//! What stands on the page of an incident.

super::said! {
    AND = "、", ", ";
    UNNAMED = "組織名の記載なし", "organisation not named";
    NO_REPORT = "この番号の記事は今はありません。", "No article bears this number now.";
    GLANCE = "概要", "At a glance";
    TIMELINE = "経過", "Timeline";
    OCCURRED = "発生", "Occurred";
    OCCURRED_UNTIL = "発生（終わり）", "Occurred until";
    NOTICED = "発覚", "Noticed";
    VALUES = "読み取った値", "What was read";
    VALUES_OF = "出典{n}から読み取った値", "What was read from source {n}";
    SOURCE = "出典", "Source";
    SOURCES = "出典の切り替え", "Sources";
    SOURCE_N = "出典{n}", "Source {n}";
    SOURCE_HINT = "値を指すと、それを読み取った言葉が光ります。言葉を指すと、そこから読み取った値が分かります。",
        "Point at a value to see the words it was read from; point at marked words to see the values they gave.";
    ARTICLE = "記事{ordinal}", "article {ordinal}";
    ADDED = "{at}に追加", "added {at}";
    ORIGINAL = "元のファイルを保存（{kind}、{size}）", "Save the original file ({kind}, {size})";
    IDENTITY = "SHA-256 {id}", "SHA-256 {id}";
    CLOSE = "出典を閉じる", "Close the source";
    PAGE = "{page}ページ", "Page {page}";
    SHEET = "シート「{sheet}」", "Sheet “{sheet}”";
    ROW = "行", "Row";
    GAP = "（この間は別の記事）", "(other articles in between)";
    LEFT_OUT = "（{n}字を省略）", "({n} characters left out)";
    UNSUPPORTED = "根拠なし", "unsupported";
    UNSUPPORTED_WHY = "文書の中に裏付ける言葉がありません", "no words of the document hold it up";
    ENTERED = "人の記入", "entered by a person";
    DECIDED = "人の決定", "Decided by people";
    READ_WAS = "文書からの読み取り: {value}", "read from the documents: {value}";
    READ_CHANGED = "今の読み取り: {value}（決定のあとで変わりました）", "read now: {value} (changed since the decision)";
    HISTORY = "値の動き", "How values moved";
    HISTORY_NONE = "報告のあいだで動いた値はありません。", "No value moved between the reports.";
    TAKEN_BACK = "後の報告が打ち消した値があります", "A later report took something back";
    FROM_MENTION = "触れている記事", "an article that mentions it";
    JOINED = "まとめられた番号", "Numbers merged into it";
    ALSO = "ほかに触れている事件", "Other incidents told of";
    MENTIONS = "この事件に触れている記事", "Articles that mention this incident";
    WHY = "なぜ一つの事件とみなすか", "Why these are one incident";
    WHY_BY = "{of} との一致による", "by agreement with {of}";
    WHY_DECISION = "人の決定（記録の{seq}番）", "a person's decision (entry {seq} of the log)";
    WHY_OTHER = "ほかの番号と一つでない理由を見る", "Why another number is not the same";
    ASK = "見る", "Show";
    NEAR = "似た事件", "Incidents like this one";
    NEAR_ALL = "似た事件をすべて見る", "All incidents like this one";
    PRECEDENTS = "似た事件の書き方", "How others worded it";
    COMPARE = "比べる", "Compare";
    STANCE_CONFIRMED = "確認", "confirmed";
    STANCE_POSSIBLE = "可能性", "possible";
    STANCE_NOT_OBSERVED = "なし", "no";
    STANCE_NOT_DISCLOSED = "非公表", "not disclosed";
    STANCE_UNKNOWN = "不明・調査中", "unknown";
    STANCE_NOT_APPLICABLE = "該当なし", "not applicable";
    NOT_TOLD = "記載なし", "not told";
}
