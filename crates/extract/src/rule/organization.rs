//! Who holds the data and answers for the incident.
//!
//! Every name of the article is a candidate; what stands around each of its places speaks for it or against it.
//! The cell of a table that is meant for it decides alone.

mod before;
mod candidate;
#[cfg(test)]
mod cases;
mod city_office;
mod closing;
mod context;
mod dated_item;
mod elsewhere;
mod fault;
mod forged;
mod head_of_house;
#[cfg(test)]
mod heads;
mod hit;
mod in_kana;
mod in_quotes;
mod introduced;
mod label;
mod lined;
mod located;
mod lodging;
mod no_name;
mod office;
mod opening;
mod page;
mod place;
mod self_named;
mod sender;
mod shared_work;
mod shop;
mod spaced;
mod staff;
mod subsidiary;
mod supported;
mod topic;
mod trade;
mod unmarked;
mod weight;
mod whole;
mod workplace;
#[cfg(test)]
mod writers;

use jikenbo_model::Fact;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use crate::article::{Column, Shape};
use crate::reading::Reading;
use crate::words::{Words, last_bracket};

pub(super) use candidate::clinic_of;
pub(super) use context::{Context, Part, role_words, searched};
pub(super) use office::{is_any_office, is_of_a_prefecture};
pub(super) use spaced::joined;
pub(super) use trade::past as past_trade;
pub(super) use weight::is_kind_of_body;

/// A name with the sentence it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Located {
    /// The name.
    pub(super) name: Name,
    /// Index of the sentence.
    pub(super) sentence: usize,
}

/// The organisation as the rules after this one need it.
#[derive(Clone, Debug)]
pub(super) struct Organization {
    /// The fact of the record.
    pub(super) fact: Fact<String>,
    /// The chosen words.
    pub(super) span: FoldedSpan,
    /// Without legal form.
    pub(super) core: String,
    /// What the name says it is; of a city's school or hospital, that.
    pub(super) body: Body,
}

/// The marked names of the article, in order.
pub(super) fn names(reading: &Reading) -> Vec<Located> {
    let mut found = Vec::new();
    for (sentence, at) in reading.sentences.iter().zip(0..) {
        let whole = || lined::name(reading, sentence.span);
        if let Some(name) = spaced::name(reading.folded(), sentence.span).or_else(whole) {
            found.push(Located { name, sentence: at });
            continue;
        }
        for name in name::names(reading.folded(), sentence.span) {
            let free = found.last().map_or(0, |before: &Located| before.name.span.end());
            let whole = whole::whole(reading, sentence, name);
            let name = if whole.span.start() >= free { whole } else { name };
            found.push(Located { name, sentence: at });
        }
    }
    found
}

/// 某県警察, 某市立病院: is the body's own name left out?
fn is_hidden(reading: &Reading, name: &Name) -> bool {
    let before = reading.folded().get(..name.span.start()).unwrap_or_default();
    before.ends_with('某') || reading.words(name.span).starts_with('某')
}

/// Has a place any character in common with one of the names?
pub(super) fn is_named(names: &[Located], place: FoldedSpan) -> bool {
    let at = names.partition_point(|located| located.name.span.end() <= place.start());
    names.get(at).is_some_and(|located| located.name.span.overlaps(place))
}

/// The organisation, or nothing where the text hides it.
pub(super) fn read(reading: &Reading, names: &[Located]) -> Option<Organization> {
    if reading.article.shape == Shape::Row {
        return if has_own_column(reading) {
            of_cell(reading, names)
        } else {
            of_label(reading, names).or_else(|| of_account(reading, names))
        };
    }
    candidate::strongest(reading, &weighed(names)).map(|chosen| chosen.into_organization(reading))
}

/// Every name that may be the organisation: where it is printed, its weight, and the weightiest reason.
pub(super) fn considered(reading: &Reading, names: &[Located]) -> Vec<(FoldedSpan, i32, &'static str)> {
    let all = candidate::all(reading, &weighed(names));
    all.iter().map(candidate::Candidate::standing).collect()
}

/// Names at the beginning of an article that are weighed against each other, and as many at its end as a signature
/// and a window of inquiry hold.
const FIRST: usize = 200;
const LAST: usize = 50;

/// The names among which the organisation is sought: all, unless there are very many.
fn weighed(names: &[Located]) -> Vec<Located> {
    let last = names.len().saturating_sub(LAST).max(FIRST);
    let ends = names.iter().take(FIRST).chain(names.iter().skip(last));
    ends.copied().collect()
}

/// Has the table a column for who it was?
fn has_own_column(reading: &Reading) -> bool {
    reading.article.cells.iter().any(|cell| cell.column == Column::Organization)
}

