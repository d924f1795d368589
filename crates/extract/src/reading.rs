//! Everything a rule may look at: one article, read once.

mod mentions;

use std::cell::OnceCell;

use jikenbo_model::{Block, BlockKind, Document, Fact, Reading as How};
use jikenbo_text::date::DateMention;
use jikenbo_text::number::Amount;
use jikenbo_text::scan::{Scan, scan};
use jikenbo_text::{FoldedSpan, Neighbours, Span, Words, sentence};

use crate::article::{Article, Cell, Column, Shape};
use crate::lexicon::{ConceptId, Found, LEXICON};
use crate::page_dates::PageDates;
use crate::polarity::{self, Polarity};
use crate::section::{self, Form, Section};

pub(crate) use mentions::Located;
use mentions::Mentions;

/// What one pass over a whole document finds.
pub(crate) struct Groundwork<'d> {
    found: Found<'d>,
    scan: Scan,
    page_dates: OnceCell<PageDates>,
}

impl<'d> Groundwork<'d> {
    /// Passes over `document` once.
    pub(crate) fn new(document: &'d Document) -> Self {
        let folded = document.text.folded();
        Self { found: LEXICON.found(folded), scan: scan(folded), page_dates: OnceCell::new() }
    }

    /// What the lexicon knows in the document.
    pub(crate) fn found(&self) -> &Found<'d> {
        &self.found
    }

    /// The dates in `within`, and pairs of their indexes that are the ends of one stretch of time.
    fn dates(&self, within: FoldedSpan) -> (&[DateMention], Vec<(usize, usize)>) {
        let mentions = &self.scan.dates.mentions;
        let from = mentions.partition_point(|date| date.span.start() < within.start());
        let until = mentions.partition_point(|date| date.span.start() < within.end());
        let ranges = &self.scan.dates.ranges;
        let first = ranges.partition_point(|range| range.from < from);
        let ranges = ranges[first..]
            .iter()
            .take_while(|range| range.until < until)
            .map(|range| (range.from - from, range.until - from))
            .collect();
        (mentions.get(from..until).unwrap_or_default(), ranges)
    }

    fn amounts(&self, within: FoldedSpan) -> &[Amount] {
        begun_in(&self.scan.amounts, within)
    }
}

/// Those of numbers in order that begin in `within`.
fn begun_in(amounts: &[Amount], within: FoldedSpan) -> &[Amount] {
    let from = amounts.partition_point(|amount| amount.span.start() < within.start());
    let until = amounts.partition_point(|amount| amount.span.start() < within.end());
    amounts.get(from..until).unwrap_or_default()
}

/// One article with its lines, sentences and mentions.
pub(crate) struct Reading<'d> {
    /// The document it stands in.
    pub(crate) document: &'d Document,
    /// Where it stands.
    pub(crate) article: &'d Article,
    /// Its blocks.
    pub(crate) lines: Vec<Line>,
    /// Its sentences, in order.
    pub(crate) sentences: Vec<Sentence>,
    /// The clauses of all sentences, in order.
    clauses: Vec<FoldedSpan>,
    /// Which characters stand beside each other in it and in its blocks.
    neighbours: Neighbours,
    /// Every concept of the lexicon.
    mentions: Mentions,
    /// Its numbers, in order.
    pub(crate) amounts: &'d [Amount],
    /// Its dates, in order.
    pub(crate) dates: &'d [DateMention],
    /// What was found in the whole document.
    groundwork: &'d Groundwork<'d>,
    /// Pairs of indexes of `dates` that are the ends of one stretch of time, in order.
    ranges: Vec<(usize, usize)>,
    /// The first of its sentences that is none of a title; found when it is asked for.
    first_told: OnceCell<Option<usize>>,
}

/// A block of the article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Its words.
    pub(crate) span: FoldedSpan,
    /// The part of the notice it belongs to; a heading belongs to the part it announces.
    pub(crate) section: Section,
    /// Is it a heading (by format, or because it announces a part)?
    pub(crate) is_heading: bool,
    /// Is it an item of a list?
    pub(crate) is_item: bool,
    /// For an item: the line that introduces the list.
    pub(crate) lead: Option<usize>,
    /// The nearest heading above it.
    pub(crate) heading: Option<usize>,
}

