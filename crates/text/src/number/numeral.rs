//! Numerals: 1,234 · 3万5千 · 1.2万 · 1億2000万 · 二十三 · 二〇.

use crate::cursor::{Cursor, is_kanji};

/// A numeral and how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// Its value; a fraction that no unit takes up is cut off.
    pub(crate) value: u64,
    /// The last of 十 百 千 万 億 兆 where the numeral ends with it, else 1.
    pub(crate) unit: u64,
    /// One past its last byte.
    pub(crate) end: usize,
    /// Begins with a kanji.
    pub(crate) kanji: bool,
    /// Written with commas or with units, as only numbers are.
    pub(crate) grouped: bool,
    /// Has a decimal point that no unit takes up.
    pub(crate) fraction: bool,
}

/// Words that begin like a unit and are none: 千葉, 兆候.
const NO_UNITS: [&str; 14] = [
    "千葉", "千代", "千歳", "千鳥", "千曲", "千住", "千駄", "千島", "千早", "千里", "兆候", "百貨", "十分",
    "十字",
];

/// Reads the numeral that begins at `cursor`.
pub(crate) fn numeral(mut cursor: Cursor<'_>) -> Option<Numeral> {
    let kanji = !cursor.sees_digit();
    let mut sum = Sum::default();
    while let Some(next) = sum.with_next(cursor) {
        cursor = next;
    }
    let value = sum.value()?;
    Some(Numeral {
        value,
        unit: if sum.run.is_none() { sum.unit } else { 1 },
        end: cursor.at(),
        kanji,
        grouped: sum.grouped,
        fraction: sum.run.is_some_and(|run| run.scale > 1),
    })
}

/// One or two digits, or kanji up to 99.
pub(crate) fn small_number(cursor: &mut Cursor<'_>) -> Option<u16> {
    if cursor.sees_digit() {
        return cursor.one_or_two_digits();
    }
    begins_kanji_numeral(cursor.peek()?).then_some(())?;
    let number = numeral(*cursor)?;
    *cursor = cursor.moved_to(number.end);
    u16::try_from(number.value).ok().filter(|&number| number <= 99)
}

/// Can a numeral in kanji begin so?
pub(crate) fn begins_kanji_numeral(c: char) -> bool {
    kanji_digit(c).is_some() || matches!(c, '十' | '百' | '千')
}

/// Digits in a row, before a unit has taken them up.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// All digits as one whole number.
    digits: u64,
    /// 10 to the number of decimals.
    scale: u64,
    /// How many kanji digits; 0 for Arabic ones.
    kanji: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// Taken up by 万 億 兆.
    total: u64,
    /// Taken up by 十 百 千 since then.
    section: u64,
    run: Option<Run>,
    /// The last unit within the section, 0 for none yet.
    small: u64,
    /// The last of 万 億 兆, 0 for none yet.
    large: u64,
    unit: u64,
    grouped: bool,
    /// A space stood between digits and unit: 7 万 5 千.
    spaced: bool,
}

impl Sum {
    fn value(self) -> Option<u64> {
        let run = self.run.map_or(0, |run| run.digits / run.scale);
        let limit = if self.small > 0 { self.small } else { self.large };
        let fits = limit == 0 || run < limit;
        let begun = self.run.is_some() || self.unit > 0;
        (begun && fits).then_some(())?;
        self.total.checked_add(self.section)?.checked_add(run)
    }

