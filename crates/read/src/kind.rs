//! What are these bytes? Told by content, never by name.

use std::borrow::Cow;

use jikenbo_model::document::FileKind;
use serde::de::IgnoredAny;

use crate::error::Error;
use crate::{charset, feed, html, mail, office, table, veris};

/// What `bytes` are by content.
///
/// # Errors
/// Where they are nothing that can be read: an archive, an old or locked Office file, a picture, a program.
pub fn kind(bytes: &[u8]) -> Result<FileKind, Error> {
    if is_pdf(bytes) {
        return Ok(FileKind::Pdf);
    }
    if is_archive(bytes) {
        return office::archive::kind(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Err(compound_file(bytes));
    }
    if mail::is_mail(bytes) {
        return Ok(FileKind::Eml);
    }
    kind_of_text(bytes)
}

/// Should these bytes be read in a process of their own, with bounds on its time and memory? PDF and Office files
/// are read by large parsers from hostile hands.
#[must_use]
pub fn needs_isolation(bytes: &[u8]) -> bool {
    (is_pdf(bytes) || is_archive(bytes))
        && matches!(kind(bytes), Ok(FileKind::Pdf | FileKind::Docx | FileKind::Xlsx))
}

fn is_pdf(bytes: &[u8]) -> bool {
    let head = head(bytes, 1024);
    head.contains(&b'%') && head.windows(5).any(|window| window == b"%PDF-")
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

fn kind_of_text(bytes: &[u8]) -> Result<FileKind, Error> {
    let start = whole_characters(bytes);
    let start =
        charset::as_utf_8(start).map_or_else(|| Cow::Owned(charset::decode(start, None).text), Cow::Borrowed);
    if is_rubbish(&start) {
        return Err(Error::Unreadable { kind: FileKind::Text.as_str() });
    }
    let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if feed::is_feed(start) {
        return Ok(FileKind::Feed);
    }
    if veris::is_veris(start) {
        return Ok(FileKind::Veris);
    }
    if is_json(start) {
        return Err(Error::Data);
    }
    if html::is_html(start) {
        return Ok(FileKind::Html);
    }
    Ok(if table::is_table(start) { FileKind::Csv } else { FileKind::Text })
}

/// Does a text begin with a JSON object, alone, in an array, or one a line? Its end may be cut off.
fn is_json(start: &str) -> bool {
    let object = start.strip_prefix('[').map_or(start, str::trim_start);
    let first = serde_json::Deserializer::from_str(object).into_iter::<IgnoredAny>().next();
    object.starts_with('{') && first.is_some_and(|first| first.map_or_else(|error| error.is_eof(), |_| true))
}

/// Enough of the beginning to tell by, cut at a line end so that no character is torn.
fn whole_characters(bytes: &[u8]) -> &[u8] {
    const ENOUGH: usize = 1 << 16;
    let start = head(bytes, ENOUGH);
    if start.len() == bytes.len() {
        return bytes;
    }
    match start.iter().rposition(|&byte| byte == b'\n') {
        Some(end) if !start.contains(&0) => head(start, end + 1),
        _ => start,
    }
}

fn head(bytes: &[u8], most: usize) -> &[u8] {
    bytes.get(..bytes.len().min(most)).unwrap_or_default()
}

/// Bytes of a program or a picture come out as control characters and replaced characters.
fn is_rubbish(text: &str) -> bool {
    // Most texts have no byte that a bad character might begin with.
    let is_clean = text.bytes().fold(true, |is_clean, byte| is_clean & !is_suspect(byte));
    if is_clean && !text.contains('\u{FFFD}') {
        return false;
    }
    let (mut all, mut bad) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        bad += usize::from(
            c == '\u{FFFD}' || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{1B}')),
        );
    }
    text.contains('\0') || bad * 8 > all
}

/// May a control character begin with this byte?
fn is_suspect(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0xC | 0x1B) || matches!(byte, 0x7F | 0xC2)
}

/// The container of Word and Excel before 2007, and of encrypted newer files.
fn compound_file(bytes: &[u8]) -> Error {
    let named = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if named("EncryptedPackage") {
        Error::Encrypted { kind: "office" }
    } else if named("WordDocument") {
        Error::Unreadable { kind: "doc" }
    } else if named("Workbook") {
        Error::Unreadable { kind: "xls" }
    } else {
        Error::Unreadable { kind: "ole2" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Result<FileKind, Error>) {
        assert_eq!(kind(bytes), expected, "{:?}", String::from_utf8_lossy(bytes));
    }

    #[test]
    fn content_tells_the_kind() {
        check(b"%PDF-1.7\n", Ok(FileKind::Pdf));
        check(b"<!DOCTYPE html><p>x", Ok(FileKind::Html));
        check(b"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>", Ok(FileKind::Feed));
        check(b"From: a@example.jp\nSubject: x\nMIME-Version: 1.0\n\nx", Ok(FileKind::Eml));
        check(b"From: a@example.jp\nSubject: x\n\nx", Ok(FileKind::Text));
        check(
            "From: a@example.jp\nSubject: 週報\nMessage-Id: <1@example.jp>\n\nx".as_bytes(),
            Ok(FileKind::Text),
        );
        check("番号,公表日,概要\n1,4/1,誤送信\n2,4/2,紛失\n".as_bytes(), Ok(FileKind::Csv));
        check(b"{\"action\": {}, \"actor\": {}, \"asset\": {}}", Ok(FileKind::Veris));
        check(b"{\"action\": {}, \"deed\": {}}", Err(Error::Data));
        check("日時: 4月1日\n場所: 本庁舎\n".as_bytes(), Ok(FileKind::Text));
    }

    #[test]
    fn prose_and_drawn_tables_are_text() {
        check(
            "当社は、本日、下記のとおり、お知らせします。\n対象は、1,234名、です。\n".as_bytes(),
            Ok(FileKind::Text),
        );
        check("No | 日 | 件\n1 | 4/1 | 2人\n2 | 4/2 | 3人\n".as_bytes(), Ok(FileKind::Text));
        check("Dear all,\nwe regret, deeply, the loss.\nYours,\n".as_bytes(), Ok(FileKind::Text));
    }

    #[test]
    fn records_of_a_program_are_no_text_and_brackets_are() {
        check(b"{\"source\": \"a.txt\"}\n{\"source\": \"b.txt\"}\n", Err(Error::Data));
        check(b"[\n  {\"cause\": \"loss\", \"of", Err(Error::Data));
        check("[2024] {重要} お詫びとお知らせ".as_bytes(), Ok(FileKind::Text));
        check("{重要} お詫びとお知らせ".as_bytes(), Ok(FileKind::Text));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        check(&[0x89, b'P', b'N', b'G', 0, 1, 2, 3, 0xFF, 0], Err(Error::Unreadable { kind: "text" }));
        let locked: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
            .into_iter()
            .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        check(&locked, Err(Error::Encrypted { kind: "office" }));
    }
}
