//! Troubles of files that are read and of output that is written.

use super::{Entry, entry};

/// In the order of the codes.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        "E001",
        ["出力に書けません（{what}）。", "出力先の空きと権限を確かめてください。"],
        ["The output cannot be written ({what}).", "Check the room and the permissions where it goes."],
    ),
    entry(
        "E002",
        [
            "日本語の書体が見つかりません。",
            "Debian・Ubuntu では fonts-noto-cjk か fonts-ipaexfont を入れてください。",
        ],
        [
            "No font that knows Japanese was found.",
            "On Debian or Ubuntu install fonts-noto-cjk or fonts-ipaexfont.",
        ],
    ),
    entry("F001", ["見つかりません。", "パスを確かめてください。"], ["Not found.", "Check the path."]),
    entry(
        "F002",
        ["読む権限がありません。", "権限を確かめてください。"],
        ["No permission to read it.", "Check its permissions."],
    ),
    entry(
        "F003",
        [
            "シンボリックリンクが自分の上のフォルダへ戻っています。",
            "この先は読みませんでした。リンクを外してください。",
        ],
        ["A symbolic link leads back to a folder above it.", "It was not followed. Remove the link."],
    ),
    entry(
        "F004",
        ["普通のファイルではありません（パイプや装置など）。", "内容を `jikenbo … -` に渡してください。"],
        ["Not a regular file (a pipe, a device).", "Hand its content to `jikenbo … -`."],
    ),
    entry(
        "F005",
        ["読み取りに失敗しました（{what}）。", "ディスクを確かめて、もう一度実行してください。"],
        ["It could not be read ({what}).", "Check the disk and try again."],
    ),
    entry(
        "F006",
        [
            "読み取り用の処理が途中で終わりました。",
            "ファイルが壊れているか、メモリを使いすぎます。別の形式で保存し直してください。",
        ],
        [
            "The reading process ended early.",
            "The file is damaged or takes too much memory: save it again in another format.",
        ],
    ),
    entry(
        "F007",
        [
            "種別が違います（{found}）。ここで取り込めるのは {wanted} だけです。",
            "ほかの文書は `jikenbo add` で入れてください。",
        ],
        [
            "This is of another kind ({found}); only {wanted} is taken in here.",
            "Keep other documents with `jikenbo add`.",
        ],
    ),
];
