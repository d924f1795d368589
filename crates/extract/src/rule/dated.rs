//! The dates of an article with the days they mean, and the day from which those without a year are counted.

use jikenbo_model::{Fact, Reading as How};
use jikenbo_text::date::{self, DateMention, Part};
use jikenbo_text::{FoldedSpan, When};

use crate::article::Shape;
use crate::reading::Reading;
use crate::words::{Words, first, last};

/// A date of the article whose day, month or year is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    /// What it means.
    pub(super) when: When,
    /// How it is written.
    pub(super) mention: DateMention,
    /// Its position among the dates of the article.
    pub(super) index: usize,
    /// The sentence it stands in.
    pub(super) sentence: usize,
}

impl Day {
    /// Its words.
    pub(super) fn span(&self) -> FoldedSpan {
        self.mention.span
    }
}

/// Do the words hold a number, or point to a date beside them? 先月, 今年 do not.
pub(super) fn tells_itself(words: &str) -> bool {
    let points = |c: char| c.is_ascii_digit() || "〇一二三四五六七八九十元同翌昨前本当".contains(c);
    words.contains(points)
}

/// Does a day come after another, of which the text may tell no more than its month or year?
pub(super) fn is_after(when: When, other: When) -> bool {
    let told = |when: When| match (other.month(), other.day()) {
        (None, _) => (when.year(), None, None),
        (_, None) => (when.year(), when.month(), None),
        _ => (when.year(), when.month(), when.day()),
    };
    told(when) > told(other)
}

/// A day read from `span`. Where its words only point to the day of writing (先月), that day's words are evidence as
/// well; without them there is no such fact.
pub(super) fn fact(
    reading: &Reading,
    when: When,
    span: FoldedSpan,
    disclosed: Option<&Fact<When>>,
    reason: &str,
) -> Option<Fact<When>> {
    if tells_itself(reading.words(span)) {
        return Some(reading.fact(when, [span], reason));
    }
    let spans = [reading.original(span)].into_iter().chain(disclosed?.spans());
    Some(Fact::quoted(when, spans, How::Normalised, reason))
}

/// The dates of the article in order, those without a year counted from `anchor`.
pub(super) fn days(reading: &Reading, anchor: Option<When>) -> Vec<Day> {
    let resolved = date::resolve_past(reading.dates, anchor, |mention| is_by_the_way(reading, mention));
    let fiscal = fiscal_of_list(reading);
    let known = |((index, mention), when): ((usize, &DateMention), Option<When>)| {
        Some(Day {
            when: in_fiscal_year(mention, when?, fiscal),
            mention: *mention,
            index,
            sentence: reading.sentence_at(mention.span.start())?,
        })
    };
    reading.dates.iter().enumerate().zip(resolved).filter_map(known).collect()
}

/// The year of business whose accidents the title of a table says that it lists, where the row prints no year itself.
fn fiscal_of_list(reading: &Reading) -> Option<u16> {
    let is_row = reading.article.shape == Shape::Row;
    let tells_year = || reading.dates.iter().any(|mention| matches!(mention.year, Part::Written(_)));
    (is_row && !tells_year())
        .then(|| reading.page_dates().fiscal_above(reading.article.span.start()))
        .flatten()
}

/// 4月15日 in a list of 平成28年度: the day in that year of business, where the year before or after it was found.
fn in_fiscal_year(mention: &DateMention, found: When, fiscal: Option<u16>) -> When {
    const APRIL: u8 = 4;
    let (Some(fiscal), Some(month), Some(day)) = (fiscal, found.month(), found.day()) else { return found };
    let year = if month < APRIL { fiscal + 1 } else { fiscal };
    let is_told = !matches!((mention.year, mention.month), (Part::Unwritten, Part::Written(_)));
    let is_near = found.year().abs_diff(year) == 1;
    When::on(year, month, day).filter(|_| !is_told && is_near).unwrap_or(found)
}

/// 24日に発表した, 翌14日に開催を予定していた, 公開(4月10日から): a day that 同日 in the words after it does not mean.
fn is_by_the_way(reading: &Reading, mention: &DateMention) -> bool {
    static OTHERS: Words = Words::of(&[
        "に発表",
        "に公表",
        "に明らか",
        "に開催",
        "開催",
        "に実施する",
        "に行う",
        "に行われる",
        "に予定",
        "付",
        "現在)",
        "時点)",
    ]);
    let after = reading.folded().get(mention.span.end()..).unwrap_or_default();
    let before = reading.folded().get(..mention.span.start()).unwrap_or_default();
    OTHERS.begins(after)
        || before.ends_with('(') && after.starts_with("から)")
        || is_answered_next(reading, mention) && is_finding(reading, mention)
}

/// Characters before a date within which an inquiry may lead to it.
const REACH: usize = 200;

/// 確認したところ、2月3日に…: is the date that of what an inquiry found?
fn is_finding(reading: &Reading, mention: &DateMention) -> bool {
    static INQUIRIES: Words =
        Words::of(&["たところ", "ましたところ", "調査の結果", "確認の結果", "調査により", "調べで"]);
    let before = last(reading.folded().get(..mention.span.start()).unwrap_or_default(), REACH);
    let said = before.rsplit(['。', '\n']).next().unwrap_or(before);
    INQUIRIES.stands_in(said)
}

