//! The reading process: it answers one document after another, and nobody else's questions.

use std::io::{Read, Write};
use std::process::{Child, Stdio};

use crate::desk::{Desk, repository};

/// Bytes, text, pages, depth, entries, expansion, milliseconds.
const LIMITS: [&str; 7] = ["1000000", "1000000", "10", "100", "1000", "200", "1000"];

fn started(desk: &Desk, limits: &[&str]) -> Child {
    let mut command = desk.command();
    command.arg("read-one").args(limits);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

fn asked(reader: &mut Child, bytes: &[u8]) -> String {
    let question = reader.stdin.as_mut().unwrap();
    question.write_all(&(bytes.len() as u64).to_be_bytes()).unwrap();
    question.write_all(bytes).unwrap();
    let answer = reader.stdout.as_mut().unwrap();
    let mut length = [0; 8];
    answer.read_exact(&mut length).unwrap();
    let mut words = vec![0; usize::try_from(u64::from_be_bytes(length)).unwrap()];
    answer.read_exact(&mut words).unwrap();
    String::from_utf8(words).unwrap()
}

#[test]
fn one_process_reads_many_documents() {
    let desk = Desk::new();
    let mut reader = started(&desk, &LIMITS);
    let pdf = std::fs::read(repository("samples/10-maker-ransomware-3.pdf")).unwrap();
    let first = asked(&mut reader, &pdf);
    assert!(first.contains("最大11,860名"), "{first}");
    let empty = asked(&mut reader, b"");
    assert!(empty.contains("Empty"), "{empty}");
    assert_eq!(asked(&mut reader, &pdf), first);
    drop(reader.stdin.take());
    assert_eq!(reader.wait().unwrap().code(), Some(0));
}

#[test]
fn too_much_is_not_even_taken() {
    let desk = Desk::new();
    let mut reader = started(&desk, &LIMITS);
    reader.stdin.as_mut().unwrap().write_all(&u64::MAX.to_be_bytes()).unwrap();
    assert_eq!(reader.wait().unwrap().code(), Some(3));
}

#[test]
fn it_is_no_command_for_people() {
    let desk = Desk::new();
    assert_eq!(started(&desk, &["1", "2"]).wait().unwrap().code(), Some(3));
    assert!(!desk.jikenbo(&["help"]).out.contains("read-one"));
}
