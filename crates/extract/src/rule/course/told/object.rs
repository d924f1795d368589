//! Is an event told as what was reported, seen or known that day?

use jikenbo_text::FoldedSpan;

use super::super::right_then;
use super::super::word::Word;
use crate::reading::{Located, Reading};
use crate::words::{Words, first, last, parted_at};

/// 被害が発生し、漏えいの可能性があることを公表: what the clauses before tell is what was made known that day.
pub(super) fn reported(
    reading: &Reading,
    inside: &[(Word, &Located)],
    after: &[(Word, &Located)],
    stretch: FoldedSpan,
    is_bound: bool,
) -> Option<Word> {
    let (word, event) = inside.last().filter(|(word, _)| word.is_event())?;
    let (told, known) = after.iter().rfind(|(word, _)| matches!(word, Word::Announced | Word::Discovered))?;
    let start = event.mention.head.end();
    let between = |end: usize| reading.words(FoldedSpan::between(start, end.max(start)));
    // 5月下旬に、業者から感染したとの連絡があった: who told of it stands before what was told, and behind the day of telling
    // (28日、業者から、|26日に感染したとの連絡があった).
    let said = FoldedSpan::between(stretch.start(), event.mention.span.start().max(stretch.start()));
    let is_only_day = is_first_date(reading, event);
    let before = last(if is_only_day { reading.before(event) } else { reading.words(said) }, SOURCE);
    let before = before.rsplit(['。', '、']).next().unwrap_or(before);
    let is_said_by_others =
        ["会社から", "業者から", "先から", "社から", "者から", "会社より", "業者より", "先より"]
            .iter()
            .any(|from| before.contains(from));
    let is_quoted = match told {
        Word::Announced => {
            let between = between(known.mention.span.start());
            ["ことを", "旨を", "旨の", "ことについて"].iter().any(|quote| between.contains(quote))
                || !is_bound && between.ends_with('と') && is_first_date(reading, event)
        }
        // 16日に送られていた旨の連絡: the date is that of what was told.
        _ => (!is_bound || is_said_by_others) && is_tidings(between(known.mention.span.end())),
    };
    (is_quoted && *word == Word::Occurred).then_some(*told)
}

/// Characters before what was told in which it stands who told it.
const SOURCE: usize = 24;

/// Does the sentence tell no more than one day before the mention?
fn is_first_date(reading: &Reading, mention: &Located) -> bool {
    let sentence = reading.sentences[mention.sentence].span;
    let before = FoldedSpan::between(sentence.start(), mention.mention.span.start());
    let from = reading.dates.partition_point(|date| date.span.start() < before.start());
    !reading.dates.get(from + 1).is_some_and(|second| before.contains(second.span))
}

/// 持ち出された可能性がある旨の報告が: do the words end with what somebody was told?
fn is_tidings(words: &str) -> bool {
    const QUOTES: &[&str] = &["旨の", "との", "という"];
    static TOLD: Words =
        Words::of(&["報告", "連絡", "通報", "知らせ", "一報", "通知", "情報提供", "指摘", "申し出", "申出"]);
    let quote = QUOTES.iter().filter_map(|quote| words.rfind(quote).map(|at| at + quote.len())).max();
    let told = quote.and_then(|at| words.get(at..)).map(|told| told.trim_start_matches(['お', 'ご']));
    told.is_some_and(|told| TOLD.begins(told))
}

/// 窓が割られ、端末がなくなっているのを発見した: what was seen that day, whenever it had happened. `objects` make of all that was
/// told an object of the verb of seeing.
pub(super) fn found_so(
    reading: &Reading,
    inside: &[(Word, &Located)],
    after: &[(Word, &Located)],
    objects: &[&str],
) -> Option<Word> {
    let (_, event) = inside.last().filter(|(word, _)| word.is_event())?;
    let start = event.mention.head.end();
    let is_object = |seen: &Located| {
        let between = reading.words(FoldedSpan::between(start, seen.mention.head.start().max(start)));
        objects.iter().any(|object| between.ends_with(object)) && !right_then::is_at_once(between)
    };
    after.iter().find(|(word, seen)| word.is_noticing() && is_object(seen)).map(|(word, _)| *word)
}

/// 送信|されていることを、社員が点検で|発見: was what was going on seen then, as is told by whom?
pub(super) fn is_seen_so(reading: &Reading, event: &Located, seen: &Located) -> bool {
    const OBJECTS: &[&str] = &["ていることを、", "ているのを、", "ていることに、", "ているのに、"];
    const LONGEST: usize = 20;
    let start = event.mention.head.end();
    let between = reading.words(FoldedSpan::between(start, seen.mention.head.start().max(start)));
    let who = OBJECTS.iter().find_map(|object| parted_at(between, object)).map(|(_, who)| who);
    who.is_some_and(|who| first(who, LONGEST) == who && !who.contains(['、', '。']) && who.contains('が'))
}

/// The event within the clause of another verb to which the date belongs: 7日に侵入されていたことが確認された.
/// What began on a day goes on when it is noticed: 7日から出回っていることを確認した.
pub(super) fn embedded(
    reading: &Reading,
    inside: &[(Word, &Located)],
    stretch: FoldedSpan,
    is_stretch: bool,
) -> Option<Word> {
    let (last, before) = inside.split_last()?;
    if last.0.is_event() {
        return None;
    }
    before.iter().find_map(|(word, located)| {
        let head = located.mention.head;
        let past = if reading.words(head).ends_with('た') { 'た'.len_utf8() } else { 0 };
        let between = FoldedSpan::between(head.end() - past, last.1.mention.span.start());
        let is_object = [
            "ていたこと",
            "たことが",
            "たものと",
            "たとみられること",
            "たと見られること",
            "たと考えられること",
            "た可能性",
            "た形跡",
            "た痕跡",
            "があったこと",
            "ていたと",
        ]
        .iter()
        .any(|words| reading.words(between).contains(words));
        let is_object = is_object || is_stretch && reading.words(between).contains("ていること");
        let is_object = is_object || {
            let told = FoldedSpan::between(between.start(), last.1.mention.head.end().max(between.start()));
            is_tidings_of_it(reading, stretch, told)
        };
        ((word.is_event() || *word == Word::LastSeen) && is_object).then_some(*word)
    })
}

/// 10日に不正アクセスを受け|たとの報告: is the event what was reported, with no word of who reported it before?
fn is_tidings_of_it(reading: &Reading, stretch: FoldedSpan, between: FoldedSpan) -> bool {
    let before = reading.words(FoldedSpan::between(stretch.start(), between.start()));
    let told = reading.words(between);
    ["たとの", "た旨", "たという"].iter().any(|told_so| told.starts_with(told_so))
        && !["から", "より"].iter().any(|from| before.contains(from))
}
