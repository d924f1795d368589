//! The city whose office or school a text prints, and the prefecture before it.

use jikenbo_text::Words;

use super::{GREATER, Organisation, is_area};

/// What follows the name of the city whose office or school is printed, beginning with the last character of that name.
static SEATS: Words = Words::of(&[
    "市役所",
    "町役場",
    "村役場",
    "区役所",
    "市教育委員会",
    "町教育委員会",
    "村教育委員会",
    "区教育委員会",
    "市立",
    "町立",
    "村立",
    "区立",
]);

/// The city whose office, school board or school `text` prints first.
pub(crate) fn seat_in(text: &str) -> Option<Organisation> {
    let (end, _) = SEATS.places(text).next()?;
    let name = text.get(..end + text.get(end..)?.chars().next()?.len_utf8())?;
    let letters = name.char_indices().rev().take_while(|(_, c)| matches!(c, '一'..='鿿' | '々' | 'ヶ'));
    let city = Organisation::named(name.get(letters.take(CITY).last()?.0..)?);
    is_area(&city.full).then_some(city)
}

/// Characters of the longest name of a city, its prefecture before it.
const CITY: usize = 12;

/// The prefecture that `text` prints straight before `city`, folded; `None` where it prints none.
pub(crate) fn prefecture_before(text: &str, city: &str) -> Option<String> {
    if !is_area(city) {
        return None;
    }
    let mut befores = text.match_indices(city).filter_map(|(at, _)| text.get(..at));
    befores.find_map(prefecture_at_end).map(str::to_owned)
}

/// The prefecture with which `text` ends.
fn prefecture_at_end(text: &str) -> Option<&str> {
    if let Some(greater) = GREATER.iter().find(|greater| text.ends_with(**greater)) {
        return Some(greater);
    }
    let name = text.strip_suffix('県')?;
    let letters = name.char_indices().rev().take_while(|(_, c)| matches!(c, '一'..='鿿')).take(PREFECTURE);
    text.get(letters.last()?.0..)
}

/// Characters of the longest name of a prefecture, without 県.
const PREFECTURE: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_city_of_a_school() {
        for (text, city) in [
            ("2024年3月5日\n長野県月見野市役所　総務課", Some("月見野市")),
            ("会場の月見野市立潮見小学校では", Some("月見野市")),
            ("月見野市の学校で", None),
            ("私立潮見小学校", None),
        ] {
            assert_eq!(seat_in(text).map(|seat| seat.full).as_deref(), city, "{text}");
        }
    }

    #[test]
    fn the_prefecture_in_the_text() {
        let text = "香川県月見野市は、月見野市立小学校で";
        assert_eq!(prefecture_before(text, "月見野市").as_deref(), Some("香川県"));
        assert_eq!(prefecture_before("月見野市は", "月見野市"), None);
    }
}
