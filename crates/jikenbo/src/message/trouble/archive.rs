//! Troubles of an archive of a casebook that is written or taken in.

use super::{Entry, entry};

/// In the order of the codes.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        "A001",
        [
            "事件簿の書き出しではありません。",
            "`jikenbo export --format archive` が作ったフォルダを指定してください。",
        ],
        [
            "This is no archive of a casebook.",
            "Give a directory that `jikenbo export --format archive` wrote.",
        ],
    ),
    entry(
        "A002",
        [
            "新しい版の jikenbo の書き出しです（版 {found}、この版が読めるのは {known} まで）。",
            "jikenbo を新しくしてください。",
        ],
        [
            "A newer jikenbo wrote this archive (version {found}; this one reads up to {known}).",
            "Update jikenbo.",
        ],
    ),
    entry(
        "A003",
        ["書き出しのファイルがありません。", "欠けていない控えを使うか、書き出し直してください。"],
        ["A file of the archive is missing.", "Use a complete copy, or export it again."],
    ),
    entry(
        "A004",
        [
            "ファイルの内容が書き出したときと違います。",
            "変えられていない控えを使うか、書き出し直してください。何も取り込んでいません。",
        ],
        [
            "This file is not the one that was exported.",
            "Use a copy that nobody changed, or export it again. Nothing was taken in.",
        ],
    ),
    entry(
        "A005",
        ["書き出しにないファイルが混じっています。", "取り除いて、もう一度実行してください。"],
        ["A file that does not belong to the archive lies there.", "Take it away and try again."],
    ),
    entry(
        "A006",
        ["{line} 行目が読めません（{what}）。", "変えられていない控えを使うか、書き出し直してください。"],
        ["Line {line} cannot be read ({what}).", "Use a copy that nobody changed, or export it again."],
    ),
    entry(
        "A007",
        ["{line} 行目で記録の連鎖が切れています。", "変えられていない控えを使うか、書き出し直してください。"],
        ["Line {line} breaks the chain of the log.", "Use a copy that nobody changed, or export it again."],
    ),
    entry(
        "A008",
        [
            "中断した別の取り込みの途中のファイルが残っています。",
            "このファイルを消すか、--casebook で別の場所を指定してください。",
        ],
        [
            "The interrupted import of another archive left this file.",
            "Delete it, or give another place with --casebook.",
        ],
    ),
    entry(
        "A009",
        ["既にあります。", "まだない場所を指定してください（書き出しは --output、取り込みは --casebook）。"],
        [
            "This is there already.",
            "Give a place where nothing is yet (--output to export, --casebook to import).",
        ],
    ),
];
