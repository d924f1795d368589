//! Whom readers may ask: a line that names it with a number or an address (問合せ先 総務課 000-000-1111).

use jikenbo_text::FoldedSpan;

use crate::article::Shape;
use crate::reading::Reading;
use crate::words::{Words, first, parted_at};

use super::elsewhere::is_masthead;

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
        "おたずね",
        "お尋ね",
        "ご不明の点",
        "ご不明な点",
        "ご質問の窓口",
        "お客様専用",
        "お客さま専用",
    ]);
    const CALLERS: &str = "からの";
    static OTHERS: Words = Words::of(&[
        "このページ",
        "この記事",
        "この情報",
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
        if !LABELS.stands_in(label) && !label.contains(CALLERS) {
            return false;
        }
        let label = label.replace(CALLERS, "");
        LABELS.stands_in(&label)
            && !OTHERS.stands_in(&label)
            && !words.contains('。')
            && !is_masthead(reading, line)
    };
    if reading.article.shape != Shape::Whole {
        return None;
    }
    let lines = &reading.lines;
    let labelled = (0..lines.len()).filter(|&at| is_label(lines[at].span)).find_map(|at| {
        let near = lines.get(at..lines.len().min(at + 1 + BELOW))?;
        let is_for_the_event = near.iter().any(|line| is_dedicated(reading.words(line.span)));
        let is_reached = near.iter().any(|line| is_reached(reading.words(line.span)));
        (is_for_the_event && is_reached).then(|| lines[at].span)
    });
    labelled.or_else(|| lines.iter().map(|line| line.span).find(|&line| offers_a_form(reading.words(line))))
}

/// Is it a desk for the event or for those it concerns, not the department that any page names as its own?
fn is_dedicated(words: &str) -> bool {
    static FOR_IT: Words = Words::of(&[
        "本件",
        "この件",
        "窓口",
        "専用",
        "相談",
        "お客様",
        "お客さま",
        "客様",
        "患者",
        "契約者",
        "会員",
        "ダイヤル",
        "コール",
        "0120",
        "0800",
        "0570",
        "サポート",
        "デスク",
        "センター",
        "事務局",
        "時~",
        "時から",
        "平日",
        "9:00",
        "9:30",
        "10:00",
        "8:30",
    ]);
    FOR_IT.stands_in(words)
}

/// Does the sentence say whom to ask (問い合わせは、お客様相談室(0120-…)へ)?
pub(super) fn is_offered(sentence: &str) -> bool {
    static ASKED: Words =
        Words::of(&["問い合わせは", "お問い合わせは", "問合せは", "お問合せは", "照会は", "相談は"]);
    ASKED.begins(sentence.trim_start_matches(['▽', '◇', '・', ' ', '(']))
}

/// Are readers sent to a form (お問い合わせフォームはこちら, フォームより個別に承ります)?
fn offers_a_form(words: &str) -> bool {
    static SENT: Words = Words::of(&["はこちら", "から承", "より承", "にて承", "で承"]);
    static TAKES: Words =
        Words::of(&["承り", "承っ", "お問い合わせくだ", "ご連絡くだ", "お問い合わせをお願い"]);
    const FORM: &str = "問い合わせフォーム";
    let Some((before, after)) = parted_at(words, FORM) else {
        return false;
    };
    let opens = before.chars().count() <= 2;
    opens && SENT.begins(after)
        || after.starts_with(['よ', 'か', 'に', 'で']) && TAKES.stands_in(first(after, LABEL))
}

/// Do the words hold a telephone number, the address of a mailbox, or the hours of a desk? Digits may be masked
/// (000-xxx-xxxx).
fn is_reached(words: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, 'x' | 'X');
    let is_number = |part: &&str| (2..=4).contains(&part.len()) && part.chars().all(is_digit);
    let digits = |c: char| !is_digit(c) && !matches!(c, '-' | '(' | ')');
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
            ("お詫び\n(問合せ先)教育課 管理係 000-000-5521", false),
            ("お詫び\nお問合せ 介護課認定係 0000-0000-7710", false),
            ("お詫び\nお問い合わせ 入試課 nyushi@example.jp", false),
            ("お詫び\n本件に関するお問い合わせ 入試課 nyushi@example.jp", true),
            ("お詫び\n【お問い合わせ先】\n総務部 総務課\n電話 000-000-1111", false),
            ("お詫び\nこのページに関するお問い合わせ 文化課 0000-00-2214", false),
            ("お詫び\n報道機関からの照会先 用地課 000-000-1111", false),
            ("お詫び\n担当:総務課 000-111-2222", false),
            ("お詫び\nお問い合わせ:みなもネット事務局(平日10時~15時)", true),
            ("お詫び\nお問い合わせ 学務課", false),
            ("お詫び\nお問合せ 庶務課 011-xxx-xxxx", false),
            ("お詫び\nご契約者からのお問合せ先 営業部 000-xxx-xxxx", true),
            ("お詫び\nお問い合わせフォームはこちら", true),
            ("お詫び\n補償につきましては、問い合わせフォームより順次承ります。", true),
            ("お詫び\n問い合わせフォームに不具合があり、入力された内容が見えた。", false),
            ("お詫び\nお問い合わせを受け、6月2日に判明しました。", false),
            ("お詫び\n流出した項目 氏名、住所、電話番号", false),
        ] {
            assert_eq!(case::read(text, |reading| find(reading).is_some()), expected, "{text}");
        }
    }
}
