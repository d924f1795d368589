//! What the words after a measure make of it: was it what was found, what went wrong, or what is kept from happening?

use jikenbo_model::vocabulary::Prevention;

use super::plan;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, first};

/// Characters within which a denial belongs to the measure before it.
const SOON: usize = 16;

/// Characters within which a verb ends and its occasion begins.
const NEXT: usize = 5;

/// Is it told as what can no longer be done (校内からしか接続できないようにする, 番号がないと入れない)? Then its denial is
/// the measure. So it is where those who lack it get it (多要素認証を用いていない6社で切り替える).
pub(super) fn is_kept_from(tail: &str) -> bool {
    static KEPT: Words = Words::of(&[
        "ないよう",
        "ないと",
        "ない設定",
        "ない形",
        "ない仕組み",
        "ない作り",
        "ない方式",
        "ないこと",
        "ない限り",
        "なければ",
        "なくし",
        "なくする",
        "できなく",
        "ていない部",
        "ていない社",
        "ていない端末",
        "ていない機器",
        "ていない職員",
        "ていない者",
        "ていない海外",
        "ていない拠点",
        "ていない施設",
    ]);
    // 確かめられないという: what is said not to be so is kept from nothing.
    static SAID: Words =
        Words::of(&["ないという", "ないとい", "ないとし", "ないとみ", "ないと説", "ないと話", "ないとの"]);
    if SAID.stands_in(first(tail, SOON)) {
        return false;
    }
    let is_absent = ["がないこと", "のないこと", "がなかった"].iter().any(|absent| tail.starts_with(absent));
    !is_absent && KEPT.stands_in(first(tail, SOON))
}

/// Is it what was being done when it happened (システムを入れ替えた際、)?
pub(super) fn is_occasion(value: Prevention, tail: &str) -> bool {
    static WHEN: Words = Words::of(&[
        "た際",
        "した際",
        "の際",
        "た時",
        "たとき",
        "時に",
        "時の",
        "中に",
        "中の",
        "作業",
        "に伴",
        "たところ",
        "した後",
        "た後",
        "後に",
        "る際",
        "える際",
        "する際",
        "える時",
        "する時",
        "える前",
        "する前",
        "えるたび",
        "するたび",
        "にあたっ",
        "に当たっ",
        "にあたり",
        "に際し",
    ]);
    matches!(value, Prevention::SystemRebuild | Prevention::Patching) && WHEN.stands_in(first(tail, NEXT))
}

/// Is it only said when a device is carried about (端末の持ち出し|の際は最小限のデータのみを保存する)?
pub(super) fn is_carrying(reading: &Reading, located: &Located, value: Prevention) -> bool {
    static WHEN: Words =
        Words::of(&["時", "際", "の際", "の時", "のとき", "する際", "する時", "するとき", "の場合", "の折"]);
    matches!(value, Prevention::DeviceRestriction | Prevention::DocumentManagement)
        && ["持ち出し", "持出し", "持ち帰り", "持ち出"]
            .iter()
            .any(|carried| reading.words(located.mention.head).ends_with(carried))
        && WHEN.begins(reading.tail(located))
}

/// Is it how things were done all along (溶解処理に立ち会|っており、流出の可能性は低い)?
pub(super) fn is_how_it_is(reading: &Reading, located: &Located, value: Prevention) -> bool {
    use Prevention::{Authentication, ContractorOversight, DoubleCheck, Encryption};
    static IS: Words =
        Words::of(&["ており、", "っており、", "しており、", "っていて、", "していて、", "ていて、"]);
    let is_stranger = value == DoubleCheck && reading.words(located.mention.span).contains("三者");
    let is_guarded =
        (matches!(value, Authentication | Encryption) || is_stranger) && is_safe(reading, located);
    (matches!(value, ContractorOversight | DoubleCheck) || is_guarded)
        && reading.sentences[located.sentence].section != Section::Prevention
        && (is_guarded || IS.begins(reading.tail(located)))
}

/// Does the sentence tell how well the lost thing was guarded (全体を暗号化しており、第三者が見ることは極めて困難です)?
fn is_safe(reading: &Reading, located: &Located) -> bool {
    static SAFE: Words = Words::of(&[
        "困難と",
        "困難で",
        "困難な",
        "困難だ",
        "できない状態",
        "見られない状態",
        "開けない状態",
        "可能性は低",
        "可能性は極めて低",
        "おそれは低",
        "恐れは低",
        "施されて",
        "が設定されて",
        "がかけられて",
        "が掛けられて",
        "がかかって",
        "が掛かって",
    ]);
    static TIMES: Words = Words::of(&["今後", "これから", "再発", "順次", "導入"]);
    let words = reading.sentence(located.sentence);
    SAFE.stands_in(words) && !TIMES.stands_in(words)
}

