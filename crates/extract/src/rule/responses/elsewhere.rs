//! Responses that are told, but of another's doing, of a way of working, or only to be belied.

use jikenbo_text::FoldedSpan;

use crate::reading::{Located, Reading};
use crate::words::Words;

/// Is the firm that inquires the very one that handled the data (受託業者が調査したところ)? It is no outside expert.
pub(super) fn is_of_processor(reading: &Reading, located: &Located) -> bool {
    static PROCESSORS: Words = Words::of(&[
        "受託",
        "委託",
        "委託先の",
        "再委託先の",
        "委託している",
        "委託していた",
        "委託した",
        "委託する",
        "請け負う",
        "請け負った",
        "受注",
    ]);
    static HANDED: Words = Words::of(&["依頼", "頼", "委ね", "フォレンジック", "専門"]);
    let words = reading.words(located.mention.span);
    static FIRMS: Words = Words::of(&["業者", "事業者", "会社", "者", "企業", "法人"]);
    FIRMS.begins(words) && PROCESSORS.ends(reading.before(located)) && !HANDED.stands_in(words)
}

/// Are the owners of the accounts only told to do it themselves (パスワードの変更|を求める)?
pub(super) fn is_left_to_the_owner(reading: &Reading, located: &Located) -> bool {
    static TOLD: Words =
        Words::of(&["を求め", "を依頼", "を頼", "を要請", "するよう求め", "するよう依頼", "するよう頼"]);
    static DONE: Words = Words::of(&["無効", "リセット", "初期化", "強制"]);
    TOLD.begins(reading.tail(located)) && !DONE.stands_in(reading.words(located.mention.span))
}

/// Is it a shop or a service that is closed, not equipment that is replaced (旧機器は廃止する)?
pub(super) fn is_shop_closed(words: &str) -> bool {
    static CLOSED: Words = Words::of(&["閉鎖", "閉店", "終了", "閉じ"]);
    static SHOPS: Words = Words::of(&["サイト", "ショップ", "ストア", "サービス", "店", "再開"]);
    CLOSED.stands_in(words) && SHOPS.stands_in(words)
}

/// Is it a step of how work is done (残っていないことを確認|する手順をマニュアルに加えた)?
pub(super) fn is_way_of_working(reading: &Reading, located: &Located) -> bool {
    static WAYS: Words = Words::of(&[
        "する手順",
        "する工程",
        "する仕組み",
        "する体制",
        "する運用",
        "するルール",
        "する決まり",
        "する方法",
        "することと",
        "することに",
        "することを徹底",
        "するよう",
    ]);
    WAYS.begins(reading.tail(located))
}

/// Was it reported to be done, but had not been (消去したと報告していたが、実際には消していなかった)?
pub(super) fn is_belied(reading: &Reading, sentence: usize) -> bool {
    static UNDONE: Words = Words::of(&[
        "消去されていな",
        "消去していな",
        "消していな",
        "消されていな",
        "削除されていな",
        "削除していな",
        "廃棄されていな",
        "廃棄していな",
        "破棄されていな",
        "破棄していな",
    ]);
    let words = reading.words(reading.sentences[sentence].span);
    words.contains("実際") && UNDONE.stands_in(words)
}

/// Does the line stand above the title, where offices name whom reporters may call?
pub(super) fn is_masthead(reading: &Reading, line: FoldedSpan) -> bool {
    let heading = reading.article.heading;
    !heading.is_empty() && line.end() <= heading.start()
}