    /// Takes the next digits or unit; moves past them. `None` where the numeral ends.
    fn with_next<'t>(&mut self, cursor: Cursor<'t>) -> Option<Cursor<'t>> {
        let mut next = cursor;
        let spaced = next.skip_space();
        let c = next.peek()?;
        if spaced && !self.lets_space_before(c) {
            return None;
        }
        if c.is_ascii_digit() {
            return self.with_arabic(next);
        }
        if c == '、' {
            return self.with_kanji_group(next);
        }
        if let Some(digit) = kanji_digit(c) {
            return self.with_kanji_digit(digit).then(|| next.moved_to(next.at() + c.len_utf8()));
        }
        let unit = unit_of(c).filter(|_| !next.sees_one_of(&NO_UNITS))?;
        self.with_unit(unit)?;
        self.spaced |= spaced;
        Some(next.moved_to(next.at() + c.len_utf8()))
    }

    fn lets_space_before(&self, c: char) -> bool {
        match self.run {
            Some(run) => run.kanji == 0 && matches!(c, '百' | '千' | '万' | '億' | '兆'),
            None => self.spaced && c.is_ascii_digit(),
        }
    }

    fn with_arabic<'t>(&mut self, mut cursor: Cursor<'t>) -> Option<Cursor<'t>> {
        if self.run.is_some() {
            return None;
        }
        let first = cursor.digits()?;
        let mut digits = first.value;
        while let Some(group) = (first.count <= 3).then(|| comma_group(&mut cursor)).flatten() {
            digits = digits.checked_mul(1000)?.checked_add(group)?;
            self.grouped = true;
        }
        let mut scale = 1;
        if let Some(decimals) = decimals(&mut cursor) {
            scale = 10_u64.checked_pow(u32::try_from(decimals.count).ok()?)?;
            digits = digits.checked_mul(scale)?.checked_add(decimals.value)?;
        }
        self.run = Some(Run { digits, scale, kanji: 0 });
        Some(cursor)
    }

    fn with_kanji_digit(&mut self, digit: u64) -> bool {
        let run = self.run.unwrap_or(Run { digits: 0, scale: 1, kanji: 0 });
        if self.run.is_some_and(|run| run.kanji == 0) {
            return false;
        }
        let longer = run.digits.checked_mul(10).and_then(|tens| tens.checked_add(digit));
        self.run = longer.map(|digits| Run { digits, scale: 1, kanji: run.kanji + 1 }).or(self.run);
        longer.is_some()
    }

    /// The 、二七四 of 一、二七四.
    fn with_kanji_group<'t>(&mut self, mut cursor: Cursor<'t>) -> Option<Cursor<'t>> {
        let run = self.run.filter(|run| self.grouped && run.kanji > 3 || (1..=3).contains(&run.kanji))?;
        cursor.eat("、");
        let digits: Vec<u64> = cursor.rest().chars().take(4).map_while(kanji_digit).collect();
        let [a, b, c] = digits.as_slice() else { return None };
        let digits = run.digits.checked_mul(1000)?.checked_add(a * 100 + b * 10 + c)?;
        self.run = Some(Run { digits, kanji: run.kanji + 3, ..run });
        self.grouped = true;
        Some(cursor.moved_to(cursor.at() + 3 * '〇'.len_utf8()))
    }

    fn with_unit(&mut self, unit: u64) -> Option<()> {
        let run = self.run.unwrap_or(Run { digits: 0, scale: 1, kanji: 0 });
        let sum = if unit < 10_000 { self.with_small(unit, run) } else { self.with_large(unit, run) }?;
        *self = Self { run: None, unit, grouped: true, ..sum };
        Some(())
    }

    fn with_small(self, unit: u64, run: Run) -> Option<Self> {
        let decreasing = self.small == 0 || unit < self.small;
        (decreasing && run.kanji <= 1).then_some(())?;
        let digits = if self.run.is_none() { 1 } else { run.digits };
        let section = self.section.checked_add(digits.checked_mul(unit)? / run.scale)?;
        Some(Self { section, small: unit, ..self })
    }

    fn with_large(self, unit: u64, run: Run) -> Option<Self> {
        let decreasing = self.large == 0 || unit < self.large;
        let begun = self.section > 0 || self.run.is_some();
        (decreasing && begun).then_some(())?;
        let whole = self.section.checked_mul(run.scale)?.checked_add(run.digits)?;
        let total = self.total.checked_add(whole.checked_mul(unit)? / run.scale)?;
        Some(Self { total, section: 0, small: 0, large: unit, ..self })
    }
}

/// `,234`, or `, 234` where a line was broken.
fn comma_group(cursor: &mut Cursor<'_>) -> Option<u64> {
    let mut trial = *cursor;
    trial.eat(",").then_some(())?;
    trial.skip_space();
    let group = trial.digits().filter(|group| group.count == 3)?;
    *cursor = trial;
    Some(group.value)
}

fn decimals(cursor: &mut Cursor<'_>) -> Option<crate::cursor::Digits> {
    let mut trial = *cursor;
    trial.eat(".").then_some(())?;
    let decimals = trial.digits().filter(|decimals| decimals.count <= 6)?;
    *cursor = trial;
    Some(decimals)
}

fn kanji_digit(c: char) -> Option<u64> {
    let digit = match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    };
    Some(digit)
}

fn unit_of(c: char) -> Option<u64> {
    let unit = match c {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '億' => 100_000_000,
        '兆' => 1_000_000_000_000,
        _ => return None,
    };
    Some(unit)
}

/// Any kanji that numerals are made of.
pub(crate) fn is_numeral_kanji(c: char) -> bool {
    is_kanji(c) && unit_of(c).is_some() || kanji_digit(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, value: u64, read: &str) {
        let found = numeral(Cursor::new(words, 0)).map(|n| (n.value, &words[..n.end]));
        assert_eq!(found, Some((value, read)), "{words}");
    }

    #[test]
    fn writings_of_numbers() {
        for (words, value) in [
            ("1,234", 1_234),
            ("3, 456", 3_456),
            ("1,234,567", 1_234_567),
            ("3万5千", 35_000),
            ("42万3456", 423_456),
            ("1.2万", 12_000),
            ("120万", 1_200_000),
            ("1億2000万", 120_000_000),
            ("1億2,000万", 120_000_000),
            ("2百万", 2_000_000),
            ("1.5千万", 15_000_000),
            ("7 万 5 千", 75_000),
            ("11 万", 110_000),
            ("24 百万", 24_000_000),
            ("二十三", 23),
            ("十二", 12),
            ("百五十", 150),
            ("三千四百", 3_400),
            ("十万", 100_000),
            ("二〇", 20),
            ("一、二三四", 1_234),
            ("一二、三四五、六七八", 12_345_678),
            ("三万二千一", 32_001),
            ("一億", 100_000_000),
        ] {
            check(words, value, words);
        }
    }

    #[test]
    fn where_a_numeral_ends() {
        check("3,4567", 3, "3");
        check("12,34", 12, "12");
        check("1234,567", 1_234, "1234");
        check("12 千葉市", 12, "12");
        check("3万 5件", 30_000, "3万");
        check("5兆候", 5, "5");
        check("二三十", 23, "二三");
        check("一、二三名", 1, "一");
        check("一、二三四五", 1, "一");
        check("2.0.1", 2, "2.0");
    }

    #[test]
    fn no_numerals() {
        for words in ["万人", "億", "99999999999999999999", "1万20000", "件", ""] {
            assert_eq!(numeral(Cursor::new(words, 0)), None, "{words}");
        }
    }
}