/// Is it how the work goes on until the systems are back (製造は手作業の帳票に切り替えて続けている)?
pub(super) fn is_stopgap(reading: &Reading, located: &Located) -> bool {
    static BY_HAND: Words = Words::of(&["手作業", "手書き", "人手", "紙の", "紙カルテ", "代替", "代わりに"]);
    static GOES_ON: Words =
        Words::of(&["続け", "継続", "しのい", "対応して", "行ってい", "行っており", "再開"]);
    let words = reading.sentence(located.sentence);
    reading.sentences[located.sentence].section != Section::Prevention
        && BY_HAND.stands_in(words)
        && GOES_ON.stands_in(words)
}

/// Did it bring the event to light (一斉点検で不足が分かった, 操作記録を洗い直したところ), so that it is no answer to it?
pub(super) fn is_finding(reading: &Reading, located: &Located) -> bool {
    static FOUND: Words = Words::of(&[
        "発覚",
        "判明",
        "分かった",
        "分かり",
        "わかった",
        "わかり",
        "気付",
        "気づ",
        "見つか",
        "突き止",
        "明らかに",
        "特定した",
        "特定し",
        "と確認",
        "を確認した",
        "が確認",
        "が広が",
        "が増え",
    ]);
    static LOOKED: Words = Words::of(&["たところ", "ところ、", "した結果", "の結果", "た結果"]);
    let tail = reading.tail(located);
    let is_noticed = ["気づ", "気付"].iter().any(|seen| reading.words(located.mention.head).ends_with(seen))
        && ["い", "き"].iter().any(|past| tail.starts_with(past));
    static SEARCHED: Words = Words::of(&["しましたが", "したが", "を調べ", "を解析し"]);
    let is_searched = is_search(reading, located)
        && SEARCHED.begins(tail)
        && (tail.starts_with('し') || plan::is_past(reading, located.sentence));
    is_noticed
        || is_searched
        || is_noticed_soon(tail)
        || LOOKED.stands_in(first(tail, SOON))
        || is_search(reading, located) && FOUND.stands_in(tail)
}

/// Did those who looked notice it then (送信済みのメールを確認|していて誤りに気づく)?
fn is_noticed_soon(tail: &str) -> bool {
    static LOOKING: Words = Words::of(&["していて", "していたところ", "ていて", "した際", "中に"]);
    static NOTICED: Words = Words::of(&["に気付く", "に気づく", "に気付い", "に気づい", "に気が付"]);
    LOOKING.begins(tail) && NOTICED.stands_in(first(tail, SOON))
}

/// Is it an adverb that looks like a verb of mending (手続きを守るよう改めて|通知した)?
pub(super) fn is_again(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    let goes_on = ["てい", "てお", "てま", "て参", "てほ"].iter().any(|on| tail.starts_with(on));
    ["改め", "あらため"].contains(&reading.words(located.mention.head)) && tail.starts_with('て') && !goes_on
}

/// Is it what a contractor does or tells, not how it is watched: 委託業者から報告を受けた, 委託業者が管理|するデータ?
pub(super) fn is_contractors_own(reading: &Reading, located: &Located) -> bool {
    static NOUNS: Words = Words::of(&["する", "している", "した", "していた"]);
    static WATCHED: Words = Words::of(&["立ち会", "立会", "見届"]);
    let noun = |c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヶ' | 'ー');
    let words = reading.words(located.mention.span);
    let rest = words.trim_start_matches(noun);
    let tail = reading.tail(located);
    let is_attribute = NOUNS.iter().any(|verb| {
        tail.strip_prefix(verb).is_some_and(|after| {
            after.starts_with(noun) && !after.starts_with(['際', '時', '場', '前', '後', '旨'])
        })
    });
    let is_heard = (rest.starts_with("から") || rest.starts_with("より"))
        && reading.sentences[located.sentence].section != Section::Prevention
        && plan::is_past(reading, located.sentence);
    // 使用を徹底するとともに、|委託先に…
    let is_next_clause = words.contains("とともに、");
    let is_turned_to = ["への申", "への報告", "への連絡", "への問"].iter().any(|to| rest.starts_with(to));
    is_heard
        || is_next_clause
        || is_turned_to
        || rest.starts_with('が') && is_attribute && !WATCHED.stands_in(words)
}

