//! Words of what happened to others, at another time, or was told by an earlier report.

use crate::words::Words;

/// Said of a number that an earlier report gave.
pub(in crate::rule::counts::bystander) static TOLD_BEFORE: Words = Words::of(&[
    "とお知らせ",
    "と公表し",
    "と発表し",
    "と報告し",
    "とご報告",
    "としておりました",
    "としていました",
    "としていたが",
    "と見込んでいた",
    "と見込んでいました",
    "と見込んでおりました",
    "と見込まれていた",
    "と見込まれていました",
    "と申し",
    "とお伝え",
    "と中間",
    "との報告",
    "との発表",
    "と説明して",
    "とご案内",
    "とご説明",
    "は誤り",
]);

/// Said of a number that is quoted from an earlier report: 「約80台」と書きましたが.
pub(in crate::rule::counts::bystander) static QUOTED_BEFORE: Words = Words::of(&[
    "とした",
    "として",
    "とあるの",
    "とありま",
    "と書",
    "と記",
    "と第",
    "と中間",
    "と案内",
    "と述べ",
    "と説明",
    "とのこと",
]);

/// The same happened to others, or at another time.
pub(in crate::rule::counts::bystander) static ANOTHERS: Words = Words::of(&[
    "とそっくり",
    "同種の被害",
    "同種の事",
    "同様の被害",
    "他大学で",
    "他社で",
    "他の自治体",
    "ほかの自治体",
    "業界では",
    "例がある",
    "例もある",
    "事例を",
    "事例が",
    "それらとは別",
    "隣の市",
    "隣の町",
    "隣の区",
    "別の大手",
    "やらかしかけ",
    "でも、同じ攻撃",
    "でも、同じ手口",
    "でも同じ手口",
    "でも同じ攻撃",
    "月にも、別の",
]);

/// Others without a name: below the head of an article, not those whom it tells of.
pub(in crate::rule::counts::bystander) static UNNAMED: Words = Words::of(&[
    "ある大学",
    "ある国立大",
    "ある私立大",
    "ある会社",
    "ある企業",
    "ある病院",
    "ある自治体",
    "ある市では",
    "某大学",
    "某社",
    "某市",
    "某県",
]);

/// Said before a number of what happened in another year.
pub(in crate::rule::counts::bystander) static YEARS_AGO: Words = Words::of(&[
    "昨年度に",
    "昨年度は",
    "前年度に",
    "前年度は",
    "昨年度の",
    "前年度の",
    "年前に",
    "年前は",
    "年前にも",
    "年度の公表は",
    "年度中の",
]);

/// How many of what: of accidents and publications, not of data.
pub(in crate::rule::counts::bystander) static OF_EVENTS: Words = Words::of(&[
    "誤交付は",
    "誤送付は",
    "誤送信は",
    "紛失は",
    "盗難は",
    "漏えいは",
    "事故は",
    "事案は",
    "公表は",
    "掲載は",
    "事故が",
    "事案が",
    "例が",
    "例は",
]);

/// Of the events, those that are also said of how many people they befell.
pub(in crate::rule::counts::bystander) static LEAKS: Words = Words::of(&["漏えいは", "紛失は", "盗難は"]);

/// The words without what says when it was: 似た例が先月.
pub(in crate::rule::counts::bystander) fn when_left_out(words: &str) -> &str {
    ["先月", "今月", "昨年", "今年", "これまでに", "過去に"]
        .iter()
        .fold(words, |rest, when| rest.strip_suffix(when).unwrap_or(rest))
}

/// Words before a number that an earlier report gave.
pub(in crate::rule::counts::bystander) static ONCE: Words = Words::of(&[
    "段階",
    "当初",
    "これまで",
    "の発表で",
    "の公表で",
    "のお知らせで",
    "のご報告で",
    "の報告で",
    "前回",
    "先に",
    "時点では",
    "この時は",
    "その時は",
    "当時は",
    "報では",
    "報において",
    "報にて",
]);

/// Words after it.
pub(in crate::rule::counts::bystander) static WAS_SAID: Words = Words::of(&[
    "としていた",
    "としていました",
    "としておりました",
    "」と説明",
    "」と発表",
    "」と公表",
    "と説明していた",
    "と説明していました",
    "と発表していた",
    "と発表していました",
    "と公表していた",
    "と公表していました",
    "とみていた",
    "とみていました",
    "とお知らせしており",
    "とお知らせいたしており",
    "とご報告しており",
    "とお伝えしており",
]);

/// Of a country, a year, an average.
pub(in crate::rule::counts::bystander) static IN_GENERAL: Words = Words::of(&[
    "平均",
    "中央値",
    "上半期に",
    "まとめでは",
    "集計で",
    "集計に",
    "統計で",
    "統計に",
    "統計上",
]);

/// Said before a number of the incidents of a whole country or prefecture.
pub(in crate::rule::counts::bystander) static SUMMED_UP: Words =
    Words::of(&["まとめでは", "まとめによると", "統計では", "統計によると", "集計では", "集計によると"]);

/// Said after a number of those to whom the same did not happen.
pub(in crate::rule::counts::bystander) static SAME_ELSEWHERE: Words = Words::of(&[
    "同様の事象は発生して",
    "同様の事象は起き",
    "同様の事象は確認され",
    "同様の事案は発生して",
    "同様の事案は確認され",
    "は別のシステム",
    "は対象外",
    "は対象ではあり",
    "は対象とはな",
]);

/// Before a number that a correction takes back.
pub(in crate::rule::counts::bystander) static CORRECTED: Words = Words::of(&[
    "(誤)",
    "【誤】",
    "[誤]",
    "〔誤〕",
    "〈誤〉",
    "誤:",
    "誤 ",
    "訂正前",
    "修正前",
    "(訂正前)",
    "【訂正前】",
    "変更前:",
]);

/// Before the number that a correction puts in its place.
pub(in crate::rule::counts::bystander) static RIGHT: Words =
    Words::of(&["(正)", "【正】", "[正]", "〔正〕", "〈正〉", "正:", "正 ", "訂正後", "修正後", "変更後:"]);
