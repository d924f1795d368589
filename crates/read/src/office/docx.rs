//! DOCX: paragraphs, headings, items, tables, text boxes and footnotes in reading order.

use jikenbo_model::document::{BlockKind, FileKind, Place};
use jikenbo_model::problem::ProblemKind;
use quick_xml::events::{BytesStart, Event};

use super::archive::Archive;
use super::styles::{self, Styles};
use crate::draft::Draft;
use crate::error::Error;
use crate::header::looks_like_header;
use crate::limits::Limits;
use crate::xml;

/// Reads `bytes` as a Word file.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let mut archive = Archive::open(FileKind::Docx, bytes, limits)?;
    let unreadable = Error::Unreadable { kind: FileKind::Docx.as_str() };
    let main = archive.document_name().ok_or(unreadable.clone())?;
    let document = archive.part(&main)?.ok_or(unreadable)?;
    let styles = archive
        .part("word/styles.xml")?
        .map(|part| Styles::of(&String::from_utf8_lossy(&part)))
        .unwrap_or_default();
    let mut draft = Draft::new(FileKind::Docx);
    write(&document, &styles, limits, &mut draft)?;
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(notes) = archive.part(notes)? {
            write(&notes, &styles, limits, &mut draft)?;
        }
    }
    draft.meta.title =
        archive.part("docProps/core.xml")?.and_then(|core| title(&String::from_utf8_lossy(&core)));
    Ok(draft)
}

fn write(part: &[u8], styles: &Styles, limits: &Limits, draft: &mut Draft) -> Result<(), Error> {
    let part = String::from_utf8_lossy(part);
    let mut reader = xml::reader(&part);
    let mut walk =
        Walk { styles, draft, paragraphs: Vec::new(), rows: Rows::default(), skipping: 0, properties: 0 };
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(start)) => {
                depth += 1;
                limits.check_depth(depth)?;
                walk.start(&start);
            }
            Ok(Event::Empty(start)) => {
                walk.start(&start);
                walk.end(xml::name(&start));
            }
            Ok(Event::End(end)) => {
                depth = depth.saturating_sub(1);
                walk.end(end.local_name().into_inner());
            }
            Ok(event) => walk.text(&event),
            Err(_) => {
                walk.finish();
                draft.problem(ProblemKind::PartDamaged, FileKind::Docx.as_str());
                break;
            }
        }
        walk.draft.check(limits)?;
    }
    Ok(())
}

/// A paragraph that is open; text boxes open paragraphs inside paragraphs.
#[derive(Default)]
struct Paragraph {
    words: String,
    kind: Option<BlockKind>,
    in_text: bool,
}

/// The table that is open; one inside a cell counts as that cell's text.
#[derive(Default)]
struct Rows {
    depth: usize,
    cells: Vec<Vec<String>>,
    /// Columns that the open cell stands over.
    columns: usize,
    header: bool,
    first: bool,
}

struct Walk<'a> {
    styles: &'a Styles,
    draft: &'a mut Draft,
    paragraphs: Vec<Paragraph>,
    rows: Rows,
    /// Open elements whose content is left out.
    skipping: usize,
    /// Open elements that hold properties, not text.
    properties: usize,
}

