//! The dates of an article with the days they mean, and the day from which those without a year are counted.

use jikenbo_model::{Fact, Reading as How};
use jikenbo_text::date::{self, DateMention, Part};
use jikenbo_text::{FoldedSpan, When};

use crate::article::Shape;
use crate::reading::Reading;
use crate::words::Words;

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
    let known = |((index, mention), when): ((usize, &DateMention), Option<When>)| {
        Some(Day {
            when: when?,
            mention: *mention,
            index,
            sentence: reading.sentence_at(mention.span.start())?,
        })
    };
    reading.dates.iter().enumerate().zip(resolved).filter_map(known).collect()
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
        || is_finding(reading, mention) && is_answered_next(reading, mention)
}

/// 確認したところ、2月3日に…: is the date that of what an inquiry found?
fn is_finding(reading: &Reading, mention: &DateMention) -> bool {
    static INQUIRIES: Words =
        Words::of(&["たところ", "ましたところ", "調査の結果", "確認の結果", "調査により", "調べで"]);
    let before = reading.folded().get(..mention.span.start()).unwrap_or_default();
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
    let after = reading.folded().get(next.span.end()..).unwrap_or_default();
    let said = after.split(['。', '\n']).next().unwrap_or(after);
    between.contains(['。', '\n']) && ANSWERS.stands_in(crate::words::first(said, 40))
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
    let start = reading.article.span.start();
    let before = |mention: &&DateMention| mention.span.start() < start;
    if let Some(year) =
        reading.all_dates.iter().take_while(before).filter_map(|date| rubric(reading, date)).last()
    {
        return Some(year);
    }
    if reading.article.shape == Shape::Item
        && let Some(day) = of_page(reading).or_else(|| of_address(reading))
        && (day.month().is_some() || !reading.dates.iter().any(has_year))
    {
        return Some(day);
    }
    if reading.article.shape == Shape::Item && reading.dates.iter().any(has_year) {
        return None;
    }
    let before = reading.all_dates.iter().take_while(before);
    let mut before = before.enumerate().filter(|(_, mention)| !is_founding(reading, mention));
    before.find_map(|(at, mention)| caption_at(reading, at, mention))
}

/// What a caption speaks of, to its last month.
fn caption_at(reading: &Reading, at: usize, mention: &DateMention) -> Option<When> {
    let from = caption(reading, mention)?;
    let next = reading.all_dates.get(at + 1);
    Some(next.and_then(|next| last_month(reading, mention, next, from)).unwrap_or(from))
}

/// The date of the page above an item, or else below it: in a line that is no text.
fn of_page(reading: &Reading) -> Option<When> {
    let article = reading.article.span;
    let mut dates = reading.all_dates.iter().enumerate();
    let stands = |mention: &DateMention| !is_founding(reading, mention) && is_in_title(reading, mention);
    let above = dates
        .clone()
        .take_while(|(_, mention)| mention.span.start() < article.start())
        .filter(|(_, mention)| stands(mention))
        .find_map(|(at, mention)| caption_at(reading, at, mention));
    above.or_else(|| {
        let is_last =
            |mention: &DateMention| mention.span.start() >= article.end() && mention.day != Part::Unwritten;
        dates
            .rfind(|(_, mention)| is_last(mention) && stands(mention))
            .and_then(|(_, mention)| caption(reading, mention))
    })
}

/// Does a date stand in a short line without a sentence, and no clause go on from it: Vol.318 2011/07/21?
fn is_in_title(reading: &Reading, mention: &DateMention) -> bool {
    const LONGEST: usize = 60;
    static GOES_ON: Words = Words::of(&[
        "から", "まで", "に", "は", "頃", "ごろ", "、", "以降", "より", "時点", "現在", "~", "-",
    ]);
    let span = mention.span;
    let before =
        reading.folded().get(..span.start()).and_then(|text| text.rsplit('\n').next()).unwrap_or_default();
    let after =
        reading.folded().get(span.end()..).and_then(|text| text.split('\n').next()).unwrap_or_default();
    let is_short = before.chars().chain(after.chars()).take(LONGEST + 1).count() <= LONGEST;
    is_short && !before.contains(['。', '、']) && !after.contains('。') && !GOES_ON.begins(after)
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

/// ■2014年(平成26年), 平成26年: a year with no day that is all of its line, above the lines of a chronicle.
fn rubric(reading: &Reading, mention: &DateMention) -> Option<When> {
    let (before, after) = (
        reading.folded().get(..mention.span.start()).unwrap_or_default(),
        reading.folded().get(mention.span.end()..).unwrap_or_default(),
    );
    let head = before.rsplit('\n').next().unwrap_or(before);
    let rest = after.split('\n').next().unwrap_or(after).trim_end();
    let is_head = head.chars().all(|c| !c.is_alphanumeric());
    let is_all = rest.is_empty() || rest.starts_with('(') && rest.ends_with(')');
    (mention.day == Part::Unwritten && is_head && is_all).then(|| caption(reading, mention)).flatten()
}

/// 平成29年4月~6月公表分: the month with which the time ends that a caption speaks of.
fn last_month(reading: &Reading, first: &DateMention, next: &DateMention, from: When) -> Option<When> {
    let between = reading.folded().get(first.span.end()..next.span.start())?;
    let (Part::Written(month), Part::Unwritten, true) = (next.month, next.day, from.day().is_none()) else {
        return None;
    };
    let is_joint = ["~", "から", "-", "~同年"].contains(&between.trim());
    let month = u8::try_from(month).ok().filter(|_| is_joint)?;
    let turns = from.month().is_some_and(|first| first > month);
    When::in_month(from.year() + u16::from(turns), month)
}

/// 1999年創刊: the date tells how old the paper or the house is.
fn is_founding(reading: &Reading, mention: &DateMention) -> bool {
    const FOUNDED: &[&str] = &["創刊", "創業", "創立", "設立", "開業", "発足", "開設"];
    let after = reading.folded().get(mention.span.end()..).unwrap_or_default();
    FOUNDED.iter().any(|founded| after.trim_start_matches(['に', ' ']).starts_with(founded))
}

/// The last month that a caption speaks of: 2023年5月公表分, 平成27年度上期.
fn caption(reading: &Reading, mention: &DateMention) -> Option<When> {
    let Part::Written(year) = mention.year else {
        return None;
    };
    if mention.fiscal {
        return half(reading, mention, year);
    }
    let number = |part: Part| match part {
        Part::Written(number) => u8::try_from(number).ok(),
        _ => None,
    };
    match (number(mention.month), number(mention.day)) {
        (Some(month), Some(day)) => When::on(year, month, day),
        (Some(month), None) => When::in_month(year, month),
        _ => When::in_year(year),
    }
}

/// The end of a business year, or of its first half.
fn half(reading: &Reading, mention: &DateMention, year: u16) -> Option<When> {
    let after = reading.folded().get(mention.span.end()..)?.trim_start();
    if after.starts_with("上") || after.starts_with("前") || after.starts_with("第2四") {
        When::in_month(year, 9)
    } else {
        When::in_month(year.checked_add(1)?, 3)
    }
}