/// The label of a row whose table has no column for it.
fn of_label(reading: &Reading, names: &[Located]) -> Option<Organization> {
    let trade = reading.cell(Column::Industry);
    let is_nobody = |words: &str| office::is_branch(words) || office::is_any_office(words);
    let span = label::span(reading)
        .filter(|span| !is_nobody(reading.words(*span)))
        .filter(|span| trade.is_none_or(|trade| !trade.overlaps(*span)))?;
    let marked = names.iter().find(|located| located.name.span == span);
    Some(Organization {
        fact: reading.fact(printed(reading, span), [span], "label"),
        span,
        core: name::without_legal_form(reading.words(span)).to_owned(),
        body: marked.map_or(Body::Unmarked, |located| located.name.body),
    })
}

/// Who its account says it was: 概要:株式会社ミナモは5月1日、….
fn of_account(reading: &Reading, names: &[Located]) -> Option<Organization> {
    let account = reading.cell(Column::Account).filter(|cell| reading.words(*cell).contains('。'))?;
    let names: Vec<Located> =
        names.iter().filter(|located| account.contains(located.name.span)).copied().collect();
    let chosen = candidate::strongest(reading, &weighed(&names))?.into_organization(reading);
    let has_form = reading.words(chosen.span) != chosen.core;
    let is_told = || is_what_the_account_tells_of(reading, account, chosen.span);
    (has_form || matches!(chosen.body, Body::Area | Body::University) || is_told()).then_some(chosen)
}

/// ミナモ軸受工業は、…: does the account open with the name as that of which it tells?
fn is_what_the_account_tells_of(reading: &Reading, account: FoldedSpan, name: FoldedSpan) -> bool {
    const SHORTEST: usize = 4;
    static JOINTS: Words =
        Words::of(&["は、", "は", "において", "の元従業員", "の元社員", "の従業員が", "の職員が"]);
    let after = reading.folded().get(name.end()..account.end().max(name.end())).unwrap_or_default();
    name.start() == account.start()
        && reading.words(name).chars().nth(SHORTEST - 1).is_some()
        && JOINTS.begins(after)
}

/// The cell meant for it: the first name in it, or all of it.
fn of_cell(reading: &Reading, names: &[Located]) -> Option<Organization> {
    let cell = without_remark(reading, names, reading.cell(Column::Organization)?);
    if is_blank(reading.words(cell)) {
        return None;
    }
    if let Some(owner) = behind_its_school(reading, names, cell) {
        return Some(owner);
    }
    let marked = names.iter().find(|located| cell.contains(located.name.span));
    let is_named = marked.is_some_and(|located| !office::is_inside(reading, cell, located.name));
    let is_nobody = |words: &str| is_office(words) || office::is_any_office(words);
    if !is_named && is_nobody(reading.words(cell)) || office::is_of_page(reading, cell) {
        return None;
    }
    let marked = marked.map(|located| located.name);
    if let Some((name, area)) = marked.and_then(|name| Some((name, name.area?))) {
        let is_own =
            reading.folded().get(area.end()..name.span.end()).is_some_and(|rest| rest.starts_with('立'));
        let words = reading.words(area);
        if is_own && (candidate::announces_itself(reading, words) || page::is_of(reading, words)) {
            let fact = reading.fact(printed(reading, area), [area], "cell");
            return Some(Organization {
                fact,
                span: area,
                core: reading.words(area).to_owned(),
                body: name.body,
            });
        }
    }
    let marked = marked.map(|name| whole_cell(reading, cell, name));
    let marked = marked.or_else(|| quoted_cell(reading, cell));
    let (span, body) = marked.map_or_else(
        || (introduced::past_trade(reading, cell), Body::Unmarked),
        |name| (name.span, name.body),
    );
    Some(Organization {
        fact: reading.fact(printed(reading, span), [span], "cell"),
        span,
        core: name::without_legal_form(reading.words(span)).to_owned(),
        body,
    })
}

/// 県立東丘高校(みなも県教育委員会): the area whose board a bracket names behind one of its schools.
fn behind_its_school(reading: &Reading, names: &[Located], cell: FoldedSpan) -> Option<Organization> {
    const BOARDS: [&str; 3] = ["教育委員会", "教委", "教育庁"];
    let (school, remark) = last_bracket(reading.words(cell).trim_end())?;
    let is_school = ["学校", "高校", "中学", "小学", "高", "中", "小"]
        .iter()
        .any(|kind| school.trim_end().ends_with(kind));
    let board = remark.trim_matches(['(', ')', ' ']);
    let area =
        BOARDS.iter().find_map(|of| board.strip_suffix(of)).filter(|area| !area.is_empty() && is_school)?;
    let start = cell.start() + school.len() + reading.words(cell).get(school.len()..)?.find(area)?;
    let span = FoldedSpan::between(start, start + area.len());
    let is_area = |located: &&Located| located.name.body == Body::Area && located.name.span.start() == start;
    names.iter().find(is_area)?;
    let fact = reading.fact(printed(reading, span), [span], "cell");
    Some(Organization { fact, span, core: area.to_owned(), body: Body::School })
}

