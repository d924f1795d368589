//! Troubles of a casebook, and of what is decided in it.

use super::{Entry, entry};

/// In the order of the codes.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        "C001",
        ["事件簿がありません。", "`jikenbo add` で作るか、--casebook で場所を指定してください。"],
        ["There is no casebook.", "Make one with `jikenbo add`, or give its place with --casebook."],
    ),
    entry(
        "C002",
        [
            "事件簿ではありません。",
            "別のファイルを --casebook で指定してください。このファイルには触れていません。",
        ],
        ["This is not a casebook.", "Give another file with --casebook. This one was not touched."],
    ),
    entry(
        "C003",
        [
            "新しい版の jikenbo が作った事件簿です（版 {found}、この版が読めるのは {known} まで）。",
            "jikenbo を新しくしてください。",
        ],
        [
            "A newer jikenbo made this casebook (version {found}; this one reads up to {known}).",
            "Update jikenbo.",
        ],
    ),
    entry(
        "C004",
        ["別の処理がこの事件簿に書き込んでいます。", "終わるのを待って、もう一度実行してください。"],
        ["Another process is writing to this casebook.", "Wait until it has finished and try again."],
    ),
    entry(
        "C005",
        [
            "ディスクに空きがありません。最後のまとまりは保存されていません。",
            "空きを作り、同じコマンドをもう一度実行してください。残りだけが追加されます。",
        ],
        [
            "There is no room on the disk. The last batch was not kept.",
            "Make room and give the same command again: it adds only what is missing.",
        ],
    ),
    entry(
        "C006",
        ["開くことも書くこともできません。", "ファイルとフォルダの権限を確かめてください。"],
        ["It cannot be opened or written.", "Check the permissions of the file and its folder."],
    ),
    entry(
        "C007",
        [
            "壊れています（{what}）。",
            "`jikenbo verify` で調べ、控えから戻すか `jikenbo rebuild` を試してください。",
        ],
        [
            "It is damaged ({what}).",
            "See what `jikenbo verify` finds; restore a copy or try `jikenbo rebuild`.",
        ],
    ),
    entry(
        "C008",
        ["文書の識別子が内容と合いません。", "jikenbo の不具合です。報告してください。"],
        ["A document's identity does not fit its bytes.", "This is a fault of jikenbo: please report it."],
    ),
    entry(
        "C009",
        ["時刻の書き方が正しくありません。", "jikenbo の不具合です。報告してください。"],
        ["A time is not written as it must be.", "This is a fault of jikenbo: please report it."],
    ),
    entry(
        "C010",
        [
            "作り直しの結果の数が文書の数と合いません。",
            "jikenbo の不具合です。報告してください。元の内容は残っています。",
        ],
        [
            "A rebuild gave another number of results than documents.",
            "This is a fault of jikenbo: please report it. The old content is still there.",
        ],
    ),
    entry(
        "C011",
        [
            "読み書きに失敗しました（{what}）。",
            "ディスクと権限を確かめ、`jikenbo verify` を実行してください。",
        ],
        [
            "Reading or writing failed ({what}).",
            "Check the disk and the permissions, then run `jikenbo verify`.",
        ],
    ),
    entry(
        "C012",
        [
            "引き継ごうとした記録の {seq} 番目が、その前の記録か文書と合いません。",
            "書き換えられていない控えを使ってください。",
        ],
        [
            "Entry {seq} of the log that is taken over does not fit the one before it or its document.",
            "Use a copy that nobody changed.",
        ],
    ),
    entry(
        "C014",
        ["番号 {number} の事件はありません。", "`jikenbo list` で番号を確かめてください。"],
        ["There is no incident {number}.", "Look up the numbers with `jikenbo list`."],
    ),
    entry(
        "C015",
        ["{number} と {other} はすでに一つの事件です。", "`jikenbo show {number}` で確かめてください。"],
        ["{number} and {other} are one incident already.", "See `jikenbo show {number}`."],
    ),
    entry(
        "C016",
        [
            "{number} はほかの番号にまとめられていません。",
            "記事を一つだけ外すには `jikenbo unlink` を使ってください。",
        ],
        ["{number} redirects to no other number.", "To take out one article, use `jikenbo unlink`."],
    ),
    entry(
        "C017",
        [
            "事件 {number} から外せるその報告はありません。",
            "`jikenbo show {number}` で報告と記事の番号を確かめてください。ただ一つの報告は外せません。",
        ],
        [
            "Incident {number} has no such report that can be taken out.",
            "See its reports with `jikenbo show {number}`; the only one cannot be taken out.",
        ],
    ),
    entry(
        "C018",
        [
            "古い版の jikenbo が作った事件簿です（版 {found}、この版が読むのは {known}）。",
            "`jikenbo rebuild` で今の版に作り直してください。文書も番号も残ります。",
        ],
        [
            "An older jikenbo made this casebook (version {found}; this one reads {known}).",
            "Bring it up to date with `jikenbo rebuild`; documents and numbers stay.",
        ],
    ),
    entry(
        "C019",
        [
            "{number} の「{field}」についての決定はありません。",
            "`jikenbo show {number}` で決定を確かめてください。",
        ],
        [
            "Nothing was decided of \"{field}\" of {number}.",
            "See what was decided with `jikenbo show {number}`.",
        ],
    ),
    entry(
        "C020",
        [
            "{number} の「{field}」には人が記入した値があります。",
            "先に `jikenbo correct {number} {name} --undo --because …` で取り消してください。",
        ],
        [
            "A person entered \"{field}\" of {number}.",
            "First take that back with `jikenbo correct {number} {name} --undo --because …`.",
        ],
    ),
    entry(
        "C021",
        ["「{name}」という名前はもう使われています。", "別の名前にしてください。"],
        ["The name \"{name}\" is taken.", "Choose another one."],
    ),
    entry(
        "C022",
        ["その利用者はいません。", "「人」のページで確かめてください。"],
        ["There is no such account.", "See the page of people."],
    ),
    entry(
        "C023",
        ["管理者がいなくなってしまいます。", "先に別の人を管理者にしてください。"],
        ["No administrator would be left.", "First make somebody else an administrator."],
    ),
    entry(
        "C024",
        [
            "記録 {seq} 番は取り消せません。判断の記録でないか、後の判断に置き換わっています。",
            "いまの値を見て、あらためて判断してください。",
        ],
        [
            "Entry {seq} of the log cannot be taken back: it is no decision, or a later one stands in its place.",
            "Look at what stands now and decide anew.",
        ],
    ),
];
