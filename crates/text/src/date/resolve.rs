//! Which day is meant? Dates of an article, each read in the light of those before it.

use super::weekday::weekday_of;
use super::{DateMention, Part};
use crate::when::When;

/// The day, month or year that each of `mentions` means; all of one article, in order.
///
/// A part left out comes from the last date that had a month; without one, from `anchor`, the date of the article
/// itself: the most recent such day that is not after it, or one within the
/// next month. 昨年 and 先月 count from the anchor, 前年 and 翌月 from the
/// date before in the text. Without an anchor, the first day of the article with its year takes its place.
/// `None` for business years, for days that do not exist, and where nothing gives the year.
#[must_use]
pub fn resolve(mentions: &[DateMention], anchor: Option<When>) -> Vec<Option<When>> {
    resolve_past(mentions, anchor, |_| false)
}

/// The same; 同日 and 翌日 count past the days of which `is_by_the_way` is true, to the one before.
#[must_use]
pub fn resolve_past(
    mentions: &[DateMention],
    anchor: Option<When>,
    is_by_the_way: impl Fn(&DateMention) -> bool,
) -> Vec<Option<When>> {
    let mut article = Article { anchor, stand_in: first_full_day(mentions), ..Article::default() };
    let resolve = |mention: &DateMention| {
        let last_day = article.last_day;
        let found = article.resolve(mention);
        if last_day.is_some() && is_by_the_way(mention) {
            article.last_day = last_day;
        }
        found
    };
    mentions.iter().map(resolve).collect()
}

fn first_full_day(mentions: &[DateMention]) -> Option<When> {
    mentions.iter().filter(|mention| !mention.fiscal).find_map(|mention| {
        match (mention.year, mention.month, mention.day) {
            (Part::Written(year), Part::Written(month), Part::Written(day)) => {
                when(year, Some(month), Some(day))
            }
            _ => None,
        }
    })
}

/// Days of an article that are remembered.
const DAYS: usize = 200;

/// What an article has told so far.
#[derive(Default)]
struct Article {
    /// The day of writing, where it is known.
    anchor: Option<When>,
    /// What to count from where it is not.
    stand_in: Option<When>,
    /// The last date that had a month.
    last: Option<When>,
    /// The last date that had a day.
    last_day: Option<When>,
    /// The first days told so far.
    days: Vec<When>,
    /// The day with which the story opens, told without its month: 会社は30日、….
    opening: Option<When>,
    /// The date that gives a year to those without: the last with a day, or with a month not long ago.
    context: Option<When>,
    /// That date told the time of papers or of people, before the story.
    last_is_background: bool,
    /// The last date told a month only nearly: 4月下旬.
    about: bool,
    /// That date said 昨年.
    context_is_last_year: bool,
    /// The year of the last date.
    year: Option<u16>,
    /// It was told by 昨年.
    year_is_last: bool,
}

impl Article {
    fn resolve(&mut self, mention: &DateMention) -> Option<When> {
        if mention.fiscal {
            return None;
        }
        let found = self.found(mention)?;
        let is_bare = mention.month == Part::Unwritten && matches!(mention.day, Part::Written(_));
        if is_bare && self.opening.is_none() && self.is_just_before(found) {
            self.opening = Some(found);
        }
        self.about = mention.about && found.day().is_none();
        // 2016年以降に登録された: when it began is background.
        if !(mention.opens && found.month().is_none() && self.year.is_some()) {
            self.year = Some(found.year());
            self.year_is_last = mention.year == Part::Last;
        }
        if found.month().is_some() {
            self.last_is_background = self.is_background(mention, found);
            self.last = Some(found);
        }
        if found.day().is_some() {
            self.last_day = Some(found);
            if self.days.len() < DAYS {
                self.days.push(found);
            }
        }
        let is_told = found.day().is_some() && !self.goes_back(mention, found);
        let is_month = || found.day().is_none() && found.month().is_some() && !self.is_long_ago(found);
        if is_told || is_month() && !self.is_of_other_year(mention, found) {
            self.context = Some(found);
            self.context_is_last_year =
                mention.year == Part::Last || self.context_is_last_year && !tells_year(mention);
        }
        Some(found)
    }

    /// Does it lie within the days before the day of writing, as what an item announces?
    fn is_just_before(&self, found: When) -> bool {
        const SOON: i64 = 7;
        let days = self.anchor.and_then(|anchor| found.days_until(anchor));
        days.is_some_and(|days| (0..=SOON).contains(&days))
    }

    /// A month of the years before the last is background: 2011年6月以前に登録された.
    fn is_long_ago(&self, found: When) -> bool {
        self.context.is_some() && self.writing().is_some_and(|writing| found.year() + 1 < writing.year())
    }

