//! Which name stands before the words that give its role?

use jikenbo_model::vocabulary::Role;
use jikenbo_text::{FoldedSpan, name};

use super::after::is_telling;
use super::common::is_thing;
use super::firm::{FIRMS, is_brand, past_trade};
use super::hiring::gives;
use crate::reading::Reading;

/// Bytes before a word within which its name stands.
const NEAR: usize = 300;

pub(super) fn name_before(
    reading: &Reading,
    words: FoldedSpan,
    sentence: FoldedSpan,
    role: Role,
) -> Option<FoldedSpan> {
    let nearest = words.start().saturating_sub(NEAR).max(sentence.start());
    let from = reading.folded().floor_char_boundary(nearest).max(sentence.start());
    let head = reading.folded().get(from..words.start())?;
    let inner = head.trim_end_matches(['」', '』', '"']);
    let quoted = inner.len() < head.len() || reading.words(words).starts_with('」');
    if !(quoted || is_telling(role)) {
        return hired_before(reading, words, sentence, role);
    }
    let is_part = |c: char| {
        c.is_alphanumeric() && !matches!(c, 'ぁ'..='ん')
            || matches!(c, '・' | 'ー' | '-' | '.' | '&')
            || (quoted && c == ' ')
    };
    let start = inner.char_indices().rev().take_while(|&(_, c)| is_part(c)).last()?.0;
    let start = start + past_trade(inner.get(start..)?);
    let span = FoldedSpan::between(from + start, from + inner.len());
    name::bare_at(reading.folded(), span.start(), span.end()).filter(|bare| bare.len() >= 4)
}

/// 通知の作成を|ミナモ計算センター|へ委託した: who is given a task, where the name stands behind を or a pause and ends as firms do.
fn hired_before(
    reading: &Reading,
    words: FoldedSpan,
    sentence: FoldedSpan,
    role: Role,
) -> Option<FoldedSpan> {
    let is_given = gives(reading.words(words), role);
    let head = reading.folded().get(sentence.start()..words.start()).filter(|_| is_given)?;
    let name = head.rsplit(['を', '、', 'は', '。', ' ']).next()?;
    let pause = head.len() - name.len();
    let span = FoldedSpan::between(sentence.start() + pause, words.start());
    let (name, span) = brand_at_end(name, span).unwrap_or((name, span));
    let is_whole = name::bare_at(reading.folded(), span.start(), span.end()).is_some_and(|bare| bare == span);
    let is_firm = is_brand(name) || FIRMS.ends(name) && name.chars().count() >= 5 && !is_thing(name);
    (is_whole && is_firm).then_some(span)
}

/// さらに|ミナモ・デザイン|に再委託: the brand with which the words end, behind hiragana.
fn brand_at_end(words: &str, span: FoldedSpan) -> Option<(&str, FoldedSpan)> {
    let foreign = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー' | '・') || c.is_ascii_alphanumeric();
    let brand = words.get(words.trim_end_matches(foreign).len()..)?;
    let is_behind_kana = words.starts_with(|c| matches!(c, 'ぁ'..='ん')) && brand.len() < words.len();
    (is_behind_kana && is_brand(brand))
        .then(|| (brand, FoldedSpan::between(span.end() - brand.len(), span.end())))
}
