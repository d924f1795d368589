//! Was a mail called back from those who had got it by mistake, or are readers warned of somebody else's mails?

use crate::reading::Reading;
use crate::words::Words;

/// Does the sentence report that those who got a thing by mistake were asked to delete it
/// (開かずに消していただくようお願いしました)? A warning of spam asks for the same in other words.
pub(super) fn is_recalled(reading: &Reading, sentence: usize) -> bool {
    static SPAM: Words = Words::of(&[
        "迷惑メール",
        "不審",
        "なりすま",
        "偽",
        "心当たり",
        "覚え",
        "装",
        "名乗",
        "かたる",
        "騙",
        "ウイルス",
        "感染",
        "差出人",
        "ドメイン",
        "注意を促",
        "注意を呼",
    ]);
    static REPORTED: Words = Words::of(&[
        "お願いしました",
        "お願いした",
        "お願いしており",
        "お願いしています",
        "お願いいたしました",
        "お願い致しました",
        "お願いするメール",
        "お願いを送",
        "お願いをお送",
        "よう依頼",
        "よう要請",
        "よう求め",
        "よう頼",
        "依頼し",
        "依頼を",
        "要請し",
        "求めた",
        "求めて",
        "求めました",
        "頼ん",
        "頼み",
        "お電話しました",
        "電話した",
        "電話しました",
        "連絡した",
        "連絡しました",
        "お伝えしました",
        "伝えた",
        "案内した",
        "案内しました",
    ]);
    let words = reading.sentence(sentence);
    reading.sentence_has(sentence, "response", "deletion_requested")
        && (REPORTED.stands_in(words) || is_called_for(reading, words))
        && !SPAM.stands_in(words)
}

/// 対象者に謝罪し、メールの削除を呼びかけている: is it asked in public of those who got what the house sent astray?
fn is_called_for(reading: &Reading, words: &str) -> bool {
    static CALLED: Words =
        Words::of(&["削除を呼びか", "削除を呼び掛", "削除するよう呼びか", "削除するよう呼び掛"]);
    static OF_OTHERS: Words = Words::of(&[
        "迷惑メール",
        "不審なメール",
        "不審メール",
        "フィッシング",
        "なりすまし",
        "スパム",
        "ウイルス",
        "感染",
    ]);
    CALLED.stands_in(words) && !reading.holds_any(&OF_OTHERS)
}