/// 同日、資料を削除した: does the next date, in a later sentence, tell what was done about it at once?
fn is_answered_next(reading: &Reading, mention: &DateMention) -> bool {
    static ANSWERS: Words = Words::of(&[
        "削除",
        "非公開",
        "停止",
        "遮断",
        "回収",
        "謝罪",
        "お詫び",
        "おわび",
        "連絡",
        "報告",
        "止め",
        "消し",
        "取り下げ",
        "切断",
        "修正",
        "届け出",
        "相談",
        "通報",
    ]);
    let at = reading.dates.partition_point(|date| date.span.start() <= mention.span.start());
    let Some(next) = reading.dates.get(at).filter(|next| next.day == Part::Same) else {
        return false;
    };
    let between = reading.folded().get(mention.span.end()..next.span.start()).unwrap_or_default();
    let after = first(reading.folded().get(next.span.end()..).unwrap_or_default(), 40);
    let said = after.split(['。', '\n']).next().unwrap_or(after);
    between.contains(['。', '\n']) && ANSWERS.stands_in(said)
}

/// Those of `days` that stand in one sentence.
pub(super) fn in_sentence(days: &[Day], sentence: usize) -> &[Day] {
    let from = days.partition_point(|day| day.sentence < sentence);
    let until = days.partition_point(|day| day.sentence <= sentence);
    days.get(from..until).unwrap_or_default()
}

/// The date of the document outside the article: the first before it with a written year, in the heading of a
/// table or of a newsletter. Only for a row, and for an item that has no year of its own.
pub(super) fn outside(reading: &Reading) -> Option<When> {
    let has_year =
        |mention: &DateMention| matches!(mention.year, Part::Written(_)) && mention.day != Part::Unwritten;
    let is_needed = match reading.article.shape {
        Shape::Whole | Shape::Around => false,
        Shape::Item => !reading.dates.iter().any(has_year) || begins_without_year(reading),
        Shape::Listed | Shape::Row => true,
    };
    if !is_needed {
        return None;
    }
    let (article, page) = (reading.article.span, reading.page_dates());
    if let Some(day) = day_of_month(reading) {
        return Some(day);
    }
    if let Some(year) = page.rubric_above(article.start()) {
        return Some(year);
    }
    if reading.article.shape == Shape::Item
        && let Some(day) = of_item(reading, page.title_around(article))
        && (day.month().is_some() || !reading.dates.iter().any(has_year))
    {
        return Some(day);
    }
    if reading.article.shape == Shape::Item && reading.dates.iter().any(has_year) {
        return None;
    }
    page.caption_above(article.start())
}

/// 1日 名簿の紛失, under 4月の事故: the day with which the item opens, in the month of which the page speaks.
fn day_of_month(reading: &Reading) -> Option<When> {
    let first = reading.dates.first().filter(|_| reading.article.shape == Shape::Listed)?;
    let before = FoldedSpan::between(reading.article.span.start(), first.span.start());
    let Part::Written(day) = first.day else { return None };
    let opens = first.month == Part::Unwritten && !reading.words(before).contains(char::is_alphanumeric);
    let day = u8::try_from(day).ok().filter(|_| opens)?;
    reading.page_dates().in_month_above(reading.article.span.start(), day)
}

/// The date of the page, or that of the address to which the item leads; the address too where it is later, so that the
/// date is none of the page but of what stands on it.
fn of_item(reading: &Reading, page: Option<When>) -> Option<When> {
    let address = of_address(reading);
    let is_later = |page: When| address.is_some_and(|day| day.day().is_some() && dated_later(day, page));
    page.filter(|page| !is_later(*page)).or(address)
}

fn dated_later(day: When, page: When) -> bool {
    page.day().is_some() && is_after(day, page)
}

/// The day, or the year, in an address that the item leads to: https://…/20210831.html, https://…/2021/0602.html.
fn of_address(reading: &Reading) -> Option<When> {
    let text = reading.words(reading.article.span);
    let addresses =
        text.match_indices("http").filter_map(|(at, _)| text.get(at..)?.split_whitespace().next());
    addresses.filter_map(in_address).next()
}

fn in_address(address: &str) -> Option<When> {
    let runs = address.split(|c: char| !c.is_ascii_digit());
    let number = |digits: &str| digits.parse::<u8>().ok();
    let whole = |run: &str| {
        let (year, month, day) =
            (run.get(..4)?.parse().ok()?, number(run.get(4..6)?)?, number(run.get(6..8)?)?);
        When::on(year, month, day).filter(|_| run.len() == 8 && run.starts_with("20"))
    };
    let year = |run: &str| {
        run.parse().ok().and_then(When::in_year).filter(|_| run.len() == 4 && run.starts_with("20"))
    };
    runs.clone().find_map(whole).or_else(|| runs.clone().find_map(year))
}

/// Is the first day of the article told without its year, which the page tells: 同社は7月19日、2010年11月5日から…と発表した?
fn begins_without_year(reading: &Reading) -> bool {
    let first = reading.dates.iter().find(|date| matches!(date.day, Part::Written(_)));
    first.is_some_and(|date| matches!(date.month, Part::Written(_)) && date.year == Part::Unwritten)
}
