//! Dates that stand together, and whether they are the ends of one stretch of time.

use jikenbo_text::date::Part;
use jikenbo_text::{FoldedSpan, When};

use super::event::{Event, Tie, Whose};
use super::word::Word;
use super::{over, right_then};
use crate::article::Cell;
use crate::reading::Reading;
use crate::rule::dated::Day;
use crate::words::{find, first, is_quoting, parted_at, to_pause};

/// Characters between the ends of a stretch of time: 1日23時のシステム更新後から2日9時まで, 1日から退職した3月末まで.
const LONGEST_JOINT: usize = 16;

/// Neighbouring dates that belong to the same words.
pub(super) struct Group<'a> {
    /// In order; at least one.
    pub(super) days: &'a [Day],
    /// Are they the ends of one stretch of time?
    pub(super) is_range: bool,
}

impl Group<'_> {
    /// Where its first date begins.
    pub(super) fn start(&self) -> usize {
        self.days.first().map_or(0, |day| day.span().start())
    }

    /// Where its last date ends.
    pub(super) fn end(&self) -> usize {
        self.days.last().map_or(0, |day| day.span().end())
    }

    /// What happened then, as an event; `words` are those after the dates.
    pub(super) fn event(&self, word: Word, tie: Tie, words: &str) -> Event {
        let point = |day: &Day| (day.when, day.span());
        let (first, last) = (self.days.first(), self.days.last());
        let is_several = self.days.len() > 1;
        let goes_on_until = right_then::goes_on_until(words);
        let closes = |day: &&Day| is_several || !day.mention.closes && !goes_on_until;
        let begins = |day: &&Day| is_several || !begins_only(day, word, words);
        let until = last.filter(begins).map(point);
        let until = until.filter(|_| is_several || !over::goes_on_after(words));
        let until = until.or_else(|| first.filter(|_| !is_several).and_then(|day| lasting(day, words)));
        let from = first.filter(closes).map(point);
        Event { word, from, until, tie, whose: Whose::Untold, is_again: false }
    }

    /// Is it one day from which something went on?
    pub(super) fn opens(&self) -> bool {
        !self.is_range && self.days.iter().all(|day| day.mention.opens)
    }

    /// Is it a stretch of time, or an end of one?
    pub(super) fn is_stretch(&self) -> bool {
        self.is_range || self.days.iter().any(|day| day.mention.opens || day.mention.closes)
    }
}

/// 30日から4日間, 午前8時から約12時間: the day on which what began ended, as its length tells.
fn lasting(day: &Day, words: &str) -> Option<(When, FoldedSpan)> {
    const ABOUT: &[&str] = &["約", "およそ", "ほぼ", "、約"];
    const MINUTES: &[&str] = &["分間", "分の間", "分ほど", "分程度", "分余り", "分にわた"];
    let length = words.strip_prefix("から").or_else(|| words.strip_prefix("より"))?;
    let length = length.strip_prefix('の').unwrap_or(length);
    let about = ABOUT.iter().find_map(|about| length.strip_prefix(about)).unwrap_or(length);
    let unit = about.trim_start_matches(|c: char| c.is_ascii_digit());
    let number: u16 = about.strip_suffix(unit)?.parse().ok()?;
    let (days, unit) = match number {
        1..=60 if unit.starts_with("日間") => (number - 1, unit.strip_prefix("日間")?),
        1..=16 if unit.starts_with("時間") => (0, unit.strip_prefix("時間")?),
        _ => (0, MINUTES.iter().find_map(|minutes| unit.strip_prefix(minutes))?),
    };
    let until = (0..days).try_fold(day.when, |when, _| when.next_day())?;
    until.day()?;
    let span = FoldedSpan::between(day.span().start(), day.span().end() + words.strip_suffix(unit)?.len());
    Some((until, span))
}

/// Does something begin on the day that is not said to end: 3日夜から, 3日に始まり?
fn begins_only(day: &Day, word: Word, words: &str) -> bool {
    let near = first(words, 22);
    let opens = day.mention.opens || opens_at(words) || opens_after_noun(words) || opens_after_verb(words);
    let clause = words.split(['。', '、']).find(|clause| !clause.trim().is_empty());
    let starts = clause.is_some_and(|clause| clause.contains("始ま"));
    (opens && !near.contains("まで")) || word.is_event() && starts
}

