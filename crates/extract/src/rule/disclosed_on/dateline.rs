//! The date at the head or the foot: alone on its line, with a label, or beside the sender's name.

use jikenbo_text::FoldedSpan;
use jikenbo_text::date::Part;

use crate::article::{Column, Shape};
use crate::reading::Reading;
use crate::rule::course::{self, Word};
use crate::rule::dated::Day;
use crate::section::Section;
use crate::words::{Words, first};

/// Points that a date needs.
const ENOUGH: i32 = 30;
/// Characters of a line of prose.
const PROSE: usize = 34;
/// Bytes on either side of a date in which its words are looked at.
const AROUND: usize = 1_000;

/// What speaks for a date and against it, in points.
const LABELLED: i32 = 40;
const UPDATED: i32 = 44;
const ALONE: i32 = 30;
const SHORT: i32 = 16;
const YEAR: i32 = 15;
const HEAD: i32 = 10;
const FOOT: i32 = 9;
const HEADING: i32 = 6;
const NO_YEAR: i32 = -20;
const IN_PROSE: i32 = -40;
const EARLIER: i32 = -45;
const OF_EVENT: i32 = -60;
const NEAR: i32 = -25;
const ADDED: i32 = -12;
const IN_COURSE: i32 = -30;
const SIGNED: i32 = 30;

/// The likeliest date of the notice among the dates of the article.
pub(super) fn find(reading: &Reading, days: &[Day]) -> Option<Day> {
    let (first, last) = prose(reading);
    let scored = days
        .iter()
        .filter(|day| day.when.day().is_some() && !reading.is_end(day.index))
        .filter(|day| !is_in_cell_of_event(reading, day))
        .map(|day| (points(reading, day, first, last), day));
    scored
        .filter(|(points, _)| *points >= ENOUGH)
        .max_by_key(|(points, day)| (*points, day.when))
        .map(|(_, day)| last_stamp(reading, days, day))
        .or_else(|| {
            let is_alone = |day: &&Day| {
                is_month_alone(reading, day, (first, last)) && !is_in_cell_of_event(reading, day)
            };
            days.iter().find(is_alone).copied()
        })
}

/// ■ 2024/02/06 12:30 … ■ 2024/02/09 17:00: the last of the stamps of a running report of which `first` is one.
fn last_stamp(reading: &Reading, days: &[Day], first: &Day) -> Day {
    let stamps = || days.iter().filter(|day| is_stamp(reading, day));
    if !is_stamp(reading, first) || stamps().count() < 2 {
        return *first;
    }
    stamps().max_by_key(|day| day.when).copied().unwrap_or(*first)
}

/// Does a day with its hour and nothing else stand on the line?
fn is_stamp(reading: &Reading, day: &Day) -> bool {
    let line = reading.words(reading.line_of(day.sentence));
    let is_number = |c: char| !c.is_alphabetic() || "年月日時分月火水木金土現在更新".contains(c);
    let digits = line.chars().filter(char::is_ascii_digit).count();
    line.contains(':') && digits <= 12 && line.chars().all(is_number) && day.when.day().is_some()
}

/// 2024年5月9日 投稿者:編集部: the day on which somebody wrote of it, not that of the announcement.
pub(super) fn is_of_post(reading: &Reading, day: &Day) -> bool {
    let line = reading.words(reading.line_of(day.sentence));
    ["投稿者", "投稿:", "posted by", "Posted by"].iter().any(|post| line.contains(post))
}

/// Does the date stand above the title of a post in somebody's log of many, which its foot tells?
pub(super) fn is_above_a_post(reading: &Reading, day: &Day) -> bool {
    is_of_page(reading, day) && is_posted(reading)
}

/// 投稿者 ミナモ 時刻: 8:12: does what follows the item tell who posted it?
fn is_posted(reading: &Reading) -> bool {
    let below = reading.folded().get(reading.article.span.end()..).unwrap_or_default().trim_start();
    ["投稿者", "Posted by", "posted by"].iter().any(|foot| below.starts_with(foot))
}

