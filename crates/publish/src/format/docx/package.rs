//! The archive: parts, what they are, and how they belong together. Times are fixed.

use std::io::{self, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::Xml;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part of the archive.
pub(super) struct Part {
    path: String,
    kind: &'static str,
    content: String,
    links: Vec<String>,
}

/// The XML of a part, and the outside addresses that it links to as `link1`, `link2` …
pub(super) struct Linked {
    pub(super) content: String,
    pub(super) links: Vec<String>,
}

impl Part {
    pub(super) fn new(path: &str, kind: &'static str, content: impl Into<Linked>) -> Self {
        let Linked { content, links } = content.into();
        Self { path: path.to_owned(), kind, content, links }
    }

    fn content_type(&self) -> String {
        match self.kind {
            "main" => format!("{WORD}.document.main+xml"),
            "chart" => "application/vnd.openxmlformats-officedocument.drawingml.chart+xml".to_owned(),
            kind => format!("{WORD}.{kind}+xml"),
        }
    }

    /// How the document knows it: `word/header1.xml` as `header1`.
    fn relation(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".xml").unwrap_or(name)
    }
}

impl From<String> for Linked {
    fn from(content: String) -> Self {
        Self { content, links: Vec::new() }
    }
}

/// Writes the archive; the first part is the document, to which all others belong.
pub(super) fn write(parts: &[Part], title: &str, author: &str, out: impl Write + Seek) -> io::Result<()> {
    let mut archive = ZipWriter::new(out);
    let mut put = |path: &str, content: &str| -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        archive.start_file(path, options)?;
        archive.write_all(content.as_bytes())
    };
    put("[Content_Types].xml", &content_types(parts))?;
    let document = ("document", format!("{OFFICE}/officeDocument"), "word/document.xml".to_owned());
    let core = ("core", format!("{RELATIONS}/metadata/core-properties"), "docProps/core.xml".to_owned());
    put("_rels/.rels", &relations([document, core], &[]))?;
    put("docProps/core.xml", &properties(title, author))?;
    for (at, part) in parts.iter().enumerate() {
        let inner = if at == 0 { parts.get(1..).unwrap_or_default() } else { &[] };
        if !inner.is_empty() || !part.links.is_empty() {
            let related = inner.iter().map(|part| {
                let path = part.path.trim_start_matches("word/").to_owned();
                (part.relation(), format!("{OFFICE}/{}", part.kind), path)
            });
            let name = part.path.trim_start_matches("word/");
            put(&format!("word/_rels/{name}.rels"), &relations(related, &part.links))?;
        }
        put(&part.path, &part.content)?;
    }
    archive.finish()?;
    Ok(())
}

fn properties(title: &str, author: &str) -> String {
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    let mut xml = Xml::of("cp:coreProperties", &namespaces);
    xml.words("dc:title", &[], title);
    xml.words("dc:creator", &[], author);
    xml.words("dc:language", &[], "ja-JP");
    xml.close("cp:coreProperties");
    xml.into_string()
}

fn content_types(parts: &[Part]) -> String {
    let mut xml = Xml::of("Types", &[("xmlns", TYPES)]);
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    xml.empty("Override", &[("PartName", "/docProps/core.xml"), ("ContentType", core)]);
    for part in parts {
        let path = format!("/{}", part.path);
        xml.empty("Override", &[("PartName", &path), ("ContentType", &part.content_type())]);
    }
    xml.close("Types");
    xml.into_string()
}

fn relations<'p>(inner: impl IntoIterator<Item = (&'p str, String, String)>, links: &[String]) -> String {
    let mut xml = Xml::of("Relationships", &[("xmlns", RELATIONS)]);
    for (id, kind, target) in inner {
        xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", &target)]);
    }
    for (nth, link) in (1..).zip(links) {
        let (id, kind) = (format!("link{nth}"), format!("{OFFICE}/hyperlink"));
        let mode = ("TargetMode", "External");
        xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", link), mode]);
    }
    xml.close("Relationships");
    xml.into_string()
}