    /// A month with no year, which is counted as one of the year before the last day told: it gives no year to those after.
    fn is_of_other_year(&self, mention: &DateMention, found: When) -> bool {
        let day = self.last_day.map(When::year);
        mention.year == Part::Unwritten && day.is_some_and(|year| found.year() < year)
    }

    /// A month told with its year, or as the end of a time, that lies before the last day: 今年5月までに手術を受けた in a
    /// story of June.
    fn is_background(&self, mention: &DateMention, found: When) -> bool {
        let is_before = self.last_day.is_some_and(|day| lies_before(found, day));
        found.day().is_none() && (tells_year(mention) || mention.closes) && is_before
    }

    /// The beginning of a time in an earlier year is background as well: 2015年4月1日から登録された.
    fn goes_back(&self, mention: &DateMention, found: When) -> bool {
        let year = self.context.map(When::year);
        mention.opens && tells_year(mention) && year.is_some_and(|year| found.year() < year)
    }

    fn found(&self, mention: &DateMention) -> Option<When> {
        let day = number(mention.day);
        match (mention.month, mention.day) {
            (Part::Unwritten, Part::Unwritten) => When::in_year(self.year(mention.year)?),
            (Part::Unwritten, Part::Written(day)) => on_its_weekday(mention, self.bare_day(day)?),
            (Part::Unwritten, relative) => self.day(relative),
            (Part::Written(month), _) => match mention.year {
                Part::Unwritten => self.without_year(month, day),
                Part::Coming => self.coming(month, day),
                year => when(self.year(year)?, Some(month), day),
            },
            (Part::Coming, Part::Written(day)) => self.coming_day(day),
            (relative, _) => {
                let (year, month) = self.month(relative)?;
                let year = match mention.year {
                    Part::Unwritten => year,
                    told => self.year(told)?,
                };
                when(year, Some(month), day)
            }
        }
    }

    fn writing(&self) -> Option<When> {
        self.anchor.or(self.stand_in)
    }

    fn year(&self, part: Part) -> Option<u16> {
        let year = match part {
            Part::Written(year) => return Some(year),
            Part::Same | Part::Before | Part::After => self.year.or(self.writing().map(When::year))?,
            _ => self.writing()?.year(),
        };
        year.checked_add_signed(step(part)?)
    }

    fn month(&self, part: Part) -> Option<(u16, u8)> {
        let from = match part {
            Part::Same | Part::Before | Part::After => self.last.or(self.writing())?,
            _ => self.writing()?,
        };
        month_away(from, step(part)?)
    }

    /// 同日, 翌日, その3日後, 本日, 一昨日.
    fn day(&self, part: Part) -> Option<When> {
        if let Part::DaysAfter(days) = part {
            let from = self.last_day?;
            return (0..days).try_fold(from, |day, _| day.next_day());
        }
        let from = match part {
            // Nothing is told of the day after the notice.
            Part::After => self.last_day?,
            Part::Same | Part::Before => self.last_day.or(self.writing())?,
            _ => self.writing()?,
        };
        match step(part)? {
            0 => Some(from),
            1 => from.next_day(),
            -1 => day_before(from),
            _ => day_before(day_before(from)?),
        }
    }

    /// 18日: in the month before it in the text, or in that of writing; in the month before, where it would come
    /// late after the day of writing or does not exist (31日 after 6月1日). After a month with no day (4月) the day of
    /// writing itself is meant, or the one before it; after one told nearly (4月下旬) any in the month of writing.
    fn bare_day(&self, day: u16) -> Option<When> {
        if let Some(told) = self.day_of_the_night(day) {
            return Some(told);
        }
        if let Some(writing) = self.day_of_writing(day) {
            return Some(writing);
        }
        if let Some(told) = self.opening.filter(|told| told.day().map(u16::from) == Some(day)) {
            return Some(told);
        }
        let last = if self.last_is_background { self.last_day } else { self.last };
        let from = last.or(self.writing())?;
        let same = when(from.year(), Some(u16::from(from.month()?)), Some(day));
        if let Some(next) = same.and_then(|same| self.goes_on_next_month(from, same)) {
            return Some(next);
        }
        let late = |same: &When| self.anchor.is_some_and(|anchor| comes_late_after(anchor, *same));
        if let Some(same) = same.filter(|same| !late(same)) {
            return Some(same);
        }
        let (year, month) = month_away(from, -1)?;
        when(year, Some(month), Some(day))
    }

    /// 6月8日…から翌9日…まで、…。|8日|午後: the day told before the one told last, to which the story turns back.
    fn day_of_the_night(&self, day: u16) -> Option<When> {
        let before = day_before(self.last_day?)?;
        let is_it = before.day().map(u16::from) == Some(day) && self.last == self.last_day;
        (is_it && self.days.contains(&before)).then_some(before)
    }