/// 処分年月日 平成28年3月25日: the day of a disciplinary measure, on which it is made known where no other day is told.
pub(super) fn of_punishment(reading: &Reading, days: &[Day]) -> Option<Day> {
    const LABELS: &[&str] = &["処分年月日", "処分日", "処分の年月日", "処分の日", "発令年月日", "発令日"];
    let is_labelled = |day: &&Day| {
        let before = reading.folded().get(..day.span().start()).unwrap_or_default();
        let label = before.trim_end_matches(|c: char| !c.is_alphanumeric());
        day.when.day().is_some() && LABELS.iter().any(|name| label.ends_with(name))
    };
    days.iter().find(is_labelled).copied()
}

/// Characters of the sender's name behind a month.
const SENDER: usize = 16;

/// A month with its year alone on a line before the text or after it.
fn is_month_alone(reading: &Reading, day: &Day, (first, last): (usize, usize)) -> bool {
    let at = reading.sentences[day.sentence].line;
    let outside = at < first || at > last;
    let month = day.when.month().is_some() && matches!(day.mention.year, Part::Written(_));
    let is_mark = |c: char| !c.is_alphanumeric();
    let line = reading.words(reading.lines[at].span).trim_matches(is_mark);
    // 令和6年6月吉日: a lucky day of the month, which is not told.
    let line = line.strip_suffix("吉日").or(line.strip_suffix("某日")).unwrap_or(line);
    let sender = line.strip_prefix(reading.words(day.span())).filter(|_| at < first);
    let behind_sender =
        line.strip_suffix(reading.words(day.span())).filter(|_| at < first).map(str::trim_end);
    let is_behind_sender = behind_sender.is_some_and(|sender| {
        let sender = sender.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_label = sender.is_empty() || sender.ends_with(['日', '時', '月', '期', '年', '間']);
        day.when.day().is_none()
            && !is_label
            && is_sender(&format!(" {sender}"))
            && sender.chars().count() <= SENDER
    });
    let is_beside_sender = sender
        .is_some_and(|sender| (is_sender(sender) || is_outlet(sender)) && sender.chars().count() <= SENDER);
    let is_alone = line.trim_matches(is_mark) == reading.words(day.span()).trim_end_matches("吉日");
    outside && month && (is_alone || is_beside_sender || is_behind_sender)
}

/// Does the date begin or end the heading: 「…について 2025/10/3」?
fn is_edge_of_heading(reading: &Reading, day: &Day) -> bool {
    let heading = reading.article.heading;
    if !heading.contains(day.span()) {
        return false;
    }
    let before = reading.words(FoldedSpan::between(heading.start(), day.span().start()));
    let after = reading.words(FoldedSpan::between(day.span().end(), heading.end()));
    let is_mark = |words: &str| words.chars().all(|c| !c.is_alphanumeric());
    let sender =
        after.trim_end().strip_suffix(')').filter(|sender| before.ends_with('(') && is_sender(sender));
    let sender = sender.or(Some(after).filter(|after| before.ends_with("  ") && is_sender(after)));
    (is_mark(after) || sender.is_some()) && before.ends_with([' ', '(', '<', '[', '【', '|', '/', '-'])
        || is_mark(before) && after.starts_with([' ', ')', '>', ']', '】', '|', ':'])
}

/// 2007/6/14 みさき園芸 案内メールで…漏えい: does a day with its year open a title above the text, which a space parts from it?
fn opens_title(reading: &Reading, day: &Day) -> bool {
    const LEAST: usize = 8;
    static LABELS: Words =
        Words::of(&["更新", "公開", "掲載", "公表", "発表", "追記", "改訂", "訂正", "登録", "現在", "報道"]);
    let line = reading.line_of(day.sentence);
    let before = reading.words(FoldedSpan::between(line.start(), day.span().start()));
    let after = reading.words(FoldedSpan::between(day.span().end(), line.end()));
    matches!(day.mention.year, Part::Written(_))
        && before.chars().all(|c| !c.is_alphanumeric())
        && after.starts_with(' ')
        && after.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count() >= LEAST
        && !LABELS.begins(after.trim_start())
        && !after.contains('。')
}

