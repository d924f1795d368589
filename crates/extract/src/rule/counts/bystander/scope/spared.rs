//! Is a number that of what was spared?

use jikenbo_text::number::Amount;

use super::super::contains_any;
use super::untitled;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last};

/// What is said to be no part of it: 乗務員20名分は対象から除きます, 後払いの方(300名)、店舗の方は対象外です.
pub(super) fn is_spared(place: &Place) -> bool {
    let after = untitled(place.after);
    let rest = first(place.sentence_after(), 70);
    let unused = ["(未使用", "(白紙", "(未記入", "(予備"].iter().any(|mark| place.after.starts_with(mark));
    let rightly = after.starts_with(['は', 'を']) && first(after, 12).contains("BCCで送");
    let is_topic =
        ["は", "については", "につきましては", "に関しては"].iter().any(|topic| after.starts_with(topic));
    let is_listed = ["、", "や", "と", "および", "及び"].iter().any(|and| after.starts_with(and));
    let ends = |mark: &str| rest.split('。').next().is_some_and(|sentence| sentence.contains(mark));
    unused
        || rightly
        || is_topic && (SPARED.iter().chain(UNTOUCHED).any(|mark| ends(mark)))
        || is_listed && SPARED.iter().any(|mark| ends(mark))
}

const SPARED: &[&str] = &["対象外", "対象から除", "対象から外", "対象には含ま", "対象ではあ", "対象ではな"];

const UNTOUCHED: &[&str] = &[
    "該当しな",
    "該当しませ",
    "含まれな",
    "含まれませ",
    "含まれていな",
    "含まれていませ",
    "含まれておりませ",
    "含まれておらず",
    "含めていな",
    "含めていませ",
    "含めておりませ",
    "影響はな",
    "影響はあり",
    "影響はござ",
    "影響を受けていな",
    "影響を受けていませ",
    "影響を受けておりませ",
    "被害はな",
    "被害はあり",
    "異常はな",
    "異常はあり",
    "異常は認",
    "異常なし",
    "異常は見",
    "異常がな",
    "誤りはな",
    "誤りはあり",
    "誤りがな",
    "誤りがあり",
    "間違いはな",
    "混入はな",
    "混入は確認され",
    "無事",
    "関わりあり",
    "関わりはあり",
    "関わりな",
    "関係あり",
    "関係はあり",
    "関係な",
    "無縁",
    "無関係",
    "暗号化されていな",
    "暗号化されていませ",
    "暗号化されておりませ",
    "感染していな",
    "感染していませ",
    "感染しておりませ",
    "漏れていな",
    "漏れていませ",
    "漏れておりませ",
    "漏えいしていな",
    "漏えいしていませ",
    "漏えいしておりませ",
    "流出していな",
    "流出していませ",
    "流出しておりませ",
    "表示されていな",
    "表示されていませ",
    "表示されておりませ",
];

/// What is kept elsewhere or bears no trace: 会員80名の登録内容は別の場所に保管しており、持ち出された形跡はない.
pub(super) fn is_kept_apart(place: &Place) -> bool {
    static APART: Words = Words::of(&[
        "別の場所に",
        "別の部屋に",
        "別に保管",
        "別途保管",
        "別の環境",
        "別の領域",
        "別のデータベース",
        "別のサーバ",
        "形跡はな",
        "形跡はあり",
        "形跡はござ",
        "痕跡はな",
        "痕跡はあり",
    ]);
    let after = untitled(place.after);
    let owned = after.strip_prefix('の').map(|rest| first(rest, 12));
    let topic = owned.is_some_and(|owned| owned.contains('は'));
    let sentence = place.sentence_after().split('。').next().unwrap_or_default();
    topic && APART.stands_in(sentence)
}

/// The others, which nothing befell: ほかの18台は異常ありません, 他の子会社9社に侵入の形跡はなかった.
pub(super) fn is_other(place: &Place) -> bool {
    static OTHERS: Words =
        Words::of(&["ほかの", "他の", "その他の", "以外の", "残りの", "残る", "グループ会社", "関連会社"]);
    static CLEAN: Words = Words::of(&[
        "形跡はな",
        "形跡はあり",
        "形跡はござ",
        "形跡は認",
        "形跡は見",
        "痕跡はな",
        "痕跡はあり",
        "痕跡は認",
        "痕跡は見",
        "感染はな",
        "感染はあり",
        "感染は認",
        "感染は確",
        "感染がな",
        "感染なし",
        "異常はござ",
        "検査ツール",
        "検査も",
        "正常に",
    ]);
    let rest = place.sentence_after();
    OTHERS.stands_in(last(place.before, 10))
        && (CLEAN.stands_in(rest) || UNTOUCHED.iter().any(|mark| rest.contains(mark)))
}

/// 1件もない, 50通ごとに, 2通に分けて.
pub(super) fn is_denied(place: &Place, amount: &Amount) -> bool {
    static MEASURE: Words = Words::of(&["ごと", "毎に", "おきに", "につき", "に分けて", "に分割"]);
    let none = amount.value == 1
        && place.after.starts_with('も')
        && contains_any(first(place.after, 14), &["ない", "なか", "なく", "ませ", "おら"]);
    none || MEASURE.begins(place.after)
}
