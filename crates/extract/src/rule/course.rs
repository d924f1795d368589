//! The course of events: which date of the article is that of what.
//!
//! A date governs the words after it up to the next date. The clause that ends first among these tells what happened
//! then; a label before the date tells it more firmly.

mod aside;
#[cfg(test)]
mod came_to_light;
#[cfg(test)]
mod cases;
mod end;
#[cfg(test)]
mod endings;
mod event;
mod group;
mod heard;
pub(super) mod label;
#[cfg(test)]
mod meanwhile;
#[cfg(test)]
mod moments;
mod naming;
#[cfg(test)]
mod roundabout;
#[cfg(test)]
mod story;
mod tellers;
mod telling;
#[cfg(test)]
mod tidings;
mod tied;
mod told;
mod topic;
mod turn;
#[cfg(test)]
mod ways;
#[cfg(test)]
mod wider;
mod word;

use jikenbo_model::Record;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::date::Part;
use jikenbo_text::{FoldedSpan, Span, When};

use super::dated::{self, Day};
use super::disclosed_on;
use super::telling::are_of_reports;
use crate::reading::Reading;
use crate::section::Section;
use crate::words::{self, Words, is_quoting};

use event::without_vague;
use group::{Group, after, groups};
use tied::{is_no_point, tied};
use told::{Asked, Told};
use topic::{End, Topic};

pub(super) use aside::begins_with_time;
use event::Whose;
pub(super) use event::{Event, Tie, missed, noticed};
pub(super) use naming::is_of_told_matter;
pub(super) use word::Word;

/// Sentences after the last date that may still go on from it.
const REACH: usize = 6;
/// Sentences after a date with a label within which the account of that day tells how it was noticed.
const LABEL_REACH: usize = 14;
/// Sentences after a day that tells nothing of the event within which the event of that day may be told.
const STORY: usize = 2;
/// Characters after a date in which its event is named: 3日の送信直後に気付き.
const RIGHT_AFTER: usize = 8;
/// The same below a date on a line of its own, with the times of day on their lines.
const UNDER_HEAD: usize = 9;

/// The events of the article, in the order of its text. `record` tells the cause and the date of the notice itself.
pub(super) fn events(reading: &Reading, anchor: Option<When>, record: &Record) -> Vec<Event> {
    let days = dated::days(reading, anchor);
    let own = record.disclosed_on.as_ref().and_then(|fact| fact.spans().next());
    let cause = record.cause.as_ref().map(|fact| fact.value);
    let mut course = Course {
        reading,
        own,
        datelines: disclosed_on::datelines(reading, &days),
        disclosed: record.disclosed_on.as_ref().map(|fact| fact.value),
        cause,
        events: Vec::new(),
        last: None,
        noticed: None,
        alone: false,
        headed: false,
        date: None,
    };
    for (at, sentence) in reading.sentences.iter().enumerate() {
        if !sentence.section.is_apart() && !aside::is_way_to_page(reading.words(sentence.span)) {
            let of_sentence = dated::in_sentence(&days, at);
            let told = of_sentence.iter().zip(are_of_reports(reading, of_sentence));
            let told = told.filter(|(day, is_of_report)| !is_of_report && !is_of_thing(reading, day));
            course.sentence(at, &told.map(|(day, _)| *day).collect::<Vec<Day>>());
        }
    }
    without_vague(tellers::marked(reading, course.events))
}

/// 前日の送信履歴: no date of the story.
fn is_of_thing(reading: &Reading, day: &Day) -> bool {
    let after = reading.folded().get(day.span().end()..).unwrap_or_default();
    let is_end = day.index.checked_sub(1).is_some_and(|before| reading.are_ends(before, day.index));
    !is_end && naming::is_named_by(day, reading.words(day.span()), after)
}

/// 3日に障害が発生した。3日から…続いている: does an event only go on that was told before with its day?
fn goes_on(last: &Event, event: &Event) -> bool {
    let day = |point: Option<(When, FoldedSpan)>| point.map(|point| point.0);
    event.until.is_none() && last.until.is_some() && day(last.until) == day(event.from)
}

/// 前日、7日の…: is the day told once more, more exactly?
fn is_said_again(group: &Group, next: Option<&Group>, words: &str) -> bool {
    let day = |group: &Group| group.days.first().map(|day| day.when);
    words.trim() == "、" && next.and_then(day).is_some_and(|next| day(group) == Some(next))
}

