//! The archive around an Office file, unpacked with a measure on every byte.

use std::io::{Cursor, Read};

use jikenbo_model::document::FileKind;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::Error;
use crate::limits::Limits;

/// An archive whose entries are counted and measured as they are unpacked.
pub(crate) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    kind: FileKind,
    limits: Limits,
    /// Bytes unpacked so far.
    unpacked: u64,
}

/// Which Office file an archive is.
pub(crate) fn kind(bytes: &[u8]) -> Result<FileKind, Error> {
    let damaged = if find(bytes, b"word/") {
        "docx"
    } else if find(bytes, b"xl/") {
        "xlsx"
    } else {
        "zip"
    };
    let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Unreadable { kind: damaged })?;
    let mut kind = None;
    for name in zip.file_names_raw() {
        if is_document(name) {
            kind = Some(FileKind::Docx);
        } else if name == b"xl/workbook.xml" {
            kind = Some(FileKind::Xlsx);
        }
    }
    kind.ok_or(Error::Unreadable { kind: "zip" })
}

/// The main part; some writers number it.
fn is_document(name: &[u8]) -> bool {
    name.starts_with(b"word/document") && name.ends_with(b".xml")
}

fn find(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

impl<'b> Archive<'b> {
    /// Opens `bytes` as an archive of `kind`.
    pub(crate) fn open(kind: FileKind, bytes: &'b [u8], limits: &Limits) -> Result<Self, Error> {
        let unreadable = |_| Error::Unreadable { kind: kind.as_str() };
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
        limits.check_entries(zip.len())?;
        Ok(Self { zip, kind, limits: *limits, unpacked: 0 })
    }

    /// The name of the main part of a Word file.
    pub(crate) fn document_name(&self) -> Option<String> {
        let names = self.zip.file_names_raw().filter(|name| is_document(name));
        names.filter_map(|name| String::from_utf8(name.to_vec()).ok()).min_by_key(String::len)
    }

    /// The bytes of a part, if the archive holds it.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        self.zip.index_for_name(name).map(|at| self.unpack(at)).transpose()
    }

    /// Unpacks everything once, so that a reader that measures nothing can be let at the file.
    pub(crate) fn measure(&mut self) -> Result<(), Error> {
        (0..self.zip.len()).try_for_each(|at| self.unpack(at).map(drop))
    }

    fn unpack(&mut self, at: usize) -> Result<Vec<u8>, Error> {
        let kind = self.kind.as_str();
        let entry = self.zip.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
                Error::Encrypted { kind }
            }
            _ => Error::Unreadable { kind },
        })?;
        let packed = entry.compressed_size();
        self.limits.check_expansion(packed, entry.size())?;
        let most = packed.saturating_mul(u64::from(self.limits.expansion)).max(1 << 20) + 1;
        let mut part = Vec::new();
        entry.take(most).read_to_end(&mut part).map_err(|_| Error::Unreadable { kind })?;
        let size = part.len() as u64;
        self.limits.check_expansion(packed, size)?;
        self.unpacked = self.unpacked.saturating_add(size);
        // All parts together: the markup around a text is a few times its size, pictures are as large as the file.
        let room = self.limits.text.saturating_mul(8).max(self.limits.bytes);
        if self.unpacked > room {
            return Err(Error::OverLimit { limit: "text", allowed: self.limits.text });
        }
        Ok(part)
    }
}