    /// 9月18日に感染した。|1日|に公開された, written on 5 October: the same day of the next month, where the story would go back else.
    fn goes_on_next_month(&self, last: When, same: When) -> Option<When> {
        const SOON: i64 = 10;
        let goes_back = last.days_until(same).is_some_and(|days| days < 0);
        let (year, month) = month_away(last, 1)?;
        let next = when(year, Some(month), same.day().map(u16::from)).filter(|_| goes_back)?;
        let days = self.anchor.and_then(|anchor| next.days_until(anchor));
        days.is_some_and(|days| (0..=SOON).contains(&days)).then_some(next)
    }

    /// The day of writing or the day before it, if that is the `day`th and the last date told no day, or a later one of
    /// the month before.
    fn day_of_writing(&self, day: u16) -> Option<When> {
        let is_open =
            |last: When| last.day().is_none_or(|told| u16::from(told) > day && self.is_of_last_month(last));
        let anchor = self.anchor.filter(|_| self.last.is_some_and(is_open))?;
        let in_month = anchor.day().is_some_and(|writing| day <= u16::from(writing));
        if let Some(found) = when(anchor.year(), anchor.month(), Some(day)).filter(|_| self.about && in_month)
        {
            return Some(found);
        }
        let mut near = [Some(anchor), day_before(anchor)].into_iter().flatten();
        near.find(|near| near.day().map(u16::from) == Some(day))
    }

    /// Does it lie in the month before that of the day of writing?
    fn is_of_last_month(&self, found: When) -> bool {
        let before = self.anchor.and_then(|anchor| month_away(anchor, -1));
        before.is_some_and(|(year, month)| (found.year(), found.month()) == (year, Some(month)))
    }

    /// 12月27日: in the year of the last date, unless that would be after the anchor or far before the last date.
    fn without_year(&self, month: u16, day: Option<u16>) -> Option<When> {
        let Some(year) = self.context.map(When::year).or(self.year) else {
            return self.most_recent(month, day);
        };
        if let Some(told) = self.told_before(month, day).filter(|told| told.year() > year) {
            return Some(told);
        }
        let same = when(year, Some(month), day);
        if same.is_none_or(|same| self.is_after_anchor(same)) {
            return self.most_recent(month, day);
        }
        if let Some(recent) = self.most_recent(month, day).filter(|&recent| self.is_of_story(recent, year)) {
            return Some(recent);
        }
        let next = when(year + 1, Some(month), day).filter(|&next| !self.is_after_anchor(next));
        let turns = |next: &When| self.turns_the_year(month) || self.is_just_now(*next);
        next.filter(|next| self.anchor.is_some() && turns(next)).or(same)
    }

    /// 3月27日 in a notice of 2024 that told 3月28日 before, after 2021年10月1日に更新した: is the day one of the days told of the
    /// year of writing, where the year before it is that of something over a year back?
    fn is_of_story(&self, recent: When, year: u16) -> bool {
        let Some(context) =
            self.context.filter(|context| recent.year() > year + 1 && context.day().is_some())
        else {
            return false;
        };
        let months = |when: When| i32::from(when.year()) * 12 + when.month().map_or(0, i32::from);
        let is_far = recent.month().zip(context.month()).is_some_and(|(month, of)| month.abs_diff(of) > 2);
        is_far && self.days.iter().any(|told| (months(*told) - months(recent)).abs() <= 1)
    }

    /// The same day of a month where it was told before: 2021年6月11日に… after 2020年10月1日, 6月11日 is the one that was told.
    fn told_before(&self, month: u16, day: Option<u16>) -> Option<When> {
        let is_it = |told: &&When| {
            day.is_some() && told.month().map(u16::from) == Some(month) && told.day().map(u16::from) == day
        };
        self.days.iter().rev().find(is_it).copied()
    }

    /// After last year, or a month, a day of this month or the one before is one of this year: 昨年4月から…が5月8日に
    /// 分かった; so is one of an earlier month of the year than what was told: 2024年8月の…を4月14日に知らされた.
    fn is_just_now(&self, found: When) -> bool {
        let is_near = |writing: When| {
            let months = |when: When| i32::from(when.year()) * 12 + when.month().map_or(0, i32::from);
            (0..=1).contains(&(months(writing) - months(found)))
        };
        let is_background = match self.context {
            Some(last) => last.day().is_none() || last.month() > found.month(),
            None => self.year_is_last,
        };
        is_background && found.day().is_some() && self.anchor.is_some_and(is_near)
    }

    /// January told after a date in autumn or winter is that of the next year; after 昨年6月, so is May.
    fn turns_the_year(&self, month: u16) -> bool {
        let back = if self.context_is_last_year { 1 } else { 5 };
        self.context.and_then(When::month).is_some_and(|last| u16::from(last) >= month + back)
    }