/// A name and what it gives out, without any word of grammar: (… 東丘市報道発表).
fn is_sender(words: &str) -> bool {
    static NOTES: Words = Words::of(&["追記", "更新", "改訂", "訂正", "現在", "時点", "再掲"]);
    let is_note = NOTES.stands_in(words);
    !is_note
        && words.starts_with(' ')
        && !words.contains(['は', 'が', 'を', 'に', 'で', 'の', '、', '(', ')'])
}

/// 2023年12月| ラジオ昼のニュース原稿: what is read out or printed, whatever words of grammar its name holds.
fn is_outlet(words: &str) -> bool {
    static OUTLETS: Words =
        Words::of(&["ニュース", "原稿", "放送", "新聞", "通信", "記事", "紙面", "朝刊", "夕刊", "報道"]);
    words.starts_with(' ') && OUTLETS.ends(words) && !words.contains(['は', 'が', 'を', '、', '。', '(', ')'])
}

/// The positions of all dates at the head and at the foot that look like the date of a notice or of a report.
pub(super) fn positions(reading: &Reading, days: &[Day]) -> Vec<usize> {
    let (first, last) = prose(reading);
    let is_outside = |day: &&Day| {
        let at = reading.sentences[day.sentence].line;
        at < first || at > last || Around::of(reading, day).is_bracket
    };
    let looks = |day: &&Day| day.when.day().is_some() && points(reading, day, first, last) >= ENOUGH;
    days.iter().filter(is_outside).filter(looks).map(|day| day.index).collect()
}

/// The first and the last line of prose.
fn prose(reading: &Reading) -> (usize, usize) {
    let is_prose = |line: &crate::reading::Line| reading.words(line.span).contains('。');
    let first = reading.lines.iter().position(is_prose).unwrap_or(usize::MAX);
    let last = reading.lines.iter().rposition(is_prose).unwrap_or(0);
    (first, last)
}

fn points(reading: &Reading, day: &Day, first: usize, last: usize) -> i32 {
    let at = reading.sentences[day.sentence].line;
    let around = Around::of(reading, day);
    let is_edge = is_edge_of_heading(reading, day) || at < first && opens_title(reading, day);
    let place = [
        (at < first && !is_edge, HEAD),
        (at > last || at == last && around.is_last || around.is_bracket, FOOT),
        (reading.article.heading.contains(day.span()), HEADING),
        (matches!(day.mention.year, Part::Written(_)), YEAR),
        (matches!(day.mention.year, Part::Unwritten), NO_YEAR),
        (day.mention.about, NEAR),
        (is_in_course(reading, at, last), IN_COURSE),
        (at > last && is_signed(reading, day), SIGNED),
    ];
    let place: i32 = place.iter().filter(|(is, _)| *is).map(|(_, points)| points).sum();
    let form = if is_edge { SHORT } else { around.form() };
    let form = if !is_edge && is_of_page(reading, day) && heading_is_dated(reading) { SHORT } else { form };
    let form = if is_edge && closes_item(reading, day) { LABELLED } else { form };
    let told = if at > first && !is_edge && is_timeline(reading, day) { IN_PROSE } else { 0 };
    let told = if is_of_another(reading, day)
        || is_in_cell_of_event(reading, day)
        || is_of_listed_event(reading, day)
    {
        OF_EVENT
    } else {
        told
    };
    place + form + told + label(reading, day, is_edge)
}

/// Is it the date of another page that the line leads to?
fn is_of_another(reading: &Reading, day: &Day) -> bool {
    static LEADS: Words = Words::of(&[
        "前のお知らせ",
        "次のお知らせ",
        "前の記事",
        "次の記事",
        "前へ",
        "次へ",
        "前回:",
        "次回:",
        "関連記事",
        "過去の",
    ]);
    let line = reading.line_of(day.sentence);
    let words = reading.words(line).trim_start_matches(|c: char| !c.is_alphanumeric());
    LEADS.begins(words)
}

