//! RSS and Atom: each entry is a heading, its date and its content.

use jikenbo_model::document::{BlockKind, FileKind, Place};
use jikenbo_model::problem::ProblemKind;
use mail_parser::DateTime;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::draft::Draft;
use crate::error::Error;
use crate::limits::Limits;
use crate::{charset, html, xml};

/// Does a text begin as a feed does?
pub(crate) fn is_feed(start: &str) -> bool {
    if !start.starts_with('<') {
        return false;
    }
    let head: String = start.chars().take(2048).collect();
    let root = |name: &str| {
        head.contains(&format!("<{name} "))
            || head.contains(&format!("<{name}>"))
            || head.contains(&format!("<{name}\n"))
    };
    (root("rss") || root("feed") || root("rdf:RDF")) && !root("html")
}

/// Reads `bytes` as a feed.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let claimed = String::from_utf8_lossy(bytes.get(..bytes.len().min(256)).unwrap_or_default()).into_owned();
    let label = claimed.split_once("encoding=").map(|(_, after)| after.trim_start_matches(['"', '\'']));
    let label = label.and_then(|after| after.split(['"', '\'']).next());
    let decoded = charset::decode(bytes, label);
    limits.check_text(decoded.text.len())?;
    let mut draft = Draft::new(FileKind::Feed);
    draft.problems = decoded.problems;
    draft.meta.charset = Some(decoded.charset.to_owned());
    let mut walk = Walk { xml: &decoded.text, limits, draft: &mut draft, entry: None, entries: 0 };
    walk.run()?;
    Ok(draft)
}

/// What is known of the entry that is open.
#[derive(Default)]
struct Entry {
    title: String,
    date: String,
    content: String,
    summary: String,
}

struct Walk<'a> {
    xml: &'a str,
    limits: &'a Limits,
    draft: &'a mut Draft,
    entry: Option<Entry>,
    entries: usize,
}

impl Walk<'_> {
    fn run(&mut self) -> Result<(), Error> {
        let mut reader = xml::reader(self.xml.trim_start_matches('\u{FEFF}'));
        self.xml = self.xml.trim_start_matches('\u{FEFF}');
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(Event::Start(start)) => self.start(&start, &mut reader)?,
                Ok(Event::Empty(start)) => self.link(&start),
                Ok(Event::End(end)) if is_entry(end.local_name().into_inner()) => self.end_entry()?,
                Ok(_) => {}
                Err(_) => {
                    self.draft.problem(ProblemKind::PartDamaged, FileKind::Feed.as_str());
                    break;
                }
            }
        }
        self.end_entry()
    }

    fn start(&mut self, start: &BytesStart<'_>, reader: &mut Reader<&[u8]>) -> Result<(), Error> {
        let name = xml::name(start);
        if is_entry(name) {
            self.end_entry()?;
            self.entries += 1;
            self.limits.check_entries(self.entries)?;
            self.entry = Some(Entry::default());
            return Ok(());
        }
        if !matches!(
            name,
            "title"
                | "pubDate"
                | "date"
                | "published"
                | "updated"
                | "description"
                | "summary"
                | "content"
                | "encoded"
                | "link"
        ) {
            return Ok(());
        }
        let markup = xml::attribute(start, "type").is_some_and(|kind| kind == "xhtml");
        let words = self.content(reader, start, markup);
        self.note(name, words);
        Ok(())
    }

    /// Everything up to the end of the element that `start` opened: its text, or its markup as it stands.
    fn content(&self, reader: &mut Reader<&[u8]>, start: &BytesStart<'_>, markup: bool) -> String {
        let wanted = start.name().into_inner().to_owned();
        let from = position(reader);
        let mut words = String::new();
        let mut depth = 1_usize;
        loop {
            let before = position(reader);
            match reader.read_event() {
                Ok(Event::Start(inner)) if inner.name().into_inner() == wanted => depth += 1,
                Ok(Event::End(inner)) if inner.name().into_inner() == wanted => {
                    depth -= 1;
                    if depth == 0 {
                        return if markup {
                            self.xml.get(from..before).unwrap_or_default().to_owned()
                        } else {
                            words
                        };
                    }
                }
                Ok(Event::Eof) | Err(_) => return words,
                Ok(event) => words.extend(xml::text(&event)),
            }
        }
    }

    fn note(&mut self, name: &str, words: String) {
        let Some(entry) = &mut self.entry else {
            match name {
                "title" if self.draft.meta.title.is_none() => {
                    let title = plain_words(&words);
                    self.draft.meta.title = Some(title.clone()).filter(|title| !title.is_empty());
                    self.draft.push(BlockKind::Heading { level: 1 }, &title, Place::Text);
                }
                "pubDate" | "updated" | "date" => self.draft.meta.date = Some(words.trim().to_owned()),
                "link" if !words.trim().is_empty() => self.draft.meta.address = Some(words.trim().to_owned()),
                _ => {}
            }
            return;
        };
        match name {
            "title" => entry.title = words,
            "pubDate" | "date" | "published" => entry.date = words,
            "updated" if entry.date.is_empty() => entry.date = words,
            "content" | "encoded" => entry.content = words,
            "description" | "summary" => entry.summary = words,
            _ => {}
        }
    }

    /// `<link href="…"/>` of an Atom feed.
    fn link(&mut self, start: &BytesStart<'_>) {
        let own = xml::attribute(start, "rel").is_none_or(|rel| rel == "alternate");
        if self.entry.is_none() && xml::name(start) == "link" && own && self.draft.meta.address.is_none() {
            self.draft.meta.address = xml::attribute(start, "href");
        }
    }

    fn end_entry(&mut self) -> Result<(), Error> {
        let Some(entry) = self.entry.take() else {
            return Ok(());
        };
        self.draft.push(BlockKind::Heading { level: 2 }, &plain_words(&entry.title), Place::Text);
        self.draft.push(BlockKind::Paragraph, &day(&entry.date), Place::Text);
        let content = if entry.content.trim().is_empty() { &entry.summary } else { &entry.content };
        self.draft.append(html::fragment(content, self.limits)?, &Place::Text);
        self.draft.check(self.limits)
    }
}

fn is_entry(name: &str) -> bool {
    matches!(name, "item" | "entry")
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// A title may hold markup of its own.
fn plain_words(words: &str) -> String {
    let fragment = html::fragment(words, &Limits::default()).map(|draft| draft.text.replace('\n', " "));
    fragment.unwrap_or_default()
}

/// The day of a time stamp in its own time zone; what is no time stamp stays as it is.
pub(crate) fn day(stamp: &str) -> String {
    let stamp = stamp.trim();
    let is_iso = stamp.get(..10).is_some_and(|day| {
        day.bytes().enumerate().all(
            |(at, byte)| {
                if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
            },
        )
    });
    if is_iso {
        return stamp.get(..10).unwrap_or_default().to_owned();
    }
    match DateTime::parse_rfc822(stamp) {
        Some(date) if date.is_valid() => format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
        _ => stamp.to_owned(),
    }
}