    /// The most recent such day that is not after the day of writing; or the one soon after it, which nobody
    /// would tell of the year before without saying so.
    fn most_recent(&self, month: u16, day: Option<u16>) -> Option<When> {
        let writing = self.writing()?;
        let near = |this: &When| !lies_before(writing, *this) || self.comes_soon(writing, month);
        let this = when(writing.year(), Some(month), day).filter(near);
        this.or_else(|| when(writing.year() - 1, Some(month), day))
    }

    /// In the month of writing or the next; half a year either way where the day of writing is not known.
    fn comes_soon(&self, writing: When, month: u16) -> bool {
        let ahead = if self.anchor.is_some() { 1 } else { 5 };
        let soon = |written: u16| (written..=written + ahead).contains(&month);
        writing.month().is_some_and(|written| soon(u16::from(written)))
    }

    fn is_after_anchor(&self, found: When) -> bool {
        self.anchor.is_some_and(|anchor| lies_before(anchor, found))
    }

    /// The first such day that does not lie before the last date; the year turns only where the month is earlier.
    fn coming(&self, month: u16, day: Option<u16>) -> Option<When> {
        let Some(last) = self.last else {
            return self.without_year(month, day);
        };
        let same = when(last.year(), Some(month), day).filter(|same| !lies_before(*same, last));
        let same_month = last.month().map(u16::from) == Some(month);
        same.or_else(|| {
            if same_month { self.without_year(month, day) } else { when(last.year() + 1, Some(month), day) }
        })
    }

    fn coming_day(&self, day: u16) -> Option<When> {
        let Some(last) = self.last else {
            return self.bare_day(day);
        };
        let month = last.month().map(u16::from);
        let same = when(last.year(), month, Some(day)).filter(|same| !lies_before(*same, last));
        same.or_else(|| {
            let (year, month) = month_away(last, 1)?;
            when(year, Some(month), Some(day))
        })
    }
}

/// How many units away a word points.
fn step(part: Part) -> Option<i16> {
    match part {
        Part::Same | Part::This => Some(0),
        Part::Before | Part::Last => Some(-1),
        Part::After | Part::Next => Some(1),
        Part::BeforeLast => Some(-2),
        Part::Written(_) | Part::DaysAfter(_) | Part::Coming | Part::Unwritten => None,
    }
}

fn number(part: Part) -> Option<u16> {
    match part {
        Part::Written(number) => Some(number),
        _ => None,
    }
}

/// Compared as far as both are told.
fn lies_before(a: When, b: When) -> bool {
    let by_month = || both(a.month(), b.month());
    let by_day = || both(a.day(), b.day());
    a.year().cmp(&b.year()).then_with(by_month).then_with(by_day).is_lt()
}

fn both(a: Option<u8>, b: Option<u8>) -> std::cmp::Ordering {
    a.zip(b).map_or(std::cmp::Ordering::Equal, |(a, b)| a.cmp(&b))
}

/// More than ten days after it.
fn comes_late_after(writing: When, found: When) -> bool {
    let days = |when: When| when.day().map_or(0, i16::from);
    lies_before(writing, found) && (found.month() != writing.month() || days(found) - days(writing) > 10)
}

/// 2日(月), where the 2nd of the month before is a Monday and the day that was found is none: that day.
fn on_its_weekday(mention: &DateMention, found: When) -> Option<When> {
    let is_it = |when: &When| mention.weekday.is_none_or(|weekday| weekday_of(*when) == Some(weekday));
    let before = || {
        let (year, month) = month_away(found, -1)?;
        when(year, Some(month), found.day().map(u16::from)).filter(is_it)
    };
    if is_it(&found) { Some(found) } else { before().or(Some(found)) }
}

fn tells_year(mention: &DateMention) -> bool {
    !matches!(mention.year, Part::Unwritten | Part::Coming | Part::Same)
}

fn when(year: u16, month: Option<impl TryInto<u8>>, day: Option<u16>) -> Option<When> {
    let Some(month) = month else {
        return When::in_year(year);
    };
    let month = month.try_into().ok()?;
    match day {
        Some(day) => When::on(year, month, u8::try_from(day).ok()?),
        None => When::in_month(year, month),
    }
}

/// The month `step` months away.
fn month_away(from: When, step: i16) -> Option<(u16, u8)> {
    let months = (i32::from(from.year()) * 12 + i32::from(from.month()?) - 1).checked_add(i32::from(step))?;
    Some((u16::try_from(months.div_euclid(12)).ok()?, u8::try_from(months.rem_euclid(12) + 1).ok()?))
}

fn day_before(from: When) -> Option<When> {
    let (year, month, day) = (from.year(), from.month()?, from.day()?);
    When::on(year, month, day - 1).or_else(|| {
        let (year, month) = month_away(from, -1)?;
        (28..=31).rev().find_map(|day| When::on(year, month, day))
    })
}
