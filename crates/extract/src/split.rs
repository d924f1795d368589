//! Which articles does the document hold?
//!
//! An incident table gives an article a row; headings of one manner over stories of their own give one each; all else
//! is one article.

mod above;
mod aligned;
mod alike;
mod alone;
mod broadsheet;
mod calendar;
#[cfg(test)]
mod cases;
mod chapters;
mod chronicle;
mod classed;
mod closing;
mod column;
mod comma;
mod counted;
mod digest;
mod even;
mod flat;
mod foot;
mod forms;
mod gathered;
mod headline;
mod kin;
mod label;
#[cfg(test)]
mod layouts;
mod lead;
mod letters;
mod mark;
#[cfg(test)]
mod matrix;
mod named;
mod office;
mod page;
mod pairs;
mod paragraph;
mod phrase;
mod prose;
mod record;
mod row;
mod rubrics;
mod rules;
mod running;
mod series;
mod spaced;
mod spoken;
mod stacked;
mod stanza;
mod table;
mod tale;
mod telling;
mod thread;
mod title;

use std::collections::BTreeSet;
use std::ops::Range;

use jikenbo_model::Document;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use crate::article::{Article, Cell, Column, Shape};
use crate::lexicon::Found;
use headline::Headline;
use page::{LineKind, Page, stretches};
use row::Row;
use rules::{RULES, Rule};
use series::Head;

use crate::words::Words;

/// Articles of one document; what follows them is not read.
const MOST: usize = 20_000;
/// Characters of running text around a table that are an article of their own.
const AROUND: usize = 400;
/// Characters of running text before a table that stand under a title of their own, and after it.
const TITLED: usize = 120;
const CLOSING: usize = 60;
/// Lines of a table of figures.
const LEAST_FIGURES: usize = 3;
/// Characters of running text above the first of several articles that are an article of their own.
const PREFACE: usize = 200;

/// The articles of a document, in reading order, not overlapping. `found` is what the lexicon knows in the whole document.
pub(crate) fn split<'d>(document: &'d Document, found: &'d Found<'d>) -> Vec<Article> {
    let page = Page::new(document, found);
    if page.lines.is_empty() {
        return Vec::new();
    }
    let mut articles = of_tables(&page);
    if articles.is_empty() {
        articles = of_series(&page);
        let by_chapter = chapters::articles(&page, &articles);
        if by_chapter.len() > articles.len() {
            articles = by_chapter;
        }
    }
    if articles.is_empty() || are_figures(&page, &articles) {
        articles = vec![whole(document, &page)];
    }
    articles.truncate(MOST);
    articles
}

/// Tells of a row of cells which columns it names, if it is a row of names.
pub(crate) fn names_of_columns<'d>(
    document: &'d Document,
    found: &'d Found<'d>,
) -> impl Fn(&[FoldedSpan]) -> Option<Vec<Column>> {
    let page = Page::new(document, found);
    move |cells| column::of_header(&page, cells, false)
}

fn whole(document: &Document, page: &Page) -> Article {
    let heading = title::find(page, 0..page.lines.len()).unwrap_or_default();
    let span = FoldedSpan::between(0, document.text.folded().len());
    let blocks = 0..document.blocks.len();
    Article::of_text(blocks, span, heading, Shape::Whole)
}

/// One article a row, and one for long texts around the table.
fn of_tables(page: &Page) -> Vec<Article> {
    let rows = rows(page);
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Vec::new();
    };
    let begin = line_at(page, first.span.start());
    let own_title = (1..begin).rev().find(|&at| is_title(page, at) || series::is_masthead(page, at));
    let before = around(page, 0..begin, AROUND).or_else(|| around(page, 0..own_title?, TITLED));
    let rest = line_at(page, last.span.end())..page.lines.len();
    before.into_iter().chain(rows).chain(below_tables(page, rest)).collect()
}

