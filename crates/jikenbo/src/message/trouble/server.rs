//! Troubles of the server and its pages.

use super::{Entry, entry};

/// In the order of the codes.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        "W001",
        [
            "このアドレスでは待ち受けられません（{what}）。",
            "ほかのプログラムが使っていないか確かめるか、--listen で別のポートを指定してください。",
        ],
        [
            "This address cannot be listened on ({what}).",
            "See whether another program uses it, or give another port with --listen.",
        ],
    ),
    entry(
        "W002",
        [
            "証明書か鍵を使えません（{what}）。",
            "--tls-cert と --tls-key に PEM のファイルを指定してください。",
        ],
        [
            "The certificate or its key cannot be used ({what}).",
            "Give PEM files with --tls-cert and --tls-key.",
        ],
    ),
    entry(
        "W400",
        ["要求を理解できませんでした。", "前のページに戻り、入力を確かめてください。"],
        ["The request was not understood.", "Go back and check what you entered."],
    ),
    entry(
        "W401",
        ["サインインが必要です。", "サインインしてから、もう一度開いてください。"],
        ["You need to sign in.", "Sign in and open this again."],
    ),
    entry(
        "W402",
        [
            "このサイトのページから送られたものと確かめられませんでした。",
            "前のページを開き直して、もう一度送ってください。何も変わっていません。",
        ],
        [
            "This was not sent from a page of this site, as far as can be told.",
            "Open the page again and send it once more. Nothing was changed.",
        ],
    ),
    entry(
        "W403",
        ["この操作をする権限がありません。", "必要なら管理者に権限を頼んでください。"],
        ["Your role does not allow this.", "Ask an administrator if you need it."],
    ),
    entry(
        "W404",
        ["ページが見つかりません。", "アドレスを確かめるか、一覧から探してください。"],
        ["There is no such page.", "Check the address, or look in the list."],
    ),
    entry(
        "W405",
        ["このページはそのようには使えません。", "一覧から開き直してください。"],
        ["This page cannot be used that way.", "Open it again from the list."],
    ),
    entry(
        "W406",
        [
            "この招待は使えません。",
            "サーバーを始めた端末に表示されたアドレスを開いてください（`jikenbo serve --setup` で新しく作れます）。",
        ],
        [
            "This invitation does not work.",
            "Open the address that stands on the terminal of the server (`jikenbo serve --setup` makes a new one).",
        ],
    ),
    entry(
        "W408",
        ["時間がかかりすぎたため打ち切りました。", "条件を減らすか、小さく分けて、もう一度試してください。"],
        ["It took too long and was given up.", "Try again with fewer conditions or in smaller parts."],
    ),
    entry(
        "W413",
        ["送られたものが大きすぎます。", "小さく分けて送ってください。"],
        ["What was sent is too large.", "Send it in smaller parts."],
    ),
    entry(
        "W415",
        ["送られたものの種類が違います。", "JSON を、種類を application/json として送ってください。"],
        ["What was sent is of another kind.", "Send JSON as application/json."],
    ),
    entry(
        "W421",
        ["このサイトの名前ではありません。", "サーバーを始めたときに表示されたアドレスを開いてください。"],
        ["This site has another name.", "Open the address that was shown when the server started."],
    ),
    entry(
        "W429",
        ["間違いが続いたため、{seconds}秒待ってください。", "待ってから、もう一度サインインしてください。"],
        ["Too many wrong tries: wait {seconds} seconds.", "Then sign in again."],
    ),
    entry(
        "W460",
        [
            "取り込み中のものが見つかりません。",
            "サーバーが止まったか、古いものから片付けられました。取り込みのページから、もう一度送ってください。",
        ],
        [
            "There is no such batch.",
            "The server was stopped, or old batches gave way to new ones. Send the files again from the intake page.",
        ],
    ),
    entry(
        "W461",
        ["何も送られませんでした。", "ファイルを選ぶか、文章を貼り付けてください。"],
        ["Nothing was sent.", "Choose files or paste text."],
    ),
    entry(
        "W463",
        ["「{name}」という項目はありません。", "項目の名前を確かめてください。"],
        ["There is no field \"{name}\".", "Check the name of the field."],
    ),
    entry(
        "W464",
        ["その言葉は原文に見つかりません。", "原文の言葉を、そのまま選び直してください。"],
        ["Those words do not stand in the source.", "Select words of the source as they are written."],
    ),
    entry(
        "W465",
        ["判断の理由がありません。", "理由を書くか、原文の言葉を選んでください。"],
        ["No reason is given.", "Say why, or select words of the source."],
    ),
    entry(
        "W466",
        ["送られた値を読めません（{what}）。", "/api/v1/openapi.json にある形で送ってください。"],
        ["What was sent cannot be read ({what}).", "Send it as /api/v1/openapi.json describes."],
    ),
    entry(
        "W467",
        [
            "保存できる検索は{most}件までです。",
            "使わなくなった検索を削除してから、もう一度保存してください。",
        ],
        ["No more than {most} searches can be saved.", "Delete one that you no longer use, then save again."],
    ),
    entry(
        "W500",
        ["内部で問題が起きました。", "もう一度試してください。続くなら管理者に知らせてください。"],
        ["Something went wrong inside.", "Try again; if it stays so, tell an administrator."],
    ),
    entry(
        "W503",
        ["今は混み合っています。", "少し待ってから、もう一度試してください。"],
        ["Too busy just now.", "Wait a moment and try again."],
    ),
];