/// A sentence of a line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    /// Its words.
    pub(crate) span: FoldedSpan,
    /// The line it stands in.
    pub(crate) line: usize,
    /// The part of the notice.
    pub(crate) section: Section,
}

impl<'d> Reading<'d> {
    /// Reads `article`, building on what was found in the whole document.
    pub(crate) fn new(document: &'d Document, article: &'d Article, groundwork: &'d Groundwork<'d>) -> Self {
        let folded = document.text.folded();
        let lines = lines(document, article, groundwork.found());
        let sentences = sentences(folded, &lines, &article.cells);
        let clauses =
            sentences.iter().flat_map(|sentence| sentence::clauses(folded, sentence.span)).collect();
        let all = lines.iter().fold(article.span, |all, line| all.cover(line.span));
        let neighbours = Neighbours::of(document.text.folded_at(all));
        let mentions = Mentions::of(&sentences, groundwork.found());
        let amounts = groundwork.amounts(article.span);
        let (dates, ranges) = groundwork.dates(article.span);
        Self {
            document,
            article,
            lines,
            sentences,
            clauses,
            neighbours,
            mentions,
            amounts,
            dates,
            groundwork,
            ranges,
            first_told: OnceCell::new(),
        }
    }

    /// What the dates outside the articles of the document tell of them.
    pub(crate) fn page_dates(&self) -> &'d PageDates {
        let Groundwork { scan, page_dates, .. } = self.groundwork;
        page_dates.get_or_init(|| PageDates::of(self.folded(), &scan.dates.mentions))
    }

    /// The folded text of the whole document; every `FoldedSpan` cuts it.
    pub(crate) fn folded(&self) -> &'d str {
        self.document.text.folded()
    }

    /// The folded words at `span`.
    pub(crate) fn words(&self, span: FoldedSpan) -> &'d str {
        self.document.text.folded_at(span)
    }

    /// The first words of the page before the article, of so many bytes at the most.
    pub(crate) fn head_of_page(&self, bytes: usize) -> FoldedSpan {
        FoldedSpan::between(0, self.folded().floor_char_boundary(bytes.min(self.article.span.start())))
    }

    /// The folded words of the sentence at this position.
    pub(crate) fn sentence(&self, at: usize) -> &'d str {
        self.words(self.sentences[at].span)
    }

    /// The line in which the sentence at this position stands.
    pub(crate) fn line_of(&self, sentence: usize) -> FoldedSpan {
        self.lines[self.sentences[sentence].line].span
    }

    /// The same place in the original text. A word is not cut before its long vowel mark: サーバ takes in the ー of
    /// サーバー.
    pub(crate) fn original(&self, span: FoldedSpan) -> Span {
        let rest = self.folded().get(span.end()..).unwrap_or_default();
        let mark = if span.is_empty() || !rest.starts_with('ー') { 0 } else { 'ー'.len_utf8() };
        self.document.text.to_original(FoldedSpan::between(span.start(), span.end() + mark))
    }

    /// May this word stand in the article? Most that do not are ruled out by one look.
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        self.neighbours.may_hold(word)
    }

    /// May one of these words stand in the article? Most that do not are ruled out by one look.
    pub(crate) fn may_hold_any(&self, words: &Words) -> bool {
        words.may_stand_in(&self.neighbours)
    }

    /// Those of these words that may stand in the article, in their order.
    pub(crate) fn held(&self, words: &Words) -> Vec<&'static str> {
        words.iter().filter(|word| self.may_hold(word)).collect()
    }

    /// Does one of these words stand in the article?
    pub(crate) fn holds_any(&self, words: &Words) -> bool {
        self.may_hold_any(words) && words.stands_in(self.words(self.article.span))
    }

    /// All mentions, in order.
    pub(crate) fn mentions(&self) -> impl Iterator<Item = &Located> {
        self.mentions.all()
    }

    /// The mentions of all concepts of a topic, with the concepts' names.
    pub(crate) fn topic(&self, topic: &'static str) -> impl Iterator<Item = (&Located, &'static str)> {
        let mentions = LEXICON.topic(topic).map(|topic| self.mentions.of_topic(topic));
        let name = |located: &Located| LEXICON.named(located.mention.concept).name;
        mentions.into_iter().flatten().map(move |located| (located, name(located)))
    }

    /// Does the sentence hold any mention of `topic.name`?
    pub(crate) fn sentence_has(&self, sentence: usize, topic: &str, name: &str) -> bool {
        self.named_in(sentence, topic, name).next().is_some()
    }

    /// The mentions of `topic.name` in a sentence, in order.
    pub(crate) fn named_in<'r>(
        &'r self,
        sentence: usize,
        topic: &'r str,
        name: &'r str,
    ) -> impl Iterator<Item = &'r Located> {
        self.in_sentence(sentence).iter().filter(move |located| {
            let concept = LEXICON.named(located.mention.concept);
            concept.topic == topic && concept.name == name
        })
    }

    /// The words of its sentence before a mention.
    pub(crate) fn before(&self, located: &Located) -> &'d str {
        let sentence = self.sentences[located.sentence].span;
        self.words(FoldedSpan::between(sentence.start(), located.mention.span.start()))
    }

    /// The words of its clause before a mention.
    pub(crate) fn before_in_clause(&self, located: &Located) -> &'d str {
        let span = located.mention.span;
        let clause = self.clause_of(located.sentence, span);
        self.words(FoldedSpan::between(clause.start(), span.start()))
    }

    /// The words of its sentence after the head of a mention.
    pub(crate) fn tail(&self, located: &Located) -> &'d str {
        let sentence = self.sentences[located.sentence].span;
        self.words(FoldedSpan::between(located.mention.head.end(), sentence.end()))
    }

    /// Is the sentence the article's title, or a heading in it? A row of a table has none.
    pub(crate) fn is_title(&self, sentence: usize) -> bool {
        let sentence = &self.sentences[sentence];
        let is_title = self.article.heading.contains(sentence.span) || self.lines[sentence.line].is_heading;
        self.article.shape != Shape::Row && is_title
    }

    /// The first sentence outside the titles that ends as one does.
    pub(crate) fn first_told(&self) -> Option<usize> {
        *self.first_told.get_or_init(|| {
            let is_told = |at: &usize| !self.is_title(*at) && self.sentence(*at).ends_with(['。', '」']);
            (0..self.sentences.len()).find(is_told)
        })
    }

    /// The mentions of one sentence.
    pub(crate) fn in_sentence(&self, sentence: usize) -> &[Located] {
        self.mentions.in_sentence(sentence)
    }

    /// The clause of its sentence in which a place stands.
    pub(crate) fn clause_of(&self, sentence: usize, place: FoldedSpan) -> FoldedSpan {
        let whole = self.sentences[sentence].span;
        let until = self.clauses.partition_point(|clause| clause.start() <= place.start());
        let clause = until.checked_sub(1).map(|at| self.clauses[at]).filter(|clause| whole.contains(*clause));
        clause.map_or(whole, |clause| clause.cover(place))
    }

    /// The mentions of `topic.name` in the clause of a mention, in order.
    pub(crate) fn in_clause_of(
        &self,
        located: &Located,
        topic: &'static str,
        name: &'static str,
    ) -> impl Iterator<Item = &Located> {
        let clause = self.clause_of(located.sentence, located.mention.head);
        self.named_in(located.sentence, topic, name).filter(move |other| clause.contains(other.mention.span))
    }

    /// The clauses of a sentence, in order.
    pub(crate) fn clauses_in(&self, sentence: usize) -> &[FoldedSpan] {
        let whole = self.sentences[sentence].span;
        let from = self.clauses.partition_point(|clause| clause.start() < whole.start());
        let until = self.clauses.partition_point(|clause| clause.start() < whole.end());
        self.clauses.get(from..until).unwrap_or_default()
    }

    /// What the clause makes of the words at `place`: the strongest marker from there to the end of the clause.
    pub(crate) fn polarity(&self, sentence: usize, place: FoldedSpan) -> Polarity {
        let whole = self.sentences[sentence].span;
        let marks = self.mentions.marks(whole);
        // 見当たらないと発表: the ending of a verb that itself says that something is gone denies nothing.
        let from = if polarity::says_what_is_gone(self.words(place)) { place.end() } else { whole.start() };
        let has_marker_from = |from: usize, marker: ConceptId, reach: FoldedSpan| {
            let reach = clip(reach, whole);
            marks.iter().any(|mark| {
                mark.concept == marker
                    && from <= mark.start
                    && reach.start() < mark.end
                    && mark.end <= reach.end()
            })
        };
        let has_marker = |marker: ConceptId, reach: FoldedSpan| has_marker_from(whole.start(), marker, reach);
        if has_marker(*polarity::ELSEWHERE, whole) {
            return Polarity::Elsewhere;
        }
        let clause = self.clause_of(sentence, place);
        let tail = FoldedSpan::between(place.end(), clause.end());
        if marks.is_empty() && !polarity::is_possible_attribute(self.words(tail)) {
            return Polarity::Asserted;
        }
        if polarity::is_attributive(self.words(tail)) || polarity::is_cleft(self.words(tail)) {
            return Polarity::Asserted;
        }
        if polarity::is_possible_attribute(self.words(tail)) {
            return Polarity::Possible;
        }
        let is_said_out = polarity::is_said_out(self.words(place), self.words(tail));
        let reach = FoldedSpan::between(place.start(), if is_said_out { place.end() } else { clause.end() });
        let said = |&&(marker, _): &&(ConceptId, Polarity)| has_marker_from(from, marker, reach);
        let is_to_come = has_marker(*polarity::HENCEFORTH, FoldedSpan::between(whole.start(), place.start()));
        let unmarked = if is_to_come { Polarity::Planned } else { Polarity::Asserted };
        polarity::MARKERS.iter().find(said).map_or(unmarked, |&(_, polarity)| polarity)
    }

    /// Its numbers that begin in `within`, in order.
    pub(crate) fn amounts_in(&self, within: FoldedSpan) -> &'d [Amount] {
        begun_in(self.amounts, within)
    }

    /// Is something counted in the middle of `span`? A name counts nothing in figures: 名簿46万件, データ41万人分漏えいの…, but 五つ葉商店.
    pub(crate) fn counts_within(&self, span: FoldedSpan) -> bool {
        self.amounts_in(span).iter().any(|amount| {
            span.start() < amount.span.start()
                && span.contains(amount.span)
                && amount.counter.is_some()
                && self.words(amount.span).starts_with(|c: char| c.is_ascii_digit())
        })
    }

    /// The polarity of a mention.
    pub(crate) fn polarity_of(&self, located: &Located) -> Polarity {
        self.polarity(located.sentence, located.mention.head)
    }

    /// The sentence that holds the byte at `offset` of the folded text.
    pub(crate) fn sentence_at(&self, offset: usize) -> Option<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.span.end() <= offset);
        self.sentences.get(at).filter(|sentence| sentence.span.holds(offset)).map(|_| at)
    }

    /// The words of the first cell of this column that holds any.
    pub(crate) fn cell(&self, column: Column) -> Option<FoldedSpan> {
        let holds = |held: Column| held == column || column == Column::Affected && held == Column::Persons;
        let filled = |cell: &&Cell| holds(cell.column) && !cell.span.is_empty();
        self.article.cells.iter().find(filled).map(|cell| cell.span)
    }

    /// Does a whole date stand in `span`?
    pub(crate) fn has_date(&self, span: FoldedSpan) -> bool {
        let at = self.dates.partition_point(|date| date.span.start() < span.start());
        self.dates.get(at).is_some_and(|date| span.contains(date.span))
    }

    /// Are the dates at these positions the ends of one stretch of time?
    pub(crate) fn are_ends(&self, from: usize, until: usize) -> bool {
        self.ranges.binary_search(&(from, until)).is_ok()
    }

    /// Is the date at this position an end of a stretch of time?
    pub(crate) fn is_end(&self, date: usize) -> bool {
        let begun = self.ranges.partition_point(|range| range.0 <= date);
        begun.checked_sub(1).is_some_and(|at| self.ranges[at].0 == date || self.ranges[at].1 == date)
    }

    /// A value read from folded words, the decisive ones first. The evidence is the original words.
    pub(crate) fn fact<T>(
        &self,
        value: T,
        words: impl IntoIterator<Item = FoldedSpan>,
        reason: &str,
    ) -> Fact<T> {
        let spans: Vec<Span> = words.into_iter().map(|span| self.original(span)).collect();
        Fact::quoted(value, spans, How::Normalised, reason)
    }
}

