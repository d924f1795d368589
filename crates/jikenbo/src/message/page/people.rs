//! What stands on the page of people.

super::said! {
    TITLE = "人", "People";
    NAME = "名前", "Name";
    ROLE = "役割", "Role";
    STATE = "状態", "State";
    SINCE = "作成", "Made";
    ACTIVE = "利用中", "active";
    DISABLED = "停止中", "disabled";
    FIRST_VISIT = "初回待ち", "first visit to come";
    YOU = "あなた", "you";
    CHANGE_ROLE = "役割を変える", "Change role";
    DISABLE = "停止する", "Disable";
    ENABLE = "再開する", "Enable";
    RESET = "パスワードを作り直す", "Reset password";
    ADD = "人を加える", "Add somebody";
    ADD_BUTTON = "加える", "Add";
    FIRST_PASSWORD = "{name} さんの最初のパスワードです。今だけ表示します。本人に安全に伝えてください。",
        "The first password of {name}. It is shown only now: hand it over safely.";
    ACTIONS = "操作", "Actions";
    ROLE_OF = "{name} の役割", "Role of {name}";
}
