//! How much speaks for each cause.

mod defect;
mod infection;
mod lure;
mod named_otherwise;
mod stand;
mod taken;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;

use crate::article::Shape;
use crate::lexicon::LEXICON;
use crate::reading::{Located, Reading, Sentence};
use crate::section::Section;
use defect::{
    is_exploited_setting, is_of_printing_machine, is_of_renewal, is_of_what_fails, is_punished_mistake,
};
use infection::{
    is_bait, is_how_it_was_kept, is_how_keys_were_got, is_of_no_known_tie, is_of_shop, is_of_viewers,
    is_planted_by_intruder,
};
use lure::{is_advertising, is_deceived, is_mail_that_followed, is_of_teller};
use named_otherwise::{by_its_words, leave_to_machines, leave_to_mails, leave_to_settings};
use stand::{is_in_speech, is_taken_back, stance, stand};
use taken::{
    is_burglary, is_carried_before_a_loss, is_key_of_leaver, is_of_a_stolen_thing, is_of_leave,
    is_of_list_sellers, is_peeped_key, is_way_unknown,
};

pub(in crate::rule) use infection::is_support_scam;
pub(in crate::rule) use lure::is_trap_for_customers;

/// Sentences of a row of a table that can be its own words; what follows them comments on the table.
const ROW: usize = 8;

/// Sentences after the title that say what happened, in a text without parts.
const FIRST: usize = 4;

/// What a title weighs.
const TITLE: u32 = 40;

/// What the mails weigh in a warning of them.
const WARNING: u32 = 6;

/// Words that speak for a cause, and how much.
struct Said {
    sentence: usize,
    cause: Cause,
    weight: u32,
    words: FoldedSpan,
}

/// What speaks for each cause.
pub(in crate::rule) struct Weights(Vec<Said>);

impl Weights {
    /// What speaks for a cause, all together.
    pub(super) fn of(&self, cause: Cause) -> u32 {
        self.0.iter().filter(|said| said.cause == cause).map(|said| said.weight).sum()
    }

    /// Do any of the words for a cause fulfil this?
    pub(super) fn any(&self, cause: Cause, told: impl Fn(FoldedSpan) -> bool) -> bool {
        self.0.iter().any(|said| said.cause == cause && told(said.words))
    }

    /// Is it the cause that the title names?
    pub(super) fn is_titled(&self, cause: Cause) -> bool {
        self.0.iter().any(|said| said.cause == cause && said.weight >= TITLE)
    }

    /// How much the words at this place speak for a cause.
    pub(in crate::rule) fn at(&self, words: FoldedSpan) -> Option<u32> {
        self.0.iter().find(|said| said.words == words).map(|said| said.weight)
    }

    /// The cause with the words that speak for it most.
    pub(super) fn fact(&self, reading: &Reading, cause: Cause) -> Fact<Cause> {
        let mut said: Vec<&Said> = self.0.iter().filter(|said| said.cause == cause).collect();
        if said.is_empty() {
            return reading.fact(cause, [reading.article.heading], "coarse_cause");
        }
        said.sort_by_key(|said| std::cmp::Reverse(said.weight));
        reading.fact(cause, said.iter().take(3).map(|said| said.words), "weighed")
    }
}

/// Weighs every mention. A sentence speaks for a cause once, by its weightiest words.
pub(in crate::rule) fn weigh(reading: &Reading) -> Weights {
    let mut all: Vec<Said> = Vec::new();
    for (located, name) in reading.topic("cause") {
        let Some(cause) = Cause::named(name).filter(|_| !is_part_of_longer(reading, located)) else {
            continue;
        };
        let cause = by_its_words(reading, located, cause);
        let said = Said {
            sentence: located.sentence,
            cause,
            weight: weight(reading, located, cause),
            words: located.mention.span,
        };
        let mut of_sentence = all.iter_mut().rev().take_while(|known| known.sentence == said.sentence);
        match of_sentence.find(|known| known.cause == cause) {
            Some(known) if known.weight >= said.weight => {}
            Some(known) => *known = said,
            None => all.push(said),
        }
    }
    all.retain(|said| said.weight > 0);
    leave_to_settings(reading, &mut all);
    leave_to_mails(reading, &mut all);
    leave_to_machines(reading, &mut all);
    Weights(all)
}