/// The text below the tables, and the parts that close the page.
fn below_tables(page: &Page, rest: Range<usize>) -> Vec<Article> {
    let next_chapter = chapters::blocks(page, &rest);
    if !next_chapter.is_empty() {
        return next_chapter;
    }
    let text =
        |lines: Range<usize>| around(page, lines.clone(), AROUND).or_else(|| closing_text(page, lines));
    let closing: Vec<usize> = closing::titles(page, rest.start).filter(|at| *at < rest.end).collect();
    let first = closing.first().map_or(rest.end, |first| *first);
    let parts = stretches(&closing, rest.end).filter_map(|lines| around(page, lines, CLOSING));
    let parts: Vec<Article> = parts.collect();
    if parts.is_empty() {
        return text(rest).into_iter().collect();
    }
    text(rest.start..first).into_iter().chain(parts).collect()
}

/// Is the line a title behind an empty line, of no part of a notice?
fn is_title(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    let looks = headline::judge_line(page, at);
    page.lines[at].after_blank
        && matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_))
        && page.lines[at].cells.is_empty()
        && matches!(looks, Headline::Title | Headline::Story)
        && !page.is_date_line(at)
        && !phrase::is_footer(words)
        && !phrase::signs(words)
        && !phrase::is_note(words)
        && !phrase::is_address(words)
}

/// The text below a title of its own that closes a page, right below that title.
fn closing_text(page: &Page, lines: Range<usize>) -> Option<Article> {
    let heads = |at: &usize| {
        is_title(page, *at)
            && !OFFICES.iter().any(|office| page.line(*at).contains(office))
            && page.line(at + 1).contains('。')
    };
    let first = lines.clone().find(heads)?;
    around(page, first..lines.end, CLOSING)
}

fn rows(page: &Page) -> Vec<Article> {
    let mut rows = table::rows(page);
    rows.extend(aligned::rows(page));
    rows.sort_by_key(|row| row.lines.start);
    let otherwise: [fn(&Page) -> Vec<Row>; 8] = [
        pairs::rows,
        stacked::rows,
        gathered::rows,
        counted::rows,
        flat::rows,
        spaced::rows,
        record::rows,
        even::rows,
    ];
    if rows.is_empty() {
        rows = otherwise.iter().map(|read| read(page)).find(|rows| !rows.is_empty()).unwrap_or_default();
    } else {
        rows.extend(records_beside(page, &rows));
        rows.sort_by_key(|row| row.lines.start);
    }
    if are_contents(page, &rows) {
        return Vec::new();
    }
    rows.into_iter().map(|row| of_row(page, row)).collect()
}

/// The records that stand all above the tables or below them, in a part of their own.
fn records_beside(page: &Page, tables: &[Row]) -> Vec<Row> {
    let (Some(first), Some(last)) = (tables.first(), tables.last()) else { return Vec::new() };
    let (begin, end) = (first.lines.start, last.lines.end);
    let records = record::rows(page);
    let is_apart = |row: &Row| row.lines.end <= begin || row.lines.start >= end;
    if records.iter().all(is_apart) { records } else { Vec::new() }
}

/// Do the articles tell nothing but how many there were of each kind, in one year and another: 誤送信 41件 52件?
fn are_figures(page: &Page, articles: &[Article]) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || c.is_whitespace() || ",%件+-±▲△()増減".contains(c);
    let tells_figures = |article: &Article| {
        let words = page.words(article.span).trim();
        let kind = words.trim_end_matches(is_sign);
        let figures = words.get(kind.len()..).unwrap_or_default();
        let numbers = figures.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        let is_line = !kind.is_empty() && !words.contains(['。', '\n']);
        is_line && figures.contains(['件', '%']) && numbers.count() >= 2
    };
    articles.len() >= LEAST_FIGURES && articles.iter().all(tells_figures)
}

