//! Is a line the headline of a story, or the heading of a part of one?

use jikenbo_text::FoldedSpan;

use crate::lexicon::LEXICON;
use crate::words::last_bracket;

use super::mark::{self, Mark, Opening};
use super::page::{Page, is};
use super::phrase;

/// What a line looks like as a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headline {
    /// It tells of something that happened to somebody.
    Story,
    /// It announces a part of a story: 経緯, ■原因.
    Part,
    /// It may head an article of another kind.
    Title,
    /// It is a sentence, a label, or too short or long to head anything.
    Neither,
}

/// Characters of a heading.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=120;
/// Characters of a headline that tells a story.
const STORY: usize = 10;
/// Characters up to which a line that ends with 経緯, 情報 … announces a part.
const PART: usize = 24;

/// Characters of what stands before a colon and tells what happened.
const TELLING: usize = 6;

/// What each line of the page looks like.
pub(super) fn looks(page: &Page) -> Vec<Headline> {
    (0..page.lines.len()).map(|at| judge_line(page, at)).collect()
}

/// Judges one line.
pub(super) fn judge_line(page: &Page, at: usize) -> Headline {
    let span = page.lines.get(at).map(|line| line.span).unwrap_or_default();
    judge_opened(page, span, page.opening(at))
}

/// Judges the words at `span`.
pub(super) fn judge(page: &Page, span: FoldedSpan) -> Headline {
    judge_opened(page, span, mark::opening(page.words(span)))
}

fn judge_opened(page: &Page, span: FoldedSpan, opening: Option<Opening>) -> Headline {
    let words = page.words(span);
    let has_sign = words.contains('#');
    if has_sign && (opening.is_some_and(|opening| is_series(opening.inside)) || has_series(words)) {
        return Headline::Story;
    }
    let title = title_of(page, span, opening.filter(|opening| !phrase::names_a_report(opening.inside)));
    let shown = page.words(title);
    let length = shown.chars().count();
    let heads_nothing =
        shown.ends_with(['。', '、']) || phrase::is_navigation(shown) || phrase::is_of_contents(shown);
    if heads_nothing || is_label(page, title) && !(opening.is_some() && names_a_place(page, title)) {
        return Headline::Neither;
    }
    let opens_within = || title != span && mark::opening(shown).is_some_and(is_case);
    let numbers_a_case = || opening.is_some_and(is_case) || opens_within() || is_counted_case(shown);
    if length >= STORY && numbers_a_case() {
        return Headline::Story;
    }
    if is_part(page, title, length) && !is_report(page, title) {
        return Headline::Part;
    }
    if !LENGTHS.contains(&length) {
        return Headline::Neither;
    }
    if length >= STORY && is_story(page, title) { Headline::Story } else { Headline::Title }
}

/// The words of a heading after its mark, or inside its bracket where nothing follows.
pub(super) fn title_of(page: &Page, span: FoldedSpan, opening: Option<Opening>) -> FoldedSpan {
    // The number behind # may be that of a series.
    let is_kept = |opening: &Opening| opening.mark == Mark::Counted && page.words(span).starts_with('#');
    let Some(opening) = opening.filter(|opening| !is_kept(opening)) else { return span };
    let end = span.end();
    if opening.after.is_empty() {
        let before = page.words(span).find(opening.inside).filter(|_| !opening.inside.is_empty());
        return before.map_or(span, |at| {
            let start = span.start() + at;
            FoldedSpan::between(start, start + opening.inside.len())
        });
    }
    FoldedSpan::between(end - opening.after.len(), end)
}

/// Words that say that a case follows.
const CASES: [&str; 7] = ["事例", "ケース", "事案", "事故", "事件", "CASE", "Case"];

/// Does the bracket number a case: 【事例1】, 【ケース2】?
pub(super) fn is_case(opening: Opening) -> bool {
    CASES.iter().any(|word| opening.inside.starts_with(word))
}

