//! The dates of a page that tell of what time its articles are: in titles, captions and rubrics outside them. They are
//! gathered once for all articles of a document.

use jikenbo_text::date::{DateMention, Part};
use jikenbo_text::{FoldedSpan, When, Words};

/// A date, and where it begins in the folded text, in bytes.
type Placed = (usize, When);

/// What the dates of one page tell of its articles.
pub(crate) struct PageDates {
    /// The years above the lines of a chronicle, in order.
    rubrics: Vec<Placed>,
    /// The first date in a line that is no text.
    title: Option<Placed>,
    /// Where the last day in such a line begins, and what it is.
    last_title: Option<(usize, Option<When>)>,
    /// The month of which the first title speaks without a day: 4月の事故.
    month: Option<Placed>,
    /// The first date that is whole enough to be counted from.
    caption: Option<Placed>,
    /// The year of business of which a title above the articles says that it lists them.
    fiscal: Option<(usize, u16)>,
}

impl PageDates {
    /// Gathers them from all dates of a folded text, in order.
    pub(crate) fn of(folded: &str, dates: &[DateMention]) -> Self {
        let whole = |at: usize| Some((dates.get(at)?.span.start(), caption_at(folded, dates, at)?));
        let written = || (0..dates.len()).filter(|&at| !is_founding(folded, &dates[at]));
        let mut titles = written().filter(|&at| is_in_title(folded, &dates[at]));
        let is_day = |at: &usize| dates[*at].day != Part::Unwritten;
        let last = titles.clone().rfind(is_day).map(|at| &dates[at]);
        let rubric = |mention: &DateMention| Some((mention.span.start(), rubric(folded, mention)?));
        let first = written().find_map(whole);
        let month = titles_month(folded, dates, first.map(|first| first.1));
        Self {
            month,
            rubrics: dates.iter().filter_map(rubric).collect(),
            title: titles.find_map(whole),
            last_title: last.map(|mention| (mention.span.start(), caption(folded, mention))),
            caption: first,
            fiscal: written().filter(|&at| is_in_title(folded, &dates[at])).find_map(|at| fiscal(&dates[at])),
        }
    }

    /// The year of the last rubric above `start`.
    pub(crate) fn rubric_above(&self, start: usize) -> Option<When> {
        let above = self.rubrics.partition_point(|rubric| rubric.0 < start);
        self.rubrics.get(above.checked_sub(1)?).map(|rubric| rubric.1)
    }

    /// The date of the page above an article, or else below it: in a line that is no text.
    pub(crate) fn title_around(&self, article: FoldedSpan) -> Option<When> {
        let above = self.title.filter(|title| title.0 < article.start());
        let below = self.last_title.filter(|title| title.0 >= article.end());
        above.map(|title| title.1).or_else(|| below?.1)
    }

    /// The year of business, from April on, that a title above `start` tells.
    pub(crate) fn fiscal_above(&self, start: usize) -> Option<u16> {
        self.fiscal.filter(|fiscal| fiscal.0 < start).map(|fiscal| fiscal.1)
    }

    /// A day of the month of which a title above `start` speaks.
    pub(crate) fn in_month_above(&self, start: usize, day: u8) -> Option<When> {
        let (_, month) = self.month.filter(|month| month.0 < start)?;
        When::on(month.year(), month.month()?, day)
    }

    /// The first date above `start` that is whole enough to be counted from.
    pub(crate) fn caption_above(&self, start: usize) -> Option<When> {
        self.caption.filter(|caption| caption.0 < start).map(|caption| caption.1)
    }
}

/// 平成28年度: where it stands, and the year.
fn fiscal(mention: &DateMention) -> Option<(usize, u16)> {
    match (mention.year, mention.month) {
        (Part::Written(year), Part::Unwritten) if mention.fiscal => Some((mention.span.start(), year)),
        _ => None,
    }
}

/// 4月の事故, 2021年4月分: the month of which the first title speaks that names one without a day, in its own year or in the
/// one that ends with the day of the page.
fn titles_month(folded: &str, dates: &[DateMention], page: Option<When>) -> Option<Placed> {
    static OF: Words = Words::of(&["の", "分", "に", "中", "号", "版"]);
    let speaks = |mention: &&DateMention| {
        let after = folded.get(mention.span.end()..).unwrap_or_default();
        let is_of = OF.begins(after) || after.is_empty() || after.starts_with('\n');
        matches!(mention.month, Part::Written(_))
            && mention.day == Part::Unwritten
            && !mention.fiscal
            && is_of
    };
    let mention = dates.iter().filter(speaks).find(|mention| is_short_line(folded, mention))?;
    let Part::Written(month) = mention.month else { return None };
    let month = u8::try_from(month).ok()?;
    let year = match mention.year {
        Part::Written(year) => year,
        _ => {
            let page = page?;
            page.year() - u16::from(page.month().is_some_and(|last| last < month))
        }
    };
    Some((mention.span.start(), When::in_month(year, month)?))
}

