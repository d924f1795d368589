//! The articles that tell of an incident, its reports and those that mention it, in order of disclosure.

use std::rc::Rc;

use jikenbo_model::{Count, Fact, FoldedSpan, IncidentNumber, Mentioned, Record, Span, Text, When};
use jikenbo_text::name::without_legal_form;
use jikenbo_text::sentence::sentences;
use jikenbo_text::{amounts, dates, resolve};
use rusqlite::Row;

use super::Said;
use crate::document;
use crate::error::{Inner, Trouble};
use crate::incident::{ArticleAt, Relation, article_at};
use crate::opened::Opened;

/// An article with its text.
pub(super) struct Teller {
    at: ArticleAt,
    /// `None` for an article of another incident.
    pub(super) relation: Option<Relation>,
    pub(super) record: Rc<Record>,
    /// What an article of another incident says of this one.
    pub(super) mentioned: Vec<Fact<Mentioned>>,
    text: Text,
    sentences: Vec<Span>,
}

/// The articles by date, those without one last; of one day as they came.
pub(super) fn in_order(opened: &Opened<'_>, number: IncidentNumber) -> Inner<Vec<Teller>> {
    let mut articles = opened.connection.prepare_cached(
        "SELECT article.id, article.document, told.relation, told.nth
         FROM (SELECT article, relation, NULL AS nth FROM report WHERE year = ?1 AND serial = ?2
               UNION ALL
               SELECT mention.article, NULL, nth FROM mention LEFT JOIN report ON report.article = mention.article
               WHERE mention.year = ?1 AND mention.serial = ?2
                     AND (report.year, report.serial) IS NOT (?1, ?2)) AS told
              JOIN article ON article.id = told.article
         ORDER BY article.document, article.ordinal, told.nth",
    )?;
    let mut rows = articles.query((number.year, number.serial))?;
    let mut tellers = Vec::new();
    while let Some(row) = rows.next()? {
        tellers.push(teller(opened, row)?);
    }
    let last = tellers.iter().filter_map(Teller::on).max();
    tellers.sort_by_cached_key(|teller| {
        let on = teller.on().or_else(|| teller.dateline(last?));
        (on.is_none(), on)
    });
    Ok(tellers)
}

/// Lines at the beginning and at the end of an article, one of which may hold its date.
const OUTER_LINES: usize = 3;

/// Characters of the longest line that is a date and little else: （2024年3月5日　朝刊）.
const DATELINE: usize = 30;

fn teller(opened: &Opened<'_>, row: &Row<'_>) -> Inner<Teller> {
    let (article, document): (i64, i64) = (row.get(0)?, row.get(1)?);
    let damaged = |why| Trouble::damaged(format_args!("report in document {document}"), why);
    let relation: Option<String> = row.get(2)?;
    let relation = relation.map(|word| Relation::named(&word).ok_or_else(|| damaged("unknown relation")));
    let (record, connection) = (opened.record(article)?, opened.connection);
    let nth = row.get::<_, Option<u32>>(3)?.and_then(|nth| usize::try_from(nth).ok());
    let mentioned = nth.and_then(|nth| record.mentioned.get(nth.checked_sub(1)?)).cloned();
    let text = document::folded(connection, document)?.ok_or_else(|| damaged("no text"))?;
    Ok(Teller {
        at: article_at(connection, article)?,
        relation: relation.transpose()?,
        mentioned: mentioned.into_iter().collect(),
        sentences: sentences_of(&text, record.span),
        record,
        text,
    })
}

/// Whose incident it is, as its reports print it, folded and without legal form.
pub(super) fn owners(tellers: &[Teller]) -> Vec<String> {
    let reports = tellers.iter().filter(|teller| teller.relation.is_some());
    let folded = reports.filter_map(Teller::organization).map(|name| Text::new(&name).folded().to_owned());
    let mut names: Vec<String> = folded.map(|name| without_legal_form(&name).to_owned()).collect();
    names.retain(|name| name.chars().count() >= SHORTEST);
    names.sort_unstable();
    names.dedup();
    names
}

/// Characters of the shortest name that is looked for.
const SHORTEST: usize = 3;

