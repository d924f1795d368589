//! Plain text: the canonical text is the decoded text exactly as it is; blocks are spans of it.

pub(crate) mod line;
mod marker;
mod rows;
pub(crate) mod wrap;

use jikenbo_model::document::{Block, BlockKind, FileKind, Place};
use jikenbo_text::Span;

use crate::charset;
use crate::draft::Draft;
use crate::error::Error;
use crate::limits::Limits;
use line::Line;
use wrap::Wrap;

/// Reads `bytes` as plain text.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let decoded = charset::decode(bytes, None);
    limits.check_text(decoded.text.len())?;
    let mut draft = of_text(decoded.text);
    draft.meta.charset = Some(decoded.charset.to_owned());
    draft.problems = decoded.problems;
    Ok(draft)
}

/// Finds the blocks of a text that is decoded already.
pub(crate) fn of_text(text: String) -> Draft {
    let mut draft = Draft::new(FileKind::Text);
    let lines = line::lines(&text);
    let wrap = Wrap::of(&text, &lines);
    write(&text, &lines, wrap.as_ref(), &mut draft);
    draft.text = text;
    draft
}

/// Finds the blocks of `text`, whose lines and wrapping are known, and adds them to `draft`.
pub(crate) fn write(text: &str, lines: &[Line], wrap: Option<&Wrap>, draft: &mut Draft) {
    let mut rest = lines;
    let mut numbered = 0;
    while let Some(first) = rest.first() {
        let taken = if first.is_blank() {
            1
        } else if let Some(rows) = rows::at_start(text, rest) {
            draft.blocks.extend(rows.blocks);
            rows.lines
        } else {
            paragraph(text, rest, wrap, &mut numbered, draft)
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
}

/// One block: a line, and the lines it was wrapped over. Returns how many.
fn paragraph(
    text: &str,
    lines: &[Line],
    wrap: Option<&Wrap>,
    numbered: &mut u32,
    draft: &mut Draft,
) -> usize {
    let Some(&first) = lines.first() else { return 0 };
    let opening = marker::of(first.words(text), *numbered);
    if let Some(number) = opening.number() {
        *numbered = number;
    }
    let kind = kind_of(text, &first, &opening);
    let mut span = without_hashes(text, first.span, &kind);
    let mut taken = 1;
    while let (Some(wrap), Some(line), Some(next)) = (wrap, lines.get(taken - 1), lines.get(taken)) {
        if !wrap.runs_on(text, &first, line, next, *numbered) {
            break;
        }
        draft.gaps.extend(line::gap(text, line, next));
        span = span.cover(next.span);
        taken += 1;
    }
    draft.blocks.push(Block { kind, span, place: Place::Text });
    taken
}

/// The words of a heading without its mark.
fn without_hashes(text: &str, span: Span, kind: &BlockKind) -> Span {
    let words = text.get(span.start()..span.end()).unwrap_or_default();
    let heading = words.trim_start_matches('#').trim_start();
    match kind {
        BlockKind::Heading { .. } if !heading.is_empty() => {
            Span::between(span.end() - heading.len(), span.end())
        }
        _ => span,
    }
}

fn kind_of(text: &str, first: &Line, opening: &marker::Marker) -> BlockKind {
    let hashes = first.words(text).bytes().take_while(|&byte| byte == b'#').count();
    match (u8::try_from(hashes), opening) {
        (Ok(level @ 1..=6), _) if first.words(text).as_bytes().get(hashes) == Some(&b' ') => {
            BlockKind::Heading { level }
        }
        (_, marker::Marker::Bullet | marker::Marker::Numbered(_)) => BlockKind::Item,
        _ if first.words(text).starts_with('>') => BlockKind::Quoted,
        _ => BlockKind::Paragraph,
    }
}
