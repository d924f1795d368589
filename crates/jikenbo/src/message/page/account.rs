//! What stands on the page of one's own account.

super::said! {
    TITLE = "自分のアカウント", "Your account";
    ROLE = "役割", "Role";
    SINCE = "作成", "Made";
    READER = "閲覧", "Reader";
    EDITOR = "編集", "Editor";
    ADMINISTRATOR = "管理者", "Administrator";
    READER_MAY = "読む、探す、比べる、数える", "read, search, compare, count";
    EDITOR_MAY = "読むほかに、文書を入れ、値を直し、事件をまとめる", "read, take documents in, decide";
    ADMINISTRATOR_MAY = "編集のほかに、人を加え、役割を決める", "read, take documents in, decide, look after people";
    PASSWORD = "パスワードを変える", "Change the password";
    MUST_CHANGE = "管理者が作ったパスワードです。自分だけのものに変えてください。",
        "An administrator made this password. Change it for one that only you know.";
    NOW = "今のパスワード", "The present one";
    NEW = "新しいパスワード", "The new one";
    CHANGE = "変える", "Change";
    WRONG_NOW = "今のパスワードが違います。", "The present password is wrong.";
    SESSIONS = "サインインしているところ", "Where you are signed in";
    BEGUN = "サインイン", "Signed in";
    SEEN = "最後に使った時", "Last used";
    SIGN_OUT_EVERYWHERE = "すべてサインアウト", "Sign out everywhere";
    TOKENS = "プログラム用のトークン", "Tokens for programs";
    TOKENS_LEAD = "プログラムが API を使うためのものです。あなたの役割より多くのことはできません。",
        "By these, programs use the API. A token may do no more than you.";
    TOKEN_NAME = "何に使うか", "What for";
    TOKEN_MAKE = "作る", "Make";
    TOKEN_MADE = "新しいトークンです。今だけ表示します。安全な所に写してください。",
        "Your new token. It is shown only now: copy it to a safe place.";
    TOKEN_REVOKE = "無効にする", "Revoke";
    TOKEN_NONE = "まだありません。", "None yet.";
    TOKEN_USED = "最後の使用 {at}", "last used {at}";
    TOKEN_UNUSED = "まだ使われていない", "not used yet";
    TOO_MANY = "トークンは{most}個までです。", "No more than {most} tokens.";
}