/// 3日の更新以降、…: did it begin with what the date names?
fn opens_after_noun(words: &str) -> bool {
    const SINCE: &[&str] = &["以降", "以来", "後から", "前から", "時から", "ときから", "際から"];
    let clause = words.split(['。', '、']).next().unwrap_or(words);
    let noun = find(clause, "から続").map_or(clause, |at| clause.get(..at + "から".len()).unwrap_or(clause));
    words.starts_with('の')
        && noun.chars().count() <= LONGEST_JOINT
        && SINCE.iter().any(|since| noun.ends_with(since))
}

/// 3日にサイトを作り直したときから、…: did it begin with what was done then?
fn opens_after_verb(words: &str) -> bool {
    const SINCE: &[&str] = &["たときから", "た時から", "た際から", "て以来", "て以降"];
    let clause = words.split(['。', '、']).next().unwrap_or(words);
    words.starts_with('に') && SINCE.iter().any(|since| clause.ends_with(since))
}

/// Do the words begin with a time of day from which something went on: 夜半から?
fn opens_at(words: &str) -> bool {
    const TIMES: &[&str] = &[
        "未明", "早朝", "朝", "昼", "夕方", "夕", "夜半", "夜", "深夜", "頃", "ごろ", "過ぎ", "すぎ", "午後",
        "午前",
    ];
    let rest = words.trim_start();
    let after = TIMES.iter().find_map(|time| rest.strip_prefix(time)).unwrap_or(rest);
    after.starts_with("から") || after.starts_with("以降") || after.starts_with("より")
}

/// The words that a date governs: up to the next, or to the end of the sentence.
pub(super) fn after(
    reading: &Reading,
    groups: &[Group],
    position: usize,
    sentence: FoldedSpan,
) -> FoldedSpan {
    let start = groups.get(position).map_or(sentence.end(), Group::end);
    let end = groups.get(position + 1).map_or(sentence.end(), Group::start);
    let end = quote_end(reading, sentence, FoldedSpan::between(start.min(end), end)).unwrap_or(end);
    let cell =
        reading.article.cells.iter().map(|cell| cell.span).find(|cell| cell.holds(start.saturating_sub(1)));
    let end = cell.map_or(end, |cell| end.min(cell.end()));
    FoldedSpan::between(start.min(end), end)
}

/// Where the quotation closes in which a date stands: what is said around it is said of another.
fn quote_end(reading: &Reading, sentence: FoldedSpan, stretch: FoldedSpan) -> Option<usize> {
    let before = reading.words(FoldedSpan::between(sentence.start(), stretch.start()));
    let close = reading.words(stretch).find('」')?;
    is_quoting(before).then_some(stretch.start() + close)
}

/// Puts together the ends of a range, and dates with nothing but a mark between them.
pub(super) fn groups<'a>(reading: &Reading, days: &'a [Day]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut start = 0;
    while let Some(first) = days.get(start) {
        let mut end = start + 1;
        let mut is_range = spans_hours(reading, first);
        while let Some(next) = days.get(end) {
            let before = days[end - 1];
            let ranged = is_ranged(reading, before, *next);
            let beside = is_beside(reading, before, *next);
            if !ranged && !beside || are_of_two_columns(reading, before, *next) {
                break;
            }
            is_range |= ranged || between(reading, before, *next) == "、" && ends_after(reading, *next);
            end += 1;
        }
        groups.push(Group { days: &days[start..end], is_range });
        start = end;
    }
    groups
}

/// 発生日 | 公表日: do the two days stand in cells of a row that tell of two things?
fn are_of_two_columns(reading: &Reading, before: Day, next: Day) -> bool {
    let column = |day: Day| {
        let holds = |cell: &&Cell| cell.span.contains(day.span());
        reading.article.cells.iter().find(holds).map(|cell| cell.column)
    };
    column(before).zip(column(next)).is_some_and(|(before, next)| before != next)
}

/// 7日 午後1時から午後7時まで: the stretch of time lies within one day.
fn spans_hours(reading: &Reading, day: &Day) -> bool {
    let hours = day.mention.time.map(|time| reading.words(time));
    hours.is_some_and(|hours| ["から", "より", "~"].iter().any(|joint| hours.contains(joint)))
}

