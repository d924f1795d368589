//! Troubles of a command line, and of what it names.

use super::{Entry, entry};

/// In the order of the codes.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        "U001",
        ["その番号の事件はありません。", "`jikenbo list` で番号を確かめてください。"],
        ["No incident has this number.", "See the numbers with `jikenbo list`."],
    ),
    entry(
        "U002",
        [
            "利用者のデータフォルダが分かりません。",
            "--casebook か JIKENBO_CASEBOOK で事件簿の場所を指定してください。",
        ],
        [
            "The user's data folder is not known.",
            "Give the place of the casebook with --casebook or JIKENBO_CASEBOOK.",
        ],
    ),
    entry(
        "U003",
        [
            "見本の文書が見つかりません。",
            "jikenbo のソースのフォルダで実行するか、--samples で見本のフォルダを指定してください。",
        ],
        [
            "The samples are not here.",
            "Run this in jikenbo's source folder, or give their folder with --samples.",
        ],
    ),
    entry(
        "U004",
        ["正解の {line} 行目が読めません（{what}）。", "記事1件を1行の JSON にしてください。"],
        ["Line {line} of the gold labels cannot be read ({what}).", "Write one article a line, as JSON."],
    ),
    entry(
        "U005",
        ["引数が正しくありません。{what}", "`jikenbo help` で使い方を確かめてください。"],
        ["The command line was not understood.{what}", "See `jikenbo help`."],
    ),
    entry(
        "U006",
        [
            "既にあります。",
            "お試しは新しい事件簿を作ります。まだないファイルを --casebook で指定してください。",
        ],
        [
            "This is there already.",
            "The demo makes a new casebook: give a file that is not there yet with --casebook.",
        ],
    ),
    entry(
        "U007",
        [
            "記事が{articles}件あります。",
            "ファイル名のあとに #2 のように記事の番号を付けてください。`jikenbo extract` で一覧が見られます。",
        ],
        [
            "There are {articles} articles in it.",
            "Add the number of one to the file's name, such as #2. `jikenbo extract` lists them.",
        ],
    ),
    entry(
        "U008",
        ["その番号の記事はありません（記事は{articles}件）。", "`jikenbo extract` で一覧が見られます。"],
        ["It has no such article ({articles} in all).", "`jikenbo extract` lists them."],
    ),
    entry(
        "U009",
        [
            "この形式は事件簿の全体を書き出します。",
            "条件を外すか、--format jsonl、csv、veris にしてください。",
        ],
        ["This format holds the whole casebook.", "Leave the conditions out, or give --format jsonl or csv."],
    ),
    entry(
        "U010",
        ["「{given}」は「{field}」の値として読めません。", "次の形で指定してください: {known}"],
        ["\"{given}\" is no value of \"{field}\".", "Give it like these: {known}"],
    ),
    entry(
        "U011",
        [
            "いつの刊行物かが決まっていません。",
            "--month、--from と --until、または --numbers を指定してください（順位には期間が要ります）。",
        ],
        [
            "No time is given for the piece.",
            "Give --month, --from and --until, or --numbers (a ranking needs a time).",
        ],
    ),
    entry(
        "U012",
        ["この形は画面には出せません。", "--output でファイルかフォルダを指定してください。"],
        ["This cannot be written to the screen.", "Give a file or a folder with --output."],
    ),
    entry(
        "U013",
        [
            "ひな形が使えません（{what}）。",
            "`jikenbo publish templates DIR` が書き出すものと見比べてください。",
        ],
        [
            "The template cannot be used ({what}).",
            "Compare it with what `jikenbo publish templates DIR` writes.",
        ],
    ),
    entry(
        "U014",
        [
            "jikenbo が作った刊行物ではありません。",
            "`jikenbo publish` が書いたファイルを、末尾の作り直しの行を消さずに指定してください。",
        ],
        [
            "This is no publication made by jikenbo.",
            "Give a file that `jikenbo publish` wrote, with its line on how to make it again.",
        ],
    ),
];