struct Course<'r, 'd> {
    reading: &'r Reading<'d>,
    /// The words of the date of the notice.
    own: Option<Span>,
    /// The positions of dates of other notices and reports.
    datelines: Vec<usize>,
    /// The date of the notice.
    disclosed: Option<When>,
    /// What the article tells of.
    cause: Option<Cause>,
    events: Vec<Event>,
    /// The last thing that happened.
    last: Option<Event>,
    /// The last day of noticing, with its sentence.
    noticed: Option<(usize, Event)>,
    /// That event is of a date with no words beside it.
    alone: bool,
    /// The last date stood with no words beside it, over the lines that tell of that day.
    headed: bool,
    /// The last date of the story, with its sentence.
    date: Option<(usize, Day)>,
}

impl Course<'_, '_> {
    fn asked(&self, is_stretch: bool) -> Asked {
        Asked { is_stretch, cause: self.cause, is_beside: true, is_found_out: false }
    }

    fn sentence(&mut self, at: usize, days: &[Day]) {
        let whole = self.reading.sentences[at].span;
        let groups = groups(self.reading, days);
        let first = groups.first().map_or(whole.end(), Group::start);
        self.undated(at, FoldedSpan::between(whole.start(), first));
        self.search_the_way(self.reading.words(whole));
        let stretches: Vec<FoldedSpan> =
            (0..groups.len()).map(|position| after(self.reading, &groups, position, whole)).collect();
        let lead = self.reading.words(FoldedSpan::between(whole.start(), first));
        let is_tidings = self.is_told_on_day_above(at, !groups.is_empty());
        let is_found_out = aside::is_looked_into(lead);
        let told: Vec<Told> = groups
            .iter()
            .zip(&stretches)
            .map(|(group, stretch)| {
                let asked = Asked { is_found_out, ..self.asked(group.is_stretch()) };
                told::told(self.reading, at, *stretch, asked)
            })
            .collect();
        let mut start = whole.start();
        let mut is_heard = false;
        let mut is_seen_by_then = false;
        for (position, group) in groups.iter().enumerate() {
            let words = self.reading.words(stretches[position]);
            if is_said_again(group, groups.get(position + 1), words) {
                continue;
            }
            let before = FoldedSpan::between(start, group.start());
            let outer = self.outer(words, told.get(position + 1));
            let mut of_day = self.by_before(at, group, told[position], (before, words));
            if is_tidings && of_day.ends_in_noticing() {
                of_day = Told::only(Word::Occurred);
            }
            if aside::names_source(words) && told.get(position + 1).is_some_and(Told::ends_in_noticing) {
                of_day = Told::only(Word::Discovered);
            }
            if let Some(quoted) = self.around_quote(at, stretches[position]) {
                of_day = quoted;
            }
            let is_missed = self.asked(false).is_loss() && turn::is_missed_on_looking(words);
            if telling::is_guest_quoted(words) || is_missed && position + 1 < groups.len() {
                of_day = Told::only(Word::Discovered);
            }
            if self.asked(false).is_attack() && turn::is_seen_again(words) {
                of_day = Told::only(Word::Occurred);
            }
            let next = told.get(position + 1);
            if is_heard && told[position].names_event {
                of_day = Told::only(Word::Occurred);
            }
            let is_event_told = next.is_some_and(|next| next.names_event && next.ends_in_noticing());
            let is_told_next = || {
                stretches
                    .get(position + 1)
                    .is_some_and(|next| telling::is_event_told(self.reading.words(*next)))
            };
            is_heard = is_event_told
                && (telling::is_told_from(self.reading.words(before), words)
                    || aside::names_source(words) && is_told_next());
            if is_heard {
                of_day = Told::only(Word::Discovered);
            }
            let is_seen_before =
                position.checked_sub(1).and_then(|at| told.get(at)?.word).is_some_and(Word::is_noticing);
            if self.asked(false).is_attack() && is_seen_before && turn::is_known_to_be_done(words) {
                of_day = Told::only(Word::Occurred);
            }
            of_day.then_noticed &= !aside::is_looked_into(self.reading.words(before))
                && !aside::is_of_late(self.reading.words(before));
            if self.is_letter_of_others(self.reading.words(before), words) {
                of_day = Told::only(Word::Handled);
            }
            of_day.is_of_other |= topic::is_of_routine(self.reading.words(before), words)
                || position + 1 < groups.len() && aside::is_lot(words);
            let was_seen = is_seen_by_then;
            is_seen_by_then = self.cause == Some(Cause::Misconfiguration)
                && next.is_some_and(|next| next.word == Some(Word::Closed))
                && turn::is_seen_by_next_day(words);
            of_day.then_noticed &= !is_seen_by_then;
            self.group(at, group, of_day, outer, stretches[position]);
            if was_seen {
                self.events.push(group.event(Word::Discovered, Tie::Clause, words));
            }
            start = group.end();
        }
        self.after_cell(at, &groups, &stretches);
        let last = stretches.last().and_then(|stretch| turn::since_then(self.reading.words(*stretch)));
        let is_quiet =
            |words: &str| self.asked(false).is_attack() && end::is_quiet(words) && !turn::is_of_misuse(words);
        if let Some(day) =
            groups.last().and_then(|group| group.days.last()).filter(|_| last.is_some_and(is_quiet))
        {
            self.end_quietly(at, day);
        }
        self.date = groups.last().and_then(|group| group.days.last()).map(|day| (at, *day)).or(self.date);
    }