/// A row with no cell but its title is an item among the others: 次号のご案内.
fn of_row(page: &Page, row: Row) -> Article {
    match row.cells.as_slice() {
        [Cell { column: Column::Title, span }] => {
            Article::of_text(blocks(page, row.lines), row.span, *span, Shape::Item)
        }
        _ => Article::row(blocks(page, row.lines), row.span, row.cells),
    }
}

/// Lines above a table of contents among which the word for it stands.
const ABOVE: usize = 2;

/// Are the rows the titles of what follows, under a heading that says so: 今号の内容?
fn are_contents(page: &Page, rows: &[Row]) -> bool {
    let Some(first) = rows.first().map(|row| row.lines.start) else { return false };
    let is_title = |row: &Row| !page.words(row.span).contains('。');
    let above = first.saturating_sub(ABOVE)..first;
    above.into_iter().any(|at| phrase::heads_contents(page.line(at)))
        && rows.iter().rev().skip(1).all(is_title)
}

/// The first line that begins at or after `offset`.
fn line_at(page: &Page, offset: usize) -> usize {
    page.lines.partition_point(|line| line.span.start() < offset)
}

/// The text of some lines, where it has `least` characters and is an article.
fn around(page: &Page, lines: Range<usize>, least: usize) -> Option<Article> {
    let prose =
        |line: &&page::Line| line.kind != LineKind::Row(false) && page.words(line.span).contains('。');
    let length: usize = page
        .lines
        .get(lines.clone())?
        .iter()
        .filter(prose)
        .map(|line| page.words(line.span).chars().count())
        .sum();
    if length < least {
        return None;
    }
    let heading = title::find(page, lines.clone())?;
    let span = page.cover(&lines);
    Some(Article::of_text(blocks(page, lines), span, heading, Shape::Around))
}

/// One article a heading of the series.
fn of_series(page: &Page) -> Vec<Article> {
    let looks = headline::looks(page);
    let mut found = RULES.iter().map(|rule| (rule, (rule.heads)(page, &looks)));
    let Some(first) = found.find(|(_, heads)| !heads.is_empty()) else {
        return Vec::new();
    };
    // A later rule may find the same beginnings, and more between them.
    let (&Rule { shape, are_accidents, .. }, mut heads) =
        found.fold(first, |best, other| if finds_more(other.0, &best.1, &other.1) { other } else { best });
    if shape == Shape::Item {
        heads.extend(closing_heads(page, &heads));
    }
    let before = around(page, 0..heads[0].first, PREFACE);
    if before.is_none() && names_an_owner(page, heads[0].first) {
        heads[0].first = 0;
    }
    let firsts: Vec<usize> = heads.iter().map(|head| head.first).collect();
    let foot = foot::begin(page, &firsts);
    let last = firsts.last().map_or(0, |last| last + 1);
    let after = closing_text(page, last..foot).filter(|_| shape == Shape::Listed);
    let end = after.as_ref().map_or(foot, |after| line_at(page, after.span.start()));
    let end = if are_lines(&firsts) { end.min(last) } else { end };
    let lines = stretches(&firsts, end);
    let mut items: Vec<Article> =
        heads.iter().zip(lines).map(|(head, lines)| item(page, head, lines, shape)).collect();
    if are_accidents || (0..firsts[0]).any(|at| heads_accidents(page, &looks, at)) {
        items.iter_mut().for_each(|item| item.is_expected = true);
    } else if !(0..firsts[0]).any(|at| heads_a_periodical(page, at)) {
        expect_accidents(page, &mut items);
    }
    // A heading at the foot of the page with no text below it, such as that of the office, is no article.
    items.pop_if(|last| items_end_with(page, last));
    before.into_iter().chain(items).chain(after).collect()
}

/// The headings of the parts that close the page below the last of `heads`.
fn closing_heads(page: &Page, heads: &[Head]) -> Vec<Head> {
    let last = heads.last().map_or(0, |last| last.first + 1);
    let title = |at: usize| headline::title_of(page, page.lines[at].span, page.opening(at));
    closing::titles(page, last).map(|at| Head { first: at, title: title(at) }).collect()
}

