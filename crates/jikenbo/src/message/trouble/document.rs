//! Troubles of documents: why one cannot be read, and what is wrong with one that can.

use super::{Entry, entry};

/// In the order of the codes.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        "P001",
        [
            "文字として読めないバイトがありました。",
            "その箇所は � になっています。元の文字コードを確かめてください。",
        ],
        ["Some bytes are no characters.", "They became �. Check the character set of the original."],
    ),
    entry(
        "P002",
        [
            "文字コードを推定しましたが、確かではありません（{what}）。",
            "文字化けしていれば UTF-8 で保存し直してください。",
        ],
        [
            "The character set was guessed and the guess is weak ({what}).",
            "If it reads wrong, save it again as UTF-8.",
        ],
    ),
    entry(
        "P003",
        ["文字がありません。", "画像だけの文書なら、文字認識した版を追加してください。"],
        ["There is no text.", "If it holds only pictures, add a version with recognised text."],
    ),
    entry(
        "P004",
        ["一部を読み飛ばしました（{what}）。", "添付や埋め込みは別のファイルとして追加してください。"],
        ["A part was left out ({what}).", "Add attachments and embedded files as files of their own."],
    ),
    entry(
        "P005",
        [
            "一部が壊れていました（{what}）。読めたところは残しました。",
            "完全なファイルがあれば追加してください。",
        ],
        [
            "A part is damaged ({what}). What could be read was kept.",
            "Add the complete file if there is one.",
        ],
    ),
    entry(
        "P006",
        ["入れ子が深すぎるため平らにしました。", "読み取った内容を確かめてください。"],
        ["Nesting beyond the limit was flattened.", "Check what was read."],
    ),
    entry(
        "P007",
        ["画像だけのページがあります（{what}）。", "文字認識した版を追加してください。"],
        ["A page holds only pictures ({what}).", "Add a version with recognised text."],
    ),
    entry(
        "P008",
        ["記事が多すぎるため、残りを読みませんでした（{what}）。", "ファイルを分けて追加してください。"],
        ["There are too many articles; the rest was left out ({what}).", "Split the file and add the parts."],
    ),
    entry(
        "P009",
        [
            "表のセルが読み取れません（行 [列]: {what}）。その行のほかの列は読みました。",
            "表を直すか、列の対応表に言葉を足してください。",
        ],
        [
            "A cell of the table was not understood (row [column]: {what}). The other columns of its row were read.",
            "Mend the table, or add the word to the map of its columns.",
        ],
    ),
    entry(
        "P010",
        [
            "列の対応表にある見出しが表に見つかりません（{what}）。",
            "`jikenbo columns` で見出しを確かめ、対応表を直してください。",
        ],
        [
            "The table has no row with the column names of the map ({what}).",
            "See the names with `jikenbo columns` and mend the map.",
        ],
    ),
    entry("R001", ["空のファイルです。", "取得し直してください。"], ["The file is empty.", "Get it again."]),
    entry(
        "R002",
        [
            "{kind}として読めません。",
            "壊れているか、対応していない形式です。取得し直すか、PDF・HTML・テキストで保存し直してください。",
        ],
        [
            "Not readable as {kind}.",
            "It is damaged or of a kind that is not supported: get it again, or save it as PDF, HTML or text.",
        ],
    ),
    entry(
        "R003",
        ["暗号化された{kind}です。", "パスワードを外した版を追加してください。"],
        ["This {kind} is encrypted.", "Add a version without a password."],
    ),
    entry(
        "R004",
        ["上限を超えています（{limit}: {allowed}）。", "分割するか、小さくしてください。"],
        ["Over the limit ({limit}: {allowed}).", "Split it or make it smaller."],
    ),
    entry(
        "R005",
        [
            "公表文ではなく、プログラム用のデータ（JSON）です。",
            "事件簿から書き出したものなら、`jikenbo import` で取り込んでください。",
        ],
        [
            "This is data for programs (JSON), not a disclosure.",
            "If it was exported from a casebook, take it in with `jikenbo import`.",
        ],
    ),
];