    /// 3日 / 業者から、2日に感染したとの報告を受ける: was the house told on the day that stands alone above, whatever other day is
    /// told of?
    fn is_told_on_day_above(&mut self, at: usize, has_days: bool) -> bool {
        let is_told = has_days && self.alone && telling::is_told_at_end(self.reading.sentence(at));
        if is_told {
            self.tell_day(at, Word::Discovered);
            self.noticed = self.events.last().map(|event| (at, *event));
        }
        is_told
    }

    /// Did others send out letters to those whose data they had been given before?
    fn is_letter_of_others(&self, before: &str, words: &str) -> bool {
        self.cause == Some(Cause::MisdeliveryOther)
            && telling::is_letter_of_others(before, words)
            && self.events.iter().any(|event| event.word.is_event())
    }

    /// The cells of a row behind the last one with a date.
    fn after_cell(&mut self, at: usize, groups: &[Group], stretches: &[FoldedSpan]) {
        let whole = self.reading.sentences[at].span;
        let Some((group, stretch)) = groups.last().zip(stretches.last()) else {
            return;
        };
        let mut cells = self.reading.article.cells.iter().map(|cell| cell.span);
        if cells.any(|cell| cell.holds(group.end().saturating_sub(1)) && stretch.end() == cell.end()) {
            self.undated(at, FoldedSpan::between(stretch.end(), whole.end()));
        }
    }

    /// What the sentence says of the event of the next date, where the words after this one leave it to that.
    fn outer(&self, words: &str, next: Option<&Told>) -> Option<Word> {
        let waits = aside::waits_for_next(words) && !words.ends_with("最後に、");
        let outer = next.and_then(|next| next.outer.or(next.word.filter(|_| waits)));
        let inner = next.and_then(|next| next.word).filter(|word| word.is_event());
        let goes_on = self.asked(false).is_attack() && aside::goes_on_to_next(words);
        inner.filter(|_| goes_on).or(outer.filter(|_| !aside::is_said(words)))
    }

    /// What the words before a date make of it, or turns of phrase on both sides; `told` by those after it alone.
    fn by_before(&self, at: usize, group: &Group, mut told: Told, (span, words): (FoldedSpan, &str)) -> Told {
        let before = self.reading.words(span);
        let is_cleft = aside::is_cleft(before, words);
        if is_cleft || aside::is_in_brackets(before, words) {
            let cleft = self.last_clause(at, span).filter(|_| is_cleft);
            let cleft = cleft.unwrap_or_else(|| told::told(self.reading, at, span, self.asked(false)));
            told = if cleft.word.is_some() { cleft } else { told };
            if is_cleft && group.is_range && tied::is_of_people(group, words) {
                return Told::only(Word::OfData);
            }
        }
        if group.is_range && telling::is_heard_over(before) {
            told = Told { end: Some(End::First), ..Told::only(Word::Discovered) };
        }
        if told.word.is_none() && (telling::is_object_before(before, words) || aside::is_that_day(words)) {
            told = told::told(self.reading, at, span, self.asked(false));
        }
        if turn::is_erasure_seen(words) {
            return Told::only(Word::Handled);
        }
        if self.asked(false).is_attack() && turn::is_answer_to_hit(words) {
            return Told::only(Word::Handled);
        }
        if naming::is_in_report(words) || naming::is_day_off(words) {
            return Told::only(Word::Handled);
        }
        if told.word.is_none() && !self.asked(false).is_loss() && topic::is_round(before) {
            return Told::only(Word::Occurred);
        }
        let asked = self.asked(false);
        if asked.is_loss() && turn::is_last_use(words) {
            return Told::only(Word::LastSeen);
        }
        if asked.is_misdelivery() && turn::is_sent_on_request(words)
            || asked.is_loss() && turn::is_lost_in_clearing(words)
        {
            return Told::only(Word::Occurred);
        }
        if turn::is_after_deed(words)
            || turn::is_of_attack(words)
            || group.is_range && turn::is_of_trouble(before)
            || group.opens() && aside::is_noticed_right_before(words)
        {
            return Told::only(Word::Occurred);
        }
        if telling::is_tidings_before(before, words) {
            told = Told::only(Word::Discovered);
        }
        let is_noticed = topic::is_beginning(before) && told.word.is_some_and(Word::is_noticing);
        if let Some(Topic { word, end }) = topic::of(before, words).filter(|_| !is_noticed) {
            told = Told { is_topic: true, end, ..Told::only(word) };
        }
        if told.word.is_some_and(Word::is_event) && turn::is_at_latest(before) {
            told.end = Some(End::First);
        }
        let is_over = turn::is_over(words) || !group.is_range && words.starts_with("にかけて");
        match (self.asked(false).is_attack() || self.cause == Some(Cause::Ddos)) && is_over {
            true => Told { end: Some(End::Last), ..Told::only(Word::Occurred) },
            false => told,
        }
    }