/// Are the two the ends of one stretch of time?
fn is_ranged(reading: &Reading, before: Day, next: Day) -> bool {
    if reading.are_ends(before.index, next.index) {
        return true;
    }
    let words = between(reading, before, next);
    let is_bracket = words.starts_with('(') && (words.ends_with(")~") || words.ends_with(")から"));
    let is_short = words.chars().count() <= LONGEST_JOINT && !words.contains(['、', '。']);
    let is_joint = is_short && (words.ends_with("から") || words.starts_with("から"));
    let is_parted = || {
        ["から、", "以降、", "以来、", "より、", "始まり、", "始め、"]
            .iter()
            .find_map(|joint| words.strip_suffix(joint))
            .is_some_and(|from| first(from, LONGEST_JOINT) == from && !from.contains('。'))
    };
    let is_afterwards = is_short_before_comma(words) && ends_after(reading, next);
    is_bracket
        || is_joint && goes_on_until(reading, next)
        || is_parted() && ends_in_between(reading, next)
        || before.mention.opens && !words.contains('。') && closes_between(reading, next)
        || is_afterwards
}

/// 2日の入れ替え|後、5日に…: do few words lead from a date over what was done then to what came after it?
fn is_short_before_comma(words: &str) -> bool {
    let from = words.strip_suffix('、').unwrap_or_default();
    from.ends_with('後') && first(from, LONGEST_JOINT) == from && !from.contains(['、', '。'])
}

/// 5日に連絡があるまでの間: is the second date no more than an end?
fn ends_after(reading: &Reading, day: Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    let after = reading.words(FoldedSpan::between(day.span().end(), sentence.end()));
    let clause = to_pause(after);
    clause.contains("までの間") || clause.ends_with("まで")
}

/// 20日以降、…を集め、28日|までの間に送信した: does what began go on over other words to the second date?
fn closes_between(reading: &Reading, day: Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    let after = reading.words(FoldedSpan::between(day.span().end(), sentence.end()));
    ["までの間", "まで断続", "まで続"].iter().any(|end| after.starts_with(end))
}

/// Does nothing but a mark stand between two dates of one kind?
fn is_beside(reading: &Reading, before: Day, next: Day) -> bool {
    let alike = before.when.day().is_some() == next.when.day().is_some();
    let in_order = before.when <= next.when;
    let joint = between(reading, before, next);
    let is_apart = || joint == "、" && has_its_own_clause(reading, next);
    alike && in_order && ["、", "・", "と", "及び", "および", ","].contains(&joint) && !is_apart()
}

/// 13日、翌14日に開催を予定していた…: does a day counted from the one before it begin a clause?
fn has_its_own_clause(reading: &Reading, day: Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    let after = reading.words(FoldedSpan::between(day.span().end(), sentence.end()));
    let is_counted = day.mention.month == Part::Coming || matches!(day.mention.day, Part::After);
    is_counted && after.starts_with('に') && !after.starts_with("にか") && !after.starts_with("にわ")
}

fn between<'d>(reading: &Reading<'d>, before: Day, next: Day) -> &'d str {
    reading.words(FoldedSpan::between(before.span().end(), next.span().start())).trim()
}

/// 3日の施錠から、4日に職員が出勤するまでの間: does the clause of the second date end the time in between?
fn ends_in_between(reading: &Reading, day: Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    let after = reading.words(FoldedSpan::between(day.span().end(), sentence.end()));
    let clause = to_pause(after);
    clause.contains("までの間")
        || clause.ends_with("まで")
        || clause.contains("までに")
        || is_end_told(clause)
}

/// 4日にサイトを止めるまでです: does the clause say no more than that this was the end?
fn is_end_told(clause: &str) -> bool {
    let end = parted_at(clause, "まで").map(|(_, end)| end);
    end.is_some_and(|end| {
        ["です", "でし", "でした", "だ", "だった", "である", "とな", "とみ"]
            .iter()
            .any(|says| end.starts_with(says))
    })
}

/// Do the words after a date say that it is an end: 23日夕にかけて?
fn goes_on_until(reading: &Reading, day: Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    let after = reading.words(FoldedSpan::between(day.span().end(), sentence.end()));
    let near = first(after, 8);
    day.mention.closes || near.contains("まで") || near.contains("にかけ")
}