/// Do the words number a case and give its title: 事例① 工場が止まった?
fn is_counted_case(words: &str) -> bool {
    let is_counted = || mark::opening(words).is_some_and(|opening| opening.mark == Mark::Counted);
    CASES.iter().any(|word| words.starts_with(word)) && is_counted()
}

/// A label with its value: 日時:5月1日; 豆知識:… is the title of a text.
fn is_label(page: &Page, title: FoldedSpan) -> bool {
    let words = page.words(title);
    let label = words.split(':').next().unwrap_or_default();
    if is_rank(label) {
        return false;
    }
    if is_label_of_time(words) {
        return true;
    }
    let is_short = label.chars().count() <= 8
        && !label.contains(char::is_whitespace)
        && !phrase::opens_with_period(words);
    let span = FoldedSpan::between(title.start(), title.start() + label.len());
    // USBメモリ紛失:生徒132人分 is a headline.
    let tells = || label.chars().count() >= TELLING && page.speaks_of(span, "kind", "event");
    label.len() + 1 < words.trim_end().len()
        && is_short
        && !page.speaks_of(span, "kind", "rubric")
        && !tells()
}

/// 公開されていた期間:5月1日~9日: is it the label of a time, however long?
pub(super) fn is_label_of_time(words: &str) -> bool {
    const LONGEST: usize = 20;
    const DATE: usize = 5;
    let Some((label, value)) = words.split_once(':') else { return false };
    let names_a_time = ["期間", "日時", "時期", "時間帯", "年月日"].iter().any(|end| label.ends_with(end));
    let date: String = value.trim_start().chars().take(DATE).collect();
    names_a_time
        && label.chars().nth(LONGEST).is_none()
        && date.contains(|c: char| c.is_ascii_digit())
        && date.contains(['年', '月', '/', '.', '-'])
}

