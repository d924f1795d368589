//! The words of a line that may announce what follows: a short line, words in heading brackets, words before a colon.

use super::Form;

/// Characters of a line that may be a heading although the format does not mark it as one.
const LONGEST_LINE: usize = 28;
/// Characters of such a line that bears no number and no mark.
const LONGEST_BARE: usize = 18;
/// Characters of a label that is followed by its words on the same line.
const LONGEST_LABEL: usize = 16;

/// Marks that a heading may begin with.
const MARKS: &str = "┃■□◆◇●○◎▼▽▲△★☆※#*<《〈>";

/// A label, in bytes of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Is the line nothing else?
    pub(super) is_all: bool,
}

impl Label {
    /// All of the line.
    pub(super) fn whole(line: &str) -> Self {
        Self { start: 0, end: line.len(), is_all: true }
    }
}

/// The label with which a line begins, if it looks like one.
pub(super) fn of(line: &str, form: Form) -> Option<Label> {
    let body = without_mark(line);
    let start = line.len() - body.len();
    if let Some(label) = bracketed(line, start) {
        return Some(label);
    }
    if line.starts_with(['・', '-', '•']) || (start == 0 && form != Form::Text) {
        return None;
    }
    if is_question(line, body) {
        return Some(Label { start, end: line.len(), is_all: true });
    }
    inline(body).map(|end| Label { start, end: start + end, is_all: false }).or_else(|| {
        let longest = if start > 0 { LONGEST_LINE } else { LONGEST_BARE };
        let is_short = body.chars().count() <= longest;
        (is_short && form != Form::Listed && is_noun_phrase(body)).then_some(Label {
            start,
            end: line.len(),
            is_all: true,
        })
    })
}

/// Do the words name a whole notice (情報流出の可能性に関するお知らせ), not a part of one?
pub(super) fn is_notice(words: &str) -> bool {
    const NOTICES: &[&str] = &["お知らせ", "お詫び", "おわび", "ご報告", "ご説明"];
    let words =
        words.trim_end_matches(|c: char| c.is_ascii_digit() || "()[]第報最終一二三四五続 ".contains(c));
    NOTICES.iter().any(|notice| words.ends_with(notice))
        && ["に関する", "についての", "に係る", "に伴う"].iter().any(|about| words.contains(about))
}

/// お問い合わせ情報が閲覧可能な状態になっていたことについて: does a line that speaks of inquiries name an accident with them?
pub(super) fn is_of_accident(words: &str) -> bool {
    const ACCIDENTS: &[&str] =
        &["閲覧", "誤送", "誤配", "誤掲載", "漏えい", "漏洩", "流出", "不具合", "紛失", "不正", "公開状態"];
    ACCIDENTS.iter().any(|accident| words.contains(accident))
        && ["について", "お詫び", "おわび", "お知らせ", "の件"].iter().any(|end| words.ends_with(end))
        && ["フォーム", "情報", "メール", "内容", "画面", "窓口の", "対応"]
            .iter()
            .any(|thing| words.contains(thing))
}

/// 公表 令和7年4月22日(第2報): does a line say no more than when something was made public? It dates its notice, and heads no
/// part of it.
pub(super) fn is_stamp(line: &str, label: Label) -> bool {
    const TOLD: &[&str] = &["公表", "発表", "掲載", "報道"];
    const MARKS: &str = "年月日令和平成昭元付曜火水木金土第報最終初続: ./-()";
    let words = line.get(label.start..label.end).unwrap_or_default();
    let rest = line.get(label.end..).unwrap_or_default().trim_end();
    TOLD.contains(&words)
        && rest.ends_with(['日', ')', '付'])
        && rest.contains('日')
        && rest.chars().all(|c| c.is_ascii_digit() || MARKS.contains(c))
}

/// The manner in which a heading is marked or numbered: `■`, `(`, the `.` of `1.`. Headings of one rank share it.
pub(crate) fn manner(line: &str) -> Option<char> {
    let first = line.chars().next()?;
    if !is_numeral(first) {
        return (first == '(' || MARKS.contains(first) || "【〔[".contains(first)).then_some(first);
    }
    line.chars().find(|&c| !is_numeral(c)).filter(|c| ".): 、".contains(*c))
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '第' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '@')
}

