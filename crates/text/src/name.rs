//! Names of organisations, by their grammar: legal forms, what a name ends in, and the characters between.
//!
//! A name is `株式会社` + run, run + `株式会社`, run + `大学`, run + `市` (+ what belongs to the city). Departments,
//! campuses and branches are not part of it. Names that show none of these marks are found by [`bare_at`], where
//! a caller knows that a name has to stand.

mod after_form;
mod area;
mod beside;
#[cfg(test)]
mod cases;
mod country;
mod ending;
mod grammar;
mod house;
mod latin;
mod legal;
mod list;
mod longer;
mod nature;
mod particle;
mod plain;
mod run;

pub use country::{is_country, past_country};
pub use legal::without_legal_form;
pub use nature::begun;

use crate::span::FoldedSpan;
use after_form::after_form;
use house::kind_before;
use longer::{over_the_dot, society, to_the_quote, with_group, with_school, with_slash};

/// A name found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The whole of it, legal form included.
    pub span: FoldedSpan,
    /// The same without the legal form.
    pub core: FoldedSpan,
    /// What the name says it is.
    pub body: Body,
    /// The city or prefecture in whose name it is called: the 港町市 of 港町市立病院.
    pub area: Option<FoldedSpan>,
}

impl Name {
    /// The same name `by` bytes later.
    fn moved(self, by: usize) -> Self {
        let area = self.area.map(|area| area.moved(by));
        Self { span: self.span.moved(by), core: self.core.moved(by), body: self.body, area }
    }
}

/// What a name says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Body {
    /// A city, town, village, ward or prefecture.
    Area,
    /// A ministry, an agency or its regional office.
    Government,
    /// Police, of whichever level.
    Police,
    /// A body that hears reports of incidents: the privacy commission, a coordination centre.
    Commission,
    /// A university or college.
    University,
    /// A school below that, or a kindergarten.
    School,
    /// A nursery or a house of welfare.
    Care,
    /// A hospital, a clinic.
    Hospital,
    /// A newspaper, a broadcaster.
    Media,
    /// A legal person other than a company, an association, a union, an institute.
    Association,
    /// A company, by its legal form or by what its name ends in.
    Company,
    /// Nothing: a run of characters where a name has to stand.
    Unmarked,
}

/// The marked names in one stretch of a text (a line, a sentence), in order, not overlapping.
pub fn names(folded: &str, within: FoldedSpan) -> impl Iterator<Item = Name> {
    Names::of(folded, within)
}

/// The marked names of a stretch, one after the other.
struct Names<'t> {
    text: &'t str,
    /// Where the text begins in the whole of it.
    shift: usize,
    /// Where the next name may begin.
    at: usize,
    /// The character before.
    before: Option<char>,
}

impl<'t> Names<'t> {
    fn of(folded: &'t str, within: FoldedSpan) -> Self {
        let text = folded.get(within.start()..within.end()).unwrap_or_default();
        let at = if text.starts_with('・') { '・'.len_utf8() } else { 0 };
        Self { text, shift: within.start(), at, before: None }
    }

    /// A name in hiragana that begins here, and where to go on: one at the head of an item, or behind a verb.
    fn spelled(&self) -> Option<(Name, usize)> {
        let (done, rest) = self.text.split_at(self.at);
        if !run::may_end_before_hiragana(done) {
            return None;
        }
        let place = done.strip_suffix('・').filter(|_| run::hiragana(rest) >= 3 * 'あ'.len_utf8());
        let is_placed =
            place.is_some_and(|place| place.ends_with(['市', '町', '村', '区', '県', '府', '都']));
        let may_begin = is_placed
            || done == "・"
            || run::is_after_verb(done, self.before)
            || run::may_begin_behind_noun(done, rest);
        let (name, next) = may_begin.then(|| step(rest, 0))?;
        Some((name?.moved(self.at), self.at + next))
    }

    fn go_on(&mut self, at: usize) {
        self.at = at;
        self.before = self.text[..at].chars().next_back();
    }
}

impl Iterator for Names<'_> {
    type Item = Name;

    fn next(&mut self) -> Option<Name> {
        while let Some(c) = self.text[self.at..].chars().next() {
            let is_hiragana = run::class(c) == run::Class::Hiragana;
            if self.before == Some(')')
                && let Some(joins) = joins_at(&self.text[self.at..])
            {
                self.go_on(self.at + joins.len());
                continue;
            }
            if is_hiragana && let Some((name, next)) = self.spelled() {
                self.go_on(next);
                return Some(name.moved(self.shift));
            }
            if !run::may_begin(self.before, c) && !legal::may_begin(c) {
                self.at += c.len_utf8();
                self.before = Some(c);
                continue;
            }
            let (name, next) = step(self.text, self.at);
            self.go_on(next);
            if let Some(name) = name {
                return Some(name.moved(self.shift));
            }
        }
        None
    }
}