/// Does the column of a table in which it stands hold other days than those of notices?
fn is_in_cell_of_event(reading: &Reading, day: &Day) -> bool {
    let is_other = |column| matches!(column, Column::Occurred | Column::Discovered);
    let mut cells = reading.article.cells.iter();
    cells.any(|cell| is_other(cell.column) && cell.span.contains(day.span()))
}

/// Does the date begin an item of a list whose head says that the days are those of the events?
fn is_of_listed_event(reading: &Reading, day: &Day) -> bool {
    const ABOVE: usize = 600;
    static EVENTS: Words = Words::of(&["発生年月日", "発生月日", "発生日", "発生日時", "判明日", "発覚日"]);
    static NOTICES: Words = Words::of(&["公表日", "公表年月日", "発表日", "公表月日", "発表年月日"]);
    let article = reading.article.span;
    let above = reading.folded().get(..article.start()).unwrap_or_default();
    let before = reading.words(FoldedSpan::between(article.start(), day.span().start().max(article.start())));
    let head = first(above, ABOVE);
    matches!(reading.article.shape, Shape::Item | Shape::Listed | Shape::Row)
        && before.chars().all(|c| !c.is_alphabetic())
        && !NOTICES.stands_in(head)
        && head.split(['\n', ' ', '|', '\t']).any(|label| EVENTS.iter().any(|event| label == event))
}

/// 6月10日 代表理事: does the day begin a line below the text that goes on with the office of who signs, and nothing else?
fn is_signed(reading: &Reading, day: &Day) -> bool {
    const LONGEST: usize = 16;
    static OFFICES: Words = Words::of(&[
        "代表理事",
        "理事長",
        "会長",
        "代表",
        "代表取締役",
        "取締役社長",
        "社長",
        "学長",
        "校長",
        "院長",
        "園長",
        "館長",
        "所長",
        "事務局長",
        "理事会",
        "事務局",
        "委員長",
        "支配人",
        "店主",
    ]);
    let line = reading.line_of(day.sentence);
    let before = reading.words(FoldedSpan::between(line.start(), day.span().start()));
    let after = reading.words(FoldedSpan::between(day.span().end(), line.end())).trim();
    before.trim().is_empty() && after.chars().count() <= LONGEST && OFFICES.ends(after)
}

/// Does the line tell a step of the course of events?
fn is_in_course(reading: &Reading, at: usize, last: usize) -> bool {
    let line = &reading.lines[at];
    line.section == Section::Timeline && (at < last || line.is_item)
}

/// Does the line go on from the date to tell what happened then: 5月10日 通知書を発送?
fn is_timeline(reading: &Reading, day: &Day) -> bool {
    let after = |at: usize| at >= day.span().end();
    reading.in_sentence(day.sentence).iter().any(|located| {
        let tells = |word: Word| {
            word.is_event() || word.is_noticing() || matches!(word, Word::Handled | Word::Closed)
        };
        after(located.mention.span.start()) && Word::of(located).is_some_and(tells)
    })
}

/// The words beside a date between the full stops around it.
struct Around<'t> {
    before: &'t str,
    after: &'t str,
    /// Is it the last on its line?
    is_last: bool,
    /// Does it stand in brackets after the last full stop of its line?
    is_bracket: bool,
}

impl<'t> Around<'t> {
    fn of(reading: &Reading<'t>, day: &Day) -> Self {
        let line = reading.line_of(day.sentence);
        let before = reading.words(FoldedSpan::between(line.start(), day.span().start()));
        let before =
            before.get(before.ceil_char_boundary(before.len().saturating_sub(AROUND))..).unwrap_or(before);
        let after = reading.words(FoldedSpan::between(day.span().end(), line.end()));
        let after = after.get(..after.floor_char_boundary(AROUND)).unwrap_or(after);
        let before = before.rsplit('。').next().unwrap_or(before);
        let before = if is_place(before) { "" } else { before };
        let after = without_furniture(after);
        let (after, is_last) = match after.split_once('。') {
            Some((after, rest)) => (after, rest.trim().is_empty()),
            None => (after, true),
        };
        let is_bracket = is_last && before.trim() == "(" && after.trim() == ")";
        Self { before, after, is_last, is_bracket }
    }

