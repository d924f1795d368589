//! The Word file.

use std::io::{Cursor, Read};

use jikenbo_publish::format::docx;
use zip::ZipArchive;

use crate::invented::{HOSTILE, piece};

fn file() -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    docx::write(&piece(), &mut out).unwrap();
    out.into_inner()
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut content = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut content).unwrap();
    content
}

#[test]
fn the_same_piece_gives_the_same_bytes() {
    assert_eq!(file(), file());
}

#[test]
fn formatting_is_that_of_styles() {
    let body = part(&file(), "word/document.xml");
    for style in ["Title", "Heading1", "BodyText", "Quote", "ListBullet", "Caption", "Editor"] {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}");
    }
    for direct in ["<w:b/>", "<w:sz ", "<w:color ", "<w:rFonts"] {
        assert!(!body.contains(direct), "{direct}");
    }
    assert_eq!(body.matches("<w:tblHeader/>").count(), 1);
}

#[test]
fn marks_lead_to_notes_and_links_to_pages_alone() {
    let file = file();
    let body = part(&file, "word/document.xml");
    assert_eq!(body.matches("w:name=\"n_1\"").count(), 1, "a note stands once");
    assert_eq!(body.matches("w:anchor=\"n_1\"").count(), 2, "and is led to from each mark");
    assert!(body.contains("2025-0001 incidents.count"));
    let links = part(&file, "word/_rels/document.xml.rels");
    assert!(links.contains("https://example.jp/a?b=1&amp;c=2") && !links.contains("javascript"));
    assert!(body.contains("w:anchor=\"s_incidents\"") && body.contains("w:name=\"s_incidents\""));
}

#[test]
fn words_stay_words() {
    let body = part(&file(), "word/document.xml");
    assert!(body.contains("=1+1 &lt;w:t&gt;&amp;amp; #set *b*") && !body.contains(HOSTILE));
    let chart = part(&file(), "word/charts/chart1.xml");
    assert!(chart.contains("<c:pt idx=\"0\"><c:v>15</c:v></c:pt>"));
    assert!(!chart.contains("idx=\"2\"><c:v>0"), "no number is no zero");
}