    /// 市の発表によれば、置かれていたのは|3日: what the last clause before the date tells.
    fn last_clause(&self, at: usize, before: FoldedSpan) -> Option<Told> {
        let comma = self.reading.words(before).trim_end_matches(['、', ' ', ',']).rfind('、')?;
        let clause = FoldedSpan::between(before.start() + comma + '、'.len_utf8(), before.end());
        let told = told::told(self.reading, at, clause, self.asked(false));
        told.word.is_some().then_some(told)
    }

    /// 3日、客から「2日に届いた封筒に…」との指摘を受けた: what the words around a quotation tell of the date before it.
    fn around_quote(&self, at: usize, stretch: FoldedSpan) -> Option<Told> {
        let whole = self.reading.sentences[at].span;
        let is_open = is_quoting(self.reading.words(stretch));
        let rest = FoldedSpan::between(stretch.end(), whole.end());
        let close = self.reading.words(rest).find('」').filter(|_| is_open)?;
        let after = FoldedSpan::between(rest.start() + close + '」'.len_utf8(), whole.end());
        if telling::is_said_by_guest(self.reading.words(stretch), self.reading.words(after)) {
            return Some(Told::only(Word::Discovered));
        }
        let told = told::told(self.reading, at, after, self.asked(false));
        told.word.is_some().then_some(told)
    }

    /// Words before any date: those of a date that stands alone on the line before, or they go on from what was told
    /// last.
    fn undated(&mut self, at: usize, stretch: FoldedSpan) {
        let asked = Asked { is_beside: false, ..self.asked(false) };
        let told = told::told(self.reading, at, stretch, asked);
        let words = self.reading.words(stretch);
        if aside::is_later(words) {
            return;
        }
        if self.is_still_there(told, words) {
            self.alone = false;
            self.tell_day(at, Word::LastSeen);
        }
        let is_just_noticed = self.noticed.is_some_and(|(noticed, _)| at - noticed <= 1);
        let is_prompt = self.noticed.is_some() && turn::is_promptly(words);
        let is_closed = told.word == Some(Word::Closed) || told.then_closed && is_prompt;
        if is_closed && (is_just_noticed || is_prompt) && !aside::is_by_now(words) {
            self.close();
        }
        if self.asked(false).is_loss() && turn::is_seen_on_return(words) && self.is_near(at) {
            self.inherit(at, Tie::AtOnce);
        }
        let is_timed = aside::begins_with_time(words) || aside::begins_a_while_later(words);
        let is_event = told.word.is_some_and(Word::is_event) && is_timed;
        let is_lost = self.asked(false).is_loss() && aside::is_left_behind(words);
        if (is_event || is_lost) && self.is_near(at) {
            self.happen_then(at);
        } else if self.goes_on_with(at, told, words) {
            self.happen_that_day(at);
        }
        if aside::begins_with_time(words) && turn::is_restored(words) {
            self.end_that_day();
        }
        self.hear_of_loss(at, words);
        self.quiet_since(at, words);
        if let Some(word) = told.word.filter(|_| self.alone) {
            self.alone = false;
            self.tell_day(at, word);
            if told.then_noticed {
                self.inherit(at, Tie::Clause);
            }
        } else if (self.is_near(at) || aside::is_right_after(words))
            && (self.tells_discovery(told, words) || told.then_noticed)
        {
            let tie = match (self.headed || self.goes_on_in_row(at), aside::is_at_once(words)) {
                (true, _) => Tie::Clause,
                (false, true) => Tie::AtOnce,
                (false, false) => Tie::Inherited,
            };
            if tie > Tie::Inherited || !self.is_posted(at) {
                self.inherit(at, tie);
            }
        }
    }

    /// 3月3日 | データが暗号化された。|警報により検知: does the sentence go on in the row of a chronicle that its day heads?
    fn goes_on_in_row(&self, at: usize) -> bool {
        let Some((_, day)) = self.last.and_then(|last| last.day()) else {
            return false;
        };
        let line = self.reading.sentences[at].line;
        let is_of_line = self
            .reading
            .sentence_at(day.start())
            .is_some_and(|told| self.reading.sentences[told].line == line);
        let before = FoldedSpan::between(self.reading.lines[line].span.start(), day.start());
        let whose = aside::whose(self.reading, at, self.reading.sentences[at].span);
        let heads = is_of_line
            && whose != Whose::Contractor
            && self.reading.words(before).chars().all(|c| !c.is_alphanumeric());
        heads && self.reading.folded().get(day.end()..).is_some_and(|after| after.starts_with([' ', ':']))
    }

