//! Words without a date of their own: which day do they tell of?

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::{FoldedSpan, When};

use super::super::dated::Day;
use super::event::{Event, Tie, Whose};
use super::told::{self, Asked, Told};
use super::word::Word;
use super::{Course, aside, deed, doing, end, over, right_then, seen, telling};
use crate::words::Words;

/// Sentences after the last date that may still go on from it.
const REACH: usize = 6;

/// Sentences after a date with a label within which the account of that day tells how it was noticed.
const LABEL_REACH: usize = 14;

/// Sentences after a day that tells nothing of the event within which the event of that day may be told.
const STORY: usize = 2;

/// The same below a date on a line of its own, with the times of day on their lines.
const UNDER_HEAD: usize = 9;

impl Course<'_, '_> {
    /// Words before any date: those of a date that stands alone on the line before, or they go on from what was told
    /// last.
    pub(super) fn undated(&mut self, at: usize, stretch: FoldedSpan) {
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
        if self.is_closed_at_once(at, told, words) {
            self.close();
        }
        if self.asked(false).is_loss() && seen::is_seen_on_return(words) && self.is_near(at) {
            self.inherit(at, Tie::AtOnce);
        }
        self.happen_without_date(at, told, words);
        if aside::begins_with_time(words) && over::is_restored(words) {
            self.end_that_day();
        }
        self.hear_of_loss(at, words);
        self.quiet_since(at, words);
        self.notice_without_date(at, told, words);
    }

    /// Do words without a date tell that the exposure was closed, right after it was noticed?
    fn is_closed_at_once(&self, at: usize, told: Told, words: &str) -> bool {
        let is_just_noticed = self.noticed.is_some_and(|(noticed, _)| at - noticed <= 1);
        let is_prompt = self.noticed.is_some() && seen::is_promptly(words);
        let is_closed = told.word == Some(Word::Closed) || told.then_closed && is_prompt;
        is_closed && (is_just_noticed || is_prompt) && !aside::is_by_now(words)
    }

    /// What words without a date tell to have happened was on the day that was told last.
    fn happen_without_date(&mut self, at: usize, told: Told, words: &str) {
        let is_timed = aside::begins_with_time(words) || aside::begins_a_while_later(words);
        let is_event = told.word.is_some_and(Word::is_event) && is_timed;
        let is_lost = self.asked(false).is_loss() && right_then::is_left_behind(words);
        if (is_event || is_lost) && self.is_near(at) {
            self.happen_then(at);
        } else if self.goes_on_with(at, told, words) {
            self.happen_that_day(at);
        }
    }

    /// What words without a date tell of a day that stood alone, or to have been noticed.
    fn notice_without_date(&mut self, at: usize, told: Told, words: &str) {
        if let Some(word) = told.word.filter(|_| self.alone) {
            self.alone = false;
            self.tell_day(at, word);
            if told.then_noticed {
                self.inherit(at, Tie::Clause);
            }
        } else if (self.is_near(at) || right_then::is_right_after(words))
            && (self.tells_discovery(told, words) || told.then_noticed)
        {
            let tie = match (self.headed || self.goes_on_in_row(at), right_then::is_at_once(words)) {
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
        let whose = doing::whose(self.reading, at, self.reading.sentences[at].span);
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
        told.word == Some(Word::Occurred) && is_next && !self.asked(false).is_attack() && deed::is_done(words)
    }

    /// It happened on the day that was told last, if nothing tells it more firmly.
    fn happen_that_day(&mut self, at: usize) {
        let whose = doing::whose(self.reading, at, self.reading.sentences[at].span);
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
        let is_quiet = over::is_since_then(words) && end::is_quiet(words) && self.asked(false).is_attack();
        if let Some((_, day)) = self.date.filter(|(told, _)| is_quiet && at - told <= 1) {
            self.end_quietly(at, &day);
        }
    }

    /// Nothing more was seen of an attack since a day.
    pub(super) fn end_quietly(&mut self, at: usize, day: &Day) {
        let until = Some((day.when, day.span())).filter(|(when, _)| when.day().is_some());
        let whose = doing::whose(self.reading, at, self.reading.sentences[at].span);
        let (word, tie, from) = (Word::Occurred, Tie::Clause, None);
        self.events.push(Event { word, from, until, tie, whose, is_again: true });
    }

    /// 帰社した際に気付いた。当日の経路を捜した: the thing was lost on the day on which it was missed.
    pub(super) fn search_the_way(&mut self, words: &str) {
        let is_searched = self.cause == Some(Cause::Loss)
            && (deed::is_way_searched(words) || deed::is_used_that_day(words));
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
    pub(super) fn is_posted(&self, at: usize) -> bool {
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
        let whose = doing::whose(self.reading, at, self.reading.sentences[at].span);
        let last = self.last.filter(|last| matches!(last.word, Word::LastSeen | Word::Carried));
        let last = last.filter(|last| !last.is_of_days());
        self.events.extend(last.map(|last| Event { word: Word::Occurred, tie: Tie::Clause, whose, ..last }));
    }

    /// Do words without a date tell that it was noticed: by what they say, or because it was at once?
    fn tells_discovery(&self, told: Told, words: &str) -> bool {
        let is_found = || self.asked(false).is_loss() && words.contains("見つけ");
        told.word == Some(Word::Discovered)
            || told.word == Some(Word::Confirmed) && (right_then::is_at_once(words) || is_found())
    }

    /// The words of a sentence say what happened on the day that stood alone before them.
    pub(super) fn tell_day(&mut self, at: usize, word: Word) {
        let whose = doing::whose(self.reading, at, self.reading.sentences[at].span);
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

    /// The exposure was closed as soon as it was noticed.
    pub(super) fn close(&mut self) {
        if let Some((_, event)) = self.noticed {
            self.events.push(Event { word: Word::Closed, ..event });
        }
    }

    /// It was noticed on the last day of what was told before.
    pub(super) fn inherit(&mut self, at: usize, tie: Tie) {
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
        let whose = doing::whose(self.reading, at, self.reading.sentences[at].span);
        let (from, until) = (Some(day), Some(day));
        self.events.push(Event { word: Word::Discovered, from, until, tie, whose, is_again: false });
    }
}
