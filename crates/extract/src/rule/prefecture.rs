//! In which prefecture the organisation's city lies, where the article prints it: 青葉県東丘市. Cities of one name are
//! told apart by it.

use jikenbo_model::Fact;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use super::organization::{Located, Organization};
use crate::reading::Reading;

/// Letters of the longest name of a prefecture, without its mark.
const LONGEST: usize = 3;

/// The prefecture before any place of the city's name.
pub(super) fn read(
    reading: &Reading,
    names: &[Located],
    organization: Option<&Organization>,
) -> Option<Fact<String>> {
    let own =
        organization.filter(|own| own.body == Body::Area && own.core.ends_with(['市', '区', '町', '村']))?;
    let places = names.iter().filter(|located| reading.words(located.name.core) == own.core);
    let span = places.map(|located| located.name.span).find_map(|span| before(reading, span))?;
    Some(reading.fact(reading.words(span).to_owned(), [span], "before_city"))
}

/// The prefecture directly before a name, or with の between.
fn before(reading: &Reading, name: FoldedSpan) -> Option<FoldedSpan> {
    let head = reading.folded().get(..name.start())?;
    let head = head.strip_suffix('の').unwrap_or(head);
    let length = prefecture(head)?;
    Some(FoldedSpan::between(head.len() - length, head.len()))
}

/// Bytes of the prefecture at the end of `head`.
pub(in crate::rule) fn prefecture(head: &str) -> Option<usize> {
    const OTHERS: &[&str] = &["東京都", "北海道", "大阪府", "京都府"];
    const LONG: &[&str] = &["和歌山", "神奈川", "鹿児島"];
    if let Some(known) = OTHERS.iter().find(|known| head.ends_with(**known)) {
        return Some(known.len());
    }
    let proper = head.strip_suffix('県')?;
    let is_kanji = |c: &char| matches!(c, '一'..='鿿' | '々');
    let run = proper.chars().rev().take_while(is_kanji).take(LONGEST + 1).count();
    let letters = match run {
        0 | 1 => return None,
        run if run <= LONGEST || LONG.iter().any(|long| proper.ends_with(long)) => run.min(LONGEST),
        _ => LONGEST - 1,
    };
    let bytes: usize = proper.chars().rev().take(letters).map(char::len_utf8).sum();
    Some(bytes + '県'.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefectures() {
        let check = |head: &str, expected: &str| {
            let found = prefecture(head).and_then(|length| head.get(head.len() - length..));
            assert_eq!(found.unwrap_or_default(), expected, "{head}");
        };
        check("青葉県", "青葉県");
        check("委託先の青葉県", "青葉県");
        check("三日月県", "三日月県");
        check("東京都", "東京都");
        check("北海道", "北海道");
        check("大阪府", "大阪府");
        check("今回、和歌山県", "和歌山県");
        check("調査対象和歌山県", "和歌山県");
        check("調査対象青葉県", "青葉県");
        check("同県", "");
        check("県", "");
        check("本県、", "");
        check("青葉市", "");
        check("", "");
        check("東丘", "");
    }
}
