//! What stands around every page.

super::said! {
    PRODUCT = "事件簿", "Jikenbo";
    SKIP = "本文へ", "Skip to content";
    NAVIGATION = "主なページ", "Main pages";
    LIST = "一覧", "Incidents";
    STATISTICS = "統計", "Statistics";
    CONTRADICTIONS = "打ち消し", "Taken back";
    PEOPLE = "人", "People";
    AUDIT = "監査", "Audit";
    SIGN_OUT = "サインアウト", "Sign out";
    INTAKE = "取り込み", "Take in";
    REVIEW = "見直し", "Review";
    SEARCH = "言葉を探す", "Search";
    SEARCH_HINT = "組織名、原因、文中の言葉…", "Organisation, cause, any words…";
    OTHER_LANGUAGE = "English", "日本語";
    THEME_LIGHT = "明るい配色", "Light";
    THEME_DARK = "暗い配色", "Dark";
    THEME_AUTO = "端末に合わせる", "As the device";
    THEME = "配色", "Colours";
    SIGN_IN = "サインイン", "Sign in";
    PUBLIC = "公開（読むだけ）", "Public, read only";
    VERSION = "事件簿 Jikenbo {version}", "Jikenbo {version}";
    BASIS = "数は公表文に書かれたものです。ここにある事件がすべてではありません。",
        "Numbers are those of the disclosures. What is kept here is not all that happened.";
    WHAT_NEXT = "次にすること", "What to do";
    CODE = "コード {code}", "Code {code}";
    BACK_TO_LIST = "一覧へ戻る", "Back to the list";
}
