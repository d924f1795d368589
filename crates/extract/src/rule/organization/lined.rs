//! Names that fill a line of the head or the foot of a letter, whatever hiragana they hold: 旅の窓口みなも株式会社, 公益財団法人
//! 森と水の基金.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{Body, Name, without_legal_form};

use crate::reading::Reading;
use crate::words::Words;

/// Characters of such a name without its legal form.
const NAME: std::ops::RangeInclusive<usize> = 3..=16;

/// The name that is all of the line at this place in the article.
pub(super) fn name(reading: &Reading, line: FoldedSpan) -> Option<Name> {
    let words = reading.words(line).trim_end();
    let core = without_legal_form(words);
    if core.len() == words.len() || !is_name(core) {
        return None;
    }
    let at = words.find(core)?;
    let closes = at == 0;
    if !(closes || heads_a_letter(reading, line)) {
        return None;
    }
    let span = FoldedSpan::between(line.start(), line.start() + words.len());
    let core = FoldedSpan::between(line.start() + at, line.start() + at + core.len());
    let body = if words.contains("会社") { Body::Company } else { Body::Association };
    Some(Name { span, core, body, area: None })
}

/// One word with hiragana in it that is neither a sentence nor an office.
fn is_name(core: &str) -> bool {
    static OTHERS: Words = Words::of(&[
        "弊社",
        "当社",
        "子会社",
        "委託",
        "受託",
        "取引",
        "関連",
        "グループ会社",
        "お知らせ",
        "について",
        "お客",
        "から",
        "より",
        "における",
        "による",
        "への",
        "での",
        "との",
        "関する",
        "した",
        "する",
        "され",
        "代表",
        "社長",
        "皆様",
        "ください",
        "です",
        "ます",
        "および",
        "ならびに",
        "及び",
        "運営",
        "元社員",
        "職員",
    ]);
    let joins = core
        .chars()
        .any(|c| matches!(c, 'の' | 'と' | 'は' | 'が' | 'に' | 'や' | 'を' | 'で' | 'も' | 'へ'));
    joins
        && NAME.contains(&core.chars().count())
        && core.chars().all(|c| c.is_alphabetic() || c == 'ー')
        && !OTHERS.stands_in(&core.replace("こと", ""))
        && !core.ends_with([
            '部', '課', '室', '係', '様', '殿', '長', 'の', 'は', 'が', 'を', 'に', 'で', 'も', 'と',
        ])
}

/// Does a day stand above the line, or a day or the title of its head below?
fn heads_a_letter(reading: &Reading, line: FoldedSpan) -> bool {
    static HEADS: Words = Words::of(&[
        "代表",
        "理事長",
        "会長",
        "社長",
        "取締役",
        "院長",
        "園長",
        "所長",
        "館長",
        "学長",
        "支配人",
        "事務局",
    ]);
    let at = reading.lines.partition_point(|other| other.span.start() < line.start());
    let of = |at: Option<usize>| {
        at.and_then(|at| reading.lines.get(at)).map_or("", |line| reading.words(line.span))
    };
    let is_day = |words: &str| {
        words.chars().count() <= 16 && words.contains('月') && words.contains(|c: char| c.is_ascii_digit())
    };
    let (above, below) = (of(at.checked_sub(1)), of(Some(at + 1)));
    is_day(above) || is_day(below) || HEADS.begins(below)
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn names_that_fill_a_line() {
        for (text, expected) in [
            (
                "応募者の情報について|2020年12月22日|旅の窓口みなも株式会社|弊社の応募者の情報が閲覧できる状態でした。",
                "旅の窓口みなも株式会社",
            ),
            (
                "ご支援者の皆さまへ|2016年8月25日|公益財団法人 森と水の基金|当財団が送ったメールで、アドレスが見える状態でした。",
                "公益財団法人 森と水の基金",
            ),
            (
                "株式会社ミナモの元社員による持ち出し|2016年8月25日|株式会社ミナモ|当社の元社員が名簿を持ち出しました。",
                "株式会社ミナモ",
            ),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
