//! Times of day: 午後3時ごろ · 9時30分 · 13:54 · 深夜 · 10時から11時半.

use crate::cursor::Cursor;
use crate::number::small_number;

/// Words that stand before an hour, and alone for a part of the day.
const PARTS_OF_DAY: [&str; 21] = [
    "午前中",
    "午前",
    "午後",
    "正午",
    "深夜",
    "未明",
    "早朝",
    "明け方",
    "夕方",
    "夕刻",
    "日中",
    "昼過ぎ",
    "昼ごろ",
    "昼頃",
    "夜間",
    "夜半",
    "昼前",
    "朝方",
    "朝",
    "夜",
    "昼",
];

/// Single characters of `PARTS_OF_DAY` begin other words too: 朝食, 夜勤, 昼食.
const NO_PARTS_OF_DAY: [&str; 15] = [
    "朝食", "朝刊", "朝日", "朝礼", "朝会", "朝霧", "朝倉", "朝来", "夜勤", "夜景", "夜行", "昼食", "昼休",
    "昼間", "昼夜",
];

/// One past the time of day that begins at `cursor`, both ends of 10時から11時 together.
pub(crate) fn time_at(cursor: Cursor<'_>) -> Option<usize> {
    let end = one_time(cursor)?;
    let mut later = cursor.moved_to(end);
    later.skip_space();
    if later.eat_one_of(&["から", "より", "~", "-"]).is_none() {
        return Some(end);
    }
    later.skip_space();
    let until = one_time(later).or_else(|| of_the_same(later));
    Some(until.unwrap_or(end))
}

/// One past 同11時 or 同40分: the half of the day, or the hour, is that of the time before.
fn of_the_same(mut cursor: Cursor<'_>) -> Option<usize> {
    cursor.eat("同").then_some(())?;
    one_time(cursor)
        .or_else(|| unit_of_time(&mut cursor, 59, "分").filter(|_| !cursor.sees("間")).map(|_| cursor.at()))
}

/// One past the time that begins at `cursor`, its 頃 included.
fn one_time(mut cursor: Cursor<'_>) -> Option<usize> {
    let in_words = !cursor.sees_digit() && !cursor.sees_one_of(&NO_PARTS_OF_DAY);
    let part = if in_words { cursor.eat_one_of(&PARTS_OF_DAY) } else { None };
    let mut clock = cursor;
    clock.skip_space();
    if by_the_clock(&mut clock) || with_colon(&mut clock) {
        cursor = clock;
    } else {
        part?;
    }
    let mut about = cursor;
    about.skip_space();
    let end = about
        .eat_one_of(&["頃", "ごろ", "ころ", "過ぎ", "すぎ", "前後", "台"])
        .map_or(cursor.at(), |_| about.at());
    Some(end)
}

/// 9時, 9時30分, 9時30分15秒, 3時半; not 9時間.
fn by_the_clock(cursor: &mut Cursor<'_>) -> bool {
    let mut trial = *cursor;
    let Some(_) = unit_of_time(&mut trial, 29, "時").filter(|_| !trial.sees_any_of("間給点")) else {
        return false;
    };
    *cursor = trial;
    if trial.eat("半") {
        *cursor = trial;
    } else if unit_of_time(&mut trial, 59, "分").is_some() && !trial.sees("間") {
        *cursor = trial;
        if unit_of_time(&mut trial, 59, "秒").is_some() {
            *cursor = trial;
        }
    }
    true
}

/// `9 時`: a number up to `at_most` and its unit, spaces allowed around the number.
fn unit_of_time(cursor: &mut Cursor<'_>, at_most: u16, unit: &str) -> Option<u16> {
    let mut trial = *cursor;
    trial.skip_space();
    let number = small_number(&mut trial).filter(|&number| number <= at_most)?;
    trial.skip_space();
    trial.eat(unit).then(|| *cursor = trial)?;
    Some(number)
}

/// 13:54, 9:05:30.
fn with_colon(cursor: &mut Cursor<'_>) -> bool {
    let mut trial = *cursor;
    if trial.one_or_two_digits().is_none_or(|hour| hour > 29) || !minutes(&mut trial) {
        return false;
    }
    minutes(&mut trial);
    let ends = !trial.sees_any_of(":.") && !trial.sees_latin();
    if ends {
        *cursor = trial;
    }
    ends
}

fn minutes(cursor: &mut Cursor<'_>) -> bool {
    let mut trial = *cursor;
    let read = trial.eat(":") && trial.digits().is_some_and(|digits| digits.count == 2 && digits.value <= 59);
    if read {
        *cursor = trial;
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_where_they_end() {
        for (words, read) in [
            ("午後3時ごろに", "午後3時ごろ"),
            ("9時30分、", "9時30分"),
            ("午前九時十五分に", "午前九時十五分"),
            ("9 時 30 分 頃", "9 時 30 分 頃"),
            ("3時半に", "3時半"),
            ("13:54:", ""),
            ("13:54 ", "13:54"),
            ("13:54:05から", "13:54:05"),
            ("深夜に", "深夜"),
            ("午前中に", "午前中"),
            ("夜勤の", ""),
            ("10時から11時半まで", "10時から11時半"),
            ("10:00~11:30", "10:00~11:30"),
            ("午後1時10分から同40分まで", "午後1時10分から同40分"),
            ("23時台 ~ 14時台", "23時台 ~ 14時台"),
            ("10時以降", "10時"),
            ("9時間", ""),
            ("30時", ""),
            ("9:75", ""),
        ] {
            let end = time_at(Cursor::new(words, 0)).unwrap_or(0);
            assert_eq!(&words[..end], read, "{words}");
        }
    }
}
