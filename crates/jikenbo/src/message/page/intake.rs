//! What stands on the pages where documents are taken in.

super::said! {
    TITLE = "取り込み", "Take in";
    INTRO = "公表文のファイルを置くか、文章を貼り付けてください。残す前に、何が読み取れたかを見て直せます。",
        "Drop files of disclosures or paste text. You see what is read, and can correct it, before anything is kept.";
    FILES = "ファイル", "Files";
    FILES_HINT = "テキスト、HTML、PDF、Word、Excel、CSV、メール、RSS。一度に{size} MB、{n}個まで。",
        "Text, HTML, PDF, Word, Excel, CSV, mail, RSS. Up to {size} MB and {n} files at once.";
    CHOOSE = "ファイルを選ぶ", "Choose files";
    DROP = "または、ここに置く", "or drop them here";
    NONE_CHOSEN = "まだ選ばれていません。", "None chosen yet.";
    MORE_CHOSEN = "ほか{n}個", "and {n} more";
    TEXT = "文章を貼り付ける", "Paste text";
    NAME = "文章の名前", "Name of the text";
    NAME_VALUE = "貼り付け.txt", "pasted.txt";
    READ = "読み取る", "Read";
    YOURS = "取り込み中のもの", "Your batches";
    BATCH = "{at} の{n}件", "{at}, documents: {n}";
    STILL_OPEN = "{n}件が判断待ち", "waiting for you: {n}";
    DONE = "済み", "done";
    ONLY_HERE = "残す前のものは、このサーバーが止まると消えます。", "What is not kept yet is gone when this server stops.";
    READING = "読み取っています: {done} / {n}", "Reading: {done} of {n}";
    REFRESH = "表示を更新する", "Refresh";
    ALL_READ = "{n}件を読み取りました。", "Documents read: {n}.";
    KEEP_ALL = "残りの{n}件をすべて取り込む", "Keep the remaining {n}";
    KEEP = "取り込む", "Keep";
    DROP_ONE = "取り込まない", "Drop";
    DROP_ALL = "すべて取り込まない", "Drop all";
    WAITING = "順番待ち", "waiting";
    IS_READING = "読み取り中", "reading";
    FAILED = "読めません", "unreadable";
    KEPT = "取り込みました", "kept";
    KNOWN = "同じ内容が、もう取り込まれています", "The same bytes are there already";
    DROPPED = "取り込みません", "dropped";
    NO_INCIDENT = "事件を報じる記事は見つかりませんでした。取り込めば検索できます。",
        "No article reports an incident. Kept, it can still be searched.";
    ARTICLE = "記事{ordinal}", "Article {ordinal}";
    IS_NEW = "新しい事件", "A new incident";
    IS_NEW_WHY = "番号は取り込むときに付きます。", "It gets its number when it is kept.";
    FOLLOWS = "{number} の続報", "A follow-up of {number}";
    REPORTS_ON = "{number} についての報道など", "A third party's text on {number}";
    REPRINT = "{number} の転載", "A reprint of {number}";
    REPORT_OF = "{number} の報告", "A report of {number}";
    LIKE = "{name} の記事{ordinal} とつながります", "Linked by article {ordinal} of {name}";
    WHY = "つながりの理由", "Why";
    PLACE_LATER = "つながりは、すべて読み終えてから調べます。", "Links are looked for once all is read.";
    FIELD = "項目", "Field";
    VALUE = "値", "Value";
    SOURCE = "原文", "Source";
    CORRECTED = "直しました", "corrected";
    WAS = "読み取り: {value}", "read: {value}";
    BACK_TO_READ = "読み取った値に戻す", "Back to what was read";
    ADD_FIELD = "ほかの項目を書き足す", "Add another field";
    SHOWN_FIRST = "最初の{n}件の記事を表示しています。", "The first {n} articles are shown.";
}
