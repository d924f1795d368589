//! The index of words: character pairs in SQLite's full-text table, searched as phrases.
//!
//! A folded text becomes the pairs of its neighbouring characters; a stretch without spaces ends with its last
//! character alone, so that no phrase runs on into the next one. After the pairs follow threes and fours of digits, for
//! there are only a hundred pairs of digits and each stands in very many texts, and then the characters of the text, each
//! once. A word of two characters or more is the phrase of its pairs, beside the fours or the three of its digits; one
//! character is itself. What the index finds is looked up in the text before it counts.

use std::ops::RangeInclusive;

use rusqlite::Connection;

use crate::error::Inner;

/// Words and pairs of a search that the index is asked for; the rest is left to the look into the text.
const ASKED: usize = 32;

/// Digits in a row that are entered as one word, beside their pairs.
const DIGITS: RangeInclusive<usize> = 3..=4;

/// Bytes of pairs that wait before they are written.
const WAITING: usize = 8 << 20;

/// Entries that wait to be written in the order of their ids, which is what the full-text table does quickly.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    waiting: Vec<(i64, String, String)>,
    bytes: usize,
}

impl Entries {
    /// Adds an entry: the [`pairs`] of a folded text, and the folded values found beside it.
    pub(crate) fn push(
        &mut self,
        connection: &Connection,
        id: i64,
        text: String,
        values: &[String],
    ) -> Inner<()> {
        let values = pairs(values);
        self.bytes += text.len() + values.len();
        self.waiting.push((id, text, values));
        if self.bytes > WAITING { self.write(connection) } else { Ok(()) }
    }

    /// Writes what waits.
    pub(crate) fn write(&mut self, connection: &Connection) -> Inner<()> {
        self.waiting.sort_unstable_by_key(|&(id, ..)| id);
        let mut entry =
            connection.prepare_cached("INSERT INTO word_index (rowid, words, fields) VALUES (?1, ?2, ?3)")?;
        for waiting in self.waiting.drain(..) {
            entry.execute(waiting)?;
        }
        self.bytes = 0;
        Ok(())
    }
}

/// Pages of the index that are put into one piece at once.
const TIDIED: i64 = 4_000;
/// An index of fewer pages is quick in however many pieces.
const SMALL: i64 = 1_000;

