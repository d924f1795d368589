//! What kind of body a list tells of that hides its names: 事例2 県立高等学校 電子メール, 8/3月22日/リフォーム会社/顧客名簿.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;
use jikenbo_text::FoldedSpan;

use super::told;
use crate::article::Shape;
use crate::reading::Reading;
use crate::rule::organization::Organization;

/// Words of a heading among which the kind is sought, and characters of one.
const WORDS: usize = 7;
const LONGEST: usize = 14;

/// What may stand before the word for a trade, where no name does.
const BEFORE: &[&str] = &[
    "",
    "介護",
    "公立",
    "私立",
    "国立",
    "県立",
    "都立",
    "府立",
    "道立",
    "市立",
    "町立",
    "村立",
    "区立",
    "県内の",
    "市内の",
    "都内の",
    "国内の",
    "大手",
    "中堅",
    "地方",
    "民間",
    "ある",
    "某",
    "老舗",
    "外資系",
];

/// What may follow it.
const AFTER: &[&str] = &[
    "",
    "会社",
    "業",
    "業者",
    "企業",
    "店",
    "法人",
    "メーカー",
    "チェーン",
    "大手",
    "事業者",
    "運営会社",
    "団体",
    "関連",
];

/// The kind that one of the first words of the heading is, and nothing but that.
pub(super) fn of_heading(reading: &Reading) -> Option<Fact<Industry>> {
    if !matches!(reading.article.shape, Shape::Item | Shape::Listed | Shape::Row) {
        return None;
    }
    let (industry, words) = tokens(reading).find_map(|token| of_word(reading, token))?;
    Some(reading.fact(industry, [words], "kind_of_body"))
}

fn of_word(reading: &Reading, token: FoldedSpan) -> Option<(Industry, FoldedSpan)> {
    const BOARDS: &[&str] =
        &["市教委", "県教委", "町教委", "村教委", "都教委", "府教委", "道教委", "区教委", "教育委員会"];
    let token_words = reading.words(token);
    if BOARDS.iter().any(|board| token_words.ends_with(board)) {
        return Some((Industry::School, token));
    }
    let words = told(reading, "industry_name").map(|(located, industry)| (industry, located.mention.span));
    let fits = |span: FoldedSpan| {
        let before = reading.words(FoldedSpan::between(token.start(), span.start()));
        let after = reading.words(FoldedSpan::between(span.end(), token.end()));
        BEFORE.contains(&before) && AFTER.contains(&after)
    };
    words
        .filter(|(_, span)| token.contains(*span))
        .filter(|(_, span)| fits(*span))
        .max_by_key(|(_, span)| span.len())
}

/// The first words of the heading, parted by blanks and marks.
fn tokens<'r>(reading: &'r Reading) -> impl Iterator<Item = FoldedSpan> + 'r {
    let heading = reading.article.heading;
    let mut at = heading.start();
    let parts = reading.words(heading).split(|c: char| !(c.is_alphanumeric() || c == 'ー'));
    let spans = parts.map(move |part| {
        let start = at;
        at += part.len();
        let span = FoldedSpan::between(start, at);
        at += reading.folded().get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        span
    });
    let filled = spans.filter(|span| (1..=LONGEST).contains(&reading.words(*span).chars().count()));
    filled.take(WORDS)
}

/// 書店チェーンの求人サイト, 証券会社の元社員: the kind of firm with which the heading of an item begins that does not name it.
pub(super) fn of_opening(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let is_item = matches!(reading.article.shape, Shape::Item | Shape::Listed);
    if !is_item || words.contains(&known.core) {
        return None;
    }
    let start = words.find(char::is_alphabetic)?;
    let rest = words.get(start..)?;
    let end = rest.find(['の', 'に', 'で', 'が', '、', 'へ', 'か', 'を', ' '])?;
    let token = FoldedSpan::between(heading.start() + start, heading.start() + start + end);
    let is_firm = FIRMS.iter().any(|firm| reading.words(token).ends_with(firm));
    let (industry, span) = of_word(reading, token).filter(|_| is_firm)?;
    Some(reading.fact(industry, [span], "kind_of_body"))
}

/// What ends the word for a firm of some trade.
const FIRMS: &[&str] = &["会社", "チェーン", "業者", "メーカー", "大手", "教室", "塾", "専門店", "量販店"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn kinds_of_body() {
        for (text, expected) in [
            ("事例2 令和5年5月公表 県立高等学校 電子メール", Some(Industry::School)),
            ("事例5 令和5年9月公表 大学 クラウドサービス", Some(Industry::University)),
            ("8/3月22日/リフォーム会社/顧客名簿", Some(Industry::ConstructionHousing)),
            ("10/3月28日/市教委/学校だより", Some(Industry::School)),
            ("3 顧客名簿の紛失について", None),
        ] {
            let item = format!("{text}\n持ち出された名簿は返却された。");
            let found =
                case::read_as(Shape::Listed, &item, |reading| of_heading(reading).map(|fact| fact.value));
            assert_eq!(found, expected, "{text}");
        }
    }
}
