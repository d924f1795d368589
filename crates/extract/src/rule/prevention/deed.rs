//! Is a measure told as a deed that was done, of those who answer for the event (全職員に研修を行いました)?

use jikenbo_model::vocabulary::Prevention;

use super::change::{changes, ends_in_change, is_at_once};
use super::plan;
use crate::lexicon::LEXICON;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::Words;

/// Is the measure an object of what its sentence says was done, and nobody else's doing? What is told with its day, or
/// of those to whom it happened, was the answer of the moment.
pub(super) fn is_done_by_them(reading: &Reading, located: &Located, value: Prevention) -> bool {
    let sentence = located.sentence;
    !reading.is_title(sentence)
        && !has_a_part(reading)
        && (plan::is_past(reading, sentence) || plan::is_going_on(reading, sentence))
        && (is_lasting(reading.words(located.mention.span), value) || is_change(reading, located, value))
        && !reading.has_date(reading.sentences[sentence].span)
        && !is_of_the_culprit(reading.before(located))
        && !HITHERTO.stands_in(reading.sentence(sentence))
        && !is_circumstance(reading.tail(located))
        && !is_told_as_event(reading, located)
}

/// Does the clause of the measure, or the sentence, end in a verb of changing how things are (…だけに狭めた, …を塞ぎ、)? What
/// was cut, shut or hidden at once is not changed for good.
fn is_change(reading: &Reading, located: &Located, value: Prevention) -> bool {
    let clause = reading.clause_of(located.sentence, located.mention.head);
    let is_mended = value == Prevention::Patching;
    !is_mended
        && !is_at_once(reading, located.sentence)
        && (changes(reading.words(clause)) || ends_in_change(reading, located.sentence))
}

/// Does the sentence stand below the one that tells the event, and tell nothing of it or of its day?
pub(super) fn is_apart_from_event(reading: &Reading, sentence: usize) -> bool {
    let span = reading.sentences[sentence].span;
    let is_open = matches!(
        reading.sentences[sentence].section,
        Section::Opening | Section::Summary | Section::Response
    );
    let tells = |topic: &str, wanted: Option<&str>| {
        let told = reading.in_sentence(sentence).iter().filter(|other| span.contains(other.mention.span));
        let mut named = told.map(|other| LEXICON.named(other.mention.concept));
        named.any(|concept| concept.topic == topic && wanted.is_none_or(|wanted| wanted == concept.name))
    };
    is_open
        && !reading.is_title(sentence)
        && !turns_to_readers(reading.words(span))
        && follows_a_telling(reading, sentence)
        && !reading.has_date(span)
        && !tells("kind", Some("told"))
        && !HITHERTO.stands_in(reading.words(span))
        && (reading.words(span).contains('防') || !tells("leak", None) && !tells("cause", None))
        && (!plan::is_past(reading, sentence)
            || !tells("kind", Some("event")) && !is_of_the_culprit(reading.words(span)))
        && !has_a_part(reading)
}

/// Has the article a part on prevention, in which all measures would stand?
fn has_a_part(reading: &Reading) -> bool {
    reading.sentences.iter().any(|sentence| sentence.section == Section::Prevention)
}

/// Does the sentence offer something to its readers, or tell what was done at once for those to whom it happened?
fn turns_to_readers(words: &str) -> bool {
    static OFFERS: Words = Words::of(&[
        "ご利用",
        "ご希望",
        "お手伝い",
        "お客",
        "いただけ",
        "お見せ",
        "ご覧",
        "ご案内",
        "ご相談",
        "お申し",
        "ご入居",
        "復旧",
        "聞き取り",
        "仮の",
        "調査を",
        "通信会社",
        "影響",
        "迷い",
        "おくと",
        "ておく",
    ]);
    OFFERS.stands_in(words)
}

/// Does a sentence of its own stand between it and the title?
fn follows_a_telling(reading: &Reading, sentence: usize) -> bool {
    reading.first_told().is_some_and(|told| told < sentence)
}

/// What has been done all along.
static HITHERTO: Words = Words::of(&[
    "毎年",
    "これまで",
    "以前",
    "従来",
    "日頃",
    "日ごろ",
    "普段",
    "ふだん",
    "かねて",
    "もともと",
    "従前",
    "昨年",
    "前年",
]);

/// Is it nothing that is done against the event of the moment too, as lines are cut and records looked through?
fn is_lasting(words: &str, value: Prevention) -> bool {
    use Prevention::{
        AccessControl, Audit, Authentication, ContractorOversight, DeviceRestriction, MediaRestriction,
        Organization, Rules, Training,
    };
    static CHECKED: Words = Words::of(&["点検", "監査", "棚卸", "診断"]);
    static NARROWED: Words = Words::of(&["絞", "狭", "減ら", "最小", "限"]);
    static FORBIDDEN: Words = Words::of(&["禁", "認めな", "許さな", "やめ", "廃止", "許可"]);
    match value {
        Audit => CHECKED.stands_in(words),
        AccessControl => NARROWED.stands_in(words),
        DeviceRestriction | MediaRestriction => FORBIDDEN.stands_in(words),
        _ => matches!(value, Training | Rules | Organization | ContractorOversight | Authentication),
    }
}

/// Is it one who did wrong, or one from outside, of whom the sentence tells (元社員は、研修の資料を…)?
fn is_of_the_culprit(before: &str) -> bool {
    static CULPRITS: Words = Words::of(&[
        "職員は",
        "職員が",
        "社員は",
        "社員が",
        "教諭は",
        "教諭が",
        "教員は",
        "教員が",
        "男は",
        "男が",
        "女は",
        "者は",
        "者が",
        "容疑者は",
        "何者かが",
        "第三者が",
        "攻撃者が",
        "犯人が",
        "従業員は",
        "従業員が",
        "医師は",
        "医師が",
        "看護師は",
        "看護師が",
        "生徒が",
        "児童が",
        "学生が",
        "担任が",
        "担任は",
        "担当者は",
    ]);
    static MANY: Words =
        Words::of(&["全職員が", "全社員が", "全教職員が", "全従業員が", "責任者が", "責任者は"]);
    CULPRITS.stands_in(before) && !MANY.stands_in(before)
}

/// Do the words after it make it the occasion or the place of something else (研修の際に, 点検中に, 訓練に参加した)?
fn is_circumstance(tail: &str) -> bool {
    static OCCASION: Words = Words::of(&[
        "の際",
        "中に",
        "中の",
        "時に",
        "時の",
        "の時",
        "のとき",
        "に参加",
        "の参加",
        "参加者",
        "者に",
        "者の",
        "者が",
        "者へ",
        "の案内",
        "の資料",
        "の名簿",
        "の申込",
        "の受講",
        "受講者",
        "の対象",
        "の会場",
        "会場",
        "の講師",
        "で使",
        "で配",
        "に使",
        "の途中",
        "で知",
        "で見つ",
        "で分か",
        "で判",
        "で発覚",
        "で気",
        "のため",
        "作業",
        "の一環で",
    ]);
    OCCASION.begins(tail)
}

/// Does its clause tell how the event came about?
fn is_told_as_event(reading: &Reading, located: &Located) -> bool {
    let clause = reading.clause_of(located.sentence, located.mention.head);
    let mut told = reading.topic("leak").filter(|(other, _)| clause.contains(other.mention.span));
    told.next().is_some()
}