/// 第1位, 3位, 番外: which of those that are ranked.
fn is_rank(label: &str) -> bool {
    let number = label.strip_prefix('第').unwrap_or(label).strip_suffix('位');
    matches!(label, "番外" | "番外編" | "次点")
        || number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// 大阪支店:コピー機の返却: does a numbered line put before its title where it happened, and no part of an account?
fn names_a_place(page: &Page, title: FoldedSpan) -> bool {
    const ENDS: &str = "店部課所院校園館室局署社者会科区市町村学庫合団府県都道省庁寺線行構";
    let Some((label, rest)) = page.words(title).split_once(':') else { return false };
    let span = FoldedSpan::between(title.start(), title.start() + label.len());
    label.ends_with(|c: char| ENDS.contains(c))
        && rest.chars().count() >= 4
        && !rest.contains(|c: char| c.is_ascii_digit())
        && !page.speaks_of(span, "kind", "aspect")
}

fn is_part(page: &Page, title: FoldedSpan, length: usize) -> bool {
    if length > PART || phrase::is_published(page.words(title)) {
        return false;
    }
    let core = core(page, title);
    let mentions = page.mentions(title);
    let named = |name: &str| mentions.iter().any(|mention| is(mention, "kind", name));
    let ends =
        mentions.iter().any(|mention| mention.span.end() == core.end() && is(mention, "kind", "aspect"));
    let shown = page.words(title);
    let tells = named("event") && (named("body") || shown.contains('、'));
    let ends_with_event =
        mentions.iter().any(|mention| mention.span.end() == core.end() && is(mention, "kind", "event"));
    let is_class = ["事案", "事故", "事件"].iter().any(|class| page.words(core).ends_with(class));
    let announces = length >= STORY && ends_with_event && !is_class && shown.ends_with("について");
    let short =
        length <= 14 && mentions.iter().any(|mention| LEXICON.named(mention.concept).topic == "section");
    let does = shown.contains('、') && shown.contains('を');
    // みさき市立港高校における事案
    let is_of_a_body =
        is_class && named("body") && ["における", "で発生した", "での"].iter().any(|of| shown.contains(of));
    (ends || short) && !tells && !does && !announces && !is_of_a_body
}

/// The title without what may follow its last noun: について, (お詫び), 等.
fn core(page: &Page, title: FoldedSpan) -> FoldedSpan {
    let mut words = page.words(title).trim_end();
    if let Some((before, _)) = last_bracket(words)
        && !before.is_empty()
    {
        words = before.trim_end();
    }
    for ending in
        ["について", "に関して", "に関すること", "等", "など", "は", "の", "!", "?", ":", "】", "』", "」"]
    {
        words = words.strip_suffix(ending).unwrap_or(words);
    }
    FoldedSpan::between(title.start(), title.start() + words.len())
}

/// Is it the title of a report of a series: サーバー障害に関するご報告(第2報)?
fn is_report(page: &Page, title: FoldedSpan) -> bool {
    let shown = page.words(title);
    shown.chars().count() >= STORY && phrase::names_a_report(shown) && page.speaks_of(title, "kind", "notice")
}

/// Something happened, and it is told of whom, or how many, or in the manner of a headline.
fn is_story(page: &Page, title: FoldedSpan) -> bool {
    let mentions = page.mentions(title);
    let named = |name: &str| mentions.iter().any(|mention| is(mention, "kind", name));
    if named("notice") && phrase::names_a_report(page.words(title)) {
        return true;
    }
    if !named("event") {
        return false;
    }
    let shown = page.words(title);
    // HPが改ざん, 名簿を路上で紛失: a headline that leaves the verb out.
    let end = core(page, title).end();
    let ends_so = mentions.iter().any(|mention| {
        let before = page.words(FoldedSpan::between(title.start(), mention.span.start().max(title.start())));
        let ends = mention.span.end() == end || mention.span.end() == title.end();
        is(mention, "kind", "event") && ends && before.ends_with(['が', 'を', 'に', 'で', 'へ'])
    });
    let somebody = (named("body") || shown.contains(has_single)) && !named("own");
    somebody
        || ends_so
        || shown.contains(['、', '…'])
        || counts(shown)
        || phrase::dated(shown).is_some()
        || named("notice")
}

/// A character with which the names of bodies end.
fn has_single(c: char) -> bool {
    "市町村県府都区省庁局院社校園大".contains(c)
}

/// Is something counted: 312人, 26枚?
fn counts(words: &str) -> bool {
    phrase::counts(words, |c| c.is_ascii_digit(), "人名件枚通台冊世社本万")
}

/// Is the inside of a bracket the number of a series: 事故帖#2026-009?
pub(super) fn is_series(inside: &str) -> bool {
    inside.split_once('#').is_some_and(|(_, number)| numbers(number) >= 2)
        || inside.contains('#') && numbers(inside) >= 1
}

/// Does a bracket with the number of a series stand somewhere in the line?
fn has_series(words: &str) -> bool {
    words.split(['【', '[']).skip(1).any(|rest| {
        rest.split_once(['】', ']']).is_some_and(|(inside, _)| inside.len() <= 90 && is_series(inside))
    })
}

/// Does a bracket with a year and a number of its series open the line: 【事故帖 2026-009】, 【事故帖#2026-009】?
pub(super) fn bears_number(words: &str) -> bool {
    let inside = mark::opening(words).map(|opening| opening.inside).unwrap_or_default();
    is_series(inside) || inside.rsplit(' ').next().is_some_and(is_year_and_number)
}

/// 2026-009; 2026-09 may be a month.
fn is_year_and_number(word: &str) -> bool {
    let is_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once('-').is_some_and(|(year, number)| {
        year.len() == 4 && number.len() >= 3 && is_digits(year) && is_digits(number)
    })
}

/// How many numbers stand in `words`?
fn numbers(words: &str) -> usize {
    words.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).count()
}
