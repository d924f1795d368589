//! What stands on the page that compares incidents.

super::said! {
    TITLE = "事件を比べる", "Compare incidents";
    NUMBERS = "番号（空白で区切って4つまで）", "Numbers (up to four, parted by spaces)";
    ONLY = "違うところだけ", "Differences only";
    SHOW = "比べる", "Compare";
    CUT = "並べられるのは{most}件までです。はじめの{most}件を並べました。", "No more than {most} fit side by side: these are the first {most}.";
    MORE = "二つ以上の番号を入れてください。一覧で選ぶこともできます。", "Give two numbers or more; they can also be chosen in the list.";
    DIFFERS = "違い", "differs";
}
