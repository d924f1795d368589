//! Do words of a leak only repeat, suppose or name it?

use crate::polarity;
use crate::reading::{Located, Reading};
use crate::words::{Words, find, first, to_pause, to_stop};

/// 可能性があることをお知らせしておりましたが: is it what an earlier notice said?
pub(super) fn is_announced_before(reading: &Reading, located: &Located) -> bool {
    static TOLD: Words = Words::of(&[
        "お知らせ",
        "公表",
        "発表",
        "お伝え",
        "ご報告",
        "ご案内",
        "説明",
        "としておりましたが",
        "としていましたが",
    ]);
    static BEFORE: Words = Words::of(&[
        "しておりましたが",
        "しておりました",
        "していましたが",
        "していたが",
        "していた件",
        "しましたが",
        "いたしましたが",
        "致しましたが",
        "したが、",
        "したところです",
        "いたしましたところ",
        "しましたところ",
        "した件",
        "いたしました件",
    ]);
    static NOW: Words = Words::of(&["判明したため", "判明しましたので", "判明いたしましたので"]);
    let tail = reading.tail(located);
    let told = TOLD.iter().filter_map(|told| find(tail, told)).min().and_then(|at| tail.get(at..));
    told.is_some_and(|told| BEFORE.stands_in(first(to_stop(told), TOLD_OF))) && !NOW.stands_in(to_stop(tail))
}

/// Characters of a verb of telling with its end: お知らせ|いたしましたところ.
const TOLD_OF: usize = 18;

/// 可能性があるとの報告があった: is it handed on as what somebody reported?
pub(super) fn is_handed_on(reading: &Reading, located: &Located) -> bool {
    static SAID: Words = Words::of(&["との報告", "との連絡", "との一報", "旨の報告", "旨の連絡"]);
    SAID.stands_in(to_stop(reading.tail(located)))
}

/// 手に渡|った場合でも、住所は含まれておらず: is it only supposed?
pub(super) fn is_supposed(tail: &str) -> bool {
    static SUPPOSED: Words =
        Words::of(&["った場合", "した場合", "された場合", "れた場合", "た場合", "したとして", "ったとして"]);
    SUPPOSED.begins(tail)
}

/// インシデント・情報|漏えい: is it the rubric under which a paper files its article?
pub(super) fn is_rubric(reading: &Reading, located: &Located) -> bool {
    static RUBRICS: Words =
        Words::of(&["インシデント・情報", "インシデント・個人情報", "事件・情報", "事故・情報"]);
    RUBRICS.ends(reading.before(located)) && reading.tail(located).trim().is_empty()
}

/// カード情報1,520件流出か 2019年9月9日: does the か of headlines follow, with nothing that makes it から or かどうか?
pub(super) fn is_headline_doubt(tail: &str) -> bool {
    let rest = ["か", "したか", "されたか"].iter().find_map(|doubt| tail.strip_prefix(doubt));
    rest.is_some_and(|rest| !rest.starts_with(|c: char| matches!(c, 'ぁ'..='ん' | '、')))
}

/// 流出した可能性のある項目に変更はございません: is it only denied that what is told of the leak has changed?
pub(super) fn is_unchanged(tail: &str) -> bool {
    static CHANGES: Words = Words::of(&["変更", "変わり", "変動", "追加", "差異", "違い"]);
    static NONE: Words = Words::of(&[
        "はございません",
        "はありません",
        "はない",
        "はなく",
        "ございません",
        "ありません",
        "がない",
    ]);
    let clause = to_stop(tail);
    let mut changes = CHANGES.places(clause);
    changes.any(|(at, change)| clause.get(at + change.len()..).is_some_and(|after| NONE.begins(after)))
}

/// 漏えいしたものとして対応している: is it only taken for a leak, none being known?
pub(super) fn is_taken_for_one(tail: &str) -> bool {
    static TAKEN: Words = Words::of(&[
        "したものとして",
        "したものとみなし",
        "されたものとして",
        "されたものとみなし",
        "したと仮定し",
    ]);
    TAKEN.begins(tail)
}

/// 持ち出したとして…の疑いで逮捕された: is the doubt only that of a charge?
pub(super) fn is_charge(tail: &str) -> bool {
    static CHARGES: Words = Words::of(&["疑いで", "容疑で", "疑いにより"]);
    CHARGES.stands_in(to_stop(tail))
}

/// Are the words a title, or an attribute of a noun, so that they only take up what is said elsewhere?
pub(super) fn is_named_only(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    reading.is_title(located.sentence) || polarity::is_attributive(tail) || !is_predicate(tail)
}

/// Does a verb follow that says it happened: した, していた, が判明, を確認?
fn is_predicate(tail: &str) -> bool {
    static VERBS: Words = Words::of(&[
        "し",
        "いたしま",
        "致しま",
        "され",
        "が判明",
        "が確認",
        "を確認",
        "が発生",
        "が分か",
        "がわか",
        "に至",
        "た",
        "て",
        "れ",
        "があった",
        "がありま",
        "は事実",
        "の事実が確認",
        "が明らか",
        "が認められま",
        "のは",
        "る",
        "ことが",
        "ことを",
        "もの",
        "と",
    ]);
    VERBS.begins(tail)
}

/// 流出|したのは氏名と住所: does it tell of what sort the data is, which may have got out?
pub(super) fn is_cleft(reading: &Reading, located: &Located) -> bool {
    static WHAT: Words = Words::of(&["したのは", "していたのは", "されたのは", "されていたのは"]);
    WHAT.begins(reading.tail(located))
}

/// Is it only what the attackers say (窃取したと主張している)?
pub(super) fn is_claimed(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    let clause = to_pause(tail);
    ["と主張", "とする主張", "と称", "との犯行声明", "とする犯行声明", "と公言"]
        .iter()
        .any(|claim| clause.contains(claim))
}