/// What a caption speaks of, to its last month.
fn caption_at(folded: &str, dates: &[DateMention], at: usize) -> Option<When> {
    let mention = dates.get(at)?;
    let from = caption(folded, mention)?;
    let next = dates.get(at + 1);
    Some(next.and_then(|next| last_month(folded, mention, next, from)).unwrap_or(from))
}

/// Does a date stand in a short line without a sentence, and no clause go on from it: Vol.318 2011/07/21?
fn is_in_title(folded: &str, mention: &DateMention) -> bool {
    static GOES_ON: Words = Words::of(&[
        "から", "まで", "に", "は", "頃", "ごろ", "、", "以降", "より", "時点", "現在", "~", "-",
    ]);
    let after = folded.get(mention.span.end()..).unwrap_or_default();
    is_short_line(folded, mention) && !GOES_ON.begins(after)
}

/// Does a date stand in a short line without a sentence, and no comma before it?
fn is_short_line(folded: &str, mention: &DateMention) -> bool {
    const LONGEST: usize = 60;
    let span = mention.span;
    let before = folded.get(..span.start()).and_then(|text| text.rsplit('\n').next()).unwrap_or_default();
    let after = folded.get(span.end()..).and_then(|text| text.split('\n').next()).unwrap_or_default();
    let is_short = before.chars().chain(after.chars()).take(LONGEST + 1).count() <= LONGEST;
    is_short && !before.contains(['。', '、']) && !after.contains('。')
}

/// ■2014年(平成26年), 平成26年: a year with no day that is all of its line, above the lines of a chronicle.
fn rubric(folded: &str, mention: &DateMention) -> Option<When> {
    let (before, after) = (
        folded.get(..mention.span.start()).unwrap_or_default(),
        folded.get(mention.span.end()..).unwrap_or_default(),
    );
    let head = before.rsplit('\n').next().unwrap_or(before);
    let rest = after.split('\n').next().unwrap_or(after).trim_end();
    let is_head = head.chars().all(|c| !c.is_alphanumeric());
    let is_all = rest.is_empty() || rest.starts_with('(') && rest.ends_with(')');
    (mention.day == Part::Unwritten && is_head && is_all).then(|| caption(folded, mention)).flatten()
}

/// 平成29年4月~6月公表分: the month with which the time ends that a caption speaks of.
fn last_month(folded: &str, first: &DateMention, next: &DateMention, from: When) -> Option<When> {
    let between = folded.get(first.span.end()..next.span.start())?;
    let (Part::Written(month), Part::Unwritten, true) = (next.month, next.day, from.day().is_none()) else {
        return None;
    };
    let is_joint = ["~", "から", "-", "~同年"].contains(&between.trim());
    let month = u8::try_from(month).ok().filter(|_| is_joint)?;
    let turns = from.month().is_some_and(|first| first > month);
    When::in_month(from.year() + u16::from(turns), month)
}

/// 1999年創刊: the date tells how old the paper or the house is.
fn is_founding(folded: &str, mention: &DateMention) -> bool {
    const FOUNDED: &[&str] = &["創刊", "創業", "創立", "設立", "開業", "発足", "開設"];
    let after = folded.get(mention.span.end()..).unwrap_or_default();
    FOUNDED.iter().any(|founded| after.trim_start_matches(['に', ' ']).starts_with(founded))
}

/// The last month that a caption speaks of: 2023年5月公表分, 平成27年度上期.
fn caption(folded: &str, mention: &DateMention) -> Option<When> {
    let Part::Written(year) = mention.year else {
        return None;
    };
    if mention.fiscal {
        return half(folded, mention, year);
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
fn half(folded: &str, mention: &DateMention, year: u16) -> Option<When> {
    let after = folded.get(mention.span.end()..)?.trim_start();
    if after.starts_with("上") || after.starts_with("前") || after.starts_with("第2四") {
        When::in_month(year, 9)
    } else {
        When::in_month(year.checked_add(1)?, 3)
    }
}