    /// 3日 / 8時 登園 / 9時 ないことに気づいた: do the first hours of a day tell nothing of a loss, so that it comes in a later one?
    fn is_still_there(&self, told: Told, words: &str) -> bool {
        self.alone
            && self.asked(false).is_loss()
            && aside::begins_with_time(words)
            && !told.then_noticed
            && told.word.is_none_or(|word| matches!(word, Word::Handled | Word::Carried))
    }

    /// 3日、窓口で請求があった。職員は…を交付した: does the story of a day go on to the event?
    fn goes_on_with(&self, at: usize, told: Told, words: &str) -> bool {
        let is_story = |last: &Event| {
            matches!(last.word, Word::Untold | Word::Carried | Word::LastSeen)
                && last.tie == Tie::Clause
                && !last.is_of_days()
                && last.day().is_some_and(|(when, _)| when.day().is_some())
        };
        let day = self.last.filter(is_story).and_then(|last| last.day());
        let sentence = day.and_then(|(_, span)| self.reading.sentence_at(span.start()));
        let is_next = sentence.is_some_and(|told| (1..=STORY).contains(&at.saturating_sub(told)));
        told.word == Some(Word::Occurred) && is_next && !self.asked(false).is_attack() && turn::is_done(words)
    }

    /// It happened on the day that was told last, if nothing tells it more firmly.
    fn happen_that_day(&mut self, at: usize) {
        let whose = aside::whose(self.reading, at, self.reading.sentences[at].span);
        let event = |last: Event| Event { word: Word::Occurred, tie: Tie::AtOnce, whose, ..last };
        self.last = self.last.map(event);
        self.events.extend(self.last);
    }

    /// 8時から障害が発生した。11時に復旧した: what had begun on the day that was told last ended that day.
    fn end_that_day(&mut self) {
        let is_open = |last: &Event| last.word == Word::Occurred && last.until.is_none();
        let Some(last) = self.last.filter(is_open) else {
            return;
        };
        let ended = Event { until: last.from, ..last };
        self.events.push(Event { from: None, ..ended });
        self.last = Some(ended);
    }

    /// 7日までに遮断した。以降、攻撃は確認されていない: it ended on the day that was told last.
    fn quiet_since(&mut self, at: usize, words: &str) {
        let is_quiet = turn::is_since_then(words) && end::is_quiet(words) && self.asked(false).is_attack();
        if let Some((_, day)) = self.date.filter(|(told, _)| is_quiet && at - told <= 1) {
            self.end_quietly(at, &day);
        }
    }

    /// Nothing more was seen of an attack since a day.
    fn end_quietly(&mut self, at: usize, day: &Day) {
        let until = Some((day.when, day.span())).filter(|(when, _)| when.day().is_some());
        let whose = aside::whose(self.reading, at, self.reading.sentences[at].span);
        let (word, tie, from) = (Word::Occurred, Tie::Clause, None);
        self.events.push(Event { word, from, until, tie, whose, is_again: true });
    }

    /// 帰社した際に気付いた。当日の経路を捜した: the thing was lost on the day on which it was missed.
    fn search_the_way(&mut self, words: &str) {
        let is_searched = self.cause == Some(Cause::Loss)
            && (turn::is_way_searched(words) || turn::is_used_that_day(words));
        if let Some((_, event)) = self.noticed.filter(|_| is_searched) {
            self.events.push(Event { word: Word::Occurred, tie: Tie::AtOnce, ..event });
        }
    }

    /// かばんが盗まれた。社員は直ちに警察へ届け出た: it was missed on the day on which it was lost.
    fn hear_of_loss(&mut self, at: usize, words: &str) {
        let is_gone = |last: Event| matches!(last.word, Word::Occurred | Word::LabelOccurred);
        let is_unnoticed = self.noticed.is_none() && self.last.is_some_and(is_gone);
        if is_unnoticed
            && self.asked(false).is_loss()
            && telling::is_reported_at_once(words)
            && self.is_near(at)
        {
            self.inherit(at, Tie::AtOnce);
        }
    }

