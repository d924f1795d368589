//! Whose it is that an item of many tells, as the label before its story: (3)ミナモ住宅:名簿を紛失(5月24日公表).

use jikenbo_text::{FoldedSpan, name};

use super::unmarked::marks;
use crate::article::Shape;
use crate::reading::Reading;

/// What a label adds to the name that it is.
pub(super) const WEIGHT: i32 = 6;

/// What quotation marks add.
const QUOTED: i32 = 3;

/// Characters of a label.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=20;

/// The label as a name, with its weight and the reason.
pub(super) fn labelled(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    span(reading).map(|span| (span, WEIGHT, "label"))
}

/// 5月28日  東丘町  通知書を…: the word between blanks behind the date with which a line of a list begins.
fn behind_date(reading: &Reading) -> Option<FoldedSpan> {
    let start = reading.article.span.start();
    let date =
        reading.dates.first().filter(|_| matches!(reading.article.shape, Shape::Listed | Shape::Item))?.span;
    let before = reading.words(FoldedSpan::between(start, date.start()));
    let rest = reading.words(FoldedSpan::between(date.end(), reading.article.span.end()));
    let words = rest.trim_start_matches(' ');
    let (name, story) = words.split_once(' ')?;
    let at = date.end() + rest.len() - words.len();
    let span = FoldedSpan::between(at, at + name.len());
    let is_name = LENGTHS.contains(&name.chars().count()) && !name.contains(is_of_prose);
    let tells = story.contains(['を', 'が', 'に']);
    let is_begun = before.chars().all(|c| !c.is_alphanumeric()) && words.len() < rest.len();
    (is_begun && is_name && tells && !says_what(reading, span)).then_some(span)
}

/// What stands in a clause and in no name.
fn is_of_prose(c: char) -> bool {
    c.is_whitespace() || "はがをにも、。「」:/#".contains(c)
}

/// The label as it stands in the text.
pub(super) fn span(reading: &Reading) -> Option<FoldedSpan> {
    before_colon(reading).or_else(|| behind_date(reading))
}

/// The words before the colon with which the heading of an item begins, unless they say what it is: 誤送信:….
fn before_colon(reading: &Reading) -> Option<FoldedSpan> {
    if !matches!(reading.article.shape, Shape::Listed | Shape::Item) {
        return None;
    }
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let start = marks(words);
    let label = words.get(start..)?.split_once(':')?.0.trim_end();
    let is_name = LENGTHS.contains(&label.chars().count())
        && !label.contains(|c: char| c.is_whitespace() || "はがをにも、。「」()/#".contains(c))
        && !label.ends_with(|c: char| c.is_ascii_digit());
    let span = FoldedSpan::between(heading.start() + start, heading.start() + start + label.len());
    (is_name && !says_what(reading, span)).then_some(span)
}

/// 通販の「ミナモ茶房」でカード情報3,406人分: the name that the heading of an item puts in quotation marks before what is
/// counted.
pub(super) fn quoted(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let (before, rest) = words.split_once('「')?;
    let (inner, after) = rest.split_once('」')?;
    let is_name = name::bare_at(inner, 0, inner.len()).is_some_and(|bare| bare.len() == inner.len());
    let is_of_item = matches!(reading.article.shape, Shape::Listed | Shape::Item)
        && (before.is_empty() || before.ends_with('の'))
        && ["で", "が", "から", "に", "、"].iter().any(|link| after.starts_with(link))
        && ["人", "名", "件"].iter().any(|counted| after.contains(counted));
    let start = heading.start() + before.len() + '「'.len_utf8();
    (is_name && is_of_item).then(|| (FoldedSpan::between(start, start + inner.len()), QUOTED, "quoted"))
}

/// Do the words tell what happened, or are they more than half the name of a part or of a notice?
fn says_what(reading: &Reading, label: FoldedSpan) -> bool {
    let mut mentions = ["kind", "cause", "section"].into_iter().flat_map(|topic| reading.topic(topic));
    mentions.any(|(located, name)| {
        let span = located.mention.span;
        let is_most = name != "body" && span.len() * 2 > label.len();
        label.contains(span) && (is_most || name == "event")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;
    use crate::rule::organization;

    #[test]
    fn labels() {
        for (text, expected) in [
            ("ミナモ住宅:みなと支店の職員が名簿15人分を紛失した(5月24日公表)。", "ミナモ住宅"),
            ("ミナモデータサービス:サーバーが不正アクセスを受けた(5月24日公表)。", "ミナモデータサービス"),
            ("東丘市:中学校で34人分を隣の学級に配布(6月22日公表)。", "東丘市"),
            ("メール誤送信:東丘市が34人のアドレスを表示(6月22日公表)。", "東丘市"),
            ("USBメモリ紛失:東丘病院が34人分の名簿を紛失(6月22日公表)。", "東丘病院"),
            ("通販の「ミナモ茶房」でカード情報3,406人分を盗まれる(6月22日公表)。", "ミナモ茶房"),
            ("公表日:6月22日 東丘大学が34人分の名簿を紛失。", "東丘大学"),
            ("6月22日  東丘沢内町  通知書34通を旧住所に発送し、別の住人が開封。", "東丘沢内町"),
            ("6月22日  東丘市社会福祉協議会  職員が添付ファイルを開き、端末が感染。", "東丘市社会福祉協議会"),
        ] {
            let item = format!("{text}\n持ち出す前に、持ち出さずに済む方法を考えましょう。");
            let found = case::read_as(Shape::Listed, &item, |reading| {
                let names = organization::names(reading);
                organization::read(reading, &names).map(|known| known.fact.value)
            });
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
    }
}
