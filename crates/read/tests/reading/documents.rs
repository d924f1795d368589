//! Every sample and every fixture, as a person would see its blocks.

use crate::shown::{bytes_of, files_in, show};
use jikenbo_read::{Limits, read};

fn check(folder: &str) {
    for path in files_in(folder) {
        let is_document = ["txt", "html", "pdf", "eml", "docx", "xlsx", "csv", "xml", "json"]
            .iter()
            .any(|end| path.ends_with(&format!(".{end}")));
        if !is_document {
            continue;
        }
        let seen = match read(&bytes_of(&path), &Limits::default()) {
            Ok(document) => show(&document),
            Err(error) => format!("{} {error}", error.code()),
        };
        let name = path.replace(['/', '.'], "-");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, seen);
        });
    }
}

#[test]
fn samples() {
    check("samples");
}

#[test]
fn fixtures() {
    for folder in ["plain", "legacy", "html", "pdf", "office", "table", "mail", "feed", "veris", "malformed"]
    {
        check(&format!("fixtures/{folder}"));
    }
}

/// Of the disclosures p001 to q071 only these are wrapped by hand; in all others every line end is one.
#[test]
fn unwrapped_texts_are_left_alone() {
    let is_joined = |path: &&String| {
        let document = read(&bytes_of(path), &Limits::default()).expect("a readable text");
        let ends = |text: &str| text.matches('\n').count();
        ends(document.text.folded()) < ends(document.text.original())
    };
    let texts: Vec<String> = files_in("fixtures/disclosures")
        .into_iter()
        .filter(|path| path.ends_with(".txt") && (path.contains("/p") || path.contains("/q")))
        .collect();
    let joined: Vec<&str> =
        texts.iter().filter(is_joined).map(|path| path.get(21..25).unwrap_or_default()).collect();
    insta::assert_snapshot!(joined.join(" "), @"p025 q001 q026 q030 q034 q040 q041 q050 q056 q059 q060 q063");
}

/// The canonical text of a plain text is the decoded text, whatever is in it.
#[test]
fn plain_text_stays_as_it_is() {
    let texts: Vec<String> =
        files_in("fixtures/disclosures").into_iter().filter(|path| path.ends_with(".txt")).collect();
    assert!(texts.len() > 50);
    for path in texts {
        let bytes = bytes_of(&path);
        let document = read(&bytes, &Limits::default()).expect("a readable text");
        assert_eq!(document.text.original().as_bytes(), bytes, "{path}");
    }
}

/// The PDF samples were made from these texts: every line of them is found, character for character.
#[test]
fn characters_of_pdf_are_exact() {
    let squeezed = |words: &str| words.split_whitespace().collect::<String>();
    for name in [
        "06-university-pc-theft",
        "10-maker-ransomware-3",
        "11-maker-ransomware-final",
        "21-insurer-contractor",
    ] {
        let document =
            read(&bytes_of(&format!("samples/{name}.pdf")), &Limits::default()).expect("a document");
        let text = squeezed(document.text.original());
        let source = String::from_utf8(bytes_of(&format!("fixtures/samples/src/{name}.txt"))).expect("UTF-8");
        let is_mark = |word: &&str| !word.starts_with('>') && !matches!(*word, "#" | "-" | "##");
        let lines = source.lines().map(|line| line.split(' ').filter(is_mark).collect::<String>());
        for words in lines.flat_map(|line| line.split('|').map(squeezed).collect::<Vec<_>>()) {
            assert!(text.contains(&words), "{name}: {words}");
        }
    }
}