    /// 1日、…を発送。受け取った方から連絡があった: a letter is not read on the day on which it is sent.
    fn is_posted(&self, at: usize) -> bool {
        static POST: Words = Words::of(&["発送", "郵送", "投函", "郵便"]);
        static POSTED: Words = Words::of(&["発送し", "郵送し", "投函し"]);
        let Some((last, (_, span))) = self.last.and_then(|last| Some((last, last.day()?))) else {
            return false;
        };
        let told = self.reading.sentence_at(span.start()).unwrap_or(at);
        let is_own = last.word == Word::Carried && POST.stands_in(self.reading.sentence(told));
        let posted = |told: usize| POSTED.stands_in(self.reading.sentence(told));
        self.cause == Some(Cause::MisdeliveryOther) && (is_own || (told + 1..at).any(posted))
    }

    /// 午後9時に戻ると窓が割られていた: it happened on the day that was told last.
    fn happen_then(&mut self, at: usize) {
        let whose = aside::whose(self.reading, at, self.reading.sentences[at].span);
        let last = self.last.filter(|last| matches!(last.word, Word::LastSeen | Word::Carried));
        let last = last.filter(|last| !last.is_of_days());
        self.events.extend(last.map(|last| Event { word: Word::Occurred, tie: Tie::Clause, whose, ..last }));
    }

    /// Do words without a date tell that it was noticed: by what they say, or because it was at once?
    fn tells_discovery(&self, told: Told, words: &str) -> bool {
        let is_found = || self.asked(false).is_loss() && words.contains("見つけ");
        told.word == Some(Word::Discovered)
            || told.word == Some(Word::Confirmed) && (aside::is_at_once(words) || is_found())
    }

    /// The words of a sentence say what happened on the day that stood alone before them.
    fn tell_day(&mut self, at: usize, word: Word) {
        let whose = aside::whose(self.reading, at, self.reading.sentences[at].span);
        if let Some(event) = self.events.last_mut() {
            event.word = word;
            event.whose = whose;
            self.last = word.is_event().then_some(*event).or(self.last);
        }
    }

    /// Does the sentence stand so close after what was told last that it goes on from it?
    fn is_near(&self, at: usize) -> bool {
        let day = self.last.and_then(|last| last.day());
        let told = day.and_then(|(_, span)| self.reading.sentence_at(span.start()));
        let is_timed = || aside::begins_with_time(self.reading.sentence(at));
        let is_labelled = self.last.is_some_and(|last| last.tie == Tie::Label);
        let reach = match (self.headed, is_labelled) {
            (_, true) => LABEL_REACH,
            (true, false) => UNDER_HEAD,
            (false, false) => REACH,
        };
        told.is_some_and(|told| at - told.min(at) <= reach || is_timed())
    }

    /// A date and what the words after it tell; `outer` is what the sentence says of the event of the next date.
    fn group(&mut self, at: usize, group: &Group, told: Told, outer: Option<Word>, stretch: FoldedSpan) {
        let Some(first) = group.days.first() else {
            return;
        };
        self.alone = false;
        self.headed = false;
        let words = self.reading.words(stretch);
        let is_own = self.own == Some(self.reading.original(first.span()));
        let is_alone = aside::is_heading(words) || words.trim() == "まで" && tied::is_of_hours(group);
        let label = label::of(self.reading, first).filter(|label| told.agrees_with(label.word));
        let is_dateline =
            is_alone && label.is_none() && self.disclosed == Some(first.when) && !self.heads_times(at);
        let is_hour = first.mention.day == Part::Same && first.mention.time.is_some();
        let is_news = self.disclosed == Some(first.when) && aside::is_news(words) && !is_hour;
        let line = self.reading.lines[self.reading.sentences[first.sentence].line].span;
        let lead =
            self.reading.words(FoldedSpan::between(line.start(), first.span().start().max(line.start())));
        let is_of_data =
            || naming::is_period_of_data(lead) || naming::is_under_period(self.reading, first, lead);
        if self.asked(false).is_loss() && group.is_range && is_of_data() {
            return;
        }
        let day = self.reading.words(first.span());
        if self.asked(false).is_attack() && told.names_event && turn::is_seen_at_its_hour(day, words) {
            self.events.push(group.event(Word::Occurred, Tie::Clause, ""));
        }
        if is_own && told.names_event && turn::is_of_the_hour(words) {
            self.events.push(group.event(Word::Occurred, Tie::Clause, ""));
        }
        let is_dateline = is_dateline || is_news || self.datelines.contains(&first.index);
        if is_own
            || is_dateline
            || told.is_of_other && label.is_none()
            || is_no_point(self.reading, group, told.word, words)
        {
            return;
        }
        let told = Told { word: told.word.or(outer), ..told };
        if self.asked(false).is_loss()
            && told.word.is_some_and(|word| word.is_event())
            && turn::is_mere_guess(words)
        {
            return;
        }
        let told = self.seen_on_return(told, words);
        let (word, tie) = match told.word {
            None if label.is_none() && is_alone && self.begins_line(first) => (Word::Untold, Tie::Clause),
            None if label.is_none() && self.is_stretch_alone(at, group, words) => {
                (Word::Occurred, Tie::Range)
            }
            _ => tied(label, told, group, words),
        };
        let tie = if self.reading.sentences[at].section == Section::Response && tie < Tie::Label {
            Tie::Inherited
        } else {
            tie
        };
        let is_quiet = first.mention.opens
            && !group.is_range
            && end::is_quiet_since(words)
            && !turn::is_stopped_by_attack(words);
        let word = if is_quiet { Word::Occurred } else { word };
        let is_more = word == Word::Occurred && words.starts_with("までに");
        let (whose, is_again) = (aside::whose(self.reading, at, stretch), is_more || aside::is_again(words));
        let event = Event { whose, is_again, ..group.event(word, tie, words) }.bounded(told.end);
        let day = group.days.last().map(|day| (day.when, day.span()));
        let event = if is_quiet { Event { from: None, until: day, ..event } } else { event };
        self.events.push(event);
        self.tells_more(&event, group, words);
        self.noticed = if word.is_noticing() { Some((at, event)) } else { self.noticed };
        if told.then_closed {
            self.close();
        }
        self.alone = word == Word::Untold && is_alone;
        self.headed = self.alone;
        let is_of_month = words.starts_with('の') && first.when.day().is_none() && !word.is_event();
        if tie > Tie::Inherited
            && !is_of_month
            && (word.leads_to_noticing() || matches!(word, Word::Untold | Word::LabelOccurred))
        {
            let is_back = |last: &Event| first.mention.day == Part::Before && last.day() > event.day();
            self.last = self.last.filter(|last| goes_on(last, &event) || is_back(last)).or(Some(event));
            let is_learnt_later = event.until.is_none()
                && (telling::is_learnt_of_it(words) || telling::is_heard_of_it(words))
                || telling::is_theme(words) && !aside::is_at_once(words)
                || self.cause == Some(Cause::MisdeliveryOther) && turn::is_posted(words);
            if told.then_noticed && !group.is_range && !is_learnt_later {
                self.inherit(at, tie.min(Tie::Clause));
            }
        }
    }

