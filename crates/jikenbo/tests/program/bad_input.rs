//! Bad input: each is told with its code, and the rest of the batch is kept.

use std::io::Write;
use std::process::Command;

use crate::desk::{Desk, disclosure, repository};

/// Adds `bad` among two good files and expects the code, exit 1, and the good files kept.
fn check(name: &str, bytes: impl AsRef<[u8]>, code: &str) {
    let desk = Desk::new();
    desk.write(&format!("in/m-{name}"), bytes);
    check_folder(&desk, code);
}

fn check_folder(desk: &Desk, code: &str) {
    desk.write("in/a.txt", disclosure(1));
    desk.write("in/z.txt", disclosure(2));
    let added = desk.jikenbo(&["add", "in"]);
    assert_eq!(added.code, Some(1), "{added:?}");
    let complaints = added.err.lines().filter(|line| line.starts_with(&format!("{code} in/")));
    assert_eq!(complaints.count(), 1, "told once: {added:?}");
    assert!(added.out.contains("追加: in/a.txt") && added.out.contains("追加: in/z.txt"), "{added:?}");
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
}

#[test]
fn an_empty_file() {
    check("empty.txt", "", "R001");
}

#[test]
fn half_a_pdf() {
    let whole = std::fs::read(repository("samples/06-university-pc-theft.pdf")).unwrap();
    check("half.pdf", &whole[..whole.len() / 2], "P005");
}

#[test]
fn a_pdf_without_a_body() {
    check("head.pdf", "%PDF-1.7\n%\u{e2}\u{e3}\n1 0 obj <</Type /Cat", "R002");
}

#[test]
fn a_pdf_that_needs_a_password() {
    check("locked.pdf", std::fs::read(repository("fixtures/malformed/password.pdf")).unwrap(), "R003");
}

#[test]
fn a_bomb_in_a_docx() {
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let entries = [("[Content_Types].xml", 1), ("word/document.xml", 300)];
    for (name, megabytes) in entries {
        bomb.start_file(name, options).unwrap();
        let zeros = vec![b' '; 1 << 20];
        (0..megabytes).for_each(|_| bomb.write_all(&zeros).unwrap());
    }
    check("bomb.docx", bomb.finish().unwrap().into_inner(), "R004");
}

#[test]
fn a_text_of_a_gigabyte_is_refused_unread() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("in")).unwrap();
    std::fs::File::create(desk.path("in/huge.txt")).unwrap().set_len(1 << 30).unwrap();
    check_folder(&desk, "R004");
}

#[test]
fn bytes_that_are_no_text() {
    let bytes: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 11) as u8).collect();
    check("noise.txt", bytes, "R002");
}

#[test]
fn records_of_a_program() {
    check(
        "records.jsonl",
        "{\"source\": \"a.txt\", \"organization\": \"青嶺市\"}\n{\"source\": \"b.txt\"}\n",
        "R005",
    );
    check("cut.json", "[\n  {\"cause\": \"loss\", \"of", "R005");
}

#[test]
fn bytes_that_are_no_utf_8_are_marked_and_the_rest_is_read() {
    let desk = Desk::new();
    let mut bytes = disclosure(1).into_bytes();
    bytes.extend(b"\xE3\x81\xFF\xFE\n");
    desk.write("bad.txt", bytes);
    let added = desk.jikenbo(&["add", "bad.txt"]);
    assert_eq!(added.code, Some(0), "{added:?}");
    assert!(added.err.starts_with("P001 bad.txt"), "{added:?}");
}

#[test]
fn html_nested_a_hundred_thousand_deep_is_flattened() {
    let desk = Desk::new();
    let page = format!("<html><body>{}<p>{}</p></body></html>", "<div>".repeat(100_000), disclosure(1));
    desk.write("deep.html", page);
    let added = desk.jikenbo(&["add", "deep.html"]);
    assert_eq!(added.code, Some(0), "{added:?}");
    assert!(added.err.starts_with("P006 deep.html"), "{added:?}");
    let found = desk.jikenbo(&["search", "名簿を紛失"]);
    assert!(found.out.contains("【名簿を紛失】"), "{found:?}");
}

#[test]
fn a_path_that_is_not_there() {
    let desk = Desk::new();
    let good = desk.write("good.txt", disclosure(1));
    let added = desk.jikenbo(&["add", "nowhere", good.to_str().unwrap()]);
    assert_eq!(added.code, Some(1));
    insta::assert_snapshot!(added.err, @"F001 nowhere: 見つかりません。 パスを確かめてください。");
    assert!(added.out.contains("追加: "), "{added:?}");
}

#[cfg(unix)]
#[test]
fn a_loop_of_folders_is_told_once() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path("in/deep")).unwrap();
    std::os::unix::fs::symlink("..", desk.path("in/deep/again")).unwrap();
    check_folder(&desk, "F003");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("in")).unwrap();
    std::os::unix::fs::symlink("gone", desk.path("in/link.txt")).unwrap();
    check_folder(&desk, "F001");
}

#[cfg(unix)]
#[test]
fn a_pipe_among_the_files_does_not_hold_up_the_rest() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("in")).unwrap();
    assert!(Command::new("mkfifo").arg(desk.path("in/pipe")).status().unwrap().success());
    check_folder(&desk, "F004");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let path = desk.write("in/secret.txt", disclosure(3));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&path).is_ok() {
        return; // Nothing is secret to the superuser.
    }
    check_folder(&desk, "F002");
}

#[test]
fn hidden_files_are_left_out() {
    let desk = Desk::new();
    desk.write("in/.git/config.txt", disclosure(1));
    desk.write("in/.hidden.txt", disclosure(2));
    desk.write("in/seen.txt", disclosure(3));
    let added = desk.jikenbo(&["add", "in"]);
    assert!(added.out.contains("追加 1件"), "{added:?}");
}

#[test]
fn the_standard_input_is_a_document() {
    let desk = Desk::new();
    let added = desk.jikenbo_fed(&["add", "-"], disclosure(1).as_bytes());
    assert_eq!(added.code, Some(0), "{added:?}");
    assert!(added.out.contains("追加: -"), "{added:?}");
    let empty = desk.jikenbo_fed(&["extract", "-"], b"");
    assert_eq!(empty.code, Some(1));
    assert!(empty.err.starts_with("R001 -"), "{empty:?}");
}
