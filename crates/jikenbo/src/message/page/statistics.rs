//! What stands on the page of figures.

super::said! {
    TITLE = "統計", "Statistics";
    SELECTION = "対象: 事件 {n}件", "Incidents selected: {n}";
    LIST = "一覧で見る", "Show the list";
    NOTHING = "条件に合う事件はありません。", "No incident passes.";
    COUNT = "{n}件", "{n}";
    INCIDENTS = "件数", "Incidents";
    AS_TABLE = "表で見る", "As a table";
    MOST = "最も多いのは{name}（{n}）、次は{next}（{m}）です。", "Most are {name} ({n}), then {next} ({m}).";
    ONLY = "すべて{name}です（{n}）。", "All are {name} ({n}).";
    NONE = "{side}の分かる事件はありません。", "{side}: nothing is told.";
    MONTHLY = "月ごとの件数", "Incidents by month";
    LAST = "図は最後の{n}か月です。", "The chart shows the last {n} months.";
    NOTICED = "発生から発覚まで", "From occurrence to notice";
    SOON = "発覚から公表まで", "From notice to disclosure";
    IN_ALL = "発生から公表まで", "From occurrence to disclosure";
    SOON_WORDS = "帯は四分位（半数の事件が入る範囲）、縦の線は中央値です。", "The band holds the middle half of the incidents, the stroke is the median.";
    SOON_NONE = "発覚と公表の日が両方分かる事件はありません。", "No incident tells both days.";
    DAYS = "中央値{median}日（{lower}〜{upper}日）", "median {median} days ({lower} to {upper})";
    TOLD_DAYS = "分かる件数", "Told";
    LOWER = "下位四分位", "Lower quartile";
    MEDIAN = "中央値", "Median";
    UPPER = "上位四分位", "Upper quartile";
    LONGEST = "最長", "Longest";
    YEAR = "公表年", "Year";
    ALL = "全体", "All together";
    PEOPLE = "影響を受けた人", "People affected";
    MEDIAN_PEOPLE = "中央値 {median}人", "median {median}";
    MEDIAN_DAYS = "中央値 {median}日", "median {median} days";
    QUARTILES = "四分位 {lower}〜{upper}、平均 {mean}、最大 {largest}", "quartiles {lower} to {upper}, mean {mean}, largest {largest}";
    UNKNOWN = "―", "―";
}