    /// 利用者の指摘を受けた|6月1日|まで公開されていた: the last day, where the words right before it tell how it was noticed.
    fn noticed_at_end<'a>(&self, group: &Group<'a>, words: &str) -> Option<&'a Day> {
        let last = group.days.last()?;
        let ends = last.mention.closes || words.starts_with("まで");
        let sentence = self.reading.sentences[last.sentence].span;
        let before = self.reading.words(FoldedSpan::between(sentence.start(), last.span().start()));
        (ends && last.when.day().is_some() && aside::is_noticed_right_before(before)).then_some(last)
    }

    /// 12日に戻ったところ、窓が割られていた: what was gone on coming back was noticed then, whatever else is told.
    fn seen_on_return(&self, told: Told, words: &str) -> Told {
        let is_seen = self.cause == Some(Cause::Theft)
            && turn::is_seen_on_return(words)
            && told.word.is_none_or(|word| matches!(word, Word::Occurred | Word::Handled | Word::LastSeen));
        if is_seen { Told { outer: told.outer, ..Told::only(Word::Discovered) } } else { told }
    }

    /// Was the thing still there on an earlier day that was told before?
    fn was_there_before(&self, event: &Event) -> bool {
        let is_seen = |last: &Event| matches!(last.word, Word::LastSeen | Word::Carried | Word::Untold);
        let last = self.last.filter(is_seen).and_then(|last| last.day()).map(|day| day.0);
        last.zip(event.day()).is_some_and(|(last, day)| last < day.0)
    }

    /// What the words tell beside the event itself: that a stretch of time ended as it was noticed, or that what was
    /// noticed at once had happened that day.
    fn tells_more(&mut self, event: &Event, group: &Group, words: &str) {
        if (group.is_range || !event.word.is_noticing()) && aside::is_noticed_at_end(words) {
            let day = event.until.or(event.from);
            let (word, tie) = (Word::Discovered, Tie::Clause);
            self.events.push(Event { word, from: day, until: day, tie, ..*event });
        }
        if let Some(day) = self.noticed_at_end(group, words) {
            let (word, tie, day) = (Word::Discovered, Tie::Clause, Some((day.when, day.span())));
            self.events.push(Event { word, from: day, until: day, tie, ..*event });
        }
        let is_end =
            event.word.is_noticing() && (end::is_mended_at_end(words) || end::is_open_until_then(words));
        if !group.is_range && is_end {
            self.events.push(Event { word: Word::Occurred, from: None, ..*event });
        }
        let is_that_day =
            self.last.and_then(|last| last.day()).map(|day| day.0) == event.day().map(|day| day.0);
        let is_handled = matches!(event.word, Word::Handled | Word::Announced) && !group.is_range;
        if is_handled && is_that_day && self.cause == Some(Cause::Theft) && telling::is_reported(words) {
            self.events.push(Event { word: Word::Discovered, tie: Tie::AtOnce, ..*event });
        }
        let is_untold = || !self.events.iter().any(|told| told.word.is_event());
        let is_sent_just_before = event.word.is_noticing()
            && (words.starts_with('の') && aside::is_right_after(words::first(words, RIGHT_AFTER))
                || self.asked(false).is_misdelivery()
                    && is_untold()
                    && aside::is_right_after(words::to_stop(words)));
        let is_handed_just_before = self.cause == Some(Cause::MisdeliveryOther)
            && event.word.is_noticing()
            && aside::is_seen_at_home(words)
            && is_untold();
        let is_lost_just_before = self.asked(false).is_loss()
            && event.word == Word::Discovered
            && (aside::is_on_the_way(words)
                || aside::is_gone_between(words)
                || aside::is_lost_it_seems(words));
        let is_stolen_meanwhile = self.asked(false).is_loss()
            && event.word == Word::Discovered
            && turn::is_seen_on_return(words)
            && !self.was_there_before(event)
            && !self.events.iter().any(|told| told.word == Word::Occurred);
        if is_sent_just_before || is_handed_just_before || is_lost_just_before || is_stolen_meanwhile {
            self.events.push(Event { word: Word::Occurred, ..*event });
        }
    }

    /// Does the sentence after this begin with a time of day, so that the date heads an account of its hours?
    fn heads_times(&self, at: usize) -> bool {
        let next = self.reading.sentences.get(at + 1).map(|sentence| self.reading.words(sentence.span));
        next.is_some_and(aside::begins_with_time)
    }

    /// Does nothing but a mark stand before the date on its line?
    fn begins_line(&self, day: &Day) -> bool {
        let line = self.reading.lines[self.reading.sentences[day.sentence].line].span;
        let before = self.reading.words(FoldedSpan::between(line.start(), day.span().start()));
        before.chars().all(|c| !c.is_alphanumeric())
    }

    /// 設定を誤り、外から見えた。|3月~5月。 計算に使われた。|5月ごろから。: is the time all that a sentence behind another says?
    fn is_stretch_alone(&self, at: usize, group: &Group, words: &str) -> bool {
        let Some(first) = group.days.first() else { return false };
        let sentence = self.reading.sentences[at];
        let before = self.reading.words(FoldedSpan::between(sentence.span.start(), first.span().start()));
        let rest = words.trim_start_matches("まで").trim_start_matches("から");
        (group.is_range || group.opens())
            && !self.asked(false).is_loss()
            && !self.begins_line(first)
            && !before.contains(char::is_alphanumeric)
            && !rest.contains(char::is_alphanumeric)
    }

    /// The exposure was closed as soon as it was noticed.
    fn close(&mut self) {
        if let Some((_, event)) = self.noticed {
            self.events.push(Event { word: Word::Closed, ..event });
        }
    }

    /// It was noticed on the last day of what was told before.
    fn inherit(&mut self, at: usize, tie: Tie) {
        let is_here = |last: &Event| {
            let told = last.from.and_then(|(_, span)| self.reading.sentence_at(span.start()));
            told == Some(at)
        };
        let is_timed = || aside::begins_with_time(self.reading.sentence(at));
        let is_told = |last: &Event| !last.is_of_days() || self.asked(false).is_loss() || is_timed();
        let labelled = || {
            let mut labels = self.events.iter().filter(|event| event.word == Word::LabelOccurred);
            labels.next().and_then(|first| first.from)
        };
        let day = |last: Event| match last.is_of_days() && !self.asked(false).is_loss() {
            _ if last.word == Word::LabelOccurred && self.cause == Some(Cause::Ddos) => labelled(),
            true => last.from,
            false => last.until.or(last.from.filter(|_| is_here(&last) || is_timed())),
        };
        let is_exact = |day: &(When, FoldedSpan)| tie >= Tie::Clause || day.0.day().is_some();
        let Some(day) = self.last.filter(is_told).and_then(day).filter(is_exact) else {
            return;
        };
        // What was noticed on a day that is told after it needs none of an earlier one.
        let noticed = self.noticed.and_then(|(_, event)| event.day());
        if noticed.is_some_and(|noticed| noticed.1.start() > day.1.start()) {
            return;
        }
        let whose = aside::whose(self.reading, at, self.reading.sentences[at].span);
        let (from, until) = (Some(day), Some(day));
        self.events.push(Event { word: Word::Discovered, from, until, tie, whose, is_again: false });
    }
}
