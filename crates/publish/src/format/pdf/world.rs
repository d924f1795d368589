//! What the setter may see: the setting, the piece as data, the fonts; no files, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;

const SETTING: &str = include_str!("piece.typ");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The setting and what it reads.
pub(super) struct Desk {
    setting: Source,
    piece: Bytes,
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
}

impl Desk {
    pub(super) fn new(piece: serde_json::Value, fonts: &Fonts) -> Self {
        let setting = match file("piece.typ") {
            Some(id) => Source::new(id, SETTING.to_owned()),
            None => Source::detached(SETTING),
        };
        let piece = Bytes::from_string(piece.to_string());
        let book = LazyHash::new(FontBook::from_fonts(fonts.faces()));
        Self { setting, piece, book, faces: fonts.faces().to_vec() }
    }
}

fn file(name: &str) -> Option<FileId> {
    VirtualPath::new(name).ok().map(|path| RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.setting.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.setting.id() { Ok(self.setting.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id.get().vpath().file_name() == Some("piece.json") {
            Ok(self.piece.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