/// Where all of several items, save one, tell of an accident by themselves, an accident is expected of each that names a day or a
/// body and announces nothing else.
fn expect_accidents(page: &Page, items: &mut [Article]) {
    const LEAST: usize = 3;
    let told: Vec<bool> = items.iter().map(|item| alone::tells_of_accident(page, item.span)).collect();
    let count = told.iter().filter(|told| **told).count();
    if count < LEAST || count + 1 < items.len() {
        return;
    }
    let is_named = |item: &Article| {
        tale::names_a_day(page.words(item.span)) || tale::subject_of(page, item.span).is_some()
    };
    for (item, told) in items.iter_mut().zip(told) {
        item.is_expected = told && !announces_another_matter(page, item) && is_named(item);
    }
}

/// Does the heading of an item announce what is no accident: figures, a course, a product?
fn announces_another_matter(page: &Page, item: &Article) -> bool {
    const MATTERS: &[&str] = &[
        "statistics",
        "figures",
        "guide",
        "product",
        "invitation",
        "gathering",
        "opinion",
        "maintenance",
        "general",
        "advertised",
        "rubric",
        "many",
    ];
    MATTERS.iter().any(|matter| page.speaks_of(item.heading, "kind", matter))
}

/// Does another rule find all the beginnings that one finds, and as many again; or, if it looks for accidents alone, nearly
/// all, and half as many again?
fn finds_more(other: &Rule, heads: &[Head], others: &[Head]) -> bool {
    const MORE: usize = 2;
    if !other.are_accidents {
        return others.len() >= heads.len() * 2 && shared(heads, others) == heads.len();
    }
    others.len() * 2 >= heads.len() * 3
        && others.len() >= heads.len() + MORE
        && shared(heads, others) * 5 >= heads.len() * 4
        && (other.cuts_stories || between(heads, others) == heads.len() && others.len() >= heads.len() * 2)
}

/// How many of the others stand from the first to the last of the beginnings?
fn between(heads: &[Head], others: &[Head]) -> usize {
    let (Some(first), Some(last)) = (heads.first(), heads.last()) else { return 0 };
    others.iter().filter(|other| (first.first..=last.first).contains(&other.first)).count()
}

/// How many of the beginnings are among the others, or stand right below one of them, as a text does below its title?
fn shared(heads: &[Head], others: &[Head]) -> usize {
    let firsts: BTreeSet<usize> = others.iter().map(|other| other.first).collect();
    let is_shared = |first: usize| {
        firsts.contains(&first) || first.checked_sub(1).is_some_and(|above| firsts.contains(&above))
    };
    heads.iter().filter(|head| is_shared(head.first)).count()
}

/// Are the items a line each, so that what stands below the last is none of it?
fn are_lines(firsts: &[usize]) -> bool {
    const LEAST: usize = 3;
    firsts.len() >= LEAST && firsts.windows(2).all(|pair| matches!(pair, [one, next] if one + 1 == *next))
}

/// Is the last item nothing but the heading of a part?
fn items_end_with(page: &Page, last: &Article) -> bool {
    let heading = page.words(last.heading);
    !page.words(last.span).contains('。')
        && (last.span == last.heading || OFFICES.iter().any(|office| heading.contains(office)))
        && headline::judge(page, last.heading) == Headline::Part
}

/// Words of a heading over the office that answers.
const OFFICES: [&str; 5] = ["問い合わせ", "問合せ", "連絡先", "担当", "窓口"];

/// Lines at the top of a page that may say whose notices these are.
const TOP: usize = 8;

