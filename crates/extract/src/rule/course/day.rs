//! A date and what the words after it tell.

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::date::Part;
use jikenbo_text::{FoldedSpan, When};

use super::super::dated::Day;
use super::event::{Event, Tie};
use super::group::Group;
use super::label::{self, Label};
use super::tied::{self, is_no_point, tied};
use super::told::Told;
use super::word::Word;
use super::{Course, aside, deed, doing, end, naming, over, right_then, seen, telling};
use crate::section::Section;
use crate::words;

/// Characters after a date in which its event is named: 3日の送信直後に気付き.
const RIGHT_AFTER: usize = 8;

/// Does the date stand alone, as a heading does or the end of an account of hours?
fn is_alone(group: &Group, words: &str) -> bool {
    aside::is_heading(words) || words.trim() == "まで" && tied::is_of_hours(group)
}

/// 3日に障害が発生した。3日から…続いている: does an event only go on that was told before with its day?
fn goes_on(last: &Event, event: &Event) -> bool {
    let day = |point: Option<(When, FoldedSpan)>| point.map(|point| point.0);
    event.until.is_none() && last.until.is_some() && day(last.until) == day(event.from)
}

impl Course<'_, '_> {
    /// A date and what the words after it tell; `outer` is what the sentence says of the event of the next date.
    pub(super) fn group(
        &mut self,
        at: usize,
        group: &Group,
        told: Told,
        outer: Option<Word>,
        stretch: FoldedSpan,
    ) {
        let Some(first) = group.days.first() else {
            return;
        };
        self.alone = false;
        self.headed = false;
        let words = self.reading.words(stretch);
        if self.is_span_of_data(group, first) {
            return;
        }
        self.happen_at_its_hour(group, told, words);
        let is_alone = is_alone(group, words);
        // 判明の経緯 |9月から行っていた点検で、11日に判明: the label is that of the later day.
        let label = label::of(self.reading, first)
            .filter(|label| told.agrees_with(label.word))
            .filter(|label| label.word != Word::LabelDiscovered || !group.opens());
        if self.own == Some(self.reading.original(first.span()))
            || self.is_dateline(at, first, words, is_alone && label.is_none())
            || told.is_of_other && label.is_none()
            || is_no_point(self.reading, group, told.word, words)
        {
            return;
        }
        let told = Told { word: told.word.or(outer), ..told };
        if self.asked(false).is_loss()
            && told.word.is_some_and(|word| word.is_event())
            && deed::is_mere_guess(words)
        {
            return;
        }
        let told = self.seen_on_return(told, words);
        let (word, tie) = self.word_and_tie(at, group, told, label, words);
        let event = self.event_of(at, group, told, (word, tie), stretch);
        self.events.push(event);
        self.tells_more(&event, group, words);
        self.noticed = if event.word.is_noticing() { Some((at, event)) } else { self.noticed };
        if told.then_closed {
            self.close();
        }
        self.alone = event.word == Word::Untold && is_alone;
        self.headed = self.alone;
        self.go_on_from(at, group, told, event, words);
    }

    /// Is it the time from which the data are that were lost?
    fn is_span_of_data(&self, group: &Group, first: &Day) -> bool {
        let line = self.reading.lines[self.reading.sentences[first.sentence].line].span;
        let lead =
            self.reading.words(FoldedSpan::between(line.start(), first.span().start().max(line.start())));
        self.asked(false).is_loss()
            && group.is_range
            && (naming::is_period_of_data(lead) || naming::is_under_period(self.reading, first, lead))
    }

    /// What is told to have happened at an hour of the day, which may be the day of the notice.
    fn happen_at_its_hour(&mut self, group: &Group, told: Told, words: &str) {
        let Some(first) = group.days.first() else { return };
        let day = self.reading.words(first.span());
        let is_own = self.own == Some(self.reading.original(first.span()));
        if self.asked(false).is_attack() && told.names_event && seen::is_seen_at_its_hour(day, words) {
            self.events.push(group.event(Word::Occurred, Tie::Clause, ""));
        }
        if is_own && told.names_event && seen::is_of_the_hour(words) {
            self.events.push(group.event(Word::Occurred, Tie::Clause, ""));
        }
    }

    /// Is it the date of the notice, or that of another one? `is_bare`: no words and no label stand beside it.
    fn is_dateline(&self, at: usize, day: &Day, words: &str, is_bare: bool) -> bool {
        let is_disclosed = self.disclosed == Some(day.when);
        let is_hour = day.mention.day == Part::Same && day.mention.time.is_some();
        is_bare && is_disclosed && !self.heads_times(at)
            || is_disclosed && aside::is_news(words) && !is_hour
            || self.datelines.contains(&day.index)
    }

