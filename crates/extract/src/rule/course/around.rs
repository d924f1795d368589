//! What the words before a date, and those around a quotation, make of it.

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;

use super::group::Group;
use super::told::{self, Told};
use super::topic::{self, End, Topic};
use super::word::Word;
use super::{Course, cleft, deed, leading, naming, over, right_then, seen, telling, tied};
use crate::words::is_quoting;

/// 前日、7日の…: is the day told once more, more exactly?
pub(super) fn is_said_again(group: &Group, next: Option<&Group>, words: &str) -> bool {
    let day = |group: &Group| group.days.first().map(|day| day.when);
    words.trim() == "、" && next.and_then(day).is_some_and(|next| day(group) == Some(next))
}

impl Course<'_, '_> {
    /// 3日 / 業者から、2日に感染したとの報告を受ける: was the house told on the day that stands alone above, whatever other day is
    /// told of?
    pub(super) fn is_told_on_day_above(&mut self, at: usize, has_days: bool) -> bool {
        let is_told = has_days && self.alone && telling::is_told_at_end(self.reading.sentence(at));
        if is_told {
            self.tell_day(at, Word::Discovered);
            self.noticed = self.events.last().map(|event| (at, *event));
        }
        is_told
    }

    /// Did others send out letters to those whose data they had been given before?
    pub(super) fn is_letter_of_others(&self, before: &str, words: &str) -> bool {
        self.cause == Some(Cause::MisdeliveryOther)
            && telling::is_letter_of_others(before, words)
            && self.events.iter().any(|event| event.word.is_event())
    }

    /// The cells of a row behind the last one with a date.
    pub(super) fn after_cell(&mut self, at: usize, groups: &[Group], stretches: &[FoldedSpan]) {
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
    pub(super) fn outer(&self, words: &str, next: Option<&Told>) -> Option<Word> {
        let waits = leading::waits_for_next(words) && !words.ends_with("最後に、");
        let outer = next.and_then(|next| next.outer.or(next.word.filter(|_| waits)));
        let inner = next.and_then(|next| next.word).filter(|word| word.is_event());
        let goes_on = self.asked(false).is_attack() && leading::goes_on_to_next(words);
        inner.filter(|_| goes_on).or(outer.filter(|_| !leading::is_said(words)))
    }

    /// What the words before a date make of it, or turns of phrase on both sides; `told` by those after it alone.
    pub(super) fn by_before(
        &self,
        at: usize,
        group: &Group,
        told: Told,
        (span, words): (FoldedSpan, &str),
    ) -> Told {
        let before = self.reading.words(span);
        if group.is_range && cleft::is_cleft(before, words) && tied::is_of_people(group, words) {
            return Told::only(Word::OfData);
        }
        let told = self.told_before(at, group, told, (span, words));
        self.by_turn(group, told.word, before, words)
            .unwrap_or_else(|| self.by_topic(group, told, before, words))
    }

    /// What the words before a date tell, where it is they that tell it: 判明したのは|3日.
    fn told_before(
        &self,
        at: usize,
        group: &Group,
        mut told: Told,
        (span, words): (FoldedSpan, &str),
    ) -> Told {
        let before = self.reading.words(span);
        let is_cleft = cleft::is_cleft(before, words);
        if is_cleft || cleft::is_in_brackets(before, words) {
            let cleft = self.last_clause(at, span).filter(|_| is_cleft);
            let cleft = cleft.unwrap_or_else(|| told::told(self.reading, at, span, self.asked(false)));
            told = if cleft.word.is_some() { cleft } else { told };
        }
        if group.is_range && telling::is_heard_over(before) {
            told = Told { end: Some(End::First), ..Told::only(Word::Discovered) };
        }
        if told.word.is_none() && (telling::is_object_before(before, words) || cleft::is_that_day(words)) {
            told = told::told(self.reading, at, span, self.asked(false));
        }
        told
    }

    /// What a turn of phrase around a date tells, whatever else is said; `word` by what its clause says.
    fn by_turn(&self, group: &Group, word: Option<Word>, before: &str, words: &str) -> Option<Told> {
        let asked = self.asked(false);
        if deed::is_erasure_seen(words)
            || asked.is_attack() && deed::is_answer_to_hit(words)
            || word == Some(Word::Occurred) && asked.is_misdelivery() && deed::is_apology_sent(words)
            || naming::is_in_report(words)
            || naming::is_day_off(words)
        {
            return Some(Told::only(Word::Handled));
        }
        if word.is_none() && !asked.is_loss() && topic::is_round(before) {
            return Some(Told::only(Word::Occurred));
        }
        if asked.is_loss() && deed::is_last_use(words) {
            return Some(Told::only(Word::LastSeen));
        }
        let happens = deed::is_charged(before)
            || asked.is_misdelivery() && deed::is_sent_on_request(words)
            || asked.is_loss() && deed::is_lost_in_clearing(words)
            || deed::is_after_deed(words)
            || seen::is_of_attack(words)
            || group.is_range && over::is_of_trouble(before)
            || group.opens() && right_then::is_noticed_right_before(words);
        happens.then(|| Told::only(Word::Occurred))
    }

    /// What a topic before a date makes of it (判明の時期:|3日), and words that say it was over.
    fn by_topic(&self, group: &Group, mut told: Told, before: &str, words: &str) -> Told {
        if telling::is_tidings_before(before, words) {
            told = Told::only(Word::Discovered);
        }
        let is_noticed = topic::is_beginning(before) && told.word.is_some_and(Word::is_noticing);
        if let Some(Topic { word, end }) = topic::of(before, words).filter(|_| !is_noticed) {
            told = Told { is_topic: true, end, ..Told::only(word) };
        }
        if told.word.is_some_and(Word::is_event) && over::is_at_latest(before) {
            told.end = Some(End::First);
        }
        let is_over = over::is_over(words) || !group.is_range && words.starts_with("にかけて");
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
    pub(super) fn around_quote(&self, at: usize, stretch: FoldedSpan) -> Option<Told> {
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
}
