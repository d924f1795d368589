//! What begins a line: a bullet, a number, a heading's mark, a label.

/// The mark at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    None,
    /// ・ - • ●.
    Bullet,
    /// 1. (1) ①, with its number where it counts up by one.
    Numbered(Option<u32>),
    /// ■ 【 ※ and the like: it begins a block and is no item.
    Other(Option<u32>),
}

impl Marker {
    pub(super) fn number(self) -> Option<u32> {
        match self {
            Self::Numbered(number) | Self::Other(number) => number,
            Self::None | Self::Bullet => None,
        }
    }
}

/// The mark of `words`. A bare number (「2 原因」) begins a block only where it follows `last`, the number before it:
/// otherwise it is the rest of a date or an amount that was wrapped.
pub(super) fn of(words: &str, last: u32) -> Marker {
    let mut chars = words.chars();
    let Some(first) = chars.next() else {
        return Marker::None;
    };
    match first {
        '・' | '•' | '●' | '○' | '◦' | '◎' | '･' => Marker::Bullet,
        '-' | '–' if is_page_number(words) => Marker::Other(None),
        '-' | '*' | '–' | '+' if chars.next().is_some_and(char::is_whitespace) => Marker::Bullet,
        '①'..='⑳' | '❶'..='❿' | '㋐'..='㋾' => Marker::Numbered(None),
        '■' | '□' | '◆' | '◇' | '▼' | '▽' | '▲' | '△' | '★' | '☆' | '※' | '【' | '＜' | '<' | '◯' | '>'
        | '〒' | '|' | '［' | '[' | '《' | '〈' | '〔' | '＊' | '―' | '─' | '=' | '━' | '#' | '＞' | '◼'
        | '→' => Marker::Other(None),
        '(' | '（' => bracketed(words),
        '第' => chapter(words),
        _ => numbered(words, last),
    }
}

/// - 1/2 -.
fn is_page_number(words: &str) -> bool {
    let mut tokens = words.split_whitespace();
    let mut next = || tokens.next().unwrap_or_default();
    let (_, number, dash) = (next(), next(), next());
    number.starts_with(is_digit)
        && number.chars().all(|c| is_digit(c) || c == '/')
        && matches!(dash, "-" | "–")
}

/// (1) （ア）.
fn bracketed(words: &str) -> Marker {
    let inside: String = words.chars().skip(1).take_while(|c| !matches!(c, ')' | '）')).take(4).collect();
    let closed = words.chars().nth(1 + inside.chars().count()).is_some_and(|c| matches!(c, ')' | '）'));
    let short = !inside.is_empty() && (digits(&inside).is_some() || inside.chars().count() == 1);
    if closed && short { Marker::Numbered(None) } else { Marker::None }
}

/// 第1 第2章.
fn chapter(words: &str) -> Marker {
    let number: String = words.chars().skip(1).take_while(|c| is_digit(*c)).collect();
    if number.is_empty() { Marker::None } else { Marker::Other(None) }
}

/// 1. 1） １．, and 1　概要.
fn numbered(words: &str, last: u32) -> Marker {
    let number: String = words.chars().take_while(|c| is_digit(*c)).take(3).collect();
    let Some(value) = digits(&number) else {
        return Marker::None;
    };
    let mut after = words.chars().skip(number.chars().count());
    let next = after.next();
    let then = after.next();
    match next {
        Some('.' | '．' | ')' | '）') if !then.is_some_and(is_digit) => Marker::Numbered(Some(value)),
        Some(c) if c.is_whitespace() && begins_heading(value, last, words) => Marker::Other(Some(value)),
        _ => Marker::None,
    }
}

fn begins_heading(value: u32, last: u32, words: &str) -> bool {
    let after = words.trim_start_matches(is_digit).trim_start();
    (value == last + 1 || value == 1) && !after.starts_with(is_counter)
}

/// What is counted or dated: after it a number is no heading's.
fn is_counter(c: char) -> bool {
    "年月日時分秒人名件円個枚台回社通冊歳世割％%万億千つ点部校店室本行箇か".contains(c)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn digits(words: &str) -> Option<u32> {
    let digit =
        |c: char| c.to_digit(10).or_else(|| ('０'..='９').contains(&c).then(|| c as u32 - '０' as u32));
    if words.is_empty() {
        return None;
    }
    words.chars().try_fold(0_u32, |value, c| value.checked_mul(10)?.checked_add(digit(c)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        let check =
            |words: &str, last: u32, expected: Marker| assert_eq!(of(words, last), expected, "{words}");
        check("・氏名", 0, Marker::Bullet);
        check("- 氏名", 0, Marker::Bullet);
        check("-3度", 0, Marker::None);
        check("- 1/2 -", 0, Marker::Other(None));
        check("1. 概要", 0, Marker::Numbered(Some(1)));
        check("１．概要", 5, Marker::Numbered(Some(1)));
        check("1.5倍に増えた", 0, Marker::None);
        check("(1) 経緯", 0, Marker::Numbered(None));
        check("(年会費を含みます)", 0, Marker::None);
        check("3 原因", 2, Marker::Other(Some(3)));
        check("3 原因", 7, Marker::None);
        check("12 日まで", 11, Marker::None);
        check("① 氏名", 0, Marker::Numbered(None));
        check("【原因】", 0, Marker::Other(None));
    }
}
