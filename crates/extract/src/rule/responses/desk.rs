//! Whom readers may ask: a line that names it with a number or an address (問合せ先 総務課 000-000-1111).

use jikenbo_text::FoldedSpan;

use crate::article::Shape;
use crate::reading::Reading;
use crate::words::{Words, first};

/// Lines below the label in which the number may stand.
const BELOW: usize = 3;

/// Characters at the beginning of a line in which its label stands.
const LABEL: usize = 24;

/// The line that names the desk. A page's own contact, that for reporters or for shareholders is none, nor what stands
/// below one of several articles.
pub(super) fn find(reading: &Reading) -> Option<FoldedSpan> {
    static LABELS: Words = Words::of(&[
        "問合せ先",
        "問い合わせ先",
        "問合わせ先",
        "問い合せ先",
        "照会先",
        "お問い合わせ",
        "お問合せ",
        "お問合わせ",
        "ご照会",
    ]);
    static OTHERS: Words = Words::of(&[
        "このページ",
        "ページに関",
        "報道",
        "取材",
        "記者",
        "プレス",
        "IR",
        "広報",
        "受け",
        "あり",
        "いただ",
        "フォーム",
        "採用",
        "から",
        "役員",
        "取締役",
        "部長",
        "室長",
        "代表",
    ]);
    let is_label = |line: FoldedSpan| {
        let words = reading.words(line);
        let label = first(words, LABEL);
        LABELS.stands_in(label) && !OTHERS.stands_in(label) && !words.contains('。')
    };
    if reading.article.shape != Shape::Whole {
        return None;
    }
    let lines = &reading.lines;
    (0..lines.len()).filter(|&at| is_label(lines[at].span)).find_map(|at| {
        let near = lines.get(at..lines.len().min(at + 1 + BELOW))?;
        near.iter().any(|line| is_reached(reading.words(line.span))).then(|| lines[at].span)
    })
}

/// Do the words hold a telephone number, the address of a mailbox, or the hours of a desk?
fn is_reached(words: &str) -> bool {
    let is_number = |part: &&str| (2..=4).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    let digits = |c: char| !c.is_ascii_digit() && !matches!(c, '-' | '(' | ')');
    let is_telephone =
        |run: &str| run.split(['-', '(', ')']).filter(is_number).count() >= 3 && run.len() >= 10;
    words.contains('@') || words.contains("内線") || has_hours(words) || words.split(digits).any(is_telephone)
}

/// 平日9時~17時: from when until when somebody answers.
fn has_hours(words: &str) -> bool {
    static DAYS: Words = Words::of(&["平日", "午前", "月曜", "土日", "年中無休", "祝日を除"]);
    DAYS.stands_in(words) && words.matches('時').count() >= 2 && words.contains(['~', '〜', '-', 'か'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn desks() {
        for (text, expected) in [
            ("お詫び\n(問合せ先)教育課 管理係 000-000-5521", true),
            ("お詫び\nお問合せ 介護課認定係 0000-0000-7710", true),
            ("お詫び\nお問い合わせ 入試課 nyushi@example.jp", true),
            ("お詫び\n【お問い合わせ先】\n総務部 総務課\n電話 000-000-1111", true),
            ("お詫び\nこのページに関するお問い合わせ 文化課 0000-00-2214", false),
            ("お詫び\n報道機関からの照会先 用地課 000-000-1111", false),
            ("お詫び\n担当:総務課 000-111-2222", false),
            ("お詫び\nお問い合わせ:みなもネット事務局(平日10時~15時)", true),
            ("お詫び\nお問い合わせ 学務課", false),
            ("お詫び\nお問い合わせを受け、6月2日に判明しました。", false),
            ("お詫び\n流出した項目 氏名、住所、電話番号", false),
        ] {
            assert_eq!(case::read(text, |reading| find(reading).is_some()), expected, "{text}");
        }
    }
}
