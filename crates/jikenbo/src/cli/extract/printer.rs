//! Prints articles as they are read, in each of the formats.

use std::io::Write;

use jikenbo_model::{FileKind, Record};
use jikenbo_publish::format::jsonl;
use jikenbo_publish::{Article, Source};

use super::Format;
use crate::cli::course::Moved;
use crate::cli::facts;
use crate::cli::list::{AFFECTED, CAUSE, DISCLOSED, NOTHING, ORGANIZATION, STATUS, affected};
use crate::cli::mark::{bold, one_line};
use crate::cli::screen::Screen;
use crate::cli::table::{Column, Table};
use crate::message::label::Label;
use crate::message::{Key, Language};
use crate::task::read::Reading;
use crate::task::sourced::Sourced;

/// Prints one document after the other.
pub(super) struct Printer {
    screen: Screen,
    /// Where none was asked for, a single article is printed in full, and several as a table.
    format: Option<Format>,
    language: Language,
    table: Table<7>,
    /// A document with a single article, as long as it is the only one.
    held: Option<(String, Reading)>,
    articles: u64,
}

const COLUMNS: [(Key, Column); 7] = [
    (Key::ColumnFile, Column::words(32, 6)),
    (Key::ColumnOrdinal, Column::numbers(4, 4)),
    DISCLOSED,
    ORGANIZATION,
    CAUSE,
    AFFECTED,
    STATUS,
];

impl Printer {
    pub(super) fn new(format: Option<Format>, language: Language) -> anyhow::Result<Self> {
        let mut screen = Screen::new();
        let table = Table::new(COLUMNS.map(|(_, column)| column), screen.width);
        if format == Some(Format::Json) {
            screen.write_all(b"[")?;
        }
        Ok(Self { screen, format, language, table, held: None, articles: 0 })
    }

    /// Prints what a document reports, or holds it back until it is known whether more will come.
    pub(super) fn print(&mut self, name: &str, reading: Reading) -> anyhow::Result<()> {
        let is_first = self.articles == 0 && self.held.is_none();
        if self.format.is_none() && is_first && reading.records.len() == 1 {
            self.held = Some((name.to_owned(), reading));
            return Ok(());
        }
        let format = self.format.unwrap_or(Format::Table);
        if let Some((name, reading)) = self.held.take() {
            self.print_as(format, &name, reading)?;
        }
        self.print_as(format, name, reading)
    }

    fn print_as(&mut self, format: Format, name: &str, reading: Reading) -> anyhow::Result<()> {
        let Reading { document, records } = reading;
        let source = Source::new(name, document.id, document.text.original());
        for record in records {
            match format {
                Format::Table => self.row(name, &record)?,
                Format::Jsonl => writeln!(self.screen, "{}", json(&source, &record)?)?,
                Format::Json => {
                    let before = if self.articles == 0 { "\n" } else { ",\n" };
                    write!(self.screen, "{before}{}", json(&source, &record)?)?;
                }
                Format::Full => {
                    let article = Sourced::new(record, document.text.clone(), document.blocks.clone());
                    self.full(name, document.kind, &article)?;
                }
            }
            self.articles += 1;
        }
        Ok(())
    }

    fn row(&mut self, name: &str, record: &Record) -> anyhow::Result<()> {
        if self.articles == 0 {
            let names = COLUMNS.map(|(name, _)| self.language.say(name));
            self.table.row(&mut self.screen, names)?;
        }
        let cells = cells(name, record, self.language);
        self.table.row(&mut self.screen, cells.each_ref().map(String::as_str))?;
        Ok(())
    }

    fn full(&mut self, name: &str, kind: FileKind, article: &Sourced) -> anyhow::Result<()> {
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("name", &one_line(name)), ("kind", &kind.as_str()), ("ordinal", &article.record.ordinal)];
        let line = self.language.fill(Key::ReadFrom, &values);
        writeln!(self.screen, "{}", bold(&line, self.screen.colour))?;
        facts::article(&mut self.screen, article, &mut Moved::new(), self.language)
    }

    /// Prints what is still held back, and ends what was begun.
    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        if let Some((name, reading)) = self.held.take() {
            self.print_as(Format::Full, &name, reading)?;
        }
        if self.format == Some(Format::Json) {
            self.screen.write_all(b"\n]\n")?;
        }
        self.screen.flush()?;
        Ok(())
    }
}

fn cells(name: &str, record: &Record, language: Language) -> [String; 7] {
    let none = || NOTHING.to_owned();
    let disclosed = record.disclosed_on.as_ref();
    let organization = record.organization.as_ref();
    let cause = match &record.cause {
        Some(cause) => cause.value.label(language),
        None => record.kind.value.label(language),
    };
    let [affected, status] = affected(record.affected.as_ref().map(|fact| fact.value), language);
    [
        name.to_owned(),
        record.ordinal.to_string(),
        disclosed.map_or_else(none, |fact| fact.value.to_string()),
        organization.map_or_else(none, |fact| fact.value.clone()),
        cause.to_owned(),
        affected,
        status,
    ]
}

fn json(source: &Source<'_>, record: &Record) -> serde_json::Result<String> {
    jsonl::to_string(&Article { source, number: None, record })
}