/// (株式会社ミナモ)|から|本市に, (東丘市)|と|ミナモ: the word of grammar behind a bracket, with which no name begins.
fn joins_at(rest: &str) -> Option<&'static str> {
    const PARTICLES: &[&str] = &["と", "や", "は", "が", "を", "に", "の", "へ", "も", "で"];
    let is_alone = |particle: &&str| {
        let after = rest.strip_prefix(particle).and_then(|after| after.chars().next());
        after.is_some_and(|after| matches!(run::class(after), run::Class::Kanji | run::Class::Katakana))
    };
    let words = ["から", "より", "まで", "として"].into_iter().find(|joins| rest.starts_with(joins));
    words.or_else(|| PARTICLES.iter().copied().find(is_alone))
}

/// The run of name characters that begins at byte `at` of `folded` and ends before `until`, where no mark tells
/// that it is a name. A run of kana alone that is a word of grammar is none.
#[must_use]
pub fn bare_at(folded: &str, at: usize, until: usize) -> Option<FoldedSpan> {
    let text = folded.get(at..until)?;
    let end = run::spelled(text);
    (run::hiragana(text) < end && !plain::is_common(&text[..end])).then(|| FoldedSpan::between(at, at + end))
}

/// 不動産仲介の|おおぞら不動産: may a name in hiragana begin at byte `at` of `folded`, behind a noun and の? `rest` is what
/// follows.
#[must_use]
pub fn begins_behind_noun(folded: &str, at: usize, rest: &str) -> bool {
    folded.get(..at).is_some_and(|before| {
        run::may_begin_behind_noun(before, rest) || before.ends_with('の') && run::is_short(rest)
    })
}

/// The name that begins at `at`, if one does, and where to go on.
fn step(text: &str, at: usize) -> (Option<Name>, usize) {
    if let Some(form) = legal::at(text, at) {
        let name = after_form(text, at, form);
        return (name, name.map_or(at + form.len(), |name| name.span.end()));
    }
    if let Some(name) =
        text[at..].starts_with(|c: char| c.is_ascii_uppercase()).then(|| latin::at(text, at)).flatten()
    {
        return (Some(name), name.span.end());
    }
    let end = run::end(text, at);
    if let Some(name) = after_word(text, at, end) {
        return (Some(name), name.span.end());
    }
    if end == at {
        return (None, at + text[at..].chars().next().map_or(1, char::len_utf8));
    }
    let form_at = end + usize::from(text[end..].starts_with(' '));
    let has_form = text[form_at..].starts_with(legal::may_begin);
    let joined =
        |form: &legal::Form| form_at == end || ends_a_name(&text[at..end], &text[form_at + form.len()..]);
    if let Some(form) =
        has_form.then(|| legal::at(text, form_at)).flatten().filter(|form| form.may_follow()).filter(joined)
        && let Some(name) = before_form(text, at, end, form_at + form.len())
    {
        return (Some(name), name.span.end());
    }
    let name = kind_before(text, at)
        .or_else(|| society(text, at, end))
        .or_else(|| ending::marked(text, at, end))
        .map(|name| with_group(text, to_the_quote(text, with_school(text, with_slash(text, name)))))
        .or_else(|| over_the_dot(text, at, end));
    (name, name.map_or(end, |name| name.span.end().max(end)))
}

/// 調査会社Redpine Labs, LLC: a name in Latin letters directly after the word for what it is.
fn after_word(text: &str, at: usize, end: usize) -> Option<Name> {
    let run = text.as_bytes().get(at..(end + 1).min(text.len())).unwrap_or_default();
    if !run.iter().any(u8::is_ascii_uppercase) {
        return None;
    }
    let kinds = ["会社", "法人"].into_iter();
    let start = kinds.filter_map(|kind| Some(at + text[at..end].find(kind)? + kind.len())).next()?;
    text[start..].starts_with(|c: char| c.is_ascii_uppercase()).then(|| latin::at(text, start))?
}

/// May a legal form after a space belong to the name before it? Not where another name follows it: 電機大手 株式会社東丘.
/// A day before it is no name: 2024.03.05 株式会社東丘.
fn ends_a_name(run: &str, after_form: &str) -> bool {
    let is_latin = run.ends_with(|c: char| c.is_ascii_alphabetic());
    let is_day = !run.contains(char::is_alphabetic);
    is_latin && !is_day || run::spelled(after_form) == 0
}

/// Run + 株式会社.
fn before_form(text: &str, at: usize, end: usize, form_end: usize) -> Option<Name> {
    let start = at + plain::introduction(&text[at..end]);
    let words = &text[start..end];
    (!words.is_empty() && !plain::is_common(words)).then(|| Name {
        span: FoldedSpan::between(start, form_end),
        core: FoldedSpan::between(start, end),
        body: Body::Company,
        area: None,
    })
}
