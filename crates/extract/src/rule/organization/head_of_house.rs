//! A house that speaks by its head (東丘市の山野市長は3日の会見で), and a ward that is an office of its city.

use jikenbo_text::FoldedSpan;

use super::context::Context;
use super::no_name::is_no_name;
use crate::reading::Reading;
use crate::words::{Words, find, parted_at};

/// Characters of the name of a person between の and the title.
const PERSON: usize = 8;

/// Heads with the marks of the names whose heads they are; no mark where any house may have one.
const HEADS: &[(&str, &[char])] = &[
    ("副市長", &['市']),
    ("市長", &['市']),
    ("副町長", &['町']),
    ("町長", &['町']),
    ("村長", &['村']),
    ("区長", &['区']),
    ("副知事", &['県', '府', '都', '道']),
    ("知事", &['県', '府', '都', '道']),
    ("教育長", &['県', '府', '都', '道', '市', '町', '村', '区']),
    ("社長", &[]),
    ("会長", &[]),
    ("学長", &[]),
    ("総長", &[]),
    ("理事長", &[]),
    ("病院長", &[]),
    ("院長", &[]),
    ("校長", &[]),
    ("頭取", &[]),
    ("専務", &[]),
    ("常務", &[]),
    ("取締役", &[]),
];

/// What a head does about an incident.
static SPEAKS: Words = Words::of(&[
    "会見",
    "陳謝",
    "謝罪",
    "述べ",
    "語っ",
    "説明し",
    "コメント",
    "発表し",
    "公表し",
    "明らかに",
    "頭を下げ",
    "話し",
    "おわび",
    "お詫び",
]);

/// Does the house at this place speak by its head, whom the words behind の name: |の山野太郎市長は24日の定例会見で?
pub(super) fn speaks(name: &str, context: &Context) -> bool {
    by_head(name, context.right).is_some()
}

/// The title of the head, where the words behind the name of a house tell that it speaks.
fn by_head(name: &str, right: &str) -> Option<&'static str> {
    let rest = right.strip_prefix('の')?;
    let topic = |(title, marks): &&(&'static str, &[char])| {
        let of_mark = if marks.is_empty() {
            !name.ends_with(['市', '町', '村', '区', '県', '府'])
        } else {
            name.ends_with(*marks)
        };
        let (person, after) = parted_at(rest, title)?;
        let is_person = person.chars().count() <= PERSON && person.chars().all(is_letter_of_a_person);
        let acts = ["は", "が", "も"].iter().any(|topic| after.starts_with(topic));
        (of_mark && is_person && acts && SPEAKS.stands_in(after)).then_some(*title)
    };
    HEADS.iter().find_map(|head| topic(&head))
}

fn is_letter_of_a_person(c: char) -> bool {
    matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | 'ぁ'..='ん' | ' ' | '・')
        && !matches!(c, 'は' | 'が' | 'を')
}

/// |ミナモ通販|の大川社長は6日会見し: the name without a mark before の and the head of the house.
pub(super) fn before_head(words: &str) -> Option<usize> {
    HEADS.iter().filter(|(_, marks)| marks.is_empty()).find_map(|(title, _)| {
        let at = find(words, title)?;
        let joint = words.get(..at)?.rfind('の')?;
        let name = words.get(..joint)?;
        by_head(name, words.get(joint..)?).filter(|_| !is_no_name(name)).map(|_| joint)
    })
}

/// 港陽市健康福祉局 |西区|保健福祉課: a ward behind its city in a line, which is an office of that.
pub(super) fn is_ward_of_a_city(reading: &Reading, ward: FoldedSpan, context: &Context) -> bool {
    let words = reading.words(ward);
    if !words.ends_with('区') || words.chars().count() > 5 {
        return false;
    }
    is_behind_city(context.left) || is_behind_city_elsewhere(reading, words)
}

/// Does a city with its office end the words directly, or before a blank or a dot?
fn is_behind_city(left: &str) -> bool {
    let head = left.trim_end_matches([' ', '・', '、', '/']);
    let run = head.rsplit([' ', '、', '・', '/', ':', '(', '「']).next().unwrap_or(head);
    let Some((city, office)) = run.split_once('市') else { return false };
    let is_office = office.is_empty() || office.ends_with(['局', '部', '課', '室', '所', '会', '係']);
    (1..=5).contains(&city.chars().count()) && city.chars().all(char::is_alphabetic) && is_office
}

/// Is the ward printed behind its city in another line of the article?
fn is_behind_city_elsewhere(reading: &Reading, ward: &str) -> bool {
    const LINES: usize = 40;
    let lines = reading.lines.iter().take(LINES).map(|line| reading.words(line.span));
    lines.filter(|line| !line.contains('。')).any(|line| {
        line.find(ward)
            .and_then(|at| line.get(..at))
            .is_some_and(|left| !left.is_empty() && is_behind_city(left))
    })
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn houses_and_their_heads() {
        for (text, expected) in [
            (
                "「重く受け止める」東丘市長が会見|青葉県東丘市の寺山太郎市長は24日の定例会見で、税の情報が印刷会社から流出した問題について「重く受け止める」と述べた。",
                "東丘市",
            ),
            (
                "知事、情報流出を陳謝|青葉県の川原知事は6日の記者会見で、サイトから個人情報が流出した問題について陳謝した。",
                "青葉県",
            ),
            (
                "社長が会見、顧客情報流出で|ミナモ通販の大川社長は6日会見し、顧客の情報が流出した問題について謝罪した。",
                "ミナモ通販",
            ),
            (
                "学長が謝罪 学生情報流出|東丘大学の中山学長は6日会見し、学生の情報が流出した問題について謝罪した。",
                "東丘大学",
            ),
            (
                "記者発表資料|平成22年5月27日|港陽市健康福祉局 西区保健福祉課|西区における書類の紛失について|1 紛失した書類 保護台帳 3世帯4名分",
                "港陽市",
            ),
            (
                "報道資料|令和5年6月2日|東丘市市民局区政課・北区市民課|住民票の誤交付について|北区役所において、住民票を別の方に交付しました。",
                "東丘市",
            ),
            ("港区で書類を紛失|港区は6日、区民30人分の書類を紛失したと発表した。", "港区"),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
