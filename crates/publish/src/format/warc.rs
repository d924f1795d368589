//! WARC 1.1: the documents as they came, their text, and what they are, in records that are the same in every export.
//! What becomes what is told in `docs/warc.md`.

use std::io::{self, Write};

use jiff::Timestamp;
use jikenbo_model::{DocumentId, FileKind, IncidentNumber};
use sha2::{Digest, Sha256};

use super::annotation::address;
use crate::identity::uuid;
use crate::moment::to_second;

/// A document of the archive.
#[derive(Debug)]
pub struct Document<'d> {
    /// Its identity.
    pub id: DocumentId,
    /// The file's name, as it was given.
    pub name: &'d str,
    /// Where it says that it was published, where it does.
    pub address: Option<&'d str>,
    /// What the bytes turned out to be.
    pub kind: FileKind,
    /// When it came in.
    pub added: Timestamp,
    /// Its bytes.
    pub bytes: &'d [u8],
    /// Its canonical text, in which the places of all values are counted; where one could be derived.
    pub text: Option<&'d str>,
    /// The incidents that it reports.
    pub incidents: &'d [IncidentNumber],
}

/// Writes records as they come.
pub struct Writer<W: Write> {
    out: W,
}

/// What a record is, and of which document.
struct Head<'r> {
    kind: &'r str,
    id: String,
    date: Timestamp,
    about: Option<String>,
    refers: Option<String>,
    content: &'r str,
}

impl<W: Write> Writer<W> {
    /// Begins with a record about the file; `date` is the time of the last change of the casebook.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(out: W, date: Timestamp) -> io::Result<Self> {
        let mut writer = Self { out };
        let fields = "software: jikenbo\r\nformat: WARC File Format 1.1\r\n\
                      conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n";
        let id = record_id(&["warcinfo", &to_second(date)]);
        let head = Head { kind: "warcinfo", id, date, about: None, refers: None, content: FIELDS };
        writer.record(&head, fields.as_bytes())?;
        Ok(writer)
    }

    /// Writes the document, what is known of it, and its text.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn write(&mut self, document: &Document<'_>) -> io::Result<()> {
        let digest = document.id.to_string();
        let id = |kind: &str| record_id(&[kind, &digest]);
        let about = || Some(address(document.address, document.id));
        let head = |kind, refers, content| Head {
            kind,
            id: id(kind),
            date: document.added,
            about: about(),
            refers,
            content,
        };
        self.record(&head("resource", None, media_type(document.kind)), document.bytes)?;
        let origin = || Some(id("resource"));
        self.record(&head("metadata", origin(), FIELDS), known(document).as_bytes())?;
        if let Some(text) = document.text {
            self.record(&head("conversion", origin(), "text/plain;charset=utf-8"), text.as_bytes())?;
        }
        Ok(())
    }

    /// Writes what is still held back.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn finish(mut self) -> io::Result<()> {
        self.out.flush()
    }

    fn record(&mut self, head: &Head<'_>, block: &[u8]) -> io::Result<()> {
        write!(self.out, "WARC/1.1\r\nWARC-Type: {}\r\nWARC-Record-ID: {}\r\n", head.kind, head.id)?;
        write!(self.out, "WARC-Date: {}\r\n", to_second(head.date))?;
        if let Some(about) = &head.about {
            write!(self.out, "WARC-Target-URI: {about}\r\n")?;
        }
        if let Some(refers) = &head.refers {
            write!(self.out, "WARC-Refers-To: {refers}\r\n")?;
        }
        let digest = DocumentId::new(Sha256::digest(block).into());
        write!(self.out, "WARC-Block-Digest: sha256:{digest}\r\nContent-Type: {}\r\n", head.content)?;
        write!(self.out, "Content-Length: {}\r\n\r\n", block.len())?;
        self.out.write_all(block)?;
        self.out.write_all(b"\r\n\r\n")
    }
}

const FIELDS: &str = "application/warc-fields";

fn record_id(parts: &[&str]) -> String {
    let parts: Vec<&str> = ["warc"].into_iter().chain(parts.iter().copied()).collect();
    format!("<urn:uuid:{}>", uuid(&parts))
}

/// One line a field; a name that would break the line loses what breaks it.
fn known(document: &Document<'_>) -> String {
    let name: String = document.name.chars().filter(|c| !c.is_control()).collect();
    let mut fields = format!("name: {name}\r\nkind: {}\r\n", document.kind.as_str());
    for incident in document.incidents {
        fields.push_str(&format!("incident: {incident}\r\n"));
    }
    fields
}

fn media_type(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Text => "text/plain",
        FileKind::Html => "text/html",
        FileKind::Pdf => "application/pdf",
        FileKind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind::Csv => "text/csv",
        FileKind::Eml => "message/rfc822",
        FileKind::Feed => "application/xml",
        FileKind::Veris => "application/json",
    }
}