/// 株式会社ミナモ生活倶楽部, 医療法人光会 光病院, 杜の宮テレビ: all of the cell, where the name in it goes over nearly all.
fn whole_cell(reading: &Reading, cell: FoldedSpan, name: Name) -> Name {
    const BEFORE: usize = 3;
    let words = reading.words(cell);
    let before = reading.words(FoldedSpan::between(cell.start(), name.span.start()));
    let after = reading.words(FoldedSpan::between(name.span.end(), cell.end()));
    let letters = |words: &str| words.chars().all(char::is_alphanumeric);
    let is_legal = name.core != name.span;
    let goes_on = before.is_empty() && is_legal && !is_office(after) && letters(after.trim_start());
    let is_parted = after.is_empty() && is_legal && is_first_half(before);
    let begins = after.is_empty() && !is_legal && letters(before) && before.chars().count() <= BEFORE;
    let is_line = words.chars().count() <= 30 && !words.contains(['、', '。', '\n']);
    let is_area = name.body == Body::Area || before.contains(['県', '市', '町', '村', '区', '立']);
    if is_line && !is_area && (goes_on || begins || is_parted) && name.span != cell {
        return Name { span: cell, core: cell, ..name };
    }
    name
}

/// あすなろ・ of あすなろ・チケット株式会社: the first half of a name that a point parts?
fn is_first_half(words: &str) -> bool {
    let half = words.strip_suffix('・').unwrap_or_default();
    !half.is_empty() && half.chars().all(|c| c.is_alphanumeric() || c == '・')
}

/// ミナモ電器|(家電量販), 非公表|(介護事業者): the cell without what it says in brackets of the body behind its name, where
/// that names nobody: (株), (運営:株式会社ミナモ).
fn without_remark(reading: &Reading, names: &[Located], cell: FoldedSpan) -> FoldedSpan {
    const FORM: usize = 1;
    let name = last_bracket(reading.words(cell).trim_end())
        .filter(|(name, remark)| !name.trim().is_empty() && remark.chars().count() > FORM)
        .map_or(cell.len(), |(name, _)| name.trim_end().len());
    let remark = FoldedSpan::between(cell.start() + name, cell.end());
    if is_named(names, remark) { cell } else { FoldedSpan::between(cell.start(), remark.start()) }
}

/// ネットショップ「みなもの小箱」: the name that a cell puts in quotation marks behind what it is.
fn quoted_cell(reading: &Reading, cell: FoldedSpan) -> Option<Name> {
    let words = reading.words(cell);
    let (before, rest) = words.split_once('「')?;
    let inner = rest.strip_suffix('」').filter(|inner| !inner.is_empty() && !before.is_empty())?;
    let start = cell.start() + before.len() + '「'.len_utf8();
    let span = FoldedSpan::between(start, start + inner.len());
    Some(Name { span, core: span, body: Body::Unmarked, area: None })
}

/// 税務課, 総務部: an office of whose owner the row says nothing.
fn is_office(words: &str) -> bool {
    const LONGEST: usize = 10;
    // 課: 福祉課: the rest of a label that was printed letter by letter.
    let words = words.rsplit(':').next().unwrap_or(words).trim_start();
    words.ends_with(['課', '係', '室', '部'])
        && !words.ends_with("倶楽部")
        && words
            .split(' ')
            .all(|part| part.chars().count() <= LONGEST && part.ends_with(['課', '係', '室', '部', '局']))
}

/// 非公表, －, a letter for a name, no more than a trade in brackets: 会員団体A, 某銀行, (温泉旅館).
fn is_blank(words: &str) -> bool {
    const HIDDEN: &[&str] = &[
        "非公表",
        "非公開",
        "非開示",
        "匿名",
        "不明",
        "なし",
        "未公表",
        "公表せず",
        "公表なし",
        "公表無し",
        "記載なし",
        "名称非公表",
        "社名非公表",
        "組織名非公表",
        "公表されず",
    ];
    words.chars().all(|c| !c.is_alphanumeric())
        || words.starts_with('(') && words.ends_with(')')
        || HIDDEN.contains(&words.trim_matches(['(', ')', '<', '>', ' ']))
        || words.chars().count() < 2
        || words.starts_with('某')
        || words.contains("匿名希望")
        || stands_for_a_name(words)
}

/// 会員団体A, 施設B: a kind of body and a letter.
fn stands_for_a_name(words: &str) -> bool {
    const KINDS: &[&str] =
        &["団体", "施設", "会社", "企業", "法人", "大学", "病院", "学校", "自治体", "組合", "機関", "銀行"];
    let kind = words.strip_suffix(|c: char| c.is_ascii_uppercase()).map(str::trim_end);
    kind.is_some_and(|kind| KINDS.iter().any(|of| kind.ends_with(of)))
}

/// The words as printed, in one line.
pub(super) fn printed(reading: &Reading, span: FoldedSpan) -> String {
    let words = reading.document.text.at(reading.original(span));
    if let Some(joined) = spaced::joined(reading.words(span)) {
        return joined;
    }
    if words.contains('\n') { reading.words(span).to_owned() } else { words.to_owned() }
}