/// The line without the mark or number that a heading may bear.
fn without_mark(line: &str) -> &str {
    let body = line.trim_start_matches(|c: char| MARKS.contains(c) || c == ' ');
    unnumbered(body).unwrap_or(body).trim_start()
}

/// The words after `1.`, `(2)`, `第3`, `一 `, `A `, `III `; nothing where no such number stands.
fn unnumbered(body: &str) -> Option<&str> {
    let inner = body.strip_prefix('(').or_else(|| body.strip_prefix('第')).unwrap_or(body);
    let ends = |rest: &&str| rest.len() < inner.len() && rest.starts_with([' ', '.', ')']);
    let lettered = inner.strip_prefix(|c: char| c.is_ascii_uppercase()).filter(ends);
    let roman = || Some(inner.trim_start_matches(['I', 'V', 'X', 'i', 'v', 'x'])).filter(ends);
    let rest = lettered.or_else(roman).unwrap_or_else(|| inner.trim_start_matches(is_numeral));
    let parted = rest.strip_prefix([')', '.', '、', ' ', '|', '．', '┃']);
    (rest.len() < inner.len()).then_some(parted).flatten()
}

/// Is it a question that a notice puts to itself (Q 今後はどのように防ぎますか。)?
fn is_question(line: &str, body: &str) -> bool {
    line.starts_with(['Q', '問'])
        && body.chars().count() <= LONGEST_LINE
        && ["か。", "か?", "は。", "は?", "?"].iter().any(|end| body.ends_with(end))
}

/// 【原因】…, 〔概要〕.
fn bracketed(line: &str, start: usize) -> Option<Label> {
    const PAIRS: &[(char, char)] =
        &[('【', '】'), ('〔', '〕'), ('[', ']'), ('(', ')'), ('『', '』'), ('「', '」')];
    let body = line.get(start..)?;
    let open = body.chars().next()?;
    let &(_, close) = PAIRS.iter().find(|pair| pair.0 == open)?;
    let inside = start + open.len_utf8();
    let end = inside + line.get(inside..)?.find(close)?;
    let is_short = line.get(inside..end)?.chars().count() <= LONGEST_LINE;
    let after = line.get(end + close.len_utf8()..)?.trim();
    is_short.then_some(Label { start: inside, end, is_all: after.is_empty() })
}

/// The end of a label that is written one character at a time before its words: 対 策 発送の前に….
fn spaced_out(body: &str) -> Option<usize> {
    let is_one = |part: &&str| part.chars().count() == 1 && part.starts_with(|c| matches!(c, '一'..='龠'));
    let ones: Vec<&str> = body.split(' ').take_while(is_one).collect();
    let end = ones.iter().map(|part| part.len() + 1).sum::<usize>().checked_sub(1)?;
    (ones.len() > 1 && end < body.len()).then_some(end)
}

/// The end of the label before a colon or a gap.
fn inline(body: &str) -> Option<usize> {
    if let Some(end) = spaced_out(body) {
        return Some(end);
    }
    let spaced = body.find(':').filter(|&colon| body.get(..colon).is_some_and(is_spaced));
    let end = spaced.or_else(|| body.find([':', ' ', '…']))?;
    let label = body.get(..end)?;
    let is_short = (2..=LONGEST_LABEL).contains(&label.chars().count());
    (is_short && !label.contains(['、', '。', ',']) && !label.starts_with(|c: char| c.is_ascii_digit()))
        .then_some(end)
}

/// 概 要: one character at a time.
fn is_spaced(label: &str) -> bool {
    label.split_whitespace().all(|part| part.chars().count() == 1) && label.split_whitespace().count() > 1
}

/// Does the line end like a heading, not like a clause?
fn is_noun_phrase(body: &str) -> bool {
    const CLAUSES: &[&str] = &[
        "した",
        "する",
        "ます",
        "れた",
        "った",
        "いた",
        "を実施",
        "を設置",
        "を開始",
        "を報告",
        "へ報告",
        "に報告",
        "に相談",
        "を公表",
        "を連絡",
        "を停止",
        "です",
        "ない",
        "せん",
        "いる",
    ];
    let words = body.trim_end_matches(|c: char| "】〕」』)》〉>:".contains(c) || c.is_whitespace());
    !words.is_empty()
        && !words.ends_with(['。', '、', ','])
        && !CLAUSES.iter().any(|clause| words.ends_with(clause))
}