/// Has it been done all along, in vain (従来より禁止|しておりましたが、)?
pub(super) fn is_old_rule(reading: &Reading, located: &Located) -> bool {
    static BUT: Words = Words::of(&[
        "しておりましたが",
        "していましたが",
        "していたが",
        "しておりますが",
        "していますが",
        "しているが",
        "してはおりましたが",
        "してはいましたが",
        "してはいたが",
        "されておりましたが",
        "されていましたが",
        "されていたが",
    ]);
    BUT.stands_in(first(reading.tail(located), OLD))
}

/// Characters from the end of an old rule to its but.
const OLD: usize = 14;

/// Has it been done all along (従来から…を周知してまいりました)?
pub(super) fn is_all_along(sentence: &str) -> bool {
    static HITHERTO: Words = Words::of(&[
        "従来から",
        "従来より",
        "これまで",
        "かねて",
        "日頃から",
        "日頃より",
        "以前から",
        "以前より",
    ]);
    static GONE_ON: Words = Words::of(&[
        "てまいりました",
        "て参りました",
        "てきました",
        "てきた",
        "ておりました",
        "ていました",
        "ていた",
    ]);
    HITHERTO.stands_in(sentence) && GONE_ON.ends(sentence.trim_end_matches(['。', ' ', '」']))
}

/// Is it only what another measure aims at (規程の順守を徹底|するため、会議を開いて周知する)?
pub(super) fn is_only_aim(reading: &Reading, located: &Located, value: Prevention) -> bool {
    static AIM: Words =
        Words::of(&["ため、", "するため、", "を図るため、", "を徹底するため、", "させるため、"]);
    static KEPT: Words = Words::of(&["順守", "遵守", "厳守"]);
    value == Prevention::Rules
        && KEPT.stands_in(reading.words(located.mention.span))
        && AIM.begins(reading.tail(located))
}

/// Is it how a thing was kept (金庫に入れ|ていたテープ, 保存年限が定め|られていますが), told outside a part on prevention?
pub(super) fn is_description(reading: &Reading, located: &Located, value: Prevention) -> bool {
    static WAS: Words =
        Words::of(&["ていた", "していた", "されていた", "られていた", "れていた", "てあった", "してあった"]);
    static IS_BUT: Words = Words::of(&[
        "られていますが",
        "れていますが",
        "されていますが",
        "られているが",
        "れているが",
        "されているが",
        "られておりますが",
        "れておりますが",
        "されておりますが",
        "にしているが",
        "としているが",
        "にしていますが",
        "としていますが",
        "ることになっているが",
        "こととしているが",
    ]);
    let noun = |c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヶ' | 'ー') || c.is_ascii_alphanumeric();
    let tail = reading.tail(located);
    let is_attribute = WAS
        .iter()
        .filter_map(|was| tail.strip_prefix(was))
        .any(|after| after.starts_with(noun) && !after.starts_with(['際', '時', '後']));
    let is_outside = reading.sentences[located.sentence].section != Section::Prevention;
    is_outside
        && (is_attribute && value != Prevention::Training
            || IS_BUT.stands_in(tail.split('、').next().unwrap_or(tail)))
}

/// Is it a program that guards the others which is renewed (ウイルス対策|ソフトを新しいものに), so that no weak point is closed?
pub(super) fn is_of_guard(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    words.starts_with("ソフト") && reading.before(located).ends_with("対策") && !words.contains("脆弱")
}

/// Do the words tell that something was looked through?
fn is_search(reading: &Reading, located: &Located) -> bool {
    static LOOKS: Words = Words::of(&[
        "点検", "監査", "調べ", "洗い", "記録", "ログ", "履歴", "台帳", "棚卸", "検査", "照合", "監視",
        "検知", "巡回",
    ]);
    LOOKS.stands_in(reading.words(located.mention.span))
}

/// Does the sentence give it as the reason of the event (…設定にしていたのが原因です)?
pub(super) fn is_blamed(sentence: &str) -> bool {
    static BLAMED: Words = Words::of(&[
        "が原因",
        "原因です",
        "原因だ",
        "原因だった",
        "原因でした",
        "原因とみられる",
        "原因という",
        "原因とみている",
        "原因としている",
        "ためだという",
        "ためだった",
        "ためでした",
        "ためという",
        "が原因か",
        "原因とみられ",
    ]);
    let told = sentence.trim_end_matches(['。', ' ', '」']);
    let source = told.strip_suffix(')').and_then(|told| told.rfind('(')).and_then(|open| told.get(..open));
    BLAMED.ends(source.unwrap_or(told))
}
