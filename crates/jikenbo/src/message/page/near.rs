//! What stands on the pages of incidents like one.

super::said! {
    TITLE = "{number} に似た事件", "Incidents like {number}";
    SIMILAR_NOTE = "100点のうちの点数と、その理由です。", "Points of 100, and what they stand for.";
    ALL = "もっと見る", "More of them";
    WORDED = "{number} に似た事件での書き方", "How incidents like {number} worded it";
    FIELD = "項目", "Field";
    SHOW = "見る", "Show";
}