fn lines(document: &Document, article: &Article, found: &Found) -> Vec<Line> {
    let folded = document.text.folded();
    let (mut lines, mut part) = (Vec::new(), section::Current::default());
    let (mut lead, mut heading) = (None, None);
    // The title names the event; 対応 or 原因 in it announces no part.
    let blocks = document.blocks.get(article.blocks.clone()).unwrap_or_default();
    let title_ends = title_ends(document, article, blocks);
    for (at, block) in blocks.iter().enumerate() {
        let span = clip(document.text.to_folded(block.span), article.span);
        if span.is_empty() {
            continue;
        }
        let level = match block.kind {
            BlockKind::Heading { level } => Some(level),
            _ => None,
        };
        let is_item = block.kind == BlockKind::Item;
        let form = match level {
            Some(level) => Form::Heading(level),
            None if is_item && is_listed(document, blocks, at) => Form::Listed,
            None if is_item => Form::Item,
            None => Form::Text,
        };
        let (section, is_heading) = if span.end() > title_ends || article.shape == Shape::Row {
            part.enter(folded, span, form, found)
        } else {
            (Section::Opening, level.is_some())
        };
        let section = section_of_cell(article, span).filter(|_| !is_heading).unwrap_or(section);
        let is_item = is_item && !is_heading;
        lines.push(Line { span, section, is_heading, is_item, lead: lead.filter(|_| is_item), heading });
        heading = if is_heading { Some(lines.len() - 1) } else { heading };
        lead = if is_item { lead } else { Some(lines.len() - 1) };
    }
    lines
}