/// How much one mention speaks for its cause.
fn weight(reading: &Reading, located: &Located, cause: Cause) -> u32 {
    if is_no_sign(reading, located, cause) || is_of_something_else(reading, located, cause) {
        return 0;
    }
    let place = match reading.sentences[located.sentence].section {
        Section::Request if cause == Cause::SpoofedMail => WARNING,
        _ => place(reading, located.sentence),
    };
    let said = place * stance(stand(reading, located, cause)) / 10;
    if is_in_speech(reading, located) { said / 3 } else { said }
}

/// Is it said to be untrue, or only what an attacker did or made use of?
fn is_no_sign(reading: &Reading, located: &Located, cause: Cause) -> bool {
    is_bait(reading, located, cause)
        || is_taken_back(reading, located)
        || is_exploited_setting(reading, located, cause)
        || is_punished_mistake(reading, located, cause)
        || is_planted_by_intruder(reading, located, cause)
}

/// Do the words for this cause tell of something else here?
fn is_of_something_else(reading: &Reading, located: &Located, cause: Cause) -> bool {
    match cause {
        Cause::Malware => {
            is_of_shop(reading, located)
                || is_of_viewers(reading, located)
                || is_how_keys_were_got(reading, located)
        }
        Cause::Phishing => {
            is_trap_for_customers(reading, located)
                || is_mail_that_followed(reading, located)
                || is_support_scam(reading, located)
        }
        Cause::SystemDefect => is_of_renewal(reading, located),
        Cause::Misconfiguration => is_of_printing_machine(reading, located),
        Cause::SpoofedMail => {
            is_of_teller(reading, located)
                || is_of_no_known_tie(reading, located)
                || is_advertising(reading, located)
        }
        Cause::Ransomware => is_how_it_was_kept(reading, located),
        Cause::Insider => {
            is_peeped_key(reading, located)
                || is_key_of_leaver(reading, located)
                || is_carried_before_a_loss(reading, located)
                || is_of_list_sellers(reading, located) && is_way_unknown(reading)
                || is_of_leave(reading, located)
                || is_deceived(reading, located)
        }
        Cause::Loss => is_of_what_fails(reading, located),
        Cause::UnauthorizedAccess => is_burglary(reading, located) || is_of_a_stolen_thing(reading, located),
        _ => false,
    }
}

/// Do the same words belong to a longer cue (FAXの … 誤送信), which says more exactly what was done?
fn is_part_of_longer(reading: &Reading, located: &Located) -> bool {
    if is_deceived(reading, located) {
        return false;
    }
    let span = located.mention.span;
    reading.in_sentence(located.sentence).iter().any(|other| {
        let longer = other.mention.span;
        longer.end() == span.end()
            && longer.start() < span.start()
            && other.mention.concept != located.mention.concept
            && LEXICON.named(other.mention.concept).topic == "cause"
            && !is_of_a_stolen_thing(reading, other)
    })
}

/// The weight of a place, in tenths of a mention.
fn place(reading: &Reading, at: usize) -> u32 {
    let sentence = &reading.sentences[at];
    if reading.article.shape == Shape::Row {
        return if at < ROW { 20 } else { 6 };
    }
    match sentence.section {
        Section::Opening if is_title(reading, sentence) => TITLE,
        Section::Opening if at < FIRST => 22,
        Section::Summary | Section::Cause => 20,
        Section::Opening => 14,
        Section::Timeline => 12,
        Section::Data => 6,
        Section::Damage | Section::Response => 3,
        Section::Prevention | Section::Request | Section::Contact => 0,
    }
}

/// Does the sentence name the event: the article's heading, or a line before the first part that ends like a title?
fn is_title(reading: &Reading, sentence: &Sentence) -> bool {
    const ENDINGS: &[&str] = &[
        "について",
        "お詫び",
        "おわび",
        "お知らせ",
        "ご報告",
        "の件",
        "件について",
        "関して",
        "につきまして",
    ];
    let words = reading.words(sentence.span).trim_end_matches([')', ']', '】', ' ']);
    reading.article.heading.contains(sentence.span) || ENDINGS.iter().any(|ending| words.ends_with(ending))
}
