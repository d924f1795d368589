//! Does the time for each byte stay the same as an article grows, that for each item as a newsletter does, that for each
//! line as a list does, and that for each word as one sentence does?

use std::path::Path;

use anyhow::Result;

use crate::command::{Run, best_of};
use crate::world;

/// Sizes of the one article, bytes; the largest that the executable takes is a little more.
const SIZES: [usize; 3] = [1 << 10, 100 << 10, 8_000_000];

/// Items of the one newsletter.
const ITEMS: [usize; 3] = [100, 1_000, 10_000];

/// Lines of the one list.
const LINES: [usize; 3] = [200, 2_000, 20_000];

/// Words of the one sentence, of each kind.
const WORDS: [usize; 3] = [500, 4_000, 32_000];

/// What is written for the nth word of a sentence.
type Word = fn(usize) -> String;

/// What a sentence may hold thousands of: days, acts, measures, counts, kinds of data, cells of a row.
const KINDS: &[(&str, Word)] = &[
    ("days", |at| format!("{}月{}日、", at % 12 + 1, at % 28 + 1)),
    ("acts", |_| "警察に届け出、利用者に連絡し、".to_owned()),
    ("measures", |_| "研修を実施し、パスワードを変更し、".to_owned()),
    ("counts", |at| format!("名簿{}件、", at + 1)),
    ("kinds of data", |_| "氏名、住所、電話番号、".to_owned()),
    ("cells", |at| format!("氏名{at} | {at}件 | ")),
];

/// Times the extraction of one article of each size, of one newsletter of each number of items, of one list of each number
/// of lines, and of one sentence of each number of words of each kind.
pub(crate) fn measure(jikenbo: &Path, runs: u32) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("article.txt");
    let extract = Run::new(jikenbo).args(["extract", "--format", "jsonl"]).path(&file).on_one_core();
    for size in SIZES {
        std::fs::write(&file, world::article_of(size))?;
        println!("{size:>9} bytes {}", best_of(runs, &extract)?);
    }
    for items in ITEMS {
        std::fs::write(&file, world::newsletter_of(items))?;
        println!("{items:>9} items {}", best_of(runs, &extract)?);
    }
    for lines in LINES {
        std::fs::write(&file, list_of(lines))?;
        println!("{lines:>9} lines {}", best_of(runs, &extract)?);
    }
    for (kind, word) in KINDS {
        for words in WORDS {
            std::fs::write(&file, sentence_of(words, *word))?;
            println!("{words:>9} {kind} in a sentence {}", best_of(runs, &extract)?);
        }
    }
    Ok(())
}

/// A notice whose second sentence holds this many words of a kind.
fn sentence_of(words: usize, word: Word) -> String {
    let all: String = (0..words).map(word).collect();
    format!(
        "2015年10月29日\n株式会社ミナモ\n不正アクセスについて\n\n当社のサーバーが不正アクセスを受けました。{all}が対象です。\n"
    )
}

/// A list below a sentence, an incident a line, with nothing between them.
fn list_of(lines: usize) -> String {
    let line = |at: usize| format!("・ときわ野市、名簿{at}人分を紛失\n");
    std::iter::once("事故の一覧\n\n次のとおりです。\n".to_owned()).chain((1..=lines).map(line)).collect()
}
