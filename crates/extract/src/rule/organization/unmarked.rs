//! Names without a mark, at places where a name has to stand: the beginning of a title, before によると and は…発表.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use super::context::searched;
use super::introduced;
use super::label;
use super::located;
use super::place::{Layout, Place};
use super::self_named;
use super::shop;
use super::subsidiary;
use super::weight::SANCTIONS;
use super::{Located, is_named};
use crate::reading::Reading;
use crate::words::Words;

/// Unmarked names with their weights and reasons.
pub(super) fn names(
    reading: &Reading,
    layout: &Layout,
    marked: &[Located],
) -> Vec<(Located, i32, &'static str)> {
    let mut found = Vec::new();
    let taken = |span: FoldedSpan| is_named(marked, span) || is_no_name(reading.words(span));
    let labels = label::labelled(reading).into_iter().chain(label::quoted(reading));
    found.extend(labels.filter(|(span, ..)| !is_named(marked, *span)));
    for title in layout.titles(reading) {
        found.extend(opening(reading, title).filter(|(span, ..)| !taken(*span)));
        found.extend(closing(reading, title).filter(|(span, ..)| !taken(*span)));
    }
    found.extend(self_named::names(reading).filter(|(span, ..)| !taken(*span)));
    for at in looked_at(reading.sentences.len()) {
        let Some(sentence) = reading.sentences.get(at) else {
            continue;
        };
        if layout.of_sentence(reading, at) == Place::Line {
            found.extend(alone(reading, at).filter(|(span, ..)| !taken(*span)));
        }
        match layout.of_sentence(reading, at) {
            Place::Early(0 | 1) => {
                found.extend(topic(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(in_quotes(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(introduced::names(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(located::names(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(subsidiary::names(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
            }
            place @ (Place::Early(_) | Place::Later) => {
                if place != Place::Later {
                    let located = located::names(reading, sentence.span);
                    found.extend(located.filter(|(span, ..)| !taken(*span)));
                }
                let again = |span: &FoldedSpan| {
                    !taken(*span) && (repetitions(reading, *span) >= 1 || is_printed_again(reading, *span))
                };
                found.extend(topic(reading, sentence.span).filter(|(span, ..)| again(span)));
            }
            _ => {}
        }
    }
    found
        .into_iter()
        .filter_map(|(span, weight, reason)| locate(reading, span).map(|at| (at, weight, reason)))
        .collect()
}

/// What is said of a name, not a name: 後任の社長, 電鉄子会社.
fn is_no_name(words: &str) -> bool {
    static ENDINGS: Words = Words::of(&[
        "知事",
        "市長",
        "町長",
        "村長",
        "区長",
        "社長",
        "会長",
        "大臣",
        "長官",
        "教育長",
        "子会社",
        "関連会社",
        "関係者",
        "部",
        "課",
        "室",
        "係",
        "窓口",
        "結果",
        "アカウント",
        "申込書",
        "申請書",
        "通知書",
        "書類",
        "名簿",
        "一覧",
        "画面",
        "メール",
        "フォーム",
        "現場事務所",
        "封筒",
        "はがき",
        "伝票",
        "答案",
        "カメラ",
        "パソコン",
        "容疑者",
        "被告",
    ]);
    if words.ends_with("倶楽部") {
        return false;
    }
    words.starts_with(['の', 'を']) || ENDINGS.ends(words)
}

/// The sentences that may hold the name: all, or the first and last of a very long article.
fn looked_at(sentences: usize) -> impl Iterator<Item = usize> {
    const FIRST: usize = 200;
    const LAST: usize = 30;
    (0..sentences.min(FIRST)).chain(sentences.saturating_sub(LAST).max(FIRST)..sentences)
}

fn locate(reading: &Reading, span: FoldedSpan) -> Option<Located> {
    let sentence = reading.sentence_at(span.start())?;
    let words = reading.words(span);
    let office = words.strip_suffix("事務局").filter(|body| body.chars().count() >= 3);
    let span = FoldedSpan::between(span.start(), span.start() + office.unwrap_or(words).len());
    Some(Located { name: Name { span, core: span, body: Body::Unmarked, area: None }, sentence })
}

/// The name that opens a title: ミナモ、… · ミナモのサーバに… · 【…】ミナモ …
fn opening(reading: &Reading, title: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(title);
    let at = title.start() + marks(words);
    let span = name::bare_at(reading.folded(), at, title.end())?;
    let right = reading.folded().get(span.end()..title.end())?;
    let repeated = repetitions(reading, span);
    let weight = match right.chars().next() {
        Some('、') => {
            if repeated > 0 {
                5
            } else {
                3
            }
        }
        Some('は' | 'が' | '『' | '「') => 4,
        Some('で' | 'に' | 'の' | ' ' | 'を' | 'も') | None if repeated > 0 => 3,
        Some('か') if right.starts_with("から") => 3,
        Some('の' | 'へ') if is_hit(right) && acts_elsewhere(reading, span) => 4,
        Some(' ') if words.trim_start().starts_with(['【', '〔', '[']) => 3,
        _ => return None,
    };
    Some((span, weight + repeated.min(3), "title_opening"))
}

/// …のランサムウェア被害, …への不正アクセス: the words after a name say that it was hit.
fn is_hit(right: &str) -> bool {
    static HITS: Words = Words::of(&[
        "ランサム",
        "サイバー攻撃",
        "不正アクセス",
        "情報流出",
        "情報漏",
        "個人情報",
        "ウイルス",
        "マルウェア",
        "顧客情報",
    ]);
    let rest = right.strip_prefix("への").or_else(|| right.strip_prefix('の')).unwrap_or_default();
    HITS.begins(rest)
}

/// Is the name the subject of something at another place?
fn acts_elsewhere(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    article.match_indices(words).any(|(at, _)| {
        let right = article.get(at + words.len()..).unwrap_or_default();
        start + at != span.start() && right.starts_with(['は', 'が'])
    })
}

/// The name that closes a title: …のお詫び|ミナモ · …のご報告(ミナモ). In brackets it has to stand elsewhere by itself.
fn closing(reading: &Reading, title: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(title).trim_end();
    let inner = words.strip_suffix(')').unwrap_or(words);
    let bracket = inner.len() < words.len();
    let marks: &[char] = if bracket { &['('] } else { &['|', '/', '-', ' '] };
    let mark = inner.rfind(marks)?;
    let is_blank = !bracket && inner.get(mark..)?.starts_with(' ');
    let from = mark + 1;
    let from = from + inner.get(from..)?.find(|c: char| c != ' ')?;
    let span = name::bare_at(reading.folded(), title.start() + from, title.start() + inner.len())?;
    let whole = span.end() == title.start() + inner.len();
    let known = stands_alone(reading, span);
    let long = (3..=20).contains(&reading.words(span).chars().count());
    (whole && long && (known || !bracket && !is_blank)).then_some((
        span,
        if known { 6 } else { 3 },
        "title_closing",
    ))
}

/// Does the name stand elsewhere by itself: on a line, or as one that acts?
fn stands_alone(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    article.match_indices(words).any(|(at, _)| {
        let left = article.get(..at).unwrap_or_default();
        let right = article.get(at + words.len()..).unwrap_or_default();
        let begins = left.is_empty() || left.ends_with(['\n', ' ', '「']);
        let ends = right.is_empty() || right.starts_with(['\n', ' ', '」', 'は', 'が']);
        start + at != span.start() && begins && ends
    })
}

/// Bytes of marks, brackets with their words, numbers and dates at the beginning of a title.
pub(super) fn marks(title: &str) -> usize {
    let mut at = 0;
    while let Some(rest) = title.get(at..) {
        let Some(first) = rest.chars().next() else { break };
        let closing = match first {
            '【' => '】',
            '[' => ']',
            '〔' => '〕',
            '<' => '>',
            '〈' => '〉',
            '(' => ')',
            _ if !first.is_alphanumeric() && !matches!(first, '「' | '『') => {
                at += first.len_utf8();
                continue;
            }
            _ => break,
        };
        let Some(end) = rest.find(closing) else { break };
        at += end + closing.len_utf8();
    }
    at
}

/// How often the name stands elsewhere in the article as one that acts.
fn repetitions(reading: &Reading, span: FoldedSpan) -> i32 {
    let (article, _) = searched(reading);
    let words = reading.words(span);
    let acts = |at: usize| {
        let right = article.get(at + words.len()..).unwrap_or_default();
        ["は", "が", "では", "によ", "株式会社", "("].iter().any(|next| right.starts_with(next))
    };
    let count = article.match_indices(words).filter(|&(at, _)| acts(at)).count();
    (i32::try_from(count).unwrap_or(0) - 1).max(0)
}

/// Is a name in katakana, too long for a common word, printed elsewhere in the article?
fn is_printed_again(reading: &Reading, span: FoldedSpan) -> bool {
    let words = reading.words(span);
    let katakana = words.chars().all(|c| matches!(c, 'ァ'..='ヺ' | 'ー' | '・'));
    katakana && words.chars().count() >= 7 && searched(reading).0.matches(words).count() >= 2
}

/// The name before によると, or before は in a sentence that announces.
fn topic(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    static SOURCES: Words = Words::of(&["によると", "によれば", "によりますと"]);
    static TELLS: Words = Words::of(&["発表", "公表", "明らか", "お知らせ", "コメント"]);
    let words = reading.words(sentence);
    let to = words
        .contains('対')
        .then(|| words.find("に対し"))
        .flatten()
        .filter(|at| SANCTIONS.iter().any(|word| words.get(*at..).unwrap_or_default().contains(word)));
    if let Some(found) = to.and_then(|end| named_before(words, end)) {
        return Some((shifted(sentence, found), 8, "addressee"));
    }
    let names_a_source = SOURCES.stands_in(words);
    let according = names_a_source.then(|| SOURCES.iter().find_map(|word| words.find(word))).flatten();
    if let Some(found) = according.and_then(|end| named_before(words, end)) {
        return Some((shifted(sentence, found), 4, "topic"));
    }
    if !TELLS.stands_in(words) {
        return None;
    }
    let mut particles = words.match_indices(['は', 'が']).map(|(at, _)| at);
    let (end, found) = particles.find_map(|end| Some((end, named_before(words, end)?)))?;
    Some((shifted(sentence, found), if is_day_after(words, end) { 7 } else { 4 }, "topic"))
}

/// …は27日、: the one who announces.
fn is_day_after(words: &str, topic: usize) -> bool {
    let rest = words.get(topic..).and_then(|rest| rest.strip_prefix('は'));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("同日"))
}

/// Houses that print their name in quotation marks.
const HOUSES: &[&str] = &[
    "会社",
    "ホテル",
    "旅館",
    "民宿",
    "ペンション",
    "レストラン",
    "料理店",
    "書店",
    "薬局",
    "商店",
    "専門店",
    "百貨店",
    "スーパー",
    "学習塾",
    "サロン",
    "美容室",
    "居酒屋",
    "クリニック",
    "歯科",
    "教室",
    "劇団",
    "美術館",
    "水族館",
    "遊園地",
    "温泉",
    "ジム",
];

/// コンサルタント会社「ミナモ」(東京)の: the firm or the house that opens a report, in quotation marks.
fn in_quotes(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    let (before, inner) = words.split_once('「')?;
    let (inner, after) = inner.split_once('」')?;
    let (house, head) = HOUSES.iter().find_map(|house| Some((*house, before.strip_suffix(house)?)))?;
    let hired =
        before.contains("委託") || ["任せ", "依頼", "請け負", "子"].iter().any(|word| head.ends_with(word));
    let is_bare = || name::bare_at(inner, 0, inner.len()).is_some_and(|bare| bare.len() == inner.len());
    let is_name = if house == "会社" {
        is_bare()
    } else {
        (2..=16).contains(&inner.chars().count()) && !inner.contains(['、', '。'])
    };
    let topic = after.starts_with(['(', 'の', 'が', 'は']);
    let start = before.len() + '「'.len_utf8();
    (is_name && topic && !hired).then(|| (shifted(sentence, (start, start + inner.len())), 5, "quoted"))
}

fn shifted(sentence: FoldedSpan, (start, end): (usize, usize)) -> FoldedSpan {
    FoldedSpan::between(sentence.start() + start, sentence.start() + end)
}

/// The name that ends before `end`, in quotation marks or bare; brackets between are passed over.
fn named_before(words: &str, end: usize) -> Option<(usize, usize)> {
    let head = words.get(..end)?;
    let end = match head.strip_suffix(')') {
        Some(inner) => inner.rfind('(')?,
        None => end,
    };
    quoted_before(words, end).or_else(|| {
        let start = run_before(words, end)?;
        name::bare_at(words, start, end).filter(|bare| bare.end() == end)?;
        Some((start, end))
    })
}

/// A line that is a name and nothing else, where a date or an office tells that it heads or signs a letter.
fn alone(reading: &Reading, at: usize) -> Option<(FoldedSpan, i32, &'static str)> {
    let line = reading.sentences.get(at)?.span;
    let words = reading.words(line);
    if let Some(shop) = shop::shop(reading, line) {
        return Some((shop, 5, "letterhead"));
    }
    let date = words.find(|c: char| !(c.is_ascii_digit() || "年月日令和平成元付./() -".contains(c)))?;
    let span = name::bare_at(reading.folded(), line.start() + date, line.end())?;
    let right = reading.folded().get(span.end()..line.end())?.trim();
    let beside = |at: Option<usize>| {
        at.and_then(|at| reading.sentences.get(at)).map_or("", |sentence| reading.words(sentence.span))
    };
    let dated = words.get(..date).is_some_and(is_date)
        || is_date(beside(at.checked_sub(1)))
        || is_date(beside(Some(at + 1)));
    let signed = is_office(right) || (right.is_empty() && is_office(beside(Some(at + 1))));
    let long = reading.words(span).chars().count();
    ((right.is_empty() && dated || signed) && (3..=16).contains(&long)).then_some((span, 4, "letterhead"))
}

/// A short line with a date: a month and a day, or digits with points or strokes between them.
fn is_date(line: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let between = |(at, mark): (usize, &str)| {
        let (left, right) = (line.get(..at), line.get(at + mark.len()..));
        digit(left.and_then(|left| left.chars().next_back()))
            && digit(right.and_then(|right| right.chars().next()))
    };
    line.chars().count() <= 16
        && line.contains(|c: char| c.is_ascii_digit())
        && (line.contains('月') || line.match_indices(['.', '/']).any(between))
}

/// 広報室, 支配人, 理事長.
fn is_office(words: &str) -> bool {
    let count = words.chars().count();
    (2..10).contains(&count) && words.ends_with(['長', '室', '部', '課', '人', '主', '役'])
}

/// The name in quotation marks that ends before `end`: ホテル「…」は.
fn quoted_before(words: &str, end: usize) -> Option<(usize, usize)> {
    let inner = words.get(..end)?.strip_suffix('」')?;
    let start = inner.rfind('「')? + '「'.len_utf8();
    let name = inner.get(start..)?;
    let is_name = (2..=16).contains(&name.chars().count())
        && !name.contains(['、', '。'])
        && name::bare_at(name, 0, name.len()).is_some_and(|bare| bare.len() == name.len());
    is_name.then_some((start, inner.len()))
}

/// Where the run of kanji, katakana and Latin before `end` begins.
fn run_before(words: &str, end: usize) -> Option<usize> {
    let head = words.get(..end)?;
    let head_of = |c: char| matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | '・' | 'A'..='Z' | 'a'..='z' | '0'..='9');
    let start = head.char_indices().rev().take_while(|&(_, c)| head_of(c)).last()?.0;
    (head.get(start..)?.chars().count() >= 2).then_some(start)
}