    fn form(&self) -> i32 {
        let outside = self.after.split('(').next().unwrap_or(self.after);
        if self.before.contains('、') || outside.contains('、') || is_clause(outside) {
            return IN_PROSE;
        }
        match self.length() {
            0..=2 => ALONE,
            length if length <= PROSE => SHORT,
            _ => IN_PROSE,
        }
    }

    /// How many characters of words; beyond those of a line of prose they are not counted.
    fn length(&self) -> usize {
        let is_word = |c: &char| matches!(c, 'ぁ'..='ゖ' | '一'..='\u{9FEF}') || c.is_alphanumeric();
        self.before.chars().chain(self.after.chars()).filter(is_word).take(PROSE + 1).count()
    }
}

/// 東京、|2024年3月5日, 【大阪・|3月5日: the place with which a release dates itself.
fn is_place(before: &str) -> bool {
    const LONGEST: usize = 6;
    let place = before.trim_end().strip_suffix(['、', ',', '・', '-']).unwrap_or_default();
    let place = place.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_one = (2..=LONGEST).contains(&place.chars().count());
    is_one && (super::is_capital(place) || place.ends_with(['市', '県', '都', '府', '区', '町']))
}

/// The words up to those of the page around the text.
fn without_furniture(after: &str) -> &str {
    static FURNITURE: Words = Words::of(&[
        "ここから本文",
        "カテゴリ",
        "タグ",
        "ページ番号",
        "ページID",
        "記事番号",
        "記事ID",
        "印刷",
        "シェア",
        "ツイート",
        "文字サイズ",
        "閲覧数",
    ]);
    if !FURNITURE.stands_in(after) {
        return after;
    }
    let starts = FURNITURE.iter().filter_map(|words| after.find(words));
    let end = starts.min().unwrap_or(after.len());
    after.get(..end).unwrap_or(after)
}

/// Do the words go on as those of a clause do?
fn is_clause(after: &str) -> bool {
    static ENDINGS: Words = Words::of(&[
        "した",
        "ます",
        "です",
        "ました",
        "した。",
        "ません",
        "いる",
        "れる",
        "った",
        "頃",
        "ごろ",
        "から",
        "まで",
        "より",
    ]);
    let words = after.trim().trim_end_matches(['。', ')']);
    ENDINGS.ends(words) || after.starts_with(['に', 'は', 'の', 'を'])
}

/// What the label beside the date, or on the line above it, is worth.
fn label(reading: &Reading, day: &Day, is_edge: bool) -> i32 {
    let labels = reading.in_sentence(day.sentence).iter();
    let labels = labels.filter_map(|located| Some((Word::of(located)?, located.mention.span)));
    let joined: Vec<_> = labels.filter(|(_, span)| is_joined(reading, *span, day)).collect();
    if !is_edge && joined.iter().any(|(word, _)| *word == Word::Earlier) && !is_of_last_report(reading, day) {
        return EARLIER;
    }
    let is_verb = |span: FoldedSpan| is_edge && ends_a_clause(reading, span);
    let labels = joined.iter().filter(|(word, span)| word.is_label() && !is_verb(*span));
    let longest = labels.max_by_key(|(word, span)| (span.len(), *word != Word::LabelOccurred));
    if longest.is_some_and(|(_, span)| is_state_of_list(reading, day, *span)) {
        return OF_EVENT;
    }
    if is_of_last_report(reading, day) {
        return UPDATED;
    }
    match longest.map(|(word, _)| *word) {
        Some(Word::LabelDisclosed) => LABELLED,
        Some(Word::LabelUpdated) if is_of_page(reading, day) => 0,
        Some(Word::LabelUpdated) if is_beside_first(reading, day) => 0,
        Some(Word::LabelUpdated) if is_added(reading, day) => ADDED,
        Some(Word::LabelUpdated) => UPDATED,
        Some(Word::LabelOccurred | Word::LabelDiscovered | Word::LabelOther) => OF_EVENT,
        _ if is_labelled_above(reading, day) => OF_EVENT,
        _ => 0,
    }
}