/// Does the top of the page, up to the first heading, say whose notices these are: by its first line, or by a sentence
/// of which a body is the topic (東丘市では、)? Then it belongs to the first of them.
fn names_an_owner(page: &Page, first: usize) -> bool {
    let owner = |name: &Name| matches!(name.body, Body::Area | Body::University);
    let names = |line: &page::Line| name::names(page.text.folded(), line.span);
    let is_topic = |line: &page::Line, name: &Name| {
        let rest = page.words(line.span).get(name.span.end() - line.span.start()..).unwrap_or_default();
        name.span.start() == line.span.start()
            && ["では、", "は、", "では"].iter().any(|topic| rest.starts_with(topic))
    };
    let top = page.lines.get(..first.clamp(1, TOP)).unwrap_or_default();
    let opens = top.first().is_some_and(|line| names(line).any(|name| owner(&name)));
    opens || top.iter().any(|line| names(line).any(|name| owner(&name) && is_topic(line, &name)))
}

/// Words in the titles of periodicals, which bring other matters too.
static PERIODICALS: Words = Words::of(&[
    "通信",
    "ニュース",
    "だより",
    "便り",
    "マガジン",
    "メルマガ",
    "レター",
    "ブログ",
    "週報",
    "月報",
    "Vol",
    "vol",
    "号",
    "誌",
    "コラム",
    "日記",
    "日誌",
    "帖",
    "クリップ",
    "ピックアップ",
    "トピックス",
    "掲示板",
]);

/// Is the line the title of a periodical or of another collection of many matters?
fn heads_a_periodical(page: &Page, at: usize) -> bool {
    series::is_masthead(page, at) || !page.line(at).contains('。') && PERIODICALS.stands_in(page.line(at))
}

/// Is the line a title that says that accidents follow: 事故の一覧, 6月に判明した事案?
fn heads_accidents(page: &Page, looks: &[Headline], at: usize) -> bool {
    static ACCIDENTS: Words = Words::of(&["事故", "事案", "インシデント", "漏えい", "漏洩", "流出"]);
    let words = page.line(at);
    let has_digit = words.contains(|c: char| c.is_ascii_digit());
    // 漏えいした情報の一覧 is a part of a notice; with a time it is a list of cases.
    (looks[at] != Headline::Part || has_digit)
        && !headline::bears_number(words)
        && series::is_masthead(page, at)
        && (ACCIDENTS.stands_in(words) || has_digit && words.contains("事件簿"))
        && !PERIODICALS.stands_in(words)
}

fn item(page: &Page, head: &Head, lines: Range<usize>, shape: Shape) -> Article {
    let lines = lines.start..end_of_item(page, &lines);
    let span = page.cover(&lines);
    Article::of_text(blocks(page, lines), span, head.title, shape)
}

/// The end of an item without the rules, links and footers below it.
fn end_of_item(page: &Page, lines: &Range<usize>) -> usize {
    let belongs = |at: &usize| {
        let words = page.line(*at);
        page.lines[*at].kind != LineKind::Rule
            && !phrase::is_footer(words)
            && !phrase::is_navigation(words)
            && !phrase::closes_a_post(words)
            && (!phrase::is_period(words) || page.is_date_line(*at))
    };
    let last = (lines.start + 1..lines.end).rev().find(belongs);
    let end = last.map_or(lines.start + 1, |last| last + 1);
    if lines.end < page.lines.len() && end > lines.start + 1 && classes(page, end - 1) {
        end - 1
    } else {
        end
    }
}

/// Does the line above the next item say no more than of which class that is: 紛失, 2. 不注意による漏えい?
fn classes(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 24;
    let words = page.opening(at).map_or(page.line(at), |opening| opening.after);
    page.lines[at].after_blank
        && page.lines[at].cells.is_empty()
        && words.chars().count() <= LONGEST
        && !words.contains(['。', ':', '(', ')', '、', '」'])
        && !words.contains(|c: char| c.is_ascii_digit())
        && !phrase::is_footer(words)
}

fn blocks(page: &Page, lines: Range<usize>) -> Range<usize> {
    let block = |at: usize| page.lines.get(at).map_or(0, |line| line.block);
    block(lines.start)..block(lines.end.saturating_sub(1).max(lines.start)) + 1
}