impl Walk<'_> {
    fn start(&mut self, start: &BytesStart<'_>) {
        let name = xml::name(start);
        if is_left_out(name) {
            self.skipping += 1;
        }
        if self.skipping > 0 {
            return;
        }
        let value = || xml::attribute(start, "val").unwrap_or_default();
        match name {
            "pPr" | "rPr" | "tcPr" | "trPr" | "sectPr" => self.properties += 1,
            "p" => self.paragraphs.push(Paragraph::default()),
            "t" => self.in_text(true),
            "tab" if self.properties == 0 => self.push("\t"),
            "br" | "cr" if self.properties == 0 => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "pStyle" => self.kind(self.styles.kind(&value())),
            "outlineLvl" => self.kind(styles::outline(&value())),
            "numPr" => self.kind(Some(BlockKind::Item)),
            "tbl" => self.table(),
            "tr" if self.rows.depth == 1 => self.rows.cells.clear(),
            "tc" if self.rows.depth == 1 => self.rows.cells.push(Vec::new()),
            "gridSpan" if self.rows.depth == 1 => self.rows.columns = value().parse().unwrap_or(1),
            "tblHeader" => self.rows.header = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if is_left_out(name) {
            self.skipping = self.skipping.saturating_sub(1);
            return;
        }
        if self.skipping > 0 {
            return;
        }
        match name {
            "pPr" | "rPr" | "tcPr" | "trPr" | "sectPr" => self.properties = self.properties.saturating_sub(1),
            "t" => self.in_text(false),
            "p" => self.end_paragraph(),
            "tc" if self.rows.depth == 1 => self.rows.widen(),
            "tr" if self.rows.depth == 1 => self.end_row(),
            "tbl" => self.rows.depth = self.rows.depth.saturating_sub(1),
            _ => {}
        }
    }

    fn text(&mut self, event: &Event<'_>) {
        if self.skipping == 0
            && self.paragraphs.last().is_some_and(|paragraph| paragraph.in_text)
            && let Some(text) = xml::text(event)
        {
            self.push(&text);
        }
    }

    fn push(&mut self, words: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.words.push_str(words);
        }
    }

    fn in_text(&mut self, in_text: bool) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.in_text = in_text;
        }
    }

    /// A heading stays a heading, whatever else its properties say.
    fn kind(&mut self, kind: Option<BlockKind>) {
        if let Some(paragraph) = self.paragraphs.last_mut()
            && !matches!(paragraph.kind, Some(BlockKind::Heading { .. }))
        {
            paragraph.kind = kind.or_else(|| paragraph.kind.take());
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else {
            return;
        };
        if self.rows.depth > 0
            && let Some(cell) = self.rows.cells.last_mut()
        {
            let words = paragraph.words.split_whitespace().collect::<Vec<_>>().join(" ");
            if !words.is_empty() {
                cell.push(words);
            }
            return;
        }
        self.draft.push_lines(
            &paragraph.kind.unwrap_or(BlockKind::Paragraph),
            &paragraph.words,
            &Place::Text,
        );
    }

    fn table(&mut self) {
        self.rows.depth += 1;
        if self.rows.depth == 1 {
            self.rows = Rows { depth: 1, first: true, ..Rows::default() };
        }
    }

    /// A row of one cell is a frame around text, not a row.
    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.rows.cells);
        let marked = std::mem::take(&mut self.rows.header);
        if let [only] = cells.as_slice() {
            only.iter().for_each(|words| self.draft.push(BlockKind::Paragraph, words, Place::Text));
            return;
        }
        let cells: Vec<String> = cells.iter().map(|paragraphs| paragraphs.join(" ")).collect();
        let first = std::mem::take(&mut self.rows.first);
        let header = marked || (first && looks_like_header(cells.iter().map(String::as_str)));
        self.draft.push_row(&cells, header, Place::Text);
    }

    /// Writes out what a damaged file left open.
    fn finish(&mut self) {
        while !self.paragraphs.is_empty() {
            self.end_paragraph();
        }
        if self.rows.depth > 0 {
            self.end_row();
        }
    }
}

impl Rows {
    /// Behind a cell over several columns stand as many empty ones.
    fn widen(&mut self) {
        for _ in 1..std::mem::take(&mut self.columns).min(64) {
            self.cells.push(Vec::new());
        }
    }
}

/// Deleted and moved text, the reading above a word, codes of fields, the second copy of a drawing.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "del" | "moveFrom" | "rt" | "instrText" | "Fallback" | "delText" | "footnotePr" | "endnotePr"
    )
}

fn title(core: &str) -> Option<String> {
    let mut reader = xml::reader(core);
    let mut inside = false;
    let mut title = String::new();
    while let Ok(event) = reader.read_event() {
        match &event {
            Event::Eof => break,
            Event::Start(start) => inside = xml::name(start) == "title",
            Event::End(_) => inside = false,
            event if inside => title.extend(xml::text(event)),
            _ => {}
        }
    }
    let title = title.trim();
    (!title.is_empty()).then(|| title.to_owned())
}