/// The part that a line belongs to which is all of a cell of a row, or one of its lines, whatever label stands above it.
fn section_of_cell(article: &Article, line: FoldedSpan) -> Option<Section> {
    match article.cells.iter().find(|cell| cell.span.contains(line))?.column {
        Column::Account => Some(Section::Summary),
        Column::Response => Some(Section::Response),
        Column::Prevention => Some(Section::Prevention),
        Column::Organization
        | Column::Industry
        | Column::Disclosed
        | Column::Occurred
        | Column::Discovered => Some(Section::Opening),
        _ => None,
    }
}

/// Where the title ends, with the line in brackets below it: (偽のメールにご注意ください).
fn title_ends(document: &Document, article: &Article, blocks: &[Block]) -> usize {
    let end = article.heading.end();
    let below =
        blocks.iter().map(|block| document.text.to_folded(block.span)).find(|span| span.start() >= end);
    let is_bracket = |span: &FoldedSpan| {
        let words = document.text.folded_at(*span).trim();
        words.starts_with('(') && words.ends_with(')') || words.starts_with('~') && words.ends_with('~')
    };
    below.filter(|_| !article.heading.is_empty()).filter(is_bracket).map_or(end, |span| span.end())
}

/// Is an item followed or preceded by another of its manner? A numbered heading stands alone between its texts.
fn is_listed(document: &Document, blocks: &[Block], at: usize) -> bool {
    let manner = |at: usize| {
        let item = blocks.get(at).filter(|block| block.kind == BlockKind::Item)?;
        section::manner(document.text.folded_at(document.text.to_folded(item.span)))
    };
    let ours = manner(at);
    let kin = |other: Option<usize>| other.is_some_and(|other| manner(other) == ours);
    ours.is_none() || kin(at.checked_sub(1)) || kin(Some(at + 1))
}

