//! CSV and TSV: the text stays as it was decoded, and each cell is a span of it.

use jikenbo_model::document::{Block, BlockKind, FileKind, Place};
use jikenbo_text::Span;

use crate::charset;
use crate::draft::{Draft, is_blank};
use crate::error::Error;
use crate::header::looks_like_header;
use crate::limits::Limits;

/// Reads `bytes` as a table.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let decoded = charset::decode(bytes, None);
    limits.check_text(decoded.text.len())?;
    let mut draft = Draft::new(FileKind::Csv);
    draft.meta.charset = Some(decoded.charset.to_owned());
    draft.problems = decoded.problems;
    let separator = separator_of(&decoded.text).unwrap_or(',');
    let mut header_possible = true;
    for (row, cells) in records(&decoded.text, separator) {
        let words = |cell: &Span| decoded.text.get(cell.start()..cell.end()).unwrap_or_default();
        if cells.iter().all(|cell| words(cell).trim_matches(is_blank).is_empty()) {
            continue;
        }
        let header = header_possible && looks_like_header(cells.iter().map(words));
        header_possible =
            header_possible && !header && cells.iter().filter(|cell| !cell.is_empty()).count() < 2;
        draft.blocks.push(block_of(cells, header, row));
    }
    draft.text = decoded.text;
    Ok(draft)
}

/// A line above the header with one filled cell is a title.
fn block_of(cells: Vec<Span>, header: bool, row: u32) -> Block {
    let span = cells.iter().copied().reduce(Span::cover).unwrap_or_default();
    Block { kind: BlockKind::Row { cells, header }, span, place: Place::Sheet { name: String::new(), row } }
}

/// Do the first lines fall into the same columns?
pub(crate) fn is_table(text: &str) -> bool {
    separator_of(text).is_some()
}

/// The separator that gives at least two records the same number of columns, all of them without a space after the
/// separator, which is the mark of prose.
fn separator_of(text: &str) -> Option<char> {
    let many = |&(separator, least): &(char, usize)| {
        text.bytes().filter(|&byte| byte == separator as u8).count() >= 2 * (least - 1)
    };
    let mut separators = [('\t', 2), (',', 3)].into_iter().filter(many);
    let found = separators.find(|&(separator, least)| {
        let sample: Vec<Vec<Span>> = records(text, separator).map(|(_, cells)| cells).take(50).collect();
        let filled: Vec<&Vec<Span>> =
            sample.iter().filter(|cells| cells.len() > 1 || !cells.iter().all(|c| c.is_empty())).collect();
        let Some(columns) = filled.iter().map(|cells| cells.len()).max() else {
            return false;
        };
        // The last record may be torn where the text is only the beginning of a file.
        let alike = filled.iter().filter(|cells| cells.len() == columns).count();
        let spaced = text.matches([',']).count() <= 2 * text.matches(", ").count();
        columns >= least
            && alike >= 2
            && alike + 1 + filled.len() / 10 >= filled.len()
            && !(separator == ',' && spaced)
            && !(separator == '\t' && alike < filled.len())
    });
    found.map(|(separator, _)| separator)
}

/// Records with their line (from 1), each cell a span without its quotes.
fn records(text: &str, separator: char) -> impl Iterator<Item = (u32, Vec<Span>)> {
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    Records { bytes: text.as_bytes(), separator: separator as u8, at: start, row: 0 }
}

struct Records<'t> {
    bytes: &'t [u8],
    separator: u8,
    at: usize,
    row: u32,
}

impl Iterator for Records<'_> {
    type Item = (u32, Vec<Span>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.bytes.len() {
            return None;
        }
        self.row += 1;
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell());
            match self.bytes.get(self.at) {
                Some(&byte) if byte == self.separator => self.at += 1,
                _ => break,
            }
        }
        self.at += usize::from(self.bytes.get(self.at) == Some(&b'\r'));
        self.at += usize::from(self.bytes.get(self.at) == Some(&b'\n'));
        Some((self.row, cells))
    }
}

impl Records<'_> {
    /// Leaves `at` on the separator, the line end or the end of the text.
    fn cell(&mut self) -> Span {
        if self.bytes.get(self.at) == Some(&b'"')
            && let Some(quoted) = self.quoted()
        {
            return quoted;
        }
        let start = self.at;
        self.at = self.seek(start, |byte| byte == self.separator || byte == b'\n' || byte == b'\r');
        Span::between(start, self.at)
    }

    /// A quoted cell; `None` where the quote never ends, so that it is taken as it stands.
    fn quoted(&mut self) -> Option<Span> {
        let start = self.at + 1;
        let mut end = self.seek(start, |byte| byte == b'"');
        while self.bytes.get(end + 1) == Some(&b'"') {
            end = self.seek(end + 2, |byte| byte == b'"');
        }
        self.bytes.get(end)?;
        self.at = self.seek(end + 1, |byte| byte == self.separator || byte == b'\n' || byte == b'\r');
        Some(Span::between(start, end))
    }

    fn seek(&self, from: usize, stop: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        rest.iter().position(|&byte| stop(byte)).map_or(self.bytes.len(), |at| from + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, rows: &str) {
        let draft = read(text.as_bytes(), &Limits::default()).unwrap();
        let shown: Vec<String> = draft
            .blocks
            .iter()
            .map(|block| match &block.kind {
                BlockKind::Row { cells, header } => {
                    let cells: Vec<&str> =
                        cells.iter().map(|cell| draft.text.get(cell.start()..cell.end()).unwrap()).collect();
                    format!("{}{}", if *header { "# " } else { "" }, cells.join(" / "))
                }
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(shown.join("\n"), rows);
    }

    #[test]
    fn cells_are_spans_without_quotes() {
        check(
            "番号,概要,件数\r\n1,\"誤送信, 2通\",\"2,040人\"\r\n2,\"一行目\n二行目\",\r\n",
            "# 番号 / 概要 / 件数\n1 / 誤送信, 2通 / 2,040人\n2 / 一行目\n二行目 / ",
        );
        check("\u{FEFF}番号\t概要\n1\t紛失\n", "# 番号 / 概要\n1 / 紛失");
        check("a,b,c\n\"x,y,z\n", "a / b / c\n\"x / y / z");
    }
}
