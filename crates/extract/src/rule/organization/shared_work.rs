//! Two firms that share a work of which others' data came out: 受付は|ミナモ・サポート|が請け負い、システムの保守をミナモ・テクノが
//! 担っていた. The one that took the work in answers for the data.

use jikenbo_text::FoldedSpan;

use super::before::named_before;
use super::no_name::is_no_name;
use crate::reading::Reading;
use crate::words::Words;

/// What it adds: less than who announces.
const WEIGHT: i32 = 5;

/// Characters of the name.
const NAME: std::ops::RangeInclusive<usize> = 3..=20;

/// How the one took the work in, before what the other does.
static TAKES: Words = Words::of(&[
    "請け負い、",
    "請負い、",
    "引き受け、",
    "引受け、",
    "受け持ち、",
    "受託し、",
    "担い、",
    "担当し、",
    "代行し、",
    "行い、",
    "請け負っていて、",
    "受け持っていて、",
]);

/// What the other does.
static KEEPS: Words = Words::of(&["保守", "管理", "運用", "開発"]);

/// The name of the first, with its weight and the reason.
pub(super) fn name(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    if !reading.may_hold_any(&TAKES) || !TAKES.stands_in(words) {
        return None;
    }
    let (at, takes) = TAKES.first_places(words).min()?;
    let (before, after) = (words.get(..at)?, words.get(at + takes.len()..)?);
    let (work, _) = before.char_indices().rev().find(|(_, c)| matches!(c, 'は' | 'を'))?;
    let firm = work + before.get(work..)?.find('が')?;
    let (start, end) = named_before(words, firm).filter(|(start, _)| *start > work)?;
    let name = words.get(start..end)?;
    let is_name = NAME.contains(&name.chars().count()) && !is_no_name(name);
    (is_name && is_kept_by_another(after)).then(|| {
        let span = FoldedSpan::between(sentence.start() + start, sentence.start() + end);
        (span, WEIGHT, "operator")
    })
}

/// システムの保守を|ミナモ・テクノ|が: does a firm keep the system on which the work is done?
fn is_kept_by_another(after: &str) -> bool {
    let Some((work, firm)) = after.split_once(['は', 'を']) else { return false };
    KEEPS.ends(work) && firm.contains('が')
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn who_took_the_work_in() {
        for (text, expected) in [
            (
                "持ち出しは12万件、ミナモ系が訂正|ミナモの子会社から点検の依頼者の情報が持ち出されていた問題で、両社は22日、件数が12万件に上ることが分かったと発表した。|受け付けの業務はミナモ・サポート(東丘市)が引き受け、システムの保守をミナモ・テクノ(同)が行っていた。",
                "ミナモ・サポート",
            ),
            (
                "持ち出しは12万件に|受付業務をミナモ・サポート(東丘市)が企業から請け負い、サーバーの管理はミナモ・テクノ(同)が担っていた。",
                "ミナモ・サポート",
            ),
            (
                "顧客の情報が流出|ミナモ商事は22日、顧客の情報が流出したと発表した。|発送をミナモ便が請け負い、システムの保守をミナモ・テクノが担っていた。",
                "ミナモ商事",
            ),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