/// The part of `span` inside `within`.
fn clip(span: FoldedSpan, within: FoldedSpan) -> FoldedSpan {
    let (start, end) = (span.start().max(within.start()), span.end().min(within.end()));
    FoldedSpan::new(start, end).unwrap_or_default()
}

fn sentences(folded: &str, lines: &[Line], cells: &[Cell]) -> Vec<Sentence> {
    let of_line = |(at, line): (usize, &Line)| {
        parts(line, cells).into_iter().flat_map(move |(part, section)| {
            let split = sentence::sentences(folded, part);
            split.into_iter().map(move |span| Sentence { span, line: at, section })
        })
    };
    lines.iter().enumerate().flat_map(of_line).collect()
}

/// The line, parted where a cell of a row begins or ends that is of another part than the rest: 再発防止策.
fn parts(line: &Line, cells: &[Cell]) -> Vec<(FoldedSpan, Section)> {
    let of_part = |cell: &&Cell| cell.column == Column::Prevention && line.span.contains(cell.span);
    let Some(cell) = cells.iter().filter(of_part).find(|cell| !cell.span.is_empty()) else {
        return vec![(line.span, line.section)];
    };
    let before = FoldedSpan::between(line.span.start(), cell.span.start());
    let after = FoldedSpan::between(cell.span.end(), line.span.end());
    vec![(before, line.section), (cell.span, Section::Prevention), (after, line.section)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    /// What the sentence makes of the words in brackets.
    fn polarity(sentence: &str) -> Polarity {
        let text = sentence.replace(['<', '>'], "");
        let start = sentence.find('<').unwrap();
        let end = sentence.find('>').unwrap() - 1;
        case::read(&text, |reading| reading.polarity(0, FoldedSpan::between(start, end)))
    }

    #[test]
    fn what_is_said_of_the_words() {
        use Polarity::{Asserted, Elsewhere, Hypothetical, Negated, Planned, Possible};
        for (sentence, expected) in [
            ("名簿が<流出>しました。", Asserted),
            ("名簿が<流出>した形跡は確認されておりません。", Negated),
            ("<流出>の可能性は否定できません。", Possible),
            ("<流出>の可能性は低いと考えております。", Possible),
            ("<流出>の可能性はありません。", Negated),
            ("<流出>した情報が悪用された事実は確認されていません。", Asserted),
            ("流出した情報が<悪用>された事実は確認されていません。", Negated),
            ("<漏えい>した情報はありません。", Negated),
            ("口座番号は<漏えい>していませんが、氏名は漏えいしました。", Negated),
            ("口座番号は漏えいしていませんが、氏名は<漏えい>しました。", Asserted),
            ("情報が<漏えい>したかどうかは調査中です。", Possible),
            ("<漏えい>が判明した場合は、速やかに公表します。", Hypothetical),
            ("全職員に<研修>を行う予定です。", Planned),
            ("同市は昨年にもメールを<誤送信>していた。", Elsewhere),
            ("感染による<情報漏えい>は確認されず、業務を続けている。", Negated),
            ("外部へ<持ち出>されたおそれは捨てきれない。", Possible),
            ("<流出>したのは氏名だけで番号はありません。", Asserted),
            ("情報が<漏えい>していないかを確認しています。", Hypothetical),
            ("情報の<漏えい>が起きる可能性を抑えることが大事でしょう。", Hypothetical),
            ("データの<持ち出し>を禁じました。", Planned),
            ("診療を<再開>しました事をお知らせいたします。", Asserted),
        ] {
            assert_eq!(polarity(sentence), expected, "{sentence}");
        }
    }
}