    /// What happened then, and how firmly the date is tied to it.
    fn word_and_tie(
        &self,
        at: usize,
        group: &Group,
        told: Told,
        label: Option<Label>,
        words: &str,
    ) -> (Word, Tie) {
        let begins_line = || group.days.first().is_some_and(|first| self.begins_line(first));
        let (word, tie) = match told.word {
            None if label.is_none() && is_alone(group, words) && begins_line() => (Word::Untold, Tie::Clause),
            None if label.is_none() && self.is_stretch_alone(at, group, words) => {
                (Word::Occurred, Tie::Range)
            }
            _ => tied(label, told, group, words),
        };
        let is_answer = self.reading.sentences[at].section == Section::Response && tie < Tie::Label;
        (word, if is_answer { Tie::Inherited } else { tie })
    }

    /// The event with its days; nothing more seen since then means that it ended.
    fn event_of(
        &self,
        at: usize,
        group: &Group,
        told: Told,
        (word, tie): (Word, Tie),
        stretch: FoldedSpan,
    ) -> Event {
        let words = self.reading.words(stretch);
        let is_quiet = group.days.first().is_some_and(|first| first.mention.opens)
            && !group.is_range
            && end::is_quiet_since(words)
            && !over::is_stopped_by_attack(words);
        let word = if is_quiet { Word::Occurred } else { word };
        let is_more = word == Word::Occurred && words.starts_with("までに");
        let (whose, is_again) = (doing::whose(self.reading, at, stretch), is_more || aside::is_again(words));
        let event = Event { whose, is_again, ..group.event(word, tie, words) }.bounded(told.end);
        let day = group.days.last().map(|day| (day.when, day.span()));
        if is_quiet { Event { from: None, until: day, ..event } } else { event }
    }

    /// Keeps an event from which later sentences go on, and what the same words tell to have been noticed at once.
    fn go_on_from(&mut self, at: usize, group: &Group, told: Told, event: Event, words: &str) {
        let Some(first) = group.days.first() else { return };
        let word = event.word;
        let is_of_month = words.starts_with('の') && first.when.day().is_none() && !word.is_event();
        let leads_on = word.leads_to_noticing() || matches!(word, Word::Untold | Word::LabelOccurred);
        if event.tie == Tie::Inherited || is_of_month || !leads_on {
            return;
        }
        let is_back = |last: &Event| first.mention.day == Part::Before && last.day() > event.day();
        self.last = self.last.filter(|last| goes_on(last, &event) || is_back(last)).or(Some(event));
        if told.then_noticed && !group.is_range && !self.is_learnt_later(&event, words) {
            self.inherit(at, event.tie.min(Tie::Clause));
        }
    }

    /// Was it not on its day that it was noticed, but when others told of it?
    fn is_learnt_later(&self, event: &Event, words: &str) -> bool {
        event.until.is_none() && (telling::is_learnt_of_it(words) || telling::is_heard_of_it(words))
            || telling::is_theme(words) && !right_then::is_at_once(words)
            || self.cause == Some(Cause::MisdeliveryOther) && deed::is_posted(words)
    }

    /// 利用者の指摘を受けた|6月1日|まで公開されていた: the last day, where the words right before it tell how it was noticed.
    fn noticed_at_end<'a>(&self, group: &Group<'a>, words: &str) -> Option<&'a Day> {
        let last = group.days.last()?;
        let ends = last.mention.closes || words.starts_with("まで");
        let sentence = self.reading.sentences[last.sentence].span;
        let before = self.reading.words(FoldedSpan::between(sentence.start(), last.span().start()));
        (ends && last.when.day().is_some() && right_then::is_noticed_right_before(before)).then_some(last)
    }

    /// 12日に戻ったところ、窓が割られていた: what was gone on coming back was noticed then, whatever else is told.
    fn seen_on_return(&self, told: Told, words: &str) -> Told {
        let is_seen = self.cause == Some(Cause::Theft)
            && seen::is_seen_on_return(words)
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
        if (group.is_range || !event.word.is_noticing()) && right_then::is_noticed_at_end(words) {
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
        if self.happens_as_noticed(event, words) {
            self.events.push(Event { word: Word::Occurred, ..*event });
        }
    }

    /// Did what was noticed happen on the same day: sent, handed over, lost or stolen just before?
    fn happens_as_noticed(&self, event: &Event, words: &str) -> bool {
        let asked = self.asked(false);
        let is_untold = || !self.events.iter().any(|told| told.word.is_event());
        let is_sent_just_before = event.word.is_noticing()
            && (words.starts_with('の') && right_then::is_right_after(words::first(words, RIGHT_AFTER))
                || asked.is_misdelivery()
                    && is_untold()
                    && right_then::is_right_after(words::to_stop(words)));
        let is_handed_just_before = self.cause == Some(Cause::MisdeliveryOther)
            && event.word.is_noticing()
            && right_then::is_seen_at_home(words)
            && is_untold();
        let is_missed = asked.is_loss() && event.word == Word::Discovered;
        let is_lost_just_before = is_missed
            && (right_then::is_on_the_way(words)
                || right_then::is_gone_between(words)
                || right_then::is_lost_it_seems(words));
        let is_stolen_meanwhile = is_missed
            && seen::is_seen_on_return(words)
            && !self.was_there_before(event)
            && !self.events.iter().any(|told| told.word == Word::Occurred);
        is_sent_just_before || is_handed_just_before || is_lost_just_before || is_stolen_meanwhile
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
}