fn sentences_of(text: &Text, article: Span) -> Vec<Span> {
    let found = sentences(text.folded(), text.to_folded(article));
    found.into_iter().map(|sentence| text.to_original(sentence)).collect()
}

impl Teller {
    /// The date of its disclosure.
    pub(super) fn on(&self) -> Option<When> {
        self.record.disclosed_on.as_ref().map(|when| when.value)
    }

    /// The date in its first or last lines, where the record has none: a year that is left out is that of `last`, the
    /// day on which another report was disclosed, or of the year before.
    fn dateline(&self, last: When) -> Option<When> {
        let lines: Vec<&str> = self.folded_at(self.record.span).lines().map(str::trim).collect();
        let outer = lines.iter().take(OUTER_LINES).chain(lines.iter().rev().take(OUTER_LINES));
        let dated = outer.filter(|line| line.chars().count() <= DATELINE);
        let days =
            dated.filter_map(|line| resolve(&dates(line).mentions, Some(last)).into_iter().flatten().next());
        days.into_iter().find(|day| day.day().is_some())
    }

    /// Is it the victim's own text?
    pub(super) fn is_own(&self) -> bool {
        matches!(self.relation, Some(Relation::New | Relation::Follows))
    }

    /// Whose incident it reports, as printed.
    pub(super) fn organization(&self) -> Option<String> {
        self.record.organization.as_ref().map(|name| name.value.clone())
    }

    /// Every number that it gives of the incident.
    pub(super) fn counts(&self) -> impl Iterator<Item = Count> + '_ {
        let own = self.record.counts.iter().filter(|_| self.relation.is_some());
        own.map(|counted| counted.value.count)
    }

    /// The sentences of the article, each folded.
    pub(super) fn folded(&self) -> impl Iterator<Item = (Span, &str)> {
        self.sentences.iter().map(|&span| (span, self.text.folded_at(self.text.to_folded(span))))
    }

    /// Where the folded words at `part` of `sentence` stand.
    pub(super) fn part(&self, sentence: Span, part: FoldedSpan) -> Span {
        let start = self.text.to_folded(sentence).start();
        self.text.to_original(FoldedSpan::between(start + part.start(), start + part.end()))
    }

    /// Where the article prints this number.
    pub(super) fn places_of(&self, value: u64) -> impl Iterator<Item = Span> + '_ {
        self.folded().flat_map(move |(sentence, words)| {
            let printed = amounts(words).into_iter().filter(move |amount| amount.value == value);
            printed.map(move |amount| self.part(sentence, amount.span))
        })
    }

    /// The words at `span`, folded.
    pub(super) fn folded_at(&self, span: Span) -> &str {
        self.text.folded_at(self.text.to_folded(span))
    }

    /// The words at `span`, in their sentence.
    pub(super) fn says(&self, span: Span) -> Said {
        let sentence = self.sentence(span);
        let point = |byte| self.text.original().get(..byte).map_or(0, |before| before.chars().count());
        let words = |from: usize, to: usize| self.text.at(Span::between(from, to.max(from))).to_owned();
        Said {
            at: self.at.clone(),
            on: self.on(),
            report_no: self.record.report_no.as_ref().map(|no| no.value),
            relation: self.relation,
            is_former: false,
            before: words(sentence.start(), span.start()),
            words: words(span.start(), span.end()),
            after: words(span.end(), sentence.end()),
            start: point(sentence.start()),
            end: point(sentence.end()),
        }
    }

    /// Does the sentence around `span`, or the heading, say that something is put right?
    pub(super) fn corrects(&self, span: Span) -> bool {
        [self.sentence(span), self.record.heading].iter().any(|&words| {
            let words = self.folded_at(words);
            ["訂正", "誤りがあ", "誤りでし", "正しくは", "修正しま", "修正いたしま"]
                .iter()
                .any(|mark| words.contains(mark))
        })
    }

    /// The sentence around `span`; all of them where it touches several.
    pub(super) fn sentence(&self, span: Span) -> Span {
        let around = self.sentences.iter().filter(|sentence| sentence.overlaps(span));
        around.fold(span, |all, one| all.cover(*one))
    }
}
