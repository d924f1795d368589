//! Damaged, locked and hostile files: a named error or a named problem, soon.

use std::io::{Cursor, Write};

use crate::shown::bytes_of;
use jikenbo_model::{FileKind, ProblemKind};
use jikenbo_read::{Error, Limits, read, read_as, wire};
use zip::write::{SimpleFileOptions, ZipWriter};

fn error_of(bytes: &[u8]) -> Error {
    read(bytes, &Limits::default()).expect_err("no document")
}

fn problems_of(bytes: &[u8]) -> Vec<ProblemKind> {
    let document = read(bytes, &Limits::default()).expect("a document");
    document.problems.iter().map(|problem| problem.kind).collect()
}

fn docx(document: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).expect("an entry");
    archive.write_all(document).expect("room");
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn nothing_is_no_document() {
    assert_eq!(error_of(b""), Error::Empty);
    assert_eq!(problems_of("\u{FEFF} \r\n".as_bytes()), [ProblemKind::NoText]);
}

#[test]
fn a_password_is_said_so() {
    assert_eq!(error_of(&bytes_of("fixtures/malformed/password.pdf")), Error::Encrypted { kind: "pdf" });
}

#[test]
fn half_a_pdf_keeps_what_can_be_read() {
    let whole = bytes_of("fixtures/pdf/utf16-h.pdf");
    let start = whole.windows(4).rposition(|window| window == b"xref").expect("a table of objects") - 20;
    let cut = whole.get(..start).expect("within the file");
    let document = read(cut, &Limits::default()).expect("the objects are there");
    assert!(document.text.original().contains("会員名簿の誤送付"));
    assert!(document.problems.iter().any(|problem| problem.kind == ProblemKind::PartDamaged));
    let half = whole.get(..whole.len() / 3).expect("within the file");
    assert!(matches!(read(half, &Limits::default()), Err(Error::Unreadable { kind: "pdf" }) | Ok(_)));
}

#[test]
fn an_archive_that_explodes_is_refused() {
    let mut bomb = b"<w:document><w:body><w:p><w:r><w:t>".to_vec();
    bomb.resize(40 << 20, b'a');
    let packed = docx(&bomb);
    assert!(packed.len() < 100_000);
    assert_eq!(error_of(&packed), Error::OverLimit { limit: "expansion", allowed: 200 });
}

#[test]
fn deep_xml_is_refused() {
    assert_eq!(
        error_of(&docx("<w:p>".repeat(5_000).as_bytes())),
        Error::OverLimit { limit: "depth", allowed: 256 }
    );
}

#[test]
fn html_of_any_depth_is_read() {
    let deep = format!("<!DOCTYPE html><body>{}底の文{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
    let document = read(deep.as_bytes(), &Limits::default()).expect("a page");
    assert_eq!(document.text.original(), "底の文");
    assert_eq!(document.problems.first().map(|problem| problem.kind), Some(ProblemKind::NestingFlattened));
    let formatted = format!("<!DOCTYPE html>{}", "<p><b><font color=1>x".repeat(30_000));
    assert_eq!(read(formatted.as_bytes(), &Limits::default()).expect("a page").blocks.len(), 30_000);
}

#[test]
fn a_tag_of_a_million_attributes_ends_the_page() {
    let names: String = (0..200_000).map(|number| format!(" a{number}")).collect();
    let page = format!("<!DOCTYPE html><p>前の文</p><p{names}>後の文</p>");
    let document = read(page.as_bytes(), &Limits::default()).expect("a page");
    assert_eq!(document.text.original(), "前の文");
    assert_eq!(document.problems.first().map(|problem| problem.kind), Some(ProblemKind::PartDamaged));
}

#[test]
fn every_limit_has_its_name() {
    let limits = Limits { bytes: 3_000, text: 30, pages: 1, entries: 1, ..Limits::default() };
    let check = |bytes: &[u8], limit: &'static str, allowed: u64| {
        assert_eq!(
            read(bytes, &limits).map(|document| document.kind),
            Err(Error::OverLimit { limit, allowed })
        );
    };
    check(&vec![b'a'; 4_000], "bytes", 3_000);
    check("氏名と住所と電話番号とを載せた名簿".as_bytes(), "text", 30);
    check(&bytes_of("fixtures/pdf/utf16-h.pdf"), "pages", 1);
    check(&bytes_of("fixtures/pdf/euc-h.pdf"), "text", 30);
    check(&bytes_of("fixtures/feed/rss.xml"), "text", 30);
    let limits = Limits { entries: 1, ..Limits::default() };
    let read = |path: &str| read(&bytes_of(path), &limits).map(|document| document.kind);
    for path in ["fixtures/feed/rss.xml", "fixtures/mail/forwarded.eml"] {
        assert_eq!(read(path), Err(Error::OverLimit { limit: "entries", allowed: 1 }), "{path}");
    }
}

#[test]
fn bytes_of_another_kind_are_unreadable() {
    for kind in [FileKind::Pdf, FileKind::Docx, FileKind::Xlsx] {
        assert_eq!(
            read_as(kind, b"no such thing", &Limits::default()).map(|document| document.kind),
            Err(Error::Unreadable { kind: kind.as_str() })
        );
    }
}

#[test]
fn a_child_answers_what_the_parent_would_have_read() {
    for path in
        ["fixtures/pdf/utf16-h.pdf", "fixtures/office/notice.docx", "fixtures/plain/wrapped-by-hand.txt"]
    {
        let bytes = bytes_of(path);
        let direct = read(&bytes, &Limits::default()).expect("a document");
        let answered =
            wire::from_bytes(&wire::read_to_bytes(&bytes, &Limits::default()), &bytes).expect("a document");
        assert_eq!(
            (answered.id, &answered.text, &answered.blocks),
            (direct.id, &direct.text, &direct.blocks),
            "{path}"
        );
        assert_eq!((&answered.meta, &answered.problems), (&direct.meta, &direct.problems), "{path}");
    }
    for bytes in [b"".as_slice(), &bytes_of("fixtures/malformed/password.pdf")] {
        assert_eq!(
            wire::from_bytes(&wire::read_to_bytes(bytes, &Limits::default()), bytes).map(|_| ()),
            Err(error_of(bytes))
        );
    }
    assert_eq!(wire::from_bytes(b"{\"Read\":{", b"x").map(|_| ()), Err(Error::Unreadable { kind: "answer" }));
}
