//! What `jikenbo verify` finds.

use super::{Entry, entry};

/// In the order of the codes.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        "V001",
        ["ファイルが壊れています（{what}）。", "控えから戻してください。"],
        ["The file is damaged ({what}).", "Restore a copy."],
    ),
    entry(
        "V002",
        ["記録が抜けています（{what}）。", "控えと比べてください。"],
        ["Entries of the log are missing ({what}).", "Compare with a copy."],
    ),
    entry(
        "V003",
        ["記録の連鎖が切れています（{what}）。", "後から書き換えられています。控えと比べてください。"],
        ["The chain of the log is broken ({what}).", "It was changed afterwards: compare with a copy."],
    ),
    entry(
        "V004",
        ["記録が読めません（{what}）。", "控えと比べてください。"],
        ["An entry of the log cannot be read ({what}).", "Compare with a copy."],
    ),
    entry(
        "V005",
        ["文書の内容が保存時と違います（{what}）。", "元の文書か控えから戻してください。"],
        [
            "The bytes of a document are not those that were kept ({what}).",
            "Restore them from the original or a copy.",
        ],
    ),
    entry(
        "V006",
        ["記録にない文書があります（{what}）。", "控えと比べてください。"],
        ["A document is not in the log ({what}).", "Compare with a copy."],
    ),
    entry(
        "V007",
        ["文書が記録と違います（{what}）。", "控えと比べてください。"],
        ["A document is not as the log tells ({what}).", "Compare with a copy."],
    ),
    entry(
        "V008",
        ["番号が二度付けられています（{what}）。", "控えと比べてください。"],
        ["A number was given twice ({what}).", "Compare with a copy."],
    ),
    entry(
        "V009",
        ["事件が記録と違います（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["An incident is not as the log tells ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V010",
        ["文書の文字が読めません（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["A text cannot be read ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V011",
        ["記事の内容が食い違っています（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["An article is not what its record says ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V012",
        ["引用の位置が文書と合いません（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["A record quotes words that its text does not have ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V013",
        ["記事と番号の対応が違います（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["An article does not bear the number it should ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V014",
        ["検索の索引が記事と合いません（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["The index of words does not hold just the articles ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V015",
        ["一覧や統計に使う値が記事と合いません（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["What is listed and counted is not what is reported ({what}).", "`jikenbo rebuild` mends it."],
    ),
];