/// 受取人の連絡で判明 2019年9月18日: is it the end of what a headline tells, behind a particle, rather than a label of the day?
fn ends_a_clause(reading: &Reading, label: FoldedSpan) -> bool {
    let heading = reading.article.heading;
    let before = reading.words(FoldedSpan::between(heading.start(), label.start().max(heading.start())));
    let is_day = reading.words(label).ends_with(['日', '時']);
    before.ends_with(['で', 'に', 'が', 'を', 'と', 'も', 'り', 'し', 'ら', 'て'])
        || before.ends_with('の') && !is_day
}

/// 会員の名簿(2016年10月1日現在): the day to which a list goes, behind what is listed.
fn is_state_of_list(reading: &Reading, day: &Day, label: FoldedSpan) -> bool {
    let line = reading.line_of(day.sentence);
    let before = reading.words(FoldedSpan::between(line.start(), day.span().start()));
    let listed = before.trim_end_matches(['(', ' ']);
    matches!(reading.words(label), "現在" | "時点")
        && !reading.article.heading.contains(day.span())
        && before.ends_with('(')
        && listed.ends_with(char::is_alphanumeric)
}

/// (第3報:2024年6月14日更新), 2024年6月14日 第3報: does the date stand beside the number of the last report of the article?
fn is_of_last_report(reading: &Reading, day: &Day) -> bool {
    const LONGEST: usize = 30;
    let around = Around::of(reading, day);
    let before = around.before.rsplit(['(', '【', '/', '。']).next().unwrap_or_default();
    let after = around.after.split([')', '】', '/', '。']).next().unwrap_or_default();
    let short = before.chars().chain(after.chars()).count() <= LONGEST;
    let plans = ["予定", "次回", "次報"].iter().any(|plan| after.contains(plan) || before.contains(plan));
    let own = || report_in(before).or_else(|| report_in(after));
    short
        && !plans
        && own()
            .is_some_and(|own| own >= 2 && reports(reading.words(reading.article.span)).max() == Some(own))
}

/// The number of the report that the words name: 第3報.
fn report_in(words: &str) -> Option<u32> {
    reports(words).next()
}

fn reports(words: &str) -> impl Iterator<Item = u32> + '_ {
    words.match_indices('報').filter_map(|(at, _)| {
        let (_, number) = words.get(..at)?.rsplit_once('第')?;
        number.parse().ok()
    })
}

/// Does the line also tell when the page was first put up: 公開日:5月1日 更新日:5月9日?
fn is_beside_first(reading: &Reading, day: &Day) -> bool {
    static FIRST: Words = Words::of(&[
        "日掲載",
        "日公開",
        "日公表",
        "日発表",
        "公開日",
        "掲載日",
        "登録日",
        "発表日",
        "公表日",
        "投稿日",
    ]);
    let line = reading.line_of(day.sentence);
    FIRST.stands_in(reading.words(line))
}

/// (2024年8月20日 追記), 12月9日 一部追記: something was only added to a notice that bears its own day.
fn is_added(reading: &Reading, day: &Day) -> bool {
    let after = reading.folded().get(day.span().end()..).unwrap_or_default();
    let after = after.trim_start_matches([' ', 'に', '一', '部', ':']);
    after.starts_with("追記") && !after.starts_with("追記あり")
}

/// Does a whole date end the heading of the item: that which the notice bears, where the post has its own?
fn heading_is_dated(reading: &Reading) -> bool {
    reading.dates.iter().any(|date| {
        matches!(date.year, Part::Written(_))
            && matches!(date.day, Part::Written(_))
            && ends_heading(reading, date.span)
    })
}

