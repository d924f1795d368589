//! What stands on the page of searches that one keeps.

super::said! {
    TITLE = "保存した検索", "Saved searches";
    NONE = "保存した検索はまだありません。一覧の下で保存できます。", "Nothing saved yet. Searches are saved below the list.";
    SAVE_AS = "この検索を保存:", "Save this search as";
    SAVE = "保存", "Save";
    FORGET = "削除", "Delete";
    UNNAMED = "名前のない検索", "Unnamed search";
}
