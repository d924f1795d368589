//! Does the text say that it happened?

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;

use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading};
use crate::words::{Words, first, last, to_stop};

/// 「不具合」ではなく, 「不具合」と書きましたが.
pub(super) fn is_taken_back(reading: &Reading, located: &Located) -> bool {
    const BACK: &[&str] = &[
        "ではなく",
        "でなく",
        "ではありません",
        "ではございません",
        "によるものではな",
        "によるものではあり",
    ];
    const SAID: &[&str] = &[
        "と書き",
        "とお知らせし",
        "とお伝えし",
        "と発表し",
        "と公表し",
        "と説明し",
        "とご説明し",
        "としており",
        "としてい",
    ];
    let tail = reading.tail(located).trim_start_matches(['」', '』', '"', '…', '・', '.', ' ']);
    let quoted = tail.len() != reading.tail(located).len();
    BACK.iter().any(|back| tail.starts_with(back)) || quoted && SAID.iter().any(|said| tail.starts_with(said))
}

/// What is said of the words. An event that is named before a noun has happened, whatever is planned after it
/// (不正アクセス事件への対応を行う予定).
pub(super) fn stand(reading: &Reading, located: &Located, cause: Cause) -> Polarity {
    let polarity = reading.polarity_of(located);
    let tail = reading.tail(located);
    let is_lost = matches!(cause, Cause::Loss | Cause::Theft) && polarity::goes_on(tail);
    let words = reading.words(located.mention.span);
    let before = reading.folded().get(..located.mention.span.start()).unwrap_or_default();
    let is_loss = cause == Cause::Loss;
    if is_loss && words.starts_with("なくなっ") && before.ends_with(POTENTIAL) {
        return Polarity::Negated;
    }
    let is_missing = is_loss && MISSING.ends(words) && !TRACES.stands_in(last(before, 12));
    let is_left_out = cause == Cause::MisdeliveryEmail && LEFT_OUT.ends(words)
        || cause == Cause::Misconfiguration && is_left_to_see(words, tail)
        || cause == Cause::Theft && words.ends_with("なくな");
    let is_event = ["事件", "事案", "事故", "被害"].iter().any(|noun| tail.starts_with(noun));
    match polarity {
        // 盗まれた可能性は低い, 感染して流出したらしい.
        Polarity::Possible if is_unlikely(tail) => Polarity::Negated,
        Polarity::Hypothetical if is_thought(tail) => Polarity::Possible,
        Polarity::Planned if is_event => Polarity::Asserted,
        Polarity::Negated if is_lost || is_missing || is_left_out => Polarity::Asserted,
        other => other,
    }
}

/// 盗まれ|た可能性は低い: is it said to be unlikely?
fn is_unlikely(tail: &str) -> bool {
    static UNLIKELY: Words = Words::of(&[
        "可能性は低",
        "可能性は極めて低",
        "可能性は少な",
        "可能性は小さ",
        "可能性は考えにく",
        "とは考えにく",
        "おそれは低",
        "疑いは薄",
    ]);
    let said = tail.trim_start_matches(['さ', 'れ', 'し', 'た', 'て', 'い', 'に', 'よ', 'る']);
    UNLIKELY.begins(said)
}

/// 感染し|て流出したらしい: is it what is thought to have happened?
fn is_thought(tail: &str) -> bool {
    static THOUGHT: Words = Words::of(&["らしい", "たとみ", "たものとみ", "た模様", "たと見", "たものと見"]);
    THOUGHT.stands_in(to_stop(tail))
}

/// With what verbs end of which one says that they can no longer be done: 読め|なくなった, 開け|なくなった.
const POTENTIAL: [char; 9] = ['え', 'け', 'げ', 'せ', 'て', 'ね', 'べ', 'め', 'れ'];

/// 氏名を黒塗りしないまま掲載していた: is it a step left out, after which it was published?
fn is_left_to_see(words: &str, tail: &str) -> bool {
    static LEFT: Words = Words::of(&["しないまま", "せず", "をしないまま", "をせず", "ないまま", "ずに"]);
    static PUT: Words = Words::of(&["掲載し", "公開し", "載せ", "アップ", "投稿し", "公表し"]);
    let said = |text: &str| LEFT.stands_in(text) && PUT.stands_in(text);
    let clause = first(tail, CLAUSE);
    said(clause) || LEFT.stands_in(words) && PUT.stands_in(clause)
}

/// Characters from a step left out to the publication after it.
const CLAUSE: usize = 40;

/// How words end that tell of the blind copy which was not used (宛先をBccにせず送信した).
static LEFT_OUT: Words = Words::of(&["ず", "忘れ", "怠", "なく"]);

/// What is not found where nothing happened: 持ち出しの痕跡は見当たらない.
static TRACES: Words = Words::of(&["痕跡", "形跡", "証拠", "事実", "兆候", "異常", "被害"]);

/// Stems of verbs that only with a denial say that something is lost: 見当たら|ない.
static MISSING: Words = Words::of(&[
    "見当たら",
    "見当たりませ",
    "見付から",
    "見つからな",
    "出てこな",
    "分から",
    "わから",
    "知れ",
    "つかめな",
    "足りな",
    "確認でき",
    "つかめ",
    "つかんで",
    "届いておらず",
    "届いていな",
    "届かな",
    "届かず",
    "足りませ",
    "足り な",
    "ない",
    "なく",
    "こな",
]);

/// Are the words part of what somebody or a screen said (「ウイルスに感染しました」), not a name or a term in quotes?
pub(super) fn is_in_speech(reading: &Reading, located: &Located) -> bool {
    let (sentence, words) = (reading.sentences[located.sentence].span, located.mention.span);
    let before = reading.before(located);
    let after = reading.words(FoldedSpan::between(words.end(), sentence.end()));
    let opened =
        before.rfind('「').filter(|&open| !before.get(open..).is_some_and(|since| since.contains('」')));
    let rest = |open: usize| before.get(open..).map_or(0, |since| since.chars().count());
    let closed = after.find('」').and_then(|close| after.get(..close)).map(|until| until.chars().count());
    opened.zip(closed).is_some_and(|(open, until)| rest(open) + until > 5)
}

/// What a manner of saying leaves of the weight, in tenths.
pub(super) fn stance(polarity: Polarity) -> u32 {
    match polarity {
        Polarity::Asserted => 10,
        Polarity::Possible => 8,
        Polarity::Planned => 3,
        Polarity::Negated | Polarity::Hypothetical | Polarity::Elsewhere => 0,
    }
}
