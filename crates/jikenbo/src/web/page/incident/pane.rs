//! The frozen sources beside the values, the words of each value marked.

use maud::{Markup, html};

use super::sheet::Sheet;
use super::source::{Marked, Part, Row};
use crate::config::clock;
use crate::message::Language;
use crate::message::label::{self, Label, grouped};
use crate::message::page::incident as say;
use crate::web::words::{named, tongue, written};

/// All sources, one below the other; script shows one at a time.
pub(super) fn sources(sheets: &[Sheet<'_>], language: Language) -> Markup {
    html! {
        section.case-sources aria-labelledby="sources" {
            h2.unseen #sources { (language.word(say::SOURCE)) }
            @if sheets.len() > 1 {
                nav.source-tabs aria-label=(language.word(say::SOURCES)) { ul {
                    @for sheet in sheets { li { a href={ "#" (sheet.source_id()) } { (tab(sheet, language)) } } }
                } }
            }
            button.peek-close type="button" { (language.word(say::CLOSE)) }
            @for sheet in sheets { (source(sheet, language)) }
        }
    }
}

fn tab(sheet: &Sheet<'_>, language: Language) -> Markup {
    let record = &sheet.report.article.record;
    html! {
        (language.words(say::SOURCE_N, &[("n", &sheet.n)]))
        @if let Some(no) = &record.report_no { " " (label::report_no(no.value, language)) }
        @if let Some(day) = &record.disclosed_on { " " span.quiet { (day.value) } }
    }
}

fn source(sheet: &Sheet<'_>, language: Language) -> Markup {
    let text = sheet.report.article.words(sheet.report.article.record.span);
    html! {
        article.source id=(sheet.source_id()) aria-label=(language.words(say::SOURCE_N, &[("n", &sheet.n)])) {
            (head(sheet, language))
            p.quiet.small.source-hint { (language.word(say::SOURCE_HINT)) }
            div.source-text lang=[tongue(text)] { @for part in &sheet.source.parts { (self::part(sheet, part, language)) } }
        }
    }
}

fn head(sheet: &Sheet<'_>, language: Language) -> Markup {
    let info = &sheet.report.info;
    let kind = info.kind.as_str().to_uppercase();
    let original = language.words(say::ORIGINAL, &[("kind", &kind), ("size", &size(info.size))]);
    html! {
        header {
            h3 { (named(&info.name)) }
            p.quiet.small {
                (sheet.report.relation.label(language))
                " · " (language.words(say::ARTICLE, &[("ordinal", &sheet.report.article.record.ordinal)]))
                " · " (language.words(say::ADDED, &[("at", &clock::in_japan(&info.added_at))]))
            }
            p.small { a href={ "/documents/" (info.id) "/original" } download { (original) } }
            p.quiet.small.fixed { (language.words(say::IDENTITY, &[("id", &info.id)])) }
        }
    }
}

/// 12 KB, 3.4 MB.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", grouped(bytes / 1_000_000), bytes % 1_000_000 / 100_000),
    }
}

fn part(sheet: &Sheet<'_>, part: &Part, language: Language) -> Markup {
    match part {
        Part::Page(page) => html! { p.page-mark { (language.words(say::PAGE, &[("page", page)])) } },
        Part::Gap => html! { p.gap { (language.word(say::GAP)) } },
        Part::Heading(marked) => html! { p.heading { (words(sheet, marked, language)) } },
        Part::Words(marked) => html! { p { (words(sheet, marked, language)) } },
        Part::Wrapped(marked) => html! { p.wrapped { (words(sheet, marked, language)) } },
        Part::Table { sheet: name, rows } => match rows.as_slice() {
            [head, row] if head.is_header && !row.is_header => upright(sheet, name, [head, row], language),
            _ => table(sheet, name, rows, language),
        },
    }
}

fn table(sheet: &Sheet<'_>, name: &str, rows: &[Row], language: Language) -> Markup {
    let is_numbered = rows.iter().any(|row| row.number.is_some());
    html! {
        div.scroll tabindex="0" { table {
            @if !name.is_empty() { caption { (language.words(say::SHEET, &[("sheet", &name)])) } }
            tbody { @for row in rows { tr.head[row.is_header] {
                @if is_numbered {
                    th.row-number scope="row" { (language.word(say::ROW)) " " (row.number.unwrap_or_default()) }
                }
                @for cell in &row.cells { td { (words(sheet, cell, language)) } }
            } } }
        } }
    }
}

/// One row with the names of its columns beside it.
fn upright(sheet: &Sheet<'_>, name: &str, [head, row]: [&Row; 2], language: Language) -> Markup {
    html! {
        div.scroll tabindex="0" { table {
            caption {
                @if !name.is_empty() { (language.words(say::SHEET, &[("sheet", &name)])) " " }
                @if let Some(number) = row.number { (language.word(say::ROW)) " " (number) }
            }
            tbody { @for (nth, cell) in row.cells.iter().enumerate() { tr {
                th scope="row" { @if let Some(column) = head.cells.get(nth) { (words(sheet, column, language)) } }
                td { (words(sheet, cell, language)) }
            } } }
        } }
    }
}

fn words(sheet: &Sheet<'_>, marked: &[Marked], language: Language) -> Markup {
    html! { @for one in marked { (stretch(sheet, one, language)) } }
}

fn stretch(sheet: &Sheet<'_>, marked: &Marked, language: Language) -> Markup {
    let words = sheet.report.article.words(marked.stretch.span);
    let Some(number) = marked.number else {
        return folded(words, language);
    };
    let values: Vec<String> = marked.stretch.values.iter().map(|value| sheet.value_id(*value)).collect();
    let told: Vec<String> =
        marked.stretch.values.iter().filter_map(|at| told(sheet, *at, language)).collect();
    let first = values.first().map(|id| format!("#{id}"));
    html! {
        a.mark id=(sheet.stretch_id(number)) href=[first] data-values=(values.join(" ")) title=(told.join("\n")) {
            mark { (folded(words, language)) }
        }
    }
}

/// 影響: 最大1,200人.
fn told(sheet: &Sheet<'_>, at: usize, language: Language) -> Option<String> {
    let value = sheet.values.get(at)?;
    Some(format!("{}: {}", value.field.label(language), label::word(value.word, language)))
}

/// Characters of a stretch that are shown at its beginning and at its end.
const SHOWN: usize = 5_000;

/// The words; of very many the middle is left out.
fn folded(words: &str, language: Language) -> Markup {
    let start = words.char_indices().nth(SHOWN).map_or(words.len(), |(at, _)| at);
    let end = words.char_indices().nth_back(SHOWN - 1).map_or(0, |(at, _)| at);
    match (words.get(..start), words.get(start..end), words.get(end..)) {
        (Some(before), Some(middle), Some(after)) if !middle.is_empty() => {
            let n = grouped(middle.chars().count() as u64);
            html! { (written(before)) span.gap { (language.words(say::LEFT_OUT, &[("n", &n)])) } (written(after)) }
        }
        _ => written(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_by_a_person() {
        for (bytes, words) in [(999, "999 B"), (1_000, "1 KB"), (12_001, "13 KB"), (3_456_789, "3.4 MB")] {
            assert_eq!(size(bytes), words);
        }
    }

    #[test]
    fn a_word_without_end_is_folded() {
        let shown = folded(&"a".repeat(1_000_000), Language::En).into_string();
        assert!(shown.len() < 3 * SHOWN && shown.contains("990,000 characters left out"), "{}", shown.len());
        assert_eq!(folded("短い", Language::En).into_string(), "短い");
    }
}