fn closes_item(reading: &Reading, day: &Day) -> bool {
    reading.article.shape == Shape::Item
        && matches!(day.mention.year, Part::Written(_))
        && ends_heading(reading, day.span())
}

/// Does nothing but marks follow the date in the heading, with a blank before it?
fn ends_heading(reading: &Reading, date: FoldedSpan) -> bool {
    let heading = reading.article.heading;
    heading.contains(date)
        && reading.words(FoldedSpan::between(date.end(), heading.end())).chars().all(|c| !c.is_alphanumeric())
        && reading.words(FoldedSpan::between(heading.start(), date.start())).ends_with(' ')
}

/// Does the date stand above the heading of one item of several: that of the page?
fn is_of_page(reading: &Reading, day: &Day) -> bool {
    reading.article.shape == Shape::Item && day.span().end() <= reading.article.heading.start()
}

/// Does the line above say that it is the day of the event?
fn is_labelled_above(reading: &Reading, day: &Day) -> bool {
    let label = course::label::of(reading, day);
    label.is_some_and(|label| {
        !label.is_beside
            && matches!(label.word, Word::LabelOccurred | Word::LabelDiscovered | Word::LabelOther)
    })
}

/// Does nothing but a mark stand between the label and the date, and nothing go on after a label that follows it?
fn is_joined(reading: &Reading, label: FoldedSpan, day: &Day) -> bool {
    let is_mark = |words: &str| words.chars().all(|c| !c.is_alphanumeric() && c != '、');
    let date = day.span();
    if label.end() <= date.start() {
        return is_mark(reading.words(FoldedSpan::between(label.end(), date.start())));
    }
    let line = reading.line_of(day.sentence);
    let after = reading.words(FoldedSpan::between(label.end(), line.end()));
    label.start() >= date.end()
        && is_mark(reading.words(FoldedSpan::between(date.end(), label.start())))
        && (after.is_empty() || after.starts_with([' ', ')', '】', '>', '(', '|', '/', '。', '\t', '日']))
}

#[cfg(test)]
mod tests {
    use crate::case;
    use crate::rule;

    #[test]
    fn days_at_the_head_and_the_foot() {
        for (text, expected) in [
            (
                "会員の皆様へ|令和6年6月吉日|東丘町長 山野 花子|名簿の紛失について|名簿を紛失しました。",
                "2024-06",
            ),
            (
                "名簿の紛失について|当会の職員が名簿を紛失しました。|会員の名簿(令和5年10月1日現在)|深くお詫びします。|令和5年11月15日|東丘協会",
                "2023-11-15",
            ),
            (
                "アプリの不具合について|■ 2024/02/06 12:30|不具合が起き、停止しています。|■ 2024/02/09 17:00|調査を終え、当社から連絡しました。",
                "2024-02-09",
            ),
            ("名簿が見られる状態について|東丘市 2014年5月|名簿が見られる状態でした。|秘書広報課", "2014-05"),
            ("名簿をなくす|2023年6月 東丘のニュース|東丘町は、名簿をなくしたと発表しました。", "2023-06"),
            (
                "名簿をなくす|2023年12月 ラジオ昼のニュース原稿|東丘町は、名簿をなくしたと発表しました。",
                "2023-12",
            ),
            ("名簿をなくす|2023年12月 ラジオの番組|東丘町は、名簿をなくしました。", "-"),
            ("事例4|発生日  : 令和4年8月|名簿が盗まれました。", "-"),
            (
                "名簿の流出について|2021年6月3日午後、名簿を添えてメールを送りました。お詫びします。|6月10日 代表理事",
                "2021-06-10",
            ),
            ("名簿の流出について|2021年6月3日、名簿を失いました。|6月10日 名簿の再発行を開始", "-"),
        ] {
            let text = text.replace('|', "\n");
            let told = case::read(&text, |reading| rule::read(reading, 1).disclosed_on);
            assert_eq!(told.map_or("-".to_owned(), |day| day.value.to_string()), expected, "{text}");
        }
    }
}