/// Does more than a quarter of the index lie beside its largest piece? A question asks every piece.
pub(crate) fn is_scattered(connection: &Connection) -> Inner<bool> {
    let pieces = "SELECT coalesce(sum(pages), 0), coalesce(max(pages), 0)
                  FROM (SELECT max(pgno >> 1) - min(pgno >> 1) + 1 AS pages FROM word_index_idx GROUP BY segid)";
    let (all, largest): (i64, i64) =
        connection.query_row(pieces, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(all >= SMALL && (all - largest) * 4 > all)
}

/// Puts some of the index into one piece. Is there more to do?
pub(crate) fn tidy(connection: &Connection) -> Inner<bool> {
    let before = connection.total_changes();
    connection
        .prepare_cached("INSERT INTO word_index (word_index, rank) VALUES ('merge', ?1)")?
        .execute([-TIDIED])?;
    // The table tells by a single change that there was nothing to do.
    Ok(connection.total_changes() - before >= 2)
}

/// The pairs of folded texts, then their threes and fours of digits, then their characters, parted by spaces.
pub(crate) fn pairs(texts: &[impl AsRef<str>]) -> String {
    let length: usize = texts.iter().map(|text| text.as_ref().len()).sum();
    let (mut pairs, mut all) = (String::with_capacity(length * 4), Vec::with_capacity(length / 2));
    let stretches = || texts.iter().flat_map(|text| text.as_ref().split(' '));
    for stretch in stretches() {
        let mut chars = stretch.chars().map(shown).peekable();
        while let Some(c) = chars.next() {
            all.push(c);
            pairs.push(c);
            if let Some(&next) = chars.peek() {
                pairs.push(next);
            }
            pairs.push(' ');
        }
    }
    for digits in stretches().flat_map(runs_of_digits) {
        DIGITS.for_each(|many| digits_together(digits, many).for_each(|row| pairs.extend([row, " "])));
    }
    all.sort_unstable();
    all.dedup();
    pairs.extend(all.iter().flat_map(|&c| [c, ' ']));
    pairs
}

/// The runs of ASCII digits; no folded text holds others. Other characters leave empty ones.
fn runs_of_digits(stretch: &str) -> impl Iterator<Item = &str> {
    stretch.split(|c: char| !c.is_ascii_digit())
}

/// Each `many` digits that follow each other in a run.
fn digits_together(run: &str, many: usize) -> impl Iterator<Item = &str> {
    (0..run.len()).map_while(move |from| run.get(from..from + many))
}

/// The order in which the words weigh: a word among the values (names, cause …) as much as four in the text.
pub(crate) const RELEVANCE: &str = "bm25(word_index, 1.0, 4.0), rowid";

/// Does the index find just the texts and values that hold the words, so that none need be looked into?
pub(crate) fn is_exact(words: &[String]) -> bool {
    let asked = |word: &String| word.chars().count() <= ASKED && !word.chars().any(char::is_control);
    words.len() <= ASKED && words.iter().all(asked)
}

/// What to ask the full-text table for: texts with every one of `words`.
pub(crate) fn question(words: &[String]) -> String {
    let asked: Vec<String> = words.iter().take(ASKED).flat_map(|word| asked_for(word)).collect();
    asked.join(" AND ")
}

/// What is asked for a word: its digits, which stand in few texts, and all of it, unless it is just these digits.
fn asked_for(word: &str) -> Vec<String> {
    let mut asked: Vec<String> = runs_of_digits(word).flat_map(digits_asked).collect();
    let is_entered = DIGITS.contains(&word.len()) && word.bytes().all(|c| c.is_ascii_digit());
    if !is_entered {
        asked.push(phrase(word));
    }
    asked
}

/// A run of digits in as many of the entered words as it takes.
fn digits_asked(run: &str) -> impl Iterator<Item = String> {
    let many = run.len().clamp(*DIGITS.start(), *DIGITS.end());
    digits_together(run, many).take(ASKED).map(|digits| format!("\"{digits}\""))
}

fn phrase(word: &str) -> String {
    let chars: Vec<char> = word.chars().map(shown).take(ASKED).collect();
    let pairs: Vec<String> = chars.windows(chars.len().min(2)).map(|pair| pair.iter().collect()).collect();
    format!("\"{}\"", pairs.join(" "))
}

/// ASCII signs part words in the full-text table, so their full-width twins, which no folded text holds, stand in.
fn shown(c: char) -> char {
    match c {
        '!'..='~' if !c.is_ascii_alphanumeric() => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        '\0'..='\u{1F}' | '\u{7F}' => '\u{FFFD}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_questions() {
        assert_eq!(pairs(&["個人 a-b".to_owned()]), "個人 人 a－ －b b a b 人 個 － ");
        assert_eq!(question(&["個人情".to_owned(), "x".to_owned()]), "\"個人 人情\" AND \"x\"");
    }

    #[test]
    fn digits_are_found_in_rows_of_three_and_four() {
        assert_eq!(
            pairs(&["第1207号 45".to_owned()]).split(' ').skip(8).take(3).collect::<Vec<_>>(),
            ["120", "207", "1207"]
        );
        for (word, asked) in [
            ("45", "\"45\""),
            ("120", "\"120\""),
            ("1207", "\"1207\""),
            ("12073", "\"1207\" AND \"2073\" AND \"12 20 07 73\""),
            ("1,207", "\"207\" AND \"1， ，2 20 07\""),
            ("a120", "\"120\" AND \"a1 12 20\""),
            ("第120", "\"120\" AND \"第1 12 20\""),
        ] {
            assert_eq!(question(&[word.to_owned()]), asked, "{word}");
        }
    }

    #[test]
    fn an_index_in_one_piece_finds_the_same() {
        let connection = Connection::open_in_memory().unwrap();
        let small_pages =
            "CREATE VIRTUAL TABLE word_index USING fts5 (words, fields, content = '', tokenize = 'ascii');
                           INSERT INTO word_index (word_index, rank) VALUES ('pgsz', 64), ('automerge', 0);";
        connection.execute_batch(small_pages).unwrap();
        for id in 0..40_u32 {
            let text: String =
                (0..600).filter_map(|at| char::from_u32(0x4E00 + (at * (id + 1)) % 997)).collect();
            let mut entries = Entries::default();
            entries.push(&connection, i64::from(id), pairs(&[text]), &[]).unwrap();
            entries.write(&connection).unwrap();
        }
        let found = || {
            let mut asked =
                connection.prepare("SELECT rowid FROM word_index WHERE word_index MATCH ?1").unwrap();
            let ids = asked.query_map([question(&["一".to_owned()])], |row| row.get(0)).unwrap();
            ids.map(Result::unwrap).collect::<Vec<i64>>()
        };
        let before = found();
        assert_eq!((is_scattered(&connection).unwrap(), before.len()), (true, 40));
        while tidy(&connection).unwrap() {}
        assert!(!is_scattered(&connection).unwrap());
        assert_eq!(found(), before);
    }
}
