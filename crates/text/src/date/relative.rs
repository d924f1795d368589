//! Dates in words: 同年 · 昨年 · 先月 · 翌日 · 翌24日 · 同22日 · その3日後.

use super::Part;
use crate::cursor::Cursor;

/// What a word tells of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tells {
    Year(Part),
    Month(Part),
    Day(Part),
    /// 同22日, 同7月: the unit above the number that follows.
    AboveNumber(Part),
}

/// A word, and what before or after it makes it a part of another.
struct Word {
    words: &'static str,
    tells: Tells,
    not_after: &'static str,
    not_before: &'static str,
}

const fn word(words: &'static str, tells: Tells, not_after: &'static str, not_before: &'static str) -> Word {
    Word { words, tells, not_after, not_before }
}

/// The longer first where one begins with the other.
static WORDS: &[Word] = &[
    word("一昨年", Tells::Year(Part::BeforeLast), "", ""),
    word("一昨日", Tells::Day(Part::BeforeLast), "", ""),
    word("おととい", Tells::Day(Part::BeforeLast), "", ""),
    word("同じ年", Tells::Year(Part::Same), "", "代齢度"),
    word("同じ月", Tells::Month(Part::Same), "", ""),
    word("同じ日", Tells::Day(Part::Same), "", ""),
    word("その日", Tells::Day(Part::Same), "", "本暮"),
    word("同年", Tells::Year(Part::Same), "合協共", "代齢輩配収俸"),
    word("同月", Tells::Month(Part::Same), "合協共", ""),
    word("同日", Tells::Day(Part::Same), "合協共", "本系"),
    word("当年", Tells::Year(Part::Same), "該担相", ""),
    word("当月", Tells::Month(Part::Same), "該担相", ""),
    word("当日", Tells::Day(Part::Same), "該担相", "本"),
    word("前の年", Tells::Year(Part::Before), "以事直", ""),
    word("前年", Tells::Year(Part::Before), "以事直", "比並"),
    word("前月", Tells::Month(Part::Before), "以事直", "比並"),
    word("前夜", Tells::Day(Part::Before), "以事直午", "祭"),
    word("前日", Tells::Day(Part::Before), "以事直午", "本比"),
    word("翌年", Tells::Year(Part::After), "", ""),
    word("翌月", Tells::Month(Part::After), "", ""),
    word("翌々日", Tells::Day(Part::DaysAfter(2)), "", ""),
    word("翌日", Tells::Day(Part::After), "", ""),
    word("次の日", Tells::Day(Part::After), "", "曜程時"),
    word("翌朝", Tells::Day(Part::After), "", ""),
    word("翌晩", Tells::Day(Part::After), "", ""),
    word("翌未明", Tells::Day(Part::After), "", ""),
    word("翌早朝", Tells::Day(Part::After), "", ""),
    word("今年", Tells::Year(Part::This), "昨", ""),
    word("ことし", Tells::Year(Part::This), "", ""),
    word("今月", Tells::Month(Part::This), "", ""),
    word("今日", Tells::Day(Part::This), "", "的"),
    word("きょう", Tells::Day(Part::This), "", "かいだうみ"),
    word("今朝", Tells::Day(Part::This), "", ""),
    word("本年", Tells::Year(Part::This), "日基根山手資見標絵脚", ""),
    word("本月", Tells::Month(Part::This), "日基根山手資見標絵脚", ""),
    word("本日", Tells::Day(Part::This), "日基根山手資見標絵脚", ""),
    word("昨年", Tells::Year(Part::Last), "一", ""),
    word("去年", Tells::Year(Part::Last), "", ""),
    word("昨日", Tells::Day(Part::Last), "一", ""),
    word("きのう", Tells::Day(Part::Last), "", ""),
    word("昨夜", Tells::Day(Part::Last), "一", ""),
    word("昨晩", Tells::Day(Part::Last), "一", ""),
    word("先月", Tells::Month(Part::Last), "", ""),
    word("来年", Tells::Year(Part::Next), "従本元以古由", ""),
    word("来月", Tells::Month(Part::Next), "従本元以古由", ""),
    word("同", Tells::AboveNumber(Part::Same), "", ""),
    word("翌", Tells::AboveNumber(Part::Coming), "", ""),
];

impl Word {
    fn stands_at(&self, cursor: Cursor<'_>) -> bool {
        cursor.sees(self.words)
            && !cursor.before().is_some_and(|c| self.not_after.contains(c))
            && !cursor.moved_to(cursor.at() + self.words.len()).sees_any_of(self.not_before)
    }
}

/// Can a date in words begin so?
pub(super) fn begins_relative(c: char) -> bool {
    matches!(
        c,
        '一' | '次'
            | 'こ'
            | 'そ'
            | 'き'
            | 'お'
            | '同'
            | '当'
            | '前'
            | '翌'
            | '今'
            | '本'
            | '昨'
            | '去'
            | '先'
            | '来'
    )
}

/// Can a date in words, or the number after one, go on so behind its first character?
fn may_go_on(c: char) -> bool {
    matches!(
        c,
        '年' | '月'
            | '日'
            | '昨'
            | '未'
            | '早'
            | 'と'
            | 'じ'
            | 'の'
            | 'ょ'
            | '朝'
            | '夜'
            | '晩'
            | '々'
            | ' '
            | '0'..='9' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    )
}

/// Takes the word at `cursor`.
pub(super) fn take_relative(cursor: &mut Cursor<'_>) -> Option<Tells> {
    cursor.peek_second().filter(|&c| may_go_on(c))?;
    if let Some(days) = take_days_after(cursor) {
        return Some(Tells::Day(Part::DaysAfter(days)));
    }
    // All words begin with a character of three bytes.
    let first = |words: &'static str| words.as_bytes().first_chunk::<3>();
    let here = cursor.rest().as_bytes().first_chunk();
    let word = WORDS.iter().find(|word| first(word.words) == here && word.stands_at(*cursor))?;
    cursor.eat(word.words);
    Some(word.tells)
}

/// その3日後, その三日後: how many days after the date before.
fn take_days_after(cursor: &mut Cursor<'_>) -> Option<u16> {
    const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let mut trial = *cursor;
    if !trial.eat("その") {
        return None;
    }
    let in_digits = trial.one_or_two_digits();
    let days = match in_digits {
        Some(days) => days,
        None => (1..).zip(NUMERALS).find(|(_, numeral)| trial.eat(numeral))?.0,
    };
    trial.eat("日後").then(|| *cursor = trial)?;
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What rules a place out by its first characters must not rule out a word of the list.
    #[test]
    fn every_word_may_begin_and_go_on() {
        for Word { words, .. } in WORDS {
            let mut chars = words.chars();
            let first = chars.next().unwrap();
            assert!(begins_relative(first) && first.len_utf8() == 3, "{words}");
            assert!(chars.next().is_none_or(may_go_on), "{words}");
        }
    }
}
